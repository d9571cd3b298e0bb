"""Riesz t-energy of points on the sphere, its minimisers, and the way to the best packing.

E_t = sum over ordered pairs i != j of |w_i - w_j|^(-t), and of -log |w_i - w_j| for t = 0
(Zhou et al., ICLR 2022, section 2; tables of the Thomson problem count each pair once, so they
show half of E_1). For k <= d + 1 every t has the same minimiser, the regular simplex (Lemma 1);
beyond that the minimiser moves with t and tends to a best packing as t -> infinity.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from lmviz.geometry.bounds import check_size
from lmviz.geometry.packing import best_packing, minimal_angle
from lmviz.geometry.packing.smoothing import normalise_rows, random_configuration


@dataclass(frozen=True)
class MinimalEnergy:
    """A (local) minimiser of E_t.

    Attributes:
        t: exponent, 0 for the logarithmic energy.
        points: (k, d) unit vectors.
        energy: E_t over ordered pairs; ``inf`` where it exceeds the floating-point range.
        log_energy: log E_t for t > 0, finite also then; None for t = 0.
        angle: minimal angle, radians.
    """

    t: float
    points: np.ndarray
    energy: float
    log_energy: float | None
    angle: float


def _check_exponent(t: float) -> None:
    if not 0 <= t < math.inf:
        raise ValueError(f"t = {t!r} must be at least 0 and finite")


def _squared_distances(points: np.ndarray) -> np.ndarray:
    """|w_i - w_j|^2 for i < j, from differences: 2 - 2 w_i.w_j would cancel for close points."""
    i, j = np.triu_indices(len(points), 1)
    return np.square(points[i] - points[j]).sum(axis=1)


def log_riesz_energy(points: np.ndarray, t: float) -> float:
    """log E_t of (k, d) unit vectors for t > 0; does not overflow. Raises ValueError for t <= 0."""
    _check_exponent(t)
    if t == 0:
        raise ValueError("t = 0 has a logarithmic energy, which may be negative; t must exceed 0")
    terms = -0.5 * t * np.log(_squared_distances(points))
    top = terms.max()
    return math.log(2) + top + math.log(np.exp(terms - top).sum())


def riesz_energy(points: np.ndarray, t: float) -> float:
    """E_t of (k, d) unit vectors over ordered pairs (log energy for t = 0).

    Raises ValueError for a negative or infinite t. Overflows to ``inf`` for very large t.
    """
    _check_exponent(t)
    if t == 0:
        return -float(np.log(_squared_distances(points)).sum())
    exponent = log_riesz_energy(points, t)
    return math.exp(exponent) if exponent < 709 else math.inf


def simplex_energy(k: int, t: float) -> float:
    """E_t of the regular simplex, k (k-1) (2k/(k-1))^(-t/2): the least for k <= d + 1."""
    check_size(k, 2)
    _check_exponent(t)
    edge2 = 2 * k / (k - 1)
    if t == 0:
        return -0.5 * k * (k - 1) * math.log(edge2)
    return k * (k - 1) * edge2 ** (-t / 2)


def _objective(flat: np.ndarray, k: int, d: int, t: float) -> tuple[float, np.ndarray]:
    """(1/t) log of the unordered energy (the mean log for t = 0) and its gradient (k d,).

    Dividing by t keeps values and gradients of order one from t = 0 to the packing limit.
    """
    raw = flat.reshape(k, d)
    norms = np.linalg.norm(raw, axis=1, keepdims=True)
    points = raw / norms
    distance2 = 2 - 2 * (points @ points.T)
    distance2.flat[:: k + 1] = np.inf
    distance2 = np.maximum(distance2, 1e-300)
    if t == 0:
        pairs = k * (k - 1) / 2
        weights = 1 / (distance2 * pairs)
        finite = distance2[np.isfinite(distance2)]
        value = -0.25 * float(np.log(finite).sum()) / pairs
    else:
        terms = -0.5 * t * np.log(distance2)
        top = terms.max()
        weights = np.exp(terms - top)
        total = weights.sum() / 2
        value = (top + math.log(total)) / t
        weights /= total * distance2
    gradient = weights @ points
    gradient -= np.einsum("kd,kd->k", gradient, points)[:, None] * points
    return value, (gradient / norms).ravel()


def relax(points: np.ndarray, t: float, iterations: int = 2000) -> MinimalEnergy:
    """Descend from (k, d) unit vectors to a local minimiser of E_t (L-BFGS)."""
    _check_exponent(t)
    k, d = points.shape
    answer = minimize(
        _objective,
        points.ravel(),
        args=(k, d, t),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": iterations, "maxcor": 20, "ftol": 1e-15, "gtol": 1e-10},
    )
    found = normalise_rows(answer.x.reshape(k, d))
    return MinimalEnergy(
        t=t,
        points=found,
        energy=riesz_energy(found, t),
        log_energy=log_riesz_energy(found, t) if t > 0 else None,
        angle=minimal_angle(found),
    )


def _order(configuration: MinimalEnergy) -> float:
    log_energy = configuration.log_energy
    return configuration.energy if log_energy is None else log_energy


def minimal_energy(k: int, d: int, t: float, seed: int = 0, starts: int = 8) -> MinimalEnergy:
    """The least E_t found for k points on S^(d-1) from random starts and from the best packing.

    Raises ValueError for k < 2, d < 2, t < 0 or fewer than one start.
    """
    check_size(k, d)
    if starts < 1:
        raise ValueError(f"starts = {starts!r} must be at least 1")
    rng = np.random.default_rng(seed)
    candidates = [relax(random_configuration(k, d, rng), t) for _ in range(starts)]
    candidates.append(relax(best_packing(k, d).points, t))
    return min(candidates, key=_order)


def continuation(
    k: int, d: int, exponents: Sequence[float], seed: int = 0, starts: int = 8
) -> Iterator[MinimalEnergy]:
    """Minimisers of E_t for rising ``exponents``, each the better of following the one before and
    of relaxing the best packing; only the first is searched from ``starts`` random points.

    Raises ValueError if the exponents do not rise.
    """
    if any(b <= a for a, b in itertools.pairwise(exponents)):
        raise ValueError(f"exponents = {list(exponents)!r} must rise")
    current = None
    for t in exponents:
        if current is None:
            current = minimal_energy(k, d, t, seed, starts)
        else:
            options = relax(current.points, t), relax(best_packing(k, d).points, t)
            current = min(options, key=_order)
        yield current
