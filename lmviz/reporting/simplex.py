"""How far prototypes are from the regular simplex, the largest class margin for k <= d + 1."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lmviz.geometry import normalize, similarity


@dataclass(frozen=True)
class SimplexDistance:
    """How far k directions are from a regular simplex, whatever its position and order.

    Attributes:
        rms: root of the mean squared distance of the unit prototypes to the vertices of the closest
            regular simplex (orthogonal Procrustes); between 0 and 2.
        least: the smallest ``rms`` that k directions in d dimensions can have; 0 for k <= d + 1.
        mean_deviation, largest_deviation: of the cosines from -1/(k-1), over all pairs.
    """

    rms: float
    least: float
    mean_deviation: float
    largest_deviation: float


def simplex_distance(prototypes: np.ndarray) -> SimplexDistance:
    """Compare prototypes (k, d), k >= 2, with the regular simplex of k unit vectors.

    With S the simplex and w the directions, the best orthogonal map leaves
    2k - 2 ||S^T w||_*, the nuclear norm (Schönemann 1966). S is sqrt(k/(k-1)) times an isometry of
    the vectors whose entries sum to zero, so that ||S^T w||_* is that factor times the nuclear norm
    of the centred w; that also needs no order of the vertices. For k > d + 1 the simplex lies in
    R^(k-1), the prototypes in a subspace of it, and the nuclear norm is sqrt(dk) at most.
    """
    k, d = prototypes.shape
    w = normalize(prototypes)
    nuclear = float(np.linalg.svd(w - w.mean(axis=0), compute_uv=False).sum())
    squared = 2 - 2 * nuclear / math.sqrt(k * (k - 1))
    cosines = similarity(prototypes)[np.triu_indices(k, 1)]
    off = np.abs(cosines + 1 / (k - 1))
    return SimplexDistance(
        rms=math.sqrt(max(squared, 0.0)),
        least=math.sqrt(max(2 - 2 * math.sqrt(d / (k - 1)), 0.0)),
        mean_deviation=float(off.mean()),
        largest_deviation=float(off.max()),
    )
