"""Curves of made-up runs; each request of the browser makes the first run a little longer.

``?runs=3`` compares several; ``?ended=1`` shows a run that is over.
"""

import math

import streamlit as st

from lmviz.ui.curves_view import Feed, Shown, curves_view
from lmviz.ui.training_charts import ceilings, charts_of_comparison, charts_of_run
from lmviz.ui.training_series import Series

TOTAL = 1000


def event(kind: str, step: int, slope: float) -> dict:
    t = 1 - math.exp(-slope * step / 300)
    common = {"v": 1, "t": step / 10, "step": step, "epoch": step / 40, "kind": kind}
    margins = {
        "margin/class_deg": 60 + 35 * t,
        "norm/ratio": 1 + 0.2 * t,
        "centroid/norm": 0.3 - 0.29 * t,
    }
    if kind == "train":
        wave = 0.02 * math.sin(step)
        return (
            common
            | margins
            | {
                **{"train/loss": 2.3 - 2 * t + wave, "train/acc": 0.1 + 0.85 * t + wave},
                **{"train/lr": 0.1 * (1 + math.cos(math.pi * step / TOTAL)) / 2},
                **{"train/margin_ramp": min(1.0, step / 400), "margin/batch_mean": t + wave},
                **{"grad/norm": 5 - 4 * t, "speed/images_per_s": 4000 + 100 * math.sin(step)},
            }
        )
    return (
        common
        | margins
        | {
            **{
                "test/loss": 2.3 - 1.9 * t,
                "test/acc": 0.1 + 0.8 * t,
                "margin/sample_mean": 0.95 * t,
            },
            **{
                "margin/gamma_min": t - 0.9,
                "margin/gamma_j": [t - 0.9 + 0.05 * j for j in range(10)],
            },
        }
    )


class Run:
    def __init__(self, slope: float, steps: int) -> None:
        self.slope, self.steps, self.series = slope, steps, Series()
        self.events: list[dict] = []
        self.grow(steps)

    def grow(self, steps: int) -> None:
        first = self.events[-1]["step"] + 5 if self.events else 0
        for step in range(first, first + steps, 5):
            self.events.append(event("train", step, self.slope))
            if step % 50 == 0:
                self.events.append(event("eval", step, self.slope))
        self.series.refresh(lambda offset: (self.events[offset:], len(self.events)))


count = int(st.query_params.get("runs", "1"))
ended = "ended" in st.query_params
state = st.session_state
if "feed" not in state:
    state.feed = Feed("test")
    state.fake = [Run(1 + 0.5 * i, 1000 if count > 1 or ended else 100) for i in range(count)]

lines = ceilings(10, 64, relu=False)
charts = charts_of_comparison(lines) if count > 1 else charts_of_run(10, list("0123456789"), lines)


def payload() -> bytes:
    shown = [
        Shown(
            f"r{i}",
            r.series.gen,
            f"Loss number {i}",
            i,
            r.series.tables,
            {"step": TOTAL, "epoch": TOTAL / 40},
        )
        for i, r in enumerate(state.fake)
    ]
    state.feed.show(shown, charts, None if ended or count > 1 else 300)
    return state.feed.payload()


def need(request) -> None:
    state.feed.handle(request)
    if count == 1 and not ended and len(state.fake[0].events) < 240:
        state.fake[0].grow(20)


st.button("Run the page again")
curves_view(payload, need, key="curves")
