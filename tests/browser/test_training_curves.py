"""The growing curves in a real browser: same node, same zoom, live numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from lmviz.ui.classroom import LARGER
from scripts import harness
from scripts.harness import PHONE, ROOT
from tests.browser.drawn import RECORD, drawn_at
from tests.browser.views import CURVES, until


@pytest.fixture(scope="module")
def app() -> Iterator[harness.App]:
    with harness.running_app(ROOT / "tests/browser/apps/curves_app.py") as running:
        yield running


def data(page: Page) -> dict[str, str]:
    return page.locator(CURVES).evaluate("e => ({...e.dataset})")


def label(page: Page, chart: str) -> str:
    return page.locator(f"[data-chart={chart}] .plot").get_attribute("aria-label") or ""


def drag(page: Page, chart: str, first: float, last: float) -> None:
    """Drag over a chart between two shares of its width."""
    over = page.locator(f"[data-chart={chart}] .u-over")
    over.scroll_into_view_if_needed()
    box = over.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + first * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + last * box["width"], y, steps=4)
    page.mouse.up()


def test_curves_grow_in_the_same_node_and_keep_the_zoom(open_page):
    page = open_page()
    until(page, "+d.points > 0", CURVES)
    canvas = page.locator("[data-chart=class_margin] canvas").element_handle()
    drag(page, "class_margin", 0.02, 0.1)
    until(page, "d.zoom", CURVES)
    zoom, points = data(page)["zoom"], int(data(page)["points"])
    low, high = map(float, zoom.split())
    assert 0 < low < 1.5 < high < 4, "epochs 0.5 to 2.5 of 25 were dragged over"
    until(page, f"+d.points > {points}", CURVES)
    page.get_by_role("button", name="Run the page again").click()
    harness.wait_until_idle(page)
    now = int(data(page)["points"])
    until(page, f"+d.points > {now}", CURVES)
    assert data(page)["zoom"] == zoom
    assert canvas.evaluate("node => node.isConnected"), "the chart must be the same node"
    page.locator("[data-chart=class_margin] .u-over").dblclick()
    until(page, "!d.zoom", CURVES)


def test_the_text_alternative_holds_the_newest_numbers_and_the_ceiling(open_page):
    page = open_page("/?ended=1")
    until(page, "+d.step === 995", CURVES)
    text = label(page, "class_margin")
    # 60 + 35 (1 - exp(-995/300)) = 93.73 degrees at the last step; arccos(-1/9) = 96.38.
    assert "93.73" in text
    assert "96.38" in text
    assert data(page)["live"] == "false"


def test_a_curve_is_hidden_and_shown_by_its_key(open_page):
    page = open_page("/?ended=1")
    until(page, "+d.points > 0", CURVES)
    key = page.locator("[data-chart=loss] .key", has_text="batch")
    key.click()
    expect(key).to_have_attribute("aria-pressed", "false")
    assert "batch" not in label(page, "loss")
    page.locator("[data-chart=loss] .key", has_text="batch").click()
    assert "batch" in label(page, "loss")


def test_several_runs_share_axes_and_one_legend(open_page):
    page = open_page("/?runs=3")
    until(page, "d.runs === '3' && +d.step === 995", CURVES)
    text = label(page, "accuracy")
    assert all(f"Loss number {i}" in text for i in range(3))
    page.locator(".names .key", has_text="Loss number 1").click()
    assert "Loss number 1" not in label(page, "accuracy")
    assert "Loss number 1" not in label(page, "class_margin"), "a run is hidden everywhere"


def test_the_keyboard_reads_values_and_zooms(open_page):
    page = open_page("/?ended=1")
    until(page, "+d.points > 0", CURVES)
    page.locator("[data-chart=class_margin] .plot").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("output.readout")).to_contain_text("epoch")
    page.keyboard.press("+")
    until(page, "d.zoom", CURVES)
    page.keyboard.press("Escape")
    until(page, "!d.zoom", CURVES)
    page.keyboard.press("End")
    # 60 + 35 (1 - exp(-995/300)) degrees, as the tables below must say too.
    expect(page.locator(".sr")).to_contain_text("93.73")
    page.keyboard.press("?")
    panel = page.get_by_role("dialog", name="Keys")
    expect(panel).to_contain_text("show the whole run")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.locator(".twin summary").focus()
    page.keyboard.press("Enter")
    table = page.locator(".twin table", has_text="Class margin")
    expect(table.locator("tr").last).to_contain_text("93.73")


@pytest.mark.parametrize("runs", [1, 3])
def test_nothing_is_wider_than_a_phone(open_page, runs):
    page = open_page(f"/?ended=1&runs={runs}", viewport=PHONE)
    until(page, "+d.points > 0", CURVES)
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0


def test_curves_grow_with_the_type_of_the_page(open_page):
    page = open_page("/?ended=1")
    until(page, "+d.points > 0", CURVES)
    plot = page.locator(".plot").first
    before = plot.bounding_box()
    assert before is not None
    page.evaluate(RECORD)
    page.add_style_tag(content=f"html {{ font-size: {LARGER:.0%} !important; }}")
    axes = drawn_at(page, "chart", LARGER)
    assert all(one["beyond"] <= 0 for one in axes), axes
    after = plot.bounding_box()
    assert after is not None
    assert after["height"] == pytest.approx(LARGER * before["height"], abs=1)
