"""The table twin of a chart: the very numbers that it draws."""

from __future__ import annotations

import csv
import io
from typing import Any

import plotly.graph_objects as go

Columns = dict[str, list[Any]]


def columns_of(figure: go.Figure) -> Columns:
    """Every named point of a chart with x and y: series, x, y; one row each.

    Guide lines, which answer to no pointer, are left out.
    """
    x = figure.layout.xaxis.title.text or "x"
    y = figure.layout.yaxis.title.text or "y"
    columns: Columns = {"series": [], x: [], y: []}
    for trace in figure.data:
        if trace.type != "scatter" or trace.hoverinfo == "skip":
            continue
        columns["series"] += [trace.name or ""] * len(trace.x)
        columns[x] += [float(v) for v in trace.x]
        columns[y] += [float(v) for v in trace.y]
    return columns


def to_csv(columns: Columns) -> str:
    """Columns of one length as CSV; an empty field for None."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue()
