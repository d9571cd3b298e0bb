"""The best feature for given prototypes: the way from a convex hull to a point."""

from __future__ import annotations

import numpy as np
from scipy.optimize import nnls


def nearest_in_hull(vectors: np.ndarray) -> np.ndarray:
    """The shortest vector (d,) in the convex hull of ``vectors`` (n, d).

    Non-negative least squares on V^T x = 0, sum x = 1: its solution is the minimiser's weights up
    to a factor (Lawson & Hanson 1974, chapter 23).
    """
    count, d = vectors.shape
    weights, _ = nnls(np.vstack([vectors.T, np.ones(count)]), np.append(np.zeros(d), 1.0))
    return weights @ vectors / weights.sum()


def best_features(prototypes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each prototype the unit feature of largest sample margin, and that margin.

    max over unit z of min_{j != y} (w_y - w_j).z is the distance of w_y from the convex hull of the
    other prototypes, reached in the direction from its nearest point to w_y.

    Args:
        prototypes: (k, d), all different.

    Returns:
        features (k, d) and margins (k,). Where w_y lies in that hull the margin is 0 and the
        feature w_y itself.
    """
    ways = np.stack(
        [nearest_in_hull(w - np.delete(prototypes, y, axis=0)) for y, w in enumerate(prototypes)]
    )
    margins = np.linalg.norm(ways, axis=1)
    reached = margins > 1e-12
    features = np.where(reached[:, None], ways, prototypes)
    return features / np.linalg.norm(features, axis=1, keepdims=True), np.where(
        reached, margins, 0.0
    )
