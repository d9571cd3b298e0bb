"""The sphere as a list of drawing marks: orthographic, hidden points dimmed.

What is in front of what is decided here, once; the writers (SVG, PDF, pixels) only draw the marks
one after the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
"""On one sheet: no drawing program would open more."""
CAPTION = 28
"""Pixels beneath a ball that has a caption."""


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


FLAT = Camera(-math.pi / 2, math.pi / 2)
"""How points of the plane are seen: the first axis to the right, the second up."""


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


@dataclass(frozen=True)
class Style:
    """How a kind of line, ring or text looks; lengths in pixels, no colour for none."""

    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, float] | None = None
    size: float = 0.0
    bold: bool = False


INK = "#1c2530"
STYLES = {
    "grid": Style("#55627a", 0.7),
    "edge": Style(INK, 1.6),
    "ghost": Style(INK, 1.6, (3.0, 2.4)),
    "rim": Style("#8090a8", 1.0),
    "feature": Style("#ffffff", 0.6),
    "name": Style(size=13.0, bold=True),
    "caption": Style(size=14.0),
}
BALL_STOPS = ((0.0, "#fdfeff"), (0.6, "#e4eaf3"), (1.0, "#bcc8da"))
"""Place, from 0 in the light to 1 in the shade, and colour."""
LIGHT = (0.38, 0.30, 0.78)
"""Middle and radius of the light, in parts of the square around the ball."""


@dataclass(frozen=True)
class Ball:
    """The ball itself, lit from the upper left."""

    x: float
    y: float
    r: float


@dataclass(frozen=True)
class Disc:
    """A disc or, without ``fill``, a ring; ``kind`` chooses its outline."""

    x: float
    y: float
    r: float
    fill: str = ""
    kind: str = ""
    opacity: float = 1.0


@dataclass(frozen=True)
class Path:
    """A line through ``points`` (n, 2); ``kind`` chooses its look, or colour and width do."""

    points: np.ndarray
    kind: str = ""
    colour: str = ""
    width: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True)
class Polygon:
    """A filled polygon with corners (n, 2)."""

    points: np.ndarray
    fill: str
    opacity: float = 1.0


@dataclass(frozen=True)
class Words:
    """A line of text, its baseline's middle at (x, y)."""

    x: float
    y: float
    text: str
    kind: str
    opacity: float = 1.0


Simple = Ball | Disc | Path | Polygon | Words


@dataclass(frozen=True)
class Group:
    """Marks that are dimmed together."""

    marks: tuple[Simple, ...]
    opacity: float


Mark = Simple | Group


@dataclass(frozen=True)
class Picture:
    """Marks from back to front on a sheet of so many pixels; ``title`` says what they show."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    title: str

    def flat(self) -> Iterator[Simple]:
        """The marks with each group's opacity in its members, for writers without groups."""
        for mark in self.marks:
            if not isinstance(mark, Group):
                yield mark
                continue
            for inner in mark.marks:
                if isinstance(inner, Ball):
                    yield inner
                else:
                    yield replace(inner, opacity=inner.opacity * mark.opacity)


def picture(
    scenes: Sequence[Scene], cameras: Sequence[Camera] = (), size: int = 640, title: str = ""
) -> Picture:
    """One or several balls on one sheet, each in a square of ``size`` pixels with its caption.

    Args:
        cameras: one for each scene; the usual one where none is given.

    Raises:
        ValueError: no scene, points that are not (., 3) or not finite, labels that do not fit, or
            more than 5000 features in all.
    """
    if not scenes:
        raise ValueError("a picture needs at least one scene")
    for scene in scenes:
        _check(scene)
    n = sum(0 if scene.features is None else len(scene.features) for scene in scenes)
    if n > MOST_FEATURES:
        raise ValueError(f"at most {MOST_FEATURES} features can be drawn, got {n}")
    columns = _columns(len(scenes))
    rows = -(-len(scenes) // columns)
    line = CAPTION if any(scene.caption for scene in scenes) else 0
    marks: list[Mark] = []
    for i, scene in enumerate(scenes):
        camera = cameras[i] if i < len(cameras) else Camera()
        at = (i % columns * size, i // columns * (size + line))
        marks += _Drawing(scene, camera, size, at).marks()
    said = title or "; ".join(scene.caption for scene in scenes if scene.caption)
    return Picture(
        columns * size, rows * (size + line), tuple(marks), said or "Prototypes on the sphere"
    )


def _columns(n: int) -> int:
    return n if n <= 3 else math.ceil(math.sqrt(n))


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
    if n and (scene.labels is None or len(scene.labels) != n):
        raise ValueError(f"labels must hold a class for each of the {n} features")


class _Drawing:
    def __init__(
        self, scene: Scene, camera: Camera, size: int, at: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        self.scene, self.basis = scene, camera.basis
        self.x, self.y = at[0] + size / 2, at[1] + size / 2
        self.below = at[1] + size
        self.radius = size / 2 / MARGIN

    def marks(self) -> Iterator[Mark]:
        """All marks, from back to front."""
        deep = sorted([*self._features(), *self._arrows(), *self._ghosts()], key=lambda m: m[0])
        yield Ball(self.x, self.y, self.radius)
        yield from self._graticule(front=False)
        yield from self._edges(front=False)
        yield Group(tuple(m for depth, parts in deep if depth < 0 for m in parts), DIMMED)
        yield from self._graticule(front=True)
        yield from self._edges(front=True)
        yield from (m for depth, parts in deep if depth >= 0 for m in parts)
        yield Disc(self.x, self.y, self.radius, kind="rim")
        yield from self._names()
        if self.scene.caption:
            yield Words(self.x, self.below + 14, self.scene.caption, "caption")

    def _seen(self, points: np.ndarray) -> np.ndarray:
        """(n, 3): x and y in pixels, and the depth, positive towards the eye."""
        seen = np.asarray(points, dtype=float) @ self.basis.T
        x = self.x + self.radius * seen[:, 0]
        y = self.y - self.radius * seen[:, 1]
        return np.stack([x, y, seen[:, 2]], axis=1)

    def _features(self) -> Iterator[tuple[float, tuple[Simple, ...]]]:
        if self.scene.features is None or self.scene.labels is None:
            return
        r = max(2.0, min(5.0, 90 / math.sqrt(len(self.scene.features) + 60)))
        r *= min(1.0, self.radius / 240)  # smaller on the small balls of an animation
        seen = self._seen(self.scene.features).tolist()
        for (x, y, depth), j in zip(seen, self.scene.labels, strict=True):
            yield depth, (Disc(x, y, r, class_colour(int(j)), "feature"),)

    def _arrows(self) -> Iterator[tuple[float, tuple[Simple, ...]]]:
        for j, (x, y, depth) in enumerate(self._seen(self.scene.prototypes).tolist()):
            # A tip at the horizon counts as in front: half of its arrow is.
            yield depth + 1e-3, self._arrow(x, y, class_colour(j))

    def _arrow(self, x: float, y: float, colour: str) -> tuple[Simple, ...]:
        dx, dy = x - self.x, y - self.y
        length = math.hypot(dx, dy)
        if length < 1e-6:  # seen from its tip
            return (Disc(self.x, self.y, 3, colour),)
        ux, uy = dx / length, dy / length
        head = min(ARROW_HEAD * self.radius, length)
        bx, by = x - ux * head, y - uy * head
        half = head * 0.38
        corners = ((x, y), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half))
        shaft = np.array([(self.x, self.y), (bx, by)])
        return Path(shaft, colour=colour, width=4), Polygon(np.array(corners), colour)

    def _ghosts(self) -> Iterator[tuple[float, tuple[Simple, ...]]]:
        if self.scene.ghosts is None:
            return
        r = 11 * min(1.0, self.radius / 240)
        for x, y, depth in self._seen(self.scene.ghosts).tolist():
            yield depth, (Disc(x, y, r, kind="ghost"),)

    def _edges(self, *, front: bool) -> Iterator[Simple]:
        points = np.asarray(self.scene.prototypes, dtype=float)
        # The tips of a projection do not reach the ball: as in the live view, contacts are chords.
        on_the_ball = np.allclose(np.linalg.norm(points, axis=1), 1, atol=1e-3)
        line = _great_circle if on_the_ball else _chord
        for a, b in self.scene.edges:
            yield from self._line(line(points[a], points[b]), "edge", front)

    def _graticule(self, *, front: bool) -> Iterator[Simple]:
        turn = np.linspace(0, 2 * math.pi, 145)
        for i in range(0, 180, GRID):
            a = math.radians(i)
            around = (math.cos(a) * np.cos(turn), math.sin(a) * np.cos(turn), np.sin(turn))
            yield from self._line(np.stack(around, axis=1), "grid", front)
        for i in range(-90 + GRID, 90, GRID):
            z, r = math.sin(math.radians(i)), math.cos(math.radians(i))
            around = (r * np.cos(turn), r * np.sin(turn), np.full_like(turn, z))
            yield from self._line(np.stack(around, axis=1), "grid", front)

    def _line(self, points: np.ndarray, kind: str, front: bool) -> Iterator[Simple]:
        """The part of a line on the ball that lies in front of the horizon, or behind it."""
        seen = self._seen(points)
        shown = (seen[:, 2] >= 0) == front
        cuts = np.flatnonzero(np.diff(shown.astype(int))) + 1
        for piece, on in zip(np.split(seen, cuts), np.split(shown, cuts), strict=True):
            if on[0] and len(piece) > 1:
                yield Path(piece[:, :2], kind, opacity=0.5 if front else 0.22)

    def _names(self) -> Iterator[Simple]:
        if not self.scene.names:
            return
        tips = self._seen(1.09 * np.asarray(self.scene.prototypes, dtype=float)).tolist()
        for (x, y, depth), name in zip(tips, self.scene.names, strict=True):
            yield Words(x, y + 4, name, "name", 1.0 if depth >= 0 else DIMMED)


def _chord(a: np.ndarray, b: np.ndarray, n: int = 33) -> np.ndarray:
    """Points (n, 3) on the straight line from a to b."""
    t = np.linspace(0, 1, n)[:, None]
    return a + t * (b - a)


def _great_circle(a: np.ndarray, b: np.ndarray, n: int = 33) -> np.ndarray:
    """Points (n, 3) from a to b on the unit sphere; straight through for opposite ones."""
    a, b = (v / np.linalg.norm(v) for v in (a, b))
    side = b - (a @ b) * a
    length = float(np.linalg.norm(side))
    if length < 1e-9:
        return _chord(a, b, n)
    t = np.linspace(0, 1, n)[:, None]
    angle = math.atan2(length, float(a @ b))
    return np.cos(t * angle) * a + np.sin(t * angle) * side / length
