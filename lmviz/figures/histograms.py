"""The paper's Figure 9: how cosines and sample margins of the test set are spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.style import NEUTRAL, framed
from lmviz.figures.training import colour


@dataclass(frozen=True)
class Histogram:
    """Counts between edges: ``edges`` (B + 1,) rising, ``counts`` (B,)."""

    name: str
    edges: Sequence[float] | np.ndarray
    counts: Sequence[float] | np.ndarray

    @property
    def centres(self) -> np.ndarray:
        """Middle of each bin, (B,)."""
        edges = np.asarray(self.edges, dtype=float)
        return (edges[1:] + edges[:-1]) / 2

    @property
    def shares(self) -> np.ndarray:
        """Per cent of all in each bin, (B,); zeros where nothing was counted."""
        counts = np.asarray(self.counts, dtype=float)
        return 100 * counts / max(counts.sum(), 1.0)


def cosine_chart(
    own: Sequence[Histogram], other: Sequence[Histogram], *, height: int = 340
) -> go.Figure:
    """Cosines of test features to their own prototype (filled) and to the others (outlined).

    ``own`` and ``other`` belong together pair by pair, one pair per run.
    """
    figure = go.Figure()
    for i, (mine, rest) in enumerate(zip(own, other, strict=True)):
        _steps(figure, mine, i, filled=True, label=_label(mine.name, "own prototype"))
        _steps(figure, rest, i, filled=False, label=_label(rest.name, "other prototypes"))
    framed(figure, x="cosine", y="share of the test set (%)", height=height)
    figure.update_xaxes(range=[-1.02, 1.02])
    return figure


def margin_chart(
    margins: Sequence[Histogram], *, ceiling: float | None = None, height: int = 340
) -> go.Figure:
    """Sample margins of the test set; left of 0 lie the misclassified images.

    Args:
        ceiling: the largest possible margin, k/(k−1).
    """
    figure = go.Figure()
    for i, found in enumerate(margins):
        _steps(figure, found, i, filled=True, label=found.name or "sample margin")
    figure.add_vline(x=0, line={"color": NEUTRAL, "dash": "dot", "width": 1.5})
    if ceiling is not None:
        figure.add_vline(
            x=ceiling,
            line={"color": NEUTRAL, "dash": "dash", "width": 1.5},
            annotation={"text": f"k/(k−1) = {ceiling:.4g}", "font": {"size": 12}},
            annotation_position="top right",
        )
    framed(figure, x="sample margin", y="share of the test set (%)", height=height)
    figure.update_layout(showlegend=len(margins) > 1)
    return figure


def _label(name: str, what: str) -> str:
    return f"{name}: {what}" if name else what


def _steps(figure: go.Figure, found: Histogram, i: int, *, filled: bool, label: str) -> None:
    figure.add_scatter(
        x=found.centres,
        y=found.shares,
        name=label,
        mode="lines",
        line={
            "color": colour(i),
            "shape": "hvh",
            "width": 2 if filled else 1.5,
            "dash": "solid" if filled else "dot",
        },
        fill="tozeroy" if filled else None,
        # The colour itself with a quarter of its strength, so that overlaid runs stay visible.
        fillcolor=f"{colour(i)}40" if filled else None,
        hovertemplate=f"%{{x:.3f}}: %{{y:.2f}} %<extra>{label}</extra>",
    )
