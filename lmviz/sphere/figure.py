"""The paper's sphere figure: its reported class margins, and the settings of ours beside it.

Zhou et al., Learning Towards the Largest Margins, ICLR 2022: eight prototypes on S^2, class margins
in degrees as printed with the figure. The paper prints neither scale, margin nor optimiser of it.
"""

from __future__ import annotations

from lmviz.sphere.presets import preset
from lmviz.sphere.problem import Problem

REPORTED: dict[str, float] = {
    "normface": 68.50,
    "cosface": 71.86,
    "arcface": 67.74,
    "lm_softmax": 74.46,
}
"""Key of the loss to the class margin that the paper reports, degrees."""
REPORTED_TAMMES = 74.86
K, D = 8, 3
STEPS = 2500
"""Where our runs are compared: raw SGD is within one seed's scatter of the figure here."""


def reported(problem: Problem) -> float | None:
    """The paper's number (degrees) for a problem of its figure; None for any other."""
    bare = not (problem.sample_margin or problem.zero_centroid)
    if (problem.k, problem.d) != (K, D) or not bare:
        return None
    return REPORTED.get(problem.loss.record.key)


def figure_problems() -> tuple[Problem, ...]:
    """The four losses from one start, in the order of the figure."""
    keys = ("figure-normface", "figure-cosface", "figure-arcface", "figure-lm-softmax")
    return tuple(preset(key).problem.replace(seed=0, max_steps=STEPS) for key in keys)
