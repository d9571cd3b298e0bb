"""A long computation in slices: a fragment advances it a little at a time, so that the page stays
usable, other sessions get their turn, and it can be stopped at any moment.

No thread is needed, and nothing runs on when the tab is closed: nobody asks for the next slice.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from typing import Any, Generic, TypeVar

import streamlit as st

from lmviz.ui.words import sphere_lab as words

SECONDS = 0.04
"""A slice ends at the first pause after so long."""
EVERY = 0.08
"""Seconds from one slice to the next: half of the time is left to others."""
PICTURE_EVERY = 1.5
"""Seconds between two pictures of a computation that is under way."""

_turn = threading.Lock()
"""One session's slice at a time: a class that sweeps at once takes no more than one visitor does,
and live views, which need milliseconds, are not kept waiting."""

T = TypeVar("T")


class Sliced(Generic[T]):
    """A generator of partial results that is advanced slice by slice.

    Args:
        pieces: the generator.
        question: what it answers; the result is shown only as long as the page asks this.
    """

    def __init__(self, pieces: Iterator[T], question: Hashable) -> None:
        self._pieces = pieces
        self.question = question
        self.latest: T | None = None
        self.running = True
        self.complete = False
        self.error = ""

    def advance(self, seconds: float = SECONDS) -> None:
        """Compute for about ``seconds``, when it is this session's turn."""
        with _turn:
            end = time.perf_counter() + seconds
            while self.running and time.perf_counter() < end:
                try:
                    self.latest = next(self._pieces)
                except StopIteration:
                    self.running, self.complete = False, True
                except (ArithmeticError, ValueError) as error:
                    self.running, self.error = False, str(error)

    def stop(self) -> None:
        """End it; what was found so far is kept."""
        self.running = False


def held(key: str, question: Hashable) -> Sliced[Any] | None:
    """The computation under ``key`` if it answers this question; any other is ended."""
    job: Sliced[Any] | None = st.session_state.get(key)
    if job is None or job.question == question:
        return job
    job.stop()
    del st.session_state[key]
    return None


def start_and_stop(
    key: str, question: Hashable, pieces: Callable[[], Iterator[Any]], label: str, text: str
) -> Sliced[Any] | None:
    """Draw the button that starts or stops the computation; returns it, if there is one.

    Args:
        label: of the button that starts it.
        text: its help.
        pieces: begins the computation; a ValueError of it is told instead.
    """
    job = held(key, question)
    if job is not None and job.running:
        st.button(
            words.STOP.label,
            icon=":material/stop:",
            key=f"{key}.stop",
            on_click=job.stop,
            help=words.STOP.help,
        )
    elif st.button(
        label, icon=":material/play_arrow:", key=f"{key}.start", type="primary", help=text
    ):
        try:
            st.session_state[key] = Sliced(pieces(), question)
        except ValueError as error:
            st.warning(str(error), icon=":material/block:")
            return None
        st.rerun()
    return job


def drive(
    job: Sliced[Any], report: Callable[[Any], tuple[float, str]], picture: Callable[[Any], None]
) -> None:
    """Advance the computation in a fragment of its own, and draw what it has found in another.

    Args:
        report: from a partial result to the share that is done and a line about it.
        picture: draws a partial result.
    """

    def progress() -> None:
        job.advance()
        if not job.running:
            st.rerun()
        if job.latest is not None:
            done, text = report(job.latest)
            st.progress(min(1.0, done), text)

    def draw() -> None:
        if job.latest is not None:
            picture(job.latest)

    if job.running:
        st.fragment(progress, run_every=EVERY)()
    elif job.error:
        st.error(job.error, icon=":material/error:")
    elif not job.complete and job.latest is not None:
        st.caption(words.stopped(report(job.latest)[1]))
    st.fragment(draw, run_every=PICTURE_EVERY if job.running else None)()
