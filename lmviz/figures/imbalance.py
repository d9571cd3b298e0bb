"""Class counts and what losses for imbalanced classes make of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.losses_table import Columns
from lmviz.figures.style import COLOURS, NEUTRAL, SYMBOLS, framed
from lmviz.figures.training import DASHES, colour

WIDE = 30
"""A ratio beyond which small bars vanish on a linear axis."""
ZERO = 1e-4
"""Where a logarithmic axis draws 0."""


def class_bars(
    values: Sequence[float], rare: Sequence[int], *, y: str, height: int = 300
) -> go.Figure:
    """One bar for each class; those of the rare half in another colour.

    Logarithmic where the values span more than a factor of ``WIDE``.
    """
    figure = go.Figure()
    x = [str(j + 1) for j in range(len(values))]
    for name, members, hue in (
        ("frequent", [j for j in range(len(values)) if j not in rare], COLOURS[0]),
        ("rare", list(rare), COLOURS[1]),
    ):
        figure.add_bar(
            x=[x[j] for j in members],
            y=[values[j] for j in members],
            name=name,
            marker={"color": hue},
            hovertemplate=f"class %{{x}} ({name}): %{{y:.5g}}<extra></extra>",
        )
    framed(figure, x="class", y=y, height=height)
    figure.update_layout(bargap=0.25)
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=x, showgrid=False)
    if min(values) > 0 and max(values) > WIDE * min(values):
        # Bars on a logarithmic axis need a foot: one just below the smallest.
        low, high = math.log10(min(values)) - 0.3, math.log10(max(values)) + 0.1
        figure.update_yaxes(type="log", range=[low, high], exponentformat="power", dtick=1)
    return figure


FOCUSING = (0.0, 0.5, 1.0, 2.0, 5.0)


def focal_chart(gamma: float, *, height: int = 300) -> go.Figure:
    """The weight (1 − p)^γ of a sample against the probability p of its own class.

    Args:
        gamma: the exponent to draw strongest; some others are drawn beside it.
    """
    figure = go.Figure()
    p = np.linspace(0, 1, 101)
    for i, other in enumerate(sorted({*FOCUSING, gamma})):
        mine = other == gamma
        figure.add_scatter(
            x=p,
            y=(1 - p) ** other,
            name=f"γ = {other:g}",
            mode="lines",
            line={
                "color": COLOURS[i % len(COLOURS)],
                "width": 3.5 if mine else 1.5,
                "dash": "solid" if mine else DASHES[1 + i % 3],
            },
            hovertemplate=f"γ = {other:g}, p = %{{x:.2f}}: %{{y:.4f}}<extra></extra>",
        )
    return framed(figure, x="probability p of the own class", y="weight (1 − p)^γ", height=height)


def cure_chart(
    names: Sequence[str],
    weights: Sequence[float],
    margins: np.ndarray,
    largest: float,
    *,
    simplex: bool,
    height: int = 420,
) -> go.Figure:
    """Class margin (degrees) of each loss's optimum against the zero-centroid weight.

    Args:
        weights: λ of ‖Σ w‖²; 0 is drawn at ``ZERO``.
        margins: (losses, weights) degrees; NaN where nothing is known yet.
        largest: the largest possible class margin, degrees.
        simplex: whether that is the simplex.
    """
    figure = go.Figure()
    x = [max(weight, ZERO) for weight in weights]
    for i, (name, row) in enumerate(zip(names, margins, strict=True)):
        figure.add_scatter(
            x=x,
            y=row,
            name=name,
            mode="lines+markers",
            marker={"size": 7, "symbol": SYMBOLS[i % len(SYMBOLS)]},
            line={"color": colour(i), "width": 2, "dash": DASHES[i // 6 % len(DASHES)]},
            customdata=list(weights),
            hovertemplate=f"{name}<br>λ %{{customdata:g}}: %{{y:.3f}}°<extra></extra>",
        )
    figure.add_hline(y=largest, line={"color": NEUTRAL, "dash": "dash", "width": 1.5})
    figure.add_annotation(
        x=0,
        xref="paper",
        y=largest,
        text=f"{'simplex' if simplex else 'best packing'} {largest:.2f}°",
        showarrow=False,
        xanchor="left",
        yanchor="bottom",
    )
    framed(figure, x="weight λ of ‖Σ w‖²", y="class margin of the optimum (degrees)", height=height)
    ticks = [max(w, ZERO) for w in weights]
    figure.update_xaxes(type="log", tickvals=ticks, ticktext=[f"{w:g}" for w in weights])
    figure.update_yaxes(range=[-3, largest * 1.1])
    return figure


def cure_columns(
    names: Sequence[str],
    weights: Sequence[float],
    k: int,
    margins: np.ndarray,
    expected: np.ndarray | None = None,
) -> Columns:
    """One row for each loss and weight; both normalisations of the weight."""
    columns: Columns = {
        "setting": [name for name in names for _ in weights],
        "λ of ‖Σ w‖²": [w for _ in names for w in weights],
        "λ of ‖(1/k) Σ w‖²": [k**2 * w for _ in names for w in weights],
        "class margin (°)": [float(v) if np.isfinite(v) else None for v in margins.ravel()],
    }
    if expected is not None:
        columns["expected (°)"] = [float(v) for v in expected.ravel()]
    return columns
