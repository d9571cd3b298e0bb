"""Text that is drawn on canvases: how large it is, and whether it fits."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.views import WAIT

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
