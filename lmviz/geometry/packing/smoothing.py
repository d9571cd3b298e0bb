"""The smooth stand-in for the largest inner product, and its descent on the product of spheres.

f_s(X) = (1/s) log sum_{i<j} exp(s x_i . x_j) tends to max_{i<j} x_i . x_j. The exponent is given as
t = 2 s (1 - cos theta_0), theta_0 a guess of the optimal angle, so that one schedule of t serves
every k and d: t is to chord lengths what the exponent of the Riesz energy is.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln


def normalise_rows(points: np.ndarray) -> np.ndarray:
    """(k, d) rows scaled to length one."""
    return points / np.sqrt(np.einsum("ij,ij->i", points, points))[:, None]


def random_configuration(k: int, d: int, rng: np.random.Generator) -> np.ndarray:
    """(k, d) independent uniform points on S^(d-1)."""
    return normalise_rows(rng.standard_normal((k, d)))


def typical_cosine(k: int, d: int) -> float:
    """A guess of the largest inner product of a good k-point configuration on S^(d-1)."""
    if k <= 2 * d:
        return -1 / (k - 1) if k <= d + 1 else 0.0
    # Caps of half the angle that fill the sphere to a density typical of good packings.
    log_ratio = gammaln((d + 1) / 2) - gammaln(d / 2) + 0.5 * math.log(math.pi)
    density = 0.85 * 0.72 ** (d - 3)
    radius = math.exp((math.log(density * 2 * (d - 1) / k) + log_ratio) / (d - 1)) / 2 ** (
        1 / (d - 1)
    )
    return math.cos(min(2 * radius, math.pi / 2))


def exponent_to_scale(t: float, cosine: float) -> float:
    """The scale s that belongs to the chord exponent t around the given largest inner product."""
    return t / (2 * (1 - cosine))


def smooth_maximum(flat: np.ndarray, k: int, d: int, scale: float) -> tuple[float, np.ndarray]:
    """Value and gradient (k d,) of f_s at the normalised rows of ``flat``."""
    raw = flat.reshape(k, d)
    norms = np.sqrt(np.einsum("ij,ij->i", raw, raw))[:, None]
    points = raw / norms
    gram = points @ points.T
    gram.flat[:: k + 1] = -4.0
    top = gram.max()
    weights = np.exp(scale * (gram - top))
    total = weights.sum()
    gradient = (2 / total) * (weights @ points)
    gradient -= np.einsum("ij,ij->i", gradient, points)[:, None] * points
    return top + math.log(total / 2) / scale, (gradient / norms).ravel()


def descend(points: np.ndarray, scale: float, iterations: int, accuracy: float) -> np.ndarray:
    """L-BFGS on f_s from (k, d) unit vectors; stops at relative decrease ``accuracy``."""
    k, d = points.shape
    answer = minimize(
        smooth_maximum,
        points.ravel(),
        args=(k, d, scale),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": iterations, "maxcor": 10, "ftol": accuracy, "gtol": 1e-9},
    )
    return normalise_rows(answer.x.reshape(k, d))


def descend_quickly(points: np.ndarray, scale: float, iterations: int, slope: float) -> np.ndarray:
    """Riemannian Barzilai-Borwein descent on f_s until the gradient norm is below ``slope``.

    At these sizes an L-BFGS iteration is mostly overhead; where rough minimisers do, this is
    several times as fast. Non-monotone: a step is undone only if it exceeds the worst of the last
    eight values.
    """
    k = len(points)
    # One row per coordinate: what is done per point then runs along NumPy's fast axis.
    x = previous = np.ascontiguousarray(points.T)
    gradient = np.zeros_like(x)
    weights = np.empty((k, k))
    diagonal = weights.reshape(-1)[:: k + 1]
    recent: list[float] = []
    step, norm2 = 0.5, 0.0
    for count in range(iterations):
        np.dot(x.T, scale * x, out=weights)
        # Cosines of 1 are as high as it goes, and the closest pair of a rough minimiser is not so
        # far below that exp() would underflow: no maximum has to be looked for.
        weights -= scale
        np.exp(weights, out=weights)
        diagonal.fill(0.0)
        total = float(np.add.reduce(weights, axis=None))
        value = 1.0 + math.log(total) / scale
        if recent and value > max(recent[-8:]) + 1e-12:
            step *= 0.25
            x = normalise_columns(previous - step * gradient)
            continue
        recent.append(value)
        before, before2 = gradient, norm2
        gradient = np.dot(x, weights)
        gradient -= np.add.reduce(gradient * x, axis=0) * x
        gradient *= 2 / total
        norm2 = float(np.vdot(gradient, gradient))
        if norm2 < slope * slope:
            break
        if len(recent) > 1:
            # Barzilai and Borwein's two lengths, with -step * before as the difference of the
            # points: all they take is one inner product.
            both = float(np.vdot(gradient, before))
            bent = before2 - both
            if bent <= 0:
                step *= 2
            elif count % 2:
                step *= before2 / bent
            else:
                step *= bent / (norm2 - 2 * both + before2)
        step = min(step, 0.5 / math.sqrt(norm2 / k))
        previous = x
        x = normalise_columns(x - step * gradient)
    return np.ascontiguousarray(x.T)


def normalise_columns(x: np.ndarray) -> np.ndarray:
    """(d, k) columns scaled to length one, in place."""
    x /= np.sqrt(np.add.reduce(x * x, axis=0))
    return x


def expected_cosine(points: np.ndarray, scale: float) -> float:
    """Estimate of the largest inner product that the basin of a minimiser of f_s leads to.

    The mean of x_i . x_j under softmax(s x_i . x_j) agrees with the limit s -> infinity up to
    O(1/s^2) at a minimiser (envelope theorem), where the maximum itself is off by O(1/s).
    """
    k = len(points)
    gram = (points @ points.T)[np.triu_indices(k, 1)]
    weights = np.exp(scale * (gram - gram.max()))
    return float(weights @ gram / weights.sum())
