"""The paper's statements: numbers against closed forms, published values and direct searches."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.optimize import brentq, minimize

from lmviz import losses, theorems
from lmviz.geometry import class_margin, sample_margins
from lmviz.theorems import Outcome
from lmviz.theorems.softmax import narrow_prototypes

HOLDS, FAILS, CONDITIONAL = Outcome.HOLDS, Outcome.FAILS, Outcome.CONDITIONAL
#: arccos(−1/(k−1)) in degrees.
SIMPLEX = {2: 180.0, 3: 120.0, 4: 109.4712, 8: 98.2132, 10: 96.3794}
TAMMES_8 = math.degrees(math.acos((2 * math.sqrt(2) - 1) / 7))


def outcomes(verdict) -> list[Outcome]:
    return [claim.outcome for claim in verdict.claims]


# Theorem 4


@pytest.mark.parametrize("k", [2, 3, 7, 12])
@pytest.mark.parametrize("degrees", [1.0, 30.0, 89.0])
def test_theorem_4_softmax_reaches_zero_at_any_class_margin(k, degrees):
    epsilon = math.radians(degrees)
    verdict = theorems.check("theorem-4", k=k, epsilon=epsilon)
    assert verdict.claims[0].outcome is HOLDS
    assert verdict.number("class_margin_deg") == pytest.approx(degrees, abs=1e-9)
    assert 0 < verdict.number("loss_reached") < 1e-9


@pytest.mark.parametrize("degrees", [1.0, 30.0, 89.0])
def test_the_prototypes_of_theorem_4_have_the_asked_class_margin(degrees):
    w = narrow_prototypes(5, math.radians(degrees))
    cosines = [w[i] @ w[j] for i in range(5) for j in range(i)]
    assert math.degrees(math.acos(max(cosines))) == pytest.approx(degrees, abs=1e-9)


def test_theorem_4_the_norm_for_two_classes_is_that_of_the_closed_form():
    """k = 2: the best features are ±(w1 − w2)/‖·‖ and the loss log(1 + e^(−2t sin(ε/2)))."""
    epsilon, t = 0.3, 30.0
    verdict = theorems.check("theorem-4", k=2, epsilon=epsilon, norm=t)
    expected = math.log1p(math.exp(-2 * t * math.sin(epsilon / 2)))
    assert verdict.number("loss") == pytest.approx(expected, rel=1e-12)
    needed = math.log(1 / 1e-9) / (2 * math.sin(epsilon / 2))
    assert verdict.number("norm_needed") == pytest.approx(needed, rel=1e-12)


def test_theorem_4_descent_ends_at_angles_all_over_the_place():
    verdict = theorems.check("theorem-4", k=4)
    assert verdict.claims[1].outcome is HOLDS
    assert verdict.number("descent_loss") < 1e-5
    spread = verdict.number("descent_highest_deg") - verdict.number("descent_lowest_deg")
    assert spread > 20
    assert verdict.number("descent_highest_deg") < SIMPLEX[4]


# Lemma 1


@pytest.mark.parametrize(("k", "d"), [(2, 2), (3, 2), (4, 3), (4, 5), (5, 4), (10, 9), (11, 10)])
@pytest.mark.parametrize("t", [0.0, 1.0, 10.0])
def test_lemma_1_least_energy_is_the_simplex(k, d, t):
    verdict = theorems.check("lemma-1", k=k, d=d, t=t)
    assert outcomes(verdict) == [HOLDS, HOLDS]
    degrees = math.degrees(math.acos(-1 / (k - 1)))
    assert verdict.number("class_margin_deg") == pytest.approx(degrees, abs=1e-4)


def test_lemma_1_energies_of_the_simplex():
    """E_2 over ordered pairs: 4.5 at k = 4; 3 equal sides of a triangle, 6/3, at k = 3."""
    assert theorems.check("lemma-1", k=4, t=2.0).number("energy") == pytest.approx(4.5)
    assert theorems.check("lemma-1", k=3, d=2, t=2.0).number("energy") == pytest.approx(2.0)


def test_lemma_1_promises_nothing_beyond_d_plus_1():
    verdict = theorems.check("lemma-1", k=8, d=3, t=1.0)
    assert outcomes(verdict) == [CONDITIONAL]
    assert "d + 1 = 4" in verdict.claims[0].reason
    # Thomson problem for 8 points, unordered pairs: 19.675287861 (Wales & Ulker 2006).
    assert verdict.number("energy") == pytest.approx(2 * 19.675287861, rel=1e-9)
    assert verdict.number("largest_margin_deg") == pytest.approx(TAMMES_8, abs=1e-9)
    assert verdict.number("simplex_bound_deg") == pytest.approx(SIMPLEX[8], abs=1e-4)


# Theorem 2


def test_theorem_2_the_printed_feature_is_wrong_at_k_8_and_the_projection_right():
    verdict = theorems.check("theorem-2", k=8, d=3)
    assert outcomes(verdict) == [HOLDS, FAILS, HOLDS]
    assert verdict.number("printed") == pytest.approx(0.6326, abs=5e-5)
    assert verdict.number("projection") == pytest.approx(0.738796, abs=5e-7)
    assert verdict.number("projection") == pytest.approx(1 - math.cos(math.radians(TAMMES_8)))
    assert verdict.number("printed_tilt_deg") == pytest.approx(11.87, abs=5e-3)


@pytest.mark.parametrize("k", [2, 3, 4, 6, 12])
def test_theorem_2_the_printed_feature_is_right_where_neighbours_pull_evenly(k):
    verdict = theorems.check("theorem-2", k=k, d=3)
    assert outcomes(verdict) == [HOLDS, HOLDS, HOLDS]


@pytest.mark.parametrize("k", [5, 7, 9, 10, 11, 13, 14, 16, 20, 24])
def test_theorem_2_holds_but_for_the_printed_feature_on_the_sphere(k):
    verdict = theorems.check("theorem-2", k=k, d=3)
    assert outcomes(verdict) == [HOLDS, FAILS, HOLDS]
    assert verdict.number("printed") < verdict.number("projection") - 0.01


@pytest.mark.parametrize(("k", "d"), [(5, 2), (8, 2), (8, 4), (10, 4)])
def test_theorem_2_largest_sample_margin_in_other_dimensions(k, d):
    verdict = theorems.check("theorem-2", k=k, d=d)
    assert verdict.claims[0].outcome is HOLDS
    degrees = {2: 360 / k}.get(d) or math.degrees(math.acos(1 / 6 if k == 10 else 0))
    gamma = 1 - math.cos(math.radians(degrees))
    assert verdict.number("projection") == pytest.approx(gamma, abs=1e-9)
    assert verdict.number("searched") <= gamma + 1e-9


def best_gamma_by_slsqp(k: int, d: int, starts: int) -> float:
    """max over unit w, z of the smallest margin, as a constrained program with slack g."""
    best = -math.inf
    y, j = (a.ravel() for a in np.nonzero(~np.eye(k, dtype=bool)))

    def split(x):
        return x[:-1].reshape(2, k, d)

    for seed in range(starts):
        w = np.random.default_rng(seed).standard_normal((k, d))
        w /= np.linalg.norm(w, axis=-1, keepdims=True)
        points = np.stack([w, w])
        answer = minimize(
            lambda x: -x[-1],
            np.append(points.ravel(), -1.0),
            constraints=[
                {
                    "type": "ineq",
                    "fun": lambda x: (
                        ((split(x)[0][y] - split(x)[0][j]) * split(x)[1][y]).sum(1) - x[-1]
                    ),
                },
                {"type": "eq", "fun": lambda x: (split(x) ** 2).sum(-1).ravel() - 1},
            ],
            method="SLSQP",
            options={"maxiter": 300, "ftol": 1e-12},
        )
        if answer.success:
            best = max(best, answer.x[-1])
    return best


@pytest.mark.parametrize(("k", "d"), [(3, 2), (5, 2), (4, 3), (6, 3)])
def test_the_largest_sample_margin_is_that_of_a_constrained_program(k, d):
    verdict = theorems.check("theorem-2", k=k, d=d)
    assert best_gamma_by_slsqp(k, d, 10) == pytest.approx(verdict.number("projection"), abs=1e-6)


# Proposition 3


@pytest.mark.parametrize(
    ("k", "d", "gamma"), [(2, 2, 2.0), (3, 2, 1.5), (4, 3, 4 / 3), (5, 4, 1.25)]
)
def test_proposition_3_largest_sample_margin(k, d, gamma):
    verdict = theorems.check("proposition-3", k=k, d=d)
    assert outcomes(verdict) == [HOLDS]
    assert verdict.number("ceiling") == pytest.approx(gamma)
    assert verdict.number("searched") == pytest.approx(gamma, abs=1e-6)
    assert verdict.number("feature_angle_deg") < 0.1


@pytest.mark.parametrize(("k", "d"), [(5, 3), (8, 3), (4, 2)])
def test_proposition_3_ceiling_is_out_of_reach_beyond_d_plus_1(k, d):
    verdict = theorems.check("proposition-3", k=k, d=d)
    assert outcomes(verdict) == [CONDITIONAL]
    assert verdict.number("searched") < verdict.number("ceiling") - 0.2


def test_proposition_3_no_random_configuration_exceeds_the_ceiling():
    rng = np.random.default_rng(0)
    for k in (2, 3, 5):
        ceiling = theorems.check("proposition-3", k=k, d=5).number("ceiling")
        for _ in range(300):
            w, z = rng.standard_normal((2, k, 5))
            assert sample_margins(z, w, np.arange(k)).min() <= ceiling


# Theorem 5


def test_theorem_5_bounds_at_the_measured_example():
    verdict = theorems.check("theorem-5")
    assert outcomes(verdict) == [HOLDS, FAILS, FAILS, HOLDS]
    assert verdict.number("attained") == pytest.approx(-0.135386, abs=5e-7)
    assert verdict.number("corrected_bound") == pytest.approx(-0.135386, abs=5e-7)
    assert verdict.number("printed_5") == pytest.approx(0.451921, abs=5e-7)
    assert verdict.number("printed_8") == pytest.approx(0.321071, abs=5e-7)
    assert verdict.number("optimum_margin_deg") == pytest.approx(SIMPLEX[10], abs=1e-4)


#: NormFace (α = 1, β = 0) and CosFace (m = 0.1, 0.35) minima, k = 4 and 10, to six digits.
MINIMA = [
    (4, 5.0, 0.0, 0.00381063),
    (4, 5.0, -0.1, 0.00627493),
    (4, 5.0, -0.35, 0.0217326),
    (10, 10.0, 0.0, 0.000134499),
    (10, 10.0, -0.1, 0.000365564),
    (10, 10.0, -0.35, 0.0044444),
]


@pytest.mark.parametrize(("k", "s", "beta", "minimum"), MINIMA)
def test_theorem_5_corrected_bound_is_the_tabulated_minimum(k, s, beta, minimum):
    verdict = theorems.check(
        "theorem-5", k=k, d=k - 1, s=s, alpha1=1.0, beta1=beta, alpha2=1.0, beta2=beta
    )
    assert verdict.claims[0].outcome is verdict.claims[-1].outcome is HOLDS
    for key in ("corrected_bound", "attained", "lowest_loss"):
        assert verdict.number(key) == pytest.approx(minimum, rel=5e-6), key


def test_theorem_5_no_perturbed_simplex_lies_below_the_corrected_bound():
    verdict = theorems.check("theorem-5", k=4, d=3)
    bound, loss = (
        verdict.number("corrected_bound"),
        losses.make("gm_softmax", s=5.0, alpha1=0.9, beta1=-0.1, alpha2=0.7, beta2=0.05),
    )
    rng, w = np.random.default_rng(0), verdict.spheres[0].prototypes
    for size in (0.01, 0.1, 1.0):
        for _ in range(50):
            a, b = w + size * rng.standard_normal((2, *w.shape))
            assert loss(a, b, np.arange(4)).mean() >= bound - 1e-12


def test_theorem_5_needs_its_conditions():
    beyond = theorems.check("theorem-5", k=8, d=3)
    assert beyond.claims[0].outcome is CONDITIONAL
    assert beyond.number("optimum_margin_deg") < beyond.number("largest_margin_deg")
    flat = {"alpha1": 0.3, "alpha2": 0.3, "beta1": 0.0, "beta2": 0.0}
    collapsed = theorems.check("theorem-5", k=10, d=9, **flat)
    assert collapsed.claims[0].outcome is CONDITIONAL
    assert collapsed.number("optimum_margin_deg") < 1
    assert collapsed.claims[-1].outcome is CONDITIONAL, "its corrected bound needs them too"
    steeper = theorems.check("theorem-5", alpha1=0.9, alpha2=1.5)
    assert steeper.claims[0].outcome is CONDITIONAL
    assert steeper.number("optimum_margin_deg") < 90


@pytest.mark.parametrize("k", [3, 4, 10])
def test_the_curve_of_theorem_5_is_the_least_loss_of_equiangular_prototypes(k):
    """Against the loss itself, features optimised freely from several starts."""
    hyper = {"s": 5.0, "alpha1": 0.9, "beta1": -0.1, "alpha2": 0.7, "beta2": 0.05}
    (line,) = theorems.check("theorem-5", k=k, d=k - 1).charts[0].lines
    loss = losses.make("gm_softmax", **hyper)
    for i in (20, 90, 160):
        cosine = math.cos(math.radians(line.x[i]))
        w = np.linalg.cholesky((1 - cosine) * np.eye(k) + cosine)

        def value(z, w=w):
            return float(loss(z[None], w, np.array([0]))[0])

        starts = np.random.default_rng(i).standard_normal((4, k))
        least = min(minimize(value, z, method="BFGS").fun for z in starts)
        assert line.y[i] == pytest.approx(least, abs=1e-4)


# Proposition 6


def test_proposition_6_all_four_share_the_simplex():
    verdict = theorems.check("proposition-6", k=4, d=3, s=10.0)
    assert outcomes(verdict) == [HOLDS]
    published = {
        "normface": 4.85878e-06,
        "cosface": 1.32075e-05,
        "arcface": 5.10768e-06,
        "a_softmax_normalized": 4.85878e-06,
    }
    for key, minimum in published.items():
        assert verdict.number(f"{key}_margin_deg") == pytest.approx(SIMPLEX[4], abs=1e-3)
        assert verdict.number(f"{key}_loss") == pytest.approx(minimum, rel=5e-6)


@pytest.mark.parametrize(("s", "degrees"), [(5.0, 72.6252), (10.0, 73.6842), (20.0, 74.2714)])
def test_proposition_6_at_k_8_they_share_an_optimum_below_the_best_packing(s, degrees):
    verdict = theorems.check("proposition-6", k=8, d=3, s=s)
    assert outcomes(verdict) == [CONDITIONAL, HOLDS]
    for key in ("normface", "cosface", "arcface"):
        assert verdict.number(f"{key}_margin_deg") == pytest.approx(degrees, abs=0.02)
    assert verdict.number("largest_margin_deg") == pytest.approx(TAMMES_8, abs=1e-6)


def test_proposition_6_a_large_angular_margin_is_named_as_the_exception():
    verdict = theorems.check("proposition-6", k=10, d=9, s=3.0, m_arc=1.2)
    assert outcomes(verdict) == [CONDITIONAL]
    assert "63.61" in verdict.claims[0].reason
    assert verdict.number("arcface_margin_deg") < 1
    assert verdict.number("cosface_margin_deg") == pytest.approx(SIMPLEX[10], abs=1e-2)


# Theorem 7


@pytest.mark.parametrize(("k", "d"), [(2, 2), (3, 3), (4, 3), (9, 8)])
def test_theorem_7_the_mean_sample_margin_is_least_at_the_simplex(k, d):
    verdict = theorems.check("theorem-7", k=k, d=d)
    assert verdict.claims[0].outcome is HOLDS
    assert verdict.number("at_packing") == pytest.approx(-k / (k - 1), abs=1e-12)
    assert verdict.number("lowest") == pytest.approx(-k / (k - 1), abs=1e-6)


def test_theorem_7_alone_it_does_not_settle_and_with_a_fading_rate_it_does():
    verdict = theorems.check("theorem-7", k=4, d=3, rate=1.0)
    assert verdict.claims[1].outcome is HOLDS
    assert verdict.number("swing_deg") > 3
    assert verdict.number("swing_smooth_deg") < 1e-3
    assert verdict.number("end_fading_deg") == pytest.approx(SIMPLEX[4], abs=0.5)
    smaller = theorems.check("theorem-7", k=4, d=3, rate=0.1)
    assert smaller.number("swing_deg") < verdict.number("swing_deg") / 2


def test_theorem_7_beyond_d_plus_1_the_mean_prefers_other_prototypes():
    verdict = theorems.check("theorem-7", k=7, d=3)
    assert verdict.claims[0].outcome is CONDITIONAL
    assert verdict.number("lowest") < verdict.number("at_packing") - 1e-3
    assert verdict.number("margin_deg") < 77


# Theorem 8


def test_theorem_8_the_zero_centroid_cures_normface():
    verdict = theorems.check("theorem-8", k=4, d=3, loss="normface", ratio=1000.0, weight=1.0)
    assert outcomes(verdict) == [HOLDS]
    assert verdict.number("without_deg") == pytest.approx(61.1, abs=0.1)
    assert verdict.number("margin_deg") == pytest.approx(109.467, abs=5e-3)
    assert verdict.number("centroid") < 1e-4


@pytest.mark.parametrize("loss", ["cosface", "arcface", "lm_softmax"])
def test_theorem_8_and_the_other_losses(loss):
    verdict = theorems.check("theorem-8", k=4, d=3, loss=loss, ratio=100.0)
    assert verdict.claims[0].outcome is HOLDS
    assert verdict.number("without_deg") < 90


def test_theorem_8_lm_softmax_collapses_most_and_needs_the_largest_weight():
    verdict = theorems.check("theorem-8", k=4, d=3, loss="lm_softmax", ratio=1000.0, weight=1.0)
    assert verdict.number("without_deg") == pytest.approx(0.5, abs=0.1)
    assert verdict.number("margin_deg") < 10
    assert verdict.number("strongest_deg") > 108.5


@pytest.mark.parametrize(("loss", "without"), [("normface", 34.1), ("lm_softmax", 0.0)])
def test_theorem_8_the_cure_ends_beyond_d_plus_1(loss, without):
    verdict = theorems.check("theorem-8", k=8, d=3, loss=loss, ratio=1000.0, weight=10.0)
    assert outcomes(verdict) == [CONDITIONAL, HOLDS]
    assert verdict.number("without_deg") == pytest.approx(without, abs=0.1)
    assert verdict.number("margin_deg") < 21
    assert verdict.number("centroid") < 1e-3


def test_theorem_8_balanced_classes_need_no_cure():
    verdict = theorems.check("theorem-8", k=4, d=3, ratio=1.0)
    assert verdict.number("without_deg") == pytest.approx(SIMPLEX[4], abs=1e-3)


# The generalisation bound


def test_the_bound_is_that_of_its_formula_written_out():
    """k = 2, n = 100, γ = 1/2, C = 1, δ = 0.1: 4/γ/√n + sqrt((log log2 4 + log 40)/n)."""
    verdict = theorems.check(
        "generalisation-bound", k=2, n=100, ratio=1.0, gamma=0.5, complexity=1.0, delta=0.1
    )
    expected = 8 / 10 + math.sqrt((math.log(2) + math.log(40)) / 100)
    assert verdict.number("bound") == pytest.approx(expected, rel=1e-12)
    assert verdict.number("margin_part") == pytest.approx(0.8)


def test_the_bound_with_four_times_the_data_is_half():
    one, four = (
        theorems.check("generalisation-bound", n=n, ratio=1.0).number("bound") for n in (1000, 4000)
    )
    assert four == pytest.approx(one / 2, rel=1e-12)


def test_the_times_of_data_bring_the_bound_to_one():
    given = {"n": 1000, "ratio": 1.0, "gamma": 0.2, "complexity": 3.0}
    verdict = theorems.check("generalisation-bound", **given)
    assert verdict.claims[0].outcome is CONDITIONAL
    n = brentq(
        lambda n: (
            theorems.check("generalisation-bound", **{**given, "n": round(n)}).number("bound") - 1
        ),
        1000,
        100_000,
        xtol=0.5,
    )
    assert verdict.number("times_data") == pytest.approx(n / 1000, rel=2e-3)


def test_margins_by_the_quarter_power_are_the_best_of_their_mean():
    """Among margins of the same mean none has a smaller margin term (found by SLSQP)."""
    counts = np.array([1000.0, 300.0, 50.0])
    answer = minimize(
        lambda g: (1 / (g * np.sqrt(counts))).sum(),
        np.ones(3),
        bounds=[(0.01, None)] * 3,
        constraints={"type": "eq", "fun": lambda g: g.sum() - 3},
        options={"ftol": 1e-14},
    )
    quarter = counts**-0.25
    np.testing.assert_allclose(answer.x, 3 * quarter / quarter.sum(), rtol=1e-4)
    verdict = theorems.check("generalisation-bound", k=10, ratio=100.0)
    assert verdict.number("quarter_margins") < verdict.number("equal_margins")


def test_margins_above_the_ceiling_are_called_unreachable():
    verdict = theorems.check("generalisation-bound", k=10, gamma=1.5)
    assert verdict.claims[1].outcome is CONDITIONAL
    assert "1.1111" in verdict.claims[1].reason


def test_the_class_margin_on_a_card_is_that_of_its_picture():
    verdict = theorems.check("proposition-6", k=4, d=3)
    shown = math.degrees(float(class_margin(verdict.spheres[0].prototypes)))
    assert verdict.number("normface_margin_deg") == pytest.approx(shown, abs=1e-9)
