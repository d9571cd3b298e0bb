"""Learning rate, margins and class weights over a run."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lmviz import losses
from lmviz.training import schedule

STEPS = 400


def rates(kind, steps=STEPS, epoch_steps=2.0, highest=0.4):
    return [schedule.learning_rate(kind, highest, i, steps, epoch_steps) for i in range(steps)]


def test_cosine_is_that_of_torch():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.4)
    theirs = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=STEPS)
    expected = []
    for _ in range(STEPS):
        expected.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        theirs.step()
    np.testing.assert_allclose(rates("cosine"), expected, rtol=1e-9, atol=1e-12)


def test_one_cycle_rises_for_a_quarter_and_falls_to_zero():
    found = np.array(rates("one_cycle"))
    assert found.argmax() == STEPS // 4
    assert found.max() == pytest.approx(0.4)
    assert found[0] == pytest.approx(0.04)
    # Straight lines: second differences vanish but at the top.
    bends = np.flatnonzero(np.abs(np.diff(found, 2)) > 1e-12)
    assert list(bends) == [STEPS // 4 - 1]
    assert found[-1] == pytest.approx(found[-2] / 2)  # the next one would be zero


def test_ldam_schedule_is_that_of_its_code():
    """200 epochs: lr·e/5 in the first five, ×0.01 from epoch 160, ×0.0001 from 180."""
    found = rates("ldam", steps=200, epoch_steps=1.0, highest=0.1)
    np.testing.assert_allclose(found[:5], [0.02, 0.04, 0.06, 0.08, 0.1])
    np.testing.assert_allclose(found[5:160], 0.1)
    np.testing.assert_allclose(found[160:180], 0.001)
    np.testing.assert_allclose(found[180:], 0.00001)


def test_ldam_warm_up_does_not_eat_a_short_run():
    found = rates("ldam", steps=100, epoch_steps=50.0)
    assert found[9] == pytest.approx(0.4)
    assert found[8] < 0.4


def test_unknown_schedule_is_refused():
    with pytest.raises(ValueError, match="unknown schedule 'step'"):
        rates("step")


def test_ramp_reaches_the_full_margin_after_its_share():
    found = [schedule.ramp(i, 100, 0.4) for i in range(101)]
    np.testing.assert_allclose(found[:41], np.arange(41) / 40)
    assert set(found[40:]) == {1.0}
    assert schedule.ramp(0, 100, 0.0) == 1.0


@pytest.mark.parametrize(
    "key", ["cosface", "arcface", "combined", "ldam", "gm_softmax", "a_softmax_normalized"]
)
def test_margin_losses_start_as_normface(key):
    """Without their margin they are the same loss: an independent definition of none."""
    loss = losses.make(key, s=7.0).with_counts((5, 3, 9))
    rng = np.random.default_rng(0)
    z, w, labels = rng.standard_normal((20, 4)), rng.standard_normal((3, 4)), np.arange(20) % 3
    start = schedule.ramped(loss, 0.0)
    np.testing.assert_allclose(start(z, w, labels), losses.make("normface", s=7.0)(z, w, labels))
    assert schedule.ramped(loss, 1.0) is loss
    assert not np.allclose(schedule.ramped(loss, 0.5)(z, w, labels), start(z, w, labels))


def test_l_softmax_starts_close_to_softmax():
    """The annealing of its paper: λ from 1000 down."""
    rng = np.random.default_rng(0)
    z, w, labels = rng.standard_normal((20, 4)), rng.standard_normal((3, 4)), np.arange(20) % 3
    start = schedule.ramped(losses.make("l_softmax", m=4), 0.0)
    expected = losses.make("softmax")(z, w, labels)
    np.testing.assert_allclose(start(z, w, labels), expected, rtol=0.02)
    assert start.hyper["lam"] == pytest.approx(1000)


def test_scale_of_lm_softmax_grows_by_equal_factors():
    loss = losses.make("lm_softmax", s=63.0)
    scales = [schedule.ramped(loss, a).hyper["s"] for a in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    np.testing.assert_allclose(np.array(scales) + 1, [2, 4, 8, 16, 32, 64])


def test_margins_move_evenly_and_nothing_else_moves():
    loss = losses.make("combined", s=30.0, m1=2.0, m2=0.3, m3=0.2)
    half = schedule.ramped(loss, 0.5).hyper
    assert (half["m1"], half["m2"], half["m3"]) == pytest.approx((1.5, 0.15, 0.1))
    assert half["s"] == 30.0
    assert half["beyond"] == loss.hyper["beyond"]


def test_margins_per_class_move_each():
    loss = losses.make("gm_softmax", beta1=[-0.4, -0.2, 0.0])
    assert schedule.ramped(loss, 0.25).hyper["beta1"] == pytest.approx((-0.1, -0.05, 0.0))


def test_class_weights_are_inverse_effective_numbers():
    """1 + β + … + β^(n−1), summed term by term."""
    counts = (5000, 500, 50)
    effective = np.array([sum(0.9999**i for i in range(n)) for n in counts])
    weights = np.array(schedule.class_weights(counts))
    np.testing.assert_allclose(weights * effective / (weights[0] * effective[0]), 1)
    assert weights.mean() == pytest.approx(1)


def test_weights_are_deferred_to_the_last_fifth():
    """Cao et al.: from epoch 160 of 200."""
    assert not schedule.reweighted(159, 200)
    assert schedule.reweighted(160, 200)
