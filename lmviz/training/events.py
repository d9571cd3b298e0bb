"""The event log of a run: JSON lines that are only ever appended.

One line is one record ``{"v": 1, "t": unix seconds, "kind": str, "step": int, "epoch": float}``
with further tags. Tags with a slash are measurements: a number, or a list of numbers with one per
class. ``NaN``, ``Infinity`` and ``-Infinity``, which JSON lacks, are written as strings there.

Kinds: "train" and "eval" hold measurements, "features" names a snapshot, "state" tells what
happened, "cut" declares what was logged after its step as void (a run went on from an older
checkpoint), and "damaged" stands for a line that could not be read; it is never in a file.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Record = dict[str, Any]

VERSION = 1
LARGEST = sys.float_info.max
NOT_FINITE = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


class Log:
    """The writing end; one at a time.

    A last line that a killed process left half-written is cut off: no reader has seen it.

    Raises:
        OSError: the file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._file = os.open(path, flags, 0o666)
        _cut_torn_line(self._file)

    def write(self, kind: str, *, step: int, epoch: float = 0.0, **tags: Any) -> None:
        """Append one record, with a single system call and thus at once for every reader.

        Raises:
            OSError: the disk is full, for one; nothing of the record is left in the file then.
        """
        head = {"v": VERSION, "t": round(time.time(), 3), "kind": kind}
        record = head | {"step": int(step), "epoch": float(epoch)} | tags
        line = (_dumps(record) + "\n").encode("utf-8")
        before = os.fstat(self._file).st_size
        try:
            written = os.write(self._file, line)
            while written < len(line):  # a nearly full disk takes a part
                written += os.write(self._file, line[written:])
        except OSError as error:
            os.ftruncate(self._file, before)
            raise OSError(error.errno, error.strerror, str(self.path)) from error

    def close(self) -> None:
        """Close the file; further calls do nothing."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Log:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _cut_torn_line(file: int) -> None:
    size = os.fstat(file).st_size
    end = size
    while end:
        begin = max(0, end - 65536)
        os.lseek(file, begin, os.SEEK_SET)
        newline = os.read(file, end - begin).rfind(b"\n")
        if newline >= 0:
            end = begin + newline + 1
            break
        end = begin
    if end != size:
        os.ftruncate(file, end)


def _dumps(record: Record) -> str:
    try:
        return json.dumps(record, allow_nan=False, separators=(",", ":"))
    except (ValueError, TypeError):  # rare: numbers that are not finite, or those of NumPy
        return json.dumps(_plain(record), allow_nan=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def read(path: Path, offset: int = 0) -> tuple[list[Record], int]:
    """The records from byte ``offset`` on, and the offset at which to go on the next time.

    Never raises on what a file holds. A last line without its end is left for the next call. A
    line that is damaged gives a record of kind "damaged". A file that has become shorter than
    ``offset``, which no run does, is read anew after a "cut" that voids all that came before.
    Within what is returned, cuts are already made; see :func:`merge` for what was read earlier.
    """
    try:
        with path.open("rb") as stream:
            shorter = os.fstat(stream.fileno()).st_size < offset
            begin = 0 if shorter else offset
            stream.seek(begin)
            content = stream.read()
    except FileNotFoundError:
        return [], 0
    content = content[: content.rfind(b"\n") + 1]
    records = [_cut(-1)] if shorter else []
    step, epoch = 0, 0.0
    for line in content.splitlines():
        record = _parse(line)
        if record is None:
            shown = line[:80].decode("utf-8", "replace")
            record = {"v": VERSION, "t": 0.0, "kind": "damaged", "step": step, "epoch": epoch}
            record["message"] = f"A damaged line was left out: {shown!r}"
        step, epoch = record["step"], record["epoch"]
        records.append(record)
    return _apply_cuts(records), begin + len(content)


def _parse(line: bytes) -> Record | None:
    try:
        record = json.loads(line)
        record.setdefault("epoch", 0.0)
        record.setdefault("t", 0.0)
        if not isinstance(record["kind"], str) or not _is_step(record["step"]):
            return None
        if not _is_finite(record["epoch"]) or not _is_finite(record["t"]):
            return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    for name, value in record.items():
        if isinstance(value, str | list) and "/" in name:
            record[name] = _number(value)
    return record


def _is_step(value: Any) -> bool:
    return type(value) is int and abs(value) < 2**53


def _is_finite(value: Any) -> bool:
    """Whether it is a number that a float can hold: JSON may have hundreds of digits."""
    return type(value) in (int, float) and abs(value) <= LARGEST


def _number(value: Any) -> Any:
    if isinstance(value, str):
        return NOT_FINITE.get(value, value)
    return [_number(item) for item in value] if isinstance(value, list) else value


def _cut(step: int) -> Record:
    return {"v": VERSION, "t": 0.0, "kind": "cut", "step": step, "epoch": 0.0}


def _apply_cuts(records: list[Record]) -> list[Record]:
    """Drop what a later cut voids; what was told of states remains told, unless all is void."""
    if not any(record["kind"] == "cut" for record in records):
        return records
    kept: list[Record] = []
    for record in records:
        if record["kind"] == "cut":
            step = record["step"]
            kept = [
                r
                for r in kept
                if r["step"] <= step or (step >= 0 and r["kind"] in ("state", "damaged"))
            ]
        kept.append(record)
    return kept


def merge(earlier: Sequence[Record], later: Sequence[Record]) -> list[Record]:
    """The records of an earlier :func:`read` with those of the next one, cuts made."""
    return _apply_cuts([*earlier, *later])


def truncate_after(path: Path, step: int) -> None:
    """Void what was logged after ``step``, so that a run that goes on from there counts once.

    The log stays append-only, and the offsets of its readers right: this adds a "cut".

    Raises:
        OSError: the file cannot be written.
    """
    records, _ = read(path)
    if any(record["step"] > step for record in records if record["kind"] != "state"):
        with Log(path) as log:
            log.write("cut", step=step)


def curves(
    records: Iterable[Record], kinds: Sequence[str] = ("train", "eval")
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Every measurement as a curve: name -> (steps (n,), values (n,) or (n, k) for lists).

    Cuts are made. Steps increase; a step that was logged twice counts with its last value.
    """
    found: dict[str, dict[int, Any]] = {}
    for record in _apply_cuts(list(records)):
        if record["kind"] in kinds:
            for name, value in record.items():
                if "/" in name and _is_measured(value):
                    found.setdefault(name, {})[record["step"]] = value
    return {name: _curve(points) for name, points in found.items()}


def _is_measured(value: Any) -> bool:
    values = value if isinstance(value, list) else [value]
    return all(isinstance(v, float) or _is_finite(v) for v in values)


def _curve(points: dict[int, Any]) -> tuple[np.ndarray, np.ndarray]:
    # Here and not above: a run that waits for its turn should cost next to nothing.
    import numpy as np

    steps = sorted(points)
    # A list of another length than the last one cannot be part of the same curve.
    shape = np.shape(points[steps[-1]])
    steps = [step for step in steps if np.shape(points[step]) == shape]
    values = np.array([points[step] for step in steps], dtype=np.float64)
    return np.array(steps, dtype=np.int64), values
