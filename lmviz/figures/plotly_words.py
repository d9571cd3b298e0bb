"""Plotly's words for lines, markers, colours and text, said in matplotlib's."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

DASHES = {
    "solid": "solid",
    "dash": (0, (5, 3)),
    "dot": (0, (1.2, 2)),
    "dashdot": (0, (5, 2, 1.2, 2)),
    "longdash": (0, (8, 3)),
    "longdashdot": (0, (8, 2, 1.2, 2)),
}
SYMBOLS = {
    **{"circle": "o", "square": "s", "diamond": "D", "triangle-up": "^", "triangle-down": "v"},
    **{"cross": "P", "star": "*", "x": "X", "star-diamond": "d"},
    **{"line-ns": "|", "line-ew": "_", "x-thin": "x", "cross-thin": "+"},
}
THIN = {"|", "_", "x", "+"}
"""Markers that are lines alone."""
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class NotDrawable(ValueError):
    """A figure holds something that the vector writers do not know; the message names it."""


def single(value: Any) -> str | None:
    """A setting that holds for all points; None where each has its own."""
    return value if isinstance(value, str) else None


def symbol(name: str) -> tuple[str, bool]:
    """matplotlib's marker, and whether it is an outline alone."""
    bare = name.removesuffix("-open")
    if bare not in SYMBOLS:
        raise NotDrawable(f"markers of the kind {name!r} cannot be drawn as vectors")
    return SYMBOLS[bare], name.endswith("-open")


def dash(name: str | None) -> Any:
    """matplotlib's line style."""
    if name is not None and name not in DASHES:
        raise NotDrawable(f"lines dashed as {name!r} cannot be drawn as vectors")
    return DASHES[name or "solid"]


def rgba(colour: Any, opacity: float = 1.0) -> tuple[float, float, float, float]:
    """Plotly's colour as four numbers from 0 to 1."""
    from matplotlib.colors import to_rgba

    found = re.fullmatch(r"rgba?\(([^)]*)\)", str(colour).replace(" ", ""))
    if found is not None:
        parts = [float(v) for v in found[1].split(",")]
        r, g, b = (v / 255 for v in parts[:3])
        return r, g, b, (parts[3] if len(parts) > 3 else 1.0) * opacity
    r, g, b, a = to_rgba(colour)
    return r, g, b, a * opacity


def plain(text: str | None) -> str:
    """Plotly's text without its marks: lines stay, subscripts become letters below the line."""
    if not text:
        return ""
    text = re.sub(r"<br\s*/?>", "\n", text)
    text = re.sub(r"<sub>(\d+)</sub>", lambda m: m[1].translate(SUBSCRIPTS), text)
    text = re.sub(r"<sub>(.*?)</sub>", r"_\1", text)
    return unescape(re.sub(r"</?(?:i|b|em|strong|span|sup)(?:\s[^>]*)?>", "", text))
