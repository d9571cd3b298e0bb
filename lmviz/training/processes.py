"""Whether the process that a run names is still that process."""

from __future__ import annotations

import os
import platform
from functools import lru_cache

import psutil

SAME_S = 2.0
"""Two readings of one process's creation time differ by less; the clock may have been set."""


@lru_cache(1)
def host() -> str:
    """The name of this machine."""
    return platform.node()


def identity() -> tuple[int, float]:
    """The id of this process and when it was created, in unix seconds."""
    return _identity(os.getpid())


@lru_cache(1)
def _identity(pid: int) -> tuple[int, float]:
    return pid, psutil.Process(pid).create_time()


def created(pid: int) -> float:
    """When the process was created, in unix seconds; 0 if there is none."""
    try:
        return psutil.Process(pid).create_time()
    except psutil.Error:
        return 0.0


def alive(pid: int, started: float) -> bool:
    """Whether this very process runs: a zombie does not, nor does a later one of the same id."""
    if pid <= 0:
        return False
    try:
        process = psutil.Process(pid)
        if process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD):
            return False
        return abs(process.create_time() - started) < SAME_S
    except psutil.AccessDenied:
        return True  # it is there, and of another user
    except psutil.Error:
        return False
