"""The sessions of this server: who is here, what each holds in memory, and when it is freed.

A session holds recordings and uploaded data. They are dropped, and the settings kept, when it has
asked for nothing for some minutes, or when its browser has been away for longer than Streamlit
waits for it. One thread sees to that for all of them, and only while there are any.
"""

from __future__ import annotations

import threading
import time
import weakref
from contextlib import suppress
from typing import Any, Protocol

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lmviz.sphere import Room
from lmviz.ui import limits, uploads
from lmviz.ui.limits import MB, LimitError
from lmviz.ui.words import shell as words

KEY = "lmviz.session"
ROUND_S = 20.0
"""Seconds between two looks at all sessions."""
SUM_S = 1.0
"""Seconds for which the sum over all sessions is taken to hold."""
PRESSED_S = 60.0
"""Where the server's memory is used up, who has been silent for so long makes room."""


class Holding(Protocol):
    """Something large that a session holds and can do without."""

    @property
    def nbytes(self) -> int:
        """Bytes in memory now."""

    def rest(self) -> None:
        """Drop them; called from another thread than the session's own."""


class Session:
    """One visitor, as far as memory goes.

    Attributes:
        id: Streamlit's, '' outside the server.
        used: when it last asked for something, by the monotonic clock.
        away: since when its browser has been gone; None while it is there.
        admitted: whether it is one of those whom the server has room for.
    """

    def __init__(self, session_id: str = "", uploads: Any = None) -> None:
        self.id, self._uploads = session_id, uploads
        self.used = time.monotonic()
        self.away: float | None = None
        self.admitted = False
        self._guard = threading.Lock()
        self._holdings: weakref.WeakSet[Holding] = weakref.WeakSet()

    def hold(self, holding: Holding) -> None:
        """Count this from now on, as long as it lives."""
        with self._guard:
            self._holdings.add(holding)

    def _held(self) -> list[Holding]:
        with self._guard:
            return list(self._holdings)

    @property
    def nbytes(self) -> int:
        """Bytes of all that it holds."""
        return sum(holding.nbytes for holding in self._held())

    def rest(self) -> None:
        """Drop all that it holds, the files that its browser has sent too."""
        for holding in self._held():
            holding.rest()
        if self._uploads is not None:
            self._uploads.remove_session_files(self.id)

    def room(self, holding: Holding) -> Room:
        """How large ``holding`` may become."""
        self.hold(holding)
        given = limits.current()
        others = self.nbytes - holding.nbytes
        mine = given.session_memory_mb * MB - others
        everyone = _free(given.server_memory_mb * MB, besides=self) - others
        if mine <= everyone:
            return Room(mine, words.visitor_memory_full(given.session_memory_mb))
        return Room(everyone, words.MEMORY_FULL)


_all: weakref.WeakSet[Session] = weakref.WeakSet()
_lock = threading.Lock()
_summed, _sizes = -SUM_S, dict[str, int]()
_come = threading.Event()
_janitor: threading.Thread | None = None
_nobody = Session()
"""Who asks outside a server: a notebook, a test."""


def current() -> Session:
    """The session of the running script; it has just asked for something."""
    context = get_script_run_ctx(suppress_warning=True)
    if context is None:
        return _nobody
    found: Session | None = st.session_state.get(KEY)
    if found is None:
        uploads.bound(context.uploaded_file_mgr)
        found = Session(context.session_id, context.uploaded_file_mgr)
        st.session_state[KEY] = found
        _watch(found)
    found.used, found.away = time.monotonic(), None
    return found


def admit() -> None:
    """Let the session in, if the server has room for it.

    Raises:
        LimitError: as many as this server allows are here already, or its limits are written
            wrongly.
    """
    mistake = limits.mistake()
    if mistake:
        raise LimitError(mistake)
    session, given = current(), limits.current()
    if session.admitted:
        return
    with _lock:
        if sum(_is_present(other, given.idle_s) for other in _all) >= given.max_sessions:
            raise LimitError(words.full(given.max_sessions))
        session.admitted = True


def is_admitted() -> bool:
    """Let the session in; where that cannot be, say why in its place."""
    try:
        admit()
    except LimitError as error:
        st.info(str(error), icon=":material/groups:")
        return False
    return True


def _is_present(session: Session, idle_s: float) -> bool:
    recent = time.monotonic() - session.used < idle_s
    return session.admitted and session.away is None and recent


def _free(total: float, besides: Session) -> float:
    """Bytes that the others leave; where that is nothing, the silent ones make room."""
    global _summed, _sizes
    with _lock:
        now = time.monotonic()
        if now - _summed >= SUM_S:
            _summed, _sizes = now, {other.id: other.nbytes for other in _all}
        sizes = dict(_sizes)
        silent = [s for s in _all if s is not besides and now - s.used >= PRESSED_S]
    # Outside the lock: whoever is put to rest may be asking for room just now.
    for other in sorted(silent, key=lambda other: other.used):
        if sum(sizes.values()) < total:
            break
        other.rest()
        sizes[other.id] = _sizes[other.id] = other.nbytes
    return total - sum(sizes.values()) + sizes.get(besides.id, 0)


def look_after(now: float, is_here: Any, away_s: float, idle_s: float) -> None:
    """One look at all sessions.

    Args:
        now: by the monotonic clock.
        is_here: from a session's id to whether its browser is connected.
        away_s, idle_s: seconds without a browser, or without a request, that are waited.
    """
    with _lock:
        found = list(_all)
    for session in found:
        if is_here(session.id):
            session.away = None
        elif session.away is None:
            session.away = now
        gone = session.away is not None and now - session.away >= away_s
        if gone or now - session.used >= idle_s:
            session.rest()


def _watch(session: Session) -> None:
    global _janitor
    with _lock:
        _all.add(session)
        # Nobody waits for the end of a run inside Streamlit's AppTest, which has no server.
        if _janitor is None and st.runtime.exists():
            _janitor = threading.Thread(target=_look_after_all, name="lmviz-janitor", daemon=True)
            _janitor.start()
    _come.set()


def _look_after_all() -> None:
    while True:
        # Without sessions it sleeps until one comes.
        _come.wait()
        time.sleep(ROUND_S)
        with _lock:
            if not _all:
                _come.clear()
                continue
        if not st.runtime.exists():
            return
        runtime = st.runtime.get_instance()
        away_s = float(st.get_option("server.disconnectedSessionTTL") or 0)
        with suppress(RuntimeError):  # the server is about to end
            idle_s = limits.current().idle_s
            look_after(time.monotonic(), runtime.is_active_session, away_s, idle_s)
