"""The Compare page without a browser: settings, link, table, seeds and sweeps."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.sphere import run
from lmviz.sphere.figure import figure_problems
from lmviz.ui import compare_sections, compare_sweeps
from lmviz.ui.compare_presets import PRESETS
from lmviz.ui.words.share import DATA
from tests.pages.sphere_page import SpherePage


def page_of(**query: str) -> SpherePage:
    return SpherePage("compare", **query)


@pytest.fixture(scope="module")
def opened() -> SpherePage:
    return page_of()


def test_it_opens_on_the_papers_figure_from_one_start(opened):
    assert opened.problems == figure_problems()
    head = opened.head
    titles = [sphere["title"] for sphere in head["spheres"]]
    assert [title.split(" ")[0] for title in titles] == [
        "NormFace",
        "CosFace",
        "ArcFace",
        "LM-Softmax",
    ]
    assert head["autoplay"]
    shown = opened.shown
    for i in range(1, 4):
        assert (shown.part(0, "prototypes") == shown.part(i, "prototypes")).all()
        assert (shown.part(0, "features") == shown.part(i, "features")).all()
    assert opened.link == {}
    assert not opened.at.warning


def test_the_table_has_the_papers_numbers_beside_the_converged_ones(opened):
    # 73.684 at s = 10 and 74.467 at s = 30 whatever the loss: L-BFGS and an antiprism search.
    table = opened.table
    assert table["paper"] == ["68.50°", "71.86°", "67.74°", "74.46°"]
    assert table["optimum of the loss"] == ["73.684°"] * 3 + ["74.467°"]
    assert "74.86°" in opened.said
    assert "gradient had faded" in opened.said


def test_at_one_scale_the_optima_coincide_and_the_page_says_so(opened):
    page = page_of(**{"d.s": "10"})
    assert page.table["optimum of the loss"] == ["73.684°"] * 4
    assert "coincide at 73.684°" in page.said


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_every_preset_opens_and_survives_its_link(preset):
    page = page_of().set(preset=preset.key)
    assert page.problems == preset.problems
    assert preset.text in page.said
    assert page.head["stride"] == preset.stride
    again = page_of(**page.link)
    assert again.problems == preset.problems
    assert not again.at.warning


def test_the_presets_on_starvation_do_what_their_texts_say():
    """Beyond s = 10 ever further below the optimum; half of R_sm reaches the Tammes angle."""
    ends = {}
    for key in ("starvation", "sample-margin"):
        problems = next(p for p in PRESETS if p.key == key).problems
        runs = [run(p, 2000, 1000).curves["class_margin"] for p in problems]
        ends[key] = np.degrees(runs)
    margins, late = ends["starvation"][:, -1], ends["starvation"][:, 1:]
    assert margins[0] == pytest.approx(72.63, abs=0.05)
    assert (np.diff(margins[1:]) < -10).all()
    assert np.ptp(late[-1]) < 1
    plain, helped = ends["sample-margin"][[0, 2], -1], ends["sample-margin"][[1, 3], -1]
    assert (plain < 60).all()
    assert helped == pytest.approx([74.8585, 74.8585], abs=0.1)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.s", "-5", "a.s: -5 is outside"),
        ("b.loss", "nonsense", "b.loss: “nonsense” is unknown"),
        ("k", "99", "k: 99 is outside"),
        ("spheres", "7", "spheres: 7 is outside"),
        ("seeds", "x", "seeds: “x” is not a number"),
        ("grid", "y", "grid: “y” is none of"),
        ("nothing", "1", "there is no such setting"),
        ("a.k", "5", "there is no such setting"),
        ("s", "5", "there is no such setting"),
    ],
)
def test_a_bad_link_warns_once_and_shows_valid_problems(name, text, words):
    page = page_of(**{name: text})
    (warning,) = page.at.warning
    assert words in warning.value
    assert len(page.problems) == 4


def test_a_link_holds_the_differences_only_and_brings_them_back():
    query = {"spheres": "2", "a.loss": "arcface", "a.m": "0.3", "b.zero_centroid": "5", "k": "5"}
    page = page_of(**query)
    assert not page.at.warning
    first, second = page.problems
    assert (first.loss.record.key, first.loss.hyper["m"], first.k) == ("arcface", 0.3, 5)
    assert (second.loss.record.key, second.zero_centroid, second.k) == ("cosface", 5.0, 5)
    assert page.link == query


def test_any_change_begins_all_runs_anew_from_the_same_start():
    page = page_of()
    run = page.head["run"]
    page.set(a__normface__s=20.0)
    assert page.head["run"] != run
    assert page.head["steps"] == [0]
    assert page.problems[0].loss.hyper["s"] == 20.0
    assert page.link == {"a.s": "20"}
    page.set(spheres=2)
    assert len(page.head["spheres"]) == 2


def test_seeds_run_in_slices_and_fill_table_and_chart(monkeypatch):
    page = page_of(max_steps="300", seeds="8")
    page.press("Run 8 seeds")
    job = page.at.session_state[compare_sections.SPREAD]
    assert job.running
    page.run()
    # A fast machine may need one slice only.
    assert 0 < job.latest.done <= 1
    assert any(b.label == "Stop" for b in page.at.button) == job.running
    page.finish(compare_sections.SPREAD)
    cells = page.table["8 seeds, step 300"]
    assert len(cells) == 4
    margins = np.degrees(job.latest.margins.reshape(4, 8))
    assert float(cells[0].split("°")[0]) == pytest.approx(margins[0].mean(), abs=0.006)
    assert len(page.at.get("plotly_chart")) == 1
    # Other settings ask another question: the old answer is gone.
    page.set(a__normface__s=20.0)
    assert compare_sections.SPREAD not in page.at.session_state


def test_seeds_can_be_stopped_and_keep_what_they_found():
    page = page_of(seeds="8").press("Run 8 seeds").run().press("Stop")
    job = page.at.session_state[compare_sections.SPREAD]
    assert not job.running
    assert "Stopped." in page.said
    assert len(page.at.get("plotly_chart")) == 1


def test_a_sweep_shows_a_heat_map_with_all_its_numbers():
    page = page_of(sweep_steps="100", cell_seeds="1", measure="gap_largest")
    page.press("Run the sweep").finish(compare_sweeps.JOB)
    grid = page.at.session_state[compare_sweeps.JOB].latest
    shown = compare_sweeps.numbers(grid)
    sweep = page.at.session_state[compare_sweeps.JOB].question
    assert shown["gap_largest"].shape == (len(sweep.ys), len(sweep.xs))
    np.testing.assert_allclose(shown["margin"] + shown["gap_largest"], 74.858492, atol=1e-5)
    (chart,) = page.at.get("plotly_chart")
    assert "heatmap" in (chart.proto.spec or chart.proto.figure.spec)
    assert [p.proto.popover.label for p in page.at.get("popover")].count(DATA.label) == 1


def test_a_sweep_that_the_loss_cannot_have_says_why():
    page = page_of(grid="s × m")
    assert "no m to vary" in page.said
    page.set(swept="b")
    assert "no m to vary" not in page.said


def test_every_control_has_help(opened):
    kinds = ("slider", "select_slider", "button_group", "number_input", "button")
    found = [item for kind in kinds for item in opened.at.get(kind)]
    assert len(found) > 10
    assert [item.label for item in found if not (item.help or item.proto.help)] == []
