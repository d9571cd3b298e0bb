"""The speed of a run while it runs, and the number of threads that suits its neighbours."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from lmviz.training.calibrate import WORTH, Plan, candidates, processors

EXPLODED = 2.5
"""Steps that take this many times as long as planned point to a busy neighbour."""
WATCHED_S = 3.0
RETRY_S = 120.0
SMOOTHING = 0.3
"""Weight of the latest stretch in the time of a step."""


class Watch:
    """Watches the time of the steps, and moves between ``most`` threads and one less.

    It takes the last thread away where a neighbour makes the steps explode, and now and then tries
    for a moment whether it would help again. ``threads`` is the number in force.
    """

    def __init__(self, threads: int, most: int, usual_s: float, clock: Callable[[], float]) -> None:
        self.threads, self.most, self._usual_s = threads, most, usual_s
        self._clock, self._since = clock, clock()
        self._times: list[float] = []
        self._rival: tuple[int, float] | None = None

    def step(self, seconds: float) -> int:
        """Take note of one step; the number of threads that the next one should use."""
        self._times.append(seconds)
        # A trial is not drawn out: a bad one may be thirty times slower.
        if sum(self._times) < WATCHED_S or (len(self._times) < 3 and self._rival is None):
            return self.threads
        median, self._times = statistics.median(self._times), []
        now = self._clock()
        if self._rival is not None:
            threads, seconds = self._rival
            if median > WORTH * seconds:
                self.threads = threads
            else:
                self._usual_s = median
            self._rival, self._since = None, now
        elif self.threads == self.most > 1 and median > EXPLODED * self._usual_s:
            self.threads, self._since = self.most - 1, now
        elif self.threads < self.most and now - self._since > RETRY_S:
            self._rival, self.threads = (self.threads, median), self.most
        return self.threads


class Pace:
    """How fast a run goes.

    Args:
        watched: whether the number of threads may change.

    Attributes:
        step_s: seconds of a step, smoothed over the stretches between two logged steps.
    """

    def __init__(self, plan: Plan, *, watched: bool) -> None:
        self.step_s = plan.step_s
        most = max(plan.threads, *candidates(processors()))
        watch = Watch(plan.threads, most, plan.step_s, time.monotonic)
        self._watch = watch if watched else None
        self._steps, self._seconds = 0, 0.0

    def step(self, seconds: float) -> str:
        """Take note of one step; a message if the number of threads was changed."""
        self._steps += 1
        self._seconds += seconds
        if self._watch is None:
            return ""
        before = self._watch.threads
        threads = self._watch.step(seconds)
        if threads == before:
            return ""
        import torch

        torch.set_num_threads(threads)
        why = "to see whether it helps" if threads > before else "which is faster beside others"
        return f"{threads} instead of {before} threads, {why}."

    def images_per_s(self, batch_size: int) -> float:
        """Images per second since this was last asked."""
        if not self._steps:
            return batch_size / self.step_s if self.step_s else 0.0
        mean = self._seconds / self._steps
        self._steps, self._seconds = 0, 0.0
        self.step_s += SMOOTHING * (mean - self.step_s)
        return batch_size / mean
