"""Heat maps over grids of two parameters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.losses_table import Columns
from lmviz.figures.matrices import BLUE, MOST_NUMBERS, ORANGE, PAPER
from lmviz.figures.style import framed

ROW = 44
"""Pixels of a row."""


def sweep_chart(
    values: np.ndarray,
    xs: Sequence[float],
    ys: Sequence[float],
    *,
    x: str,
    y: str,
    bar: str,
    small_is_good: bool = False,
    dark: bool = False,
) -> go.Figure:
    """A number (degrees) in every cell of a grid; empty where it is not known.

    Args:
        values: (len(ys), len(xs)).
        x, y: axis titles.
        bar: what the numbers are.
        small_is_good: gaps are drawn in orange, margins in blue.
        dark: whether the page is.
    """
    ends = [PAPER[dark], ORANGE if small_is_good else BLUE]
    known = values[np.isfinite(values)]
    figure = go.Figure()
    figure.add_heatmap(
        z=values,
        x=[f"{v:g}" for v in xs],
        y=[f"{v:g}" for v in ys],
        colorscale=[[0, ends[0]], [1, ends[1]]],
        # One cell alone has no range of its own; a start at 0 keeps the colours comparable.
        zmin=min(0.0, float(known.min())) if known.size else 0.0,
        zmax=max(1e-9, float(known.max())) if known.size else 1.0,
        texttemplate="%{z:.2f}" if len(xs) <= MOST_NUMBERS else None,
        hovertemplate=f"{x} %{{x}}, {y} %{{y}}: %{{z:.4f}}°<extra></extra>",
        hoverongaps=False,
        xgap=1,
        ygap=1,
        colorbar={"title": {"text": "°"}, "thickness": 10, "outlinewidth": 0},
        name=bar,
    )
    framed(figure, x=x, y=y, height=110 + ROW * max(3, len(ys)))
    figure.update_xaxes(type="category", showgrid=False)
    figure.update_yaxes(type="category", showgrid=False)
    return figure


def grid_columns(
    xs: Sequence[float], ys: Sequence[float], x: str, y: str, numbers: dict[str, np.ndarray]
) -> Columns:
    """One row per cell, the table twin of a grid.

    Args:
        numbers: name -> (len(ys), len(xs)); what is not known is None.
    """
    columns: Columns = {
        y: [v for v in ys for _ in xs],
        x: [v for _ in ys for v in xs],
    }
    for name, grid in numbers.items():
        columns[name] = [float(v) if np.isfinite(v) else None for v in np.ravel(grid)]
    return columns
