"""What was found about the paper and is not in it: LM-Softmax's limits, the ReLU, ArcFace."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.optimize import approx_fprime, minimize_scalar

from lmviz import theorems
from lmviz.theorems import Finding, Outcome
from lmviz.theorems.relu import _smoothed

HOLDS, FAILS, CONDITIONAL = Outcome.HOLDS, Outcome.FAILS, Outcome.CONDITIONAL
#: Largest class margins on S², degrees (N. J. A. Sloane's tables).
TAMMES = {4: 109.4712206, 6: 90.0, 7: 77.8695421, 8: 74.8584922, 9: 70.5287794, 10: 66.1468220}


def outcomes(verdict) -> list[Outcome]:
    return [claim.outcome for claim in verdict.claims]


# The log-sum-exp of LM-Softmax


def test_the_printed_inequality_is_false_at_the_simplex_and_the_corrected_one_tight():
    """k = 4, s = 10, one feature per class, log N / s taken off both sides: −1.2235 on the left,
    −0.1223 on the right as printed."""
    verdict = theorems.check("lm-softmax-limit", k=4, d=3, s=10.0, per_class=1)
    assert outcomes(verdict) == [HOLDS, FAILS, HOLDS]
    common = math.log(4) / 10
    assert verdict.number("log_sum_exp") - common == pytest.approx(-1.2235, abs=5e-5)
    assert verdict.number("printed") - common == pytest.approx(-0.1223, abs=5e-5)
    assert verdict.number("right") == pytest.approx(verdict.number("log_sum_exp"), abs=1e-12)


def test_the_log_sum_exp_at_the_simplex_in_closed_form():
    """All N(k−1) terms are e^(−s k/(k−1))."""
    for s in (1.0, 10.0, 1000.0):
        verdict = theorems.check("lm-softmax-limit", k=4, d=3, s=s, per_class=2)
        expected = -4 / 3 + math.log(8 * 3) / s
        assert verdict.number("log_sum_exp") == pytest.approx(expected, abs=1e-12)
        assert verdict.number("gap") == pytest.approx(verdict.number("room"), abs=1e-12)


@pytest.mark.parametrize("where", ["best packing", "random"])
@pytest.mark.parametrize("spread", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("s", [1.0, 10.0, 100.0])
def test_the_log_sum_exp_written_out_lies_between_its_bounds(where, spread, s):
    verdict = theorems.check(
        "lm-softmax-limit", k=6, d=3, per_class=3, s=s, where=where, spread=spread
    )
    (sphere,) = verdict.spheres
    w, z, labels = sphere.prototypes, sphere.features, sphere.labels
    terms = [
        math.exp(s * float((w[j] - w[y]) @ z[i]))
        for i, y in enumerate(labels)
        for j in range(6)
        if j != y
    ]
    assert verdict.number("log_sum_exp") == pytest.approx(math.log(sum(terms)) / s, abs=1e-9)
    worst = max(
        float((w[j] - w[y]) @ z[i]) for i, y in enumerate(labels) for j in range(6) if j != y
    )
    assert verdict.number("limit") == pytest.approx(worst, abs=1e-12)
    assert verdict.claims[0].outcome is verdict.claims[2].outcome is HOLDS


# LM-Softmax averaged over samples


@pytest.mark.parametrize("k", [4, 6, 8])
def test_the_mean_form_reaches_the_best_packing_of_alike_points(k):
    verdict = theorems.check("lm-softmax-mean", k=k, d=3, s=1000.0)
    assert outcomes(verdict) == [HOLDS, HOLDS]
    assert verdict.number("mean_deg") == pytest.approx(TAMMES[k], abs=0.02)
    assert verdict.number("largest_margin_deg") == pytest.approx(TAMMES[k], abs=1e-6)


@pytest.mark.parametrize(("k", "degrees"), [(7, 68.24), (9, 69.92), (10, 61.22)])
def test_the_mean_form_misses_the_best_packing_and_the_sum_does_not(k, degrees):
    """Class margins at s = 4096 as measured by 24 starts of another optimiser."""
    verdict = theorems.check("lm-softmax-mean", k=k, d=3, s=1000.0)
    assert outcomes(verdict) == [FAILS, HOLDS]
    assert all(claim.finding is Finding.OURS for claim in verdict.claims)
    assert verdict.number("mean_deg") == pytest.approx(degrees, abs=0.3)
    assert verdict.number("mean_deg") < TAMMES[k] - 0.4
    assert verdict.number("global_deg") == pytest.approx(TAMMES[k], abs=0.05)


@pytest.mark.parametrize(("s", "degrees"), [(10.0, 73.6842), (64.0, 74.6752), (1000.0, 74.8468)])
def test_the_optimum_for_eight_classes_at_finite_scale(s, degrees):
    """A one-parameter search over square antiprisms."""
    verdict = theorems.check("lm-softmax-mean", k=8, d=3, s=s)
    assert verdict.number("mean_deg") == pytest.approx(degrees, abs=2e-3)


def test_up_to_d_plus_1_both_forms_have_the_simplex():
    verdict = theorems.check("lm-softmax-mean", k=5, d=4, s=30.0)
    assert outcomes(verdict) == [HOLDS, HOLDS]
    for key in ("mean_deg", "global_deg"):
        assert verdict.number(key) == pytest.approx(math.degrees(math.acos(-1 / 4)), abs=1e-3)


# The ReLU ceiling


@pytest.mark.parametrize(("k", "ceiling"), [(2, 1.41421), (10, 1.0541), (16, 1.0328)])
def test_the_relu_ceiling_is_reached_by_a_search_and_by_orthogonal_features(k, ceiling):
    verdict = theorems.check("relu-ceiling", k=k, d=k)
    assert outcomes(verdict) == [HOLDS, HOLDS]
    assert verdict.number("ceiling") == pytest.approx(ceiling, abs=5e-5)
    assert verdict.number("searched") == pytest.approx(ceiling, abs=1e-4)
    assert verdict.number("own_cosine") == pytest.approx(math.sqrt(1 - 1 / k), abs=1e-9)
    assert (verdict.spheres[0].features >= 0).all()


def test_the_margin_of_the_search_is_that_of_its_picture():
    verdict = theorems.check("relu-ceiling", k=6, d=8)
    w, z = verdict.spheres[0].prototypes, verdict.spheres[0].features
    margins = [w[y] @ z[y] - max(w[j] @ z[y] for j in range(6) if j != y) for y in range(6)]
    assert verdict.number("searched") == pytest.approx(np.mean(margins), abs=1e-12)


def test_fewer_dimensions_than_classes_leave_the_ceiling_out_of_reach():
    verdict = theorems.check("relu-ceiling", k=6, d=3)
    assert outcomes(verdict) == [HOLDS, CONDITIONAL]
    assert verdict.number("searched") < verdict.number("ceiling") - 0.05


def test_no_random_features_without_negative_entries_exceed_the_ceiling():
    rng = np.random.default_rng(0)
    for k in (2, 5, 10):
        ceiling = theorems.check("relu-ceiling", k=k, d=10).number("ceiling")
        for _ in range(200):
            z = np.abs(rng.standard_normal((k, 10))) ** rng.uniform(1, 9)
            z /= np.linalg.norm(z, axis=1, keepdims=True)
            w = rng.standard_normal((k, 10)) + 3 * (z - z.mean(axis=0))
            w /= np.linalg.norm(w, axis=1, keepdims=True)
            cosines = z @ w.T
            own = np.diag(cosines).copy()
            np.fill_diagonal(cosines, -np.inf)
            assert (own - cosines.max(axis=1)).mean() <= ceiling


def test_the_gradient_of_the_search_is_that_of_finite_differences():
    free = np.random.default_rng(3).standard_normal(2 * 4 * 3)
    _, gradient = _smoothed(free, 4, 7.0)
    measured = approx_fprime(free, lambda x: _smoothed(x, 4, 7.0)[0], 1e-7)
    np.testing.assert_allclose(gradient, measured, atol=1e-6)


# ArcFace's collapse


@pytest.mark.parametrize(("k", "degrees"), [(4, 70.53), (10, 63.61), (12, 62.96)])
def test_the_collapse_threshold_in_degrees(k, degrees):
    verdict = theorems.check("arcface-collapse", k=k)
    assert verdict.number("threshold_deg") == pytest.approx(degrees, abs=6e-3)


@pytest.mark.parametrize(("m", "margin", "theta"), [(0.5, 96.379, 0), (0.9, 96.379, 0)])
def test_below_the_threshold_arcface_has_the_simplex(m, margin, theta):
    verdict = theorems.check("arcface-collapse", k=10, d=12, s=3.0, m=m)
    assert outcomes(verdict) == [HOLDS]
    assert verdict.number("class_margin_deg") == pytest.approx(margin, abs=0.01)
    assert verdict.number("feature_angle_deg") == pytest.approx(theta, abs=0.2)


@pytest.mark.parametrize("s", [1.0, 3.0, 10.0])
def test_beyond_the_threshold_all_prototypes_fall_together_at_every_scale(s):
    verdict = theorems.check("arcface-collapse", k=10, d=12, s=s, m=1.15)
    assert outcomes(verdict) == [HOLDS]
    assert verdict.number("class_margin_deg") < 0.1
    assert verdict.number("feature_angle_deg") == pytest.approx(180, abs=0.1)
    assert verdict.number("together") < verdict.number("apart")


def test_the_two_candidates_cross_at_the_threshold():
    """The crossing of the curves, found on the drawn losses, for two scales."""
    for s in (2.0, 10.0):
        apart, together = theorems.check("arcface-collapse", k=10, s=s).charts[0].lines
        gap = np.array(apart.y) - np.array(together.y)
        found = minimize_scalar(
            lambda m, gap=gap, x=apart.x: np.interp(m, x, gap) ** 2,
            bounds=(30, 85),
            method="bounded",
        )
        assert found.x == pytest.approx(63.61, abs=0.05)


def test_without_the_rise_beyond_pi_nothing_collapses():
    verdict = theorems.check("arcface-collapse", k=10, d=12, m=1.2, beyond="clipped")
    assert outcomes(verdict) == [CONDITIONAL]
    assert verdict.number("apart") < verdict.number("together")
