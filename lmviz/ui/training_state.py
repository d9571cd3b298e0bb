"""What the states of a run look like, and measurements of a record."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lmviz.ui.words import training as words

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
    "queued": State(words.WAITING, "hourglass_top", "gray", going=True),
    "starting": State(words.STARTING, "rocket_launch", "blue", going=True),
    "running": State(words.RUNNING, "play_arrow", "blue", going=True),
    "pausing": State(words.PAUSING, "pause", "blue", going=True),
    "paused": State(words.PAUSED, "pause", "orange", resumable=True),
    "stopped": State(words.STOPPED, "stop", "gray", resumable=True),
    "finished": State(words.FINISHED, "check", "green"),
    "collapsed": State(words.COLLAPSED, "compress", "orange"),
    "failed": State(words.FAILED, "error", "red", resumable=True),
    "interrupted": State(words.INTERRUPTED, "power_off", "orange", resumable=True),
    "damaged": State(words.DAMAGED, "broken_image", "red"),
}
"""Every state of a run, and “damaged” for a folder that cannot be read."""
UNKNOWN = State(words.UNKNOWN, "help", "gray")


def look(state: str) -> State:
    """How a state is shown; also one of a later version."""
    return STATES.get(state, UNKNOWN)


def number(event: Mapping[str, Any], tag: str) -> float | None:
    """A finite measurement of a record; None where it is missing or is no number."""
    value = event.get(tag)
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None
