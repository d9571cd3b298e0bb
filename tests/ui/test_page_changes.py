"""What a live view asks for neither undoes a change of page nor cuts off the end of one.

Held against Streamlit's own session, with stand-ins for the threads that run scripts.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequests

from lmviz.ui import page_changes


class Runner:
    """A script runner that does nothing but take requests."""

    def __init__(self) -> None:
        self.requests = ScriptRequests()

    def request_rerun(self, data: Any) -> bool:
        return self.requests.request_rerun(data)

    def request_stop(self) -> None:
        self.requests.request_stop()

    def next(self) -> Any:
        return self.requests.on_scriptrunner_ready()


def session_showing(page: str, *fragments: str) -> Any:
    """A session of ``AppSession``'s own methods that shows a page."""
    session = AppSession.__new__(AppSession)
    session.id, session._state = "session", None
    session._event_loop = asyncio.get_running_loop()
    session._client_state = ClientState(page_script_hash=page)
    session._fragment_storage = MemoryFragmentStorage()
    for name in fragments:
        session._fragment_storage.register(name, lambda: None)
    session._scriptrunner = None
    session.shutdown = lambda: None  # nothing was started
    return session


def asks(page: str, fragment: str = "") -> ClientState:
    return ClientState(page_script_hash=page, fragment_id=fragment)


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> list[Runner]:
    made: list[Runner] = []

    def create(session: Any, data: Any) -> None:
        session._scriptrunner = Runner()
        session._scriptrunner.request_rerun(data)
        made.append(session._scriptrunner)

    for name in ("request_rerun", "_create_scriptrunner"):
        monkeypatch.setattr(AppSession, name, getattr(AppSession, name))  # put back afterwards
    monkeypatch.setattr(page_changes, "_create_scriptrunner", create)
    page_changes.install()
    page_changes.install()
    return made


def test_a_request_of_the_page_being_left_does_not_undo_a_click_in_the_menu(installed):
    async def visit() -> Any:
        session = session_showing("sphere", "view")
        session.request_rerun(asks("paper"))
        session.request_rerun(asks("sphere", "view"))
        return installed[-1].next()

    assert asyncio.run(visit()).rerun_data.page_script_hash == "paper"
    assert len(installed) == 1


def test_a_view_is_heard_while_its_own_page_runs_again(installed):
    async def visit() -> list[str]:
        session = session_showing("sphere", "view")
        session.request_rerun(asks("sphere"))
        installed[-1].next()
        session.request_rerun(asks("sphere", "view"))
        return installed[-1].next().rerun_data.fragment_id_queue

    assert asyncio.run(visit()) == ["view"]


def test_the_last_messages_of_a_run_come_before_what_a_view_asks_for_next(installed):
    """Streamlit takes messages from the runner of the moment only."""

    async def visit() -> list[bool]:
        session = session_showing("sphere", "view")
        session.request_rerun(asks("sphere"))
        runner, taken = installed[-1], []
        runner.next()
        for _ in range(3):
            session._event_loop.call_soon(lambda: taken.append(session._scriptrunner is runner))
        runner.next()  # nothing more to do: it ends
        session.request_rerun(asks("sphere", "view"))
        await asyncio.sleep(0.01)
        assert session._scriptrunner is not runner
        return taken

    assert asyncio.run(visit()) == [True] * 3
    assert installed[-1].next().rerun_data.fragment_id_queue == ["view"]
