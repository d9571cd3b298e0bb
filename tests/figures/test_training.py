"""Curves of runs, class accuracies and class counts as figures."""

from __future__ import annotations

import pytest

from lmviz.figures.training import (
    Curve,
    class_accuracy_chart,
    class_counts_chart,
    curves_chart,
    norm_ratio_chart,
)


def test_each_run_is_one_line_with_its_own_colour_and_the_numbers_given():
    curves = [Curve(f"run {i}", [0, 1, 2], [i, i + 1, None]) for i in range(6)]
    figure = curves_chart(curves, y="class margin (degrees)")
    assert [line.name for line in figure.data] == [c.name for c in curves]
    assert list(figure.data[2].y) == [2, 3, None]
    assert len({line.line.color for line in figure.data}) == 6
    assert figure.layout.yaxis.title.text == "class margin (degrees)"


def test_more_runs_than_colours_still_look_different():
    figure = curves_chart([Curve(str(i), [0], [0]) for i in range(14)], y="loss")
    assert len({(line.line.color, line.line.dash) for line in figure.data}) == 14


def test_a_ceiling_is_drawn_at_its_value_and_named():
    # 96.379370... degrees = arccos(-1/9), the simplex bound of ten classes.
    figure = curves_chart([Curve("a", [0], [80])], y="°", ceilings={"simplex bound": 96.37937})
    (line,) = figure.layout.shapes
    assert (line.y0, line.y1) == (96.37937, 96.37937)
    assert [a.text for a in figure.layout.annotations] == ["simplex bound"]


def test_figure_1_shows_the_limit_that_the_paper_reports():
    figure = norm_ratio_chart([Curve("softmax", [0, 1], [1.1, 1.2])])
    assert figure.layout.shapes[0].y0 == 1.3
    assert "ratio" not in figure.layout.xaxis.title.text
    assert "norm" in figure.layout.yaxis.title.text


def test_class_accuracies_are_per_cent_of_each_class():
    figure = class_accuracy_chart({"a": [1.0, 0.25], "b": [0.5, None]}, ["cat", "dog"])
    assert list(figure.data[0].x) == ["cat", "dog"]
    assert list(figure.data[0].y) == [100, 25]
    assert list(figure.data[1].y) == [50, None]
    assert tuple(figure.layout.yaxis.range) == (0, 100)


def test_names_that_look_like_numbers_stay_names():
    figure = class_accuracy_chart({"a": [1.0, 0.5]}, ["0", "1"])
    assert figure.layout.xaxis.type == "category"


def test_class_counts_are_the_heights_of_the_bars():
    # Cao et al. 2019, CIFAR-10, long-tailed, ratio 100.
    counts = [5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50]
    figure = class_counts_chart(counts, [str(j) for j in range(10)])
    assert list(figure.data[0].y) == counts
    assert figure.layout.height <= 120


@pytest.mark.parametrize("curves", [[], [Curve("a", [], [])]])
def test_nothing_yet_is_an_empty_figure(curves):
    assert len(curves_chart(curves, y="loss").data) == len(curves)
