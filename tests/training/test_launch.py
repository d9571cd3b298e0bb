"""A run is its own process: it outlives whoever started it, and is found again by its folder."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil
import pytest

from lmviz.training import launch, processes
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store
from tests.training.processes import ROOT, fake_command, steps_logged, until, until_state

CPU = RunConfig(device="cpu")

SERVER = """
import sys, time
from pathlib import Path
from lmviz.training import launch
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store
from tests.training.processes import fake_command
launch.command = lambda folder: fake_command(folder, 100_000, 0.01)
print(launch.submit(Store(sys.argv[1]), RunConfig(device="cpu")).id, flush=True)
time.sleep(600)
"""


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "runs")


def test_a_run_survives_kill_9_of_the_server_that_started_it(store):
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(store.root)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    run = store.get(server.stdout.readline().strip())
    until_state(run, "running")
    pid = run.told().pid
    try:
        assert os.getsid(pid) != os.getsid(server.pid), "a signal to the terminal misses it"
        assert psutil.Process(pid).parent().pid == server.pid
        server.kill()
        server.communicate()
        step = run.told().step
        until(lambda: run.told().step > step + 5, "it goes on")
        # This process, another one, finds it, and can end it.
        assert Store(store.root).get(run.id).status().state == "running"
        run.stop()
        until_state(run, "stopped")
    finally:
        if psutil.pid_exists(pid):
            psutil.Process(pid).kill()
    assert steps_logged(run) == list(range(1, run.told().step + 1))


def test_a_process_that_cannot_come_up_is_seen_with_the_reason_in_its_log(store, monkeypatch):
    monkeypatch.setattr(launch, "command", lambda folder: [sys.executable, "-c", "import no_such"])
    run = launch.submit(store, CPU)
    until_state(run, "interrupted")
    until(lambda: "no_such" in run.log_end())
    assert "log.txt" in run.status().message
    # The next try is another process, another ticket.
    monkeypatch.setattr(launch, "command", lambda folder: fake_command(folder, 3, 0.0))
    launch.resume(run)
    until_state(run, "finished")


def test_a_command_that_does_not_exist_fails_the_run_and_tells_the_caller(store, monkeypatch):
    monkeypatch.setattr(launch, "command", lambda folder: ["/no/such/program"])
    with pytest.raises(OSError, match="no/such/program"):
        launch.submit(store, CPU)
    (run,) = store.list()
    assert run.status().state == "failed"
    assert run.status().resumable


def test_a_run_at_work_is_not_started_twice(store, monkeypatch):
    run = store.create(CPU)
    run.write_status("running")
    with pytest.raises(ValueError, match="is running"):
        launch.start(run)
    assert run.told().pid == os.getpid()


def test_ended_processes_are_not_left_as_zombies(store, monkeypatch):
    monkeypatch.setattr(launch, "command", lambda folder: fake_command(folder, 3, 0.0))
    run = launch.submit(store, CPU)
    until_state(run, "finished")
    until(lambda: not psutil.Process().children(), "all children waited for")


def test_the_command_is_the_one_of_the_shell(tmp_path):
    command = launch.command(tmp_path)
    assert command == [sys.executable, "-m", "lmviz", "train", "--run", str(tmp_path)]
    assert processes.identity()[0] == os.getpid()
