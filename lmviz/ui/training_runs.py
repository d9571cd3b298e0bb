"""All runs as a table: how they stand, what they came to, and in what they differ."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lmviz.losses import CATALOGUE
from lmviz.training import datasets
from lmviz.training.config import RunConfig
from lmviz.training.runs import Damaged, Run, Status
from lmviz.ui import training_access as access
from lmviz.ui import training_store as state
from lmviz.ui import training_tools as tools
from lmviz.ui.plain import harmless
from lmviz.ui.training_actions import open_run, resume, take_settings
from lmviz.ui.training_compare import MOST, draw_comparison
from lmviz.ui.training_form import PREFIX
from lmviz.ui.training_run import draw_log_end
from lmviz.ui.training_series import Event
from lmviz.ui.training_state import look, number
from lmviz.ui.words import training as words

WATCH_S = 3.0
SYMBOLS = {
    **{"queued": "◔", "starting": "◔", "running": "▶", "pausing": "▶", "paused": "‖"},
    **{"stopped": "■", "finished": "✓", "collapsed": "▽", "failed": "✕"},
    **{"interrupted": "⚡", "damaged": "?"},
}
LENGTHS = ("epochs", "budget_s")


@dataclass(frozen=True)
class Row:
    """One run as the table shows it; without a configuration its folder is damaged."""

    run: Run
    status: Status
    config: RunConfig | None
    last: Event


def rows() -> list[Row]:
    """All runs, newest first; folders that cannot be read among them."""
    found = []
    for run in state.store().list():
        try:
            config = run.config
        except Damaged:
            config = None
        last = state.last_evaluation(run) if config else {}
        found.append(Row(run, run.status(), config, last))
    return found


def draw() -> None:
    """The table, and what can be done with the rows that are ticked."""
    found = rows()
    st.fragment(_watch, run_every=WATCH_S if any(r.status.going for r in found) else None)(
        [(r.run.id, r.status.state) for r in found]
    )
    chosen = _table(found)
    if not chosen:
        st.caption(words.tick(MOST))
    elif len(chosen) == 1:
        _draw_one(chosen[0])
    else:
        _draw_several(chosen)


def _watch(shown: Sequence[tuple[str, str]]) -> None:
    """Bring the table up to date when a run has come, gone or changed its state."""
    if [(run.id, run.status().state) for run in state.store().list()] != list(shown):
        st.rerun()


def _table(found: Sequence[Row]) -> list[Row]:
    """Draw the table; the rows that are ticked."""
    ids = [row.run.id for row in found]
    marked = [i for i, name in enumerate(ids) if name in st.session_state.get(state.CHOSEN, ())]
    # Ticks belong to positions, so that another list needs another table.
    key = hashlib.sha1("|".join(ids).encode(), usedforsecurity=False).hexdigest()[:12]
    event = st.dataframe(
        table_of(found),
        key=f"{PREFIX}.table.{key}",
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": marked}} if marked else None,
        column_config={
            words.ACCURACY.label: st.column_config.NumberColumn(
                format="%.1f %%", help=words.ACCURACY.help
            ),
            words.CLASS_MARGIN: st.column_config.NumberColumn(format="%.2f°"),
            words.SAMPLE_MARGIN.label: st.column_config.NumberColumn(
                format="%.3f", help=words.SAMPLE_MARGIN.help
            ),
            words.DIFFERS.label: st.column_config.TextColumn(
                width="medium", help=words.DIFFERS.help
            ),
        },
        alt=words.table_alt(len(found)),
    )
    chosen = [found[i] for i in event["selection"]["rows"] if i < len(found)]
    st.session_state[state.CHOSEN] = [row.run.id for row in chosen]
    return chosen


def table_of(found: Sequence[Row]) -> dict[str, list[Any]]:
    """The columns of the table; None where nothing is known."""
    differing = differences([row.config for row in found])
    return {
        words.STATE: [
            f"{SYMBOLS.get(r.status.state, '?')} {look(r.status.state).title}" for r in found
        ],
        words.RUN: [state.title_of(r.run) for r in found],
        words.ACCURACY.label: [_number(r.last, "test/acc", 100) for r in found],
        words.CLASS_MARGIN: [_number(r.last, "margin/class_deg") for r in found],
        words.SAMPLE_MARGIN.label: [_number(r.last, "margin/sample_mean") for r in found],
        words.TIME: [words.seconds(r.status.seconds if r.config else None) for r in found],
        words.DIFFERS.label: differing,
        words.LOSS: [CATALOGUE[r.config.loss].title if r.config else None for r in found],
        words.IMAGES: [
            datasets.CATALOGUE[r.config.data].title if r.config else None for r in found
        ],
        words.STARTED: [_started(r.run) for r in found],
    }


def _number(event: Event, tag: str, factor: float = 1.0) -> float | None:
    value = number(event, tag)
    return None if value is None else factor * value


def _started(run: Run) -> str:
    """The time in the name of the folder, as people write it."""
    try:
        at = time.strptime(run.id[:15], "%Y%m%d-%H%M%S")
    except ValueError:
        return ""
    return time.strftime("%Y-%m-%d %H:%M", at)


def differences(configs: Sequence[RunConfig | None]) -> list[str]:
    """For each run the settings in which it is not like most of them, and the hyper-parameters
    that are not their loss's default; loss and data apart."""
    flat = [_flat(config) if config else {} for config in configs]
    usual = {
        name: Counter(f.get(name) for f in flat if f).most_common(1)[0][0]
        for name in {name for f in flat for name in f}
    }
    return [
        ", ".join(
            [f"{name} {value}" for name, value in f.items() if value != usual[name]]
            + (_chosen_hyper(config) if config else [])
        )
        for f, config in zip(flat, configs, strict=True)
    ]


def _flat(config: RunConfig) -> dict[str, str]:
    """Settings as text; a length that is not used, and what other columns show, left out."""
    return {
        name: _text(value)
        for name, value in config.as_dict().items()
        if name not in ("name", "loss", "data", "folder", "hyper")
        and not (name in LENGTHS and not value)
    }


def _chosen_hyper(config: RunConfig) -> list[str]:
    return [
        f"{p.name} {_text(config.hyper[p.name])}"
        for p in CATALOGUE[config.loss].hyper
        if config.hyper.get(p.name, p.default) != p.default
    ]


def _text(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


# What can be done with the rows that are ticked


def _draw_one(row: Row) -> None:
    run, status = row.run, row.status
    st.subheader(harmless(state.title_of(run)), anchor=False)
    if status.message:
        say = st.error if status.state in ("failed", "damaged") else st.caption
        say(harmless(status.message))
    with st.container(horizontal=True):
        if row.config:
            st.button(
                words.OPEN.label,
                icon=":material/show_chart:",
                type="primary",
                on_click=open_run,
                args=(run.id,),
                key=f"{PREFIX}.open",
                help=words.OPEN.help,
            )
            if status.resumable:
                st.button(
                    words.RESUME.label,
                    icon=":material/play_arrow:",
                    on_click=resume,
                    args=(run.id,),
                    key=f"{PREFIX}.row_resume",
                    disabled=not access.may_train(),
                    help=words.RESUME.help,
                )
            st.button(
                words.TAKE.label,
                icon=":material/tune:",
                on_click=take_settings,
                args=(run.id,),
                key=f"{PREFIX}.row_take",
                help=words.TAKE.help,
            )
        tools.delete_button([run], going=status.going)
    if status.state in ("failed", "interrupted", "collapsed"):
        draw_log_end(run)
    if row.config:
        tools.draw_tools(run, place="row")


def _draw_several(chosen: Sequence[Row]) -> None:
    whole = [row for row in chosen if row.config]
    with st.container(horizontal=True):
        tools.delete_button(
            [row.run for row in chosen], going=any(row.status.going for row in chosen)
        )
    if len(whole) > MOST:
        st.warning(words.too_many(MOST))
    if len(whole) >= 2:
        draw_comparison([row.run for row in whole[:MOST]])
