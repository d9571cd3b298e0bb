"""Python's half of the live view: answers the browser's requests with key frames.

The browser asks and says what it has; frames are computed here, inline, when they are asked for.
There is no thread and no timer, and every answer can be lost or repeated without harm.
"""

from __future__ import annotations

import itertools
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from lmviz.arrays import to_numpy
from lmviz.geometry.margins import similarity
from lmviz.sphere import Problem, Trajectory
from lmviz.ui import limits, sessions
from lmviz.ui.sphere_view.describe import (
    SHOWN_METRICS,
    charts,
    reference,
    shown_metrics,
    tiles,
)
from lmviz.ui.sphere_view.projection import Projector
from lmviz.ui.sphere_view.viewpoint import HOME, Viewpoint
from lmviz.ui.sphere_view.wire import FULL, Packed, encode, quantize, whole

SECONDS = 0.15
"""One answer takes no longer than this to compute: other sessions wait meanwhile."""
MOST_FRAMES = 120
MOST_STEPS = 1000
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
        autoplay: start playing as soon as the browser is ready.
        page: whose layers and camera the browser remembers.

    Attributes:
        viewpoint: from where the first sphere is seen; None for the usual place.
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
    ) -> None:
        self.autoplay = autoplay
        self._page = page
        self.viewpoint: Viewpoint | None = None
        self.frame = 0
        self._stride = stride
        self._rid = 0
        # A session that is forgotten is put to rest by another thread than its own.
        self._guard = threading.RLock()
        self._resting = False
        self.woken = False
        self._start(tuple(problems), tuple(titles))

    def _start(self, problems: tuple[Problem, ...], titles: tuple[str, ...]) -> None:
        limits.current().check(problems)
        self.problems, self._titles = problems, titles or ("",) * len(problems)
        self._run = f"{_process}-{next(_runs)}"
        self._revision = self._pending = 0
        self._have, self._want = -1, 1
        self._trajectory = Trajectory(problems, dtype="float32")
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
        self._refs = refs
        self._static = {
            "metrics": [{"key": k, "label": label, "unit": u} for k, label, u in SHOWN_METRICS],
            "charts": charts(self.problems, refs),
            "tiles": tiles(self.problems, refs),
            "classes": [{"name": f"class {j + 1}"} for j in range(max(p.k for p in self.problems))],
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
        seen = Viewpoint.of(request.get("camera"))
        if seen:
            self.viewpoint = None if seen == HOME else seen
        if request.get("cmd") == "reset":
            self.reset()
        if request.get("run") != self._run:
            self._have, self._want = -1, whole(request.get("n"), 1, MOST_FRAMES)
            return
        last = len(self._trajectory) - 1
        self.frame = whole(request.get("frame"), 0, last)
        self._have = whole(request.get("have"), -1, last)
        self._want = whole(request.get("n"), 0, MOST_FRAMES)
        if self._pending > self._revision and request.get("rev") == self._pending:
            frame = max(0, self._have)
            self._branch(frame)
            # The frame it began at goes out again, measured by the new problem.
            self._have, self._want = frame - 1, self._want + 1
        elif request.get("cut") is True and self._have < last:
            frame = max(0, self._have)
            self._trajectory.branch(frame, self._trajectory.problems)
            del self._packed[frame + 1 :]
        missing = self._have + self._want - (len(self._trajectory) - 1)
        if missing > 0:
            stride = whole(request.get("stride"), 1, min(MOST_STEPS, self._most_steps()))
            room = sessions.current().room(self)
            self._trajectory.extend(missing, stride, SECONDS, room)
            self._pack()

    def _most_steps(self) -> int:
        """Steps of one key frame that other sessions can wait for."""
        work = sum(
            (p.k + p.n) * max(1.0, p.k / 8) * EVALUATIONS.get(p.optimizer, 1) for p in self.problems
        )
        return max(1, int(WORK_PER_FRAME / work))

    def _branch(self, frame: int) -> None:
        self._trajectory.branch(frame, self.problems)
        self._revision = self._pending
        del self._packed[frame:]
        self._pack()  # the frame itself too: its loss and gaps are those of the new problem

    def _pack(self) -> None:
        """Prepare the recorded frames that are not packed yet."""
        for frame in self._trajectory.frames[len(self._packed) :]:
            points, grams = [], []
            for projector, problem, x in zip(
                self._projectors, self._trajectory.problems, frame.points, strict=True
            ):
                points.append(projector.show(x))
                cosines = to_numpy(similarity(x[: problem.k].astype(float)))
                grams.append(cosines[np.triu_indices(problem.k, 1)])
            metrics = [
                shown_metrics(m, ref) for m, ref in zip(frame.metrics, self._refs, strict=True)
            ]
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
            end = {"kind": "recorded", "step": last, "reason": f"Recorded to step {last:,}."}
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
            "camera": self.viewpoint.numbers if self.viewpoint else None,
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
