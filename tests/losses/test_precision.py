"""Half precision comes in, single precision is computed, and nobody's parameters are re-typed."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.losses.cases import COUNTS, each_loss, each_setting, make

LABELS = np.repeat(np.arange(3), COUNTS)


def cloud(d=8):
    torch.manual_seed(1)
    return torch.randn(10, d), torch.randn(3, d), torch.tensor(LABELS)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@each_loss
def test_half_precision_is_computed_in_float32(key, dtype):
    z, w, labels = cloud()
    loss = make(key)
    half = z.to(dtype).requires_grad_()
    parameter = torch.nn.Parameter(w)
    values = loss(half, parameter, labels)
    assert values.dtype == torch.float32
    np.testing.assert_array_equal(
        values.detach(), loss(z.to(dtype).float(), parameter, labels).detach()
    )
    values.sum().backward()
    assert (parameter.dtype, parameter.grad.dtype) == (torch.float32, torch.float32)
    assert half.grad.dtype == dtype
    assert torch.equal(parameter.detach(), w)


@each_loss
def test_numpy_half_precision_is_computed_in_float32(key):
    z, w, labels = (x.numpy() for x in cloud())
    values = make(key)(z.astype(np.float16), w.astype(np.float16), labels)
    assert values.dtype == np.float32
    assert np.isfinite(values).all()


@each_setting
def test_autocast_does_not_reach_the_margins(key, hyper):
    """bfloat16 resolves angles to half a degree: the head must leave autocast, the backbone not."""
    z, w, labels = cloud()
    loss = make(key, hyper)
    backbone = torch.nn.Linear(8, 4)
    prototypes = torch.nn.Parameter(w[:, :4].clone())
    with torch.autocast("cpu", dtype=torch.bfloat16):
        features = backbone(z)
        values = loss(features, prototypes, labels)
        objective = loss.objective(features, prototypes, labels)
        assert features.dtype == torch.bfloat16
        assert torch.is_autocast_enabled("cpu")
    assert values.dtype == objective.dtype == torch.float32
    outside = loss(features.float(), prototypes, labels)
    np.testing.assert_array_equal(values.detach(), outside.detach())
    objective.backward()
    assert prototypes.grad.dtype == torch.float32
    assert prototypes.dtype == torch.float32
    assert bool(torch.isfinite(backbone.weight.grad).all())


@each_setting
def test_inputs_are_never_changed(key, hyper):
    z, w, labels = cloud()
    loss = make(key, hyper)
    before = [x.clone() for x in (z, w, labels)]
    loss(z, w, labels)
    loss.objective(z, w, labels)
    loss(z.numpy(), w.numpy(), labels.numpy())
    assert all(torch.equal(a, b) for a, b in zip((z, w, labels), before, strict=True))


@each_loss
@pytest.mark.parametrize("dtype", [torch.int32, torch.int16, torch.uint8, torch.int64])
def test_labels_of_any_whole_kind_name_the_same_classes(key, dtype):
    z, w, labels = cloud()
    loss = make(key)
    expected = loss(z, w, labels)
    assert torch.equal(loss(z, w, labels.to(dtype)), expected)
    kind = str(dtype).removeprefix("torch.")
    np.testing.assert_array_equal(
        loss(z.numpy(), w.numpy(), labels.numpy().astype(kind)),
        loss(z.numpy(), w.numpy(), labels.numpy()),
    )
