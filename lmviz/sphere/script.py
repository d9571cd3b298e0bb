"""A problem as a script: what somebody runs to get the same numbers without the app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from lmviz.sphere.problem import Problem
from lmviz.sphere.trajectory import Era


def to_script(problem: Problem, steps: int) -> str:
    """Python that repeats ``steps`` steps of the problem and prints the class margin.

    Only what differs from the defaults is written.
    """
    title = problem.loss.record.title
    return f'''"""{title} on the sphere in R^{problem.d}, repeated with lmviz."""

import math

from lmviz import losses, sphere

problem = {_call(problem)}
run = sphere.run(problem, steps={steps})

# run.prototypes (frames, k, d), run.features (frames, N, d), run.curves (name -> (frames,))
print(f"class margin {{math.degrees(run.curves['class_margin'][-1]):.6f}} degrees")
'''


def to_script_of_eras(eras: Sequence[Era], steps: int) -> str:
    """The same for a run of one problem that was changed, or moved by hand, on its way."""
    eras = [era for era in eras if era.step <= steps] or eras[:1]
    last = eras[-1].problems[0]
    lines = [
        f"problem = {_call(eras[0].problems[0])}",
        "recording = sphere.Trajectory([problem])",
    ]
    for era in eras[1:]:
        moved = {at: tuple(map(float, direction)) for at, direction in era.moved.items()}
        put = f", moved={moved}" if moved else ""
        lines += [
            f"recording.reach({era.step}, stride=10)",
            f"problem = {_call(era.problems[0])}",
            f"recording.branch(len(recording) - 1, [problem]{put})",
        ]
    done = "\n".join([*lines, f"recording.reach({steps}, stride=10)"])
    title = last.loss.record.title
    return f'''"""{title} on the sphere in R^{last.d}, changed on its way, repeated with lmviz."""

import math

from lmviz import geometry, losses, sphere

{done}

points = recording.frames[-1].points[0]  # (k + N, d), prototypes first
margin = geometry.class_margin(points[: problem.k])
print(f"class margin {{math.degrees(margin):.6f}} degrees")
'''


def to_script_of_several(problems: Sequence[Problem], names: Sequence[str], steps: int) -> str:
    """Python that runs several problems for ``steps`` steps each and prints their class margins."""
    inside = "".join(
        f"    {name!r}: {_call(problem, '    ')},\n"
        for name, problem in zip(names, problems, strict=True)
    )
    return f'''"""The same start under several settings, repeated with lmviz."""

import math

from lmviz import losses, sphere

problems = {{
{inside}}}
for name, problem in problems.items():
    run = sphere.run(problem, steps={steps})
    print(f"{{name}}: class margin {{math.degrees(run.curves['class_margin'][-1]):.6f}} degrees")
'''


def _call(problem: Problem, indent: str = "") -> str:
    """The expression that makes an equal problem."""
    default = Problem()
    given = [
        f"{indent}    {f.name}={getattr(problem, f.name)!r},"
        for f in fields(problem)
        if getattr(problem, f.name) != getattr(default, f.name)
    ]
    inside = "\n".join(["", *given, indent]) if given else ""
    return f"sphere.Problem({inside})"
