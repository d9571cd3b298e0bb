"""Whose turn it is: one run at a time on each device, and no server that sees to it.

The queue is the waiting processes themselves. Each has a ticket; whoever holds the lock file of
the device works, and only the lowest ticket among the living takes it. The system frees the lock
of a process that dies, however it dies, and a waiting one that dies is seen to be dead.
"""

from __future__ import annotations

import ctypes
import random
import re
import shutil
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from lmviz.training import processes
from lmviz.training.runs import Run, Status, Store

FOLDER = ".queue"
POLL_S = 0.3
BEAT_S = 2.0
STUCK_S = 60.0
"""A waiting process that has been silent for so long (suspended, say) does not hold up others."""


class CalledOff(Exception):
    """The run was asked to pause or stop while it waited; ``wish`` says which."""

    def __init__(self, wish: str) -> None:
        super().__init__(wish)
        self.wish = wish


def device_of(wanted: str) -> str:
    """The device that a configuration asks for, without loading torch.

    "auto" is taken for the first GPU that the driver reports, if this torch can use one.
    """
    if wanted == "auto":
        return "cuda:0" if _has_gpu() else "cpu"
    return "cuda:0" if wanted == "cuda" else wanted


@lru_cache(1)
def _has_gpu() -> bool:
    from importlib import metadata

    if metadata.version("torch").endswith("+cpu"):
        return False
    if shutil.which("nvidia-smi") is None and not Path("/proc/driver/nvidia").exists():
        return False
    for library in ("libcuda.so.1", "nvcuda.dll"):
        try:
            driver, count = ctypes.CDLL(library), ctypes.c_int(0)
            if driver.cuInit(0) == 0 and driver.cuDeviceGetCount(ctypes.byref(count)) == 0:
                return count.value > 0
        except (OSError, AttributeError):
            continue
    return False


def lock_of(root: Path, device: str) -> BaseFileLock:
    """The lock of a device of this machine, for the runs below ``root``."""
    name = re.sub(r"[^A-Za-z0-9.-]", "-", f"{processes.host()}-{device}")
    return FileLock(root / FOLDER / f"{name}.lock")


def waiting(root: Path, device: str) -> list[Run]:
    """The runs that wait for a device of this machine, the next one first."""
    found = []
    for run in Store(root).list():
        status = run.told()
        if status.state == "queued" and status.device == device and _counts(status):
            found.append((status.ticket, run.id, run))
    return [run for *_, run in sorted(found, key=lambda entry: entry[:2])]


def _counts(status: Status) -> bool:
    here = status.host == processes.host()
    return here and (not status.pid or time.time() - status.heartbeat < STUCK_S)


def position(run: Run) -> int:
    """How many runs wait before this one, which waits too; 0 if it is the next."""
    queue = [other.id for other in waiting(run.folder.parent, run.told().device)]
    return queue.index(run.id) if run.id in queue else 0


def take(run: Run, say: Callable[[str], None] = lambda message: None) -> BaseFileLock:
    """Wait until it is this run's turn; the lock of its device, held.

    A sign of life goes to the status every other second.

    Args:
        say: is told what it waits for, when that changes.

    Raises:
        CalledOff: it was asked to pause or stop meanwhile.
        OSError: the lock or the status cannot be written.
    """
    status = run.told()
    root, device = run.folder.parent, status.device
    lock = lock_of(root, device)
    Path(lock.lock_file).parent.mkdir(exist_ok=True)
    beat, said = -BEAT_S, ""
    while True:
        wish = run.control()
        if wish:
            raise CalledOff(wish)
        if _is_next(run, lock, device):
            return lock
        if time.monotonic() - beat >= BEAT_S:
            beat = time.monotonic()
            before = position(run)
            others = f", after {before} other{'s' * (before > 1)}" if before else ""
            message = f"waiting for {device}{others}"
            run.write_status("queued", message=message)
            if message != said:
                say(message)
            said = message
        # Two that look at the same moment should not do so again and again.
        time.sleep(POLL_S * random.uniform(0.7, 1.3))


def _is_next(run: Run, lock: BaseFileLock, device: str) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    try:
        if position(run) == 0:
            return True
    except BaseException:
        lock.release()
        raise
    lock.release()
    return False
