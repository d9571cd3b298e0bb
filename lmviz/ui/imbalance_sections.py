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

CURE, REFERENCE = f"{imbalance.PREFIX}.cure", f"{imbalance.PREFIX}.reference"
NORMALISATIONS = (
    "Two normalisations of R_W are in use. The paper's is λ‖(1/k) Σ w‖². Public training code has "
    "λ‖Σ w‖² over unit prototypes, which is k² times as strong for the same λ: its usual λ = 5 is "
    "5 k² of the paper's, 500 for ten classes."
)


def sidebar() -> None:
    """Loss, weight, classes: all that moves the runs."""
    st.segmented_control(
        imbalance.BESIDE.title,
        imbalance.BESIDE.choices,
        format_func=imbalance.BESIDE_TITLES.__getitem__,
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
    st.subheader(preset.title if preset else "Imbalanced classes", anchor=False)
    k, d = problem.k, problem.d
    fits = (
        f"k = {k} ≤ d + 1 = {d + 1}: a simplex fits, and R_W leads back to it (Theorem 8)."
        if k <= d + 1
        else f"k = {k} > d + 1 = {d + 1}: no simplex fits, and R_W centres the prototypes without "
        "parting the rare ones (our finding)."
    )
    if not embed.active():
        st.caption(symbols(f"{preset.text if preset else problem.loss.record.summary} {fits}"))
    limit = stiffest_step(problem)
    first_order = problem.optimizer in ("sgd", "riemannian_sgd")
    if first_order and problem.learning_rate > limit:
        st.warning(
            f"λ = {problem.zero_centroid:g} is too stiff for a learning rate of "
            f"{problem.learning_rate:g}: the centroid swings instead of settling. Take at most "
            f"{limit:.2g}, or Riemannian L-BFGS.",
            icon=":material/warning:",
        )


def standing(problems: Sequence[Problem], titles: Sequence[str]) -> None:
    """Angles among the rare and among the frequent classes, now and at the optimum."""
    st.subheader("Rare and frequent classes", anchor=False)

    def columns(frame: Frame) -> dict[str, list[str]]:
        halves = [
            margins_by_frequency(points[: p.k].astype(float), p.class_counts)
            for p, points in zip(problems, frame.points, strict=True)
        ]
        found = [own_optimum(p) for p in problems]
        return {
            f"step {frame.step:,}": list(titles),
            "class margin": degrees(np.degrees(_metric(frame, "class_margin")).tolist(), 2),
            "among rare": degrees([math.degrees(rare) for rare, _ in halves], 2),
            "among frequent": degrees([math.degrees(often) for _, often in halves], 2),
            "optimum of the loss": degrees(
                [None if o is None else math.degrees(o.class_margin) for o in found], 2
            ),
        }

    live_table(imbalance.player(), imbalance.VIEW, columns)
    k = problems[0].k
    st.caption(
        symbols(
            "Rare: the half of the classes with the fewest features. Largest possible class margin "
            f"of {k} classes in {problems[0].d} dimensions: {_largest(problems[0]):.2f}°. "
            f"{NORMALISATIONS}"
        )
    )


def _metric(frame: Frame, name: str) -> np.ndarray:
    found: np.ndarray = frame.metrics[:, METRICS.index(name)]
    return found


def _largest(problem: Problem) -> float:
    return math.degrees(largest_class_margin(problem.k, problem.d).angle)


def counts_section(problem: Problem) -> None:
    """The class counts, LDAM's margins, and the weights of focal loss and re-weighting."""
    st.subheader("What losses for imbalanced classes make of the counts", anchor=False)
    counts = problem.class_counts
    rare = rare_classes(counts)
    ldam = _hyper("ldam", "max_m", problem)
    gamma = _hyper("focal", "gamma", problem)
    margins = ldam_margins(counts, ldam)
    weights = class_weights(counts)
    classes = {"class": list(range(1, problem.k + 1)), "features": list(counts)}
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown("**Features of each class**")
        chart(
            class_bars(counts, rare, y="features"),
            "imbalance_counts",
            f"Features of each class: {', '.join(map(str, counts))}.",
            f"{sum(counts):,} in all, ratio {max(counts) / min(counts):g} : 1.",
            classes,
        )
        st.markdown("**Focal loss: weight of a sample**")
        chart(
            focal_chart(gamma),
            "imbalance_focal",
            f"Weight (1 − p)^γ against the probability of the own class, γ = {gamma:g} strongest.",
            "Samples that are already classified with confidence count less, whatever their class. "
            f"Strong line: γ = {gamma:g}.",
        )
    with right:
        st.markdown("**LDAM: margin of each class**")
        chart(
            class_bars(margins, rare, y="margin Δ"),
            "imbalance_ldam",
            f"Margins of LDAM: {', '.join(f'{m:.4f}' for m in margins)}.",
            f"Δ ∝ n^(−1/4), {ldam:g} for the rarest class (Cao et al. 2019).",
            {**classes, "margin": list(margins)},
        )
        st.markdown("**Re-weighting by effective numbers**")
        chart(
            class_bars(weights, rare, y="weight"),
            "imbalance_weights",
            f"Weight of each class: {', '.join(f'{w:.4f}' for w in weights)}.",
            "Each sample's weight ∝ (1 − β)/(1 − βⁿ), β = 0.9999, mean 1; deferred to the end of "
            "training (DRW, Cao et al. 2019). The runs above do not use it.",
            {**classes, "weight": list(weights)},
        )


def _hyper(loss: str, name: str, problem: Problem) -> float:
    """A hyper-parameter as its control shows it, of whichever loss is on show."""
    if problem.loss.record.key == loss:
        return float(problem.loss.hyper[name])
    key = problem_form.key_of(imbalance.PREFIX, name, loss)
    return float(ensure(key, CATALOGUE[loss].parameter(name)))


def cure_section(problem: Problem, problems: Sequence[Problem]) -> None:
    """The optimum's class margin against the weight, of what is shown above."""
    st.subheader("How much of $R_W$ it takes", anchor=False)
    bare = [p.replace(zero_centroid=0.0, zero_centroid_form="code") for p in problems]
    rows = list(dict.fromkeys(bare))  # without and with the weight are one row
    cells = [p.replace(zero_centroid=weight) for p in rows for weight in WEIGHTS]
    names = names_of(rows)
    job = sliced.start_and_stop(
        CURE,
        ("cure", tuple(cells)),
        lambda: optima(cells),
        f"Search {len(cells)} optima",
        "The optimum of each loss at each weight, for the class counts and dimension above.",
    )
    if job is None:
        st.caption(
            "The optimum of what is shown above, at six weights from 0 to 5 (of ‖Σ w‖²): no runs "
            "and no learning rate are involved."
        )
        return
    fits = problem.k <= problem.d + 1

    def picture(level: Level) -> None:
        margins = np.degrees(level.margins).reshape(len(rows), -1)
        said = [
            f"{name} from {row[0]:.2f}° to {row[-1]:.2f}°"
            for name, row in zip(names, margins, strict=True)
            if np.isfinite(row[[0, -1]]).all()
        ]
        chart(
            cure_chart(names, WEIGHTS, margins, _largest(problem), simplex=fits),
            "imbalance_cure",
            f"Class margin of the optimum against the weight: {'; '.join(said)}.",
            f"λ of ‖Σ w‖²; the paper's λ is k² = {problem.k**2} times as large. 0 is drawn at the "
            "left end."
            + (
                ""
                if fits
                else f" k = {problem.k} > d + 1: the rare classes stay together at any weight."
            ),
            cure_columns(names, WEIGHTS, problem.k, margins),
        )

    sliced.drive(job, _report, picture)


def _report(level: Level) -> tuple[float, str]:
    return level.done, f"{level.done:.0%} of the optima"


def reference_section() -> None:
    """The table of reference, computed again."""
    st.subheader("Ten classes in R¹⁶: the table of reference", anchor=False)
    expected = np.array([row.expected for row in TABLE])
    cells = [p for row in TABLE for p in row.problems()]
    job = sliced.start_and_stop(
        REFERENCE,
        "reference",
        lambda: optima(cells),
        f"Compute the table: {len(cells)} optima",
        "About a minute, in small portions; it can be stopped at any time.",
    )
    st.caption(
        "Free features, half of the classes R times as frequent as the other half. Expected: an "
        "independent simulation by L-BFGS; the simplex has 96.38°. Columns: λ of ‖Σ w‖², a "
        "hundredth of the paper's λ here."
    )
    names = [f"R = {r.ratio} · {names_of(r.problems()[:1])[0]}" for r in TABLE]

    def table(margins: np.ndarray | None) -> None:
        columns: dict[str, list[str]] = {"computed now (expected)": names}
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
            "Class margins of the table of reference against the weight.",
            f"{known.sum()} of {known.size} cells; largest difference from the expected number: "
            f"{worst:.2f}°."
            if known.any()
            else "",
            cure_columns(names, WEIGHTS, TABLE[0].problems()[0].k, margins, expected),
        )

    sliced.drive(job, _report, picture)
