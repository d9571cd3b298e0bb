"""What a server allows holds where a run is started, whatever a page or a link asks for."""

from __future__ import annotations

import math
import shutil

import pytest

from lmviz.training import launch
from lmviz.training.config import RunConfig
from lmviz.training.limits import LimitError, Limits, free_gb
from lmviz.training.runs import Status, Store


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setattr(launch, "start", lambda run: run.write_status("running"))
    return Store(tmp_path / "runs")


def test_without_any_setting_everything_is_allowed():
    limits = Limits.from_environment({})
    assert limits == Limits()
    limits.permit()
    limits.check(RunConfig(epochs=10_000.0))
    assert limits.max_minutes == math.inf


def test_every_setting_is_read():
    names = {
        "LMVIZ_MAX_EPOCHS": ("max_epochs", 3.0),
        "LMVIZ_MAX_MINUTES": ("max_minutes", 0.5),
        "LMVIZ_MAX_IMAGES": ("max_images", 1000.0),
        "LMVIZ_MAX_RUNS": ("max_runs", 4.0),
        "LMVIZ_MAX_QUEUE": ("max_queue", 0.0),
        "LMVIZ_MIN_FREE_GB": ("min_free_gb", 2.0),
    }
    for variable, (name, value) in names.items():
        assert getattr(Limits.from_environment({variable: f" {value} "}), name) == value


@pytest.mark.parametrize("text", ["many", "-1", "nan", "inf", "1,5"])
@pytest.mark.parametrize("variable", ["LMVIZ_MAX_EPOCHS", "LMVIZ_MIN_FREE_GB"])
def test_a_mistake_in_a_setting_names_it_and_allows_nothing(store, variable, text, monkeypatch):
    monkeypatch.setenv(variable, text)
    with pytest.raises(LimitError, match=f"{variable}.*{text}"):
        launch.submit(store, RunConfig())
    assert store.list() == []


def test_an_unknown_mode_or_a_missing_password_is_a_mistake_too():
    with pytest.raises(LimitError, match="LMVIZ_TRAINING must be one of on, off, password"):
        Limits.from_environment({"LMVIZ_TRAINING": "sometimes"})
    with pytest.raises(LimitError, match="LMVIZ_TRAINING_PASSWORD"):
        Limits.from_environment({"LMVIZ_TRAINING": "password"})


def test_switched_off_means_nobody_trains_whatever_they_know(store, monkeypatch):
    monkeypatch.setenv("LMVIZ_TRAINING", "OFF")
    monkeypatch.setenv("LMVIZ_TRAINING_PASSWORD", "secret")
    with pytest.raises(LimitError, match="switched off"):
        launch.submit(store, RunConfig(), password="secret")
    assert store.list() == []


def test_a_password_alone_locks_and_only_it_unlocks(store, monkeypatch):
    monkeypatch.setenv("LMVIZ_TRAINING_PASSWORD", "gehéim")
    for wrong in ("", "gehé", "gehéim ", "Gehéim"):
        with pytest.raises(LimitError, match="password"):
            launch.submit(store, RunConfig(), password=wrong)
    run = launch.submit(store, RunConfig(), password="gehéim")
    assert store.list() == [run]
    assert "gehéim" not in repr(Limits.from_environment())
    with pytest.raises(LimitError, match="password"):
        launch.resume(run)


TOO_MUCH = {
    "epochs": (Limits(max_epochs=5), RunConfig(epochs=6), "epochs must be at most 5 .* got 6"),
    "minutes": (
        Limits(max_minutes=1),
        RunConfig(budget_s=61),
        "budget_s must be .* 60 seconds",
    ),
    "images": (Limits(max_images=500), RunConfig(train_size=501), "training images .* 500 .* 501"),
    "all images": (Limits(max_images=500), RunConfig(data="cifar10"), "500 .* 50000"),
}


@pytest.mark.parametrize(("limits", "config", "message"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_a_run_that_is_too_large_is_refused_by_name_when_started_and_when_resumed(
    store, limits, config, message
):
    with pytest.raises(LimitError, match=message):
        launch.submit(store, config, limits)
    assert store.list() == []
    run = store.create(config)
    with pytest.raises(LimitError, match=message):
        launch.resume(run, limits)
    assert run.status().state == "paused"


def test_just_as_much_as_allowed_is_allowed(store):
    limits = Limits(max_epochs=5, max_images=500)
    launch.submit(store, RunConfig(epochs=5, train_size=500), limits)
    launch.submit(store, RunConfig(budget_s=60), Limits(max_minutes=1))


def test_the_numbers_of_runs_and_of_those_at_work_are_limited(store):
    limits = Limits(max_runs=2, max_queue=1)
    first = launch.submit(store, RunConfig(), limits)
    with pytest.raises(LimitError, match="at most 1 runs may wait or work"):
        launch.submit(store, RunConfig(), limits)
    first.write_status("finished")
    second = launch.submit(store, RunConfig(), limits)
    second.write_status("paused")
    with pytest.raises(LimitError, match="keeps at most 2 runs"):
        launch.submit(store, RunConfig(), limits)
    store.delete(first.id)
    launch.submit(store, RunConfig(), limits)
    with pytest.raises(LimitError, match="at most 1 runs"):
        launch.resume(second, limits)


def test_a_nearly_full_disk_is_told_before_a_run_starts_on_it(store, tmp_path, monkeypatch):
    assert free_gb(tmp_path / "not" / "there" / "yet") == pytest.approx(
        shutil.disk_usage(tmp_path).free / 1e9, rel=0.1
    )
    with pytest.raises(LimitError, match="LMVIZ_MIN_FREE_GB"):
        launch.submit(store, RunConfig(), Limits(min_free_gb=1e9))


def test_a_run_at_work_may_not_exceed_what_it_was_allowed_to_begin():
    limits = Limits(max_minutes=2, max_epochs=10)
    assert limits.exceeded(Status(epoch=10.4), 119) == ""
    assert "2 minutes" in limits.exceeded(Status(), 121)
    assert "10 epochs" in limits.exceeded(Status(epoch=11.5), 0)
    assert Limits().exceeded(Status(epoch=1e9), 1e9) == ""
