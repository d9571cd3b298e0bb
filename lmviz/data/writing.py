"""Embeddings as files of each form, as the readers take them: what an example looks like."""

from __future__ import annotations

import csv
import io
import json
import struct
from collections.abc import Callable

import numpy as np

from lmviz.data.record import Embeddings


def _arrays(data: Embeddings) -> dict[str, np.ndarray]:
    found = {
        "features": data.features,
        "labels": data.labels,
        "prototypes": data.prototypes,
    }
    return {name: values for name, values in found.items() if values is not None}


def to_csv(data: Embeddings) -> bytes:
    """The features with their class names; prototypes only where there are no features."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if data.features is not None and data.labels is not None:
        values, first = data.features, "label"
        rows = [data.class_names[j] for j in data.labels]
    else:
        assert data.prototypes is not None  # one of the two is always there
        values, first, rows = data.prototypes, "name", list(data.class_names)
    writer.writerow([first, *(f"x{j + 1}" for j in range(values.shape[1]))])
    for name, row in zip(rows, values.tolist(), strict=True):
        writer.writerow([name, *(f"{x:.7g}" for x in row)])
    return text.getvalue().encode()


def to_npz(data: Embeddings) -> bytes:
    """All arrays under their own names; no pickles."""
    out = io.BytesIO()
    names = np.array(data.class_names, dtype=str)
    np.savez_compressed(out, allow_pickle=False, class_names=names, **_arrays(data))
    return out.getvalue()


def to_safetensors(data: Embeddings) -> bytes:
    """All arrays as tensors; the class names as metadata."""
    kinds = {"float32": "F32", "float64": "F64", "int64": "I64"}
    header: dict[str, object] = {"__metadata__": {"class_names": json.dumps(data.class_names)}}
    blocks, at = [], 0
    for name, values in _arrays(data).items():
        block = values.astype(values.dtype.newbyteorder("<")).tobytes()
        header[name] = {
            "dtype": kinds[values.dtype.name],
            "shape": list(values.shape),
            "data_offsets": [at, at + len(block)],
        }
        blocks.append(block)
        at += len(block)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(blocks)


def to_parquet(data: Embeddings) -> bytes:
    """A column of class names and a column of lists."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if data.features is not None and data.labels is not None:
        values, rows = data.features, [data.class_names[j] for j in data.labels]
        names = ["label", "features"]
    else:
        assert data.prototypes is not None  # one of the two is always there
        values, rows, names = data.prototypes, list(data.class_names), ["name", "prototypes"]
    lists = pa.FixedSizeListArray.from_arrays(pa.array(values.ravel()), values.shape[1])
    out = io.BytesIO()
    pq.write_table(pa.table([pa.array(rows), lists], names=names), out)
    return out.getvalue()


WRITERS: dict[str, Callable[[Embeddings], bytes]] = {
    "csv": to_csv,
    "npz": to_npz,
    "safetensors": to_safetensors,
    "parquet": to_parquet,
}
"""Writers by the ending of the file's name."""
