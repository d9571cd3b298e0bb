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
from lmviz.ui.words import sphere as words

SHOWN_METRICS = (
    ("loss", words.LOSS, ""),
    ("class_margin", words.CLASS_MARGIN, "deg"),
    ("sample_margin", words.SAMPLE_MARGIN, ""),
    ("gamma_min", words.SMALLEST_MARGIN, ""),
    ("centroid_norm", words.CENTROID_NORM, ""),
    ("norm_ratio", words.NORM_RATIO, ""),
    ("gap_own", words.GAP_OWN, "deg"),
    ("gap_largest", words.GAP_LARGEST, "deg"),
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


def _line(label: str, value: float, style: str, sphere: int) -> dict[str, Any]:
    return {"label": label, "value": value, "style": style, "sphere": sphere}


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
            label = words.own_line(problem.loss.hyper.get("s"), many)
            margin_lines.append(_line(label, own, "optimum", i))
            if not many:  # losses have no common scale, their minima would only crowd the chart
                loss_lines.append(_line(words.MINIMUM, ref.own.loss, "optimum", i))
        margin_lines.append(_line(words.packing(problem.d), largest, "tammes", i))
        simplex = float(np.degrees(ref.simplex))
        if simplex - largest > 1e-6:
            margin_lines.append(_line(words.SIMPLEX, simplex, "simplex", i))
        sample_lines.append(
            _line(words.LARGEST_SMALLEST, 1 - np.cos(ref.largest.angle), "tammes", i)
        )
    margin_lines, sample_lines = _distinct(margin_lines), _distinct(sample_lines)
    gap, sample = words.gap_curve(many), words.sample_curve(many)
    return [
        {
            "title": words.MARGIN_CURVE.label,
            "unit": "deg",
            "help": words.MARGIN_CURVE.help,
            "series": ["class_margin"],
            "lines": margin_lines,
        },
        {
            "title": gap.label,
            "unit": "deg",
            "help": gap.help,
            # Two lines of each sphere would need a legend larger than the chart.
            "series": ["gap_own"] if many else ["gap_own", "gap_largest"],
            "lines": [],
            "log": True,
        },
        {
            "title": words.LOSS_CURVE.label,
            "unit": "",
            "help": words.LOSS_CURVE.help,
            "series": ["loss"],
            "lines": loss_lines,
        },
        {
            "title": sample.label,
            "unit": "",
            "help": sample.help,
            "series": ["gamma_min"] if many else ["sample_margin", "gamma_min"],
            "lines": sample_lines,
        },
        {
            "title": words.CENTROID_CURVE.label,
            "unit": "",
            "help": words.CENTROID_CURVE.help,
            "series": ["centroid_norm"],
            "lines": [],
        },
        {
            "title": words.RATIO_CURVE.label,
            "unit": "",
            "help": words.RATIO_CURVE.help,
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
        status = ref.largest.status
        common = {"sphere": i, "unit": "deg", "digits": 3, "metric": "class_margin"}
        shown += [
            {
                **common,
                "label": words.NOW.label,
                "value": None,
                "minus": None,
                "help": words.NOW.help,
                "accent": "run",
            },
            {
                **common,
                "label": words.optimum(problem.loss.hyper.get("s")),
                "value": own,
                "minus": own,
                "help": words.OPTIMUM_HELP if ref.own else words.NO_OPTIMUM,
                "accent": "optimum",
            },
            {
                **common,
                "label": words.largest(status.startswith("proved"), problem.d),
                "value": largest,
                "minus": largest,
                "help": words.largest_help(problem.k, problem.d, status, ref.largest.source),
                "accent": "tammes",
            },
        ]
    return shown
