"""Embeddings of real images that need no download: handwritten digits under Fisher's discriminant.

What a linear net would learn from them: nine directions in which ten classes are furthest apart.
"""

from __future__ import annotations

import numpy as np

from lmviz.data.record import Embeddings

RIDGE = 1.0
"""Added to the variance of each pixel, whose 17 grey levels vary by 36: some never change."""


def digits() -> Embeddings:
    """The 898 odd-numbered of scikit-learn's 1,797 digits, (898, 9).

    Seen through the linear discriminants of the even-numbered ones (Fisher 1936, Rao 1948), which
    are centred at the middle of their class means. No prototypes: class means take their place.
    """
    from sklearn.datasets import load_digits

    images, labels = load_digits(return_X_y=True)
    directions, middle = discriminants(images[::2], labels[::2])
    features = (images[1::2] - middle) @ directions
    return Embeddings(
        features.astype(np.float32),
        labels[1::2].astype(np.int64),
        None,
        tuple(str(j) for j in range(10)),
    )


def discriminants(x: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Directions (d, k-1) and the middle of the class means (d,).

    Along them the variance within classes is one, and the class means vary most.
    """
    classes = np.unique(labels)
    means = np.stack([x[labels == j].mean(axis=0) for j in classes])
    within = np.concatenate([x[labels == j] - m for j, m in zip(classes, means, strict=True)])
    scatter = within.T @ within / (len(x) - len(classes)) + RIDGE * np.eye(x.shape[1])
    lengths, axes = np.linalg.eigh(scatter)
    white = axes / np.sqrt(lengths)
    middle = means.mean(axis=0)
    _, _, turned = np.linalg.svd((means - middle) @ white, full_matrices=False)
    return white @ turned[: len(classes) - 1].T, middle
