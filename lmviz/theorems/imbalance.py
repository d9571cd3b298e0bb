"""Theorem 8: centred prototypes undo class imbalance, as long as a simplex fits."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.margins import centroid_norm, class_margin, similarity
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize
from lmviz.losses import HyperParameter
from lmviz.losses.regularizers import ZERO_CENTROID
from lmviz.sphere import Optimum
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Progress,
    Theorem,
    Verdict,
    classes,
    dimension,
    scale,
    silent,
)
from lmviz.theorems.optima import best_margin, optimum_of, packing_number, simplex_condition
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each
from lmviz.theorems.words import short

WEIGHTS = (0.0, 0.1, 1.0, 10.0, 100.0, 1000.0)
LOSSES = ("normface", "cosface", "arcface", "lm_softmax")
CURED = 1.0
"""Degrees short of the largest class margin that still count as cured."""


def _check(
    k: int, d: int, loss: str, ratio: float, s: float, weight: float, progress: Progress = silent
) -> Verdict:
    counts = (int(ratio),) * (k // 2) + (1,) * (k - k // 2)
    weights = sorted({*WEIGHTS, weight})
    found: dict[float, Optimum] = {}
    for i, value in enumerate(weights):
        found[value] = optimum_of(loss, k, d, s=s, counts=counts, zero_centroid=value)
        progress((i + 1) / len(weights))
    margins = [math.degrees(found[value].class_margin) for value in weights]
    without, now = math.degrees(found[0.0].class_margin), found[weight]
    margin, length = math.degrees(now.class_margin), float(centroid_norm(now.prototypes))
    strongest = margins[-1]
    centred = float(centroid_norm(found[weights[-1]].prototypes))
    fits, bound = k <= d + 1, math.degrees(simplex_bound(k))
    largest = math.degrees(best_margin(best_packing(k, d)))
    title = losses.CATALOGUE[loss].title
    text = "With the prototypes' sum held at 0, imbalance no longer moves the optimum."
    said = (
        f"{title}, {ratio:g} : 1: class margin {without:.3f}° without the regulariser, "
        f"{strongest:.3f}° at λ = {weights[-1]:g}"
    )
    if fits:
        good = bound - strongest < CURED
        main = Claim(
            Outcome.HOLDS if good else Outcome.FAILS, text, f"{said}; the simplex has {bound:.3f}°."
        )
    else:
        main = Claim(Outcome.CONDITIONAL, text, f"{simplex_condition(k, d)} {said}.")
    claims = [main]
    if not fits and ratio > 1:
        ended = largest - strongest > CURED
        claims.append(
            Claim(
                Outcome.HOLDS if ended else Outcome.CONDITIONAL,
                "Beyond d + 1 the cure ends: the minority collapses all the same, only centred.",
                f"At λ = {weights[-1]:g} the prototypes' mean is only {short(centred, 2)} long, "
                "and yet "
                f"the class margin is {strongest:.3f}° where "
                f"{largest:.3f}° is possible.",
                Finding.OURS,
            )
        )
    cosines = similarity(now.prototypes)
    rare = normalize(now.prototypes)[k // 2 :]
    minority = math.degrees(float(class_margin(rare))) if len(rare) > 1 else math.nan
    return Verdict(
        claims=tuple(claims),
        numbers=(
            Number(
                "without_deg",
                "Class margin without R_W",
                without,
                "At the optimum of the imbalanced loss alone.",
                unit="deg",
                headline=True,
            ),
            Number(
                "margin_deg",
                f"Class margin at λ = {weight:g}",
                margin,
                "At the optimum with the zero-centroid regulariser at the chosen weight.",
                unit="deg",
                headline=True,
            ),
            packing_number(k, d, headline=True),
            Number(
                "centroid",
                f"Length of the centroid at λ = {weight:g}",
                length,
                "Norm of the mean prototype; the regulariser is its square times λ.",
                headline=True,
            ),
            Number(
                "squared_sum",
                f"Squared length of the sum at λ = {weight:g}",
                (k * length) ** 2,
                "‖Σw‖² of the unit prototypes, k² times R_W. Being k + Σ cos over ordered pairs, "
                "it is 0 exactly where the mean cosine is −1/(k−1).",
                expected=float(k + cosines.sum() - np.trace(cosines)),
                source="k + Σ cos, measured pair by pair",
            ),
            Number(
                "strongest_deg",
                f"Class margin at λ = {weights[-1]:g}",
                strongest,
                "At the largest weight that was tried.",
                unit="deg",
                expected=bound if fits else None,
                source="the simplex, for λ → ∞" if fits else "",
            ),
            Number(
                "minority_deg",
                f"Angle between rare classes at λ = {weight:g}",
                minority,
                "Smallest angle between two prototypes of the rare half of the classes.",
                unit="deg",
            ),
            Number(
                "gamma_min",
                f"γ_min at λ = {weight:g}",
                now.gamma_min,
                "Smallest sample margin.",
            ),
        ),
        charts=(
            Chart(
                "Class margin against the weight of the regulariser",
                "weight λ (0 is drawn at 0.01)",
                "class margin (degrees)",
                (Line(title, [max(x, 0.01) for x in weights], margins, markers=True),),
                f"From {without:.2f} degrees without it to {strongest:.2f} at "
                f"λ = {weights[-1]:g}; the largest class margin is {largest:.2f}.",
                levels=(Level("largest class margin", largest, Role.LARGEST),),
                at=max(weight, 0.01),
                log_x=True,
            ),
        ),
        spheres=(
            one_each("Without R_W", f"class margin {without:.3f}°", *_points(found[0.0])),
            one_each(f"λ = {weight:g}", f"class margin {margin:.3f}°", *_points(now)),
        ),
    )


def _points(found: Optimum) -> tuple[np.ndarray, np.ndarray]:
    return normalize(found.prototypes), normalize(found.features)


RECORDS = (
    Theorem(
        key="theorem-8",
        order=110,
        number="Theorem 8",
        title="Centred prototypes undo imbalance",
        summary="Frequent classes push the rare ones together. Holding the centroid at 0 cures it "
        "completely up to d + 1 classes, and not beyond.",
        statement="For $2\\le k\\le d+1$ and any class counts, minimising GM-Softmax under "
        "$\\sum_jw_j=0$ gives the regular simplex with every feature at its prototype. The "
        "regulariser $R_W$ holds the centroid near 0 in training.",
        formula=r"L+\lambda\,\Bigl\|\frac1k\sum_jw_j\Bigr\|^2",
        correction="The bound that the slides print with it has the sign of its first exponent "
        "flipped (see Theorem 5).",
        why="The one step in the proof of Theorem 5 that needs balanced classes bounds the "
        "centroid's share; with a centroid of 0 there is none. Beyond d + 1 a collapsed minority "
        "can be centred too.",
        finding=Finding.PAPER,
        controls=(
            classes(4, high=10, low=3),
            dimension(3, high=8),
            HyperParameter(
                name="loss",
                symbol="",
                title="Loss",
                default="normface",
                choices=LOSSES,
                help="LM-Softmax suffers most: its pull on the frequent classes never fades.",
            ),
            HyperParameter(
                name="ratio",
                symbol="R",
                title="Imbalance ratio",
                default=1000.0,
                low=1.0,
                high=1000.0,
                ticks=(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
                help="Half of the classes have so many times more samples than the other half.",
            ),
            scale(10.0, low=2.0, high=30.0),
            HyperParameter(
                name="weight",
                symbol=r"\lambda",
                title="Zero-centroid weight",
                default=10.0,
                low=0.0,
                high=1000.0,
                ticks=(0.0, 0.1, 1.0, 10.0, 100.0, 1000.0),
                help=ZERO_CENTROID.help,
            ),
        ),
        compute=_check,
        slow=True,
    ),
)
