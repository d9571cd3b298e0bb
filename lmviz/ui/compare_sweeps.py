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

JOB = f"{compare.PREFIX}.sweep_job"
AXES: dict[str, tuple[str, tuple[float, ...]]] = {
    "s": ("scale s", (2.0, 5.0, 10.0, 20.0, 30.0, 64.0, 100.0)),
    "m": ("margin m", (0.0, 0.05, 0.1, 0.2, 0.35, 0.5)),
    "learning_rate": ("learning rate η", (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)),
    "k": ("classes k", (4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0, 16.0, 24.0)),
}
"""Name of a parameter to the title and the values of its axis."""
GRIDS = {"s × m": ("s", "m"), "s × learning rate": ("s", "learning_rate"), "k × s": ("k", "s")}
MARGIN, OWN, LARGEST = "margin", "gap_own", "gap_largest"
SHOWN = {
    MARGIN: "Class margin",
    OWN: "Gap to this loss's optimum",
    LARGEST: "Gap to the largest possible",
}
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
    choices=tuple(SHOWN),
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
    sweep = Sweep(base, x, AXES[x][1], y, AXES[y][1], steps, seeds, gaps)
    limits.current().check_starts(sweep.problems(), seeds)
    return sweep


def sweeps(problems: Sequence[Problem]) -> None:
    """Controls, progress and heat map."""
    st.subheader("Sweep two parameters", anchor=False)
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
            measure = control(MEASURE, compare.key_of(MEASURE.name), titles=SHOWN)
        seeds = control(CELL_SEEDS, compare.key_of(CELL_SEEDS.name))
    base = problems[slots.index(slot)]
    try:
        sweep = sweep_of(base, grid, steps, seeds, measure == OWN)
    except ValueError as error:
        st.info(f"{grid} cannot be swept here: {str(error).rstrip('.')}.", icon=":material/info:")
        return
    cells = len(sweep.xs) * len(sweep.ys)
    job = sliced.start_and_stop(
        JOB,
        sweep,
        sweep.advance,
        f"Run the sweep: {cells} cells",
        f"{cells * seeds} runs of {steps:,} steps, as one batch where they differ in numbers only.",
    )
    if job is None:
        st.caption(f"{names[slots.index(slot)]}: {AXES[sweep.x][0]} against {AXES[sweep.y][0]}.")
        return
    sliced.drive(job, _report, lambda found: _picture(sweep, found, measure, titles[slot]))


def _report(grid: Grid) -> tuple[float, str]:
    return grid.done, f"{grid.done:.0%}, runs at step {grid.step:,}"


def numbers(grid: Grid) -> dict[str, np.ndarray]:
    """What can be shown of a grid, degrees."""
    return {
        MARGIN: np.degrees(grid.median),
        OWN: np.degrees(grid.optima - grid.median),
        LARGEST: np.degrees(grid.largest - grid.median),
    }


def _picture(sweep: Sweep, grid: Grid, measure: str, name: str) -> None:
    x, y = AXES[sweep.x][0], AXES[sweep.y][0]
    shown = numbers(grid)
    values = shown[measure]
    known = values[np.isfinite(values)]
    span = f" From {known.min():.2f}° to {known.max():.2f}°." if known.size else ""
    diverged = int(np.isnan(grid.median).sum())
    chart(
        sweep_chart(
            values,
            sweep.xs,
            sweep.ys,
            x=x,
            y=y,
            bar=SHOWN[measure],
            small_is_good=measure != MARGIN,
            dark=is_dark(),
        ),
        "compare_sweep",
        f"{SHOWN[measure]} of {name} over {x} and {y}, step {grid.step:,}.{span}",
        f"{SHOWN[measure]}, degrees, of {name} at step {grid.step:,}: the median of "
        f"{sweep.seeds} start{'s' * (sweep.seeds > 1)}.{span}"
        + (f" Empty: {diverged} cells whose runs diverged." if diverged else ""),
        grid_columns(
            sweep.xs,
            sweep.ys,
            x,
            y,
            {f"{SHOWN[key]} (°)": grid_ for key, grid_ in shown.items()},
        ),
    )
