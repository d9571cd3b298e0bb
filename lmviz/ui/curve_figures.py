"""The growing curves as charts that stand still: what their files show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.training import Curve, curves_chart
from lmviz.ui.curves_view.feed import Shown
from lmviz.ui.sphere_view.describe import SHOWN_METRICS
from lmviz.ui.sphere_view.player import Player

UNITS = {"deg": "degrees"}
HEIGHT = 300
CLOSE = 0.05
"""Lines nearer than this, in parts of the axis, would write their names over each other."""


def of_player(player: Player) -> list[go.Figure]:
    """One chart for each that the live view has, with the lines it is read against."""
    charts, steps, metrics = player.curves()
    names = [key for key, _, _ in SHOWN_METRICS]
    labels = {key: label for key, label, _ in SHOWN_METRICS}
    found = []
    for chart in charts:
        curves = []
        for key in chart["series"]:
            for i in range(len(player.problems)):
                values = metrics[:, i, names.index(key)].astype(float)
                if chart.get("log"):
                    values = np.where(values > 0, values, np.nan)
                parts = [player.titles[i]] if len(player.problems) > 1 else []
                parts += [labels[key]] if len(chart["series"]) > 1 or not parts else []
                curves.append(Curve(" · ".join(parts), steps, values.tolist()))
        found.append(_chart(chart, curves, "step"))
    return found


def of_feed(runs: Sequence[Shown], charts: Sequence[Mapping[str, Any]]) -> list[go.Figure]:
    """The curves of training runs; what has an axis of its own on the right gets its own chart.

    Raises:
        ValueError: nothing is recorded yet.
    """
    found = []
    for chart in charts:
        for right in (False, True):
            series = [s for s in chart["series"] if bool(s.get("right")) == right]
            curves = []
            for shown in runs:
                for s in series:
                    table = shown.tables[s["table"]]
                    if s["tag"] not in table.columns:
                        continue
                    parts = [shown.name] if len(runs) > 1 else []
                    parts += [s["label"]] if len(chart["series"]) > 1 or not parts else []
                    x, y = table.columns["epoch"], table.columns[s["tag"]]
                    known = [(a, b) for a, b in zip(x, y, strict=True) if b == b]
                    curves.append(
                        Curve(" · ".join(parts), [a for a, _ in known], [b for _, b in known])
                    )
            if any(curve.x for curve in curves):
                title = {**chart, "title": series[0]["label"], "lines": []} if right else chart
                found.append(_chart(title, curves, "epoch"))
    if not found:
        raise ValueError("there are no curves yet")
    return found


def _chart(chart: Mapping[str, Any], curves: Sequence[Curve], x: str) -> go.Figure:
    unit = UNITS.get(chart["unit"], chart["unit"])
    title = f"{chart['title']} ({unit})" if unit else chart["title"]
    known = [y for curve in curves for y in curve.y if y is not None and y == y]
    lines = _told_apart(chart["lines"], known)
    figure = curves_chart(curves, x=x, y=title, ceilings=lines, height=HEIGHT)
    if chart.get("log"):
        figure.update_yaxes(type="log")
    return figure


def _told_apart(lines: Sequence[Mapping[str, Any]], known: Sequence[float]) -> dict[str, float]:
    """Labels with their values; lines that would write over each other share one text."""
    values = [*known, *(line["value"] for line in lines)]
    close = CLOSE * (max(values) - min(values)) if values else 0.0
    found: list[tuple[list[str], float]] = []
    for line in sorted(lines, key=lambda line: -line["value"]):
        text = f"{line['label']} {line['value']:.5g}"
        if found and abs(found[-1][1] - line["value"]) < close:
            found[-1][0].append(text)
            # A line of its own, but no text: an invisible label tells it from the others.
            found.append((found[-1][0], line["value"]))
        else:
            found.append(([text], line["value"]))
    labels: dict[str, float] = {}
    for i, (texts, value) in enumerate(found):
        first = i == 0 or found[i - 1][0] is not texts
        labels[", ".join(texts) if first else " " * i] = value
    return labels
