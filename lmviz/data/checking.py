"""From raw arrays to embeddings that every formula can work with, or a message that says why not.

Readers hand over what they found together with a function that names a place in the file, so that
a wrong number in a CSV is found by its line and one in an array by its index.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

import numpy as np

from lmviz.data.record import DataError, Embeddings, Limits, clean, quoted

Place = Callable[..., str]
"""Names row i, or row i and column j, of one array for a message."""

SMALLEST, LARGEST = 1e-30, 1e100
"""Between these the squares of coordinates neither vanish nor overflow in any sum of ours."""


@dataclass(frozen=True, eq=False)
class Raw:
    """One array of a file.

    Attributes:
        name: what the file calls it, quoted.
        place: names a row, or a row and a column.
    """

    values: np.ndarray
    name: str
    place: Place

    @classmethod
    def keyed(cls, values: np.ndarray, key: str) -> Raw:
        """An array that is found by its key and indexed from 0, as NumPy does."""
        name = quoted(key)
        return cls(values, name, lambda *at: f"{name}[{', '.join(map(str, at))}]")


@dataclass(frozen=True, eq=False)
class Parts:
    """What a reader found."""

    features: Raw | None = None
    labels: Raw | None = None
    prototypes: Raw | None = None
    class_names: Raw | None = None
    notes: tuple[str, ...] = ()
    expected: str = field(default="", compare=False)
    """What the form of the file needs, for the message that something is missing."""


def assemble(parts: Parts, limits: Limits) -> Embeddings:
    """Check all parts and fit them together.

    Raises:
        DataError: something is missing, of the wrong shape or kind, too large, or not finite.
    """
    if parts.features is None and parts.prototypes is None:
        raise DataError(f"There are neither features nor prototypes. {parts.expected}")
    if parts.features is not None and parts.labels is None:
        raise DataError(
            f"{parts.features.name} holds features, but there are no labels. {parts.expected}"
        )
    if parts.labels is not None and parts.features is None:
        raise DataError(
            f"{parts.labels.name} holds labels, but there are no features. {parts.expected}"
        )
    features = prototypes = None
    if parts.features is not None:
        features = matrix(parts.features, "features", "samples", limits.samples, limits)
    if parts.prototypes is not None:
        prototypes = matrix(parts.prototypes, "prototypes", "classes", limits.classes, limits)
        _fit_together(parts, features, prototypes)
    names = None if parts.class_names is None else _names(parts.class_names)
    if prototypes is not None and names is not None and len(names) != len(prototypes):
        raise DataError(
            f"{parts.class_names.name if parts.class_names else ''} holds {len(names)} names for "
            f"{len(prototypes)} prototypes; expected one name per prototype."
        )
    k = None if prototypes is None else len(prototypes)
    labels = None
    if parts.labels is not None and features is not None:
        labels, names = _labels(parts.labels, len(features), k, names, limits)
    if names is None:
        names = tuple(str(j) for j in range(k or 0))
    return Embeddings(features, labels, prototypes, names, parts.notes)


def matrix(raw: Raw, role: str, rows: str, most: int, limits: Limits) -> np.ndarray:
    """Finite floating-point numbers (rows, d) without a zero row."""
    values = raw.values
    if values.dtype.kind not in "fiu":
        raise DataError(
            f"{raw.name} is of type {quoted(values.dtype)}; expected real numbers: convert it "
            "with .astype('float32')."
        )
    if values.ndim != 2:
        raise DataError(
            f"{raw.name} has the shape {values.shape}; expected two axes, ({rows}, dimensions): "
            "reshape it."
        )
    check_shape(raw.name, values.shape[0], values.shape[1], rows, most, limits)
    if len(values) == 0:
        raise DataError(f"{raw.name} is empty; expected at least one row of {role}.")
    floats = np.ascontiguousarray(values, np.float32 if _short(values.dtype) else np.float64)
    finite = np.isfinite(floats)
    if not finite.all():
        i, j = (int(x) for x in np.argwhere(~finite)[0])
        raise DataError(
            f"{raw.place(i, j)} is {floats[i, j]}; expected finite numbers: remove or repair "
            f"the row ({int((~finite.all(1)).sum())} rows have such a number)."
        )
    largest = np.abs(floats).max(axis=1)
    if float(largest.max()) > LARGEST:
        i = int(largest.argmax())
        raise DataError(
            f"{raw.place(i)} holds {largest[i]:.3g}; expected numbers below {LARGEST:g}: rescale "
            "the data, as only directions and ratios of lengths matter here."
        )
    zero = largest < SMALLEST
    if zero.any():
        raise DataError(
            f"{raw.place(int(zero.argmax()))} is the zero vector, which has no direction; "
            f"expected a number beyond {SMALLEST:g} in every row: remove those that have none "
            f"({int(zero.sum())})."
        )
    return floats


def _short(kind: np.dtype) -> bool:
    return kind.kind == "f" and kind.itemsize <= 4


def check_shape(name: str, n: int, d: int, rows: str, most: int, limits: Limits) -> None:
    """Raise DataError if a matrix of this shape is beyond the limits; before it is unpacked."""
    if n > most:
        raise DataError(
            f"{name} has {n:,} rows; at most {most:,} {rows} are read: keep a random part of them."
        )
    if d > limits.dimensions:
        raise DataError(
            f"{name} has {d:,} columns; at most {limits.dimensions:,} dimensions are read: "
            "project the data first."
        )
    if d < 2:
        raise DataError(
            f"{name} has {d} column{'s' * (d != 1)} of numbers; expected at least two dimensions, "
            "as angles need them."
        )
    if n * d > limits.numbers:
        raise DataError(
            f"{name} has {n:,} × {d:,} numbers; at most {limits.numbers:,} are read: keep a "
            "random part of the rows."
        )


def _fit_together(parts: Parts, features: np.ndarray | None, prototypes: np.ndarray) -> None:
    assert parts.prototypes is not None
    k, d = prototypes.shape
    if k < 2:
        raise DataError(f"{parts.prototypes.name} has one row; expected two classes or more.")
    if features is not None and features.shape[1] != d:
        assert parts.features is not None
        turned = features.shape[1] == k
        raise DataError(
            f"{parts.prototypes.name} has {d} columns and {parts.features.name} has "
            f"{features.shape[1]}; expected the same dimension"
            + (": the prototypes look transposed, save W.T." if turned else ".")
        )


def _names(raw: Raw) -> tuple[str, ...]:
    if raw.values.ndim != 1:
        raise DataError(f"{raw.name} has the shape {raw.values.shape}; expected a list of names.")
    names = tuple(clean(_text(v)) or f"class {j}" for j, v in enumerate(raw.values.tolist()))
    _all_different(names, raw)
    return names


def _all_different(names: Sequence[str], raw: Raw) -> None:
    known: dict[str, int] = {}
    for j, name in enumerate(names):
        if name in known:
            raise DataError(
                f"{raw.place(j)} repeats the class name {quoted(name)}; expected different names "
                "(their first 60 letters count)."
            )
        known[name] = j


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _labels(
    raw: Raw, n: int, k: int | None, names: tuple[str, ...] | None, limits: Limits
) -> tuple[np.ndarray, tuple[str, ...] | None]:
    """Labels 0..k-1 and the names of the classes."""
    values = raw.values
    if values.ndim == 2 and values.shape[1] == 1:
        values = values[:, 0]
    if values.ndim != 1:
        raise DataError(
            f"{raw.name} has the shape {raw.values.shape}; expected one label per row, "
            "not one-hot rows: save labels.argmax(1)."
        )
    if len(values) != n:
        raise DataError(f"{raw.name} has {len(values):,} labels for {n:,} rows of features.")
    if values.dtype.kind in "US":
        return _text_labels(raw, values, k, names, limits)
    whole = _whole(raw, values)
    if (whole < 0).any():
        i = int((whole < 0).argmax())
        raise DataError(
            f"{raw.place(i)} is {whole[i]}; expected class numbers from 0: remove rows without "
            "a class."
        )
    count = k if k is not None else None if names is None else len(names)
    if count is not None:
        if (whole >= count).any():
            i = int((whole >= count).argmax())
            low, high = int(whole.min()), int(whole.max())
            shift = ": they look numbered from 1, subtract 1." if (low, high) == (1, count) else "."
            raise DataError(
                f"{raw.place(i)} is {whole[i]}; expected 0 to {count - 1}, as there are {count} "
                + ("prototypes" if k is not None else "class names")
                + shift
            )
        if k is not None:
            return whole, names
    classes, labels = np.unique(whole, return_inverse=True)
    _enough(raw, classes, limits)
    found = tuple(str(c) if names is None else names[int(c)] for c in classes)
    return labels.reshape(-1).astype(np.int64), found


def _whole(raw: Raw, values: np.ndarray) -> np.ndarray:
    """The labels as integers, whatever they were stored as."""
    if values.dtype.kind not in "biuf":
        raise DataError(
            f"{raw.name} is of type {quoted(values.dtype)}; expected whole numbers or text."
        )
    if values.dtype.kind == "f":
        # NaN and what no integer holds are off too.
        off = ~((values == np.floor(values)) & (np.abs(values) < 2**53))
        if off.any():
            _not_whole(raw, int(off.argmax()), values)
    elif values.dtype.kind == "u" and len(values) and int(values.max()) >= 2**62:
        _not_whole(raw, int(values.argmax()), values)
    return values.astype(np.int64)


def _not_whole(raw: Raw, i: int, values: np.ndarray) -> NoReturn:
    raise DataError(f"{raw.place(i)} is {values[i]}; expected a class number or a text.")


def _text_labels(
    raw: Raw, values: np.ndarray, k: int | None, names: tuple[str, ...] | None, limits: Limits
) -> tuple[np.ndarray, tuple[str, ...]]:
    classes, first, labels = np.unique(values, return_index=True, return_inverse=True)
    labels = labels.reshape(-1).astype(np.int64)
    if names is None and k is not None:
        raise DataError(
            f"{raw.name} holds texts, and nothing says which prototype each belongs to; expected "
            "class numbers, or a list class_names in the order of the prototypes."
        )
    if names is None:
        _enough(raw, classes, limits)
    cleaned = [clean(_text(c)) for c in classes.tolist()]
    for j, name in enumerate(cleaned):
        if not name:
            raise DataError(f"{raw.place(int(first[j]))} is empty; expected a class: remove it.")
    if names is None:
        _all_different(cleaned, Raw(raw.values, raw.name, lambda j: raw.place(int(first[j]))))
        return labels, tuple(cleaned)
    number = {name: j for j, name in enumerate(names)}
    for j, name in enumerate(cleaned):
        if name not in number:
            raise DataError(
                f"{raw.place(int(first[j]))} is {quoted(name)}; expected one of the "
                f"{len(names)} class names."
            )
    owners = np.array([number[name] for name in cleaned], dtype=np.int64)[labels]
    if k is not None:
        return owners, names
    kept, labels = np.unique(owners, return_inverse=True)
    _enough(raw, kept, limits)
    return labels.reshape(-1).astype(np.int64), tuple(names[j] for j in kept)


def _enough(raw: Raw, classes: np.ndarray, limits: Limits) -> None:
    if len(classes) < 2:
        only = f" ({quoted(_text(classes[0]))})" if len(classes) else ""
        raise DataError(
            f"{raw.name} holds one class only{only}; expected two classes or more, as a margin is "
            "the distance to another class."
        )
    if len(classes) > limits.classes:
        raise DataError(
            f"{raw.name} holds {len(classes):,} different classes; at most {limits.classes:,} "
            "are read. Is it the number of the sample?"
        )
