"""A visitor's clicks win over what a live view asks for at the same moment.

Two faults of Streamlit 1.67 that show where a view asks for frames several times a second:

* A fragment's request is folded into a full run that has yet to start, and the page of the later
  of the two is kept: a view that asks just after a click in the menu undoes the click. Streamlit
  ignores requests of fragments it does not know, so here those of a page are forgotten when it is
  left, not when the next one is drawn.
* A fragment's request that finds its script runner ended starts another, from which on all
  messages of the ended one that still wait in the event loop are dropped: the end of a page is
  never drawn. Here such a request waits behind them.
"""

from __future__ import annotations

from typing import Any

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import get_script_run_ctx


class _Ordered(AppSession):
    def request_rerun(self, client_state: Any) -> None:
        asked = client_state.page_script_hash if client_state is not None else ""
        shown = self._client_state.page_script_hash
        if asked and shown and asked != shown and not client_state.fragment_id:
            self._fragment_storage.clear()
        _request_rerun(self, client_state)

    def _create_scriptrunner(self, initial_rerun_data: Any) -> None:
        ended, wanted = self._scriptrunner, initial_rerun_data.fragment_id

        def begin() -> None:
            if wanted and not self.has_fragment(wanted):
                return
            now = self._scriptrunner
            if now in (None, ended) or not now.request_rerun(initial_rerun_data):
                _create_scriptrunner(self, initial_rerun_data)

        if wanted and ended is not None:
            self._event_loop.call_soon(begin)
        else:
            _create_scriptrunner(self, initial_rerun_data)


_request_rerun = AppSession.request_rerun
_create_scriptrunner = AppSession._create_scriptrunner


def install() -> None:
    """Have the sessions of this process do so; doing it again changes nothing."""
    for name in ("request_rerun", "_create_scriptrunner"):
        setattr(AppSession, name, getattr(_Ordered, name))


def leave() -> None:
    """Forget the fragments of the page; just before ``st.switch_page``, which tells nobody else.

    The browser, which does not know yet, still asks for them in the name of the page being left.
    """
    context = get_script_run_ctx()
    if context is not None:
        context.fragment_storage.clear()
