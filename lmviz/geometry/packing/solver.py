"""Best packings from random starts: a portfolio of smoothing plans, each followed by the polish.

The exponent at which a start is first smoothed decides which optima it can reach, and no single
value reaches them all: low ones find highly symmetric optima, high ones the others. How far the
smoothing is carried matters too: rough minimisers are cheap and enough for most small sizes, soft
landscapes need careful ones. So starts cycle through ``PLANS``.

The polish costs as the cube of the size. Where it takes many times as long as smoothing, a start is
a round: many configurations are smoothed, each estimated, and only the best is polished.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from lmviz.geometry.packing.certificate import certify, minimal_angle, refine
from lmviz.geometry.packing.interior import polish
from lmviz.geometry.packing.moves import relocate, shake, twist
from lmviz.geometry.packing.result import CRITICAL
from lmviz.geometry.packing.smoothing import (
    descend,
    descend_quickly,
    expected_cosine,
    exponent_to_scale,
    random_configuration,
    typical_cosine,
)

HANDOVER = 256.0  # exponent at which a careful start is first polished
ROUGH_HANDOVER = 64.0  # the same for a rough start
SHARPEST = 4096.0  # where it is polished again if that fails
FINEST = 2.0**14  # where a large configuration is polished
ARRIVED = 1e-8  # of an inner product: what ``refine`` closes
CLOSE = 1e-6  # of an inner product: contacts of a polish that came close
# The Newton system of the polish is dense: beyond this many unknowns smoothing alone is used.
POLISH_UNKNOWNS = 2200
# Beyond this many a start is a round.
ROUND_UNKNOWNS = 350
ROUND_RANDOM, ROUND_MOVED, ROUND_TRIES = 6, 8, 3
ROUND_EXPONENTS = (2.0, 16.0)
# A basin is dropped when its estimated inner product exceeds the best by this share of 1 - cos.
REJECT = 2e-3
# An angle that is larger by less, in radians, is not worth being without a certificate.
CLEARLY = 2e-4
RANDOM_STARTS_FIRST = 8
POOL = 4


@dataclass(frozen=True)
class Plan:
    """First chord exponent of a start, the gradient norm at which rough smoothing stops (None:
    smooth carefully), and the exponent at which rough smoothing hands over to the polish."""

    t0: float
    slope: float | None
    last: float = ROUGH_HANDOVER


_QUICK, _HIGH, _LOW = Plan(8.0, 3e-3, 32.0), Plan(32.0, 1e-3), Plan(2.0, 3e-5)
# The quickest first: where any start will do, it is the only one that runs. Between them these
# three reach most optima, and a careful plan costs as much as several of them, so they come round
# more often. The length has no factor in common with the rhythm of ``Hunt._next_start``, so that
# no plan is always passed over.
PLANS = (
    *(_QUICK, _HIGH, _LOW),
    *(_QUICK, _HIGH, _LOW),
    *(_HIGH, _LOW, Plan(2.0, None)),
    *(_QUICK, Plan(16.0, 1e-3), Plan(32.0, None)),
    *(_HIGH, _LOW, _QUICK, Plan(64.0, None)),
)


@dataclass(frozen=True)
class Improvement:
    """A better configuration found by a search: points (k, d), angle (radians), start number,
    seconds since the search began, and whether the polish converged."""

    points: np.ndarray
    angle: float
    start: int
    seconds: float
    polished: bool


def solve_start(
    points: np.ndarray, t0: float, best: float = 0.0, over: Callable[[], bool] = bool
) -> tuple[np.ndarray, bool]:
    """Smooth one start from chord exponent ``t0`` up, then polish it.

    A basin whose estimated angle falls short of ``best`` (radians) is returned unpolished. Once
    ``over()`` is true, steps that can be left out are.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    k, d = points.shape
    if k * (d - 1) > POLISH_UNKNOWNS:
        return _smooth_only(points, t0, over), True
    cosine = typical_cosine(k, d)
    t = t0
    while t < HANDOVER and not over():
        points = descend(points, exponent_to_scale(t, cosine), 300, 1e-9)
        t *= 4
    t = HANDOVER
    scale = exponent_to_scale(t, cosine)
    points = descend(points, scale, 300, 1e-9)
    if expected_cosine(points, scale) > math.cos(best) + REJECT * (1 - cosine):
        return points, False
    return sharpen(points, t, over)


def sharpen(
    points: np.ndarray, t: float, over: Callable[[], bool] = bool
) -> tuple[np.ndarray, bool]:
    """Polish what was smoothed up to exponent ``t``; where that fails, as at saddles of the smooth
    maximum and in soft basins, smooth with care beyond ``t`` and polish again. Once ``over()`` is
    true, nothing follows but the polish of what has been smoothed.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    polished = polish(points, t, 25)
    if polished.converged or over():
        return polished.points, polished.converged
    cosine = typical_cosine(*points.shape)
    while t < SHARPEST and not over():
        t *= 4
        points = descend(points, exponent_to_scale(t, cosine), 300, 1e-12)
    for _ in range(3):
        polished = polish(points, t, 25)
        if polished.converged or over():
            break
        t *= 4
        points = descend(polished.points, exponent_to_scale(t, cosine), 300, 1e-12)
    return polished.points, polished.converged


def finish(points: np.ndarray) -> tuple[np.ndarray, bool]:
    """Smooth what was smoothed up to ``HANDOVER`` with care to where the polish of a large
    configuration finds the contacts, then polish.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    cosine = typical_cosine(*points.shape)
    t = HANDOVER
    while t < FINEST:
        t *= 4
        scale = exponent_to_scale(t, cosine)
        points = descend(points, scale, 1000, 1e-13)
    # Where all contacts carry the same stress, as in E8, smoothing alone arrives.
    if math.cos(minimal_angle(points)) < expected_cosine(points, scale) + ARRIVED:
        return points, True
    for _ in range(2):
        polished = polish(points, t, 60)
        points = polished.points
        if polished.converged:
            return points, True
        # Where the contacts depend on each other, Newton's method creeps: see refine().
        closed = refine(points, CLOSE)
        if certify(closed).residual < CRITICAL:
            return closed, True
    return points, False


def polish_part(points: np.ndarray) -> tuple[np.ndarray, bool]:
    """Polish what is close to a critical point already, contacts and all.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    polished = polish(points, FINEST, 60)
    return refine(polished.points), polished.converged


def solve_quickly(
    points: np.ndarray, t0: float, slope: float, last: float = ROUGH_HANDOVER
) -> tuple[np.ndarray, bool]:
    """Rough smoothing (to gradient norm ``slope``) from chord exponent ``t0`` in a few steps up to
    ``last``, or at ``t0`` alone if that is higher, then one try of the polish.

    Returns the (k, d) configuration and whether it was polished to convergence.
    """
    cosine = typical_cosine(*points.shape)
    t = t0
    points = descend_quickly(points, exponent_to_scale(t, cosine), 150, slope)
    while t < last:
        t = min(8 * t, last)
        points = descend_quickly(points, exponent_to_scale(t, cosine), 150, slope)
    polished = polish(points, t, 20)
    return polished.points, polished.converged


def _smooth_only(points: np.ndarray, t: float, over: Callable[[], bool]) -> np.ndarray:
    """Descent to exponent 2^18 or until ``over()``; exact where all contacts carry the same stress,
    as in E8."""
    cosine = typical_cosine(*points.shape)
    while True:
        points = descend(points, exponent_to_scale(t, cosine), 300, 1e-12)
        t *= 4
        if t >= 2**18 or over():
            return points


def promise(points: np.ndarray, t0: float) -> tuple[float, np.ndarray]:
    """Smooth a (k, d) start from exponent ``t0`` to ``HANDOVER``: the angle (radians) that it is
    going to have when polished, and the smoothed points."""
    cosine = typical_cosine(*points.shape)
    for t in (t0, 4 * t0, ROUGH_HANDOVER):
        points = descend_quickly(points, exponent_to_scale(t, cosine), 150, 3e-5)
    scale = exponent_to_scale(HANDOVER, cosine)
    points = descend(points, scale, 300, 1e-9)
    return math.acos(expected_cosine(points, scale)), points


class Hunt:
    """The state of a search: its random numbers, its best few configurations, its start count.

    Once ``over()`` is true, a start under way is cut short.
    """

    def __init__(self, k: int, d: int, seed: int, over: Callable[[], bool] = bool) -> None:
        self.k, self.d, self.over = k, d, over
        self.rng = np.random.default_rng(seed)
        self.pool: list[tuple[float, np.ndarray]] = []
        self.starts = 0

    def step(self) -> tuple[float, np.ndarray, bool]:
        """Solve one more start: angle (radians), points (k, d), whether the polish converged."""
        if ROUND_UNKNOWNS < self.k * (self.d - 1) <= POLISH_UNKNOWNS:
            points, polished = self._round()
        else:
            points, polished = self._start()
        self.starts += 1
        angle = minimal_angle(points)
        if all(abs(angle - other) > 1e-9 for other, _ in self.pool):
            self.pool.append((angle, points))
            self.pool.sort(key=lambda entry: -entry[0])
            del self.pool[POOL:]
        return angle, points, polished

    def _start(self) -> tuple[np.ndarray, bool]:
        start, plan = self._next_start()
        if plan.slope is not None and self.k * (self.d - 1) <= POLISH_UNKNOWNS:
            points, polished = solve_quickly(start, plan.t0, plan.slope, plan.last)
            if not polished and self._promising(points) and not self.over():
                points, polished = sharpen(points, HANDOVER, self.over)
            return points, polished
        bar = self.pool[-1][0] if len(self.pool) == POOL else 0.0
        return solve_start(start, plan.t0, bar, self.over)

    def _round(self) -> tuple[np.ndarray, bool]:
        """Random configurations, then changes of the best so far; the most promising that can be
        is polished, unless the time is up and something polished is there."""
        k, d, rng = self.k, self.d, self.rng
        found: list[tuple[float, np.ndarray]] = []
        for n in range(ROUND_RANDOM + ROUND_MOVED):
            if n and self.over():
                break
            if n < ROUND_RANDOM:
                start, t0 = random_configuration(k, d, rng), ROUND_EXPONENTS[n % 2]
            else:
                angle, points = found[0]
                move = relocate(points, rng) if n % 2 else shake(points, angle, rng)
                start, t0 = move, ROUND_EXPONENTS[1]
            found.append(promise(start, t0))
            found.sort(key=lambda pair: -pair[0])
        if self.pool and self.over():
            return found[0][1], False
        for _, points in found[:ROUND_TRIES]:
            points, polished = finish(points)
            if polished:
                break
        return points, polished

    def _promising(self, points: np.ndarray) -> bool:
        """Whether an unfinished configuration may yet come out above the best."""
        return bool(self.pool) and minimal_angle(points) > (1 - 5e-4) * self.pool[0][0]

    def _next_start(self) -> tuple[np.ndarray, Plan]:
        n, rng = self.starts, self.rng
        if n < RANDOM_STARTS_FIRST or n % 3:
            return random_configuration(self.k, self.d, rng), PLANS[n % len(PLANS)]
        angle, points = self.pool[min(int(rng.geometric(0.6)) - 1, len(self.pool) - 1)]
        plan = Plan(float(rng.choice([16, 64, 256])), 1e-3 if rng.random() < 0.5 else None)
        move = rng.random()
        if move < 0.5:
            return shake(points, angle, rng), plan
        return (twist(points, rng) if move < 0.75 else relocate(points, rng)), plan


def improvements(
    k: int,
    d: int,
    seed: int,
    budget: float,
    stop: Callable[[], bool] = bool,
    starts: float = math.inf,
) -> Iterator[Improvement]:
    """Yield each better configuration found within ``budget`` seconds, or until ``stop()`` is true,
    or after so many starts; at least one start runs, though it may be cut short."""
    began = time.perf_counter()

    def over() -> bool:
        return time.perf_counter() - began >= budget or stop()

    hunt = Hunt(k, d, seed, over)
    best, spare = -math.inf, None
    while hunt.starts == 0 or (hunt.starts < starts and not over()):
        angle, points, polished = hunt.step()
        found = Improvement(points, angle, hunt.starts - 1, time.perf_counter() - began, polished)
        if polished and angle > best + 1e-10:
            best = angle
            yield replace(found, points=refine(points))
        elif spare is None or angle > spare.angle:
            spare = found
    # What came out above all that is polished is worth the time of one more polish.
    if spare is not None and spare.angle > best + 1e-10:
        points, polished = spare.points, False
        if k * (d - 1) <= POLISH_UNKNOWNS and not stop():
            points, polished = finish(points)
            points = refine(points)
        angle = minimal_angle(points)
        if polished or angle > spare.angle:
            spare = replace(spare, points=points, angle=angle, polished=polished)
        if spare.angle > best + (1e-10 if polished else CLEARLY):
            yield spare
