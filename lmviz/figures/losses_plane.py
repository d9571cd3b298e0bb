"""The discriminative loss in the plane: features, means, boundaries, and the two radii."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, SYMBOLS, framed
from lmviz.sphere.plane import Geometry, PlaneRun


def plane_picture(run: PlaneRun, frame: int, delta_v: float, delta_d: float) -> go.Figure:
    """One step of a run: features, class means with circles of radius δ_v, and boundaries.

    From each mean a dotted line of length ``delta_d`` goes towards its closest boundary: the mean
    is far enough where the line does not reach it.
    """
    figure = go.Figure()
    features, prototypes = run.features[frame], run.prototypes[frame]
    k = len(prototypes)
    means = np.stack([features[run.labels == c].mean(0) for c in range(k)])
    size = 1.15 * max(float(np.abs(features).max()), float(np.abs(means).max()) + delta_v, delta_v)
    _boundaries(figure, prototypes, size)
    turn = np.linspace(0, 2 * math.pi, 73)
    for c in range(k):
        colour, own = COLOURS[c % len(COLOURS)], features[run.labels == c]
        line = {"color": colour, "width": 1.5}
        figure.add_scatter(
            x=means[c, 0] + delta_v * np.cos(turn),
            y=means[c, 1] + delta_v * np.sin(turn),
            mode="lines",
            line=line,
            hoverinfo="skip",
            showlegend=False,
        )
        foot = means[c] + delta_d * _towards_rival(means[c], prototypes, c)
        figure.add_scatter(
            x=[means[c, 0], foot[0]],
            y=[means[c, 1], foot[1]],
            mode="lines",
            line={**line, "dash": "dot"},
            hoverinfo="skip",
            showlegend=False,
        )
        figure.add_scatter(
            x=own[:, 0],
            y=own[:, 1],
            mode="markers",
            name=f"class {c + 1}",
            marker={"color": colour, "symbol": SYMBOLS[c % len(SYMBOLS)], "size": 7},
            opacity=0.8,
            hovertemplate=f"class {c + 1}<br>%{{x:.3f}}, %{{y:.3f}}<extra></extra>",
        )
    framed(figure, x="first coordinate", y="second coordinate", height=460)
    figure.update_xaxes(range=[-size, size], constrain="domain")
    figure.update_yaxes(range=[-size, size], scaleanchor="x", constrain="domain")
    return figure


def _towards_rival(point: np.ndarray, prototypes: np.ndarray, c: int) -> np.ndarray:
    """Unit vector from a class mean straight to the closest boundary of its class."""
    normals = np.delete(prototypes[c] - prototypes, c, axis=0)
    lengths = np.linalg.norm(normals, axis=1)
    normals = normals / np.where(lengths > 0, lengths, 1)[:, None]
    return -normals[np.argmin(normals @ point)]


def _boundaries(figure: go.Figure, prototypes: np.ndarray, size: float) -> None:
    """The rays at which the winning class changes; without a bias all begin at 0."""
    turn = np.linspace(0, 2 * math.pi, 2881)
    around = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    winner = (around @ prototypes.T).argmax(1)
    for i in np.flatnonzero(np.diff(winner)):
        end = 2 * size * (around[i] + around[i + 1]) / 2
        figure.add_scatter(
            x=[0, end[0]],
            y=[0, end[1]],
            mode="lines",
            line={"color": NEUTRAL, "width": 1.5},
            hoverinfo="skip",
            showlegend=False,
        )


def plane_curves(
    runs: Mapping[str, PlaneRun], delta_v: float, delta_d: float, stride: int, at: int
) -> go.Figure:
    """Distance of the means to their boundaries and compactness, step by step, of named runs."""
    figure = go.Figure()
    parts = (("reach", "closest boundary of a mean", "solid"), ("spread", "spread", "dash"))
    for i, (name, run) in enumerate(runs.items()):
        for field, title, dash in parts:
            values = [getattr(g, field) for g in run.geometry]
            figure.add_scatter(
                x=[stride * t for t in range(len(values))],
                y=values,
                mode="lines",
                name=f"{title}, {name}",
                line={"color": COLOURS[i % len(COLOURS)], "dash": dash, "width": 2},
                hovertemplate=f"{name}, step %{{x}}: {title} %{{y:.4f}}<extra></extra>",
            )
    for value, text in ((delta_d, "δ<sub>d</sub>"), (delta_v, "δ<sub>v</sub>")):
        figure.add_hline(y=value, line={"color": NEUTRAL, "dash": "dot", "width": 1})
        figure.add_annotation(
            x=0.01, xref="paper", y=value, text=text, showarrow=False, yshift=9, xanchor="left"
        )
    figure.add_vline(x=at, line={"color": NEUTRAL, "width": 1})
    return framed(figure, x="step", y="distance", height=380)


def worst_case(delta_v: float, delta_d: float) -> Geometry:
    """What is only just allowed if every feature is within δ_v of a mean δ_d from its boundaries.

    Two classes on both sides of one boundary reach all of it at once.
    """
    return Geometry(
        spread=delta_v,
        reach=delta_d,
        sample_margin=delta_d - delta_v,
        within=2 * delta_v,
        between=max(0.0, 2 * (delta_d - delta_v)),
    )


def worst_case_picture(delta_v: float, delta_d: float) -> go.Figure:
    """Two classes as discs of radius δ_v around means δ_d from their boundary, lengths given."""
    figure = go.Figure()
    turn = np.linspace(0, 2 * math.pi, 121)
    for c, side in enumerate((-1, 1)):
        colour = COLOURS[c]
        figure.add_scatter(
            x=side * delta_d + delta_v * np.cos(turn),
            y=delta_v * np.sin(turn),
            mode="lines",
            fill="toself",
            name=f"class {c + 1}",
            line={"color": colour, "width": 2},
            hoverinfo="skip",
        )
        figure.add_scatter(
            x=[side * delta_d],
            y=[0],
            mode="markers",
            marker={"color": colour, "size": 9, "symbol": SYMBOLS[c]},
            showlegend=False,
            hovertemplate=f"mean of class {c + 1}, {delta_d:g} from the boundary<extra></extra>",
        )
    height = 1.3 * max(delta_v, 0.12 * (delta_d + delta_v), 0.05)
    figure.add_vline(x=0, line={"color": NEUTRAL, "width": 2})
    inner = max(0.0, delta_d - delta_v)
    _length(figure, (-inner, inner), -height, f"between classes ≥ {2 * inner:.3g}", -inner / 2)
    ends = (delta_d - delta_v, delta_d + delta_v)
    _length(figure, ends, height, f"within a class ≤ {2 * delta_v:.3g}", delta_d)
    framed(figure, x="distance from the boundary", y="", height=300)
    wide = 1.08 * (delta_d + delta_v) + 1e-6
    figure.update_xaxes(range=[-wide, wide], constrain="domain")
    figure.update_yaxes(
        range=[-1.5 * height, 1.5 * height],
        visible=False,
        scaleanchor="x",
        constrain="domain",
    )
    return figure


def _length(figure: go.Figure, ends: Sequence[float], y: float, text: str, at: float) -> None:
    figure.add_scatter(
        x=list(ends),
        y=[y, y],
        mode="lines+markers",
        line={"color": NEUTRAL, "width": 1.5},
        marker={"symbol": "line-ns-open", "size": 10, "color": NEUTRAL},
        hoverinfo="skip",
        showlegend=False,
    )
    figure.add_annotation(x=at, y=y, text=text, showarrow=False, yshift=12 if y > 0 else -12)
