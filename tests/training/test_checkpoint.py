"""A checkpoint is whole or not there; the one before survives whatever happens to the next."""

from __future__ import annotations

import errno
import multiprocessing
import os
import pickle
import resource
import time

import pytest
import torch

from lmviz.training import checkpoint, files

STATE = {"step": 3, "tensor": torch.arange(5.0), "list": [1.5, 2], "nested": {"none": None}}


def test_what_was_saved_comes_back(tmp_path):
    assert checkpoint.load(tmp_path) is None
    size = checkpoint.save(tmp_path / "new", STATE)
    assert size == (tmp_path / "new" / "last.pt").stat().st_size
    back = checkpoint.load(tmp_path / "new")
    assert back.keys() == STATE.keys()
    assert torch.equal(back["tensor"], STATE["tensor"])
    assert back["list"] == [1.5, 2]


def test_the_one_before_is_kept_and_used_when_the_last_is_damaged(tmp_path):
    checkpoint.save(tmp_path, STATE)
    checkpoint.save(tmp_path, STATE | {"step": 4})
    assert checkpoint.load(tmp_path)["step"] == 4
    whole = (tmp_path / "last.pt").read_bytes()
    for damaged in (whole[: len(whole) // 2], b"", b"no checkpoint"):
        (tmp_path / "last.pt").write_bytes(damaged)
        assert checkpoint.load(tmp_path)["step"] == 3
    (tmp_path / "last.pt").unlink()  # killed between the two renames
    assert checkpoint.load(tmp_path)["step"] == 3
    (tmp_path / "previous.pt").write_bytes(b"no checkpoint either")
    with pytest.raises(files.Damaged, match=r"previous\.pt cannot be read"):
        checkpoint.load(tmp_path)


class Evil:
    def __reduce__(self):
        return (os.mkdir, ("evil",))


def test_nothing_in_a_checkpoint_is_executed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    torch.save({"format": 1, "x": Evil()}, tmp_path / "last.pt")
    (tmp_path / "previous.pt").write_bytes(pickle.dumps({"format": 1, "x": Evil()}))
    with pytest.raises(files.Damaged):
        checkpoint.load(tmp_path)
    assert not (tmp_path / "evil").exists()


def test_a_full_disk_costs_nothing_and_tells_what_is_needed(tmp_path, monkeypatch):
    checkpoint.save(tmp_path, STATE)

    def full(file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=r"No space left.*needs 0\.0 MiB") as caught:
        checkpoint.save(tmp_path, STATE | {"step": 4})
    assert files.is_full(caught.value)
    monkeypatch.undo()
    assert checkpoint.load(tmp_path)["step"] == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == ["last.pt"]


FORK = multiprocessing.get_context("fork")
"""A child that needs not import torch anew."""


def save_with_little_room(folder, said):
    checkpoint.save(folder, {"step": 1})
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        checkpoint.save(folder, {"step": 2, "tensor": torch.zeros(100_000)})
    except OSError as error:
        said.put(str(error))


def test_a_file_that_may_not_grow_leaves_the_one_before(tmp_path):
    """Real failing writes, made by the system's own limit on the size of a file."""
    said = FORK.Queue()
    process = FORK.Process(target=save_with_little_room, args=(tmp_path, said))
    process.start()
    assert "File too large (the checkpoint needs 0.4 MiB)" in said.get(timeout=60)
    process.join()
    assert checkpoint.load(tmp_path)["step"] == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["last.pt"]


def save_for_ever(folder, saved):
    step = 0
    while True:
        step += 1
        checkpoint.save(folder, {"step": step, "tensor": torch.full((500_000,), float(step))})
        saved.value = step


def test_a_kill_at_any_moment_leaves_a_whole_checkpoint(tmp_path):
    for wait in (0.0, 0.002, 0.005, 0.011):
        saved = FORK.Value("i", 0)
        process = FORK.Process(target=save_for_ever, args=(tmp_path, saved))
        process.start()
        while saved.value < 3:
            time.sleep(0.001)
        time.sleep(wait)
        process.kill()
        process.join()
        state = checkpoint.load(tmp_path)
        assert state["step"] in (saved.value, saved.value + 1)
        assert bool((state["tensor"] == state["step"]).all())
