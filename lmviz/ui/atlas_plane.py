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
    st.subheader("Setting", anchor=False, divider="gray")
    for name, p in SETTINGS.items():
        control(p, atlas.key_of(name))


def section() -> None:
    """Guarantee, picture, measured geometry, and partial against full momentum."""
    loss = atlas.chosen_loss(KEY)
    _guarantee(loss)
    k, steps, seed = (int(ensure(atlas.key_of(name), p)) for name, p in SETTINGS.items())
    with st.spinner("Descending …"):
        runs = {
            f"{mode} momentum": run({**loss.hyper, "means": mode}, k, steps, seed)
            for mode in loss.record.parameter("means").choices
        }
    mine = runs[f"{loss.hyper['means']} momentum"]
    st.subheader(f"{k} classes of {PER_CLASS} free features in the plane", anchor=False)
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
    separated = delta_d > 2 * delta_v
    st.subheader(
        rf"$\delta_d$ = {delta_d:g} {'>' if separated else '≤'} $2\delta_v$ = {2 * delta_v:g}: "
        + ("classes are told apart by distance" if separated else "classes may interleave"),
        anchor=False,
    )
    chart(
        worst_case_picture(delta_v, delta_d),
        "lmviz_discriminative_worst_case",
        f"Two discs of radius {delta_v:g}, centres {delta_d:g} from their boundary: at most "
        f"{case.within:.3g} within a class, at least {case.between:.3g} between classes.",
        r"If every feature is within $\delta_v$ of its class mean and every mean at least "
        r"$\delta_d$ from its closest boundary, then each feature is at least $\delta_d-\delta_v$ "
        "from its boundaries, because a signed distance changes no faster than the point moves. "
        r"Two features of a class are then at most $2\delta_v$ apart and two of different classes "
        r"at least $2(\delta_d-\delta_v)$: less within than between is certain exactly if "
        r"$\delta_d>2\delta_v$. Derived here; the theorems of the paper itself were not at hand.",
        {
            "quantity": [
                "sample margin ≥ δ_d − δ_v",
                "distance within a class ≤ 2δ_v",
                "distance between classes ≥ 2(δ_d − δ_v)",
            ],
            "value": [case.sample_margin, case.within, case.between],
        },
    )


def _picture(loss: Loss, mine: plane.PlaneRun, frame: int, step: int) -> None:
    delta_v, delta_d = loss.hyper["delta_v"], loss.hyper["delta_d"]
    found = mine.geometry[frame]
    chart(
        plane_picture(mine, frame, delta_v, delta_d),
        "lmviz_discriminative_plane",
        f"Features in the plane at step {step}: spread {found.spread:.3f}, closest boundary of a "
        f"mean {found.reach:.3f}, smallest sample margin {found.sample_margin:.3f}.",
        r"Circles: radius $\delta_v$ around the class means. Dotted: $\delta_d$ from the mean "
        "towards its closest boundary; the margin is reached where it ends before the grey line.",
    )


def _momentum(loss: Loss, runs: dict[str, plane.PlaneRun], step: int) -> None:
    delta_v, delta_d, mu = (loss.hyper[name] for name in ("delta_v", "delta_d", "mu"))
    ends = ", ".join(f"{name} {found.geometry[-1].reach:.3f}" for name, found in runs.items())
    chart(
        plane_curves(runs, delta_v, delta_d, STRIDE, step),
        "lmviz_discriminative_momentum",
        f"Distance of the means to their boundary and spread, step by step; at the end: {ends}.",
        f"With full momentum the margin's gradient passes through the running mean and is only "
        f"1 − μ = {1 - mu:.3g} times as large; with partial momentum it is taken at the mean of "
        "the batch and acts at once. With μ = 0 both are the same.",
    )


def _measured(loss: Loss, found: plane.Geometry) -> None:
    guaranteed = found.reach - found.spread
    numbers = (
        (
            "Spread",
            found.spread,
            "Largest distance of a feature from its class mean. The loss asks for at most "
            r"$\delta_v$.",
        ),
        (
            "Closest boundary",
            found.reach,
            "Signed distance of a class mean to it, smallest over classes. The loss asks for at "
            r"least $\delta_d$.",
        ),
        (
            "Smallest sample margin",
            found.sample_margin,
            f"Signed distance of a feature to its closest boundary. By the two numbers before it "
            f"is at least {guaranteed:.3f}.",
        ),
        ("Within, at most", found.within, "Largest distance of two features of a class."),
        (
            "Between, at least",
            found.between,
            "Smallest distance of two features of different classes.",
        ),
    )
    for column, (label, value, text) in zip(st.columns(len(numbers)), numbers, strict=True):
        column.metric(label, f"{value:.4f}", help=text)
    met = found.spread <= loss.hyper["delta_v"] and found.reach >= loss.hyper["delta_d"]
    holds = found.sample_margin >= guaranteed - 1e-9
    st.caption(
        ("Both aims are met at this step. " if met else "The aims are not both met at this step. ")
        + f"Sample margin ≥ closest boundary − spread: {found.sample_margin:.4f} ≥ "
        f"{guaranteed:.4f}, {'holds' if holds else 'fails'}. "
        + (
            "Every feature is closer to its whole class than to any other."
            if found.within < found.between
            else "Some feature is closer to another class than to a part of its own."
        )
    )
