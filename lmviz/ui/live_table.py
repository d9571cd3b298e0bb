"""A table beneath a live view that shows the numbers of the step on its screen."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

from lmviz.sphere import Frame
from lmviz.ui import lab, page_state
from lmviz.ui.sphere_view.player import Player

EVERY = 1.0
"""Seconds between two looks at runs that are under way."""


def live_table(player: Player, view: str, columns: Callable[[Frame], dict[str, list[str]]]) -> None:
    """Draw ``columns`` of the frame that the view shows, anew while the runs go on.

    Args:
        view: key of the live view, whose requests go through :func:`take`.
    """
    trajectory = player.trajectory
    ended = trajectory.stop is not None

    def table() -> None:
        # The timer of the fragment ends with the run it looks at.
        if trajectory.stop is not None and not ended:
            st.rerun()
        st.table(
            columns(trajectory.frames[min(player.frame, len(trajectory) - 1)]),
            border="horizontal",
            hide_index=True,
        )

    st.fragment(table, key=_key(view), run_every=None if ended else EVERY)()


def take(view: str, request: Mapping[str, Any], page: page_state.Page, seed_key: str) -> None:
    """As :func:`lmviz.ui.lab.take`; where the view has come to rest, the table is drawn anew too.

    A callback of the view.
    """
    player: Player = st.session_state[page.key("player")]
    before = player.frame, not player.playing
    lab.take(request, page, seed_key)
    if not player.playing and (player.frame, True) != before:
        # Before the first table there is none to be drawn anew.
        with suppress(StreamlitAPIException):
            st.rerun([f"{view}_fragment", _key(view)])


def _key(view: str) -> str:
    return f"{view}_table"


def degrees(values: Sequence[float | None], digits: int = 3) -> list[str]:
    """Numbers in degrees as text; a dash for what is not known."""
    return ["–" if v is None or not math.isfinite(v) else f"{v:.{digits}f}°" for v in values]
