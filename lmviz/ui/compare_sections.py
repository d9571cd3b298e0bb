"""Beneath the compared spheres: where each stands, and how it spreads over the seeds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import streamlit as st

from lmviz.figures.compare import names_of, spread_chart, spread_columns
from lmviz.losses import HyperParameter
from lmviz.sphere import METRICS, Frame, Problem, own_optimum
from lmviz.sphere.figure import REPORTED_TAMMES, reported
from lmviz.sphere.script import to_script_of_several
from lmviz.sphere.sweep import Level, lockstep, over_seeds
from lmviz.ui import compare, compare_sweeps, limits, problem_form, sliced
from lmviz.ui.charts import chart
from lmviz.ui.controls import control
from lmviz.ui.live_table import degrees, live_table

SPREAD = f"{compare.PREFIX}.spread"
SEEDS = HyperParameter(
    name="seeds",
    symbol="",
    title="Seeds",
    default=64,
    low=2,
    high=256,
    step=1,
    integer=True,
    ticks=(8, 16, 32, 64, 128, 256),
    help="Random starts of each setting. All runs of all settings advance in step.",
)
STATE = compare.page({SEEDS.name: SEEDS, **compare_sweeps.SETTINGS})


def sidebar() -> None:
    """Number of spheres, the setting that is edited, and what all share."""
    control(compare.SPHERES, compare.NUMBER)
    slots = compare.slots()
    if st.session_state.get(compare.EDITED) not in slots:
        st.session_state[compare.EDITED] = slots[0]
    slot = st.segmented_control(
        compare.EDIT.title,
        slots,
        format_func=compare.slot_title,
        key=compare.EDITED,
        required=True,
        help=compare.EDIT.help,
        persist_state="session",
    )
    prefix = compare.prefix_of(slot or slots[0])
    record = problem_form.draw_loss(prefix)
    problem_form.draw_regularizers(prefix)
    problem_form.draw_optimizer(prefix, record)
    st.subheader("All of them", anchor=False, divider="gray")
    problem_form.draw_classes(compare.SHARED)
    problem_form.draw_stopping(compare.SHARED)


def script() -> str:
    """Python that repeats the runs up to the step on the screen."""
    player = compare.player()
    assert player is not None  # the page has brought it up
    step = player.trajectory.frames[player.frame].step
    return to_script_of_several(player.problems, names_of(player.problems), max(1, step))


def standing(problems: Sequence[Problem]) -> None:
    """Where each run stands, where its loss would end, and what the paper reports."""
    st.subheader("At the same step, and at convergence", anchor=False)
    player = compare.player()
    assert player is not None  # the page has brought it up

    def columns(frame: Frame) -> dict[str, list[str]]:
        now = np.degrees(frame.metrics[:, METRICS.index("class_margin")])
        found = {"setting": names_of(problems), f"ours, step {frame.step:,}": degrees(now.tolist())}
        over_seeds = _spread_columns(problems)
        if over_seeds is not None:
            found |= {over_seeds[0]: over_seeds[1]}
        optima = [own_optimum(p) for p in problems]
        found["optimum of the loss"] = degrees(
            [None if o is None else math.degrees(o.class_margin) for o in optima]
        )
        told = [reported(p) for p in problems]
        if any(value is not None for value in told):
            found["paper"] = degrees(told, 2)
        return found

    live_table(player, compare.VIEW, columns)
    why = _why(problems)
    if why:
        st.caption(why)


def _why(problems: Sequence[Problem]) -> str:
    """What the table says, in words."""
    optima = [own_optimum(p) for p in problems]
    found = [math.degrees(o.class_margin) for o in optima if o is not None]
    parts = []
    if len(found) == len(problems) and max(found) - min(found) < 1e-3:
        parts.append(
            f"The optima coincide at {found[0]:.3f}°: what differs between these runs is not where "
            "their losses lead, but how fast."
        )
    if any(reported(p) is not None for p in problems):
        parts.append(
            f"The paper's numbers are those of its sphere figure ({REPORTED_TAMMES:.2f}° is "
            "possible). It prints neither s, m, steps nor optimiser, and no single choice gives "
            "all four. At the same s these losses have the same optimum (k = 8 on S², our "
            "finding): 73.684° at s = 10, 74.467° at s = 30. So 68.50° and 67.74° are not where "
            "NormFace and ArcFace lead, but where their gradient had faded: cross entropy stops "
            "pulling once the own class leads, while the weights of LM-Softmax's rivals always "
            "sum to 1."
        )
    return " ".join(parts)


Question = tuple[str, tuple[Problem, ...], int, int]


def _question(problems: Sequence[Problem]) -> Question:
    seeds = int(st.session_state.get(compare.key_of(SEEDS.name), SEEDS.default))
    return ("spread", tuple(problems), seeds, problems[0].max_steps)


def _spread_columns(problems: Sequence[Problem]) -> tuple[str, list[str]] | None:
    """Title and cells of the table's column on seeds, once they have been run."""
    question = _question(problems)
    job = sliced.held(SPREAD, question)
    if job is None or job.latest is None:
        return None
    margins = _margins(job.latest, problems)
    columns = spread_columns(names_of(problems), margins, [None] * len(problems))
    cells = [
        "–" if mean is None else f"{mean:.2f}° ± {sd:.2f}°"
        for mean, sd in zip(columns["mean"], columns["sd"], strict=True)
    ]
    return f"{question[2]} seeds, step {job.latest.step:,}", cells


def _runs(problems: Sequence[Problem], seeds: int, steps: int) -> Iterator[Level]:
    """All settings from all starts.

    Raises:
        ValueError: more than this server allows.
    """
    limits.current().check_starts(problems, seeds)
    return lockstep(over_seeds(problems, seeds), steps)


def _margins(level: Level, problems: Sequence[Problem]) -> np.ndarray:
    """(settings, seeds) radians."""
    return level.margins.reshape(len(problems), -1)


def spread(problems: Sequence[Problem]) -> None:
    """The distribution of the class margin over random starts."""
    st.subheader("Over random starts", anchor=False)
    number, button = st.columns([2, 1], vertical_alignment="bottom", gap="medium")
    with number:
        seeds = control(SEEDS, compare.key_of(SEEDS.name))
    question = _question(problems)
    steps = question[3]
    names = names_of(problems)
    with button:
        job = sliced.start_and_stop(
            SPREAD,
            question,
            lambda: _runs(problems, seeds, steps),
            f"Run {seeds} seeds",
            f"{seeds} starts of each setting, {steps:,} steps each, in small portions that leave "
            "the page and other visitors their turn.",
        )
    if job is None:
        st.caption(
            "One run says little: another seed moves the cross entropies by degrees. Run many and "
            "see how far apart the settings really are."
        )
        return

    def picture(level: Level) -> None:
        margins = _margins(level, problems)
        optima = [own_optimum(p) for p in problems]
        columns = spread_columns(names, margins, optima)
        said = [
            f"{name} {mean:.2f}° ± {sd:.2f}°"
            for name, mean, sd in zip(names, columns["mean"], columns["sd"], strict=True)
            if mean is not None
        ]
        lost = int(np.isnan(margins).sum())
        chart(
            spread_chart(names, margins, optima, [reported(p) for p in problems]),
            "compare_seeds",
            f"Class margins of {seeds} seeds at step {level.step:,}: {'; '.join(said)}.",
            f"Step {level.step:,}. One point is one seed; box: quartiles and median. Upright line: "
            "the optimum of the loss." + (f" {lost} runs diverged." if lost else ""),
            columns,
        )

    sliced.drive(
        job, lambda level: (level.done, f"Step {level.step:,} of {steps:,} in all runs"), picture
    )
