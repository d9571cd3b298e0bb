"""Riesz energies against the published Thomson energies and the closed form of the simplex."""

import itertools
import math

import numpy as np
import pytest

from lmviz.geometry import riesz
from lmviz.geometry.packing import best_packing

# Thomson problem, energies over unordered pairs (Wales & Ulker, Cambridge Cluster Database).
THOMSON = {
    2: 0.5,
    3: 1.732050808,
    4: 3.674234614,
    5: 6.474691495,
    6: 9.985281374,
    7: 14.452977414,
    8: 19.675287861,
    9: 25.759986531,
    10: 32.716949460,
    12: 49.165253058,
    13: 58.853230612,
    16: 92.911655302,
    20: 150.881568334,
    24: 223.347074052,
    32: 412.261274651,
    50: 1055.182314726,
}


@pytest.mark.parametrize("k", THOMSON)
def test_minimal_energies_are_twice_the_published_thomson_energies(k):
    found = riesz.minimal_energy(k, 3, 1.0)
    assert found.energy == pytest.approx(2 * THOMSON[k], abs=1e-8)


@pytest.mark.parametrize("t", [0.0, 1.0, 2.5, 40.0])
def test_energy_is_the_sum_over_ordered_pairs(t):
    points = np.random.default_rng(0).standard_normal((6, 4))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    expected = 0.0
    for i in range(6):
        for j in range(6):
            if i != j:
                distance = math.dist(points[i], points[j])
                expected += -math.log(distance) if t == 0 else distance**-t
    assert riesz.riesz_energy(points, t) == pytest.approx(expected, rel=1e-12)
    if t:
        assert riesz.log_riesz_energy(points, t) == pytest.approx(math.log(expected), rel=1e-12)


@pytest.mark.parametrize("t", [0.0, 1.0, 7.0])
@pytest.mark.parametrize(("k", "d"), [(3, 2), (4, 3), (5, 8)])
def test_for_few_points_every_energy_has_the_simplex_as_minimiser(k, d, t):
    # Lemma 1 of Zhou et al.: all inner products are -1/(k-1).
    found = riesz.minimal_energy(k, d, t, starts=3)
    gram = (found.points @ found.points.T)[np.triu_indices(k, 1)]
    np.testing.assert_allclose(gram, -1 / (k - 1), atol=1e-6)
    assert found.energy == pytest.approx(riesz.simplex_energy(k, t), rel=1e-10)


def test_minimisers_move_with_t_and_end_at_the_best_packing():
    # Seven points: pentagonal bipyramid (72 degrees) for small t, 77.87 degrees in the limit.
    path = list(riesz.continuation(7, 3, [0, 1, 5, 30, 200, 2000, 20000]))
    angles = [math.degrees(step.angle) for step in path]
    assert angles[0] == pytest.approx(72, abs=1e-4)
    assert angles[1] == pytest.approx(72, abs=1e-4)
    gaps = [77.8695421554 - angle for angle in angles[3:]]
    # The gap falls like 1/t.
    for before, after in itertools.pairwise(gaps):
        assert 0 < after < before / 3
    assert gaps[-1] < 0.01


def test_no_minimiser_has_more_energy_than_the_best_packing():
    packing = best_packing(11, 3).points
    for step in riesz.continuation(11, 3, [0, 2, 50]):
        assert step.energy <= riesz.riesz_energy(packing, step.t) + 1e-9


def test_huge_exponents_do_not_overflow():
    points = np.eye(3)
    assert riesz.riesz_energy(0.1 * points + [0, 0, 1], 1e4) == math.inf
    assert riesz.log_riesz_energy(points, 1e6) == pytest.approx(math.log(6) - 5e5 * math.log(2))


@pytest.mark.parametrize("t", [-1.0, math.inf, math.nan])
def test_exponents_out_of_range_are_refused(t):
    with pytest.raises(ValueError, match="t = "):
        riesz.riesz_energy(np.eye(3), t)


def test_a_path_must_rise_and_a_search_must_start():
    with pytest.raises(ValueError, match="rise"):
        next(riesz.continuation(5, 3, [2, 1]))
    with pytest.raises(ValueError, match="starts"):
        riesz.minimal_energy(5, 3, 1.0, starts=0)
