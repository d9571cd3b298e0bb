"""Run folders: what is written is whole, what is damaged is shown, what is deleted is ours."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from lmviz.training import files, processes
from lmviz.training.config import RunConfig
from lmviz.training.files import Damaged
from lmviz.training.runs import OWNED, Run, Status, Store
from tests.training.processes import until


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "runs")


@pytest.fixture
def run(store):
    return store.create(RunConfig(loss="arcface", hyper={"m": 0.3}))


def write_status(run, **values):
    files.write_json(run.folder / "status.json", values)


def test_a_new_run_is_on_the_list_with_its_configuration_and_can_be_started(store, run):
    assert store.list() == [run] == [store.get(run.id)]
    assert run.config == RunConfig(loss="arcface", hyper={"m": 0.3})
    assert run.status().state == "paused"
    assert run.status().resumable
    assert "arcface-digits" in run.id
    assert run.notes == ""
    assert run.snapshots == []
    assert run.checkpoint is None
    assert (run.plan, run.report, run.environment) == ({}, {}, {})


def test_ids_differ_and_the_newest_run_comes_first(store, monkeypatch):
    ids = []
    for second in range(3):
        monkeypatch.setattr("time.strftime", lambda form, s=second: f"20260101-00000{s}")
        ids += [store.create(RunConfig()).id for _ in range(2)]
    assert len(set(ids)) == 6
    assert [run.id[:15] for run in store.list()] == [
        f"20260101-00000{s}" for s in (2, 2, 1, 1, 0, 0)
    ]


@pytest.mark.parametrize(
    "name", ["..", ".", "", "../x", "a/b", "/etc", ".trash", "a\0b", "no-such"]
)
def test_what_is_no_id_of_a_run_finds_and_deletes_nothing(store, run, name):
    for action in (store.get, store.delete):
        with pytest.raises(ValueError, match="there is no run"):
            action(name)
    assert store.list() == [run]


def test_folders_that_hold_no_run_are_not_listed(store, run):
    (store.root / "something-else").mkdir()
    (store.root / "file.txt").write_text("x")
    assert store.list() == [run]
    assert Store(store.root / "nowhere").list() == []


def test_a_run_that_cannot_be_written_leaves_nothing_behind(store, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device", "config.json")

    monkeypatch.setattr(files, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        store.create(RunConfig())
    assert list(store.root.iterdir()) == []


# Damage


DAMAGES = {
    "config torn": ("config.json", b'{"format": 1, "los'),
    "config empty": ("config.json", b""),
    "config of another version": ("config.json", b'{"format": 1, "future": 1}'),
    "config with a value not allowed": ("config.json", b'{"lr": -1}'),
    "config not text": ("config.json", b"\xff\xfe\x00"),
    "status torn": ("status.json", b'{"state": "run'),
    "status empty": ("status.json", b""),
    "status a list": ("status.json", b"[]"),
    "status of another kind": ("status.json", b'{"state": "running", "pid": "12"}'),
    "status unknown": ("status.json", b'{"state": "dancing"}'),
    "status bottomless": ("status.json", b"[" * 100_000),
}


@pytest.mark.parametrize(("name", "content"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_run_is_listed_as_damaged_and_can_be_deleted(store, run, name, content):
    (run.folder / name).write_bytes(content)
    status = run.status()
    assert status.state == "damaged"
    assert name in status.message
    assert store.list() == [run]
    store.delete(run.id)
    assert store.list() == []
    assert not run.folder.exists()


@pytest.mark.parametrize("name", ["config.json", "status.json"])
def test_a_run_that_lacks_a_file_is_damaged_and_a_folder_in_its_place_too(store, run, name):
    (run.folder / name).unlink()
    assert run.status() == Status("damaged", f"{name} is missing")
    (run.folder / name).mkdir()
    assert run.status().state == "damaged"
    store.delete(run.id)
    assert store.list() == []


def test_the_configuration_of_a_damaged_run_is_an_error_that_names_the_file(run):
    (run.folder / "config.json").write_text("{}}")
    with pytest.raises(Damaged, match=r"config\.json is damaged"):
        _ = run.config


def test_a_status_with_unknown_entries_is_read_and_a_damaged_one_is_replaced(run):
    write_status(run, state="finished", step=5, colour="blue")
    assert run.status().step == 5
    (run.folder / "status.json").write_text("{")
    run.write_status("failed", message="why")
    assert run.status().message == "why"


# Who is at work


def child(code):
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE)


def test_a_run_whose_process_lives_is_at_work_and_after_kill_9_it_is_interrupted(run):
    process = child("input()")
    started = processes.created(process.pid)
    run.write_status("running", pid=process.pid, started=started, eta_s=9.0)
    assert run.status().going
    with pytest.raises(ValueError, match="at work"):
        Store(run.folder.parent).delete(run.id)
    process.kill()
    # Not waited for, it becomes a zombie: its id still exists.
    until(lambda: psutil.Process(process.pid).status() == psutil.STATUS_ZOMBIE)
    status = run.status()
    assert status.state == "interrupted"
    assert status.resumable
    assert status.eta_s is None
    process.wait()
    assert run.status().state == "interrupted"


def test_another_process_with_the_same_id_is_not_taken_for_the_run(run):
    pid, started = processes.identity()
    run.write_status("running", pid=pid, started=started)
    assert run.status().state == "running"
    run.write_status("running", pid=pid, started=started - 3600)
    assert run.status().state == "interrupted"


def test_the_time_of_creation_is_that_of_the_kernel(run):
    pid, started = processes.identity()
    lines = Path("/proc/stat").read_text().splitlines()
    boot = next(float(line.split()[1]) for line in lines if line.startswith("btime"))
    after = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    assert started == pytest.approx(boot + int(after[19]) / os.sysconf("SC_CLK_TCK"), abs=1.5)


@pytest.mark.parametrize(("age", "state"), [(0, "running"), (1000, "interrupted")])
def test_a_process_on_another_machine_lives_while_it_is_heard_of(run, age, state):
    write_status(run, state="running", host="elsewhere", pid=1, heartbeat=time.time() - age)
    assert run.status().state == state


@pytest.mark.parametrize(("age", "state"), [(0, "queued"), (1000, "interrupted")])
def test_a_process_that_never_shows_up_is_waited_for_only_a_while(run, age, state):
    write_status(run, state="queued", ticket=7, heartbeat=time.time() - age)
    assert run.status().state == state


def test_a_process_that_died_before_its_first_word_is_seen_at_once(run):
    process = child("")
    born = {"pid": process.pid, "started": processes.created(process.pid), "ticket": 7}
    process.communicate()
    write_status(run, state="queued", ticket=7, heartbeat=time.time())
    files.write_json(run.folder / "process.json", born)
    assert run.status().state == "interrupted"
    assert "log.txt" in run.status().message
    write_status(run, state="queued", ticket=8, heartbeat=time.time())
    assert run.status().state == "queued", "that was the process of an earlier ticket"


def test_the_process_that_writes_is_written_down_and_taken_off_at_the_end(run):
    run.write_status("running", step=3, steps=9, message="m", eta_s=4.0, device="cpu")
    told = run.status()
    assert (told.pid, told.started) == processes.identity()
    run.write_status("paused")
    status = run.status()
    assert (status.pid, status.step, status.steps, status.device) == (0, 3, 9, "cpu")
    assert (status.message, status.eta_s) == ("", None), "these belong to one moment"


def test_seconds_of_work_add_up_over_processes_and_leave_out_the_wait():
    assert Status(spent_s=5.0, began=0.0, heartbeat=1e9).seconds == 5.0
    assert Status(spent_s=5.0, began=100.0, heartbeat=107.0).seconds == 12.0


# Wishes


def test_pause_and_stop_are_asked_of_a_run_at_work_only(run):
    with pytest.raises(ValueError, match="nothing to pause"):
        run.pause()
    run.write_status("running")
    assert run.control() == ""
    run.pause()
    assert run.control() == "pause"
    assert (run.status().state, run.status().message) == ("pausing", "pausing")
    run.stop()
    assert run.control() == "stop"
    run.pause()
    assert run.control() == "stop", "a stop is not taken back"
    run.clear_control()
    run.clear_control()
    assert run.status().state == "running"


def test_a_run_that_rests_can_be_stopped_once_and_a_finished_one_cannot(run):
    run.stop()
    assert run.status().state == "stopped"
    with pytest.raises(ValueError, match="nothing to stop"):
        run.stop()
    run.write_status("finished")
    with pytest.raises(ValueError, match="nothing to stop"):
        run.stop()


def test_a_control_file_with_anything_else_asks_for_nothing(run):
    for content in (b"", b"dance", b"\xff"):
        (run.folder / "control").write_bytes(content)
        assert run.control() == ""


# Deleting


def test_deleting_a_run_follows_no_link_out_of_it(store, run, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "data.bin").write_text("keep me")
    (run.folder / "snapshots").symlink_to(precious)
    (run.folder / "link.bin").symlink_to(precious / "data.bin")
    store.delete(run.id)
    assert (precious / "data.bin").read_text() == "keep me"
    assert list(store.root.iterdir()) == [store.root / ".trash"]
    assert list((store.root / ".trash").iterdir()) == []


def test_deleting_a_run_that_is_a_link_removes_the_link_only(store, run, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    os.rename(run.folder, elsewhere)
    run.folder.symlink_to(elsewhere)
    assert store.get(run.id).status().state == "paused"
    store.delete(run.id)
    assert store.list() == []
    assert (elsewhere / "config.json").exists()


def test_a_trash_that_is_a_link_is_not_emptied(store, run, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "data.bin").write_text("keep me")
    (store.root / ".trash").symlink_to(precious)
    store.empty_trash()
    assert (precious / "data.bin").exists()


def test_what_could_not_be_removed_is_off_the_list_and_removed_the_next_time(
    store, run, monkeypatch
):
    def stuck(path):
        raise OSError(errno.EBUSY, "busy", str(path))

    monkeypatch.setattr("shutil.rmtree", stuck)
    store.delete(run.id)
    assert store.list() == []
    monkeypatch.undo()
    assert len(list((store.root / ".trash").iterdir())) == 1
    store.empty_trash()
    assert list((store.root / ".trash").iterdir()) == []


def test_a_damaged_run_with_a_process_at_work_is_not_deleted(store, run):
    code = (
        "import sys; from filelock import FileLock\n"
        "with FileLock(sys.argv[1]): print('held', flush=True); input()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(run.folder / OWNED)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert process.stdout.readline() == b"held\n"
        (run.folder / "status.json").write_text("{")
        with pytest.raises(ValueError, match="a process is at work"):
            store.delete(run.id)
    finally:
        process.kill()
        process.communicate()
    store.delete(run.id)
    assert store.list() == []


# Files


def test_a_full_disk_keeps_the_old_file_and_leaves_no_rest(tmp_path, monkeypatch):
    path = tmp_path / "file.json"
    files.write_text(path, "old")

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"), files.replacing(path) as stream:
        stream.write(b"new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["file.json"]


def test_the_state_of_a_run_is_written_even_where_no_new_file_can_be(run, monkeypatch):
    """The last word of a run on a full disk must not need room."""
    run.write_status("running", step=7, message="a long message " * 20)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write_text", full)
    run.write_status("failed", message="The disk is full")
    monkeypatch.undo()
    assert (run.status().state, run.status().step) == ("failed", 7)
    assert json.loads((run.folder / "status.json").read_text())["message"] == "The disk is full"


def test_the_words_for_a_full_disk_name_the_file_and_the_way_on():
    error = OSError(errno.ENOSPC, "No space left on device", "/runs/x/last.pt")
    text = files.explain(error, "A checkpoint")
    assert "disk is full" in text
    assert "/runs/x/last.pt" in text
    assert "resume" in text
    needy = OSError(errno.ENOSPC, f"{os.strerror(errno.ENOSPC)} (it needs 5 MiB)", "/x")
    assert "(it needs 5 MiB). Free" in files.explain(needy, "A checkpoint")
    denied = files.explain(PermissionError(errno.EACCES, "Permission denied", "/a"), "The log")
    assert "Permission denied" in denied
    assert files.is_full(error)
    assert not files.is_full(ValueError("x"))


def test_rests_of_killed_processes_are_swept_and_fresh_ones_left(tmp_path):
    old, new = tmp_path / ".a.1-x.tmp", tmp_path / ".b.2-y.tmp"
    for path in (old, new):
        path.write_text("x")
    os.utime(old, (0, 0))
    files.sweep(tmp_path)
    assert os.listdir(tmp_path) == [new.name]


def test_notes_and_sizes(run):
    run.write_notes("# héllo\n")
    assert run.notes == "# héllo\n"
    with pytest.raises(ValueError, match="100,000"):
        run.write_notes("x" * 100_001)
    before = run.size
    (run.folder / "snapshots").mkdir()
    (run.folder / "snapshots" / "step-00000001.npz").write_bytes(b"x" * 1000)
    assert run.size == before + 1000
    (run.folder / "log.txt").write_bytes(b"a" * 10 + b"\xff")
    assert run.log_end(3) == "aa�"


def test_snapshots_come_in_the_order_of_their_steps(run):
    folder = run.folder / "snapshots"
    folder.mkdir()
    for name in ("step-00000010", "features-step-00000005", "step-00000000"):
        (folder / f"{name}.npz").touch()
    found = [path.stem for path in Run(run.folder).snapshots]
    assert found == ["step-00000000", "features-step-00000005", "step-00000010"]
