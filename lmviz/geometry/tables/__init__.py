"""Reference values as data files; ``README.md`` beside them says where each column comes from."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np


@dataclass(frozen=True)
class Reference:
    """One published value: the largest known minimal angle (radians) of k points on S^(d-1)."""

    k: int
    d: int
    angle: float
    status: str
    source: str
    exact: str | None
    name: str | None
    note: str | None


def _rows(name: str) -> list[dict[str, str]]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def published() -> dict[tuple[int, int], Reference]:
    """All published values, keyed by (k, d)."""
    found = {}
    for row in _rows("tammes_s2.csv"):
        key = int(row["k"]), 3
        found[key] = Reference(
            *key,
            angle=math.radians(float(row["angle_deg"])),
            status=row["status"],
            source=row["source"],
            exact=row["exact"] or None,
            name=None,
            note=None,
        )
    for row in _rows("spherical_codes.csv"):
        key = int(row["k"]), int(row["d"])
        found[key] = Reference(
            *key,
            angle=math.acos(float(row["cos"])),
            status=row["status"],
            source=row["source"],
            exact=row["exact"],
            name=row["name"],
            note=row["note"] or None,
        )
    return found


@cache
def coordinates(d: int) -> dict[int, np.ndarray]:
    """Shipped configurations on S^(d-1): k -> (k, d) float64 unit vectors; may be empty."""
    path = files(__package__) / f"packings_d{d}.npz"
    if not path.is_file():
        return {}
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        flat, sizes = stored["points"], stored["sizes"]
    blocks = np.split(flat.reshape(-1, d), np.cumsum(sizes)[:-1])
    return {len(p): p / np.linalg.norm(p, axis=1, keepdims=True) for p in blocks}
