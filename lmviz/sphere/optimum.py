"""The optimum of a loss itself: what a run under it would reach with unlimited patience.

This is one of three numbers that are never mixed: where a run stands, the optimum of its loss at
its scale s, and the largest possible class margin.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize, random_points
from lmviz.sphere.engine import Engine, State
from lmviz.sphere.problem import Problem

CHUNK = 20
LONGEST = 400
SMALLEST = 1e-290
"""A positive loss below this is at the end of float64's range."""
SETTLED = 1e-10
"""Radians the class margin may still change over a chunk of steps at the optimum."""
LEVEL = 1e-6
"""Length of the gradient at the optimum, at most, as a share of the objective (of 1 above 1)."""
FURTHER, PAIRS, ROUNDS = 250, 100, 8
"""Iterations, pairs remembered, and rounds of the search that goes on from the best start."""


@dataclass(frozen=True)
class Optimum:
    """A global minimiser of a loss, as far as several starts can tell.

    Attributes:
        class_margin: radians.
        gamma_min: minimal sample margin.
        loss: objective value.
        prototypes: (k, d).
        features: (k, d), the one feature direction of each class.
    """

    class_margin: float
    gamma_min: float
    loss: float
    prototypes: np.ndarray
    features: np.ndarray


def own_optimum(problem: Problem) -> Optimum | None:
    """The optimum of the problem's loss and regularisers, whatever its optimiser or start.

    For given prototypes every feature of a class has the same optimum, so the search uses one
    feature per class, weighted by the class count; Riemannian L-BFGS from the best packing and from
    random starts, the lowest value wins. Cached.

    Returns:
        None if the loss has no minimiser (free norms: the infimum lies at infinity and pins no
        angle, Theorem 4 of the paper), or if float64 cannot resolve its minimum.
    """
    question = _question(problem)
    return None if question is None else _search(*question)


def searching_optimum(problem: Problem) -> Generator[None, None, Optimum | None]:
    """As :func:`own_optimum`, but pausing after every short piece of the search, and not cached."""
    question = _question(problem)
    return None if question is None else (yield from _pieces(*question, CHUNK // 4))


Counts = tuple[int, ...]


def _question(problem: Problem) -> tuple[Problem, Counts | None] | None:
    """The problem with one feature per class, and the weights of the classes if they matter."""
    if not problem.loss.record.attains_minimum:
        return None
    counts = problem.class_counts
    # The mean over samples does not see how many there are; the sum of the global form does.
    is_sum = problem.loss.hyper.get("reduction") == "global"
    weighted = is_sum or len(set(counts)) > 1
    bare = problem.replace(
        per_class=1,
        counts=None,
        optimizer="riemannian_lbfgs",
        anneal_from=0.0,
        anneal_steps=0,
        seed=0,
        init="random",
        tolerance=0.0,
        dtype="float64",
        device="cpu",
        learning_rate=0.1,
        momentum=0.9,
        weight_decay=0.0,
        schedule="constant",
        max_steps=1,
    )
    return bare, counts if weighted else None


@lru_cache(maxsize=512)
def _search(problem: Problem, counts: Counts | None) -> Optimum | None:
    search = _pieces(problem, counts, CHUNK)
    while True:
        try:
            next(search)
        except StopIteration as end:
            found: Optimum | None = end.value
            return found


def _pieces(
    problem: Problem, counts: Counts | None, piece: int
) -> Generator[None, None, Optimum | None]:
    """The search, pausing every ``piece`` steps; how often it pauses does not change the result."""
    starts = _starts(problem)
    engine = Engine([problem] * len(starts), class_weights=counts)
    state = engine.state_at(starts)
    before = np.full(len(starts), np.inf)
    for _ in range(LONGEST // CHUNK):
        for _ in range(CHUNK // piece):
            state = engine.advance(state, piece)
            yield
        found = engine.measure(state)
        margin = found["class_margin"]
        best = np.nanargmin(np.where(np.isfinite(found["loss"]), found["loss"], np.inf))
        settled = abs(margin[best] - before[best]) < SETTLED
        before = margin
        if settled and state.step >= engine.smoothing_steps:
            break
    lowest = found["loss"][best]
    bare = not (problem.sample_margin or problem.zero_centroid)
    unresolved = problem.loss.positive and bare and lowest < SMALLEST
    if unresolved or not np.isfinite(lowest):
        return None
    one = Engine([problem], class_weights=counts)
    state = yield from _descend(one, state.only(int(best)))
    found = one.measure(state)
    points = np.ascontiguousarray(state.points[0])
    return Optimum(
        class_margin=float(found["class_margin"][0]),
        gamma_min=float(found["gamma_min"][0]),
        loss=float(found["loss"][0]),
        prototypes=points[: problem.k],
        features=points[problem.k :],
    )


def _descend(engine: Engine, state: State) -> Generator[None, None, State]:
    """Go on until the objective is level, as far as float64 can tell.

    A stiff regulariser leaves valleys a millionfold flatter than their walls, along which a batch
    with a short memory creeps: the class margin may be 0.1 degrees off, the objective 1e-9. One run
    with a long memory is through in less time than the batch took.
    """
    from scipy.optimize import minimize

    shape = state.points.shape

    def objective(flat: np.ndarray) -> tuple[float, np.ndarray]:
        length = np.linalg.norm(flat.reshape(shape), axis=-1, keepdims=True)
        value, gradient = engine.slope(flat.reshape(shape) / length, state.step)
        return float(value[0]), (gradient / length).ravel()

    points = state.points
    for _ in range(ROUNDS):
        value, gradient = objective(points.ravel())
        if not np.linalg.norm(gradient) > LEVEL * min(1.0, abs(value)):
            break
        end = minimize(
            objective,
            points.ravel(),
            jac=True,
            method="L-BFGS-B",
            options={"maxcor": PAIRS, "maxiter": FURTHER, "ftol": 0.0, "gtol": 0.0},
        )
        if not end.fun < value:
            break
        points = normalize(end.x.reshape(shape))
        yield
        if end.status != 1:  # it can get no further
            break
    return engine.state_at(points, state.step)


def _starts(problem: Problem) -> np.ndarray:
    """Prototypes at the best packing, then at random, each feature near its prototype; last the
    collapse, prototypes around one pole and features around the other, which is the optimum of
    large angular margins.

    Fewer random starts for many classes: each costs k² and the packing mostly wins there.
    """
    rng = np.random.default_rng(0)
    starts = []
    for start in range(min(10, max(3, 120 // problem.k))):
        w = (
            best_packing(problem.k, problem.d).points
            if start == 0
            else random_points(problem.k, problem.d, rng)
        )
        z = normalize(w + 0.02 * rng.standard_normal(w.shape))
        starts.append(np.concatenate([w, z]))
    poles = np.repeat([[1.0], [-1.0]], problem.k, axis=0) * np.eye(problem.d)[0]
    starts.append(normalize(poles + 0.1 * rng.standard_normal(poles.shape)))
    return np.stack(starts)
