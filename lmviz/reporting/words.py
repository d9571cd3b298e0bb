"""What a report says in words: its headline, and each number with its label and explanation."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lmviz.reporting.record import Report


@dataclass(frozen=True)
class Number:
    """One number for people: label, text with its unit, and what it means."""

    label: str
    text: str
    help: str


def headline(report: Report) -> str:
    """What was measured, in a line."""
    what = "class means" if report.class_means_used else "prototypes"
    names = f"{report.k} {what} in {report.d} dimensions"
    if report.samples is None:
        return names
    return f"{report.n:,} features, {names}"


def closest(report: Report) -> str:
    """The two classes that set the class margin."""
    a, b = (report.class_names[j] for j in report.closest)
    return f"{a} and {b}"


CEILINGS = (
    "Largest possible class margin",
    "Largest known class margin",
    "Upper bound of the class margin",
)
"""What the largest class margin is called: where it is proved, where it is not, and where none is
known."""


def ceiling_label(report: Report) -> str:
    """What the largest class margin is called."""
    proved, known, bound = CEILINGS
    if report.ceiling.status == "upper bound":
        return bound
    return proved if report.ceiling.status.startswith("proved") else known


def numbers(report: Report) -> list[Number]:
    """All numbers of the report, the most telling ones first."""
    found = [
        Number(
            "Class margin",
            f"{math.degrees(report.class_margin):.3f}°",
            f"Smallest angle between two prototypes: {closest(report)}.",
        ),
        Number(
            ceiling_label(report),
            f"{math.degrees(report.ceiling.angle):.3f}°",
            f"Of {report.k} prototypes in {report.d} dimensions: {report.ceiling.name}, "
            f"{report.ceiling.status}. {report.ceiling.source}",
        ),
    ]
    if report.samples is not None:
        s = report.samples
        most = f"k/(k−1) = {report.k / (report.k - 1):.4g}"
        found += [
            Number(
                "Mean sample margin",
                f"{s.mean:.4f}",
                "Cosine to the own prototype minus the largest cosine to another, averaged; for "
                f"balanced classes at most {most}.",
            ),
            Number(
                "Smallest sample margin γ_min",
                f"{s.gamma_min:.4f}",
                f"Of all features; where every class has some, at most {most}.",
            ),
            Number(
                "Accuracy of the nearest prototype",
                f"{100 * s.accuracy:.2f} %",
                "Features that are closer, by angle, to their own prototype than to any other.",
            ),
        ]
        if s.to_class_mean is not None:
            found.append(
                Number(
                    "Prototype to class mean",
                    f"{math.degrees(s.to_class_mean):.2f}°",
                    "Mean angle between a prototype and the mean feature of its class; 0 under "
                    "neural collapse.",
                )
            )
    found += [*_simplex_numbers(report), *_norm_numbers(report)]
    return found


def _simplex_numbers(report: Report) -> list[Number]:
    simplex = report.simplex
    least = ""
    if simplex.least > 0:
        least = (
            f" With k > d + 1 there is no regular simplex; no {report.k} directions in "
            f"{report.d} dimensions come closer than {simplex.least:.3f}."
        )
    return [
        Number(
            "Distance to the simplex",
            f"{simplex.rms:.4f}",
            "Root mean squared distance of the unit prototypes to the vertices of the closest "
            f"regular simplex; 0 is the simplex itself.{least}",
        ),
        Number(
            "Cosines off −1/(k−1)",
            f"{simplex.mean_deviation:.4f}",
            f"Mean over all pairs; at most {simplex.largest_deviation:.4f}. In a regular simplex "
            f"every cosine is {-1 / (report.k - 1):.4f}.",
        ),
    ]


def _norm_numbers(report: Report) -> list[Number]:
    return [
        Number(
            "Prototype norm ratio",
            f"{report.norm_ratio:.4f}",
            "Longest over shortest prototype; margins ignore it.",
        ),
        Number(
            "Centroid norm",
            f"{report.centroid_norm:.4f}",
            "Length of the mean unit prototype; 0 when the prototypes are centred.",
        ),
    ]
