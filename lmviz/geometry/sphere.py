"""Unit vectors: the unit sphere S^(d-1) in R^d, angles, retraction, alignment of configurations.

All functions take NumPy arrays or torch tensors whose last axis holds the coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import qr
from scipy.optimize import linear_sum_assignment

from lmviz.arrays import Array, namespace, norm


def normalize(x: Array) -> Array:
    """Project vectors (..., d) onto the unit sphere; a zero vector stays zero.

    Dividing by the norm itself, not by max(norm, 1e-12), keeps the gradient at a zero vector at
    unit size where the usual guard makes it 1e12.
    """
    length = norm(x)
    xp = namespace(x)
    return x / xp.where(length > 0, length, xp.ones_like(length))[..., None]


def angle(u: Array, v: Array) -> Array:
    """Angle in radians between vectors (..., d), exact to rounding at 0 and at pi.

    Kahan's form 2 atan2(|u' - v'|, |u' + v'|) of the unit vectors; acos(clamp(u.v)) reads 0 for
    any angle below 0.02 degrees in float32 and has an infinite slope there.
    """
    xp = namespace(u)
    u, v = normalize(u), normalize(v)
    return 2 * xp.arctan2(norm(u - v), norm(u + v))


def tangent(x: Array, g: Array) -> Array:
    """Part of ``g`` (..., d) that is tangent to the sphere at the unit vectors ``x``."""
    return g - (g * x).sum(-1)[..., None] * x


def retract(x: Array, step: Array) -> Array:
    """Move from the unit vectors ``x`` along ``step`` and project back onto the sphere."""
    return normalize(x + step)


def random_points(n: int, d: int, rng: np.random.Generator) -> np.ndarray:
    """``n`` points (n, d) drawn uniformly from the unit sphere of R^d."""
    return normalize(rng.standard_normal((n, d)))


@dataclass(frozen=True)
class Alignment:
    """How one configuration is laid over another: ``target ~ source[order] @ rotation``.

    Attributes:
        rotation: (d, d) orthogonal matrix (reflections included).
        order: (k,) index of the source point matched to each target point.
        cost: mean squared distance of the matched points.
    """

    rotation: np.ndarray
    order: np.ndarray
    cost: float

    def apply(self, source: np.ndarray) -> np.ndarray:
        """The source points (k, d), permuted and rotated onto the target."""
        return source[self.order] @ self.rotation


def align(
    source: np.ndarray,
    target: np.ndarray,
    *,
    warm: Alignment | None = None,
    starts: int = 24,
    seed: int = 0,
) -> Alignment:
    """Rotate, reflect and relabel ``source`` (k, d) so that it lies closest to ``target`` (k, d).

    Alternates the optimal assignment (Hungarian method) and the optimal orthogonal map (Procrustes)
    from ``starts`` rotations: half of them lay points of like mutual angles onto each other, which
    finds a congruent configuration, the others are random. ``warm`` is the alignment of the frame
    before: it is refined first and kept unless one of the starts is clearly better, so that a
    slowly moving target is followed smoothly; with ``starts=0`` it is only refined.
    """
    rng = np.random.default_rng(seed)
    d = source.shape[1]
    best = None if warm is None else _refine(source, target, warm.rotation)
    if best is not None and (starts == 0 or best.cost < 0.02):
        return best
    # A start that wins by less than this would only make the ghost jump to a mirror image.
    clearly = 1.0 if best is None else 0.8
    tries = _matching_rotations(source, target, (starts + 1) // 2 or 1)
    tries += [np.linalg.qr(rng.standard_normal((d, d)))[0] for _ in range(starts - len(tries))]
    for rotation in tries:
        found = _refine(source, target, rotation)
        if best is None or found.cost < clearly * best.cost:
            best = found
        if best.cost < CONGRUENT:
            break
    assert best is not None  # at least one start was tried
    return best


CONGRUENT = 1e-20
"""Mean squared distance below which nothing is left to improve."""

TUPLES = 64
"""How many partial matches of points by their mutual angles are followed at once."""


def _matching_rotations(source: np.ndarray, target: np.ndarray, count: int) -> list[np.ndarray]:
    """At most ``count`` orthogonal maps (d, d), best first, that lay d source points onto d target
    points whose mutual cosines are about the same; by a beam search, one more point at a time."""
    frame = qr(target.T, mode="r", pivoting=True)[1][: source.shape[1]]  # far from one plane
    wanted = target @ target.T
    cosines = source @ source.T
    tuples, errors = np.arange(len(source))[:, None], np.zeros(len(source))
    for depth in range(1, len(frame)):
        misses = cosines[:, tuples] - wanted[frame[depth], frame[:depth]]
        total = errors + (misses**2).sum(-1)
        total[tuples.T, np.arange(len(tuples))] = np.inf  # no point twice
        best = np.argsort(total, axis=None, kind="stable")[:TUPLES]
        added, row = np.unravel_index(best, total.shape)
        tuples, errors = np.column_stack([tuples[row], added]), total.ravel()[best]
    return [_procrustes(source[points], target[frame]) for points in tuples[:count]]


def _refine(source: np.ndarray, target: np.ndarray, rotation: np.ndarray) -> Alignment:
    order = np.full(len(source), -1)
    for _ in range(20):
        _, matched = linear_sum_assignment(-(target @ (source @ rotation).T))
        if np.array_equal(matched, order):
            break
        order = matched
        rotation = _procrustes(source[order], target)
    cost = float(np.mean(np.sum((source[order] @ rotation - target) ** 2, axis=1)))
    return Alignment(rotation=rotation, order=order, cost=cost)


def _procrustes(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    u, _, vt = np.linalg.svd(source.T @ target)
    return u @ vt
