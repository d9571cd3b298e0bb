"""A packing as text: CSV, JSON and XYZ, each with its angle, status and source."""

from __future__ import annotations

import json
import math
from collections.abc import Callable

from lmviz.geometry.packing import Packing


def _heading(packing: Packing) -> str:
    degrees = math.degrees(packing.angle)
    return (
        f"{packing.k} points on the unit sphere of R^{packing.d}, minimal angle {degrees:.10f} "
        f"degrees, {packing.status}; {packing.source}"
    )


def to_csv(packing: Packing) -> str:
    """One line per point, coordinates to 17 digits; the heading is a comment line."""
    names = ",".join(f"x{i + 1}" for i in range(packing.d))
    rows = (",".join(f"{x:.17g}" for x in point) for point in packing.points)
    return "\n".join([f"# {_heading(packing)}", names, *rows, ""])


def to_json(packing: Packing) -> str:
    """Everything that is known about the packing."""
    return json.dumps(
        {
            "k": packing.k,
            "d": packing.d,
            "angle_degrees": math.degrees(packing.angle),
            "angle_radians": packing.angle,
            "exact": packing.exact,
            "status": packing.status,
            "source": packing.source,
            "kkt_residual": packing.residual,
            "contacts": [list(pair) for pair in packing.contacts],
            "stresses": list(packing.stresses),
            "rattlers": list(packing.rattlers),
            "points": packing.points.tolist(),
        },
        indent=1,
    )


def to_xyz(packing: Packing) -> str:
    """The XYZ format of molecule viewers (three coordinates; d = 2 gets z = 0).

    Raises:
        ValueError: more than three dimensions.
    """
    if packing.d > 3:
        raise ValueError(f"XYZ holds three coordinates, but d = {packing.d}; use CSV or JSON")
    pad = " 0" if packing.d == 2 else ""
    rows = ("C " + " ".join(f"{x:.17g}" for x in point) + pad for point in packing.points)
    return "\n".join([str(packing.k), _heading(packing), *rows, ""])


FORMATS: dict[str, Callable[[Packing], str]] = {"csv": to_csv, "json": to_json, "xyz": to_xyz}
"""Writers by file name ending."""
