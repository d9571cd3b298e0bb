"""Theorem 7: the mean sample margin alone has the right optimum, and does not settle in it."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.margins import class_margin
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize, random_points
from lmviz.losses import HyperParameter
from lmviz.losses.regularizers import sample_margin
from lmviz.sphere import Engine, Problem
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
from lmviz.theorems.optima import optimum_of, simplex_condition
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each
from lmviz.theorems.words import short

RUNS, STEPS, EVERY = 12, 1000, 10
TAIL = 20
"""Records at the end over which a run is called restless or at rest."""
SEARCH_SCALE = 1000.0
"""At this scale the mean LM-Softmax is R_sm up to log(k−1)/s."""


def subgradient_descent(k: int, d: int, rate: float, fading: bool, seed: int = 0) -> np.ndarray:
    """Class margins (records, runs), radians, of descent on the mean R_sm, one feature per class.

    A step moves each unit vector against its tangent subgradient, by ``rate`` at first and, if
    ``fading``, along half a cosine to 0.
    """
    rng = np.random.default_rng(seed)
    w, z = (np.stack([random_points(k, d, rng) for _ in range(RUNS)]) for _ in range(2))
    own, records = np.arange(k), []
    for step in range(STEPS):
        cosines = z @ w.swapaxes(1, 2)
        cosines[:, own, own] = -2
        rival = np.zeros_like(cosines)
        np.put_along_axis(rival, cosines.argmax(-1)[..., None], 1.0, -1)
        pull_z, pull_w = w - rival @ w, z - rival.swapaxes(1, 2) @ z
        size = rate * (0.5 + 0.5 * math.cos(math.pi * step / STEPS) if fading else 1.0) / k
        # Both subgradients belong to the same point.
        z, w = (
            normalize(x + size * (pull - (pull * x).sum(-1, keepdims=True) * x))
            for x, pull in ((z, pull_z), (w, pull_w))
        )
        if (step + 1) % EVERY == 0:
            records.append(class_margin(w))
    return np.array(records)


def smooth_descent(k: int, d: int, rate: float) -> np.ndarray:
    """The same for LM-Softmax at s = 10, whose gradient is smooth."""
    problems = [
        Problem(
            k=k,
            d=d,
            per_class=1,
            loss=losses.make("lm_softmax", s=10.0),
            optimizer="riemannian_sgd",
            learning_rate=rate,
            momentum=0.0,
            seed=seed,
        )
        for seed in range(RUNS)
    ]
    engine = Engine(problems)
    state, records = engine.start(), []
    for _ in range(STEPS // EVERY):
        state = engine.advance(state, EVERY)
        records.append(engine.measure(state)["class_margin"])
    return np.array(records)


def restlessness(margins: np.ndarray) -> float:
    """How far the class margin still swings at the end of the runs, degrees: the median over runs
    of the largest minus the smallest of the last records."""
    tail = np.degrees(margins[-TAIL:])
    return float(np.median(tail.max(axis=0) - tail.min(axis=0)))


def _check(k: int, d: int, rate: float) -> Verdict:
    fits, least = k <= d + 1, -k / (k - 1)
    packing = best_packing(k, d)
    labels = np.arange(k)
    at_packing = float(sample_margin(packing.points, packing.points, labels).mean())
    found = optimum_of("lm_softmax", k, d, s=SEARCH_SCALE)
    w = normalize(found.prototypes)
    z, margins = best_features(w)
    lowest, margin = -float(margins.mean()), math.degrees(float(class_margin(w)))
    bound, largest = math.degrees(simplex_bound(k)), math.degrees(packing.angle)
    alone = subgradient_descent(k, d, rate, fading=False)
    fading = subgradient_descent(k, d, rate, fading=True)
    smooth = smooth_descent(k, d, rate)
    swing, swing_smooth = restlessness(alone), restlessness(smooth)
    text = "The mean of R_sm alone is least at the simplex with z = w."
    if fits:
        good = abs(at_packing - least) < 1e-9 and lowest > least - 1e-9 and bound - margin < 0.02
        main = Claim(
            Outcome.HOLDS if good else Outcome.FAILS,
            text,
            f"It is {at_packing:.6f} = −k/(k−1) there; a search ends at {lowest:.6f} with a class "
            f"margin of {margin:.4f}°.",
        )
    else:
        main = Claim(
            Outcome.CONDITIONAL,
            text,
            f"{simplex_condition(k, d)} The lowest mean found, {lowest:.6f}, has a class margin of "
            f"{margin:.4f}°; the best packing has {largest:.4f}° and the mean {at_packing:.6f}.",
        )
    restless = swing > 10 * max(swing_smooth, 1e-6)
    steps = [float(EVERY * (i + 1)) for i in range(len(alone))]
    median_alone, median_fading, median_smooth = (
        np.median(np.degrees(m), axis=1) for m in (alone, fading, smooth)
    )
    return Verdict(
        claims=(
            main,
            Claim(
                Outcome.HOLDS if restless else Outcome.CONDITIONAL,
                "Alone it is unstable to optimise.",
                f"After {STEPS} steps at rate {rate:g} the class margin still swings by "
                f"{swing:.3g}°, with LM-Softmax at s = 10 by {short(swing_smooth, 1)}°: its "
                "gradient "
                "jumps from rival to rival and does not fade at the optimum. A fading rate ends "
                f"{abs(bound if fits else largest) - median_fading[-1]:.3g}° short.",
            ),
        ),
        numbers=(
            Number(
                "at_packing",
                "Mean R_sm at the simplex" if fits else "Mean R_sm at the best packing",
                at_packing,
                "The negative mean sample margin, evaluated with z = w.",
                expected=least if fits else None,
                source="−k/(k−1)" if fits else "",
                headline=True,
            ),
            Number(
                "lowest",
                "Lowest mean R_sm found",
                lowest,
                "Prototypes from minimising LM-Softmax at s = 1000, with the exact best features.",
                headline=True,
            ),
            Number(
                "margin_deg",
                "Class margin there",
                margin,
                "Smallest angle between two prototypes at that minimum.",
                unit="deg",
                expected=bound if fits else None,
                source="arccos(−1/(k−1))" if fits else "",
                headline=True,
            ),
            Number(
                "swing_deg",
                "Swing at the end",
                swing,
                f"Of the class margin: median over {RUNS} runs of largest minus smallest over the "
                "last "
                f"{TAIL * EVERY} of {STEPS} steps, R_sm alone.",
                unit="deg",
                headline=True,
            ),
            Number(
                "swing_smooth_deg",
                "Swing with LM-Softmax",
                swing_smooth,
                "LM-Softmax at s = 10 from as many starts, with the same rate.",
                unit="deg",
            ),
            Number(
                "end_alone_deg",
                "Class margin at the end, R_sm alone",
                float(median_alone[-1]),
                f"Median over {RUNS} runs.",
                unit="deg",
            ),
            Number(
                "end_fading_deg",
                "Class margin at the end, fading rate",
                float(median_fading[-1]),
                "The rate falls along half a cosine to 0.",
                unit="deg",
            ),
            Number(
                "end_smooth_deg",
                "Class margin at the end, LM-Softmax",
                float(median_smooth[-1]),
                "Its own optimum at s = 10, which for k > d + 1 lies below the best packing.",
                unit="deg",
            ),
        ),
        charts=(
            Chart(
                "Class margin over the steps",
                "step",
                "class margin (degrees)",
                (
                    Line("R_sm alone, one run", steps, np.degrees(alone[:, 0]).tolist()),
                    Line(
                        "R_sm alone, another",
                        steps,
                        np.degrees(alone[:, 1]).tolist(),
                        Role.PRINTED,
                    ),
                    Line("LM-Softmax, median", steps, median_smooth.tolist(), Role.RIGHT),
                    Line("R_sm, fading rate, median", steps, median_fading.tolist(), Role.OTHER),
                ),
                f"R_sm alone swings by {swing:.3g} degrees at the end, LM-Softmax by "
                f"{short(swing_smooth, 1)}.",
                levels=(Level("largest class margin", largest, Role.LARGEST),),
            ),
        ),
        spheres=(one_each("Lowest mean R_sm found", f"class margin {margin:.4f}°", w, z),),
    )


RECORDS = (
    Theorem(
        key="theorem-7",
        order=80,
        number="Theorem 7",
        paper="R_sm is equation (3.4)",
        title="The sample margin alone: right optimum, restless descent",
        summary="Minimising the negative mean sample margin finds the simplex in theory; in "
        "practice it jumps about it, so the paper adds half of it to other losses.",
        statement="For balanced classes and $2\\le k\\le d+1$, the mean of $R_{sm}$ over unit "
        "features and prototypes is least exactly at the simplex with every feature at its "
        "prototype. The paper reports that training on it alone does not converge at scale.",
        formula=r"\begin{gathered}R_{sm}=-\bigl(w_y\cdot z-\max_{j\ne y}w_j\cdot z\bigr),\\"
        r"\min\tfrac1N\textstyle\sum_iR_{sm}=-\frac{k}{k-1}\end{gathered}",
        why="Each margin is at most the own cosine minus the mean of the rivals'; averaged over "
        "balanced classes that is at most $\\frac k{k-1}$. The maximum makes $R_{sm}$ a function "
        "with edges: "
        "its subgradient has the same length next to the optimum as far away.",
        finding=Finding.PAPER,
        controls=(
            classes(4, high=12),
            dimension(3, high=8),
            HyperParameter(
                name="rate",
                symbol=r"\eta",
                title="Learning rate",
                default=0.3,
                low=0.003,
                high=3.0,
                ticks=(0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0),
                help="Step size of the descent on the sphere; the swing grows with it.",
            ),
        ),
        compute=_check,
    ),
)
