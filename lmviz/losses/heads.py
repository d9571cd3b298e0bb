"""The two ways in which margin losses turn logits into a number, shared by all of them.

Cross entropy with a changed target logit ψ is log(1 + Σ_{j≠y} exp(s (cos θ_j − ψ))). Written this
way, without the target in the sum, neither the value nor p_y − 1 is lost to rounding when the
classes are far apart: at s = 64 the textbook form reads exactly 0 in float32.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lmviz.arrays import Array, logsumexp, namespace, norm, one_hot, take_labels
from lmviz.geometry.sphere import normalize
from lmviz.losses.base import ClosedForm, Hyper, Psi, Values
from lmviz.losses.pairs import Pairs

# exp() overflows beyond 709 in float64 and 88 in float32, which also sums of it must stay below.
SAFE_EXPONENT = {8: 600.0, 4: 80.0}
"""Bytes per number -> exponent from which on the largest one is taken out first."""


def per_sample(value: Any) -> Any:
    """A hyper-parameter for (B, N, k): numbers stay, one value per run (B, 1) gets an axis."""
    return value if isinstance(value, float | int) else value[..., None]


def rivals(logits: Array, labels: Array) -> Array:
    """log Σ_{j≠y} exp(logit_j) of (N, k) logits."""
    xp = namespace(logits)
    own = one_hot(labels, logits.shape[-1])
    return logsumexp(xp.where(own, xp.full_like(logits, -math.inf), logits))


def log1p_exp(x: Array) -> Array:
    """log(1 + e^x) without overflow and with full relative accuracy for large negative x."""
    xp = namespace(x)
    return xp.logaddexp(xp.zeros_like(x), x)


def target_angle(z: Array, w: Array, labels: Array) -> tuple[Array, Array]:
    """Cosine and sine of the angle between unit features and their own unit prototypes.

    The sine is the length of the tangent part, so the pair is exact near 0 and pi, and its
    gradient is finite at coincidence, where acos has none.
    """
    own = w[labels]
    cosine = (z * own).sum(-1)
    return cosine, norm(z - cosine[..., None] * own)


def safe_ratio(top: Array, bottom: Array, xp: Any) -> Array:
    """top / bottom, and 0 where bottom is 0 (no direction to move in there)."""
    fine = bottom > 0
    return xp.where(fine, top, 0.0) / xp.where(fine, bottom, 1.0)


def cosine_values(psi: Psi) -> Values:
    """Definition of a normalised cross-entropy loss with target logit curve ``psi``."""

    def values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
        z, w = normalize(features), normalize(prototypes)
        cosine, sine = target_angle(z, w, labels)
        s = hyper["s"]
        return log1p_exp(rivals(s * (z @ w.T), labels) - s * psi(cosine, sine, hyper, labels)[0])

    return values


def cosine_closed_form(psi: Psi) -> ClosedForm:
    """Closed form of the same: gradient s p_j on rivals, −s (1 − p_y) dψ/dcosθ on the target."""

    def closed_form(pairs: Pairs, hyper: Hyper, wanted: bool) -> Array | None:
        s = hyper["s"]
        value, slope = psi(pairs.target(), pairs.sine, hyper, pairs.labels)
        largest = largest_of(s) * (1 + float(abs(value).max()))
        total, below, values = softmax_over_rivals(pairs, value, s, largest, wanted)
        pairs.dots *= (s / total)[..., None]
        pairs.put_target(-s * (below / total) * slope)
        return values

    return closed_form


def softmax_over_rivals(
    pairs: Pairs, target: Array, s: Any, largest: float, wanted: bool
) -> tuple[Array, Array, Array | None]:
    """Turn the dots into e_j = exp(s (dot_j − target) − shift), 0 on the own class.

    Args:
        largest: a bound on the exponents; only beyond the safe one is the shift looked for.

    Returns:
        (total, below, values): Σ_j e_j over all classes, over the rivals, and, if ``wanted``, the
        cross entropy; each (B, N).
    """
    xp, x = pairs.xp, pairs.dots
    x -= target[..., None]
    x *= per_sample(s)
    pairs.put_target(-math.inf)
    if not largest > SAFE_EXPONENT[x.dtype.itemsize]:
        xp.exp(x, out=x)
        below = x.sum(-1)
        return 1 + below, below, xp.log1p(below) if wanted else None
    shift = xp.amax(x, -1)
    shift = xp.where(shift > 0, shift, xp.zeros_like(shift))
    x -= shift[..., None]
    xp.exp(x, out=x)
    below = x.sum(-1)
    # Less 1, which would swallow the share of the rivals of a confident sample.
    beyond = xp.expm1(-shift) + below
    return 1 + beyond, below, shift + xp.log1p(beyond) if wanted else None


def largest_of(value: Any) -> float:
    """The largest entry of a hyper-parameter that is a number or one number per run."""
    return value if isinstance(value, float | int) else float(value.max())


def dot_values(psi: Psi | None, *, unit_prototypes: bool) -> Values:
    """Definition of a cross entropy with free norms: target logit ‖w‖‖z‖ψ(θ)."""

    def values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
        w = normalize(prototypes) if unit_prototypes else prototypes
        logits = features @ w.T
        if psi is None:
            return log1p_exp(rivals(logits, labels) - take_labels(logits, labels))
        cosine, sine = target_angle(normalize(features), normalize(w), labels)
        length = norm(features) * norm(w)[labels]
        return log1p_exp(rivals(logits, labels) - length * psi(cosine, sine, hyper, labels)[0])

    return values


def dot_closed_form(psi: Psi | None) -> ClosedForm:
    """Closed form of the same, with the part along the free norms in ``pairs.radial``."""

    def closed_form(pairs: Pairs, hyper: Hyper, wanted: bool) -> Array | None:
        xp, target = pairs.xp, pairs.target()
        if psi is None or pairs.norm is None:
            logit, slope, radial = target, 1.0, None
        else:
            cosine = safe_ratio(target, pairs.norm, xp)
            value, slope = psi(cosine, pairs.sine, hyper, pairs.labels)
            logit, radial = pairs.norm * value, pairs.norm * (value - cosine * slope)
        largest = float(xp.amax(pairs.dots)) - float(xp.amin(logit))
        total, below, values = softmax_over_rivals(pairs, logit, 1.0, largest, wanted)
        pairs.dots /= total[..., None]
        toward = -below / total
        pairs.put_target(toward * slope)
        if radial is not None:
            pairs.radial = toward * radial
        return values

    return closed_form


def gather_per_class(value: Any, labels: Array, like: Array) -> Any:
    """A hyper-parameter per sample: per-class tuples are looked up, all else stays."""
    if not isinstance(value, tuple):
        return value
    xp = namespace(like)
    if xp is np:
        return np.asarray(value, dtype=like.dtype)[labels]
    return xp.tensor(value, dtype=like.dtype, device=like.device)[labels]
