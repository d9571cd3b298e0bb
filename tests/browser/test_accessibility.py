"""Every page judged by axe, on a desktop in one theme and on a narrow phone in the other; pages
walked through by Tab; a lesson in front of a room."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from scripts import harness
from scripts.screenshots import page_paths
from tests.browser.focus import GRID, Stop, Walk
from tests.browser.views import until

WAIT = 60_000  # ms; never a measurement, only a limit
NARROW = (360, 780)
WIDE = (1280, 800)
PAGES = page_paths()
VIEW = "[data-testid=lmviz-sphere][data-frames]:not([data-frames='0'])"
CHART = "[data-testid=stPlotlyChart] .main-svg"
#: What must be there before a page is judged; a heading where nothing is named.
FIGURES = {
    **dict.fromkeys(("sphere_lab", "compare", "imbalance", "optimum", "theorems"), VIEW),
    **dict.fromkeys(("losses", "paper"), CHART),
    "training": ".st-key-training_card",
}
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
}
#: Rules that something of Streamlit's breaks, with the elements that may. Both are boxes that
#: scroll sideways when a formula or a table is wider than a phone. Streamlit offers no way to
#: give them a tabindex; browsers put such boxes into the tab order by themselves (Firefox since
#: long, Chromium since 130), which axe does not count.
NOT_OURS = {"scrollable-region-focusable": ".katex-display, [data-testid=stTable] *"}

#: Controls in the page's body with less than 24 px in a direction. Links inside a sentence are
#: exempt (WCAG 2.2, 2.5.8), and so are the inputs that a control hides behind its own drawing.
SMALL = """() => {
  const found = [];
  const walk = root => {
    for (const e of root.querySelectorAll('*')) {
      if (e.shadowRoot) walk(e.shadowRoot);
      if (!e.matches('button, select, input, summary, [role=button], [role=tab]')) continue;
      const box = e.getBoundingClientRect();
      const hidden = !e.checkVisibility({ opacityProperty: true }) || e.closest('[hidden], [inert]')
        || (e.parentElement && e.parentElement.getBoundingClientRect().width <= 1)
        || e.matches('input:not([type=range])');
      if (!hidden && Math.min(box.width, box.height) < 24 && box.width > 1) {
        found.push(`${e.tagName} ${e.ariaLabel || e.textContent.slice(0, 40) || e.className}: `
          + `${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
      }
    }
  };
  walk(document.querySelector('[data-testid=stMain]'));
  return found;
}"""
#: Streamlit fetches what draws the page's style sheet after the page; captions are paler till then.
SETTLED = """() => !document.querySelector('[data-stale=true]')
  && [...document.querySelectorAll('style')].some(e => e.textContent.includes('CaptionContainer'))
  && !document.getAnimations().some(a => a.transitionProperty === 'opacity')"""
OVERFLOW = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  return Math.max(document.documentElement.scrollWidth - window.innerWidth,
    main.scrollWidth - main.clientWidth);
}"""


def judge(page: Page) -> None:
    """No serious fault, and enough that was looked at and found right."""
    # Streamlit pales what the script has not drawn again yet, and takes its time to undo that.
    page.wait_for_function(SETTLED, timeout=WAIT)
    result = Axe().run(page, options=OPTIONS).response
    faults = []
    for violation in result["violations"]:
        if violation["impact"] not in ("serious", "critical"):
            continue
        for node in violation["nodes"]:
            *_, place = node["target"]
            if isinstance(place, list):
                # Inside a live view. Names on the far side of a sphere are dim as what they name
                # is; turned to the front, and in the tables, they have their full contrast.
                if violation["id"] == "color-contrast" and place[-1].startswith(".name["):
                    continue
            elif (allowed := NOT_OURS.get(violation["id"])) and page.locator(place).first.evaluate(
                "(e, allowed) => e.matches(allowed)", allowed
            ):
                continue
            why = node["failureSummary"].splitlines()[-1]
            faults.append(f"{violation['id']}: {node['target']} {node['html'][:200]} {why}")
    assert not faults, "\n".join(faults)
    passed = {rule["id"] for rule in result["passes"]}
    # Beside a moving picture axe may be sure of no text's ground; then it says so.
    unsure = {rule["id"] for rule in result["incomplete"]}
    assert {"button-name", "document-title", "html-has-lang"} <= passed
    assert "color-contrast" in passed | unsure
    assert len(passed) >= 15, sorted(passed)


def in_theme(page: Page, theme: str) -> None:
    """The page and every live view on it are in the theme."""
    assert page.locator(".stApp").evaluate("e => getComputedStyle(e).colorScheme") == theme
    views = page.locator(".lmv")
    expect(page.locator(".lmv.dark")).to_have_count(views.count() if theme == "dark" else 0)


@pytest.mark.parametrize("name", PAGES)
def test_no_serious_fault_and_nothing_cut_off(open_page, name):
    first, second = ("light", "dark") if list(PAGES).index(name) % 2 else ("dark", "light")
    page = open_page(PAGES[name], theme=first, viewport=WIDE)
    main = page.locator("[data-testid=stMain]")
    figure = FIGURES.get(name, "[data-testid=stHeading]")
    main.locator(figure).first.wait_for(timeout=WAIT)
    in_theme(page, first)
    assert page.evaluate(OVERFLOW) <= 0
    for twin in main.locator(".twin summary").all():
        twin.click()
    judge(page)
    page.emulate_media(color_scheme=second)
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    page.reload()
    harness.wait_until_idle(page)
    main.locator(figure).first.wait_for(timeout=WAIT)
    in_theme(page, second)
    page.wait_for_function(f"({OVERFLOW})() <= 0", timeout=WAIT)
    judge(page)
    small = page.evaluate(SMALL)
    assert not small, "\n".join(small)


def test_a_lesson_in_front_of_a_room_can_be_read(open_page):
    page = open_page("/optimum?lesson=margin&step=3&present=1", theme="dark", viewport=WIDE)
    page.locator(VIEW).wait_for(timeout=WAIT)
    judge(page)
    assert page.evaluate(OVERFLOW) <= 0
    # The caption that the step sends the room to.
    expect(page.get_by_text("16 contacts")).to_be_visible(timeout=WAIT)


#: Streamlit makes the column with the page itself a stop, so that its keys scroll; it is the
#: landmark "main", which needs no name. Its tables are a canvas that gives the name of a cell, and
#: a box that the browser makes a stop where it scrolls.
NAMELESS = ('class="stMain ', GRID, 'class="dvn-scroller ')
ROW = 12  # px: what begins this little higher or lower is in the same row


def follows(first: Stop, second: Stop) -> bool:
    """Whether a reader meets the second after the first: lower, or further right in the row."""
    if abs(second.top - first.top) <= ROW:
        return second.left > first.left
    return second.top > first.top


def faults_of(walk: Walk, stops: list[Stop]) -> list[str]:
    """Stops that are out of sight, without a visible mark of the focus, or without a name."""
    marks = walk.marks()
    return [
        *(f"out of sight: {stop.html}" for stop in stops if not stop.on_screen),
        *(f"mark {marks[s.id]:.2f} : 1: {s.html}" for s in stops if marks[s.id] < 3),
        *(
            f"no name: {stop.html}"
            for stop in stops
            if not stop.name and not any(nameless in stop.html for nameless in NAMELESS)
        ),
    ]


@pytest.mark.parametrize(("path", "theme"), [("/", "dark"), ("/compare", "light")])
def test_tab_leads_through_the_whole_page_and_back(open_page, path, theme):
    page = open_page(path, theme=theme)
    page.locator(VIEW).wait_for(timeout=WAIT)
    page.wait_for_function(SETTLED, timeout=WAIT)
    walk = Walk(page)

    def open_tables(stop: Stop) -> None:
        if stop.place == "view" and stop.html.startswith("<summary"):
            page.keyboard.press("Enter")
            page.locator(".twin table").first.wait_for(timeout=WAIT)

    stops = walk.through("Tab", open_tables)
    assert stops[0].name == "Skip to main content", "from the top"
    view = [stop for stop in stops if stop.place == "view"]
    assert len(view) == walk.reachable(), "every control of the view, and no trap"

    faults = faults_of(walk, stops)
    assert not faults, "\n".join(faults)
    names = [stop.name for stop in view]
    assert len(set(names)) == len(names), names

    blocks = [place for place, _ in groupby(stop.place for stop in stops)]
    assert [blocks.count(place) for place in ("sidebar", "header", "view")] == [1, 1, 1], blocks
    jumps = [f"{a.html}\n  to {b.html}" for a, b in pairwise(view) if not follows(a, b)]
    assert not jumps, "\n".join(jumps)

    toggled = []

    def use(stop: Stop) -> None:
        if stop.place != "view":
            return
        if "data-layer=" in stop.html:
            for _ in range(2):
                before = walk.look().pressed
                page.keyboard.press("Space")
                assert {before, walk.look().pressed} == {"true", "false"}, stop.html
            toggled.append(stop.name)
        elif stop.name in ("Play", "Pause", "Play again from the start"):
            playing = page.locator("[data-testid=lmviz-sphere]").get_attribute("data-playing")
            page.keyboard.press("Space")
            until(page, f"d.playing !== '{playing}'")
            toggled.append("player")

    back = walk.through("Shift+Tab", use)
    assert [stop.id for stop in back] == [stop.id for stop in reversed(stops)]
    assert {"Features", "Optimum", "Caps", "Regions", "Labels", "player"} <= set(toggled)


#: What is opened on the pages below, by the name of its button.
OPENED = {
    "imbalance": ["Keys"],
    "training": ["Share"],
    "optimum": ["Save"],
    "paper": ["Cite", "Data and files"],
}


def test_tab_leads_through_every_other_page_and_what_opens_on_it(open_page):
    page = open_page("/lessons")  # one context: what the pages share is fetched once
    page.emulate_media(reduced_motion="reduce")  # nothing plays, so that Tab need not wait for it
    home = page.url.removesuffix("/lessons")
    faults = []
    for name in [name for name in PAGES if name not in ("sphere_lab", "compare")]:
        page.goto(home + PAGES[name])
        harness.wait_until_idle(page)
        page.locator(FIGURES.get(name, "[data-testid=stHeading]")).first.wait_for(timeout=WAIT)
        page.wait_for_function(SETTLED, timeout=WAIT)
        # In the place of a control whose code is on its way.
        page.locator("[data-testid=stSkeleton]").first.wait_for(state="detached", timeout=WAIT)
        walk = Walk(page)
        stops = walk.through("Tab", lambda stop: None)
        assert stops[0].name == "Skip to main content", "from the top"
        faults += [f"{name}: {fault}" for fault in faults_of(walk, stops)]
        for title in OPENED.get(name, []):
            button = page.get_by_role("button", name=title).first
            button.focus()
            page.keyboard.press("Enter")
            panel = page.locator("[data-testid=stPopoverBody]:visible, dialog[open]")
            panel.locator("button:visible").first.wait_for(timeout=WAIT)
            harness.wait_until_idle(page)
            walk = Walk(page)  # what is judged must still be there, and panels go when they close
            # A dialog takes the focus at once, a popover follows at the end of the page.
            stops = [walk.look(), *walk.through("Tab", lambda stop: None)]
            inside = [stop for stop in stops if stop.place == "dialog"]
            assert inside, f"{title} on {name} cannot be reached"
            faults += [f"{title} on {name}: {fault}" for fault in faults_of(walk, inside)]
            page.keyboard.press("Escape")
            panel.wait_for(state="detached", timeout=WAIT)
            assert walk.look().name.startswith(title), "the focus goes back to where it was"
    assert not faults, "\n".join(faults)
