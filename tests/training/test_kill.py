"""Killed at any moment, a run loses nothing but what came after its last checkpoint."""

from __future__ import annotations

import random
import subprocess
import sys
import time

from lmviz.training import events, files
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store
from tests.training.processes import GENEROUS_S, killed_at_the_end, spawn, steps_logged, until

STEPS = 150


def test_kill_9_again_and_again_and_every_step_is_logged_once(tmp_path):
    """A page reads along all the while; what it has pieced together is the same in the end."""
    rng = random.Random(1)
    run = Store(tmp_path).create(RunConfig(device="cpu"))
    seen, offset, kills = [], 0, 0

    def look():
        nonlocal seen, offset
        later, offset = run.events(offset)
        assert not any(record["kind"] == "damaged" for record in later)
        seen = events.merge(seen, later)
        return run.told()

    while kills < 6:
        process = spawn(run, STEPS, 0.002)
        with killed_at_the_end(process):
            goal = look().step + rng.randrange(1, 12)
            while look().step < goal and process.poll() is None:
                time.sleep(0.002)
        kills += 1
        status = look()
        if status.state == "finished":
            break
        assert status.state == "interrupted"
        assert status.resumable
        # What it wrote last may be torn, as after a power cut.
        with (run.folder / "events.jsonl").open("ab") as log:
            log.write(b'{"v":1,"t":17')
    assert kills > 1
    process = spawn(run, STEPS, 0.0)
    with killed_at_the_end(process):
        assert process.wait(GENEROUS_S) == 0
    look()
    assert run.status().state == "finished"
    assert steps_logged(run) == list(range(1, STEPS + 1))
    assert seen == run.events()[0]
    steps, losses = events.curves(seen)["train/loss"]
    assert steps.tolist() == list(range(1, STEPS + 1))
    assert losses.tolist() == [1 / step for step in steps]


def test_a_reader_never_sees_half_a_status(tmp_path):
    run = Store(tmp_path).create(RunConfig(device="cpu"))
    process = spawn(run, 400, 0.0)
    with killed_at_the_end(process):
        states = set()
        until(lambda: states.add(run.told().state) or process.poll() is not None)
    assert states <= {"paused", "queued", "starting", "running", "finished"}
    assert run.status().state == "finished"


def test_kill_9_during_an_atomic_write_leaves_the_old_file(tmp_path):
    run = Store(tmp_path).create(RunConfig(device="cpu"))
    path = run.folder / "big.bin"
    files.write_text(path, "old")

    code = (
        "import sys, time; from pathlib import Path; from lmviz.training import files\n"
        "with files.replacing(Path(sys.argv[1])) as stream:\n"
        "    stream.write(b'x' * 10_000_000); stream.flush(); print('half', flush=True)\n"
        "    time.sleep(600)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)
    with killed_at_the_end(process):
        assert process.stdout.readline() == b"half\n"
    process.stdout.close()
    assert path.read_text() == "old"
