"""The sphere as a PDF page of vectors: every mark a path, every name a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lmviz.figures.drawing import POINTS, alone, new_figure, written
from lmviz.figures.sphere_scene import (
    BALL_STOPS,
    INK,
    LIGHT,
    STYLES,
    Ball,
    Disc,
    Path,
    Picture,
    Polygon,
    Simple,
    Words,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHADES = 48
"""Discs, one in the other, that make the light on a ball."""


def to_pdf(drawn: Picture) -> bytes:
    """The picture as a PDF document of one page, a pixel three quarters of a point."""
    with alone():
        figure = new_figure(drawn.width, drawn.height)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, drawn.width)
        axes.set_ylim(drawn.height, 0)
        for order, mark in enumerate(drawn.flat()):
            _draw(axes, mark, order)
        return written(figure, "pdf", drawn.title)


def _draw(axes: Axes, mark: Simple, order: int) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Circle
    from matplotlib.patches import Polygon as Corners

    match mark:
        case Ball():
            _ball(axes, mark, order)
        case Disc():
            style = STYLES.get(mark.kind)
            outline: dict[str, Any] = {"linewidth": 0, "edgecolor": "none"}
            if style is not None:
                outline = {"linewidth": style.width * POINTS, "edgecolor": style.stroke}
                if style.dash is not None:
                    # matplotlib counts dashes in widths of the line.
                    dashes = tuple(part / style.width for part in style.dash)
                    outline["linestyle"] = (0, dashes)
            axes.add_patch(
                Circle(
                    (mark.x, mark.y),
                    mark.r,
                    facecolor=mark.fill or "none",
                    alpha=mark.opacity,
                    zorder=order,
                    **outline,
                )
            )
        case Path():
            style = STYLES.get(mark.kind)
            axes.add_line(
                Line2D(
                    *mark.points.T,
                    color=style.stroke if style else mark.colour,
                    linewidth=(style.width if style else mark.width) * POINTS,
                    alpha=mark.opacity,
                    solid_capstyle="butt",
                    zorder=order,
                )
            )
        case Polygon():
            axes.add_patch(
                Corners(
                    mark.points, facecolor=mark.fill, linewidth=0, alpha=mark.opacity, zorder=order
                )
            )
        case Words():
            style = STYLES[mark.kind]
            axes.text(
                mark.x,
                mark.y,
                mark.text,
                color=INK,
                alpha=mark.opacity,
                fontsize=style.size * POINTS,
                fontweight="bold" if style.bold else "normal",
                horizontalalignment="center",
                verticalalignment="baseline",
                zorder=order,
            )


def _ball(axes: Axes, ball: Ball, order: int) -> None:
    """Light on the ball as discs, each smaller than the one before, cut off at the rim."""
    from matplotlib.colors import to_rgb
    from matplotlib.patches import Circle

    places = [at for at, _ in BALL_STOPS]
    colours = [colour for _, colour in BALL_STOPS]
    rgb = np.array([to_rgb(c) for c in colours])
    left, top = ball.x - ball.r, ball.y - ball.r
    middle = (left + 2 * ball.r * LIGHT[0], top + 2 * ball.r * LIGHT[1])
    rim = Circle((ball.x, ball.y), ball.r, facecolor=colours[-1], linewidth=0, zorder=order)
    axes.add_patch(rim)
    for t in np.linspace(1, 0, SHADES, endpoint=False):
        shade = tuple(float(np.interp(t, places, rgb[:, c])) for c in range(3))
        disc = Circle(middle, 2 * ball.r * LIGHT[2] * t, facecolor=shade, linewidth=0, zorder=order)
        axes.add_patch(disc)
        disc.set_clip_path(rim)
