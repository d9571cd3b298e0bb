"""Points of any dimension as the view shows them, with the best packing laid beside them."""

from __future__ import annotations

import numpy as np

from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import Alignment, align, normalize
from lmviz.sphere import Problem
from lmviz.ui.words import sphere as words

RESTART_EVERY = 8
"""Every so many frames the ghost looks for a better match than the one it follows."""


class Screen:
    """Points of any dimension in three coordinates, turned as little as possible."""

    def __init__(self, d: int) -> None:
        self._d = d
        self._basis: np.ndarray | None = None
        self.share = 1.0
        """Part of the prototypes' squared length that the view shows."""

    @property
    def mode(self) -> str:
        """How the browser draws it: "circle", "sphere" or "projection"."""
        return {2: "circle", 3: "sphere"}.get(self._d, "projection")

    @property
    def note(self) -> str:
        """What the reader must know about the picture, or ''."""
        if self._d <= 3:
            return ""
        return words.projection(self._d, self.share)

    def show(self, points: np.ndarray, prototypes: np.ndarray) -> np.ndarray:
        """Unit vectors (P, d) to (P, 3), seen along the principal directions of the prototypes."""
        if self._d == 3:
            return points
        if self._d == 2:
            return np.pad(points, ((0, 0), (0, 1)))
        return points @ self._view(prototypes)

    def _view(self, prototypes: np.ndarray) -> np.ndarray:
        """Orthonormal (d, 3): the principal directions, turned to agree with the last view."""
        _, lengths, axes = np.linalg.svd(prototypes, full_matrices=False)
        basis = np.zeros((self._d, 3))
        found = axes[:3].T
        basis[:, : found.shape[1]] = found
        self.share = float((lengths[:3] ** 2).sum() / (lengths**2).sum())
        if self._basis is not None:
            u, _, vt = np.linalg.svd(basis.T @ self._basis)
            basis = basis @ (u @ vt)
        self._basis = basis
        return basis


class Projector:
    """Follows one run from frame to frame, so that neither view nor ghost ever jumps."""

    def __init__(self, problem: Problem) -> None:
        self._k = problem.k
        self._packing = best_packing(problem.k, problem.d).points
        self._screen = Screen(problem.d)
        self._ghost: Alignment | None = None
        self._frames = 0

    @property
    def mode(self) -> str:
        """See :class:`Screen`."""
        return self._screen.mode

    @property
    def note(self) -> str:
        """See :class:`Screen`."""
        return self._screen.note

    def show(self, points: np.ndarray) -> np.ndarray:
        """Points (k + N, d) to (k + N + k, 3): prototypes, features, ghosts; all directions."""
        unit = normalize(points.astype(float))
        ghost = self._follow(unit[: self._k])
        self._frames += 1
        return self._screen.show(np.concatenate([unit, ghost]), unit[: self._k])

    def _follow(self, prototypes: np.ndarray) -> np.ndarray:
        starts = 4 if self._frames % RESTART_EVERY == 0 else 0
        self._ghost = align(self._packing, prototypes, warm=self._ghost, starts=starts)
        # In the packing's own order: ghosts have no class, and relabelled ones would trade places.
        return self._packing @ self._ghost.rotation
