"""A run's event log as growing columns, of which only the new end is ever read."""

from __future__ import annotations

import math
import statistics
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lmviz.ui.curves_view import Table

TRAIN_TAGS = (
    *("train/loss", "train/acc", "train/lr", "train/margin_ramp", "margin/class_deg"),
    *("margin/batch_mean", "norm/ratio", "centroid/norm", "grad/norm", "speed/images_per_s"),
)
EVAL_TAGS = (
    *("test/loss", "test/acc", "margin/class_deg", "margin/sample_mean", "margin/gamma_min"),
    *("train/sample_mean_seen", "norm/ratio", "centroid/norm"),
)
PERCENT = ("train/acc", "test/acc")
MOST_CLASSES = 12
"""Up to so many classes each has a curve of its own; beyond, median and largest stand for all."""
MEDIAN, LARGEST = "margin/gamma_j.median", "margin/gamma_j.largest"

Event = Mapping[str, Any]
Read = Callable[[int], tuple[Sequence[Event], int]]
"""From an offset: the events after it, and the offset to go on from."""


def class_tag(j: int) -> str:
    """The column of one class's smallest sample margin."""
    return f"margin/gamma_j.{j}"


@dataclass(frozen=True)
class Picture:
    """A snapshot that the log names."""

    step: int
    epoch: float
    file: str


class Series:
    """What is known of one run, and how far its log has been read.

    ``gen`` changes when rows that were handed out are no longer true: a run that went on from an
    older checkpoint voids what was logged after it.
    """

    def __init__(self) -> None:
        self.gen = 0
        self.offset = 0
        self.tables = {"train": Table(TRAIN_TAGS), "eval": Table(EVAL_TAGS)}
        self.pictures: list[Picture] = []
        self.motion: list[Picture] = []
        self.last_eval: Event = {}
        self.last_train: Event = {}
        self._elapsed, self._clock = 0.0, math.nan

    def refresh(self, read: Read) -> bool:
        """Read what is new; True if there was anything."""
        events, self.offset = read(self.offset)
        for event in events:
            self._take(event)
        return bool(events)

    def _take(self, event: Event) -> None:
        kind = event["kind"]
        if kind == "cut":
            self._cut(int(event["step"]))
        elif kind == "state":
            # The time between a pause and the resumption is not the run's.
            self._clock = float(event["t"])
        elif kind in ("train", "eval", "features"):
            self._tick(float(event["t"]))
            if kind == "train":
                self._append("train", event, _row(event, TRAIN_TAGS))
                self.last_train = event
            elif kind == "eval":
                self._take_eval(event)
            else:
                self.motion.append(_picture(event))

    def _tick(self, t: float) -> None:
        if not math.isnan(self._clock):
            self._elapsed += max(0.0, t - self._clock)
        self._clock = t

    def _cut(self, step: int) -> None:
        self.gen += 1
        for table in self.tables.values():
            table.cut(bisect_right(table.columns["step"], step))
        self.pictures = [p for p in self.pictures if p.step <= step]
        self.motion = [p for p in self.motion if p.step <= step]
        for name in ("last_eval", "last_train"):
            if getattr(self, name).get("step", 0) > step:
                setattr(self, name, {})

    def _take_eval(self, event: Event) -> None:
        smallest = [_number(g) for g in event.get("margin/gamma_j") or ()]
        row = _row(event, EVAL_TAGS) | _of_classes(smallest)
        tags = (*EVAL_TAGS, *_of_classes(smallest))
        if tags != self.tables["eval"].tags and not len(self.tables["eval"]):
            self.tables["eval"] = Table(tags)
        self._append("eval", event, row)
        self.last_eval = event
        if event.get("snapshot"):
            self.pictures.append(_picture(event))

    def _append(self, name: str, event: Event, row: dict[str, float]) -> None:
        table = self.tables[name]
        step = int(event["step"])
        while len(table) and table.columns["step"][-1] >= step:
            table.cut(len(table) - 1)
        place = {"step": step, "epoch": _number(event.get("epoch"))}
        table.append(row | place | {"minutes": self._elapsed / 60})


def _picture(event: Event) -> Picture:
    return Picture(int(event["step"]), _number(event.get("epoch")), str(event.get("snapshot", "")))


def _of_classes(smallest: Sequence[float]) -> dict[str, float]:
    """Columns of the smallest sample margins by class."""
    if len(smallest) <= MOST_CLASSES:
        return {class_tag(j): g for j, g in enumerate(smallest)}
    known = [g for g in smallest if not math.isnan(g)] or [math.nan]
    return {MEDIAN: statistics.median(known), LARGEST: max(known)}


def _row(event: Event, tags: Sequence[str]) -> dict[str, float]:
    return {tag: _number(event.get(tag)) * (100 if tag in PERCENT else 1) for tag in tags}


def _number(value: Any) -> float:
    """A plain number; NaN for anything else, as logs of broken runs hold nulls."""
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return math.nan
