"""Speed of the engine against the loops one would write with other libraries.

Everything runs in float64 on one thread from the same starts, and the contenders take turns: each
round gives the next seed to all of them, and the class margins they end with are compared.

ArcFace's loss has a kink at θ = 0, where features end up; a gradient step jumps across it, and any
two orders of summation part ways from there. Its margins are therefore compared before the first
feature gets there, and the last line of its table says how far the whole runs are apart, beside
the same engine started 1e-15 away.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch
from pytorch_metric_learning.losses import ArcFaceLoss, CosFaceLoss
from torch.nn import functional

from lmviz import losses, sphere

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import geoopt

K, D = 8, 3
BATCH = 64
STEPS = {10: 1000, 100: 200}
"""Features per class -> steps of a run."""
REQUIRED = {1: 10.0, BATCH: 50.0}
"""Runs at once -> steps per second of each run, over those of the peer, for 10 features a class."""
REQUIRED_DEGREES = 1e-4
BEFORE_THE_KINK = 100

LOSSES = {
    "cosface": losses.make("cosface", s=10.0, m=0.1),
    # pytorch-metric-learning's continuation beyond θ + m = π is the linear one.
    "arcface": losses.make("arcface", s=10.0, m=0.1, beyond="linear"),
}

Run = Callable[[sphere.Problem, int], np.ndarray]
"""A problem and a number of steps to the prototypes (k, d) it ends with."""


def engine(runs: int) -> Run:
    """Ours: the problem, in a batch with the seeds that follow."""

    def go(problem: sphere.Problem, steps: int) -> np.ndarray:
        batch = [problem.replace(seed=problem.seed + i) for i in range(runs)]
        ours = sphere.Engine(batch)
        return ours.advance(ours.start(), steps).points[0, :K]

    return go


def moved(problem: sphere.Problem, steps: int) -> np.ndarray:
    """Ours, from a start that is off by rounding."""
    ours = sphere.Engine([problem])
    start = problem.start()
    start *= 1 + 1e-15 * np.random.default_rng(0).standard_normal(start.shape)
    return ours.advance(ours.state_at(start[None]), steps).points[0, :K]


def metric_learning(problem: sphere.Problem, steps: int) -> np.ndarray:
    """The loop of pytorch-metric-learning's documentation, with the features as parameters."""
    hyper = problem.loss.hyper
    loss: torch.nn.Module = (
        CosFaceLoss(K, D, margin=hyper["m"], scale=hyper["s"])
        if problem.loss.record.key == "cosface"
        else ArcFaceLoss(K, D, margin=float(np.degrees(hyper["m"])), scale=hyper["s"])
    )
    start = torch.as_tensor(problem.start())
    loss.W = torch.nn.Parameter(start[:K].T.clone())
    features = torch.nn.Parameter(start[K:].clone())
    labels = torch.as_tensor(problem.labels)
    optimizer = torch.optim.SGD(_groups(problem, loss.W, features), momentum=problem.momentum)
    for _ in range(steps):
        optimizer.zero_grad()
        loss(features, labels).backward()
        optimizer.step()
    return loss.W.detach().numpy().T


def riemannian(problem: sphere.Problem, steps: int) -> np.ndarray:
    """CosFace on geoopt's sphere."""
    start = torch.as_tensor(problem.start())
    prototypes = geoopt.ManifoldParameter(start[:K].clone(), manifold=geoopt.Sphere())
    features = geoopt.ManifoldParameter(start[K:].clone(), manifold=geoopt.Sphere())
    labels = torch.as_tensor(problem.labels)
    s, m = problem.loss.hyper["s"], problem.loss.hyper["m"]
    drop = m * functional.one_hot(labels, K)
    optimizer = geoopt.optim.RiemannianSGD(
        _groups(problem, prototypes, features),
        lr=problem.learning_rate,
        momentum=problem.momentum,
    )
    for parameter in (prototypes, features):
        # geoopt would seed it with the raw first gradient, where torch's SGD starts at zero.
        optimizer.state[parameter]["momentum_buffer"] = torch.zeros_like(parameter)
    for _ in range(steps):
        optimizer.zero_grad()
        functional.cross_entropy(s * (features @ prototypes.T - drop), labels).backward()
        optimizer.step()
    return prototypes.detach().numpy()


def _groups(
    problem: sphere.Problem, prototypes: torch.Tensor, features: torch.Tensor
) -> list[dict]:
    """Parameter groups with the feature step scaled by N/k, as in the engine."""
    rate = problem.learning_rate
    return [
        {"params": [prototypes], "lr": rate},
        {"params": [features], "lr": rate * problem.n / K},
    ]


@dataclass
class Contender:
    """A way to run a problem, and its steps per second (of all its runs) in each round."""

    name: str
    go: Run
    runs: int = 1
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def take_turn(self, problem: sphere.Problem, steps: int) -> np.ndarray:
        """Run it, note its speed, and return its prototypes."""
        wall, cpu = time.perf_counter(), time.process_time()
        prototypes = self.go(problem, steps)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        self.cpu.append(steps * self.runs / cpu)
        self.wall.append(steps * self.runs / wall)
        return prototypes


def degrees(prototypes: np.ndarray) -> float:
    """Class margin, by the largest cosine."""
    w = prototypes / np.linalg.norm(prototypes, axis=-1, keepdims=True)
    return float(np.degrees(np.arccos((w @ w.T - 2 * np.eye(len(w))).max())))


def apart(one: Run, other: Run, problem: sphere.Problem, steps: int, rounds: int) -> float:
    """Largest difference of the class margins over the rounds, in degrees."""
    seeds = [problem.replace(seed=seed) for seed in range(rounds)]
    return max(abs(degrees(one(p, steps)) - degrees(other(p, steps))) for p in seeds)


def compare(peer: Contender, problem: sphere.Problem, rounds: int, required: bool) -> bool:
    """Let all take turns and print a table; whether what is required is met."""
    steps = STEPS[problem.per_class]
    ours = [
        Contender("lmviz, one run", engine(1)),
        Contender(f"lmviz, {BATCH} runs at once, each", engine(BATCH), BATCH),
    ]
    for contender in (peer, *ours):
        contender.go(problem, 5)
    ends: dict[str, list[float]] = {c.name: [] for c in (peer, *ours)}
    for seed in range(rounds):
        for contender in (peer, *ours):
            ends[contender.name].append(
                degrees(contender.take_turn(problem.replace(seed=seed), steps))
            )
    title = f"{problem.loss.record.title}, {problem.per_class} features a class"
    print(f"\n{title}, {problem.optimizer}: {steps} steps a run, median of {rounds} rounds")
    head = f"{'steps/s':>10}{'(cpu)':>10}{'ratio':>8}{'(cpu)':>8}{'margin off by':>16}"
    print(f"{'':36}{head}")
    print(f"{peer.name:36}{_median(peer.wall):10,.0f}{_median(peer.cpu):10,.0f}")
    good = True
    kinked = problem.loss.record.key == "arcface"
    for contender in ours:
        if kinked:
            gap = apart(contender.go, peer.go, problem, BEFORE_THE_KINK, rounds)
        else:
            gap = _largest_gap(ends[contender.name], ends[peer.name])
        ratio, cpu_ratio = (
            _median([a / b for a, b in zip(mine, theirs, strict=True)])
            for mine, theirs in ((contender.wall, peer.wall), (contender.cpu, peer.cpu))
        )
        met = ratio >= REQUIRED[contender.runs] and gap <= REQUIRED_DEGREES
        good &= met
        verdict = f"  at least {REQUIRED[contender.runs]:g}x: {'met' if met else 'MISSED'}"
        print(
            f"{contender.name:36}{_median(contender.wall):10,.0f}{_median(contender.cpu):10,.0f}"
            f"{ratio:7.1f}x{cpu_ratio:7.1f}x{gap:15.0e}°{verdict if required else ''}"
        )
    if kinked:
        far = _largest_gap(ends[ours[0].name], ends[peer.name])
        own = apart(engine(1), moved, problem, steps, rounds)
        print(
            f"  margins after {BEFORE_THE_KINK} steps; after {steps}: {far:.0e}°, "
            f"and {own:.0e}° between lmviz and lmviz started 1e-15 away"
        )
    return good or not required


def _largest_gap(ours: list[float], theirs: list[float]) -> float:
    return max(abs(a - b) for a, b in zip(ours, theirs, strict=True))


_median = statistics.median


def main() -> int:
    """Print all tables; with --check, fail if a requirement is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    good = True
    for per_class in STEPS:
        for key, name, go, optimizer in (
            ("cosface", "pytorch-metric-learning, torch SGD", metric_learning, "sgd"),
            ("arcface", "pytorch-metric-learning, torch SGD", metric_learning, "sgd"),
            ("cosface", "geoopt RiemannianSGD", riemannian, "riemannian_sgd"),
        ):
            problem = sphere.Problem(
                k=K, d=D, per_class=per_class, loss=LOSSES[key], optimizer=optimizer
            )
            required = per_class == 10 and go is metric_learning
            good &= compare(Contender(name, go), problem, arguments.rounds, required)
    return 0 if good or not arguments.check else 1


if __name__ == "__main__":
    sys.exit(main())
