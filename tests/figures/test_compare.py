"""Figures of comparisons, sweeps and imbalance: what is drawn is what was given."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import losses
from lmviz.figures.compare import names_of, spread_chart, spread_columns
from lmviz.figures.imbalance import ZERO, class_bars, cure_chart, cure_columns, focal_chart
from lmviz.figures.sweep import grid_columns, sweep_chart
from lmviz.sphere import Problem

NORMFACE = Problem(loss=losses.make("normface", s=10.0))


def test_names_tell_settings_apart_by_what_differs():
    cases = [
        NORMFACE,
        NORMFACE.replace(sample_margin=0.5),
        NORMFACE.replace(zero_centroid=5.0),
        NORMFACE.replace(optimizer="riemannian_sgd"),
        NORMFACE.replace(loss=losses.make("lm_softmax", s=10.0, reduction="global")),
        NORMFACE,
    ]
    names = names_of(cases)
    assert len(set(names)) == len(cases)
    assert "0.5 R_sm" in names[1]
    assert "λ 5" in names[2]
    assert "SGD on the sphere" in names[3]
    assert "global" in names[4]
    assert names[5].endswith("(2)")
    assert names_of([NORMFACE]) == ["NormFace · s 10"]


def test_the_spread_draws_every_seed_and_leaves_out_what_diverged():
    margins = np.radians([[60.0, 70.0, math.nan], [74.0, 74.5, 75.0]])
    figure = spread_chart(["a", "b"], margins, [None, None], [68.5, None])
    boxes = [t for t in figure.data if t.type == "box"]
    np.testing.assert_allclose(boxes[0].x, [60, 70])
    np.testing.assert_allclose(boxes[1].x, [74, 74.5, 75])
    (paper,) = [t for t in figure.data if t.name == "reported by the paper"]
    assert list(paper.x) == [68.5]


def test_the_table_of_the_spread_has_textbook_statistics():
    margins = np.radians([[1.0, 2.0, 3.0, 10.0, math.nan], [math.nan] * 5])
    columns = spread_columns(["a", "b"], margins, [None, None])
    assert columns["seeds"] == [4, 0]
    assert columns["median"][0] == pytest.approx(2.5)
    assert columns["mean"][0] == pytest.approx(4.0)
    assert columns["sd"][0] == pytest.approx(math.sqrt(12.5))
    assert (columns["smallest"][0], columns["largest"][0]) == pytest.approx((1, 10))
    assert columns["mean"][1] is None


@pytest.mark.parametrize("dark", [False, True])
def test_a_heat_map_has_a_cell_for_each_pair_and_gaps_where_nothing_is_known(dark):
    values = np.array([[1.0, math.nan, 3.0], [4.0, 5.0, 6.0]])
    figure = sweep_chart(values, (1, 2, 3), (0.1, 0.2), x="s", y="m", bar="margin", dark=dark)
    (heat,) = figure.data
    assert heat.z.shape == (2, 3)
    assert heat.zmax == 6.0
    assert list(heat.y) == ["0.1", "0.2"]
    columns = grid_columns((1, 2, 3), (0.1, 0.2), "s", "m", {"margin": values})
    assert columns["m"] == [0.1] * 3 + [0.2] * 3
    assert columns["s"] == [1, 2, 3] * 2
    assert columns["margin"] == [1.0, None, 3.0, 4.0, 5.0, 6.0]


def test_an_empty_heat_map_can_be_drawn():
    values = np.full((1, 1), math.nan)
    assert sweep_chart(values, (1,), (1,), x="s", y="m", bar="margin").data[0].zmax == 1.0


def test_bars_are_logarithmic_only_where_small_ones_would_vanish():
    wide = class_bars((5000, 50), (1,), y="features")
    assert wide.layout.yaxis.type == "log"
    assert wide.layout.yaxis.range[0] < math.log10(50)
    narrow = class_bars((50, 10), (1,), y="features")
    assert narrow.layout.yaxis.type != "log"
    assert [t.name for t in narrow.data] == ["frequent", "rare"]


def test_the_focal_weight_is_that_of_its_paper():
    figure = focal_chart(2.0)
    mine = next(t for t in figure.data if t.name == "γ = 2")
    at = {round(float(p), 2): float(w) for p, w in zip(mine.x, mine.y, strict=True)}
    # Lin et al. 2017: with γ = 2 a sample at p = 0.9 counts a hundredth of one at p = 0.
    assert at[0.9] == pytest.approx(0.01)
    assert at[0.5] == pytest.approx(0.25)
    widths = {t.name: t.line.width for t in figure.data}
    assert max(widths, key=widths.get) == "γ = 2"


def test_the_cure_draws_zero_at_the_left_end_and_names_both_normalisations():
    margins = np.array([[10.34, 96.35]])
    figure = cure_chart(["LM"], (0.0, 5.0), margins, 96.3794, simplex=True)
    assert list(figure.data[0].x) == [ZERO, 5.0]
    columns = cure_columns(["LM"], (0.0, 5.0), 10, margins, np.array([[10.0, 96.0]]))
    # λ = 5 of the code is 500 of the paper's for ten classes.
    assert columns["λ of ‖(1/k) Σ w‖²"] == [0.0, 500.0]
    assert columns["expected (°)"] == [10.0, 96.0]
