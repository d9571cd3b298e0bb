"""How long each page takes to open, as a ratio to an empty page of Streamlit.

Three ways, all on a server that is up: by its address in a fresh browser profile, and by a click
in the menu, for the first and for the second time in a session. A page is open when its script
has ended, nothing of the page before it is left and no placeholder of a chart or table is.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from lmviz.ui.navigation import PAGES
from scripts import harness

BARE = Path(__file__).with_name("peers") / "bare_app.py"
TARGET_SECONDS = 2.0
WAYS = ("fresh tab", "menu, first", "menu, second")
TORCH_SECONDS = 60.0
#: Notes, once per display frame, since when the page has been open.
CLOCK = """
(() => {
  const open = () => {
    const app = document.querySelector('[data-testid=stApp]');
    const main = document.querySelector('[data-testid=stMain]');
    return app?.dataset.testScriptState === 'notRunning'
      && location.pathname === (window.wanted ?? location.pathname)
      && main?.querySelector('[data-testid=stElementContainer]')
      && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]');
  };
  let drawn = 0;
  const look = () => {
    const now = document.querySelectorAll('[data-testid=stElementContainer]').length;
    const first = window.openSince === null;
    if (open() && (first || now !== drawn)) window.openSince = performance.now();
    drawn = now;
    requestAnimationFrame(look);
  };
  window.openSince = null;
  requestAnimationFrame(look);
  document.addEventListener('click', () => {
    window.begun = performance.now();
    window.openSince = null;
  }, true);
})();
"""
#: A page counts as open where nothing has been added to it for so long (ms).
STAYS_MS = 300
Times = dict[tuple[str, str], list[float]]


@contextmanager
def visitor(browser: Browser) -> Iterator[Page]:
    """A browser profile that has never seen the app."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(CLOCK)
    try:
        yield context.new_page()
    finally:
        context.close()


def opened(page: Page) -> float:
    """Wait until the page is open; return seconds since the click or the navigation began."""
    page.wait_for_function(
        f"() => window.openSince !== null && performance.now() - window.openSince > {STAYS_MS}",
        timeout=60_000,
    )
    ms: float = page.evaluate("() => window.openSince - (window.begun ?? 0)")
    return ms / 1000


def click(page: Page, title: str) -> float:
    """Open a page by its link in the menu."""
    link = page.locator("[data-testid=stTopNavLink]", has_text=title)
    page.evaluate("url => { window.wanted = new URL(url).pathname; }", link.get_attribute("href"))
    link.click()
    return opened(page)


def fresh(browser: Browser, url: str) -> float:
    """Open an address in a fresh profile."""
    with visitor(browser) as page:
        page.goto(url, wait_until="commit")
        return opened(page)


def one_round(
    browser: Browser, app: str, bare: str, note: Callable[[str, str, float], None]
) -> None:
    """Every page by every way once, an empty page before each of ours."""
    titles = [entry.title for entry in PAGES]
    for entry in PAGES:
        note("an empty page", WAYS[0], fresh(browser, bare))
        path = "" if entry.default else entry.name
        note(entry.title, WAYS[0], fresh(browser, f"{app}/{path}"))
    with visitor(browser) as ours, visitor(browser) as theirs:
        theirs.goto(bare)
        opened(theirs)
        ours.goto(app)
        opened(ours)
        for way in WAYS[1:]:
            # The start page comes last: it is open already.
            for title in (*titles[1:], titles[0]):
                for other in ("Second", "First"):
                    note("an empty page", way, click(theirs, other))
                note(title, way, click(ours, title))


def wait_for_torch(app: harness.App) -> None:
    """Wait until the background import is over: it must not fall into the first round."""
    end = time.monotonic() + TORCH_SECONDS
    while time.monotonic() < end:
        if "libtorch_cpu" in Path(f"/proc/{app.process.pid}/maps").read_text():
            time.sleep(3)  # the collection after it
            return
        time.sleep(0.2)
    raise RuntimeError(f"torch was not imported in {TORCH_SECONDS:g} s")


def main() -> int:
    """Print the median of each page and way in seconds, and its ratio to an empty page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true", help="exit code 1 above the target")
    options = parser.parse_args()
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    times: Times = defaultdict(list)

    def note(title: str, way: str, seconds: float) -> None:
        times[title, way].append(seconds)

    with (
        harness.running_chromium() as browser,
        harness.running_app() as app,
        harness.running_app(BARE) as bare,
    ):
        fresh(browser, app.url)
        fresh(browser, bare.url)
        wait_for_torch(app)
        for _ in range(options.rounds):
            one_round(browser, app.url, bare.url, note)
    median = {key: statistics.median(values) for key, values in times.items()}
    print(f"{'':16s}" + "".join(f"{way:>22s}" for way in WAYS))
    for title in ("an empty page", *(entry.title for entry in PAGES)):
        cells = []
        for way in WAYS:
            ratio = median[title, way] / median["an empty page", way]
            cells.append(f"{median[title, way]:.2f} s ({ratio:4.1f}x)")
        print(f"{title:16s}" + "".join(f"{cell:>22s}" for cell in cells))
    worst = max(median[entry.title, way] for entry in PAGES for way in WAYS)
    met = worst < TARGET_SECONDS
    print(f"slowest {worst:.2f} s; target below {TARGET_SECONDS:g} s: {'met' if met else 'MISSED'}")
    return int(options.check and not met)


if __name__ == "__main__":
    sys.exit(main())
