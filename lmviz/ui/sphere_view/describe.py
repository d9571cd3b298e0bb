"""What stands beside the sphere: metrics, charts with reference lines, and number tiles.

Three numbers are kept apart everywhere: where the run stands, the optimum of its loss at its scale,
and the largest possible class margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lmviz.geometry import largest_class_margin, simplex_bound
from lmviz.geometry.bounds import LargestMargin
from lmviz.sphere import METRICS, Optimum, Problem, own_optimum

SHOWN_METRICS = (
    ("loss", "Loss", ""),
    ("class_margin", "Class margin", "deg"),
    ("sample_margin", "Mean sample margin", ""),
    ("gamma_min", "γ_min", ""),
    ("centroid_norm", "Centroid norm", ""),
    ("norm_ratio", "Prototype norm ratio", ""),
    ("gap_own", "Gap to this loss's optimum", "deg"),
    ("gap_largest", "Gap to the largest margin", "deg"),
)
"""Key, label and unit of the numbers the browser receives with each frame."""
RESOLVED = 1e-8
"""Degrees to which the optimum of a loss is known: a smaller gap is none."""


@dataclass(frozen=True)
class Reference:
    """The two fixed numbers a run is measured against, and the simplex bound (radians)."""

    own: Optimum | None
    largest: LargestMargin
    simplex: float

    @property
    def own_margin(self) -> float:
        """Class margin of the loss's own optimum, NaN if it has none."""
        return self.own.class_margin if self.own else float("nan")


def reference(problem: Problem) -> Reference:
    """Look up (or search, once) what ``problem`` is measured against."""
    return Reference(
        own_optimum(problem), largest_class_margin(problem.k, problem.d), simplex_bound(problem.k)
    )


def shown_metrics(metrics: np.ndarray, ref: Reference) -> np.ndarray:
    """The ``METRICS`` of one run as the browser shows them: degrees, and the two gaps added."""
    found = dict(zip(METRICS, metrics, strict=True))
    margin = found["class_margin"]
    gap = np.degrees(ref.own_margin - margin)
    found["gap_own"] = 0.0 if abs(gap) < RESOLVED else gap
    found["gap_largest"] = np.degrees(ref.largest.angle - margin)
    found["class_margin"] = np.degrees(margin)
    return np.array([found[key] for key, _, _ in SHOWN_METRICS], dtype=np.float32)


def _at_scale(problem: Problem) -> str:
    s = problem.loss.hyper.get("s")
    return f" at s = {s:g}" if s is not None else ""


def _line(label: str, value: float, style: str, sphere: int) -> dict[str, Any]:
    return {"label": label, "value": value, "style": style, "sphere": sphere}


def _packing_name(problem: Problem) -> str:
    """What the largest class margin is called: the Tammes optimum on S² only."""
    return "Tammes" if problem.d == 3 else "Best packing"


def _largest_name(ref: Reference) -> str:
    """Nothing is larger only where that is proved."""
    return f"Largest {'possible' if ref.largest.status.startswith('proved') else 'known'}"


def _distinct(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines without those that would be drawn, and read, over another."""
    found: dict[tuple, dict[str, Any]] = {}
    for line in lines:
        found.setdefault((line["style"], line["label"], round(line["value"], 3)), line)
    return list(found.values())


def charts(problems: Sequence[Problem], refs: Sequence[Reference]) -> list[dict[str, Any]]:
    """The live curves and the lines they are read against."""
    margin_lines, loss_lines, sample_lines = [], [], []
    many = len(problems) > 1
    for i, (problem, ref) in enumerate(zip(problems, refs, strict=True)):
        largest = float(np.degrees(ref.largest.angle))
        if ref.own:
            own = float(np.degrees(ref.own.class_margin))
            label = f"{'optimum' if many else 'this loss'}{_at_scale(problem)}"
            margin_lines.append(_line(label, own, "optimum", i))
            if not many:  # losses have no common scale, their minima would only crowd the chart
                loss_lines.append(_line("minimum", ref.own.loss, "optimum", i))
        margin_lines.append(_line(_packing_name(problem), largest, "tammes", i))
        simplex = float(np.degrees(ref.simplex))
        if simplex - largest > 1e-6:
            margin_lines.append(_line("simplex bound", simplex, "simplex", i))
        sample_lines.append(_line("largest γ_min", 1 - np.cos(ref.largest.angle), "tammes", i))
    margin_lines, sample_lines = _distinct(margin_lines), _distinct(sample_lines)
    return [
        {
            "title": "Class margin",
            "unit": "deg",
            "help": "Smallest angle between two prototypes, against the optimum of this loss at "
            "its scale, the largest possible angle, and the simplex bound arccos(−1/(k−1)), which "
            "can be reached only up to k = d+1.",
            "series": ["class_margin"],
            "lines": margin_lines,
        },
        {
            "title": "Gap to the optimum",
            "unit": "deg",
            "help": "How many degrees the class margin is below the optimum of "
            + ("each loss" if many else "this loss and below the largest possible margin")
            + ", on a logarithmic axis.",
            # Two lines of each sphere would need a legend larger than the chart.
            "series": ["gap_own"] if many else ["gap_own", "gap_largest"],
            "lines": [],
            "log": True,
        },
        {
            "title": "Loss",
            "unit": "",
            "help": "The objective that is minimised, regularisers included, and its minimum.",
            "series": ["loss"],
            "lines": loss_lines,
        },
        {
            "title": "Smallest sample margin γ_min" if many else "Sample margin",
            "unit": "",
            "help": "Cosine to the own prototype minus the largest cosine to another: "
            + ("" if many else "the mean over all features, and ")
            + "the smallest of all, γ_min.",
            "series": ["gamma_min"] if many else ["sample_margin", "gamma_min"],
            "lines": sample_lines,
        },
        {
            "title": "Centroid norm",
            "unit": "",
            "help": "Length of the mean unit prototype: 0 when the prototypes are centred.",
            "series": ["centroid_norm"],
            "lines": [],
        },
        {
            "title": "Prototype norm ratio",
            "unit": "",
            "help": "Longest over shortest prototype. It is 1 on the sphere; raw vectors grow.",
            "series": ["norm_ratio"],
            "lines": [],
        },
    ]


def tiles(problems: Sequence[Problem], refs: Sequence[Reference]) -> list[dict[str, Any]]:
    """The clear numbers: now, this loss's optimum, the largest possible."""
    shown = []
    for i, (problem, ref) in enumerate(zip(problems, refs, strict=True)):
        own = float(np.degrees(ref.own_margin))
        largest = float(np.degrees(ref.largest.angle))
        common = {"sphere": i, "unit": "deg", "digits": 3, "metric": "class_margin"}
        shown += [
            {
                **common,
                "label": "Class margin now",
                "value": None,
                "minus": None,
                "help": "Smallest angle between two prototypes at the play head.",
                "accent": "run",
            },
            {
                **common,
                "label": f"Optimum of this loss{_at_scale(problem)}",
                "value": own,
                "minus": own,
                "help": "Class margin where this loss is least: what a run comes to with unlimited "
                "patience. On its way there it may pass larger ones."
                if ref.own
                else "This loss has no minimiser: with free norms its infimum lies at infinity and "
                "pins no angle (Theorem 4 of the paper).",
                "accent": "optimum",
            },
            {
                **common,
                "label": f"{_largest_name(ref)} ({_packing_name(problem)})",
                "value": largest,
                "minus": largest,
                "help": f"Largest known class margin of {problem.k} prototypes in {problem.d} "
                f"dimensions: {ref.largest.status}. {ref.largest.source}",
                "accent": "tammes",
            },
        ]
    return shown
