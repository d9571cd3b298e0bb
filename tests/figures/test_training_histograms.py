"""Figure 9 of the paper: histograms of cosines and sample margins."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.figures.histograms import Histogram, cosine_chart, margin_chart


def test_shares_are_per_cent_of_each_run_whatever_its_size():
    small = Histogram("small", [0, 1, 2], [1, 3])
    large = Histogram("large", [0, 1, 2], [100, 300])
    figure = margin_chart([small, large])
    assert list(figure.data[0].y) == pytest.approx([25, 75])
    assert list(figure.data[1].y) == pytest.approx([25, 75])


def test_bins_stand_at_their_middles():
    # The mean of the data and of its histogram agree to half a bin.
    rng = np.random.default_rng(0)
    values = rng.normal(0.6, 0.2, 20_000)
    counts, edges = np.histogram(values, bins=80, range=(-1, 2))
    (line,) = margin_chart([Histogram("", edges, counts)]).data
    assert np.average(line.x, weights=line.y) == pytest.approx(values.mean(), abs=3 / 160)


def test_own_and_other_cosines_of_a_run_share_a_colour_and_are_told_apart_by_line():
    edges = [-1, 0, 1]
    own = [Histogram("a", edges, [0, 5]), Histogram("b", edges, [1, 4])]
    other = [Histogram("a", edges, [9, 0]), Histogram("b", edges, [8, 1])]
    figure = cosine_chart(own, other)
    assert [line.name for line in figure.data] == [
        *("a: own prototype", "a: other prototypes"),
        *("b: own prototype", "b: other prototypes"),
    ]
    a_own, a_other, b_own, _ = figure.data
    assert a_own.line.color == a_other.line.color != b_own.line.color
    assert a_own.line.dash != a_other.line.dash
    assert (a_own.fill, a_other.fill) == ("tozeroy", None)


def test_zero_and_the_ceiling_of_ten_classes_are_marked():
    figure = margin_chart([Histogram("", [0, 1], [1])], ceiling=10 / 9)
    assert sorted(s.x0 for s in figure.layout.shapes) == pytest.approx([0, 1.1111111])
    assert figure.layout.annotations[0].text.endswith("1.111")


def test_an_empty_histogram_is_flat():
    (line,) = margin_chart([Histogram("", [0, 1, 2], [0, 0])]).data
    assert list(line.y) == [0, 0]
