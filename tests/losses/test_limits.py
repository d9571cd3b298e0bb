"""LM-Softmax between its mean and its global form, and what both tend to as s grows."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.losses.regularizers import sample_margin, zero_centroid
from tests.losses.cases import make

K, N, D = 5, 15, 4
LABELS = np.arange(N) % K


def cloud(seed):
    rng = np.random.default_rng(seed)
    z, w = rng.standard_normal((N, D)), rng.standard_normal((K, D))
    return (
        z / np.linalg.norm(z, axis=1, keepdims=True),
        w / np.linalg.norm(w, axis=1, keepdims=True),
    )


def margins_by_hand(z, w, labels):
    return np.array(
        [
            w[y] @ one - max(w[j] @ one for j in range(len(w)) if j != y)
            for one, y in zip(z, labels, strict=True)
        ]
    )


def simplex(k):
    centred = np.eye(k) - 1 / k
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


@pytest.mark.parametrize("seed", range(3))
def test_lm_softmax_tends_to_the_sample_margin_regulariser(seed):
    z, w = cloud(seed)
    limit = -margins_by_hand(z, w, LABELS)
    np.testing.assert_allclose(sample_margin(z, w, LABELS), limit, rtol=1e-12)
    for s in (1.0, 10.0, 100.0, 1e3, 1e5):
        gap = make("lm_softmax", {"s": s})(z, w, LABELS) - limit
        assert (gap >= -1e-13).all()
        assert (gap <= np.log(K - 1) / s + 1e-13).all()


@pytest.mark.parametrize("seed", range(3))
def test_global_form_tends_to_the_minimal_sample_margin(seed):
    z, w = cloud(seed)
    gamma_min = margins_by_hand(z, w, LABELS).min()
    for s in (1.0, 10.0, 100.0, 1e3, 1e5):
        value = make("lm_softmax", {"s": s, "reduction": "global"}).objective(z, w, LABELS)
        assert -1e-13 <= value + gamma_min <= np.log(N * (K - 1)) / s + 1e-13


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("s", [1.0, 10.0, 64.0])
def test_mean_form_bounds_the_global_form(seed, s):
    """(1/s) log ΣΣ e^(s(w_j − w_y)·z) >= mean LM + (1/s) log N; the slides divide the mean by s
    once more, which is false at the simplex."""
    z, w = cloud(seed)
    whole = make("lm_softmax", {"s": s, "reduction": "global"}).objective(z, w, LABELS)
    mean = make("lm_softmax", {"s": s}).objective(z, w, LABELS)
    assert whole >= mean + np.log(N) / s - 1e-13


def test_bound_is_attained_at_the_simplex_where_the_one_of_the_slides_is_false():
    w, labels, s = simplex(4), np.arange(4), 10.0
    whole = make("lm_softmax", {"s": s, "reduction": "global"}).objective(w, w, labels)
    mean = make("lm_softmax", {"s": s}).objective(w, w, labels)
    left = whole - np.log(4) / s
    assert left == pytest.approx(mean, rel=1e-12)
    assert left == pytest.approx(-1.2235, abs=5e-5)
    assert left < mean / s


def test_values_are_the_same_in_both_forms_so_that_only_the_objective_differs():
    z, w = cloud(4)
    mean, whole = make("lm_softmax"), make("lm_softmax", {"reduction": "global"})
    np.testing.assert_array_equal(mean(z, w, LABELS), whole(z, w, LABELS))
    assert mean.objective(z, w, LABELS) != whole.objective(z, w, LABELS)


def test_zero_centroid_in_both_normalisations():
    """‖Σŵ‖² = k + Σ_{i≠j} cos_ij, and the paper's form divides by k² and leaves norms in."""
    _, w = cloud(5)
    cosines = [w[i] @ w[j] for i in range(K) for j in range(K) if i != j]
    assert zero_centroid(w, "code") == pytest.approx(K + sum(cosines), rel=1e-12)
    assert zero_centroid(w) == pytest.approx((K + sum(cosines)) / K**2, rel=1e-12)
    assert zero_centroid(3 * w) == pytest.approx(9 * zero_centroid(w), rel=1e-12)
    assert zero_centroid(3 * w, "code") == pytest.approx(zero_centroid(w, "code"), rel=1e-12)
    assert zero_centroid(simplex(6)) == pytest.approx(0, abs=1e-30)


def test_zero_centroid_gradient_is_2_over_k_squared_times_the_sum():
    import torch

    _, w = cloud(6)
    x = torch.tensor(w, requires_grad=True)
    zero_centroid(x).backward()
    np.testing.assert_allclose(x.grad, np.tile(2 / K**2 * w.sum(0), (K, 1)), rtol=1e-12)


def test_unknown_normalisation_is_named_with_the_known_ones():
    with pytest.raises(ValueError, match=r"paper or code.*'mean'"):
        zero_centroid(np.eye(3), "mean")


def test_sample_margin_regulariser_pulls_own_and_hardest_prototype_only():
    """Gradient −z on w_y and +z on the hardest rival, for unit vectors along the sphere."""
    import torch

    w = torch.eye(3, dtype=torch.float64, requires_grad=True)
    z = torch.tensor([[0.8, 0.6, 0.0]], dtype=torch.float64)
    sample_margin(z, w, torch.tensor([0])).sum().backward()
    np.testing.assert_allclose(w.grad, [[0, -0.6, 0], [0.8, 0, 0], [0, 0, 0]], atol=1e-15)
