"""The angle beyond which ArcFace prefers all prototypes in one point."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import angle, normalize
from lmviz.losses import HyperParameter
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Theorem,
    Verdict,
    classes,
    dimension,
    scale,
)
from lmviz.theorems.gm_softmax import threshold
from lmviz.theorems.optima import optimum_of, simplex_condition
from lmviz.theorems.pictures import Chart, Line, Role, one_each

MARGINS = np.linspace(0.0, 1.56, 79)


def collapse_margin(k: int) -> float:
    """arccos((k−2)/(2(k−1))) radians: ArcFace with a larger m collapses (k <= d + 1)."""
    return math.acos(threshold(k))


def _loss(w: np.ndarray, z: np.ndarray, s: float, m: float, beyond: str) -> float:
    loss = losses.make("arcface", s=s, m=m, beyond=beyond)
    return float(loss(z, w, np.arange(len(w))).mean())


def _check(k: int, d: int, s: float, m: float, beyond: str) -> Verdict:
    limit = collapse_margin(k)
    spread = best_packing(k, d).points
    one = np.tile(np.eye(d)[0], (k, 1))
    apart, together = _loss(spread, spread, s, m, beyond), _loss(one, -one, s, m, beyond)
    found = optimum_of("arcface", k, d, s=s, m=m, beyond=beyond)
    w, z = normalize(found.prototypes), normalize(found.features)
    margin = math.degrees(found.class_margin)
    own = float(np.degrees(angle(z, w)).max())
    collapsed = margin < 1
    fits = k <= d + 1
    expected = m > limit and beyond == "exact"
    text = f"ArcFace collapses once m exceeds {math.degrees(limit):.2f}° = {limit:.4f} rad."
    said = (
        f"At m = {math.degrees(m):.2f}° the lowest loss found has a class margin of {margin:.3f}° "
        f"with features up to {own:.1f}° from their prototypes."
    )
    if beyond != "exact":
        outcome, reason = (
            Outcome.CONDITIONAL,
            f"Only with the cosine as it is; “{beyond}” keeps the target logit from rising "
            f"beyond π, and the collapsed state costs {together:.4f} against {apart:.4f}. {said}",
        )
    elif not fits:
        outcome, reason = (
            Outcome.CONDITIONAL,
            f"{simplex_condition(k, d)} There the exchange comes earlier. {said}",
        )
    else:
        outcome, reason = Outcome.HOLDS if collapsed == expected else Outcome.FAILS, said
    curves = [
        [_loss(*pair, s, float(x), beyond) for x in MARGINS]
        for pair in ((spread, spread), (one, -one))
    ]
    bound = math.degrees(simplex_bound(k))
    degrees = np.degrees(MARGINS).tolist()
    return Verdict(
        claims=(Claim(outcome, text, reason, Finding.OURS),),
        numbers=(
            Number(
                "threshold_deg",
                "Largest m before the collapse",
                math.degrees(limit),
                "arccos((k−2)/(2(k−1))), whatever s is.",
                unit="deg",
                headline=True,
            ),
            Number(
                "class_margin_deg",
                "Class margin at the optimum",
                margin,
                "Smallest angle between two prototypes at the lowest loss found.",
                unit="deg",
                expected=(0.0 if expected else bound) if fits and beyond == "exact" else None,
                source="threshold" if fits and beyond == "exact" else "",
                headline=True,
            ),
            Number(
                "apart",
                "Loss at the simplex" if fits else "Loss at the best packing",
                apart,
                "Prototypes as far apart as they can be, features at them.",
                headline=True,
            ),
            Number(
                "together",
                "Loss of the collapsed state",
                together,
                "All prototypes in one point, all features opposite.",
                headline=True,
            ),
            Number(
                "feature_angle_deg",
                "Largest angle between feature and prototype",
                own,
                "0 at the simplex, 180 in the collapsed state.",
                unit="deg",
            ),
            Number(
                "lowest_loss",
                "Lowest loss found",
                found.loss,
                "By Riemannian L-BFGS from the best packing, random starts and a collapsed start.",
            ),
        ),
        charts=(
            Chart(
                "The two candidates",
                "margin m (degrees)",
                "ArcFace",
                (
                    Line("prototypes apart, z = w", degrees, curves[0], Role.RIGHT),
                    Line("all in one point, z = −w", degrees, curves[1], Role.PRINTED),
                ),
                f"The curves cross at {math.degrees(limit):.2f} degrees for the exact cosine; at "
                f"m = {math.degrees(m):.2f} they are at {apart:.4f} and {together:.4f}.",
                at=math.degrees(m),
            ),
        ),
        spheres=(one_each("The optimum found", f"class margin {margin:.3f}°", w, z),),
    )


RECORDS = (
    Theorem(
        key="arcface-collapse",
        order=130,
        number="ArcFace",
        title="A margin too large collapses the prototypes",
        summary="Beyond a sharp angle, about 60° for many classes, the optimum of ArcFace is all "
        "prototypes in one point and every feature opposite.",
        statement="For $k\\le d+1$ and the cosine as it is, the simplex is ArcFace's optimum up "
        "to $m^\\star$, for every scale $s$. With a larger $m$ the state with all prototypes equal "
        "and all features opposite has a lower loss.",
        formula=r"m^\star=\arccos\frac{k-2}{2(k-1)}",
        why="Opposite to all prototypes a sample has the target logit $\\cos(\\pi+m)=-\\cos m$ and "
        "all "
        "rivals at $-1$; at the simplex $\\cos m$ and $-\\frac1{k-1}$. Both losses depend on the "
        "difference alone: $1-\\cos m$ against $\\cos m+\\frac1{k-1}$.",
        finding=Finding.OURS,
        controls=(
            classes(10, high=12, low=3),
            dimension(10, high=12),
            scale(3.0, low=1.0, high=20.0),
            HyperParameter(
                name="m",
                symbol="m",
                title="Margin",
                default=1.15,
                low=0.0,
                high=1.55,
                step=0.01,
                unit="rad",
                help="Added to the angle, in radians; practice uses 0.1 to 0.5.",
            ),
            HyperParameter(
                name="beyond",
                symbol=r"\theta+m>\pi",
                title="Beyond π",
                default="exact",
                choices=("exact", "clipped", "linear"),
                help="exact: the cosine as it is. clipped: it stays at −1. linear: cos θ − m sin "
                "m, as common code has it.",
            ),
        ),
        losses=("arcface",),
        compute=_check,
    ),
)
