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
HANDOVER = 1024.0  # exponent at which the polish takes over
ROUNDS = 3
# A basin is dropped when its estimated inner product exceeds the best by this share of 1 - cos.
REJECT = 2e-3
# The Newton system of the polish is dense: beyond this many unknowns smoothing alone is used.
POLISH_UNKNOWNS = 1100


@dataclass(frozen=True)
class Improvement:
    """A better configuration found by a search: points (k, d), angle (radians), start number,
    seconds since the search began, and whether the polish converged."""

    points: np.ndarray
    angle: float
    start: int
    seconds: float
    polished: bool


def solve_start(points: np.ndarray, t0: float, best: float = 0.0) -> tuple[np.ndarray, bool]:
    """Smooth one start from chord exponent ``t0`` up, then polish it.

    A basin whose estimated angle falls short of ``best`` (radians) is returned unpolished.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    k, d = points.shape
    large = k * (d - 1) > POLISH_UNKNOWNS
    last = 2.0**16 if large else HANDOVER
    cosine = typical_cosine(k, d)
    t = t0
    while True:
        scale = exponent_to_scale(t, cosine)
        points = descend(points, scale, 300, 1e-13 if large else 1e-9)
        if t >= 256 and expected_cosine(points, scale) > math.cos(best) + REJECT * (1 - cosine):
            return points, False
        if t >= last:
            break
        t *= 2 if t < 64 else 4
    if large:
        return points, True
    for _ in range(ROUNDS):
        polished = polish(points, t)
        if polished.converged:
            break
        # A saddle of the smooth maximum, or a soft basin: sharpen further, then try again.
        t *= 4
        points = descend(polished.points, exponent_to_scale(t, cosine), 300, 1e-9)
    return polished.points, polished.converged


def improvements(k: int, d: int, seed: int, budget: float) -> Iterator[Improvement]:
    """Yield each better configuration found within ``budget`` seconds; at least one start runs."""
    rng = np.random.default_rng(seed)
    began = time.perf_counter()
    best = -math.inf
    start = 0
    while start == 0 or time.perf_counter() - began < budget:
        t0 = START_EXPONENTS[start % len(START_EXPONENTS)]
        points, polished = solve_start(random_configuration(k, d, rng), t0, max(best, 0.0))
        angle = minimal_angle(points)
        if angle > best + 1e-13:
            best = angle
            yield Improvement(points, angle, start, time.perf_counter() - began, polished)
        start += 1
