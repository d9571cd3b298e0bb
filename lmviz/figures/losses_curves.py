"""One sample under a loss: its target logit, the loss and the pull, against the angle to its class.

Made from the records alone; a loss without a target logit curve is passed over where one is needed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.style import COLOURS, NEUTRAL, framed
from lmviz.losses import HyperParameter, Loss
from lmviz.losses.pairs import Pairs, Targets

DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid")
STEP = math.radians(0.5)
#: Half a step away from 0 and π, where the slope of an angular margin does not exist.
ANGLES = np.arange(0.5 * STEP, math.pi, STEP)
MOST_NAMED = 5
"""Hyper-parameters beyond so many are named in a legend only where they differ from the default."""
SHOWN_DECADES = (-15, 3)
"""Of pulls on a logarithmic axis; in float32 nothing below is told from 0."""


@dataclass(frozen=True)
class Surroundings:
    """What else must be fixed before a loss is a function of one angle.

    Attributes:
        k: number of classes, at least 2.
        rival: angle of the feature to all other prototypes, radians.
        length: norm of the feature where the loss leaves it free; prototypes have norm 1.
        ratio: samples of every other class over those of the own, for losses that ask for counts.
    """

    k: int = 10
    rival: float = math.pi / 2
    length: float = 10.0
    ratio: int = 100

    def counted(self, loss: Loss, k: int | None = None) -> Loss:
        """The loss with class counts if it needs them; the last class is the rare one."""
        return loss.with_counts((self.ratio,) * ((k or self.k) - 1) + (1,))


def target_curve(loss: Loss, theta: np.ndarray, label: int = 0) -> np.ndarray | None:
    """ψ at the angles (n,) in radians; None for a loss without a target logit curve.

    Args:
        label: class of the sample, for losses that treat classes differently.
    """
    record = loss.record
    if record.psi is not None:
        labels = np.full(len(theta), label)
        return np.asarray(record.psi(np.cos(theta), np.sin(theta), loss.hyper, labels)[0])
    margins = record.margins and record.margins(loss.hyper)
    if not margins:
        return None
    m1, m2, m3 = margins
    return np.asarray(np.cos(m1 * theta + m2) - m3)


def turning_angle(loss: Loss) -> float | None:
    """Angle (radians) from which on the margin carries m1 θ + m2 past π; None if it never does."""
    margins = loss.record.margins and loss.record.margins(loss.hyper)
    if not margins:
        return None
    turn = (math.pi - margins[1]) / margins[0]
    return turn if turn < math.pi - 1e-12 else None


def handling_modes(loss: Loss) -> list[tuple[str, Loss]]:
    """The loss under every mode that gives it another target curve, with names for a legend."""
    found: list[tuple[str, Loss]] = []
    curves: list[np.ndarray] = []
    for parameter in loss.record.hyper:
        for choice in parameter.choices:
            other = loss.replace(**{parameter.name: choice})
            curve = target_curve(other, ANGLES)
            if curve is not None and not any(np.array_equal(curve, seen) for seen in curves):
                curves.append(curve)
                found.append((f"{parameter.title or parameter.name}: {choice}", other))
    return found if len(found) > 1 else []


def pull(loss: Loss, around: Surroundings) -> tuple[np.ndarray, np.ndarray]:
    """The loss of one sample at ``ANGLES``, and its exact derivative by the angle.

    The angle is that to the own prototype, all else stays. By the record's closed form, and by
    central differences for a loss that has none.
    """
    loss = around.counted(loss)
    if loss.record.closed_form is None:
        h = 1e-6
        ends = [_values(loss, ANGLES + sign * h, around) for sign in (1, -1)]
        return _values(loss, ANGLES, around), (ends[0] - ends[1]) / (2 * h)
    n, k = len(ANGLES), around.k
    length = 1.0 if loss.record.normalizes_features else around.length
    dots = np.full((1, n, k), length * math.cos(around.rival))
    dots[0, :, -1] = length * np.cos(ANGLES)
    counts, labels = (0,) * (k - 1) + (n,), np.full(n, k - 1)
    pairs = Pairs(
        dots,
        labels,
        Targets(counts, labels, np),
        np,
        sine=np.sin(ANGLES)[None],
        norm=np.full((1, n), length),
    )
    values = loss.record.closed_form(pairs, loss.hyper, True)
    assert values is not None  # they were asked for
    return values[0], -length * np.sin(ANGLES) * pairs.target()[0]


def _values(loss: Loss, theta: np.ndarray, around: Surroundings) -> np.ndarray:
    """The definition itself, one sample a batch."""
    length = 1.0 if loss.record.normalizes_features else around.length
    feature = np.array([[length, 0.0, 0.0]])
    label = np.array([around.k - 1])
    prototypes = np.tile([math.cos(around.rival), 0.0, math.sin(around.rival)], (around.k, 1))
    found = []
    for angle in theta:
        prototypes[-1] = math.cos(angle), math.sin(angle), 0.0
        found.append(loss(feature, prototypes, label)[0])
    return np.array(found)


def name_of(loss: Loss) -> str:
    """Title and numbers, for a legend: ``ArcFace · s 10, m 0.1``."""
    numbers = [p for p in loss.record.hyper if not p.choices]
    if len(numbers) > MOST_NAMED:
        numbers = [p for p in numbers if loss.hyper[p.name] != p.default]
    shown = ", ".join(f"{_short(p)} {loss.hyper[p.name]:g}" for p in numbers)
    return f"{loss.record.title} · {shown}" if shown else loss.record.title


def _short(parameter: HyperParameter) -> str:
    """The name as it is written: Greek, with the number below."""
    greek = {"alpha": "α", "beta": "β", "gamma": "γ", "delta_": "δ", "lam": "λ", "mu": "μ"}
    name = parameter.name
    for spelt, letter in greek.items():
        name = name.replace(spelt, letter)
    return name.translate(str.maketrans("123", "₁₂₃"))


def target_logit_chart(losses: Sequence[Loss], around: Surroundings) -> go.Figure:
    """ψ(θ) of each loss over cos θ, and shaded, for the first, where its margin passes π."""
    figure = go.Figure()
    degrees = np.degrees(ANGLES)
    figure.add_scatter(
        x=degrees,
        y=np.cos(ANGLES),
        name="cos θ, no margin",
        mode="lines",
        line={"color": NEUTRAL, "width": 1.5},
        hovertemplate="cos %{x:.1f}° = %{y:.4f}<extra></extra>",
    )
    for i, loss in enumerate(losses):
        curve = target_curve(around.counted(loss, 2), ANGLES, label=1)
        if curve is not None:
            figure.add_scatter(**_line(degrees, curve, loss, i, "ψ(%{x:.1f}°) = %{y:.4f}"))
    if losses:
        shade_beyond(figure, losses[0])
    framed(figure, x="angle θ to the own prototype (degrees)", y="target logit ψ(θ), without s")
    figure.update_xaxes(range=[0, 180], dtick=30)
    return figure


def handling_chart(loss: Loss) -> go.Figure:
    """ψ(θ) under each handling of the zone beyond π − m, which is shaded."""
    figure = go.Figure()
    for i, (name, other) in enumerate(handling_modes(loss)):
        figure.add_scatter(
            x=np.degrees(ANGLES),
            y=target_curve(other, ANGLES),
            name=name,
            mode="lines",
            line={"color": COLOURS[i % len(COLOURS)], "dash": DASHES[i % len(DASHES)], "width": 2},
            hovertemplate=f"{name}<br>ψ(%{{x:.1f}}°) = %{{y:.4f}}<extra></extra>",
        )
    shade_beyond(figure, loss)
    framed(figure, x="angle θ to the own prototype (degrees)", y="target logit ψ(θ), without s")
    figure.update_xaxes(range=[0, 180], dtick=30)
    return figure


def shade_beyond(figure: go.Figure, loss: Loss) -> None:
    """Shade the angles at which the margin of ``loss`` carries its own past π."""
    turn = turning_angle(loss)
    if turn is None:
        return
    figure.add_vrect(
        x0=math.degrees(turn),
        x1=180,
        fillcolor=NEUTRAL,
        opacity=0.18,
        line_width=0,
        annotation_text=f"beyond {math.degrees(turn):.1f}°",
        annotation_position="top right",
    )


def pull_chart(losses: Sequence[Loss], around: Surroundings) -> go.Figure:
    """∂L/∂θ of each loss: how hard a sample is turned towards its prototype."""
    figure = go.Figure()
    for i, loss in enumerate(losses):
        figure.add_scatter(
            **_line(np.degrees(ANGLES), pull(loss, around)[1], loss, i, "at %{x:.1f}°: %{y:.4g}")
        )
    figure.add_hline(y=0, line={"color": NEUTRAL, "width": 1})
    framed(figure, x="angle θ to the own prototype (degrees)", y="pull ∂L/∂θ (per radian)")
    figure.update_xaxes(range=[0, 180], dtick=30)
    return figure


def _line(x: np.ndarray, y: np.ndarray, loss: Loss, i: int, hover: str) -> dict:
    return {
        "x": x,
        "y": y,
        "name": name_of(loss),
        "mode": "lines",
        "line": {"color": COLOURS[i % len(COLOURS)], "dash": DASHES[i % len(DASHES)], "width": 2},
        "hovertemplate": f"{loss.record.title}<br>{hover}<extra></extra>",
    }


SCALES = (1.0, 5.0, 10.0, 20.0, 30.0, 64.0)


def scaled(loss: Loss, around: Surroundings, s: float) -> tuple[Loss, Surroundings]:
    """The loss at scale ``s``; without a scale of its own the norm of the feature is one."""
    if "s" in loss.hyper:
        return loss.replace(s=s), around
    return loss, Surroundings(around.k, around.rival, s, around.ratio)


def scale_symbol(loss: Loss) -> str:
    """What acts as the scale of a loss."""
    return "s" if "s" in loss.hyper else "‖z‖"


def scale_overlay_chart(losses: Sequence[Loss], around: Surroundings, theta: float) -> go.Figure:
    """|∂L/∂θ| at one angle (radians) against the scale, both logarithmic, of several losses."""
    figure = go.Figure()
    scales = np.geomspace(1, 100, 41)
    place = int(abs(ANGLES - theta).argmin())
    for i, loss in enumerate(losses):
        sizes = [abs(pull(*scaled(loss, around, float(s)))[1][place]) for s in scales]
        line = _line(scales, np.array(sizes), loss, i, "scale %{x:.3g}: %{y:.3g}")
        figure.add_scatter(**{**line, "name": loss.record.title})
    framed(figure, x="scale s, or norm of the feature", y="size of the pull |∂L/∂θ|")
    figure.update_xaxes(type="log", dtick="D2")
    figure.update_yaxes(type="log", exponentformat="power", dtick=3, range=list(SHOWN_DECADES))
    return figure


def scale_chart(loss: Loss, around: Surroundings, scales: Sequence[float] = SCALES) -> go.Figure:
    """|∂L/∂θ| at several scales, logarithmic: where the pull has faded, nothing is learnt."""
    figure = go.Figure()
    symbol = scale_symbol(loss)
    for i, s in enumerate(scales):
        slopes = np.abs(pull(*scaled(loss, around, s))[1])
        figure.add_scatter(
            x=np.degrees(ANGLES),
            y=slopes,
            name=f"{symbol} = {s:g}",
            mode="lines",
            line={"color": COLOURS[i % len(COLOURS)], "dash": DASHES[i % len(DASHES)], "width": 2},
            hovertemplate=f"{symbol} = {s:g}, %{{x:.1f}}°: %{{y:.3g}}<extra></extra>",
        )
    framed(figure, x="angle θ to the own prototype (degrees)", y="size of the pull |∂L/∂θ|")
    figure.update_xaxes(range=[0, 180], dtick=30)
    figure.update_yaxes(type="log", exponentformat="power", dtick=3, range=list(SHOWN_DECADES))
    return figure
