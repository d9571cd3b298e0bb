"""The last layer: one prototype per class, no bias, always in full precision."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np


def simplex(k: int, d: int, seed: int = 0) -> np.ndarray:
    """Vertices (k, d) of a regular simplex on the unit sphere, turned at random.

    Any two have the cosine −1/(k−1). Turned, because the axes of a net's features are not alike to
    a ReLU.

    Raises:
        ValueError: no regular simplex of k vertices fits into d dimensions.
    """
    if not 2 <= k <= d + 1:
        raise ValueError(
            f"a fixed simplex head needs 2 to d + 1 = {d + 1} classes in dimension {d}, got {k}"
        )
    centred = np.eye(k) - 1 / k
    axes = np.linalg.svd(centred)[0][:, : k - 1]
    vertices = math.sqrt(k / (k - 1)) * centred @ axes
    rotation = np.linalg.qr(np.random.default_rng(seed).standard_normal((d, d)))[0]
    return vertices @ rotation[: k - 1]


@cache
def _head_class() -> Any:
    import torch

    class Head(torch.nn.Module):
        """Prototypes (k, d) as ``prototypes``: a parameter, or a buffer if they are fixed."""

        prototypes: torch.Tensor

        def __init__(self, prototypes: torch.Tensor, fixed: bool) -> None:
            super().__init__()
            if fixed:
                self.register_buffer("prototypes", prototypes)
            else:
                self.prototypes = torch.nn.Parameter(prototypes)

    return Head


def build(kind: str, k: int, d: int, seed: int = 0) -> Any:
    """A module with ``prototypes`` (k, d), float32.

    Args:
        kind: "learned", drawn from torch's global generator as linear layers are (uniform in
            ±1/√d), or "simplex", fixed.

    Raises:
        ValueError: another kind, or a simplex that does not fit.
    """
    import torch

    if kind == "simplex":
        return _head_class()(torch.tensor(simplex(k, d, seed), dtype=torch.float32), fixed=True)
    if kind == "learned":
        bound = 1 / math.sqrt(d)
        return _head_class()(torch.empty(k, d).uniform_(-bound, bound), fixed=False)
    raise ValueError(f"head must be learned or simplex, got {kind!r}")
