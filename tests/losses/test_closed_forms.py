"""Closed forms, which the engine runs, equal autograd through the definitions."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lmviz import losses
from tests.losses.cases import (
    KEYS,
    at_angle,
    each_closed_loss,
    each_closed_setting,
    elsewhere,
    interesting_angles,
    make,
)
from tests.losses.closed import evaluate

COUNTS = {"balanced": (3, 3, 3), "one each": (1, 1, 1), "imbalanced": (6, 1, 2)}
each_counts = pytest.mark.parametrize("counts", COUNTS.values(), ids=COUNTS)


def by_autograd(loss, features, prototypes, labels):
    """Values and gradients of their sum, run after run."""
    values, to_z, to_w = [], [], []
    for one_z, one_w in zip(features, prototypes, strict=True):
        z = torch.tensor(one_z, requires_grad=True)
        w = torch.tensor(one_w, requires_grad=True)
        each = loss(z, w, torch.as_tensor(labels))
        each.sum().backward()
        values.append(each.detach().numpy())
        to_z.append(z.grad.numpy())
        to_w.append(w.grad.numpy())
    return np.stack(values), np.stack(to_z), np.stack(to_w)


def same(got, expected, rtol=1e-9, scale=1e-12):
    for a, b in zip(got, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=rtol, atol=scale * (1 + abs(b).max()))


def clouds(rng, counts, runs=2, d=4):
    return rng.standard_normal((runs, sum(counts), d)), rng.standard_normal((runs, len(counts), d))


def test_every_loss_that_sees_inner_products_only_has_a_closed_form():
    """The engine falls back to autograd otherwise, many times slower. The discriminative loss looks
    at distances from class means, of which inner products with the prototypes know nothing."""
    assert KEYS
    assert [key for key in KEYS if losses.CATALOGUE[key].closed_form is None] == ["lmdl"]


@each_counts
@each_closed_setting
def test_closed_form_equals_autograd(key, hyper, counts):
    rng = np.random.default_rng(1)
    loss = make(key, hyper, counts)
    z, w = clouds(rng, counts)
    labels = np.repeat(np.arange(3), counts)
    expected = by_autograd(loss, z, w, labels)
    same(evaluate(loss.record, loss.hyper, z, w, counts), expected)
    same(evaluate(loss.record, loss.hyper, z, w, counts, torch=torch), expected)


@each_closed_setting
def test_gradient_is_the_same_when_no_value_is_wanted(key, hyper):
    rng = np.random.default_rng(2)
    loss = make(key, hyper)
    z, w = clouds(rng, (5, 3, 2))
    values, *gradient = evaluate(loss.record, loss.hyper, z, w, (5, 3, 2), wanted=False)
    assert values is None
    same(gradient, evaluate(loss.record, loss.hyper, z, w, (5, 3, 2))[1:])


@each_counts
@each_closed_loss
def test_runs_with_hyperparameters_of_their_own_advance_as_if_alone(key, counts):
    """(B, 1) arrays in the place of numbers; classes equal in size take another path."""
    rng = np.random.default_rng(3)
    record = losses.CATALOGUE[key]
    z, w = clouds(rng, counts, runs=3)
    labels = np.repeat(np.arange(3), counts)
    numbers = [p for p in record.hyper if not p.choices]
    settings = [
        {p.name: v for p, v in zip(numbers, row, strict=True)}
        for row in zip(*[(p.default, elsewhere(p), p.default) for p in numbers], strict=True)
    ] or [{}] * 3
    loss = make(key, counts=counts)
    stacked = dict(loss.hyper) | {
        p.name: np.array([[one[p.name]] for one in settings]) for p in numbers
    }
    alone = [
        by_autograd(make(key, one, counts), z[b : b + 1], w[b : b + 1], labels)
        for b, one in enumerate(settings)
    ]
    expected = [np.concatenate(part) for part in zip(*alone, strict=True)]
    same(evaluate(record, stacked, z, w, counts), expected)
    same(evaluate(record, stacked, z, w, counts, torch=torch), expected)


@each_closed_setting
def test_closed_form_equals_autograd_next_to_0_and_pi_and_at_kinks(key, hyper):
    rng = np.random.default_rng(4)
    loss = make(key, hyper, (1, 1, 1))
    for theta in interesting_angles(loss):
        own, near = at_angle(theta, rng, length=2.0)
        w = np.stack([1.3 * own, *rng.standard_normal((2, 3))])[None]
        z = np.stack([near, *rng.standard_normal((2, 3))])[None]
        same(
            evaluate(loss.record, loss.hyper, z, w, (1, 1, 1)),
            by_autograd(loss, z, w, np.arange(3)),
            rtol=1e-6,
            scale=1e-6,
        )


@each_closed_setting
def test_closed_form_equals_autograd_at_coincidence_and_opposition(key, hyper):
    loss = make(key, hyper, (1, 1, 1))
    w = np.stack([np.eye(4)[0], np.eye(4)[1], np.array([0.5, 0.5, 0.5, 0.5])])[None]
    for sign in (1.0, -1.0):
        z = sign * w
        got = evaluate(loss.record, loss.hyper, z, w, (1, 1, 1))
        same(got, by_autograd(loss, z, w, np.arange(3)))


@each_closed_loss
def test_large_and_small_scales_agree_with_autograd_too(key):
    """Beyond some exponent the closed forms take the largest one out first: another branch."""
    record = losses.CATALOGUE[key]
    if "s" not in {p.name for p in record.hyper}:
        settings, stretch = [{}, {}, {}], (1.0, 20.0, 40.0)
    else:
        settings, stretch = [{"s": 0.5}, {"s": 200.0}, {"s": 1000.0}], (1.0, 1.0, 1.0)
    rng = np.random.default_rng(6)
    labels = np.repeat(np.arange(3), (5, 3, 2))
    for hyper, factor in zip(settings, stretch, strict=True):
        loss = make(key, hyper)
        z, w = clouds(rng, (5, 3, 2))
        z *= factor
        got = evaluate(loss.record, loss.hyper, z, w, (5, 3, 2))
        same(got, by_autograd(loss, z, w, labels), rtol=1e-7)


@each_closed_loss
def test_confident_samples_keep_their_digits(key):
    """A positive loss is minimised through its logarithm, which needs its relative accuracy long
    after 1 − p_y has fallen below the rounding of 1; also beside a sample that is far off."""
    record = losses.CATALOGUE[key]
    if not record.positive(make(key).hyper):
        assert make(key).objective(np.eye(3), np.eye(3), np.arange(3)) < 0
        return
    hyper = {"s": 400.0} if "s" in {p.name for p in record.hyper} else {}
    loss = make(key, hyper, (1, 1, 1))
    w, z = np.eye(3), 300 * np.eye(3)
    w[0, 1] = 0.01
    z[2] *= -3
    values, to_z, _ = evaluate(loss.record, loss.hyper, z[None], w[None], (1, 1, 1))
    expected = by_autograd(loss, z[None], w[None], np.arange(3))
    assert 0 < values[0].min() < 1e-16 < values[0].max()
    np.testing.assert_allclose(values, expected[0], rtol=1e-9)
    gradient = expected[1][0, 0]
    np.testing.assert_allclose(to_z[0, 0], gradient, rtol=0, atol=1e-6 * abs(gradient).max())


@each_closed_setting
def test_single_precision_closed_form_follows_double_precision(key, hyper):
    rng = np.random.default_rng(7)
    loss = make(key, hyper)
    z, w = clouds(rng, (5, 3, 2))
    exact = evaluate(loss.record, loss.hyper, z, w, (5, 3, 2))
    got = evaluate(loss.record, loss.hyper, z.astype(np.float32), w.astype(np.float32), (5, 3, 2))
    assert all(part.dtype == np.float32 for part in got)
    for a, b in zip(got, exact, strict=True):
        np.testing.assert_allclose(a, b, atol=2e-4 * (1 + abs(b).max()))
