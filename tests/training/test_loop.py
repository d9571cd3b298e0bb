"""The trainer: what it leaves in the folder, and how every end of a run is told."""

from __future__ import annotations

import errno
import math
import os

import numpy as np
import pytest
import torch

from lmviz.training import checkpoint, events, loop
from lmviz.training.datasets import MissingData
from lmviz.training.learner import Learner
from tests.training import small


@pytest.fixture(autouse=True)
def _synthetic(monkeypatch):
    small.use(monkeypatch)


def records(run, kind=None):
    found, _ = events.read(run.folder / "events.jsonl")
    return [r for r in found if kind in (None, r["kind"])]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        small.use(patch)
        run = small.new(tmp_path_factory.mktemp("runs"), feature_dim=3, epochs=8.0)
        assert loop.train(run.folder) == 0
    return run


def test_a_run_learns_and_says_that_it_is_finished(finished):
    status = finished.status()
    assert (status.state, status.step, status.steps) == ("finished", 40, 40)
    assert status.epoch == pytest.approx(8)
    first, *_, last = records(finished, "eval")
    assert (first["step"], last["step"]) == (0, 40)
    assert last["test/acc"] > 0.9
    assert last["margin/sample_mean"] > first["margin/sample_mean"] + 0.3
    assert finished.report["final"]["test/acc"] == last["test/acc"]
    assert finished.plan["steps"] == 40


def test_every_step_is_logged_once_with_all_measurements(finished):
    train = records(finished, "train")
    assert [r["step"] for r in train] == list(range(1, 41))
    assert {n for n in train[0] if "/" in n} == {
        *("train/loss", "train/acc", "train/lr", "train/margin_ramp", "margin/class_deg"),
        *("margin/batch_mean", "norm/ratio", "centroid/norm", "speed/images_per_s", "grad/norm"),
    }
    rates = [r["train/lr"] for r in train]
    np.testing.assert_allclose(rates, 0.05 * (1 + np.cos(np.pi * np.arange(40) / 40)))
    assert {n for n in records(finished, "eval")[1] if "/" in n} == {
        *("test/loss", "test/acc", "test/class_acc", "margin/class_deg", "margin/sample_mean"),
        *("margin/gamma_min", "margin/gamma_j", "norm/ratio", "centroid/norm"),
        "train/sample_mean_seen",
    }


def test_snapshots_need_no_pickles_and_move_on_the_sphere(finished):
    evaluated = records(finished, "eval")[-1]["snapshot"]
    with np.load(finished.folder / "snapshots" / evaluated, allow_pickle=False) as arrays:
        assert {"prototypes", "similarity", "confusion", "features", "predicted"} <= set(arrays)
        assert arrays["confusion"].sum() == small.TEST
    frames = records(finished, "features")
    assert [r["step"] for r in frames] == list(range(41))
    with np.load(finished.folder / "snapshots" / frames[30]["snapshot"]) as arrays:
        assert arrays["features"].shape == (small.TEST, 3)
        assert set(arrays) == {"prototypes", "features", "labels"}


def test_margins_of_the_log_are_those_of_the_checkpoint(finished):
    """An independent reading: the prototypes themselves, by the arc cosine."""
    w = checkpoint.load(finished.folder / "checkpoints")["learner"]["head"]["prototypes"].double()
    cos = torch.nn.functional.cosine_similarity(w[:, None], w[None], dim=-1)
    largest = float((cos - 2 * torch.eye(10)).max())
    last = records(finished, "train")[-1]["margin/class_deg"]
    assert last == pytest.approx(math.degrees(math.acos(largest)), abs=1e-3)


def test_a_budget_ends_with_a_learning_rate_of_zero(tmp_path):
    run = small.new(tmp_path, budget_s=0.5)
    assert loop.train(run.folder) == 0
    train = records(run, "train")
    steps = run.plan["steps"]
    assert train[-1]["step"] == steps
    assert train[-1]["train/lr"] < 0.1 * (math.pi / steps) ** 2


def test_pause_and_stop_leave_a_checkpoint(tmp_path, monkeypatch):
    for wish, state in (("pause", "paused"), ("stop", "stopped")):
        run = small.new(tmp_path)
        monkeypatch.setattr(
            loop.Run, "control", lambda self, w=wish: w if len(records(self, "train")) == 7 else ""
        )
        assert loop.train(run.folder) == 0
        assert run.told().state == state
        assert checkpoint.load(run.folder / "checkpoints")["step"] == 7
        assert records(run, "state")[-1]["state"] == state


def test_merged_prototypes_end_the_run_with_advice(tmp_path, monkeypatch):
    """Every margin counts as merged here: the second evaluation after the start ends the run,
    unless it was asked to go on."""
    monkeypatch.setattr(loop.collapse, "threshold", lambda k, d: 180.0)
    monkeypatch.setattr(loop.collapse, "collapsed", lambda m, limit: max(m) < limit and len(m) > 2)
    run = small.new(tmp_path, loss="arcface")
    assert loop.train(run.folder) == 1
    assert run.told().state == "collapsed"
    assert "longer margin ramp" in run.told().message
    assert len(records(run, "eval")) == 3
    assert checkpoint.load(run.folder / "checkpoints")["step"] == run.told().step < 20
    run = small.new(tmp_path, loss="arcface", stop_collapsed=False)
    assert loop.train(run.folder) == 0


def test_divergence_ends_the_run_and_keeps_the_checkpoint_before(tmp_path):
    run = small.new(tmp_path, loss="softmax", lr=100.0, clip=0.0, momentum=0.99, net="resnet20")
    assert loop.train(run.folder) == 1
    status = run.told()
    assert status.state == "failed"
    assert "diverged" in status.message
    assert "learning rate below 100" in status.message
    state = checkpoint.load(run.folder / "checkpoints")
    assert all(bool(t.isfinite().all()) for t in state["learner"]["head"].values())


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), "batch size of 16"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: 9 bytes"), "batch size of 16"),
        (RuntimeError("something else"), "RuntimeError: something else"),
        (MissingData("no images in /data"), "no images in /data"),
    ],
)
def test_errors_are_told_with_a_way_on(tmp_path, monkeypatch, error, words):
    def fail(*_):
        raise error

    monkeypatch.setattr(Learner, "step", fail)
    run = small.new(tmp_path)
    assert loop.train(run.folder) == 1
    assert run.told().state == "failed"
    assert words in run.told().message


def test_a_full_disk_is_told_and_the_last_good_checkpoint_kept(tmp_path, monkeypatch):
    run = small.new(tmp_path)
    monkeypatch.setattr(loop, "CHECKPOINT_S", 0.0)
    save, saved = checkpoint.save, []

    def until_full(folder, state):
        if state["step"] >= 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder / "last.pt"))
        saved.append(state["step"])
        return save(folder, state)

    monkeypatch.setattr(checkpoint, "save", until_full)
    assert loop.train(run.folder) == 1
    assert run.told().state == "failed"
    assert "The disk is full" in run.told().message
    assert "last.pt" in run.told().message
    assert checkpoint.load(run.folder / "checkpoints")["step"] == saved[-1] == 4
    monkeypatch.undo()
    small.use(monkeypatch)
    assert loop.train(run.folder) == 0
    assert run.told().state == "finished"


def test_imbalance_reaches_the_loss_and_leaves_the_test_images(tmp_path):
    run = small.new(
        tmp_path, loss="ldam", imbalance="long_tailed", ratio=8.0, schedule="ldam", drw=True
    )
    assert loop.train(run.folder) == 0
    # 16 images a class at most: int(16 · 8^(−j/9)), as Cao et al. count.
    assert run.report["train_images"] == sum(int(16 * 8 ** (-j / 9)) for j in range(10))
    confusion = np.load(run.snapshots[-1])["confusion"]
    assert confusion.sum() == small.TEST
