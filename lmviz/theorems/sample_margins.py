"""Theorem 2 and Proposition 3: how large the smallest sample margin can be, and where."""

from __future__ import annotations

import math

import numpy as np

from lmviz.geometry.margins import class_margin, sample_margins
from lmviz.geometry.packing import Packing, best_packing
from lmviz.geometry.sphere import angle, normalize
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Theorem,
    Verdict,
    classes,
    dimension,
)
from lmviz.theorems.hull import best_features
from lmviz.theorems.optima import (
    best_margin,
    gamma_of,
    optimum_of,
    packing_number,
    simplex_condition,
)
from lmviz.theorems.pictures import Chart, Line, Role, one_each

SEARCH_SCALE = 1000.0
"""At this scale the global LM-Softmax is γ_min up to log(k(k−1))/s."""
ROUNDING = 1e-6


def printed_features(prototypes: np.ndarray, tolerance: float = 1e-6) -> np.ndarray:
    """The features (k, d) that the slides call optimal: away from the centroid of the nearest.

    z_y = (w_y − c_y)/‖w_y − c_y‖, c_y the mean of the prototypes at the smallest angle from w_y.
    """
    cosines = prototypes @ prototypes.T
    np.fill_diagonal(cosines, -2.0)
    near = cosines >= cosines.max(axis=1, keepdims=True) - tolerance
    centroids = (near @ prototypes) / near.sum(axis=1, keepdims=True)
    return normalize(prototypes - centroids)


def _gamma(features: np.ndarray, prototypes: np.ndarray) -> float:
    return float(sample_margins(features, prototypes, np.arange(len(prototypes))).min())


def _searched(k: int, d: int) -> tuple[float, float, np.ndarray, np.ndarray]:
    """γ_min and class margin (radians) of a direct search, with prototypes and features."""
    found = optimum_of("lm_softmax", k, d, s=SEARCH_SCALE, reduction="global")
    w = normalize(found.prototypes)
    z, margins = best_features(w)
    return float(margins.min()), float(class_margin(w)), w, z


def _theorem_2(k: int, d: int) -> Verdict:
    packing = best_packing(k, d)
    w = packing.points
    printed, (best, margins) = printed_features(w), best_features(w)
    by_recipe, by_hull = _gamma(printed, w), float(margins.min())
    at_prototypes = gamma_of(packing.angle)
    searched, searched_margin, _, _ = _searched(k, d)
    tilt = float(np.degrees(angle(printed, w)).max())
    recipe_right = by_recipe > by_hull - ROUNDING
    never_more = searched <= at_prototypes + ROUNDING and abs(by_hull - at_prototypes) < ROUNDING
    ks, recipe_curve, hull_curve = _over_k(d)
    return Verdict(
        claims=(
            Claim(
                Outcome.HOLDS if never_more else Outcome.FAILS,
                "The smallest sample margin is largest where the class margin is.",
                f"At the best packing it is {by_hull:.6f}, 1 − cos of "
                f"{math.degrees(packing.angle):.4f}°; a direct search over prototypes and "
                f"features ends at {searched:.6f} with a "
                f"class margin of {math.degrees(searched_margin):.4f}°.",
            ),
            Claim(
                Outcome.HOLDS if recipe_right else Outcome.FAILS,
                "The best feature points away from the centroid of the nearest prototypes "
                "(as printed).",
                f"That gives γ_min = {by_recipe:.4f}, where {by_hull:.4f} is possible; its "
                f"features lie up to {tilt:.2f}° from their prototypes."
                if not recipe_right
                else f"Here it gives the best value, {by_recipe:.4f}: each prototype's nearest "
                "ones balance around it.",
            ),
            Claim(
                Outcome.HOLDS if by_hull >= at_prototypes - ROUNDING else Outcome.FAILS,
                "The best feature points away from the nearest point of the convex hull of the "
                "other prototypes.",
                f"γ_min = {by_hull:.6f}; nothing is larger for these prototypes.",
                Finding.CORRECTED,
            ),
        ),
        numbers=(
            Number(
                "printed",
                "γ_min with the printed z*",
                by_recipe,
                "Smallest sample margin when each feature points away from the centroid of the "
                "nearest prototypes.",
                headline=True,
            ),
            Number(
                "projection",
                "γ_min with the corrected z*",
                by_hull,
                "Smallest sample margin when each feature points away from the nearest point of "
                "the convex hull of the other prototypes.",
                expected=at_prototypes,
                source="1 − cos m_c, the features at their prototypes",
                headline=True,
            ),
            Number(
                "printed_tilt_deg",
                "Printed z* lies off its prototype by",
                tilt,
                "Largest angle between a printed feature and its prototype.",
                unit="deg",
                headline=True,
            ),
            packing_number(k, d),
            Number(
                "searched",
                "γ_min of a direct search",
                searched,
                "Prototypes from minimising the global LM-Softmax at s = 1000 over everything, "
                "with the exact best features for them: it must not exceed 1 − cos m_c.",
            ),
            Number(
                "searched_margin_deg",
                "Class margin of that search",
                math.degrees(searched_margin),
                "The prototypes that a direct search for γ_min ends with.",
                unit="deg",
            ),
        ),
        charts=(
            Chart(
                "Both recipes at the best packing",
                "classes k",
                "γ_min",
                (
                    Line("corrected: hull", ks, hull_curve, Role.RIGHT, markers=True),
                    Line("printed: centroid", ks, recipe_curve, Role.PRINTED, markers=True),
                ),
                f"γ_min against k in {d} dimensions. At k = {k} the printed recipe gives "
                f"{by_recipe:.4f} and the corrected one {by_hull:.4f}.",
                at=float(k),
            ),
        ),
        spheres=(
            one_each("Printed z*", f"γ_min = {by_recipe:.4f}", w, printed),
            one_each("Corrected z*", f"γ_min = {by_hull:.4f}", w, best),
        ),
    )


def _over_k(d: int) -> tuple[list[float], list[float], list[float]]:
    """k, γ_min of the printed recipe, and of the corrected one, at the best packings."""
    packings: list[Packing] = [best_packing(k, d) for k in range(2, 25)]
    return (
        [float(p.k) for p in packings],
        [_gamma(printed_features(p.points), p.points) for p in packings],
        [float(best_features(p.points)[1].min()) for p in packings],
    )


def _proposition_3(k: int, d: int) -> Verdict:
    ceiling = k / (k - 1)
    packing = best_packing(k, d)
    reached = gamma_of(best_margin(packing))
    searched, margin, w, z = _searched(k, d)
    off = float(np.degrees(angle(z, w)).max())
    fits = k <= d + 1
    if fits:
        good = abs(searched - ceiling) < 1e-3 and off < 0.1
        claim = Claim(
            Outcome.HOLDS if good else Outcome.FAILS,
            f"The largest γ_min is k/(k−1) = {ceiling:.6f}, at the simplex with z = w.",
            f"A direct search ends at {searched:.6f} with a class margin of "
            f"{math.degrees(margin):.4f}° and features within {off:.2g}° of their prototypes.",
        )
    else:
        claim = Claim(
            Outcome.CONDITIONAL,
            f"The largest γ_min is k/(k−1) = {ceiling:.6f}.",
            f"{simplex_condition(k, d)} Beyond that it is 1 − cos m_c of the best packing, "
            f"{reached:.6f}; a direct search ends at {searched:.6f}.",
        )
    ks = list(range(2, 25))
    dims = sorted({2, 3, d})
    lines = [
        Line("k/(k−1)", [float(x) for x in ks], [x / (x - 1) for x in ks], Role.BOUND),
        *(
            Line(
                f"largest for d = {n}",
                [float(x) for x in ks],
                [gamma_of(best_margin(best_packing(x, n))) for x in ks],
                Role.NOW if n == d else Role.OTHER,
                markers=True,
            )
            for n in dims
        ),
    ]
    return Verdict(
        claims=(claim,),
        numbers=(
            Number(
                "ceiling",
                "k/(k−1)",
                ceiling,
                "No features and prototypes have a larger smallest sample margin, in any "
                "dimension.",
                headline=True,
            ),
            Number(
                "searched",
                "γ_min of a direct search",
                searched,
                "Prototypes from minimising the global LM-Softmax at s = 1000, with the exact best "
                "features for them.",
                expected=ceiling if fits else reached,
                source="k/(k−1)" if fits else "1 − cos m_c of the best packing",
                headline=True,
            ),
            Number(
                "best_packing_gamma",
                "1 − cos of the largest class margin",
                reached,
                "What features at the prototypes of the best packing have.",
                headline=True,
            ),
            Number(
                "searched_margin_deg",
                "Class margin of that search",
                math.degrees(margin),
                "Smallest angle between two of the prototypes found.",
                unit="deg",
                expected=math.degrees(best_margin(packing)),
                source="largest class margin there is",
            ),
            Number(
                "feature_angle_deg",
                "Largest angle between feature and prototype",
                off,
                "0 if every feature lies at its prototype.",
                unit="deg",
                expected=0.0 if fits else None,
                source="z = w" if fits else "",
            ),
        ),
        charts=(
            Chart(
                "The largest smallest sample margin",
                "classes k",
                "γ_min",
                tuple(lines),
                f"k/(k−1) against k, and what is reached in each dimension; at k = {k}, d = {d} "
                f"the ceiling is {ceiling:.4f} and {max(reached, 0):.4f} is reached.",
                at=float(k),
            ),
        ),
        spheres=(one_each("A direct search for γ_min", f"γ_min = {searched:.4f}", w, z),),
    )


RECORDS = (
    Theorem(
        key="theorem-2",
        order=30,
        number="Theorem 2",
        title="The smallest sample margin follows the class margin",
        summary="Pushing the hardest sample away from its rivals is the same as pushing the "
        "prototypes apart; the printed best feature is wrong beyond the simplex.",
        statement="For any $d$, $k$ and any balance of the classes, unit features and prototypes "
        "maximise the smallest sample margin $\\gamma_{\\min}$ exactly where the prototypes "
        "maximise the class margin.",
        formula=r"\begin{gathered}z_y^\star=\frac{w_y-p_y}{\|w_y-p_y\|},\\ p_y\text{: the nearest "
        r"point to }"
        r"w_y\text{ of }\operatorname{conv}\{w_j\}_{j\ne y}\end{gathered}",
        correction="The slides take for $p_y$ the centroid of the prototypes nearest to $w_y$. "
        "That is right where these pull evenly ($k\\le d+1$, and $k=6,12$ on $S^2$) and wrong "
        "otherwise: at $k=8$ it gives 0.6326 where 0.7388 is possible. The nearest point of the "
        "hull, a small quadratic program, is right for all prototypes; at the best packings the "
        "best feature is $w_y$ itself.",
        why="The margin of a unit $z$ of class $y$ is the smallest of $(w_y-w_j)\\cdot z$. Its "
        "maximum over $z$ is the distance from 0 to the hull of these differences (minimax), which "
        "is the distance of $w_y$ from the hull of the others.",
        finding=Finding.CORRECTED,
        controls=(classes(8, high=24), dimension(3, high=5)),
        compute=_theorem_2,
    ),
    Theorem(
        key="proposition-3",
        order=40,
        number="Proposition 3",
        title="The largest sample margin is k/(k−1)",
        summary="Up to d + 1 classes the best smallest sample margin is known exactly, and only "
        "the simplex with every feature at its prototype has it.",
        statement="For $2\\le k\\le d+1$ the largest possible $\\gamma_{\\min}$ is $k/(k-1)$. It "
        "is reached only if the prototypes form a regular simplex and every feature lies at its "
        "prototype.",
        formula=r"\gamma_{\min}=\tfrac{k}{k-1}\iff w_i\cdot w_j=\tfrac{-1}{k-1},\ z_i=w_{y_i}",
        why="The largest rival is at least the mean of the rivals, so the margins average at most "
        "$\\frac k{k-1}$ times the mean of $w_y\\cdot(z_y-\\bar z)$. That mean is 1 only if every "
        "feature lies at its prototype and their centroid at 0.",
        finding=Finding.PAPER,
        controls=(classes(4, high=16), dimension(3, high=5)),
        compute=_proposition_3,
    ),
)
