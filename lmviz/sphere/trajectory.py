"""Recorded key frames and curves of one or several runs: all that views and exports read."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lmviz.arrays import to_numpy
from lmviz.sphere.engine import METRICS, Engine, State, batch_key
from lmviz.sphere.problem import Problem

CHECKPOINT = 16
"""Full states are kept every so many frames; the others are recomputed from them, bit for bit."""
MAX_FRAMES = 4000
WINDOW = {"riemannian_lbfgs": 20}
"""Steps over which the class margin must stand still, where it is not 200."""
OVERHEAD = 800
"""Bytes that the objects around a frame's numbers take."""


@dataclass(frozen=True)
class Stop:
    """Why a run ended.

    Attributes:
        kind: "converged", "max_steps", "full" or "error".
        step: the step it ended at.
        reason: a sentence for the user.
    """

    kind: str
    step: int
    reason: str


@dataclass(frozen=True)
class Frame:
    """One key frame: the step, the points (k + N, d) of each run, and the metrics (runs, M)."""

    step: int
    points: tuple[np.ndarray, ...]
    metrics: np.ndarray


@dataclass(frozen=True)
class Room:
    """How much a recording may take.

    Attributes:
        size: bytes.
        reason: a sentence for the user, told where a run ends because of it.
    """

    size: float = float("inf")
    reason: str = ""


Moves = Mapping[tuple[int, int], Any]
"""Run and class of prototypes to the directions (d,) that they are put into."""


@dataclass(frozen=True)
class Era:
    """A part of a recording in which nothing was changed from outside.

    Attributes:
        step: where it begins.
        problems: what is minimised from there on, one per run.
        moved: prototypes that were put elsewhere at its beginning.
    """

    step: int
    problems: tuple[Problem, ...]
    moved: Moves = field(default_factory=dict)


class Trajectory:
    """The recorder of some runs that advance together, frame by frame.

    Append-only but for :meth:`branch`. The first frame is the start itself. The :attr:`eras`
    repeat it: whoever extends and branches at the same steps gets the same points, bit for bit.

    Args:
        problems: one per run; they may differ in anything, d included.
        dtype: of the recorded points. Continuing from a frame is exact whatever it is.
    """

    def __init__(self, problems: Sequence[Problem], dtype: str = "float64") -> None:
        self._dtype = dtype
        self.problems = tuple(problems)
        self.frames: list[Frame] = []
        self.stop: Stop | None = None
        self._groups = _group(self.problems)
        self._states = [engine.start() for engine, _ in self._groups]
        self._checkpoints: dict[int, list[State]] = {}
        # Every frame at which one begins has a checkpoint.
        self._begun = [_Begun(0, Era(0, self.problems), self._groups)]
        self._record()

    def __len__(self) -> int:
        return len(self.frames)

    @property
    def nbytes(self) -> int:
        """Bytes that the recording takes, the states it can go on from included."""
        if not self.frames:
            return 0
        last = self.frames[-1]
        frame = sum(x.nbytes for x in last.points) + last.metrics.nbytes + OVERHEAD
        state = sum(_size(s.points) + _size(s.memory) for s in self._states)
        return len(self.frames) * frame + (len(self._checkpoints) + len(self._begun)) * state

    @property
    def eras(self) -> tuple[Era, ...]:
        """What was done from outside, in order; one alone if nothing was."""
        return tuple(begun.era for begun in self._begun)

    def extend(
        self,
        frames: int,
        stride: int,
        seconds: float = float("inf"),
        room: Room | None = None,
    ) -> None:
        """Record up to ``frames`` more frames, ``stride`` steps apart, or fewer after ``seconds``.

        Ends early, with :attr:`stop` set, when a stop criterion fires or ``room`` is used up.
        """
        end = time.perf_counter() + seconds
        for _ in range(frames):
            if self.stop is not None or time.perf_counter() > end:
                return
            limit = min(p.max_steps for p in self.problems) - self._step
            if limit <= 0:
                self.stop = Stop("max_steps", self._step, f"Reached {self._step:,} steps.")
                return
            if room is not None and self.nbytes >= room.size:
                self.stop = Stop("full", self._step, room.reason)
                return
            self._advance(min(stride, limit))
            self._look_for_a_stop()

    def reach(
        self, step: int, stride: int, seconds: float = float("inf"), room: Room | None = None
    ) -> bool:
        """Record up to ``step``, a frame every ``stride`` steps and one there, or as far as
        ``seconds`` allow; whether it was reached.

        A class margin that stands still on the way is no reason to end: this repeats something.
        """
        end = time.perf_counter() + seconds
        while self._step < step and self.stop is None and time.perf_counter() < end:
            if room is not None and self.nbytes >= room.size:
                self.stop = Stop("full", self._step, room.reason)
            elif len(self.frames) >= MAX_FRAMES:
                self._look_for_a_stop()
            else:
                self._advance(min(stride, step - self._step))
        return self._step >= step

    @property
    def _step(self) -> int:
        return self.frames[-1].step

    def _advance(self, steps: int) -> None:
        after = [
            engine.advance(state, steps)
            for (engine, _), state in zip(self._groups, self._states, strict=True)
        ]
        for (engine, _), old, new in zip(self._groups, self._states, after, strict=True):
            if not engine.check(new).all():
                failure = engine.failure(old, steps)
                who = engine.problems[0].loss.record.title if len(self.problems) > 1 else ""
                where = f"{who}: " if who else ""
                self.stop = Stop(
                    "error",
                    failure.step,
                    f"{where}Stopped at step {failure.step}: {failure.term}. "
                    f"The last good frame, step {self._step}, is kept.",
                )
                return
        self._states = after
        self._record()

    def _record(self) -> None:
        if len(self.frames) % CHECKPOINT == 0:
            self._checkpoints[len(self.frames)] = self._states
        self.frames.append(self._frame())

    def _frame(self) -> Frame:
        """The states now, measured by the engines now in force."""
        points: dict[int, np.ndarray] = {}
        metrics = np.empty((len(self.problems), len(METRICS)))
        for (engine, members), state in zip(self._groups, self._states, strict=True):
            stacked = to_numpy(state.points)
            found = engine.measure(state)
            for row, member in enumerate(members):
                points[member] = np.array(stacked[row], dtype=self._dtype, order="C")
                metrics[member] = [found[name][row] for name in METRICS]
        ordered = tuple(points[i] for i in range(len(self.problems)))
        return Frame(self._states[0].step, ordered, metrics)

    def _look_for_a_stop(self) -> None:
        if self.stop is not None:
            return
        if len(self.frames) >= MAX_FRAMES:
            self.stop = Stop(
                "full",
                self._step,
                f"The timeline holds {MAX_FRAMES:,} frames; reset, or take more steps per frame.",
            )
        elif self._has_converged():
            first = self.problems[0]
            self.stop = Stop(
                "converged",
                self._step,
                f"Converged: the class margin changed by less than "
                f"{np.degrees(first.tolerance):.2g}° over {self._window()} steps.",
            )

    def _window(self) -> int:
        return max(WINDOW.get(p.optimizer, 200) for p in self.problems)

    def _has_converged(self) -> bool:
        tolerance = np.array([p.tolerance for p in self.problems])
        begin = self._step - self._window()
        if not tolerance.all() or begin < 0:
            return False
        recent = []
        for frame in reversed(self.frames):
            recent.append(frame.metrics[:, METRICS.index("class_margin")])
            if frame.step <= begin:
                break
        spread = np.ptp(np.stack(recent), axis=0)
        return bool((spread < tolerance).all())

    def branch(self, frame: int, problems: Sequence[Problem], moved: Moves | None = None) -> None:
        """Drop what follows ``frame`` and continue from its very points under changed problems,
        or with some prototypes put elsewhere.

        A further change at the same frame takes the place of the one before, but prototypes stay
        where they were put; the frame itself is measured anew. An optimiser that goes on from moved
        prototypes remembers nothing.

        Args:
            moved: prototypes keep their length, only the direction is the new one.

        Raises:
            ValueError: the new problems have other points (k, d or counts) than the old ones, or
                there is no such prototype or direction.
        """
        for old, new in zip(self.problems, problems, strict=True):
            if (old.k, old.d, old.class_counts) != (new.k, new.d, new.class_counts):
                raise ValueError("only problems with the same k, d and counts can be continued")
        problems, moves = tuple(problems), _checked(moved or {}, problems)
        here = next((b for b in self._begun[1:] if b.frame == frame), None)
        if here is not None and here.before is not None:
            before, states = here.before
            moves = {**here.era.moved, **moves}
        else:
            before, states = self._states_at(frame)
        earlier = [b for b in self._begun if b.frame < frame] or self._begun[:1]
        step = self.frames[frame].step
        del self.frames[frame + 1 :]
        self._checkpoints = {i: s for i, s in self._checkpoints.items() if i <= frame}
        self.problems, self._groups, self.stop = problems, _group(problems), None
        self._states = _put(_carry_over(before, states, self._groups, step), self._groups, moves)
        era = Era(step, problems, moves)
        if frame == 0 and not moves and all(map(_starts_alike, earlier[0].era.problems, problems)):
            self._begun = [_Begun(0, era, self._groups)]
        elif not moves and problems == earlier[-1].era.problems:
            self._begun = earlier  # as if nothing had happened
        else:
            self._begun = [*earlier, _Begun(frame, era, self._groups, (before, states))]
        self._checkpoints[frame] = self._states
        self.frames[frame] = self._frame()

    def forget(self) -> None:
        """Drop all but the last frame; nothing can be recorded any more."""
        self.stop = self.stop or Stop("full", self._step, "The recording was dropped.")
        self._checkpoints.clear()
        self._states, self._begun = [], self._begun[:1]
        del self.frames[:-1]

    def _states_at(self, frame: int) -> tuple[Groups, list[State]]:
        """The states at a frame, and the engines they belong to."""
        if not 0 <= frame < len(self.frames):
            raise ValueError(f"frame must be in [0, {len(self.frames) - 1}], got {frame}")
        if frame == len(self.frames) - 1:
            return self._groups, self._states
        nearest = max(i for i in self._checkpoints if i <= frame)
        groups = next(b.groups for b in reversed(self._begun) if b.frame <= nearest)
        states = self._checkpoints[nearest]
        for later in self.frames[nearest + 1 : frame + 1]:
            states = [
                engine.advance(state, later.step - state.step)
                for (engine, _), state in zip(groups, states, strict=True)
            ]
        return groups, states


Groups = list[tuple[Engine, list[int]]]


@dataclass(frozen=True)
class _Begun:
    """An era with the frame it begins at, the engines of it, and what it was made from."""

    frame: int
    era: Era
    groups: Groups
    before: tuple[Groups, list[State]] | None = None


def _starts_alike(old: Problem, new: Problem) -> bool:
    """Whether both begin with the same points."""
    return np.array_equal(old.start(), new.start())


def _checked(moved: Moves, problems: Sequence[Problem]) -> dict[tuple[int, int], np.ndarray]:
    found = {}
    for (run, j), direction in moved.items():
        if not (0 <= run < len(problems) and 0 <= j < problems[run].k):
            raise ValueError(f"there is no class {j} in run {run} that could be moved")
        wanted = np.asarray(direction, dtype=float)
        length = float(np.linalg.norm(wanted))
        if wanted.shape != (problems[run].d,) or not 0 < length < float("inf"):
            raise ValueError(
                f"class {j} cannot be moved to {wanted.tolist()!r:.80}: a direction of "
                f"{problems[run].d} finite numbers is needed, not all of them zero"
            )
        found[run, j] = wanted
    return found


def _put(states: list[State], groups: Groups, moved: Moves) -> list[State]:
    """The states with some prototypes in other directions."""
    found = []
    for state, (engine, members) in zip(states, groups, strict=True):
        mine = {
            (members.index(run), j): direction
            for (run, j), direction in moved.items()
            if run in members
        }
        if mine:
            points = np.array(to_numpy(state.points), dtype=float)
            for at, direction in mine.items():
                points[at] = np.linalg.norm(points[at]) * direction / np.linalg.norm(direction)
            state = engine.state_at(points, state.step)
        found.append(state)
    return found


def _size(value: Any) -> int:
    """Bytes of an array, or of all arrays of a tuple or of an object that holds them."""
    if hasattr(value, "nbytes"):
        return int(value.nbytes)
    if isinstance(value, tuple):
        return sum(map(_size, value))
    return sum(map(_size, vars(value).values())) if hasattr(value, "__dict__") else 0


def _group(problems: tuple[Problem, ...]) -> Groups:
    """Engines of the problems that can advance as one batch, with their positions."""
    members: dict[tuple, list[int]] = {}
    for position, problem in enumerate(problems):
        members.setdefault(batch_key(problem), []).append(position)
    return [(Engine([problems[i] for i in group]), group) for group in members.values()]


def _carry_over(before: Groups, states: list[State], after: Groups, step: int) -> list[State]:
    """The states of the new engines: points as they were, memory too if the engines match."""
    points: dict[int, np.ndarray] = {}
    for (_, members), state in zip(before, states, strict=True):
        for row, member in enumerate(members):
            points[member] = to_numpy(state.points)[row]
    carried = []
    for position, (engine, members) in enumerate(after):
        old = before[position] if position < len(before) else None
        if old is not None and old[1] == members and _like(old[0], engine):
            carried.append(states[position])
        else:
            carried.append(engine.state_at(np.stack([points[m] for m in members]), step))
    return carried


def _like(old: Engine, new: Engine) -> bool:
    return batch_key(old.problems[0]) == batch_key(new.problems[0])


@dataclass(frozen=True)
class Run:
    """A finished recording of one problem.

    Attributes:
        steps: (frames,) step of each frame.
        prototypes: (frames, k, d).
        features: (frames, N, d).
        labels: (N,).
        curves: name -> (frames,); the ``METRICS``, angles in radians.
        stop: why it ended before the steps asked for, or None.
    """

    problem: Problem
    steps: np.ndarray
    prototypes: np.ndarray
    features: np.ndarray
    labels: np.ndarray
    curves: dict[str, np.ndarray]
    stop: Stop | None


def run(problem: Problem, steps: int = 1000, every: int = 10) -> Run:
    """Optimise one problem and record every ``every``-th step (and the last)."""
    return run_many([problem], steps, every)[0]


def run_many(problems: Sequence[Problem], steps: int = 1000, every: int = 10) -> list[Run]:
    """Optimise several problems; those that differ in numbers and seeds only advance as one batch.

    A run that diverges ends at its last good frame and leaves the others alone.
    """
    if steps < 0 or every < 1:
        raise ValueError(f"steps must be >= 0 and every >= 1, got {steps} and {every}")
    results: dict[int, Run] = {}
    for engine, members in _group(tuple(problems)):
        results.update(zip(members, _run_batch(engine, steps, every), strict=True))
    return [results[i] for i in range(len(problems))]


def _run_batch(engine: Engine, steps: int, every: int) -> list[Run]:
    states = [engine.start()]
    measured = [engine.measure(states[0])]
    good_frames = [1] * len(engine.problems)
    failures: dict[int, Stop] = {}
    while states[-1].step < steps:
        before = states[-1]
        states.append(engine.advance(before, min(every, steps - before.step)))
        fine = engine.check(states[-1])
        for row in np.flatnonzero(~fine).tolist():
            if row not in failures:
                alone = Engine([engine.problems[row]])
                failure = alone.failure(before.only(row), states[-1].step - before.step)
                text = f"Stopped at step {failure.step}: {failure.term}."
                failures[row] = Stop("error", failure.step, text)
        if len(failures) == len(engine.problems):
            states.pop()
            break
        for row in range(len(engine.problems)):
            if row not in failures:
                good_frames[row] = len(states)
        measured.append(_measure_finite(engine, states[-1], fine))
    return [
        _collect(engine, row, states, measured, good_frames[row], failures.get(row))
        for row in range(len(engine.problems))
    ]


def _measure_finite(engine: Engine, state: State, fine: np.ndarray) -> dict[str, np.ndarray]:
    """Metrics of the runs that are fine; the points of the others are replaced meanwhile."""
    if fine.all():
        return engine.measure(state)
    points = to_numpy(state.points).copy()
    points[~fine] = engine.problems[0].start()
    return engine.measure(State(state.step, engine.state_at(points).points, state.memory))


def _collect(
    engine: Engine,
    row: int,
    states: list[State],
    measured: list[dict[str, np.ndarray]],
    frames: int,
    stop: Stop | None,
) -> Run:
    problem = engine.problems[row]
    points = np.stack([to_numpy(s.points[row]) for s in states[:frames]])
    return Run(
        problem=problem,
        steps=np.array([s.step for s in states[:frames]]),
        prototypes=points[:, : problem.k],
        features=points[:, problem.k :],
        labels=problem.labels,
        curves={name: np.array([m[name][row] for m in measured[:frames]]) for name in METRICS},
        stop=stop,
    )
