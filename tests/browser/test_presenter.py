"""What is drawn for a room: text on canvases grows with the page's type, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from lmviz.ui.classroom import LARGER
from scripts import harness
from scripts.harness import ROOT
from tests.browser.views import CURVES, SPHERE, WAIT, until

#: Records every text that is drawn from now on: where, how large in px, and how far it reaches
#: beyond its canvas.
RECORD = """() => {
  const drawn = window.__drawn = new Map();
  const pen = CanvasRenderingContext2D.prototype;
  const draw = pen.fillText;
  pen.fillText = function (text, x, y, ...rest) {
    const size = parseFloat(this.font.match(/([\\d.]+)px/)[1]);
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = this.measureText(text);
    const ends = [x - left, x + right].map(
      end => this.getTransform().transformPoint(new DOMPoint(end, y)));
    const { width, height } = this.canvas;
    const beyond = Math.max(...ends.flatMap(p => [-p.x, p.x - width, -p.y, p.y - height]));
    const place = this.canvas.parentElement?.closest('.plot') ? 'chart' : 'matrix';
    drawn.set(`${place} ${text} ${size}`, { place, text, size, beyond });
    return draw.call(this, text, x, y, ...rest);
  };
}"""
#: Pixels of an axis's numbers and of the matrix's on a page of usual size; the matrix may use a
#: little less where its cells are small.
USUAL = {"chart": 11, "matrix": 12}
LESS = 0.9
FOUND = """([place, low, high]) => [...window.__drawn.values()]
  .some(d => d.place === place && d.size >= low && d.size < high)"""


def drawn_at(page: Page, place: str, factor: float) -> list[dict]:
    """What is drawn at a place from now on, once its text is as large as that."""
    size = factor * USUAL[place]
    page.wait_for_function(FOUND, arg=[place, LESS * size, size + 0.1], timeout=WAIT)
    found = page.evaluate("[...window.__drawn.values()]")
    return [one for one in found if one["place"] == place]


def test_text_on_canvases_is_as_large_as_the_room_needs(open_page):
    page = open_page("/?present=1")
    page.evaluate(RECORD)
    until(page, "+d.frames > 3", SPHERE)
    type_size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert type_size / 16 == pytest.approx(LARGER)
    numbers = drawn_at(page, "matrix", LARGER)
    page.locator(".chart").first.scroll_into_view_if_needed()
    axes = drawn_at(page, "chart", LARGER)
    for one in (*numbers, *axes):
        assert one["size"] >= LESS * LARGER * min(USUAL.values()), one
        assert one["beyond"] <= 0, one

    # The same charts shrink when the room has gone.
    page.evaluate("window.__drawn.clear()")
    page.get_by_role("button", name="Leave presenter mode").click(timeout=WAIT)
    drawn_at(page, "matrix", 1)
    page.locator(".chart").first.scroll_into_view_if_needed()
    drawn_at(page, "chart", 1)


@pytest.fixture
def curves() -> Iterator[harness.App]:
    with harness.running_app(ROOT / "tests/browser/apps/curves_app.py") as running:
        yield running


def test_growing_curves_follow_the_type_of_the_page(curves, browser):
    with harness.open_tab(browser, curves.url, "/?ended=1") as tab:
        until(tab.page, "+d.points > 0", CURVES)
        before = tab.page.locator(".plot").first.bounding_box()
        tab.page.evaluate(RECORD)
        tab.page.add_style_tag(content=f"html {{ font-size: {LARGER:.0%} !important; }}")
        axes = drawn_at(tab.page, "chart", LARGER)
        assert all(one["beyond"] <= 0 for one in axes), axes
        after = tab.page.locator(".plot").first.bounding_box()
        assert before and after
        assert after["height"] == pytest.approx(LARGER * before["height"], abs=1)
        assert not tab.watch.complaints()
