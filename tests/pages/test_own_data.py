"""The Own data page without a browser: example, uploads of each form, errors in place, links."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from lmviz.ui import own_data
from lmviz.ui.own_data import plain
from lmviz.ui.words import own_data as words
from tests.data.made import LABELS, WEIGHT, csv_of, labelled_csv, npz_of, parquet_of
from tests.ui.payload import decode

ROOT = Path(__file__).resolve().parents[2]
WAIT = 60  # seconds; never a measurement, only a limit


def page(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "pages" / "own_data.py"), default_timeout=WAIT)
    for name, value in query.items():
        at.query_params[name] = value
    return clean(at.run())


def clean(at: AppTest) -> AppTest:
    assert not at.exception, [e.message for e in at.exception]
    return at


def upload(at: AppTest, name: str, content: bytes) -> AppTest:
    at.file_uploader[0].set_value((name, content, "application/octet-stream"))
    return clean(at.run())


def headings(at: AppTest) -> list[str]:
    return [h.value for h in at.subheader]


def choose(at: AppTest, section: str) -> AppTest:
    (control,) = at.button_group
    control.set_value(section)
    return clean(at.run())


def offered(at: AppTest) -> list[str]:
    """Titles of the sections that can be chosen."""
    (control,) = at.button_group
    return list(control.options)


def link(at: AppTest) -> dict[str, str]:
    return {n: v[0] if isinstance(v, list) else v for n, v in at.query_params.items()}


def shown(at: AppTest) -> own_data.Shown:
    if own_data.HELD in at.session_state:
        return at.session_state[own_data.HELD].shown
    return at.session_state[own_data.SHOWN]


def test_the_page_is_never_empty_it_starts_with_the_digits():
    at = page()
    assert headings(at) == [plain(words.EXAMPLE)]
    assert "898 features" in at.caption[0].value or any("898 feat" in c.value for c in at.caption)
    assert not at.error
    assert at.dataframe[-1].value["features"].sum() == 898


def test_a_section_shows_its_charts_and_nothing_else_and_none_is_drawn_at_first():
    at = page()
    assert offered(at) == list(words.SECTIONS.values())
    assert not at.get("plotly_chart")
    for section, files in (
        ("samples", {"own-cosines", "own-margins"}),
        ("prototypes", {"own-similarity", "own-angles"}),
    ):
        at = page(section=section)
        assert not at.warning
        assert not at.dataframe
        assert {
            json.loads(c.proto.config)["toImageButtonOptions"]["filename"]
            for c in at.get("plotly_chart")
        } == files
        assert link(at) == {"section": section}


def test_a_section_that_an_upload_cannot_fill_falls_back_to_the_table():
    at = upload(page(section="samples"), "w.npz", npz_of(weight=WEIGHT))
    assert offered(at) == ["Classes", "Prototypes"]
    assert len(at.dataframe) == 1
    assert link(at) == {}
    choose(at, "prototypes")
    assert link(at) == {"section": "prototypes"}
    # A change of the choices keeps what was chosen.
    upload(at, "mine.csv", labelled_csv())
    assert offered(at) == list(words.SECTIONS.values())
    assert len(at.get("plotly_chart")) == 2
    assert link(at) == {"section": "prototypes"}
    assert page(section="margins").warning[0].value.startswith("The link was corrected. section")


def test_a_section_that_an_upload_cannot_fill_comes_back_with_features():
    at = choose(page(), "samples")
    upload(at, "w.npz", npz_of(weight=WEIGHT))
    assert link(at) == {}
    upload(at, "mine.csv", labelled_csv())
    assert link(at) == {"section": "samples"}
    assert len(at.get("plotly_chart")) == 2
    # What is chosen meanwhile counts, also where it is the first section again.
    upload(at, "w.npz", npz_of(weight=WEIGHT))
    choose(choose(at, "prototypes"), "classes")
    upload(at, "mine.csv", labelled_csv())
    assert link(at) == {}
    assert len(at.dataframe) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mine.csv", labelled_csv(["cat", "dog", "owl", "dog"])),
        ("mine.npz", npz_of(features=np.eye(4, 3) + 1, labels=LABELS)),
        ("mine.parquet", parquet_of({"label": LABELS, "a": [1.0, 2, 3, 4], "b": [3.0, 2, -1, 1]})),
    ],
)
def test_an_upload_takes_the_place_of_the_example_until_it_is_removed(name, content):
    at = upload(page(), name, content)
    assert headings(at)[0] == plain(name)
    assert shown(at).report.n == 4
    at.file_uploader[0].clear()
    clean(at.run())
    assert headings(at)[0] == plain(words.EXAMPLE)
    assert own_data.HELD not in at.session_state


def test_a_weight_matrix_is_shown_without_what_needs_features():
    at = upload(page(), "w.npz", npz_of(weight=WEIGHT))
    assert shown(at).report.samples is None
    assert at.toggle[0].disabled
    assert "features" not in at.dataframe[-1].value
    assert len(choose(at, "prototypes").get("plotly_chart")) == 2


def test_a_broken_upload_is_told_in_place_and_the_last_picture_stays():
    at = upload(page(), "good.npz", npz_of(weight=WEIGHT))
    upload(at, "bad.csv", csv_of([["label", "a", "b"], ["cat", 1, "oops"]]))
    assert len(at.error) == 1
    assert "Line 2" in at.error[0].value
    assert "oops" in at.error[0].value
    assert headings(at)[0] == plain("good.npz")
    upload(at, "good.npz", npz_of(weight=WEIGHT * 2))
    assert not at.error


def test_what_a_user_names_is_neither_a_link_nor_a_style_anywhere():
    hostile = ["[a](http://x.org)", "**b**", "<img src=x>"]
    rows = [["label", "a", "b"]]
    rows += [[hostile[j % 3], np.cos(2 * j), np.sin(2 * j)] for j in range(9)]
    at = upload(page(), "[n](http://x.org) $x$ :smile:.csv", csv_of(rows))
    said = []
    for section in words.SECTIONS:
        choose(at, section)
        said += [x.value for x in (*at.subheader, *at.caption, *at.error, *at.markdown)]
        said += [m.help for m in at.metric]
    for text in said:
        assert "http://x" not in text.replace("\\", "")
        assert not re.search(r"(?<!\\)(\]\(|<img|\*\*b|\$x|:smile)", text)
    assert shown(at).report.class_names == tuple(sorted(hostile))


def test_the_picture_carries_the_names_and_the_real_cosines():
    names = np.array(["cat", "dog", "owl"])
    at = upload(page(), "w.npz", npz_of(weight=WEIGHT, class_names=names))
    found = decode(shown(at).picture.payload())
    assert [c["name"] for c in found.head["classes"]] == names.tolist()
    unit = WEIGHT / np.linalg.norm(WEIGHT, axis=1, keepdims=True)
    np.testing.assert_allclose(found.cosines(0)[-1], unit @ unit.T, atol=1e-4)
    assert found.head["spheres"][0]["mode"] == "sphere"
    assert len(found.head["tiles"]) == 3


def test_the_browser_gets_the_picture_once_and_again_when_it_lost_it():
    picture = shown(page()).picture
    run = decode(picture.payload()).head["run"]
    picture.handle({"run": run, "have": 0, "rid": 2})
    assert decode(picture.payload()).head["F"] == 0
    picture.handle({"run": "other", "have": 0, "rid": 3})
    assert decode(picture.payload()).head["F"] == 1
    picture.handle("nonsense")
    picture.handle({"run": run, "have": 1e99})


def test_a_link_restores_the_switch_and_what_is_broken_in_it_is_told():
    at = page(centred="yes")
    assert at.toggle[0].value is True
    assert shown(at).report.centred
    assert not at.warning
    at = page(centred="maybe", colour="red")
    assert len(at.warning) == 2
    assert at.toggle[0].value is False


def test_the_switch_stands_in_the_link_and_an_upload_never_does():
    at = upload(page(), "mine.csv", labelled_csv())
    assert link(at) == {}
    at.toggle[0].set_value(True)
    clean(at.run())
    assert link(at) == {"centred": "yes"}
    assert shown(at).report.centred


def test_class_means_without_a_direction_are_told_in_place():
    rows = [["label", "a", "b"], ["cat", 1, 0], ["cat", -1, 0], ["dog", 0, 1]]
    at = upload(page(), "x.csv", csv_of(rows))
    assert "cat" in at.error[0].value


def test_two_sessions_share_the_example_and_nothing_else():
    first, second = page(), page()
    upload(first, "mine.csv", labelled_csv())
    clean(second.run())
    assert headings(second)[0] == plain(words.EXAMPLE)
    assert own_data.HELD not in second.session_state


def test_uploads_are_held_in_memory_by_the_web_server_too():
    from starlette.formparsers import MultiPartParser

    own_data.keep_uploads_in_memory()
    assert MultiPartParser.spool_max_size > own_data.LIMITS.size


def test_the_page_is_drawn_without_torch():
    code = (
        "import sys; from streamlit.testing.v1 import AppTest;"
        "at = AppTest.from_file('pages/own_data.py', default_timeout=60).run();"
        "assert not at.exception and len(at.subheader) == 1; assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_every_control_explains_itself():
    at = page()
    for kind in ("file_uploader", "toggle", "download_button", "button", "button_group"):
        for element in at.get(kind):
            assert element.proto.help, element


def test_nothing_of_the_page_opens_a_file_for_writing():
    places = [ROOT / "pages" / "own_data.py", *(ROOT / "lmviz" / "ui").glob("own_*.py")]
    places += [
        *(ROOT / "lmviz" / "data").glob("*.py"),
        *(ROOT / "lmviz" / "reporting").glob("*.py"),
    ]
    calls = [
        (path.name, ast.unparse(node))
        for path in places
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", ""))
        in ("open", "write_bytes", "write_text")
    ]
    assert {text for _, text in calls} == {"Path(source).open('rb')", "archive.open(info)"}
