"""The parameters of a problem: names, ranges, defaults and help, for checks and controls alike."""

from __future__ import annotations

from lmviz.losses import HyperParameter

OPTIMIZERS = {
    "sgd": "SGD, raw vectors",
    "riemannian_sgd": "SGD on the sphere",
    "adam": "Adam, raw vectors",
    "riemannian_lbfgs": "Riemannian L-BFGS",
}
SCHEDULES = {"constant": "constant", "cosine": "cosine to zero"}
INITIALISATIONS = {
    "random": "random",
    "near": "features near prototypes",
    "cap": "all in one cap",
    "packing": "at the best packing",
}
DTYPES = {"float64": "float64", "float32": "float32"}
DEVICES = {"cpu": "CPU", "cuda": "CUDA GPU"}

PARAMETERS: tuple[HyperParameter, ...] = (
    HyperParameter(
        name="k",
        symbol="k",
        title="Classes",
        default=8,
        low=2,
        high=64,
        step=1,
        integer=True,
        help="Number of classes, one prototype each. Up to d + 1 the simplex is the optimum; "
        "beyond that it is a best packing (the Tammes problem on S²).",
    ),
    HyperParameter(
        name="d",
        symbol="d",
        title="Dimension",
        default=3,
        low=2,
        high=16,
        step=1,
        integer=True,
        help="Dimension of the space. 3 is the sphere S² itself, 2 a circle; from 4 on the view is "
        "a projection and all numbers are still exact.",
    ),
    HyperParameter(
        name="per_class",
        symbol="n",
        title="Features per class",
        default=10,
        low=1,
        high=1000,
        step=1,
        integer=True,
        ticks=(1, 2, 5, 10, 20, 50, 100, 200, 500),
        help="Free feature vectors of each class; of the largest class if they are imbalanced.",
    ),
    HyperParameter(
        name="init",
        symbol="",
        title="Start",
        default="random",
        choices=tuple(INITIALISATIONS),
        help="random: all points uniform. features near prototypes: an easy start. all in one cap: "
        "the collapsed start that LM-Softmax at large s has to leave. at the best packing: does "
        "the loss keep it?",
    ),
    HyperParameter(
        name="seed",
        symbol="",
        title="Seed",
        default=0,
        low=0,
        high=2**31 - 1,
        step=1,
        integer=True,
        help="Fixes the start: the same seed gives the same points, bit for bit.",
    ),
    HyperParameter(
        name="optimizer",
        symbol="",
        title="Optimiser",
        default="sgd",
        choices=tuple(OPTIMIZERS),
        help="SGD or Adam on raw vectors is what practice does: the loss sees directions only, so "
        "every step lengthens the vectors and the angles move ever more slowly. SGD on the sphere "
        "puts them back to unit length. Riemannian L-BFGS reaches the optimum of the loss in tens "
        "of steps and has no learning rate.",
    ),
    HyperParameter(
        name="learning_rate",
        symbol=r"\eta",
        title="Learning rate",
        default=0.1,
        low=1e-6,
        high=1e3,
        step=0.01,
        ticks=(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0),
        help="Step size of SGD and Adam.",
    ),
    HyperParameter(
        name="momentum",
        symbol=r"\mu",
        title="Momentum",
        default=0.9,
        low=0.0,
        high=0.999,
        step=0.01,
        help="Heavy-ball momentum of SGD, β₁ of Adam.",
    ),
    HyperParameter(
        name="weight_decay",
        symbol="",
        title="Weight decay",
        default=0.0,
        low=0.0,
        high=1.0,
        step=0.0001,
        ticks=(0.0, 1e-5, 1e-4, 5e-4, 1e-3, 5e-3, 1e-2, 1e-1),
        help="Shrinks raw vectors at every step and so keeps their angles moving.",
    ),
    HyperParameter(
        name="schedule",
        symbol="",
        title="Schedule",
        default="constant",
        choices=tuple(SCHEDULES),
        help="constant: the learning rate stays. cosine to zero: it falls along half a cosine over "
        "the maximal steps.",
    ),
    HyperParameter(
        name="anneal_from",
        symbol="s_0",
        title="Anneal s from",
        default=0.0,
        low=0.0,
        high=1e6,
        step=1.0,
        ticks=(0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 64.0),
        help="Start at this scale and double it in equal stages until the loss's own s is reached; "
        "0 switches it off. Starting small spares LM-Softmax its early collapse.",
    ),
    HyperParameter(
        name="anneal_steps",
        symbol="",
        title="Annealing steps",
        default=0,
        low=0,
        high=1_000_000,
        step=1,
        integer=True,
        ticks=(0, 100, 200, 500, 1000, 2000, 5000),
        help="Steps over which s is annealed.",
    ),
    HyperParameter(
        name="max_steps",
        symbol="",
        title="Maximal steps",
        default=20_000,
        low=1,
        high=1_000_000,
        step=1,
        integer=True,
        ticks=(100, 200, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 50_000, 100_000),
        help="The run ends here at the latest.",
    ),
    HyperParameter(
        name="tolerance",
        symbol="",
        title="Stop tolerance",
        default=0.0,
        low=0.0,
        high=10.0,
        step=1e-9,
        unit="rad",
        ticks=(0.0, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4),
        help="The run ends once the class margin has moved by less than this over 200 steps (20 "
        "for L-BFGS); 0 never ends it.",
    ),
    HyperParameter(
        name="dtype",
        symbol="",
        title="Precision",
        default="float64",
        choices=tuple(DTYPES),
        help="float64 resolves angles to 1e-8 rad; float32 shows what training code sees.",
    ),
    HyperParameter(
        name="device",
        symbol="",
        title="Device",
        default="cpu",
        choices=tuple(DEVICES),
        help="A problem of this size is fastest on the CPU; a GPU pays off with many features.",
    ),
)
"""Everything about a problem that one control can set, with its range and default."""

LIMITS: dict[str, tuple[float, float]] = {
    p.name: (p.low, p.high) for p in PARAMETERS if not p.choices
}
"""Allowed range of each number."""
