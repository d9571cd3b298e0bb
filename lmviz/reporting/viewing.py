"""The best view of directions of any dimension on a sphere in three."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lmviz.figures.sphere_scene import Camera

TIP = 0.14
"""Two tips closer than this on the screen, in radii of the ball, hide each other."""
DIRECTIONS = 1200
MOST_COMPARED = 4_000_000
"""Pairs of tips that are compared over all directions: a fraction of a second."""


@dataclass(frozen=True, eq=False)
class View:
    """Unit vectors as they are seen in three dimensions, turned towards the default camera.

    Attributes:
        prototypes: (k, 3), of unequal length where the projection shows less of some.
        features: (M, 3) of a part of the features, or None.
        labels: (M,) class of each.
        share: part of the prototypes' squared length that is shown, 1 for d <= 3.
        scale: all lengths are multiplied by this, so that the longest reaches the sphere.
        hidden: prototypes that another one hides from the default camera.
        d: dimension of what is shown.
    """

    prototypes: np.ndarray
    features: np.ndarray | None
    labels: np.ndarray
    share: float
    scale: float
    hidden: int
    d: int


def best_view(
    prototypes: np.ndarray, features: np.ndarray | None = None, labels: np.ndarray | None = None
) -> View:
    """Project unit prototypes (k, d) and features (M, d) to three dimensions and turn them.

    The principal axes through the centre of the sphere keep the largest share of the squared
    lengths, and of the matrix of cosines (classical scaling; Eckart, Young 1936). Of up to
    1,200 directions to look from, that one is turned to the camera from which the fewest
    prototypes hide each other; among those, where the closest two on the screen are furthest apart.
    """
    axes, share = _axes(prototypes, features)
    seen = prototypes @ axes
    turn, hidden = np.eye(3), 0
    if prototypes.shape[1] > 2:
        turn, hidden = _turn(seen)
    shown = None if features is None else features @ axes @ turn
    owners = np.zeros(0, dtype=int) if labels is None else labels
    scale = 1.0 if prototypes.shape[1] <= 3 else _room(seen, shown)
    return View(
        scale * (seen @ turn),
        None if shown is None else scale * shown,
        owners,
        share,
        scale,
        hidden,
        prototypes.shape[1],
    )


def _axes(prototypes: np.ndarray, features: np.ndarray | None) -> tuple[np.ndarray, float]:
    """Orthonormal columns (d, 3) and the share of the prototypes that they keep."""
    d = prototypes.shape[1]
    if d <= 3:  # the coordinates themselves: an axis of the data stays one
        return np.eye(d, 3), 1.0
    _, lengths, rows = np.linalg.svd(prototypes, full_matrices=False)
    rank = int((lengths > 1e-9 * lengths[0]).sum())
    found = rows[: min(3, rank)].T
    if found.shape[1] < 3 and features is not None:
        rest = features - features @ found @ found.T
        more = np.linalg.svd(rest, full_matrices=False)[2][: 3 - found.shape[1]].T
        # Where the features span no more either, their axes are noise within the first ones.
        found = np.column_stack([found, more - found @ (found.T @ more)])
    axes = np.zeros((d, 3))
    axes[:, : found.shape[1]] = found
    return axes, float((lengths[:3] ** 2).sum() / (lengths**2).sum())


def _room(prototypes: np.ndarray, features: np.ndarray | None) -> float:
    """How many times as long all could be drawn."""
    longest = max(
        float(np.linalg.norm(points, axis=1).max())
        for points in (prototypes, features)
        if points is not None
    )
    return max(1.0, 1 / longest)


def _turn(points: np.ndarray) -> tuple[np.ndarray, int]:
    """A rotation (3, 3), applied from the right, and how many points stay hidden after it."""
    k = len(points)
    count = max(20, min(DIRECTIONS, MOST_COMPARED // (k * k)))
    best: tuple[tuple[int, float], np.ndarray] | None = None
    for eye in _directions(count):
        frame = _frame(eye)
        seen = points @ frame.T
        x, y, depth = seen.T[:, :, None] - seen.T[:, None, :]
        gaps = x * x + y * y
        np.fill_diagonal(gaps, np.inf)
        hidden = int(((gaps < TIP**2) & (depth <= 0)).any(axis=1).sum())
        rank = (-hidden, float(gaps.min()))
        if best is None or rank > best[0]:
            best = rank, frame
    assert best is not None
    return best[1].T @ Camera().basis, -best[0][0]


def _directions(n: int) -> np.ndarray:
    """About evenly spread directions (n, 3): the golden spiral."""
    i = np.arange(n) + 0.5
    z, turn = 1 - 2 * i / n, np.pi * (1 + np.sqrt(5)) * i
    r = np.sqrt(1 - z * z)
    return np.stack([r * np.cos(turn), r * np.sin(turn), z], axis=1)


def _frame(eye: np.ndarray) -> np.ndarray:
    """Rows right, up, eye: a rotation."""
    pole = np.eye(3)[int(np.abs(eye).argmin())]
    right = np.cross(pole, eye)
    right /= np.linalg.norm(right)
    return np.stack([right, np.cross(eye, right), eye])
