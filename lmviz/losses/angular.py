"""Multiplicative angular margins: L-Softmax and A-Softmax (SphereFace).

Both replace cos θ of the target by the monotone extension of cos(mθ),
ψ(θ) = (−1)^q cos(mθ) − 2q on [qπ/m, (q+1)π/m], which falls from 1 to 1 − 2m over [0, π].
"""

from __future__ import annotations

import math

from lmviz.arrays import Array, namespace
from lmviz.losses.base import SCALE, Citation, Hyper, HyperParameter, LossRecord, Margins
from lmviz.losses.heads import (
    cosine_closed_form,
    cosine_values,
    dot_closed_form,
    dot_values,
    safe_ratio,
)
from lmviz.losses.snippets import ANGLE, COSINES, CROSS_ENTROPY, STAIRCASE


def _staircase(cosine: Array, m: int) -> tuple[Array, Array]:
    """ψ and dψ/dcosθ for whole m from the Chebyshev polynomials of cos θ: no angle is needed, and
    both are exact at θ = 0 and π."""
    xp = namespace(cosine)
    t_before, t = xp.ones_like(cosine), cosine  # T_0, T_1
    u_before, u = xp.zeros_like(cosine), xp.ones_like(cosine)  # U_{-1}, U_0
    q = xp.zeros_like(cosine)
    for i in range(1, m):
        t_before, t = t, 2 * cosine * t - t_before
        u_before, u = u, 2 * cosine * u - u_before
        q = q + (cosine < math.cos(i * math.pi / m))
    sign = 1 - 2 * (q % 2)
    return sign * t - 2 * q, sign * m * u


def _psi_polynomial(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    """ψ for whole m, which ``lam`` blends with cos θ as L-Softmax's annealing does."""
    xp, m, lam = namespace(cosine), hyper["m"], hyper["lam"]
    if isinstance(m, float):
        value, slope = _staircase(cosine, round(m))
    else:
        first, *others = sorted(set(m.ravel().tolist()))
        value, slope = _staircase(cosine, round(first))
        for other in others:
            there = _staircase(cosine, round(other))
            value = xp.where(m == other, there[0], value)
            slope = xp.where(m == other, there[1], slope)
    return (lam * cosine + value) / (1 + lam), (lam + slope) / (1 + lam)


def _psi_real(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    """ψ for any real m >= 1, by the angle."""
    xp, m = namespace(cosine), hyper["m"]
    theta = xp.arctan2(sine, cosine)
    highest = math.ceil(m) - 1 if isinstance(m, float) else xp.ceil(m) - 1
    q = xp.floor(m * theta / math.pi)
    q = xp.where(q > highest, highest + 0 * q, q)
    sign = 1 - 2 * (q % 2)
    at_zero = m * m + 0 * theta  # the limit of m sin(mθ)/sin θ
    ratio = safe_ratio(xp.sin(m * theta), sine, xp)
    slope = xp.where((sine > 0) | (cosine < 0), sign * m * ratio, at_zero)
    return sign * xp.cos(m * theta) - 2 * q, slope


def _multiplied(hyper: Hyper) -> Margins | None:
    """(m, 0, 0), unless the curve is blended with cos θ."""
    return None if hyper.get("lam") else (hyper["m"], 0.0, 0.0)


FREE = """\
own = F.cosine_similarity(z, w[y])[:, None]
"""
FREE_ANGLE = """\
# Exact at 0 and pi, where acos loses half the digits and its gradient is infinite.
theta = torch.atan2((F.normalize(z) - own * F.normalize(w[y])).norm(dim=1, keepdim=True), own)
"""
FREE_END = """\
length = (z.norm(dim=1) * w[y].norm(dim=1))[:, None]
target = length * (lam * own + psi) / (1 + lam)
return F.cross_entropy((z @ w.T).scatter(1, y[:, None], target), y, reduction="none")
"""
LAMBDA = HyperParameter(
    name="lam",
    symbol=r"\lambda",
    title="Annealing weight",
    default=0.0,
    low=0.0,
    high=1e4,
    step=1.0,
    ticks=(0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0),
    ramp_from=1000.0,
    help="Blend with plain cosine: the target logit is (λ cos θ + ψ(θ))/(1 + λ). Training starts "
    "with a large λ (1000) and lowers it, because a full margin at the first step often diverges.",
)
WHOLE_MARGIN = HyperParameter(
    name="m",
    symbol="m",
    title="Margin",
    default=2.0,
    low=1.0,
    high=8.0,
    step=1.0,
    integer=True,
    help="Multiplier of the target angle: the own class must win although its angle counts m "
    "times. 1 is no margin; the papers use 2 to 4.",
)


def _a_softmax_minimum(k: int, hyper: Hyper) -> float:
    return math.log1p((k - 1) * math.exp(-hyper["s"] * k / (k - 1)))


SPHEREFACE = Citation(
    "W. Liu, Y. Wen, Z. Yu, M. Li, B. Raj, L. Song",
    "SphereFace: Deep Hypersphere Embedding for Face Recognition",
    "CVPR",
    2017,
    "1704.08063",
)

RECORDS = (
    LossRecord(
        key="l_softmax",
        title="L-Softmax",
        summary="The first large-margin softmax: the angle to the own prototype is multiplied by m "
        "before it competes; norms stay free.",
        formula=r"\begin{gathered}-\log\frac{e^{\|w_y\|\|z\|\psi(\theta_y)}}{e^{\|w_y\|\|z\|\psi(\theta_y)}"
        r"+\sum_{j\ne y} e^{\|w_j\|\|z\|\cos\theta_j}}\\"
        r"\psi(\theta)=(-1)^q\cos(m\theta)-2q\end{gathered}",
        citation=Citation(
            "W. Liu, Y. Wen, Z. Yu, M. Yang",
            "Large-Margin Softmax Loss for Convolutional Neural Networks",
            "ICML",
            2016,
            "1612.02295",
        ),
        hyper=(WHOLE_MARGIN, LAMBDA),
        values=dot_values(_psi_polynomial, unit_prototypes=False),
        closed_form=dot_closed_form(_psi_polynomial),
        psi=_psi_polynomial,
        normalizes_features=False,
        normalizes_prototypes=False,
        needs_norm=True,
        attains_minimum=False,
        margins=_multiplied,
        snippet=FREE + FREE_ANGLE + STAIRCASE + FREE_END,
    ),
    LossRecord(
        key="a_softmax",
        title="A-Softmax (free features)",
        summary="SphereFace as published: L-Softmax with unit prototypes and free feature norms.",
        formula=r"\begin{gathered}-\log\frac{e^{\|z\|\psi(\theta_y)}}{e^{\|z\|\psi(\theta_y)}"
        r"+\sum_{j\ne y} e^{\|z\|\cos\theta_j}}\\"
        r"\psi(\theta)=(-1)^q\cos(m\theta)-2q\end{gathered}",
        citation=SPHEREFACE,
        hyper=(WHOLE_MARGIN, LAMBDA),
        values=dot_values(_psi_polynomial, unit_prototypes=True),
        closed_form=dot_closed_form(_psi_polynomial),
        psi=_psi_polynomial,
        normalizes_features=False,
        needs_norm=True,
        attains_minimum=False,
        margins=_multiplied,
        snippet="w = F.normalize(w)\n" + FREE + FREE_ANGLE + STAIRCASE + FREE_END,
    ),
    LossRecord(
        key="a_softmax_normalized",
        title="A-Softmax (unit features)",
        summary="A-Softmax with unit features and a scale s, the form in which the paper compares "
        "it; m need not be whole.",
        formula=r"\begin{gathered}-\log\frac{e^{s\psi(\theta_y)}}{e^{s\psi(\theta_y)}"
        r"+\sum_{j\ne y} e^{s\cos\theta_j}}\\"
        r"\psi(\theta)=(-1)^q\cos(m\theta)-2q\end{gathered}",
        citation=SPHEREFACE,
        hyper=(
            SCALE,
            HyperParameter(
                name="m",
                symbol="m",
                title="Margin",
                default=1.5,
                low=1.0,
                high=8.0,
                step=0.1,
                ramp_from=1.0,
                help="Multiplier of the target angle; 1 is NormFace, 1.7 a common choice with unit "
                "features.",
            ),
        ),
        values=cosine_values(_psi_real),
        closed_form=cosine_closed_form(_psi_real),
        psi=_psi_real,
        needs_sine=True,
        simplex_minimum=_a_softmax_minimum,
        margins=_multiplied,
        snippet=COSINES + ANGLE + STAIRCASE + CROSS_ENTROPY.replace("target", "psi"),
    ),
)
