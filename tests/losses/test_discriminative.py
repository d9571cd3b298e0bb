"""The discriminative loss: its terms by hand, its memory, its gradient, and its geometry."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from lmviz import losses
from lmviz.losses.discriminative import boundary_distances, gradient, terms
from tests.losses import published
from tests.losses.cases import KEYS, each_loss, make

K, D = 3, 4
LABELS = np.array([0, 0, 0, 0, 1, 1, 2, 0, 1])
SETTINGS = (
    {},
    {"means": "full"},
    {"mu": 0.5, "alpha": 0.3, "beta": 2.0, "gamma": 0.7, "weight": 1.7},
    {"mu": 0.9, "delta_v": 0.2, "delta_d": 6.0, "means": "full", "gamma": 0.1},
)
each_setting = pytest.mark.parametrize("hyper", SETTINGS)


def cloud(seed, n=9):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n, D)), rng.standard_normal((K, D))


@each_setting
def test_objective_of_a_batch_is_the_sum_of_the_published_terms(hyper):
    """The mean of the per-sample values is CE + λ(α L_compact + β L_margin + γ L_reg), each a mean
    over the classes, though these differ in size."""
    z, w = cloud(1)
    loss = make("lmdl", hyper)
    expected, _ = published.discriminative(
        published.exact(z), published.exact(w), LABELS.tolist(), loss.hyper
    )
    assert loss.objective(z, w, LABELS) == pytest.approx(float(expected), rel=1e-13)


@each_setting
@pytest.mark.parametrize("array", [np.asarray, torch.tensor], ids=["numpy", "torch"])
def test_a_run_of_batches_follows_the_published_recursion(hyper, array):
    """m_c ← μ m_c + (1 − μ) m̂_c; a class met for the first time starts at its mean, and one that
    is not in the batch keeps its own."""
    loss = make("lmdl", hyper)
    memory, before = None, {}
    for step, batch in enumerate(([0, 0, 1], [1, 1, 1], [0, 2, 2], [2, 1, 0], [0, 0, 0])):
        z, w = cloud(10 + step, n=3)
        labels = np.array(batch)
        expected, means = published.discriminative(
            published.exact(z), published.exact(w), batch, loss.hyper, before
        )
        value = loss.objective(array(z), array(w), array(labels), memory)
        assert float(value) == pytest.approx(float(expected), rel=1e-12)
        memory = loss.remember(array(z), array(labels), K, memory)
        before |= means
        for c in range(K):
            row = [float(x) for x in before[c]] if c in before else [math.nan] * D
            np.testing.assert_allclose(memory[c], row, rtol=1e-12)


def test_memory_is_a_new_value_and_no_part_of_the_loss():
    z, w = cloud(2)
    loss = make("lmdl")
    first = loss.remember(z, LABELS, K)
    kept = first.copy()
    second = loss.remember(2 * z, LABELS, K, first)
    np.testing.assert_array_equal(first, kept)
    assert not np.allclose(first, second)
    assert loss == make("lmdl")
    np.testing.assert_array_equal(loss(z, w, LABELS), make("lmdl")(z, w, LABELS))


def test_memory_is_cut_from_the_graph():
    z = torch.tensor(cloud(3)[0], requires_grad=True)
    assert not make("lmdl").remember(z, torch.tensor(LABELS), K).requires_grad


@each_loss
def test_only_a_loss_with_a_memory_remembers(key):
    z, _ = cloud(4)
    kept = make(key).remember(z, LABELS, K)
    assert (kept is None) == (losses.CATALOGUE[key].remember is None)
    assert [k for k in KEYS if losses.CATALOGUE[k].remember is not None] == ["lmdl"]


@each_setting
def test_gradient_with_a_memory_is_the_derivative_of_the_published_value(hyper):
    """The old mean is a constant; what is new passes with weight 1 − μ."""
    loss = make("lmdl", hyper)
    old, _ = cloud(5, n=K)
    z, w = (torch.tensor(x, requires_grad=True) for x in cloud(6))
    memory = torch.tensor(old)
    memory[2] = math.nan  # a class met first
    before = {0: published.exact(old)[0], 1: published.exact(old)[1]}
    loss.objective(z, w, torch.tensor(LABELS), memory).backward()
    rng = np.random.default_rng(7)
    for _ in range(4):
        dz, dw = rng.standard_normal((len(LABELS), D)), rng.standard_normal((K, D))
        h = 1e-6
        ends = [
            published.discriminative(
                published.exact(z.detach().numpy() + sign * h * dz),
                published.exact(w.detach().numpy() + sign * h * dw),
                LABELS.tolist(),
                loss.hyper,
                before,
            )[0]
            for sign in (1, -1)
        ]
        slope = float(ends[0] - ends[1]) / (2 * h)
        along = float((z.grad.numpy() * dz).sum() + (w.grad.numpy() * dw).sum())
        assert along == pytest.approx(slope, rel=1e-6)


@pytest.mark.parametrize("met", ["no memory", "a memory", "a class met first"])
@each_setting
def test_gradient_without_torch_equals_autograd(hyper, met):
    loss = make("lmdl", hyper)
    z, w = cloud(12)
    memory = None if met == "no memory" else cloud(13, n=K)[0]
    if met == "a class met first":
        memory[1] = math.nan
    labels = np.where(LABELS == 2, 0, LABELS) if met == "a memory" else LABELS  # one is absent
    tensors = [torch.tensor(x, requires_grad=True) for x in (z, w)]
    old = None if memory is None else torch.tensor(memory)
    loss.objective(*tensors, torch.tensor(labels), old).backward()
    ours = gradient(z, w, labels, {**loss.hyper, "memory": memory})
    for a, b in zip(ours, tensors, strict=True):
        np.testing.assert_allclose(a, b.grad, rtol=1e-9, atol=1e-12)


def test_full_momentum_scales_the_margins_pull_by_1_minus_mu():
    """The reason for partial momentum: only the margin term, with the old mean where the new is."""
    z, w = cloud(8)
    pulls = {}
    for mode in ("partial", "full"):
        loss = make("lmdl", {"means": mode, "alpha": 0.0, "gamma": 0.0, "delta_d": 20.0})
        plain = loss.replace(weight=0.0)
        memory = torch.tensor(loss.remember(z, LABELS, K))
        rows = torch.tensor(z, requires_grad=True)
        arguments = (rows, torch.tensor(w), torch.tensor(LABELS))
        (loss.objective(*arguments, memory) - plain.objective(*arguments)).backward()
        pulls[mode] = rows.grad.numpy()
    np.testing.assert_allclose(pulls["full"], (1 - 0.99) * pulls["partial"], rtol=1e-9)
    assert abs(pulls["partial"]).max() > 0.01


def test_signed_distance_is_how_far_one_must_go_to_change_the_winner():
    """Walking that far along the normal of the boundary makes both logits equal; a common factor of
    the prototypes changes nothing."""
    z, w = cloud(9)
    distances = boundary_distances(z, w, LABELS)
    np.testing.assert_allclose(boundary_distances(z, 7.3 * w, LABELS), distances, rtol=1e-12)
    for i, y in enumerate(LABELS):
        assert distances[i, y] == math.inf
        for j in set(range(K)) - {int(y)}:
            normal = (w[y] - w[j]) / np.linalg.norm(w[y] - w[j])
            there = z[i] - distances[i, j] * normal
            assert there @ w[y] == pytest.approx(there @ w[j], abs=1e-12)


@pytest.mark.parametrize(("delta_v", "delta_d"), [(0.5, 1.5), (0.5, 1.0), (0.5, 0.8), (0.3, 6.0)])
def test_compact_classes_with_distant_means_are_separated(delta_v, delta_d):
    """Features within δ_v of means that are δ_d from their boundaries lie at least δ_d − δ_v from
    them, 2(δ_d − δ_v) from other classes and within 2δ_v of their own."""
    rng = np.random.default_rng(11)
    w = np.array([[math.cos(a), math.sin(a)] for a in (0.3, 2.2, 4.5)])
    labels = np.repeat(np.arange(3), 400)
    unit = boundary_distances(w, w, np.arange(3)).min(1)
    means = w * (delta_d / unit)[:, None]  # through 0, distance grows with the length
    step = rng.standard_normal((1200, 2))
    step *= delta_v / np.linalg.norm(step, axis=1, keepdims=True)
    z = means[labels] + step
    assert boundary_distances(z, w, labels).min() >= delta_d - delta_v - 1e-12
    apart = np.linalg.norm(z[:, None] - z[None], axis=-1)
    same = labels[:, None] == labels[None]
    assert apart[~same].min() >= 2 * (delta_d - delta_v) - 1e-12
    assert apart[same].max() <= 2 * delta_v + 1e-12
    if delta_d > 2 * delta_v:
        assert apart[same].max() < apart[~same].min()


def test_two_classes_at_the_limit_show_that_twice_the_radius_is_sharp():
    """At δ_d = 2δ_v, facing features of two classes are exactly as far apart as the ends of one."""
    delta_v, delta_d = 0.5, 1.0
    w = np.array([[1.0, 0.0], [-1.0, 0.0]])
    assert boundary_distances(delta_d * w, w, np.arange(2)).min() == pytest.approx(delta_d)
    ends = [delta_d * w[0] + delta_v * w[0] * sign for sign in (1, -1)]
    facing = -ends[1]
    assert np.linalg.norm(ends[0] - ends[1]) == pytest.approx(2 * delta_v)
    assert np.linalg.norm(ends[1] - facing) == pytest.approx(2 * (delta_d - delta_v))


def test_terms_vanish_exactly_where_their_aims_are_met():
    w = np.eye(3)
    z = np.repeat(10 * w, 2, axis=0)
    labels = np.repeat(np.arange(3), 2)
    z[0, 0] += 0.6  # its class mean moves by 0.3: both stay within δ_v = 0.5
    part = terms(z, w, labels, make("lmdl", {"delta_d": 6.0}).hyper)
    np.testing.assert_array_equal(part.compactness, 0)
    np.testing.assert_array_equal(part.margin, 0)  # 10/√2 > 6
    np.testing.assert_allclose(part.size, [10.3, 10, 10])
    part = terms(z, w, labels, make("lmdl", {"delta_d": 8.0, "delta_v": 0.2}).hyper)
    np.testing.assert_allclose(part.compactness[:2], (0.3 - 0.2) ** 2)
    np.testing.assert_allclose(part.margin[1:], 8 - 10 / math.sqrt(2))
