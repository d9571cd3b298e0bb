"""What a file of embeddings or weights holds, and how much of it is accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

MIB = 2**20
LONGEST_NAME = 60
"""Letters of a class name that are kept: it stands in tables and beside arrows."""

CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Letters that are not seen, that turn the direction of what follows, or that XML forbids."""


class DataError(ValueError):
    """Data that cannot be used; the message names the place, what was expected and what to do."""


@dataclass(frozen=True)
class Limits:
    """How much is read.

    Attributes:
        size: bytes of the file.
        numbers: coordinates of all features and prototypes together, unpacked.
        samples: rows of the features, N.
        dimensions: d.
        classes: k.
    """

    size: int = 25 * MIB
    numbers: int = 8_000_000
    samples: int = 50_000
    dimensions: int = 4096
    classes: int = 1000

    @property
    def unpacked(self) -> int:
        """Bytes that what is read may take once unpacked."""
        return 8 * self.numbers


@dataclass(frozen=True, eq=False)
class Embeddings:
    """Features with their classes, or prototypes, or both.

    Attributes:
        features: (N, d) finite, no row zero; None for prototypes alone.
        labels: (N,) integers in 0..k-1; None where there are no features.
        prototypes: (k, d) finite, no row zero; None where only features were given.
        class_names: k names, all different.
        notes: what was left out or assumed, one sentence each.
    """

    features: np.ndarray | None
    labels: np.ndarray | None
    prototypes: np.ndarray | None
    class_names: tuple[str, ...]
    notes: tuple[str, ...] = ()


def quoted(text: object) -> str:
    """A user's text for a message: short, in one line, between quotes."""
    return f"“{clean(text, 40)}”"


def clean(text: object, most: int = LONGEST_NAME) -> str:
    """A user's text without control characters, at most ``most`` letters long."""
    # More letters than can be kept are never looked at: a name may be megabytes long.
    line = str(text)[: 4 * most].encode("utf-8", "replace").decode("utf-8")
    line = " ".join(CONTROL.sub(" ", line).split())
    return line if len(line) <= most else line[: most - 1] + "…"
