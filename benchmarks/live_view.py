"""The live view against the same scene in ``st.plotly_chart``, and many viewers at once.

One run, everything in turn: a start of the app, the live view, the two Plotly ways, one viewer,
many viewers, and again. Medians are printed, with the target beside each.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from benchmarks.first_page import mapped_files
from benchmarks.peers.processes import browser_seconds, busy_cores, cpu_seconds
from benchmarks.peers.session_client import Audience
from benchmarks.peers.shown_frames import LiveView, Played, PlotlyView, Watched
from scripts import harness

PER_CLASS = 100
QUERY = f"per_class={PER_CLASS}&tolerance=0&max_steps=100000"
PEERS = harness.ROOT / "benchmarks" / "peers"
SESSIONS = 16
TORCH = "libtorch_cpu"

RATIO = 20.0
FIRST_FRAME_SECONDS = 0.4
PAUSE_SECONDS = 0.15
SHARE_OF_ONE = 0.95
ROUND_TRIP_MS = 40.0
FIRST_PAGE_SECONDS = 4.0

#: Longer than any pause between two frames of the thing that is paused.
STILL_SECONDS = {"live": 0.5, "plotly": 3.0}
WAYS = ("fragment", "loop")
#: A server has settled when it uses less than this share of a core for a second.
IDLE_CORES = 0.05


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    rounds: int
    live_seconds: float
    plotly_seconds: float
    watch_seconds: float
    starts: int


FULL = Plan(rounds=3, live_seconds=5.0, plotly_seconds=7.0, watch_seconds=4.0, starts=2)
QUICK = Plan(rounds=1, live_seconds=3.0, plotly_seconds=5.0, watch_seconds=3.0, starts=2)


@dataclass
class Measured:
    """What was measured of one way to show the sphere, round by round."""

    played: list[Played] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    """Processor seconds of browser and server per shown frame."""
    first_frame: list[float] = field(default_factory=list)
    first_frame_buffered: list[float] = field(default_factory=list)
    pause: list[float] = field(default_factory=list)
    camera: list[bool] = field(default_factory=list)

    @property
    def shown(self) -> float:
        """New frames a second, median of the rounds."""
        return _median([p.shown for p in self.played])

    def play(self, view: Watched, app: harness.App, seconds: float) -> None:
        """Count one stretch of playing."""
        used = browser_seconds() + cpu_seconds(app.process.pid)
        played = view.play_for(seconds)
        used = browser_seconds() + cpu_seconds(app.process.pid) - used
        self.played.append(played)
        self.cpu.append(used / max(1.0, played.shown * seconds))


@dataclass(frozen=True)
class Start:
    """Seconds from the start of the process; ``torch`` tells if it was there when usable."""

    healthy: float
    usable: float
    sphere: float
    torch: bool


@dataclass(frozen=True)
class Watching:
    """An audience and what it cost the server, in cores."""

    audience: Audience
    cores: float


def start_once(browser: Browser) -> Start:
    """Start the app and open its first page."""
    with harness.running_app() as app:
        healthy = time.monotonic() - app.started
        with harness.open_tab(browser, app.url) as tab:
            usable = time.monotonic() - app.started
            torch = TORCH in mapped_files(app.process.pid)
            tab.page.wait_for_function("window.__lmviz?.shown > 0")
            return Start(healthy, usable, time.monotonic() - app.started, torch)


@contextmanager
def new_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page at the size that all measurements share."""
    width, height = harness.DESKTOP
    context = browser.new_context(viewport={"width": width, "height": height})
    try:
        yield context.new_page()
    finally:
        context.close()


def live_round(browser: Browser, app: harness.App, plan: Plan, into: Measured) -> dict[str, float]:
    """Measure the live view once; return the box of its canvas."""
    with new_page(browser) as page:
        view = LiveView(page)
        view.open(f"{app.url}/?{QUERY}")
        into.first_frame_buffered.append(view.first_frame_after_play())
        into.pause.append(view.last_frame_after_pause(STILL_SECONDS["live"], 5))
        for cycle in range(plan.starts):
            view.reset()
            into.first_frame.append(view.first_frame_after_play())
            page.wait_for_timeout(500)
            if cycle == plan.starts - 1:
                into.play(view, app, plan.live_seconds)
                into.camera.append(view.camera_survives(10))
            into.pause.append(view.last_frame_after_pause(STILL_SECONDS["live"], 5))
        return view.canvas()


def plotly_round(
    browser: Browser,
    app: harness.App,
    way: str,
    box: dict[str, float],
    seconds: float,
    into: Measured,
) -> None:
    """Measure one of the Plotly ways once, in a chart as large as the live view's canvas."""
    size = f"width={round(box['width'])}&height={round(box['height'])}"
    with new_page(browser) as page:
        view = PlotlyView(page)
        view.open(f"{app.url}/?way={way}&per_class={PER_CLASS}&{size}")
        into.first_frame.append(view.first_frame_after_play())
        into.play(view, app, seconds)
        if not into.camera:
            into.camera.append(view.camera_survives(2))
            into.pause.append(view.last_frame_after_pause(STILL_SECONDS["plotly"], 6))


def watch(app: harness.App, sessions: int, seconds: float) -> Watching:
    """Let ``sessions`` viewers, in a process of their own, play at once."""
    command = [sys.executable, "-m", "benchmarks.peers.session_client", app.url]
    command += ["--sessions", str(sessions), "--seconds", str(seconds), "--query", QUERY]
    begun, used = time.monotonic(), cpu_seconds(app.process.pid)
    done = subprocess.run(
        command, cwd=harness.ROOT, capture_output=True, text=True, timeout=90 + seconds
    )
    if done.returncode:
        raise RuntimeError(f"the viewers failed:\n{done.stderr[-2000:]}\n{app.printed()[-2000:]}")
    cores = (cpu_seconds(app.process.pid) - used) / (time.monotonic() - begun)
    given = json.loads(done.stdout)
    return Watching(Audience(**{**given, "round_trips": tuple(given["round_trips"])}), cores)


def settle(apps: list[harness.App], deadline_seconds: float = 60.0) -> None:
    """Visit each app once, then wait until torch is in all of them and they are idle."""
    for app in apps:
        watch(app, 1, 0.1)
    end = time.monotonic() + deadline_seconds
    while time.monotonic() < end:
        before = [cpu_seconds(app.process.pid) for app in apps]
        time.sleep(1.0)
        after = [cpu_seconds(app.process.pid) for app in apps]
        idle = all(b - a < IDLE_CORES for a, b in zip(before, after, strict=True))
        if idle and all(TORCH in mapped_files(app.process.pid) for app in apps):
            return
    raise RuntimeError("the servers did not import torch and come to rest")


def _median(values: list[float]) -> float:
    return statistics.median(values) if values else math.nan


def _merged(name: str, watched: list[Watching]) -> tuple[float, float, float]:
    """Print one row of viewers; return key frames per second, median and p95 round trip."""
    rate = _median([w.audience.frames_per_second for w in watched])
    median = _median([w.audience.median for w in watched])
    p95 = _median([w.audience.p95 for w in watched])
    print(
        f"{name:52s}{rate:9.2f}{min(w.audience.least_frames_per_second for w in watched):9.2f}"
        f"{median:9.1f}{p95:9.1f}{_median([w.cores for w in watched]):8.2f}"
        f"{_median([w.audience.kilobytes_per_second for w in watched]):8.0f}"
        f"{_median([w.audience.kilobytes_per_frame for w in watched]):9.1f}"
    )
    return rate, median, p95


@dataclass
class Verdict:
    """Requirements, printed one by one."""

    met: bool = True

    def line(self, name: str, shown: str, target: str, met: bool) -> None:
        """Print one requirement."""
        self.met &= met
        print(f"  {name:58s}{shown:>16s}   {target:12s}{'met' if met else 'MISSED'}")


def print_views(live: Measured, plotly: dict[str, Measured]) -> None:
    """Print the table of the ways to show the sphere."""
    print(
        f"\n{'':34s}{'new frames/s':>14s}{'ratio':>8s}{'display/s':>11s}{'blank':>7s}"
        f"{'cpu/frame':>12s}{'ratio':>8s}{'Play to':>10s}{'Pause':>8s}  camera kept"
    )
    print(f"{'':34s}{'shown':>14s}{'':46s}{'1st frame':>10s}{'settles':>8s}  while playing")
    for name, found in [("lmviz live view", live), *plotly.items()]:
        ratio = live.shown / found.shown if found.shown else math.inf
        print(
            f"{name:34s}{found.shown:14.2f}{ratio:7.1f}x"
            f"{_median([p.display for p in found.played]):11.1f}"
            f"{_median([p.blank for p in found.played]):7.0%}"
            f"{_median(found.cpu) * 1000:9.0f} ms"
            f"{_median(found.cpu) / _median(live.cpu):7.1f}x"
            f"{_median(found.first_frame) * 1000:7.0f} ms{_median(found.pause) * 1000:5.0f} ms"
            f"  {'yes' if all(found.camera) else 'no'}"
        )
        each = " ".join(f"{p.shown:.2f}" for p in found.played)
        print(f"{'':34s}  rounds: {each}")


def main() -> int:
    """Measure, print, and with --check return 1 if a requirement is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    given = parser.parse_args()
    plan = QUICK if given.quick else FULL

    begun = time.monotonic()
    print(
        f"{os.cpu_count()} cores, of which other programs keep {busy_cores():.1f} busy; load "
        f"average {os.getloadavg()[0]:.1f}; {8 * PER_CLASS} features, viewport "
        f"{harness.DESKTOP[0]} x {harness.DESKTOP[1]}, {plan.rounds} rounds"
    )
    live, plotly = Measured(), {way: Measured() for way in WAYS}
    starts: list[Start] = []
    alone: list[Watching] = []
    many: list[Watching] = []
    with ExitStack() as stack:
        browser = stack.enter_context(harness.running_chromium())
        app = stack.enter_context(harness.running_app())
        peer = stack.enter_context(harness.running_app(PEERS / "plotly_app.py"))
        collecting = "--runner.postScriptGC=true"
        frozen = stack.enter_context(harness.running_app(harness.ROOT / "app.py", collecting))
        loose = stack.enter_context(harness.running_app(PEERS / "unfrozen_app.py", collecting))
        settle([app, frozen, loose])
        for _ in range(plan.rounds):
            starts.append(start_once(browser))
            box = live_round(browser, app, plan, live)
            for way in WAYS:
                plotly_round(browser, peer, way, box, plan.plotly_seconds, plotly[way])
            alone.append(watch(app, 1, plan.watch_seconds))
            many.append(watch(app, SESSIONS, plan.watch_seconds))
        variants = {
            f"postScriptGC = true, frozen: {n}": watch(frozen, n, plan.watch_seconds)
            for n in (1, SESSIONS)
        } | {
            f"postScriptGC = true, not frozen: {n}": watch(loose, n, plan.watch_seconds)
            for n in (1, SESSIONS)
        }

    print_views(live, {f"st.plotly_chart, {way}": found for way, found in plotly.items()})
    print(f"canvas of each: {box['width']:.0f} x {box['height']:.0f} CSS pixels")
    print(
        f"\n{'viewers at once, torch imported':52s}{'frames/s':>9s}{'least':>9s}{'rtt ms':>9s}"
        f"{'p95 ms':>9s}{'cores':>8s}{'kB/s':>8s}{'kB/frame':>9s}"
    )
    rate_alone, trip, trip_p95 = _merged("as shipped: 1", alone)
    rate_many, trip_many, trip_many_p95 = _merged(f"as shipped: {SESSIONS}", many)
    for name, watching in variants.items():
        _merged(name, [watching])

    verdict = Verdict()
    best = max(found.shown for found in plotly.values())
    ratio = live.shown / best if best else math.inf
    first, pause = _median(live.first_frame), _median(live.pause)
    usable = _median([s.usable for s in starts])
    print("\nrequirements")
    verdict.line(
        "shown frames/s over the faster st.plotly_chart",
        f"{ratio:.1f}x",
        f">= {RATIO:g}x",
        ratio >= RATIO,
    )
    verdict.line(
        "camera set by dragging while it plays survives",
        "yes" if all(live.camera) else "no",
        "yes",
        all(live.camera),
    )
    verdict.line(
        f"first moved frame after Play, nothing buffered ({len(live.first_frame)} times)",
        f"{first * 1000:.0f} ms",
        f"< {FIRST_FRAME_SECONDS * 1000:g} ms",
        first < FIRST_FRAME_SECONDS,
    )
    buffered = _median(live.first_frame_buffered) * 1000
    print(f"  {'  the same with a filled buffer':58s}{buffered:13.0f} ms")
    verdict.line(
        f"last moved frame after Pause ({len(live.pause)} times)",
        f"{pause * 1000:.0f} ms",
        f"<= {PAUSE_SECONDS * 1000:g} ms",
        pause <= PAUSE_SECONDS,
    )
    verdict.line(
        f"key frames/s of each of {SESSIONS} viewers over those of one",
        f"{rate_many / rate_alone:.1%}",
        f">= {SHARE_OF_ONE:.0%}",
        rate_many >= SHARE_OF_ONE * rate_alone,
    )
    for n, median, p95 in ((1, trip, trip_p95), (SESSIONS, trip_many, trip_many_p95)):
        verdict.line(
            f"rerun round trip, {n} at once, median (p95 {p95:.0f} ms)",
            f"{median:.1f} ms",
            f"<= {ROUND_TRIP_MS:g} ms",
            median <= ROUND_TRIP_MS,
        )
    verdict.line(
        "process start to usable first page",
        f"{usable:.2f} s",
        f"<= {FIRST_PAGE_SECONDS:g} s",
        usable <= FIRST_PAGE_SECONDS,
    )
    print(
        f"  {'  first frame of the sphere shown':58s}{_median([s.sphere for s in starts]):14.2f} s"
    )
    late = not any(s.torch for s in starts)
    verdict.line(
        "torch is imported only after the first paint", "yes" if late else "no", "yes", late
    )
    print(f"\n{time.monotonic() - begun:.0f} s; load average {os.getloadavg()[0]:.1f}")
    return 0 if verdict.met or not given.check else 1


if __name__ == "__main__":
    sys.exit(main())
