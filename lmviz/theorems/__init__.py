"""The statements of the paper, and what was found about them, as checks that run now.

>>> from lmviz import theorems
>>> verdict = theorems.check("theorem-2", k=8, d=3)
>>> verdict.number("printed"), verdict.number("projection")     # 0.632619, 0.738796

A module of this package that holds a tuple ``RECORDS`` adds its statements to the catalogue; a new
one is one new file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lmviz.theorems.base import Claim, Finding, Number, Outcome, Theorem, Verdict

__all__ = ["CATALOGUE", "Claim", "Finding", "Number", "Outcome", "Theorem", "Verdict", "check"]


def _discover() -> Mapping[str, Theorem]:
    """Collect the records of all modules here, in the order of the cards."""
    found: list[Theorem] = []
    for module in pkgutil.iter_modules(__path__):
        found.extend(getattr(importlib.import_module(f"{__name__}.{module.name}"), "RECORDS", ()))
    found.sort(key=lambda record: record.order)
    catalogue = {record.key: record for record in found}
    if len(catalogue) != len(found):
        raise RuntimeError(f"two statements share a key: {sorted(r.key for r in found)}")
    return MappingProxyType(catalogue)


CATALOGUE: Mapping[str, Theorem] = _discover()


def check(key: str, **controls: Any) -> Verdict:
    """Check a statement for these values of its controls; those not given take their defaults.

    Raises:
        ValueError: an unknown statement or control, or a value out of its range.
    """
    if key not in CATALOGUE:
        raise ValueError(f"unknown statement {key!r}; known: {', '.join(CATALOGUE)}")
    return CATALOGUE[key].check(**controls)
