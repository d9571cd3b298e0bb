"""What all figures share: colours told apart by everyone, and the plain frame around the data."""

from __future__ import annotations

import plotly.graph_objects as go

# Okabe & Ito, "Color Universal Design" (2008), in the order of the live view's class colours;
# their yellow is left out, as it vanishes on white.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#8C8C8C")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "x")
NEUTRAL = "#7F8794"


def framed(figure: go.Figure, *, x: str, y: str, height: int = 420) -> go.Figure:
    """Give a figure its axis titles, legend and margins; colours of text come from the theme."""
    figure.update_layout(
        height=height,
        margin={"l": 10, "r": 10, "t": 30, "b": 10},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0},
        hovermode="closest",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
    )
    grid = {"gridcolor": "rgba(127,135,148,0.25)", "zeroline": False}
    figure.update_xaxes(title=x, **grid)
    figure.update_yaxes(title=y, **grid)
    return figure
