"""Shorthands for the optimum of a loss, as the checks need it."""

from __future__ import annotations

import math
from typing import Any

from lmviz import losses
from lmviz.geometry.packing import Packing, best_packing
from lmviz.sphere import Optimum, Problem, own_optimum
from lmviz.theorems.base import Number


def optimum_of(key: str, k: int, d: int, **settings: Any) -> Optimum:
    """The optimum of a loss for one feature direction per class.

    Args:
        settings: hyper-parameters of the loss, and fields of :class:`~lmviz.sphere.Problem`.

    Raises:
        ValueError: float64 cannot resolve the minimum.
    """
    names = {p.name for p in losses.CATALOGUE[key].hyper}
    hyper = {name: value for name, value in settings.items() if name in names}
    fields = {name: value for name, value in settings.items() if name not in names}
    problem = Problem(k=k, d=d, per_class=1, loss=losses.make(key, **hyper), **fields)
    found = own_optimum(problem)
    if found is None:
        raise ValueError(
            f"the minimum of {losses.CATALOGUE[key].title} at s = {hyper.get('s', 1):g} lies below "
            "the smallest number of float64; choose a smaller s"
        )
    return found


def best_margin(packing: Packing) -> float:
    """The largest known class margin for the packing's k and d, radians."""
    return packing.reference or packing.angle


def gamma_of(angle: float) -> float:
    """The minimal sample margin 1 − cos m_c of features that lie at their prototypes."""
    return 1 - math.cos(angle)


def packing_number(k: int, d: int, *, headline: bool = False) -> Number:
    """The largest known class margin for k and d, in degrees."""
    packing = best_packing(k, d)
    return Number(
        "largest_margin_deg",
        "Largest class margin there is",
        math.degrees(best_margin(packing)),
        f"Of {k} prototypes in {d} dimensions: {packing.status}. {packing.source}",
        unit="deg",
        headline=headline,
    )


def simplex_condition(k: int, d: int) -> str:
    """Why nothing is promised for this k and d."""
    return f"It needs k ≤ d + 1; here k = {k} and d + 1 = {d + 1}."
