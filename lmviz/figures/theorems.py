"""The charts of the theorem lab: plain data in, Plotly figure out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, SYMBOLS, framed
from lmviz.theorems.pictures import Chart, Line, Role

COLOUR = {
    Role.NOW: COLOURS[0],
    Role.OTHER: COLOURS[5],
    Role.PRINTED: COLOURS[3],
    Role.RIGHT: COLOURS[2],
    Role.LARGEST: COLOURS[4],
    Role.BOUND: NEUTRAL,
}
DASH = {Role.PRINTED: "dash", Role.BOUND: "dot", Role.LARGEST: "dashdot"}
SYMBOL = dict(zip(Role, SYMBOLS, strict=False))
DIFFERENT = ("solid", "dash", "dot", "dashdot")
"""Dashes of several lines of one role, which share its colour."""
CLOSE = 0.04
"""Levels nearer than this, in parts of the axis, would print their names over each other."""


def theorem_chart(chart: Chart, *, height: int = 380) -> go.Figure:
    """Draw one chart of a check."""
    figure = go.Figure()
    seen: dict[Role, int] = {}
    for line in chart.lines:
        nth = seen.get(line.role, 0)
        seen[line.role] = nth + 1
        figure.add_trace(_bars(line) if line.bars else _line(line, nth))
    ends = _ends(chart)
    for level in chart.levels:
        figure.add_hline(
            y=level.y,
            line={"color": COLOUR[level.role], "dash": DASH.get(level.role, "dash"), "width": 1.5},
        )
    _name_levels(figure, chart)
    if chart.at is not None:
        figure.add_vline(x=chart.at, line={"color": NEUTRAL, "dash": "dot", "width": 1})
    framed(figure, x=chart.x, y=chart.y, height=height)
    figure.update_layout(barmode="stack" if chart.stacked else "group", bargap=0.45)
    if len(chart.lines) == 1:
        figure.update_layout(showlegend=False)
    if chart.log_x:
        figure.update_xaxes(**_logarithmic([x for line in chart.lines for x in line.x]))
    if chart.log_y:
        figure.update_yaxes(**_logarithmic([y for line in chart.lines for y in line.y]))
    elif ends is not None:
        figure.update_yaxes(range=ends)
    if any(isinstance(x, str) for line in chart.lines for x in line.x):
        figure.update_xaxes(type="category")
    return figure


def _logarithmic(values: Sequence[Any]) -> dict[str, Any]:
    """Settings of an axis: over more than a decade and a half only powers of ten are named, and at
    most six of them; over less also their double and their half, in full."""
    known = [math.log10(v) for v in values if v == v]
    decades = max(known) - min(known) if known else 0.0
    if decades <= 1.5:
        powers = range(math.floor(min(known, default=0)), math.ceil(max(known, default=0)) + 1)
        named = [digit * 10.0**power for power in powers for digit in (1, 2, 5)]
        return {"type": "log", "tickvals": named, "ticktext": [f"{v:g}" for v in named]}
    step = math.ceil(decades / 6)
    return {"type": "log", "exponentformat": "power", "dtick": step}


def _line(line: Line, nth: int) -> go.Scatter:
    dash = DASH.get(line.role) or DIFFERENT[nth % len(DIFFERENT)]
    few = len(line.x) == 1
    return go.Scatter(
        x=list(line.x),
        y=list(line.y),
        name=line.name,
        mode="markers" if few else "lines+markers" if line.markers else "lines",
        line={"color": COLOUR[line.role], "dash": dash, "width": 2},
        marker={"size": 12 if few else 7, "symbol": SYMBOL[line.role]},
        hovertemplate=f"{line.name}<br>%{{x:.5g}}: %{{y:.6g}}<extra></extra>",
    )


def _bars(line: Line) -> go.Bar:
    return go.Bar(
        x=list(line.x),
        y=list(line.y),
        name=line.name,
        marker={"color": COLOUR[line.role]},
        hovertemplate=f"{line.name}<br>%{{x}}: %{{y:.6g}}<extra></extra>",
    )


def _ends(chart: Chart) -> tuple[float, float] | None:
    """Both ends of a linear y axis: all lines and levels with a little room; bars start at 0."""
    if chart.log_y or chart.stacked:
        return None
    values = [y for line in chart.lines for y in line.y if y == y]
    values += [level.y for level in chart.levels]
    if not values:
        return None
    low, high = min(values), max(values)
    if any(line.bars for line in chart.lines):
        low = min(low, 0.0)
    room = 0.08 * (high - low) or 0.05 * abs(high) or 1.0
    return (low if low == 0 else low - room, high + room)


def _name_levels(figure: go.Figure, chart: Chart) -> None:
    """Write the names of the levels at the right end, the upper one above where two are close."""
    ends = _ends(chart)
    levels = sorted(chart.levels, key=lambda level: level.y)
    for i, level in enumerate(levels):
        below = (
            ends is not None
            and i + 1 < len(levels)
            and levels[i + 1].y - level.y < CLOSE * (ends[1] - ends[0])
        )
        figure.add_annotation(
            x=1,
            xref="paper",
            # A logarithmic axis takes the places of texts, not of lines, as exponents.
            y=math.log10(level.y) if chart.log_y else level.y,
            text=level.name,
            showarrow=False,
            xanchor="right",
            yanchor="top" if below else "bottom",
            font={"size": 12},
        )
