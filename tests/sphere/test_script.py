"""The script of a problem, run in a Python of its own, gives the numbers of the app."""

from __future__ import annotations

import math
import re
import subprocess
import sys

import pytest

from lmviz import losses
from lmviz.sphere import Problem, Trajectory
from lmviz.sphere.presets import PRESETS
from lmviz.sphere.script import to_script

STEPS = 30
PROBLEMS = {
    "default": Problem(),
    "ArcFace, a mode by name": Problem(
        k=5, loss=losses.make("arcface", s=20.0, m=0.4, beyond="clipped"), seed=7
    ),
    "imbalanced, with class counts": Problem(
        k=3, counts=(9, 3, 1), loss=losses.make("ldam"), zero_centroid=2.5
    ),
    "another optimiser": Problem(k=4, d=4, optimizer="adam", learning_rate=0.03),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_the_script_repeats_the_run(name):
    problem = PROBLEMS[name]
    done = subprocess.run(
        [sys.executable, "-c", to_script(problem, STEPS)],
        capture_output=True,
        text=True,
        check=True,
    )
    (shown,) = re.findall(r"class margin ([\d.]+) degrees", done.stdout)
    recorder = Trajectory([problem])
    recorder.extend(1, STEPS)
    prototypes = recorder.frames[-1].points[0][: problem.k]
    unit = [w / math.sqrt(sum(x * x for x in w)) for w in prototypes]
    angles = [
        math.acos(sum(a * b for a, b in zip(unit[i], unit[j], strict=True)))
        for i in range(problem.k)
        for j in range(i)
    ]
    assert float(shown) == pytest.approx(math.degrees(min(angles)), abs=1e-5)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_the_script_of_a_preset_names_the_same_problem(preset):
    # Everything but the last two statements, which run it.
    source = to_script(preset.problem, 1).split("run = ")[0]
    names: dict = {}
    exec(compile(source, "script", "exec"), names)
    assert names["problem"] == preset.problem
