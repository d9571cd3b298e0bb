"""The comparison's sweeps: class margin or gap over a grid of two parameters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.figures.sweep import grid_columns, sweep_chart
from lmviz.losses import HyperParameter
from lmviz.sphere import Problem
from lmviz.sphere.sweep import Grid, Sweep
from lmviz.ui import compare, limits, sliced
from lmviz.ui.charts import chart
from lmviz.ui.controls import control
from lmviz.ui.training_snapshot import is_dark
from lmviz.ui.words import compare as words

JOB = f"{compare.PREFIX}.sweep_job"
AXES: dict[str, tuple[float, ...]] = {
    "s": (2.0, 5.0, 10.0, 20.0, 30.0, 64.0, 100.0),
    "m": (0.0, 0.05, 0.1, 0.2, 0.35, 0.5),
    "learning_rate": (0.01, 0.03, 0.1, 0.3, 1.0, 3.0),
    "k": (4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0, 16.0, 24.0),
}
"""Name of a parameter to the values of its axis."""
GRIDS = {"s × m": ("s", "m"), "s × learning rate": ("s", "learning_rate"), "k × s": ("k", "s")}
MARGIN, OWN, LARGEST = "margin", "gap_own", "gap_largest"
GRID = HyperParameter(
    name="grid",
    symbol="",
    title="Sweep",
    default="s × learning rate",
    choices=tuple(GRIDS),
    help="Which two parameters are varied; all others are those of the setting.",
)
MEASURE = HyperParameter(
    name="measure",
    symbol="",
    title="Show",
    default=MARGIN,
    choices=(MARGIN, OWN, LARGEST),
    help="The class margin where the runs end, or what it lacks to the optimum of the loss or to "
    "the largest possible margin. The optimum of every cell is searched too for its gap.",
)
SLOT = HyperParameter(
    name="swept",
    symbol="",
    title="Setting",
    default="a",
    choices=compare.SLOTS,
    help="Which of the settings above is varied.",
)
STEPS = HyperParameter(
    name="sweep_steps",
    symbol="",
    title="Steps",
    default=1000,
    low=1,
    high=20_000,
    step=1,
    integer=True,
    ticks=(100, 200, 500, 1000, 2000, 5000, 10_000, 20_000),
    help="Where the runs of all cells are measured.",
)
CELL_SEEDS = HyperParameter(
    name="cell_seeds",
    symbol="",
    title="Seeds per cell",
    default=4,
    low=1,
    high=32,
    step=1,
    integer=True,
    ticks=(1, 2, 4, 8, 16, 32),
    help="A cell shows the median over so many random starts.",
)
SETTINGS = {p.name: p for p in (SLOT, GRID, MEASURE, STEPS, CELL_SEEDS)}


def sweep_of(base: Problem, grid: str, steps: int, seeds: int, gaps: bool) -> Sweep:
    """The grid of this name around a problem.

    Raises:
        ValueError: the problem has no such parameter, a value is out of its range, or the runs are
            more than this server allows.
    """
    x, y = GRIDS[grid]
    sweep = Sweep(base, x, AXES[x], y, AXES[y], steps, seeds, gaps)
    limits.current().check_starts(sweep.problems(), seeds)
    return sweep


def sweeps(problems: Sequence[Problem]) -> None:
    """Controls, progress and heat map."""
    st.subheader(words.SWEEPS, anchor=False)
    names = names_of(problems)
    slots = compare.SLOTS[: len(problems)]
    if st.session_state.get(compare.key_of(SLOT.name)) not in slots:
        st.session_state[compare.key_of(SLOT.name)] = slots[0]
    titles = dict(zip(slots, names, strict=True))
    first, second = st.columns(2, gap="medium")
    with first:
        slot = st.selectbox(
            SLOT.title,
            slots,
            format_func=titles.__getitem__,
            key=compare.key_of(SLOT.name),
            help=SLOT.help,
            persist_state="session",
        )
        steps = control(STEPS, compare.key_of(STEPS.name))
    with second:
        across, what = st.columns(2, gap="small")
        with across:
            grid = control(GRID, compare.key_of(GRID.name))
        with what:
            measure = control(MEASURE, compare.key_of(MEASURE.name), titles=words.MEASURES)
        seeds = control(CELL_SEEDS, compare.key_of(CELL_SEEDS.name))
    base = problems[slots.index(slot)]
    try:
        sweep = sweep_of(base, grid, steps, seeds, measure == OWN)
    except ValueError as error:
        st.info(words.no_sweep(grid, str(error)), icon=":material/info:")
        return
    cells = len(sweep.xs) * len(sweep.ys)
    said = words.run_sweep(cells, cells * seeds, steps)
    job = sliced.start_and_stop(
        JOB,
        sweep,
        sweep.advance,
        said.label,
        said.help,
    )
    if job is None:
        st.caption(words.swept(titles[slot], words.AXES[sweep.x], words.AXES[sweep.y]))
        return
    sliced.drive(job, _report, lambda found: _picture(sweep, found, measure, titles[slot]))


def _report(grid: Grid) -> tuple[float, str]:
    return grid.done, words.sweep_at(grid.done, grid.step)


def numbers(grid: Grid) -> dict[str, np.ndarray]:
    """What can be shown of a grid, degrees."""
    return {
        MARGIN: np.degrees(grid.median),
        OWN: np.degrees(grid.optima - grid.median),
        LARGEST: np.degrees(grid.largest - grid.median),
    }


def _picture(sweep: Sweep, grid: Grid, measure: str, name: str) -> None:
    x, y, title = words.AXES[sweep.x], words.AXES[sweep.y], words.MEASURES[measure]
    shown = numbers(grid)
    values = shown[measure]
    known = values[np.isfinite(values)]
    span = words.span(known.min(), known.max()) if known.size else ""
    diverged = int(np.isnan(grid.median).sum())
    chart(
        sweep_chart(
            values,
            sweep.xs,
            sweep.ys,
            x=x,
            y=y,
            bar=title,
            small_is_good=measure != MARGIN,
            dark=is_dark(),
        ),
        "compare_sweep",
        words.sweep_alt(title, name, x, y, grid.step, span),
        words.sweep_note(title, name, grid.step, sweep.seeds, span, diverged),
        grid_columns(
            sweep.xs,
            sweep.ys,
            x,
            y,
            {words.in_degrees(words.MEASURES[key]): grid_ for key, grid_ in shown.items()},
        ),
    )
