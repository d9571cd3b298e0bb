"""Starts for a search that are better than random: neighbours' packings, shakes, symmetry."""

from __future__ import annotations

import itertools
import math

import numpy as np

from lmviz.geometry.packing.smoothing import normalise_rows, random_configuration

# Trial directions per hole looked for; enough to find a deep one, not always the deepest.
HOLE_TRIALS = 400


def insert_points(points: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Add ``count`` points, one after the other, where random trials find the most room."""
    for _ in range(count):
        trials = random_configuration(HOLE_TRIALS, points.shape[1], rng)
        nearest = (trials @ points.T).max(axis=1)
        points = np.vstack([points, trials[nearest.argmin()]])
    return points


def drop_points(points: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Remove ``count`` random points."""
    return points[np.sort(rng.permutation(len(points))[count:])]


def resize(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """A k-point start from a packing of another size."""
    extra = k - len(points)
    if extra >= 0:
        return insert_points(points, extra, rng)
    return drop_points(points, -extra, rng)


def shake(points: np.ndarray, angle: float, rng: np.random.Generator) -> np.ndarray:
    """Move all points, or those in a random cap, by a random fraction of ``angle``."""
    k, d = points.shape
    size = angle * rng.uniform(0.03, 0.5)
    noise = size * rng.standard_normal((k, d)) / math.sqrt(d - 1)
    if rng.random() < 0.6:
        centre = random_configuration(1, d, rng)[0]
        noise[points @ centre < np.quantile(points @ centre, rng.uniform(0.4, 0.95))] = 0
    return normalise_rows(points + noise)


def relocate(points: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Take a few points out and put as many where there is room."""
    count = int(rng.integers(1, 1 + min(4, len(points) - 1)))
    return shake(insert_points(drop_points(points, count, rng), count, rng), 0.1, rng)


def twist(points: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Cut the sphere by a random plane and turn the cap on one side in itself."""
    d = points.shape[1]
    basis = np.linalg.qr(rng.standard_normal((d, d)))[0]
    local = points @ basis
    cap = local[:, 0] > np.quantile(local[:, 0], rng.uniform(0.3, 0.9))
    local[cap, 1:] = local[cap, 1:] @ np.linalg.qr(rng.standard_normal((d - 1, d - 1)))[0]
    return local


def _rotation(axis: np.ndarray, turn: float) -> np.ndarray:
    x, y, z = axis / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + math.sin(turn) * cross + (1 - math.cos(turn)) * cross @ cross


def _close(generators: list[np.ndarray]) -> np.ndarray:
    """All products of the generators (a finite group of 3x3 orthogonal matrices)."""
    group = [np.eye(3)]
    for element in group:
        for g in generators:
            product = g @ element
            if all(np.abs(product - h).max() > 1e-6 for h in group):
                group.append(product)
    return np.array(group)


def _axes(group: np.ndarray) -> list[np.ndarray]:
    """One point on each kind of rotation axis of the group: the starts of its special orbits."""
    found: list[np.ndarray] = []
    for element in group[1:]:
        if np.linalg.det(element) < 0:
            continue
        values, vectors = np.linalg.eig(element)
        axis = np.real(vectors[:, np.abs(values - 1).argmin()])
        for point in (axis, -axis):
            if all(np.abs(group @ point - seen).max(axis=1).min() > 1e-6 for seen in found):
                found.append(point)
    return found


def symmetry_group(rng: np.random.Generator) -> np.ndarray:
    """A random finite group of rotations of R^3, some with improper elements: (order, 3, 3)."""
    z, x = np.array([0.0, 0, 1]), np.array([1.0, 0, 0])
    kind = rng.choice(["cyclic", "dihedral", "improper", "solid"], p=[0.45, 0.3, 0.15, 0.1])
    n = int(rng.integers(2, 9))
    if kind == "cyclic":
        return _close([_rotation(z, 2 * math.pi / n)])
    if kind == "dihedral":
        return _close([_rotation(z, 2 * math.pi / n), _rotation(x, math.pi)])
    if kind == "improper":
        return _close([_rotation(z, math.pi / n) @ np.diag([1.0, 1, -1])])
    third = _rotation(np.ones(3), 2 * math.pi / 3)
    golden = (1 + math.sqrt(5)) / 2
    second = (
        _rotation(z, math.pi),
        _rotation(z, math.pi / 2),
        _rotation(np.array([0, 1.0, golden]), 2 * math.pi / 5),
    )[int(rng.integers(3))]
    return _close([third, second])


def symmetric_start(k: int, rng: np.random.Generator) -> np.ndarray | None:
    """k points on S^2 that are orbits of a random symmetry group, or None if its orbit sizes
    cannot make up k."""
    group = symmetry_group(rng)
    if len(group) > k:
        return None
    special = [_orbit(group, point) for point in _axes(group)]
    choices = [
        picked
        for size in range(min(len(special), 3) + 1)
        for picked in itertools.combinations(special, size)
        if (rest := k - sum(map(len, picked))) >= 0 and rest % len(group) == 0
    ]
    if not choices:
        return None
    picked = choices[int(rng.integers(len(choices)))]
    free = (k - sum(map(len, picked))) // len(group)
    parts = list(picked)
    for point in _spread(group, free, rng):
        parts.append(group @ point)
    return np.concatenate(parts)


def _orbit(group: np.ndarray, point: np.ndarray) -> np.ndarray:
    images = group @ point
    return images[np.unique(np.round(images, 6), axis=0, return_index=True)[1]]


def _spread(group: np.ndarray, count: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Representatives of ``count`` orbits, each drawn where the orbits so far leave room."""
    chosen: list[np.ndarray] = []
    for _ in range(count):
        trials = random_configuration(6, 3, rng)
        images = np.einsum("gab,tb->tga", group, trials)
        own = np.einsum("tga,ta->tg", images[:, 1:], trials).max(axis=1, initial=-1.0)
        if chosen:
            others = np.concatenate([group @ p for p in chosen])
            own = np.maximum(own, (trials @ others.T).max(axis=1))
        chosen.append(trials[own.argmin()])
    return chosen
