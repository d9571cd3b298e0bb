"""Python's half of the curves: sends each browser the rows that it does not have.

    u32 head length | head (UTF-8) | padding to 4 | float32 blocks, one per run and table

A block holds its columns one after the other: step, epoch, minutes, then the table's tags. The
browser says what it has, so that an answer can be lost or repeated without harm.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lmviz.ui.sphere_view.wire import whole

AXES = ("step", "epoch", "minutes")
TABLES = ("train", "eval")


class Table:
    """Growing columns of equal length: the axes and one column per tag; NaN where unknown."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tuple(tags)
        self.columns: dict[str, list[float]] = {name: [] for name in (*AXES, *tags)}

    def __len__(self) -> int:
        return len(self.columns["step"])

    def append(self, row: Mapping[str, float]) -> None:
        """Add a row; columns that it does not name become NaN."""
        for name, values in self.columns.items():
            values.append(row.get(name, math.nan))

    def cut(self, count: int) -> None:
        """Keep the first ``count`` rows."""
        for values in self.columns.values():
            del values[count:]


@dataclass(frozen=True)
class Shown:
    """One run in the view.

    Attributes:
        run: its identifier; gen: changes when rows that were sent are no longer true.
        color: number of its colour, the same in every figure.
        tables: "train" and "eval".
        extent: axis -> how far the run will go, for those axes where that is known.
    """

    run: str
    gen: int
    name: str
    color: int
    tables: Mapping[str, Table]
    extent: Mapping[str, float] = field(default_factory=dict)


class Feed:
    """What the view shows, with the state of its one viewer.

    Args:
        page: whose zoom and hidden curves the browser remembers.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._runs: tuple[Shown, ...] = ()
        self._charts: list[dict[str, Any]] = []
        self._poll_ms: int | None = None
        self._rid = 0
        self._have: dict[str, list[Any]] = {}

    def show(
        self, runs: Sequence[Shown], charts: Sequence[Mapping[str, Any]], poll_ms: int | None
    ) -> None:
        """Show these from now on; ``poll_ms``: the browser asks again so often, None: never."""
        self._runs = tuple(runs)
        self._charts = [dict(c) for c in charts]
        self._poll_ms = poll_ms

    def handle(self, request: Any) -> None:
        """Take a request of the browser (a mapping); whatever it is, the state stays sound."""
        if not isinstance(request, Mapping):
            return
        self._rid = whole(request.get("rid"), 0, 2**53)
        have = request.get("have")
        self._have = {
            str(run): rows
            for run, rows in (have.items() if isinstance(have, Mapping) else ())
            if isinstance(rows, list) and len(rows) == 1 + len(TABLES)
        }

    def payload(self) -> bytes:
        """The rows after what the browser has."""
        runs, blocks = [], []
        for shown in self._runs:
            tables = {}
            known = self._have.get(shown.run, [None])
            for i, name in enumerate(TABLES):
                table = shown.tables[name]
                first = whole(known[1 + i], 0, len(table)) if known[0] == shown.gen else 0
                tables[name] = {
                    "tags": list(table.tags),
                    "from": first,
                    "count": len(table) - first,
                }
                blocks += [
                    np.asarray(values[first:], dtype="<f4").tobytes()
                    for values in table.columns.values()
                ]
            runs.append(
                {
                    "id": shown.run,
                    "gen": shown.gen,
                    "name": shown.name,
                    "color": shown.color,
                    "extent": dict(shown.extent),
                    "tables": tables,
                }
            )
        head = {
            "page": self._page,
            "rid": self._rid,
            "poll_ms": self._poll_ms,
            "charts": self._charts,
            "runs": runs,
        }
        text = json.dumps(head, allow_nan=False, separators=(",", ":")).encode()
        padding = b"\0" * (-(4 + len(text)) % 4)
        return b"".join([struct.pack("<I", len(text)), text, padding, *blocks])
