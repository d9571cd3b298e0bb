"""Theorem 4 (announced as Theorem 0): the softmax loss pins no angle."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.margins import class_margin
from lmviz.losses import HyperParameter
from lmviz.sphere import Engine, Problem
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Theorem,
    Verdict,
    classes,
)
from lmviz.theorems.hull import best_features
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each
from lmviz.theorems.words import short

STARTS, STEPS = 32, 2000
TOLERANCE = 1e-9
"""A loss below this counts as the infimum."""


def narrow_prototypes(k: int, epsilon: float) -> np.ndarray:
    """k unit vectors in R^k whose smallest angle is ``epsilon`` <= pi/2: the axes, the second one
    tilted towards the first."""
    w = np.eye(k)
    w[1, 0], w[1, 1] = math.cos(epsilon), math.sin(epsilon)
    return w


def _loss_at(norm: float, features: np.ndarray, prototypes: np.ndarray) -> float:
    """The largest softmax loss of any class when the features have this norm."""
    labels = np.arange(len(prototypes))
    return float(losses.make("softmax")(norm * features, prototypes, labels).max())


def _descents(k: int) -> tuple[np.ndarray, np.ndarray]:
    """Class margins (degrees, sorted) and losses after gradient descent from random starts."""
    problems = [
        Problem(
            k=k,
            d=max(k, 2),
            per_class=1,
            loss=losses.make("softmax"),
            optimizer="sgd",
            learning_rate=1.0,
            seed=seed,
        )
        for seed in range(STARTS)
    ]
    engine = Engine(problems)
    found = engine.measure(engine.advance(engine.start(), STEPS))
    return np.sort(np.degrees(found["class_margin"])), found["loss"]


def _check(k: int, epsilon: float, norm: float) -> Verdict:
    w = narrow_prototypes(k, epsilon)
    z, margins = best_features(w)
    measured = float(class_margin(w))
    # log(1 + (k−1) e^(−t γ)) < (k−1) e^(−t γ): this norm makes the loss as small as asked for.
    enough = math.log((k - 1) / TOLERANCE) / margins.min()
    reached = _loss_at(enough, z, w)
    degrees = math.degrees(epsilon)
    holds = reached <= TOLERANCE and abs(measured - epsilon) < 1e-9
    runs, values = _descents(k)
    spread = runs[-1] - runs[0]
    norms = np.logspace(0, 4, 65).tolist()
    lines = [Line(f"class margin {degrees:.3g}°", norms, _curve(k, epsilon, norms))]
    lines += [
        Line(f"{other}°", norms, _curve(k, math.radians(other), norms), Role.OTHER)
        for other in (2, 20, 90)
        if abs(other - degrees) > 1
    ]
    return Verdict(
        claims=(
            Claim(
                Outcome.HOLDS if holds else Outcome.FAILS,
                f"Softmax reaches its infimum 0 with a class margin of only {degrees:.4g}°.",
                f"Features of norm {enough:.3g} bring every loss to {short(reached)}, and longer "
                "ones "
                "lower still, while the angle stays.",
            ),
            Claim(
                Outcome.HOLDS if spread > 5 else Outcome.CONDITIONAL,
                "Nor does gradient descent pick the largest margin: it keeps what the start left.",
                f"{STARTS} random starts, {STEPS} steps: class margins from {runs[0]:.1f}° to "
                f"{runs[-1]:.1f}°, all with a loss of at most {short(values.max())}; the simplex "
                "has "
                f"{math.degrees(simplex_bound(k)):.2f}°.",
                Finding.OURS,
            ),
        ),
        numbers=(
            Number(
                "class_margin_deg",
                "Class margin of the prototypes",
                math.degrees(measured),
                "Smallest angle between two prototypes, measured.",
                unit="deg",
                expected=degrees,
                source="ε as chosen",
                headline=True,
            ),
            Number(
                "loss",
                f"Softmax loss at ‖z‖ = {norm:g}",
                _loss_at(norm, z, w),
                "The largest of the classes' losses at the chosen norm of the features.",
                headline=True,
            ),
            Number(
                "norm_needed",
                f"Norm for a loss of {short(TOLERANCE)}",
                enough,
                "How long the features must be; it grows as the class margin shrinks.",
                headline=True,
            ),
            Number(
                "loss_reached",
                "Loss at that norm",
                reached,
                "Evaluated, not bounded.",
                expected=0.0,
                source="infimum of the softmax loss",
            ),
            Number(
                "direction_margin",
                "Sample margin per unit of norm",
                float(margins.min()),
                "Distance of a prototype from the convex hull of the others: positive for any "
                "different unit vectors, which is all that the theorem needs.",
            ),
            Number(
                "descent_lowest_deg",
                "Least class margin after descent",
                float(runs[0]),
                f"Of {STARTS} random starts after {STEPS} steps of SGD.",
                unit="deg",
            ),
            Number(
                "descent_highest_deg",
                "Greatest class margin after descent",
                float(runs[-1]),
                f"Of {STARTS} random starts after {STEPS} steps of SGD.",
                unit="deg",
            ),
            Number(
                "descent_loss",
                "Greatest loss after descent",
                float(values.max()),
                "All of these runs have practically reached the infimum.",
            ),
        ),
        charts=(
            Chart(
                "The loss falls to 0 whatever the angle",
                "norm of the features",
                "softmax loss",
                tuple(lines),
                f"Softmax loss against the norm of the features: at a class margin of "
                f"{degrees:.3g}° it falls below 1e-9 at a norm of {enough:.3g}.",
                at=norm,
                log_x=True,
                log_y=True,
            ),
            Chart(
                "Where gradient descent ends",
                "starts, sorted",
                "class margin (degrees)",
                (Line("after descent", list(range(1, STARTS + 1)), runs.tolist(), markers=True),),
                f"Class margins of {STARTS} runs lie between {runs[0]:.1f} and {runs[-1]:.1f} "
                "degrees.",
                levels=(Level("simplex", math.degrees(simplex_bound(k)), Role.LARGEST),),
            ),
        ),
        spheres=(
            one_each(
                "Loss → 0 all the same",
                f"class margin {math.degrees(measured):.3g}°",
                w,
                z,
            ),
        ),
    )


def _curve(k: int, epsilon: float, norms: list[float]) -> list[float]:
    """Losses along ``norms``; NaN below what a reader could tell from 0."""
    w = narrow_prototypes(k, epsilon)
    z, _ = best_features(w)
    values = np.array([_loss_at(t, z, w) for t in norms])
    return [float(v) for v in np.where(values > 1e-12, values, np.nan)]


RECORDS = (
    Theorem(
        key="theorem-4",
        order=10,
        number="Theorem 4 (0)",
        title="Softmax can reach its infimum with any small class margin",
        summary="With free norms the softmax loss falls to 0 along any separable direction, so "
        "that it pins no angle at all.",
        statement="If features and prototypes may have any length, then for every $\\varepsilon$ "
        "between 0 and $\\pi/2$ there are prototypes that bring the softmax loss to its infimum "
        "and whose class margin is only $\\varepsilon$.",
        formula=r"\inf L_{\text{softmax}}=0\ \text{ is approached with }\ "
        r"m_c=\varepsilon",
        why="Different unit vectors are all corners of their convex hull, so each class has a "
        "direction of positive margin $\\gamma$. Scaled by $t$, the loss is below "
        "$(k-1)\\,e^{-t\\gamma}$.",
        finding=Finding.PAPER,
        controls=(
            classes(3, high=12),
            HyperParameter(
                name="epsilon",
                symbol=r"\varepsilon",
                title="Class margin",
                default=0.1,
                low=0.01,
                high=1.57,
                step=0.01,
                unit="rad",
                help="The angle, in radians, that is to be left between the two closest "
                "prototypes.",
            ),
            HyperParameter(
                name="norm",
                symbol=r"\|z\|",
                title="Norm of the features",
                default=100.0,
                low=1.0,
                high=1e4,
                step=1.0,
                ticks=(1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1e3, 3e3, 1e4),
                help="How long the features are; softmax rewards length like angle.",
            ),
        ),
        losses=("softmax",),
        compute=_check,
    ),
)
