"""Values and gradients equal those of torch and of pytorch-metric-learning where both define the
same loss. That library keeps prototypes in columns and takes ArcFace's margin in degrees."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from pytorch_metric_learning import losses as theirs

from tests.losses.cases import make

pytestmark = pytest.mark.filterwarnings("ignore:__array_wrap__")  # of that library

K, D, N = 6, 5, 40


def cloud():
    torch.manual_seed(1)
    z = 1.4 * torch.randn(N, D, dtype=torch.float64)
    w = 0.7 * torch.randn(K, D, dtype=torch.float64)
    labels = torch.arange(N) % K
    # Some features right behind their prototype, where θ + m passes π.
    z[:6] = -w[labels[:6]] + 0.05 * torch.randn(6, D, dtype=torch.float64)
    return z, w, labels


def mean_and_gradients(function, z, w):
    z, w = z.clone().requires_grad_(), w.clone().requires_grad_()
    value = function(z, w)
    return [value.detach().numpy(), *(g.numpy() for g in torch.autograd.grad(value, (z, w)))]


def through(loss_of_theirs, labels):
    """Their loss as a function of our prototypes (k, d)."""

    def function(z, w):
        # torch cannot differentiate a replaced parameter unless it is called functionally.
        return torch.func.functional_call(loss_of_theirs, {"W": w.t()}, (z, labels))

    return function


def same(loss, other, z, w, labels):
    ours = mean_and_gradients(lambda a, b: loss(a, b, labels).mean(), z, w)
    for a, b in zip(ours, mean_and_gradients(other, z, w), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-8, atol=1e-11 * (1 + abs(b).max()))


PAIRS = [
    ("normface", {"s": 20.0}, lambda: theirs.NormalizedSoftmaxLoss(K, D, temperature=1 / 20)),
    ("cosface", {"s": 30.0, "m": 0.35}, lambda: theirs.CosFaceLoss(K, D, margin=0.35, scale=30)),
    *(
        (
            "arcface",
            {"s": 64.0, "m": m, "beyond": "linear"},
            lambda m=m: theirs.ArcFaceLoss(K, D, margin=math.degrees(m), scale=64),
        )
        for m in (0.1, 0.5, 1.2)
    ),
    *(
        ("l_softmax", {"m": m}, lambda m=m: theirs.LargeMarginSoftmaxLoss(K, D, margin=m, scale=1))
        for m in (2, 3, 4)
    ),
    *(
        ("a_softmax", {"m": m}, lambda m=m: theirs.SphereFaceLoss(K, D, margin=m, scale=1))
        for m in (2, 3, 4)
    ),
]


@pytest.mark.parametrize(("key", "hyper", "other"), PAIRS)
def test_value_and_gradient_equal_those_of_pytorch_metric_learning(key, hyper, other):
    z, w, labels = cloud()
    same(make(key, hyper), through(other().double(), labels), z, w, labels)


def test_some_features_of_the_comparison_are_beyond_pi():
    """Else the rule of that library for θ + m > π would not have been compared."""
    z, w, labels = cloud()
    angles = torch.acos(torch.nn.functional.cosine_similarity(z, w[labels]))
    assert int((angles + 0.5 > math.pi).sum()) >= 4


def test_softmax_is_the_cross_entropy_of_torch():
    z, w, labels = cloud()
    same(
        make("softmax"),
        lambda a, b: torch.nn.functional.cross_entropy(a @ b.t(), labels),
        z,
        w,
        labels,
    )


def test_gradient_stays_finite_where_the_form_with_acos_gives_nan():
    """The reason why the angle is not computed by acos: at coincidence its slope is infinite."""
    w = torch.eye(3, dtype=torch.float64)
    labels = torch.arange(3)
    loss = make("arcface", {"s": 64.0, "m": 0.5, "beyond": "linear"})
    with_acos = through(theirs.ArcFaceLoss(3, 3, margin=math.degrees(0.5)).double(), labels)
    assert not np.isfinite(mean_and_gradients(with_acos, w, w)[1]).all()
    ours = mean_and_gradients(lambda a, b: loss(a, b, labels).mean(), w, w)
    assert all(np.isfinite(part).all() for part in ours)
