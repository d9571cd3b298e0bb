"""The tables of "Learning Towards the Largest Margins" and of the papers beside it.

The tables are files; each says in its first lines where its numbers come from. Losses go by their
keys in :data:`lmviz.losses.CATALOGUE`. Accuracies are in per cent, class margins in degrees, as
printed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

DATA_TITLES = {
    "mnist": "MNIST",
    "cifar10": "CIFAR-10",
    "cifar100": "CIFAR-100",
    "market1501": "Market-1501",
    "dukemtmc": "DukeMTMC",
}
UNCLEAR = "unclear"
"""Kind of imbalance of the two CIFAR-100 settings, whose header on the slide is damaged."""

LMDL_ACCURACY = {"softmax": 91.34, "lmdl": 93.93}
"""CIFAR-10 test accuracy printed in the authors' notebook of "Large Margin Discriminative Loss"
(arXiv 2405.18499); the softmax baseline was trained with a learning rate of only 0.001."""


@dataclass(frozen=True)
class Margins:
    """A row of Table 1: ``s`` is None where the loss has no scale."""

    data: str
    loss: str
    s: float | None
    sample_margin_weight: float
    accuracy: float
    class_margin: float
    mean_sample_margin: float

    @property
    def k(self) -> int:
        """Number of classes of the data."""
        return 100 if self.data == "cifar100" else 10


@dataclass(frozen=True)
class Imbalanced:
    """One pair of numbers of Table 2. ``imbalance`` is "long-tailed", "step" or "unclear"."""

    data: str
    imbalance: str
    ratio: int
    loss: str
    zero_centroid: bool
    accuracy: float
    class_margin: float

    @property
    def setting(self) -> str:
        """The column of the table, for people."""
        kind = "type unclear" if self.imbalance == UNCLEAR else self.imbalance
        return f"{DATA_TITLES[self.data]}, {kind}, ratio {self.ratio}"


@dataclass(frozen=True)
class Reidentification:
    """A row of Table 3: persons found again, in per cent."""

    data: str
    loss: str
    s: float | None
    mean_average_precision: float
    rank_1: float
    rank_5: float


@dataclass(frozen=True)
class LSoftmax:
    """Test accuracy of L-Softmax at one integer margin; m = 1 is softmax."""

    data: str
    m: int
    accuracy: float


@cache
def table_1() -> tuple[Margins, ...]:
    """Balanced data: accuracy and margins with and without R_sm. 56 rows."""
    return tuple(
        Margins(
            row["data"],
            row["loss"],
            _scale(row),
            float(row["sample_margin_weight"]),
            float(row["accuracy"]),
            float(row["class_margin"]),
            float(row["mean_sample_margin"]),
        )
        for row in _rows("table_1")
    )


@cache
def table_2() -> tuple[Imbalanced, ...]:
    """Imbalanced data: accuracy and class margin with and without R_W. 72 pairs."""
    return tuple(
        Imbalanced(
            row["data"],
            row["imbalance"],
            int(row["ratio"]),
            row["loss"],
            row["zero_centroid"] == "1",
            float(row["accuracy"]),
            float(row["class_margin"]),
        )
        for row in _rows("table_2")
    )


@cache
def table_3() -> tuple[Reidentification, ...]:
    """Re-identification. 26 rows."""
    return tuple(
        Reidentification(
            row["data"],
            row["loss"],
            _scale(row),
            float(row["mean_average_precision"]),
            float(row["rank_1"]),
            float(row["rank_5"]),
        )
        for row in _rows("table_3")
    )


@cache
def l_softmax() -> tuple[LSoftmax, ...]:
    """L-Softmax's reported accuracies, as far as two sources agree."""
    return tuple(
        LSoftmax(row["data"], int(row["m"]), float(row["accuracy"])) for row in _rows("l_softmax")
    )


def _scale(row: dict[str, str]) -> float | None:
    return float(row["s"]) if row["s"] else None


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("lmviz.paper") / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
