"""What all figures share: colours told apart by everyone, and the plain frame around the data."""

from __future__ import annotations

import colorsys

import numpy as np
import plotly.graph_objects as go

# Okabe & Ito, "Color Universal Design" (2008), in the order of the live view's class colours;
# their yellow is left out, as it vanishes on white.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#6F6F6F")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "x")
NEUTRAL = "#7F8794"
#: The live view's colours of the classes on white: Okabe & Ito's with a paler yellow, and four
#: more that differ in lightness too; after that the hue turns by the golden angle.
CLASSES = (
    *("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9"),
    *("#D7D86E", "#6F6F6F", "#882255", "#4B3FA7", "#7FBF3F", "#8C5A2B"),
)
GOLDEN_ANGLE = 137.50776405
LIGHTNESS = (0.45, 0.33, 0.6)


def class_colour(j: int) -> str:
    """Colour of class j, as the live view has it on a light page."""
    if j < len(CLASSES):
        return CLASSES[j]
    hue = (20 + (j - len(CLASSES)) * GOLDEN_ANGLE) % 360 / 360
    rgb = colorsys.hls_to_rgb(hue, LIGHTNESS[j % len(LIGHTNESS)], 0.55)
    return "#" + "".join(f"{round(255 * u):02X}" for u in rgb)


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


def enlarged(figure: go.Figure, factor: float) -> go.Figure:
    """A copy for a page with larger type: height, margins, markers and text of a given size.

    Text without a size of its own, as that of the axes and the legend, has the page's anyway.
    """
    larger = go.Figure(figure)
    layout = larger.layout
    sized = [note.font for note in layout.annotations]
    for trace in larger.data:
        sized += [trace[part] for part in ("marker", "textfont") if part in trace]
    for part in sized:
        if "size" in part and part.size is not None:
            part.size = np.multiply(part.size, factor).tolist()
    if layout.height is not None:
        layout.height *= factor
    layout.margin = {side: factor * room for side, room in layout.margin.to_plotly_json().items()}
    return larger
