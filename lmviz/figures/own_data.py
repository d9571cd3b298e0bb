"""Figures of own features and prototypes: the sphere, and the angles between the classes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.sphere_scene import Camera
from lmviz.figures.style import NEUTRAL, class_colour, framed
from lmviz.figures.training import colour

GRID = 30
"""Degrees between the lines of the graticule."""
ANGLE_BINS = 60
GRATICULE = "#C3CAD4"
FAR = 1.3
"""Distance of the camera from the middle, in units of the scene."""


def sphere_chart(
    prototypes: np.ndarray,
    names: Sequence[str],
    features: np.ndarray | None = None,
    labels: np.ndarray | None = None,
    *,
    height: int = 480,
) -> go.Figure:
    """Prototypes (k, 3) as arrows and features (N, 3) as points on a ball that can be turned.

    Args:
        names: of the classes, as Plotly's text: escaped where they are a user's.
        labels: (N,) class of each feature.
    """
    figure = go.Figure()
    _graticule(figure)
    for j, name in enumerate(names):
        tip = prototypes[j]
        figure.add_scatter3d(
            **dict(zip("xyz", np.stack([np.zeros(3), tip], axis=1), strict=True)),
            mode="lines+markers+text",
            text=["", name],
            line={"color": class_colour(j), "width": 6},
            marker={"color": class_colour(j), "size": [0, 6]},
            name=name,
            legendgroup=name,
            hovertemplate=f"{name}<extra></extra>",
        )
        if features is None or labels is None:
            continue
        mine = features[labels == j]
        if len(mine):
            figure.add_scatter3d(
                **dict(zip("xyz", mine.T, strict=True)),
                mode="markers",
                marker={"color": class_colour(j), "size": 2.5, "opacity": 0.7},
                name=name,
                legendgroup=name,
                showlegend=False,
                hovertemplate=f"{name}<extra></extra>",
            )
    hidden = {"visible": False, "range": [-1.15, 1.15]}
    eye = FAR * Camera().basis[2]
    figure.update_layout(
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        scene={
            **dict.fromkeys(("xaxis", "yaxis", "zaxis"), hidden),
            # Larger than Plotly's cube, around which half of the picture stays empty.
            "aspectmode": "manual",
            "aspectratio": dict.fromkeys("xyz", 1.7),
            "camera": {
                "eye": dict(zip("xyz", map(float, eye), strict=True)),
                "projection": {"type": "orthographic"},
            },
        },
    )
    return figure


def _graticule(figure: go.Figure) -> None:
    turn = np.linspace(0, 2 * math.pi, 73)
    lines = []
    for i in range(0, 180, GRID):
        a = math.radians(i)
        lines.append((math.cos(a) * np.cos(turn), math.sin(a) * np.cos(turn), np.sin(turn)))
    for i in range(-90 + GRID, 90, GRID):
        z, r = math.sin(math.radians(i)), math.cos(math.radians(i))
        lines.append((r * np.cos(turn), r * np.sin(turn), np.full_like(turn, z)))
    gap = np.full(3, np.nan)
    points = np.concatenate([np.vstack([np.stack(line, axis=1), gap]) for line in lines])
    figure.add_scatter3d(
        **dict(zip("xyz", points.T, strict=True)),
        mode="lines",
        line={"color": GRATICULE, "width": 2},
        hoverinfo="skip",
        showlegend=False,
    )


def angles_chart(
    similarity: np.ndarray, marks: Mapping[str, float], *, height: int = 340
) -> go.Figure:
    """Angles between all pairs of prototypes in degrees, as a histogram.

    Args:
        similarity: (k, k) cosines.
        marks: label -> angle in radians, drawn as upright lines.
    """
    pairs = similarity[np.triu_indices(len(similarity), 1)]
    angles = np.degrees(np.arccos(np.clip(pairs, -1, 1)))
    counts, edges = np.histogram(angles, ANGLE_BINS, (0, 180))
    figure = go.Figure()
    figure.add_bar(
        x=(edges[1:] + edges[:-1]) / 2,
        y=counts,
        width=np.diff(edges),
        marker={"color": colour(0), "line": {"width": 0}},
        hovertemplate="%{x:.1f}°: %{y:,} pairs<extra></extra>",
    )
    for i, (label, value) in enumerate(marks.items()):
        figure.add_vline(
            x=math.degrees(value),
            line={"color": NEUTRAL, "dash": "dash" if i == 0 else "dot", "width": 1.5},
            annotation={"text": label, "font": {"size": 12}},
            annotation_position="top left" if i == 0 else "top right",
        )
    framed(figure, x="angle between two prototypes (degrees)", y="pairs", height=height)
    figure.update_xaxes(range=[0, 180], dtick=30)
    figure.update_yaxes(range=[0, 1.18 * max(int(counts.max()), 1)])  # room for the labels
    figure.update_layout(showlegend=False)
    return figure
