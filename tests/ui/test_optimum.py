"""The Optimum page's searches: they tell what they find, they end, and they do not pile up."""

from __future__ import annotations

import math
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmviz.geometry import best_packing
from lmviz.ui import optimum
from lmviz.ui.optimum import JOB, Job, running_job, start_search, stop_search

WAIT = 60  # seconds; never a measurement, only a limit


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not condition():
        assert time.monotonic() < end, "nothing happened"
        threading.Event().wait(0.005)


@pytest.fixture
def sessions(monkeypatch) -> Iterator[Callable[[], dict]]:
    """Each call begins a visitor's session and makes it the current one."""
    opened: list[dict] = []

    def begin(old: dict | None = None) -> dict:
        session = {} if old is None else old
        monkeypatch.setattr(optimum.st, "session_state", session)
        opened.append(session)
        return session

    begin()
    yield begin
    for session in opened:
        if JOB in session:
            session[JOB].stopped.set()
            until(lambda job=session[JOB]: job.ended)


@pytest.fixture
def scripted(monkeypatch) -> queue.Queue:
    """A search that yields what the test puts into the queue, and ends at None or when told to."""
    found: queue.Queue = queue.Queue()

    def search(k, d, seed, budget, stop):
        while not stop():
            try:
                packing = found.get(timeout=0.01)
            except queue.Empty:
                continue
            if packing is None:
                return
            yield packing

    monkeypatch.setattr(optimum, "search", search)
    return found


def test_a_search_tells_each_improvement_and_its_end(sessions, scripted):
    session = sessions()
    start_search(24, 3, 20, seed=0)
    job: Job = session[JOB]
    known = best_packing(24, 3)
    assert (job.best, job.running, job.improvements) == (known, True, 0)
    assert "nothing better yet" in job.report()
    worse = replace(known, angle=known.angle - 0.1)
    better, best = (replace(known, angle=known.angle + a) for a in (0.1, 0.2))
    before = job.news
    scripted.put(worse)
    scripted.put(better)
    until(lambda: job.improvements == 1)
    assert job.news != before
    assert "1 improvement." in job.report()
    for packing in (better, worse, best):
        scripted.put(packing)
    until(lambda: job.improvements == 2)
    assert job.best == best
    assert "2 improvements." in job.report()
    before = job.news
    scripted.put(None)
    until(lambda: not job.running)
    assert job.news != before
    assert job.report() == "Search ended: 2 improvements."


def test_a_rounding_error_is_no_improvement(sessions, scripted):
    session = sessions()
    start_search(24, 3, 20, seed=0)
    known = best_packing(24, 3)
    scripted.put(replace(known, angle=known.angle + 1e-15))
    scripted.put(None)
    until(lambda: session[JOB].ended)
    assert session[JOB].improvements == 0
    assert session[JOB].report() == "Search ended: nothing better."


def test_stop_ends_a_search_at_once_and_keeps_what_it_found(sessions, scripted):
    session = sessions()
    start_search(24, 3, 1e6, seed=0)
    job = session[JOB]
    better = replace(best_packing(24, 3), angle=1.0)
    scripted.put(better)
    until(lambda: job.improvements == 1)
    stop_search()
    assert not job.running
    until(lambda: job.ended)
    assert job.best == better
    assert running_job(24, 3) is job


def test_stop_ends_a_real_search_long_before_its_time_is_over(sessions):
    session = sessions()
    start_search(16, 3, 1e6, seed=0)
    stop_search()
    until(lambda: session[JOB].ended)


def test_a_real_search_from_random_starts_finds_a_better_packing_than_a_poor_one(sessions):
    session = sessions()
    poor = replace(best_packing(7, 3), angle=0.5)
    session[JOB] = job = Job(7, 3, 1.0, poor)
    assert optimum._searching.acquire(blocking=False)
    job.run(seed=1)
    # 77.8695421 degrees: Schuette & van der Waerden 1951.
    assert math.degrees(job.best.angle) == pytest.approx(77.8695421, abs=1e-6)
    assert job.improvements >= 1
    assert not job.running


def test_at_most_two_searches_run_at_once_and_the_third_is_told_so(sessions, scripted):
    first, second = sessions(), None
    start_search(24, 3, 20, seed=0)
    second = sessions()
    start_search(25, 3, 20, seed=0)
    third = sessions()
    start_search(26, 3, 20, seed=0)
    message = optimum.refusal()
    assert "Two searches" in message
    assert "try again" in message
    assert optimum.refusal() == "", "said once"
    assert JOB not in third
    sessions(first)
    stop_search()
    until(lambda: first[JOB].ended)
    assert second[JOB].running, "a visitor must not stop another one's search"
    sessions(third)
    start_search(26, 3, 20, seed=0)
    assert optimum.refusal() == ""
    assert third[JOB].k == 26


def test_a_search_that_fails_gives_its_place_back(sessions, monkeypatch):
    def search(*_):
        raise ArithmeticError("on purpose")

    monkeypatch.setattr(optimum, "search", search)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    session = sessions()
    for _ in range(3):
        start_search(24, 3, 20, seed=0)
        until(lambda: session[JOB].ended)
        assert not session[JOB].running


def test_a_search_belongs_to_its_k_and_d(sessions, scripted):
    sessions()
    assert running_job(24, 3) is None
    start_search(24, 3, 20, seed=0)
    assert running_job(24, 3) is not None
    assert running_job(25, 3) is None
    assert running_job(24, 4) is None


def test_stop_without_a_search_does_nothing(sessions):
    sessions()
    stop_search()


def test_the_tiles_are_largest_margins_by_closed_form():
    tiles = {t["label"]: t["value"] for t in optimum.tiles(best_packing(12, 3))}
    icosahedron = math.atan(2)
    assert tiles["Largest class margin"] == pytest.approx(math.degrees(icosahedron), abs=1e-10)
    sample = next(value for label, value in tiles.items() if "sample margin" in label)
    assert sample == pytest.approx(1 - 1 / math.sqrt(5), abs=1e-12)
    assert tiles["Simplex bound"] == pytest.approx(math.degrees(math.acos(-1 / 11)))
    assert "Largest published angle" not in tiles


def test_what_is_only_a_local_optimum_is_said_to_be_found_and_a_lower_bound_is_rounded_down():
    known = best_packing(24, 3)
    ours = optimum.tiles(replace(known, status="computed here"))[0]
    cut = optimum.tiles(replace(known, status="computed here (not finished)", residual=1.0))[0]
    assert (ours["label"], ours["digits"]) == ("Largest class margin found", 7)
    # 43.6907 degrees: Robinson 1961.
    assert (cut["label"], cut["value"], cut["digits"]) == (
        *("Largest class margin, at least", 43.69, 2),
    )


def test_where_the_simplex_is_reached_its_bound_is_not_told_twice():
    assert "Simplex bound" not in {t["label"] for t in optimum.tiles(best_packing(4, 3))}


@given(k=st.integers(2, 130), d=st.sampled_from(optimum.CHART_DIMENSIONS))
def test_the_chart_knows_every_value_with_a_closed_form(k, d):
    shown = {(m.k, m.d) for m in KNOWN}
    assert d > 2 or (k, d) in shown
    assert k > 2 * d or (k, d) in shown
    assert d != 3 or (k, d) in shown


KNOWN = optimum.known_margins(130)


def test_the_chart_is_drawn_without_a_search(monkeypatch):
    from lmviz.geometry.packing import facade

    monkeypatch.setattr(facade, "improvements", lambda *_: pytest.fail("searched"))
    assert optimum.known_margins(64)
