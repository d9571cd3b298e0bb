"""Settings beside each other: their names, and how class margins spread over seeds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.losses_curves import name_of
from lmviz.figures.losses_table import Columns
from lmviz.figures.style import COLOURS, NEUTRAL, framed
from lmviz.figures.training import colour
from lmviz.sphere import OPTIMIZERS, Optimum, Problem

PAPER = COLOURS[3]
OPTIMUM = COLOURS[2]


def names_of(problems: Sequence[Problem]) -> list[str]:
    """What each is called: its loss, its regularisers, and what else it does not share with all."""
    names = [_name(p, problems) for p in problems]
    return [
        f"{name} ({names[: i + 1].count(name)})" if names.count(name) > 1 else name
        for i, name in enumerate(names)
    ]


def _name(problem: Problem, among: Sequence[Problem]) -> str:
    parts = [name_of(problem.loss)]
    for p in problem.loss.record.hyper:
        if p.choices and problem.loss.hyper[p.name] != p.default:
            parts.append(str(problem.loss.hyper[p.name]))
    if problem.sample_margin:
        parts.append(f"{problem.sample_margin:g} R_sm")
    if problem.zero_centroid:
        parts.append(f"λ {problem.zero_centroid:g}")
    if len({p.optimizer for p in among}) > 1:
        parts.append(OPTIMIZERS[problem.optimizer])
    if len({p.learning_rate for p in among}) > 1:
        parts.append(f"η {problem.learning_rate:g}")
    return " · ".join(parts)


def spread_chart(
    names: Sequence[str],
    margins: np.ndarray,
    optima: Sequence[Optimum | None],
    reported: Sequence[float | None],
) -> go.Figure:
    """Class margins (degrees) of many seeds, one row of points and a box for each setting.

    Args:
        margins: (settings, seeds) radians; NaN for a run that diverged.
        optima: of each setting's loss, drawn as a line across its row.
        reported: the paper's number (degrees) for each setting, or None.
    """
    figure = go.Figure()
    rows = list(range(len(names)))
    for row, (name, found) in enumerate(zip(names, np.degrees(margins), strict=True)):
        figure.add_box(
            x=found[np.isfinite(found)],
            y0=row,
            orientation="h",
            name=name,
            boxpoints="all",
            jitter=0.5,
            pointpos=0,
            width=0.5,
            line={"color": colour(row), "width": 1.5},
            fillcolor="rgba(0,0,0,0)",
            marker={"color": colour(row), "size": 4, "opacity": 0.55},
            hovertemplate=f"{name}: %{{x:.4f}}°<extra></extra>",
            showlegend=False,
        )
    known = [(row, found) for row, found in enumerate(optima) if found is not None]
    figure.add_scatter(
        x=[np.degrees(found.class_margin) for _, found in known],
        y=[row for row, _ in known],
        name="optimum of the loss",
        mode="markers",
        marker={"symbol": "line-ns-open", "size": 44, "line": {"width": 2}, "color": OPTIMUM},
        hovertemplate="optimum of the loss: %{x:.4f}°<extra></extra>",
    )
    told = [(row, value) for row, value in enumerate(reported) if value is not None]
    if told:
        figure.add_scatter(
            x=[value for _, value in told],
            y=[row for row, _ in told],
            name="reported by the paper",
            mode="markers",
            marker={
                "symbol": "star-diamond",
                "size": 13,
                "color": PAPER,
                "line": {"width": 1, "color": NEUTRAL},
            },
            hovertemplate="reported by the paper: %{x:.2f}°<extra></extra>",
        )
    framed(figure, x="class margin (degrees)", y="", height=110 + 78 * len(names))
    # Names over their rows: beside them they would take half of a phone's screen.
    for row, name in enumerate(names):
        figure.add_annotation(
            x=0,
            xref="paper",
            y=row - 0.36,
            text=name,
            showarrow=False,
            xanchor="left",
            font={"size": 12},
        )
    figure.update_yaxes(
        tickvals=rows,
        showticklabels=False,
        title=None,
        showgrid=False,
        range=[len(names) - 0.55, -0.62],
    )
    return figure


def spread_columns(
    names: Sequence[str], margins: np.ndarray, optima: Sequence[Optimum | None]
) -> Columns:
    """What the seeds of each setting came to, degrees; one row per setting."""
    columns: Columns = {
        key: [] for key in ("setting", "seeds", "median", "mean", "sd", "smallest", "largest")
    }
    columns["optimum of the loss"] = [
        None if found is None else float(np.degrees(found.class_margin)) for found in optima
    ]
    for name, row in zip(names, np.degrees(margins), strict=True):
        found = row[np.isfinite(row)]
        columns["setting"].append(name)
        columns["seeds"].append(len(found))
        known = len(found) > 0
        columns["median"].append(float(np.median(found)) if known else None)
        columns["mean"].append(float(found.mean()) if known else None)
        columns["sd"].append(float(found.std()) if known else None)
        columns["smallest"].append(float(found.min()) if known else None)
        columns["largest"].append(float(found.max()) if known else None)
    return columns
