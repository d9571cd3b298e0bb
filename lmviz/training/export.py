"""A run for other programs: its curves as CSV or Parquet, and all of it as one archive."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from lmviz.training import files, mirror
from lmviz.training.events import Record
from lmviz.training.runs import Run

PLACE = ("step", "epoch", "t", "kind")
"""Columns before the measurements: where in the run, unix seconds, "train" or "eval"."""
TEXTS = ("config.json", "environment.json", "plan.json", "status.json", "report.json", "notes.md")


def points(run: Run) -> list[Record]:
    """The records that hold measurements, each step of a kind once."""
    records, _ = run.events()
    found = {(r["kind"], r["step"]): r for r in records if r["kind"] in ("train", "eval")}
    return sorted(found.values(), key=lambda r: (r["step"], r["kind"] == "eval"))


def _tags(records: list[Record]) -> list[str]:
    return sorted({name for record in records for name in record if "/" in name})


def to_csv(run: Run) -> str:
    """Every curve: one line per logged step, one column per measurement.

    Lists over classes get a column per class, ``margin/gamma_j.0`` and so on. What was not
    measured at a step is empty; what was measured and is no number is ``nan`` or ``inf``.
    """
    records = [_flat(record) for record in points(run)]
    names = list(dict.fromkeys(name for record in records for name in record if "/" in name))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*PLACE, *sorted(names, key=_by_number)], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


def _flat(record: Record) -> Record:
    flat: Record = {}
    for name, value in record.items():
        if "/" in name and isinstance(value, list):
            flat |= {f"{name}.{j}": item for j, item in enumerate(value)}
        else:
            flat[name] = value
    return flat


def _by_number(name: str) -> tuple[str, int]:
    stem, _, number = name.rpartition(".")
    return (stem, int(number)) if number.isdigit() else (name, -1)


def to_parquet(run: Run) -> bytes:
    """Every curve as a Parquet table: the columns of the CSV, but lists in columns of lists.

    The configuration is in the metadata of the schema, under ``lmviz.config``.
    """
    import pyarrow
    import pyarrow.parquet

    records = points(run)
    kinds = [pyarrow.int64(), pyarrow.float64(), pyarrow.float64(), pyarrow.string()]
    schema = dict(zip(PLACE, kinds, strict=True))
    for name in _tags(records):
        held = next(record[name] for record in records if name in record)
        number = pyarrow.float64()
        schema[name] = pyarrow.list_(number) if isinstance(held, list) else number
    table = pyarrow.Table.from_pylist(
        [
            {name: _typed(record.get(name), kind) for name, kind in schema.items()}
            for record in records
        ],
        schema=pyarrow.schema(list(schema.items()), metadata={"lmviz.config": _config(run)}),
    )
    out = io.BytesIO()
    pyarrow.parquet.write_table(table, out)
    return out.getvalue()


def _typed(value: Any, kind: Any) -> Any:
    """The value, or null where a damaged log holds one of another kind."""
    fine = isinstance(value, list) if "list" in str(kind) else not isinstance(value, list)
    return value if fine else None


def _config(run: Run) -> str:
    try:
        return (run.folder / "config.json").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def to_zip(run: Run, out: BinaryIO, *, checkpoint: bool = False) -> None:
    """All of a run: settings, environment, log, curves, snapshots, and its last checkpoint.

    Works while the run goes on: what is in the archive is then the state of one moment.

    Raises:
        OSError: a file cannot be read, or the archive not written.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (*TEXTS, "events.jsonl", "log.txt"):
            content = _content(run.folder / name)
            if name == "events.jsonl":  # the last line may be half-written just now
                content = content[: content.rfind(b"\n") + 1]
            if content:
                archive.writestr(f"{run.id}/{name}", content)
        archive.writestr(f"{run.id}/curves.csv", to_csv(run))
        for path in run.snapshots:
            archive.write(path, f"{run.id}/snapshots/{path.name}", zipfile.ZIP_STORED)
        held = run.checkpoint if checkpoint else None
        if held is not None:
            archive.write(held, f"{run.id}/checkpoints/{held.name}", zipfile.ZIP_STORED)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _write_csv(run: Run, path: Path, checkpoint: bool) -> None:
    files.write_text(path, to_csv(run))


def _write_parquet(run: Run, path: Path, checkpoint: bool) -> None:
    with files.replacing(path) as stream:
        stream.write(to_parquet(run))


def _write_zip(run: Run, path: Path, checkpoint: bool) -> None:
    with files.replacing(path) as stream:
        to_zip(run, stream, checkpoint=checkpoint)


FORMATS: dict[str, Callable[[Run, Path, bool], None]] = {
    "csv": _write_csv,
    "parquet": _write_parquet,
    "zip": _write_zip,
}
"""Writers by file name ending; the last argument is whether a checkpoint is wanted."""


def write(run: Run, path: Path, *, checkpoint: bool = False) -> None:
    """Write the run to a file whose ending names the format.

    Raises:
        ValueError: another ending, or no such folder.
        OSError: it cannot be written.
    """
    writer = FORMATS.get(path.suffix.lower().lstrip("."))
    if writer is None:
        endings = ", ".join(f".{ending}" for ending in FORMATS)
        raise ValueError(f"{path}: the file name must end in one of {endings}")
    if not path.absolute().parent.is_dir():
        raise ValueError(f"{path}: there is no folder {path.absolute().parent}")
    writer(run, path, checkpoint)


def to_tensorboard(run: Run) -> Path:
    """Write TensorBoard's files in the run's folder anew; where they are.

    Raises:
        OSError: they cannot be written.
    """
    mirror.rewrite(run)
    return run.folder / mirror.FOLDER
