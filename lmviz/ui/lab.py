"""The Sphere Lab's state: controls, link, presets, undo, and the player behind the live view."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.sphere import Problem
from lmviz.sphere.presets import PRESETS, Preset, preset
from lmviz.ui import link, problem_form
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.viewpoint import Viewpoint

PREFIX = "lab"
PLAYER, HISTORY, SHOWN, PRESET, CAMERA = (
    f"{PREFIX}.{name}" for name in ("player", "history", "shown", "preset", "camera")
)
MOST_UNDOS = 100
DEFAULT = PRESETS[0]
DEFAULT_VALUES = problem_form.values_of(DEFAULT.problem, DEFAULT.imbalance)


def open_from_link() -> list[str]:
    """On the first visit of a session set the controls from the link; return what was corrected."""
    if SHOWN in st.session_state:
        return []
    query = dict(st.query_params)
    camera = query.pop(link.CAMERA, "")
    values, messages = link.read(query, DEFAULT_VALUES)
    if camera:
        try:
            st.session_state[CAMERA] = Viewpoint.from_text(camera)
        except ValueError as error:
            messages.append(f"{link.CAMERA}: {error}; the usual view is used.")
    problem_form.apply(PREFIX, values)
    st.session_state[SHOWN] = None
    st.session_state[HISTORY] = []
    return messages


def choose_preset() -> None:
    """Callback of the preset box: put its problem into the controls."""
    if st.session_state[PRESET] is None:
        return
    chosen: Preset = preset(st.session_state[PRESET])
    problem_form.apply(PREFIX, problem_form.values_of(chosen.problem, chosen.imbalance))
    if PLAYER in st.session_state:
        st.session_state[PLAYER].suggest_stride(chosen.stride)


def show_matching_preset() -> None:
    """Let the preset box name what the controls describe; only before it is drawn."""
    try:
        found = matching_preset(problem_form.problem_of(problem_form.current(PREFIX)))
    except ValueError:
        found = None
    st.session_state[PRESET] = found.key if found else None


def undo() -> None:
    """Callback: put back the values before the last change."""
    if _is_unshown():
        problem_form.apply(PREFIX, st.session_state[SHOWN])
    elif st.session_state[HISTORY]:
        problem_form.apply(PREFIX, st.session_state[HISTORY].pop())
        st.session_state[SHOWN] = None


def can_undo() -> bool:
    """Whether there is a change to take back; after :func:`update`."""
    return bool(st.session_state[HISTORY]) or _is_unshown()


def _is_unshown() -> bool:
    """Whether the controls describe no problem, so that the one before is still in the view."""
    shown = st.session_state[SHOWN]
    return shown is not None and shown != problem_form.current(PREFIX)


def update() -> None:
    """Bring player, history and link up to what the controls say.

    Raises:
        ValueError: the controls do not describe a problem; the player keeps the last one.
    """
    values = problem_form.current(PREFIX)
    problem = problem_form.problem_of(values)
    player: Player | None = st.session_state.get(PLAYER)
    if player is None:
        player = Player([problem], stride=DEFAULT.stride, autoplay=True)
        player.viewpoint = st.session_state.pop(CAMERA, None)
        st.session_state[PLAYER] = player
    else:
        player.set_problems([problem])
    shown = st.session_state[SHOWN]
    if shown is not None and shown != values:
        st.session_state[HISTORY] = [*st.session_state[HISTORY], shown][-MOST_UNDOS:]
    st.session_state[SHOWN] = values
    _write_link(player)


def _write_link(player: Player) -> None:
    viewpoint = player.viewpoint.text if player.viewpoint else ""
    link.write(st.session_state[SHOWN], DEFAULT_VALUES, viewpoint)


def shown_problem() -> Problem | None:
    """The problem in the live view; None before the first valid one."""
    player: Player | None = st.session_state.get(PLAYER)
    return player.problems[0] if player else None


def payload() -> bytes:
    """What the live view shows now; runs inside its fragment."""
    return pull(PREFIX)


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the live view; a camera that was moved goes into the link."""
    player: Player = st.session_state[PLAYER]
    before = player.viewpoint
    answer(request, PREFIX, f"{PREFIX}.seed")
    if player.viewpoint != before:
        _write_link(player)


def pull(prefix: str) -> bytes:
    """What the live view of a page shows now; the page's player is at ``<prefix>.player``."""
    if st.session_state.pop(f"{prefix}.refresh", False):
        st.rerun()
    player: Player = st.session_state[f"{prefix}.player"]
    return player.payload()


def answer(request: Mapping[str, Any], prefix: str, seed_key: str) -> None:
    """Take a request of a page's live view; a new seed goes to the control at ``seed_key`` too."""
    player: Player = st.session_state[f"{prefix}.player"]
    if request.get("cmd") == "reseed":
        seed = random.randrange(1_000_000)
        st.session_state[seed_key] = seed
        player.set_problems([p.replace(seed=seed) for p in player.problems])
        # The seed's own widget is outside the fragment that runs now.
        st.session_state[f"{prefix}.refresh"] = True
    player.handle(request)


def matching_preset(problem: Problem) -> Preset | None:
    """The preset that is on the screen, if nothing was changed since it was chosen."""
    return next((p for p in PRESETS if p.problem == problem), None)
