"""Files written by hand or by other writers than the package's own."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

FEATURES = np.array([[1.0, 2.0, 3.0], [-1.0, 0.5, 0.25], [4.0, -4.0, 1.0], [0.5, 0.5, 8.0]])
LABELS = np.array([0, 1, 2, 1])
WEIGHT = np.array([[1.0, 0.0, 0.5], [0.0, -2.0, 0.5], [0.25, 0.0, 3.0]])


def csv_of(rows: list[list], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def labelled_csv(labels: list | None = None, features: np.ndarray = FEATURES) -> bytes:
    shown = LABELS.tolist() if labels is None else labels
    head = ["label", *(f"f{j}" for j in range(features.shape[1]))]
    return csv_of([head, *([y, *z] for y, z in zip(shown, features.tolist(), strict=True))])


def npz_of(*, compressed: bool = False, **arrays: np.ndarray) -> bytes:
    out = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(out, **arrays)
    return out.getvalue()


def npy_header(shape: tuple, descr: str = "<f8") -> bytes:
    """The header of an array as its format is documented, with nothing behind it."""
    text = f"{{'descr': {descr!r}, 'fortran_order': False, 'shape': {shape}, }}"
    text += " " * (63 - (10 + len(text)) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


def zip_of(members: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def safetensors_of(header: dict | bytes, numbers: bytes = b"", length: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + numbers


def tensor(kind: str, shape: list[int], begin: int, end: int) -> dict:
    return {"dtype": kind, "shape": shape, "data_offsets": [begin, end]}


def parquet_of(columns: dict, **options: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()
