"""The Optimum page in a real browser, from the very first visit of a new server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from lmviz.ui.navigation import PAGES
from scripts import harness
from tests.browser.views import SPHERE, WAIT, until

expect.set_options(timeout=WAIT)


@pytest.fixture(scope="module")
def app() -> Iterator[harness.App]:
    """A server of this file's own, which nobody has visited yet."""
    with harness.running_app() as running:
        yield running


@pytest.fixture(scope="module", autouse=True)
def first_visit(app, browser) -> tuple[list[str], int, list[str]]:
    """Entries of the app's menu, count of Streamlit's own page lists, and complaints."""
    with harness.open_tab(browser, app.url, "/optimum") as tab:
        tab.page.locator(SPHERE).wait_for(timeout=WAIT)
        links = tab.page.locator("[data-testid=stTopNavLink]").all_inner_texts()
        own = tab.page.locator("[data-testid=stSidebarNav]").count()
        return links, own, tab.watch.complaints()


def drawn(page: Page) -> Page:
    until(page, "+d.frames > 0 && !d.error")
    return page


def slider(page: Page, label: str):
    return page.get_by_role("slider", name=label)


def go(page: Page, title: str) -> None:
    page.locator("[data-testid=stTopNavLink]", has_text=title).click()


def test_a_link_to_the_page_as_the_first_visit_shows_the_apps_navigation(first_visit):
    links, own, complaints = first_visit
    assert [link.split("\n")[-1] for link in links] == [entry.title for entry in PAGES]
    assert own == 0
    assert complaints == []


def test_the_packing_is_drawn_with_contacts_and_without_player_or_features(open_page):
    page = drawn(open_page("/optimum"))
    pressed = {
        name: page.locator(f".chip[data-layer={name}]") for name in ("contacts", "caps", "features")
    }
    expect(pressed["contacts"]).to_have_attribute("aria-pressed", "true")
    expect(pressed["contacts"]).to_be_visible()
    expect(pressed["caps"]).to_have_attribute("aria-pressed", "true")
    expect(pressed["features"]).to_be_hidden()
    expect(page.locator(".btn.primary")).to_be_hidden()
    expect(page.locator(".tile-value").first).to_contain_text("43.69")
    page.locator("[data-testid=stSidebar]").get_by_text("All k", exact=True).click()
    expect(page.locator(".js-plotly-plot .xtitle")).to_have_text("classes k")


def test_a_search_ends_at_a_proved_optimum_and_else_shows_its_progress_until_stopped(open_page):
    page = drawn(open_page("/optimum"))
    search = page.get_by_role("button", name="Search for better")
    caption = page.locator("[data-testid=stSidebar] [data-testid=stCaptionContainer]")
    search.click()
    expect(caption).to_contain_text("Search ended")
    expect(search).to_be_visible(timeout=WAIT)
    # The best packing of 25 points is not proved.
    slider(page, "Points").press("ArrowRight")
    expect(page.get_by_role("heading", name="25 points on S²")).to_be_visible(timeout=WAIT)
    # A click on a button that the running script is about to replace would be lost.
    app = page.locator("[data-testid=stApp]")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=WAIT)
    search.click()
    expect(caption).to_contain_text("s left", timeout=WAIT)
    # The time that is left runs down although nothing is found.
    expect(caption).not_to_have_text(caption.inner_text())
    page.get_by_role("button", name="Stop the search").click()
    expect(caption).to_contain_text("Search ended")
    expect(search).to_be_visible(timeout=WAIT)


def test_riesz_energy_shows_two_spheres_turned_together(open_page):
    page = drawn(open_page("/optimum"))
    page.locator("[data-testid=stSidebar]").get_by_text("Energy", exact=True).click()
    until(page, "d.spheres === '2' && +d.frames > 0")
    linked = page.locator(".chip[data-layer=linked]")
    expect(linked).to_be_visible()
    expect(linked).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".js-plotly-plot .ytitle")).to_contain_text("gap")


def test_leaving_and_coming_back_keeps_the_number_of_points_and_the_labs_run(open_page):
    page = open_page("/")
    until(page, "+d.step >= 5")
    # Paused, it must come back at the very step; playing, it could get there from 0 too.
    page.get_by_role("button", name="Pause").click()
    until(page, "d.playing === 'false' && d.frame === String(window.__lmviz.cursor)")
    run, step = page.locator(SPHERE).evaluate("v => [v.dataset.run, v.dataset.step]")
    go(page, "Optimum")
    until(page, f"d.run !== '{run}' && +d.frames > 0")
    slider(page, "Points").press("ArrowRight")
    heading = page.get_by_role("heading", name="25 points on S²")
    expect(heading).to_be_visible(timeout=WAIT)
    go(page, "Sphere Lab")
    until(page, f"d.run === '{run}' && d.step === '{step}' && d.playing === 'false'")
    go(page, "Optimum")
    expect(heading).to_be_visible(timeout=WAIT)
    expect(slider(page, "Points")).to_have_value("25")
    until(page, f"d.run !== '{run}' && +d.frames > 0")
