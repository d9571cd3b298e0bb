"""Peer of the live view: the same scene and engine, shown with ``st.plotly_chart``.

The two ways that Streamlit's documentation offers: ``?way=fragment`` (a fragment with
``run_every``) and ``?way=loop`` (a placeholder filled again and again). The chart gets what
should help it: a stable key, ``uirevision``, one trace for all features, float32 arrays, a wire
sphere for the shaded one, and no curves beside it. ``width`` and ``height`` in the address fix
its size in CSS pixels.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from lmviz.geometry import align, best_packing, normalize
from lmviz.sphere import Problem, Trajectory
from lmviz.sphere.presets import PRESETS

SECONDS_PER_FRAME = 0.1
STRIDE = PRESETS[0].stride
COLORS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442", "#000000")
SYMBOLS = ("circle", "square", "diamond", "cross", "x", "circle-open")

query = st.query_params
WIDTH, HEIGHT = int(query.get("width", 700)), int(query.get("height", 500))


def problem() -> Problem:
    """The start page's problem with as many features as the address says."""
    per_class = int(query.get("per_class", 100))
    return PRESETS[0].problem.replace(per_class=per_class, tolerance=0.0, max_steps=100_000)


def wire_sphere() -> go.Scatter3d:
    """Meridians and parallels every 30 degrees, as one trace."""
    turn, gap = np.linspace(0, 2 * np.pi, 49), np.full((1, 3), np.nan)
    lines = []
    for angle in np.radians(np.arange(-60, 61, 30)):
        ring = np.stack([np.cos(turn), np.sin(turn), np.full_like(turn, np.tan(angle))], axis=1)
        lines += [ring * np.cos(angle), gap]
    for angle in np.radians(np.arange(0, 180, 30)):
        across, up = np.cos(turn), np.sin(turn)
        lines += [np.stack([across * np.cos(angle), across * np.sin(angle), up], axis=1), gap]
    x, y, z = np.concatenate(lines).astype("float32").T
    return go.Scatter3d(x=x, y=y, z=z, mode="lines", line_color="#CBD3DC", hoverinfo="skip")


def marks(points: np.ndarray, **style: Any) -> go.Scatter3d:
    """Points (n, 3) as one trace."""
    x, y, z = points.astype("float32").T
    return go.Scatter3d(x=x, y=y, z=z, **style)


def figure(points: np.ndarray, labels: np.ndarray, k: int, step: int) -> go.Figure:
    """Prototypes ``points[:k]`` as named arrows, features ``points[k:]``, and the ghosts."""
    unit = normalize(points)
    arrows, features = unit[:k].astype("float32"), unit[k:]
    spokes = np.full((k, 3, 3), np.nan)
    spokes[:, 0], spokes[:, 1] = 0.0, arrows
    packing = best_packing(k, 3).points
    last = st.session_state.get("ghost")
    ghost = align(packing, unit[:k], warm=last, starts=0 if last else 4)
    st.session_state.ghost = ghost
    u, v, w = arrows.T
    names = [f"class {j + 1}" for j in range(k)]
    dots = {
        "size": 3,
        "color": [COLORS[c % len(COLORS)] for c in labels],
        "symbol": [SYMBOLS[c % len(SYMBOLS)] for c in labels],
    }
    hide = {"visible": False, "range": [-1.15, 1.15]}
    return go.Figure(
        [
            wire_sphere(),
            marks(spokes.reshape(-1, 3), mode="lines", line={"color": "#17202B", "width": 5}),
            go.Cone(x=u, y=v, z=w, u=u, v=v, w=w, anchor="tip", sizeref=0.15, showscale=False),
            marks(1.08 * unit[:k], mode="text", text=names),
            marks(features, mode="markers", marker=dots),
            marks(
                ghost.apply(packing),
                mode="markers",
                marker={"size": 9, "symbol": "circle-open", "color": "#7A8694"},
            ),
        ],
        {
            "width": WIDTH,
            "height": HEIGHT,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "showlegend": False,
            "uirevision": "kept",
            "meta": {"step": step},
            "scene": {
                "xaxis": hide,
                "yaxis": hide,
                "zaxis": hide,
                "aspectmode": "cube",
                "uirevision": "kept",
            },
        },
    )


def next_figure(advance: bool) -> go.Figure:
    """The run's next key frame if ``advance``, else its last one."""
    run: Trajectory = st.session_state.run
    if advance:
        run.extend(1, STRIDE)
    shown, frame = run.problems[0], run.frames[-1]
    return figure(frame.points[0], shown.labels, shown.k, frame.step)


st.set_page_config(layout="wide")
if "run" not in st.session_state:
    st.session_state.run = Trajectory([problem()], dtype="float32")
playing = st.toggle("Play", key="playing")

if query.get("way") == "loop":
    place = st.empty()
    place.plotly_chart(next_figure(playing), width="content")
    while playing:
        begun = time.monotonic()
        place.plotly_chart(next_figure(True), width="content")
        time.sleep(max(0.0, SECONDS_PER_FRAME - (time.monotonic() - begun)))
else:

    @st.fragment(run_every=SECONDS_PER_FRAME if playing else None)
    def view() -> None:
        """One refresh."""
        st.plotly_chart(next_figure(playing), width="content", key="sphere")

    view()
