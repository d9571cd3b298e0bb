"""What the runs converge to: published margins, theorems, and where a loss falls short.

Angles in degrees. Margins at finite s are from a one-parameter search over square antiprisms.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from scipy.optimize import minimize

from lmviz import losses, sphere

TAMMES_8 = math.degrees(math.acos((2 * math.sqrt(2) - 1) / 7))
#: s -> class margin of the optimum for k = 8 on the sphere, common to these losses.
ANTIPRISM = {10: 73.6842, 20: 74.2714, 30: 74.4673, 64: 74.6752}
FOUR_LOSSES = ("lm_softmax", "normface", "cosface", "arcface")
four_losses = pytest.mark.parametrize("key", FOUR_LOSSES)


def problem(key: str, k: int = 8, d: int = 3, s: float = 10.0, **more) -> sphere.Problem:
    hyper = more.pop("hyper", {})
    return sphere.Problem(k=k, d=d, loss=losses.make(key, s=s, **hyper), **{"per_class": 1, **more})


def optimum(p: sphere.Problem) -> sphere.Optimum:
    found = sphere.own_optimum(p)
    assert found is not None
    return found


def margin(p: sphere.Problem) -> float:
    return math.degrees(optimum(p).class_margin)


@four_losses
@pytest.mark.parametrize("s", [10, 20])
def test_random_starts_converge_to_the_antiprism(key, s):
    """Three features a class, within 100 quasi-Newton steps; ArcFace, whose optimum sits in the
    kink at θ = 0 of every feature, within 500."""
    runs = [
        problem(key, s=s, per_class=3, optimizer="riemannian_lbfgs", seed=seed) for seed in range(4)
    ]
    engine = sphere.Engine(runs)
    found = np.degrees(
        engine.measure(engine.advance(engine.start(), 500 if key == "arcface" else 100))[
            "class_margin"
        ]
    )
    np.testing.assert_allclose(found, ANTIPRISM[s], rtol=0, atol=0.005)


@four_losses
@pytest.mark.parametrize("s", ANTIPRISM)
def test_own_optimum_is_the_antiprism(key, s):
    assert margin(problem(key, s=s)) == pytest.approx(ANTIPRISM[s], abs=1e-4)


@pytest.mark.parametrize(
    ("s", "gamma_min", "loss"), [(10, 0.719068, -0.603593), (64, 0.735709, -0.717675)]
)
def test_own_optimum_of_lm_softmax_has_the_published_values(s, gamma_min, loss):
    found = optimum(problem("lm_softmax", s=s))
    assert found.gamma_min == pytest.approx(gamma_min, abs=1e-6)
    assert found.loss == pytest.approx(loss, abs=1e-6)


def test_own_optimum_does_not_ask_how_it_is_approached():
    """Optimiser, start, rate and number of features leave it as it is, and the cache serves it."""
    other = problem("cosface", per_class=10, optimizer="sgd", seed=7, init="cap", learning_rate=1.0)
    assert sphere.own_optimum(problem("cosface")) is sphere.own_optimum(other)


@pytest.mark.parametrize("per_class", [1, 6])
def test_own_optimum_of_the_global_form_is_that_of_all_samples(per_class):
    """Its value is that of a sum over samples: n equal ones add log(n)/s to that of one."""
    p = problem("lm_softmax", k=4, hyper={"reduction": "global"}, per_class=per_class)
    # Simplex: (1/s) log Σ_i Σ_j exp(−s k/(k−1)) with 4 n · 3 terms.
    expected = math.log(4 * per_class * 3) / 10 - 4 / 3
    assert optimum(p).loss == pytest.approx(expected, abs=1e-9)


def test_annealing_takes_lm_softmax_to_the_largest_margin():
    runs = [
        problem(
            "lm_softmax",
            s=2e5,
            anneal_from=10.0,
            anneal_steps=600,
            seed=seed,
            optimizer="riemannian_lbfgs",
        )
        for seed in range(3)
    ]
    assert pytest.approx(74.8584922, abs=1e-7) == TAMMES_8
    for run in sphere.run_many(runs, steps=700, every=700):
        reached = math.degrees(run.curves["class_margin"][-1])
        assert reached == pytest.approx(TAMMES_8, abs=0.001)


def test_mean_form_misses_the_largest_margin_of_seven_and_the_global_form_reaches_it():
    """77.8695° is proved for k = 7; the mean over samples prefers 68.24°."""
    assert margin(problem("lm_softmax", k=7, s=4096)) == pytest.approx(68.24, abs=0.01)
    whole = problem("lm_softmax", k=7, s=4096, hyper={"reduction": "global"})
    assert margin(whole) == pytest.approx(77.865, abs=0.001)


SIMPLEX_LOSSES = {
    "lm_softmax": {},
    "normface": {},
    "cosface": {"m": 0.35},
    "arcface": {"m": 0.5},
    "a_softmax_normalized": {"m": 1.5},
    "combined": {},
    "gm_softmax": {"alpha1": 0.9, "beta1": -0.1, "alpha2": 0.7, "beta2": 0.05},
}


@pytest.mark.parametrize(("k", "d"), [(3, 2), (4, 3), (8, 7)])
@pytest.mark.parametrize(("key", "hyper"), SIMPLEX_LOSSES.items(), ids=SIMPLEX_LOSSES)
def test_up_to_d_plus_one_classes_the_optimum_is_the_simplex(key, hyper, k, d):
    """Theorem 5 and Proposition 6: arccos(−1/(k−1)), γ_min = k/(k−1), features at prototypes."""
    found = optimum(problem(key, k=k, d=d, s=5.0, hyper=hyper))
    assert found.class_margin == pytest.approx(math.acos(-1 / (k - 1)), abs=1e-5)
    assert found.gamma_min == pytest.approx(k / (k - 1), abs=1e-5)
    np.testing.assert_allclose(found.features, found.prototypes, rtol=0, atol=1e-4)


@pytest.mark.parametrize(
    ("key", "s", "ratio", "weight", "expected"),
    [
        ("normface", 10, 10, 0.0, 85.33),
        ("normface", 10, 10, 0.1, 96.24),
        ("normface", 10, 100, 0.0, 70.73),
        ("normface", 10, 100, 0.1, 96.20),
        ("cosface", 10, 100, 0.0, 70.72),
        ("cosface", 10, 100, 1.0, 96.33),
        ("lm_softmax", 20, 10, 0.0, 62.57),
        ("lm_softmax", 20, 10, 10.0, 95.41),
        ("lm_softmax", 10, 100, 0.0, 10.34),
        ("lm_softmax", 10, 100, 100.0, 96.25),
    ],
)
def test_step_imbalance_collapses_the_minority_and_the_zero_centroid_cures_it(
    key, s, ratio, weight, expected
):
    """k = 10, d = 16, five classes ``ratio`` times as large; λ in the paper's normalisation."""
    counts = (ratio,) * 5 + (1,) * 5
    p = problem(key, k=10, d=16, s=s, counts=counts, zero_centroid=weight)
    assert margin(p) == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("weight", [10.0, 100.0])
def test_a_stiff_zero_centroid_does_not_end_the_search_early(weight):
    """NormFace and R_W written out, and SciPy's L-BFGS on them; a hundred steps beyond the start
    the margin is 0.04 degrees off, where the objective is within 4e-10 of its minimum."""
    counts = torch.tensor([100.0] * 5 + [1.0] * 5, dtype=torch.float64)
    simplex = np.pad(np.eye(10) - 0.1, ((0, 0), (0, 6)))
    start = np.stack([simplex, simplex + 0.05 * np.random.default_rng(1).random(simplex.shape)])

    def objective(flat):
        x = torch.tensor(flat.reshape(2, 10, 16), requires_grad=True)
        w, z = x / x.norm(dim=-1, keepdim=True)
        per_class = -torch.log_softmax(10.0 * z @ w.T, dim=1).diag()
        value = (counts * per_class).sum() / counts.sum() + weight * (w.mean(0) ** 2).sum()
        value.backward()
        return value.item(), x.grad.numpy().ravel()

    options = {"maxcor": 100, "maxiter": 5000, "maxfun": 10000, "ftol": 0.0, "gtol": 1e-13}
    found = minimize(objective, start.ravel(), jac=True, method="L-BFGS-B", options=options)
    w = found.x.reshape(2, 10, 16)[0]
    w /= np.linalg.norm(w, axis=1, keepdims=True)
    expected = math.degrees(math.acos((w @ w.T)[np.triu_indices(10, 1)].max()))
    p = problem("normface", k=10, d=16, counts=(100,) * 5 + (1,) * 5, zero_centroid=weight)
    assert margin(p) == pytest.approx(expected, abs=0.005)
    assert optimum(p).loss == pytest.approx(found.fun, rel=1e-7)


@pytest.mark.parametrize("weight", [0.1, 1.0, 10.0])
def test_theorem_8_at_an_imbalance_of_thousands(weight):
    """k = 4, two classes thousands of times as large: 109.43, 109.467 and 109.471 by weight."""
    expected = {0.1: 109.43, 1.0: 109.467, 10.0: 109.471}[weight]
    p = problem("normface", k=4, counts=(9000, 9000, 1, 1), zero_centroid=weight)
    assert margin(p) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("m", "expected"), [(0.5, 96.38), (1.05, 96.38), (1.15, 0.0)])
def test_arcface_collapses_beyond_its_threshold(m, expected):
    """k = 10: arccos((k−2)/(2(k−1))) = 1.110 rad; beyond it all prototypes fall together."""
    found = margin(problem("arcface", k=10, d=12, s=3.0, hyper={"m": m}))
    assert found == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("key", ["softmax", "focal", "l_softmax", "a_softmax"])
def test_losses_with_free_norms_have_no_optimum(key):
    """Theorem 4: their infimum lies at infinite norms and pins no angle."""
    assert sphere.own_optimum(sphere.Problem(loss=losses.make(key))) is None


def test_a_minimum_beyond_double_precision_is_not_guessed():
    """exp(−1000 · 4/3) is 0 in float64."""
    assert sphere.own_optimum(problem("normface", k=4, s=1000.0)) is None


def test_sgd_stalls_below_the_optimum_that_the_sphere_optimiser_reaches():
    """Cross entropy starves at s = 30: far below 74.4673 after 1000 steps."""
    stalled = sphere.run(problem("normface", s=30.0, per_class=10), steps=1000, every=1000)
    assert math.degrees(stalled.curves["class_margin"][-1]) < 60


def test_more_features_a_class_do_not_slow_the_run():
    """With features near their prototypes the class margin takes the same way."""
    ways = [
        sphere.run(
            problem("lm_softmax", per_class=n, init="near", seed=2), steps=600, every=100
        ).curves["class_margin"][-1]
        for n in (1, 10, 50)
    ]
    np.testing.assert_allclose(np.degrees(ways), ANTIPRISM[10], rtol=0, atol=0.05)
