"""The Optimum page, run without a browser: what it says and offers for any k and d."""

from __future__ import annotations

import csv
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from lmviz.geometry.packing import facade, minimal_angle
from lmviz.geometry.packing.solver import Improvement
from lmviz.geometry.sphere import random_points
from lmviz.ui import optimum
from lmviz.ui.words import optimum as words
from tests.ui.payload import decode

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "lmviz/geometry/tables/tammes_s2.csv"
WAIT = 120  # seconds; never a measurement, only a limit


@pytest.fixture(scope="module")
def opened() -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT).run()
    return app.switch_page("pages/optimum.py").run()


@pytest.fixture
def visit(opened, monkeypatch):
    """Run the page for (k, d) and further values of its controls."""
    real, part = facade.improvements, facade.part_of_larger

    def cheap(k, d, *rest):
        """Many points without a table: the page must cope with whatever a search comes to."""
        if k * d <= 256:
            yield from real(k, d, *rest)
        else:
            points = random_points(k, d, np.random.default_rng(0))
            yield Improvement(points, minimal_angle(points), 0, 0.0, False)

    monkeypatch.setattr(facade, "_remembered", dict(facade._remembered))
    monkeypatch.setattr(facade, "improvements", cheap)
    monkeypatch.setattr(facade, "part_of_larger", lambda k, d: part(k, d) if k * d <= 256 else None)

    def run(k: int = 24, d: int = 3, section: str = "packing", **others) -> AppTest:
        values = {"k": k, "d": d, "section": section, **others}
        for name, value in values.items():
            opened.session_state[f"{optimum.PREFIX}.{name}"] = value
        opened.run()
        assert not opened.exception, [item.message for item in opened.exception]
        return opened

    return run


def text(app: AppTest) -> str:
    """All that the page says outside its view."""
    return "\n".join(item.value for item in (*app.subheader, *app.caption, *app.warning))


def shown(app: AppTest):
    """What the page's view was given last, as its browser reads it."""
    view = app.session_state[optimum.STILL]
    view.handle({"run": "", "have": -1, "rid": 1})
    return decode(view.payload())


def published(k: int) -> float:
    """Degrees for k points on S^2."""
    rows = csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    return next(float(row["angle_deg"]) for row in rows if int(row["k"]) == k)


@pytest.mark.parametrize("d", [2, 3, 4, 8])
@pytest.mark.parametrize("k", [2, 5, 8, 24, 62, 130])
def test_every_size_shows_its_points_with_status_and_source(visit, k, d):
    app = visit(k, d)
    head = shown(app).head
    assert head["spheres"][0]["k"] == k
    assert f"{k} points" in app.subheader[0].value
    said = app.caption[0].value
    assert said.split(".")[0].split(" (")[0] in ("Proved", "Best known", "Computed here")
    assert len(said.split(". ")) >= 3, "status, source and the binding bound"
    assert "KKT residual" in text(app)


@pytest.mark.parametrize(
    ("k", "d", "degrees", "status"),
    [
        (24, 3, 43.6907671077, "Proved. Robinson 1961"),
        (5, 2, 72.0, "Proved"),
        (24, 4, 60.0, "Proved"),
        (4, 3, math.degrees(math.acos(-1 / 3)), "Proved. Rankin 1955"),
        (27, 3, 40.6776007, "Best known. Sloane"),
    ],
)
def test_known_values_are_shown_with_their_status(visit, k, d, degrees, status):
    app = visit(k, d)
    value = float(app.subheader[0].value.split(": ")[1].rstrip("°"))
    assert value == pytest.approx(degrees, abs=1e-7)
    assert app.caption[0].value.startswith(status)
    tiles = {t["label"]: t["value"] for t in shown(app).head["tiles"]}
    assert tiles["Largest class margin"] == pytest.approx(degrees, abs=1e-7)


def test_the_published_angle_stands_beside_ours_where_ours_is_lower(visit):
    # The table may reach every published value some day; here it must not.
    degrees = published(125)
    packing = facade.best_packing(125, 3)
    if packing.reference is None:
        near = facade.best_packing(126, 3).points[:125]
        facade._remembered[125, 3] = facade.describe(near)
    app = visit(125, 3)
    tiles = {t["label"]: t["value"] for t in shown(app).head["tiles"]}
    assert tiles["Largest published angle"] == pytest.approx(degrees, abs=1e-6)
    assert tiles["Largest class margin found"] < degrees
    assert f"{degrees:.7f}" in app.subheader[0].value


def test_a_value_that_only_this_package_computed_is_labelled_so(visit):
    app = visit(62, 4)
    assert app.caption[0].value.startswith("Computed here")


def test_a_search_cut_short_is_told_without_digits_that_mean_nothing(visit):
    """The points are shaken, so that one closest pair is the only contact."""
    points = facade.best_packing(40, 6).points
    shaken = points + 1e-3 * np.random.default_rng(0).standard_normal(points.shape)
    shaken /= np.linalg.norm(shaken, axis=1, keepdims=True)
    facade._remembered[40, 6] = facade.describe(shaken)
    app = visit(40, 6)
    subheader, caption = app.subheader[0].value, text(app)
    tile = next(t for t in shown(app).head["tiles"] if t["label"].startswith("Largest class"))
    assert "at least" in subheader
    assert re.search(r"\d\.\d{3}", subheader) is None
    assert (tile["label"], tile["digits"]) == ("Largest class margin, at least", 2)
    assert "Computed here (not finished)" in caption
    assert "1 contact ·" in caption
    # After a full stop a capital letter follows.
    assert re.search(r"\. [a-z]", caption) is None


@pytest.mark.parametrize(("d", "xyz"), [(2, True), (3, True), (4, False)])
def test_three_downloads_and_xyz_only_up_to_three_dimensions(visit, d, xyz):
    buttons = {b.label: b.disabled for b in visit(8, d).get("download_button")}
    assert buttons == {
        "Coordinates (.csv)": False,
        "Coordinates (.json)": False,
        "Coordinates (.xyz)": not xyz,
    }


@pytest.mark.parametrize("section", words.SECTIONS)
def test_every_control_and_number_has_help(visit, section):
    app = visit(8, 3, section=section, t=1.0)
    kinds = ("slider", "select_slider", "button", "button_group", "download_button", "metric")
    found = [item for kind in kinds for item in app.get(kind)]
    assert len(found) >= 3
    without = [item.label for item in found if not (item.help or item.proto.help)]
    assert without == []
    assert all(tile["help"] for tile in shown(app).head["tiles"])


# Energies of the Thomson problem over unordered pairs: Wales & Ulker 2006.
THOMSON = {12: 49.165253058, 24: 223.347074052}


@pytest.mark.parametrize("k", THOMSON)
def test_the_riesz_section_shows_twice_the_published_thomson_energy(visit, k):
    app = visit(k, 3, section="riesz", t=1.0)
    energy = next(m for m in app.metric if "t = 1" in m.label)
    assert float(energy.value) == pytest.approx(2 * THOMSON[k], rel=1e-7)


@pytest.mark.parametrize("t", [0.0, 1.0, 1000.0])
def test_the_riesz_section_shows_two_spheres_and_the_gap_at_any_exponent(visit, t):
    app = visit(24, 3, section="riesz", t=t)
    energy, margin, gap = app.metric
    assert f"t = {t:g}" in energy.label
    assert math.isfinite(float(energy.value))
    ours, missing = (float(m.value.rstrip("°")) for m in (margin, gap))
    assert ours + missing == pytest.approx(43.6907671, abs=0.01)
    first, second = shown(app).head["spheres"]
    assert f"t = {t:g}" in first["title"]
    assert "Best packing" in second["title"]
    assert len(app.get("plotly_chart")) == 1


def test_the_gap_closes_as_the_exponent_grows(visit):
    gaps = [
        float(visit(24, 3, section="riesz", t=t).metric[2].value.rstrip("°"))
        for t in (1.0, 100.0, 1000.0)
    ]
    assert gaps[0] > gaps[1] > gaps[2] > 0


def test_going_to_the_riesz_section_and_back_keeps_k_and_d(visit, opened):
    visit(8, 4)
    visit(8, 4, section="riesz", t=0.0)
    app = visit(8, 4)
    assert r"8 points on the unit sphere of $\mathbb{R}^{4}$" in app.subheader[0].value


def test_a_refused_search_says_so_on_the_page(visit, monkeypatch):
    monkeypatch.setattr(optimum, "_searching", optimum.threading.Semaphore(0))
    app = visit(24, 3)
    next(b for b in app.button if b.label == "Search for better").click().run()
    assert not app.exception
    assert "Two searches" in app.warning[0].value


def test_the_chart_marks_the_size_that_was_asked_for(visit):
    (chart,) = visit(24, 3, section="sizes").get("plotly_chart")
    figure = json.loads(chart.proto.spec or chart.proto.figure.spec)
    ring = next(t for t in figure["data"] if t["name"] == "this one")
    assert ring["x"] == [24]
    assert ring["y"] == pytest.approx([43.6907671077])
