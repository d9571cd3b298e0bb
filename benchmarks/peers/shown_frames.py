"""Counts, inside the page, the frames that a person would see move.

Whenever WebGL has drawn into a canvas of the page (not into a hidden buffer), the state of the
simulation that the page then holds is noted. Once per display frame, a frame counts if that state
is on the screen and is another one than before: the same rule for the live view and for Plotly's
chart. Times are those of the page's own clock; clicks are stamped by the browser when the input
arrives.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

#: Patient enough for a page whose main thread Plotly blocks for seconds.
DEADLINE_MS = 60_000

_SAMPLER = """
(() => {
  const bench = (window.__bench = { painted: null, frames: [], clicks: [], ticks: 0, blank: 0 });
  const state = () => STATE;
  let due = false;
  const note = () => {
    due = false;
    bench.painted = state();
  };
  const draws = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'];
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const bind = prototype.bindFramebuffer;
    prototype.bindFramebuffer = function (target, buffer) {
      this.onScreen = !buffer;
      return bind.call(this, target, buffer);
    };
    for (const name of draws.filter((n) => n in prototype)) {
      const draw = prototype[name];
      prototype[name] = function (...args) {
        if (this.onScreen !== false && !due && this.canvas.isConnected) {
          due = true;
          queueMicrotask(note);
        }
        return draw.apply(this, args);
      };
    }
  }
  window.addEventListener('click', (event) => bench.clicks.push(event.timeStamp), true);
  let last = null;
  const tick = () => {
    bench.ticks += 1;
    const shown = state();
    if (shown === null) bench.blank += 1;
    else if (shown === bench.painted && shown !== last) {
      bench.frames.push(performance.now());
      last = bench.painted;
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})();
"""

#: Which state is on the screen; null when the picture is missing.
_LIVE_STATE = "window.__lmviz ? window.__lmviz.cursor : null"
_PLOTLY_STATE = """(() => {
    const chart = document.querySelector('.js-plotly-plot');
    const drawn = chart?._fullLayout?.scene?._scene?.glplot && chart.clientWidth > 0;
    return drawn ? chart._fullLayout.meta.step : null;
})()"""

_PLOTLY_CAMERA = """(() => {
    const scene = document.querySelector('.js-plotly-plot')?._fullLayout?.scene?._scene;
    return scene?.glplot ? JSON.stringify(scene.getCamera().eye) : null;
})()"""
_PLOTLY_BOX = """(() => {
    const chart = document.querySelector('.js-plotly-plot');
    if (!chart?.clientWidth) return null;
    const { x, y, width, height } = chart.getBoundingClientRect();
    return { x, y, width, height };
})()"""


@dataclass(frozen=True)
class Played:
    """One stretch of playing. Rates per second, times in seconds, ``blank`` a share of 1."""

    shown: float
    display: float
    blank: float


class Watched:
    """A page with a moving sphere, and its clock. Subclasses know where the sphere is."""

    state: str

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(DEADLINE_MS)
        page.add_init_script(_SAMPLER.replace("STATE", self.state))

    def toggle(self) -> None:
        """Press Play or Pause."""
        raise NotImplementedError

    def camera(self) -> str | None:
        """Where the picture is seen from, as text; None while there is no picture."""
        raise NotImplementedError

    def canvas(self) -> dict[str, float]:
        """The picture's box in CSS pixels: x, y, width, height."""
        raise NotImplementedError

    def now(self) -> float:
        """Milliseconds of the page's clock."""
        return float(self.page.evaluate("performance.now()"))

    def frames(self) -> list[float]:
        """When each counted frame was seen, in milliseconds of the page's clock."""
        return list(self.page.evaluate("window.__bench.frames"))

    def last_click(self) -> float:
        """When the last click arrived, in milliseconds of the page's clock."""
        return float(self.page.evaluate("window.__bench.clicks.at(-1)"))

    def wait_for_frames(self, count: int) -> None:
        """Wait until ``count`` more frames have been shown."""
        have = len(self.frames())
        self.page.wait_for_function(f"window.__bench.frames.length >= {have + count}")

    def first_frame_after_play(self) -> float:
        """Press Play; seconds until something has moved."""
        self.toggle()
        click = self.last_click()
        self.page.wait_for_function(f"window.__bench.frames.at(-1) > {click}")
        return (next(t for t in self.frames() if t > click) - click) / 1000

    def last_frame_after_pause(self, still_seconds: float, deadline_seconds: float) -> float:
        """Press Pause; seconds until the last frame before ``still_seconds`` of stillness."""
        self.toggle()
        click = self.last_click()
        end = time.monotonic() + deadline_seconds
        while time.monotonic() < end:
            last = max([click, *(t for t in self.frames() if t > click)])
            if self.now() - last > still_seconds * 1000:
                break
            self.page.wait_for_timeout(50)
        return (last - click) / 1000

    def play_for(self, seconds: float) -> Played:
        """Count what is shown in the next ``seconds``; it must be playing already."""
        count = "() => [performance.now(), window.__bench.ticks, window.__bench.blank]"
        begun, ticks, blank = self.page.evaluate(count)
        self.page.wait_for_timeout(seconds * 1000)
        ended, ticks_after, blank_after = self.page.evaluate(count)
        lasted = (ended - begun) / 1000
        frames = sum(begun < t <= ended for t in self.frames())
        passed = ticks_after - ticks
        return Played(frames / lasted, passed / lasted, (blank_after - blank) / max(1, passed))

    def camera_survives(self, further_frames: int) -> bool:
        """Turn the picture by dragging while it plays; is it still turned some frames later?"""
        before = self.camera()
        box = self.canvas()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        mouse = self.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move(x + 120, y + 40, steps=5)
        mouse.up()
        self.wait_for_frames(2)
        dragged = self.camera()
        self.wait_for_frames(further_frames)
        return dragged is not None and dragged != before and self.camera() == dragged


class LiveView(Watched):
    """The Sphere Lab."""

    state = _LIVE_STATE

    def open(self, url: str) -> None:
        """Open the page, which begins to play by itself, and pause it."""
        self.page.goto(url)
        self.wait_for_frames(3)
        self.last_frame_after_pause(0.5, 5)

    def toggle(self) -> None:
        self._button("button.btn.primary").click()

    def reset(self) -> None:
        """Go back to the start: one key frame, an empty buffer."""
        self._button("[aria-label^='Reset']").click()
        self.page.wait_for_function("window.__lmviz.cursor === 0 && window.__lmviz.lookAhead === 0")

    def camera(self) -> str | None:
        return self._root().get_attribute("data-camera")

    def canvas(self) -> dict[str, float]:
        box = self._root().locator("canvas").first.bounding_box()
        assert box
        return {side: box[side] for side in ("x", "y", "width", "height")}

    def _root(self) -> Locator:
        return self.page.locator("[data-testid=lmviz-sphere]")

    def _button(self, selector: str) -> Locator:
        button = self._root().locator(f".bar {selector}")
        expect(button).to_be_enabled()
        return button


class PlotlyView(Watched):
    """The same scene in ``st.plotly_chart``."""

    state = _PLOTLY_STATE

    def open(self, url: str) -> None:
        """Open the page and wait for its first picture."""
        self.page.goto(url)
        self.wait_for_frames(1)

    def toggle(self) -> None:
        self.page.locator("[data-testid=stCheckbox] label").click()

    def camera(self) -> str | None:
        return str(self._once_there(_PLOTLY_CAMERA))

    def canvas(self) -> dict[str, float]:
        return dict(self._once_there(_PLOTLY_BOX))

    def _once_there(self, expression: str) -> Any:
        """Evaluate when the chart is on the screen; between two figures there is none."""
        return self.page.wait_for_function(expression).json_value()
