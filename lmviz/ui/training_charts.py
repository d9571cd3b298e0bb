"""Which curves of a run are drawn together, and the lines that they cannot cross."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from lmviz.geometry.bounds import known_margin, simplex_bound
from lmviz.ui.training_series import LARGEST, MEDIAN, MOST_CLASSES, class_tag

Chart = dict[str, Any]


def ceilings(k: int, d: int, relu: bool) -> dict[str, list[dict[str, Any]]]:
    """Chart -> reference lines, for ``k`` classes and features of dimension ``d``.

    Proposition 3 of the paper: the largest sample margin is k/(k−1) for k ≤ d + 1; features behind
    a ReLU have non-negative coordinates, and their mean margin stays below √(k/(k−1)).
    """
    simplex = math.degrees(simplex_bound(k))
    margin = [_line(f"simplex bound {simplex:.2f}°", simplex, "simplex")]
    largest = math.radians(simplex)
    known = known_margin(k, d) if k > d + 1 else None
    if known is not None:
        largest = known.angle
        best = math.degrees(known.angle)
        margin.append(_line(f"best packing {best:.2f}°", best, "tammes"))
    mean = [_line(f"k/(k−1) = {k / (k - 1):.4g}", k / (k - 1), "simplex")]
    if relu:
        capped = math.sqrt(k / (k - 1))
        mean.append(_line(f"ReLU: √(k/(k−1)) = {capped:.4g}", capped, "tammes"))
    smallest = [] if known is None and k > d + 1 else [1 - math.cos(largest)]
    return {
        "class_margin": margin,
        "sample_margin": mean,
        "gamma": [_line(f"largest γ_min {value:.4g}", value, "simplex") for value in smallest],
        "norm_ratio": [],
    }


def _line(label: str, value: float, style: str) -> dict[str, Any]:
    return {"label": label, "value": value, "style": style}


def _curve(table: str, tag: str, label: str, **style: Any) -> dict[str, Any]:
    return {"table": table, "tag": tag, "label": label, **style}


def _chart(
    key: str,
    title: str,
    unit: str,
    text: str,
    series: list,
    lines: Sequence = (),
    log: bool = False,
) -> Chart:
    return {
        **{"key": key, "title": title, "unit": unit, "help": text},
        **{"series": series, "lines": list(lines), "log": log},
    }


def charts_of_run(
    k: int, names: Sequence[str], lines: dict[str, list[dict[str, Any]]]
) -> list[Chart]:
    """All curves of one run; ``names`` of its ``k`` classes. What comes later is drawn on top."""
    return [
        _chart(
            "class_margin",
            "Class margin",
            "deg",
            "Smallest angle between two prototypes. No k prototypes can all be further apart than "
            "arccos(−1/(k−1)), the simplex bound.",
            [_curve("train", "margin/class_deg", "class margin")],
            lines["class_margin"],
        ),
        _chart(
            "sample_margin",
            "Mean sample margin",
            "",
            "Cosine to the own prototype minus the largest cosine to another, averaged: over the "
            "test images (the paper's m_samp), and over the batches while training.",
            [
                _curve("train", "margin/batch_mean", "batch", thin=True, color=1),
                _curve("eval", "margin/sample_mean", "test", color=0),
            ],
            lines["sample_margin"],
        ),
        _chart(
            "accuracy",
            "Accuracy",
            "%",
            "Share of images that lie nearest to their own prototype; of the batch while training.",
            [
                _curve("train", "train/acc", "batch", thin=True, color=1),
                _curve("eval", "test/acc", "test", color=0),
            ],
        ),
        _chart(
            "loss",
            "Loss",
            "",
            "What is minimised, regularisers included, on the batch; and on the test images.",
            [
                _curve("train", "train/loss", "batch", thin=True, color=1),
                _curve("eval", "test/loss", "test", color=0),
            ],
        ),
        _chart(
            "gamma",
            "γ_min and γ_j",
            "",
            "Smallest sample margin of the test images: of all, and of each class. Below 0 as soon "
            "as one image is misclassified.",
            [_curve("eval", "margin/gamma_min", "γ_min"), *_gamma_curves(k, names)],
            lines["gamma"],
        ),
        _chart(
            "norm_ratio",
            "Prototype norm ratio",
            "",
            "Largest over smallest prototype norm: the paper's Figure 1.",
            [_curve("train", "norm/ratio", "ratio")],
            lines["norm_ratio"],
        ),
        _chart(
            "centroid",
            "Centroid norm",
            "",
            "Length of the mean unit prototype: 0 when the prototypes are centred, which the "
            "zero-centroid regulariser asks for.",
            [_curve("train", "centroid/norm", "centroid")],
        ),
        _chart(
            "schedule",
            "Learning rate and margin ramp",
            "",
            "The learning rate (left axis), and the share of the full margin that is in force "
            "(right axis).",
            [
                _curve("train", "train/lr", "learning rate"),
                _curve("train", "train/margin_ramp", "margin ramp", right=True, dash=True),
            ],
        ),
        _chart(
            "speed",
            "Speed and gradient",
            "",
            "Images per second (left axis) and the norm of the gradient before clipping (right).",
            [
                _curve("train", "speed/images_per_s", "images/s"),
                _curve("train", "grad/norm", "gradient", right=True, thin=True),
            ],
        ),
    ]


def _gamma_curves(k: int, names: Sequence[str]) -> list[dict[str, Any]]:
    if k > MOST_CLASSES:
        return [
            _curve("eval", MEDIAN, "median of classes", thin=True),
            _curve("eval", LARGEST, "best class", thin=True),
        ]
    return [
        _curve("eval", class_tag(j), names[j], thin=True, color=1 + j, dash=j >= 5)
        for j in range(k)
    ]


def charts_of_comparison(lines: dict[str, list[dict[str, Any]]]) -> list[Chart]:
    """The curves that several runs are compared by, one line per run."""
    wanted = {
        "class_margin": ("Class margin", "deg", "train", "margin/class_deg"),
        "sample_margin": ("Mean sample margin (test)", "", "eval", "margin/sample_mean"),
        "accuracy": ("Test accuracy", "%", "eval", "test/acc"),
        "gamma": ("γ_min", "", "eval", "margin/gamma_min"),
        "norm_ratio": ("Prototype norm ratio (Figure 1)", "", "train", "norm/ratio"),
        "centroid": ("Centroid norm", "", "train", "centroid/norm"),
        "train_loss": ("Training loss", "", "train", "train/loss"),
        "loss": ("Test loss", "", "eval", "test/loss"),
        "batch_margin": ("Mean sample margin (batch)", "", "train", "margin/batch_mean"),
    }
    return [
        _chart(key, title, unit, "", [_curve(table, tag, title)], lines.get(key, ()))
        for key, (title, unit, table, tag) in wanted.items()
    ]
