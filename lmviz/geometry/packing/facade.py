"""One answer for any (k, d): construction, shipped configuration, remembered result, or search."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator

import numpy as np

from lmviz.geometry.bounds import check_size, known_margin
from lmviz.geometry.packing.certificate import certify, minimal_angle
from lmviz.geometry.packing.closed_forms import SPECIAL, construct
from lmviz.geometry.packing.result import CRITICAL, Packing
from lmviz.geometry.packing.solver import improvements
from lmviz.geometry.tables import coordinates

SAME_ANGLE = 2e-9  # radians; published values have seven decimals of a degree
OWN_SEARCH = "numerical search of this package"
NOT_FINISHED = "computed here (not finished)"
WORK, FEWEST_STARTS, MOST_STARTS = 150_000, 3, 60
"""A search that nobody has set a time for takes a second or two up to k = 64."""
LOWER = 4
"""Dimensions below in which a packing may still beat a search."""

_remembered: dict[tuple[int, int], Packing] = {}
_lock = threading.Lock()


def describe(points: np.ndarray) -> Packing:
    """Certificate of (k, d) unit vectors, joined with what is known for that k and d."""
    k, d = points.shape
    seen = certify(points)
    known = known_margin(k, d)
    status, source, exact, reference = "computed here", OWN_SEARCH, None, None
    if known is not None:
        if seen.angle > known.angle - SAME_ANGLE:
            status, source, exact = known.status, known.source, known.exact
        else:
            reference = known.angle
    if status == "computed here" and seen.residual >= CRITICAL:
        status = NOT_FINISHED
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
    points = construct(k, d)
    if points is None:
        points = coordinates(d).get(k)
    if points is None:
        return None
    return _remember(describe(points))


def ready_angle(k: int, d: int) -> float | None:
    """The angle (radians) of ``ready_answer``, without the certificate, which takes far longer."""
    check_size(k, d)
    with _lock:
        if (k, d) in _remembered:
            return _remembered[k, d].angle
    points = construct(k, d)
    if points is None:
        points = coordinates(d).get(k)
    return None if points is None else minimal_angle(points)


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
    if part is not None and minimal_angle(part) > last.angle:
        return _remember(describe(part))
    return last


def _usual_starts(k: int, d: int) -> int:
    """Starts of a search that nobody has set a time for; a start costs about as k k d grows."""
    return int(np.clip(WORK / (k * k * d), FEWEST_STARTS, MOST_STARTS))


def part_of_larger(k: int, d: int) -> np.ndarray | None:
    """k points (k, d) of the best construction or shipped packing with as many points or more in as
    many dimensions or fewer: taking points away never shrinks the angle, and near a highly
    symmetric code nothing better may exist."""
    best: tuple[float, int, int] | None = None
    for dim in range(max(3, d - LOWER), d + 1):
        sizes = {n for n, its in SPECIAL if its == dim} | set(coordinates(dim))
        for n in sizes:
            if n >= k and (n, dim) != (k, d):
                angle = ready_angle(n, dim)
                if angle is not None and (best is None or angle > best[0]):
                    best = (angle, n, dim)
    if best is None:
        return None
    _, n, dim = best
    larger = construct(n, dim)
    points = (coordinates(dim)[n] if larger is None else larger)[:k]
    return np.pad(points, ((0, 0), (0, d - dim)))


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
        if held is None or packing.angle > held.angle + 1e-13:
            _remembered[key] = packing
        return _remembered[key]
