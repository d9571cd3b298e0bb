"""The optimisers take the steps of torch.optim and geoopt."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
import torch

from lmviz import losses, sphere
from tests.sphere import reference

STEPS = 40
BALANCED, IMBALANCED = {"per_class": 4}, {"counts": (7, 3, 2, 1)}
SETTINGS = {
    "plain": BALANCED,
    "imbalanced": IMBALANCED,
    "no momentum": {**BALANCED, "momentum": 0.0},
    "fast": {**BALANCED, "learning_rate": 0.3},
    "decay": {**IMBALANCED, "weight_decay": 0.01},
    "feature step not scaled": {**BALANCED, "scale_feature_step": False},
    "regularised": {**IMBALANCED, "sample_margin": 0.5, "zero_centroid": 1.0},
}
each_setting = pytest.mark.parametrize("more", SETTINGS.values(), ids=SETTINGS)


def problem(key: str, optimizer: str, **more) -> sphere.Problem:
    return sphere.Problem(k=4, d=3, loss=losses.make(key), optimizer=optimizer, seed=3, **more)


def same_steps(p: sphere.Problem, expected: list[np.ndarray]) -> None:
    for got, wanted in zip(reference.trajectory([p], len(expected)), expected, strict=True):
        np.testing.assert_allclose(got[0], wanted, rtol=0, atol=1e-10)


@each_setting
@pytest.mark.parametrize("key", ["cosface", "lm_softmax", "softmax", "a_softmax"])
def test_sgd_is_torchs(key, more):
    """Momentum, weight decay and the features as a parameter group with a rate of their own."""
    p = problem(key, "sgd", **more)
    same_steps(p, reference.sgd(p, p.start(), STEPS))


@each_setting
@pytest.mark.parametrize("key", ["cosface", "lm_softmax", "focal"])
def test_adam_is_torchs(key, more):
    p = problem(key, "adam", **{"learning_rate": 0.03, **more})
    same_steps(p, reference.adam(p, p.start(), STEPS))


@pytest.mark.parametrize("name", [n for n in SETTINGS if n not in ("decay",)])
@pytest.mark.parametrize("key", ["cosface", "lm_softmax", "arcface"])
def test_riemannian_sgd_is_geoopts(key, name):
    p = problem(key, "riemannian_sgd", **SETTINGS[name])
    same_steps(p, reference.riemannian_sgd(p, p.start(), STEPS if key != "arcface" else 15))


def test_decay_moves_nothing_on_the_sphere():
    """Its pull is radial."""
    p = problem("cosface", "riemannian_sgd", **BALANCED)
    with_decay = p.replace(weight_decay=0.5)
    a, b = (reference.trajectory([x], 20)[-1] for x in (p, with_decay))
    np.testing.assert_allclose(a, b, atol=1e-13)


@pytest.mark.parametrize("optimizer", ["riemannian_sgd", "riemannian_lbfgs"])
@pytest.mark.parametrize(
    ("key", "prototypes", "features"),
    [("cosface", True, True), ("a_softmax", True, False), ("softmax", False, False)],
)
def test_only_what_the_loss_normalises_stays_on_the_sphere(optimizer, key, prototypes, features):
    p = problem(key, optimizer, **BALANCED)
    lengths = np.linalg.norm(reference.trajectory([p], 10)[-1][0], axis=-1)
    assert np.allclose(lengths[:4], 1, rtol=0, atol=1e-14) == prototypes
    assert np.allclose(lengths[4:], 1, rtol=0, atol=1e-14) == features


def test_sgd_on_raw_vectors_lengthens_them():
    """Tangent steps can only add to the length: ‖x − ηg‖² = ‖x‖² + η²‖g‖²."""
    p = problem("normface", "sgd", momentum=0.0, **BALANCED)
    lengths = [np.linalg.norm(x, axis=-1) for x in reference.trajectory([p], 40)]
    assert all((b > a).all() for a, b in pairwise(lengths))


def test_cosine_schedule_is_torchs():
    p = problem("cosface", "sgd", schedule="cosine", max_steps=50, learning_rate=0.3, **BALANCED)
    parameter = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], lr=0.3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=50)
    for step in range(51):
        assert p.learning_rate_at(step) == pytest.approx(schedule.get_last_lr()[0], abs=1e-12)
        optimizer.step()
        schedule.step()


def test_schedule_is_what_the_steps_use():
    """With no momentum, a step's length is the rate times the gradient."""
    p = problem(
        "lm_softmax",
        "sgd",
        schedule="cosine",
        max_steps=4,
        momentum=0.0,
        weight_decay=0.0,
        learning_rate=0.2,
        **BALANCED,
    )
    points = [p.start(), *(x[0] for x in reference.trajectory([p], 5))]
    rates = [0.2, 0.1 * (1 + math.sqrt(0.5)), 0.1, 0.1 * (1 - math.sqrt(0.5)), 0.0]
    for rate, (before, after) in zip(rates, pairwise(points), strict=True):
        _, gradient = reference.gradient(p, before)
        np.testing.assert_allclose(after, before - rate * gradient, rtol=0, atol=1e-13)


def test_annealing_doubles_the_scale_in_equal_stages():
    """From 10 to 80 in 3 doublings over 90 steps: 10, 20, 40 for 30 steps each, then 80."""
    p = sphere.Problem(loss=losses.make("lm_softmax", s=80.0), anneal_from=10.0, anneal_steps=90)
    found = [p.scale_at(step) for step in (0, 29, 30, 59, 60, 89, 90, 1000)]
    assert found == pytest.approx([10, 10, 20, 20, 40, 40, 80, 80])


def test_annealing_can_lower_the_scale_and_end_between_doublings():
    p = sphere.Problem(loss=losses.make("normface", s=5.0), anneal_from=30.0, anneal_steps=30)
    found = [p.scale_at(step) for step in (0, 10, 20, 30)]
    # log2(6) = 2.58: three equal factors of 6^(1/3).
    assert found == pytest.approx([30, 30 / 6 ** (1 / 3), 30 / 6 ** (2 / 3), 5])


@pytest.mark.parametrize("optimizer", ["sgd", "riemannian_lbfgs"])
def test_annealed_steps_see_the_scale_in_force(optimizer):
    """Until the first change, a run annealed from 3 is a run at s = 3."""
    target = problem("lm_softmax", optimizer, anneal_from=3.0, anneal_steps=20, **BALANCED)
    target = target.replace(loss=losses.make("lm_softmax", s=12.0))
    constant = target.replace(loss=losses.make("lm_softmax", s=3.0), anneal_from=0.0)
    annealed, fixed = (reference.trajectory([p], 11) for p in (target, constant))
    np.testing.assert_array_equal(annealed[9], fixed[9])
    assert np.abs(annealed[10] - fixed[10]).max() > 1e-6
