"""TensorBoard's event files beside the log, for those who look at runs there."""

from __future__ import annotations

import math
import shutil
import sys
import time
from typing import Any

from lmviz.training.events import Record
from lmviz.training.runs import Run

FOLDER = "tensorboard"
AFTER_S = 60.0
"""Importing the writer takes a second, which a short run should not share with its training."""


class Mirror:
    """Copies every number of a run's log into an event file of TensorBoard.

    Each process of a run writes the file anew from the log's beginning, so that it holds every
    step once. Whatever goes wrong turns the mirror off and nothing else.
    """

    def __init__(self, run: Run, after_s: float = AFTER_S) -> None:
        self._run, self._start = run, time.monotonic() + after_s
        self._writer: Any = None
        self._offset = 0
        self.problem = ""

    def tick(self) -> None:
        """Copy what is new, once the run has lasted a while."""
        if time.monotonic() >= self._start:
            self._copy()

    def close(self) -> None:
        """Copy the rest."""
        self._copy()
        if self._writer is not None:
            self._guarded(self._writer.close)
            self._writer = None

    def _copy(self) -> None:
        if self.problem:
            return
        records, offset = self._run.events(self._offset)
        if self._offset and any(record["kind"] == "cut" for record in records):
            self._writer = None
            records, offset = self._run.events()
        if records and self._guarded(self._write, records):
            self._offset = offset

    def _write(self, records: list[Record]) -> None:
        if self._writer is None:
            self._open()
        for record in records:
            event = _event(record)
            if event is not None:
                self._writer.write_event(event)
        self._writer.flush()

    def _open(self) -> None:
        from tensorboardX.event_file_writer import EventsWriter

        folder = self._run.folder / FOLDER
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        # Without tensorboardX's queue and its thread: this is a thread of its own already.
        self._writer = EventsWriter(str(folder / "events"))

    def _guarded(self, action: Any, *arguments: Any) -> bool:
        try:
            action(*arguments)
        except Exception as error:
            self.problem = f"TensorBoard's files are not written: {error}"
            print(self.problem, file=sys.stderr)
            return False
        return True


def scalars(record: Record) -> dict[str, float]:
    """The numbers of a record that TensorBoard draws: lists over classes are left out."""
    if record["kind"] not in ("train", "eval"):
        return {}
    return {
        name: float(value)
        for name, value in record.items()
        if "/" in name and isinstance(value, int | float) and math.isfinite(value)
    }


def _event(record: Record) -> Any:
    from tensorboardX.proto.event_pb2 import Event
    from tensorboardX.proto.summary_pb2 import Summary

    values = [Summary.Value(tag=tag, simple_value=v) for tag, v in scalars(record).items()]
    if not values:
        return None
    # One event a point: an event for every number costs six times as much.
    return Event(wall_time=record["t"], step=record["step"], summary=Summary(value=values))


def rewrite(run: Run) -> None:
    """Write TensorBoard's files of a run anew.

    Raises:
        OSError: they cannot be written.
    """
    mirror = Mirror(run, after_s=0.0)
    mirror.close()
    if mirror.problem:
        raise OSError(mirror.problem)
