"""Reading a batch of CIFAR's python version without running anything that the file says.

A pickle is a program: it names functions and calls them. The reader here knows four names only, and
stands in for each of them with an object of its own that does nothing but check and keep what it is
given. Neither NumPy nor any other code is reached from the file.
"""

from __future__ import annotations

import io
import pickle
from typing import Any

import numpy as np


class Refused(Exception):
    """The pickle does what a batch of images has no reason to do."""


class _StandIn:
    """Something a pickle may name and call, but not change."""

    def __setstate__(self, state: object) -> None:
        raise Refused("a pickle that changes what it may only name")


class _ArrayType(_StandIn):
    """In place of the class numpy.ndarray, which is only handed to the function below."""


class _Array:
    """In place of an array: bytes and shape, once the pickle has delivered them."""

    def __init__(self) -> None:
        self.values: np.ndarray | None = None

    def __setstate__(self, state: object) -> None:
        if not (isinstance(state, tuple) and len(state) == 5):
            raise Refused("an array without shape and bytes")
        _, shape, dtype, fortran, raw = state
        if not isinstance(dtype, _Dtype) or fortran is not False or not isinstance(raw, bytes):
            raise Refused("an array of something else than bytes")
        if not (isinstance(shape, tuple) and all(type(n) is int and n >= 0 for n in shape)):
            raise Refused("an array of an impossible shape")
        flat = np.frombuffer(raw, np.uint8)
        if len(shape) != 2 or shape[0] * shape[1] != len(flat):
            raise Refused(f"{len(flat)} bytes for an array of shape {shape!r:.60}")
        self.values = flat.reshape(shape)


class _Reconstruct(_StandIn):
    def __call__(self, kind: object, *rest: object) -> _Array:
        if not isinstance(kind, _ArrayType):
            raise Refused("the construction of something that is no array")
        return _Array()


class _Dtype:
    def __setstate__(self, state: object) -> None:
        # Byte order and alignment, which one-byte numbers do not have.
        if not isinstance(state, tuple):
            raise Refused("an unknown type of numbers")


class _DtypeType(_StandIn):
    def __call__(self, name: object, *rest: object) -> _Dtype:
        if name not in ("u1", b"u1"):
            raise Refused(f"an array of type {name!r:.40} instead of bytes")
        return _Dtype()


class _Encode(_StandIn):
    """In place of _codecs.encode, by which Python 3 writes bytes in the old protocol."""

    def __call__(self, text: object, encoding: object) -> bytes:
        if not isinstance(text, str) or encoding not in ("latin1", b"latin1"):
            raise Refused("text in an unknown encoding")
        return text.encode("latin1")


# The Python implementation: C's reserves memory for as many objects as a file claims to hold.
class _Unpickler(pickle._Unpickler):
    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="bytes")
        reconstruct = _Reconstruct()
        self._known: dict[tuple[str, str], _StandIn] = {
            ("numpy", "ndarray"): _ArrayType(),
            ("numpy", "dtype"): _DtypeType(),
            ("numpy.core.multiarray", "_reconstruct"): reconstruct,
            ("numpy._core.multiarray", "_reconstruct"): reconstruct,
            ("_codecs", "encode"): _Encode(),
        }

    def find_class(self, module: str, name: str) -> Any:
        try:
            return self._known[module, name]
        except KeyError:
            raise Refused(f"a call of {f'{module}.{name}'!r:.80}") from None

    def get_extension(self, code: int) -> None:
        raise Refused("an extension code")


def read_batch(data: bytes) -> dict[str, Any]:
    """The dictionary in a pickled batch: text keys; arrays as (N, M) uint8, read-only.

    Raises:
        Refused: it holds something else, is damaged, or names anything that a batch does not need;
            nothing it names has been run.
    """
    try:
        batch = _Unpickler(data).load()
    except Refused:
        raise
    # A damaged pickle raises whatever its bytes happen to ask for.
    except Exception as error:
        raise Refused(f"a damaged pickle ({type(error).__name__})") from None
    if not isinstance(batch, dict):
        raise Refused(f"a pickled {type(batch).__name__.strip('_').lower()}, no batch")
    return {
        _text(key): value.values if isinstance(value, _Array) else value
        for key, value in batch.items()
    }


def _text(key: object) -> str:
    return key.decode("latin1") if isinstance(key, bytes) else str(key)
