"""How configurations of minimal Riesz energy approach the best packing as t grows."""

from __future__ import annotations

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, framed
from lmviz.geometry.riesz import MinimalEnergy


def margin_against_exponent(
    found: Sequence[MinimalEnergy], largest: float, *, at: float | None = None
) -> go.Figure:
    """Gap (degrees, logarithmic) between the largest class margin and that of each minimiser.

    Args:
        found: minimisers for rising exponents t.
        largest: the largest class margin, radians.
        at: the exponent to point out.
    """
    figure = go.Figure()
    # The logarithmic axis has no 0: t = 0 is drawn at a tenth.
    ts = [max(m.t, 0.1) for m in found]
    gaps = [max(math.degrees(largest - m.angle), 1e-12) for m in found]
    figure.add_scatter(
        x=ts,
        y=gaps,
        mode="lines+markers",
        line={"color": COLOURS[0]},
        customdata=[[m.t, math.degrees(m.angle)] for m in found],
        hovertemplate="t = %{customdata[0]:g}: %{customdata[1]:.6f}°<br>gap %{y:.3g}°"
        "<extra></extra>",
        showlegend=False,
    )
    if at is not None:
        figure.add_vline(x=max(at, 0.1), line={"color": COLOURS[3], "dash": "dot"})
    framed(figure, x="exponent t (0 is drawn at 0.1)", y="gap to the best packing (degrees)")
    figure.update_xaxes(type="log")
    figure.update_yaxes(type="log", exponentformat="power")
    return figure
