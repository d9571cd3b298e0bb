"""LM-Softmax as trained, averaged over samples, misses the best packing for many k > d + 1."""

from __future__ import annotations

import math

import numpy as np

from lmviz.geometry.margins import class_margin
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize
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
from lmviz.theorems.hull import best_features
from lmviz.theorems.optima import best_margin, optimum_of, packing_number
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each

SCALES = (4.0, 20.0, 100.0, 400.0)
FORMS = {"mean": "mean over samples", "global": "one log-sum-exp"}
CLEARLY = 1e-5
"""A mean margin is larger than another only by more than this."""


def _check(k: int, d: int, s: float, progress: Progress = silent) -> Verdict:
    packing = best_packing(k, d)
    largest = best_margin(packing)
    scales = sorted({*SCALES, s})
    margins: dict[str, list[float]] = {form: [] for form in FORMS}
    configurations: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]] = {}
    for i, scale_ in enumerate(scales):
        for form in FORMS:
            w = normalize(optimum_of("lm_softmax", k, d, s=scale_, reduction=form).prototypes)
            margins[form].append(math.degrees(float(class_margin(w))))
            if scale_ == s:
                configurations[form] = (w, *best_features(w))
        progress((i + 1) / len(scales))
    mean_margin, global_margin = (margins[form][scales.index(s)] for form in FORMS)
    # The limit of the mean form for s → ∞, at prototypes w, is minus this mean, exactly.
    limit = {form: float(c[2].mean()) for form, c in configurations.items()}
    at_packing = float(best_features(packing.points)[1].mean())
    better = max(limit.values()) - at_packing
    misses = better > CLEARLY
    degrees = math.degrees(largest)
    gamma = float(configurations["global"][2].min())
    room = math.log(k * (k - 1)) / s
    return Verdict(
        claims=(
            Claim(
                Outcome.FAILS if misses else Outcome.HOLDS,
                "LM-Softmax leads to the largest class margin whatever k and d "
                "(as its motivation has it).",
                f"As s grows the averaged loss tends to minus the mean sample margin, and "
                f"prototypes with a class margin of {mean_margin:.2f}° have a larger mean, "
                f"{limit['mean']:.4f}, than the best packing, {at_packing:.4f}."
                if misses
                else f"Nothing found has a larger mean sample margin than the best packing, "
                f"{at_packing:.4f}; the optimum at s = {s:g} is {degrees - mean_margin:.2g}° below "
                "it.",
                Finding.OURS,
            ),
            Claim(
                Outcome.HOLDS
                if -1e-6 <= 1 - math.cos(largest) - gamma <= room
                else Outcome.CONDITIONAL,
                "One log-sum-exp over all samples does.",
                f"Its optimum at s = {s:g} has {global_margin:.4f}°, "
                f"{degrees - global_margin:.2g}° below the best packing; the distance in "
                "γ_min is bounded by log(k(k−1))/s.",
                Finding.OURS,
            ),
        ),
        numbers=(
            Number(
                "mean_deg",
                "Class margin, mean over samples",
                mean_margin,
                "At the optimum of LM-Softmax averaged over samples, as the paper trains it.",
                unit="deg",
                headline=True,
            ),
            Number(
                "global_deg",
                "Class margin, one log-sum-exp",
                global_margin,
                "At the optimum of the log-sum-exp over all samples and rivals.",
                unit="deg",
                headline=True,
            ),
            packing_number(k, d, headline=True),
            Number(
                "mean_margin",
                "Mean sample margin, optimum of the mean",
                limit["mean"],
                "With the best features for those prototypes.",
            ),
            Number(
                "packing_mean_margin",
                "Mean sample margin, best packing",
                at_packing,
                "With the best features for the best packing.",
            ),
            Number(
                "advantage",
                "Larger by",
                better,
                "Positive: as s → ∞ the averaged loss prefers other prototypes to the best "
                "packing.",
            ),
        ),
        charts=(
            Chart(
                "Class margin at the optimum",
                "scale s",
                "class margin (degrees)",
                tuple(
                    Line(FORMS[form], scales, margins[form], role, markers=True)
                    for form, role in (("mean", Role.PRINTED), ("global", Role.RIGHT))
                ),
                f"At s = {s:g} the mean form has {mean_margin:.3f} degrees, the log-sum-exp "
                f"{global_margin:.3f}; the largest is {degrees:.3f}.",
                levels=(Level("largest class margin", degrees, Role.LARGEST),),
                at=s,
                log_x=True,
            ),
        ),
        spheres=tuple(
            one_each(
                f"Optimum, {FORMS[form]}",
                f"class margin {math.degrees(float(class_margin(c[0]))):.3f}°",
                c[0],
                c[1],
            )
            for form, c in configurations.items()
        ),
    )


RECORDS = (
    Theorem(
        key="lm-softmax-mean",
        order=100,
        number="LM mean",
        title="Averaged over samples, it misses the best packing",
        summary="The limit that motivates LM-Softmax belongs to one log-sum-exp over all samples. "
        "The average that is trained has another limit, and for k = 10 another optimum.",
        statement="As $s\\to\\infty$ the LM-Softmax loss averaged over samples tends to minus the "
        "*mean* sample margin, not to $-\\gamma_{\\min}$. For $k>d+1$ its optimum need not be the "
        "best packing: on $S^2$ it is at the tested $k=4,6,8,12,24$, and not at "
        "$k=5,7,9,10,11,13,14,16,20$.",
        formula=r"\textstyle\lim_{s\to\infty}\frac1N\sum_iL(x_i,y_i;s)=-\frac1N\sum_i\gamma_i"
        r"\ \le\ -\gamma_{\min}",
        why="Some prototypes may sit close together if all others gain more. Where every point of "
        "the best packing has the same surroundings, as at the paper's $k=8$, nobody has "
        "anything to gain. No conflict with Theorem 7, which is about $k\\le d+1$.",
        finding=Finding.OURS,
        controls=(classes(10, high=16), dimension(3, high=5), scale(1000.0, low=2.0)),
        compute=_check,
        slow=True,
    ),
)
