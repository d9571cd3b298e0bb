"""The number behind each of the 29 results, computed now with what the package offers.

One function per result, in the order of the catalogue; each returns its numbers by name. Angles are
in degrees here, as they are in the papers' tables.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from lmviz import geometry, losses, paper, sphere, theorems
from lmviz.figures.losses_boundaries import boundary
from lmviz.figures.losses_curves import ANGLES, target_curve
from lmviz.geometry.riesz import riesz_energy
from lmviz.losses.imbalance import ldam_margins
from lmviz.losses.regularizers import zero_centroid
from lmviz.sphere import plane
from lmviz.sphere.figure import STEPS, figure_problems
from lmviz.training import datasets, events, loop
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store

Numbers = Mapping[str, float]
SIX = {
    "norm": ("normface", {}),
    "cos1": ("cosface", {"m": 0.1}),
    "cos35": ("cosface", {"m": 0.35}),
    "arc1": ("arcface", {"m": 0.1}),
    "arc5": ("arcface", {"m": 0.5}),
    "lm": ("lm_softmax", {}),
}
FOUR = {"norm": "normface", "cos": "cosface", "arc": "arcface", "lm": "lm_softmax"}
TWO_CLASSES = math.degrees(ANGLES[60])
"""Angle to the own prototype at which boundaries are compared."""


def optimum(key: str, s: float, k: int = 8, d: int = 3, **fields: Any) -> sphere.Optimum:
    hyper = {name: fields.pop(name) for name in ("m",) if name in fields}
    problem = sphere.Problem(k=k, d=d, per_class=1, loss=losses.make(key, s=s, **hyper), **fields)
    found = sphere.own_optimum(problem)
    assert found is not None
    return found


def margin(key: str, s: float, **fields: Any) -> float:
    return math.degrees(optimum(key, s, **fields).class_margin)


def simplex_class_margin() -> Numbers:
    return {
        f"k{k}": math.degrees(geometry.class_margin(geometry.best_packing(k, k - 1).points))
        for k in (3, 4, 8, 10, 100)
    }


def simplex_sample_margin() -> Numbers:
    found = {}
    for k in (3, 4, 10, 100):
        w = geometry.best_packing(k, k - 1).points
        found[f"k{k}"] = float(geometry.minimal_sample_margin(w, w, np.arange(k)))
    return found


def minima() -> Numbers:
    return {n: optimum(key, 10.0, k=10, d=9, **hyper).loss for n, (key, hyper) in SIX.items()}


def lower_bounds() -> Numbers:
    verdict = theorems.check("theorem-5")
    names = ("attained", "corrected_bound", "printed_5", "printed_8")
    return {name: verdict.number(name) for name in names}


def tammes_8() -> Numbers:
    w = geometry.best_packing(8, 3).points
    gamma = geometry.minimal_sample_margin(w, w, np.arange(8))
    return {"angle": math.degrees(geometry.class_margin(w)), "gamma": float(gamma)}


def converged_figure() -> Numbers:
    return {f"s{s}": margin("lm_softmax", float(s)) for s in (10, 20, 30, 64)}


def figure() -> Numbers:
    runs = sphere.run_many(figure_problems(), STEPS, STEPS)
    ends = [math.degrees(run.curves["class_margin"][-1]) for run in runs]
    return dict(zip(FOUR, ends, strict=True))


def one_optimum() -> Numbers:
    found: dict[str, float] = {}
    for s in (5, 10, 20):
        margins = [margin(key, float(s)) for key in FOUR.values()]
        found[f"s{s}"] = margins[0]
        found["spread"] = max(found.get("spread", 0.0), max(margins) - min(margins))
    return found


def softmax_pins_no_angle() -> Numbers:
    verdict = theorems.check("theorem-4", k=3, epsilon=0.1)
    return {"angle": verdict.number("class_margin_deg"), "loss": verdict.number("loss_reached")}


def log_sum_exp() -> Numbers:
    found: dict[str, float] = {}
    for s in (10, 100, 1000):
        verdict = theorems.check("lm-softmax-limit", k=8, s=s, per_class=10, spread=0.3)
        found |= {f"gap{s}": verdict.number("gap"), f"room{s}": verdict.number("room")}
    return found


def lm_inequality() -> Numbers:
    verdict = theorems.check("lm-softmax-limit", k=4, d=3, s=10.0, per_class=1)
    common = math.log(4) / 10
    names = {"sum": "log_sum_exp", "right": "right", "printed": "printed"}
    return {name: verdict.number(key) - common for name, key in names.items()}


def arcface_collapse() -> Numbers:
    found = {"threshold": theorems.check("arcface-collapse").number("threshold_deg")}
    for name, m in (("below", 1.05), ("above", 1.15)):
        verdict = theorems.check("arcface-collapse", k=10, d=12, s=3.0, m=m)
        found[name] = verdict.number("class_margin_deg")
    return found


def best_feature() -> Numbers:
    verdict = theorems.check("theorem-2", k=8, d=3)
    return {name: verdict.number(name) for name in ("printed", "projection")}


def relu_ceiling() -> Numbers:
    verdict = theorems.check("relu-ceiling", k=10, d=10)
    return {name: verdict.number(name) for name in ("searched", "reached")}


def sample_margin_regulariser() -> Numbers:
    plain = {(r.data, r.loss, r.s): r for r in paper.table_1() if not r.sample_margin_weight}
    pairs = [(plain[r.data, r.loss, r.s], r) for r in paper.table_1() if r.sample_margin_weight]
    before, after = trained("normface"), trained("normface+R")
    return {
        "pairs": len(pairs),
        "class_up": sum(with_.class_margin > without.class_margin for without, with_ in pairs),
        "sample_up": sum(
            with_.mean_sample_margin > without.mean_sample_margin for without, with_ in pairs
        ),
        "class_before": before["margin/class_deg"],
        "class_after": after["margin/class_deg"],
        "sample_before": before["margin/sample_mean"],
        "sample_after": after["margin/sample_mean"],
    }


def large_scale_stall() -> Numbers:
    base = sphere.Problem(k=10, d=16, per_class=10, optimizer="riemannian_sgd")
    scales = (10, 20, 64)
    problems = [base.replace(loss=losses.make("normface", s=float(s))) for s in scales]
    runs = sphere.run_many(problems, 300, 300)
    ends = [math.degrees(run.curves["class_margin"][-1]) for run in runs]
    return {f"s{s}": end for s, end in zip(scales, ends, strict=True)}


def stepped(key: str, s: float, weight: float = 0.0) -> float:
    """Ten classes in R^16, five of them a hundred times as large; λ in the paper's form."""
    return margin(key, s, k=10, d=16, counts=(100,) * 5 + (1,) * 5, zero_centroid=weight)


def minority_collapse() -> Numbers:
    return {
        "norm": stepped("normface", 10.0),
        "lm10": stepped("lm_softmax", 10.0),
        "lm20": stepped("lm_softmax", 20.0),
        "lm64": stepped("lm_softmax", 64.0),
    }


def zero_centroid_cure() -> Numbers:
    return {
        "norm": stepped("normface", 10.0, 10.0),
        "cos": stepped("cosface", 10.0, 10.0),
        "lm10": stepped("lm_softmax", 10.0, 10.0),
        "lm20": stepped("lm_softmax", 20.0, 10.0),
        "lm64": stepped("lm_softmax", 64.0, 10.0),
    }


def centroid_identity() -> Numbers:
    w = np.random.default_rng(0).standard_normal((10, 4))
    cosines = geometry.similarity(w)
    return {
        "sum": float(zero_centroid(w, "code")),
        "cosines": float(10 + cosines.sum() - np.trace(cosines)),
    }


def riesz() -> Numbers:
    found = {f"k{k}": riesz_energy(geometry.best_packing(k, k - 1).points, 2.0) for k in (4, 10)}
    return found | {"searched": theorems.check("lemma-1", k=4, d=3, t=2.0).number("energy")}


def norm_ratio() -> Numbers:
    return {"largest": trained("softmax")["largest norm/ratio"]}


def class_counts() -> Numbers:
    """Classes are numbered from 1; totals of both data sets."""
    found: dict[str, float] = {}
    sets = {"c10": np.repeat(np.arange(10), 5000), "c100": np.repeat(np.arange(100), 500)}
    for data, labels in sets.items():
        for kind in ("long_tailed", "step"):
            for ratio in (100, 10):
                counts = np.bincount(labels[datasets.imbalanced(labels, kind, ratio, seed=0)])
                found[f"{data}_{kind}_{ratio}"] = int(counts.sum())
                if (data, kind, ratio) == ("c10", "long_tailed", 100):
                    found |= {f"n{j + 1}": int(n) for j, n in enumerate(counts)}
    return found


def label_distribution_margins() -> Numbers:
    counts = losses.imbalance.class_counts("long-tailed", 5000, 10, 100.0)
    return {f"m{j + 1}": m for j, m in enumerate(ldam_margins(counts, 0.5))}


def staircase() -> Numbers:
    found = {"jump": 0.0}
    for m in (2, 3, 4):
        loss = losses.make("l_softmax", m=m)
        edges = np.pi * np.arange(1, m) / m
        first, last, *sides = _curve(loss, [0.0, math.pi, *(edges - 1e-9), *(edges + 1e-9)])
        below, above = np.split(np.array(sides), 2)
        found |= {f"zero{m}": first, f"pi{m}": last}
        found["jump"] = max(found["jump"], float(abs(below - above).max()))
    return found


def arcface_guards() -> Numbers:
    edge = math.pi - 0.5
    found: dict[str, float] = {}
    for mode in ("exact", "clipped", "linear"):
        loss = losses.make("arcface", m=0.5, beyond=mode)
        before, after = _curve(loss, [edge - 1e-9, edge + 1e-9])
        found |= {f"{mode}_before": before, f"{mode}_after": after}
    return found


def _curve(loss: losses.Loss, theta: list[float]) -> list[float]:
    values = target_curve(loss, np.array(theta))
    assert values is not None
    return [float(v) for v in values]


def decision_boundaries() -> Numbers:
    made = {
        "norm": losses.make("normface"),
        "cos": losses.make("cosface", m=0.1),
        "arc": losses.make("arcface", m=0.1),
        "a": losses.make("a_softmax_normalized", m=2.0),
    }
    found = {}
    for name, loss in made.items():
        rival = boundary(loss)
        assert rival is not None
        found[name] = math.degrees(rival[60])
    return found


def discriminative() -> Numbers:
    loss = losses.make("lmdl", delta_v=0.5, delta_d=3.0, mu=0.9)
    end = plane.run(loss, k=4, per_class=30, steps=800, stride=800).geometry[-1]
    return {name: getattr(end, name) for name in plane.Geometry.__dataclass_fields__}


def tables() -> Numbers:
    (stalled,) = [
        r
        for r in paper.table_1()
        if (r.data, r.loss, r.s, r.sample_margin_weight) == ("cifar10", "normface", 64.0, 0.0)
    ]
    (collapsed,) = [
        r
        for r in paper.table_2()
        if (r.data, r.imbalance, r.ratio, r.loss, r.zero_centroid)
        == ("cifar10", "step", 100, "lm_softmax", False)
    ]
    best = max(r.rank_1 for r in paper.table_3() if r.data == "dukemtmc")
    return {
        "rows1": len(paper.table_1()),
        "rows2": len(paper.table_2()),
        "rows3": len(paper.table_3()),
        "stalled": stalled.class_margin,
        "collapsed": collapsed.class_margin,
        "best": best,
    }


def small_net() -> Numbers:
    run = trained("normface+R")
    return {
        "accuracy": 100 * run["test/acc"],
        "angle": run["margin/class_deg"],
        "sample": run["margin/sample_mean"],
    }


RUNS: Mapping[str, Mapping[str, object]] = {
    "softmax": {"loss": "softmax"},
    "normface": {"loss": "normface", "hyper": {"s": 10.0}},
    "normface+R": {"loss": "normface", "hyper": {"s": 10.0}, "sample_margin": 0.5},
}
"""The paper's net for MNIST, with its ReLU, for seconds on the digits that need no download."""


@cache
def trained(name: str) -> Numbers:
    """The last evaluation of a real run, and the largest norm ratio on the way."""
    config = RunConfig(
        data="digits",
        net="mnist_cnn",
        relu=True,
        lr=0.05,
        batch_size=128,
        augment="none",
        epochs=12.0,
        ramp=0.0,
        evaluations=2,
        threads=1,
        precision="float32",
        device="cpu",
        **RUNS[name],  # type: ignore[arg-type]
    )
    with tempfile.TemporaryDirectory() as folder:
        run = Store(Path(folder)).create(config)
        assert loop.train(run.folder) == 0
        records, _ = events.read(run.folder / "events.jsonl")
    last = [r for r in records if r["kind"] == "eval"][-1]
    ratios = [r["norm/ratio"] for r in records if r["kind"] == "train"]
    return {**last, "largest norm/ratio": max(ratios)}


@cache
def found(compute: Callable[[], Numbers]) -> Numbers:
    """The numbers of a result, computed once in a session."""
    return compute()
