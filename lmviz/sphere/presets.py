"""Experiments worth opening with: the spheres of the paper's figure, and what its theorems say."""

from __future__ import annotations

from dataclasses import dataclass

from lmviz.losses import make
from lmviz.losses.imbalance import class_counts
from lmviz.sphere.problem import Problem


@dataclass(frozen=True)
class Preset:
    """One experiment with its story.

    Attributes:
        text: what to look at, one or two sentences.
        stride: optimisation steps per key frame at which it plays well.
        imbalance: kind and ratio if the class counts were made by a rule.
    """

    key: str
    title: str
    text: str
    problem: Problem
    stride: int = 5
    imbalance: tuple[str, float] | None = None


# The settings under which raw SGD comes within one seed's scatter of the paper's figure (k = 8;
# NormFace 68.50°, CosFace 71.86°, ArcFace 67.74°, LM-Softmax 74.46°). The paper does not print its
# own; LM-Softmax needs s = 30 for 74.46°, which s = 10 cannot reach.
_FIGURE = Problem(k=8, d=3, per_class=10, optimizer="sgd", learning_rate=0.1, momentum=0.9)

PRESETS: tuple[Preset, ...] = (
    Preset(
        "antiprism",
        "LM-Softmax finds the antiprism",
        "Eight prototypes under LM-Softmax settle on a square antiprism. Raise s and the optimum "
        "moves towards the Tammes configuration, drawn as ghosts.",
        Problem(k=8, loss=make("lm_softmax", s=10.0), optimizer="riemannian_sgd", seed=4),
        stride=2,
    ),
    Preset(
        "figure-normface",
        "Paper figure: NormFace (68.50°)",
        "The paper reports 68.50°. The optimum at s = 10 is 73.68°: what you see is a gradient "
        "that fades as the classes part, not a worse optimum.",
        _FIGURE.replace(loss=make("normface", s=10.0), max_steps=2500),
    ),
    Preset(
        "figure-cosface",
        "Paper figure: CosFace (71.86°)",
        "The paper reports 71.86°. The margin m = 0.1 keeps the gradient alive a little longer "
        "than NormFace's; the optimum is the same.",
        _FIGURE.replace(loss=make("cosface", s=10.0, m=0.1), max_steps=2500),
    ),
    Preset(
        "figure-arcface",
        "Paper figure: ArcFace (67.74°)",
        "The paper reports 67.74°. Again the same optimum, reached more slowly.",
        _FIGURE.replace(loss=make("arcface", s=10.0, m=0.1), max_steps=2500),
    ),
    Preset(
        "figure-lm-softmax",
        "Paper figure: LM-Softmax (74.46°)",
        "The paper reports 74.46°, the optimum at s = 30 being 74.467°. From a random start the "
        "loss first collapses the prototypes and then opens them up.",
        _FIGURE.replace(loss=make("lm_softmax", s=30.0), max_steps=5000, seed=1),
    ),
    Preset(
        "simplex",
        "Four classes: the simplex",
        "Up to k = d + 1 every one of these losses has the regular simplex as its optimum "
        "(Theorem 5): 109.47° and γ_min = 4/3.",
        Problem(k=4, loss=make("cosface", s=5.0), optimizer="riemannian_sgd"),
        stride=2,
    ),
    Preset(
        "icosahedron",
        "Twelve classes: the icosahedron",
        "Twelve prototypes find the icosahedron, 63.43°: the optimum does not depend on s there.",
        Problem(k=12, loss=make("lm_softmax", s=30.0), optimizer="riemannian_sgd", init="near"),
        stride=10,
    ),
    Preset(
        "large-scale",
        "Large s stalls NormFace",
        "At s = 64 the cross entropy is satisfied as soon as the classes are apart, and its "
        "gradient is gone: the margin stands still far below its optimum.",
        # At a rate of 0.1 steps of s times that size would throw the prototypes about instead.
        Problem(k=8, loss=make("normface", s=64.0), optimizer="riemannian_sgd", learning_rate=0.03),
        stride=20,
    ),
    Preset(
        "sample-margin",
        "R_sm sets it free",
        "The same stalled loss with 0.5 of the sample margin regulariser: a gradient that does not "
        "fade carries it to the optimum.",
        Problem(
            k=8,
            loss=make("normface", s=64.0),
            optimizer="riemannian_sgd",
            learning_rate=0.03,
            schedule="cosine",
            sample_margin=0.5,
            max_steps=2000,
        ),
        stride=10,
    ),
    Preset(
        "softmax",
        "Softmax pins no angle",
        "With free norms the loss goes to 0 by growing vectors alone (Theorem 4): whatever margin "
        "the start left is kept.",
        Problem(k=8, loss=make("softmax"), optimizer="sgd", learning_rate=1.0),
        stride=20,
    ),
    Preset(
        "minority-collapse",
        "Minority collapse",
        "Two classes with 100 times as many features: at this small s the prototypes of the two "
        "rare classes fall into one.",
        Problem(
            k=4,
            counts=class_counts("step", 200, 4, 100.0),
            per_class=200,
            loss=make("normface", s=1.0),
            optimizer="riemannian_sgd",
        ),
        stride=2,
        imbalance=("step", 100.0),
    ),
    Preset(
        "zero-centroid",
        "The zero centroid cures it",
        "The same imbalance with the zero-centroid regulariser: the simplex is back, to a degree "
        "at this weight (Theorem 8). The cure ends where k > d + 1.",
        Problem(
            k=4,
            counts=class_counts("step", 200, 4, 100.0),
            per_class=200,
            loss=make("normface", s=1.0),
            optimizer="riemannian_sgd",
            zero_centroid=50.0,
        ),
        stride=2,
        imbalance=("step", 100.0),
    ),
    Preset(
        "circle",
        "Five classes on a circle",
        "In the plane the optimum is the regular polygon: 72°.",
        Problem(
            k=5,
            d=2,
            loss=make("lm_softmax", s=10.0),
            optimizer="riemannian_sgd",
            init="near",
            seed=1,
        ),
    ),
    Preset(
        "annealed",
        "Annealing s up to the Tammes optimum",
        "Riemannian L-BFGS with s doubling from 5 to 20 480: the gap to the Tammes optimum halves "
        "at every stage.",
        Problem(
            k=8,
            per_class=1,
            loss=make("lm_softmax", s=20480.0),
            optimizer="riemannian_lbfgs",
            anneal_from=5.0,
            anneal_steps=360,
            max_steps=500,
        ),
        stride=1,
    ),
)


def preset(key: str) -> Preset:
    """The preset called ``key``; KeyError if there is none."""
    return {p.key: p for p in PRESETS}[key]
