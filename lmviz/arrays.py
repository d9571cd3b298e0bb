"""The few array operations that NumPy and torch spell differently.

Every formula of the package works on NumPy arrays and on torch tensors alike. torch is never
imported here: whoever passes a tensor has imported it already, so an app that only uses NumPy
starts without paying for torch.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import numpy as np

Array = Any
"""A NumPy array or a torch tensor."""


def is_torch(x: Array) -> bool:
    """Tell whether ``x`` is a torch tensor, without importing torch."""
    if isinstance(x, np.ndarray):
        return False
    # Another thread may be in the middle of importing torch: then nobody holds a tensor yet.
    tensor = getattr(sys.modules.get("torch"), "Tensor", None)
    return tensor is not None and isinstance(x, tensor)


def namespace(x: Array) -> ModuleType:
    """Return the module (``numpy`` or ``torch``) whose functions work on ``x``."""
    return sys.modules["torch"] if is_torch(x) else np


def to_numpy(x: Array) -> np.ndarray:
    """Return ``x`` as a NumPy array on the CPU, detached from any autograd graph."""
    return x.detach().cpu().numpy() if is_torch(x) else np.asarray(x)


def norm(x: Array) -> Array:
    """Euclidean norm over the last axis; its (sub)gradient at the zero vector is zero."""
    if is_torch(x):
        return namespace(x).linalg.vector_norm(x, dim=-1)
    return np.sqrt(np.einsum("...d,...d->...", x, x))


def one_hot(labels: Array, k: int) -> Array:
    """Boolean (N, k) mask that is true at the label of each row."""
    if is_torch(labels):
        return labels[:, None] == namespace(labels).arange(k, device=labels.device)
    return labels[:, None] == np.arange(k)


def take_labels(matrix: Array, labels: Array) -> Array:
    """Entry ``matrix[i, labels[i]]`` of every row i of an (N, k) matrix."""
    if is_torch(matrix):
        return matrix.gather(1, labels[:, None])[:, 0]
    return np.take_along_axis(matrix, labels[:, None], axis=1)[:, 0]


def logsumexp(x: Array, axis: int = -1) -> Array:
    """log of the sum of exponentials; rows may hold -inf, but not only -inf."""
    if is_torch(x):
        return namespace(x).logsumexp(x, dim=axis)
    top = np.max(x, axis=axis, keepdims=True)
    return np.log(np.sum(np.exp(x - top), axis=axis)) + np.squeeze(top, axis=axis)
