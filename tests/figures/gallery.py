"""One or more examples of every chart that the package draws, by the name of its function."""

from __future__ import annotations

import importlib
import inspect
import math
import pkgutil

import numpy as np
import plotly.graph_objects as go

import lmviz.figures
from lmviz import losses
from lmviz.figures import (
    compare,
    histograms,
    imbalance,
    largest_margin,
    losses_boundaries,
    losses_curves,
    losses_family,
    losses_plane,
    matrices,
    own_data,
    paper,
    riesz,
    sweep,
    theorems,
    training,
)
from lmviz.geometry import largest_class_margin
from lmviz.geometry.riesz import MinimalEnergy
from lmviz.sphere import plane
from lmviz.theorems import CATALOGUE

CUBE = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) / math.sqrt(3)
NAMES = ["zero", "one <b>", "two & two", "three", "four", "five", "six", "seven $x$"]


def chart_functions() -> dict[str, str]:
    """Name of every public function that returns a chart -> its module."""
    found = {}
    for module in pkgutil.iter_modules(lmviz.figures.__path__):
        loaded = importlib.import_module(f"lmviz.figures.{module.name}")
        for name, member in inspect.getmembers(loaded, inspect.isfunction):
            annotated = str(inspect.signature(member).return_annotation)
            takes_one = "figure" in inspect.signature(member).parameters
            mine = member.__module__ == loaded.__name__ and not name.startswith("_")
            if mine and annotated == "go.Figure" and not takes_one:
                found[name] = module.name
    return found


def gallery() -> dict[str, list[go.Figure]]:
    """Charts by the name of the function that drew them."""
    three = [losses.make(key) for key in ("normface", "cosface", "arcface")]
    around = losses_curves.Surroundings()
    run = plane.run(losses.make("lmdl"), 3, 6, 20, 0, 5)
    edges = np.linspace(-1, 1, 21)
    counted = histograms.Histogram("a", edges, np.arange(20))
    cosines = CUBE @ CUBE.T
    mark = paper.Mark("NormFace", 74.0, 95.0, "said", 10.0)
    known = [largest_class_margin(k, d) for k in (2, 4, 8, 12) for d in (3, 4)]
    minima = [MinimalEnergy(t, CUBE, 1.0, 0.0, 1.2) for t in (0.0, 8.0)]
    margins = np.radians([[60.0, 70.0, math.nan], [74.0, 74.5, 75.0]])
    return {
        "spread_chart": [compare.spread_chart(["a", "b"], margins, [None, None], [68.5, None])],
        "class_bars": [
            imbalance.class_bars((5000, 50), (1,), y="features"),
            imbalance.class_bars((50, 10), (1,), y="features"),
        ],
        "focal_chart": [imbalance.focal_chart(2.0)],
        "cure_chart": [
            imbalance.cure_chart(
                ["LM"], (0.0, 5.0), np.array([[10.3, 96.3]]), 96.3794, simplex=True
            )
        ],
        "largest_margin_chart": [largest_margin.largest_margin_chart(known, mark=known[0])],
        "family_chart": [losses_family.family_chart(list(losses.CATALOGUE.values()))],
        "slopes_chart": [
            losses_family.slopes_chart(
                list(losses.CATALOGUE.values()),
                three,
                losses_family.known_losses(list(losses.CATALOGUE.values())),
                8,
            )
        ],
        "collapse_chart": [losses_family.collapse_chart(8)],
        "plane_chart": [losses_boundaries.plane_chart(three, 2.0)],
        "circle_chart": [losses_boundaries.circle_chart(three, 2.0)],
        "target_logit_chart": [losses_curves.target_logit_chart(three, around)],
        "handling_chart": [losses_curves.handling_chart(three[2])],
        "pull_chart": [losses_curves.pull_chart(three, around)],
        "scale_overlay_chart": [losses_curves.scale_overlay_chart(three, around, 1.0)],
        "scale_chart": [losses_curves.scale_chart(three[0], around)],
        "plane_picture": [losses_plane.plane_picture(run, 2, 0.5, 1.5)],
        "plane_curves": [losses_plane.plane_curves({"now": run}, 0.5, 1.5, 5, 10)],
        "worst_case_picture": [losses_plane.worst_case_picture(0.5, 1.5)],
        "confusion_chart": [matrices.confusion_chart(np.eye(8) + 1, NAMES, dark=True)],
        "similarity_chart": [matrices.similarity_chart(cosines, NAMES)],
        "cosine_chart": [histograms.cosine_chart([counted], [counted])],
        "margin_chart": [histograms.margin_chart([counted], ceiling=1.1)],
        "margin_against_exponent": [riesz.margin_against_exponent(minima, 1.3, at=8)],
        "results_chart": [
            paper.results_chart(
                [mark, paper.Mark("NormFace", 80.0, 96.0, "said", 10.0, True)],
                [mark],
                x="margin",
                y="accuracy",
                treatment="R_sm",
                ceiling=96.4,
                ceiling_label="simplex",
            )
        ],
        "lines_chart": [paper.lines_chart({"a": [(1, 2), (3, 4)]}, x="x", y="y", ticks=(1, 3))],
        "theorem_chart": [
            theorems.theorem_chart(chart)
            for theorem in CATALOGUE.values()
            for chart in theorem.check().charts
        ],
        "sphere_chart": [
            own_data.sphere_chart(CUBE, NAMES, np.repeat(CUBE, 5, axis=0), np.repeat(range(8), 5))
        ],
        "angles_chart": [own_data.angles_chart(cosines, {"simplex": 1.7, "largest": 1.3})],
        "curves_chart": [
            training.curves_chart(
                [training.Curve("a", [0, 1, 2], [1.0, None, 3.0])],
                y="class margin (degrees)",
                ceilings={"simplex bound 96.38°": 96.38},
            )
        ],
        "norm_ratio_chart": [training.norm_ratio_chart([training.Curve("a", [0, 1], [1.0, 1.1])])],
        "class_accuracy_chart": [
            training.class_accuracy_chart({"a": [0.5] * 8, "b": [None] + [0.7] * 7}, NAMES)
        ],
        "class_counts_chart": [training.class_counts_chart(range(8, 0, -1), NAMES)],
        "sweep_chart": [
            sweep.sweep_chart(
                np.array([[1.0, math.nan, 3.0], [4.0, 5.0, 6.0]]),
                (1, 2, 3),
                (0.1, 0.2),
                x="s",
                y="m",
                bar="margin",
            )
        ],
    }
