"""The sections of the Imbalance page: where runs stand, counts and margins, weight against cure."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.figures.imbalance import class_bars, cure_chart, cure_columns, focal_chart
from lmviz.geometry import largest_class_margin
from lmviz.losses import CATALOGUE
from lmviz.losses.imbalance import ldam_margins
from lmviz.sphere import METRICS, Frame, Problem, own_optimum
from lmviz.sphere.collapse import (
    TABLE,
    WEIGHTS,
    margins_by_frequency,
    rare_classes,
    stiffest_step,
)
from lmviz.sphere.script import to_script_of_several
from lmviz.sphere.sweep import Level, optima
from lmviz.training.schedule import class_weights
from lmviz.ui import embed, imbalance, problem_form, sliced
from lmviz.ui.charts import chart
from lmviz.ui.controls import control, ensure
from lmviz.ui.live_table import degrees, live_table
from lmviz.ui.typeset import symbols
from lmviz.ui.words import imbalance as words

CURE, REFERENCE = f"{imbalance.PREFIX}.cure", f"{imbalance.PREFIX}.reference"


def sidebar() -> None:
    """Loss, weight, classes: all that moves the runs."""
    st.segmented_control(
        imbalance.BESIDE.title,
        imbalance.BESIDE.choices,
        format_func=words.BESIDE.__getitem__,
        key=imbalance.key_of(imbalance.BESIDE.name),
        required=True,
        help=imbalance.BESIDE.help,
        persist_state="session",
    )
    record = problem_form.draw_loss(imbalance.PREFIX)
    for name in ("zero_centroid", "zero_centroid_form", "sample_margin"):
        control(problem_form.FORM[name], imbalance.key_of(name))
    problem_form.draw_classes(imbalance.PREFIX)
    problem_form.draw_optimizer(imbalance.PREFIX, record)
    problem_form.draw_stopping(imbalance.PREFIX)


def script() -> str:
    """Python that repeats the runs up to the step on the screen."""
    player = imbalance.player()
    step = player.trajectory.frames[player.frame].step
    return to_script_of_several(player.problems, names_of(player.problems), max(1, step))


def story(problem: Problem) -> None:
    """What is to be seen, and whether the weight can cure it here."""
    preset = imbalance.matching_preset()
    st.subheader(preset.title if preset else words.UNNAMED, anchor=False)
    if not embed.active():
        text = preset.text if preset else problem.loss.record.summary
        st.caption(symbols(words.story(text, problem.k, problem.d)))
    limit = stiffest_step(problem)
    first_order = problem.optimizer in ("sgd", "riemannian_sgd")
    if first_order and problem.learning_rate > limit:
        st.warning(
            words.stiff(problem.zero_centroid, problem.learning_rate, limit),
            icon=":material/warning:",
        )


def standing(problems: Sequence[Problem], titles: Sequence[str]) -> None:
    """Angles among the rare and among the frequent classes, now and at the optimum."""
    st.subheader(words.STANDING, anchor=False)

    def columns(frame: Frame) -> dict[str, list[str]]:
        halves = [
            margins_by_frequency(points[: p.k].astype(float), p.class_counts)
            for p, points in zip(problems, frame.points, strict=True)
        ]
        found = [own_optimum(p) for p in problems]
        return {
            words.step(frame.step): list(titles),
            words.CLASS_MARGIN: degrees(np.degrees(_metric(frame, "class_margin")).tolist(), 2),
            words.AMONG_RARE: degrees([math.degrees(rare) for rare, _ in halves], 2),
            words.AMONG_FREQUENT: degrees([math.degrees(often) for _, often in halves], 2),
            words.OPTIMUM: degrees(
                [None if o is None else math.degrees(o.class_margin) for o in found], 2
            ),
        }

    live_table(imbalance.player(), imbalance.VIEW, columns)
    first = problems[0]
    st.caption(symbols(words.standing(first.k, first.d, _largest(first))))


def _metric(frame: Frame, name: str) -> np.ndarray:
    found: np.ndarray = frame.metrics[:, METRICS.index(name)]
    return found


def _largest(problem: Problem) -> float:
    return math.degrees(largest_class_margin(problem.k, problem.d).angle)


def counts_section(problem: Problem) -> None:
    """The class counts, LDAM's margins, and the weights of focal loss and re-weighting."""
    st.subheader(words.COUNTS, anchor=False)
    counts = problem.class_counts
    rare = rare_classes(counts)
    ldam = _hyper("ldam", "max_m", problem)
    gamma = _hyper("focal", "gamma", problem)
    margins = ldam_margins(counts, ldam)
    weights = class_weights(counts)
    classes = {words.CLASS: list(range(1, problem.k + 1)), words.FEATURES: list(counts)}
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown(words.FEATURES_TITLE)
        chart(
            class_bars(counts, rare, y=words.FEATURES),
            "imbalance_counts",
            words.counts_alt(counts),
            words.counts_note(counts),
            classes,
        )
        st.markdown(words.FOCAL_TITLE)
        chart(
            focal_chart(gamma),
            "imbalance_focal",
            words.focal_alt(gamma),
            words.focal_note(gamma),
        )
    with right:
        st.markdown(words.LDAM_TITLE)
        chart(
            class_bars(margins, rare, y=words.MARGIN_AXIS),
            "imbalance_ldam",
            words.ldam_alt(margins),
            words.ldam_note(ldam),
            {**classes, words.MARGIN: list(margins)},
        )
        st.markdown(words.WEIGHTS_TITLE)
        chart(
            class_bars(weights, rare, y=words.WEIGHT),
            "imbalance_weights",
            words.weights_alt(weights),
            words.WEIGHTS_NOTE,
            {**classes, words.WEIGHT: list(weights)},
        )


def _hyper(loss: str, name: str, problem: Problem) -> float:
    """A hyper-parameter as its control shows it, of whichever loss is on show."""
    if problem.loss.record.key == loss:
        return float(problem.loss.hyper[name])
    key = problem_form.key_of(imbalance.PREFIX, name, loss)
    return float(ensure(key, CATALOGUE[loss].parameter(name)))


def cure_section(problem: Problem, problems: Sequence[Problem]) -> None:
    """The optimum's class margin against the weight, of what is shown above."""
    st.subheader(words.CURE, anchor=False)
    bare = [p.replace(zero_centroid=0.0, zero_centroid_form="code") for p in problems]
    rows = list(dict.fromkeys(bare))  # without and with the weight are one row
    cells = [p.replace(zero_centroid=weight) for p in rows for weight in WEIGHTS]
    names = names_of(rows)
    job = sliced.start_and_stop(
        CURE,
        ("cure", tuple(cells)),
        lambda: optima(cells),
        words.search(len(cells)),
        words.CURE_HELP,
    )
    if job is None:
        st.caption(words.CURE_NOTE)
        return
    fits = problem.k <= problem.d + 1

    def picture(level: Level) -> None:
        margins = np.degrees(level.margins).reshape(len(rows), -1)
        ends = [
            (name, row[0], row[-1])
            for name, row in zip(names, margins, strict=True)
            if np.isfinite(row[[0, -1]]).all()
        ]
        chart(
            cure_chart(names, WEIGHTS, margins, _largest(problem), simplex=fits),
            "imbalance_cure",
            words.cure_alt(ends),
            words.cure_chart(problem.k, fits),
            cure_columns(names, WEIGHTS, problem.k, margins),
        )

    sliced.drive(job, _report, picture)


def _report(level: Level) -> tuple[float, str]:
    return level.done, words.found(level.done)


def reference_section() -> None:
    """The table of reference, computed again."""
    st.subheader(words.REFERENCE, anchor=False)
    expected = np.array([row.expected for row in TABLE])
    cells = [p for row in TABLE for p in row.problems()]
    job = sliced.start_and_stop(
        REFERENCE,
        "reference",
        lambda: optima(cells),
        words.compute(len(cells)),
        words.REFERENCE_HELP,
    )
    st.caption(words.REFERENCE_NOTE)
    names = [f"R = {r.ratio} · {names_of(r.problems()[:1])[0]}" for r in TABLE]

    def table(margins: np.ndarray | None) -> None:
        columns: dict[str, list[str]] = {words.REFERENCE_ROWS: names}
        for j, weight in enumerate(WEIGHTS):
            columns[f"{weight:g}"] = [
                f"({told:.2f})"
                if margins is None or not np.isfinite(margins[i, j])
                else f"{margins[i, j]:.2f} ({told:.2f})"
                for i, told in enumerate(expected[:, j])
            ]
        st.table(columns, border="horizontal", hide_index=True)

    if job is None:
        table(None)
        return

    def picture(level: Level) -> None:
        margins = np.degrees(level.margins).reshape(expected.shape)
        table(margins)
        known = np.isfinite(margins)
        worst = float(np.abs(margins - expected)[known].max()) if known.any() else math.nan
        chart(
            cure_chart(names, WEIGHTS, margins, 96.3794, simplex=True, height=480),
            "imbalance_reference",
            words.REFERENCE_ALT,
            words.computed(int(known.sum()), known.size, worst),
            cure_columns(names, WEIGHTS, TABLE[0].problems()[0].k, margins, expected),
        )

    sliced.drive(job, _report, picture)
