"""What the pictures of a check need, as plain data; how they look is decided in ``figures``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np


class Role(StrEnum):
    """What a line stands for; a role has the same colour on every card."""

    NOW = "now"  # what is computed for the controls
    OTHER = "other"  # the same for something else
    PRINTED = "printed"  # what the paper or its slides print
    RIGHT = "right"  # the corrected form, or the optimum
    LARGEST = "largest"  # the largest possible margin
    BOUND = "bound"  # a bound or a reference


@dataclass(frozen=True)
class Line:
    """A named row of points; NaN leaves a gap."""

    name: str
    x: Sequence[float | str]
    y: Sequence[float]
    role: Role = Role.NOW
    markers: bool = False
    bars: bool = False


@dataclass(frozen=True)
class Level:
    """A horizontal line across the chart."""

    name: str
    y: float
    role: Role = Role.BOUND


@dataclass(frozen=True)
class Chart:
    """Lines over a common axis.

    Attributes:
        at: where on the x axis the controls stand, or None.
        text: what the chart shows, for those who do not see it; one or two sentences with numbers.
    """

    title: str
    x: str
    y: str
    lines: tuple[Line, ...]
    text: str
    levels: tuple[Level, ...] = ()
    at: float | None = None
    log_x: bool = False
    log_y: bool = False
    stacked: bool = False


@dataclass(frozen=True)
class Sphere:
    """Prototypes and their features.

    Attributes:
        prototypes: (k, d) unit vectors.
        features: (N, d) unit vectors, or None.
        labels: class of each feature (N,).
        contacts: pairs of prototypes to be joined.
    """

    title: str
    subtitle: str
    prototypes: np.ndarray
    features: np.ndarray | None = None
    labels: tuple[int, ...] = ()
    contacts: tuple[tuple[int, int], ...] = ()


def one_each(
    title: str, subtitle: str, prototypes: np.ndarray, features: np.ndarray | None = None
) -> Sphere:
    """Prototypes with one feature each, those at the smallest angle joined."""
    labels = tuple(range(len(prototypes))) if features is not None else ()
    return Sphere(title, subtitle, prototypes, features, labels, closest(prototypes))


def closest(points: np.ndarray, tolerance: float = 1e-4) -> tuple[tuple[int, int], ...]:
    """Pairs whose cosine is within ``tolerance`` of the largest; none if half of all pairs are."""
    i, j = np.triu_indices(len(points), 1)
    cosines = (points @ points.T)[i, j]
    near = cosines > cosines.max() - tolerance
    if near.sum() > 40:
        return ()
    return tuple(zip(i[near].tolist(), j[near].tolist(), strict=True))
