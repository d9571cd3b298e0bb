"""The atlas's section on the discriminative loss: its geometry, and a toy in the plane."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lmviz import losses
from lmviz.figures.losses_plane import plane_curves, plane_picture, worst_case, worst_case_picture
from lmviz.losses import HyperParameter, Loss
from lmviz.sphere import plane
from lmviz.ui import atlas, page_scripts
from lmviz.ui.charts import chart
from lmviz.ui.controls import control, ensure
from lmviz.ui.words import losses as atlas_words
from lmviz.ui.words import losses_plane as words

KEY = "lmdl"
STRIDE = 5
CLASSES = HyperParameter(
    name="plane_k",
    symbol="k",
    title="Classes",
    default=4,
    low=2,
    high=7,
    step=1,
    integer=True,
    help="Classes in the plane, whose boundaries all pass through 0.",
)
STEPS = HyperParameter(
    name="plane_steps",
    symbol="",
    title="Steps",
    default=400,
    low=50,
    high=2000,
    step=50,
    integer=True,
    ticks=(50, 100, 200, 400, 800, 1200, 2000),
    help="How many steps of gradient descent are made; every fifth can be looked at.",
)
SEED = HyperParameter(
    name="plane_seed",
    symbol="",
    title="Seed",
    default=0,
    low=0,
    high=999,
    step=1,
    integer=True,
    help="Another seed is another random start.",
)
STEP = HyperParameter(
    name="plane_step",
    symbol="",
    title="Step shown",
    default=400,
    low=0,
    high=2000,
    step=STRIDE,
    integer=True,
    help="Which step of the run the picture and the numbers show.",
)
PER_CLASS = 30
SETTINGS = {p.name: p for p in (CLASSES, STEPS, SEED)}
STATE = atlas.page({**SETTINGS, STEP.name: STEP})


@st.cache_data(show_spinner=False, max_entries=40)
def run(hyper: dict[str, Any], k: int, steps: int, seed: int) -> plane.PlaneRun:
    """A run of the toy, every ``STRIDE``-th step."""
    return plane.run(losses.make(KEY, **hyper), k, PER_CLASS, steps, seed, STRIDE)


def script() -> str:
    """Python that repeats the toy."""
    k, steps, seed = (int(ensure(atlas.key_of(name), p)) for name, p in SETTINGS.items())
    return page_scripts.plane(atlas.chosen_loss(KEY), k, PER_CLASS, steps, seed)


def controls() -> None:
    """All hyper-parameters of the loss, and the setting of the toy."""
    atlas.chosen_loss(KEY)
    st.subheader(losses.CATALOGUE[KEY].title, anchor=False, divider="gray")
    for p in losses.CATALOGUE[KEY].hyper:
        control(p, atlas.key_of(f"{KEY}.{p.name}"))
    st.subheader(atlas_words.SETTING, anchor=False, divider="gray")
    for name, p in SETTINGS.items():
        control(p, atlas.key_of(name))


def section() -> None:
    """Guarantee, picture, measured geometry, and partial against full momentum."""
    loss = atlas.chosen_loss(KEY)
    _guarantee(loss)
    k, steps, seed = (int(ensure(atlas.key_of(name), p)) for name, p in SETTINGS.items())
    with st.spinner(words.DESCENDING):
        runs = {
            words.momentum(mode): run({**loss.hyper, "means": mode}, k, steps, seed)
            for mode in loss.record.parameter("means").choices
        }
    mine = runs[words.momentum(loss.hyper["means"])]
    st.subheader(words.toy(k, PER_CLASS), anchor=False)
    # A slider's value must lie on its scale, which changes with the number of steps.
    shown = atlas.key_of(STEP.name)
    st.session_state[shown] = min(ensure(shown, STEP), steps) // STRIDE * STRIDE
    step = st.slider(
        STEP.title,
        0,
        steps,
        step=STRIDE,
        key=shown,
        help=STEP.help,
        persist_state="session",
    )
    frame = step // STRIDE
    picture, curves = st.columns(2, gap="medium")
    with picture:
        _picture(loss, mine, frame, step)
    with curves:
        _momentum(loss, runs, step)
    _measured(loss, mine.geometry[frame])


def _guarantee(loss: Loss) -> None:
    delta_v, delta_d = loss.hyper["delta_v"], loss.hyper["delta_d"]
    case = worst_case(delta_v, delta_d)
    st.subheader(words.guarantee(delta_v, delta_d), anchor=False)
    chart(
        worst_case_picture(delta_v, delta_d),
        "lmviz_discriminative_worst_case",
        words.worst_case_alt(delta_v, delta_d, case.within, case.between),
        words.WORST_CASE_NOTE,
        {
            words.QUANTITY: [words.LEAST_MARGIN, words.MOST_WITHIN, words.LEAST_BETWEEN],
            words.VALUE: [case.sample_margin, case.within, case.between],
        },
    )


def _picture(loss: Loss, mine: plane.PlaneRun, frame: int, step: int) -> None:
    delta_v, delta_d = loss.hyper["delta_v"], loss.hyper["delta_d"]
    found = mine.geometry[frame]
    chart(
        plane_picture(mine, frame, delta_v, delta_d),
        "lmviz_discriminative_plane",
        words.picture_alt(step, found.spread, found.reach, found.sample_margin),
        words.PICTURE_NOTE,
    )


def _momentum(loss: Loss, runs: dict[str, plane.PlaneRun], step: int) -> None:
    delta_v, delta_d, mu = (loss.hyper[name] for name in ("delta_v", "delta_d", "mu"))
    chart(
        plane_curves(runs, delta_v, delta_d, STRIDE, step),
        "lmviz_discriminative_momentum",
        words.momentum_alt((name, found.geometry[-1].reach) for name, found in runs.items()),
        words.momentum_note(mu),
    )


def _measured(loss: Loss, found: plane.Geometry) -> None:
    guaranteed = found.reach - found.spread
    numbers = (
        (words.SPREAD, found.spread),
        (words.REACH, found.reach),
        (words.sample_margin(guaranteed), found.sample_margin),
        (words.WITHIN, found.within),
        (words.BETWEEN, found.between),
    )
    for column, (said, value) in zip(st.columns(len(numbers)), numbers, strict=True):
        column.metric(said.label, f"{value:.4f}", help=said.help)
    st.caption(
        words.measured(
            met=found.spread <= loss.hyper["delta_v"] and found.reach >= loss.hyper["delta_d"],
            sample_margin=found.sample_margin,
            guaranteed=guaranteed,
            holds=found.sample_margin >= guaranteed - 1e-9,
            near=found.within < found.between,
        )
    )
