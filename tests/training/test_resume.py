"""A run that was interrupted ends with the numbers of one that was not, bit for bit."""

from __future__ import annotations

import multiprocessing
import time

import pytest
import torch

from lmviz.training import checkpoint, events, loop
from tests.training import small

FORK = multiprocessing.get_context("fork")
OF_THE_CLOCK = ("t", "speed/images_per_s")
VARIANTS = {
    "plain": {},
    "everything": {
        "loss": "lmdl",
        "feature_dim": 3,
        "augment": "crop_flip_rotate",
        "sample_margin": 0.5,
        "zero_centroid": 10.0,
        "schedule": "one_cycle",
        "drw": True,
        "precision": "bfloat16",
        "batch_size": 48,  # batches that begin in one epoch and end in the next
    },
}


@pytest.fixture(autouse=True)
def _synthetic(monkeypatch):
    small.use(monkeypatch)


def measured(run):
    """The log without the clock and without what was told of states."""
    found, _ = events.read(run.folder / "events.jsonl")
    rows = [r for r in found if r["kind"] in ("train", "eval", "features")]
    return [{n: v for n, v in r.items() if n not in OF_THE_CLOCK} for r in rows]


def flat(state, name=""):
    """Every value of nested dictionaries and lists by its path."""
    if isinstance(state, dict):
        return {k: v for n in state for k, v in flat(state[n], f"{name}/{n}").items()}
    if isinstance(state, list):
        return {k: v for i, x in enumerate(state) for k, v in flat(x, f"{name}/{i}").items()}
    return {name: state}


def learned(run):
    return flat(checkpoint.load(run.folder / "checkpoints")["learner"])


def assert_same(run, other):
    assert measured(run) == measured(other)
    mine, theirs = learned(run), learned(other)
    assert mine.keys() == theirs.keys()
    for name, value in mine.items():
        if isinstance(value, torch.Tensor):
            # Equal bits, not only equal numbers: NaN marks images that were not seen.
            assert torch.equal(value.nan_to_num(7), theirs[name].nan_to_num(7)), name
        else:
            assert value == theirs[name], name


@pytest.fixture(params=VARIANTS, scope="module")
def uninterrupted(request, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        small.use(patch)
        run = small.new(tmp_path_factory.mktemp("whole"), **VARIANTS[request.param])
        assert loop.train(run.folder) == 0
    return run


def test_paused_and_resumed_is_the_same_run(uninterrupted, tmp_path, monkeypatch):
    run = small.new(tmp_path)
    (run.folder / "config.json").write_text(uninterrupted.config.to_json())
    pauses = iter([3, 4, 11])
    wanted = [next(pauses)]

    def control(self):
        done, _ = events.read(self.folder / "events.jsonl")
        steps = [r["step"] for r in done if r["kind"] == "train"]
        return "pause" if steps and steps[-1] >= wanted[0] else ""

    monkeypatch.setattr(loop.Run, "control", control)
    for _ in range(4):
        assert loop.train(run.folder) == 0
        wanted[0] = next(pauses, 10**9)
    assert run.told().state == "finished"
    assert_same(run, uninterrupted)


@pytest.mark.parametrize("where", ["step", "save", "log"])
def test_killed_and_resumed_is_the_same_run(uninterrupted, tmp_path, monkeypatch, where):
    """kill -9 in the middle of training, of a checkpoint, and of a line of the log."""
    run = small.new(tmp_path)
    (run.folder / "config.json").write_text(uninterrupted.config.to_json())
    monkeypatch.setattr(loop, "CHECKPOINT_S", 0.0)
    reached = FORK.Event()

    def hang():
        reached.set()
        time.sleep(600)

    def train():
        if where == "step":
            _hang_in(loop.Learner, "step", 9, hang)
        elif where == "save":
            # The new content is there, its name is not.
            _hang_in(checkpoint.os, "fsync", 6, hang)
        else:
            _half_a_line(9, hang)
        loop.train(run.folder)

    process = FORK.Process(target=train)
    process.start()
    assert reached.wait(60)
    process.kill()
    process.join()
    assert run.status().state == "interrupted"
    assert loop.train(run.folder) == 0
    assert_same(run, uninterrupted)


def _hang_in(owner, name, number, hang):
    """Hang in the ``number``-th call; in a process that will be killed."""
    original, calls = getattr(owner, name), []

    def wrapped(*args, **kwargs):
        calls.append(1)
        if len(calls) == number:
            hang()
        return original(*args, **kwargs)

    setattr(owner, name, wrapped)


def _half_a_line(number, hang):
    original, calls = events.os.write, []

    def write(file, line):
        calls.append(1)
        if len(calls) == number:
            original(file, line[: len(line) // 2])
            hang()
        return original(file, line)

    events.os.write = write


def test_a_damaged_last_checkpoint_costs_only_the_steps_since_the_one_before(
    uninterrupted, tmp_path, monkeypatch
):
    run = small.new(tmp_path)
    (run.folder / "config.json").write_text(uninterrupted.config.to_json())
    monkeypatch.setattr(loop, "CHECKPOINT_S", 0.0)
    monkeypatch.setattr(
        loop.Run, "control", lambda self: "pause" if len(measured(self)) > 12 else ""
    )
    assert loop.train(run.folder) == 0
    monkeypatch.undo()
    small.use(monkeypatch)
    last = run.folder / "checkpoints" / "last.pt"
    last.write_bytes(last.read_bytes()[:1000])
    assert loop.train(run.folder) == 0
    assert_same(run, uninterrupted)
