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
from lmviz.sphere.script import to_script, to_script_of_eras

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
    recorder = Trajectory([problem])
    recorder.extend(1, STEPS)
    assert printed(to_script(problem, STEPS)) == pytest.approx(margin(recorder), abs=1e-5)


def test_the_script_of_a_run_that_was_changed_on_its_way_repeats_that_too():
    first = Problem(k=5, per_class=3, seed=4)
    second = first.replace(loss=losses.make("cosface", s=20.0, m=0.2), learning_rate=0.05)
    recorder = Trajectory([first])
    recorder.extend(7, 3)
    recorder.branch(5, [second])
    recorder.extend(3, 4)
    recorder.branch(7, [second], {(0, 2): [0.0, 0.6, -0.8]})
    recorder.extend(2, 2)
    script = to_script_of_eras(recorder.eras, recorder.frames[-1].step)
    assert printed(script) == pytest.approx(margin(recorder), abs=1e-5)
    # Scrubbed back, what came later is left out.
    before = Trajectory([first])
    before.extend(1, 12)
    assert printed(to_script_of_eras(recorder.eras, 12)) == pytest.approx(margin(before), abs=1e-5)


def printed(script: str) -> float:
    """The class margin, in degrees, that a Python of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    (shown,) = re.findall(r"class margin ([\d.]+) degrees", done.stdout)
    return float(shown)


def margin(recorder: Trajectory) -> float:
    """The smallest angle of the last frame, in degrees, by the definition."""
    k = recorder.problems[0].k
    unit = [w / math.sqrt(sum(x * x for x in w)) for w in recorder.frames[-1].points[0][:k]]
    return math.degrees(
        min(
            math.acos(sum(a * b for a, b in zip(unit[i], unit[j], strict=True)))
            for i in range(k)
            for j in range(i)
        )
    )


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_the_script_of_a_preset_names_the_same_problem(preset):
    # Everything but the last two statements, which run it.
    source = to_script(preset.problem, 1).split("run = ")[0]
    names: dict = {}
    exec(compile(source, "script", "exec"), names)
    assert names["problem"] == preset.problem
