"""What a visitor of the live pages may ask for, and what all visitors together may take.

    LMVIZ_MAX_K               classes of a problem
    LMVIZ_MAX_POINTS          prototypes and features of all spheres of a page together
    LMVIZ_MAX_STEPS           steps of a live run
    LMVIZ_MAX_STARTS          runs that one question starts: seeds, or the cells of a sweep
    LMVIZ_MAX_UPLOAD_MB       megabytes of one uploaded file (a session keeps twice as much)
    LMVIZ_SESSION_MEMORY_MB   megabytes of recordings and data that one session may hold
    LMVIZ_SERVER_MEMORY_MB    megabytes of them that all sessions together may hold
    LMVIZ_MAX_SESSIONS        visitors at one time
    LMVIZ_IDLE_MINUTES        minutes without a request after which a session's memory is freed;
                              0 never frees it

The defaults suit one ordinary machine and a class of thirty. Controls and links only repeat these
limits: each is checked again by whatever does the work, for whoever asks.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from lmviz.losses import HyperParameter
from lmviz.sphere import Problem
from lmviz.ui.words import shell as words

MB = 1_000_000
STATES = 3
"""Arrays of the size of its points that a run keeps: where it is, and what it remembers."""
LOWEST = {"LMVIZ_MAX_K": 12, "LMVIZ_MAX_POINTS": 2000, "LMVIZ_MAX_STEPS": 20_000}
"""What the pages' own examples need."""


class LimitError(ValueError):
    """More than this server allows; the message says what was asked for and what is allowed."""


@dataclass(frozen=True)
class Limits:
    """See the module: one field for each variable."""

    max_k: int = 64
    max_points: int = 40_000
    max_steps: int = 1_000_000
    max_starts: int = 3200
    max_upload_mb: float = 25.0
    session_memory_mb: float = 250.0
    server_memory_mb: float = 3000.0
    max_sessions: int = 100
    idle_minutes: float = 15.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Limits:
        """The limits that the environment sets.

        Raises:
            LimitError: a variable is no number in its range; the message names it.
        """
        given = os.environ if environment is None else environment
        found: dict[str, float] = {}
        for field in fields(cls):
            name = f"LMVIZ_{field.name.upper()}"
            text = given.get(name, "").strip()
            if text:
                found[field.name] = _number(name, text, whole=field.type == "int")
        return cls(**found)  # type: ignore[arg-type]

    def check(self, problems: Sequence[Problem]) -> None:
        """Refuse problems that are too large to be shown live.

        Raises:
            LimitError: naming the setting, its value and what is allowed.
        """
        for problem in problems:
            _at_most("k", problem.k, self.max_k, words.FEWER_CLASSES)
            _at_most("max_steps", problem.max_steps, self.max_steps, words.FEWER_STEPS)
        points = sum(p.k + p.n for p in problems)
        _at_most(words.POINTS, points, self.max_points, words.FEWER_FEATURES)

    def check_starts(self, problems: Sequence[Problem], seeds: int) -> None:
        """Refuse too many runs at once: each problem from so many starts.

        Raises:
            LimitError: naming what is too much and what is allowed.
        """
        _at_most(words.RUNS, len(problems) * seeds, self.max_starts, words.FEWER_SEEDS)
        for problem in problems:
            self.check([problem])
        size = seeds * sum(STATES * 8 * p.d * (p.k + p.n) for p in problems)
        _at_most(
            words.MEGABYTES,
            math.ceil(size / MB),
            self.session_memory_mb,
            words.FEWER_SEEDS_OR_FEATURES,
        )

    def narrow(self, parameter: HyperParameter) -> HyperParameter:
        """The parameter with the range that this server allows, for its control and its links."""
        high = {"k": self.max_k, "max_steps": self.max_steps}.get(parameter.name, math.inf)
        if high >= parameter.high:
            return parameter
        return replace(
            parameter,
            high=high,
            default=min(float(parameter.default), high),
            ticks=tuple(t for t in parameter.ticks if t <= high),
        )

    @property
    def idle_s(self) -> float:
        """Seconds without a request after which a session's memory is freed; 0 minutes: never."""
        return 60 * self.idle_minutes or math.inf

    @property
    def upload_bytes(self) -> int:
        """Bytes of one uploaded file."""
        return round(self.max_upload_mb * 2**20)


def current() -> Limits:
    """The limits of this server; the defaults where they are written wrongly (see
    :func:`mistake`, for which no page is shown)."""
    try:
        return Limits.from_environment()
    except LimitError:
        return Limits()


def mistake() -> str:
    """What is wrong with the settings of this server; '' if nothing is."""
    try:
        Limits.from_environment()
    except LimitError as error:
        return str(error)
    return ""


def _number(name: str, text: str, *, whole: bool) -> float:
    low = LOWEST.get(name, 1 if whole else 0)
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value < math.inf or (whole and value != round(value)):
        raise LimitError(words.no_number(name, text, low, whole))
    return int(value) if whole else value


def _at_most(name: str, value: float, high: float, advice: str) -> None:
    if value > high:
        raise LimitError(words.too_much(name, value, high, advice))
