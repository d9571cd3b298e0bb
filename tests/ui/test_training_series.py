"""A run's log as growing columns: only news are read, and a rewritten past is noticed."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from lmviz.training import events
from lmviz.ui.training_series import Series


class Log:
    """A real event log, of which the test notes where it was read from."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[int] = []

    def add(self, kind: str, step: int, **tags: object) -> Log:
        tags.setdefault("t", 1000.0 + step)
        with events.Log(self.path) as log:
            log.write(kind, step=step, epoch=step / 10, **tags)
        return self

    def read(self, offset: int):
        self.asked.append(offset)
        return events.read(self.path, offset)


@pytest.fixture
def log(tmp_path) -> Log:
    return Log(tmp_path / "events.jsonl")


def test_rows_grow_with_the_log_and_nothing_is_read_twice(log):
    series = Series()
    log.add("train", 0, **{"train/loss": 2.0, "train/acc": 0.1}).add("train", 5)
    assert series.refresh(log.read)
    first = log.path.stat().st_size
    log.add("train", 9, **{"train/loss": 1.0})
    assert series.refresh(log.read)
    assert not series.refresh(log.read)
    assert log.asked == [0, first, log.path.stat().st_size]
    columns = series.tables["train"].columns
    assert columns["step"] == [0, 5, 9]
    assert columns["train/loss"][0] == 2
    assert math.isnan(columns["train/loss"][1])
    assert columns["train/acc"][0] == pytest.approx(10), "accuracies are shown in per cent"
    assert series.gen == 0


def test_what_a_resumed_run_does_anew_counts_once(log):
    series = Series()
    for step in (0, 10, 20, 30):
        log.add("train", step).add("eval", step, snapshot=f"{step}.npz")
    series.refresh(log.read)
    events.truncate_after(log.path, 10)
    log.add("train", 15)
    series.refresh(log.read)
    assert series.tables["train"].columns["step"] == [0, 10, 15]
    assert series.tables["eval"].columns["step"] == [0, 10]
    assert [p.file for p in series.pictures] == ["0.npz", "10.npz"]
    assert series.gen == 1, "the browser must forget what it was sent"


def test_a_log_that_has_become_shorter_is_read_anew(log):
    series = Series()
    for step in (0, 10, 20):
        log.add("train", step)
    series.refresh(log.read)
    log.path.unlink()
    log.add("train", 8)
    series.refresh(log.read)
    assert series.tables["train"].columns["step"] == [8]
    assert series.gen == 1


def test_a_torn_last_line_waits_and_a_damaged_one_is_left_out(log):
    series = Series()
    log.add("train", 0)
    with log.path.open("a") as file:
        file.write("no json\n" + '{"v": 1, "kind": "tra')
    series.refresh(log.read)
    assert series.tables["train"].columns["step"] == [0]
    log.add("train", 5)
    series.refresh(log.read)
    assert series.tables["train"].columns["step"] == [0, 5]


def test_classes_have_columns_of_their_own_while_they_are_few(log):
    series = Series()
    log.add("eval", 0, **{"margin/gamma_j": [0.1, None, -0.2], "test/acc": 0.5})
    series.refresh(log.read)
    columns = series.tables["eval"].columns
    assert columns["margin/gamma_j.0"] == [0.1]
    assert math.isnan(columns["margin/gamma_j.1"][0])
    assert columns["margin/gamma_j.2"] == [-0.2]


def test_many_classes_are_summed_up(log):
    series = Series()
    log.add("eval", 0, **{"margin/gamma_j": [j / 100 for j in range(101)]})
    series.refresh(log.read)
    columns = series.tables["eval"].columns
    assert columns["margin/gamma_j.median"] == [pytest.approx(0.5)]
    assert columns["margin/gamma_j.largest"] == [pytest.approx(1.0)]


def test_a_pause_does_not_count_as_time(log):
    series = Series()
    log.add("state", 0, t=0.0, state="running").add("train", 1, t=60.0)
    log.add("state", 1, t=60.0, state="paused")
    log.add("state", 1, t=6000.0, state="running").add("train", 2, t=6060.0)
    series.refresh(log.read)
    assert series.tables["train"].columns["minutes"] == [1.0, 2.0]


def test_snapshots_are_collected_by_kind(log):
    series = Series()
    log.add("eval", 0, snapshot="step-00000000.npz").add("features", 5, snapshot="f.npz")
    log.add("eval", 9, snapshot="step-00000009.npz")
    series.refresh(log.read)
    assert [p.file for p in series.pictures] == ["step-00000000.npz", "step-00000009.npz"]
    assert [(p.step, p.file) for p in series.motion] == [(5, "f.npz")]


def test_events_of_a_kind_that_is_not_known_are_passed_over(log):
    series = Series()
    log.add("weather", 0, rain=True).add("train", 1)
    series.refresh(log.read)
    assert len(series.tables["train"]) == 1
