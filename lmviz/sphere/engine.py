"""The engine: advances a batch of like problems, state in, state out.

NumPy in float64 on one thread by default (a second BLAS thread beside a busy neighbour is many
times slower than none); torch with the same code on a GPU when the problem asks for it. The engine
knows nothing of pages or plots.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from lmviz.arrays import Array, norm, to_numpy
from lmviz.geometry import margins
from lmviz.sphere import lbfgs
from lmviz.sphere.objective import Objective, coordinate_major
from lmviz.sphere.optimizers import FIRST_ORDER, empty_memory, make_tangent, onto_sphere
from lmviz.sphere.problem import Problem

METRICS = (
    "loss",
    "class_margin",
    "sample_margin",
    "gamma_min",
    "centroid_norm",
    "norm_ratio",
)
"""What :meth:`Engine.measure` reports; angles in radians."""

LARGEST_NORM = 1e6
"""Vectors longer than this mean that the run diverges."""


STEPS_PER_ROUNDING = 20
SHARPEST = 5
"""Kinks are rounded at 10^-1 … 10^-SHARPEST, this many steps each."""


class Diverged(ArithmeticError):
    """A run that left the finite numbers; the message says at which step and in which term."""

    def __init__(self, step: int, term: str) -> None:
        self.step, self.term = step, term
        super().__init__(f"step {step}: {term}")


@dataclass(frozen=True)
class State:
    """Where a batch of runs stands; never changed once made.

    Attributes:
        step: steps taken so far, the same for all runs.
        points: (B, k + N, d), prototypes first.
        memory: what the optimiser remembers.
    """

    step: int
    points: Array
    memory: Any

    def only(self, row: int) -> State:
        """The state of one run of the batch."""
        memory = (
            tuple(m[row : row + 1] for m in self.memory)
            if isinstance(self.memory, tuple)
            else self.memory.only(row)
        )
        return State(self.step, self.points[row : row + 1], memory)


def check_device(device: str) -> None:
    """Raise a ValueError that says what to do if ``device`` is not to be had."""
    if device == "cuda":
        import torch

        if not torch.cuda.is_available():
            raise ValueError(
                "device cuda was asked for, but this machine offers no CUDA GPU to torch "
                f"{torch.__version__}; choose device cpu"
            )


def array_module(device: str) -> ModuleType:
    """What computes there: NumPy on the CPU, torch elsewhere."""
    if device == "cpu":
        return np
    import torch

    return torch


def batch_key(problem: Problem) -> tuple:
    """What problems must have in common to advance as one batch."""
    modes = tuple(
        (name, value) for name, value in problem.loss.hyper.items() if not isinstance(value, float)
    )
    whole = tuple(
        (p.name, problem.loss.hyper[p.name]) for p in problem.loss.record.hyper if p.integer
    )
    return (
        *(problem.k, problem.d, problem.class_counts, problem.loss.record.key, modes, whole),
        *(problem.optimizer, problem.scale_feature_step, problem.zero_centroid_form),
        *(problem.dtype, problem.device),
    )


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


class Engine:
    """Advances problems that share a :func:`batch_key`.

    Args:
        class_weights: see :class:`~lmviz.sphere.objective.Objective`.

    Raises:
        ValueError: the problems differ in more than numbers, or their device is missing.
    """

    def __init__(
        self, problems: Sequence[Problem], class_weights: Sequence[float] | None = None
    ) -> None:
        if not problems:
            raise ValueError("an engine needs at least one problem")
        if len({batch_key(p) for p in problems}) > 1:
            raise ValueError(
                "only problems with the same k, d, counts, loss, optimiser, dtype and device "
                "advance as one batch; use lmviz.sphere.run_many for a mixture"
            )
        self.problems = tuple(problems)
        first = problems[0]
        check_device(first.device)
        self._sphere = first.sphere_part
        self.xp: Any = array_module(first.device)
        self.objective = Objective(problems, self.xp, self._asarray, class_weights)
        self._takes_log = np.array(
            [p.loss.positive and not (p.sample_margin or p.zero_centroid) for p in problems]
        )
        self._annealed = any(p.anneal_from for p in problems)
        self._scheduled = any(p.schedule != "constant" for p in problems)
        self._rate = self._per_run([p.learning_rate for p in problems])
        self._momentum = self._per_run([p.momentum for p in problems])
        self._decay = self._per_run([p.weight_decay for p in problems])
        self._decays = any(p.weight_decay for p in problems)

    def _asarray(self, x: np.ndarray) -> Array:
        first = self.problems[0]
        if self.xp is np:
            return np.ascontiguousarray(x, dtype=first.dtype)
        return self.xp.as_tensor(x, dtype=getattr(self.xp, first.dtype), device=first.device)

    def _per_run(self, values: list[float]) -> Any:
        """One number if all runs agree, else (B, 1, 1)."""
        if all(v == values[0] for v in values):
            return values[0]
        return self._asarray(np.array(values)[:, None, None])

    def start(self) -> State:
        """The state at step 0; the same for the same problems, bit for bit."""
        return self.state_at(np.stack([p.start() for p in self.problems]))

    def state_at(self, points: np.ndarray, step: int = 0) -> State:
        """A state at given points (B, k + N, d), with an optimiser that remembers nothing."""
        x = coordinate_major(self._asarray(points), self.xp)
        onto_sphere(x, self._sphere)
        name = self.problems[0].optimizer
        if name in FIRST_ORDER:
            return State(step, x, empty_memory(FIRST_ORDER[name][1], x, self.xp))
        return State(step, x, lbfgs.empty_memory(x))

    def advance(self, state: State, steps: int) -> State:
        """The state ``steps`` optimisation steps later."""
        with _threads().limit(limits=1), np.errstate(all="ignore"):
            if self.problems[0].optimizer in FIRST_ORDER:
                return self._first_order(state, steps)
            return self._quasi_newton(state, steps)

    def _first_order(self, state: State, steps: int) -> State:
        update, _ = FIRST_ORDER[self.problems[0].optimizer]
        points, memory = state.points + 0, tuple(m + 0 for m in state.memory)
        for step in range(state.step, state.step + steps):
            if self._annealed:
                self._set_scale(step)
            rate = self._rate
            if self._scheduled:
                rate = self._per_run([p.learning_rate_at(step) for p in self.problems])
            _, gradient = self.objective.evaluate(points, wanted=False)
            if self._decays:
                gradient += self._decay * points
                make_tangent(points, gradient, self._sphere)
            update(points, memory, gradient, rate, self._momentum, step + 1, self._sphere)
        return State(state.step + steps, points, memory)

    def _quasi_newton(self, state: State, steps: int) -> State:
        points, memory = state.points, state.memory
        for step in range(state.step, state.step + steps):
            memory = lbfgs.enter_stage(memory, self._stage(step))
            points, memory = lbfgs.step(points, memory, self._smooth, self._sphere)
        self.objective.rounding = 0.0
        return State(state.step + steps, points, memory)

    def _smooth(self, points: Array) -> tuple[Array, Array]:
        """The objective for the quasi-Newton method: its logarithm where it is positive.

        log(mean cross entropy) has the same minimisers as the cross entropy, and a gradient that
        does not vanish with it.
        """
        value, gradient = self.objective.evaluate(points)
        if self._takes_log.all():
            return self.xp.log(value), gradient / value[:, None, None]
        if not self._takes_log.any():
            return value, gradient
        xp, positive = self.xp, self._asarray(self._takes_log) > 0
        divisor = xp.where(positive, value, xp.ones_like(value))
        return xp.where(positive, xp.log(divisor), value), gradient / divisor[:, None, None]

    def slope(self, points: Array, step: int) -> tuple[Array, Array]:
        """What the quasi-Newton method sees at ``step``: its value (B,) and tangent gradient."""
        with _threads().limit(limits=1), np.errstate(all="ignore"):
            self._stage(step)
            value, gradient = self._smooth(points)
            self.objective.rounding = 0.0
        gradient = gradient + 0
        make_tangent(points, gradient, self._sphere)
        return value, gradient

    @property
    def smoothing_steps(self) -> int:
        """Steps until the quasi-Newton method sees the objective as it is."""
        return STEPS_PER_ROUNDING * SHARPEST if self._kinked else 0

    def _stage(self, step: int) -> tuple[tuple[float, float], ...]:
        """Put the objectives of ``step`` in force; returns what tells each run's from others."""
        scales = self._set_scale(step)
        if self._kinked:
            self.objective.rounding = 10.0 ** -min(1 + step // STEPS_PER_ROUNDING, SHARPEST)
        return tuple((scale, self.objective.rounding) for scale in scales)

    @property
    def _kinked(self) -> bool:
        """Whether the objective has kinks that must be sharpened stage by stage.

        cos(θ + m) has a cone at θ = 0 and R_sm an edge where two rivals tie, and the optimum sits
        in them; a quasi-Newton method stalls there but follows their rounded form down.
        """
        return self.objective.record.needs_sine or any(p.sample_margin for p in self.problems)

    def _set_scale(self, step: int) -> list[float]:
        """Put the annealed scales of ``step`` in force, one per run, and return them."""
        scales = [p.scale_at(step) for p in self.problems]
        if self._annealed:
            self.objective.set_scale(scales)
        return scales

    def measure(self, state: State) -> dict[str, np.ndarray]:
        """The ``METRICS`` of each run, (B,) each. Margins are those of unit vectors."""
        k = self.problems[0].k
        self._set_scale(max(0, state.step - 1))
        with _threads().limit(limits=1), np.errstate(all="ignore"):
            value, _ = self.objective.evaluate(state.points)
            w, z = state.points[:, :k], state.points[:, k:]
            sample = margins.sample_margins(z, w, self.objective.labels)
            found = {
                "loss": value,
                "class_margin": margins.class_margin(w),
                "sample_margin": sample.mean(-1),
                "gamma_min": self.xp.amin(sample, -1),
                "centroid_norm": margins.centroid_norm(w),
                "norm_ratio": margins.prototype_norm_ratio(w),
            }
        return {name: to_numpy(x).astype(float) for name, x in found.items()}

    def check(self, state: State) -> np.ndarray:
        """Which runs (B,) still hold finite vectors of sensible length, none of them zero."""
        lengths = to_numpy(norm(state.points)).astype(float)
        with np.errstate(invalid="ignore"):
            return np.all((lengths < LARGEST_NORM) & (lengths > 0), axis=-1)

    def failure(self, good: State, steps: int) -> Diverged:
        """Find, by replaying from the last good state, the step and the term that went wrong."""
        state = good
        for _ in range(steps):
            term = self._bad_term(state)
            if term:
                return Diverged(state.step + 1, term)
            after = self.advance(state, 1)
            if not self.check(after).all():
                return Diverged(after.step, self._bad_points(after))
            state = after
        return Diverged(state.step, "the run left the finite numbers")

    def _bad_term(self, state: State) -> str:
        """The first term whose value or gradient is not finite at ``state``, or ''."""
        full = self.problems
        bare = [p.replace(sample_margin=0.0, zero_centroid=0.0) for p in full]
        candidates = [(f"the loss {full[0].loss.record.title}", bare)]
        if any(p.sample_margin for p in full):
            candidates.append(("R_sm", [p.replace(zero_centroid=0.0) for p in full]))
        if any(p.zero_centroid for p in full):
            candidates.append(("R_W", list(full)))
        with np.errstate(all="ignore"):
            for name, problems in candidates:
                objective = Objective(problems, self.xp, self._asarray)
                value, gradient = objective.evaluate(state.points)
                if not np.isfinite(to_numpy(value)).all():
                    return f"the value of {name} is not finite"
                if not np.isfinite(to_numpy(gradient)).all():
                    return f"the gradient of {name} is not finite"
        return ""

    def _bad_points(self, state: State) -> str:
        lengths = to_numpy(norm(state.points)).astype(float)
        if not np.isfinite(lengths).all():
            return "a step made a vector that is not finite; lower the learning rate"
        if (lengths == 0).any():
            return "a vector became zero and has no direction any more"
        return (
            f"a vector has grown to length {lengths.max():.3g} (limit {LARGEST_NORM:.0e}); "
            "lower the learning rate"
        )
