"""A class of thirty on one server: they play, change parameters and upload, for five minutes.

One visitor first, alone, then all at once; no browsers, but the browser's protocol
(``peers/visitor.py``), in a process of their own. What must hold: no error on any page, no line of
a traceback in the server's log, nobody is shown anything that only another can have asked for,
everybody is served key frames at 90 % of the rate that one alone is, and the server's memory does
not grow after the first minute.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import psutil

from benchmarks.peers.processes import busy_cores, cpu_seconds
from scripts import harness

SHARE_OF_ONE = 0.9
GROWTH_PER_MINUTE = 0.01
"""Of the memory in use: what counts as flat."""
SETTLE_SECONDS = 60.0
ALONE_SECONDS = 20.0
CHANGE_EVERY, UPLOAD_EVERY = 15.0, 50.0
OPENING_SECONDS = 180.0


@dataclass
class Memory:
    """Resident memory of a process, sampled once a second."""

    pid: int
    times: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def sample(self) -> None:
        """Until it is stopped."""
        process = psutil.Process(self.pid)
        with suppress(psutil.Error):
            while not self.stopped.wait(1.0):
                self.times.append(time.monotonic())
                self.sizes.append(process.memory_info().rss / 1e6)

    def slope(self, begin: float) -> tuple[float, float]:
        """Megabytes a minute after ``begin`` by least squares, and the mean."""
        later = [(t, s) for t, s in zip(self.times, self.sizes, strict=False) if t >= begin]
        if len(later) < 10:
            return math.nan, math.nan
        t, s = [x for x, _ in later], [y for _, y in later]
        mean_t, mean_s = sum(t) / len(t), sum(s) / len(s)
        spread = sum((x - mean_t) ** 2 for x in t)
        rise = sum((x - mean_t) * (y - mean_s) for x, y in later) / spread
        return 60 * rise, mean_s


@dataclass(frozen=True)
class Visits:
    """What all visitors of one measurement saw."""

    seen: Sequence[dict[str, Any]]
    cores: float

    def all(self, name: str) -> list[float]:
        """All entries of a list of each visitor."""
        return [value for one in self.seen for value in one[name]]

    @property
    def rates(self) -> list[float]:
        """Key frames a second of each visitor while playing."""
        return [one["played"] / one["playing"] if one["playing"] else 0.0 for one in self.seen]


def visit(app: harness.App, sessions: int, seconds: float) -> Visits:
    """Let ``sessions`` visitors, in a process of their own, be there at once."""
    command = [sys.executable, "-m", "benchmarks.peers.visitor", app.url]
    command += ["--sessions", str(sessions), "--seconds", str(seconds)]
    command += ["--change-every", str(CHANGE_EVERY), "--upload-every", str(UPLOAD_EVERY)]
    begun, used = time.monotonic(), cpu_seconds(app.process.pid)
    done = subprocess.run(
        command, cwd=harness.ROOT, capture_output=True, text=True, timeout=OPENING_SECONDS + seconds
    )
    if done.returncode:
        raise RuntimeError(f"the visitors failed:\n{done.stderr[-2000:]}\n{app.printed()[-2000:]}")
    cores = (cpu_seconds(app.process.pid) - used) / (time.monotonic() - begun)
    return Visits([json.loads(line) for line in done.stdout.splitlines()], cores)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that is not below ``share`` of all; nan of none."""
    ordered = sorted(values)
    return ordered[math.ceil(share * len(ordered)) - 1] if ordered else math.nan


def crossed(visits: Visits) -> list[str]:
    """Runs that were shown to more than one visitor."""
    shown = Counter(run for one in visits.seen for run in set(one["runs"]))
    return [run for run, count in shown.items() if count > 1]


def print_times(name: str, seconds: Sequence[float]) -> None:
    """One line of a table of times."""
    print(
        f"  {name:44s}{len(seconds):7d}{percentile(seconds, 0.5) * 1000:9.0f}"
        f"{percentile(seconds, 0.95) * 1000:9.0f}{max(seconds, default=math.nan) * 1000:9.0f}"
    )


def main() -> int:
    """Measure, print, and with --check return 1 if a requirement is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--quick", action="store_true", help="forty seconds")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    given = parser.parse_args()
    seconds = 40.0 if given.quick else given.seconds
    settle = min(SETTLE_SECONDS, seconds / 2)

    print(
        f"{os.cpu_count()} cores, of which other programs keep {busy_cores():.1f} busy; "
        f"{given.sessions} visitors, {seconds:g} s"
    )
    with tempfile.TemporaryDirectory(prefix="lmviz-load-") as folder:
        os.environ["LMVIZ_RUNS"] = f"{folder}/runs"
        os.environ["LMVIZ_DATA"] = f"{folder}/data"
        with harness.running_app() as app:
            visit(app, 1, 6.0)  # everything is imported and frozen afterwards
            alone = visit(app, 1, ALONE_SECONDS)
            memory = Memory(app.process.pid)
            watcher = threading.Thread(target=memory.sample, daemon=True)
            watcher.start()
            begun = time.monotonic()
            many = visit(app, given.sessions, seconds)
            ended = time.monotonic()
            memory.stopped.set()
            watcher.join()
            log = app.printed()

    opened = ended - begun - seconds
    rise, mean = memory.slope(begun + opened + settle)
    rate, least, one = (
        sum(many.rates) / len(many.rates),
        min(many.rates),
        sum(alone.rates) / len(alone.rates),
    )
    faults = [fault for visits in (alone, many) for seen in visits.seen for fault in seen["faults"]]
    foreign = crossed(many) + [f for f in faults if "first key frame" in f or "names" in f]
    received = sum(seen["received"] for seen in many.seen) / seconds / 1e6

    print(f"\n  {'':44s}{'number':>7s}{'median':>9s}{'p95':>9s}{'most ms':>9s}")
    for name, visits in (("alone", alone), (f"{given.sessions} at once", many)):
        print_times(f"request for key frames, {name}", visits.all("pulls"))
        print_times(f"changed parameter, whole page, {name}", visits.all("changes"))
        print_times(f"upload and back, three pages, {name}", visits.all("uploads"))
    print(
        f"\n  key frames a second: alone {one:.2f}, together {rate:.2f} (least {least:.2f}); "
        f"server {many.cores:.2f} cores, {received:.1f} MB/s; opened in {opened:.0f} s"
    )
    print(
        f"  memory: {memory.sizes[0]:.0f} MB before, {mean:.0f} MB on average, most "
        f"{max(memory.sizes):.0f} MB; after {settle:.0f} s {rise:+.2f} MB a minute"
    )

    tracebacks = log.count("Traceback")
    rows = [
        ("errors on pages, and answers that never came", len(faults), "0", not faults),
        ("what was shown to another visitor", len(foreign), "0", not foreign),
        ("tracebacks in the server's log", tracebacks, "0", not tracebacks),
        (
            "key frames over those of one alone",
            f"{rate / max(one, 1e-9):.1%}",
            f">= {SHARE_OF_ONE:.0%}",
            rate >= SHARE_OF_ONE * one,
        ),
        (
            "memory after the first minute, a minute",
            f"{rise / mean:+.2%}",
            f"<= {GROWTH_PER_MINUTE:.0%}",
            rise <= GROWTH_PER_MINUTE * mean,
        ),
    ]
    print("\nrequirements")
    for name, shown, target, met in rows:
        print(f"  {name:50s}{shown!s:>10s}   {target:10s}{'met' if met else 'MISSED'}")
    for fault in [*faults[:12], *foreign[:3]]:
        print(f"    {fault}")
    if tracebacks:
        print(log[-4000:])
    return 0 if all(met for *_, met in rows) or not given.check else 1


if __name__ == "__main__":
    sys.exit(main())
