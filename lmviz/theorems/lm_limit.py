"""The log-sum-exp behind LM-Softmax: its limit, and the inequality to the loss."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.margins import minimal_sample_margin
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize, random_points
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
    whole,
)
from lmviz.theorems.pictures import Chart, Level, Line, Role, Sphere, closest

SCALES = np.logspace(0, 4, 81)
PACKING, RANDOM = "best packing", "random"


def _points(k: int, d: int, per_class: int, where: str, spread: float) -> tuple:
    """Prototypes (k, d), features (N, d) around them, labels (N,)."""
    rng = np.random.default_rng(0)
    w = best_packing(k, d).points if where == PACKING else random_points(k, d, rng)
    labels = np.repeat(np.arange(k), per_class)
    return w, normalize(w[labels] + spread * rng.standard_normal((k * per_class, d))), labels


def _values(w: np.ndarray, z: np.ndarray, labels: np.ndarray, s: float) -> tuple[float, float]:
    """(1/s) log ΣΣ exp(s(w_j − w_y)·z), and the mean LM-Softmax."""
    mean, whole_sum = (
        float(losses.make("lm_softmax", s=s, reduction=how).objective(z, w, labels))
        for how in ("mean", "global")
    )
    return whole_sum, mean


def _check(k: int, d: int, per_class: int, s: float, where: str, spread: float) -> Verdict:
    w, z, labels = _points(k, d, per_class, where, spread)
    n = len(labels)
    limit = -float(minimal_sample_margin(z, w, labels))
    value, mean = _values(w, z, labels, s)
    room = math.log(n * (k - 1)) / s
    right, printed = mean + math.log(n) / s, mean / s + math.log(n) / s
    curves = np.array([_values(w, z, labels, x) for x in SCALES])
    rights = curves[:, 1] + math.log(n) / SCALES
    printeds = (curves[:, 1] + math.log(n)) / SCALES
    between = -1e-12 <= value - limit <= room + 1e-12
    false = printed > value + 1e-12
    equal = abs(right - value) < 1e-9
    return Verdict(
        claims=(
            Claim(
                Outcome.HOLDS if between else Outcome.FAILS,
                "The log-sum-exp tends to −γ_min as s grows.",
                f"It lies {value - limit:.3g} above −γ_min = {limit:.6f}, and never more than "
                f"log(N(k−1))/s = {room:.3g}.",
            ),
            Claim(
                Outcome.FAILS if false else Outcome.HOLDS,
                "It is at least (1/s)·mean L + (1/s) log N (as printed).",
                f"{value:.6f} is less than {printed:.6f}: L carries its 1/s already."
                if false
                else f"{value:.6f} ≥ {printed:.6f} here; it fails where the loss is negative.",
            ),
            Claim(
                Outcome.HOLDS if right <= value + 1e-9 else Outcome.FAILS,
                "It is at least mean L + (1/s) log N.",
                f"{value:.6f} {'=' if equal else '≥'} {right:.6f}"
                + (": all losses are equal." if equal else "."),
                Finding.CORRECTED,
            ),
        ),
        numbers=(
            Number(
                "log_sum_exp",
                "Log-sum-exp",
                value,
                "(1/s) log of the sum over samples i and rivals j of exp(s(w_j − w_y)·z_i).",
                headline=True,
            ),
            Number(
                "limit",
                "−γ_min",
                limit,
                "What it tends to: minus the smallest sample margin.",
                headline=True,
            ),
            Number(
                "right",
                "The bound corrected",
                right,
                "Mean L + (1/s) log N.",
                headline=True,
            ),
            Number(
                "printed",
                "The bound as printed",
                printed,
                "(1/s)·mean L + (1/s) log N, the lower bound on the slide: 1/s is counted twice.",
                headline=True,
            ),
            Number("gap", "Distance from −γ_min", value - limit, "Never negative."),
            Number("room", "Largest possible distance", room, "log(N(k−1))/s."),
            Number("mean_loss", "Mean LM-Softmax", mean, "The paper's loss, averaged."),
        ),
        charts=(
            Chart(
                "Towards −γ_min",
                "scale s",
                "value",
                (
                    Line("log-sum-exp", SCALES.tolist(), curves[:, 0].tolist(), Role.NOW),
                    Line("mean L + (1/s) log N", SCALES.tolist(), rights.tolist(), Role.RIGHT),
                    Line("as printed", SCALES.tolist(), printeds.tolist(), Role.PRINTED),
                ),
                f"At s = {s:g} the log-sum-exp is {value:.4f}, the corrected bound {right:.4f}, "
                f"the printed one {printed:.4f}; −γ_min is {limit:.4f}.",
                levels=(Level("−γ_min", limit, Role.LARGEST),),
                at=s,
                log_x=True,
            ),
        ),
        spheres=(
            Sphere(
                "Prototypes and features",
                f"γ_min = {-limit:.4f}",
                w,
                z,
                tuple(labels.tolist()),
                closest(w),
            ),
        ),
    )


RECORDS = (
    Theorem(
        key="lm-softmax-limit",
        order=90,
        number="LM limit",
        title="The log-sum-exp tends to the smallest sample margin",
        summary="Where LM-Softmax comes from: a smooth stand-in for −γ_min. The printed inequality "
        "between the two counts 1/s twice.",
        statement="For unit features and prototypes the log-sum-exp over all samples and rivals "
        "tends to $-\\gamma_{\\min}$ as $s\\to\\infty$, and is never more than $\\log(N(k-1))/s$ "
        "above it. It bounds the mean of the LM-Softmax loss $L$.",
        formula=r"\begin{gathered}\textstyle\frac1s\log\sum_i\sum_{j\ne y_i}e^{s(w_j-w_{y_i})\cdot "
        r"z_i}\\"
        r"\textstyle\ge\ \frac1N\sum_iL(x_i,y_i;s)+\frac1s\log N\end{gathered}",
        correction="The slide has $\\frac1{sN}\\sum_iL+\\frac1s\\log N$ on the right. $L$ carries "
        "its $\\frac1s$ already, and with a second one the inequality is false at the simplex: for "
        "$k=4$, $s=10$ and one feature per class, $-1.2235$ on the left against $-0.1223$, the "
        "common $\\frac1s\\log N$ left out.",
        why="The sum has $N(k-1)$ terms, the largest being $e^{-s\\gamma_{\\min}}$. The inequality "
        "is "
        "Jensen's for the concave logarithm, with equality where all samples have the same loss.",
        finding=Finding.CORRECTED,
        controls=(
            classes(4, high=24),
            dimension(3, high=5),
            whole("per_class", "n", "Features per class", 1, 1, 20, "Features of each class."),
            scale(10.0, high=1000.0),
            HyperParameter(
                name="where",
                symbol="",
                title="Prototypes",
                default=PACKING,
                choices=(PACKING, RANDOM),
                help="Where the prototypes are.",
            ),
            HyperParameter(
                name="spread",
                symbol="",
                title="Spread of the features",
                default=0.0,
                low=0.0,
                high=1.0,
                step=0.05,
                help="How far the features are scattered around their prototypes; 0 puts them "
                "there.",
            ),
        ),
        compute=_check,
    ),
)
