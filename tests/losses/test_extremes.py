"""No NaN or infinity for any loss, in value or gradient, in degenerate places and at large s."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.losses.cases import COUNTS, at_angle, each_loss, each_setting, gradient_is_true, make
from tests.losses.closed import evaluate

LABELS = np.repeat(np.arange(3), COUNTS)


def _degenerate():
    rng = np.random.default_rng(1)
    skew = np.array([1.0, 2.0, 2.0]) / 3
    frame = np.linalg.qr(rng.standard_normal((3, 3)))[0]
    odd = rng.standard_normal((3, 3))
    same = np.tile(skew, (3, 1))
    line = np.array([1.0, -1.0, 1.0])[:, None] * skew
    none = np.zeros((3, 3))
    some = frame.copy()
    some[1] = 0
    _, barely = at_angle(1e-9, rng)
    return {
        "all coincide": (same[LABELS], same),
        "features opposite to all prototypes": (-same[LABELS], same),
        "each at its prototype": (odd[LABELS], odd),
        "each opposite to its prototype": (-odd[LABELS], odd),
        "all on one line": (line[LABELS], line),
        "all on one line, crossed": (-line[LABELS], line[[1, 0, 2]]),
        "longer, on one line": (3.7 * line[LABELS], 0.2 * line),
        "orthogonal": (frame[LABELS], frame[[1, 2, 0]]),
        "zero features": (none[LABELS], frame),
        "zero prototypes": (frame[LABELS], none),
        "one zero prototype": (frame[LABELS], some),
        "zero everywhere": (none[LABELS], none),
        "tiny": (1e-18 * frame[LABELS], 1e-18 * odd),
        "next to one point": (np.tile(barely, (10, 1)), same),
    }


def closed_parts(loss, z, w, counts=COUNTS):
    """Values and gradient by the closed form; nothing for a loss that has none."""
    if loss.record.closed_form is None:
        return ()
    return evaluate(loss.record, loss.hyper, z[None], w[None], counts)


DEGENERATE = _degenerate()
PRECISIONS = {"float32, s = 64": (np.float32, 64.0), "float64, s = 1000": (np.float64, 1000.0)}


def at_scale(key, hyper, s):
    loss = make(key, hyper)
    return loss.replace(s=s) if "s" in loss.hyper else loss


@pytest.mark.parametrize(("dtype", "s"), PRECISIONS.values(), ids=PRECISIONS)
@each_setting
def test_value_and_gradient_are_finite_in_degenerate_places(key, hyper, dtype, s):
    loss = at_scale(key, hyper, s)
    assert len(DEGENERATE) >= 10
    for name, (features, prototypes) in DEGENERATE.items():
        z, w = features.astype(dtype), prototypes.astype(dtype)
        with np.errstate(invalid="raise", divide="raise", over="raise"):
            assert np.isfinite(loss(z, w, LABELS)).all(), name
            closed = closed_parts(loss, z, w)
        assert all(np.isfinite(part).all() for part in closed), name
        z, w = torch.tensor(z, requires_grad=True), torch.tensor(w, requires_grad=True)
        values = loss(z, w, torch.tensor(LABELS))
        gradients = torch.autograd.grad(values.sum(), (z, w))
        assert all(bool(torch.isfinite(part).all()) for part in (values, *gradients)), name


@each_setting
def test_gradient_is_no_larger_than_the_slope_of_the_curve_allows(key, hyper):
    """Finite is not enough: dividing by a guarded norm of 1e-12 gives 1e12. No target curve here
    is steeper than max(m, 4) + 1 per radian, and each of two unit vectors turns with it."""
    loss = at_scale(key, hyper, 10.0)
    if not gradient_is_true(loss):
        loss = loss.replace(gradient="true")
    steepest = loss.hyper.get("s", 1.0) * (6 + loss.hyper.get("lam", 0.0))
    for name, (features, prototypes) in DEGENERATE.items():
        if name == "tiny":  # a direction turns by 1/length
            continue
        z, w = torch.tensor(features, requires_grad=True), torch.tensor(prototypes)
        loss(z, w, torch.tensor(LABELS)).sum().backward()
        lengths = np.linalg.norm(features, axis=1)
        bound = 4 * steepest * np.maximum(1, np.linalg.norm(prototypes, axis=1).max())
        reach = np.where(lengths > 0, np.minimum(lengths, 1), 1)
        assert (np.linalg.norm(z.grad, axis=1) * reach <= bound).all(), name


@each_loss
def test_many_random_points_at_the_largest_scale_in_range(key):
    rng = np.random.default_rng(2)
    loss = make(key)
    if "s" in loss.hyper:
        loss = loss.replace(s=loss.record.parameter("s").high)
    z, w = rng.standard_normal((10, 3)), rng.standard_normal((3, 3))
    assert np.isfinite(loss(z, w, LABELS)).all()
    closed = closed_parts(loss, z, w)
    assert all(np.isfinite(part).all() for part in closed)
    for values in closed[:1]:
        np.testing.assert_allclose(values[0], loss(z, w, LABELS), rtol=1e-10)


@each_loss
def test_large_free_norms_do_not_overflow(key):
    rng = np.random.default_rng(3)
    loss = make(key)
    for dtype, size in ((np.float32, 1e4), (np.float64, 1e6)):
        z = (size * rng.standard_normal((10, 3))).astype(dtype)
        w = rng.standard_normal((3, 3)).astype(dtype)
        assert np.isfinite(loss(z, w, LABELS)).all()
        assert all(np.isfinite(part).all() for part in closed_parts(loss, z, w))


@each_setting
def test_samples_confident_beyond_underflow_have_no_pull_and_no_nan(key, hyper):
    """exp(−1600) is 0 in float64: 1 − p_y is exactly 0, and (1 − p_y)^(γ−1) would be infinite."""
    loss = make(key, hyper, (1, 1, 1))
    for dtype in (np.float32, np.float64):
        x = (40 * np.eye(3)).astype(dtype)
        z, w = torch.tensor(x, requires_grad=True), torch.tensor(x, requires_grad=True)
        values = loss(z, w, torch.arange(3))
        gradients = torch.autograd.grad(values.sum(), (z, w))
        closed = closed_parts(loss, x, x, (1, 1, 1))
        for part in (values.detach(), *gradients, *closed):
            assert np.isfinite(np.asarray(part)).all()
        free = not (loss.record.normalizes_features or loss.record.normalizes_prototypes)
        if free and not loss.hyper.get("weight"):  # terms beside the cross entropy still pull
            assert all(np.allclose(part, 0, atol=1e-30) for part in (*gradients, *closed))
