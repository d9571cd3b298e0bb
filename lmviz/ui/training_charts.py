"""Which curves of a run are drawn together, and the lines that they cannot cross."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from lmviz.geometry.bounds import known_margin, simplex_bound
from lmviz.ui.training_series import LARGEST, MEDIAN, MOST_CLASSES, class_tag
from lmviz.ui.words import Control
from lmviz.ui.words import training_charts as words

Chart = dict[str, Any]


def ceilings(k: int, d: int, relu: bool) -> dict[str, list[dict[str, Any]]]:
    """Chart -> reference lines, for ``k`` classes and features of dimension ``d``.

    Proposition 3 of the paper: the largest sample margin is k/(k−1) for k ≤ d + 1; features behind
    a ReLU have non-negative coordinates, and their mean margin stays below √(k/(k−1)).
    """
    simplex = math.degrees(simplex_bound(k))
    margin = [_line(words.simplex_bound(simplex), simplex, "simplex")]
    largest = math.radians(simplex)
    known = known_margin(k, d) if k > d + 1 else None
    if known is not None:
        largest = known.angle
        best = math.degrees(known.angle)
        margin.append(_line(words.best_packing(best), best, "tammes"))
    most = k / (k - 1)
    mean = [_line(words.largest_sample_margin(most), most, "simplex")]
    if relu:
        capped = math.sqrt(most)
        mean.append(_line(words.largest_behind_relu(capped), capped, "tammes"))
    smallest = [] if known is None and k > d + 1 else [1 - math.cos(largest)]
    return {
        "class_margin": margin,
        "sample_margin": mean,
        "gamma": [_line(words.largest_gamma_min(value), value, "simplex") for value in smallest],
        "norm_ratio": [],
    }


def _line(label: str, value: float, style: str) -> dict[str, Any]:
    return {"label": label, "value": value, "style": style}


def _curve(table: str, tag: str, label: str = "", **style: Any) -> dict[str, Any]:
    return {"table": table, "tag": tag, "label": label or words.CURVES[tag], **style}


def _chart(
    key: str, said: Control, unit: str, series: list, lines: Sequence = (), log: bool = False
) -> Chart:
    return {
        **{"key": key, "title": said.label, "unit": unit, "help": said.help},
        **{"series": series, "lines": list(lines), "log": log},
    }


def charts_of_run(
    k: int, names: Sequence[str], lines: dict[str, list[dict[str, Any]]]
) -> list[Chart]:
    """All curves of one run; ``names`` of its ``k`` classes. What comes later is drawn on top."""
    units = {"class_margin": "deg", "accuracy": "%"}
    curves = {
        "class_margin": [_curve("train", "margin/class_deg")],
        "sample_margin": [
            _curve("train", "margin/batch_mean", thin=True, color=1),
            _curve("eval", "margin/sample_mean", color=0),
        ],
        "accuracy": [
            _curve("train", "train/acc", thin=True, color=1),
            _curve("eval", "test/acc", color=0),
        ],
        "loss": [
            _curve("train", "train/loss", thin=True, color=1),
            _curve("eval", "test/loss", color=0),
        ],
        "gamma": [_curve("eval", "margin/gamma_min"), *_gamma_curves(k, names)],
        "norm_ratio": [_curve("train", "norm/ratio")],
        "centroid": [_curve("train", "centroid/norm")],
        "schedule": [
            _curve("train", "train/lr"),
            _curve("train", "train/margin_ramp", right=True, dash=True),
        ],
        "speed": [
            _curve("train", "speed/images_per_s"),
            _curve("train", "grad/norm", right=True, thin=True),
        ],
    }
    return [
        _chart(key, words.CHARTS[key], units.get(key, ""), series, lines.get(key, ()))
        for key, series in curves.items()
    ]


def _gamma_curves(k: int, names: Sequence[str]) -> list[dict[str, Any]]:
    if k > MOST_CLASSES:
        return [
            _curve("eval", MEDIAN, thin=True),
            _curve("eval", LARGEST, thin=True),
        ]
    return [
        _curve("eval", class_tag(j), names[j], thin=True, color=1 + j, dash=j >= 5)
        for j in range(k)
    ]


def charts_of_comparison(lines: dict[str, list[dict[str, Any]]]) -> list[Chart]:
    """The curves that several runs are compared by, one line per run."""
    wanted = {
        "class_margin": ("deg", "train", "margin/class_deg"),
        "sample_margin": ("", "eval", "margin/sample_mean"),
        "accuracy": ("%", "eval", "test/acc"),
        "gamma": ("", "eval", "margin/gamma_min"),
        "norm_ratio": ("", "train", "norm/ratio"),
        "centroid": ("", "train", "centroid/norm"),
        "train_loss": ("", "train", "train/loss"),
        "loss": ("", "eval", "test/loss"),
        "batch_margin": ("", "train", "margin/batch_mean"),
    }
    charts = []
    for key, (unit, table, tag) in wanted.items():
        title = words.COMPARED[key]
        curve = _curve(table, tag, title)
        charts.append(_chart(key, Control(title, ""), unit, [curve], lines.get(key, ())))
    return charts
