"""The theorem lab in a real browser: cards, controls, the view, themes and widths."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from lmviz.theorems import CATALOGUE
from scripts.harness import DESKTOP, PHONE, wait_until_idle
from tests.browser.views import WAIT, until

#: KaTeX writes what it does not know in red, in the middle of a formula.
BROKEN = ".katex-error, .katex [mathcolor='#cc0000']"
expect.set_options(timeout=WAIT)


def heading(page: Page, text: str):
    return page.get_by_role("heading", name=text)


def test_a_card_is_chosen_and_its_link_restores_it(open_page):
    page = open_page("/theorems")
    until(page, "+d.frames > 0 && !d.error")
    page.get_by_test_id("stButtonGroup").get_by_text("Theorem 2", exact=True).click()
    expect(heading(page, "Theorem 2 ·")).to_be_visible()
    until(page, "d.spheres === '2' && +d.frames > 0")
    expect(page.get_by_text("Does not hold.").first).to_be_visible()
    page.get_by_role("slider", name="Classes").press("ArrowRight")
    page.wait_for_url("**/theorems?card=theorem-2&k=9", timeout=WAIT)
    again = open_page("/theorems?card=theorem-2&k=9")
    expect(heading(again, "Theorem 2 ·")).to_be_visible()
    expect(again.get_by_role("slider", name="Classes")).to_have_value("9")
    expect(again.get_by_text("0.5417").first).to_be_visible()


def test_features_are_drawn_beside_the_prototypes(open_page):
    page = open_page("/theorems?card=theorem-2")
    until(page, "d.spheres === '2' && +d.frames > 0 && !d.error")
    chip = page.locator(".chip[data-layer=features]")
    expect(chip).to_be_visible()
    expect(chip).to_have_attribute("aria-pressed", "true")


def test_a_slow_card_comes_to_its_end(open_page):
    page = open_page("/theorems?card=theorem-8")
    expect(page.get_by_text("Holds.").first).to_be_visible()
    expect(page.locator("[data-testid=stProgress]")).to_have_count(0)


@pytest.mark.parametrize(
    ("card", "theme", "viewport"),
    [("theorem-5", "light", PHONE), ("generalisation-bound", "dark", DESKTOP)],
)
def test_themes_and_widths(open_page, card, theme, viewport):
    page = open_page(f"/theorems?card={card}", theme=theme, viewport=viewport)
    page.locator(".js-plotly-plot .xtitle").first.wait_for(state="attached")
    dark = page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        ".match(/\\d+/g).slice(0, 3).every(v => v < 128)"
    )
    assert dark == (theme == "dark")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    expect(page.locator(BROKEN)).to_have_count(0)


def test_no_formula_is_broken_on_any_card(open_page):
    page = open_page("/theorems")
    for theorem in CATALOGUE.values():
        row = page.get_by_test_id("stButtonGroup")
        row.get_by_text(theorem.number, exact=True).click()
        expect(heading(page, theorem.name)).to_be_visible()
        wait_until_idle(page)
        assert page.locator(".katex").count() > 0
        assert page.locator(BROKEN).count() == 0, theorem.key
