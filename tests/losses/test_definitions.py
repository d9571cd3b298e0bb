"""Values are those of the published formulas, in ordinary and in extreme places."""

from __future__ import annotations

import numpy as np
import pytest

from tests.losses import published
from tests.losses.cases import (
    COUNTS,
    KEYS,
    at_angle,
    each_setting,
    interesting_angles,
    make,
    one_by_one,
)


def test_every_loss_has_its_published_formula_beside_it():
    """A new loss is only checked against its paper once its formula stands in published.py."""
    assert set(published.DEFINITIONS) == set(KEYS)


@each_setting
def test_value_is_that_of_the_published_formula_at_random_points(key, hyper):
    rng = np.random.default_rng(1)
    loss = make(key, hyper)
    z, w = 1.5 * rng.standard_normal((10, 4)), 1.5 * rng.standard_normal((3, 4))
    labels = np.repeat(np.arange(3), COUNTS)
    expected = [published.value(key, z[i], w, labels[i], loss.hyper) for i in range(10)]
    got = one_by_one(loss, z, w, labels) if loss.record.sees_batch else loss(z, w, labels)
    np.testing.assert_allclose(got, expected, rtol=1e-11, atol=1e-13)


@each_setting
def test_value_is_that_of_the_published_formula_near_0_and_pi_and_where_curves_break(key, hyper):
    rng = np.random.default_rng(2)
    loss = make(key, hyper)
    angles = interesting_angles(loss)
    assert len(angles) >= 6
    for theta in angles:
        own, z = at_angle(theta, rng, length=2.0)
        w = np.stack([1.3 * own, *rng.standard_normal((2, 3))])
        expected = published.value(key, z, w, 0, loss.hyper)
        got = loss(z[None], w, np.zeros(1, dtype=int))[0]
        assert got == pytest.approx(expected, rel=1e-10, abs=1e-13), theta


@each_setting
def test_torch_and_numpy_give_the_same_numbers_in_the_precision_that_was_given(key, hyper):
    import torch

    rng = np.random.default_rng(3)
    loss = make(key, hyper)
    z, w = rng.standard_normal((10, 4)), rng.standard_normal((3, 4))
    labels = np.repeat(np.arange(3), COUNTS)
    for dtype, tolerance in ((np.float64, 1e-12), (np.float32, 1e-4)):
        ours = loss(z.astype(dtype), w.astype(dtype), labels)
        theirs = loss(
            torch.tensor(z.astype(dtype)), torch.tensor(w.astype(dtype)), torch.tensor(labels)
        )
        assert ours.dtype == dtype
        assert theirs.numpy().dtype == dtype
        np.testing.assert_allclose(ours, theirs.numpy(), rtol=tolerance, atol=tolerance)
        np.testing.assert_allclose(ours, loss(z, w, labels), rtol=tolerance, atol=tolerance)
