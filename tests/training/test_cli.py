"""``python -m lmviz train`` and ``runs``: options from the records, and a real run through them."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import fields

import pytest

from lmviz import losses
from lmviz.__main__ import main
from lmviz.training import cli, events
from lmviz.training.config import RunConfig
from lmviz.training.presets import PRESETS
from lmviz.training.progress import Progress, duration
from lmviz.training.runs import Store
from tests.training.processes import ROOT, killed_at_the_end, steps_logged, until, until_state


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path / "runs"))
    return Store(tmp_path / "runs")


@pytest.fixture
def taken(monkeypatch):
    """The runs that the command would train."""
    runs = []
    monkeypatch.setattr(cli, "_work", lambda run, options: runs.append(run) or 0)
    return runs


def config_of(taken, *arguments):
    assert main(["train", *arguments]) == 0
    return taken[-1].config


def test_no_option_means_the_default_run(store, taken):
    assert config_of(taken) == RunConfig()


# One value other than the default for every setting there is.
OTHER = {
    "name": ("try 1", "try 1"),
    "data": ("mnist", "mnist"),
    "folder": ("/data", "/data"),
    "train_size": ("500", 500),
    "imbalance": ("step", "step"),
    "ratio": ("10", 10.0),
    "net": ("resnet20", "resnet20"),
    "feature_dim": ("3", 3),
    "relu": (None, True),
    "head": ("simplex", "simplex"),
    "loss": ("cosface", "cosface"),
    "hyper": ("s=20", {"s": 20.0}),
    "sample_margin": ("0.5", 0.5),
    "zero_centroid": ("1", 1.0),
    "lr": ("1e-2", 0.01),
    "momentum": ("0.8", 0.8),
    "nesterov": (None, True),
    "weight_decay": ("5e-4", 5e-4),
    "batch_size": ("64", 64),
    "clip": ("0", 0.0),
    "schedule": ("ldam", "ldam"),
    "drw": (None, True),
    "epochs": ("3", 3.0),
    "budget_s": ("12", 12.0),
    "ramp": ("0.2", 0.2),
    "stop_collapsed": ("no", False),
    "augment": ("crop", "crop"),
    "precision": ("float32", "float32"),
    "device": ("cpu", "cpu"),
    "threads": ("1", 1),
    "evaluations": ("5", 5),
    "seed": ("7", 7),
}


@pytest.mark.parametrize("name", [field.name for field in fields(RunConfig)])
def test_every_setting_of_a_run_is_an_option(store, taken, name):
    text, value = OTHER[name]
    flag = "--" + name.replace("_", "-")
    given = {None: [flag], "no": [flag.replace("--", "--no-")]}.get(text, [flag, text])
    assert getattr(config_of(taken, *given), name) == value


def test_every_setting_is_explained():
    help_text = subprocess.run(
        [sys.executable, "-m", "lmviz", "train", "--help"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "500"},
        check=True,
    ).stdout
    for field in fields(RunConfig):
        flag = f"--{field.name.replace('_', '-')}"
        line = next(line for line in help_text.splitlines() if line.startswith(f"  {flag}"))
        assert len(line.split("  ")[-1]) > 10, f"{flag} has no help"
    for record in losses.CATALOGUE.values():
        assert f"  {record.key}" in help_text
        for parameter in record.hyper:
            assert f"    {parameter.name}=" in help_text


@pytest.mark.parametrize("key", losses.CATALOGUE)
def test_every_loss_takes_its_hyper_parameters(store, taken, key):
    record = losses.CATALOGUE[key]
    given = [f"{p.name}={p.default}" for p in record.hyper]
    found = config_of(taken, "--loss", key, *(["--hyper", *given] if given else []))
    assert found == RunConfig(loss=key)


def test_a_preset_is_a_start_that_options_change(store, taken):
    for preset in PRESETS:
        assert config_of(taken, "--preset", preset.key) == preset.config
    changed = config_of(taken, "--preset", "digits", "--epochs", "2", "--hyper", "s=30")
    assert (changed.epochs, changed.budget_s, changed.hyper["s"]) == (2.0, 0.0, 30.0)
    other = config_of(taken, "--preset", "digits", "--loss", "arcface", "--hyper", "m=0.3")
    assert other.hyper["s"] == losses.make("arcface").hyper["s"], "s belonged to another loss"


def test_the_configuration_of_a_run_makes_the_same_run_again(store, taken):
    config_of(taken, "--loss", "arcface", "--hyper", "m=0.3", "--seed", "3")
    path = taken[0].folder / "config.json"
    assert config_of(taken, "--config", str(path)) == taken[0].config


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["train", "--lr", "-1"], "lr must be"),
        (["train", "--lr", "fast"], "'fast'"),
        (["train", "--loss", "nonsense"], "nonsense"),
        (["train", "--data", "nonsense"], "nonsense"),
        (["train", "--net", "nonsense"], "nonsense"),
        (["train", "--hyper", "m=0.3"], "normface has no hyper-parameter 'm'"),
        (["train", "--hyper", "s"], "name=value"),
        (["train", "--hyper", "s=-3"], "-3"),
        (["train", "--preset", "nonsense"], "digits-sphere"),
        (["train", "--epochs", "1", "--budget-s", "5"], "either epochs or budget_s"),
        (["train", "--config", "no-such.json"], "no-such.json"),
        (["train", "--run", "no-such-run"], "no-such-run"),
        (["train", "--run", "x", "--lr", "1"], "--lr"),
        (["runs", "show", "no-such-run"], "no-such-run"),
        (["runs", "delete", "no-such-run"], "no-such-run"),
        (["runs", "export", "no-such-run", "--out", "a.csv"], "no-such-run"),
        (["runs", "dance"], "dance"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_input_gives_exit_code_2_one_line_and_no_run(store, taken, capsys, arguments, named):
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    error = capsys.readouterr().err
    assert code == 2
    (line,) = (line for line in error.splitlines() if line.startswith("lmviz"))
    assert named in line
    assert taken == store.list() == []


# Runs


@pytest.fixture
def three(store):
    configs = (RunConfig(), RunConfig(loss="arcface"), RunConfig(loss="lm_softmax"))
    return [store.create(config) for config in configs]


def test_the_list_names_every_run_a_damaged_one_too(store, three, capsys):
    (three[0].folder / "config.json").write_text("{")
    three[1].write_status("running", step=5, steps=10)
    with events.Log(three[1].folder / "events.jsonl") as log:
        log.write("eval", step=5, **{"test/acc": 0.875, "margin/class_deg": 93.21})
    assert main(["runs"]) == 0
    rows = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert set(rows) == {run.id for run in three}
    assert "damaged" in rows[three[0].id]
    for shown in ("running", "50 %", "87.5 %", "93.2°", "ArcFace"):
        assert shown in rows[three[1].id]
    assert main(["runs", "list", "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {r["id"]: r["state"] for r in records} == {
        three[0].id: "damaged",
        three[1].id: "running",
        three[2].id: "paused",
    }


def test_a_run_is_named_by_a_part_of_its_id_that_no_other_has(store, three, capsys):
    assert main(["runs", "show", "arcface"]) == 0
    out = capsys.readouterr().out
    assert three[1].id in out
    assert "loss" in out
    assert main(["runs", "show", "digits"]) == 2
    assert "3 ids" in capsys.readouterr().err


def test_pause_stop_and_delete_act_on_the_folder(store, three, capsys, monkeypatch):
    three[1].write_status("running")
    assert main(["runs", "pause", "arcface"]) == 0
    assert three[1].control() == "pause"
    assert main(["runs", "stop", "arcface", "normface"]) == 0
    assert three[1].control() == "stop"
    assert three[0].status().state == "stopped"
    assert main(["runs", "delete", "--yes", "arcface"]) == 2
    assert "at work" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert main(["runs", "delete", "normface"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert main(["runs", "delete", "--yes", "normface", "lm_softmax"]) == 0
    assert store.list() == [three[1]]


def test_exports_are_written_where_asked(store, three, tmp_path, capsys):
    with events.Log(three[0].folder / "events.jsonl") as log:
        log.write("train", step=1, **{"train/loss": 0.5})
    out = tmp_path / "curves.csv"
    assert main(["runs", "export", "normface", "--out", str(out)]) == 0
    assert "train/loss" in out.read_text()
    assert main(["runs", "export", "normface"]) == 2
    assert "--out FILE" in capsys.readouterr().err


# Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_gets_one_line_written_over_and_a_file_a_line_an_evaluation(three):
    run = three[0]
    screen, plain = Terminal(), io.StringIO()
    progress = [Progress(run, screen), Progress(run, plain)]
    run.write_status("running", step=50, steps=200, epoch=2.0, eta_s=125.0)
    with events.Log(run.folder / "events.jsonl") as log:
        log.write("train", step=50, **{"train/loss": 0.25})
        log.write("eval", step=50, epoch=2.0, **{"test/acc": 0.9, "margin/class_deg": 80.0})
    for each in progress:
        each.tick()
        each.tick()
    assert "\n" not in screen.getvalue()
    last = screen.getvalue().split("\r")[-1]
    for shown in ("25 %", "2:05 left", "step 50/200", "loss 0.250", "test 90.0 %"):
        assert shown in last, "what matters most fits into a narrow terminal"
        assert shown in plain.getvalue()
    assert "class margin 80.0°" in plain.getvalue()
    assert plain.getvalue().count("\n") == 1
    assert "\r" not in plain.getvalue()
    progress[0].close()
    assert screen.getvalue().endswith("\n")


def test_durations_read_as_people_write_them():
    assert [duration(s) for s in (0, 59, 60, 125, 3600, 36_061)] == [
        *("0 s", "59 s", "1:00", "2:05", "1:00:00", "10:01:01")
    ]


# A real run


def shell(*arguments, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "lmviz", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        **more,
    )


REAL = ["--epochs", "10", "--train-size", "400", "--batch-size", "32", "--threads", "1"]
REAL += ["--evaluations", "4", "--precision", "float32", "--device", "cpu", "--seed", "5"]


def numbers(run):
    """Every number that was logged, but for speeds."""
    found = events.curves(run.events()[0])
    return {
        name: (steps.tolist(), values.tolist())
        for name, (steps, values) in found.items()
        if not name.startswith("speed/")
    }


def test_a_real_run_paused_by_ctrl_c_and_resumed_ends_with_the_numbers_of_one_in_one_go(store):
    train = ("train", *REAL, "--no-queue", "--no-tensorboard", "--name")
    whole, process = shell(*train, "whole"), shell(*train, "paused")
    with killed_at_the_end(whole, process):
        until(lambda: len(store.list()) == 2)
        runs = {run.config.name: run for run in store.list()}
        first, run = runs["whole"], runs["paused"]
        until(lambda: len(steps_logged(run)) > 10)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=300)
        assert process.returncode == 0, out
        assert run.status().state == "paused", out
        command = out.strip().splitlines()[-1].split()
        assert command == ["python", "-m", "lmviz", "train", "--run", str(run.folder)]
        told, _ = whole.communicate(timeout=300)
        assert whole.returncode == 0, told
        assert first.status().state == "finished"
        assert "finished" in told
        assert 0 < run.status().step < first.status().step

    # The page resumes it: a process of its own, here with TensorBoard's files.
    assert main(["runs", "resume", run.id]) == 0
    until_state(run, "finished")
    assert numbers(run) == numbers(first)
    assert len(numbers(run)["train/loss"][0]) > 100
    until(lambda: list((run.folder / "tensorboard").glob("*tfevents*")))
    assert run.report["final"]["test/acc"] == first.report["final"]["test/acc"]
    assert run.environment["torch"]
