"""NPZ archives, read member by member: what a member claims to hold is known before it is unpacked.

NumPy's own ``load`` unpacks first and asks later; a few kilobytes can hold gigabytes of zeros.
"""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from typing import IO

import numpy as np
from numpy.lib import format as npy

from lmviz.data.checking import Parts, Raw, assemble
from lmviz.data.record import DataError, Embeddings, Limits, quoted
from lmviz.data.roles import known, pick

MOST_MEMBERS = 256
EXPECTED = (
    "Expected: np.savez(file, features=..., labels=...) or np.savez(file, weight=...); also read: "
    f"{known('features')}; {known('labels')}; {known('prototypes')}; {known('class_names')}."
)
HEADERS = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def read_npz(data: bytes, limits: Limits) -> Embeddings:
    """The arrays of an NPZ archive.

    Raises:
        DataError: no archive, pickled objects, more than the limits allow, or unusable arrays.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, limits)
    except DataError:
        raise
    except BROKEN as error:
        raise DataError(
            f"This is no sound NPZ archive ({type(error).__name__}); expected what np.savez or "
            "np.savez_compressed writes: save it again."
        ) from error


def _read(archive: zipfile.ZipFile, limits: Limits) -> Embeddings:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise DataError(f"The archive has {len(members):,} members; at most {MOST_MEMBERS} are.")
    keys: dict[str, zipfile.ZipInfo] = {}
    for info in members:
        key = info.filename.removesuffix(".npy")
        if key in keys:
            raise DataError(f"The archive holds {quoted(key)} twice; expected it once.")
        keys[key] = info
    roles = pick(keys)
    budget, found = limits.unpacked, {}
    for role, key in roles.items():
        found[role] = Raw.keyed(_member(archive, keys[key], key, budget), key)
        budget -= found[role].values.nbytes
    rest = [quoted(key) for key in keys if key not in roles.values()]
    notes = (f"Left out: {', '.join(rest[:8])}.",) if rest else ()
    return assemble(Parts(**found, notes=notes, expected=EXPECTED), limits)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, key: str, budget: int) -> np.ndarray:
    name = quoted(key)
    if info.flag_bits & 1:
        raise DataError(f"{name} is encrypted; expected an archive without a password.")
    if info.file_size > budget + 65_536:  # a header fits into that
        raise DataError(
            f"{name} unpacks to {info.file_size:,} bytes; at most {budget:,} are unpacked: save "
            "fewer rows, or float32."
        )
    with archive.open(info) as stream:
        shape, in_columns, kind = _header(stream, name)
        size = math.prod(shape) * kind.itemsize
        held = info.file_size - stream.tell()
        if size != held:
            raise DataError(
                f"{name} promises {size:,} bytes of numbers and holds {held:,}; save it again."
            )
        # Never more than the size that the archive names: what is beyond fails its check sum.
        raw = stream.read(size + 1)
    if len(raw) != size:
        raise DataError(f"{name} is cut off: {len(raw):,} of {size:,} bytes; save it again.")
    if kind.itemsize == 0:
        raise DataError(f"{name} holds empty texts only.")
    flat = np.frombuffer(raw, dtype=kind)
    return flat.reshape(shape, order="F" if in_columns else "C")


def _header(stream: IO[bytes], name: str) -> tuple[tuple[int, ...], bool, np.dtype]:
    try:
        version = npy.read_magic(stream)
        shape, in_columns, kind = HEADERS[version](stream)
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{name} is no NumPy array; save it with np.savez.") from error
    if kind.hasobject:
        raise DataError(
            f"{name} holds Python objects, which only unpickling could restore, and that can run "
            "foreign code; expected numbers or text: save it with .astype(float) or .astype(str)."
        )
    if kind.names is not None or kind.subdtype is not None:
        raise DataError(f"{name} is a structured array; expected a plain one of numbers or text.")
    if any(length < 0 for length in shape):
        raise DataError(f"{name} claims the shape {shape}; save it again.")
    return shape, in_columns, kind
