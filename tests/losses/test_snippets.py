"""The plain PyTorch shown for each loss gives the values of the paper's formula."""

from __future__ import annotations

import ast
import math

import numpy as np
import pytest
import torch

from lmviz import losses
from lmviz.losses.snippets import torch_code
from tests.losses import published
from tests.losses.cases import COUNTS, KEYS, at_angle, each_loss, each_setting, make

LABELS = np.repeat(np.arange(3), COUNTS)


def function(loss):
    """The function that the code defines, from nothing but the code."""
    found: dict = {}
    exec(compile(torch_code(loss), loss.record.key, "exec"), found)
    return found[loss.record.key]


@each_loss
def test_every_loss_has_a_snippet_that_needs_only_torch(key):
    code = torch_code(losses.make(key))
    modules = [
        alias.name for node in ast.walk(ast.parse(code)) for alias in getattr(node, "names", [])
    ]
    assert {name.split(".")[0] for name in modules} <= {"torch", "math"}
    assert max(map(len, code.splitlines())) <= 100
    assert code.startswith("import")


@each_setting
def test_snippet_gives_the_values_of_the_published_formula(key, hyper):
    rng = np.random.default_rng(1)
    loss = make(key, hyper)
    z, w = 1.5 * rng.standard_normal((10, 4)), 1.5 * rng.standard_normal((3, 4))
    _, z[0] = at_angle(3.0, rng, d=4)  # some features far from their prototype, beyond π − m
    z[:3] = -1.2 * w[LABELS[:3]] + 0.1 * rng.standard_normal((3, 4))
    got = function(loss)(torch.tensor(z), torch.tensor(w), torch.tensor(LABELS))
    assert got.shape == (10,)
    if loss.record.sees_batch:
        expected, _ = published.discriminative(
            published.exact(z), published.exact(w), LABELS.tolist(), loss.hyper
        )
        assert float(got.mean()) == pytest.approx(float(expected), rel=1e-12)
    else:
        values = [published.value(key, z[i], w, LABELS[i], loss.hyper) for i in range(10)]
        np.testing.assert_allclose(got, values, rtol=1e-9, atol=1e-12)


@each_setting
def test_snippet_has_the_gradient_of_the_loss(key, hyper):
    """Also that of the straight-through mode, which no formula of the value shows."""
    loss = make(key, hyper)
    torch.manual_seed(2)
    points = torch.randn(10, 4, dtype=torch.float64), torch.randn(3, 4, dtype=torch.float64)
    gradients = []
    for compute in (function(loss), loss):
        z, w = (x.clone().requires_grad_() for x in points)
        compute(z, w, torch.tensor(LABELS)).mean().backward()
        gradients.append((z.grad, w.grad))
    for ours, theirs in zip(*gradients, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-8, atol=1e-10)


def test_snippet_of_a_loss_with_memory_takes_it():
    loss = make("lmdl", {"mu": 0.8})
    rng = np.random.default_rng(3)
    z, w, old = (rng.standard_normal((n, 4)) for n in (10, 3, 3))
    before = {c: published.exact(old)[c] for c in (0, 1)}
    old[2] = math.nan
    expected, _ = published.discriminative(
        published.exact(z), published.exact(w), LABELS.tolist(), loss.hyper, before
    )
    got = function(loss)(*(torch.tensor(x) for x in (z, w, LABELS)), memory=torch.tensor(old))
    assert float(got.mean()) == pytest.approx(float(expected), rel=1e-12)


def test_defaults_of_the_function_are_the_chosen_hyper_parameters():
    code = torch_code(losses.make("arcface", s=30.0, m=0.35, beyond="linear"))
    assert 'def arcface(z, w, y, s=30, m=0.35, beyond="linear", gradient="true"):' in code
    assert "def ldam(z, w, y, counts, s=10, max_m=0.5):" in torch_code(losses.make("ldam"))
    assert "counts=(5, 3, 2)" in torch_code(make("ldam"))


def test_a_record_without_a_snippet_has_no_code():
    import dataclasses

    from lmviz.losses.base import build

    assert len(KEYS) > 10
    bare = dataclasses.replace(losses.CATALOGUE["cosface"], snippet="")
    assert torch_code(build(bare, {})) == ""
