"""What is measured while a net trains. All margins come from :mod:`lmviz.geometry.margins`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lmviz.arrays import to_numpy
from lmviz.geometry.margins import (
    centroid_norm,
    class_margin,
    class_sample_margins,
    prototype_norm_ratio,
    sample_margins,
    similarity,
)
from lmviz.geometry.sphere import normalize
from lmviz.losses import Loss

DRAWN = 1000
"""Test features kept for the sphere."""
COSINE_EDGES = np.linspace(-1.0, 1.0, 101)
MARGIN_EDGES = np.linspace(-2.0, 2.0, 101)

Tags = dict[str, Any]
"""Measurements by name, as the event log has them."""


@dataclass(frozen=True)
class Evaluation:
    """What an evaluation found.

    Attributes:
        tags: numbers and lists with one number per class, for the event log.
        arrays: for the snapshot: prototypes (k, d), similarity (k, k), confusion (k, k; rows are
            the true classes), histograms of the cosines to the own and to the other prototypes and
            of the sample margins, and on the sphere also features (n, 3), labels and predicted.
    """

    tags: Tags
    arrays: Mapping[str, np.ndarray]


def predictions(features: Any, prototypes: Any, loss: Loss) -> Any:
    """The class (N,) whose logit is largest, by the logits that the loss compares."""
    seen = normalize(prototypes) if loss.record.normalizes_prototypes else prototypes
    return (features @ seen.T).argmax(-1)


def of_prototypes(prototypes: Any) -> Tags:
    """Class margin in degrees, norm ratio (the paper's Figure 1), norm of the unit centroid."""
    return {
        "margin/class_deg": math.degrees(float(class_margin(prototypes))),
        "norm/ratio": float(prototype_norm_ratio(prototypes)),
        "centroid/norm": float(centroid_norm(prototypes)),
    }


def evaluate(features: Any, prototypes: Any, labels: Any, loss: Loss) -> Evaluation:
    """Everything about the test images.

    Args:
        features: (N, d) torch tensor, all finite. prototypes: (k, d). labels: (N,).
        loss: with its full margins.
    """
    k = len(prototypes)
    predicted = predictions(features, prototypes, loss)
    margins = sample_margins(features, prototypes, labels)
    by_class = class_sample_margins(features, prototypes, labels)
    confusion = np.bincount(to_numpy(labels * k + predicted), minlength=k * k).reshape(k, k)
    counts = confusion.sum(1)
    right = np.diag(confusion)
    tags = {
        "test/loss": float(loss.objective(features, prototypes, labels)),
        "test/acc": float(right.sum() / counts.sum()),
        "test/class_acc": [float(v) for v in right / np.maximum(counts, 1)],
        **of_prototypes(prototypes),
        "margin/sample_mean": float(margins.double().mean()),
        "margin/gamma_min": float(by_class.min()),
        "margin/gamma_j": [float(v) for v in by_class],
    }
    cosines = to_numpy(normalize(features) @ normalize(prototypes).T)
    own = to_numpy(labels)[:, None] == np.arange(k)
    arrays = {
        "prototypes": to_numpy(prototypes),
        "similarity": to_numpy(similarity(prototypes)),
        "confusion": confusion.astype(np.int32),
        "cosine_edges": COSINE_EDGES,
        "cosine_counts_own": _counts(cosines[own], COSINE_EDGES),
        "cosine_counts_other": _counts(cosines[~own], COSINE_EDGES),
        "margin_edges": MARGIN_EDGES,
        "margin_counts": _counts(to_numpy(margins), MARGIN_EDGES),
    }
    if features.shape[1] == 3:
        arrays |= drawn(features, prototypes, labels)
        arrays["predicted"] = to_numpy(predicted)[chosen(len(predicted))].astype(np.int32)
    return Evaluation(tags, arrays)


def drawn(features: Any, prototypes: Any, labels: Any) -> dict[str, np.ndarray]:
    """What the sphere shows: prototypes (k, d), at most 1000 features (n, d) and their labels."""
    rows = chosen(len(features))
    return {
        "prototypes": to_numpy(prototypes),
        "features": to_numpy(features[rows]),
        "labels": to_numpy(labels[rows]).astype(np.int32),
    }


def chosen(n: int) -> np.ndarray:
    """Rows spread evenly over n, the same at every call."""
    return np.linspace(0, n - 1, min(n, DRAWN)).round().astype(np.int64)


def _counts(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    # Rounding puts a cosine of 1 just outside.
    inside = np.clip(values, edges[0], edges[-1])
    return np.histogram(inside, edges)[0].astype(np.int64)
