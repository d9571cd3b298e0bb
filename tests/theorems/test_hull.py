"""The best feature for given prototypes, against quadratic programming and brute force."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.optimize import minimize

from lmviz.geometry import best_packing, random_points
from lmviz.theorems.hull import best_features, nearest_in_hull


def by_quadratic_program(vectors: np.ndarray) -> np.ndarray:
    """The shortest vector of the hull, by SLSQP over the weights."""
    n = len(vectors)
    answer = minimize(
        lambda x: float(np.sum((x @ vectors) ** 2)),
        np.full(n, 1 / n),
        jac=lambda x: 2 * vectors @ (x @ vectors),
        bounds=[(0, 1)] * n,
        constraints={"type": "eq", "fun": lambda x: x.sum() - 1, "jac": lambda x: np.ones(n)},
        method="SLSQP",
        options={"ftol": 1e-15, "maxiter": 500},
    )
    return answer.x @ vectors


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("n", "d"), [(2, 2), (5, 3), (12, 4), (3, 8)])
def test_the_nearest_point_of_a_hull_is_that_of_a_quadratic_program(n, d, seed):
    rng = np.random.default_rng(seed)
    vectors = rng.standard_normal((n, d)) + 1.5 * np.eye(d)[0]
    np.testing.assert_allclose(nearest_in_hull(vectors), by_quadratic_program(vectors), atol=1e-6)


@pytest.mark.parametrize(("k", "d"), [(4, 3), (7, 3), (10, 3), (6, 4)])
def test_no_sampled_feature_has_a_larger_margin_and_the_best_has_its_own(k, d):
    w = random_points(k, d, np.random.default_rng(k))
    features, margins = best_features(w)
    tried = random_points(40_000, d, np.random.default_rng(1))
    for y in range(k):
        gaps = np.delete(w[y] - w, y, axis=0)
        assert (gaps @ features[y]).min() == pytest.approx(margins[y], abs=1e-12)
        sampled = (tried @ gaps.T).min(axis=1).max()
        assert sampled <= margins[y] + 1e-12
        assert sampled > 0.9 * margins[y]


@pytest.mark.parametrize("k", [2, 3, 4, 8])
def test_at_the_simplex_the_best_feature_is_the_prototype_with_margin_k_over_k_minus_1(k):
    w = best_packing(k, max(2, k - 1)).points
    features, margins = best_features(w)
    np.testing.assert_allclose(features, w, atol=1e-12)
    np.testing.assert_allclose(margins, k / (k - 1), atol=1e-12)


def test_a_prototype_inside_the_hull_of_the_others_has_no_margin_and_a_unit_feature():
    w = np.array([[1.0, 0.0], [1.0, 0.0], [-1.0, 0.0]])
    features, margins = best_features(w)
    assert margins[0] == margins[1] == 0
    assert margins[2] == pytest.approx(2)
    np.testing.assert_allclose(np.linalg.norm(features, axis=1), 1)
    assert math.isfinite(features.sum())
