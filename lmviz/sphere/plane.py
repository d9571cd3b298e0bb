"""The toy without a sphere: free features in the plane under the discriminative loss.

Every step sees all features, and the class means with momentum are carried from step to step, which
is where partial and full momentum part.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lmviz.losses import Loss
from lmviz.losses.discriminative import boundary_distances, gradient, terms

RATE = 0.1
MOMENTUM = 0.9
"""Of the descent; not that of the class means."""


@dataclass(frozen=True)
class Geometry:
    """What the loss is about, measured. All are distances in the plane.

    Attributes:
        spread: largest distance of a feature from its class mean: the compactness radius reached.
        reach: smallest distance of a class mean from its closest boundary, signed.
        sample_margin: smallest distance of a feature from its closest boundary, signed.
        within: largest distance between two features of one class.
        between: smallest distance between features of two classes.
    """

    spread: float
    reach: float
    sample_margin: float
    within: float
    between: float


@dataclass(frozen=True)
class PlaneRun:
    """A run, the start included.

    Attributes, one entry for each of T recorded steps:
        features: (T, N, 2), prototypes: (T, k, 2), means: (T, k, 2) class means with momentum.
        labels: (N,).
        objective: (T,).
        geometry: T measurements.
    """

    features: np.ndarray
    prototypes: np.ndarray
    means: np.ndarray
    labels: np.ndarray
    objective: np.ndarray
    geometry: tuple[Geometry, ...]


def measure(features: np.ndarray, prototypes: np.ndarray, labels: np.ndarray) -> Geometry:
    """The geometry of features (N, d), prototypes (k, d) and labels (N,), every class present."""
    k = len(prototypes)
    means = np.stack([features[labels == c].mean(0) for c in range(k)])
    apart = np.linalg.norm(features[:, None] - features[None], axis=-1)
    same = labels[:, None] == labels[None]
    return Geometry(
        spread=float(np.linalg.norm(features - means[labels], axis=1).max()),
        reach=float(boundary_distances(means, prototypes, np.arange(k)).min()),
        sample_margin=float(boundary_distances(features, prototypes, labels).min()),
        within=float(apart[same].max()),
        between=float(apart[~same].min()),
    )


def run(loss: Loss, k: int, per_class: int, steps: int, seed: int = 0, stride: int = 1) -> PlaneRun:
    """Descend the loss from a random start with all features in every step.

    The gradient of each feature is multiplied by the number of features per class, as in the
    Sphere Lab, because the mean over samples divides it by their number.

    Args:
        loss: a discriminative loss, made by :func:`lmviz.losses.make`.
        k: classes, at least 2.
        per_class: features of each class.
        steps: how many are made; every ``stride``-th is recorded.
    """
    rng = np.random.default_rng(seed)
    w, z = rng.standard_normal((k, 2)), rng.standard_normal((k * per_class, 2))
    labels = np.repeat(np.arange(k), per_class)
    speed_w, speed_z = np.zeros_like(w), np.zeros_like(z)
    memory = None
    frames = []
    for step in range(steps + 1):
        hyper = {**loss.hyper, "memory": memory}
        if step % stride == 0:
            value = loss.objective(z, w, labels, memory)
            frames.append((z, w, terms(z, w, labels, hyper).means, value))
        to_z, to_w = gradient(z, w, labels, hyper)
        memory = loss.remember(z, labels, k, memory)
        speed_z = MOMENTUM * speed_z - RATE * per_class * to_z
        speed_w = MOMENTUM * speed_w - RATE * to_w
        z, w = z + speed_z, w + speed_w
    features, prototypes, means, values = (np.stack(part) for part in zip(*frames, strict=True))
    return PlaneRun(
        features,
        prototypes,
        means,
        labels,
        values,
        tuple(measure(a, b, labels) for a, b in zip(features, prototypes, strict=True)),
    )
