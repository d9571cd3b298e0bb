"""Start a run in a process of its own, which outlives the one that started it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lmviz.training import files, processes, turns
from lmviz.training.limits import Limits
from lmviz.training.runs import Run, Store
from lmviz.training.turns import position, waiting

if TYPE_CHECKING:
    from lmviz.training.config import RunConfig

__all__ = ["position", "prepare", "resume", "start", "submit", "waiting"]

PACKAGE = Path(__file__).resolve().parents[2]


def submit(
    store: Store, config: RunConfig, limits: Limits | None = None, password: str = ""
) -> Run:
    """Make a run and start it, if the limits (those of the environment) allow it.

    Raises:
        LimitError: they do not.
        OSError: the run cannot be written or its process not started.
    """
    limits = Limits.from_environment() if limits is None else limits
    limits.permit(password)
    limits.check(config)
    limits.check_room(store)
    limits.check_queue(store)
    run = store.create(config)
    start(run)
    return run


def resume(run: Run, limits: Limits | None = None, password: str = "") -> None:
    """Let a run go on from its last checkpoint, if the limits (those of the environment) allow it.

    Raises:
        LimitError: they do not.
        ValueError: it cannot go on: it is at work, finished, collapsed or damaged.
        OSError: its process cannot be started.
    """
    limits = Limits.from_environment() if limits is None else limits
    limits.permit(password)
    limits.check(run.config)
    limits.check_disk(run.folder)
    limits.check_queue(Store(run.folder.parent))
    status = run.status()
    reason = limits.exceeded(status, status.seconds)
    if reason:
        raise ValueError(f"run {run.id} cannot go on. {reason}")
    start(run)


def prepare(run: Run) -> None:
    """Give the run a ticket; its process may come up now.

    Raises:
        ValueError: it cannot go on: it is at work, finished, collapsed or damaged.
        OSError: its folder cannot be written.
    """
    config = run.config
    status = run.told()
    # A status that cannot be read is no reason: the configuration and the checkpoint can.
    if not status.resumable and status.state != "damaged":
        raise ValueError(f"run {run.id} is {status.state}: it cannot be started now")
    run.clear_control()
    for folder in (run.folder, run.folder / "checkpoints", run.folder / "snapshots"):
        files.sweep(folder)
    run.write_status(
        "queued",
        message="starting its process",
        device=turns.device_of(config.device),
        ticket=time.time_ns(),
        pid=0,
        started=0.0,
        began=0.0,
        spent_s=round(status.seconds, 3),
    )


def start(run: Run) -> None:
    """Start the process of a run; it waits for its turn by itself.

    Raises:
        ValueError: it cannot go on: it is at work, finished, collapsed or damaged.
        OSError: its process cannot be started; the run is failed then.
    """
    prepare(run)
    ticket = run.told().ticket
    try:
        process = _spawn(run)
    except OSError as error:
        run.write_status("failed", message=f"Its process could not be started: {error}")
        raise
    # Without it a process that dies at once would be seen some seconds later; no more.
    with suppress(OSError):
        born = {"pid": process.pid, "started": processes.created(process.pid), "ticket": ticket}
        files.write_json(run.folder / "process.json", born)
    # A child that has ended stays a zombie until it is waited for.
    threading.Thread(target=process.wait, name=f"wait for {run.id}", daemon=True).start()


def command(folder: Path) -> list[str]:
    """The command of the process that works on the run of this folder."""
    return [sys.executable, "-m", "lmviz", "train", "--run", str(folder)]


def _spawn(run: Run) -> subprocess.Popen[bytes]:
    paths = [str(PACKAGE), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONUNBUFFERED": "1",
        "PYTHONFAULTHANDLER": "1",
    }
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    folder = run.folder.absolute()
    with (folder / "log.txt").open("ab") as log:
        return subprocess.Popen(
            command(folder),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
            creationflags=flags,
        )
