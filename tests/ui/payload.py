"""An independent reader of the live view's payload, written from the protocol's description."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Decoded:
    """One payload: its head, and the numbers of its key frames as the browser reads them."""

    head: dict[str, Any]
    points: np.ndarray  # (F, P, 3) in [-1, 1]
    gram: np.ndarray  # (F, G) in [-1, 1]
    metrics: np.ndarray  # (F, S, M)

    def part(self, sphere: int, kind: str) -> np.ndarray:
        """(F, k or n, 3) of one sphere; kind is prototypes, features or ghosts."""
        first = 0
        for i, s in enumerate(self.head["spheres"]):
            sizes = {
                "prototypes": s["k"],
                "features": s["n"],
                "ghosts": s["k"] if s["ghosts"] else 0,
            }
            for name, size in sizes.items():
                if i == sphere and name == kind:
                    return self.points[:, first : first + size]
                first += size
        raise KeyError((sphere, kind))

    def cosines(self, sphere: int) -> np.ndarray:
        """(F, k, k) symmetric, ones on the diagonal, from the upper triangle that was sent."""
        counts = [s["k"] * (s["k"] - 1) // 2 for s in self.head["spheres"]]
        first, k = sum(counts[:sphere]), self.head["spheres"][sphere]["k"]
        full = np.ones((len(self.gram), k, k))
        position = first
        for i in range(k):
            for j in range(i + 1, k):
                full[:, i, j] = full[:, j, i] = self.gram[:, position]
                position += 1
        return full

    def metric(self, key: str, sphere: int = 0) -> np.ndarray:
        """(F,) values of one metric."""
        keys = [m["key"] for m in self.head["metrics"]]
        return self.metrics[:, sphere, keys.index(key)]


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def decode(data: bytes) -> Decoded:
    """Read a payload; AssertionError if it is not laid out as the protocol says."""
    (length,) = struct.unpack_from("<I", data)
    head = json.loads(data[4 : 4 + length].decode("utf-8"), parse_constant=_refuse)
    frames, spheres = head["F"], head["spheres"]
    assert frames == len(head["steps"])
    points = sum(s["k"] * (2 if s["ghosts"] else 1) + s["n"] for s in spheres)
    pairs = sum(s["k"] * (s["k"] - 1) // 2 for s in spheres)
    shapes = (
        ("<i2", (frames, points, 3)),
        ("<i2", (frames, pairs)),
        ("<f4", (frames, len(spheres), len(head["metrics"]))),
    )
    at, blocks = 4 + length, []
    for kind, shape in shapes:
        padding = -at % 4
        assert not any(data[at : at + padding]), "padding must be zero"
        at += padding
        count = int(np.prod(shape))
        blocks.append(np.frombuffer(data, kind, count, at).reshape(shape))
        at += count * np.dtype(kind).itemsize
    assert at == len(data), f"{len(data) - at} bytes too many"
    return Decoded(head, blocks[0] / 32767, blocks[1] / 32767, blocks[2])
