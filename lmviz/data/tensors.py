"""safetensors: eight bytes that say how long the header is, the header as JSON, then the numbers.

The format is documented at https://github.com/huggingface/safetensors (section "Format").
"""

from __future__ import annotations

import json
import math
import struct
from typing import Any

import numpy as np

from lmviz.data.checking import Parts, Raw, assemble
from lmviz.data.record import MIB, DataError, Embeddings, Limits, quoted
from lmviz.data.roles import known, pick

LONGEST_HEADER = 4 * MIB
"""The format allows 100 MB; a million tensors' names are not what is read here."""
KINDS = {
    **{"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2"},
    **{"I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "<i1"},
    **{"U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "<u1", "BOOL": "?"},
}
EXPECTED = (
    "Expected tensors named features and labels, or the weight of a classifier; also read: "
    f"{known('features')}; {known('labels')}; {known('prototypes')}."
)


def read_safetensors(data: bytes, limits: Limits) -> Embeddings:
    """The tensors of a safetensors file; names of the classes from its ``class_names`` metadata.

    A file with no known name and one single matrix of two axes is read as a weight matrix.

    Raises:
        DataError: no such file, more than the limits allow, or unusable tensors.
    """
    header, numbers = _header(data)
    metadata = header.pop("__metadata__", {})
    roles = pick(header)
    roles.pop("class_names", None)
    notes = []
    if not roles:
        planes = [key for key, entry in header.items() if _is_plane(entry)]
        if len(planes) == 1:
            roles = {"prototypes": planes[0]}
            notes.append(f"The only matrix, {quoted(planes[0])}, is read as the prototypes.")
    found = {}
    budget = limits.unpacked
    for role, key in roles.items():
        values = _tensor(header[key], numbers, quoted(key), budget)
        budget -= values.nbytes
        found[role] = Raw.keyed(values, key)
    rest = [quoted(key) for key in header if key not in roles.values()]
    if rest:
        more = f" and {len(rest) - 8} more" if len(rest) > 8 else ""
        notes.append(f"Left out: {', '.join(rest[:8])}{more}.")
    names = _class_names(metadata)
    if names is not None:
        found["class_names"] = names
    return assemble(Parts(**found, notes=tuple(notes), expected=EXPECTED), limits)


def _header(data: bytes) -> tuple[dict[str, Any], bytes]:
    if len(data) < 8:
        raise DataError("The file has fewer than 8 bytes; expected a safetensors file.")
    (length,) = struct.unpack("<Q", data[:8])
    if length > min(LONGEST_HEADER, len(data) - 8):
        raise DataError(
            f"The file claims a header of {length:,} bytes and has {len(data) - 8:,} (at most "
            f"{LONGEST_HEADER:,} are read); expected a safetensors file: save it again."
        )
    try:
        header = json.loads(data[8 : 8 + length], object_pairs_hook=_once)
    except DataError:
        raise
    except (ValueError, RecursionError) as error:
        raise DataError(
            "The header is no JSON; expected a safetensors file: save it again."
        ) from error
    if not isinstance(header, dict):
        raise DataError("The header is no JSON object; expected a safetensors file.")
    return header, data[8 + length :]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise DataError(f"The header names {quoted(twice)} twice; expected it once.")
    return found


def _is_plane(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("shape"), list)
        and (len(entry["shape"]) == 2 and str(entry.get("dtype")).startswith(("F", "BF")))
    )


def _whole(values: Any) -> bool:
    return isinstance(values, list) and all(type(v) is int and v >= 0 for v in values)


def _tensor(entry: Any, numbers: bytes, name: str, budget: int) -> np.ndarray:
    if not isinstance(entry, dict):
        raise DataError(f"{name} is described by no JSON object; save the file again.")
    kind, shape, offsets = (entry.get(part) for part in ("dtype", "shape", "data_offsets"))
    if not isinstance(kind, str) or kind not in KINDS:
        raise DataError(
            f"{name} is of type {quoted(kind)}; expected one of {', '.join(KINDS)}: convert it to "
            "float32."
        )
    if not isinstance(shape, list) or not _whole(shape) or len(shape) > 8:
        raise DataError(f"{name} has the shape {quoted(shape)}; expected a list of lengths.")
    if not isinstance(offsets, list) or not _whole(offsets) or len(offsets) != 2:
        raise DataError(f"{name} lies at {quoted(offsets)}; expected where it begins and ends.")
    begin, end = offsets
    dtype = np.dtype(KINDS[kind])
    size = math.prod(shape) * dtype.itemsize
    if not begin <= end <= len(numbers) or end - begin != size:
        raise DataError(
            f"{name} needs {size:,} bytes and is said to lie at {begin:,} to {end:,} of "
            f"{len(numbers):,}; the file is cut off or damaged: save it again."
        )
    if size > budget:
        raise DataError(f"{name} has {size:,} bytes; at most {budget:,} are read.")
    values = np.frombuffer(numbers, dtype, math.prod(shape), begin).reshape(shape)
    if kind == "BF16":  # the upper half of a float32
        return (values.astype("<u4") << 16).view("<f4")
    return values


def _class_names(metadata: Any) -> Raw | None:
    text = metadata.get("class_names") if isinstance(metadata, dict) else None
    if text is None:
        return None
    try:
        names = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        names = None
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        raise DataError(
            'The metadata “class_names” is no JSON list of texts; expected ["cat", "dog"].'
        )
    return Raw.keyed(np.array([n[:400] for n in names], dtype=str), "class_names")
