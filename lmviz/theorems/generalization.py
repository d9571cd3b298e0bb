"""The class-balanced generalisation bound, as a calculator."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from lmviz.losses import HyperParameter
from lmviz.losses.imbalance import class_counts
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Theorem,
    Verdict,
    classes,
    whole,
)
from lmviz.theorems.pictures import Chart, Level, Line, Role

LARGEST_SCORE = 1.0
"""max |f| for unit features and prototypes."""
EQUAL, QUARTER = "equal", "n^(-1/4)"


def confidence_term(margin: float, count: float, k: int, delta: float) -> float:
    """ε_j(γ_j) = sqrt((log log2(2 max|f|/γ_j) + log(2k/δ))/n_j), Cao et al. 2019 (recalled).

    The inner logarithm is that of the number of scales of the margin and at least 0.
    """
    scales = max(1.0, math.log2(2 * LARGEST_SCORE / margin))
    return math.sqrt((math.log(scales) + math.log(2 * k / delta)) / count)


def margin_term(margin: float, count: float, complexity: float) -> float:
    """(4/γ_j) R_j with Rademacher complexity R_j = ``complexity``/sqrt(n_j)."""
    return 4 / margin * complexity / math.sqrt(count)


def bound(
    margins: Sequence[float], counts: Sequence[float], complexity: float, delta: float
) -> tuple[np.ndarray, np.ndarray]:
    """Both terms of each class (k,), for a classifier that reaches these margins in training.

    The bound on the class-balanced error is the mean over classes of their sum.
    """
    k = len(counts)
    pairs = list(zip(margins, counts, strict=True))
    return (
        np.array([margin_term(g, n, complexity) for g, n in pairs]),
        np.array([confidence_term(g, n, k, delta) for g, n in pairs]),
    )


def shared_out(margin: float, counts: Sequence[int], rule: str) -> list[float]:
    """Margins of the classes with mean ``margin``: all equal, or in proportion to n_j^(-1/4)."""
    weights = np.ones(len(counts)) if rule == EQUAL else np.asarray(counts, float) ** -0.25
    return [float(g) for g in margin * weights / weights.mean()]


def _check(
    k: int, n: int, ratio: float, gamma: float, rule: str, complexity: float, delta: float
) -> Verdict:
    counts = class_counts("long-tailed", n, k, ratio)
    margins = shared_out(gamma, counts, rule)
    first, second = bound(margins, counts, complexity, delta)
    value = float((first + second).mean())
    # Both terms fall like 1/sqrt(n): so many times the data would bring the bound to 1.
    times = value**2
    ceiling = k / (k - 1)
    other = float(np.sum(bound(shared_out(gamma, counts, EQUAL), counts, complexity, delta)) / k)
    quarter = float(
        np.sum(bound(shared_out(gamma, counts, QUARTER), counts, complexity, delta)) / k
    )
    reachable = gamma <= ceiling + 1e-12
    return Verdict(
        claims=(
            Claim(
                Outcome.HOLDS if value < 1 else Outcome.CONDITIONAL,
                f"With margins of {gamma:g} on average, the class-balanced error is at most "
                f"{value:.4f} with probability {1 - delta:g}.",
                f"{first.mean():.4f} from the margins and {second.mean():.4f} from the number of "
                "samples."
                if value < 1
                else f"It says something only when it is below 1: that takes {times:.1f} times "
                "as many samples.",
            ),
            Claim(
                Outcome.HOLDS if reachable else Outcome.CONDITIONAL,
                "Larger margins, a smaller bound: hence the largest margins.",
                f"No unit features and prototypes have margins above k/(k−1) = {ceiling:.4f} "
                "for all classes (Proposition 3), so this is where the bound stops falling."
                if reachable
                else f"Only when margins of {gamma:g} can be had: unit features and prototypes "
                f"reach at most k/(k−1) = {ceiling:.4f}.",
            ),
            Claim(
                Outcome.HOLDS if quarter <= other + 1e-12 else Outcome.CONDITIONAL,
                "At the same mean margin, margins in proportion to n^(−1/4) lower the bound.",
                f"{quarter:.4f} against {other:.4f} with equal margins; Cao et al. draw LDAM's "
                "margins from this.",
            ),
        ),
        numbers=(
            Number(
                "bound",
                "Bound on the class-balanced error",
                value,
                "Mean over classes of both terms; the training error beyond the margin is 0.",
                headline=True,
            ),
            Number(
                "margin_part",
                "Margin term",
                float(first.mean()),
                "Mean over classes of 4/γ times the Rademacher complexity.",
                headline=True,
            ),
            Number(
                "confidence_part",
                "Confidence term",
                float(second.mean()),
                "Mean over classes of ε.",
                headline=True,
            ),
            Number(
                "equal_margins",
                "Bound with equal margins",
                other,
                "Every class has the same margin.",
            ),
            Number(
                "quarter_margins",
                "Bound with margins ∝ n^(−1/4)",
                quarter,
                "The same mean margin, shared out in proportion to n^(−1/4).",
            ),
            Number(
                "times_data",
                "Times the data for a bound of 1",
                times,
                "Both terms fall like 1/√n.",
            ),
            Number(
                "ceiling",
                "Largest γ_min there is, k/(k−1)",
                ceiling,
                "Proposition 3: the margin that no loss can exceed.",
            ),
            Number(
                "smallest_class",
                "Samples in the rarest class",
                counts[-1],
                "The last class of the long tail.",
            ),
        ),
        charts=(_over_margin(counts, gamma, rule, complexity, delta), _per_class(first, second)),
    )


def _over_margin(
    counts: tuple[int, ...], gamma: float, rule: str, complexity: float, delta: float
) -> Chart:
    k = len(counts)
    xs = np.linspace(0.05, 2.0, 79)

    def curve(of: Sequence[float], kind: str) -> list[float]:
        return [
            float(np.sum(bound(shared_out(g, counts, kind), of, complexity, delta)) / k) for g in xs
        ]

    balanced = [float(sum(counts)) / k] * k
    now = curve(counts, rule)
    return Chart(
        "The bound against the margin",
        "mean margin γ",
        "bound",
        (
            Line("these counts", xs.tolist(), now, Role.NOW),
            Line("as many samples, balanced", xs.tolist(), curve(balanced, EQUAL), Role.OTHER),
        ),
        f"The bound falls with the margin, to {now[-1]:.3f} at γ = 2; margins above "
        f"{k / (k - 1):.3f} do not exist.",
        levels=(Level("says nothing above 1", 1.0),),
        at=gamma,
        log_y=True,
    )


def _per_class(first: np.ndarray, second: np.ndarray) -> Chart:
    names = [str(j + 1) for j in range(len(first))]
    return Chart(
        "Each class's share",
        "class, most frequent first",
        "terms of the bound",
        (
            Line("margin term", names, first.tolist(), Role.NOW, bars=True),
            Line("confidence term", names, second.tolist(), Role.OTHER, bars=True),
        ),
        f"The most frequent class has {first[0] + second[0]:.3f}, the rarest "
        f"{first[-1] + second[-1]:.3f}.",
        stacked=True,
    )


RECORDS = (
    Theorem(
        key="generalisation-bound",
        order=50,
        number="Bound",
        title="Larger margins generalise better",
        summary="Why margins matter: the error on new samples is bounded by a term that falls "
        "with the margin of each class.",
        statement="Let the classifier separate the training data with margins $\\gamma_j>0$. "
        "With high probability its error on new samples, averaged over the classes, is at most "
        "the bound below, where $\\hat R_j$ is the empirical Rademacher complexity on the $n_j$ "
        "samples of class $j$ and the training error within the margin is 0.",
        formula=r"\begin{gathered}\frac1k\sum_{j=1}^k\Bigl(\frac4{\gamma_j}\hat "
        r"R_j+\varepsilon_j\Bigr),\\"
        r"\varepsilon_j^2=\tfrac1{n_j}\Bigl(\log\log_2\tfrac{2\max|f|}{\gamma_j}"
        r"+\log\tfrac{2k}\delta\Bigr)\end{gathered}",
        correction="The slide mixes $j'\\ne j$ and $f(x)_y$ on the left: what is bounded is the "
        "probability that some other score exceeds the true class's, averaged over classes. The "
        "form of the last term is recalled from Cao et al. (2019), not read there. Here "
        "$\\hat R_j=C/\\sqrt{n_j}$, which $C=1$ gives for linear scores of unit features.",
        why="Each class has its own sample, so a rare class has a large complexity and a large "
        "last term; only its margin can make up for that.",
        finding=Finding.PAPER,
        controls=(
            classes(10, high=100),
            whole(
                "n",
                "n_1",
                "Samples of the largest class",
                5000,
                10,
                1_000_000,
                "Training samples of the most frequent class.",
            ),
            HyperParameter(
                name="ratio",
                symbol="R",
                title="Imbalance ratio",
                default=10.0,
                low=1.0,
                high=1000.0,
                ticks=(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
                help="Most frequent class over the rarest, long-tailed in between; 1 is balanced.",
            ),
            HyperParameter(
                name="gamma",
                symbol=r"\gamma",
                title="Mean margin",
                default=1.0,
                low=0.05,
                high=2.0,
                step=0.05,
                help="Mean over the classes of the sample margin that the training data have.",
            ),
            HyperParameter(
                name="rule",
                symbol="",
                title="Margins of the classes",
                default=EQUAL,
                choices=(EQUAL, QUARTER),
                help="equal: the same for all. n^(-1/4): larger for rarer classes, as LDAM has "
                "them.",
            ),
            HyperParameter(
                name="complexity",
                symbol="C",
                title="Complexity",
                default=1.0,
                low=0.01,
                high=100.0,
                ticks=(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0),
                help="Rademacher complexity times √n: 1 for linear scores of unit features; deep "
                "networks have far more.",
            ),
            HyperParameter(
                name="delta",
                symbol=r"\delta",
                title="Probability of failure",
                default=0.05,
                low=0.001,
                high=0.5,
                ticks=(0.001, 0.01, 0.05, 0.1, 0.2, 0.5),
                help="The bound holds with probability 1 − δ.",
            ),
        ),
        compute=_check,
    ),
)
