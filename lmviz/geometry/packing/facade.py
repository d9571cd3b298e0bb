"""One answer for any (k, d): construction, shipped configuration, remembered result, or search."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from lmviz.geometry.bounds import NOT_FINISHED, PART, check_size, known_margin, known_part
from lmviz.geometry.packing.certificate import certify, minimal_angle
from lmviz.geometry.packing.closed_forms import GOOD, SPECIAL, construct
from lmviz.geometry.packing.result import CRITICAL, Packing
from lmviz.geometry.packing.solver import (
    CLEARLY,
    POLISH_UNKNOWNS,
    ROUND_UNKNOWNS,
    improvements,
    polish_part,
)
from lmviz.geometry.tables import coordinates

SAME_ANGLE = 2e-9  # radians; published values have seven decimals of a degree
OWN_SEARCH = "Numerical search of this package"
CONSTRUCTION = "Construction of this package"
WORK, FEWEST_STARTS, MOST_STARTS, ROUND_WORK = 200_000, 3, 60, 1.8e8
"""A search that nobody has set a time for takes about a second up to k = 64."""

_remembered: dict[tuple[int, int], Packing] = {}
_lock = threading.Lock()


def describe(
    points: np.ndarray, source: str = OWN_SEARCH, otherwise: str = NOT_FINISHED
) -> Packing:
    """Certificate of (k, d) unit vectors, joined with what is known for that k and d.

    Args:
        source: where the points come from, told unless their angle is a known one.
        otherwise: the status of points that are no critical point.
    """
    k, d = points.shape
    seen = certify(points)
    known, larger = known_margin(k, d), known_part(k, d)
    status, exact, reference = "computed here", None, None
    if seen.residual >= CRITICAL:
        status = otherwise
    if known is not None and seen.angle > known.angle - SAME_ANGLE:
        status, source, exact = known.status, known.source, known.exact
    elif known is not None:
        reference = known.angle
    elif larger is not None and seen.angle < larger.angle - SAME_ANGLE:
        reference = larger.angle
    return Packing(
        points=points,
        angle=seen.angle,
        contacts=tuple((int(a), int(b)) for a, b in seen.contacts),
        stresses=tuple(float(x) for x in seen.stresses),
        residual=seen.residual,
        rattlers=tuple(int(x) for x in seen.rattlers),
        status=status,
        source=source,
        exact=exact,
        reference=reference,
    )


def ready_answer(k: int, d: int) -> Packing | None:
    """The packing for (k, d) if it needs no search, else None."""
    check_size(k, d)
    with _lock:
        if (k, d) in _remembered:
            return _remembered[k, d]
    built = construct(k, d)
    if built is not None:
        return _remember(describe(built, CONSTRUCTION))
    shipped = coordinates(d).get(k)
    return None if shipped is None else _remember(describe(shipped))


def ready_angle(k: int, d: int) -> float | None:
    """The angle (radians) of ``ready_answer``, without the certificate, which takes far longer."""
    check_size(k, d)
    with _lock:
        if (k, d) in _remembered:
            return _remembered[k, d].angle
    points = _ready_points(k, d)
    return None if points is None else minimal_angle(points)


def _ready_points(k: int, d: int) -> np.ndarray | None:
    """Construction or shipped configuration for (k, d)."""
    built = construct(k, d)
    return coordinates(d).get(k) if built is None else built


def best_packing(k: int, d: int, seed: int = 0, budget: float | None = None) -> Packing:
    """The best packing of k points on S^(d-1) that is known or found by a short search.

    Constructions and shipped configurations answer at once, and so does a repeated question.
    ``seed`` and ``budget`` matter only where a search runs; the best result of the process is kept.
    Without a ``budget`` in seconds the search does a fixed amount of work, some seconds at most, so
    that it finds the same on every machine. Nothing is returned that is worse than a part of a
    larger, or lower-dimensional, packing that needs no search.
    Raises ValueError for k < 2, d < 2 or a negative budget.
    """
    ready = ready_answer(k, d)
    if ready is not None:
        return ready
    if budget is not None:
        *_, last = search(k, d, seed, budget)
    else:
        *_, last = _improving(k, d, seed, math.inf, bool, _usual_starts(k, d))
    part = part_of_larger(k, d)
    if part is not None and (part.angle > last.angle + SAME_ANGLE or not last.finished):
        return _remember(part.described())
    return last


def _usual_starts(k: int, d: int) -> int:
    """Starts of a search that nobody has set a time for: a start costs about as k k d grows, a
    round as the polish."""
    unknowns = k * (d - 1)
    if unknowns > ROUND_UNKNOWNS:
        return int(np.clip(ROUND_WORK / unknowns**3, 1, 2))
    return int(np.clip(WORK / (k * k * d), FEWEST_STARTS, MOST_STARTS))


@dataclass(frozen=True)
class Part:
    """k of the ``whole`` (n, d') unit vectors, as points (k, d) of a space of d >= d' dimensions:
    taking points away never shrinks the angle."""

    points: np.ndarray
    angle: float
    whole: tuple[int, int]

    def described(self) -> Packing:
        """The part, polished where it is no critical point and polishing makes it one."""
        k, d = self.points.shape
        source = "Part of {} points in {} dimensions".format(*self.whole)
        found = describe(self.points, source, f"computed here ({PART})")
        if not found.finished and k * (d - 1) <= POLISH_UNKNOWNS:
            points, converged = polish_part(self.points)
            if converged and minimal_angle(points) > self.angle - SAME_ANGLE:
                return describe(points, f"{source}, polished")
        return found


def part_of_larger(k: int, d: int) -> Part | None:
    """The best part of a construction or shipped packing of as many points or more in as many
    dimensions or fewer, other than that for (k, d) itself; near a highly symmetric code nothing
    better may exist. What a search has found does not count: the answer is always the same."""
    best = None
    for dim in range(2, d + 1):
        codes = {n for n, its in (*SPECIAL, *GOOD) if its == dim}
        # In either list the angles fall as the number of points rises.
        for sizes in (codes, set(coordinates(dim))):
            n = min((n for n in sizes if n >= k), default=None)
            if n is None or (n, dim) == (k, d):
                continue
            found = _ready_points(n, dim)
            assert found is not None  # a size of one of the lists
            angle = minimal_angle(found)
            if best is None or angle > best.angle:
                points = np.pad(found[:k], ((0, 0), (0, d - dim)))
                best = Part(points, angle, (n, dim))
    return best


def search(
    k: int,
    d: int,
    seed: int = 0,
    budget: float = 10.0,
    stop: Callable[[], bool] = bool,
) -> Iterator[Packing]:
    """Search from random starts, whatever is already known; yields ever better packings.

    Ends soon after ``budget`` seconds or once ``stop()`` is true, cutting the start under way short
    (at least one always runs), and when a proved optimum is reached. What it finds is remembered
    for ``best_packing``.
    Raises ValueError for k < 2, d < 2 or a negative budget.
    """
    check_size(k, d)
    if budget < 0:
        raise ValueError(f"budget = {budget!r} must be at least 0 seconds")
    return _improving(k, d, seed, budget, stop)


def _improving(
    k: int,
    d: int,
    seed: int,
    budget: float,
    stop: Callable[[], bool],
    starts: float = math.inf,
) -> Iterator[Packing]:
    for found in improvements(k, d, seed, budget, stop, starts):
        packing = describe(found.points)
        _remember(packing)
        yield packing
        if packing.status.startswith("proved"):
            return


def _remember(packing: Packing) -> Packing:
    key = packing.k, packing.d
    with _lock:
        held = _remembered.get(key)
        if held is None or _better(packing, held):
            _remembered[key] = packing
        return _remembered[key]


def _better(packing: Packing, held: Packing) -> bool:
    """Whether to keep it instead: the larger angle, unless a certificate would go for next to
    nothing."""
    if packing.finished == held.finished:
        return packing.angle > held.angle + 1e-13
    return packing.angle > held.angle + (-CLEARLY if packing.finished else CLEARLY)
