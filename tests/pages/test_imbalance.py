"""The Imbalance page without a browser: collapse and cure, counts, link, and the searches."""

from __future__ import annotations

import json

import numpy as np
import pytest

from lmviz.losses.imbalance import class_counts
from lmviz.ui import imbalance_sections as sections
from lmviz.ui.imbalance import PRESETS, SIDE_BY_SIDE
from tests.pages.sphere_page import SpherePage


def page_of(**query: str) -> SpherePage:
    return SpherePage("imbalance", **query)


@pytest.fixture(scope="module")
def opened() -> SpherePage:
    return page_of()


def degrees(cells: list[str]) -> list[float]:
    return [float(cell.rstrip("°")) for cell in cells]


def test_it_opens_on_the_collapse_beside_its_cure(opened):
    without, cured = opened.problems
    assert (without.zero_centroid, cured.zero_centroid) == (0.0, 10.0)
    assert without.class_counts == (100, 100, 1, 1)
    # k = 4 on S^2, R = 100, LM-Softmax at s = 10: 5.5 degrees; R_W opens it towards 109.47.
    collapsed, open_again = degrees(opened.table["optimum of the loss"])
    assert collapsed == pytest.approx(5.5, abs=0.05)
    assert 100 < open_again < 109.47
    assert "a simplex fits" in opened.said
    assert opened.link == {}
    assert not opened.at.warning


def test_both_normalisations_are_named_with_their_factor(opened):
    assert "λ‖(1/k) Σ w‖²" in opened.said
    assert "λ‖Σ w‖²" in opened.said
    assert "500 for ten classes" in opened.said


def test_the_weight_moves_the_run_on_from_where_it_is():
    page = page_of()
    run = page.head["run"]
    page.set(zero_centroid=50.0)
    assert page.head["run"] == run
    assert page.head["pending"] == 1
    assert page.problems[1].zero_centroid == 50.0
    assert page.link == {"zero_centroid": "50"}


def test_a_weight_too_stiff_for_the_learning_rate_is_named():
    page = page_of(zero_centroid="1000")
    assert "too stiff" in page.at.warning[0].value
    page.set(zero_centroid=10.0)
    assert not page.at.warning


def test_losses_stand_side_by_side_and_lm_softmax_ends_lowest():
    page = page_of(beside="losses", zero_centroid="0")
    assert {p.loss.record.key for p in page.problems} == set(SIDE_BY_SIDE)
    assert {p.loss.hyper["s"] for p in page.problems} == {10.0}
    keys = [p.loss.record.key for p in page.problems]
    ends = dict(zip(keys, degrees(page.table["optimum of the loss"]), strict=True))
    assert min(ends, key=ends.get) == "lm_softmax"
    # k = 4, R = 100, half of the classes rare: NormFace 76.6 at s = 10.
    assert ends["normface"] == pytest.approx(76.6, abs=0.05)


def test_beyond_d_plus_one_the_page_promises_no_cure():
    page = page_of(k="8", loss="normface")
    assert "no simplex fits" in page.said
    without, with_weight = degrees(page.table["optimum of the loss"])
    assert with_weight < without + 1


def test_a_section_is_in_the_link_outlasts_a_preset_and_is_nothing_to_undo():
    page = page_of().set(section="counts")
    assert page.link == {"section": "counts"}
    assert len(page.at.get("plotly_chart")) == 4
    page.set(preset="beyond")
    assert page.at.session_state["imbalance.section"] == "counts"
    (undo,) = (b for b in page.at.button if b.label.startswith("Undo"))
    undo.click()
    page.run()
    assert page.link == {"section": "counts"}


@pytest.mark.parametrize("preset", PRESETS[:3], ids=lambda p: p.key)
def test_presets_open_and_survive_their_links(preset):
    page = page_of().set(preset=preset.key)
    assert preset.text in page.said
    assert preset.problem in page.problems
    again = page_of(**page.link)
    assert again.problems == page.problems
    assert not again.at.warning


def test_every_preset_has_the_counts_of_its_rule():
    for preset in PRESETS:
        kind, ratio = preset.imbalance
        p = preset.problem
        assert p.counts == class_counts(kind, p.per_class, p.k, ratio)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("beside", "nothing", "beside: “nothing” is none of"),
        ("zero_centroid", "-1", "zero_centroid: -1 is outside"),
        ("ratio", "x", "ratio: “x” is not a number"),
        ("spheres", "2", "there is no such setting"),
    ],
)
def test_a_bad_link_warns_once_and_shows_a_valid_problem(name, text, words):
    page = page_of(**{name: text})
    (warning,) = page.at.warning
    assert words in warning.value
    assert len(page.problems) == 2


def test_counts_by_hand_reach_the_run_and_its_charts():
    page = page_of(imbalance="by hand", counts="50, 20, 5, 1")
    assert page.problems[0].class_counts == (50, 20, 5, 1)
    page.set(counts="50")
    assert "4 whole numbers" in page.at.error[0].value
    assert page.problems[0].class_counts == (50, 20, 5, 1)


def test_ldam_margins_and_counts_are_those_of_cao_et_al():
    """CIFAR-10, long-tailed 100: their margins from their code, largest 0.5; the counts here are a
    fiftieth of theirs, whose quarter power does not change the ends."""
    page = page_of(
        k="10", d="16", imbalance="step", per_class="100", loss="normface", section="counts"
    )
    specs = [json.loads(c.proto.spec or c.proto.figure.spec) for c in page.at.get("plotly_chart")]
    titles = [spec["layout"]["yaxis"]["title"]["text"] for spec in specs]
    assert titles == ["features", "weight (1 − p)^γ", "margin Δ", "weight"]
    margins = {t["name"]: t["y"] for t in specs[2]["data"]}
    assert margins["rare"] == pytest.approx([0.5] * 5)
    assert margins["frequent"] == pytest.approx([0.1581] * 5, abs=5e-5)


def test_the_weights_can_be_searched_and_show_the_cure():
    page = page_of(loss="normface")
    page.press("Search 6 optima").finish(sections.CURE)
    margins = np.degrees(page.at.session_state[sections.CURE].latest.margins)
    assert margins[0] == pytest.approx(76.6, abs=0.05)
    assert margins[-1] == pytest.approx(109.47, abs=0.3)
    assert len(page.at.get("plotly_chart")) == 1


def test_the_table_of_reference_stands_there_before_it_is_computed():
    page = page_of(section="reference")
    frame = page.at.table[-1].value
    assert list(frame.columns[1:]) == ["0", "0.001", "0.01", "0.1", "1", "5"]
    assert frame.iloc[5, 1] == "(10.34)"
    assert frame.iloc[3, 6] == "(96.30)"


def test_the_table_of_reference_fills_in_slices_and_can_be_stopped():
    page = page_of(section="reference").press("Compute the table").run()
    job = page.at.session_state[sections.REFERENCE]
    assert job.running
    job.advance(3)
    page.press("Stop")
    assert not job.running
    known = np.isfinite(job.latest.margins)
    assert 0 < known.sum() < known.size
    assert np.degrees(job.latest.margins[0]) == pytest.approx(96.38, abs=0.01)


def test_every_control_has_help(opened):
    kinds = ("slider", "select_slider", "button_group", "number_input", "button")
    found = [item for kind in kinds for item in opened.at.get(kind)]
    assert len(found) > 10
    assert [item.label for item in found if not (item.help or item.proto.help)] == []
