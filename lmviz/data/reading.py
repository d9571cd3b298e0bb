"""One door for all forms: a file or a stream in, checked embeddings out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from lmviz.data.apart import read_parquet
from lmviz.data.archive import read_npz
from lmviz.data.record import DataError, Embeddings, Limits, quoted
from lmviz.data.table import read_csv
from lmviz.data.tensors import read_safetensors

READERS: dict[str, Callable[[bytes, Limits], Embeddings]] = {
    "csv": read_csv,
    "tsv": read_csv,
    "npz": read_npz,
    "safetensors": read_safetensors,
    "parquet": read_parquet,
}
"""Readers by the ending of a file's name."""
PICKLES = ("pt", "pth", "ckpt", "bin", "pkl", "pickle", "joblib")


def read(
    source: str | Path | BinaryIO | bytes, name: str = "", limits: Limits | None = None
) -> Embeddings:
    """Read features with labels, prototypes, or both.

    Args:
        source: a path, an open binary stream, or the bytes themselves.
        name: of the file; its ending names the form. A path brings its own.
        limits: how much is read.

    Raises:
        DataError: a ValueError that names the line, column or key at fault.
        OSError: the path cannot be read.
    """
    limits = limits or Limits()
    if isinstance(source, str | Path):
        name = name or Path(source).name
        with Path(source).open("rb") as stream:
            data = stream.read(limits.size + 1)
    else:
        data = source if isinstance(source, bytes) else source.read(limits.size + 1)
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    reader = READERS.get(ending)
    if reader is None:
        raise DataError(_unknown(name, ending))
    if len(data) > limits.size:
        raise DataError(
            f"{quoted(name)} is larger than {limits.size:,} bytes, which is what is read; keep a "
            "random part of the rows, or save float32."
        )
    if not data:
        raise DataError(f"{quoted(name)} is empty; save it again.")
    return reader(data, limits)


def _unknown(name: str, ending: str) -> str:
    forms = ", ".join(READERS)
    if ending in PICKLES:
        return (
            f"{quoted(name)} is a pickle, which could run foreign code when it is opened; expected "
            f"{forms}: save it with safetensors.torch.save_file."
        )
    if ending == "npy":
        return (
            f"{quoted(name)} is one array without a name; expected {forms}: save it with "
            "np.savez(file, weight=...) or np.savez(file, features=..., labels=...)."
        )
    return f"{quoted(name)} has no ending that is known here; expected one of {forms}."
