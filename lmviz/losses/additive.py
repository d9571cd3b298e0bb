"""Additive margins on the sphere: NormFace, CosFace (AM-Softmax), ArcFace and their combination."""

from __future__ import annotations

import math
from typing import Any

from lmviz.arrays import Array, is_torch, namespace
from lmviz.losses.base import SCALE, Citation, Hyper, HyperParameter, LossRecord
from lmviz.losses.heads import cosine_closed_form, cosine_values, safe_ratio
from lmviz.losses.snippets import ANGLE, COSINES, CROSS_ENTROPY


def _psi_plain(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Any]:
    return cosine, 1.0


def _psi_cosface(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Any]:
    return cosine - hyper["m"], 1.0


def _trig(angle: Any) -> tuple[Any, Any]:
    """Cosine and sine of a hyper-parameter: a number, or an array with one per run."""
    if isinstance(angle, float):
        return math.cos(angle), math.sin(angle)
    xp = namespace(angle)
    return xp.cos(angle), xp.sin(angle)


def _psi_arcface(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    xp, mode, m = namespace(cosine), hyper["beyond"], hyper["m"]
    cos_m, sin_m = _trig(m)
    value = cosine * cos_m - sine * sin_m
    slope = cos_m + sin_m * safe_ratio(cosine, sine, xp)
    if mode != "exact":
        inside = cosine > -cos_m  # θ < π − m
        if mode == "clipped":
            fallback, fallback_slope = xp.full_like(cosine, -1.0), 0.0
        else:
            fallback, fallback_slope = cosine - m * sin_m, 1.0
        value = xp.where(inside, value, fallback)
        slope = xp.where(inside, slope, fallback_slope)
    if hyper["gradient"] == "straight-through":
        value = cosine + (value - cosine).detach() if is_torch(value) else value
        slope = xp.ones_like(cosine)
    return value, slope


def _psi_combined(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    xp, m1 = namespace(cosine), hyper["m1"]
    angle = m1 * xp.arctan2(sine, cosine) + hyper["m2"]
    slope = m1 * safe_ratio(xp.sin(angle), sine, xp)
    if hyper["beyond"] == "clipped":
        inside = angle < math.pi
        return (
            xp.where(inside, xp.cos(angle), -1.0 + 0 * cosine) - hyper["m3"],
            xp.where(inside, slope, 0.0),
        )
    return xp.cos(angle) - hyper["m3"], slope


def _minimum(k: int, s: float, drop: float) -> float:
    """log(1 + (k−1) e^{−s (k/(k−1) − drop)}), drop = 1 − ψ(0)."""
    return math.log1p((k - 1) * math.exp(-s * (k / (k - 1) - drop)))


BEYOND = HyperParameter(
    name="beyond",
    symbol=r"\theta+m>\pi",
    title="Beyond π",
    default="exact",
    choices=("exact", "clipped", "linear"),
    help="What happens where θ + m passes π and the cosine rises again. exact: cos(θ+m) as in the "
    "paper. clipped: stays at −1, with no pull. linear: cos θ − m sin m, as insightface did and "
    "pytorch-metric-learning does; it jumps down where it begins.",
)
GRADIENT = HyperParameter(
    name="gradient",
    symbol=r"\partial\psi/\partial\cos\theta",
    title="Gradient",
    default="true",
    choices=("true", "straight-through"),
    help="true: the derivative of cos(θ+m). straight-through: the margin changes the value only "
    "and the gradient passes as for the plain cosine, as in recent insightface; a different "
    "algorithm.",
)

RECORDS = (
    LossRecord(
        key="normface",
        title="NormFace",
        summary="Cross entropy of scaled cosines: features and prototypes are unit vectors, only "
        "angles count.",
        formula=r"-\log\frac{e^{s\cos\theta_y}}{\sum_{j} e^{s\cos\theta_j}}",
        citation=Citation(
            "F. Wang, X. Xiang, J. Cheng, A. L. Yuille",
            "NormFace: L2 Hypersphere Embedding for Face Verification",
            "ACM Multimedia",
            2017,
            "1704.06369",
        ),
        hyper=(SCALE,),
        values=cosine_values(_psi_plain),
        closed_form=cosine_closed_form(_psi_plain),
        psi=_psi_plain,
        simplex_minimum=lambda k, h: _minimum(k, h["s"], 0.0),
        margins=lambda h: (1.0, 0.0, 0.0),
        snippet="""
logits = s * F.normalize(z) @ F.normalize(w).T
return F.cross_entropy(logits, y, reduction="none")
""",
    ),
    LossRecord(
        key="cosface",
        title="CosFace (AM-Softmax)",
        summary="The own class must win by a margin m in the cosine.",
        formula=r"-\log\frac{e^{s(\cos\theta_y-m)}}{e^{s(\cos\theta_y-m)}"
        r"+\sum_{j\ne y} e^{s\cos\theta_j}}",
        citation=Citation(
            "H. Wang, Y. Wang, Z. Zhou, X. Ji, D. Gong, J. Zhou, Z. Li, W. Liu",
            "CosFace: Large Margin Cosine Loss for Deep Face Recognition",
            "CVPR",
            2018,
            "1801.09414",
        ),
        hyper=(
            SCALE,
            HyperParameter(
                name="m",
                symbol="m",
                title="Margin",
                default=0.1,
                low=0.0,
                high=1.5,
                step=0.01,
                ramp_from=0.0,
                help="Margin in the cosine. The paper's experiments use 0.1; face recognition 0.35 "
                "to 0.4. No class count k can satisfy more than k/(k−1).",
            ),
        ),
        values=cosine_values(_psi_cosface),
        closed_form=cosine_closed_form(_psi_cosface),
        psi=_psi_cosface,
        simplex_minimum=lambda k, h: _minimum(k, h["s"], h["m"]),
        margins=lambda h: (1.0, 0.0, h["m"]),
        snippet=COSINES + "target = own - m\n" + CROSS_ENTROPY,
    ),
    LossRecord(
        key="arcface",
        title="ArcFace",
        summary="The own class must win although m is added to its angle.",
        formula=r"-\log\frac{e^{s\cos(\theta_y+m)}}{e^{s\cos(\theta_y+m)}"
        r"+\sum_{j\ne y} e^{s\cos\theta_j}}",
        citation=Citation(
            "J. Deng, J. Guo, N. Xue, S. Zafeiriou",
            "ArcFace: Additive Angular Margin Loss for Deep Face Recognition",
            "CVPR",
            2019,
            "1801.07698",
        ),
        hyper=(
            SCALE,
            HyperParameter(
                name="m",
                symbol="m",
                title="Margin",
                default=0.1,
                low=0.0,
                high=1.57,
                step=0.01,
                unit="rad",
                ramp_from=0.0,
                help="Angle added to θ, in radians. The paper's experiments use 0.1 (5.7°); face "
                "recognition 0.5 (28.6°). A random start often fails with 0.5, because θ + m "
                "passes π.",
            ),
            BEYOND,
            GRADIENT,
        ),
        values=cosine_values(_psi_arcface),
        closed_form=cosine_closed_form(_psi_arcface),
        psi=_psi_arcface,
        needs_sine=True,
        simplex_minimum=lambda k, h: _minimum(k, h["s"], 1 - math.cos(h["m"])),
        margins=lambda h: (1.0, h["m"], 0.0),
        snippet=COSINES
        + ANGLE
        + """\
target = torch.cos(theta + m)
if beyond == "clipped":
    target = torch.where(theta + m < math.pi, target, -1.0)
elif beyond == "linear":
    target = torch.where(theta + m < math.pi, target, own - m * math.sin(m))
if gradient == "straight-through":
    target = own + (target - own).detach()
"""
        + CROSS_ENTROPY,
    ),
    LossRecord(
        key="combined",
        title="Combined margin (m₁, m₂, m₃)",
        summary="SphereFace, ArcFace and CosFace in one target logit; each is a corner of it.",
        formula=r"-\log\frac{e^{s(\cos(m_1\theta_y+m_2)-m_3)}}{e^{s(\cos(m_1\theta_y+m_2)-m_3)}"
        r"+\sum_{j\ne y} e^{s\cos\theta_j}}",
        citation=Citation(
            "J. Deng, J. Guo, N. Xue, S. Zafeiriou",
            "ArcFace: Additive Angular Margin Loss for Deep Face Recognition",
            "CVPR",
            2019,
            "1801.07698",
        ),
        hyper=(
            SCALE,
            HyperParameter(
                name="m1",
                symbol="m_1",
                title="Angle multiplier",
                default=1.0,
                low=0.5,
                high=4.0,
                step=0.05,
                ramp_from=1.0,
                help="Multiplier of the angle, as in A-Softmax; 1 is none.",
            ),
            HyperParameter(
                name="m2",
                symbol="m_2",
                title="Angle added",
                default=0.1,
                low=0.0,
                high=1.57,
                step=0.01,
                unit="rad",
                ramp_from=0.0,
                help="Angle added, as in ArcFace, in radians.",
            ),
            HyperParameter(
                name="m3",
                symbol="m_3",
                title="Cosine subtracted",
                default=0.1,
                low=0.0,
                high=1.5,
                step=0.01,
                ramp_from=0.0,
                help="Subtracted from the cosine, as in CosFace.",
            ),
            HyperParameter(
                name="beyond",
                symbol=r"m_1\theta+m_2>\pi",
                title="Beyond π",
                default="exact",
                choices=("exact", "clipped"),
                help="exact: the cosine rises again beyond π. clipped: it stays at −1.",
            ),
        ),
        values=cosine_values(_psi_combined),
        closed_form=cosine_closed_form(_psi_combined),
        psi=_psi_combined,
        needs_sine=True,
        simplex_minimum=lambda k, h: _minimum(k, h["s"], 1 - math.cos(h["m2"]) + h["m3"]),
        margins=lambda h: (h["m1"], h["m2"], h["m3"]),
        snippet=COSINES
        + ANGLE
        + """\
angle = m1 * theta + m2
if beyond == "clipped":
    angle = angle.clamp(max=math.pi)
target = torch.cos(angle) - m3
"""
        + CROSS_ENTROPY,
    ),
)
