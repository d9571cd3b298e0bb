"""Help for tests with real processes: they wait for what should happen, never for a time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lmviz.training import launch
from lmviz.training.runs import Run

ROOT = Path(__file__).resolve().parents[2]
FAKE = Path(__file__).with_name("fake_work.py")
GENEROUS_S = 180.0


def until(condition: Callable[[], object], what: str = "") -> None:
    """Wait until ``condition`` holds; a machine that is very busy gets three minutes."""
    end = time.monotonic() + GENEROUS_S
    while not condition():
        assert time.monotonic() < end, f"never came about: {what or condition}"
        time.sleep(0.02)


def until_state(run: Run, *states: str) -> None:
    until(lambda: run.told().state in states, f"{states}, it is {run.told()}")


def fake_command(folder: Path, steps: int, seconds: float) -> list[str]:
    return [sys.executable, str(FAKE), str(folder), str(steps), str(seconds)]


def spawn(run: Run, steps: int = 5, seconds: float = 0.01, prepare: bool = True):
    """Start the process of a run that only counts."""
    if prepare:
        launch.prepare(run)
    with (run.folder / "log.txt").open("ab") as log:
        return subprocess.Popen(
            fake_command(run.folder, steps, seconds),
            stdout=log,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )


@contextmanager
def killed_at_the_end(*processes: subprocess.Popen) -> Iterator[None]:
    """No process outlives its test, whatever happens in it."""
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def steps_logged(run: Run) -> list[int]:
    return [record["step"] for record in run.events()[0] if record["kind"] == "train"]
