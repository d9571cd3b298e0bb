"""Angles to rounding at 0 and π, tangents, retraction, and one configuration laid over another."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import torch
from mpmath import mp, mpf

from lmviz.geometry import align, angle, normalize, random_points, retract, tangent
from lmviz.geometry.sphere import Alignment


def pair(theta, rng, d=3, lengths=(1.0, 1.0)):
    q, _ = np.linalg.qr(rng.standard_normal((d, d)))
    u = q[:, 0]
    return lengths[0] * u, lengths[1] * (math.cos(theta) * u + math.sin(theta) * q[:, 1])


def exact_angle(u, v):
    """acos in 60 digits of the floats as they are."""
    with mp.workdps(60):
        u, v = [[mpf(float(x)) for x in y] for y in (u, v)]
        c = mp.fdot(u, v) / mp.sqrt(mp.fdot(u, u) * mp.fdot(v, v))
        return float(mp.acos(max(mpf(-1), min(mpf(1), c))))


THETAS = [0.0, 1e-8, 1e-4, 0.3, math.pi / 2, 2.9, math.pi - 1e-4, math.pi - 1e-8, math.pi]


@pytest.mark.parametrize("theta", THETAS)
def test_angle_is_exact_to_rounding_everywhere(theta):
    rng = np.random.default_rng(1)
    for lengths in ((1.0, 1.0), (3.0, 0.01)):
        u, v = pair(theta, rng, lengths=lengths)
        for x, y in ((u, v), (torch.tensor(u), torch.tensor(v))):
            assert float(angle(x, y)) == pytest.approx(exact_angle(u, v), rel=1e-14, abs=4e-16)
        for x, y in ((u, v), (torch.tensor(u), torch.tensor(v))):
            x, y = (
                a.astype(np.float32) if isinstance(a, np.ndarray) else a.float() for a in (x, y)
            )
            expected = exact_angle(np.asarray(x), np.asarray(y))
            # 3e-7 rad, where acos of a float32 cosine does not see angles below 3.4e-4 rad.
            assert float(angle(x, y)) == pytest.approx(expected, abs=3e-7)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_angle_of_1e_8_is_resolved_where_the_coordinates_resolve_it(dtype):
    near = np.array([1.0, 1e-8, 0.0], dtype=dtype)
    axis = np.array([1.0, 0.0, 0.0], dtype=dtype)
    assert float(angle(near, axis)) == pytest.approx(1e-8, rel=1e-6)
    assert np.pi - float(angle(near.astype(float), -axis)) == pytest.approx(1e-8, rel=1e-6)


def test_angle_broadcasts_and_ignores_lengths():
    u, v = np.eye(3)[:, None], 7 * np.eye(3)[None]
    np.testing.assert_allclose(angle(u, v), (1 - np.eye(3)) * np.pi / 2, atol=1e-15)


@pytest.mark.parametrize("theta", [0.0, math.pi, 1e-8, 1.0])
def test_angle_has_a_finite_gradient_everywhere(theta):
    u, v = (torch.tensor(x, requires_grad=True) for x in pair(theta, np.random.default_rng(2)))
    gradients = torch.autograd.grad(angle(u, v), (u, v))
    assert all(float(g.norm()) <= 1 + 1e-6 for g in gradients)
    if theta == 1.0:
        np.testing.assert_allclose([float(g.norm()) for g in gradients], 1, rtol=1e-12)


def test_normalize_gives_unit_vectors_and_leaves_zero_at_zero():
    x = np.array([[3.0, 4.0], [0.0, 0.0], [1e-150, 0.0], [0.0, -1e150]])
    expected = [[0.6, 0.8], [0, 0], [1, 0], [0, -1]]
    np.testing.assert_allclose(normalize(x), expected, rtol=1e-15)
    np.testing.assert_allclose(normalize(torch.tensor(x)), expected, rtol=1e-15)


def test_gradient_of_normalize_is_the_tangent_over_the_length_and_of_unit_size_at_zero():
    x = torch.tensor([[3.0, 4.0], [0.0, 0.0]], dtype=torch.float64, requires_grad=True)
    g = torch.tensor([[1.0, 2.0], [1.0, 2.0]], dtype=torch.float64)
    (normalize(x) * g).sum().backward()
    np.testing.assert_allclose(x.grad[0], (np.array([1, 2]) - 2.2 * np.array([0.6, 0.8])) / 5)
    np.testing.assert_allclose(x.grad[1], g[1])


def test_tangent_is_orthogonal_and_keeps_what_is_tangent():
    rng = np.random.default_rng(3)
    x, g = random_points(20, 5, rng), rng.standard_normal((20, 5))
    t = tangent(x, g)
    np.testing.assert_allclose((t * x).sum(1), 0, atol=1e-14)
    np.testing.assert_allclose(tangent(x, t), t, atol=1e-14)
    np.testing.assert_allclose(np.cross(x[:, :3], (g - t)[:, :3]), 0, atol=1e-14)


def test_retraction_stays_on_the_sphere_and_follows_the_geodesic_to_second_order():
    rng = np.random.default_rng(4)
    x = random_points(20, 4, rng)
    step = tangent(x, rng.standard_normal((20, 4)))
    step /= np.linalg.norm(step, axis=1, keepdims=True)
    np.testing.assert_array_equal(retract(x, 0 * step), normalize(x))
    for h in (1e-2, 1e-3):
        moved = retract(x, h * step)
        np.testing.assert_allclose(np.linalg.norm(moved, axis=1), 1, rtol=1e-15)
        geodesic = math.cos(h) * x + math.sin(h) * step
        assert np.linalg.norm(moved - geodesic, axis=1).max() < h**3


def test_random_points_are_uniform_and_repeatable():
    """On S² each coordinate is uniform on [−1, 1] (Archimedes): mean 0, variance 1/3."""
    points = random_points(40_000, 3, np.random.default_rng(5))
    np.testing.assert_allclose(np.linalg.norm(points, axis=1), 1, rtol=1e-14)
    np.testing.assert_allclose(points.mean(0), 0, atol=0.012)
    np.testing.assert_allclose(np.cov(points.T), np.eye(3) / 3, atol=0.012)
    share, _ = np.histogram(points[:, 2], bins=10, range=(-1, 1))
    np.testing.assert_allclose(share / 40_000, 0.1, atol=0.008)
    np.testing.assert_array_equal(points, random_points(40_000, 3, np.random.default_rng(5)))


def orthogonal(rng, d, reflected):
    q, _ = np.linalg.qr(rng.standard_normal((d, d)))
    if (np.linalg.det(q) < 0) != reflected:
        q[:, 0] *= -1
    return q


@pytest.mark.parametrize("reflected", [False, True], ids=["rotated", "reflected"])
@pytest.mark.parametrize(("k", "d"), [(2, 2), (4, 3), (8, 3), (20, 3), (10, 9), (12, 5)])
def test_align_recovers_a_rotation_a_reflection_and_new_names(k, d, reflected):
    for seed in range(4):
        rng = np.random.default_rng(seed)
        source = random_points(k, d, rng)
        target = source[rng.permutation(k)] @ orthogonal(rng, d, reflected)
        found = align(source, target)
        assert found.cost < 1e-12, seed
        np.testing.assert_allclose(found.apply(source), target, atol=1e-6)
        np.testing.assert_allclose(found.rotation.T @ found.rotation, np.eye(d), atol=1e-12)
        assert sorted(found.order) == list(range(k))


def test_align_reports_the_mean_squared_distance_that_is_left():
    rng = np.random.default_rng(6)
    source, target = random_points(7, 3, rng), random_points(7, 3, rng)
    found = align(source, target)
    left = found.apply(source) - target
    assert found.cost == pytest.approx((left**2).sum() / 7, rel=1e-12)
    # No other matching of these few points with its own best rotation lies closer by much.
    again = align(source, target, starts=200, seed=1)
    assert found.cost <= again.cost + 1e-9 or again.cost < found.cost <= 1.25 * again.cost


def test_align_is_repeatable_and_changes_nothing_it_is_given():
    rng = np.random.default_rng(7)
    source, target = random_points(8, 3, rng), random_points(8, 3, rng)
    before = source.copy(), target.copy()
    first, second = align(source, target), align(source, target)
    np.testing.assert_array_equal(first.rotation, second.rotation)
    np.testing.assert_array_equal(first.order, second.order)
    np.testing.assert_array_equal(source, before[0])
    np.testing.assert_array_equal(target, before[1])


CUBE = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) / math.sqrt(3)


@pytest.mark.parametrize("noise", [0.0, 0.05, 0.3], ids=["exact", "near", "rough"])
def test_warm_start_follows_a_slowly_turning_target_without_a_jump(noise):
    """A cube has 48 symmetries: without the warm start the ghost jumps from one to another."""
    rng = np.random.default_rng(8)
    wobble = noise * rng.standard_normal(CUBE.shape)
    h = math.radians(1.0)
    turn = np.array(
        [[math.cos(h), -math.sin(h), 0], [math.sin(h), math.cos(h), 0], [0, 0, 1]]
    ) @ np.eye(3)
    target = normalize(CUBE + wobble)
    found = align(CUBE, target)
    for _ in range(60):
        target = target @ turn
        after = align(CUBE, target, warm=found)
        moved = np.linalg.norm(after.apply(CUBE) - found.apply(CUBE), axis=1)
        assert moved.max() < 2 * h
        assert after.cost == pytest.approx(found.cost, abs=1e-9)
        found = after


def test_warm_start_is_kept_when_another_alignment_is_only_a_little_better():
    """An uneven cube fits another in 48 ways, some by a few per cent better than others; jumping
    to one of those would turn the whole ghost round for nothing."""
    rng = np.random.default_rng(12)
    source = normalize(CUBE + 0.1 * rng.standard_normal(CUBE.shape))
    target = normalize(CUBE + 0.25 * rng.standard_normal(CUBE.shape))
    symmetries = [
        np.eye(3)[list(order)] * signs
        for order in itertools.permutations(range(3))
        for signs in itertools.product((-1, 1), repeat=3)
    ]
    ways = [
        align(source, target, warm=Alignment(turn, np.arange(8), np.inf), starts=0)
        for turn in symmetries
    ]
    best = min(way.cost for way in ways)
    nearly = [way for way in ways if 1.001 * best < way.cost < 1.2 * best]
    assert len(nearly) >= 3
    for way in nearly:
        kept = align(source, target, warm=way)
        np.testing.assert_allclose(kept.rotation, way.rotation, atol=1e-6)


def test_warm_start_is_left_when_another_alignment_is_clearly_better():
    rng = np.random.default_rng(9)
    source = random_points(6, 3, rng)
    old = align(source, random_points(6, 3, rng))
    target = source[rng.permutation(6)] @ orthogonal(rng, 3, False)
    now = old
    for frame in range(12):  # a few starts are tried per frame
        now = align(source, target, warm=now, seed=frame)
    assert now.cost < 1e-12


def test_without_starts_the_alignment_before_is_only_refined():
    rng = np.random.default_rng(10)
    source = random_points(6, 3, rng)
    old = align(source, random_points(6, 3, rng))
    target = source @ orthogonal(rng, 3, False)
    refined = align(source, target, warm=old, starts=0)
    assert refined.cost > 0.01 > align(source, target, warm=old).cost
    assert align(source, target, starts=0).cost < 1e-12  # nothing to refine: one start is tried


@pytest.mark.parametrize("k", [1, 2, 3])
def test_fewer_points_than_dimensions_are_aligned_too(k):
    rng = np.random.default_rng(11)
    source = random_points(k, 4, rng)
    found = align(source, source[::-1] @ orthogonal(rng, 4, False))
    assert found.cost < 1e-12
    np.testing.assert_allclose(found.rotation.T @ found.rotation, np.eye(4), atol=1e-12)


def test_collapsed_target_is_no_obstacle():
    """Early in training all prototypes may stand in one point."""
    found = align(CUBE, np.tile(CUBE[0], (8, 1)))
    assert np.isfinite(found.cost)
    assert sorted(found.order) == list(range(8))
