"""Parquet, read in a process of its own.

Over some damaged files pyarrow ends the process that reads them (it throws from a function that
must not throw). A server with other visitors, or a notebook, must not end with a file.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path

import numpy as np

from lmviz.data.record import DataError, Embeddings, Limits

ROOT = Path(__file__).resolve().parents[2]
"""Where the package lies."""
SECONDS = 60.0
"""A file of the largest size takes a few."""
REFUSED = 3
"""The process ends with this where the file cannot be used; it has written why."""
ARRAYS = ("features", "labels", "prototypes")
WORDS = "words"

_reading = threading.Semaphore(2)
"""Each process fills a core, and takes as much memory as the file unpacks to."""


def read_parquet(data: bytes, limits: Limits) -> Embeddings:
    """As :func:`lmviz.data.columns.read_parquet`, whatever becomes of the process that reads.

    Raises:
        DataError: no such file, more than the limits allow, or unusable columns.
    """
    command = [sys.executable, "-m", "lmviz.data.apart", json.dumps(asdict(limits))]
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    try:
        with _reading:
            done = subprocess.run(
                command, input=data, capture_output=True, timeout=SECONDS, env=environment
            )
    except subprocess.TimeoutExpired as error:
        raise DataError(
            f"The file was not read after {SECONDS:g} seconds; save fewer rows."
        ) from error
    if done.returncode == REFUSED:
        raise DataError(done.stdout.decode())
    if done.returncode:
        raise DataError(
            "This is no sound Parquet file (its reader broke off); expected what pandas or pyarrow "
            "writes: save it again."
        )
    return _unpacked(done.stdout)


def _packed(found: Embeddings) -> bytes:
    out = io.BytesIO()
    arrays = {name: getattr(found, name) for name in ARRAYS if getattr(found, name) is not None}
    words = json.dumps([found.class_names, found.notes])
    np.savez(out, allow_pickle=False, **arrays, **{WORDS: np.frombuffer(words.encode(), np.uint8)})
    return out.getvalue()


def _unpacked(data: bytes) -> Embeddings:
    with np.load(io.BytesIO(data), allow_pickle=False) as kept:
        arrays = {name: kept.get(name, None) for name in ARRAYS}
        names, notes = json.loads(kept[WORDS].tobytes())
    return Embeddings(**arrays, class_names=tuple(names), notes=tuple(notes))


def _main() -> int:
    from lmviz.data import columns

    out = sys.stdout.buffer
    try:
        found = columns.read_parquet(sys.stdin.buffer.read(), Limits(**json.loads(sys.argv[1])))
    except DataError as error:
        out.write(str(error).encode())
        return REFUSED
    out.write(_packed(found))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
