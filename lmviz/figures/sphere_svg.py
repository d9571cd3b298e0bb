"""The sphere as an SVG drawing: nothing but shapes and text.

For slides and papers: every mark is one element, so that a drawing program can take it apart.
"""

from __future__ import annotations

from html import escape

import numpy as np

from lmviz.figures.sphere_scene import (
    BALL_STOPS,
    INK,
    LIGHT,
    STYLES,
    Ball,
    Camera,
    Disc,
    Group,
    Mark,
    Path,
    Picture,
    Polygon,
    Scene,
    Words,
    picture,
)

STYLED_BY_CLASS = ("grid", "edge", "ghost")


def sphere_svg(scene: Scene, camera: Camera | None = None, size: int = 640) -> str:
    """An SVG document of ``size`` x ``size`` pixels (and a line for the caption).

    Raises:
        ValueError: what :func:`lmviz.figures.sphere_scene.picture` cannot draw.
    """
    return to_svg(picture([scene], [camera or Camera()], size))


def to_svg(drawn: Picture) -> str:
    """The picture as an SVG document."""
    width, height = drawn.width, drawn.height
    parts = "\n".join(_element(mark) for mark in drawn.marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img">\n'
        f"<title>{escape(drawn.title)}</title>\n{_definitions()}\n{parts}\n</svg>\n"
    )


def _definitions() -> str:
    cx, cy, r = (f"{100 * part:g}%" for part in LIGHT)
    stops = "".join(f'<stop offset="{at:g}" stop-color="{c}"/>' for at, c in BALL_STOPS)
    rules = [f"text {{ font-family: system-ui, sans-serif; fill: {INK}; text-anchor: middle; }}"]
    for kind in ("name", "caption"):
        weight = " font-weight: 600;" if STYLES[kind].bold else ""
        rules.append(f".{kind} {{ font-size: {STYLES[kind].size:g}px;{weight} }}")
    for kind in STYLED_BY_CLASS:
        style = STYLES[kind]
        line = f"fill: none; stroke: {style.stroke}; stroke-width: {style.width:g};"
        if style.dash is not None:
            line += f" stroke-dasharray: {style.dash[0]:g} {style.dash[1]:g};"
        rules.append(f".{kind} {{ {line} }}")
    return (
        f'<defs>\n<radialGradient id="ball" cx="{cx}" cy="{cy}" r="{r}">{stops}</radialGradient>\n'
        "</defs>\n<style>\n" + "\n".join(rules) + "\n</style>"
    )


def _element(mark: Mark) -> str:
    match mark:
        case Group():
            inner = "\n".join(map(_element, mark.marks))
            return f'<g opacity="{mark.opacity:g}">\n{inner}\n</g>'
        case Ball():
            return f'<circle {_place(mark)} fill="url(#ball)"/>'
        case Disc():
            return f"<circle {_place(mark)}{_outline(mark)}{_opacity(mark.opacity)}/>"
        case Path():
            look = f'class="{mark.kind}"'
            if not mark.kind:
                look = f'fill="none" stroke="{mark.colour}" stroke-width="{mark.width:g}"'
            return f'<polyline points="{_points(mark.points)}" {look}{_opacity(mark.opacity)}/>'
        case Polygon():
            points = _points(mark.points)
            return f'<polygon points="{points}" fill="{mark.fill}"{_opacity(mark.opacity)}/>'
        case Words():
            return (
                f'<text x="{_n(mark.x)}" y="{_n(mark.y)}" class="{mark.kind}"'
                f"{_opacity(mark.opacity)}>{escape(mark.text)}</text>"
            )


def _place(mark: Ball | Disc) -> str:
    return f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.r)}"'


def _outline(mark: Disc) -> str:
    if mark.kind in STYLED_BY_CLASS:
        return f' class="{mark.kind}"'
    line = ""
    if mark.kind:
        style = STYLES[mark.kind]
        line = f' stroke="{style.stroke}" stroke-width="{style.width:g}"'
    return f' fill="{mark.fill or "none"}"{line}'


def _opacity(value: float) -> str:
    return "" if value == 1 else f' opacity="{value:g}"'


def _points(points: np.ndarray) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A coordinate, to a hundredth of a pixel."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
