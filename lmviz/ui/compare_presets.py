"""Comparisons worth a look: the paper's sphere figure first."""

from __future__ import annotations

from dataclasses import dataclass

from lmviz.losses import make
from lmviz.sphere import Problem
from lmviz.sphere.figure import figure_problems


@dataclass(frozen=True)
class ComparePreset:
    """Two to four problems from one start, with their story.

    Attributes:
        text: what to look at.
        stride: optimisation steps per key frame at which it plays well.
        imbalance: kind and ratio if the class counts were made by a rule.
    """

    key: str
    title: str
    text: str
    problems: tuple[Problem, ...]
    stride: int = 10
    imbalance: tuple[str, float] | None = None


_SGD = Problem(k=8, d=3, per_class=10, optimizer="sgd", max_steps=2500)
_SPHERE = Problem(k=8, d=3, per_class=10, optimizer="riemannian_sgd", max_steps=2000)
# At s = 64 a rate of 0.1 would throw the prototypes about; at this one they stand still.
_GENTLE = _SPHERE.replace(learning_rate=0.03)

PRESETS: tuple[ComparePreset, ...] = (
    ComparePreset(
        "figure",
        "The paper's sphere figure",
        "Eight classes on S². The paper reports 68.50° for NormFace, 71.86° for CosFace, 67.74° "
        "for ArcFace and 74.46° for LM-Softmax, of 74.86° possible. What differs is the speed: the "
        "cross entropies starve of gradient long before their optimum.",
        figure_problems(),
    ),
    ComparePreset(
        "same-scale",
        "One scale, one optimum",
        "All four at s = 10: their optima coincide at 73.684°, whatever the margin. They differ "
        "only in how soon they get there.",
        tuple(
            _SPHERE.replace(loss=loss)
            for loss in (
                make("normface", s=10.0),
                make("cosface", s=10.0, m=0.35),
                make("arcface", s=10.0, m=0.1),
                make("lm_softmax", s=10.0),
            )
        ),
    ),
    ComparePreset(
        "starvation",
        "NormFace starves as s grows",
        "The same loss at s = 5, 10, 20 and 64. The optimum moves up towards the Tammes angle, and "
        "the run stalls ever further below it.",
        tuple(_GENTLE.replace(loss=make("normface", s=s)) for s in (5.0, 10.0, 20.0, 64.0)),
    ),
    ComparePreset(
        "sample-margin",
        "R_sm feeds the starved",
        "NormFace and CosFace at s = 64, without and with 0.5 of the sample margin regulariser, "
        "whose pull does not fade.",
        tuple(
            _GENTLE.replace(loss=loss, sample_margin=weight, schedule="cosine")
            for loss in (make("normface", s=64.0), make("cosface", s=64.0))
            for weight in (0.0, 0.5)
        ),
    ),
    ComparePreset(
        "optimisers",
        "Raw SGD against SGD on the sphere",
        "The same loss, the same start. Raw vectors grow with every step, and their angles move "
        "ever more slowly; put back to unit length they do not.",
        tuple(
            _SGD.replace(loss=make("normface", s=10.0), optimizer=optimizer)
            for optimizer in ("sgd", "riemannian_sgd", "adam")
        ),
    ),
    ComparePreset(
        "reduction",
        "Ten classes: the mean misses the best packing",
        "LM-Softmax at s = 64 as the mean over samples, which is what one trains, and as the "
        "log-sum-exp over them, whose limit the paper states. Only the second approaches 66.15°.",
        tuple(
            Problem(
                k=10,
                per_class=1,
                loss=make("lm_softmax", s=64.0, reduction=reduction),
                optimizer="riemannian_lbfgs",
                init="near",
                max_steps=300,
            )
            for reduction in ("mean", "global")
        ),
        stride=1,
    ),
    ComparePreset(
        "simplex",
        "Four classes: the simplex for all",
        "Up to k = d + 1 these losses share one optimum, the regular simplex with 109.47° "
        "(Theorem 5 and Proposition 6 of the paper).",
        tuple(
            _SPHERE.replace(k=4, loss=loss)
            for loss in (
                make("normface", s=5.0),
                make("cosface", s=5.0, m=0.1),
                make("arcface", s=5.0, m=0.1),
                make("lm_softmax", s=5.0),
            )
        ),
        stride=5,
    ),
)
