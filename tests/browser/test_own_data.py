"""The Own data page in a real browser: uploads, what is drawn from them, both themes, a phone."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from scripts.harness import DESKTOP, PHONE
from tests.browser.views import SPHERE, WAIT, until
from tests.data.made import WEIGHT, csv_of, npz_of

expect.set_options(timeout=WAIT)
NAMES = ["cat", "<b>dog</b>", "=1+1"]


def drawn(page: Page) -> Page:
    until(page, "+d.frames > 0 && !d.error")
    return page


def choose(page: Page, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files([file])


def plane() -> bytes:
    """Three classes on the circle, 120 degrees apart."""
    turn = 2 * np.pi * np.arange(3) / 3
    rows = [[NAMES[j % 3], np.cos(turn[j % 3]), np.sin(turn[j % 3])] for j in range(30)]
    return csv_of([["label", "a", "b"], *rows])


def test_an_upload_is_measured_and_drawn_and_downloaded_and_kept_over_a_change_of_page(open_page):
    page = drawn(open_page("/own_data"))
    run = page.locator(SPHERE).get_attribute("data-run")
    choose(page, "plane.csv", plane())
    expect(page.get_by_role("heading", name="plane.csv")).to_be_visible()
    until(page, f"d.run !== '{run}' && +d.frames > 0")
    expect(page.locator(".tile-value").first).to_contain_text("120.000")
    # The name is text, not an element.
    expect(page.locator(SPHERE).get_by_text("<b>dog</b>").first).to_be_attached()
    app = page.locator("[data-testid=stApp]")
    idle = ("data-test-script-state", "notRunning")
    expect(app).to_have_attribute(*idle)  # until then the buttons are those of the example
    with page.expect_download() as download:
        page.get_by_role("button", name="Report (.json)").click()
    told = json.loads(download.value.path().read_text())
    assert told["class_margin_degrees"] == pytest.approx(120)
    assert told["class_names"] == sorted(NAMES)
    page.get_by_role("button", name="Save", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Picture (.svg)").click()
    drawing = ElementTree.fromstring(download.value.path().read_text())
    assert set(NAMES) < {word.text for word in drawing.iter("{http://www.w3.org/2000/svg}text")}
    page.keyboard.press("Escape")
    # No chart before one is asked for; what is chosen stays over the change of page.
    charts = page.locator(".js-plotly-plot")
    expect(charts).to_have_count(0)
    page.get_by_test_id("stButtonGroup").get_by_text("Samples", exact=True).click()
    expect(charts).to_have_count(2)
    page.wait_for_function("() => location.search.includes('section=samples')")
    expect(app).to_have_attribute(*idle)
    page.locator("[data-testid=stTopNavLink]", has_text="The paper").click()
    expect(page.get_by_role("heading", name="Learning Towards")).to_be_visible()
    page.locator("[data-testid=stTopNavLink]", has_text="Own data").click()
    expect(page.get_by_role("heading", name="plane.csv")).to_be_visible()
    expect(charts).to_have_count(2)
    # A click on a button that the running script is about to replace would be lost.
    expect(app).to_have_attribute(*idle)
    page.get_by_role("button", name="Example", exact=True).click()
    expect(page.get_by_role("heading", name="handwritten digits")).to_be_visible()


def test_a_broken_file_is_told_beneath_the_upload(open_page):
    page = drawn(open_page("/own_data"))
    choose(page, "bad.csv", csv_of([["label", "a", "b"], ["cat", 1, "[x](http://x.org)"]]))
    alert = page.locator("[data-testid=stAlert]")
    expect(alert).to_contain_text("Line 2, column “b”")
    expect(alert.locator("a")).to_have_count(0)
    choose(page, "w.npz", npz_of(weight=WEIGHT))
    expect(page.get_by_role("heading", name="w.npz")).to_be_visible()
    expect(alert).to_have_count(0)


@pytest.mark.parametrize(
    ("theme", "viewport"), [("light", PHONE), ("dark", DESKTOP)], ids=["phone", "dark"]
)
def test_themes_and_widths(open_page, theme, viewport):
    path = "/own_data?section=prototypes"
    page = drawn(open_page(path, theme=theme, viewport=viewport))
    expect(page.locator(".lmv.dark")).to_have_count(1 if theme == "dark" else 0)
    page.locator(".js-plotly-plot .xtitle").first.wait_for(state="attached")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
