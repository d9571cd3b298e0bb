"""The chart of the largest class margin: its numbers, its markers, its explanations."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

from lmviz.figures.largest_margin import binding_bound, largest_margin_chart, standing, stated
from lmviz.geometry.bounds import LargestMargin, largest_class_margin

TABLE = Path(__file__).resolve().parents[2] / "lmviz/geometry/tables/tammes_s2.csv"


def margin(k: int, d: int, degrees: float, status: str = "proved") -> LargestMargin:
    return LargestMargin(k, d, math.radians(degrees), status, "a test")


def trace(figure, name: str):
    (found,) = [t for t in figure.data if t.name == name]
    return found


def test_the_line_of_the_sphere_holds_the_published_values():
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    published = {int(row["k"]): float(row["angle_deg"]) for row in rows}
    ks = [k for k in published if k <= 130]
    assert len(ks) > 60
    figure = largest_margin_chart([largest_class_margin(k, 3) for k in ks], last=130)
    line = trace(figure, "d = 3")
    assert list(line.x) == sorted(ks)
    for k, shown in zip(line.x, line.y, strict=True):
        assert shown == pytest.approx(published[k], abs=1e-6), k


def test_the_simplex_bound_is_the_arccosine_of_minus_one_over_k_minus_one():
    line = trace(largest_margin_chart([], last=40), "simplex bound")
    assert list(line.x) == list(range(2, 41))
    for k, shown in zip(line.x, line.y, strict=True):
        assert math.cos(math.radians(shown)) == pytest.approx(-1 / (k - 1), abs=1e-12)


def test_no_value_lies_above_the_simplex_bound_and_rankins_line_is_at_90_degrees():
    known = [largest_class_margin(k, d) for d in (2, 3, 4) for k in range(2, 25)]
    figure = largest_margin_chart(known, last=24)
    bound = dict(zip(*(trace(figure, "simplex bound")[axis] for axis in "xy"), strict=True))
    for d in (2, 3, 4):
        line = trace(figure, f"d = {d}")
        assert all(y <= bound[x] + 1e-9 for x, y in zip(line.x, line.y, strict=True))
        assert list(line.y) == sorted(line.y, reverse=True)
    (rankin,) = figure.layout.shapes
    assert (rankin.y0, rankin.y1) == (90, 90)


def test_proved_values_are_filled_and_all_others_open():
    known = [
        margin(7, 3, 77.87),
        margin(8, 3, 74.86, "proved (source recalled)"),
        margin(15, 3, 53.66, "best known"),
        margin(62, 3, 26.68, "computed here"),
    ]
    symbols = trace(largest_margin_chart(known), "d = 3").marker.symbol
    assert [s.endswith("-open") for s in symbols] == [False, False, True, True]


def test_dimensions_differ_in_colour_and_shape_and_k_beyond_the_axis_is_left_out():
    known = [margin(4, d, 90.0) for d in (2, 3, 4, 8, 16)] + [margin(70, 3, 25.0)]
    figure = largest_margin_chart(known, last=64)
    lines = [t for t in figure.data if t.name.startswith("d = ")]
    assert [t.name for t in lines] == ["d = 2", "d = 3", "d = 4", "d = 8", "d = 16"]
    assert len({t.line.color for t in lines}) == len({t.marker.symbol for t in lines}) == 5
    assert all(max(t.x) <= 64 for t in lines)


def test_the_asked_for_value_is_marked():
    mark = largest_class_margin(24, 3)
    ring = trace(largest_margin_chart([mark], mark=mark), "this one")
    assert list(ring.x) == [24]
    assert ring.y[0] == pytest.approx(43.6907671077, abs=1e-9)


@pytest.mark.parametrize(
    ("k", "d", "words"),
    [
        (2, 2, "circle"),
        (3, 2, "circle"),
        (40, 2, "circle"),
        (2, 3, "simplex"),
        (4, 3, "simplex"),
        (5, 3, "Rankin"),
        (6, 3, "Rankin"),
        (7, 3, "below all simple bounds"),
        (9, 8, "simplex"),
        (10, 8, "Rankin"),
        (16, 8, "Rankin"),
        (17, 8, "below all simple bounds"),
    ],
)
def test_the_binding_bound_changes_at_d_plus_1_and_at_2d(k, d, words):
    assert words in binding_bound(k, d)


@pytest.mark.parametrize("d", [3, 4, 8])
def test_a_bound_said_to_be_reached_is_reached(d):
    for k in range(2, 2 * d + 1):
        degrees = math.degrees(largest_class_margin(k, d).angle)
        expected = math.degrees(math.acos(-1 / (k - 1))) if k <= d + 1 else 90
        assert "reached" in binding_bound(k, d)
        assert degrees == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("status", "shown", "words"),
    [
        ("proved", "75.5278999°", "Proved. A test."),
        ("best known", "75.5278999°", "Best known. A test."),
        ("computed here", "75.5278999°", "a local optimum, certified"),
        ("computed here (not finished)", "at least 75.52°", "no local optimum yet"),
        (
            "computed here (part of a larger packing)",
            "at least 75.52°",
            "a better packing may exist",
        ),
    ],
)
def test_what_is_known_is_said_with_no_more_digits_than_it_has(status, shown, words):
    known = margin(9, 4, 75.5278999, status)
    assert stated(known) == shown
    assert words in standing(known)
    sentences = standing(known).split(". ")
    assert all(sentence[0].isupper() for sentence in sentences)
