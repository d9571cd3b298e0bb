"""Two to six runs on the same axes: curves, the paper's Figures 1 and 9, and what they came to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import streamlit as st

from lmviz.figures.training import Curve, norm_ratio_chart
from lmviz.training import datasets
from lmviz.training.runs import Run
from lmviz.ui import training_snapshot as pictures
from lmviz.ui import training_store as state
from lmviz.ui.charts import chart
from lmviz.ui.curve_figures import files_of_feed
from lmviz.ui.curves_view import Shown, curves_view
from lmviz.ui.files import Files, save
from lmviz.ui.plain import in_chart
from lmviz.ui.training_charts import Chart, ceilings, charts_of_comparison
from lmviz.ui.training_form import PREFIX
from lmviz.ui.training_run import POLL_MS, features_of, shown_curves
from lmviz.ui.training_state import number
from lmviz.ui.words import training_run as words

MOST = 6
NOT_COMPARED = ("test/loss",)
"""Results that runs with different losses do not share."""


def draw_comparison(runs: Sequence[Run]) -> None:
    """Everything about the chosen runs side by side."""
    names = names_of(runs)
    title, choice = st.columns([2, 3], vertical_alignment="bottom", gap="medium")
    title.subheader(words.COMPARISON, anchor=False)
    with choice:
        section = st.segmented_control(
            words.SHOW,
            list(words.SECTIONS),
            format_func=words.SECTIONS.__getitem__,
            key=f"{PREFIX}.compare",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
    if section == "figure1":
        draw_figure_1(runs, names)
    elif section == "figure9":
        draw_figure_9(runs, names)
    elif section == "classes":
        _draw_classes(runs, names)
    elif section == "settings":
        draw_settings(runs, names)
    else:
        feed = state.feed("compare")
        curves_view(lambda: _curves(runs, names), feed.handle, key=f"{PREFIX}_compare_curves")
        save(f"{PREFIX}.compare.curves", lambda: _curve_files(runs, names))


def names_of(runs: Sequence[Run]) -> list[str]:
    """Titles that tell the runs apart: like ones are numbered."""
    titles = [run.config.title for run in runs]
    names: list[str] = []
    for title in titles:
        numbered = (f"{title} ({n})" for n in count(1))
        free = (name for name in numbered if name not in titles and name not in names)
        names.append(next(free) if titles.count(title) > 1 else title)
    return names


def _curves(runs: Sequence[Run], names: Sequence[str]) -> bytes:
    feed = state.feed("compare")
    going = any(run.told().going for run in runs)
    feed.show(*_of_runs(runs, names), POLL_MS if going else None)
    return feed.payload()


def _of_runs(runs: Sequence[Run], names: Sequence[str]) -> tuple[list[Shown], list[Chart]]:
    """The runs as the view of curves takes them, and the charts that compare them."""
    configs = [run.config for run in runs]
    sizes = {(datasets.CATALOGUE[c.data].k, features_of(c), c.relu) for c in configs}
    lines: dict[str, list[dict[str, Any]]] = {}
    for k, d, relu in sorted(sizes):
        for name, found in ceilings(k, d, relu).items():
            kept = lines.setdefault(name, [])
            kept += [line for line in found if line not in kept]
    shown = [shown_curves(run, i, names[i]) for i, run in enumerate(runs)]
    return shown, charts_of_comparison(lines)


def _curve_files(runs: Sequence[Run], names: Sequence[str]) -> Files:
    shown, charts = _of_runs(runs, names)
    return files_of_feed("comparison-curves", shown, charts, ", ".join(names))


def draw_figure_1(runs: Sequence[Run], names: Sequence[str]) -> None:
    """The paper's Figure 1 from these runs."""
    curves = []
    for run, name in zip(runs, names, strict=True):
        columns = state.series(run).tables["train"].columns
        curves.append(Curve(in_chart(name), columns["epoch"], columns["norm/ratio"]))
    ends = [(c.name, c.y[-1]) for c in curves if c.y and c.y[-1] is not None]
    chart(
        norm_ratio_chart(curves),
        "norm_ratio",
        words.norm_ratios_alt(ends),
        key=f"{PREFIX}.figure1",
    )
    st.caption(words.FIGURE_1_NOTE)


def _snapshots(runs: Sequence[Run], names: Sequence[str]) -> dict[str, pictures.Snapshot]:
    """The newest snapshot of each run that has one."""
    found = {}
    for run, name in zip(runs, names, strict=True):
        known = state.series(run).pictures
        if known:
            snapshot = pictures.read_snapshot(run.folder / "snapshots" / known[-1].file)
            if snapshot is not None:
                found[in_chart(name)] = snapshot
    return found


def draw_figure_9(runs: Sequence[Run], names: Sequence[str]) -> None:
    """The paper's Figure 9 from the newest snapshot of each run."""
    found = _snapshots(runs, names)
    if not found:
        st.caption(words.NOT_EVALUATED)
        return
    k = max(datasets.CATALOGUE[run.config.data].k for run in runs)
    pictures.draw_histograms(found, k, key=f"{PREFIX}.figure9")


def _draw_classes(runs: Sequence[Run], names: Sequence[str]) -> None:
    classes = {datasets.CATALOGUE[run.config.data].classes for run in runs}
    found = _snapshots(runs, names)
    if len(classes) > 1 or not found:
        st.caption(words.OTHER_IMAGES)
        return
    pictures.draw_classes(found, classes.pop(), key=f"{PREFIX}.compare_classes")


def draw_settings(runs: Sequence[Run], names: Sequence[str]) -> None:
    """The settings in which the runs differ, and what each came to; one row per run."""
    configs = [run.config for run in runs]
    different = list(dict.fromkeys(n for c in configs[1:] for n in c.changes(configs[0])))
    columns: dict[str, list[Any]] = {words.RUN: list(names)}
    for name in different:
        columns[name.removeprefix("hyper.")] = [_setting(c.as_dict(), name) for c in configs]
    results = [state.last_evaluation(run) for run in runs]
    for tag, label in words.RESULTS.items():
        if tag in NOT_COMPARED:
            continue
        factor = 100 if tag == "test/acc" else 1
        found = [number(r, tag) for r in results]
        columns[label] = ["–" if v is None else f"{factor * v:.4g}" for v in found]
    st.dataframe(columns, hide_index=True, alt=words.SETTINGS_ALT)


def _setting(values: dict[str, Any], name: str) -> str:
    if name.startswith("hyper."):
        value = values["hyper"].get(name.removeprefix("hyper."), "–")
    else:
        value = values[name]
    return f"{value:g}" if isinstance(value, float) else str(value)
