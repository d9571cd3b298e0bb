"""The Loss atlas, run without a browser: every section for every loss, its link, its numbers."""

from __future__ import annotations

import dataclasses
import json
import math
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from lmviz import losses
from lmviz.losses.snippets import torch_code
from lmviz.ui import atlas, atlas_plane
from lmviz.ui.words import losses as words
from lmviz.ui.words.share import DATA

ROOT = Path(__file__).resolve().parents[2]
WAIT = 120  # seconds; never a measurement, only a limit
SECTIONS = list(words.SECTIONS)
CHARTS = {
    "curves": (2,),
    "beyond": (0, 1),
    "boundaries": (2,),
    "scale": (2,),
    "family": (3,),
    "record": (0,),
}


def visit(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT).run()
    for name, value in query.items():
        app.query_params[name.replace("__", ".")] = value
    return checked(app.switch_page("pages/losses.py").run())


def checked(app: AppTest) -> AppTest:
    assert not app.exception, [item.message for item in app.exception]
    return app


def link(app: AppTest) -> dict[str, str]:
    return {n: v[0] if isinstance(v, list) else v for n, v in app.query_params.items()}


@pytest.fixture(scope="module")
def opened() -> AppTest:
    return visit()


@pytest.fixture
def show(opened):
    def run(**values) -> AppTest:
        for name, value in {"section": "curves", "with": [], **values}.items():
            opened.session_state[f"atlas.{name.replace('__', '.')}"] = value
        return checked(opened.run())

    return run


def figures(app: AppTest) -> list[dict]:
    charts = app.get("plotly_chart")
    return [json.loads(c.proto.spec or c.proto.figure.spec) for c in charts]


def text(app: AppTest) -> str:
    return "\n".join(item.value for item in (*app.subheader, *app.caption, *app.warning))


def test_it_opens_with_several_losses_overlaid_and_an_empty_link():
    app = visit()
    assert app.subheader[0].value == "ArcFace"
    assert app.latex[0].value.strip("$\n ") == losses.CATALOGUE["arcface"].formula
    names = [t["name"] for t in figures(app)[0]["data"]]
    assert [n.split(" · ")[0] for n in names[1:3]] == ["ArcFace", "CosFace (AM-Softmax)"]
    assert len(names) == 5
    assert link(app) == {}
    assert not app.warning


@pytest.mark.parametrize("section", [s for s in SECTIONS if s != "plane"])
@pytest.mark.parametrize("loss", losses.CATALOGUE)
def test_every_section_can_show_every_loss(show, loss, section):
    app = show(loss=loss, section=section)
    assert app.subheader[0].value == losses.CATALOGUE[loss].title
    assert str(losses.CATALOGUE[loss].citation) in text(app)
    assert len(app.get("plotly_chart")) in CHARTS[section]
    assert not app.warning


def test_each_way_to_deal_with_the_zone_beyond_pi_has_its_curve(show):
    """At θ = π and m = 0.5: cos(π + m), -1, and cos θ - m sin m, each as its authors have it."""
    (figure,) = figures(show(loss="arcface", section="beyond", arcface__m=0.5))
    ends = {
        t["name"].split(": ")[1]: np.frombuffer(b64decode(t["y"]["bdata"]), t["y"]["dtype"])[-1]
        for t in figure["data"]
    }
    near = {"abs": 0.005}  # the curves end just before π
    assert ends["exact"] == pytest.approx(math.cos(math.pi + 0.5), **near)
    assert ends["clipped"] == pytest.approx(-1, **near)
    assert ends["linear"] == pytest.approx(-1 - 0.5 * math.sin(0.5), **near)
    (message,) = show(loss="cosface", section="beyond").info
    assert "ArcFace" in message.value


@pytest.mark.parametrize("loss", losses.CATALOGUE)
def test_the_code_is_that_of_the_chosen_values(show, loss):
    record = losses.CATALOGUE[loss]
    numbers = {p.name: p.low + p.step for p in record.hyper if not p.choices and not p.ticks}
    app = show(loss=loss, section="record", **{f"{loss}__{n}": v for n, v in numbers.items()})
    chosen = losses.make(loss, **{**atlas.OPENING.get(loss, {}), **numbers})
    assert app.code[0].value.strip() == torch_code(chosen).strip()
    for n in numbers:
        app.session_state[f"atlas.{loss}.{n}"] = record.parameter(n).default
    (button,) = app.get("download_button")
    assert button.label == f"{loss}.py"


def test_a_new_record_is_on_the_page_by_itself(monkeypatch):
    """Registered, it is in the lists, has its controls, its curve, its place in the family."""
    made_up = dataclasses.replace(
        losses.CATALOGUE["cosface"],
        key="made_up",
        title="A made-up loss",
        summary="A loss that only this test knows.",
        formula=r"\frac{a}{b}",
        closed_form=None,
        snippet="",
    )
    monkeypatch.setattr(
        losses, "CATALOGUE", MappingProxyType({**losses.CATALOGUE, "made_up": made_up})
    )
    app = visit(loss="made_up", made_up__m="0.25", **{"with": "arcface"})
    assert not app.warning
    assert "A made-up loss" in app.selectbox(key="atlas.loss").options
    assert app.slider(key="atlas.made_up.m").value == 0.25
    assert any("made-up loss · s 10, m 0.25" in t["name"] for t in figures(app)[0]["data"])
    assert "By central differences: A made-up loss" in text(app)
    for section in SECTIONS:
        app.session_state["atlas.section"] = section
        checked(app.run())
        if section == "family":
            words = " ".join(a["text"] for a in figures(app)[0]["layout"]["annotations"])
            assert "A made-up loss" in words
        if section == "record":
            assert not app.code


def test_the_state_goes_through_the_link_and_back():
    asked = {
        "section": "boundaries",
        "loss": "l_softmax",
        "with": "normface,ldam",
        "l_softmax.m": "4",
        "ldam.max_m": "0.3",
        "apart": "60",
        "ratio": "10",
    }
    app = visit(**{name.replace(".", "__"): value for name, value in asked.items()})
    assert not app.warning
    assert link(app) == asked
    assert app.subheader[0].value == "L-Softmax"
    # L-Softmax with m = 4 leaves 3/5 of the arc.
    assert "L-Softmax · m 4, λ 0: 36.00°" in app.get("plotly_chart")[1].proto.alt


def test_the_link_of_the_plane_goes_through_and_back():
    asked = {"section": "plane", "plane_k": "3", "plane_seed": "5", "lmdl.means": "full"}
    app = visit(**{name.replace(".", "__"): value for name, value in asked.items()})
    assert link(app) == asked
    assert not app.warning


@pytest.mark.parametrize(
    ("query", "words", "left"),
    [
        ({"loss": "cosfaec"}, "“cosfaec” is unknown", {}),
        ({"section": "moon"}, "“moon” is none of", {}),
        ({"with": "cosface,nothing"}, "“nothing”", {"with": "cosface"}),
        ({"arcface__m": "9"}, "arcface.m: 9 is outside", {"arcface.m": "1.57"}),
        ({"arcface__m": "wide"}, "not a number; 0.5 is used", {}),
        ({"arcface__beyond": "sideways"}, "none of exact, clipped, linear", {}),
        ({"arcface__colour": "3"}, "no such setting", {}),
        ({"k": "1"}, "outside whole numbers from 2 to 1000", {"k": "2"}),
        ({"k": "7.5"}, "k: 7.5", {"k": "8"}),
        ({"rival": "nan"}, "not a number", {}),
    ],
)
def test_a_broken_value_in_the_link_is_corrected_with_a_message(query, words, left):
    app = visit(**query)
    (warning,) = app.warning
    assert words in warning.value
    assert link(app) == left


def test_a_link_may_hold_anything():
    nonsense = {"": "", "x" * 500: "y" * 500, "arcface.": "1", ".m": "1", "with": "," * 300}
    values, messages = atlas.read(nonsense, atlas.SETTINGS)
    assert values["loss"] == "arcface"
    assert len(messages) == 4
    assert max(map(len, messages)) < 120


def test_at_most_five_losses_are_overlaid_and_the_chosen_one_is_not_doubled(show):
    values, messages = atlas.read({"with": ",".join(losses.CATALOGUE)}, atlas.SETTINGS)
    assert len(values["with"]) == atlas.MOST_OVERLAID
    assert len(messages) == 1
    app = show(loss="cosface", **{"with": ["cosface", "normface"]})
    titles = [t["name"].split(" · ")[0] for t in figures(app)[1]["data"]]
    assert titles == ["CosFace (AM-Softmax)", "NormFace"]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_control_and_number_has_help_and_every_chart_its_text_and_table(show, section):
    app = show(loss="arcface", section=section, **{"with": ["cosface", "softmax", "ldam"]})
    kinds = ("slider", "select_slider", "selectbox", "multiselect", "button_group", "metric")
    kinds += ("download_button",)
    found = [item for kind in kinds for item in app.get(kind)]
    assert len(found) >= 4
    assert [item.label for item in found if not (item.help or item.proto.help)] == []
    charts = app.get("plotly_chart")
    assert all(len(c.proto.alt) > 40 for c in charts)
    beneath = [p for p in app.get("popover") if p.proto.popover.label == DATA.label]
    assert len(beneath) == len(charts)


def test_settings_appear_only_where_they_matter(show):
    def labels(app):
        kinds = ("slider", "select_slider")
        return {item.key for kind in kinds for item in app.get(kind)}

    assert "atlas.length" not in labels(show(loss="cosface"))
    assert "atlas.length" in labels(show(loss="softmax"))
    assert "atlas.ratio" in labels(show(loss="ldam"))
    assert "atlas.apart" in labels(show(loss="cosface", section="boundaries"))


def test_the_family_names_the_published_threshold(show):
    """Result 12: 63.61° for k = 10, 70.53° for k = 4."""
    assert "63.61°" in text(show(section="family", k=10))
    assert "70.53°" in text(show(section="family", k=4))
    show(k=10)


def test_the_plane_says_whether_distance_tells_classes_apart(show):
    """Result 27, δ_d > 2δ_v, and the measured guarantee."""
    app = show(section="plane", lmdl__delta_d=3.0, lmdl__delta_v=0.5)
    assert any("told apart" in s.value for s in app.subheader)
    numbers = {m.label: float(m.value) for m in app.metric}
    spread, reach = numbers["Spread"], numbers["Closest boundary"]
    assert numbers["Smallest sample margin"] >= reach - spread - 2e-4
    assert numbers["Within, at most"] < numbers["Between, at least"]
    assert "holds" in text(app)
    app = show(section="plane", lmdl__delta_d=1.0, lmdl__delta_v=0.5)
    assert any("may interleave" in s.value for s in app.subheader)
    assert len(app.get("plotly_chart")) == 3


def test_the_step_shown_stays_on_its_scale_when_the_run_gets_shorter(show):
    show(section="plane", plane_steps=400, plane_step=400)
    app = show(section="plane", plane_steps=100)
    assert app.slider(key="atlas.plane_step").value == 100
    show(plane_steps=400)


def test_leaving_and_coming_back_keeps_the_controls():
    app = visit(loss="cosface", cosface__m="0.2")
    app.switch_page("pages/optimum.py").run()
    checked(app.switch_page("pages/losses.py").run())
    assert app.slider(key="atlas.cosface.m").value == 0.2
    assert app.subheader[0].value == "CosFace (AM-Softmax)"
    assert link(app) == {"loss": "cosface", "cosface.m": "0.2"}


def test_no_section_of_the_page_waits_for_torch():
    """Run in a process of its own, which has not imported it yet."""
    script = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        f"app = AppTest.from_file({str(ROOT / 'app.py')!r}, default_timeout={WAIT}).run()\n"
        "app.switch_page('pages/losses.py').run()\n"
        f"for section in {SECTIONS!r}:\n"
        "    app.session_state['atlas.section'] = section\n"
        "    app.run()\n"
        "    assert not app.exception and 'torch' not in sys.modules, section\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_toy_uses_a_loss_of_the_catalogue():
    assert atlas_plane.KEY in losses.CATALOGUE
