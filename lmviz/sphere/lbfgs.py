"""Riemannian L-BFGS for a batch of runs on a product of spheres (or in flat space).

Two-loop recursion (Nocedal & Wright 2006, algorithm 7.4) with projection as vector transport and an
Armijo line search; all runs advance together and a run that cannot improve stands still.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lmviz.arrays import Array, namespace
from lmviz.sphere.optimizers import make_tangent, onto_sphere

PAIRS = 12
"""How many steps the memory holds."""
LONGEST = 0.6
"""No point moves further than this (radians on the sphere) in one step."""
SUFFICIENT = 1e-4
HALVINGS = 30

Evaluate = Callable[[Array], tuple[Array, Array]]
"""Points (B, P, d) to value (B,) and gradient (B, P, d)."""


@dataclass(frozen=True)
class Memory:
    """Last steps and gradient changes, newest last; ``curvature`` is 0 for an unused pair.

    Attributes:
        steps, changes: (B, PAIRS, P, d).
        curvature: (B, PAIRS), 1/⟨step, change⟩.
        stage: what each run's objective was when its pairs were taken; another one makes them
            worthless.
    """

    steps: Array
    changes: Array
    curvature: Array
    stage: tuple[tuple[float, ...], ...] = ()

    def only(self, row: int) -> Memory:
        """The memory of one run of the batch."""
        one = slice(row, row + 1)
        return Memory(self.steps[one], self.changes[one], self.curvature[one], self.stage[one])


def empty_memory(points: Array) -> Memory:
    """No pairs yet."""
    blank = namespace(points).stack([0 * points] * PAIRS, 1)
    return Memory(blank, blank + 0, blank[..., 0, 0] + 0)


def enter_stage(memory: Memory, stage: tuple[tuple[float, ...], ...]) -> Memory:
    """The memory without the pairs of those runs whose objective has changed."""
    if stage == memory.stage:
        return memory
    curvature = memory.curvature + 0
    for run, (old, new) in enumerate(zip(memory.stage, stage, strict=False)):
        if old != new:
            curvature[run] = 0
    return replace(memory, curvature=curvature, stage=stage)


def step(
    points: Array, memory: Memory, evaluate: Evaluate, sphere: slice | None
) -> tuple[Array, Memory]:
    """One iteration: new points and memory (the inputs are left as they are)."""
    xp = namespace(points)
    value, gradient = evaluate(points)
    direction = _direction(gradient, memory)
    make_tangent(points, direction, sphere)
    slope = _dot(direction, gradient)
    uphill = ~(slope < 0)
    direction = xp.where(uphill[:, None, None], -gradient, direction)
    slope = xp.where(uphill, -_dot(gradient, gradient), slope)
    length = xp.sqrt(xp.amax((direction * direction).sum(-1), -1))
    fresh = uphill | (xp.amax(memory.curvature, -1) == 0)
    size = xp.where(length > LONGEST, LONGEST / (length + 1e-300), 1.0 + 0 * length)
    # The first step has no curvature to tell its length: take a tenth of a radian.
    size = xp.where(fresh & (length > 0), 0.1 / (length + 1e-300), size)
    new, new_gradient, done = points, gradient, xp.zeros_like(uphill)
    for _ in range(HALVINGS):
        trial = points + size[:, None, None] * direction
        onto_sphere(trial, sphere)
        reached, at_trial = evaluate(trial)
        better = reached <= value + SUFFICIENT * size * slope
        accept = (better & ~done)[:, None, None]
        new = xp.where(accept, trial, new)
        new_gradient = xp.where(accept, at_trial, new_gradient)
        done = done | better
        if bool(done.all()):
            break
        size = xp.where(done, size, 0.5 * size)
    return new, _remember(memory, points, new, gradient, new_gradient, sphere)


def _dot(a: Array, b: Array) -> Array:
    return (a * b).sum((-1, -2))


def _direction(gradient: Array, memory: Memory) -> Array:
    """−H g by the two-loop recursion; −g where a run has no pairs."""
    q, shares = gradient + 0, []
    for i in reversed(range(PAIRS)):
        share = memory.curvature[:, i] * _dot(memory.steps[:, i], q)
        q -= share[:, None, None] * memory.changes[:, i]
        shares.append(share)
    newest = memory.changes[:, -1]
    square = _dot(newest, newest)
    known = (memory.curvature[:, -1] > 0) & (square > 0)
    xp = namespace(gradient)
    gain = xp.where(known, 1.0, 0.0) / xp.where(
        known, memory.curvature[:, -1] * square, 1.0 + 0 * square
    )
    q *= xp.where(known, gain, 1.0 + 0 * gain)[:, None, None]
    for i, share in zip(range(PAIRS), reversed(shares), strict=True):
        back = memory.curvature[:, i] * _dot(memory.changes[:, i], q)
        q += (share - back)[:, None, None] * memory.steps[:, i]
    return -q


def _remember(
    memory: Memory,
    old: Array,
    new: Array,
    gradient: Array,
    new_gradient: Array,
    sphere: slice | None,
) -> Memory:
    """Carry the pairs to the new tangent spaces and append the newest one.

    A run whose newest pair has no positive curvature, or that did not move, forgets its pairs.
    """
    xp = namespace(new)
    moved, before = new - old, gradient + 0
    make_tangent(new, moved, sphere)
    make_tangent(new, before, sphere)
    change = new_gradient - before
    product = _dot(moved, change)
    good = product > 1e-14 * xp.sqrt(_dot(moved, moved) * _dot(change, change) + 1e-300)
    steps = _push(memory.steps, moved)
    changes = _push(memory.changes, change)
    make_tangent(new, steps, sphere)
    make_tangent(new, changes, sphere)
    inverse = xp.where(good, 1.0, 0.0) / xp.where(good, product, 1.0 + 0 * product)
    curvature = _push(memory.curvature, inverse)
    curvature = xp.where(good[:, None], curvature, 0 * curvature)
    return replace(memory, steps=steps, changes=changes, curvature=curvature)


def _push(store: Array, newest: Array) -> Array:
    xp = namespace(store)
    return xp.concatenate([store[:, 1:], newest[:, None]], 1)
