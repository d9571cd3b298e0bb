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
from lmviz.ui.words import paper as words

PREFIX = "paper"
MEASURES = {"class margin": "class_margin", "sample margin": "mean_sample_margin"}
RANKS = {"mAP": "mean_average_precision", "rank 1": "rank_1", "rank 5": "rank_5"}
BALANCED = ("mnist", "cifar10", "cifar100")
SETTINGS = tuple(dict.fromkeys(row.setting for row in paper.table_2()))


def _choice(name: str, title: str, choices: Sequence[str], help: str) -> HyperParameter:
    return HyperParameter(
        name=name, symbol="", title=title, default=choices[0], choices=tuple(choices), help=help
    )


SECTION = _choice("section", "Section", tuple(words.SECTIONS), "What the page shows.")
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
    st.subheader(words.TITLE, anchor=False)
    st.caption(words.STORY)
    share.bar(
        STATE,
        lambda: page_scripts.paper(st.session_state[key_of("section")]),
        note=words.SHARED,
        undo=False,
        sources=cite.everything,
    )
    ensure(key_of("section"), SECTION)
    st.segmented_control(
        SECTION.title,
        list(SECTION.choices),
        format_func=words.SECTIONS.__getitem__,
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
            words.result(_title(row.loss), row),
            row.s,
            bool(row.sample_margin_weight),
        )
        for row in rows
    ]
    own = _own_runs(data, lambda run: run.config.imbalance == "none")
    tag = "margin/class_deg" if field == "class_margin" else "margin/sample_mean"
    stars = [
        Mark("", e[tag], 100 * e["test/acc"], words.own_run(in_chart(run.config.title), e["step"]))
        for run, e in own
    ]
    k = rows[0].k
    angle = field == "class_margin"
    ceiling = math.degrees(simplex_bound(k)) if angle else k / (k - 1)
    gains = [(p, t) for p in rows for t in rows if _partners(p, t)]
    better = sum(getattr(t, field) > getattr(p, field) for p, t in gains)
    runs = words.runs_note(len(own), paper.DATA_TITLES[data])
    relu = data == "mnist" and field == "mean_sample_margin"
    cap = math.sqrt(k / (k - 1)) if relu else None
    chart(
        results_chart(
            marks,
            stars,
            x=words.margin_axis(measure, angle),
            y=words.ACCURACY_AXIS,
            treatment=words.SAMPLE_MARGIN_TERM,
            ceiling=ceiling,
            ceiling_label=words.ceiling(ceiling, angle),
        ),
        f"paper-table-1-{data}",
        words.table_1_alt(
            paper.DATA_TITLES[data],
            measure,
            [getattr(r, field) for r in rows],
            ceiling,
            angle=angle,
        ),
        words.table_1_note(measure, better, len(gains), runs, cap),
        {
            words.LOSS: [_title(r.loss) for r in rows] + [m.label for m in stars],
            words.SCALE: [r.s for r in rows] + [None] * len(own),
            words.SAMPLE_MARGIN_WEIGHT: [r.sample_margin_weight for r in rows]
            + [run.config.sample_margin for run, _ in own],
            words.ACCURACY: [r.accuracy for r in rows] + [100 * e["test/acc"] for _, e in own],
            words.CLASS_MARGIN: [r.class_margin for r in rows]
            + [e["margin/class_deg"] for _, e in own],
            words.SAMPLE_MARGIN: [r.mean_sample_margin for r in rows]
            + [e["margin/sample_mean"] for _, e in own],
            words.WHOSE: [words.REPORTED] * len(rows) + [words.YOURS] * len(own),
        },
    )


def _partners(plain: paper.Margins, treated: paper.Margins) -> bool:
    same = (plain.loss, plain.s) == (treated.loss, treated.s)
    return same and not plain.sample_margin_weight and bool(treated.sample_margin_weight)


def _table_2() -> None:
    ensure(key_of("setting"), SETTING)
    setting = st.selectbox(
        SETTING.title, SETTINGS, key=key_of("setting"), help=SETTING.help, persist_state="session"
    )
    rows = [row for row in paper.table_2() if row.setting == setting]
    first = rows[0]
    if first.imbalance == "unclear":
        st.info(words.UNCLEAR, icon=":material/help:")
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
    runs = words.runs_note(len(own), paper.DATA_TITLES[first.data])
    chart(
        results_chart(
            [
                Mark(
                    _title(r.loss),
                    r.class_margin,
                    r.accuracy,
                    words.imbalanced_result(_title(r.loss), r),
                    None,
                    r.zero_centroid,
                )
                for r in rows
            ],
            [
                Mark("", e["margin/class_deg"], 100 * e["test/acc"], in_chart(run.config.title))
                for run, e in own
            ],
            x=words.CLASS_MARGIN_AXIS,
            y=words.ACCURACY_AXIS,
            treatment=words.ZERO_CENTROID,
            ceiling=ceiling,
            ceiling_label=words.simplex(ceiling),
        ),
        "paper-table-2",
        words.table_2_alt(setting, len(rows)),
        words.table_2_note(_title(largest[0]), largest[1][0], largest[1][1], runs),
        {
            words.LOSS: [_title(r.loss) for r in rows] + [run.config.title for run, _ in own],
            words.ZERO_CENTROID: [words.WITH if r.zero_centroid else words.WITHOUT for r in rows]
            + [words.zero_centroid(run.config.zero_centroid) for run, _ in own],
            words.ACCURACY: [r.accuracy for r in rows] + [100 * e["test/acc"] for _, e in own],
            words.CLASS_MARGIN: [r.class_margin for r in rows]
            + [e["margin/class_deg"] for _, e in own],
            words.WHOSE: [words.REPORTED] * len(rows) + [words.YOURS] * len(own),
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
        lines[words.unscaled(_title(softmax.loss))] = [
            (s, getattr(softmax, field)) for s in (10.0, 64.0)
        ]
        best = max(rows, key=lambda r: getattr(r, field))
        title = paper.DATA_TITLES[data]
        with column:
            st.markdown(f"**{title}**")
            chart(
                lines_chart(
                    lines, x=words.SCALE_AXIS, y=words.share_axis(measure), ticks=(10, 20, 64)
                ),
                f"paper-table-3-{data}",
                words.table_3_alt(title, measure, _title(best.loss), getattr(best, field)),
                words.table_3_note(_title(best.loss), best.s, getattr(best, field)),
                {
                    words.LOSS: [_title(r.loss) for r in rows],
                    words.SCALE: [r.s for r in rows],
                    words.MEAN_AVERAGE_PRECISION: [r.mean_average_precision for r in rows],
                    words.RANK_1: [r.rank_1 for r in rows],
                    words.RANK_5: [r.rank_5 for r in rows],
                },
            )


def _sphere() -> None:
    st.markdown(words.SPHERE)
    st.table(
        {
            words.LOSS: [*(_title(loss) for loss in REPORTED), words.TAMMES],
            words.REPORTED_MARGIN: [
                words.degrees(v) for v in (*REPORTED.values(), REPORTED_TAMMES)
            ],
        },
        border="horizontal",
        hide_index=True,
    )
    st.page_link("pages/compare.py", label=words.RUN_SPHERE, icon=":material/compare:")


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
        st.info(words.NO_RUNS, icon=":material/model_training:")
        st.page_link("pages/training.py", label=words.TRAINING, icon=":material/model_training:")
        return []
    titles = dict(zip(known, names_of(list(known.values())), strict=True))
    before = st.session_state.get(key_of(name))
    usual = list(known)[:2]
    fresh = usual if before is None else [i for i in before if i in known]
    st.session_state[key_of(f"{name}.usual")] = usual
    if fresh != before:
        st.session_state[key_of(name)] = fresh
    chosen = st.multiselect(
        words.YOUR_RUNS,
        list(known),
        format_func=titles.__getitem__,
        max_selections=MOST,
        key=key_of(name),
        persist_state="session",
    )
    return [known[i] for i in chosen]


def _figure_1() -> None:
    st.markdown(words.FIGURE_1)
    runs = _chosen_runs("figure-1")
    if runs:
        draw_figure_1(runs, names_of(runs))


def _figure_9() -> None:
    st.markdown(words.FIGURE_9)
    runs = _chosen_runs("figure-9")
    if runs:
        draw_figure_9(runs, names_of(runs))


def _l_softmax() -> None:
    lines: dict[str, list[tuple[float, float]]] = {}
    for row in paper.l_softmax():
        lines.setdefault(paper.DATA_TITLES[row.data], []).append((row.m, row.accuracy))
    rows = paper.l_softmax()
    title = paper.DATA_TITLES["mnist"]
    mnist = lines[title]
    chart(
        lines_chart(
            {title: mnist}, x=words.INTEGER_MARGIN_AXIS, y=words.ACCURACY_AXIS, ticks=(1, 2, 3, 4)
        ),
        "paper-l-softmax",
        words.l_softmax_alt(mnist[0][1], mnist[-1][1]),
        words.L_SOFTMAX_NOTE,
        {
            words.DATA: [paper.DATA_TITLES[r.data] for r in rows],
            words.MARGIN: [r.m for r in rows],
            words.ACCURACY: [r.accuracy for r in rows],
        },
    )
    st.page_link(
        "pages/losses.py", label=words.L_SOFTMAX_ATLAS, icon=":material/stacked_line_chart:"
    )


def _discriminative() -> None:
    st.dataframe(
        {
            words.LOSS: list(words.LMDL_ROWS),
            words.LMDL_ACCURACY: list(paper.LMDL_ACCURACY.values()),
        },
        hide_index=True,
        alt=words.LMDL_ALT,
    )
    st.caption(words.LMDL_NOTE)
    st.page_link(
        "pages/losses.py",
        label=words.LMDL_ATLAS,
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
