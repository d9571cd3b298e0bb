"""The chart of the Riesz limit: gaps on logarithmic axes that shrink as t grows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz.figures.riesz import margin_against_exponent
from lmviz.geometry.riesz import MinimalEnergy, continuation

ICOSAHEDRON = math.atan(2)


def energy(t: float, degrees: float) -> MinimalEnergy:
    return MinimalEnergy(t, np.eye(3), 1.0, 0.0, math.radians(degrees))


def test_each_point_is_an_exponent_and_its_gap_in_degrees():
    figure = margin_against_exponent([energy(1, 70), energy(10, 88)], math.radians(90))
    (line,) = figure.data
    assert list(line.x) == [1, 10]
    assert list(line.y) == pytest.approx([20, 2])


def test_both_axes_are_logarithmic_and_neither_the_log_energy_nor_no_gap_falls_off_them():
    figure = margin_against_exponent([energy(0, 90), energy(5, 90.1)], math.radians(90), at=0)
    assert (figure.layout.xaxis.type, figure.layout.yaxis.type) == ("log", "log")
    assert min(figure.data[0].x) > 0
    assert min(figure.data[0].y) > 0
    assert min(s.x0 for s in figure.layout.shapes) > 0
    assert "0.1" in figure.layout.xaxis.title.text


def test_the_gap_of_seven_points_shrinks_as_the_exponent_grows():
    # 77.8695421 degrees: Schuette & van der Waerden 1951, the best packing of 7 points.
    best = math.radians(77.8695421)
    found = list(continuation(7, 3, [1, 3, 10, 30, 100, 300], starts=4))
    (line,) = margin_against_exponent(found, best).data
    assert all(a > b > 0 for a, b in zip(line.y, line.y[1:], strict=False))
    assert line.y[0] > 1
    assert line.y[-1] < 0.2


def test_the_icosahedron_is_the_minimiser_for_every_exponent():
    found = list(continuation(12, 3, [0, 1, 10], starts=4))
    (line,) = margin_against_exponent(found, ICOSAHEDRON).data
    assert max(line.y) < 1e-4


def test_the_chosen_exponent_is_pointed_out():
    figure = margin_against_exponent([energy(1, 70), energy(10, 88)], math.radians(90), at=10)
    (line,) = figure.layout.shapes
    assert (line.x0, line.x1) == (10, 10)
