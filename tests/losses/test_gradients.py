"""Gradients by torch are the derivatives of the published formulas, also where angles vanish."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.losses import published
from tests.losses.cases import at_angle, each_setting, gradient_is_true, interesting_angles, make


def gradient(loss, z, w, labels):
    """d (sum of the values) / d features and prototypes, as NumPy arrays."""
    z = torch.tensor(z, requires_grad=True)
    w = torch.tensor(w, requires_grad=True)
    loss(z, w, torch.as_tensor(labels)).sum().backward()
    return z.grad.numpy(), w.grad.numpy()


def one_sample(theta, rng):
    """A feature of length 2 at the given angle to prototype 0 of length 1.3, and two more."""
    own, z = at_angle(theta, rng, length=2.0)
    return z, np.stack([1.3 * own, *rng.standard_normal((2, 3))])


@each_setting
def test_gradient_is_the_derivative_of_the_published_formula(key, hyper):
    """At generic angles, next to 0 and pi, and on both sides of each kink."""
    rng = np.random.default_rng(4)
    loss = make(key, hyper)
    if not gradient_is_true(loss):  # its own test is in test_target_curves.py
        loss = loss.replace(gradient="true")
    for theta in interesting_angles(loss):
        z, w = one_sample(theta, rng)
        got_z, got_w = gradient(loss, z[None], w, [0])
        got = np.concatenate([got_z, got_w])
        expected = np.zeros_like(got)
        for place in np.ndindex(got.shape):
            step = np.zeros_like(got)
            step[place] = 1.0
            expected[place] = published.slope_along(key, z, w, 0, loss.hyper, step[0], step[1:])
        # The angle 1e-8 itself is known to 1e-8 of its size when vectors are rounded to float64.
        scale = 1 + abs(expected).max()
        np.testing.assert_allclose(got, expected, atol=3e-7 * scale, err_msg=str(theta))


@each_setting
@pytest.mark.parametrize("opposite", [False, True], ids=["coincident", "antipodal"])
def test_gradient_at_0_and_pi_lies_between_the_one_sided_derivatives(key, hyper, opposite):
    """Where the curve has a cusp no derivative exists; any number between the sides is one of its
    generalised gradients, and a finite gradient outside them would push the wrong way."""
    rng = np.random.default_rng(5)
    loss = make(key, hyper)
    if not gradient_is_true(loss):
        loss = loss.replace(gradient="true")
    for own in (np.array([1.0, 0.0, 0.0]), np.array([1.0, 2.0, 2.0]) / 3):
        z = -own if opposite else own
        w = np.stack([own, *rng.standard_normal((2, 3))])
        got_z, got_w = gradient(loss, z[None], w, [0])
        assert np.isfinite(got_z).all()
        assert np.isfinite(got_w).all()
        for _ in range(6):
            dz, dw = rng.standard_normal(3), rng.standard_normal((3, 3))
            along = float(got_z[0] @ dz + (got_w * dw).sum())
            sides = (
                published.slope_along(key, z, w, 0, loss.hyper, dz, dw, sided=True),
                -published.slope_along(key, z, w, 0, loss.hyper, -dz, -dw, sided=True),
            )
            slack = 1e-6 * (1 + abs(along))
            assert min(sides) - slack <= along <= max(sides) + slack


@each_setting
def test_gradcheck_at_random_points(key, hyper):
    """torch's own finite differences, on a whole batch at once."""
    loss = make(key, hyper)
    if not gradient_is_true(loss):
        loss = loss.replace(gradient="true")
    torch.manual_seed(6)
    z = torch.randn(3, 3, dtype=torch.float64, requires_grad=True)
    w = torch.randn(3, 3, dtype=torch.float64, requires_grad=True)
    labels = torch.tensor([0, 1, 2])
    assert torch.autograd.gradcheck(lambda a, b: loss(a, b, labels), (z, w), fast_mode=False)
    assert torch.autograd.gradcheck(lambda a, b: loss.objective(a, b, labels), (z, w))
