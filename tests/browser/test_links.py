"""Every page's link in a real browser: copied after a change, opened in a fresh one, the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from scripts.harness import wait_until_idle

WAIT = 60_000  # ms; never a measurement, only a limit
expect.set_options(timeout=WAIT)
WIDE = (1800, 900)  # all pages stand in the menu

#: What a visitor sees of the state: every control's value, and the headings.
SEEN = """() => {
    const texts = (selector, of) => [...document.querySelectorAll(selector)].map(of);
    return {
        sliders: texts('[role=slider]', e => e.getAttribute('aria-valuetext')),
        chosen: texts('[data-testid=stSelectbox] input, [data-testid=stMultiSelect] input',
            e => e.closest('[data-testid]').innerText),
        pressed: texts('[data-testid=stButtonGroup] [data-selected=true]', e => e.innerText),
        toggles: texts('[data-testid=stCheckbox] input', e => e.checked),
        headings: texts('[data-testid=stHeading]', e => e.innerText),
    };
}"""


def slide(name: str, key: str = "ArrowRight") -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("slider", name=name).first.press(key, timeout=WAIT)

    return act


def choose(label: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_test_id("stButtonGroup").get_by_text(label, exact=True).click(timeout=WAIT)

    return act


def switch(page: Page) -> None:
    page.get_by_test_id("stCheckbox").first.click(timeout=WAIT)


def turn(page: Page) -> None:
    """Drag the first sphere by a visible amount."""
    box = page.locator("[data-testid=lmviz-sphere] .stage").bounding_box(timeout=WAIT)
    assert box is not None
    x, y = box["x"] + box["width"] / 4, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()


def still(page: Page) -> None:
    """Wait until the sphere has come to rest and the address tells of it."""
    page.wait_for_function(
        """() => {
            const now = location.search;
            if (window.before !== now) [window.before, window.since] = [now, performance.now()];
            return now.includes('camera=') && performance.now() - window.since > 1500;
        }""",
        timeout=WAIT,
    )


#: Menu title, what is changed, and what the address holds then.
CHANGES: list[tuple[str, Callable[[Page], None], dict[str, str]]] = [
    ("Optimum", slide("Points"), {"k": "25"}),
    ("Compare", slide("Spheres", "ArrowLeft"), {"spheres": "3"}),
    ("Imbalance", slide("Zero-centroid weight"), {"zero_centroid": "20"}),
    ("Training", slide("Scale"), {"hyper.s": "15"}),
    ("Loss atlas", choose("Family"), {"section": "family"}),
    ("Theorem lab", choose("Lemma 1"), {"card": "lemma-1"}),
    ("Own data", switch, {"centred": "yes"}),
    ("The paper", choose("Table 2: imbalanced"), {"section": "table-2"}),
]
PATHS = {
    **{"Optimum": "optimum", "Compare": "compare", "Imbalance": "imbalance"},
    **{"Training": "training", "Loss atlas": "losses", "Theorem lab": "theorems"},
    **{"Own data": "own_data", "The paper": "paper"},
}
KEYS = {"Loss atlas": "atlas"}
"""What its state is called where that is not its path."""
TURNED = ("Optimum", "Compare", "Own data")
"""Pages whose sphere is turned too; those of the others are the same component."""


def query(page: Page) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(urlsplit(page.url).query).items()}


def until_address(page: Page, wanted: dict[str, str]) -> None:
    page.wait_for_function(
        """wanted => {
            const query = new URLSearchParams(location.search);
            return Object.entries(wanted).every(([name, text]) => query.get(name) === text);
        }""",
        arg=wanted,
        timeout=WAIT,
    )


def go(page: Page, title: str) -> None:
    """To a page by the menu, until it is drawn."""
    wait_until_idle(page)
    page.get_by_role("link", name=title, exact=True).click(timeout=WAIT)
    page.wait_for_url(f"**/{PATHS[title]}**", timeout=WAIT)
    expect(page.locator(f".st-key-{KEYS.get(title, PATHS[title])}-share")).to_be_visible()
    wait_until_idle(page)


def shared(page: Page) -> str:
    """The link that the page offers."""
    page.get_by_role("button", name="Share", exact=True).click(timeout=WAIT)
    box = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").first
    expect(box).to_contain_text("http")
    text: str = box.inner_text().strip()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    return text


def settled(page: Page) -> dict:
    wait_until_idle(page)
    return page.evaluate(SEEN)


def test_the_link_of_every_page_shows_the_same_in_a_fresh_browser(open_page):
    page = open_page("/?k=6", viewport=WIDE)
    page.emulate_media(reduced_motion="reduce")  # nothing plays, which would take its time to end
    until_address(page, {"k": "6"})
    found: list[tuple[str, str, dict]] = []
    for title, change, wanted in CHANGES:
        go(page, title)
        assert query(page) == {}, "the link of the page before must not stay"
        assert page.get_by_text("The link was corrected").count() == 0
        change(page)
        until_address(page, wanted)
        if title in TURNED:
            wait_until_idle(page)
            turn(page)
            still(page)
            told = {name: text for name, text in query(page).items() if name in ("camera", "at")}
            assert "camera" in told
            wanted = wanted | told
        assert query(page) == wanted
        assert shared(page) == page.url.replace("%2C", ",")
        found.append((title, page.url, settled(page)))
    # Each page still has its state, and its link with it; the browser's own way back as well.
    go(page, "Optimum")
    until_address(page, {"k": "25"})
    page.go_back()
    expect(page.locator(".st-key-paper-share")).to_be_visible()
    until_address(page, {"section": "table-2"})
    assert page.get_by_text("The link was corrected").count() == 0
    fresh = open_page("/lessons", viewport=WIDE)
    fresh.emulate_media(reduced_motion="reduce")
    for _, url, seen in found:
        parts = urlsplit(url)
        fresh.goto(url)
        expect(fresh.get_by_role("button", name="Share", exact=True)).to_be_visible()
        fresh.wait_for_function(
            f"wanted => JSON.stringify(({SEEN})()) === wanted",
            arg=json.dumps(seen, separators=(",", ":"), ensure_ascii=False),
            timeout=WAIT,
        )
        assert query(fresh) == {n: t[0] for n, t in parse_qs(parts.query).items()}
        assert fresh.get_by_text("The link was corrected").count() == 0


@pytest.fixture
def settings_file(tmp_path):
    file = tmp_path / "lmviz-optimum.json"
    settings = {"k": 7, "d": 99, "section": "riesz"}
    file.write_text(json.dumps({"lmviz": "optimum", "format": 1, "settings": settings}))
    return file


def test_settings_are_saved_opened_and_taken_back(open_page, settings_file):
    page = open_page("/optimum?k=30")
    until_address(page, {"k": "30"})
    wait_until_idle(page)
    page.get_by_role("button", name="Share", exact=True).click(timeout=WAIT)
    with page.expect_download(timeout=WAIT) as waiting:
        page.get_by_role("button", name="Save settings (.json)").click(timeout=WAIT)
    saved = json.loads(waiting.value.path().read_text())
    assert saved["settings"]["k"] == 30
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(settings_file)
    until_address(page, {"k": "7", "d": "16", "section": "riesz"})
    expect(page.get_by_text("The file was corrected. d: 99 is outside")).to_be_visible()
    page.keyboard.press("Escape")
    wait_until_idle(page)
    page.locator(".st-key-optimum-undo button:visible").first.click(timeout=WAIT)
    until_address(page, {"k": "30", "section": "riesz"})
