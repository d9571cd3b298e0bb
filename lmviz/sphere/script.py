"""A problem as a script: what somebody runs to get the same numbers without the app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from lmviz.sphere.problem import Problem


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
