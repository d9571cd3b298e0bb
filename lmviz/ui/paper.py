"""The paper page: its tables with own runs beside them, its figures from own runs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from lmviz import losses, paper
from lmviz.figures.paper import Mark, lines_chart, results_chart
from lmviz.geometry.bounds import simplex_bound
from lmviz.losses import HyperParameter
from lmviz.sphere.figure import REPORTED, REPORTED_TAMMES
from lmviz.training.runs import Damaged, Run
from lmviz.ui import cite, page_scripts, page_state, share, training_store
from lmviz.ui.charts import chart
from lmviz.ui.controls import ensure
from lmviz.ui.page_state import Several, Values
from lmviz.ui.plain import in_chart
from lmviz.ui.training_compare import MOST, draw_figure_1, draw_figure_9, names_of

PREFIX = "paper"
SECTIONS = {
    "table-1": "Table 1: balanced",
    "table-2": "Table 2: imbalanced",
    "table-3": "Table 3: re-identification",
    "sphere": "Sphere figure",
    "figure-1": "Figure 1",
    "figure-9": "Figure 9",
    "l-softmax": "L-Softmax",
    "discriminative": "Discriminative loss",
}
MEASURES = {"class margin": "class_margin", "sample margin": "mean_sample_margin"}
RANKS = {"mAP": "mean_average_precision", "rank 1": "rank_1", "rank 5": "rank_5"}
BALANCED = ("mnist", "cifar10", "cifar100")
SETTINGS = tuple(dict.fromkeys(row.setting for row in paper.table_2()))


def _choice(name: str, title: str, choices: Sequence[str], help: str) -> HyperParameter:
    return HyperParameter(
        name=name, symbol="", title=title, default=choices[0], choices=tuple(choices), help=help
    )


SECTION = _choice("section", "Section", tuple(SECTIONS), "What the page shows.")
DATA = _choice("data", "Data", BALANCED, "Data set of Table 1.")
MEASURE = _choice("measure", "Margin", tuple(MEASURES), "Which margin stands against accuracy.")
SETTING = _choice("setting", "Setting", SETTINGS, "Which imbalance of Table 2.")
RANK = _choice("rank", "Measure", tuple(RANKS), "What is counted in Table 3.")
CONTROLS = page_state.by_name((SECTION, DATA, MEASURE, SETTING, RANK))


def key_of(name: str) -> str:
    """Session key of a control."""
    return f"{PREFIX}.{name}"


FIGURES = {
    name: Several(name, known=lambda: [run.id for run in training_store.store().list()], most=MOST)
    for name in ("figure-1", "figure-9")
}
"""Which runs the figures are drawn from; not chosen, the newest ones."""


def _read(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    mine = {name: text for name, text in query.items() if name not in FIGURES}
    values, messages = page_state.read_settings(mine, CONTROLS)
    for name in FIGURES:
        values[name] = None
        if name in query:
            values[name], problem = FIGURES[name].read(query[name])
            messages += [problem] if problem else []
    return values, messages


def _write(values: Values, everything: bool) -> dict[str, str]:
    chosen = {name: ",".join(values[name]) for name in FIGURES if values[name] is not None}
    return page_state.write_settings(values, CONTROLS, everything) | chosen


def _current() -> Values:
    values = page_state.current_settings(PREFIX, CONTROLS)
    for name in FIGURES:
        chosen = st.session_state.get(key_of(name))
        usual = chosen == st.session_state.get(key_of(f"{name}.usual"))
        values[name] = None if chosen is None or usual else tuple(chosen)
    return values


def _put(values: Values) -> None:
    page_state.put_settings(PREFIX, values, CONTROLS)
    for name in FIGURES:
        if values[name] is None:
            st.session_state.pop(key_of(name), None)
        else:
            st.session_state[key_of(name)] = list(values[name])


STATE = page_state.Page(PREFIX, _read, _write, _current, _put)


def draw() -> None:
    """The whole page."""
    st.subheader("Learning Towards the Largest Margins", anchor=False)
    st.caption(
        "Zhou et al., ICLR 2022, [arXiv 2206.11589](https://arxiv.org/abs/2206.11589). Circles, "
        "squares, diamonds and triangles are **reported** numbers as printed on the authors' "
        "slides; stars are **your own runs** of the Training page. The two are never mixed."
    )
    share.bar(
        STATE,
        lambda: page_scripts.paper(st.session_state[key_of("section")]),
        note="Your own runs are on this server; the link only names them.",
        undo=False,
        sources=cite.everything,
    )
    ensure(key_of("section"), SECTION)
    st.segmented_control(
        "Section",
        list(SECTIONS),
        format_func=SECTIONS.__getitem__,
        key=key_of("section"),
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )
    DRAWN[st.session_state[key_of("section")]]()


def _radio(parameter: HyperParameter, titles: Mapping[str, str] | None = None) -> str:
    ensure(key_of(parameter.name), parameter)
    st.segmented_control(
        parameter.title,
        list(parameter.choices),
        format_func=lambda v: (titles or {}).get(v, v),
        key=key_of(parameter.name),
        help=parameter.help,
        required=True,
        persist_state="session",
    )
    return str(st.session_state[key_of(parameter.name)])


def _title(loss: str) -> str:
    return losses.CATALOGUE[loss].title


def _own_runs(data: str, fits: Callable[[Run], bool]) -> list[tuple[Run, Mapping[str, Any]]]:
    """The runs on these data that fit and have been evaluated, with their last evaluation."""
    found = []
    for run in training_store.store().list():
        try:
            wanted = run.config.data == data and fits(run)
        except Damaged:
            continue
        last = training_store.last_evaluation(run) if wanted else {}
        if last:
            found.append((run, last))
    return found


def _runs_note(n: int, data: str) -> str:
    if not n:
        return f"Runs of the Training page on {data} appear here as stars."
    few = f"{n} of your runs on {data}" if n > 1 else f"one of your runs on {data}"
    return f"With {few}, as far as it has got; a short run on few images is no rival of a recipe."


def _table_1() -> None:
    left, right = st.columns(2)
    with left:
        data = _radio(DATA, paper.DATA_TITLES)
    with right:
        measure = _radio(MEASURE)
    field = MEASURES[measure]
    rows = [row for row in paper.table_1() if row.data == data]
    marks = [
        Mark(
            _title(row.loss),
            getattr(row, field),
            row.accuracy,
            _label(row),
            row.s,
            bool(row.sample_margin_weight),
        )
        for row in rows
    ]
    own = _own_runs(data, lambda run: run.config.imbalance == "none")
    tag = "margin/class_deg" if field == "class_margin" else "margin/sample_mean"
    stars = [
        Mark("", e[tag], 100 * e["test/acc"], f"{in_chart(run.config.title)}, step {e['step']}")
        for run, e in own
    ]
    k = rows[0].k
    ceiling = math.degrees(simplex_bound(k)) if field == "class_margin" else k / (k - 1)
    unit = "°" if field == "class_margin" else ""
    gains = [(p, t) for p in rows for t in rows if _partners(p, t)]
    better = sum(getattr(t, field) > getattr(p, field) for p, t in gains)
    note = (
        f"Lines join each loss to itself with 0.5 R_sm: its {measure} is larger in {better} of "
        f"{len(gains)} cases. " + _runs_note(len(own), paper.DATA_TITLES[data])
    )
    if data == "mnist" and field == "mean_sample_margin":
        note += (
            " On MNIST the features pass a ReLU, which caps the mean sample margin at "
            f"√(k/(k−1)) = {math.sqrt(k / (k - 1)):.4f} (found here, not in the paper)."
        )
    chart(
        results_chart(
            marks,
            stars,
            x=f"{measure} ({'degrees' if unit else 'difference of cosines, test set'})",
            y="test accuracy (%)",
            treatment="0.5 R_sm",
            ceiling=ceiling,
            ceiling_label=f"largest possible: {ceiling:.4g}{unit}",
        ),
        f"paper-table-1-{data}",
        f"Table 1, {paper.DATA_TITLES[data]}: {measure} against accuracy of {len(rows)} reported "
        f"results, from {min(getattr(r, field) for r in rows):g}{unit} to "
        f"{max(getattr(r, field) for r in rows):g}{unit}; largest possible {ceiling:.4g}{unit}.",
        note,
        {
            "Loss": [_title(r.loss) for r in rows] + [m.label for m in stars],
            "s": [r.s for r in rows] + [None] * len(own),
            "R_sm": [r.sample_margin_weight for r in rows]
            + [run.config.sample_margin for run, _ in own],
            "Accuracy (%)": [r.accuracy for r in rows] + [100 * e["test/acc"] for _, e in own],
            "Class margin (°)": [r.class_margin for r in rows]
            + [e["margin/class_deg"] for _, e in own],
            "Mean sample margin": [r.mean_sample_margin for r in rows]
            + [e["margin/sample_mean"] for _, e in own],
            "Whose": ["reported"] * len(rows) + ["your run"] * len(own),
        },
    )


def _partners(plain: paper.Margins, treated: paper.Margins) -> bool:
    same = (plain.loss, plain.s) == (treated.loss, treated.s)
    return same and not plain.sample_margin_weight and bool(treated.sample_margin_weight)


def _label(row: paper.Margins) -> str:
    scale = f" s = {row.s:g}" if row.s else ""
    added = " + 0.5 R_sm" if row.sample_margin_weight else ""
    return (
        f"{_title(row.loss)}{scale}{added}: {row.accuracy:g} %, {row.class_margin:g}°, "
        f"mean sample margin {row.mean_sample_margin:g}"
    )


def _table_2() -> None:
    ensure(key_of("setting"), SETTING)
    setting = st.selectbox(
        "Setting", SETTINGS, key=key_of("setting"), help=SETTING.help, persist_state="session"
    )
    rows = [row for row in paper.table_2() if row.setting == setting]
    first = rows[0]
    if first.imbalance == "unclear":
        st.info(
            "The header of this table on the slide names eight settings above twelve numbers. "
            "That these are CIFAR-100 at this ratio follows from the order; whether the imbalance "
            "is long-tailed or a step cannot be told.",
            icon=":material/help:",
        )
    kind = {"long-tailed": "long_tailed"}.get(first.imbalance, first.imbalance)
    own = _own_runs(
        first.data, lambda r: r.config.imbalance == kind and r.config.ratio == first.ratio
    )
    k = 100 if first.data == "cifar100" else 10
    ceiling = math.degrees(simplex_bound(k))
    gain = {
        loss: [r.class_margin for r in rows if r.loss == loss]
        for loss in dict.fromkeys(r.loss for r in rows)
    }
    largest = max((m for m in gain.items() if len(m[1]) == 2), key=lambda m: m[1][1] - m[1][0])
    chart(
        results_chart(
            [
                Mark(
                    _title(r.loss),
                    r.class_margin,
                    r.accuracy,
                    f"{_title(r.loss)}{' + R_W' if r.zero_centroid else ''}: {r.accuracy:g} %, "
                    f"{r.class_margin:g}°",
                    None,
                    r.zero_centroid,
                )
                for r in rows
            ],
            [
                Mark("", e["margin/class_deg"], 100 * e["test/acc"], in_chart(run.config.title))
                for run, e in own
            ],
            x="class margin (degrees)",
            y="test accuracy (%)",
            treatment="R_W",
            ceiling=ceiling,
            ceiling_label=f"simplex: {ceiling:.4g}°",
        ),
        "paper-table-2",
        f"Table 2, {setting}: class margin against accuracy of {len(rows)} reported results.",
        f"The zero-centroid term R_W opens the margin most for {_title(largest[0])}: from "
        f"{largest[1][0]:g}° to {largest[1][1]:g}°. "
        + _runs_note(len(own), paper.DATA_TITLES[first.data]),
        {
            "Loss": [_title(r.loss) for r in rows] + [run.config.title for run, _ in own],
            "R_W": ["with" if r.zero_centroid else "without" for r in rows]
            + [f"{run.config.zero_centroid:g}" for run, _ in own],
            "Accuracy (%)": [r.accuracy for r in rows] + [100 * e["test/acc"] for _, e in own],
            "Class margin (°)": [r.class_margin for r in rows]
            + [e["margin/class_deg"] for _, e in own],
            "Whose": ["reported"] * len(rows) + ["your run"] * len(own),
        },
    )


def _table_3() -> None:
    measure = _radio(RANK)
    field = RANKS[measure]
    for column, data in zip(st.columns(2), ("market1501", "dukemtmc"), strict=True):
        rows = [row for row in paper.table_3() if row.data == data]
        scaled = [row for row in rows if row.s]
        lines = {
            _title(loss): [(r.s or 0.0, getattr(r, field)) for r in scaled if r.loss == loss]
            for loss in dict.fromkeys(r.loss for r in scaled)
        }
        softmax = next(r for r in rows if r.s is None)
        lines[f"{_title(softmax.loss)} (no scale)"] = [
            (s, getattr(softmax, field)) for s in (10.0, 64.0)
        ]
        best = max(rows, key=lambda r: getattr(r, field))
        title = paper.DATA_TITLES[data]
        with column:
            st.markdown(f"**{title}**")
            chart(
                lines_chart(lines, x="scale s", y=f"{measure} (%)", ticks=(10, 20, 64)),
                f"paper-table-3-{data}",
                f"Table 3, {title}: reported {measure} against the scale; best is "
                f"{_title(best.loss)} with {getattr(best, field):g} %.",
                f"Best reported: {_title(best.loss)}"
                + (f" at s = {best.s:g}" if best.s else "")
                + f", {getattr(best, field):g} %.",
                {
                    "Loss": [_title(r.loss) for r in rows],
                    "s": [r.s for r in rows],
                    "mAP": [r.mean_average_precision for r in rows],
                    "Rank 1": [r.rank_1 for r in rows],
                    "Rank 5": [r.rank_5 for r in rows],
                },
            )


def _sphere() -> None:
    st.markdown(
        "Eight classes on S², as the paper's figure reports them. Scale, margins, optimiser and "
        "number of steps are not printed with it; at convergence all four losses have the same "
        "optimum for the same s, so that the first three are states on the way."
    )
    st.table(
        {
            "Loss": [*(_title(loss) for loss in REPORTED), "Largest possible (Tammes)"],
            "Reported class margin": [f"{v:.2f}°" for v in (*REPORTED.values(), REPORTED_TAMMES)],
        },
        border="horizontal",
        hide_index=True,
    )
    st.page_link("pages/compare.py", label="Run the figure", icon=":material/compare:")


def _chosen_runs(name: str) -> list[Run]:
    """The runs that a figure is drawn from: at most six, the newest ones at first."""
    known: dict[str, Run] = {}
    for run in training_store.store().list():
        try:
            _ = run.config
        except Damaged:
            continue
        if training_store.last_evaluation(run):
            known[run.id] = run
    if not known:
        st.info(
            "This figure is drawn from your own runs, and there is none yet: start one on the "
            "Training page. The digits need no download.",
            icon=":material/model_training:",
        )
        st.page_link("pages/training.py", label="Training", icon=":material/model_training:")
        return []
    titles = dict(zip(known, names_of(list(known.values())), strict=True))
    before = st.session_state.get(key_of(name))
    usual = list(known)[:2]
    fresh = usual if before is None else [i for i in before if i in known]
    st.session_state[key_of(f"{name}.usual")] = usual
    if fresh != before:
        st.session_state[key_of(name)] = fresh
    chosen = st.multiselect(
        "Your runs",
        list(known),
        format_func=titles.__getitem__,
        max_selections=MOST,
        key=key_of(name),
        persist_state="session",
    )
    return [known[i] for i in chosen]


def _figure_1() -> None:
    st.markdown(
        "**Figure 1** of the paper: the largest over the smallest prototype norm while softmax "
        "trains on MNIST, CIFAR-10 and CIFAR-100 stays below 1.3, which is why the class margin "
        "may ignore norms. Beneath: the same from your runs."
    )
    runs = _chosen_runs("figure-1")
    if runs:
        draw_figure_1(runs, names_of(runs))


def _figure_9() -> None:
    st.markdown(
        "**Figure 9** of the paper: histograms of cosines and sample margins under CosFace s = 20, "
        "with and without R_sm. Beneath: the same from your runs, on their test sets."
    )
    runs = _chosen_runs("figure-9")
    if runs:
        draw_figure_9(runs, names_of(runs))


def _l_softmax() -> None:
    lines: dict[str, list[tuple[float, float]]] = {}
    for row in paper.l_softmax():
        lines.setdefault(paper.DATA_TITLES[row.data], []).append((row.m, row.accuracy))
    rows = paper.l_softmax()
    mnist = lines["MNIST"]
    chart(
        lines_chart(
            {"MNIST": mnist}, x="integer margin m", y="test accuracy (%)", ticks=(1, 2, 3, 4)
        ),
        "paper-l-softmax",
        f"L-Softmax on MNIST: from {mnist[0][1]:.2f} % at m = 1 to {mnist[-1][1]:.2f} % at m = 4.",
        "Liu et al., ICML 2016. Only the cells that two sources agree on; on CIFAR-10 without "
        "augmentation that is m = 2 with 92.27 %. The authors' poster claims that accuracy grows "
        "with m on MNIST, CIFAR-10, CIFAR-100 and LFW.",
        {
            "Data": [paper.DATA_TITLES[r.data] for r in rows],
            "m": [r.m for r in rows],
            "Accuracy (%)": [r.accuracy for r in rows],
        },
    )
    st.page_link(
        "pages/losses.py", label="L-Softmax in the Loss atlas", icon=":material/stacked_line_chart:"
    )


def _discriminative() -> None:
    st.dataframe(
        {
            "Loss": ["Softmax (learning rate 0.001)", "Large Margin Discriminative Loss"],
            "CIFAR-10 test accuracy (%), reported": list(paper.LMDL_ACCURACY.values()),
        },
        hide_index=True,
        alt="Accuracies printed in the authors' notebook: softmax 91.34, theirs 93.93 per cent.",
    )
    st.caption(
        "Nguyen et al., [arXiv 2405.18499](https://arxiv.org/abs/2405.18499): as printed in the "
        "authors' notebook. The baseline is weak because of its learning rate; the paper's own "
        "tables were not read, so none is shown."
    )
    st.page_link(
        "pages/losses.py",
        label="Its geometry, in the Loss atlas",
        icon=":material/stacked_line_chart:",
    )


DRAWN: Mapping[str, Callable[[], None]] = {
    "table-1": _table_1,
    "table-2": _table_2,
    "table-3": _table_3,
    "sphere": _sphere,
    "figure-1": _figure_1,
    "figure-9": _figure_9,
    "l-softmax": _l_softmax,
    "discriminative": _discriminative,
}
