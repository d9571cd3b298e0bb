"""The queue: one run at a time on a device, in the order of the tickets, and no server."""

from __future__ import annotations

import json
import os
import signal
import sys
import time

import psutil
import pytest

from lmviz.training import files, launch, processes, turns
from lmviz.training.config import RunConfig
from lmviz.training.limits import Limits
from lmviz.training.runs import Store
from lmviz.training.work import Busy, work
from tests.training.fake_work import trainer
from tests.training.processes import (
    GENEROUS_S,
    killed_at_the_end,
    spawn,
    steps_logged,
    until,
    until_state,
)

CPU = RunConfig(device="cpu")


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "runs")


def spans(runs):
    """When each run logged its first and its last step."""
    times = [[r["t"] for r in run.events()[0] if r["kind"] == "train"] for run in runs]
    return [(min(t), max(t)) for t in times]


def test_runs_on_one_device_work_one_after_the_other_in_the_order_of_their_tickets(store):
    runs = [store.create(CPU) for _ in range(3)]
    for run in runs:
        launch.prepare(run)
    assert launch.waiting(store.root, "cpu") == runs
    assert [launch.position(run) for run in runs] == [0, 1, 2]
    # Their processes come up in another order.
    started = [spawn(run, prepare=False) for run in reversed(runs)]
    with killed_at_the_end(*started):
        assert [process.wait(GENEROUS_S) for process in started] == [0, 0, 0]
    assert [run.status().state for run in runs] == ["finished"] * 3
    times = spans(runs)
    assert times[0][1] <= times[1][0]
    assert times[1][1] <= times[2][0]


def test_a_waiting_run_is_cheap_tells_its_place_and_does_not_load_torch(store):
    first, second, third = (store.create(CPU) for _ in range(3))
    started = [spawn(first, 10_000), spawn(second), spawn(third)]
    with killed_at_the_end(*started):
        until_state(first, "running")
        until(lambda: "after 1 other" in third.told().message)
        assert third.told().state == "queued"
        maps = psutil.Process(started[2].pid).memory_maps()
        assert not any("torch" in place.path or "numpy" in place.path for place in maps)
        heartbeat = third.told().heartbeat
        until(lambda: third.told().heartbeat > heartbeat, "a sign of life")


def test_kill_9_of_the_run_at_work_lets_the_next_one_begin(store):
    first, second = store.create(CPU), store.create(CPU)
    started = [spawn(first, 10_000), spawn(second)]
    with killed_at_the_end(*started):
        until_state(first, "running")
        until_state(second, "queued")
        started[0].kill()
        assert started[1].wait(GENEROUS_S) == 0
    assert first.status().state == "interrupted"
    assert second.status().state == "finished"


def test_a_waiting_run_that_is_killed_is_passed_over(store):
    first, second, third = runs = [store.create(CPU) for _ in range(3)]
    started = [spawn(run, 10_000 if run is first else 5) for run in runs]
    with killed_at_the_end(*started):
        until_state(first, "running")
        until(lambda: second.told().pid and third.told().pid)
        started[1].kill()
        started[1].wait()
        first.stop()
        assert started[2].wait(GENEROUS_S) == 0
    assert [run.status().state for run in runs] == ["stopped", "interrupted", "finished"]
    assert steps_logged(second) == []


def test_waiting_runs_can_be_called_off(store):
    asks = {
        "stop": lambda run, process: run.stop(),
        "pause": lambda run, process: run.pause(),
        "SIGTERM": lambda run, process: process.send_signal(signal.SIGTERM),
        "Ctrl-C": lambda run, process: process.send_signal(signal.SIGINT),
        "SIGHUP": lambda run, process: process.send_signal(signal.SIGHUP),
    }
    first, others = store.create(CPU), {name: store.create(CPU) for name in asks}
    works = spawn(first, 10_000)
    wait = {name: spawn(run) for name, run in others.items()}
    with killed_at_the_end(works, *wait.values()):
        until_state(first, "running")
        until(lambda: all(run.told().pid for run in others.values()))
        for name, ask in asks.items():
            ask(others[name], wait[name])
        for name, run in others.items():
            assert wait[name].wait(GENEROUS_S) == 0
            assert run.status().state == ("stopped" if name == "stop" else "paused"), name
            assert run.status().resumable
            assert run.control() == ""
        assert first.status().state == "running"


def test_a_suspended_process_does_not_hold_up_the_others(store, monkeypatch):
    suspended, other = store.create(CPU), store.create(CPU)
    for run in (suspended, other):
        launch.prepare(run)
    pid, started = processes.identity()
    old = {"heartbeat": time.time() - 2 * turns.STUCK_S}
    suspended.write_status("queued", pid=pid, started=started)
    assert launch.waiting(store.root, "cpu") == [suspended, other]
    told = json.loads((suspended.folder / "status.json").read_text())
    files.write_json(suspended.folder / "status.json", told | old)
    assert launch.waiting(store.root, "cpu") == [other]


def test_runs_on_different_devices_do_not_wait_for_each_other(store):
    names = {turns.lock_of(store.root, device).lock_file for device in ("cpu", "cuda:0", "cuda:1")}
    assert len(names) == 3
    here, there = store.create(CPU), store.create(RunConfig(device="cuda:1"))
    for run in (here, there):
        launch.prepare(run)
    assert launch.waiting(store.root, "cuda:1") == [there]
    assert [launch.position(run) for run in (here, there)] == [0, 0]
    assert turns.device_of("cuda") == "cuda:0"
    assert turns.device_of("auto") in ("cpu", "cuda:0")


def test_a_cluster_needs_no_queue(store):
    first, second = store.create(CPU), store.create(CPU)
    process = spawn(first, 10_000)
    with killed_at_the_end(process):
        until_state(first, "running")
        assert work(second, queue=False, tensorboard=False, train=trainer(3, 0.0)) == 0
        assert second.status().state == "finished"
        assert first.status().state == "running"


def test_two_processes_are_never_at_work_on_one_run(store):
    run = store.create(CPU)
    process = spawn(run, 10_000)
    with killed_at_the_end(process):
        until_state(run, "running")
        with pytest.raises(Busy, match="another process"):
            work(run, train=trainer(3, 0.0))
        second = spawn(run, 3, prepare=False)
        assert second.wait(GENEROUS_S) != 0
        assert run.status().state == "running"
        assert run.status().pid == process.pid


def test_pause_resume_and_stop_of_the_run_at_work(store):
    run = store.create(CPU)
    process = spawn(run, 10_000)
    with killed_at_the_end(process):
        until(lambda: run.told().step > 3)
        process.send_signal(signal.SIGTERM)
        assert process.wait(GENEROUS_S) == 0
    paused = run.status()
    assert paused.state == "paused"
    assert paused.seconds > 0
    process = spawn(run, 10_000)
    with killed_at_the_end(process):
        until(lambda: run.told().state == "running" and run.told().step > paused.step + 3)
        run.stop()
        assert process.wait(GENEROUS_S) == 0
    status = run.status()
    assert status.state == "stopped"
    assert status.seconds > paused.seconds
    assert steps_logged(run) == list(range(1, status.step + 1))


def test_a_stale_wish_does_not_end_the_next_process(store):
    run = store.create(CPU)
    run.wish("stop")
    assert work(run, tensorboard=False, train=trainer(3, 0.0)) == 0
    assert run.status().state == "finished"


@pytest.mark.parametrize("state", ["finished", "collapsed"])
def test_what_has_ended_does_not_begin_again(store, state):
    run = store.create(CPU)
    run.write_status(state)
    with pytest.raises(ValueError, match=f"is {state}"):
        work(run, train=trainer(3, 0.0))


def test_a_damaged_status_does_not_keep_a_run_from_going_on(store):
    run = store.create(CPU)
    (run.folder / "status.json").write_text("{")
    assert work(run, tensorboard=False, train=trainer(3, 0.0)) == 0
    assert run.status().state == "finished"


def test_a_trainer_that_breaks_makes_a_failed_run_with_a_message(store, capsys):
    def breaks(folder):
        raise RuntimeError("no such kernel")

    run = store.create(CPU)
    assert work(run, train=breaks, tensorboard=False) == 1
    assert run.status().state == "failed"
    assert "no such kernel" in run.status().message
    assert "Traceback" in capsys.readouterr().err

    def is_silent(folder):
        return 0

    assert work(run, train=is_silent, tensorboard=False) == 1
    assert "without a word" in run.status().message


def test_a_full_disk_makes_a_failed_run_that_says_so(store):
    def fills(folder):
        raise OSError(28, "No space left on device", str(folder / "checkpoints" / "last.pt"))

    run = store.create(CPU)
    assert work(run, train=fills, tensorboard=False) == 1
    assert run.status().state == "failed"
    assert "disk is full" in run.status().message
    assert "last.pt" in run.status().message


def test_the_environment_is_noted_and_a_change_of_it_told(store):
    run = store.create(CPU)
    work(run, tensorboard=False, train=lambda folder: (run.write_status("paused"), 0)[1])
    before = run.environment
    assert before["python"] == ".".join(map(str, sys.version_info[:3]))
    assert before["processors"] == os.cpu_count()
    files.write_json(run.folder / "environment.json", before | {"torch": "1.0"})
    work(run, tensorboard=False, train=trainer(2, 0.0))
    messages = [r.get("message", "") for r in run.events()[0] if r["kind"] == "state"]
    assert any(f"torch 1.0 → {before['torch']}" in message for message in messages)
    assert run.environment["torch"] == "1.0", "what the run began with stays"


def test_the_limit_of_minutes_ends_a_run_and_says_why(store, monkeypatch):
    run = store.create(RunConfig(device="cpu", epochs=1))
    limits = Limits(max_minutes=0.01)
    monkeypatch.setattr(Limits, "from_environment", lambda: limits)
    work(run, tensorboard=False, train=trainer(10_000, 0.01))
    status = run.status()
    assert status.state == "stopped"
    assert "0.01 minutes" in status.message
    with pytest.raises(ValueError, match=r"0\.01 minutes"):
        launch.resume(run)
    assert run.status().state == "stopped"
