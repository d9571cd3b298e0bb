"""Choosing training images: a smaller set, or an imbalanced one. The test set is never touched."""

from __future__ import annotations

import numpy as np

from lmviz.losses.imbalance import class_counts

PROTOCOLS = {"none": "balanced", "long_tailed": "long-tailed", "step": "step"}
"""Names of the imbalances in a run's configuration, and in :func:`class_counts`."""


def imbalanced(labels: np.ndarray, kind: str, ratio: float, seed: int) -> np.ndarray:
    """Sorted positions of a training set with imbalanced classes (Cao et al. 2019).

    The first class keeps as many images as every class has (5000 of CIFAR-10); where classes
    differ in size, as many as the smallest has, so that the ratio holds exactly. Which images of a
    class are kept depends on the seed, and a larger share contains a smaller one.

    Args:
        labels: (N,) integers from 0; every class occurs.
        kind: "none" (all positions), "long_tailed" or "step".
        ratio: n_max / n_min.

    Raises:
        ValueError: an unknown kind, a ratio below 1, or a class without images.
    """
    if kind not in PROTOCOLS:
        raise ValueError(f"imbalance must be one of {', '.join(PROTOCOLS)}, got {kind!r}")
    sizes = _sizes(labels)
    wanted = class_counts(PROTOCOLS[kind], int(sizes.min()), len(sizes), ratio)
    if kind == "none":
        return np.arange(len(labels))
    return _chosen(labels, wanted, seed)


def subset(labels: np.ndarray, size: int, seed: int) -> np.ndarray:
    """Sorted positions of ``size`` images, every class with its share and at least one image.

    Args:
        labels: (N,) integers from 0; every class occurs.
        size: from the number of classes to N; 0 means all.

    Raises:
        ValueError: a size outside this range, or a class without images.
    """
    sizes = _sizes(labels)
    if size == 0:
        return np.arange(len(labels))
    if not len(sizes) <= size <= len(labels):
        raise ValueError(
            f"size of a subset must be 0 (all) or from {len(sizes)} (one image of every class) "
            f"to {len(labels)}, got {size!r}"
        )
    # One image of every class first; the rest by largest remainder, in whole numbers.
    free = len(labels) - len(sizes)
    wanted, rest = np.divmod((sizes - 1) * (size - len(sizes)), max(free, 1))
    order = np.argsort(-rest, kind="stable")
    wanted[order[: size - len(sizes) - int(wanted.sum())]] += 1
    wanted += 1
    return _chosen(labels, tuple(wanted), seed)


def _sizes(labels: np.ndarray) -> np.ndarray:
    sizes = np.bincount(labels)
    if not len(sizes) or not sizes.all():
        empty = np.flatnonzero(sizes == 0).tolist()
        raise ValueError(f"every class must have images, but there are none of {empty or 'any'}")
    return sizes


def _chosen(labels: np.ndarray, wanted: tuple[int, ...], seed: int) -> np.ndarray:
    picks = []
    for label, count in enumerate(wanted):
        # A generator of its own for every class: the choice in one does not depend on the others.
        shuffled = np.random.default_rng((seed, label)).permutation(np.flatnonzero(labels == label))
        picks.append(shuffled[:count])
    return np.sort(np.concatenate(picks))
