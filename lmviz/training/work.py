"""What the process of a run does: wait for its turn, train, and see that the folder tells all."""

from __future__ import annotations

import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from filelock import BaseFileLock, FileLock, Timeout

from lmviz.training import environment, events, files, launch, turns
from lmviz.training.limits import Limits
from lmviz.training.mirror import Mirror
from lmviz.training.progress import EVERY_S, Progress
from lmviz.training.runs import OWNED, Run

DONE, FAILED, BUSY = 0, 1, 3
"""Exit codes; 2 is a wrong command."""

Train = Callable[[Path], int]


class Busy(ValueError):
    """Another process is at work on the run."""


def work(
    run: Run, *, queue: bool = True, tensorboard: bool = True, train: Train | None = None
) -> int:
    """Train a run in this process, from its start or its last checkpoint.

    SIGTERM, SIGHUP and Ctrl-C ask it to pause.

    Args:
        queue: wait until no other run works on the device; a cluster has a queue of its own.
        tensorboard: mirror the log for TensorBoard.
        train: what trains; :func:`lmviz.training.loop.train` if it is not given.

    Returns:
        0 if the run is finished, paused or stopped; 1 if it collapsed or failed.

    Raises:
        ValueError: it cannot go on: it is at work, finished, collapsed or damaged.
    """
    with _owned(run), _pause_on_signals(run):
        status = run.told()
        if not (status.state in ("queued", "pausing") and not status.pid):
            launch.prepare(run)
        try:
            return _in_turn(run, queue, tensorboard, train or _loop)
        except Exception as error:
            traceback.print_exc()
            text = f"{type(error).__name__}: {error} (log.txt has the details)"
            if isinstance(error, OSError):
                text = files.explain(error, "A file of the run")
            run.write_status("failed", message=text)
            return FAILED


@contextmanager
def _owned(run: Run) -> Iterator[None]:
    lock = FileLock(run.folder / OWNED)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise Busy(f"another process is at work on run {run.id}") from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _pause_on_signals(run: Run) -> Iterator[None]:
    """Signals become a wish in the folder, which waiting and training both look at."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ask(*_: object) -> None:
        with suppress(OSError):
            run.wish("pause")

    numbers = [signal.SIGTERM, signal.SIGINT, *filter(None, [getattr(signal, "SIGHUP", None)])]
    # Who started it with nohup wants it to outlive the terminal.
    numbers = [n for n in numbers if signal.getsignal(n) != signal.SIG_IGN]
    before = [signal.signal(number, ask) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _in_turn(run: Run, queue: bool, tensorboard: bool, train: Train) -> int:
    lock: BaseFileLock | None = None
    if queue:
        try:
            lock = turns.take(run, say=_say)
        except turns.CalledOff as called:
            state = "paused" if called.wish == "pause" else "stopped"
            run.write_status(state, message=f"{state} while it waited")
            run.clear_control()
            return DONE
    try:
        return _train(run, tensorboard, train)
    finally:
        if lock is not None:
            lock.release()


def _say(message: str) -> None:
    print(message, flush=True)


def _train(run: Run, tensorboard: bool, train: Train) -> int:
    status = run.write_status("starting", message="loading", began=round(time.time(), 3))
    _note_environment(run)
    guard = Guard(run, status.spent_s, Limits.from_environment())
    companions: list[Companion] = [Progress(run, sys.stdout), guard]
    if tensorboard:
        companions.append(Mirror(run))
    with _beside(companions):
        code = train(run.folder)
    status = run.told()
    if status.going:
        raise RuntimeError(f"training ended with code {code} without a word")
    if guard.reason and status.state == "stopped":
        run.write_status("stopped", message=guard.reason)
    run.clear_control()
    return code


def _loop(folder: Path) -> int:
    from lmviz.training.loop import train

    return train(folder)


def _note_environment(run: Run) -> None:
    now, before = environment.collect(), run.environment
    if not before:
        files.write_json(run.folder / "environment.json", now)
        return
    changed = environment.differences(before, now)
    if changed:
        at = run.told()
        with events.Log(run.folder / "events.jsonl") as log:
            message = f"goes on in another environment: {changed}"
            log.write("state", step=at.step, epoch=at.epoch, state="starting", message=message)


class Guard:
    """Ends a run that exceeds the limits; ``reason`` then says why."""

    def __init__(self, run: Run, spent_s: float, limits: Limits) -> None:
        self._run, self._limits = run, limits
        self._start = time.monotonic() - spent_s
        self.reason = ""

    def tick(self) -> None:
        """Look whether a limit is exceeded."""
        if not self.reason:
            seconds = time.monotonic() - self._start
            self.reason = self._limits.exceeded(self._run.told(), seconds)
            if self.reason:
                self._run.wish("stop")

    def close(self) -> None:
        """Nothing is left to do."""


class Companion(Protocol):
    """Something that is done beside the training."""

    def tick(self) -> None:
        """Called twice a second."""

    def close(self) -> None:
        """Called once when training has ended."""


@contextmanager
def _beside(companions: Sequence[Companion]) -> Iterator[None]:
    """Let companions run in a thread beside the block; one that fails is left out."""
    ended = threading.Event()

    def accompany() -> None:
        going = list(companions)
        while not ended.wait(EVERY_S):
            going = [c for c in going if _survives(c.tick)]
        for companion in going:
            _survives(companion.close)

    thread = threading.Thread(target=accompany, name="companions", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _survives(action: Callable[[], None]) -> bool:
    try:
        action()
    except Exception:
        traceback.print_exc()
        return False
    return True
