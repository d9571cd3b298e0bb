"""Minority collapse with free features: who is rare, how close they get, and a table of reference.

Step imbalance of k = 10 classes in R^16, zero-centroid term λ‖Σ w_j‖² over unit prototypes (the
normalisation of public training code; the paper's λ, of ‖(1/k) Σ w_j‖², is k² = 100 times as
large).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lmviz.geometry.margins import class_margin
from lmviz.losses import Loss, make
from lmviz.sphere.problem import Problem

WEIGHTS = (0.0, 1e-3, 1e-2, 1e-1, 1.0, 5.0)
"""Weights λ of ‖Σ w_j‖²."""
K, D = 10, 16


@dataclass(frozen=True)
class Reference:
    """One row of the table: an imbalance and a loss, with the class margins that were expected.

    Attributes:
        expected: degrees, one for each of ``WEIGHTS``; from an independent simulation by L-BFGS
            over free features and prototypes.
    """

    ratio: int
    loss: Loss
    expected: tuple[float, ...]

    def problems(self) -> list[Problem]:
        """The row's cells."""
        counts = (self.ratio,) * (K // 2) + (1,) * (K - K // 2)
        base = Problem(k=K, d=D, counts=counts, loss=self.loss, zero_centroid_form="code")
        return [base.replace(zero_centroid=weight) for weight in WEIGHTS]


TABLE: tuple[Reference, ...] = (
    Reference(1, make("normface", s=10.0), (96.38,) * 6),
    Reference(10, make("normface", s=10.0), (85.33, 96.24, 96.37, 96.38, 96.37, 96.37)),
    Reference(10, make("lm_softmax", s=20.0), (62.57, 69.29, 88.06, 95.41, 96.28, 96.36)),
    Reference(100, make("normface", s=10.0), (70.73, 96.20, 96.36, 96.37, 96.36, 96.30)),
    Reference(100, make("cosface", s=10.0, m=0.1), (70.72, 95.90, 96.33, 96.37, 96.37, 96.37)),
    Reference(100, make("lm_softmax", s=10.0), (10.34, 18.86, 82.56, 95.04, 96.25, 96.35)),
    Reference(100, make("lm_softmax", s=20.0), (12.86, 25.90, 84.01, 95.13, 96.26, 96.35)),
    Reference(100, make("lm_softmax", s=64.0), (15.59, 33.42, 85.01, 95.20, 96.26, 96.36)),
)


def rare_classes(counts: Sequence[int]) -> tuple[int, ...]:
    """The half of the classes with the fewest features, in their order; at least two."""
    ordered = sorted(range(len(counts)), key=lambda j: (counts[j], -j))
    return tuple(sorted(ordered[: max(2, len(counts) // 2)]))


def margins_by_frequency(prototypes: np.ndarray, counts: Sequence[int]) -> tuple[float, float]:
    """Smallest angle (radians) among the prototypes (k, d) of the rare half, and among the others.

    NaN for a half of one class.
    """
    rare = rare_classes(counts)
    others = [j for j in range(len(counts)) if j not in rare]
    found = [
        float(class_margin(prototypes[list(part)])) if len(part) > 1 else float("nan")
        for part in (rare, others)
    ]
    return found[0], found[1]


def stiffest_step(problem: Problem) -> float:
    """The largest learning rate at which descent with momentum still settles the centroid.

    R_W curves by 2λ/k along the sum of k unit prototypes (2λk where it is not divided by k²), and
    heavy-ball descent is stable below 2(1 + μ)/curvature.
    """
    if not problem.zero_centroid:
        return float("inf")
    k = problem.k if problem.zero_centroid_form == "code" else 1 / problem.k
    return 2 * (1 + problem.momentum) / (2 * problem.zero_centroid * k)
