"""A problem as a script: what somebody runs to get the same numbers without the app."""

from __future__ import annotations

from dataclasses import fields

from lmviz.sphere.problem import Problem


def to_script(problem: Problem, steps: int) -> str:
    """Python that repeats ``steps`` steps of the problem and prints the class margin.

    Only what differs from the defaults is written.
    """
    default = Problem()
    given = [
        f"    {f.name}={getattr(problem, f.name)!r},"
        for f in fields(problem)
        if getattr(problem, f.name) != getattr(default, f.name)
    ]
    inside = "\n".join(["", *given, ""]) if given else ""
    title = problem.loss.record.title
    return f'''"""{title} on the sphere in R^{problem.d}, repeated with lmviz."""

import math

from lmviz import losses, sphere

problem = sphere.Problem({inside})
run = sphere.run(problem, steps={steps})

# run.prototypes (frames, k, d), run.features (frames, N, d), run.curves (name -> (frames,))
print(f"class margin {{math.degrees(run.curves['class_margin'][-1]):.6f}} degrees")
'''
