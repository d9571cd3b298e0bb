"""What visitors send stays text: names of runs and classes, and values in links, in a browser.

Every tab fails its test for a request to another host, which a picture in Markdown or an element
of HTML would make, and for an error of a script.
"""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

from scripts.harness import wait_until_idle
from tests.data.made import csv_of

WAIT = 60_000  # ms; never a measurement, only a limit
PICTURE = "![p](https://evil.example/p.png)"
HTML = "<img src=https://evil.example/q.png onerror=throw/XSS/>"
LINK = "[c](https://evil.example)"


def is_clean(page: Page) -> None:
    for made in ("img[src*=evil]", "a[href*=evil]", "[onerror]"):
        expect(page.locator(made)).to_have_count(0)


def test_values_in_links_are_told_as_text(open_page):
    for path in ("/losses?loss=", "/imbalance?seed=", "/?nonsense=", "/training?preset="):
        name = f"{PICTURE}{HTML}{LINK}"
        page = open_page(path + quote(name) + f"&{quote(PICTURE)}=1")
        told = page.locator("[data-testid=stAlert]").filter(has_text="![p]")
        expect(told.first).to_be_visible(timeout=WAIT)
        is_clean(page)


def test_class_names_are_text_in_the_view_the_charts_and_the_table(open_page):
    names = (PICTURE, HTML, LINK)
    page = open_page("/own_data?section=prototypes")
    rows = [[names[j % 3], 1.0 + j % 3, 2.0 - j % 3 + 0.01 * j] for j in range(30)]
    file = {"name": f"{HTML[:40]}.csv", "mimeType": "text/csv"}
    page.locator("input[type=file]").set_input_files(
        [{**file, "buffer": csv_of([["label", "a", "b"], *rows])}]
    )
    expect(page.get_by_role("heading", name="<img src=")).to_be_visible(timeout=WAIT)
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=WAIT)
    is_clean(page)
    wait_until_idle(page)
    page.get_by_test_id("stButtonGroup").get_by_text("Classes", exact=True).click(timeout=WAIT)
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=WAIT)
    is_clean(page)
