"""A walk through a page by Tab, with what a visitor and a screen reader meet at every stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

#: `look` tells what has the focus, down through the shadow roots; `marks` how well the focus could
#: be told at each stop, once it has gone elsewhere; `reachable` counts what of the live view can
#: be reached by Tab.
WALK = """() => {
  const VIEW = '[data-testid=lmviz-sphere]';
  const ids = new Map();
  const worn = new Map();
  const parent = node => node.parentElement ?? node.getRootNode().host;
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = colors => {
    for (pen.fillStyle of colors) pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255)
      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
  };
  const grounds = node =>
    node ? [...grounds(parent(node)), getComputedStyle(node).backgroundColor] : ['#fff'];
  // Outlines, shadows and borders, each with its contrast. A field has its border, and a slider
  // its thumb, around the element that takes the focus.
  const lines = node => {
    const found = [];
    for (let e = node, i = 0; e && i < 3; e = parent(e), i++) {
      const style = getComputedStyle(e);
      const add = color => {
        const ground = grounds(parent(e));
        const [a, b] = [luminance([...ground, color]), luminance(ground)];
        found.push({ key: `${i} ${color}`, contrast: Math.max(a / b, b / a) });
      };
      const { outlineStyle, outlineWidth, boxShadow, borderTopWidth } = style;
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) add(style.outlineColor);
      if (boxShadow !== 'none') add(boxShadow.match(/^[a-z-]+\\([^)]*\\)/)[0]);
      if (i && parseFloat(borderTopWidth) >= 1) add(style.borderTopColor);
    }
    return found;
  };
  // A mark that fades in or out is judged as it will be.
  const settle = root => {
    for (const moving of root.getAnimations()) {
      if (moving instanceof CSSTransition) moving.finish();
    }
  };
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const fits = (from, to, most) => to > from && (to - from > most || (from > -1 && to < most + 1));
  window.__walk = {
    look() {
      let node = document.activeElement;
      while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      this.node = node;
      const root = node.getRootNode();
      settle(document);
      settle(root);
      if (!ids.has(node)) ids.set(node, ids.size);
      worn.set(node, lines(node));
      const view = root.host && root.querySelector(VIEW);
      // The input of a slider is hidden inside its thumb; the canvas of a table beneath what
      // scrolls it, and of a table the part with the cell is enough.
      const table = node.matches('canvas') && node.closest('[data-testid=stDataFrame]');
      const thumb = node.closest('.stSlider') && node.parentElement.parentElement;
      const shown = table || thumb || node;
      const box = shown.getBoundingClientRect();
      const hit = root.elementFromPoint(
        middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      const corner = view ? view.getBoundingClientRect() : { x: 0, y: 0 };
      return {
        id: ids.get(node),
        end: node === document.body,
        html: node.outerHTML.slice(0, 160),
        place: node.closest('[data-testid=stPopoverBody], dialog') ? 'dialog'
          : view ? 'view' : node.closest('[data-testid=stSidebar]') ? 'sidebar'
          : node.closest('[data-testid=stHeader]') ? 'header' : 'page',
        pressed: node.ariaPressed,
        on_screen: (table || fits(box.left, box.right, innerWidth)
          && fits(box.top, box.bottom, innerHeight)) && Boolean(hit)
          && (shown.contains(hit) || hit.contains(shown)),
        left: box.left - corner.x,
        top: box.top - corner.y,
      };
    },
    marks() {
      settle(document);
      return [...worn].map(([node, then]) => {
        settle(node.getRootNode());
        const always = new Set(lines(node).map(({ key }) => key));
        const added = then.filter(({ key }) => !always.has(key)).map(({ contrast }) => contrast);
        return [ids.get(node), Math.max(0, ...added)];
      });
    },
    reachable() {
      const roots = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
        .map(host => host.shadowRoot).filter(root => root.querySelector(VIEW));
      const controls = 'button, select, input, summary, [tabindex]';
      return roots.flatMap(root => [...root.querySelectorAll(controls)])
        .filter(e => e.tabIndex >= 0 && e.checkVisibility()).length;
    },
  };
}"""

#: In Streamlit's tables Tab goes from cell to cell, and leaves after the last of the row.
GRID = 'data-testid="data-grid-canvas"'


@dataclass(frozen=True)
class Stop:
    """One stop of the focus; ``left`` and ``top`` in CSS pixels from its view's corner."""

    id: int
    end: bool
    html: str
    place: str
    pressed: str | None
    on_screen: bool
    left: float
    top: float
    name: str


class Walk:
    """Tab after Tab through a page, from where the focus is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.browser: CDPSession = page.context.new_cdp_session(page)
        page.evaluate(WALK)

    def look(self) -> Stop:
        """What has the focus, with its name as the browser gives it to a screen reader."""
        seen: dict[str, Any] = self.page.evaluate("__walk.look()")
        node = self.browser.send("Runtime.evaluate", {"expression": "__walk.node"})
        query = {"objectId": node["result"]["objectId"], "fetchRelatives": False}
        found = self.browser.send("Accessibility.getPartialAXTree", query)["nodes"][0]
        return Stop(**seen, name=str(found.get("name", {}).get("value", "")).strip())

    def marks(self) -> dict[int, float]:
        """Contrast of what the focus adds to each stop, by its id; 1 and less is nothing."""
        return dict(self.page.evaluate("__walk.marks()"))

    def reachable(self) -> int:
        """Number of controls in the live view that Tab should stop at."""
        return int(self.page.evaluate("__walk.reachable()"))

    def through(self, key: str, at: Callable[[Stop], None], most: int = 300) -> list[Stop]:
        """Press ``key`` to the end of the page, and do ``at`` at every stop."""
        stops: list[Stop] = []
        for _ in range(most):
            self.page.keyboard.press(key)
            stop = self.look()
            if stops and stop.id == stops[-1].id and GRID in stop.html:
                continue
            # A browser without a frame of its own begins again at the other end.
            if stop.end or (stops and stop.id == stops[0].id):
                return stops
            assert stop.id not in {other.id for other in stops}, f"caught at {stop.html}"
            stops.append(stop)
            at(stop)
        raise AssertionError(f"no end after {most} stops")
