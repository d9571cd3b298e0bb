"""The table twin of a chart: the very numbers that it draws."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

Columns = dict[str, list[Any]]


def columns_of(figure: go.Figure) -> Columns:
    """Every named point of a chart: series, x, y; one row each, or one for each cell of a heat map.

    Guide lines, which answer to no pointer, are left out.

    Raises:
        ValueError: a kind of chart that is not known here.
    """
    x = _title(figure.layout.xaxis, "x")
    y = _title(figure.layout.yaxis, "y")
    kinds = {trace.type for trace in figure.data}
    if kinds == {"heatmap"}:
        return _cells(figure.data[0], x, y)
    names = ("x", "y", "z") if "scatter3d" in kinds else (x, y if y != x else f"{y} (upwards)")
    columns: Columns = {"series": [], **{name: [] for name in names}}
    for trace in figure.data:
        if trace.hoverinfo == "skip":
            continue
        if trace.type == "box":
            points = [trace.x, [trace.name] * len(trace.x)]
        elif trace.type in ("scatter", "bar"):
            points = [trace.x, trace.y]
        elif trace.type == "scatter3d":
            points = [trace.x, trace.y, trace.z]
        else:
            raise ValueError(f"there is no table of charts of the kind {trace.type!r}")
        columns["series"] += [trace.name or ""] * len(points[0])
        for name, values in zip(names, points, strict=True):
            columns[name] += [_plain(v) for v in values]
    return columns


def _cells(trace: Any, x: str, y: str) -> Columns:
    """One row for each cell; rows and columns of one name are told apart."""
    row, column = (y, x) if y != x else ("row", "column")
    if (row, column) == ("y", "x"):
        row, column = "row", "column"
    across = list(trace.x) if trace.x is not None else list(range(len(trace.z[0])))
    down = list(trace.y) if trace.y is not None else list(range(len(trace.z)))
    title = trace.colorbar.title.text
    return {
        row: [_plain(v) for v in down for _ in across],
        column: [_plain(v) for _ in down for v in across],
        trace.name or title or "value": [_plain(v) for values in trace.z for v in values],
    }


def _title(axis: Any, default: str) -> str:
    return axis.title.text or default


def _plain(value: Any) -> Any:
    """A number, a name, or None for a gap."""
    if value is None or isinstance(value, str):
        return value
    return float(value) if math.isfinite(value) else None


def to_csv(columns: Columns) -> str:
    """Columns of one length as CSV; an empty field for None.

    A name that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in (columns, *zip(*columns.values(), strict=True)):
        writer.writerow([_inert(cell) for cell in row])
    return text.getvalue()


def to_npz(columns: Columns) -> bytes:
    """Columns of one length as NPZ, each an array of its name; no pickles inside.

    Numbers are float64 with NaN for None, everything else text with '' for None. Signs that part
    folders become ``_``, so that no name leads out of a folder into which the file is unpacked.
    """
    arrays: dict[str, np.ndarray] = {}
    for name, values in columns.items():
        key = re.sub(r"[\x00-\x1f/\\]", "_", name)
        while key in arrays or key in ("file", "allow_pickle"):  # words of NumPy's own
            key += "_"
        arrays[key] = _array(values)
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def _array(values: Sequence[Any]) -> np.ndarray:
    if any(isinstance(value, str) for value in values):
        return np.array(["" if value is None else str(value) for value in values])
    return np.array([math.nan if value is None else value for value in values], dtype=float)


def _inert(cell: Any) -> Any:
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") and not _is_number(cell):
        return f"'{cell}"
    return cell


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
