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
from lmviz.ui.words import compare as words

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
    st.subheader(words.ALL, anchor=False, divider="gray")
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
    st.subheader(words.STANDING, anchor=False)
    player = compare.player()
    assert player is not None  # the page has brought it up

    def columns(frame: Frame) -> dict[str, list[str]]:
        now = np.degrees(frame.metrics[:, METRICS.index("class_margin")])
        found = {words.SETTING: names_of(problems), words.ours(frame.step): degrees(now.tolist())}
        over_seeds = _spread_columns(problems)
        if over_seeds is not None:
            found |= {over_seeds[0]: over_seeds[1]}
        optima = [own_optimum(p) for p in problems]
        found[words.OPTIMUM] = degrees(
            [None if o is None else math.degrees(o.class_margin) for o in optima]
        )
        told = [reported(p) for p in problems]
        if any(value is not None for value in told):
            found[words.PAPER] = degrees(told, 2)
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
        parts.append(words.coincide(found[0]))
    if any(reported(p) is not None for p in problems):
        parts.append(words.reported(REPORTED_TAMMES))
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
    cells = [words.spread(*found) for found in zip(columns["mean"], columns["sd"], strict=True)]
    return words.seeds_column(question[2], job.latest.step), cells


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
    st.subheader(words.SEEDS, anchor=False)
    number, button = st.columns([2, 1], vertical_alignment="bottom", gap="medium")
    with number:
        seeds = control(SEEDS, compare.key_of(SEEDS.name))
    question = _question(problems)
    steps = question[3]
    names = names_of(problems)
    said = words.run_seeds(seeds, steps)
    with button:
        job = sliced.start_and_stop(
            SPREAD,
            question,
            lambda: _runs(problems, seeds, steps),
            said.label,
            said.help,
        )
    if job is None:
        st.caption(words.SEEDS_NOTE)
        return

    def picture(level: Level) -> None:
        margins = _margins(level, problems)
        optima = [own_optimum(p) for p in problems]
        columns = spread_columns(names, margins, optima)
        spreads = [
            (name, words.spread(mean, sd))
            for name, mean, sd in zip(names, columns["mean"], columns["sd"], strict=True)
            if mean is not None
        ]
        lost = int(np.isnan(margins).sum())
        chart(
            spread_chart(names, margins, optima, [reported(p) for p in problems]),
            "compare_seeds",
            words.seeds_alt(seeds, level.step, spreads),
            words.seeds_chart(level.step, lost),
            columns,
        )

    sliced.drive(job, lambda level: (level.done, words.at_step(level.step, steps)), picture)
