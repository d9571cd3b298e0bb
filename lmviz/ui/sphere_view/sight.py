"""What is seen of a live view, and from where: what links and exports know of the browser."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lmviz.ui.words import sphere as words

LARGEST = 1e4
"""Beyond this no angle or distance means anything."""
MOST_SPHERES = 16
MOST_STEPS = 1_000_000
MOST_LETTERS = 2000
LAYERS = ("features", "ghosts", "contacts", "caps", "regions", "labels", "linked")
"""As in frontend/sphere_view/src/memory.js."""
SPEEDS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
"""As in frontend/sphere_view/src/player.js."""
CURVES = (
    "class_margin",
    "gap_own",
    "loss",
    "sample_margin",
    "gamma_min",
    "centroid_norm",
    "norm_ratio",
)
STILL = ("camera", "layers")
"""Names in links of what is seen of a view in which nothing plays."""
PLAYING = (*STILL, "log", "speed", "at", "was")
"""The same for a view that plays."""


@dataclass(frozen=True)
class Viewpoint:
    """Longitude and latitude of the eye in radians, and its distance in radii of the ball."""

    azimuth: float
    elevation: float
    distance: float

    @property
    def numbers(self) -> list[float]:
        """As the browser has them."""
        return [self.azimuth, self.elevation, self.distance]

    @property
    def text(self) -> str:
        """As links have them."""
        return ",".join(f"{x:.4g}" for x in self.numbers)

    @classmethod
    def of(cls, numbers: Any) -> Viewpoint | None:
        """The viewpoint of three finite numbers; None for anything else."""
        if not isinstance(numbers, list) or len(numbers) != 3:
            return None
        if not all(isinstance(x, int | float) and abs(x) < LARGEST for x in numbers):
            return None  # nan compares as false
        turn = math.remainder(numbers[0], 2 * math.pi)
        return cls(turn, float(numbers[1]), float(numbers[2]))

    @classmethod
    def from_text(cls, text: str) -> Viewpoint:
        """Read what :attr:`text` wrote.

        Raises:
            ValueError: it is something else.
        """
        try:
            found = cls.of([float(part) for part in text.split(",")])
        except ValueError:
            found = None
        if found is None:
            raise ValueError(words.no_viewpoint(text))
        return found


HOME = Viewpoint(0.62, 0.38, 4.05)
"""Where the browser's camera stands at first: home() in frontend/sphere_view/src/camera.js."""


@dataclass(frozen=True)
class Sight:
    """What a visitor has chosen to look at in a live view; the settings of the page are not in it.

    Attributes:
        viewpoints: from where the spheres are seen: none for the usual place, one for all of them,
            or one each.
        layers: layers that were switched to what the page does not begin with.
        logs: curves whose axis was switched, by the metric that they show first.
        speed: steps per key frame, where it is not the one that the page suggests.
        at: the step of the state on the screen and the last step recorded; None while it plays,
            and at an end that it came to by itself.
        past: what was done before by hand, in the words of the page.
        opened: the name of the opening of a link that it stems from, so that a browser follows each
            once.
    """

    viewpoints: tuple[Viewpoint, ...] = ()
    layers: tuple[tuple[str, bool], ...] = ()
    logs: tuple[tuple[str, bool], ...] = ()
    speed: int | None = None
    at: tuple[int, int] | None = None
    past: str = ""
    opened: str = ""

    def viewpoint(self, sphere: int = 0) -> Viewpoint | None:
        """From where a sphere is seen; None for the usual place."""
        if not self.viewpoints:
            return None
        return self.viewpoints[min(sphere, len(self.viewpoints) - 1)]

    def heard(self, request: Mapping[str, Any]) -> Sight:
        """The sight after a request of the browser, which need not say anything about it."""
        told = request.get("sight")
        if not isinstance(told, Mapping):
            return self
        seen, speed = told.get("cameras"), told.get("speed")
        found = [Viewpoint.of(c) for c in seen[:MOST_SPHERES]] if isinstance(seen, list) else []
        viewpoints = tuple(v for v in found if v is not None)
        if not viewpoints or len(viewpoints) < len(found):
            viewpoints = self.viewpoints
        elif all(v == HOME for v in viewpoints):
            viewpoints = ()
        return replace(
            self,
            viewpoints=viewpoints,
            layers=_switched(told.get("layers"), LAYERS),
            logs=_switched(told.get("logs"), CURVES),
            speed=speed if type(speed) is int and speed in SPEEDS else None,
        )

    @property
    def head(self) -> dict[str, Any]:
        """As the browser learns of it when it opens the view."""
        return {
            "opened": self.opened,
            "cameras": [v.numbers for v in self.viewpoints],
            "layers": dict(self.layers),
            "logs": dict(self.logs),
            "speed": self.speed,
            "at": list(self.at) if self.at else None,
        }

    @property
    def query(self) -> dict[str, str]:
        """Names and texts for a link: what is not as usual."""
        found = {
            "camera": "/".join(v.text for v in self.viewpoints),
            "layers": _words(self.layers),
            "log": _words(self.logs),
            "speed": "" if self.speed is None else str(self.speed),
            "at": "" if self.at is None else _numbers(self.at),
            "was": self.past if self.at else "",
        }
        return {name: text for name, text in found.items() if text}

    @classmethod
    def read(cls, query: Mapping[str, str]) -> tuple[Sight, list[str]]:
        """The sight that a link's names and texts describe, and what had to be corrected; each
        message begins with the name. What ``was`` says is for the page to understand."""
        messages: list[str] = []
        found: dict[str, Any] = {}
        for name, reader in _READERS.items():
            text = query.get(name, "")
            if not text:
                continue
            field, value, message = reader(text)
            found[field] = value
            messages += [words.about(name, message)] if message else []
        past = query.get("was", "")
        if past and not found.get("at"):
            messages.append(words.NO_STEP)
        elif past:
            found["past"] = past[:MOST_LETTERS]
        return cls(**found), messages


Read = tuple[str, Any, str]
"""A field of :class:`Sight`, its value, and what had to be corrected."""


def _read_cameras(text: str) -> Read:
    parts = text.split("/")
    try:
        found = tuple(Viewpoint.from_text(part) for part in parts[:MOST_SPHERES])
    except ValueError as error:
        return "viewpoints", (), words.usual_view(error)
    return "viewpoints", found, ""


def _read_layers(text: str) -> Read:
    return "layers", *_read_words(text, LAYERS, words.LAYER)


def _read_logs(text: str) -> Read:
    return "logs", *_read_words(text, CURVES, words.CURVE)


def _read_words(
    text: str, known: Collection[str], noun: str
) -> tuple[tuple[tuple[str, bool], ...], str]:
    parts = [part for part in text[:MOST_LETTERS].split(",") if part]
    found = {p.removeprefix("-"): not p.startswith("-") for p in parts}
    lost = [name for name in found if name not in known]
    kept = tuple((name, found[name]) for name in known if name in found)
    return kept, words.unknown(lost, noun, known) if lost else ""


def _read_speed(text: str) -> Read:
    try:
        asked = int(text[:20])
    except ValueError:
        return "speed", None, words.no_speed(text)
    nearest = min(SPEEDS, key=lambda s: abs(s - asked))
    told = "" if nearest == asked else words.other_speed(asked, SPEEDS, nearest)
    return "speed", nearest, told


def _read_at(text: str) -> Read:
    try:
        steps = [int(part) for part in text[:40].split(",")]
    except ValueError:
        steps = []
    if len(steps) not in (1, 2) or not 0 <= steps[0] <= steps[-1] <= MOST_STEPS:
        return "at", None, words.no_steps(text)
    return "at", (steps[0], steps[-1]), ""


_READERS: dict[str, Callable[[str], Read]] = {
    "camera": _read_cameras,
    "layers": _read_layers,
    "log": _read_logs,
    "speed": _read_speed,
    "at": _read_at,
}


def _switched(told: Any, known: Collection[str]) -> tuple[tuple[str, bool], ...]:
    """What a browser says of switches, in our own order."""
    if not isinstance(told, Mapping):
        return ()
    return tuple((name, told[name]) for name in known if isinstance(told.get(name), bool))


def _words(switched: Sequence[tuple[str, bool]]) -> str:
    return ",".join(name if on else f"-{name}" for name, on in switched)


def _numbers(steps: tuple[int, int]) -> str:
    head, end = steps
    return str(head) if head == end else f"{head},{end}"
