"""What a session knows of the runs: which there are, the one on show, what was read of each."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import Any

import streamlit as st

from lmviz.training import datasets, settings
from lmviz.training.runs import Damaged, Run, Store
from lmviz.ui import training_owner
from lmviz.ui.curves_view import Feed
from lmviz.ui.training_features import Recording
from lmviz.ui.training_form import PREFIX
from lmviz.ui.training_series import Event, Series
from lmviz.ui.training_snapshot import read_snapshot

SHOWN, CHOSEN = f"{PREFIX}.shown", f"{PREFIX}.chosen"
SERIES, FEEDS, RECORDING = (f"{PREFIX}.{name}" for name in ("series", "feeds", "recording"))
MOST_SERIES = 24
TAIL = 200_000
"""Bytes at the end of a log in which its last evaluation is looked for."""


def store() -> Store:
    """The runs that this visitor may see."""
    return Store(settings.runs_folder(), training_owner.owner())


def shown_run() -> Run | None:
    """The run on show: the chosen one, else the newest at work, else one that waits, else the
    newest whose folder can be read."""
    found = store()
    chosen = st.session_state.get(SHOWN)
    if chosen is not None:
        try:
            return found.get(chosen)
        except ValueError:
            del st.session_state[SHOWN]
    told = [(run, run.status()) for run in found.list()]
    rank = {"queued": 1, "damaged": 3}
    ranked = sorted(told, key=lambda t: rank.get(t[1].state, 0 if t[1].going else 2))
    return ranked[0][0] if ranked else None


def losses_on_show() -> list[str]:
    """Keys of the losses of the run on show and of those that are compared."""
    known = {run.id: run for run in store().list()}
    shown = shown_run()
    runs = [known.get(i) for i in st.session_state.get(CHOSEN, ())]
    found = []
    for run in (shown, *runs):
        with suppress(Damaged):
            found += [run.config.loss] if run else []
    return found


def show(run_id: str) -> None:
    """Show this run from now on."""
    st.session_state[SHOWN] = run_id


def series(run: Run) -> Series:
    """The curves of a run, up to the end of its log."""
    known: dict[str, Series] = st.session_state.setdefault(SERIES, {})
    found = known.pop(run.id, None) or Series()
    known[run.id] = found  # the last one used comes last
    while len(known) > MOST_SERIES:
        del known[next(iter(known))]
    found.refresh(run.events)
    return found


def feed(name: str) -> Feed:
    """The state of one view of curves."""
    feeds: dict[str, Feed] = st.session_state.setdefault(FEEDS, {})
    return feeds.setdefault(name, Feed(f"{PREFIX}.{name}"))


def recording(run: Run) -> Recording:
    """The features of a run on the sphere, up to its newest snapshot."""
    found = series(run)
    key = (run.id, found.gen)
    known: tuple[tuple[str, int], Recording, set[str]] | None = st.session_state.get(RECORDING)
    if known is None or known[0] != key:
        names = datasets.CATALOGUE[run.config.data].classes
        known = (key, Recording(f"{run.id}-{found.gen}", names), set())
        st.session_state[RECORDING] = known
    _, kept, files = known
    for picture in sorted([*found.motion, *found.pictures], key=lambda p: p.step):
        if picture.file not in files:
            files.add(picture.file)
            arrays = read_snapshot(run.folder / "snapshots" / picture.file)
            if arrays is not None and "features" in arrays and picture.step > kept.last_step:
                kept.append(
                    picture.step, arrays["prototypes"], arrays["features"], arrays["labels"]
                )
    return kept


def last_evaluation(run: Run) -> Event:
    """The newest evaluation of a run, from the end of its log; empty if there is none."""
    try:
        size = (run.folder / "events.jsonl").stat().st_size
    except OSError:
        return {}
    return _last_evaluation(run, size)


@lru_cache(1024)
def _last_evaluation(run: Run, size: int) -> dict[str, Any]:
    for begin in dict.fromkeys((max(0, size - TAIL), 0)):
        found, _ = run.events(begin)
        for event in reversed(found):
            if event["kind"] == "eval":
                return event
    return {}


def title_of(run: Run) -> str:
    """What a run is called; its identifier where the folder is damaged."""
    try:
        return run.config.title
    except Damaged:
        return run.id
