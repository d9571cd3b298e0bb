"""Gradients of a batch of runs from a record's closed form, spelled out without any shortcut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lmviz.losses import LossRecord
from lmviz.losses.pairs import Pairs, Targets


def unit(x: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(x, axis=-1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def evaluate(
    record: LossRecord,
    hyper: Mapping[str, Any],
    features: np.ndarray,
    prototypes: np.ndarray,
    counts: Sequence[int],
    *,
    wanted: bool = True,
    torch: Any = None,
) -> tuple[np.ndarray | None, np.ndarray, np.ndarray]:
    """Values (B, N) and the gradient of their sum for features (B, N, d), prototypes (B, k, d).

    With ``torch`` given, the closed form itself runs on tensors.
    """
    labels = np.repeat(np.arange(len(counts)), counts)
    z = unit(features) if record.normalizes_features else features
    w = unit(prototypes) if record.normalizes_prototypes else prototypes
    dots = np.einsum("bnd,bkd->bnk", z, w)

    away = unit(z) - np.sum(unit(z) * unit(w)[:, labels], -1, keepdims=True) * unit(w)[:, labels]
    free = np.ones(z.shape[:2], dtype=z.dtype)
    if not record.normalizes_features:
        free = free * np.linalg.norm(z, axis=-1)
    if not record.normalizes_prototypes:
        free = free * np.linalg.norm(w, axis=-1)[:, labels]

    def given(x: Any) -> Any:
        return torch.as_tensor(x) if torch and isinstance(x, np.ndarray) else x

    rows = given(labels)
    pairs = Pairs(
        given(dots),
        rows,
        Targets(counts, rows, torch or np),
        torch or np,
        sine=given(np.linalg.norm(away, axis=-1)) if record.needs_sine else None,
        norm=given(free) if record.needs_norm else None,
    )
    values = record.closed_form(pairs, {n: given(v) for n, v in hyper.items()}, wanted)
    push = np.asarray(pairs.dots)
    to_z, to_w = np.einsum("bnk,bkd->bnd", push, w), np.einsum("bnk,bnd->bkd", push, z)
    if pairs.radial is not None:
        radial = np.asarray(pairs.radial)
        for b, i in np.ndindex(*radial.shape):
            if not record.normalizes_features:
                to_z[b, i] += radial[b, i] * z[b, i] / max(z[b, i] @ z[b, i], 1e-30)
            if not record.normalizes_prototypes:
                own = w[b, labels[i]]
                to_w[b, labels[i]] += radial[b, i] * own / max(own @ own, 1e-30)
    if record.normalizes_features:
        to_z = _through_normalisation(features, z, to_z)
    if record.normalizes_prototypes:
        to_w = _through_normalisation(prototypes, w, to_w)
    return None if values is None else np.asarray(values), to_z, to_w


def _through_normalisation(raw: np.ndarray, u: np.ndarray, g: np.ndarray) -> np.ndarray:
    """(g − (g·u) u)/‖x‖; a zero vector is left as it is by normalising, and so is its gradient."""
    lengths = np.linalg.norm(raw, axis=-1, keepdims=True)
    tangent = g - np.sum(g * u, axis=-1, keepdims=True) * u
    return tangent / np.where(lengths > 0, lengths, 1)
