"""First paint: from the start of the process to a page that can be used.

Also the longest time that the server does not answer while torch is imported in the
background, and proof that it has been: the first page must not wait for it, and a page in use
should hardly notice.
"""

from __future__ import annotations

import statistics
import time
import urllib.request

from playwright.sync_api import Browser

from scripts import harness

RUNS = 5
TARGET_SECONDS = 4.0
#: Long enough for the wait before the import, the import and the collection after it.
WATCHED_SECONDS = 10.0
PAUSE_SECONDS = 0.005
#: The live view has received its first key frames and made its scene.
LIVE_VIEW = "[data-testid=lmviz-sphere][data-spheres] canvas"


def start_once(browser: Browser) -> tuple[float, float, float, float]:
    """Return seconds: start to healthy, start to usable, second visit, and the longest stall."""
    with harness.running_app() as app:
        healthy = time.monotonic() - app.started
        with harness.open_tab(browser, app.url) as tab:
            tab.page.wait_for_selector(LIVE_VIEW)
            usable = time.monotonic() - app.started
            stall = longest_answer(f"{app.url}/_stcore/health", WATCHED_SECONDS)
        if "libtorch_cpu" not in mapped_files(app.process.pid):
            raise RuntimeError("torch was not imported in the background")
        begun = time.monotonic()
        with harness.open_tab(browser, app.url) as tab:
            tab.page.wait_for_selector(LIVE_VIEW)
            second = time.monotonic() - begun
    return healthy, usable, second, stall


def longest_answer(url: str, seconds: float) -> float:
    """Ask ``url`` again and again for ``seconds``; return the longest wait for an answer."""
    longest = 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        with urllib.request.urlopen(url, timeout=30) as answer:
            answer.read()
        longest = max(longest, time.monotonic() - begun)
        time.sleep(PAUSE_SECONDS)
    return longest


def mapped_files(pid: int) -> str:
    """Return the process's memory map (Linux), which names every library it has loaded."""
    with open(f"/proc/{pid}/maps") as table:
        return table.read()


def main() -> None:
    """Print the median and the worst of each number."""
    names = ("process start to healthy", "process start to usable page", "second visit")
    with harness.running_chromium() as browser:
        runs = [start_once(browser) for _ in range(RUNS)]
    *times, stalls = zip(*runs, strict=True)
    for name, values in zip(names, times, strict=True):
        print(f"{name:32s} median {statistics.median(values):5.2f} s, worst {max(values):5.2f} s")
    worst = max(times[1])
    print(f"{'':32s} target {TARGET_SECONDS:g} s: {'met' if worst <= TARGET_SECONDS else 'MISSED'}")
    print(
        f"{'longest stall, torch importing':32s} median {statistics.median(stalls) * 1000:5.0f} ms,"
        f" worst {max(stalls) * 1000:5.0f} ms"
    )


if __name__ == "__main__":
    main()
