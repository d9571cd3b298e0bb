"""What is said of sizes without a construction or a shipped packing: the same on every machine,
never below what a larger packing gives, and called unfinished where it is."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz.geometry import best_packing, largest_class_margin
from lmviz.geometry.bounds import upper_bounds
from lmviz.geometry.packing import facade
from lmviz.geometry.packing.closed_forms import nordstrom_robinson

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


@pytest.mark.parametrize(("k", "d"), SIZES)
def test_a_search_gives_the_same_points_twice_and_keeps_to_the_bounds(k, d, monkeypatch):
    first = best_packing(k, d)
    monkeypatch.setattr(facade, "_remembered", {})
    np.testing.assert_array_equal(best_packing(k, d).points, first.points)
    assert first.angle == pytest.approx(math.acos(largest_cosine(first.points)), abs=1e-9)
    assert first.angle <= min(upper_bounds(k, d).values()) + 1e-12
    assert first.finished
    assert first.residual < 1e-9


@pytest.mark.parametrize(("k", "d", "least"), [(55, 9, 1 / 3), (70, 8, 0.5), (150, 16, 0.25)])
def test_a_part_of_a_larger_code_is_a_packing(k, d, least):
    """Of Gosset's 56 points in R^7, E8's 240 in R^8, 288 in R^16: cosines 1/3, 1/2, 1/4."""
    points = facade.part_of_larger(k, d)
    assert points is not None
    assert points.shape == (k, d)
    assert largest_cosine(points) <= least + 1e-12


def test_what_is_not_a_local_optimum_is_not_called_one(monkeypatch):
    """Random points: one closest pair, which any move that parts it makes better."""
    rng = np.random.default_rng(0)
    points = rng.standard_normal((40, 7))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    described = facade.describe(points)
    assert not described.finished
    assert described.status == facade.NOT_FINISHED
    monkeypatch.setattr(facade, "_remembered", {(40, 7): described})
    assert largest_class_margin(40, 7).status == facade.NOT_FINISHED
