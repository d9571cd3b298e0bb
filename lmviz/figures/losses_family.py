"""The family of margin losses: from (m1, m2, m3) to GM-Softmax, and where its theory holds.

cos(m1 θ + m2) − m3 <= cos m2 · cos θ − m3 for m1 >= 1 and as long as the left side does not rise
again beyond π, with equality at θ = 0: every margin loss lies above the GM-Softmax with slope
α = cos m2 and offset β = −m3 (Zhou et al. 2022). Its optimum is the simplex for α >= 1/2; sharp for
k classes is α >= (k − 2)/(2(k − 1)), below which all prototypes collapse.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.losses_curves import name_of
from lmviz.figures.style import COLOURS, NEUTRAL, SYMBOLS, framed
from lmviz.losses import Loss, LossRecord
from lmviz.losses.base import build

AXES = ("m₁", "m₂", "m₃")
LEVEL = 105
"""Pixels between two levels of the tree."""


def collapse_slope(k: int) -> float:
    """(k − 2)/(2(k − 1)): with a smaller slope α the collapsed state lies below the simplex."""
    return (k - 2) / (2 * (k - 1))


def collapse_angle(k: int) -> float:
    """arccos((k − 2)/(2(k − 1))), radians: ArcFace with a larger margin collapses."""
    return math.acos(collapse_slope(k))


@dataclass(frozen=True)
class Node:
    """Losses of the family that leave the same of the three margins free.

    Attributes:
        free: indices into ``AXES``.
        titles: of the losses.
    """

    free: frozenset[int]
    titles: tuple[str, ...]


def free_margins(record: LossRecord) -> frozenset[int] | None:
    """Which of (m1, m2, m3) the hyper-parameters of a loss move; None outside the family."""
    if record.margins is None:
        return None
    default = build(record, {})
    base = record.margins(default.hyper)
    if base is None:
        return None
    moved: set[int] = set()
    for p in record.hyper:
        if p.choices:
            continue
        for value in (p.low, p.high):
            other = record.margins(default.replace(**{p.name: value}).hyper)
            moved |= {i for i in range(3) if other is not None and other[i] != base[i]}
    return frozenset(moved)


def nodes(records: Iterable[LossRecord]) -> list[Node]:
    """The family as sets of free margins, from none to all."""
    found: dict[frozenset[int], list[str]] = {}
    for record in records:
        free = free_margins(record)
        if free is not None:
            found.setdefault(free, []).append(record.title)
    ordered = sorted(found, key=lambda free: (len(free), sorted(free)))
    return [Node(free, tuple(found[free])) for free in ordered]


def edges(family: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs (special, general) with nothing in between."""
    sets = [node.free for node in family]
    return [
        (i, j)
        for i, a in enumerate(sets)
        for j, b in enumerate(sets)
        if a < b and not any(a < c < b for c in sets)
    ]


def general_forms(records: Iterable[LossRecord]) -> tuple[list[LossRecord], list[LossRecord]]:
    """The losses that are a GM-Softmax themselves: with lines of their own choice, and limits."""
    general: list[LossRecord] = []
    limits: list[LossRecord] = []
    for record in records:
        if record.lines is not None:
            (general if _moves_lines(record) else limits).append(record)
    return general, limits


def _moves_lines(record: LossRecord) -> bool:
    assert record.lines is not None  # the caller has looked
    default = build(record, {})
    base = record.lines(default.hyper)
    return any(
        record.lines(default.replace(**{p.name: value}).hyper) != base
        for p in record.hyper
        if not p.choices
        for value in (p.low, p.high)
    )


def family_chart(records: Sequence[LossRecord]) -> go.Figure:
    """The family as a tree: each step down fixes a margin, the top bounds all below."""
    family = nodes(records)
    rows: dict[int, list[int]] = {}
    for i, node in enumerate(family):
        rows.setdefault(len(node.free), []).append(i)
    at: dict[int, tuple[float, float]] = {
        i: (place - (len(row) - 1) / 2, float(level))
        for level, (_, row) in enumerate(sorted(rows.items()))
        for place, i in enumerate(row)
    }
    figure = go.Figure()
    for a, b in edges(family):
        low, high = (at[i][1] for i in (a, b))
        ends = low + _half(_box(family[a])), high - _half(_box(family[b]))
        _join(figure, (at[a][0], ends[0]), (at[b][0], ends[1]), "solid")
    boxes = [(at[i], _box(node)) for i, node in enumerate(family)]
    general, limits = general_forms(records)
    top = float(len(rows))
    if general and family:
        last, box = len(family) - 1, _titles([r.title for r in general], "α₁ β₁ α₂ β₂")
        below = at[last][0], at[last][1] + _half(_box(family[last]))
        _join(figure, below, (0.0, top - _half(box)), "dash", "bound: α = cos m₂, β = −m₃")
        boxes.append(((0.0, top), box))
        for i, record in enumerate(limits):
            _join(figure, (0.45 + i, top), (0.75 + i, top), "dash", "β₂ → −∞")
            boxes.append(((1.15 + i, top), record.title))
    for (x, y), text in boxes:
        figure.add_annotation(
            x=x,
            y=y,
            text=text,
            showarrow=False,
            bordercolor=COLOURS[0],
            borderpad=5,
            bgcolor="rgba(127,135,148,0.12)",
            font={"size": 12},
        )
    framed(figure, x="", y="", height=int(LEVEL * (top + 0.9)) + 40)
    figure.update_xaxes(visible=False, range=[-1.6, 1.6])
    figure.update_yaxes(visible=False, range=[-0.5, top + 0.4])
    return figure


def _box(node: Node) -> str:
    return _titles(node.titles, ", ".join(AXES[i] for i in sorted(node.free)) or "no margin")


def _titles(titles: Sequence[str], free: str) -> str:
    return "<br>".join([*titles, f"<i>{free}</i>"])


def _half(box: str) -> float:
    """Half the height of a box of text, in levels of the tree."""
    return 0.5 * (17 * (box.count("<br>") + 1) + 14) / LEVEL


def _join(
    figure: go.Figure,
    a: tuple[float, float],
    b: tuple[float, float],
    dash: str,
    text: str = "",
) -> None:
    figure.add_scatter(
        x=[a[0], b[0]],
        y=[a[1], b[1]],
        mode="lines",
        line={"color": NEUTRAL, "width": 1.5, "dash": dash},
        hoverinfo="skip",
        showlegend=False,
    )
    if text:
        figure.add_annotation(
            x=(a[0] + b[0]) / 2,
            y=(a[1] + b[1]) / 2,
            text=text,
            showarrow=False,
            font={"size": 11},
            yshift=10 if a[1] == b[1] else 0,
            xshift=0 if a[1] == b[1] else 6,
            xanchor="center" if a[1] == b[1] else "left",
        )


def bounding_line(loss: Loss) -> tuple[float, float] | None:
    """(α, β) of the GM-Softmax that the loss is, or that bounds it from below; else None."""
    record = loss.record
    if record.lines is not None:
        lines = record.lines(loss.hyper)
        return None if lines is None else lines[:2]
    margins = record.margins and record.margins(loss.hyper)
    return (math.cos(margins[1]), -margins[2]) if margins else None


def _path(record: LossRecord) -> np.ndarray | None:
    """(n, 2) bounding lines over the range of a loss's one margin; None if it has more, or none."""
    free = free_margins(record)
    if free is None or len(free) != 1 or record.margins is None:
        return None
    default = build(record, {})
    base = record.margins(default.hyper)
    for p in record.hyper:
        if p.choices or record.margins(default.replace(**{p.name: p.low}).hyper) == base:
            continue
        steps = np.arange(p.low, p.high + 1) if p.integer else np.linspace(p.low, p.high, 61)
        found = [bounding_line(default.replace(**{p.name: float(v)})) for v in steps]
        path = np.array([x for x in found if x is not None])
        return path if np.ptp(path, axis=0).max() > 0 else None
    return None


def slopes_chart(
    records: Sequence[LossRecord], losses: Sequence[Loss], others: Sequence[Loss], k: int
) -> go.Figure:
    """Slope α against offset β: where the simplex is the optimum, and where each loss stands.

    Args:
        records: whose paths, as their margin grows, are drawn.
        losses: drawn as points, one colour each.
        others: drawn as small crosses.
        k: number of classes, which fixes the threshold.
    """
    figure = go.Figure()
    threshold = collapse_slope(k)
    figure.add_vrect(
        x0=-0.1,
        x1=threshold,
        fillcolor=COLOURS[3],
        opacity=0.14,
        line_width=0,
        annotation_text="collapse",
        annotation_position="bottom left",
    )
    figure.add_vline(x=threshold, line={"color": COLOURS[3], "width": 2})
    figure.add_vline(x=0.5, line={"color": NEUTRAL, "dash": "dot", "width": 1.5})
    figure.add_annotation(
        x=0.5, y=0.02, yref="paper", text="α = 1/2", showarrow=False, xanchor="left", xshift=4
    )
    for record in records:
        path = _path(record)
        if path is not None:
            figure.add_scatter(
                x=path[:, 0],
                y=path[:, 1],
                mode="lines",
                name=f"{record.title}, growing margin",
                line={"color": NEUTRAL, "width": 2},
                showlegend=False,
                hovertemplate=f"{record.title}<br>α %{{x:.3f}}, β %{{y:.3f}}<extra></extra>",
            )
            middle = path[len(path) // 2]
            figure.add_annotation(
                x=middle[0],
                y=middle[1],
                text=record.title,
                showarrow=False,
                textangle=-90 if np.ptp(path[:, 0]) == 0 else 0,
                xshift=12 if np.ptp(path[:, 0]) == 0 else 0,
                yshift=0 if np.ptp(path[:, 0]) == 0 else 12,
            )
    rest = [(x, line) for x in others if (line := bounding_line(x)) is not None]
    figure.add_scatter(
        x=[line[0] for _, line in rest],
        y=[line[1] for _, line in rest],
        mode="markers",
        name="others",
        marker={"symbol": "x-thin", "size": 8, "line": {"width": 2, "color": NEUTRAL}},
        text=[name_of(x) for x, _ in rest],
        hovertemplate="%{text}<br>α %{x:.4f}, β %{y:.4f}<extra></extra>",
        showlegend=False,
    )
    for i, loss in enumerate(losses):
        line = bounding_line(loss)
        if line is not None:
            figure.add_scatter(
                x=[line[0]],
                y=[line[1]],
                mode="markers",
                name=name_of(loss),
                # Losses may share a point: larger ones lie below.
                marker={
                    "size": 18 - 2 * min(i, 5),
                    "symbol": SYMBOLS[i % len(SYMBOLS)] + "-open",
                    "color": COLOURS[i % len(COLOURS)],
                    "line": {"width": 3},
                },
                hovertemplate=f"{loss.record.title}<br>α %{{x:.4f}}, β %{{y:.4f}}<extra></extra>",
            )
    framed(figure, x="slope α of the target logit", y="offset β")
    figure.update_xaxes(range=[-0.1, 1.15])
    figure.update_yaxes(range=[-1.65, 0.35])
    return figure


def collapse_chart(k: int, last: int = 100) -> go.Figure:
    """The angular margin beyond which ArcFace collapses, against the number of classes."""
    figure = go.Figure()
    ks = list(range(2, last + 1))
    figure.add_scatter(
        x=ks,
        y=[math.degrees(collapse_angle(n)) for n in ks],
        mode="lines",
        line={"color": COLOURS[3], "width": 2},
        hovertemplate="k = %{x}: %{y:.2f}°<extra></extra>",
        showlegend=False,
    )
    figure.add_hline(y=60, line={"color": NEUTRAL, "dash": "dot", "width": 1.5})
    figure.add_annotation(
        x=1, xref="paper", y=60, text="60°: α = 1/2", showarrow=False, yshift=9, xanchor="right"
    )
    figure.add_scatter(
        x=[k],
        y=[math.degrees(collapse_angle(k))],
        mode="markers",
        marker={"size": 14, "symbol": "circle-open", "color": COLOURS[3], "line": {"width": 3}},
        showlegend=False,
        hoverinfo="skip",
    )
    return framed(figure, x="classes k", y="largest angle m₂ (degrees)", height=320)


def known_losses(records: Sequence[LossRecord]) -> list[Loss]:
    """Every loss of the family with its default hyper-parameters."""
    return [loss for r in records if bounding_line(loss := build(r, {})) is not None]
