"""Value and gradient that the engine descends equal autograd through the definitions."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from lmviz import losses, sphere
from tests.losses.cases import each_loss, each_setting, elsewhere, gradient_is_true, make
from tests.sphere import reference

COUNTS = {"balanced": (3, 3, 3), "imbalanced": (4, 1, 2)}
each_counts = pytest.mark.parametrize("counts", COUNTS.values(), ids=COUNTS)

REGULARIZERS = {
    "bare": {},
    "R_sm": {"sample_margin": 0.5},
    "R_W of the paper": {"zero_centroid": 2.0},
    "R_W of the code": {"zero_centroid": 0.3, "zero_centroid_form": "code"},
    "both": {"sample_margin": 0.7, "zero_centroid": 1.5},
}


def problem(loss: losses.Loss, counts=(3, 3, 3), **more) -> sphere.Problem:
    return sphere.Problem(k=len(counts), d=3, counts=counts, loss=loss, **more)


def stretched(problems) -> np.ndarray:
    """Starts whose vectors have lengths of their own, (B, k + N, d)."""
    rng = np.random.default_rng(5)
    starts = np.stack([p.start() for p in problems])
    return starts * rng.uniform(0.5, 2.0, (*starts.shape[:2], 1))


def evaluate(problems, points):
    """Value (B,) and gradient (B, k + N, d) of the engine."""
    engine = sphere.Engine(problems)
    return engine.objective.evaluate(engine.state_at(points).points)


def agree(problems) -> None:
    points = stretched(problems)
    values, gradients = evaluate(problems, points)
    for p, x, value, gradient in zip(problems, points, values, gradients, strict=True):
        expected, expected_gradient = reference.gradient(p, x)
        np.testing.assert_allclose(value, expected, rtol=1e-11, atol=1e-13)
        np.testing.assert_allclose(gradient, expected_gradient, rtol=1e-9, atol=1e-12)


@each_counts
@each_setting
def test_gradient_equals_autograd(key, hyper, counts):
    agree([problem(make(key, hyper, counts), counts)])


@pytest.mark.parametrize("more", REGULARIZERS.values(), ids=REGULARIZERS)
@each_counts
@each_loss
def test_regularised_gradient_equals_autograd(key, counts, more):
    agree([problem(make(key, counts=counts), counts, **more)])


@each_counts
@each_loss
def test_runs_of_a_batch_keep_their_own_numbers(key, counts):
    """A batch in which every hyper-parameter and weight differs from run to run."""
    numbers = {
        p.name: elsewhere(p) for p in losses.CATALOGUE[key].hyper if not (p.choices or p.integer)
    }
    agree(
        [
            problem(make(key, counts=counts), counts, seed=1, sample_margin=0.5),
            problem(make(key, numbers, counts), counts, seed=2, zero_centroid=3.0),
            problem(make(key, numbers, counts), counts, sample_margin=0.2, zero_centroid=1.0),
        ]
    )


@pytest.mark.parametrize("more", REGULARIZERS.values(), ids=REGULARIZERS)
@each_loss
def test_gradient_equals_central_differences(key, more):
    loss = make(key, counts=(4, 1, 2))
    assert gradient_is_true(loss)
    p = problem(loss, (4, 1, 2), scale_feature_step=False, **more)
    x = stretched([p])
    _, gradient = evaluate([p], x)
    rng = np.random.default_rng(1)
    for _ in range(5):
        along = rng.standard_normal(x.shape)
        h = 1e-6
        ahead, behind = (evaluate([p], x + sign * h * along)[0] for sign in (1, -1))
        slope = (ahead - behind) / (2 * h)
        np.testing.assert_allclose((gradient * along).sum(), slope[0], rtol=1e-6, atol=1e-8)


def test_feature_gradient_is_multiplied_by_samples_over_classes():
    """20 features in 4 classes: N/k = 5; prototypes and value are as without it."""
    p = problem(losses.make("cosface"), (9, 5, 4, 2), sample_margin=0.5, zero_centroid=1.0)
    x = stretched([p])
    value, scaled = evaluate([p], x)
    plain_value, plain = evaluate([p.replace(scale_feature_step=False)], x)
    np.testing.assert_array_equal(value, plain_value)
    np.testing.assert_array_equal(scaled[:, :4], plain[:, :4])
    np.testing.assert_allclose(scaled[:, 4:], 5 * plain[:, 4:], rtol=1e-14)


@pytest.mark.parametrize("optimizer", ["riemannian_sgd", "riemannian_lbfgs"])
def test_gradient_on_the_sphere_is_the_tangent_part(optimizer):
    p = problem(losses.make("arcface", m=0.3), optimizer=optimizer, scale_feature_step=False)
    x = np.stack([p.start()])
    _, gradient = evaluate([p], x)
    np.testing.assert_allclose((gradient * x).sum(-1), 0, atol=1e-15)
    np.testing.assert_allclose(gradient[0], reference.gradient(p, x[0])[1], rtol=1e-9, atol=1e-13)


@pytest.mark.parametrize("weights", [(5, 2, 1), (1, 1, 7)])
@pytest.mark.parametrize(
    ("key", "reduction"),
    [("lm_softmax", "mean"), ("lm_softmax", "global"), ("ldam", "mean"), ("arcface", "mean")],
)
def test_class_weights_stand_for_that_many_equal_features(key, reduction, weights):
    """One weighted feature per class gives value and prototype gradient of n_j equal features."""
    hyper = {"reduction": "global"} if reduction == "global" else {}
    more = {"sample_margin": 0.5, "zero_centroid": 1.0, "scale_feature_step": False}
    one_each = problem(make(key, hyper, (1, 1, 1)), (1, 1, 1), **more)
    all_of_them = problem(make(key, hyper, weights), weights, **more)
    points = one_each.start()
    repeated = np.concatenate([points[:3], points[3:][all_of_them.labels]])
    engine = sphere.Engine([one_each], class_weights=weights)
    value, gradient = engine.objective.evaluate(engine.state_at(points[None]).points)
    expected, expected_gradient = reference.gradient(all_of_them, repeated)
    np.testing.assert_allclose(value[0], expected, rtol=1e-12)
    np.testing.assert_allclose(gradient[0, :3], expected_gradient[:3], rtol=1e-9, atol=1e-14)
    summed = np.stack([expected_gradient[3:][all_of_them.labels == j].sum(0) for j in range(3)])
    np.testing.assert_allclose(gradient[0, 3:], summed, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("optimizer", ["sgd", "riemannian_lbfgs"])
@pytest.mark.parametrize("hyper", [{}, {"reduction": "global"}], ids=["mean", "global"])
@each_counts
def test_autograd_stands_in_for_a_missing_closed_form(hyper, counts, optimizer):
    """The same trajectory, with margins and weights that differ from run to run."""
    runs = [
        problem(losses.make("lm_softmax", s=s, **hyper), counts, seed=seed, optimizer=optimizer)
        for s, seed in ((5.0, 0), (12.0, 1))
    ]
    bare = dataclasses.replace(losses.CATALOGUE["lm_softmax"], closed_form=None)
    slow = [p.replace(loss=dataclasses.replace(p.loss, record=bare)) for p in runs]
    expected = reference.trajectory(runs, 15)
    for got, wanted in zip(reference.trajectory(slow, 15), expected, strict=True):
        # The two sum in another order, and each quasi-Newton step enlarges the last bits.
        np.testing.assert_allclose(got, wanted, rtol=0, atol=1e-8)
