"""The bytes between Python and the browser: a JSON head, then packed key frames.

    u32 head length | head (UTF-8) | int16 points [F][P][3] | int16 gram [F][G] | float32 metrics
    [F][S][M], each block padded to 4 bytes; int16 holds 32767 times a number in [-1, 1].

A frame of 8 prototypes and 800 features takes 5 kB; the rounding (3e-5) is far below a pixel.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

FULL = 32767


@dataclass(frozen=True)
class Packed:
    """One key frame, ready to send: points (P, 3) and gram (G,) int16, metrics (S, M) float32."""

    step: int
    points: np.ndarray
    gram: np.ndarray
    metrics: np.ndarray


def quantize(x: np.ndarray) -> np.ndarray:
    """Numbers in [-1, 1] as int16; what rounding puts beyond is clipped."""
    return np.rint(np.clip(x, -1.0, 1.0) * FULL).astype("<i2")


def encode(head: Mapping[str, Any], frames: Sequence[Packed]) -> bytes:
    """The payload for ``frames``; their number and steps are added to the head.

    Numbers that are not finite become null in the head, as JSON knows none.
    """
    whole = {**head, "F": len(frames), "steps": [f.step for f in frames]}
    text = json.dumps(_plain(whole), allow_nan=False, separators=(",", ":")).encode()
    blocks = [struct.pack("<I", len(text)), text]
    for block in (
        b"".join(f.points.tobytes() for f in frames),
        b"".join(f.gram.tobytes() for f in frames),
        b"".join(f.metrics.astype("<f4").tobytes() for f in frames),
    ):
        blocks.append(b"\0" * (-sum(map(len, blocks)) % 4))
        blocks.append(block)
    return b"".join(blocks)


def whole(value: Any, low: int, high: int) -> int:
    """A whole number sent by a browser, put into its range; ``low`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return low
    return int(min(max(value, low), high))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(v) for name, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, float):
        return value if np.isfinite(value) else None
    return value
