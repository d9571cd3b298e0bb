"""The largest class margin against the number of classes, with the bounds that explain it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, SYMBOLS, framed
from lmviz.geometry.bounds import NOT_FINISHED, LargestMargin, at_least, simplex_bound


def largest_margin_chart(
    known: Sequence[LargestMargin], *, mark: LargestMargin | None = None, last: int = 64
) -> go.Figure:
    """Class margin (degrees) against k, one line per dimension.

    Args:
        known: the values to draw, any dimensions, k up to ``last``.
        mark: the value to point out.
        last: the largest k on the axis.

    Up to k = d + 1 the simplex bound is reached; from d + 2 to 2d Rankin's 90 degrees bind; beyond
    that the values are best packings.
    """
    figure = go.Figure()
    ks = list(range(2, last + 1))
    figure.add_scatter(
        x=ks,
        y=[math.degrees(simplex_bound(k)) for k in ks],
        name="simplex bound",
        mode="lines",
        line={"color": NEUTRAL, "dash": "dash", "width": 1.5},
        hovertemplate="k = %{x}: simplex bound %{y:.4f}°<extra></extra>",
    )
    for i, d in enumerate(sorted({m.d for m in known})):
        rows = sorted((m for m in known if m.d == d and m.k <= last), key=lambda m: m.k)
        figure.add_scatter(
            x=[m.k for m in rows],
            y=[math.degrees(m.angle) for m in rows],
            name=f"d = {d}",
            mode="lines+markers",
            line={"color": COLOURS[i % len(COLOURS)], "width": 1.5},
            marker={
                "size": 6,
                "symbol": [
                    SYMBOLS[i % len(SYMBOLS)] + ("" if m.status.startswith("proved") else "-open")
                    for m in rows
                ],
            },
            customdata=[[m.status, binding_bound(m.k, m.d)] for m in rows],
            hovertemplate=f"d = {d}, k = %{{x}}: %{{y:.4f}}°<br>%{{customdata[0]}}"
            "<br>%{customdata[1]}<extra></extra>",
        )
    figure.add_hline(y=90, line={"color": NEUTRAL, "dash": "dot", "width": 1})
    figure.add_annotation(
        x=1, xref="paper", y=90, text="Rankin: 90°", showarrow=False, yshift=9, xanchor="right"
    )
    if mark is not None:
        figure.add_scatter(
            x=[mark.k],
            y=[math.degrees(mark.angle)],
            name="this one",
            mode="markers",
            marker={"size": 15, "symbol": "circle-open", "color": COLOURS[3], "line": {"width": 3}},
            hoverinfo="skip",
        )
    return framed(figure, x="classes k", y="largest class margin (degrees)")


def binding_bound(k: int, d: int) -> str:
    """Which bound says what the largest class margin of k prototypes in R^d is."""
    if d == 2:
        return "circle: 360°/k, the regular polygon"
    if k <= d + 1:
        return "simplex bound, reached"
    if k <= 2 * d:
        return "Rankin's 90°, reached"
    return "below all simple bounds"


def standing(known: LargestMargin) -> str:
    """What is known of a largest class margin and by whom, in sentences."""
    if known.status == NOT_FINISHED:
        meaning = ": no local optimum yet, so that a better packing is close by"
    elif at_least(known.status):
        meaning = ": a better packing may exist"
    elif known.status.startswith("computed here"):
        meaning = ": a local optimum, certified; a better packing may exist"
    else:
        meaning = ""
    return f"{_sentence(known.status)} {_sentence(known.source.rstrip('.') + meaning)}"


def stated(known: LargestMargin) -> str:
    """The angle in degrees; of a lower bound no more digits than mean something."""
    degrees = math.degrees(known.angle)
    return f"at least {hundredths(degrees):.2f}°" if at_least(known.status) else f"{degrees:.7f}°"


def hundredths(value: float) -> float:
    """Rounded down, as a lower bound has to be, but for rounding errors."""
    return math.floor(100 * value + 1e-7) / 100


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
