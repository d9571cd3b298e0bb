"""How a run gets on, as lines of text: one that changes in a terminal, plain ones elsewhere."""

from __future__ import annotations

import math
import shutil
import time
from dataclasses import replace
from typing import TextIO

from lmviz.training.events import Record
from lmviz.training.runs import GOING, Run, Status

EVERY_S = 0.5
PLAIN_S = 30.0
CLEAR = "\r\x1b[K"


def duration(seconds: float) -> str:
    """Hours, minutes and seconds: 8 s, 2:05, 3:20:00."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    if not hours and rest < 60:
        return f"{rest} s"
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def describe(status: Status, latest: Record) -> str:
    """One line: how far it is, the time left, and the latest measurements.

    What matters most comes first: a narrow terminal cuts the end.
    """
    parts = []
    if status.steps:
        parts.append(f"{math.floor(100 * status.step / status.steps):3d} %")
        if status.eta_s is not None:
            parts.append(f"{duration(status.eta_s)} left")
        parts.append(f"step {status.step:,}/{status.steps:,}")
        parts.append(f"epoch {status.epoch:.1f}")
    for name, form in SHOWN.items():
        value = latest.get(name)
        if isinstance(value, int | float):
            parts.append(form(value))
    return "  ".join(parts) or " ".join(filter(None, [status.state, status.message]))


SHOWN = {
    "train/loss": lambda x: f"loss {x:.3f}",
    "test/acc": lambda x: f"test {100 * x:.1f} %",
    "margin/class_deg": lambda x: f"class margin {x:.1f}°",
    "margin/sample_mean": lambda x: f"sample margin {x:.3f}",
    "speed/images_per_s": lambda x: f"{x:,.0f} images/s",
}


class Progress:
    """Prints what the folder of a run tells.

    Args:
        out: where to; a terminal gets one line that is written over, a file a line for each
            evaluation, and one now and then between them.
    """

    def __init__(self, run: Run, out: TextIO) -> None:
        self._run, self._out = run, out
        self._terminal = out.isatty()
        _, self._offset = run.events()
        self._latest: Record = {}
        self._said = time.monotonic()

    def tick(self) -> None:
        """Say what is new."""
        records, self._offset = self._run.events(self._offset)
        status = self._run.told()
        for record in records:
            self._latest.update(record)
            if record["kind"] == "state" and record.get("message"):
                # How it ends is the last word of the command itself.
                if record.get("state") in GOING:
                    self._line(f"{record['state']}: {record['message']}")
            elif record["kind"] == "eval" and not self._terminal:
                # The status is up to a second old; the record knows where it was made.
                here = {"step": record["step"], "epoch": record["epoch"]}
                self._line(describe(replace(status, **here), self._latest))
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            self._say(CLEAR + describe(status, self._latest)[:width])
        elif time.monotonic() - self._said > PLAIN_S:
            self._line(describe(status, self._latest))

    def close(self) -> None:
        """Say the last, and leave the terminal's line."""
        self.tick()
        if self._terminal:
            self._say("\n")

    def _line(self, text: str) -> None:
        self._said = time.monotonic()
        self._say(f"{CLEAR if self._terminal else ''}{text}\n")

    def _say(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
