"""The papers' tables as charts, with own runs beside them: whose a number is, is never in doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, framed

OWN = "star"
"""Mark of the user's own runs, which no reported number has."""
SCALES = {None: "circle", 10.0: "square", 20.0: "diamond", 64.0: "triangle-up"}


@dataclass(frozen=True)
class Mark:
    """One result.

    Attributes:
        group: the loss; one colour each.
        scale: s, which chooses the symbol; None where there is none.
        treated: whether a regulariser was added; filled, and joined to its untreated partner.
        label: what its tooltip says.
    """

    group: str
    x: float
    y: float
    label: str
    scale: float | None = None
    treated: bool = False


def results_chart(
    reported: Sequence[Mark],
    own: Sequence[Mark],
    *,
    x: str,
    y: str,
    treatment: str,
    ceiling: float | None = None,
    ceiling_label: str = "",
    height: int = 460,
) -> go.Figure:
    """Reported results as a scatter, each joined to the same loss and scale with a regulariser.

    Args:
        own: the user's runs, drawn as stars.
        treatment: name of the regulariser, for the legend.
        ceiling: largest possible ``x``, a dashed line.
    """
    figure = go.Figure()
    for i, group in enumerate(dict.fromkeys(mark.group for mark in reported)):
        colour = COLOURS[i % len(COLOURS)]
        mine = [mark for mark in reported if mark.group == group]
        _join(figure, mine, colour, group)
        for treated in (False, True):
            _scatter(figure, [m for m in mine if m.treated == treated], colour, group, treatment)
    if own:
        figure.add_scatter(
            x=[m.x for m in own],
            y=[m.y for m in own],
            mode="markers",
            name="your runs",
            marker={"symbol": OWN, "size": 14, "color": NEUTRAL, "line": {"width": 1}},
            text=[m.label for m in own],
            hovertemplate="%{text}<extra>your run</extra>",
        )
    if ceiling is not None:
        figure.add_vline(
            x=ceiling,
            line={"color": NEUTRAL, "dash": "dash", "width": 1.5},
            annotation={"text": ceiling_label, "font": {"size": 12}},
            annotation_position="top left",
        )
    return framed(figure, x=x, y=y, height=height)


def _scatter(
    figure: go.Figure, marks: Sequence[Mark], colour: str, group: str, treatment: str
) -> None:
    if not marks:
        return
    filled = marks[0].treated
    symbols = [SCALES.get(m.scale, "circle") + ("" if filled else "-open") for m in marks]
    figure.add_scatter(
        x=[m.x for m in marks],
        y=[m.y for m in marks],
        mode="markers",
        name=f"{group} + {treatment}" if filled else group,
        legendgroup=group,
        marker={"symbol": symbols, "size": 10, "color": colour, "line": {"width": 2}},
        text=[m.label for m in marks],
        hovertemplate="%{text}<extra>reported</extra>",
    )


def _join(figure: go.Figure, marks: Sequence[Mark], colour: str, group: str) -> None:
    """Lines from each plain result to the one with the regulariser."""
    x: list[float | None] = []
    y: list[float | None] = []
    for plain in (m for m in marks if not m.treated):
        for treated in (m for m in marks if m.treated and m.scale == plain.scale):
            x += [plain.x, treated.x, None]
            y += [plain.y, treated.y, None]
    if x:
        figure.add_scatter(
            x=x,
            y=y,
            mode="lines",
            line={"color": colour, "width": 1.2},
            opacity=0.45,
            legendgroup=group,
            showlegend=False,
            hoverinfo="skip",
        )


def lines_chart(
    lines: Mapping[str, Sequence[tuple[float, float]]],
    *,
    x: str,
    y: str,
    ticks: Sequence[float] = (),
    height: int = 380,
) -> go.Figure:
    """Reported values against a hyper-parameter, one line per loss or data set."""
    figure = go.Figure()
    for i, (name, points) in enumerate(lines.items()):
        figure.add_scatter(
            x=[p[0] for p in points],
            y=[p[1] for p in points],
            name=name,
            mode="lines+markers",
            line={"color": COLOURS[i % len(COLOURS)], "width": 2},
            marker={"size": 8},
            hovertemplate=f"%{{x:g}}: %{{y:.2f}}<extra>{name}</extra>",
        )
    framed(figure, x=x, y=y, height=height)
    if ticks:
        figure.update_xaxes(tickvals=list(ticks))
    return figure
