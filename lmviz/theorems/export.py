"""The numbers of a card as text: CSV and JSON, with the controls they were computed for."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from lmviz.theorems.base import Theorem, Verdict

COLUMNS = ("key", "label", "value", "unit", "expected", "source")


def to_csv(theorem: Theorem, controls: Mapping[str, Any], verdict: Verdict) -> str:
    """One line per number; the heading, in comment lines, holds the statement and the controls."""
    text = io.StringIO()
    given = ", ".join(f"{name} = {value}" for name, value in controls.items())
    text.write(f"# {theorem.name}: {given}\n")
    for claim in verdict.claims:
        text.write(f"# {claim.outcome}: {claim.text}\n")
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for number in verdict.numbers:
        # A plain float: the text of NumPy's follows NumPy's print options.
        writer.writerow(asdict(number) | {"value": float(number.value)})
    return text.getvalue()


def to_json(theorem: Theorem, controls: Mapping[str, Any], verdict: Verdict) -> str:
    """Everything: controls, claims, numbers, the lines of the charts, the points on the spheres."""
    return json.dumps(
        {
            "statement": theorem.key,
            "title": theorem.name,
            "finding": str(theorem.finding),
            "controls": dict(controls),
            "claims": [asdict(claim) for claim in verdict.claims],
            "numbers": [
                {name: _finite(getattr(number, name)) for name in COLUMNS}
                for number in verdict.numbers
            ],
            "charts": [
                {
                    "title": chart.title,
                    "x": chart.x,
                    "y": chart.y,
                    "lines": {
                        line.name: {"x": list(line.x), "y": [_finite(y) for y in line.y]}
                        for line in chart.lines
                    },
                    "levels": {level.name: level.y for level in chart.levels},
                }
                for chart in verdict.charts
            ],
            "spheres": [
                {
                    "title": sphere.title,
                    "prototypes": sphere.prototypes.tolist(),
                    "features": None if sphere.features is None else sphere.features.tolist(),
                    "labels": list(sphere.labels),
                }
                for sphere in verdict.spheres
            ],
        },
        indent=1,
        allow_nan=False,
    )


def _finite(value: Any) -> Any:
    """JSON has no word for what is not a number."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


FORMATS: dict[str, Callable[[Theorem, Mapping[str, Any], Verdict], str]] = {
    "csv": to_csv,
    "json": to_json,
}
"""Writers by file name ending."""
