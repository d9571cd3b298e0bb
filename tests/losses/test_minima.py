"""The minimum at the regular simplex (Theorem 5 of the paper, with its two signs corrected)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import losses
from lmviz.losses.regularizers import sample_margin
from tests.losses.cases import SETTINGS, make


def simplex(k):
    """k unit vectors in R^k with all cosines −1/(k−1)."""
    centred = np.eye(k) - 1 / k
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


def at_simplex(loss, k):
    w = simplex(k)
    return loss(w, w, np.arange(k))


COLUMNS = (
    ("normface", {}),
    ("cosface", {"m": 0.1}),
    ("cosface", {"m": 0.35}),
    ("arcface", {"m": 0.1}),
    ("arcface", {"m": 0.5}),
    ("lm_softmax", {}),
)
#: (k, s) -> minima to six digits, one per column; evaluated from log(1 + (k−1) e^(−s(k/(k−1) − m)))
#: for NormFace (m = 0) and CosFace, log(1 + (k−1) e^(−s(cos m + 1/(k−1)))) for ArcFace and
#: log(k−1)/s − k/(k−1) for LM-Softmax, and confirmed by a search over perturbed simplices.
MINIMA = {
    (4, 5): (0.00381063, 0.00627493, 0.0217326, 0.00390683, 0.00701659, -1.113611),
    (4, 10): (4.85878e-06, 1.32075e-05, 0.000160888, 5.10768e-06, 1.65263e-05, -1.223472),
    (4, 64): (2.61412e-37, 1.57329e-34, 1.39805e-27, 3.59902e-37, 6.6054e-34, -1.316168),
    (10, 5): (0.0342017, 0.0557794, 0.182506, 0.0350518, 0.0621937, -0.671666),
    (10, 10): (0.000134499, 0.000365564, 0.0044444, 0.000141389, 0.000457405, -0.891389),
    (10, 20): (2.01027e-09, 1.4854e-08, 2.20452e-06, 2.2215e-09, 2.32573e-08, -1.001250),
    (10, 64): (1.17782e-30, 7.08866e-28, 6.29906e-21, 1.62158e-30, 2.97614e-27, -1.076779),
    (100, 10): (0.00405454, 0.0109832, 0.126228, 0.0042618, 0.0137243, -0.550589),
    (100, 20): (1.66728e-07, 1.23196e-06, 0.000182823, 1.84248e-07, 1.92892e-06, -0.780345),
    (100, 64): (8.31826e-27, 5.0063e-24, 4.44865e-17, 1.14522e-26, 2.10187e-23, -0.938302),
}
TABLE = [
    (k, s, key, hyper, value)
    for (k, s), row in MINIMA.items()
    for (key, hyper), value in zip(COLUMNS, row, strict=True)
]
#: Settings whose minimum is known and for which Theorem 5 holds: a target curve that rises again
#: (m1 > 1 without clipping) is not below cos m2 · cos θ, which the proof needs.
KNOWN = [
    (key, hyper)
    for key, hyper in SETTINGS
    if losses.CATALOGUE[key].simplex_minimum is not None
    and not any(isinstance(v, tuple) for v in hyper.values())
    and (hyper.get("m1", 1.0) == 1.0 or hyper.get("beyond") == "clipped")
]


def test_there_is_something_to_check():
    assert len(TABLE) == 60
    assert {key for key, _ in KNOWN} == {
        *("normface", "cosface", "arcface", "combined"),
        *("a_softmax_normalized", "gm_softmax", "lm_softmax"),
    }


@pytest.mark.parametrize(("k", "s", "key", "hyper", "value"), TABLE)
def test_tabulated_minimum_is_the_value_at_the_simplex(k, s, key, hyper, value):
    loss = make(key, {"s": s, **hyper})
    np.testing.assert_allclose(at_simplex(loss, k), value, rtol=5e-6)
    assert loss.record.simplex_minimum(k, loss.hyper) == pytest.approx(value, rel=5e-6)


@pytest.mark.parametrize(("key", "hyper"), KNOWN)
@pytest.mark.parametrize("k", [2, 3, 7, 40])
def test_minimum_of_the_record_is_the_value_at_the_simplex(key, hyper, k):
    loss = make(key, hyper)
    minimum = loss.record.simplex_minimum(k, loss.hyper)
    np.testing.assert_allclose(at_simplex(loss, k), minimum, rtol=1e-10, atol=1e-14)


@pytest.mark.parametrize(("key", "hyper"), KNOWN)
def test_no_perturbed_simplex_lies_below_the_minimum(key, hyper):
    rng = np.random.default_rng(1)
    loss, k = make(key, hyper), 4
    minimum = loss.record.simplex_minimum(k, loss.hyper)
    labels = np.repeat(np.arange(k), 2)
    for size in (1e-4, 1e-2, 0.1, 0.5, 2.0):
        for _ in range(8):
            w = simplex(k) + size * rng.standard_normal((k, k))
            z = simplex(k)[labels] + size * rng.standard_normal((2 * k, k))
            assert loss(z, w, labels).mean() >= minimum - 1e-13


def test_gm_softmax_reaches_the_corrected_bound_and_not_those_of_the_slides():
    """k = 10, s = 5, α = (0.9, 0.7), β = (−0.1, 0.05): −0.135386. The slides flip the sign of the
    first exponent and of 1/(k−1) (Theorem 5: 0.451921) or of the first only (Theorem 8: 0.321071),
    bounds above the value that is attained."""
    loss = make(
        "gm_softmax", {"s": 5.0, "alpha1": 0.9, "beta1": -0.1, "alpha2": 0.7, "beta2": 0.05}
    )
    attained = at_simplex(loss, 10).mean()
    assert attained == pytest.approx(-0.135386, abs=5e-7)
    assert loss.record.simplex_minimum(10, loss.hyper) == pytest.approx(-0.135386, abs=5e-7)
    flipped = math.exp(-5 * (0.7 + 0.05 - 0.9 + 0.1))
    theorem_5 = math.log(flipped + 9 * math.exp(-5 * (-1 / 9 + 0.9 - 0.1)))
    theorem_8 = math.log(flipped + 9 * math.exp(-5 * (1 / 9 + 0.9 - 0.1)))
    assert (theorem_5, theorem_8) == pytest.approx((0.451921, 0.321071), abs=1e-6)
    assert attained < theorem_8 < theorem_5


def test_no_minimum_is_claimed_where_classes_have_slopes_of_their_own():
    """Unequal pulls move the prototypes off the simplex, so its value is no minimum."""
    loss = make("gm_softmax", {"alpha1": (0.9, 0.6, 0.8)})
    with pytest.raises(ValueError, match="alpha1"):
        loss.record.simplex_minimum(3, loss.hyper)


def test_sample_margin_regulariser_is_minus_k_over_k_minus_1_at_the_simplex():
    for k in (2, 4, 10, 100):
        w = simplex(k)
        np.testing.assert_allclose(sample_margin(w, w, np.arange(k)), -k / (k - 1), rtol=1e-12)


@pytest.mark.parametrize(("k", "degrees"), [(4, 70.53), (10, 63.61), (100, 60.33)])
def test_arcface_prefers_the_collapsed_state_beyond_its_threshold(k, degrees):
    """cos m < (k−2)/(2(k−1)): all prototypes in one point with all features opposite to it lie
    lower than the simplex; below the threshold, and with clipping, they do not."""
    w = np.tile(np.eye(3)[0], (k, 1))

    def advantage(m, **mode):
        loss = make("arcface", {"s": 5.0, "m": m, **mode})
        return at_simplex(loss, k).mean() - loss(-w, w, np.arange(k)).mean()

    assert advantage(math.radians(degrees - 0.02)) < 0 < advantage(math.radians(degrees + 0.02))
    assert advantage(math.radians(degrees + 0.02), beyond="clipped") < 0


def test_multiplied_angle_without_clipping_has_a_lower_state_than_the_simplex():
    """cos(2θ) is 1 again at θ = π, which is why published A-Softmax uses the staircase ψ."""
    w, labels = np.tile(np.eye(3)[0], (4, 1)), np.arange(4)
    rising = make("combined", {"m1": 2.0, "m2": 0.0, "m3": 0.0})
    assert rising(-w, w, labels).mean() < at_simplex(rising, 4).mean()
    for safe in (rising.replace(beyond="clipped"), make("a_softmax_normalized", {"m": 2.0})):
        assert safe(-w, w, labels).mean() > at_simplex(safe, 4).mean()
