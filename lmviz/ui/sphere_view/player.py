"""Python's half of the live view: answers the browser's requests with key frames.

The browser asks and says what it has; frames are computed here, inline, when they are asked for.
There is no thread and no timer, and every answer can be lost or repeated without harm.
"""

from __future__ import annotations

import itertools
import math
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from lmviz.arrays import to_numpy
from lmviz.geometry.margins import similarity
from lmviz.sphere import Era, Problem, Trajectory
from lmviz.ui import limits, sessions
from lmviz.ui.sphere_view.describe import (
    SHOWN_METRICS,
    Reference,
    charts,
    reference,
    shown_metrics,
    tiles,
)
from lmviz.ui.sphere_view.projection import Projector
from lmviz.ui.sphere_view.sight import Sight
from lmviz.ui.sphere_view.wire import FULL, Packed, encode, quantize, whole
from lmviz.ui.words import sphere as words

SECONDS = 0.15
"""One answer takes no longer than this to compute: other sessions wait meanwhile."""
MOST_FRAMES = 120
MOST_STEPS = 1000
MOST_ON_THE_WAY = 1000
"""Key frames on the way to where a link leads."""
MOST_DRAWN = 3
"""In more dimensions a place on the screen is no direction."""
LEAST_LENGTH = 1e-3
"""Of what a browser names as a direction."""
WORK_PER_FRAME = 400_000
"""Steps of one key frame times points times classes over eight: some tenths of a second at most."""
EVALUATIONS = {"riemannian_lbfgs": 8}
"""A step of the quasi-Newton method costs as much as so many of the others."""

# A tab that outlives a restart of the server must not take a new run for its own.
_process = uuid.uuid4().hex[:8]
_runs = itertools.count(1)


class Player:
    """A trajectory with the state of its one viewer.

    Args:
        problems: one per sphere.
        titles: heading of each sphere.
        stride: steps per key frame that the view starts with.
        autoplay: start playing as soon as the browser is ready, unless ``sight`` leads to a step.
        page: whose layers and cameras the browser remembers.
        sight: what the view opens with.
        eras: what leads to the step that ``sight`` names; the last of them holds ``problems``.
        tell: writes for a link what was done by hand, or None where that is too much; without it,
            a position is told only while nothing was.
        movable: whether a visitor may put prototypes elsewhere.

    Attributes:
        sight: what is seen of it, and from where.
        frame: the key frame on the screen when the view last stood still.
        woken: the recording had been dropped, and has begun again.

    Raises:
        LimitError: the problems are larger than this server allows.
    """

    def __init__(
        self,
        problems: Sequence[Problem],
        titles: Sequence[str] = (),
        *,
        stride: int = 5,
        autoplay: bool = False,
        page: str = "",
        sight: Sight | None = None,
        eras: Sequence[Era] = (),
        tell: Callable[[Sequence[Era]], str | None] | None = None,
        movable: bool = False,
    ) -> None:
        self.sight = sight or Sight()
        self._opened = self.sight.opened
        self.autoplay = autoplay and self.sight.at is None
        self._page = page
        self._tell, self._movable = tell, movable
        self.frame, self.playing = 0, autoplay
        self._stride = stride
        self._rid = 0
        # A session that is forgotten is put to rest by another thread than its own.
        self._guard = threading.RLock()
        self._resting = False
        self.woken = False
        self._start(tuple(problems), tuple(titles), eras, self.sight.at)

    def _start(
        self,
        problems: tuple[Problem, ...],
        titles: tuple[str, ...],
        eras: Sequence[Era] = (),
        at: tuple[int, int] | None = None,
    ) -> None:
        limits.current().check(problems)
        self.problems, self._titles = problems, titles or ("",) * len(problems)
        self._run = f"{_process}-{next(_runs)}"
        self._revision = self._pending = 0
        self._have, self._want = -1, 1
        self.sight = replace(self.sight, at=at, past=self.sight.past if at else "")
        self._goal = at
        self._ahead = list(eras[1:])
        first = eras[0].problems if eras else problems
        self._trajectory = Trajectory(first, dtype="float32")
        self._measured: tuple[tuple[Problem, ...], list[Reference]] | None = None
        self._projectors = [Projector(p) for p in problems]
        self._packed: list[Packed] = []
        self._describe()
        self._pack()

    @property
    def trajectory(self) -> Trajectory:
        """What is recorded."""
        with self._awake():
            return self._trajectory

    @property
    def nbytes(self) -> int:
        """Bytes that the recording takes."""
        packed = self._packed[-1:]
        size = sum(p.points.nbytes + p.gram.nbytes + p.metrics.nbytes for p in packed)
        return self._trajectory.nbytes + len(self._packed) * size

    def rest(self) -> None:
        """Drop what is recorded; the next who asks finds the same run, begun anew."""
        if not self._guard.acquire(blocking=False):
            return  # somebody asks just now
        try:
            if not self._resting and len(self._trajectory) > 1:
                self._resting = True
                self._trajectory.forget()
                self._packed = []
        finally:
            self._guard.release()

    @contextmanager
    def _awake(self) -> Iterator[None]:
        """Nothing is dropped in here, and what was dropped is begun anew."""
        with self._guard:
            if self._resting:
                self._resting, self.woken, self.frame = False, True, 0
                self._start(self.problems, self._titles)
            yield

    def _describe(self) -> None:
        refs = [reference(p) for p in self.problems]
        most = max(p.k for p in self.problems)
        self._static = {
            "metrics": [{"key": k, "label": label, "unit": u} for k, label, u in SHOWN_METRICS],
            "charts": charts(self.problems, refs),
            "tiles": tiles(self.problems, refs),
            "classes": [{"name": words.numbered(words.CLASS, j + 1)} for j in range(most)],
        }

    def set_problems(self, problems: Sequence[Problem], titles: Sequence[str] = ()) -> None:
        """Show these problems from now on.

        If only hyper-parameters changed, the run continues from the points on the screen; if the
        start itself changed (k, d, counts, init, seed), a new run begins.
        """
        problems, titles = tuple(problems), tuple(titles)
        limits.current().check(problems)
        with self._awake():
            if problems == self.problems:
                self._titles = titles or self._titles
            elif [_start_of(p) for p in problems] == [_start_of(p) for p in self.problems]:
                self.problems, self._titles = problems, titles or self._titles
                self._pending += 1
                self._describe()
            else:
                self._start(problems, titles)

    def leads_to(self, sight: Sight) -> bool:
        """Whether it stands, or goes on, from where a link with this sight leads."""
        return sight.at is None or sight.opened == self._opened

    def suggest_stride(self, stride: int) -> None:
        """Let the view take this many steps per key frame from now on."""
        self._stride = stride

    def reset(self) -> None:
        """Begin again from the same start, bit for bit."""
        with self._awake():
            self._start(self.problems, self._titles)

    def handle(self, request: Any) -> None:
        """Take a request of the browser (a mapping); whatever it is, the state stays sound."""
        if not isinstance(request, Mapping):
            return
        with self._awake():
            self._handle(request)

    def _handle(self, request: Mapping[str, Any]) -> None:
        self._rid = whole(request.get("rid"), 0, 2**53)
        self.sight = self.sight.heard(request)
        if request.get("cmd") == "reset":
            self.reset()
        if request.get("run") != self._run:
            self._have, self._want = -1, whole(request.get("n"), 1, MOST_FRAMES)
            return
        last = len(self._trajectory) - 1
        self._have = whole(request.get("have"), -1, last)
        self._want = whole(request.get("n"), 0, MOST_FRAMES)
        if self._pending > self._revision and request.get("rev") == self._pending:
            self._go_on_from(max(0, self._have))
        elif request.get("cmd") == "move":
            self._move(request)
        elif request.get("cut") is True and self._have < last:
            frame = max(0, self._have)
            self._trajectory.branch(frame, self._trajectory.problems)
            del self._packed[frame + 1 :]
        if request.get("to") is not True:
            self._stay()
        else:
            self._approach(whole(request.get("stride"), 1, self._most_steps()))
            self._want = MOST_FRAMES
        missing = self._have + self._want - (len(self._trajectory) - 1)
        if missing > 0 and request.get("to") is not True:
            stride = whole(request.get("stride"), 1, min(MOST_STEPS, self._most_steps()))
            room = sessions.current().room(self)
            self._trajectory.extend(missing, stride, SECONDS, room)
            self._pack()
        self._see(request)

    def _see(self, request: Mapping[str, Any]) -> None:
        """Note which key frame the view rests on; where it plays, or is still on its way to where
        its link leads, there is none."""
        told, last = request.get("sight"), len(self._packed) - 1
        if not isinstance(told, Mapping) or self._goal is not None:
            return
        self.frame = whole(told.get("frame"), 0, last)
        self.playing = told.get("playing") is not False
        end = max(self.frame, whole(told.get("seen"), 0, last))
        frames, eras = self._trajectory.frames, self._trajectory.eras
        by_itself = len(eras) == 1 and self._trajectory.stop is not None and self.frame == last
        past = self._tell(eras) if self._tell else None if len(eras) > 1 else ""
        rests = not self.playing and not by_itself and past is not None
        at = (frames[self.frame].step, frames[end].step) if rests else None
        self.sight = replace(self.sight, at=at, past=past if at and past else "")

    def _approach(self, stride: int) -> None:
        """Go on towards where the link leads, as far as one answer may take."""
        if self._goal is None:
            return
        head, end = self._goal
        until = time.perf_counter() + SECONDS
        room, recorded = sessions.current().room(self), self._trajectory
        stride = min(max(stride, -(-end // MOST_ON_THE_WAY)), self._most_steps())
        for step in sorted({head, end, *(era.step for era in self._ahead)}):
            if not recorded.reach(step, stride, until - time.perf_counter(), room):
                break
            if self._ahead and self._ahead[0].step == step:
                era = self._ahead.pop(0)
                self._pack()
                recorded.branch(len(recorded) - 1, era.problems, era.moved)
                self._packed.pop()  # measured anew
        else:
            self._goal = None
        if recorded.stop is not None:
            self._goal = None
        self._pack()

    def _stay(self) -> None:
        """Leave the way to where the link leads: what it says holds from here on."""
        if self._ahead:
            self._pending += 1
            self._go_on_from(len(self._trajectory) - 1)
        self._goal = None

    def _go_on_from(self, frame: int, moved: Mapping[tuple[int, int], Any] | None = None) -> None:
        """Continue from a key frame under the problems in force now."""
        self._goal, self._ahead = None, []
        self._trajectory.branch(frame, self.problems, moved)
        self._revision = self._pending
        del self._packed[frame:]
        self._pack()  # the frame itself too: its loss and gaps are those of the new problem
        # It goes out again, measured by the new problem.
        self._have, self._want = min(self._have, frame - 1), self._want + 1

    def _move(self, request: Mapping[str, Any]) -> None:
        """Put a prototype where a visitor dragged it."""
        run = whole(request.get("sphere"), 0, len(self.problems) - 1)
        problem, to = self.problems[run], request.get("to")
        j = whole(request.get("class"), 0, problem.k - 1)
        if not (self._movable and problem.d <= MOST_DRAWN and isinstance(to, list)):
            return
        # Rounded to what a link can hold; a pixel is more.
        direction = [
            round(x, 4) for x in to[: problem.d] if isinstance(x, float | int) and abs(x) < 2
        ]
        if len(direction) < problem.d or math.hypot(*direction) < LEAST_LENGTH:
            return
        self._pending += 1
        self._go_on_from(max(0, self._have), {(run, j): direction})

    def _most_steps(self) -> int:
        """Steps of one key frame that other sessions can wait for."""
        work = sum(
            (p.k + p.n) * max(1.0, p.k / 8) * EVALUATIONS.get(p.optimizer, 1) for p in self.problems
        )
        return max(1, int(WORK_PER_FRAME / work))

    def _references(self) -> list[Reference]:
        """What the frames that are recorded now are measured against."""
        problems = self._trajectory.problems
        if self._measured is None or self._measured[0] is not problems:
            self._measured = (problems, [reference(p) for p in problems])
        return self._measured[1]

    def _pack(self) -> None:
        """Prepare the recorded frames that are not packed yet."""
        refs = self._references()
        for frame in self._trajectory.frames[len(self._packed) :]:
            points, grams = [], []
            for projector, problem, x in zip(
                self._projectors, self._trajectory.problems, frame.points, strict=True
            ):
                points.append(projector.show(x))
                cosines = to_numpy(similarity(x[: problem.k].astype(float)))
                grams.append(cosines[np.triu_indices(problem.k, 1)])
            metrics = [shown_metrics(m, ref) for m, ref in zip(frame.metrics, refs, strict=True)]
            self._packed.append(
                Packed(
                    frame.step,
                    quantize(np.concatenate(points)),
                    quantize(np.concatenate(grams)),
                    np.stack(metrics),
                )
            )

    def payload(self) -> bytes:
        """The answer to the last request: the frames after what the browser has."""
        with self._awake():
            first = self._have + 1
            frames = self._packed[first : first + max(1, self._want)]
            return encode({**self._head(first), "tell": True}, frames)

    def recording(self) -> bytes:
        """All frames at once, as something that has ended: what plays without a server."""
        with self._awake():
            last = self._trajectory.frames[-1].step
            end = {"kind": "recorded", "step": last, "reason": words.recorded(last)}
            head = {**self._head(0), "done": end, "recorded": True, "autoplay": True}
            return encode(head, self._packed)

    def record(self, steps: int, stride: int) -> None:
        """Go on for so many steps, a key frame every ``stride``, and show the last."""
        with self._awake():
            self._trajectory.extend(-(-steps // stride), stride)
            self._pack()
            self.frame = len(self._packed) - 1

    @property
    def titles(self) -> tuple[str, ...]:
        """Heading of each sphere, '' for none."""
        return self._titles

    def curves(self) -> tuple[list[dict[str, Any]], list[int], np.ndarray]:
        """The charts beside the spheres, the recorded steps (F,), and ``SHOWN_METRICS`` at them
        (F, runs, M)."""
        with self._awake():
            steps = [frame.step for frame in self._packed]
            return self._static["charts"], steps, np.stack([f.metrics for f in self._packed])

    def picture(self, i: int, at: int | None = None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Sphere i at a recorded frame, or as the view showed it last: prototypes, features and
        ghosts, each (., 3)."""
        with self._awake():
            last = len(self._packed) - 1
            frame = self._packed[min(self.frame if at is None else at, last)]
        begin = sum(2 * p.k + p.n for p in self.problems[:i])
        k, n = self.problems[i].k, self.problems[i].n
        points = frame.points[begin : begin + 2 * k + n] / FULL
        return points[:k], points[k : k + n], points[k + n :]

    def _head(self, first: int) -> dict[str, Any]:
        stop = self._trajectory.stop
        return {
            "run": self._run,
            "rev": self._revision,
            "pending": self._pending,
            "rid": self._rid,
            "f0": first,
            "total": len(self._packed),
            "done": None
            if stop is None
            else {"kind": stop.kind, "step": stop.step, "reason": stop.reason},
            "autoplay": self.autoplay,
            "stride": self._stride,
            "page": self._page,
            "sight": self.sight.head,
            "movable": self._movable,
            "spheres": [self._sphere(i, first == 0) for i in range(len(self.problems))],
            **self._static,
        }

    def _sphere(self, i: int, with_labels: bool) -> dict[str, Any]:
        problem, projector = self.problems[i], self._projectors[i]
        shown = {
            "title": self._titles[i],
            "subtitle": "",
            "k": problem.k,
            "n": problem.n,
            "mode": projector.mode,
            "note": projector.note,
            "ghosts": True,
        }
        if with_labels:
            shown["labels"] = problem.labels.tolist()
        return shown


def _start_of(problem: Problem) -> tuple:
    """What fixes the first points: a change of any of these means another run."""
    return (problem.k, problem.d, problem.class_counts, problem.init, problem.seed, problem.dtype)
