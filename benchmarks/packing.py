"""Expected time to the best-known packing: this package against named peers.

    python benchmarks/packing.py [--budget 10] [--repeats 3] [--sizes 8,3 24,3 8,240 ...]

Every method runs from the same random starts, one thread, until its configuration is within 1e-6
degrees of the published angle or the budget (CPU seconds) is spent; runs of all methods alternate.
The score is total time over hits. pymanopt and geoopt minimise the same smooth maximum with a
rising exponent, with analytical gradients for pymanopt and autograd for geoopt, and are given this
package's polish, without which neither would come within 1e-6 degrees. SLSQP solves the max-min
problem itself, with analytical derivatives.
"""

from __future__ import annotations

import argparse
import math
import platform
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version

import geoopt
import numpy as np
import pymanopt
import torch
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from lmviz.geometry.bounds import known_margin
from lmviz.geometry.packing.certificate import minimal_angle
from lmviz.geometry.packing.interior import polish
from lmviz.geometry.packing.smoothing import (
    exponent_to_scale,
    normalise_rows,
    random_configuration,
    smooth_maximum,
    typical_cosine,
)
from lmviz.geometry.packing.solver import Hunt

HIT = math.radians(1e-6)
# Beyond so many unknowns a peer's configuration is smoothed further instead.
PEERS_POLISHED = 1100
STAGES = (16.0, 64.0, 256.0, 1024.0)
SIZES = ((8, 3), (12, 3), (13, 3), (20, 3), (24, 3), (32, 3), (50, 3), (24, 4), (240, 8))
# SLSQP factorises a dense constraint matrix; at 240 points that is 28,680 by 1,921.
SLSQP_LIMIT = 64


def lmviz_solver(k: int, d: int, seed: int) -> Iterator[np.ndarray]:
    """This package's search."""
    hunt = Hunt(k, d, seed)
    while True:
        yield hunt.step()[1]


def finish(points: np.ndarray) -> np.ndarray:
    """The polish that every smoothing method gets."""
    k, d = points.shape
    if k * (d - 1) > PEERS_POLISHED:
        return points
    return polish(points, STAGES[-1]).points


def pymanopt_cg(k: int, d: int, seed: int) -> Iterator[np.ndarray]:
    """Riemannian conjugate gradients on the oblique manifold, one run per exponent."""
    rng = np.random.default_rng(seed)
    manifold = pymanopt.manifolds.Oblique(d, k)
    cosine = typical_cosine(k, d)
    optimizer = pymanopt.optimizers.ConjugateGradient(
        max_iterations=150, min_gradient_norm=1e-7, verbosity=0
    )
    while True:
        points = random_configuration(k, d, rng)
        stages = STAGES if k * (d - 1) <= PEERS_POLISHED else (2.0, *STAGES, 2.0**14, 2.0**18)
        for t in stages:
            scale = exponent_to_scale(t, cosine)

            @pymanopt.function.numpy(manifold)
            def cost(x: np.ndarray, scale: float = scale) -> float:
                return smooth_maximum(np.ascontiguousarray(x.T).ravel(), k, d, scale)[0]

            @pymanopt.function.numpy(manifold)
            def gradient(x: np.ndarray, scale: float = scale) -> np.ndarray:
                flat = smooth_maximum(np.ascontiguousarray(x.T).ravel(), k, d, scale)[1]
                return flat.reshape(k, d).T

            problem = pymanopt.Problem(manifold, cost, riemannian_gradient=gradient)
            points = optimizer.run(problem, initial_point=points.T.copy()).point.T
        yield finish(normalise_rows(points))


def geoopt_adam(k: int, d: int, seed: int) -> Iterator[np.ndarray]:
    """Riemannian Adam on the sphere, 1500 steps, the exponent rising geometrically."""
    rng = np.random.default_rng(seed)
    cosine = typical_cosine(k, d)
    steps = 1500
    while True:
        start = torch.from_numpy(random_configuration(k, d, rng))
        points = geoopt.ManifoldParameter(start, manifold=geoopt.Sphere())
        optimizer = geoopt.optim.RiemannianAdam([points], lr=0.02)
        diagonal = torch.eye(k, dtype=torch.bool)
        for step in range(steps):
            t = STAGES[0] * (STAGES[-1] / STAGES[0]) ** (step / steps)
            scale = exponent_to_scale(t, cosine)
            for group in optimizer.param_groups:
                group["lr"] = 0.05 * (1e-3 / 0.05) ** (step / steps)
            optimizer.zero_grad()
            gram = (points @ points.T).masked_fill(diagonal, -4.0)
            (torch.logsumexp(scale * gram.flatten(), 0) / scale).backward()
            optimizer.step()
        yield finish(normalise_rows(points.detach().numpy()))


def scipy_slsqp(k: int, d: int, seed: int) -> Iterator[np.ndarray]:
    """SLSQP on: minimise c subject to |x_i|^2 = 1 and x_i . x_j <= c."""
    rng = np.random.default_rng(seed)
    i, j = np.triu_indices(k, 1)
    edge, point, axis = np.arange(len(i))[:, None], np.arange(k)[:, None], np.arange(d)

    def norms(z: np.ndarray) -> np.ndarray:
        x = z[:-1].reshape(k, d)
        return np.einsum("kd,kd->k", x, x) - 1

    def norms_jacobian(z: np.ndarray) -> np.ndarray:
        jacobian = np.zeros((k, k * d + 1))
        jacobian[point, point * d + axis] = 2 * z[:-1].reshape(k, d)
        return jacobian

    def room(z: np.ndarray) -> np.ndarray:
        x = z[:-1].reshape(k, d)
        return z[-1] - np.einsum("ed,ed->e", x[i], x[j])

    def room_jacobian(z: np.ndarray) -> np.ndarray:
        x = z[:-1].reshape(k, d)
        jacobian = np.zeros((len(i), k * d + 1))
        jacobian[edge, i[:, None] * d + axis] = -x[j]
        jacobian[edge, j[:, None] * d + axis] = -x[i]
        jacobian[:, -1] = 1
        return jacobian

    slope = np.append(np.zeros(k * d), 1.0)
    constraints = (
        {"type": "eq", "fun": norms, "jac": norms_jacobian},
        {"type": "ineq", "fun": room, "jac": room_jacobian},
    )
    while True:
        start = random_configuration(k, d, rng)
        top = (start @ start.T)[i, j].max()
        answer = minimize(
            lambda z: z[-1],
            np.append(start.ravel(), top),
            jac=lambda z: slope,
            constraints=constraints,
            method="SLSQP",
            options={"maxiter": 300, "ftol": 1e-12},
        )
        yield normalise_rows(answer.x[:-1].reshape(k, d))


METHODS: dict[str, Callable[[int, int, int], Iterator[np.ndarray]]] = {
    "lmviz": lmviz_solver,
    "pymanopt CG": pymanopt_cg,
    "geoopt Adam": geoopt_adam,
    "SciPy SLSQP": scipy_slsqp,
}


def hunt(method: str, k: int, d: int, seed: int, budget: float) -> tuple[bool, float]:
    """Run one method until a hit or the budget: (hit, CPU seconds)."""
    target = known_margin(k, d).angle - HIT
    began = time.process_time()
    for points in METHODS[method](k, d, seed):
        hit = minimal_angle(points) >= target
        spent = time.process_time() - began
        if hit or spent > budget:
            return hit, spent
    raise AssertionError("methods never stop by themselves")


def runs_at(method: str, k: int) -> bool:
    return method != "SciPy SLSQP" or k <= SLSQP_LIMIT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--budget", type=float, default=10.0)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--sizes", nargs="*", default=[f"{k},{d}" for k, d in SIZES])
    args = parser.parse_args()
    names = ("pymanopt", "geoopt", "scipy", "numpy", "torch")
    print(
        ", ".join(f"{name} {version(name)}" for name in names),
        "| Python",
        platform.python_version(),
    )
    print(f"budget {args.budget:g} s CPU a run, {args.repeats} runs each, one thread")
    torch.set_num_threads(1)
    with threadpool_limits(1):
        for method in METHODS:  # imports and first calls are not what is compared
            hunt(method, 5, 3, 0, 1.0)
        for size in args.sizes:
            k, d = map(int, size.split(","))
            scores = {m: [0, 0.0] for m in METHODS if runs_at(m, k)}
            # Quick sizes are repeated more often, or one lucky start would decide.
            repeats = args.repeats * (5 if k <= 32 and d == 3 else 1)
            for seed in range(repeats):
                for method, score in scores.items():
                    if method != "lmviz" and score[0] == 0 and seed >= args.repeats:
                        continue
                    hit, spent = hunt(method, k, d, seed, args.budget)
                    score[0] += hit
                    score[1] += spent
            report(k, d, scores)


def report(k: int, d: int, scores: dict[str, list[float]]) -> None:
    expected = {m: spent / hits if hits else math.inf for m, (hits, spent) in scores.items()}
    own = expected["lmviz"]
    print(f"\nk = {k}, d = {d}")
    for method, (hits, spent) in scores.items():
        if hits:
            text = f"{1e3 * expected[method]:9.1f} ms"
            ratio = "" if method == "lmviz" else f"   {expected[method] / own:6.1f} x ours"
        else:
            text, ratio = "   no hit   ", f"  >{spent / own:6.1f} x ours"
        print(f"  {method:12s} {text}  ({hits} hits in {spent:6.2f} s){ratio}", flush=True)
    for method in METHODS.keys() - scores.keys():
        print(f"  {method:12s}   not run: its dense constraint matrix does not fit")


if __name__ == "__main__":
    main()
