"""Processor time of servers and browser, and of everything else on the machine (Linux)."""

from __future__ import annotations

import os
import time
from contextlib import suppress


def cpu_seconds(pid: int) -> float:
    """Processor seconds that a process has used, all threads together."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def browser_seconds() -> float:
    """Processor seconds that all processes of the browser, our grandchildren, have used."""
    parents: dict[int, int] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError), open(f"/proc/{name}/stat") as stat:
            parents[int(name)] = int(stat.read().rpartition(")")[2].split()[1])

    def is_ours(pid: int) -> bool:
        while pid in parents and pid != os.getpid():
            pid = parents[pid]
        return pid == os.getpid()

    total = 0.0
    for pid in filter(is_ours, parents):
        with suppress(OSError), open(f"/proc/{pid}/cmdline") as line:
            if "chrom" in line.read().split("\0")[0]:
                total += cpu_seconds(pid)
    return total


def busy_cores(seconds: float = 1.0) -> float:
    """Cores that the whole machine keeps busy over the next ``seconds`` (Linux)."""

    def ticks() -> tuple[int, int]:
        with open("/proc/stat") as stat:
            values = [int(v) for v in stat.readline().split()[1:9]]
        return sum(values), values[3] + values[4]

    total, idle = ticks()
    time.sleep(seconds)
    total_after, idle_after = ticks()
    passed = max(1, total_after - total)
    return (1 - (idle_after - idle) / passed) * (os.cpu_count() or 1)
