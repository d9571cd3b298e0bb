"""Memory of sessions: bounded for each and for all, and freed when nobody asks any more."""

import gc
import math
import threading
import tracemalloc
import weakref
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.sphere import Problem, Room, Trajectory
from lmviz.ui import sessions
from lmviz.ui.limits import LimitError
from lmviz.ui.sessions import Session
from lmviz.ui.sphere_view.player import Player
from tests.ui.payload import decode

APP = str(Path(__file__).resolve().parents[2] / "app.py")


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """No sessions but those of the test."""
    monkeypatch.setattr(sessions, "_all", weakref.WeakSet())
    monkeypatch.setattr(sessions, "_nobody", Session("test"))
    monkeypatch.setattr(sessions, "_summed", -math.inf)


def play(player, frames=30, stride=1):
    """Ask for frames as the browser does, until they are there or the run has ended."""
    for _ in range(100):
        have = len(player.trajectory) - 1
        run = decode(player.payload()).head["run"]
        player.handle({"run": run, "have": have, "n": frames, "stride": stride, "rid": 1, "rev": 0})
        frames -= len(player.trajectory) - 1 - have
        if frames <= 0 or player.trajectory.stop:
            return


class Blob:
    def __init__(self, nbytes):
        self.nbytes = nbytes

    def rest(self):
        self.nbytes = 0


def test_a_recording_counts_what_it_takes():
    """Against what Python itself allocates."""
    problem = Problem(k=10, per_class=40)
    Trajectory([problem], "float32").extend(2, 1)
    gc.collect()
    tracemalloc.start()
    try:
        recorded = Trajectory([problem], "float32")
        before = tracemalloc.get_traced_memory()[0]
        at_first = recorded.nbytes
        recorded.extend(200, 1)
        taken = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert recorded.nbytes - at_first == pytest.approx(taken, rel=0.15)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "riemannian_lbfgs"])
def test_a_recording_ends_where_its_room_does_and_says_so(optimizer):
    recorded = Trajectory([Problem(optimizer=optimizer)])
    size = 20 * recorded.nbytes
    recorded.extend(1000, 1, room=Room(size, "No more room."))
    assert recorded.stop.kind == "full"
    assert recorded.stop.reason == "No more room."
    assert size <= recorded.nbytes < 1.2 * size
    last = recorded.frames[-1].step
    recorded.branch(3, recorded.problems)
    recorded.extend(1, 1, room=Room(size))
    assert recorded.stop is None
    assert recorded.frames[-1].step == 4 < last


def test_a_session_is_told_when_its_memory_is_full(monkeypatch):
    monkeypatch.setenv("LMVIZ_SESSION_MEMORY_MB", "0.2")
    player = Player([Problem()])
    play(player, 2000)
    end = decode(player.payload()).head["done"]
    assert end["kind"] == "full"
    assert "0.2 MB" in end["reason"]
    assert "reset" in end["reason"]
    assert player.nbytes < 400_000
    player.reset()
    play(player, 3)
    assert len(player.trajectory) == 4


def test_what_else_a_session_holds_counts(monkeypatch):
    monkeypatch.setenv("LMVIZ_SESSION_MEMORY_MB", "10")
    upload = Blob(11_000_000)
    sessions.current().hold(upload)
    player = Player([Problem()])
    play(player)
    assert player.trajectory.stop.kind == "full"


def test_all_sessions_share_the_memory_of_the_server_and_the_silent_make_room(monkeypatch):
    monkeypatch.setenv("LMVIZ_SERVER_MEMORY_MB", "10")
    first, second = Session("1"), Session("2")
    sessions._all.update((first, second))
    blob, player = Blob(11_000_000), Player([Problem()])
    first.hold(blob)
    room = second.room(player)
    assert room.size <= 0
    assert "try again" in room.reason
    first.used -= 2 * sessions.PRESSED_S
    assert second.room(player).size > 9_000_000
    assert blob.nbytes == 0


def test_idle_and_closed_sessions_are_freed_and_others_are_not():
    here, idle, closed, blip = (Session(name) for name in ("here", "idle", "closed", "blip"))
    sessions._all.update((here, idle, closed, blip))
    blobs = {s: Blob(10) for s in (here, idle, closed, blip)}
    for session, blob in blobs.items():
        session.hold(blob)
    now = here.used
    idle.used -= 1000
    connected = {"here", "idle"}.__contains__
    sessions.look_after(now, connected, 120, 900)
    assert [blobs[s].nbytes for s in (here, idle, closed, blip)] == [10, 0, 10, 10]
    sessions.look_after(now + 60, {"here", "idle", "blip"}.__contains__, 120, 900)
    sessions.look_after(now + 121, connected, 120, 900)
    assert [blobs[s].nbytes for s in (here, closed, blip)] == [10, 0, 10]


def test_a_run_that_was_dropped_begins_again_from_its_seed():
    problem = Problem(seed=7)
    player = Player([problem])
    play(player, 100)
    before = decode(player.payload()).head
    points = player.trajectory.frames[0].points[0].copy()
    large = player.nbytes
    kept = player.trajectory  # as a table beside the view keeps it
    player.rest()
    assert player.nbytes < large / 20
    assert len(kept) == 1
    assert not player.woken
    player.handle({"run": before["run"], "have": 100, "n": 15, "stride": 1, "rid": 2, "rev": 0})
    after = decode(player.payload()).head
    assert player.woken
    assert after["run"] != before["run"]
    assert after["f0"] == 0
    assert player.problems == (problem,)
    assert (player.trajectory.frames[0].points[0] == points).all()
    play(player, 5)
    assert len(player.trajectory) == 6


def test_nothing_is_dropped_twice_or_where_there_is_nothing():
    player = Player([Problem()])
    player.rest()
    player.payload()
    assert not player.woken


def test_a_full_server_says_so_politely_and_lets_in_when_one_leaves(monkeypatch):
    monkeypatch.setenv("LMVIZ_MAX_SESSIONS", "1")
    first, second = Session("1"), Session("2")
    sessions._all.update((first, second))
    monkeypatch.setattr(sessions, "_nobody", first)
    sessions.admit()
    monkeypatch.setattr(sessions, "_nobody", second)
    with pytest.raises(LimitError, match=r"room for 1 at a time.*come back in a few minutes"):
        sessions.admit()
    first.away = 0.0
    sessions.admit()
    assert second.admitted


def test_pages_say_politely_that_a_run_was_dropped_and_that_the_server_is_full(monkeypatch):
    at = AppTest.from_file(APP, default_timeout=120).run()
    player = at.session_state["lab.player"]
    play(player)
    player.rest()
    at.run()
    assert not at.exception
    assert "begun again from its seed" in at.toast[0].value
    at.run()
    assert not at.toast
    monkeypatch.setenv("LMVIZ_MAX_SESSIONS", "1")
    late = AppTest.from_file(APP, default_timeout=120).run()
    assert not late.exception
    assert "room for 1 at a time" in late.info[0].value
    assert "lab.player" not in late.session_state


def test_a_wrong_setting_of_the_server_is_told(monkeypatch):
    monkeypatch.setenv("LMVIZ_MAX_SESSIONS", "lots")
    with pytest.raises(LimitError, match="LMVIZ_MAX_SESSIONS"):
        sessions.admit()


def test_a_session_that_is_put_to_rest_while_it_asks_holds_nobody_up(monkeypatch):
    """Its own request has the view and wants the sums; the other has the sums and wants the view:
    each would wait for the other for ever."""
    monkeypatch.setenv("LMVIZ_SERVER_MEMORY_MB", "10")
    first, second = Session("1"), Session("2")
    sessions._all.update((first, second))
    player = Player([Problem()])
    play(player)
    first.hold(player)
    first.hold(Blob(11_000_000))
    first.used -= 2 * sessions.PRESSED_S
    asking = threading.Thread(target=lambda: second.room(Blob(0)))
    with player._guard:
        asking.start()
        asking.join(30)
        assert not asking.is_alive()
        assert sessions._lock.acquire(timeout=30)
        sessions._lock.release()
    assert len(player.trajectory) > 1
