"""What is said of sizes without a construction or a shipped packing: the same on every machine,
never below what a larger packing gives, and called unfinished where it is."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from lmviz.geometry import best_packing, largest_class_margin
from lmviz.geometry.bounds import NOT_FINISHED, at_least, upper_bounds
from lmviz.geometry.packing import facade, search, solver
from lmviz.geometry.packing.closed_forms import nordstrom_robinson, shortened_nordstrom_robinson
from lmviz.geometry.tables import coordinates
from tests.geometry.test_packing import first_order_gain

SIZES = [(20, 6), (31, 6), (25, 7), (40, 7), (23, 9), (30, 10)]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch):
    monkeypatch.setattr(facade, "_remembered", {})


def largest_cosine(points: np.ndarray) -> float:
    gram = points @ points.T
    return float(gram[np.triu_indices(len(points), 1)].max())


def test_the_nordstrom_robinson_words_and_axes_are_a_code_of_288_points():
    """2^8 words of length 16 and distance 6 (Nordstrom and Robinson 1967), beside 32 axes."""
    points = nordstrom_robinson()
    assert points.shape == (288, 16)
    np.testing.assert_allclose((points**2).sum(axis=1), 1, atol=1e-15)
    assert largest_cosine(points) == pytest.approx(0.25, abs=1e-15)
    assert len(np.unique(points, axis=0)) == 288


@pytest.mark.parametrize("d", [13, 14, 15])
def test_shortening_halves_the_code_and_keeps_its_distance_of_six(d):
    points = shortened_nordstrom_robinson(d)
    assert len(np.unique(points, axis=0)) == len(points) == 2 ** (d - 8)
    np.testing.assert_allclose((points**2).sum(axis=1), 1, atol=1e-15)
    assert largest_cosine(points) == pytest.approx(1 - 12 / d, abs=1e-15)


@pytest.mark.parametrize(("k", "d"), SIZES)
def test_a_search_gives_the_same_points_twice_and_keeps_to_the_bounds(k, d, monkeypatch):
    first = best_packing(k, d)
    monkeypatch.setattr(facade, "_remembered", {})
    np.testing.assert_array_equal(best_packing(k, d).points, first.points)
    assert first.angle == pytest.approx(math.acos(largest_cosine(first.points)), abs=1e-9)
    assert first.angle <= min(upper_bounds(k, d).values()) + 1e-12
    assert first.finished
    assert first.residual < 1e-9


@pytest.mark.parametrize(("k", "d"), [(23, 9), (31, 6)])
def test_a_slow_clock_changes_nothing(k, d, monkeypatch):
    first = best_packing(k, d)
    monkeypatch.setattr(facade, "_remembered", {})
    hours = itertools.count(0, 3600)
    monkeypatch.setattr(solver.time, "perf_counter", lambda: float(next(hours)))
    np.testing.assert_array_equal(best_packing(k, d).points, first.points)


# Sizes whose search used to be cut off by the clock; the angles are those of a second of it.
CUT_OFF = {(64, 10): 73.2968, (60, 13): 78.8963}


@pytest.mark.parametrize("size", CUT_OFF, ids=str)
def test_what_a_search_returns_cannot_be_improved_by_small_motions(size):
    packing = best_packing(*size)
    assert packing.finished
    assert packing.residual < 1e-9
    # So many conditions pin the points that are no rattlers, up to rotation.
    k, d = size
    assert len(packing.contacts) >= (k - len(packing.rattlers)) * (d - 1) - d * (d - 1) / 2
    assert first_order_gain(packing.points) < 1e-6
    assert math.degrees(packing.angle) > CUT_OFF[size]
    assert packing.status == "computed here"


def test_a_search_out_of_time_still_polishes_what_it_has():
    *_, last = search(50, 11, budget=0)
    assert last.finished
    assert len(last.contacts) > 50


def test_many_points_in_sixteen_dimensions_exceed_the_288_with_cosine_one_quarter():
    packing = best_packing(130, 16)
    assert packing.finished
    assert largest_cosine(packing.points) < 0.25


@pytest.mark.parametrize(("k", "d", "cosine"), [(40, 10, 1 / 6), (64, 14, 1 / 7)])
def test_the_search_finds_the_conjectured_universal_optima(k, d, cosine):
    """Ballinger, Blekherman, Cohn, Giansiracusa, Kelly and Schuermann 2009."""
    *_, last = search(k, d, budget=0.5)
    assert largest_cosine(last.points) == pytest.approx(cosine, abs=1e-9)
    assert last.finished


@pytest.mark.parametrize(
    ("k", "d", "least"),
    [
        *((55, 9, 1 / 3), (70, 8, 0.5), (150, 16, 0.25)),
        *((128, 16, 1 / 5), (60, 15, 1 / 7), (100, 12, 0.5), (65, 7, 0.5)),
    ],
)
def test_a_part_of_a_larger_code_is_a_packing(k, d, least):
    """Of Gosset's 56 points in R^7, E8's 240 in R^8, 288 in R^16 and others of known cosines."""
    part = facade.part_of_larger(k, d)
    assert part is not None
    assert part.points.shape == (k, d)
    assert largest_cosine(part.points) <= least + 1e-12
    assert part.angle == pytest.approx(math.acos(largest_cosine(part.points)), abs=1e-9)


@pytest.mark.parametrize(("k", "d"), [(125, 7), (60, 14)])
def test_no_answer_lies_below_a_part_of_a_larger_code(k, d):
    part = facade.part_of_larger(k, d)
    packing = best_packing(k, d)
    assert packing.angle >= part.angle - 1e-12
    assert packing.finished or at_least(packing.status)


def test_no_shipped_packing_lies_below_a_part_of_a_larger_one():
    for d in (3, 4, 5, 8, 16):
        for k in coordinates(d):
            part = facade.part_of_larger(k, d)
            angle = facade.ready_angle(k, d)
            assert part is None or angle >= part.angle - 1e-12, (k, d)


def test_angles_fall_with_k_and_rise_with_d():
    sizes = [
        *((k, 3) for k in (8, 24, 60, 130)),
        *((k, 8) for k in (17, 24, 40, 52, 240)),
        *((k, 9) for k in (20, 33)),
        *((k, 12) for k in (26, 45)),
        *((k, 16) for k in (33, 36, 47, 59, 288)),
    ]
    angles = {size: best_packing(*size).angle for size in sizes}
    for (k, d), (more, lower) in itertools.permutations(sizes, 2):
        if more >= k and lower <= d:
            assert angles[k, d] >= angles[more, lower] - 1e-9, ((k, d), (more, lower))


def test_a_larger_published_code_is_told_where_only_its_angle_is_known():
    """The 50 points in R^21 of the Hoffman-Singleton graph, cosine 1/21."""
    margin, packing = largest_class_margin(45, 21), best_packing(45, 21)
    published = math.acos(1 / 21)
    if packing.angle < published - 1e-9:
        assert margin.angle == packing.reference == pytest.approx(published, abs=1e-12)
        assert at_least(margin.status)
        assert margin.status.startswith("best known")
    else:
        assert margin.angle == packing.angle


def test_what_is_not_a_local_optimum_is_not_called_one(monkeypatch):
    """Random points: one closest pair, which any move that parts it makes better."""
    rng = np.random.default_rng(0)
    points = rng.standard_normal((40, 7))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    described = facade.describe(points)
    assert not described.finished
    assert described.status == NOT_FINISHED
    assert at_least(described.status)
    monkeypatch.setattr(facade, "_remembered", {(40, 7): described})
    assert at_least(largest_class_margin(40, 7).status)
