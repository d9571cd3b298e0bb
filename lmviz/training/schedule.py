"""What changes over a run: learning rate, margins and class weights, each a function of the step.

``step`` counts the steps done before the one in question, 0..steps−1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from lmviz.losses import HyperParameter, Loss

RISE = 0.25
"""Share of a one-cycle run in which the learning rate rises."""
ONE_CYCLE_START = 0.1
"""Its first learning rate over the highest one."""
WARM_UP_EPOCHS = 5.0
WARM_UP_SHARE = 0.1
"""A warm-up is never longer than this share of the run."""
DROPS = ((0.9, 1e-4), (0.8, 1e-2))
"""Share of the run -> factor of the learning rate from there on; latest first."""
REWEIGHTING = 0.8
"""Share of the run from which on deferred re-weighting weighs the classes."""
EFFECTIVE_NUMBER = 0.9999
"""β of the effective number of samples (1 − β^n)/(1 − β)."""


def learning_rate(kind: str, highest: float, step: int, steps: int, epoch_steps: float) -> float:
    """The learning rate of a step.

    Args:
        kind: a key of :data:`lmviz.training.parameters.SCHEDULES`. "ldam" is the schedule of
            Cao et al. 2019: 200 epochs, 5 of them a warm-up, drops after 160 and 180.
        epoch_steps: steps of one epoch.

    Raises:
        ValueError: an unknown schedule.
    """
    done = step / steps
    if kind == "constant":
        return highest
    if kind == "cosine":
        return highest * 0.5 * (1 + math.cos(math.pi * done))
    if kind == "one_cycle":
        if done < RISE:
            return highest * (ONE_CYCLE_START + (1 - ONE_CYCLE_START) * done / RISE)
        return highest * (1 - done) / (1 - RISE)
    if kind == "ldam":
        warm_up = min(WARM_UP_EPOCHS * epoch_steps, WARM_UP_SHARE * steps)
        factor = next((f for share, f in DROPS if done >= share), 1.0)
        return highest * factor * min(1.0, (step + 1) / max(warm_up, 1.0))
    raise ValueError(f"unknown schedule {kind!r}")


def ramp(step: int, steps: int, share: float) -> float:
    """How much of the margins is in force, 0..1: all of it after this share of the run."""
    return min(1.0, step / (share * steps)) if share > 0 else 1.0


def ramped(loss: Loss, amount: float) -> Loss:
    """The loss with its margins between none (0) and their full value (1).

    The records say which hyper-parameters these are, and where they start.
    """
    if amount >= 1:
        return loss
    moving = [p for p in loss.record.hyper if p.ramp_from is not None]
    return loss.replace(**{p.name: _between(p, loss.hyper[p.name], amount) for p in moving})


def _between(parameter: HyperParameter, full: Any, amount: float) -> Any:
    if isinstance(full, tuple):
        return tuple(_between(parameter, value, amount) for value in full)
    start = parameter.ramp_from
    assert start is not None  # chosen by it
    if parameter.ticks:
        return math.expm1((1 - amount) * math.log1p(start) + amount * math.log1p(full))
    return (1 - amount) * start + amount * full


def class_weights(counts: Sequence[int]) -> tuple[float, ...]:
    """Weights of the classes by their effective numbers of samples, with mean 1.

    (1 − β)/(1 − β^n_j), β = 0.9999: Cui et al. 2019, as Cao et al. 2019 defer it.
    """
    weights = [(1 - EFFECTIVE_NUMBER) / -math.expm1(n * math.log(EFFECTIVE_NUMBER)) for n in counts]
    return tuple(w * len(weights) / sum(weights) for w in weights)


def reweighted(step: int, steps: int) -> bool:
    """Whether deferred re-weighting weighs the classes at this step."""
    return step >= REWEIGHTING * steps
