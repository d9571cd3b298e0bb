"""The event log: what a crash, a full disk or a foreign hand may leave, a reader survives."""

from __future__ import annotations

import errno
import json
import math
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmviz.training import events
from lmviz.training.events import Log, curves, merge, read, truncate_after


def log_steps(path, steps):
    with Log(path) as log:
        for step in steps:
            log.write("train", step=step, epoch=step / 4, **{"train/loss": 1 / (1 + step)})


def steps_of(records, kind="train"):
    return [record["step"] for record in records if record["kind"] == kind]


def test_what_was_written_is_read_back_and_every_line_is_plain_json(tmp_path):
    path = tmp_path / "events.jsonl"
    with Log(path) as log:
        log.write("state", step=0, state="running", message="NaN")
        log.write(
            "eval",
            step=np.int64(3),
            epoch=0.5,
            **{
                "test/acc": np.float32(0.5),
                "test/loss": math.nan,
                "margin/gamma_j": np.array([1.0, -math.inf, math.inf]),
            },
            snapshot="step-00000003.npz",
        )

    def refuse(name):
        raise AssertionError(f"{name} is not JSON")

    lines = path.read_text().splitlines()
    plain = [json.loads(line, parse_constant=refuse) for line in lines]
    assert [line["v"] for line in plain] == [1, 1]
    (state, found), offset = read(path)
    assert offset == path.stat().st_size
    assert (state["state"], state["message"]) == ("running", "NaN"), "texts stay texts"
    assert (found["step"], found["epoch"], found["test/acc"]) == (3, 0.5, 0.5)
    assert math.isnan(found["test/loss"])
    assert found["margin/gamma_j"] == [1.0, -math.inf, math.inf]
    assert found["snapshot"] == "step-00000003.npz"


def test_a_missing_log_is_an_empty_one(tmp_path):
    assert read(tmp_path / "none.jsonl") == ([], 0)


def test_a_last_line_torn_anywhere_is_left_out_and_cut_off_by_the_next_writer(tmp_path):
    whole = tmp_path / "whole.jsonl"
    log_steps(whole, [1, 2, 3])
    content = whole.read_bytes()
    second = content.index(b"\n", content.index(b"\n") + 1) + 1
    path = tmp_path / "torn.jsonl"
    for cut in range(second, len(content)):
        path.write_bytes(content[:cut])
        records, offset = read(path)
        assert steps_of(records) == [1, 2]
        assert offset == second
        log_steps(path, [3, 4])
        later, _ = read(path, offset)
        assert steps_of(later) == [3, 4]
        assert [r["kind"] for r in read(path)[0]] == ["train"] * 4


def test_a_damaged_line_is_reported_and_the_rest_is_read(tmp_path):
    path = tmp_path / "events.jsonl"
    log_steps(path, [1, 2, 3])
    first, second, third = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + second[:20] + b"\0\xff\n" + third)
    records, offset = read(path)
    assert [r["kind"] for r in records] == ["train", "damaged", "train"]
    assert records[1]["step"] == 1
    assert "damaged line" in records[1]["message"]
    assert offset == path.stat().st_size
    assert curves(records)["train/loss"][0].tolist() == [1, 3]


@given(st.lists(st.one_of(st.binary(max_size=80), st.from_regex(rb'\{"kind":.{0,30}\}'))))
def test_no_content_makes_the_reader_fail(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("any") / "events.jsonl"
    path.write_bytes(b"\n".join([*lines, b'{"kind":"train","step":7,"train/loss":0.5}', b""]))
    records, offset = read(path)
    assert offset == path.stat().st_size
    assert records[-1]["step"] == 7
    assert all(isinstance(r["step"], int) and "kind" in r and "epoch" in r for r in records)
    assert curves(records)["train/loss"][1][-1] == 0.5


@pytest.mark.parametrize(
    "line",
    [
        b"[1]",
        b"{}",
        b'{"kind":"train"}',
        b'{"kind":"train","step":"1"}',
        b'{"kind":"train","step":true}',
        b'{"kind":"train","step":1,"t":NaN}',
        b'{"kind":"train","step":1,"epoch":"x"}',
        b'{"kind":1,"step":1}',
        b'{"kind":"train","step":1e3}',
        b'{"kind":"train","step":1%s}' % (b"0" * 30),
        b'{"kind":"train","step":1,"t":1%s}' % (b"0" * 400),
        b"[" * 100_000,
    ],
)
def test_json_that_is_no_record_counts_as_damaged(tmp_path, line):
    path = tmp_path / "events.jsonl"
    path.write_bytes(line + b"\n")
    assert [r["kind"] for r in read(path)[0]] == ["damaged"]


def test_reading_on_from_offsets_gives_what_reading_at_once_gives(tmp_path):
    path, known, offset = tmp_path / "events.jsonl", [], 0
    rng = np.random.default_rng(0)
    content = b""
    for _ in range(60):
        with Log(path) as log:
            log.write("train", step=int(rng.integers(9)), **{"train/loss": float(rng.random())})
            if rng.random() < 0.2:
                log.write("cut", step=int(rng.integers(9)))
        later, offset = read(path, offset)
        known = merge(known, later)
        assert known == read(path)[0]
        assert path.read_bytes().startswith(content), "the log is only ever appended"
        content = path.read_bytes()


def test_after_going_back_to_a_checkpoint_every_step_counts_once(tmp_path):
    path = tmp_path / "events.jsonl"
    log_steps(path, range(1, 11))
    with Log(path) as log:
        log.write("state", step=10, state="failed", message="full disk")
    known, offset = read(path)
    truncate_after(path, 6)
    log_steps(path, range(7, 10))
    later, _ = read(path, offset)
    for records in (read(path)[0], merge(known, later)):
        assert steps_of(records) == list(range(1, 10))
        assert curves(records)["train/loss"][0].tolist() == list(range(1, 10))
        assert [r["message"] for r in records if r["kind"] == "state"] == ["full disk"]
    assert curves([*known, *later])["train/loss"][0].tolist() == list(range(1, 10))


def test_nothing_is_written_where_there_is_nothing_to_void(tmp_path):
    path = tmp_path / "events.jsonl"
    truncate_after(path, 5)
    assert not path.exists()
    log_steps(path, [1, 2])
    before = path.read_bytes()
    truncate_after(path, 2)
    assert path.read_bytes() == before


def test_a_log_that_was_replaced_by_a_shorter_one_is_read_anew(tmp_path):
    path = tmp_path / "events.jsonl"
    log_steps(path, range(10))
    known, offset = read(path)
    path.unlink()
    log_steps(path, [1])
    later, offset = read(path, offset)
    assert steps_of(merge(known, later)) == [1]
    assert offset == path.stat().st_size


def test_a_disk_that_fills_up_within_a_line_leaves_no_part_of_it(tmp_path, monkeypatch):
    path = tmp_path / "events.jsonl"
    log_steps(path, [1])
    before = path.read_bytes()
    real, calls = os.write, []

    def nearly_full(file, data):
        calls.append(len(data))
        if len(calls) == 1:
            return real(file, data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    with Log(path) as log:
        monkeypatch.setattr(events.os, "write", nearly_full)
        with pytest.raises(OSError, match="No space left") as caught:
            log.write("train", step=2)
        monkeypatch.undo()
        assert caught.value.filename == str(path)
        assert path.read_bytes() == before
        log.write("train", step=3)
    assert steps_of(read(path)[0]) == [1, 3]


def test_curves_hold_scalars_and_lists_and_leave_out_what_is_neither(tmp_path):
    path = tmp_path / "events.jsonl"
    with Log(path) as log:
        log.write("eval", step=0, **{"margin/gamma_j": [0.1, 0.2], "test/acc": 0.5, "a/b": "x"})
        log.write("train", step=5, **{"train/loss": math.nan, "test/acc": True})
        log.write("eval", step=5, **{"margin/gamma_j": [0.3, 0.4], "test/acc": 1})
        log.write("eval", step=6, **{"test/acc": 10**400, "margin/gamma_j": [0.1]})
        log.write("eval", step=7, **{"margin/gamma_j": [0.5, 0.6]})
        log.write("features", step=5, **{"margin/ignored": 1.0})
    found = curves(read(path)[0])
    assert sorted(found) == ["margin/gamma_j", "test/acc", "train/loss"]
    steps, values = found["margin/gamma_j"]
    assert steps.dtype == np.int64
    assert values.tolist() == [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
    assert found["test/acc"][1].tolist() == [0.5, 1.0]
    assert np.isnan(found["train/loss"][1]).all()
