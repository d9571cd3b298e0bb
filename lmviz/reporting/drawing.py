"""The figures of a report, from the package's own."""

from __future__ import annotations

import math
from html import escape

import plotly.graph_objects as go

from lmviz.figures.histograms import cosine_chart, margin_chart
from lmviz.figures.matrices import similarity_chart
from lmviz.figures.own_data import angles_chart, sphere_chart
from lmviz.reporting.record import Report

MOST_IN_MATRIX = 150
"""Beyond so many classes the squares of the similarity matrix are too small to see."""


def names(report: Report) -> list[str]:
    """The class names as Plotly's text, which reads some HTML."""
    return [escape(name, quote=False) for name in report.class_names]


def marks(report: Report) -> dict[str, float]:
    """The angles (radians) that those between prototypes are read against."""
    found = {_label("simplex", report.simplex_bound): report.simplex_bound}
    if abs(report.ceiling.angle - report.simplex_bound) > 1e-6:
        name = "largest margin" if report.ceiling.status != "upper bound" else report.ceiling.name
        found[_label(name, report.ceiling.angle)] = report.ceiling.angle
    return found


def _label(name: str, angle: float) -> str:
    return f"{name} {math.degrees(angle):.1f}°"


def similarity_figure(report: Report, *, dark: bool = False) -> go.Figure | None:
    """The cosines between prototypes; None where there are too many to see."""
    if report.k > MOST_IN_MATRIX:
        return None
    return similarity_chart(report.similarity, names(report), dark=dark)


def figures(report: Report) -> dict[str, go.Figure]:
    """All figures by name, those left out that the data cannot fill."""
    view = report.view
    found = {"sphere": sphere_chart(view.prototypes, names(report), view.features, view.labels)}
    matrix = similarity_figure(report)
    if matrix is not None:
        found["similarity"] = matrix
    found["angles"] = angles_chart(report.similarity, marks(report))
    if report.samples is not None:
        found["cosines"] = cosine_chart([report.samples.own], [report.samples.others])
        found["margins"] = margin_chart(
            [report.samples.margin_histogram], ceiling=report.k / (report.k - 1)
        )
        for name in ("cosines", "margins"):
            found[name].update_yaxes(title="share (%)")
    return found
