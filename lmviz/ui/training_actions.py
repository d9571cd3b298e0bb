"""What buttons do with a run. A problem is kept and shown where the page is drawn next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps

import streamlit as st

from lmviz.training import launch
from lmviz.training.config import RunConfig
from lmviz.ui import training_access as access
from lmviz.ui import training_form as form
from lmviz.ui import training_store as state
from lmviz.ui.words import training as words

PROBLEM, SECTION = (f"{form.PREFIX}.{name}" for name in ("problem", "section"))


def told(action: Callable[..., None]) -> Callable[..., None]:
    """Refuse those who may not train, and keep what went wrong for :func:`draw_problem`."""

    @wraps(action)
    def run(*arguments: object) -> None:
        st.session_state.pop(PROBLEM, None)
        try:
            access.permit()
            action(*arguments)
        except (ValueError, OSError) as error:
            st.session_state[PROBLEM] = str(error)

    return run


def draw_problem() -> None:
    """What the last button could not do."""
    if problem := st.session_state.get(PROBLEM):
        st.error(problem, icon=":material/error:")


@told
def start(config: RunConfig) -> None:
    """Make a run, let it wait for its turn, and show it."""
    run = launch.submit(state.store(), config, access.limits(), access.password())
    open_run(run.id)


@told
def pause(run_id: str) -> None:
    """Ask a run to write a checkpoint and end."""
    state.store().get(run_id).pause()


@told
def stop(run_id: str) -> None:
    """Ask a run to end."""
    state.store().get(run_id).stop()


@told
def resume(run_id: str) -> None:
    """Let a run go on from its last checkpoint."""
    launch.resume(state.store().get(run_id), access.limits(), access.password())
    open_run(run_id)


@told
def delete(run_ids: Sequence[str]) -> None:
    """Remove runs and all their files."""
    for run_id in run_ids:
        state.store().delete(run_id)
        if st.session_state.get(state.SHOWN) == run_id:
            del st.session_state[state.SHOWN]


@told
def write_notes(run_id: str, key: str) -> None:
    """Keep what was written into the widget ``key``."""
    state.store().get(run_id).write_notes(st.session_state[key])


def open_run(run_id: str) -> None:
    """Show a run."""
    state.show(run_id)
    st.session_state[SECTION] = "run"


def take_settings(run_id: str) -> None:
    """Put the settings of a run into the controls."""
    st.session_state.pop(PROBLEM, None)
    try:
        form.apply(state.store().get(run_id).config)
    except ValueError as error:
        st.session_state[PROBLEM] = words.unreadable(str(error))
