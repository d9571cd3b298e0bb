"""The sphere as a vector drawing: orthographic, hidden points dimmed, nothing but shapes and text.

For slides and papers: every mark is one element, so that a drawing program can take it apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from lmviz.figures.style import class_colour

MARGIN = 1.16
"""Half the width of the drawing over the radius of the ball: tips and names need room."""
GRID = 30
"""Degrees between the lines of the graticule."""
DIMMED = 0.32
"""Opacity of what lies behind the ball's horizon."""
ARROW_HEAD = 0.13
MOST_FEATURES = 5000


@dataclass(frozen=True)
class Camera:
    """From where the ball is seen, in radians: longitude and latitude of the eye."""

    azimuth: float = 0.62
    elevation: float = 0.38

    @property
    def basis(self) -> np.ndarray:
        """Rows right, up and towards the eye: (3, 3), orthonormal."""
        ca, sa = math.cos(self.azimuth), math.sin(self.azimuth)
        ce, se = math.cos(self.elevation), math.sin(self.elevation)
        return np.array([[-sa, ca, 0.0], [-ca * se, -sa * se, ce], [ca * ce, sa * ce, se]])


@dataclass(frozen=True)
class Scene:
    """What is drawn.

    Attributes:
        prototypes: (k, 3), drawn as arrows; shorter than 1 where a projection shows less of them.
        features: (N, 3) unit vectors, or None.
        labels: (N,) class of each feature.
        ghosts: (k, 3) rings at the optimum, or None.
        edges: pairs of prototypes joined by an arc.
        names: of the classes; empty for none.
        caption: one line beneath.
    """

    prototypes: np.ndarray
    features: np.ndarray | None = None
    labels: np.ndarray | None = None
    ghosts: np.ndarray | None = None
    edges: Sequence[tuple[int, int]] = ()
    names: Sequence[str] = ()
    caption: str = ""


def sphere_svg(scene: Scene, camera: Camera | None = None, size: int = 640) -> str:
    """An SVG document of ``size`` x ``size`` pixels (and a line for the caption).

    Raises:
        ValueError: points that are not (., 3) or not finite, labels that do not fit, or more
            than 5000 features, which no drawing program would open.
    """
    _check(scene)
    drawing = _Drawing(scene, camera or Camera(), size)
    height = size + (28 if scene.caption else 0)
    parts = "\n".join(drawing.parts())
    caption = escape(scene.caption)
    label = f'<text x="{size / 2:g}" y="{size + 14:g}" class="caption">{caption}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {height}" '
        f'width="{size}" height="{height}" role="img">\n'
        f"<title>{caption or 'Prototypes on the sphere'}</title>\n{DEFINITIONS}\n{parts}\n"
        f"{label if caption else ''}\n</svg>\n"
    )


DEFINITIONS = """<defs>
<radialGradient id="ball" cx="38%" cy="30%" r="78%">
<stop offset="0" stop-color="#fdfeff"/><stop offset="0.6" stop-color="#e4eaf3"/>
<stop offset="1" stop-color="#bcc8da"/>
</radialGradient>
</defs>
<style>
text { font-family: system-ui, sans-serif; fill: #1c2530; text-anchor: middle; }
.name { font-size: 13px; font-weight: 600; }
.caption { font-size: 14px; }
.grid { fill: none; stroke: #55627a; stroke-width: 0.7; }
.edge { fill: none; stroke: #1c2530; stroke-width: 1.6; }
.ghost { fill: none; stroke: #1c2530; stroke-width: 1.6; stroke-dasharray: 3 2.4; }
</style>"""


def _check(scene: Scene) -> None:
    for name in ("prototypes", "features", "ghosts"):
        points = getattr(scene, name)
        if points is None:
            continue
        if np.ndim(points) != 2 or np.shape(points)[1] != 3:
            raise ValueError(f"{name} must have shape (n, 3), got {np.shape(points)}")
        if not np.isfinite(points).all():
            raise ValueError(f"{name} must be finite")
    n = 0 if scene.features is None else len(scene.features)
    if n > MOST_FEATURES:
        raise ValueError(f"at most {MOST_FEATURES} features can be drawn, got {n}")
    if n and (scene.labels is None or len(scene.labels) != n):
        raise ValueError(f"labels must hold a class for each of the {n} features")


class _Drawing:
    def __init__(self, scene: Scene, camera: Camera, size: int) -> None:
        self.scene, self.basis = scene, camera.basis
        self.centre, self.radius = size / 2, size / 2 / MARGIN

    def parts(self) -> Iterator[str]:
        """All elements, from back to front."""
        marks = sorted([*self._features(), *self._arrows(), *self._ghosts()], key=lambda m: m[0])
        c, r = _n(self.centre), _n(self.radius)
        yield f'<circle cx="{c}" cy="{c}" r="{r}" fill="url(#ball)"/>'
        yield from self._graticule(front=False)
        yield from self._edges(front=False)
        yield f'<g opacity="{DIMMED}">'
        yield from (text for depth, text in marks if depth < 0)
        yield "</g>"
        yield from self._graticule(front=True)
        yield from self._edges(front=True)
        yield from (text for depth, text in marks if depth >= 0)
        yield f'<circle cx="{c}" cy="{c}" r="{r}" fill="none" stroke="#8090a8" stroke-width="1"/>'
        yield from self._names()

    def _seen(self, points: np.ndarray) -> np.ndarray:
        """(n, 3): x and y in pixels, and the depth, positive towards the eye."""
        seen = np.asarray(points, dtype=float) @ self.basis.T
        x = self.centre + self.radius * seen[:, 0]
        y = self.centre - self.radius * seen[:, 1]
        return np.stack([x, y, seen[:, 2]], axis=1)

    def _features(self) -> Iterator[tuple[float, str]]:
        if self.scene.features is None or self.scene.labels is None:
            return
        r = max(2.0, min(5.0, 90 / math.sqrt(len(self.scene.features) + 60)))
        for (x, y, depth), j in zip(
            self._seen(self.scene.features), self.scene.labels, strict=True
        ):
            yield (
                float(depth),
                f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}" '
                f'fill="{class_colour(int(j))}" stroke="#ffffff" stroke-width="0.6"/>',
            )

    def _arrows(self) -> Iterator[tuple[float, str]]:
        tips = self._seen(self.scene.prototypes)
        for j, (x, y, depth) in enumerate(tips):
            # A tip at the horizon counts as in front: half of its arrow is.
            yield float(depth) + 1e-3, self._arrow(x, y, class_colour(j))

    def _arrow(self, x: float, y: float, colour: str) -> str:
        c = self.centre
        dx, dy = x - c, y - c
        length = math.hypot(dx, dy)
        dot = f'<circle cx="{_n(c)}" cy="{_n(c)}" r="3" fill="{colour}"/>'
        if length < 1e-6:  # seen from its tip
            return dot
        ux, uy = dx / length, dy / length
        head = min(ARROW_HEAD * self.radius, length)
        bx, by = x - ux * head, y - uy * head
        half = head * 0.38
        corners = ((x, y), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half))
        points = " ".join(f"{_n(px)},{_n(py)}" for px, py in corners)
        return (
            f'<g><line x1="{_n(c)}" y1="{_n(c)}" x2="{_n(bx)}" y2="{_n(by)}" '
            f'stroke="{colour}" stroke-width="4"/>'
            f'<polygon points="{points}" fill="{colour}"/></g>'
        )

    def _ghosts(self) -> Iterator[tuple[float, str]]:
        if self.scene.ghosts is None:
            return
        for x, y, depth in self._seen(self.scene.ghosts):
            yield float(depth), f'<circle cx="{_n(x)}" cy="{_n(y)}" r="11" class="ghost"/>'

    def _edges(self, *, front: bool) -> Iterator[str]:
        for a, b in self.scene.edges:
            arc = _great_circle(self.scene.prototypes[a], self.scene.prototypes[b])
            yield from self._line(arc, "edge", front)

    def _graticule(self, *, front: bool) -> Iterator[str]:
        turn = np.linspace(0, 2 * math.pi, 145)
        for i in range(0, 180, GRID):
            a = math.radians(i)
            around = (math.cos(a) * np.cos(turn), math.sin(a) * np.cos(turn), np.sin(turn))
            yield from self._line(np.stack(around, axis=1), "grid", front)
        for i in range(-90 + GRID, 90, GRID):
            z, r = math.sin(math.radians(i)), math.cos(math.radians(i))
            around = (r * np.cos(turn), r * np.sin(turn), np.full_like(turn, z))
            yield from self._line(np.stack(around, axis=1), "grid", front)

    def _line(self, points: np.ndarray, kind: str, front: bool) -> Iterator[str]:
        """The part of a line on the ball that lies in front of the horizon, or behind it."""
        seen = self._seen(points)
        shown = (seen[:, 2] >= 0) == front
        cuts = np.flatnonzero(np.diff(shown.astype(int))) + 1
        for piece, on in zip(np.split(seen, cuts), np.split(shown, cuts), strict=True):
            if on[0] and len(piece) > 1:
                path = " ".join(f"{_n(x)},{_n(y)}" for x, y, _ in piece)
                opacity = 0.5 if front else 0.22
                yield f'<polyline points="{path}" class="{kind}" opacity="{opacity}"/>'

    def _names(self) -> Iterator[str]:
        if not self.scene.names:
            return
        tips = self._seen(1.09 * np.asarray(self.scene.prototypes, dtype=float))
        for (x, y, depth), name in zip(tips, self.scene.names, strict=True):
            opacity = 1.0 if depth >= 0 else DIMMED
            yield (
                f'<text x="{_n(x)}" y="{_n(y + 4)}" class="name" opacity="{opacity:g}">'
                f"{escape(name)}</text>"
            )


def _great_circle(a: np.ndarray, b: np.ndarray, n: int = 33) -> np.ndarray:
    """Points (n, 3) from a to b on the unit sphere; straight through for opposite ones."""
    a, b = (np.asarray(v, dtype=float) / np.linalg.norm(v) for v in (a, b))
    side = b - (a @ b) * a
    length = float(np.linalg.norm(side))
    t = np.linspace(0, 1, n)[:, None]
    if length < 1e-9:
        return a + t * (b - a)
    angle = math.atan2(length, float(a @ b))
    return np.cos(t * angle) * a + np.sin(t * angle) * side / length


def _n(value: float) -> str:
    """A coordinate, to a hundredth of a pixel."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
