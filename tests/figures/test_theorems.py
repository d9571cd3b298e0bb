"""The charts of the theorem lab: the data they were given, told apart without colour."""

from __future__ import annotations

import math

import pytest

from lmviz.figures.theorems import theorem_chart
from lmviz.theorems import CATALOGUE
from lmviz.theorems.pictures import Chart, Level, Line, Role

CHARTS = [(key, chart) for key, t in CATALOGUE.items() for chart in t.check().charts]


def chart(*lines: Line, **options) -> Chart:
    return Chart("title", "x axis", "y axis", lines, "text", **options)


@pytest.mark.parametrize(("key", "given"), CHARTS, ids=[f"{k}-{c.title}" for k, c in CHARTS])
def test_every_line_is_drawn_as_it_was_given(key, given):
    figure = theorem_chart(given)
    assert [trace.name for trace in figure.data] == [line.name for line in given.lines]
    for trace, line in zip(figure.data, given.lines, strict=True):
        assert list(trace.x) == list(line.x)
        assert list(trace.y) == pytest.approx(list(line.y), nan_ok=True)
    assert figure.layout.xaxis.title.text == given.x
    assert {a.text for a in figure.layout.annotations} == {level.name for level in given.levels}
    assert len(figure.layout.shapes) == len(given.levels) + (given.at is not None)


@pytest.mark.parametrize(("key", "given"), CHARTS, ids=[f"{k}-{c.title}" for k, c in CHARTS])
def test_no_two_lines_look_alike(key, given):
    figure = theorem_chart(given)
    looks = [
        (t.marker.color,) if t.type == "bar" else (t.line.color, t.line.dash, t.mode)
        for t in figure.data
    ]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize(("key", "given"), CHARTS, ids=[f"{k}-{c.title}" for k, c in CHARTS])
def test_a_linear_axis_shows_all_lines_and_levels(key, given):
    axis = theorem_chart(given).layout.yaxis
    if axis.range is None:
        assert given.log_y or given.stacked
        return
    low, high = axis.range
    values = [y for line in given.lines for y in line.y if not math.isnan(y)]
    assert all(low <= y <= high for y in [*values, *(level.y for level in given.levels)])


def test_the_name_of_a_level_lies_on_it_on_a_logarithmic_axis():
    given = chart(
        Line("a", [1.0, 2.0], [0.01, 100.0]), levels=(Level("one", 1.0),), log_y=True, at=1.5
    )
    figure = theorem_chart(given)
    assert figure.layout.yaxis.type == "log"
    assert figure.layout.annotations[0].y == 0  # the exponent of 1
    assert {shape.y0 for shape in figure.layout.shapes} >= {1.0}


def test_names_of_close_levels_do_not_lie_over_each_other():
    line = Line("a", [0.0, 1.0], [0.0, 1.0])
    levels = (Level("low", 0.50, Role.RIGHT), Level("high", 0.51, Role.PRINTED))
    low, high = theorem_chart(chart(line, levels=levels)).layout.annotations
    assert (low.text, low.yanchor) == ("low", "top")
    assert (high.text, high.yanchor) == ("high", "bottom")


def test_a_role_has_one_colour_on_every_chart():
    colours: dict[str, set[str]] = {}
    for _, given in CHARTS:
        for trace, line in zip(theorem_chart(given).data, given.lines, strict=True):
            colour = trace.marker.color if line.bars else trace.line.color
            colours.setdefault(line.role, set()).add(colour)
    assert len(colours) >= 5
    assert all(len(found) == 1 for found in colours.values())


def test_a_short_logarithmic_axis_names_ones_twos_and_fives_in_full():
    axis = theorem_chart(chart(Line("a", [1.0, 2.0], [0.1, 2.2]), log_y=True)).layout.yaxis
    assert [
        text for value, text in zip(axis.tickvals, axis.ticktext, strict=True) if value <= 5
    ] == [
        *("0.1", "0.2", "0.5"),
        *("1", "2", "5"),
    ]
