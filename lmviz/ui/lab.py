"""The Sphere Lab's state: controls, presets, and the player behind the live view."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.sphere import Problem
from lmviz.sphere.presets import PRESETS, Preset, preset
from lmviz.ui import link, page_state, past, problem_form
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import PLAYING
from lmviz.ui.words import sphere_lab as words

PREFIX = "lab"
PLAYER, PRESET = f"{PREFIX}.player", f"{PREFIX}.preset"
DEFAULT = PRESETS[0]
DEFAULT_VALUES = problem_form.values_of(DEFAULT.problem, DEFAULT.imbalance)


STATE = page_state.Page(
    PREFIX,
    read=lambda query: link.read(query, DEFAULT_VALUES),
    write=lambda values, everything: link.differences(values, DEFAULT_VALUES, everything),
    current=lambda: problem_form.current(PREFIX),
    put=lambda values: problem_form.apply(PREFIX, values),
    view=lambda: st.session_state.get(PLAYER),
    seen=PLAYING,
    fit=lambda sight, values: past.fit(sight, values, DEFAULT_VALUES),
)


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


def update() -> None:
    """Bring player, history and link up to what the controls say.

    Raises:
        ValueError: the controls do not describe a problem; the player keeps the last one.
    """
    values = problem_form.current(PREFIX)
    problem = problem_form.problem_of(values)
    player: Player | None = st.session_state.get(PLAYER)
    sight = page_state.sight(STATE)
    if player is None or not player.leads_to(sight):
        st.session_state[PLAYER] = Player(
            [problem],
            stride=DEFAULT.stride,
            autoplay=True,
            sight=sight,
            eras=past.read(sight.past, values, DEFAULT_VALUES),
            tell=lambda eras: past.write(eras, DEFAULT_VALUES),
            movable=True,
        )
    else:
        player.set_problems([problem])
    page_state.keep(STATE)


def shown_problem() -> Problem | None:
    """The problem in the live view; None before the first valid one."""
    player: Player | None = st.session_state.get(PLAYER)
    return player.problems[0] if player else None


def payload() -> bytes:
    """What the live view shows now; runs inside its fragment."""
    return pull(PREFIX)


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the live view; a camera that was moved goes into the link."""
    take(request, STATE, f"{PREFIX}.seed")


def pull(prefix: str) -> bytes:
    """What the live view of a page shows now; the page's player is at ``<prefix>.player``."""
    if st.session_state.pop(f"{prefix}.refresh", False):
        st.rerun()
    player: Player = st.session_state[f"{prefix}.player"]
    payload = player.payload()
    if player.woken:
        player.woken = False
        st.toast(words.WOKEN, icon=":material/bedtime:", duration="infinite")
    return payload


def take(request: Mapping[str, Any], page: page_state.Page, seed_key: str) -> None:
    """Take a request of a page's live view; a new seed goes to the control at ``seed_key`` too,
    and a camera that was moved into the link."""
    player: Player = st.session_state[page.key("player")]
    if request.get("cmd") == "reseed":
        seed = random.randrange(1_000_000)
        st.session_state[seed_key] = seed
        player.set_problems([p.replace(seed=seed) for p in player.problems])
        # The seed's own widget is outside the fragment that runs now.
        st.session_state[page.key("refresh")] = True
    page_state.turned(page, player, request)


def matching_preset(problem: Problem) -> Preset | None:
    """The preset that is on the screen, if nothing was changed since it was chosen."""
    return next((p for p in PRESETS if p.problem == problem), None)
