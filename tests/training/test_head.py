"""Prototypes: learned without bias, or the vertices of a regular simplex."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lmviz.geometry import simplex_bound
from lmviz.training import head


@pytest.mark.parametrize(("k", "d"), [(2, 2), (4, 3), (10, 9), (10, 64), (100, 512)])
def test_simplex_has_equal_angles_of_the_largest_size(k, d):
    w = head.simplex(k, d, seed=3)
    gram = w @ w.T
    np.testing.assert_allclose(np.diag(gram), 1, atol=1e-12)
    off = gram[~np.eye(k, dtype=bool)]
    np.testing.assert_allclose(off, -1 / (k - 1), atol=1e-12)
    assert np.arccos(off.max()) == pytest.approx(simplex_bound(k))


def test_simplex_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match=r"2 to d \+ 1 = 4 classes in dimension 3, got 5"):
        head.build("simplex", 5, 3)


def test_learned_prototypes_learn_and_fixed_ones_do_not():
    learned, fixed = head.build("learned", 10, 64), head.build("simplex", 10, 64)
    assert [name for name, _ in learned.named_parameters()] == ["prototypes"]
    assert not list(fixed.parameters())
    assert list(fixed.state_dict()) == ["prototypes"]
    for module in (learned, fixed):
        assert module.prototypes.shape == (10, 64)
        assert module.prototypes.dtype == torch.float32


def test_learned_prototypes_start_as_a_linear_layer_does():
    """Uniform in ±1/√d: variance 1/(3d)."""
    torch.manual_seed(0)
    w = head.build("learned", 500, 400).prototypes.detach()
    assert w.abs().max() <= 1 / 20
    assert float(w.var()) == pytest.approx(1 / 1200, rel=0.02)


def test_other_heads_are_refused():
    with pytest.raises(ValueError, match="learned or simplex, got 'etf'"):
        head.build("etf", 3, 3)
