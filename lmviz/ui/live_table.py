"""A table beside a live view that keeps up with its runs."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import streamlit as st

from lmviz.sphere import Frame, Trajectory

EVERY = 1.0
"""Seconds between two looks at runs that are under way."""


def live_table(trajectory: Trajectory, columns: Callable[[Frame], dict[str, list[str]]]) -> None:
    """Draw ``columns`` of the newest frame, anew while the runs go on."""
    ended = trajectory.stop is not None

    def table() -> None:
        # The timer of the fragment ends with the run it looks at.
        if trajectory.stop is not None and not ended:
            st.rerun()
        st.table(columns(trajectory.frames[-1]), border="horizontal", hide_index=True)

    st.fragment(table, run_every=None if ended else EVERY)()


def degrees(values: Sequence[float | None], digits: int = 3) -> list[str]:
    """Numbers in degrees as text; a dash for what is not known."""
    return ["–" if v is None or not math.isfinite(v) else f"{v:.{digits}f}°" for v in values]
