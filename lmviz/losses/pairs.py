"""What a closed form sees of a batch of runs: every feature paired with every prototype."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np

from lmviz.arrays import Array


class Targets:
    """Reads and writes the entry of each sample's own class in a (B, N, k) matrix.

    Samples are sorted by class. With equal class counts the entries are a strided diagonal, which
    both NumPy and torch expose as a view; else they are gathered by flat index.
    """

    def __init__(self, counts: Sequence[int], labels: Array, xp: ModuleType) -> None:
        self._xp = xp
        self._k = len(counts)
        self._n = len(labels)
        self._per_class = counts[0] if len(set(counts)) == 1 else 0
        self._index = xp.arange(self._n) * self._k + labels if xp is np else None
        if xp is not np:
            self._index = xp.arange(self._n, device=labels.device) * self._k + labels

    def _diagonal(self, matrix: Array) -> Array:
        four = matrix.reshape(-1, self._k, self._per_class, self._k)
        if self._xp is np:
            return np.einsum("bknk->bkn", four)
        return self._xp.diagonal(four, dim1=1, dim2=3).transpose(1, 2)

    def get(self, matrix: Array) -> Array:
        """(B, N) copy of the target entries."""
        if self._per_class:
            # An explicit copy: with one feature per class, reshape alone would return a view.
            own = self._diagonal(matrix)
            return (own.copy() if self._xp is np else own.clone()).reshape(-1, self._n)
        return matrix.reshape(len(matrix), -1)[:, self._index]

    def put(self, matrix: Array, values: Any) -> None:
        """Overwrite the target entries with (B, N) values or one number."""
        number = isinstance(values, float)
        if self._per_class:
            view = self._diagonal(matrix)
            view[...] = values if number else values.reshape(-1, self._k, self._per_class)
        else:
            matrix.reshape(len(matrix), -1)[:, self._index] = values


class Pairs:
    """Inner products of a batch of runs, turned into a gradient in place by a closed form.

    Attributes:
        dots: (B, N, k) inner products of features and prototypes, each normalised if the loss
            says so. A closed form overwrites them with d value_i / d dots_ij.
        labels: (N,) class of each sample, sorted.
        sine: (B, N) sin of the angle to the own prototype, if the record needs it.
        norm: (B, N) product of the norms that the loss leaves free, if the record needs it.
        radial: (B, N) d value_i / d log(norm_i); a closed form that reads ``norm`` sets it.
    """

    __slots__ = ("dots", "labels", "norm", "radial", "sine", "targets", "xp")

    def __init__(
        self,
        dots: Array,
        labels: Array,
        targets: Targets,
        xp: ModuleType,
        sine: Array | None = None,
        norm: Array | None = None,
    ) -> None:
        self.dots = dots
        self.labels = labels
        self.targets = targets
        self.xp = xp
        self.sine = sine
        self.norm = norm
        self.radial: Array | None = None

    def target(self) -> Array:
        """(B, N) copy of the inner products with the own prototype."""
        return self.targets.get(self.dots)

    def put_target(self, values: Any) -> None:
        """Overwrite the entries of the own prototype."""
        self.targets.put(self.dots, values)
