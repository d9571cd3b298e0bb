"""The ReLU ceiling: features without negative entries cannot reach k/(k−1)."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import minimize

from lmviz.geometry.margins import class_margin, sample_margins
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import angle, normalize
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
from lmviz.theorems.pictures import Chart, Line, Role, one_each

STARTS = 4
SCALES = (5.0, 20.0, 100.0, 1000.0, 10_000.0)
MNIST_MARGIN, MNIST_CLASSES = 1.034, 10
"""Largest mean sample margin that the paper reports on MNIST (Table 1), whose features pass a
ReLU."""


def ceiling(k: int) -> float:
    """sqrt(k/(k−1)), the largest mean sample margin of features without negative entries."""
    return math.sqrt(k / (k - 1))


def search(k: int, d: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Prototypes and features (k, d) of large mean margin, the features without negative entries.

    A feature is the square of a free vector, entry by entry; the mean of the smoothed margins is
    followed as the smoothing fades.
    """
    free = np.random.default_rng(seed).standard_normal(2 * k * d)
    for s in SCALES:
        free = minimize(
            _smoothed, free, (k, s), jac=True, method="L-BFGS-B", options={"maxiter": 500}
        ).x
    w, roots = free.reshape(2, k, d)
    return normalize(w), normalize(roots**2)


def _smoothed(free: np.ndarray, k: int, s: float) -> tuple[float, np.ndarray]:
    """Minus the mean margin, with a log-sum-exp for the largest rival, and its gradient."""
    raw_w, roots = free.reshape(2, k, -1)
    long_w, long_z = (np.linalg.norm(x, axis=1, keepdims=True) for x in (raw_w, roots**2))
    w, z = raw_w / long_w, roots**2 / long_z
    cosines = z @ w.T
    own = np.diag(cosines).copy()
    np.fill_diagonal(cosines, -np.inf)
    top = cosines.max(axis=1, keepdims=True)
    shares = np.exp(s * (cosines - top))
    total = shares.sum(axis=1, keepdims=True)
    slopes = shares / total
    np.fill_diagonal(slopes, -1.0)
    slopes /= k
    to_w, to_z = slopes.T @ z, slopes @ w
    to_w = (to_w - (to_w * w).sum(axis=1, keepdims=True) * w) / long_w
    to_z = (to_z - (to_z * z).sum(axis=1, keepdims=True) * z) / long_z
    value = (top[:, 0] + np.log(total[:, 0]) / s - own).mean()
    return float(value), np.concatenate([to_w.ravel(), (2 * roots * to_z).ravel()])


def _check(k: int, d: int) -> Verdict:
    labels, limit, free_limit = np.arange(k), ceiling(k), k / (k - 1)
    found = max(
        (search(k, d, seed) for seed in range(STARTS)),
        key=lambda pair: sample_margins(pair[1], pair[0], labels).mean(),
    )
    w, z = found
    mean = float(sample_margins(z, w, labels).mean())
    fits = d >= k
    claims = [
        Claim(
            Outcome.HOLDS if mean <= limit + 1e-9 else Outcome.FAILS,
            f"After a ReLU the mean sample margin is at most √(k/(k−1)) = {limit:.4f}.",
            f"The best of {STARTS} searches ends at {mean:.6f}; signed features have "
            f"{free_limit:.4f}.",
            Finding.OURS,
        )
    ]
    numbers = [
        Number(
            "ceiling",
            "Ceiling with ReLU, √(k/(k−1))",
            limit,
            "No features without negative entries have a larger mean sample margin.",
            headline=True,
        ),
        Number(
            "searched",
            "Best of a search",
            mean,
            "Largest mean sample margin found, features without negative entries.",
            expected=limit if fits else None,
            source="√(k/(k−1))" if fits else "",
            headline=True,
        ),
        Number(
            "free_ceiling",
            "Ceiling without ReLU, k/(k−1)",
            free_limit,
            "Proposition 3, for signed features.",
            headline=True,
        ),
    ]
    if fits:
        # The simplex in k dimensions whose vertices lie next to the axes, and the axes themselves.
        corners = normalize(np.eye(k) - 1 / k)
        reached = float(sample_margins(np.eye(k), corners, labels).mean())
        tilt = float(np.degrees(angle(np.eye(k), corners)).max())
        claims.append(
            Claim(
                Outcome.HOLDS if abs(reached - limit) < 1e-9 else Outcome.FAILS,
                "It is reached by orthogonal class features with simplex prototypes.",
                f"{reached:.6f} there, with a class margin of "
                f"{math.degrees(float(class_margin(corners))):.4f}°: the prototypes lose nothing, "
                f"but every feature stays {tilt:.2f}° away from its own.",
                Finding.OURS,
            )
        )
        numbers += [
            Number(
                "reached",
                "Margin of orthogonal features",
                reached,
                "Features on the axes, prototypes at the simplex around them.",
                expected=limit,
                source="√(k/(k−1))",
            ),
            Number(
                "own_cosine",
                "Cosine to the own prototype",
                math.cos(math.radians(tilt)),
                "How far z = w is missed.",
                expected=math.sqrt(1 - 1 / k),
                source="√(1−1/k)",
            ),
        ]
    else:
        claims.append(
            Claim(
                Outcome.CONDITIONAL,
                "It is reached by orthogonal class features with simplex prototypes.",
                f"It needs d ≥ k, for so many axes; here d = {d} and k = {k}.",
                Finding.OURS,
            )
        )
    numbers.append(
        Number(
            "class_margin_deg",
            "Class margin of that search",
            math.degrees(float(class_margin(w))),
            "Smallest angle between two of the prototypes found.",
            unit="deg",
        )
    )
    ks = [float(x) for x in range(2, 21)]
    return Verdict(
        claims=tuple(claims),
        numbers=tuple(numbers),
        charts=(
            Chart(
                "The two ceilings",
                "classes k",
                "sample margin",
                (
                    Line("k/(k−1), signed features", ks, [x / (x - 1) for x in ks], Role.LARGEST),
                    Line("√(k/(k−1)), after a ReLU", ks, [ceiling(int(x)) for x in ks], Role.RIGHT),
                    Line("search, this k and d", [float(k)], [mean], Role.NOW, markers=True),
                    Line(
                        "MNIST, reported",
                        [float(MNIST_CLASSES)],
                        [MNIST_MARGIN],
                        Role.PRINTED,
                        markers=True,
                    ),
                ),
                f"At k = {k} the ceiling is {limit:.4f} after a ReLU and {free_limit:.4f} "
                f"without; the search reaches {mean:.4f}. The paper reports 1.034 on MNIST.",
                at=float(k),
            ),
        ),
        spheres=(
            one_each("After a ReLU", f"mean margin {mean:.4f}", w, z),
            one_each(
                "Signed features",
                f"{k} classes, z = w",
                best_packing(k, d).points,
                best_packing(k, d).points,
            ),
        ),
    )


RECORDS = (
    Theorem(
        key="relu-ceiling",
        order=120,
        number="ReLU",
        title="A last ReLU lowers the ceiling",
        summary="Why the reported margins on MNIST stop near 1.03 and not at 10/9 = 1.11: features "
        "that pass a ReLU have no negative entries.",
        statement="Features without negative entries have a mean sample margin of at most "
        "$\\sqrt{k/(k-1)}$ over balanced classes. With $d\\ge k$ it is reached, by orthogonal "
        "class features, while the prototypes still form a regular simplex; $z=w$ is impossible.",
        formula=r"\textstyle\frac1N\sum_i\gamma_i\le\sqrt{\frac{k}{k-1}}<\frac k{k-1},\quad"
        r"\cos\theta_y=\sqrt{1-\frac1k}",
        why="The mean margin is at most $\\frac k{k-1}$ times the mean of $w_y\\cdot(z_y-\\bar "
        "z)$, so "
        "at most $\\frac k{k-1}\\sqrt{1-\\|\\bar z\\|^2}$; and the mean $\\bar z$ of $k$ unit "
        "vectors "
        "without negative entries is at least $1/\\sqrt k$ long.",
        finding=Finding.OURS,
        controls=(
            classes(10, high=16),
            whole("d", "d", "Dimension", 10, 2, 20, "Dimension of the features."),
        ),
        compute=_check,
    ),
)
