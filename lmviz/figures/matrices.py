"""Heat maps over pairs of classes: confusion of the test set, similarity of the prototypes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.style import framed

LONGEST = 14
"""Letters of a class's name beside an axis."""
MOST_NUMBERS = 12
"""Beyond so many classes the numbers in the cells are too small to read."""

# Ends of the live view's matrix; the middle is nearly the page itself, which is known here because
# the numbers in the cells take their colour, dark or white, from it.
BLUE, ORANGE = "rgb(0,94,184)", "rgb(219,97,0)"
PAPER = {False: "rgb(243,245,248)", True: "rgb(26,34,44)"}


def confusion_chart(
    confusion: np.ndarray, names: Sequence[str], *, dark: bool = False, height: int = 440
) -> go.Figure:
    """Share of each true class (row) that is put into each class (column), per cent.

    Args:
        confusion: (k, k) counts, true class first.
        dark: whether the page is.
    """
    counts = np.asarray(confusion)
    shares = 100 * counts / np.maximum(counts.sum(1, keepdims=True), 1)
    return _heat(
        shares,
        names,
        custom=counts,
        text="%{z:.0f}",
        hover="true %{y}, put into %{x}: %{customdata:,} images, %{z:.2f} %<extra></extra>",
        scale={"colorscale": [[0, PAPER[dark]], [1, BLUE]], "zmin": 0, "zmax": 100},
        x="put into",
        y="true class",
        bar="%",
        height=height,
    )


def similarity_chart(
    similarity: np.ndarray, names: Sequence[str], *, dark: bool = False, height: int = 440
) -> go.Figure:
    """Cosines between the prototypes, their diagonal left out.

    Args:
        similarity: (k, k) cosines.
        dark: whether the page is.
    """
    cosines = np.array(similarity, dtype=float)
    angles = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
    np.fill_diagonal(cosines, math.nan)
    return _heat(
        cosines,
        names,
        custom=angles,
        text="%{z:.2f}",
        hover="%{y} and %{x}: cosine %{z:.4f}, angle %{customdata:.2f}°<extra></extra>",
        scale={
            "colorscale": [[0, BLUE], [0.5, PAPER[dark]], [1, ORANGE]],
            **{"zmin": -1, "zmax": 1},
        },
        x="",
        y="",
        bar="cos",
        height=height,
    )


def _heat(
    z: np.ndarray,
    names: Sequence[str],
    *,
    custom: np.ndarray,
    text: str,
    hover: str,
    scale: dict,
    x: str,
    y: str,
    bar: str,
    height: int,
) -> go.Figure:
    figure = go.Figure()
    figure.add_heatmap(
        z=z,
        x=list(names),
        y=list(names),
        customdata=custom,
        texttemplate=text if len(names) <= MOST_NUMBERS else None,
        hovertemplate=hover,
        hoverongaps=False,
        xgap=1 if len(names) <= MOST_NUMBERS else 0,
        ygap=1 if len(names) <= MOST_NUMBERS else 0,
        colorbar={"title": {"text": bar}, "thickness": 10, "outlinewidth": 0},
        **scale,
    )
    framed(figure, x=x, y=y, height=height)
    # Long names would leave no room for what they name; in full they are in card and table.
    axis = {"type": "category", "showgrid": False, "constrain": "domain"}
    if any(len(name) > LONGEST for name in names):
        short = [n if len(n) <= LONGEST else f"{n[: LONGEST - 1]}…" for n in names]
        axis |= {"tickvals": list(names), "ticktext": short}
    figure.update_xaxes(**axis)
    figure.update_yaxes(**axis, autorange="reversed", scaleanchor="x")
    return figure
