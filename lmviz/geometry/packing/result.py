"""What a packing is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

CRITICAL = 1e-5
"""KKT residual below which the search for a local optimum has come to its end. Moving all points by
0.01 together then changes the inner product by no more than 1e-7 to first order; what a search
leaves unfinished has a residual near one."""


@dataclass(frozen=True)
class Packing:
    """k unit vectors in R^d with their minimal angle and what is known about it.

    Attributes:
        points: (k, d) float64 unit vectors.
        angle: minimal angle between two of them, radians.
        contacts: pairs (i, j), i < j, at the minimal angle.
        stresses: one non-negative weight per contact, summing to one.
        residual: norm of the stress-weighted sum of contact gradients (KKT residual of the
            max-min problem). Near 1e-16 certifies a first-order critical point; it says nothing
            about other local optima.
        rattlers: points in no contact that carries stress; they can move freely.
        status: "proved", "best known" or "computed here", possibly weakened in parentheses;
            "not finished" where even a local optimum was not reached, "part of a larger packing"
            where that is all that is known.
        source: where the angle comes from.
        exact: the angle as a formula, where one is known.
        reference: the largest known angle, radians, if it exceeds ``angle``; else None.
    """

    points: np.ndarray
    angle: float
    contacts: tuple[tuple[int, int], ...]
    stresses: tuple[float, ...]
    residual: float
    rattlers: tuple[int, ...]
    status: str
    source: str
    exact: str | None = None
    reference: float | None = None

    @property
    def finished(self) -> bool:
        """Whether it is a critical point: no small move of its points makes the angle larger."""
        return self.residual < CRITICAL

    @property
    def k(self) -> int:
        """Number of points."""
        return len(self.points)

    @property
    def d(self) -> int:
        """Dimension of the space around the sphere."""
        return self.points.shape[1]
