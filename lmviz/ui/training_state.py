"""What the states of a run are called and look like, and times as people say them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Color = Literal["blue", "green", "gray", "orange", "red", "violet", "primary"]


@dataclass(frozen=True)
class State:
    """How a state is shown.

    Attributes:
        going: its process lives, and news may come.
        resumable: it can go on from its last checkpoint.
    """

    title: str
    icon: str
    color: Color
    going: bool = False
    resumable: bool = False


STATES: dict[str, State] = {
    "queued": State("waiting", "hourglass_top", "gray", going=True),
    "starting": State("starting", "rocket_launch", "blue", going=True),
    "running": State("running", "play_arrow", "blue", going=True),
    "pausing": State("pausing", "pause", "blue", going=True),
    "paused": State("paused", "pause", "orange", resumable=True),
    "stopped": State("stopped", "stop", "gray", resumable=True),
    "finished": State("finished", "check", "green"),
    "collapsed": State("collapsed", "compress", "orange"),
    "failed": State("failed", "error", "red", resumable=True),
    "interrupted": State("interrupted", "power_off", "orange", resumable=True),
    "damaged": State("damaged", "broken_image", "red"),
}
"""Every state of a run, and “damaged” for a folder that cannot be read."""
UNKNOWN = State("unknown", "help", "gray")


def look(state: str) -> State:
    """How a state is shown; also one of a later version."""
    return STATES.get(state, UNKNOWN)


def number(event: Mapping[str, Any], tag: str) -> float | None:
    """A finite measurement of a record; None where it is missing or is no number."""
    value = event.get(tag)
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def seconds(value: float | None) -> str:
    """A time span: 8 s, 2 min 5 s, 3 h 20 min, 2 days 3 h."""
    if value is None or not math.isfinite(value) or value < 0:
        return "–"
    whole = round(value)
    if whole < 60:
        return f"{whole} s"
    minutes, s = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {s} s" if s and minutes < 10 else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(hours, 24)
    text = f"{days} day{'s' * (days > 1)}"
    return f"{text} {hours} h" if hours else text
