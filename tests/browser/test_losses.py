"""The Loss atlas in a real browser: charts, sections, link, files, themes and widths."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import Page, expect

from lmviz.ui import atlas
from lmviz.ui.words import losses as words
from scripts.harness import DESKTOP, PHONE, wait_until_idle

WAIT = 60_000  # ms; never a measurement, only a limit
expect.set_options(timeout=WAIT)
CHARTS = {
    **{"curves": 2, "beyond": 1, "boundaries": 2, "scale": 2},
    **{"family": 3, "plane": 3, "record": 0},
}
"""How many charts each section has."""


def charts(page: Page, count: int) -> Page:
    """Wait until the page shows this many drawn charts and nothing runs."""
    expect(page.locator(".js-plotly-plot .main-svg:first-child")).to_have_count(count)
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached()
    return page


def typeset(page: Page) -> bool:
    """Whether no command is left in a formula: one that is unknown stays, backslash and all."""
    formulas = page.locator(".katex-html").all_inner_texts()
    return bool(formulas) and not any("\\" in text for text in formulas)


def open_section(page: Page, title: str) -> None:
    page.locator("[data-testid=stMain]").get_by_role("radio", name=title).click()


def test_sections_change_and_the_link_follows(open_page):
    page = charts(open_page("/losses"), 2)
    expect(page.get_by_role("heading", name="Target logit")).to_be_visible()
    open_section(page, "Beyond π")
    charts(page, 1)
    open_section(page, "Decision boundaries")
    charts(page, 2)
    expect(page).to_have_url(re.compile(r"section=boundaries$"))
    open_section(page, "Family")
    charts(page, 3)
    expect(page.get_by_role("heading", name="63.61°")).to_be_visible()


def test_a_margin_changed_on_the_slider_reaches_chart_formula_and_link(open_page):
    page = charts(open_page("/losses?with=normface"), 2)
    expect(page.locator(".annotation-text").first).to_have_text("beyond 151.4°")
    page.get_by_role("slider", name="Margin").press("ArrowRight")
    expect(page).to_have_url(re.compile(r"arcface\.m=0\.51"))
    expect(page.locator(".annotation-text").first).to_have_text("beyond 150.8°")


def test_a_broken_link_is_corrected_with_a_message(open_page):
    page = charts(open_page("/losses?loss=arcface&arcface.m=9&section=curves"), 2)
    expect(page.get_by_text("arcface.m: 9 is outside 0 to 1.57")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?arcface\.m=1\.57$"))


def test_numbers_unfold_and_come_as_a_file(open_page):
    page = charts(open_page("/losses?section=boundaries&with="), 2)
    page.get_by_role("button", name="Data and files").last.click()
    button = page.get_by_test_id("stPopoverBody").get_by_role("button", name="Numbers (.csv)")
    with page.expect_download() as started:
        button.click()
    with open(started.value.path(), encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["loss"] for row in rows] == ["ArcFace · s 10, m 0.5"]
    assert float(rows[0]["zone between (°)"]) == pytest.approx(28.6479, abs=1e-4)


def test_the_step_of_the_plane_can_be_scrubbed(open_page):
    page = charts(open_page("/losses?section=plane"), 3)
    wait_until_idle(page)
    spread = page.locator("[data-testid=stMetricValue]").first
    at_end = spread.inner_text()
    page.get_by_role("slider", name="Step shown").press("Home")
    expect(spread).not_to_have_text(at_end)
    assert float(spread.inner_text()) > float(at_end)


@pytest.mark.parametrize(
    ("theme", "viewport"), [("light", PHONE), ("dark", DESKTOP)], ids=["phone", "dark"]
)
def test_themes_and_widths(open_page, theme, viewport):
    """No section is wider than the screen, and no formula is left unread by the typesetter."""
    page = open_page("/losses", theme=theme, viewport=viewport)
    dark = page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        ".match(/\\d+/g).slice(0, 3).every(v => v < 128)"
    )
    assert dark == (theme == "dark")
    # The page opens on the first, which comes last here: each click has something to change.
    for section, count in reversed(CHARTS.items()):
        open_section(page, words.SECTIONS[section])
        wanted = rf"section={section}$" if section != atlas.SHOWN.default else r"/losses$"
        expect(page).to_have_url(re.compile(wanted))
        wait_until_idle(page)
        charts(page, count)
        expect(page.locator(".katex-display").first).to_be_visible()
        assert typeset(page)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_every_formula_is_typeset(open_page, app):
    from lmviz.losses import CATALOGUE

    page = open_page("/losses?section=record")
    for key in CATALOGUE:
        page.goto(f"{app.url}/losses?section=record&loss={key}")
        expect(page.get_by_role("heading", name=CATALOGUE[key].title).first).to_be_visible()
        expect(page.locator(".katex-display").first).to_be_visible()
        assert typeset(page), key
