"""Curves of training runs, the paper's Figure 1, accuracy by class, and class counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, framed

DASHES = ("solid", "dash", "dot", "dashdot")
PAPER_NORM_RATIO = 1.3
"""Figure 1 of the paper: under softmax the ratio stays below this on MNIST and CIFAR."""


@dataclass(frozen=True)
class Curve:
    """One line: ``x`` and ``y`` of equal length; a ``y`` of None or NaN leaves a gap."""

    name: str
    x: Sequence[float]
    y: Sequence[float | None]


RUNS = (0, 3, 2, 4, 1, 5)
"""Numbers of the colours that the growing curves give to runs, so that both agree."""


def colour(i: int) -> str:
    """Colour of the i-th run, the same in every figure."""
    return COLOURS[RUNS[i % len(RUNS)]]


def curves_chart(
    curves: Sequence[Curve],
    *,
    y: str,
    x: str = "epoch",
    ceilings: Mapping[str, float] | None = None,
    height: int = 360,
) -> go.Figure:
    """Curves on the same axes, one colour each, with the values they cannot exceed as lines.

    Args:
        ceilings: label -> value, in the unit of ``y``.
    """
    figure = go.Figure()
    for i, curve in enumerate(curves):
        figure.add_scatter(
            x=list(curve.x),
            y=list(curve.y),
            name=curve.name,
            mode="lines+markers" if len(curve.x) <= 60 else "lines",
            marker={"size": 5},
            line={
                "color": colour(i),
                "width": 2,
                "dash": DASHES[i // len(RUNS) % len(DASHES)],
            },
            hovertemplate=f"%{{x:.4g}}: %{{y:.5g}}<extra>{curve.name}</extra>",
        )
    for label, value in (ceilings or {}).items():
        figure.add_hline(
            y=value,
            line={"color": NEUTRAL, "dash": "dash", "width": 1.5},
            annotation={"text": label, "font": {"size": 12}},
            annotation_position="top right",
        )
    framed(figure, x=x, y=y, height=height)
    figure.update_layout(showlegend=len(curves) > 1)
    return figure


def norm_ratio_chart(curves: Sequence[Curve], *, x: str = "epoch") -> go.Figure:
    """The paper's Figure 1: longest over shortest prototype norm against training time."""
    return curves_chart(
        curves,
        x=x,
        y="largest over smallest prototype norm",
        ceilings={f"{PAPER_NORM_RATIO:g}: softmax stays below (paper)": PAPER_NORM_RATIO},
    )


def class_accuracy_chart(
    accuracy: Mapping[str, Sequence[float | None]], names: Sequence[str], *, height: int = 320
) -> go.Figure:
    """Test accuracy of every class in per cent, one group of bars per class.

    Args:
        accuracy: run -> share of each class that is classified correctly, in [0, 1].
        names: of the classes, in order.
    """
    figure = go.Figure()
    for i, (run, values) in enumerate(accuracy.items()):
        figure.add_bar(
            x=list(names),
            y=[None if v is None else 100 * v for v in values],
            name=run,
            marker={"color": colour(i)},
            hovertemplate=f"%{{x}}: %{{y:.2f}} %<extra>{run}</extra>",
        )
    framed(figure, x="", y="test accuracy (%)", height=height)
    figure.update_layout(showlegend=len(accuracy) > 1, bargap=0.25)
    figure.update_yaxes(range=[0, 100])
    figure.update_xaxes(type="category", title=None)
    return figure


def class_counts_chart(
    counts: Sequence[int], names: Sequence[str], *, height: int = 96
) -> go.Figure:
    """Training images of every class, small: the shape of an imbalance at a glance."""
    figure = go.Figure()
    figure.add_bar(
        x=list(names),
        y=list(counts),
        marker={"color": colour(0)},
        hovertemplate="%{x}: %{y:,} images<extra></extra>",
    )
    framed(figure, x="", y="", height=height)
    figure.update_layout(margin={"l": 0, "r": 0, "t": 4, "b": 0}, bargap=0.12, showlegend=False)
    figure.update_xaxes(visible=False, type="category", title=None)
    figure.update_yaxes(visible=False, title=None, rangemode="tozero")
    return figure
