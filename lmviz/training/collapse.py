"""Telling that prototypes have merged, from the class margins of the evaluations."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lmviz import losses
from lmviz.geometry.bounds import circle_angle, fejes_toth_bound
from lmviz.training.config import RunConfig

DEGREES = 3.0
SHARE = 0.1
"""In two or three dimensions many classes cannot be far apart: this share of the best margin then
takes the place of three degrees."""


def threshold(k: int, d: int) -> float:
    """The class margin in degrees below which k prototypes in R^d count as merged."""
    if d == 2:
        return min(DEGREES, SHARE * math.degrees(circle_angle(k)))
    if d == 3 and k >= 3:
        return min(DEGREES, SHARE * math.degrees(fejes_toth_bound(k)))
    return DEGREES


def collapsed(margins: Sequence[float], limit: float) -> bool:
    """Whether the run is to be stopped after the last of these class margins.

    It is after two in a row below the limit. The start, the first of them, does not count; and
    where the start was below the limit itself, margins that are growing are given time.
    """
    if len(margins) < 3 or max(margins[-2:]) >= limit:
        return False
    return margins[0] >= limit or margins[-1] <= margins[-2]


def advice(config: RunConfig, margin: float) -> str:
    """What happened and what to change, for people."""
    changes = []
    ramped = [p.title for p in losses.CATALOGUE[config.loss].hyper if p.ramp_from is not None]
    if ramped and config.ramp < 1:
        changes.append(f"a longer margin ramp than {config.ramp:g}")
        changes.append(f"a smaller {' or '.join(ramped).lower()}")
    changes.append(f"a learning rate below {config.lr:g}")
    if config.imbalance != "none" and not config.zero_centroid:
        changes.append("the zero-centroid regulariser R_W, which cures minority collapse")
    return (
        f"The prototypes have merged: the class margin is {margin:.2f}°, for the second time in a "
        f"row. Try {', '.join(changes)}."
    )
