"""The Training page: settings from the link, the card that starts a run, and two views below."""

from __future__ import annotations

import threading
from collections.abc import Mapping

import streamlit as st

from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.training import backbones, calibrate, datasets, presets
from lmviz.training.config import RunConfig
from lmviz.ui import (
    page_scripts,
    page_state,
    share,
    training_compare,
    training_data,
    training_owner,
    training_run,
    training_runs,
    training_tools,
)
from lmviz.ui import training_access as access
from lmviz.ui import training_form as form
from lmviz.ui import training_store as state
from lmviz.ui.cite import of_losses
from lmviz.ui.page_state import Several, Values
from lmviz.ui.training_actions import SECTION, draw_problem, start
from lmviz.ui.training_form import PREFIX
from lmviz.ui.words import training as words
from lmviz.ui.words import training_run as run_words

PRESET, ESTIMATE = f"{PREFIX}.preset", f"{PREFIX}.estimate"
_estimating = threading.Semaphore(1)
"""Measurements that may be made in this server at once: each takes all cores for seconds."""
DEFAULT: RunConfig = presets.PRESETS[0].config


RUN = "run"
"""Name in links of the run on show."""


def _choice(name: str, title: str, titles: Mapping[str, str]) -> HyperParameter:
    choices = tuple(titles)
    return HyperParameter(
        name=name, symbol="", title=title, default=choices[0], choices=choices, help=title
    )


VIEWS = page_state.by_name(
    (
        _choice("section", "What is shown below the card", words.SECTIONS),
        _choice("look", "Which picture of an evaluation", run_words.LOOKS),
        _choice("compare", "What is compared", run_words.SECTIONS),
        Several(
            "chosen",
            known=lambda: [run.id for run in state.store().list()],
            most=training_compare.MOST,
        ),
    )
)
"""What is looked at, by its name in link and session."""


def _read(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    mine = {n: text for n, text in query.items() if n in VIEWS}
    rest = {n: text for n, text in query.items() if n not in VIEWS and n != RUN}
    config, messages = form.read(rest, DEFAULT)
    views, corrected = page_state.read_settings(mine, VIEWS)
    run = query.get(RUN, "")
    try:
        _ = run and state.store().get(run)
    except ValueError:
        corrected.append(words.no_run(RUN, run))
        run = ""
    return form.values_of(config) | views | {RUN: run}, [*messages, *corrected]


def _of_form(values: Values) -> Values:
    return {name: v for name, v in values.items() if name not in VIEWS and name != RUN}


def _write(values: Values, everything: bool) -> dict[str, str]:
    config = form.config_of(_of_form(values))
    written = form.differences(config, DEFAULT, everything)
    run = {RUN: values[RUN]} if values[RUN] else {}
    return written | page_state.write_settings(values, VIEWS, everything) | run


def _current() -> Values:
    views = page_state.current_settings(PREFIX, VIEWS)
    return form.current() | views | {RUN: st.session_state.get(state.SHOWN) or ""}


def _put(values: Values) -> None:
    form.apply(form.config_of(_of_form(values)))
    page_state.put_settings(PREFIX, values, VIEWS)
    st.session_state[state.SHOWN] = values[RUN] or None


STATE = page_state.Page(PREFIX, _read, _write, _current, _put, looks={RUN, *VIEWS})


def keep() -> None:
    """Bring link and history up to what is shown, if the controls describe a run."""
    try:
        form.config_of(form.current())
    except ValueError:
        return
    page_state.keep(STATE)


def _matching_preset(config: RunConfig) -> presets.TrainingPreset | None:
    """The preset that the controls show, name and folder apart."""
    plain = config.replace(name="", folder="")
    return next((p for p in presets.PRESETS if p.config.replace(name="") == plain), None)


def _choose_preset() -> None:
    chosen = st.session_state[PRESET]
    if chosen is not None:
        folder = st.session_state[f"{PREFIX}.folder"]
        form.apply(presets.preset(chosen).config.replace(folder=folder))


def draw_controls() -> None:
    """The sidebar: presets and all settings."""
    try:
        matching = _matching_preset(form.config_of(form.current()))
    except ValueError:
        matching = None
    st.session_state[PRESET] = matching.key if matching else None
    titles = {p.key: p.title for p in presets.PRESETS}
    st.selectbox(
        words.PRESET.label,
        list(titles),
        format_func=titles.__getitem__,
        key=PRESET,
        index=None,
        placeholder=words.OWN_SETTINGS,
        on_change=_choose_preset,
        help=words.PRESET.help,
    )
    form.draw(after_data=training_data.draw)


# The card that starts a run


def draw_card() -> None:
    """What the controls describe, how long it takes, and the button that starts it."""
    try:
        config = form.config_of(form.current())
    except ValueError as error:
        st.error(words.no_config(str(error)), icon=":material/error:")
        return
    page_state.keep(STATE)
    preset = _matching_preset(config)
    with st.container(border=True, key=f"{PREFIX}_card"):
        story, action = st.columns([5, 2], vertical_alignment="center", gap="medium")
        with story:
            st.markdown(f"**{preset.title if preset else words.OWN_SETTINGS}**")
            st.caption(words.described(summary(config), preset.text if preset else ""))
            _draw_length(config, preset)
            share.bar(
                STATE,
                lambda: page_scripts.training(config),
                command=lambda: page_scripts.training_command(config),
                note=words.LINK_NOTE,
                sources=lambda: of_losses(config.loss, *state.losses_on_show()),
            )
        with action:
            _draw_start(config)
    draw_problem()
    training_owner.keep()


def summary(config: RunConfig) -> str:
    """A run in one sentence."""
    return words.summary(
        datasets.CATALOGUE[config.data].title,
        backbones.CATALOGUE[config.net].title,
        CATALOGUE[config.loss].title,
        config.sample_margin,
        config.zero_centroid,
    )


def _draw_length(config: RunConfig, preset: presets.TrainingPreset | None) -> None:
    wants_gpu = preset is not None and preset.gpu
    said = words.length(config.budget_s, config.epochs, wants_gpu)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f":material/schedule: {said}", width="content")
        asked = access.may_train() and st.button(
            words.ESTIMATE.label,
            type="tertiary",
            icon=":material/timer:",
            key=f"{PREFIX}.ask_estimate",
            help=words.ESTIMATE.help,
        )
        if preset is not None:
            with st.popover(words.SOURCES, type="tertiary"):
                st.markdown("\n".join(f"- {source}" for source in preset.sources))
    if asked:
        with st.spinner(words.MEASURING):
            st.session_state[ESTIMATE] = (config, _estimate(config))
    known = st.session_state.get(ESTIMATE)
    if known is not None and known[0] == config:
        st.caption(f":material/timer: {known[1]}")


def _estimate(config: RunConfig) -> str:
    """What a run would take here, in one line."""
    if not _estimating.acquire(blocking=False):
        return words.MEASURING_OTHERS
    try:
        access.limits().check(config)
        found = calibrate.estimate(config)
    except (ValueError, RuntimeError) as error:
        return words.no_estimate(str(error))
    finally:
        _estimating.release()
    return words.estimate(found, config.budget_s)


def _draw_start(config: RunConfig) -> None:
    if not access.may_train():
        access.draw_lock()
        return
    missing = not training_data.is_here(config)
    busy = any(run.told().going for run in state.store().list())
    st.button(
        words.QUEUE if busy else words.START,
        type="primary",
        icon=":material/playlist_add:" if busy else ":material/play_arrow:",
        key=f"{PREFIX}.start",
        width="stretch",
        disabled=missing,
        on_click=start,
        args=(config,),
        help=words.START_HELP,
    )
    if missing:
        st.caption(words.NO_IMAGES)


# Below the card


def draw_below() -> None:
    """The run on show, or the table of all; an invitation where there is none."""
    run = state.shown_run()
    if run is None:
        st.caption(words.NO_RUNS)
        return
    count = len(state.store().list())
    st.session_state.setdefault(SECTION, "run")
    section = st.segmented_control(
        words.SHOW,
        list(words.SECTIONS),
        format_func=lambda s: words.section(s, count),
        key=SECTION,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    if section == "runs":
        training_runs.draw()
    elif run.status().state == "damaged":
        st.error(words.damaged(run.status().message))
        st.caption(words.LOOK_ELSEWHERE)
    else:
        training_run.draw(run)
        with st.expander(words.TOOLS, icon=":material/inventory_2:"):
            training_tools.draw_tools(run, place="run")
