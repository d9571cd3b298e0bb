"""Python's half of a view of fixed configurations: nothing plays, but a better one morphs in."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lmviz.geometry.margins import similarity
from lmviz.geometry.sphere import Alignment, align
from lmviz.ui.sphere_view.projection import Screen
from lmviz.ui.sphere_view.sight import Sight
from lmviz.ui.sphere_view.wire import FULL, Packed, encode, quantize, whole
from lmviz.ui.words import sphere as words

POLL_MS = 700
MOST_SENT = 120

_process = uuid.uuid4().hex[:8]
_pictures = itertools.count(1)


@dataclass(frozen=True)
class Configuration:
    """k unit vectors with what is drawn beside them.

    Attributes:
        points: (k, d) unit vectors.
        edges: pairs of points joined by an arc.
        rattlers: points that can move freely.
        features: (N, d) unit vectors that belong to the points, or None.
        labels: the point of each feature (N,).
    """

    points: np.ndarray
    edges: tuple[tuple[int, int], ...] = ()
    rattlers: tuple[int, ...] = ()
    title: str = ""
    subtitle: str = ""
    features: np.ndarray | None = None
    labels: tuple[int, ...] = ()

    @property
    def everything(self) -> np.ndarray:
        """Points, then features (k + N, d)."""
        if self.features is None:
            return self.points
        return np.concatenate([self.points, self.features])

    @property
    def counts(self) -> tuple[int, ...]:
        """Features of each point, length k."""
        owners = np.asarray(self.labels, dtype=int)
        return tuple(np.bincount(owners, minlength=len(self.points)).tolist())


class Still:
    """Fixed configurations side by side, with the state of their one viewer.

    Args:
        page: whose layers and cameras the browser remembers.
        layers: which layers the page starts with.
        noun: what one of the points is called.

    Attributes:
        sight: what is seen of them, and from where.
    """

    def __init__(self, page: str, layers: Mapping[str, bool], noun: str = words.POINT) -> None:
        self.sight = Sight()
        self._page, self._layers, self._noun = page, dict(layers), noun
        self._shown: tuple[Configuration, ...] = ()
        self._run = ""
        self._frames: list[Packed] = []
        self._screens: list[Screen] = []
        self._tiles: list[dict[str, Any]] = []
        self._waiting, self._matrix = False, True
        self._rid, self._have = 0, -1

    def show(
        self,
        configurations: Sequence[Configuration],
        tiles: Sequence[Mapping[str, Any]] = (),
        *,
        waiting: bool = False,
        matrix: bool = True,
    ) -> None:
        """Show these from now on; like ones (same k, d and number of features of every point) are
        laid over the last and morphed to.

        Args:
            waiting: something better may come, so that the browser asks again.
            matrix: show the similarity matrix too.
        """
        self._tiles = [dict(t) for t in tiles]
        self._waiting, self._matrix = waiting, matrix
        configurations = tuple(map(_by_class, configurations))
        if _same(configurations, self._shown):
            return
        like = len(configurations) == len(self._shown)
        if not (like and all(map(_can_move, configurations, self._shown))):
            self._run = f"{_process}-still-{next(_pictures)}"
            self._frames = []
            self._screens = [Screen(c.points.shape[1]) for c in configurations]
            laid = configurations
        else:
            laid = tuple(map(_lay_over, configurations, self._shown))
        self._shown = laid
        self._frames.append(self._pack(laid))

    def _pack(self, configurations: tuple[Configuration, ...]) -> Packed:
        points = [
            screen.show(c.everything, c.points)
            for screen, c in zip(self._screens, configurations, strict=True)
        ]
        grams = [similarity(c.points)[np.triu_indices(len(c.points), 1)] for c in configurations]
        return Packed(
            len(self._frames),
            quantize(np.concatenate(points)),
            quantize(np.concatenate(grams)),
            np.zeros((len(configurations), 0), dtype=np.float32),
        )

    def handle(self, request: Any) -> None:
        """Take a request of the browser (a mapping); whatever it is, the state stays sound."""
        if not isinstance(request, Mapping):
            return
        self._rid = whole(request.get("rid"), 0, 2**53)
        self.sight = self.sight.heard(request)
        known = request.get("run") == self._run
        self._have = whole(request.get("have"), -1, len(self._frames) - 1) if known else -1

    @property
    def configurations(self) -> tuple[Configuration, ...]:
        """What is shown, as it lies on the screen."""
        return self._shown

    def picture(self, i: int) -> tuple[np.ndarray, np.ndarray]:
        """Configuration i as it is shown: points and features, each (., 3)."""
        begin = sum(len(c.everything) for c in self._shown[:i])
        shown = self._shown[i]
        points = self._frames[-1].points[begin : begin + len(shown.everything)] / FULL
        return points[: len(shown.points)], points[len(shown.points) :]

    def payload(self) -> bytes:
        """The frames after what the browser has."""
        first = self._have + 1
        return encode(self._head(first), self._frames[first : first + MOST_SENT])

    def recording(self) -> bytes:
        """What is shown as something that needs no server."""
        head = {**self._head(0), "total": 1, "tell": False, "poll_ms": None, "recorded": True}
        return encode(head, self._frames[-1:])

    def _head(self, first: int) -> dict[str, Any]:
        most = max((len(c.points) for c in self._shown), default=0)
        return {
            "run": self._run,
            "rev": 0,
            "pending": 0,
            "rid": self._rid,
            "f0": first,
            "total": len(self._frames),
            "done": None,
            "autoplay": False,
            "still": True,
            "poll_ms": POLL_MS if self._waiting else None,
            "page": self._page,
            "tell": True,
            "sight": self.sight.head,
            "layers": self._layers,
            "matrix": self._matrix,
            "spheres": [
                {
                    "title": c.title,
                    "subtitle": c.subtitle,
                    "k": len(c.points),
                    "n": len(c.labels),
                    "mode": screen.mode,
                    "note": screen.note,
                    "ghosts": False,
                    "labels": list(c.labels),
                    "edges": [list(pair) for pair in c.edges],
                    "rattlers": list(c.rattlers),
                }
                for c, screen in zip(self._shown, self._screens, strict=True)
            ],
            "metrics": [],
            "charts": [],
            "tiles": self._tiles,
            "classes": [{"name": words.numbered(self._noun, j + 1)} for j in range(most)],
        }


def _by_class(c: Configuration) -> Configuration:
    """The same with its features in the order of the points they belong to."""
    if c.features is None:
        return c
    order = np.argsort(c.labels, kind="stable")
    labels = tuple(np.asarray(c.labels)[order].tolist())
    return replace(c, features=c.features[order], labels=labels)


def _can_move(new: Configuration, old: Configuration) -> bool:
    """Whether the old one can move into the new one; points trade names on the way, so that each
    must have as many features as any other."""
    sizes = {*new.counts, *old.counts}
    return new.points.shape == old.points.shape and len(sizes) == 1


def _same(a: tuple[Configuration, ...], b: tuple[Configuration, ...]) -> bool:
    """Whether both show the same points up to rotation and order, with the same texts."""
    return len(a) == len(b) and all(
        (x.title, x.subtitle, x.points.shape, len(x.labels))
        == (y.title, y.subtitle, y.points.shape, len(y.labels))
        and np.allclose(_angles(x), _angles(y), rtol=0, atol=1e-12)
        for x, y in zip(a, b, strict=True)
    )


def _angles(c: Configuration) -> np.ndarray:
    """The cosines between points, and those of the features with the points."""
    found = np.sort(similarity(c.points)[np.triu_indices(len(c.points), 1)])
    if c.features is None:
        return found
    return np.concatenate([found, np.sort((c.features @ c.points.T).ravel())])


def _lay_over(new: Configuration, old: Configuration) -> Configuration:
    """The new configuration, rotated and relabelled to lie closest to the old one."""
    found: Alignment = align(new.points, old.points)
    place = {int(source): position for position, source in enumerate(found.order)}
    laid = replace(
        new,
        points=found.apply(new.points),
        edges=tuple((place[a], place[b]) for a, b in new.edges),
        rattlers=tuple(place[j] for j in new.rattlers),
    )
    if new.features is None:
        return laid
    return _by_class(
        replace(
            laid,
            features=new.features @ found.rotation,
            labels=tuple(place[j] for j in new.labels),
        )
    )
