"""One run on the screen: how it stands, what can be done with it, and its growing curves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from lmviz.losses import CATALOGUE
from lmviz.training import backbones, datasets
from lmviz.training.config import RunConfig
from lmviz.training.runs import Run, Status
from lmviz.ui import training_access as access
from lmviz.ui import training_snapshot as pictures
from lmviz.ui import training_store as state
from lmviz.ui.curve_figures import files_of_feed
from lmviz.ui.curves_view import Shown, curves_view
from lmviz.ui.files import Files, save
from lmviz.ui.plain import harmless
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.training_actions import pause, resume, stop, take_settings
from lmviz.ui.training_charts import Chart, ceilings, charts_of_run
from lmviz.ui.training_form import PREFIX
from lmviz.ui.training_series import Event, Series
from lmviz.ui.training_sphere_files import files_of_recording
from lmviz.ui.training_state import look, number
from lmviz.ui.words import training_run as words

POLL_MS = 1000
STATUS_S = 1.0
PICTURES_S = 2.0
TOLD = f"{PREFIX}.told"
LOOK = f"{PREFIX}.look"


def draw(run: Run) -> None:
    """The whole view of a run whose folder can be read."""
    status = run.status()
    st.session_state[TOLD] = (run.id, status.state)
    _heading(run, status)
    # Only a run that can still change is looked at again and again.
    st.fragment(_status, run_every=STATUS_S if status.going else None)(run)
    _explain(run, status)
    feed = state.feed("run")
    curves_view(lambda: _curves(run), feed.handle, key=f"{PREFIX}_curves")
    save(f"{PREFIX}.curves", lambda: _curve_files(run))
    if run.config.feature_dim == 3:
        _sphere(run, status)
    st.fragment(_pictures, run_every=PICTURES_S if status.going else None)(run)


def _heading(run: Run, status: Status) -> None:
    config, shown = run.config, look(status.state)
    title, formula = st.columns([1, 1], vertical_alignment="center", gap="medium")
    with title:
        st.subheader(harmless(config.title), anchor=False)
        st.badge(shown.title, color=shown.color, icon=f":material/{shown.icon}:")
    formula.latex(CATALOGUE[config.loss].formula)


# Progress, buttons, numbers


def _status(run: Run) -> None:
    """Runs by itself while the run goes on; a new state brings the whole page up to date."""
    status = run.status()
    if st.session_state.get(TOLD) != (run.id, status.state):
        st.rerun()
    found = state.series(run)
    share = min(1.0, status.step / status.steps) if status.steps else 0.0
    bar, buttons = st.columns([3, 2], vertical_alignment="center", gap="medium")
    bar.progress(share, text=progress_text(status, found.last_train))
    with buttons.container(horizontal=True, horizontal_alignment="right"):
        _buttons(run, status)
    if found.last_eval:
        _numbers(run.config, found.last_eval)


def progress_text(status: Status, last: Event) -> str:
    """How far a run is, in one line."""
    waits = status.state in ("queued", "starting", "pausing")
    running = status.state == "running"
    return words.progress(
        harmless(status.message) if waits else "",
        status.step,
        status.steps,
        status.epoch,
        status.eta_s if running else None,
        number(last, "speed/images_per_s") if running else None,
        None if running else status.seconds,
        status.device,
    )


def _buttons(run: Run, status: Status) -> None:
    locked = not access.may_train()
    if status.going:
        asked = status.state == "pausing" or locked
        st.button(
            words.PAUSE.label,
            key=f"{PREFIX}.pause",
            icon=":material/pause:",
            on_click=pause,
            args=(run.id,),
            disabled=asked,
            help=words.PAUSE.help,
        )
        st.button(
            words.STOP.label,
            key=f"{PREFIX}.stop",
            icon=":material/stop:",
            on_click=stop,
            args=(run.id,),
            disabled=locked or run.control() == "stop",
            help=words.STOP.help,
        )
        return
    if status.resumable:
        st.button(
            words.RESUME.label,
            key=f"{PREFIX}.resume",
            icon=":material/play_arrow:",
            on_click=resume,
            args=(run.id,),
            disabled=locked,
            help=words.RESUME.help,
        )
    st.button(
        words.TAKE_SETTINGS.label,
        key=f"{PREFIX}.take",
        icon=":material/tune:",
        on_click=take_settings,
        args=(run.id,),
        help=words.TAKE_SETTINGS.help,
    )


def _numbers(config: RunConfig, last: Event) -> None:
    """The results of the newest evaluation, each beside its ceiling."""
    k = datasets.CATALOGUE[config.data].k
    simplex = math.degrees(math.acos(-1 / (k - 1)))
    largest = math.sqrt(k / (k - 1)) if config.relu else k / (k - 1)
    numbers = (
        (words.TEST_ACCURACY, _shown(last, "test/acc", 100, "{:.1f} %")),
        (words.class_margin(simplex), _shown(last, "margin/class_deg", 1, "{:.2f}°")),
        (words.sample_margin(largest), _shown(last, "margin/sample_mean", 1, "{:.3f}")),
        (words.GAMMA_MIN, _shown(last, "margin/gamma_min", 1, "{:.3f}")),
    )
    # Two stand beside each other on a phone.
    with st.container(horizontal=True):
        for said, value in numbers:
            st.metric(said.label, value, help=said.help, width=160)


def _shown(event: Event, tag: str, factor: float, pattern: str) -> str:
    value = number(event, tag)
    return "–" if value is None else pattern.format(factor * value).replace("-", "−")


def _explain(run: Run, status: Status) -> None:
    """Why a run has ended before its time, the end of its log, and what can be done."""
    if status.state == "finished":
        if status.message:
            st.caption(harmless(status.message))
        return
    if status.going or not status.message:
        return
    kind = {"failed": st.error, "paused": st.info, "stopped": st.info}.get(status.state, st.warning)
    kind(words.ended(harmless(status.message), status.resumable))
    if status.state in ("failed", "interrupted", "collapsed"):
        draw_log_end(run)


def draw_log_end(run: Run) -> None:
    """The last lines that the process printed."""
    if text := run.log_end().strip():
        with st.expander(words.LOG_END, icon=":material/article:"):
            st.code(text, language=None, wrap_lines=True)


# Curves


def features_of(config: RunConfig) -> int:
    """Dimension of the features."""
    return config.feature_dim or backbones.CATALOGUE[config.net].own_dim


def shown_curves(run: Run, color: int, name: str) -> Shown:
    """A run as the view of curves takes it."""
    found, status = state.series(run), run.told()
    extent = {}
    if status.going and status.steps and status.step and status.epoch:
        extent = {"step": status.steps, "epoch": status.epoch * status.steps / status.step}
    return Shown(run.id, found.gen, name, color, found.tables, extent)


def _curves(run: Run) -> bytes:
    feed = state.feed("run")
    feed.show(*_of_run(run), POLL_MS if run.told().going else None)
    return feed.payload()


def _of_run(run: Run) -> tuple[list[Shown], list[Chart]]:
    """The run as the view of curves takes it, and the charts that it has."""
    config = run.config
    names = datasets.CATALOGUE[config.data].classes
    lines = ceilings(len(names), features_of(config), config.relu)
    return [shown_curves(run, 0, config.title)], charts_of_run(len(names), names, lines)


def _curve_files(run: Run) -> Files:
    return files_of_feed(f"{run.id}-curves", *_of_run(run), run.config.title)


# The sphere


def _sphere(run: Run, status: Status) -> None:
    kept = state.recording(run)
    if kept.last_step < 0:
        return
    st.subheader(words.SPHERE, anchor=False)
    ended = "" if status.going else words.PLAY_AGAIN

    def payload() -> bytes:
        found = state.recording(run)
        found.end(ended)
        return found.payload()

    sphere_view(payload, kept.handle, key=f"{PREFIX}_sphere")
    save(
        f"{PREFIX}.sphere",
        lambda: files_of_recording(state.recording(run), run.id, run.config.title),
    )


# Pictures of an evaluation


def _pictures(run: Run) -> None:
    found = state.series(run)
    if not found.pictures:
        return
    title, choice = st.columns([2, 3], vertical_alignment="bottom", gap="medium")
    title.subheader(words.EVALUATION, anchor=False)
    with choice:
        look_at = st.segmented_control(
            words.SHOW,
            list(words.LOOKS),
            format_func=words.LOOKS.__getitem__,
            key=LOOK,
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
    if look_at == "table":
        draw_table(found)
        return
    picture = found.pictures[-1]
    if not run.told().going and len(found.pictures) > 1:
        steps = {p.step: p for p in found.pictures}
        step = st.select_slider(
            words.AT_STEP.label,
            list(steps),
            value=picture.step,
            format_func=lambda s: f"{s:,}",
            key=f"{PREFIX}.picture.{run.id}.{found.gen}",
            help=words.AT_STEP.help,
        )
        picture = steps[step]
    snapshot = pictures.read_snapshot(run.folder / "snapshots" / picture.file)
    if snapshot is None:
        st.caption(words.unreadable(picture.step))
        return
    _draw_snapshot(str(look_at), snapshot, datasets.CATALOGUE[run.config.data].classes)
    if run.told().going:
        st.caption(words.newest(picture.step))


def _draw_snapshot(look_at: str, snapshot: pictures.Snapshot, names: Sequence[str]) -> None:
    key = f"{PREFIX}.{look_at}"
    if look_at == "confusion":
        pictures.draw_confusion(snapshot, names, key=key)
    elif look_at == "classes":
        pictures.draw_classes({"": snapshot}, names, key=key)
    elif look_at == "prototypes":
        pictures.draw_similarity(snapshot, names, key=key)
    else:
        pictures.draw_histograms({"": snapshot}, len(names), key=key)


def draw_table(found: Series) -> None:
    """All evaluations as a table: what the curves show, for those who read numbers."""
    columns: dict[str, Any] = {
        label: found.tables["eval"].columns[name] for name, label in words.TABLE.items()
    }
    st.dataframe(
        columns,
        hide_index=True,
        column_config={
            label: st.column_config.NumberColumn(format="%d" if name == "step" else "%.4g")
            for name, label in words.TABLE.items()
        },
        alt=words.TABLE_ALT,
    )
