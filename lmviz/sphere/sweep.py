"""Many runs at once, piece by piece: over seeds, and over grids of two parameters.

Everything here is a generator that pauses after a few milliseconds of work, so that whoever drives
it can show how far it is, give way to others, or stop. Runs that differ in numbers and seeds only
advance as one batch.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lmviz.arrays import to_numpy
from lmviz.geometry import largest_class_margin
from lmviz.geometry.margins import class_margin
from lmviz.sphere.engine import Engine, State, batch_key
from lmviz.sphere.optimum import searching_optimum
from lmviz.sphere.problem import Problem

POINTS_PER_PIECE = 60_000
"""Points times steps that one piece moves: 10 to 20 ms of first-order optimisation."""
POINTS_PER_BATCH = 20_000
EVALUATIONS = 8
"""A step of the quasi-Newton method costs as much as so many of the others."""
ROUND = 50
"""Steps after which all runs stand level and are measured."""
MOST_CELLS = 200


@dataclass(frozen=True)
class Level:
    """Where a set of runs stands.

    Attributes:
        done: share of the work that is done, 0..1.
        step: the step that all runs have reached.
        margins: class margins (B,) at that step, radians; NaN for a run that diverged.
    """

    done: float
    step: int
    margins: np.ndarray


def lockstep(problems: Sequence[Problem], steps: int) -> Iterator[Level]:
    """Advance all problems together to ``steps``; yields after every piece of work.

    Raises:
        ValueError: no problems, or ``steps`` below 1.
    """
    if not problems or steps < 1:
        raise ValueError(f"at least one problem and one step are needed, got {steps} steps")
    groups = _batches(problems)
    states = [engine.start() for engine, _ in groups]
    margins = np.full(len(problems), np.nan)
    _measure(groups, states, margins)
    work = sum(_cost(engine) for engine, _ in groups)
    spent = 0.0
    yield Level(0.0, 0, margins.copy())
    for begin in range(0, steps, ROUND):
        end = min(begin + ROUND, steps)
        for i, (engine, _) in enumerate(groups):
            stride = max(1, int(POINTS_PER_PIECE / _cost(engine)))
            while states[i].step < end:
                count = min(stride, end - states[i].step)
                states[i] = engine.advance(states[i], count)
                spent += _cost(engine) * count
                yield Level(spent / (work * steps), begin, margins.copy())
        _measure(groups, states, margins)
        yield Level(end / steps, end, margins.copy())


def _batches(problems: Sequence[Problem]) -> list[tuple[Engine, list[int]]]:
    """Engines of like problems, none with too many points, and the positions of their runs."""
    members: dict[tuple, list[int]] = {}
    for position, problem in enumerate(problems):
        members.setdefault(batch_key(problem), []).append(position)
    found = []
    for group in members.values():
        first = problems[group[0]]
        most = max(1, POINTS_PER_BATCH // (first.k + first.n))
        for start in range(0, len(group), most):
            part = group[start : start + most]
            found.append((Engine([problems[i] for i in part]), part))
    return found


def _cost(engine: Engine) -> float:
    """What a step costs, in points that are moved once."""
    first = engine.problems[0]
    evaluations = EVALUATIONS if first.optimizer == "riemannian_lbfgs" else 1
    return float(len(engine.problems) * (first.k + first.n) * evaluations)


def _measure(
    groups: Sequence[tuple[Engine, list[int]]], states: Sequence[State], margins: np.ndarray
) -> None:
    for (engine, members), state in zip(groups, states, strict=True):
        k = engine.problems[0].k
        fine = engine.check(state)
        found = np.full(len(members), np.nan)
        if fine.any():
            found[fine] = class_margin(to_numpy(state.points)[fine][:, :k].astype(float))
        margins[members] = found


def optima(problems: Sequence[Problem]) -> Iterator[Level]:
    """Search the optimum of each problem's own loss; yields after every piece of work.

    Margins are NaN where nothing is known yet, and for a loss without a minimiser.
    """
    known: dict[Problem, float] = {}
    margins = np.full(len(problems), np.nan)
    for i, problem in enumerate(problems):
        if problem not in known:
            search = searching_optimum(problem)
            while problem not in known:
                try:
                    next(search)
                except StopIteration as end:
                    known[problem] = end.value.class_margin if end.value else math.nan
                else:
                    yield Level(i / len(problems), 0, margins.copy())
        margins[i] = known[problem]
        yield Level((i + 1) / len(problems), 0, margins.copy())


def over_seeds(problems: Sequence[Problem], seeds: int) -> list[Problem]:
    """Each problem from ``seeds`` starts, its own first; the starts are the same for all."""
    return [p.replace(seed=p.seed + i) for p in problems for i in range(seeds)]


def vary(problem: Problem, name: str, value: float) -> Problem:
    """The problem with a hyper-parameter of its loss, or a number of its own, changed.

    Raises:
        ValueError: neither the loss nor the problem has it, or ``value`` is out of range.
    """
    if name in {p.name for p in problem.loss.record.hyper}:
        return problem.replace(loss=problem.loss.replace(**{name: value}))
    if name not in ("k", "d", "learning_rate", "sample_margin", "zero_centroid"):
        raise ValueError(f"{problem.loss.record.title} has no {name} to vary")
    return problem.replace(**{name: value})


@dataclass(frozen=True)
class Sweep:
    """A grid of problems: ``base`` with two parameters varied.

    Attributes:
        x, y: names of the parameters (see :func:`vary`).
        xs, ys: their values.
        steps: where each run is measured; 0 takes the optimum of the loss itself, without a run.
        seeds: starts of each cell.
        gaps: whether the optimum of each cell is searched too.
    """

    base: Problem
    x: str
    xs: tuple[float, ...]
    y: str
    ys: tuple[float, ...]
    steps: int = 1000
    seeds: int = 1
    gaps: bool = False

    def __post_init__(self) -> None:
        if self.x == self.y:
            raise ValueError(f"two different parameters are needed, got {self.x} twice")
        if not 1 <= len(self.xs) * len(self.ys) <= MOST_CELLS:
            raise ValueError(
                f"a grid of 1 to {MOST_CELLS} cells is possible, got "
                f"{len(self.xs)} × {len(self.ys)}"
            )
        if self.steps < 0 or self.seeds < 1:
            raise ValueError(f"steps >= 0 and seeds >= 1 needed, got {self.steps}, {self.seeds}")
        self.problems()  # every cell must be possible

    def problems(self) -> list[Problem]:
        """The cells, row by row (y outer, x inner)."""
        return [vary(vary(self.base, self.y, y), self.x, x) for y in self.ys for x in self.xs]

    def advance(self) -> Iterator[Grid]:
        """Compute the grid piece by piece; yields what is known so far."""
        cells = self.problems()
        shape = (len(self.ys), len(self.xs))
        grid = Grid(
            margins=np.full((*shape, self.seeds), np.nan),
            optima=np.full(shape, np.nan),
            largest=np.array(
                [largest_class_margin(p.k, p.d).angle for p in cells], dtype=float
            ).reshape(shape),
        )
        searches = self.gaps or not self.steps
        parts = bool(self.steps) + searches
        if self.steps:
            for level in lockstep(over_seeds(cells, self.seeds), self.steps):
                # Before the end the grid shows margins of runs that are still under way.
                found = level.margins.reshape(*shape, self.seeds)
                grid = replace(grid, done=level.done / parts, step=level.step, margins=found)
                yield grid
        if searches:
            yield from self._search(cells, grid, parts)

    def _search(self, cells: Sequence[Problem], grid: Grid, parts: int) -> Iterator[Grid]:
        # A loss's own optimum does not depend on the learning rate.
        rate = self.base.learning_rate
        for level in optima([p.replace(learning_rate=rate) for p in cells]):
            found = level.margins.reshape(grid.optima.shape)
            margins = grid.margins if self.steps else found[..., None]
            done = 1 - (1 - level.done) / parts
            grid = replace(grid, done=done, margins=margins, optima=found)
            yield grid


@dataclass(frozen=True)
class Grid:
    """What a sweep has found so far; angles in radians, NaN where nothing is known yet.

    Attributes:
        margins: class margin (ny, nx, seeds) at ``step``.
        optima: class margin (ny, nx) of each cell's own optimum; NaN for a loss without one.
        largest: the largest possible class margin (ny, nx).
        done: share of the work.
        step: what the runs have reached.
    """

    margins: np.ndarray
    optima: np.ndarray
    largest: np.ndarray
    done: float = 0.0
    step: int = 0

    @property
    def median(self) -> np.ndarray:
        """Median over the seeds that did not diverge (ny, nx); NaN where none is left."""
        known = np.isfinite(self.margins).any(-1)
        found = np.full(self.margins.shape[:2], np.nan)
        if known.any():
            found[known] = np.nanmedian(self.margins[known], axis=-1)
        return found
