"""Where two classes end: boundaries in the plane of both angles, and as regions on the circle.

A class has won a feature with its margin where its target logit is at least the other's plain one,
ψ(θ1) >= cos θ2, with features and prototypes of norm 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import plotly.graph_objects as go
from scipy.optimize import brentq

from lmviz.figures.losses_curves import ANGLES, name_of, target_curve
from lmviz.figures.style import COLOURS, NEUTRAL, framed
from lmviz.losses import Loss

RESOLUTION = 1440
"""Directions on the circle that are judged: every quarter of a degree."""
OUTCOMES = ("class 1", "class 2", "neither has its margin", "both")
FILLS = (COLOURS[0], COLOURS[1], "rgba(127,135,148,0.25)", COLOURS[4])


@dataclass(frozen=True)
class Gap:
    """Where the boundaries of two classes cross the arc between their prototypes.

    Attributes:
        first: angle from the first prototype up to which its class wins; None if it never does.
        second: the same of the second, from the second prototype.
        width: of the zone between them, radians; negative where both win.
    """

    first: float | None
    second: float | None
    apart: float

    @property
    def width(self) -> float:
        return self.apart - (self.first or 0.0) - (self.second or 0.0)


def boundary(loss: Loss, label: int = 0) -> np.ndarray | None:
    """Smallest angle to the rival, at ``ANGLES`` to the own prototype, at which the class wins.

    arccos ψ(θ1), radians (n,); NaN where even an opposite rival wins; None without a target curve.
    """
    curve = target_curve(loss, ANGLES, label)
    if curve is None:
        return None
    return np.where(curve < -1, np.nan, np.arccos(np.clip(curve, -1, 1)))


def gap(loss: Loss, apart: float) -> Gap | None:
    """The zone between two prototypes ``apart`` radians from each other; None without a curve.

    The loss must have class counts if it needs them.
    """
    if target_curve(loss, ANGLES) is None:
        return None
    return Gap(_reach(loss, apart, 0), _reach(loss, apart, 1), apart)


def _reach(loss: Loss, apart: float, label: int) -> float | None:
    """Angle at which ψ(θ) = cos(apart − θ), the first one on the way to the rival."""

    def lead(theta: float) -> float:
        curve = target_curve(loss, np.array([theta]), label)
        assert curve is not None  # gap() has looked
        return float(curve[0]) - math.cos(apart - theta)

    if lead(0.0) < 0:
        return None
    grid = np.linspace(0, apart, 181)
    for before, after in pairwise(grid):
        if lead(after) < 0:
            return float(brentq(lead, before, after, xtol=1e-14))
    return apart


def plane_chart(losses: Sequence[Loss], apart: float) -> go.Figure:
    """Boundaries of class 1 (solid) and 2 (dashed) in the (θ1, θ2) plane, degrees.

    For the first loss the zone in which neither class has its margin is shaded. Features between
    the prototypes lie on the dotted line θ1 + θ2 = ``apart``.
    """
    figure = go.Figure()
    degrees = np.degrees(ANGLES)
    if losses:
        _shade_between(figure, losses[0])
    figure.add_scatter(
        x=[0, 180],
        y=[0, 180],
        name="θ₁ = θ₂, no margin",
        mode="lines",
        line={"color": NEUTRAL, "width": 1.5},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=[0, math.degrees(apart)],
        y=[math.degrees(apart), 0],
        name="between the prototypes",
        mode="lines",
        line={"color": NEUTRAL, "width": 1.5, "dash": "dot"},
        hoverinfo="skip",
    )
    for i, loss in enumerate(losses):
        first, second = boundary(loss, 0), boundary(loss, 1)
        if first is None or second is None:
            continue
        line = {"color": COLOURS[i % len(COLOURS)], "width": 2}
        common = {"name": name_of(loss), "mode": "lines", "legendgroup": str(i)}
        hover = f"{loss.record.title}<br>θ₁ %{{x:.1f}}°, θ₂ %{{y:.1f}}°<extra></extra>"
        figure.add_scatter(x=degrees, y=np.degrees(first), line=line, hovertemplate=hover, **common)
        figure.add_scatter(
            x=np.degrees(second),
            y=degrees,
            line={**line, "dash": "dash"},
            hovertemplate=hover,
            showlegend=False,
            **common,
        )
    framed(
        figure,
        x="θ₁, angle to prototype 1 (degrees)",
        y="θ₂, angle to prototype 2 (degrees)",
        height=480,
    )
    figure.add_annotation(x=25, y=155, text="class 1", showarrow=False)
    figure.add_annotation(x=155, y=25, text="class 2", showarrow=False)
    figure.update_xaxes(range=[0, 180], dtick=30, constrain="domain")
    figure.update_yaxes(range=[0, 180], dtick=30, scaleanchor="x", constrain="domain")
    return figure


def _shade_between(figure: go.Figure, loss: Loss) -> None:
    first, second = boundary(loss, 0), boundary(loss, 1)
    if first is None or second is None:
        return
    degrees = np.degrees(ANGLES)
    upper = np.where(np.isnan(first), 180.0, np.degrees(first))
    right = np.where(np.isnan(second), 180.0, np.degrees(second))
    figure.add_scatter(
        x=[*degrees, 180, *right[::-1]],
        y=[*upper, 180, *degrees[::-1]],
        fill="toself",
        fillcolor="rgba(127,135,148,0.18)",
        mode="none",
        name=f"neither, {loss.record.title}",
        hoverinfo="skip",
        showlegend=False,
    )


def outcomes(loss: Loss, apart: float) -> np.ndarray | None:
    """Index into ``OUTCOMES`` of each of ``RESOLUTION`` directions; None without a curve.

    The prototypes lie at ∓``apart``/2; direction i is at (i + ½) 360°/``RESOLUTION``.
    """
    directions = (np.arange(RESOLUTION) + 0.5) * 2 * math.pi / RESOLUTION
    wins = []
    for label, sign in ((0, -1), (1, 1)):
        own = _between(directions, sign * apart / 2)
        rival = _between(directions, -sign * apart / 2)
        curve = target_curve(loss, own, label)
        if curve is None:
            return None
        wins.append(curve >= np.cos(rival))
    first, second = wins
    return np.where(first & second, 3, np.where(first, 0, np.where(second, 1, 2)))


def _between(a: np.ndarray, b: float) -> np.ndarray:
    """Angle in [0, π] between directions in the plane."""
    return np.abs((a - b + math.pi) % (2 * math.pi) - math.pi)


def circle_chart(losses: Sequence[Loss], apart: float) -> go.Figure:
    """One ring for each loss: which class wins a feature in each direction of the plane."""
    figure = go.Figure()
    rings = [(loss, found) for loss in losses if (found := outcomes(loss, apart)) is not None]
    inner, wide = 0.45, 0.55 / max(1, len(rings))
    seen: set[int] = set()
    for i, (loss, found) in enumerate(rings):
        base = inner + i * wide
        for which in sorted(set(found.tolist())):
            x, y = _sectors(found == which, base, base + 0.88 * wide)
            figure.add_scatter(
                x=x,
                y=y,
                mode="lines",
                fill="toself",
                fillcolor=FILLS[which],
                line={"width": 0},
                name=OUTCOMES[which],
                legendgroup=OUTCOMES[which],
                showlegend=which not in seen,
                hoveron="fills",
                text=f"{loss.record.title}: {OUTCOMES[which]}",
                hoverinfo="text",
            )
            seen.add(which)
        # On a ground of its own: the ring beneath may have any colour, in either theme.
        figure.add_annotation(
            x=0,
            y=-(base + 0.44 * wide),
            text=loss.record.title,
            showarrow=False,
            font={"color": "#FFFFFF", "size": 12},
            bgcolor="rgba(55,67,79,0.9)",
            borderpad=2,
        )
    for sign, number in ((-1, 1), (1, 2)):
        tip = 0.92 * inner * np.array([math.sin(sign * apart / 2), math.cos(apart / 2)])
        figure.add_annotation(
            x=tip[0],
            y=tip[1],
            ax=0,
            ay=0,
            axref="x",
            ayref="y",
            text="",
            showarrow=True,
            arrowhead=2,
            arrowwidth=3,
            arrowcolor=COLOURS[number - 1],
        )
        figure.add_annotation(
            x=0.55 * tip[0],
            y=0.55 * tip[1] - 0.09,
            text=f"w<sub>{number}</sub>",
            showarrow=False,
            font={"size": 14},
        )
    framed(figure, x="", y="", height=480)
    figure.update_xaxes(visible=False, range=[-1.02, 1.02], constrain="domain")
    figure.update_yaxes(visible=False, range=[-1.02, 1.02], scaleanchor="x", constrain="domain")
    return figure


def _sectors(mask: np.ndarray, inner: float, outer: float) -> tuple[list, list]:
    """Outline of the parts of a ring where ``mask`` holds, with gaps between them; angles run
    clockwise from the top."""
    x: list[float | None] = []
    y: list[float | None] = []
    for start, width in zip(*_runs(mask), strict=True):
        turn = np.radians(np.linspace(start, start + width, max(2, round(width))))
        there, back = np.exp(1j * turn), np.exp(1j * turn[::-1])
        outline = np.concatenate([outer * there, inner * back, outer * there[:1]])
        x += [*outline.imag, None]
        y += [*outline.real, None]
    return x, y


def _runs(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Starts and widths, in degrees, of the stretches of a circle where ``mask`` holds."""
    step = 360 / len(mask)
    if mask.all():
        return np.array([0.0]), np.array([360.0])
    before = np.roll(mask, 1)
    starts = np.flatnonzero(mask & ~before)
    ends = np.flatnonzero(~mask & before)
    if ends[0] < starts[0]:  # the first stretch that ends is the last that begins
        ends = np.append(ends[1:], ends[0] + len(mask))
    return starts * step, (ends - starts) * step


def gap_rows(losses: Sequence[Loss], apart: float) -> list[dict[str, object]]:
    """One row for each loss with a target curve: reach of both classes and the zone between."""
    rows: list[dict[str, object]] = []
    for loss in losses:
        found = gap(loss, apart)
        if found is None:
            continue
        reach = [None if x is None else math.degrees(x) for x in (found.first, found.second)]
        rows.append(
            {
                "loss": name_of(loss),
                "class 1 up to θ₁ (°)": reach[0],
                "class 2 up to θ₂ (°)": reach[1],
                "zone between (°)": math.degrees(found.width),
            }
        )
    return rows
