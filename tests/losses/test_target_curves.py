"""Target logit curves ψ(θ): known values, slopes, and what ArcFace does beyond π."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import losses
from tests.losses.cases import COUNTS, SETTINGS, at_angle, make
from tests.losses.closed import evaluate

WITH_CURVE = [(key, hyper) for key, hyper in SETTINGS if losses.CATALOGUE[key].psi is not None]


def curve(loss, theta):
    """ψ and dψ/dcosθ at angles (n,), as class 0."""
    theta = np.asarray(theta, dtype=float)
    labels = np.zeros(len(theta), dtype=int)
    return loss.record.psi(np.cos(theta), np.sin(theta), loss.hyper, labels)


def test_only_plain_cross_entropies_have_no_curve():
    assert {key for key, _ in WITH_CURVE} == set(losses.CATALOGUE) - {"softmax", "focal", "lmdl"}


@pytest.mark.parametrize("key", ["l_softmax", "a_softmax", "a_softmax_normalized"])
@pytest.mark.parametrize("m", range(1, 9))
def test_staircase_falls_from_1_to_1_minus_2m_without_a_jump(key, m):
    loss = make(key, {"m": float(m)})
    np.testing.assert_allclose(curve(loss, [0.0, math.pi])[0], [1, 1 - 2 * m], atol=1e-12)
    assert (np.diff(curve(loss, np.linspace(0, math.pi, 2001))[0]) <= 1e-12).all()
    for q in range(1, m):
        edge = q * math.pi / m
        below, above = curve(loss, [edge - 1e-7, edge + 1e-7])[0]
        # cos(mθ) = (−1)^q at the edge, so ψ = 1 − 2q there.
        np.testing.assert_allclose([below, above], 1 - 2 * q, atol=1e-10)


@pytest.mark.parametrize("m", [1.35, 1.5, 1.7, 2.5, 3.9])
def test_staircase_of_real_m_is_monotone_and_has_no_jump(m):
    loss = make("a_softmax_normalized", {"m": m})
    theta = np.linspace(0, math.pi, 4001)
    values = curve(loss, theta)[0]
    assert values[0] == 1
    steps = np.diff(values)
    assert (steps <= 1e-12).all()
    assert abs(steps).max() < 1.1 * m * (theta[1] - theta[0])
    q = math.ceil(m) - 1
    assert values[-1] == pytest.approx((-1) ** q * math.cos(m * math.pi) - 2 * q, abs=1e-12)


@pytest.mark.parametrize("key", ["l_softmax", "a_softmax", "a_softmax_normalized"])
def test_staircase_equals_the_forms_without_an_angle(key):
    """Those of the L-Softmax authors' layer for m = 2, 3, 4."""
    theta = np.linspace(0.001, math.pi - 0.001, 997)
    c, sgn = np.cos(theta), np.sign
    s1 = sgn(abs(c) - 0.5)
    s3 = sgn(c) * sgn(2 * c * c - 1)
    forms = {
        2: 2 * sgn(c) * c**2 - 1,
        3: s1 * (4 * c**3 - 3 * c) + sgn(c) * (1 + s1) - 2,
        4: s3 * (8 * c**4 - 8 * c**2 + 1) + 2 * sgn(c) + s3 - 3,
    }
    for m, expected in forms.items():
        np.testing.assert_allclose(curve(make(key, {"m": m}), theta)[0], expected, atol=1e-12)


@pytest.mark.parametrize(("key", "hyper"), WITH_CURVE)
def test_slope_is_the_derivative_of_the_curve_with_respect_to_the_cosine(key, hyper):
    loss = make(key, hyper).replace(**({"gradient": "true"} if "gradient" in hyper else {}))
    theta, h = np.linspace(0.05, 3.09, 400), 1e-5
    for p in loss.record.hyper:
        if p.unit == "rad":  # a jump or a kink within the step would be no derivative
            turn = (math.pi - loss.hyper[p.name]) / loss.hyper.get("m1", 1.0)
            theta = theta[abs(theta - turn) > 2 * h]
    up, down = curve(loss, theta + h)[0], curve(loss, theta - h)[0]
    expected = (up - down) / (np.cos(theta + h) - np.cos(theta - h))
    _, slope = curve(loss, theta)
    np.testing.assert_allclose(slope + 0 * theta, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("m", [0.2, 0.5, 1.0])
def test_exact_arcface_rises_again_beyond_pi_and_clipped_arcface_stays(m):
    turn = math.pi - m
    theta = np.linspace(turn + 1e-3, math.pi, 50)
    exact, slope = curve(make("arcface", {"m": m}), theta[:-1])
    assert (np.diff(exact) > 0).all()
    assert (slope < 0).all()
    assert exact[-1] < -math.cos(m)  # the value at π
    clipped, slope = curve(make("arcface", {"m": m, "beyond": "clipped"}), theta)
    np.testing.assert_array_equal(clipped, -1.0)
    np.testing.assert_array_equal(slope, 0.0)


@pytest.mark.parametrize(("m", "jump"), [(0.2, -0.020), (0.5, -0.117), (1.0, -0.382)])
def test_linear_arcface_jumps_where_it_begins(m, jump):
    """From −1 to −cos m − m sin m: a known fault of the usual patch, offered under its name."""
    loss = make("arcface", {"m": m, "beyond": "linear"})
    turn = math.pi - m
    before, after = curve(loss, [turn - 1e-9, turn + 1e-9])[0]
    assert before == pytest.approx(-1, abs=1e-9)
    assert after - before == pytest.approx(jump, abs=5e-4)
    np.testing.assert_allclose(curve(loss, np.linspace(turn + 1e-6, 3.1, 9))[1], 1.0)


@pytest.mark.parametrize("m", [0.2, 0.5, 1.0])
def test_all_modes_agree_before_pi(m):
    theta = np.linspace(0.01, math.pi - m - 1e-6, 200)
    expected = np.cos(theta + m)
    for beyond in ("exact", "clipped", "linear"):
        values, slope = curve(make("arcface", {"m": m, "beyond": beyond}), theta)
        np.testing.assert_allclose(values, expected, atol=1e-14)
        np.testing.assert_allclose(slope, np.sin(theta + m) / np.sin(theta), atol=1e-12)


@pytest.mark.parametrize("beyond", ["exact", "clipped", "linear"])
def test_straight_through_gradient_is_s_times_p_minus_1_at_every_angle(beyond):
    """The margin is in the value and in p, not in the slope; the true slope at cos θ = 0.9,
    s = 64, m = 0.5 would be 119.5 instead of 64."""
    import torch

    s, m = 64.0, 0.5
    loss = make("arcface", {"s": s, "m": m, "beyond": beyond, "gradient": "straight-through"})
    true = loss.replace(gradient="true")
    rng = np.random.default_rng(1)
    for theta in (0.3, 1.2, 2.5, 3.0):
        own, z = at_angle(theta, rng)
        w = np.stack([own, *np.linalg.qr(rng.standard_normal((3, 3)))[0][:2]])
        value = loss(z[None], w, np.array([0]))
        assert value == pytest.approx(true(z[None], w, np.array([0])), rel=1e-13)
        p = np.exp(-value[0])  # cross entropy is −log p
        rows = torch.tensor(w, requires_grad=True)
        loss(torch.tensor(z[None]), rows, torch.tensor([0])).sum().backward()
        tangent = z - (z @ own) * own
        np.testing.assert_allclose(rows.grad[0], s * (p - 1) * tangent, rtol=1e-9, atol=1e-12)
        _, _, to_w = evaluate(loss.record, loss.hyper, z[None, None], w[None], (1, 0, 0))
        np.testing.assert_allclose(to_w[0], rows.grad, rtol=1e-9, atol=1e-9)


def test_true_slope_of_arcface_at_known_cosines():
    """s dψ/dcosθ at s = 64, m = 0.5: 119.5 at cos θ = 0.9 and −37.2 at −0.95."""
    loss = make("arcface", {"m": 0.5})
    _, slope = curve(loss, np.arccos([0.9, -0.95]))
    np.testing.assert_allclose(64 * slope, [119.5, -37.2], atol=0.06)


def test_random_features_land_beyond_pi_as_often_as_a_cap_is_large():
    """A cap of angle m around the opposite point of S² holds (1 − cos m)/2 of its area."""
    rng = np.random.default_rng(2)
    x = rng.standard_normal((200_000, 3))
    cosine = x[:, 0] / np.linalg.norm(x, axis=1)
    sine, labels = np.sqrt(1 - cosine**2), np.zeros(len(x), dtype=int)
    loss = make("arcface", {"m": 0.5, "beyond": "clipped"})
    value, _ = loss.record.psi(cosine, sine, loss.hyper, labels)
    assert np.mean(value == -1) == pytest.approx((1 - math.cos(0.5)) / 2, abs=0.003)


@pytest.mark.parametrize(("key", "hyper"), WITH_CURVE)
def test_curve_is_finite_with_its_slope_at_0_and_pi(key, hyper):
    loss = make(key, hyper)
    ends = loss.record.psi(
        np.array([1.0, -1.0]), np.zeros(2), loss.hyper, np.arange(2) % len(COUNTS)
    )
    assert all(np.isfinite(part).all() for part in ends)


@pytest.mark.parametrize(
    ("key", "hyper", "boundary"),
    [
        ("normface", {}, lambda t: t),
        ("cosface", {"m": 0.3}, lambda t: math.acos(math.cos(t) - 0.3)),
        ("arcface", {"m": 0.3}, lambda t: t + 0.3),
        ("a_softmax_normalized", {"m": 1.5}, lambda t: 1.5 * t),
    ],
)
def test_decision_boundary_between_two_classes(key, hyper, boundary):
    """θ1 = θ2 (NormFace), cos θ1 − m = cos θ2 (CosFace), θ1 + m = θ2 (ArcFace), mθ1 = θ2
    (A-Softmax): there the loss is log 2."""
    loss = make(key, hyper, (1, 1))
    for own in (0.2, 0.7, 1.1):
        other = own + boundary(own)  # the feature lies between the two prototypes
        w = np.array([[1.0, 0.0], [math.cos(other), math.sin(other)]])
        z = np.array([[math.cos(own), math.sin(own)]])
        assert loss(z, w, np.array([0]))[0] == pytest.approx(math.log(2), rel=1e-10)


@pytest.mark.parametrize("key", ["l_softmax", "a_softmax", "a_softmax_normalized"])
@pytest.mark.parametrize("m", [1.0, 2.0, 3.0, 5.0])
def test_slope_of_the_staircase_at_0_is_m_squared(key, m):
    """cos(mθ) = 1 − m²θ²/2 + … and cos θ = 1 − θ²/2 + …"""
    loss = make(key, {"m": m})
    at_zero = loss.record.psi(np.ones(1), np.zeros(1), loss.hyper, np.zeros(1, dtype=int))
    np.testing.assert_allclose(at_zero, [[1], [m * m]], rtol=1e-12)
