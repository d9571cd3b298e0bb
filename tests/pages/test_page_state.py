"""Links on every page without a browser: bad names and cameras are told, lessons' names are left
alone, a changed address is followed, files are opened, changes are taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.ui import page_state
from tests.pages.test_sphere_lab import Lab
from tests.ui.page_queries import PAGES
from tests.ui.payload import decode

ROOT = Path(__file__).resolve().parents[2]
WAIT = 60  # seconds; never a measurement, only a limit
KEPT = {"lesson": "margin", "step": "2", "hide": "loss", "present": "1"}
#: Of each page: a link whose only value is not allowed, what is said, and what is left of it.
BAD = {
    "sphere_lab": ({"k": "99"}, "k: 99 is outside", {"k": "64"}),
    "compare": ({"swept": "d", "spheres": "2"}, "swept: there is no sphere d", {"spheres": "2"}),
    "imbalance": ({"ldam.max_m": "x"}, "ldam.max_m: “x” is not a number", {}),
    "optimum": ({"t": "2.6", "section": "riesz", "k": "5"}, "t: 2.6 is none of", None),
    "training": ({"run": "../../etc"}, "run: “../../etc” is none of your runs here", {}),
    "losses": ({"plane_step": "-1"}, "plane_step: -1 is outside", {"plane_step": "0"}),
    "theorems": ({"card": "theorem-99"}, "card: “theorem-99” is unknown", {}),
    "own_data": ({"centred": "perhaps"}, "centred: “perhaps” is none of", {}),
    "paper": ({"rank": "rank 9"}, "rank: “rank 9” is none of", {}),
}


@pytest.fixture(autouse=True)
def no_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path))


def clean(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, [e.message for e in at.exception]
    return at


def visit(name: str, **query: str) -> AppTest:
    """A page by itself: no menu and no lesson around it."""
    at = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=WAIT)
    for key, value in query.items():
        at.query_params[key] = value
    return clean(at)


def link(at: AppTest) -> dict[str, str]:
    return {n: v[0] if isinstance(v, list) else v for n, v in at.query_params.items()}


def corrections(at: AppTest) -> list[str]:
    return [w.value for w in at.warning if "was corrected" in w.value]


def test_every_page_is_here():
    assert set(BAD) == set(PAGES)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_link_is_corrected_and_the_names_of_lessons_are_left_alone(name):
    query, words, left = BAD[name]
    at = visit(name, **query, **KEPT, colour="red", camera="up")
    told = "\n".join(corrections(at))
    assert f"The link was corrected. {words}" in told
    assert "The link was corrected. colour: th" in told
    seen = PAGES[name].view is not None
    assert ("camera: “up” is no viewpoint" if seen else "camera: there is no such setting") in told
    assert len(corrections(at)) == 3
    wanted = {"t": "3", "section": "riesz", "k": "5"} if left is None else left
    assert link(at) == {**KEPT, **wanted}
    assert corrections(clean(at)) == []  # said once


@pytest.mark.parametrize("name", [n for n, page in PAGES.items() if page.view is not None])
def test_a_link_brings_back_camera_and_layers_and_where_it_plays_the_step(name):
    query = {"camera": "1.5,0.25,5", "layers": "-labels"}
    if "at" in PAGES[name].seen:
        query["at"] = "30,40"
    at = visit(name, **query)
    assert corrections(at) == []
    head = decode(at.get("bidi_component")[0].proto.bytes).head
    assert head["sight"]["cameras"] == [[1.5, 0.25, 5.0]]
    assert head["sight"]["layers"] == {"labels": False}
    assert head["sight"]["at"] == ([30, 40] if "at" in query else None)
    assert head["sight"]["opened"]
    assert head["tell"] is True
    assert link(at) == query


def test_a_step_is_known_where_something_plays_and_nowhere_else():
    assert {n for n, page in PAGES.items() if "at" in page.seen} == {
        *("sphere_lab", "compare", "imbalance")
    }
    (told,) = corrections(visit("optimum", at="3"))
    assert "at: there is no such setting" in told


def test_a_text_in_a_link_brings_no_picture_and_no_link_into_the_page():
    at = visit("own_data", centred="![x](https://elsewhere.example/x.png)")
    (told,) = corrections(at)
    assert r"!\[x\](https" in told
    assert "https://" not in told


@pytest.mark.parametrize(
    ("name", "kind", "key", "value", "address"),
    [
        ("optimum", "slider", "optimum.k", 30, {"k": "30"}),
        ("compare", "slider", "compare.spheres", 3, {"spheres": "3"}),
        ("imbalance", "select_slider", "imbalance.zero_centroid", 20.0, {"zero_centroid": "20"}),
        ("training", "toggle", "training.nesterov", True, {"nesterov": "1"}),
        ("losses", "slider", "atlas.cosface.m", 0.2, {"cosface.m": "0.2"}),
        ("theorems", "slider", "theorems.lemma-1.k", 5, {"card": "lemma-1", "k": "5"}),
        ("own_data", "toggle", "own_data.centred", True, {"centred": "yes"}),
    ],
)
def test_a_change_goes_into_the_link_and_is_taken_back(name, kind, key, value, address):
    query = {"card": "lemma-1"} if name == "theorems" else {}
    at = visit(name, **query)
    (undo,) = (b for b in at.button if b.label == "Undo change")
    assert undo.disabled
    before = link(at)
    (control,) = (w for w in at.get(kind) if w.key == key)
    control.set_value(value)
    assert link(clean(at)) == address
    (undo,) = (b for b in at.button if b.label == "Undo change")
    undo.click()
    assert link(clean(at)) == before
    (undo,) = (b for b in at.button if b.label == "Undo change")
    assert undo.disabled


def test_what_is_only_looked_at_is_nothing_to_undo():
    at = visit("optimum", k="5")
    at.session_state["optimum.section"] = "riesz"
    clean(at)
    assert link(at) == {"k": "5", "section": "riesz"}
    (undo,) = (b for b in at.button if b.label == "Undo change")
    assert undo.disabled


def test_settings_of_a_file_are_read_checked_and_can_be_undone():
    at = visit("optimum", k="30")
    # What the upload leaves for the next run.
    at.session_state["optimum.opening"] = {"k": "7", "d": "99", "section": "riesz"}
    clean(at)
    assert corrections(at) == [
        "The file was corrected. d: 99 is outside whole numbers from 2 to 16; 16 is used."
    ]
    assert link(at) == {"k": "7", "d": "16", "section": "riesz"}
    (undo,) = (b for b in at.button if b.label == "Undo change")
    undo.click()
    assert link(clean(at)) == {"k": "30", "section": "riesz"}


def test_the_menu_keeps_each_pages_state_and_a_link_within_the_app_is_followed():
    lab = Lab(k="6")
    at = lab.at

    def go(script: str, **query: str) -> dict[str, str]:
        # As the browser does: the menu's address has no settings.
        for name in list(at.query_params):
            del at.query_params[name]
        at.switch_page(script)
        for name, value in query.items():
            at.query_params[name] = value
        clean(at)
        assert corrections(at) == []
        return link(at)

    assert go("pages/optimum.py") == {}
    assert go("pages/optimum.py", k="12") == {}, "on the same page the controls are right"
    assert go("pages/sphere_lab.py") == {"k": "6"}
    assert go("pages/optimum.py", k="12") == {"k": "12"}
    assert go("pages/sphere_lab.py") == {"k": "6"}
    assert go("pages/optimum.py") == {"k": "12"}


def test_the_browsers_way_back_shows_the_page_as_it_was_there_also_without_settings(monkeypatch):
    at = visit("optimum")
    before = at.slider(key="optimum.k").value
    at.slider(key="optimum.k").set_value(before + 1)
    assert link(clean(at)) == {"k": str(before + 1)}
    monkeypatch.setattr(page_state, "by_history", lambda: True)
    at.query_params.clear()
    assert link(clean(at)) == {}
    assert at.slider(key="optimum.k").value == before
