"""From features, labels and prototypes to a report."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from lmviz.arrays import Array, is_torch
from lmviz.data.checking import Parts, Raw, assemble
from lmviz.data.record import Embeddings, Limits
from lmviz.figures.histograms import Histogram
from lmviz.geometry import (
    angle,
    centroid_norm,
    class_margin,
    largest_class_margin,
    normalize,
    prototype_norm_ratio,
    similarity,
    simplex_bound,
)
from lmviz.geometry.bounds import known_margin, upper_bounds
from lmviz.geometry.tables import coordinates
from lmviz.reporting.record import Ceiling, Report, Samples
from lmviz.reporting.simplex import simplex_distance
from lmviz.reporting.viewing import best_view

AT_ONCE = 4_000_000
"""Cosines that are held at once: 32 MB."""
COSINE_BINS, MARGIN_BINS = 100, 120
MOST_SHOWN = 1500
"""Features on the sphere: more only hide each other."""
NOTHING_LIMITED = Limits(size=2**62, numbers=2**62, samples=2**62, dimensions=2**62, classes=2**62)


def report(
    features: Array | None = None,
    labels: Array | None = None,
    prototypes: Array | None = None,
    *,
    class_names: Sequence[str] | None = None,
    centred: bool = False,
) -> Report:
    """Measure features and prototypes as the paper does; NumPy arrays or torch tensors.

    Where no prototypes are given, the mean feature of each class takes their place. Prototypes
    alone (a classifier's weight matrix) are measured without what needs features.

    Args:
        features: (N, d), or None.
        labels: (N,) class numbers from 0, rows of ``prototypes`` if those are given; or names,
            in an array or a list.
        prototypes: (k, d), or None.
        class_names: k names, in the order of the class numbers.
        centred: subtract the middle of the class means from the features first, as work on neural
            collapse does; only where the class means are the prototypes.

    Returns:
        A :class:`Report`; in a notebook it draws itself.

    Raises:
        ValueError: naming what does not fit, with its row.
    """
    parts = Parts(
        features=_raw(features, "features"),
        labels=_raw(labels, "labels"),
        prototypes=_raw(prototypes, "prototypes"),
        class_names=None
        if class_names is None
        else Raw.keyed(np.array([str(n) for n in class_names], dtype=str), "class_names"),
        expected="Expected features with labels, or prototypes.",
    )
    return measure(assemble(parts, NOTHING_LIMITED), centred=centred)


def _raw(values: Array, name: str) -> Raw | None:
    if values is None:
        return None
    if is_torch(values):
        values = values.detach().cpu()
        # NumPy has no bfloat16.
        values = (values.double() if values.is_floating_point() else values).numpy()
    found = np.asarray(values)
    if found.dtype.kind == "O" and found.ndim == 1:  # a column of texts of a table
        found = found.astype(str)
    return Raw.keyed(found, name)


def measure(data: Embeddings, *, centred: bool = False) -> Report:
    """The report of checked embeddings; see :func:`report`.

    Raises:
        ValueError: centring beside given prototypes, or class means without a direction.
    """
    features, labels = data.features, data.labels
    k = len(data.class_names)
    notes = list(data.notes)
    if centred and data.prototypes is not None:
        raise ValueError(
            "centred = True subtracts the middle of the class means, which would not fit the given "
            "prototypes; leave one of the two out"
        )
    if data.prototypes is not None:
        w = data.prototypes.astype(float)
    else:
        assert features is not None  # one of the two is always there
        assert labels is not None
        w = _class_means(features, labels, k)
        notes.append("No prototypes were given: the mean feature of each class takes their place.")
    middle = None
    if centred:
        middle = w.mean(axis=0)
        w = w - middle
        notes.append("The middle of the class means was subtracted from all features.")
    short = np.linalg.norm(w, axis=1) <= 1e-12 * np.abs(w).max()
    if short.any():
        name = data.class_names[int(short.argmax())]
        raise ValueError(
            f"the mean feature of the class “{name}” is zero and has no direction; give prototypes"
        )
    d = w.shape[1]
    samples = None
    shown = None
    if features is not None and labels is not None:
        samples = _samples(features, labels, w, middle, given=data.prototypes is not None)
        chosen = _some_of_each(labels, k)
        shown = normalize(_block(features[chosen], middle)), labels[chosen]
        notes += _sample_notes(samples, len(chosen), data.class_names)
    cosines = similarity(w)
    near = cosines - 4 * np.eye(k)
    nearest = near.argmax(axis=1)
    first = int(near.max(axis=1).argmax())
    unit = normalize(w)
    return Report(
        k=k,
        d=d,
        n=0 if features is None else len(features),
        class_names=data.class_names,
        prototypes=w,
        class_means_used=data.prototypes is None,
        centred=centred,
        similarity=cosines,
        class_margin=float(class_margin(w)),
        closest=(min(first, int(nearest[first])), max(first, int(nearest[first]))),
        nearest=nearest,
        nearest_angle=angle(w, w[nearest]),
        norms=np.linalg.norm(w, axis=1),
        norm_ratio=float(prototype_norm_ratio(w)),
        centroid_norm=float(centroid_norm(w)),
        simplex=simplex_distance(w),
        ceiling=ceiling(k, d),
        simplex_bound=simplex_bound(k),
        samples=samples,
        view=best_view(unit, *shown) if shown is not None else best_view(unit),
        notes=tuple(notes),
    )


def ceiling(k: int, d: int) -> Ceiling:
    """The largest known class margin; beyond all tables the least proved upper bound."""
    known = known_margin(k, d)
    if known is None and k in coordinates(d):
        known = largest_class_margin(k, d)
    if known is not None:
        return Ceiling(known.angle, known.status, known.source, known.name or "best packing")
    name, bound = min(upper_bounds(k, d).items(), key=lambda item: item[1])
    return Ceiling(bound, "upper bound", name, f"{name} bound")


def _block(features: np.ndarray, middle: np.ndarray | None) -> np.ndarray:
    found = features.astype(float)
    return found if middle is None else found - middle


def _blocks(n: int, width: int) -> list[slice]:
    rows = max(1, AT_ONCE // max(width, 1))
    return [slice(i, i + rows) for i in range(0, n, rows)]


def _class_means(features: np.ndarray, labels: np.ndarray, k: int) -> np.ndarray:
    sums = np.zeros((k, features.shape[1]))
    for part in _blocks(len(features), features.shape[1]):
        np.add.at(sums, labels[part], features[part].astype(float))
    # A class without features has no mean: beside given prototypes nobody asks for it.
    return sums / np.maximum(np.bincount(labels, minlength=k), 1)[:, None]


def _samples(
    features: np.ndarray,
    labels: np.ndarray,
    w: np.ndarray,
    middle: np.ndarray | None,
    *,
    given: bool,
) -> Samples:
    k, d = w.shape
    unit = normalize(w)
    cosine_edges = np.linspace(-1, 1, COSINE_BINS + 1)
    own_counts = np.zeros(COSINE_BINS, dtype=np.int64)
    counts = np.zeros(COSINE_BINS, dtype=np.int64)
    margins = np.empty(len(features))
    for part in _blocks(len(features), max(k, d)):
        y = labels[part]
        cosines = normalize(_block(features[part], middle)) @ unit.T
        counts += _binned(cosines)
        rows = np.arange(len(y))
        own = cosines[rows, y]
        own_counts += _binned(own)
        cosines[rows, y] = -np.inf
        margins[part] = own - cosines.max(axis=1)
    sizes = np.bincount(labels, minlength=k)
    gamma = np.full(k, np.inf)
    np.minimum.at(gamma, labels, margins)
    with np.errstate(invalid="ignore"):  # NaN for a class without features
        class_means = np.bincount(labels, margins, k) / sizes
        right = np.bincount(labels, margins > 0, k) / sizes
    low, high = min(-1.0, float(margins.min())), max(1.2, float(margins.max()))
    margin_counts, margin_edges = np.histogram(margins, MARGIN_BINS, (low, high))
    to_mean = None
    if given:
        there = sizes > 0
        means = _class_means(features, labels, k)[there]
        to_mean = float(angle(means, w[there]).mean())
    return Samples(
        margins=margins,
        labels=labels,
        counts=sizes,
        mean=float(margins.mean()),
        class_means=class_means,
        gamma=gamma,
        gamma_min=float(margins.min()),
        accuracy=float((margins > 0).mean()),
        class_accuracy=right,
        nonnegative=middle is None and bool((features >= 0).all()),
        to_class_mean=to_mean,
        own=Histogram("", cosine_edges, own_counts),
        others=Histogram("", cosine_edges, counts - own_counts),
        margin_histogram=Histogram("", margin_edges, margin_counts),
    )


def _binned(cosines: np.ndarray) -> np.ndarray:
    """Counts (COSINE_BINS,) of cosines in equal bins; several times faster than np.histogram."""
    places = ((cosines + 1) * (COSINE_BINS / 2)).astype(np.int32)
    # Rounding may carry the cosine of equal directions beyond the last bin.
    np.clip(places, 0, COSINE_BINS - 1, out=places)
    return np.bincount(places.ravel(), minlength=COSINE_BINS)


def _some_of_each(labels: np.ndarray, k: int) -> np.ndarray:
    """Indices of at most MOST_SHOWN features, the same number of every class as far as it has."""
    if len(labels) <= MOST_SHOWN:
        return np.arange(len(labels))
    each = max(1, MOST_SHOWN // k)
    mixed = np.random.default_rng(0).permutation(len(labels))
    kept = [mixed[labels[mixed] == j][:each] for j in range(k)]
    return np.sort(np.concatenate(kept))


def _sample_notes(samples: Samples, shown: int, names: Sequence[str]) -> list[str]:
    notes = []
    empty = np.flatnonzero(samples.counts == 0)
    if len(empty):
        few = ", ".join(names[j] for j in empty[:5])
        notes.append(
            f"{len(empty)} of {len(names)} classes have no features: {few}"
            + (" …." if len(empty) > 5 else ".")
        )
    if samples.nonnegative:
        k = len(names)
        notes.append(
            "No feature is negative, as after a ReLU: then the mean sample margin of balanced "
            f"classes stays below √(k/(k−1)) = {math.sqrt(k / (k - 1)):.4f}."
        )
    if shown < len(samples.labels):
        notes.append(f"The sphere shows {shown:,} of {len(samples.labels):,} features.")
    return notes
