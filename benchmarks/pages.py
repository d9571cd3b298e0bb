"""How long each page takes to open, as a ratio to an empty page of Streamlit.

Four ways, all on a server that is up: by its address in a fresh browser profile and once more in
the same one, and by a click in the menu, for the first and for the second time in a session. A
page is open when its script has ended, nothing of the page before it is left, and all that is on
the screen is drawn. For the fresh profile, which has to fetch the code of every element, a further
column says when the last chart or table beneath the screen is drawn too.
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
WAYS = ("fresh profile", "address again", "menu, first", "menu, second")
ALL = "fresh, to its end"
TORCH_SECONDS = 60.0
#: Notes, once per display frame, since when the page has been open.
CLOCK = """
(() => {
  const onScreen = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };
  // Placeholders, the page before, charts without axes, live views without a picture.
  const undrawn = () => [
    ...document.querySelectorAll('[data-stale=true], [data-testid=stSkeleton]'),
    ...[...document.querySelectorAll('[data-testid=stPlotlyChart]')]
      .filter((chart) => !chart.querySelector('.main-svg')),
    ...[...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
      .filter((host) => {
        const view = host.shadowRoot?.querySelector('[data-testid^=lmviz]');
        return !view || view.dataset.frames === '0';
      }),
  ];
  const ended = () => {
    const app = document.querySelector('[data-testid=stApp]');
    const main = document.querySelector('[data-testid=stMain]');
    return app?.dataset.testScriptState === 'notRunning'
      && location.pathname === (window.wanted ?? location.pathname)
      && main?.querySelector('[data-testid=stElementContainer]');
  };
  let drawn = 0;
  const look = () => {
    const now = document.querySelectorAll('[data-testid=stElementContainer]').length;
    const left = undrawn();
    const grown = now !== drawn;
    // Once open, the reruns of a page that plays do not count.
    if (left.some(onScreen) || grown) window.openSince = null;
    else if (window.openSince === null && ended()) window.openSince = performance.now();
    if (left.length || grown) window.wholeSince = null;
    else if (window.wholeSince === null && ended()) window.wholeSince = performance.now();
    drawn = now;
    requestAnimationFrame(look);
  };
  window.openSince = window.wholeSince = null;
  requestAnimationFrame(look);
  document.addEventListener('click', () => {
    window.begun = performance.now();
    window.openSince = window.wholeSince = null;
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


def opened(page: Page) -> tuple[float, float]:
    """Wait until all of the page is drawn; return seconds since the click or the navigation began.

    The first number is when what is on the screen was, the second when everything was.
    """
    page.wait_for_function(
        f"() => window.wholeSince !== null && performance.now() - window.wholeSince > {STAYS_MS}",
        timeout=60_000,
    )
    begun, screen, whole = page.evaluate(
        "() => [window.begun ?? 0, window.openSince, window.wholeSince]"
    )
    return (screen - begun) / 1000, (whole - begun) / 1000


def click(page: Page, title: str) -> float:
    """Open a page by its link in the menu."""
    link = page.locator("[data-testid=stTopNavLink]", has_text=title)
    page.evaluate("url => { window.wanted = new URL(url).pathname; }", link.get_attribute("href"))
    # Where the screen is narrow the last links wait behind a button; theirs is the same click.
    link.evaluate("link => link.click()")
    return opened(page)[0]


def fresh(browser: Browser, url: str) -> tuple[float, float, float]:
    """Open an address in a fresh profile (to its screen, to its end), and go there again."""
    with visitor(browser) as page:
        page.goto(url, wait_until="commit")
        screen, whole = opened(page)
        page.goto("about:blank")
        page.goto(url, wait_until="commit")
        return screen, whole, opened(page)[0]


def one_round(
    browser: Browser, app: str, bare: str, note: Callable[[str, str, float], None]
) -> None:
    """Every page by every way once, an empty page before each of ours."""
    titles = [entry.title for entry in PAGES]
    for entry in PAGES:
        path = "" if entry.default else entry.name
        for title, url in (("an empty page", bare), (entry.title, f"{app}/{path}")):
            for way, seconds in zip((WAYS[0], ALL, WAYS[1]), fresh(browser, url), strict=True):
                note(title, way, seconds)
    with visitor(browser) as ours, visitor(browser) as theirs:
        theirs.goto(bare)
        opened(theirs)
        ours.goto(app)
        opened(ours)
        for way in WAYS[2:]:
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
    print(f"{'':16s}" + "".join(f"{way:>22s}" for way in (*WAYS, ALL)))
    for title in ("an empty page", *(entry.title for entry in PAGES)):
        cells = []
        for way in (*WAYS, ALL):
            ratio = median[title, way] / median["an empty page", way]
            cells.append(f"{median[title, way]:.2f} s ({ratio:4.1f}x)")
        print(f"{title:16s}" + "".join(f"{cell:>22s}" for cell in cells))
    worst = max(median[entry.title, way] for entry in PAGES for way in WAYS)
    met = worst < TARGET_SECONDS
    print(f"slowest {worst:.2f} s; target below {TARGET_SECONDS:g} s: {'met' if met else 'MISSED'}")
    return int(options.check and not met)


if __name__ == "__main__":
    sys.exit(main())
