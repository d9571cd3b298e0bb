"""Margins equal double loops over the definitions, and known values of known configurations."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from mpmath import mp, mpf

from lmviz.geometry import (
    centroid_norm,
    class_margin,
    class_sample_margins,
    minimal_sample_margin,
    prototype_norm_ratio,
    sample_margins,
    similarity,
)


def simplex(k):
    centred = np.eye(k) - 1 / k
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


def cube():
    return np.array([[x, y, z] for x in (-1.0, 1) for y in (-1.0, 1) for z in (-1.0, 1)])


def angle_by_hand(u, v):
    with mp.workdps(60):
        u, v = [[mpf(float(x)) for x in y] for y in (u, v)]
        c = mp.fdot(u, v) / mp.sqrt(mp.fdot(u, u) * mp.fdot(v, v))
        return float(mp.acos(max(mpf(-1), min(mpf(1), c))))


def class_margin_by_hand(w):
    return min(angle_by_hand(w[i], w[j]) for i in range(len(w)) for j in range(i))


def cloud(seed, n=12, k=4, d=3):
    rng = np.random.default_rng(seed)
    labels = np.concatenate([np.arange(k), rng.integers(0, k, n - k)])
    return rng.standard_normal((n, d)), rng.standard_normal((k, d)), labels


def unit(x):
    return x / np.linalg.norm(x, axis=-1, keepdims=True)


def margins_by_hand(z, w, labels, normalized=True):
    if normalized:
        z, w = unit(z), unit(w)
    return np.array(
        [
            z[i] @ w[y] - max(z[i] @ w[j] for j in range(len(w)) if j != y)
            for i, y in enumerate(labels)
        ]
    )


both = pytest.mark.parametrize("kind", [np.asarray, torch.as_tensor], ids=["numpy", "torch"])


@both
@pytest.mark.parametrize(
    ("k", "degrees"),
    [(2, 180), (3, 120), (4, 109.4712), (8, 98.2132), (10, 96.3794), (100, 90.5788)],
)
def test_class_margin_of_the_simplex(kind, k, degrees):
    """arccos(−1/(k−1))."""
    assert math.degrees(class_margin(kind(simplex(k)))) == pytest.approx(degrees, abs=6e-5)


@both
def test_class_margin_of_the_cube_and_of_the_square_antiprism(kind):
    """The cube's edge is acos(1/3); the best packing of 8 points on S² turns one face by 45°."""
    assert math.degrees(class_margin(kind(cube()))) == pytest.approx(70.5287794, abs=1e-7)
    c = (2 * math.sqrt(2) - 1) / 7
    r, h = math.sqrt(1 - c), math.sqrt(c)
    ring = np.arange(4) * math.pi / 2
    top = np.stack([r * np.cos(ring), r * np.sin(ring), h + 0 * ring], 1)
    ring = ring + math.pi / 4
    bottom = np.stack([r * np.cos(ring), r * np.sin(ring), -h + 0 * ring], 1)
    found = math.degrees(class_margin(kind(np.concatenate([top, bottom]))))
    assert found == pytest.approx(74.8584922, abs=1e-7)


@both
@pytest.mark.parametrize("seed", range(5))
def test_class_margin_is_the_smallest_of_all_angles(kind, seed):
    _, w, _ = cloud(seed, k=7, n=8)
    assert float(class_margin(kind(w))) == pytest.approx(class_margin_by_hand(w), rel=1e-13)


@both
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("small", [1e-8, 1e-6, 1e-4, 1e-2])
def test_class_margin_resolves_nearly_coincident_prototypes(kind, dtype, small):
    """In float32 all cosines of angles below 3.4e-4 rad are 1, and the wrong pair is easily taken
    for the closest."""
    w = np.array(
        [[1, 0, 0], [1, 3e-4, 0], [0, 1, 0], [small, 1, 0], [0, 0, 1], [0, 2e-4, 1]], dtype=dtype
    )
    expected = min(class_margin_by_hand(w), small)
    found = class_margin(kind(w))
    assert float(found) == pytest.approx(expected, rel=1e-6)
    assert str(found.dtype).endswith(dtype)


@both
def test_class_margin_resolves_nearly_opposite_prototypes(kind):
    w = np.array([[1.0, 0.0], [-1.0, 1e-8]])
    assert math.pi - float(class_margin(kind(w))) == pytest.approx(1e-8, rel=1e-6)


@both
def test_class_margin_ignores_norms_and_order_and_takes_runs(kind):
    rng = np.random.default_rng(1)
    w = rng.standard_normal((2, 3, 5, 4))
    together = np.asarray(class_margin(kind(w)))
    assert together.shape == (2, 3)
    for run in np.ndindex(2, 3):
        scaled = rng.uniform(0.1, 9, (5, 1)) * w[run][rng.permutation(5)]
        assert together[run] == pytest.approx(float(class_margin(kind(scaled))), rel=1e-13)


@both
def test_class_margin_needs_two_directions(kind):
    with pytest.raises(ValueError, match="at least 2 prototypes, got 1"):
        class_margin(kind(np.ones((1, 3))))
    with pytest.raises(ValueError, match="zero vector"):
        class_margin(kind(np.array([[1.0, 0.0], [0.0, 0.0]])))


def test_class_margin_can_be_climbed():
    """Its gradient turns the closest pair apart, by one radian per radian of either."""
    w = torch.tensor([[1.0, 0, 0], [1, 1, 0], [0, 0, 1]], dtype=torch.float64, requires_grad=True)
    class_margin(w).backward()
    np.testing.assert_allclose(w.grad[0], [0, -1, 0], atol=1e-12)
    np.testing.assert_allclose(w.grad[2], 0)


@both
def test_similarity_holds_the_cosines(kind):
    _, w, _ = cloud(2)
    expected = [[unit(a) @ unit(b) for b in w] for a in w]
    np.testing.assert_allclose(np.asarray(similarity(kind(w))), expected, atol=1e-14)


@both
@pytest.mark.parametrize("normalized", [True, False], ids=["cosines", "logits"])
def test_sample_margins_are_own_less_best_rival(kind, normalized):
    z, w, labels = cloud(3)
    expected = margins_by_hand(z, w, labels, normalized)
    arrays = kind(z), kind(w), kind(labels)
    found = np.asarray(sample_margins(*arrays, normalized=normalized))
    np.testing.assert_allclose(found, expected, rtol=1e-12)
    per_class = [min(expected[labels == j]) for j in range(len(w))]
    found = np.asarray(class_sample_margins(*arrays, normalized=normalized))
    np.testing.assert_allclose(found, per_class, rtol=1e-12)
    found = float(minimal_sample_margin(*arrays, normalized=normalized))
    assert found == pytest.approx(min(expected), rel=1e-12)


@both
def test_sample_margins_of_runs_are_those_of_each_run(kind):
    rng = np.random.default_rng(4)
    z, w = rng.standard_normal((3, 12, 3)), rng.standard_normal((3, 4, 3))
    labels = np.arange(12) % 4
    for function, shape in (
        (sample_margins, (3, 12)),
        (class_sample_margins, (3, 4)),
        (minimal_sample_margin, (3,)),
    ):
        together = np.asarray(function(kind(z), kind(w), kind(labels)))
        assert together.shape == shape
        alone = [np.asarray(function(kind(z[b]), kind(w[b]), kind(labels))) for b in range(3)]
        np.testing.assert_allclose(together, alone, rtol=1e-13)


@both
@pytest.mark.parametrize("k", [2, 3, 4, 10, 100])
def test_largest_sample_margin_is_k_over_k_minus_1_at_the_simplex(kind, k):
    """Proposition 3 of the paper."""
    w = kind(simplex(k))
    found = np.asarray(sample_margins(w, w, kind(np.arange(k))))
    np.testing.assert_allclose(found, k / (k - 1), rtol=1e-13)


@both
def test_gamma_of_an_empty_class_is_infinite_and_does_not_reach_gamma_min(kind):
    z, w, labels = cloud(5)
    labels = np.where(labels == 2, 1, labels)
    arrays = kind(z), kind(w), kind(labels)
    found = np.asarray(class_sample_margins(*arrays))
    assert found[2] == np.inf
    assert np.isfinite(found[[0, 1, 3]]).all()
    assert float(minimal_sample_margin(*arrays)) == pytest.approx(found.min())


@both
def test_gamma_min_is_negative_once_one_sample_is_on_the_wrong_side(kind):
    w, labels = np.eye(3), np.array([0, 1, 2, 2])
    z = w[labels]
    assert float(minimal_sample_margin(kind(z), kind(w), kind(labels))) == 1
    z = z.copy()
    z[3] = [0.1, 0.9, 0.8]
    assert float(minimal_sample_margin(kind(z), kind(w), kind(labels))) < 0


@both
def test_prototype_norm_ratio(kind):
    w = np.array([[3.0, 4.0], [0.0, 2.0], [6.0, 8.0]])
    assert float(prototype_norm_ratio(kind(w))) == pytest.approx(5.0)
    runs = np.asarray(prototype_norm_ratio(kind(np.stack([w, unit(w)]))))
    np.testing.assert_allclose(runs, [5, 1])


@both
def test_centroid_norm_follows_from_the_cosines(kind):
    """‖Σŵ‖² = k + Σ_{i≠j} cos_ij."""
    _, w, _ = cloud(6, k=9)
    k = len(w)
    cosines = sum(unit(w[i]) @ unit(w[j]) for i in range(k) for j in range(k) if i != j)
    expected = math.sqrt(k + cosines) / k
    assert float(centroid_norm(kind(w))) == pytest.approx(expected, rel=1e-12)
    assert float(centroid_norm(kind(simplex(6)))) == pytest.approx(0, abs=1e-15)


def test_margins_change_nothing_they_are_given():
    z, w, labels = cloud(7)
    before = z.copy(), w.copy(), labels.copy()
    class_margin(w)
    class_sample_margins(z, w, labels)
    centroid_norm(w)
    similarity(w)
    for a, b in zip((z, w, labels), before, strict=True):
        np.testing.assert_array_equal(a, b)
