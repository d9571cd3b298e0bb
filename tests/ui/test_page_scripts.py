"""What “Copy Python” gives is executed, and comes to what the page shows."""

from __future__ import annotations

import contextlib
import io
import math
import re
import shlex

import pytest

from lmviz import losses, theorems
from lmviz.sphere import Problem, run
from lmviz.sphere.script import to_script_of_several
from lmviz.training import cli, presets
from lmviz.training.config import RunConfig
from lmviz.ui import optimum, page_scripts, paper

CHANGED = RunConfig(
    data="cifar10",
    net="resnet18",
    loss="arcface",
    hyper={"s": 30.0, "m": 0.3, "beyond": "linear"},
    sample_margin=0.5,
    epochs=2.5,
    relu=True,
    stop_collapsed=False,
    seed=3,
)


def printed(script: str) -> str:
    """What the script prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(script, "script", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def number(words: str, text: str) -> float:
    (found,) = re.findall(rf"{words} ([\d.]+)", text)
    return float(found)


def test_several_problems_are_run_from_one_start():
    problems = [
        Problem(k=4, loss=losses.make("cosface", s=5.0, m=0.2), seed=3),
        Problem(k=4, counts=(9, 5, 2, 1), loss=losses.make("ldam"), zero_centroid=2.0, seed=3),
    ]
    text = printed(to_script_of_several(problems, ["first · 1", "se'cond"], 20))
    for line, name, problem in zip(
        text.splitlines(), ["first · 1", "se'cond"], problems, strict=True
    ):
        assert line.startswith(f"{name}: class margin ")
        wanted = math.degrees(run(problem, steps=20).curves["class_margin"][-1])
        assert number("class margin", line) == pytest.approx(wanted, abs=1e-6)


def test_the_best_packing_of_24_points_is_that_of_the_snub_cube():
    # Robinson 1961: 43.6908 degrees.
    text = printed(page_scripts.packing(24, 3))
    assert number("largest class margin", text) == pytest.approx(43.6907671, abs=1e-6)


def test_the_energy_of_four_points_leads_to_the_tetrahedron():
    text = printed(page_scripts.riesz(4, 3, optimum.EXPONENTS[:3], 2))
    assert text.startswith("t = 2: ")
    assert number("class margin", text) == pytest.approx(math.degrees(math.acos(-1 / 3)), abs=1e-4)


@pytest.mark.parametrize("key", losses.CATALOGUE)
def test_every_loss_of_the_atlas_is_computed(key):
    text = printed(page_scripts.loss_values([losses.make(key)], 0.5, 1.5, 10.0))
    assert losses.CATALOGUE[key].title in text
    assert math.isfinite(float(text.rsplit(": ", 1)[1]))


def test_the_value_of_a_loss_is_that_of_its_formula():
    # CosFace: -log of the softmax over s(cos θ - m) and s cos θ_2, θ_2 = 1.5 - 0.5.
    shown = [losses.make("cosface", s=7.0, m=0.25)]
    text = printed(page_scripts.loss_values(shown, 0.5, 1.5, 3.0))
    own, other = 7 * (math.cos(0.5) - 0.25), 7 * math.cos(1.0)
    wanted = math.log(1 + math.exp(other - own))
    assert float(text.rsplit(": ", 1)[1]) == pytest.approx(wanted, abs=1e-6)


def test_the_toy_in_the_plane_runs():
    loss = losses.make("lmdl", delta_v=0.5, delta_d=3.0)
    assert number("spread", printed(page_scripts.plane(loss, 4, 10, 50, 0))) > 0


@pytest.mark.parametrize("key", [k for k, t in theorems.CATALOGUE.items() if not t.slow])
def test_every_quick_card_is_checked(key):
    text = printed(page_scripts.theorem(key, theorems.CATALOGUE[key].defaults()))
    verdict = theorems.CATALOGUE[key].check(lambda done: None, **theorems.CATALOGUE[key].defaults())
    assert len(text.splitlines()) >= len(verdict.claims) + len(verdict.numbers)


@pytest.mark.parametrize("centred", [False, True])
def test_the_example_is_measured(centred):
    assert number("class margin", printed(page_scripts.own_data("", centred))) > 40


def test_an_uploaded_file_is_read_by_its_name(tmp_path, monkeypatch):
    (tmp_path / "it's mine.csv").write_text("a,b,label\n1,0,x\n0,1,y\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = printed(page_scripts.own_data("it's mine.csv", False))
    assert number("class margin", text) == pytest.approx(90)


@pytest.mark.parametrize("section", paper.SECTION.choices)
def test_the_reported_numbers_are_printed(section):
    assert len(printed(page_scripts.paper(section)).splitlines()) > 3


@pytest.mark.parametrize(
    "config", [CHANGED, *(p.config for p in presets.PRESETS)], ids=lambda c: c.title[:30]
)
def test_a_training_run_is_the_same_from_python_and_from_a_shell(config, monkeypatch, tmp_path):
    import argparse

    from lmviz.training import launch

    started = []
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path))
    monkeypatch.setattr(launch, "start", started.append)
    printed(page_scripts.training(config))
    assert started[0].config == config
    words = shlex.split(page_scripts.training_command(config))
    assert words[:4] == ["python", "-m", "lmviz", "train"]
    parser = argparse.ArgumentParser()
    cli.configure(parser, words[4:])
    assert cli.make_config(vars(parser.parse_args(words[4:]))) == config
