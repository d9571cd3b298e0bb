"""The growing curves as files: as charts that stand still, on a page, and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.losses_table import Columns, to_csv, to_npz
from lmviz.figures.training import Curve, curves_chart
from lmviz.ui.curves_view.feed import Shown
from lmviz.ui.drawn import as_page, drawn
from lmviz.ui.files import Files, Offer
from lmviz.ui.plain import in_chart
from lmviz.ui.sphere_view.describe import SHOWN_METRICS
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.words import curves as words

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
        found.append(_chart(chart, curves, words.STEP))
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
                    if s["tag"] not in shown.tables[s["table"]].columns:
                        continue
                    parts = [in_chart(shown.name)] if len(runs) > 1 else []
                    parts += [s["label"]] if len(chart["series"]) > 1 or not parts else []
                    known = _known(shown, s)
                    curves.append(Curve(" · ".join(parts), list(known), list(known.values())))
            if any(curve.x for curve in curves):
                title = {**chart, "title": series[0]["label"], "lines": []} if right else chart
                found.append(_chart(title, curves, words.EPOCH))
    if not found:
        raise ValueError(words.NONE)
    return found


def table_of_feed(runs: Sequence[Shown], charts: Sequence[Mapping[str, Any]]) -> Columns:
    """One column for each run and curve, on all epochs that any of them has; None for gaps."""
    found = dict(_columns(runs, charts))
    epochs = sorted({epoch for known in found.values() for epoch in known})
    return {"epoch": list(epochs)} | {
        name: [known.get(epoch) for epoch in epochs] for name, known in found.items()
    }


def _columns(
    runs: Sequence[Shown], charts: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, dict[float, float]]]:
    """Name and points of every curve that has some; the runs of one curve beside each other."""
    for chart in charts:
        for s in chart["series"]:
            names = dict.fromkeys((chart["title"], s["label"]))  # often the same
            curve = _with_unit(": ".join(names), chart)
            for shown in runs:
                known = _known(shown, s)
                if known:
                    yield f"{curve} · {shown.name}" if len(runs) > 1 else curve, known


def _known(shown: Shown, series: Mapping[str, Any]) -> dict[float, float]:
    """Epoch -> value, where both were measured."""
    columns = shown.tables[series["table"]].columns
    if series["tag"] not in columns:
        return {}
    pairs = zip(columns["epoch"], columns[series["tag"]], strict=True)
    return {epoch: value for epoch, value in pairs if epoch == epoch and value == value}


def files_of_feed(
    name: str, runs: Sequence[Shown], charts: Sequence[Mapping[str, Any]], title: str
) -> Files:
    """The curves of training runs as files, each made when it is clicked.

    Args:
        name: that the files begin with.
        title: what the pictures say of themselves.
    """
    trouble = "" if any(len(shown.tables["train"]) for shown in runs) else words.NONE
    pictures = drawn(
        words.CURVES, "", lambda: of_feed(runs, charts), title, words.PICTURES_HELP, trouble
    )
    others = [
        Offer(
            words.HTML.label,
            ".html",
            lambda: as_page(lambda: of_feed(runs, charts), title),
            words.HTML.help,
            trouble,
        ),
        Offer(
            words.CSV.label,
            ".csv",
            lambda: to_csv(table_of_feed(runs, charts)),
            words.CSV.help,
            trouble,
        ),
        Offer(
            words.NPZ.label,
            ".npz",
            lambda: to_npz(table_of_feed(runs, charts)),
            words.NPZ.help,
            trouble,
        ),
    ]
    return Files(name, [*pictures, *others])


def _with_unit(title: str, chart: Mapping[str, Any]) -> str:
    unit = words.UNITS.get(chart["unit"], chart["unit"])
    return f"{title} ({unit})" if unit else title


def _chart(chart: Mapping[str, Any], curves: Sequence[Curve], x: str) -> go.Figure:
    title = _with_unit(chart["title"], chart)
    known = [y for curve in curves for y in curve.y if y is not None and y == y]
    lines = _told_apart(chart["lines"], known)
    figure = curves_chart(curves, x=x, y=title, ceilings=lines, height=HEIGHT)
    if chart.get("log"):
        figure.update_yaxes(type="log")
    return figure


def _with_value(label: str, value: float) -> str:
    """The label with its value, unless it says it already."""
    said = any(text in label for text in (f"{value:.2f}", f"{value:.4g}"))
    return label if said else f"{label} {value:.5g}"


def _told_apart(lines: Sequence[Mapping[str, Any]], known: Sequence[float]) -> dict[str, float]:
    """Labels with their values; lines that would write over each other share one text."""
    values = [*known, *(line["value"] for line in lines)]
    close = CLOSE * (max(values) - min(values)) if values else 0.0
    found: list[tuple[list[str], float]] = []
    for line in sorted(lines, key=lambda line: -line["value"]):
        text = _with_value(line["label"], line["value"])
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
