"""The margins of the paper, for the toy and the backbone alike.

Definitions follow section 2 of "Learning Towards the Largest Margins" (Zhou et al., ICLR 2022).
Prototypes are (..., k, d), features (..., N, d), labels (N,) with values in 0..k-1; leading axes
are runs. NumPy arrays and torch tensors are accepted; the result is of the same kind.
"""

from __future__ import annotations

import numpy as np

from lmviz.arrays import Array, namespace, norm
from lmviz.geometry.sphere import normalize


def similarity(prototypes: Array) -> Array:
    """Cosines (..., k, k) between all pairs of prototypes."""
    w = normalize(prototypes)
    return w @ w.swapaxes(-1, -2)


def class_margin(prototypes: Array) -> Array:
    """Class margin in radians: the smallest angle between two prototypes (their norms ignored).

    m_c = min_{i != j} angle(w_i, w_j). The pair is found by its cosine and its angle then computed
    by Kahan's atan2 form, so that margins near 0 are resolved to about 1e-8 rad; in float64 also
    for float32 prototypes, whose own cosines are all 1 below 3.4e-4 rad.

    Raises:
        ValueError: fewer than two prototypes, or one of them is the zero vector.
    """
    if prototypes.shape[-2] < 2:
        raise ValueError(f"a class margin needs at least 2 prototypes, got {prototypes.shape[-2]}")
    if bool((norm(prototypes) == 0).any()):
        raise ValueError("a class margin needs directions, but a prototype is the zero vector")
    xp = namespace(prototypes)
    w = normalize(prototypes.astype(float, copy=False) if xp is np else prototypes.double())
    k = w.shape[-2]
    cosines = w @ w.swapaxes(-1, -2)
    cosines = cosines - 4 * xp.eye(k, dtype=cosines.dtype, **_on_device(cosines))
    flat = xp.argmax(cosines.reshape(*cosines.shape[:-2], k * k), -1)
    first, second = _rows(w, flat // k), _rows(w, flat % k)
    margin = 2 * xp.arctan2(norm(first - second), norm(first + second))
    return margin.astype(prototypes.dtype) if xp is np else margin.to(prototypes.dtype)


def sample_margins(
    features: Array, prototypes: Array, labels: Array, *, normalized: bool = True
) -> Array:
    """Sample margin of each feature: w_y.z - max_{j != y} w_j.z, shape (..., N).

    With ``normalized`` (what the paper reports as m_samp, whatever the training loss) features and
    prototypes are unit vectors and the margin is a difference of cosines; without it, it is the
    logit margin.
    """
    if normalized:
        features, prototypes = normalize(features), normalize(prototypes)
    logits = features @ prototypes.swapaxes(-1, -2)
    xp = namespace(logits)
    own = labels[:, None] == xp.arange(logits.shape[-1], **_on_device(logits))
    others = xp.where(own, xp.full_like(logits, -np.inf), logits)
    return (logits * own).sum(-1) - xp.amax(others, -1)


def class_sample_margins(
    features: Array, prototypes: Array, labels: Array, *, normalized: bool = True
) -> Array:
    """gamma_j: the smallest sample margin in each class, shape (..., k); inf for an empty class."""
    margins = sample_margins(features, prototypes, labels, normalized=normalized)
    xp = namespace(margins)
    k = prototypes.shape[-2]
    own = labels[:, None] == xp.arange(k, **_on_device(margins))
    spread = xp.where(own, margins[..., None], xp.full_like(margins[..., None], np.inf))
    return xp.amin(spread, -2)


def minimal_sample_margin(
    features: Array, prototypes: Array, labels: Array, *, normalized: bool = True
) -> Array:
    """gamma_min: the smallest sample margin of all; negative once one sample is misclassified."""
    xp = namespace(features)
    return xp.amin(sample_margins(features, prototypes, labels, normalized=normalized), -1)


def prototype_norm_ratio(prototypes: Array) -> Array:
    """Largest over smallest prototype norm (the paper's Figure 1; below 1.3 under softmax)."""
    xp = namespace(prototypes)
    lengths = norm(prototypes)
    return xp.amax(lengths, -1) / xp.amin(lengths, -1)


def centroid_norm(prototypes: Array) -> Array:
    """Norm of the mean unit prototype; 0 is what the zero-centroid regulariser asks for."""
    return norm(normalize(prototypes).mean(-2))


def _on_device(x: Array) -> dict:
    return {} if namespace(x) is np else {"device": x.device}


def _rows(w: Array, index: Array) -> Array:
    """Row ``index[...]`` of each matrix in ``w`` (..., k, d)."""
    if namespace(w) is np:
        return np.take_along_axis(w, np.asarray(index)[..., None, None], axis=-2)[..., 0, :]
    shape = (*index.shape, 1, w.shape[-1])
    return w.gather(-2, index[..., None, None].expand(shape))[..., 0, :]
