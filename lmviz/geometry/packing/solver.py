"""Best packings from random starts: a portfolio of starting exponents, smoothing, then polish.

The exponent at which a start is first smoothed decides which optima it can reach, and no single
value reaches them all: low ones find highly symmetric optima, high ones the others. So starts
cycle through ``START_EXPONENTS``.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lmviz.geometry.packing.certificate import minimal_angle
from lmviz.geometry.packing.interior import polish
from lmviz.geometry.packing.smoothing import (
    descend,
    expected_cosine,
    exponent_to_scale,
    random_configuration,
    typical_cosine,
)

START_EXPONENTS = (2.0, 32.0, 16.0, 64.0)
HANDOVER = 256.0
# The Newton system of the polish is dense: beyond this many unknowns smoothing alone is used.
POLISH_UNKNOWNS = 1500


@dataclass(frozen=True)
class Improvement:
    """A better configuration found by a search: points (k, d), angle (radians), start number,
    seconds since the search began, and whether the polish converged."""

    points: np.ndarray
    angle: float
    start: int
    seconds: float
    polished: bool


def solve_start(points: np.ndarray, t0: float, best: float = -2.0) -> tuple[np.ndarray, bool]:
    """Smooth and polish one start.

    Args:
        points: (k, d) unit vectors.
        t0: first chord exponent.
        best: cosine-like bar: a basin whose estimated largest inner product exceeds
            ``-best`` clearly is dropped unpolished. -2 keeps everything.

    Returns the configuration and whether it was polished to convergence.
    """
    k, d = points.shape
    large = k * (d - 1) > POLISH_UNKNOWNS
    last = 2.0**16 if large else HANDOVER
    cosine = typical_cosine(k, d)
    t = t0
    while True:
        scale = exponent_to_scale(t, cosine)
        points = descend(points, scale, 100, 1e-13 if large else 1e-9)
        if t >= last:
            break
        t *= 2 if t < 64 else 4
    estimate = expected_cosine(points, scale)
    if estimate > -best + 0.02 * (1 - estimate):
        return points, False
    if large:
        return points, True
    polished = polish(points, t)
    return polished.points, polished.converged


def improvements(k: int, d: int, seed: int, budget: float) -> Iterator[Improvement]:
    """Yield each better configuration found within ``budget`` seconds; at least one start runs."""
    rng = np.random.default_rng(seed)
    began = time.perf_counter()
    best = -math.inf
    start = 0
    while start == 0 or time.perf_counter() - began < budget:
        t0 = START_EXPONENTS[start % len(START_EXPONENTS)]
        bar = -math.cos(best) if best > 0 else -2.0
        points, polished = solve_start(random_configuration(k, d, rng), t0, bar)
        angle = minimal_angle(points)
        if angle > best + 1e-13:
            best = angle
            yield Improvement(points, angle, start, time.perf_counter() - began, polished)
        start += 1
