"""Margin losses, one record each.

>>> from lmviz import losses
>>> loss = losses.make("cosface", s=30.0, m=0.35)
>>> values = loss(features, prototypes, labels)      # (N, d), (k, d), (N,) -> (N,)

A module of this package that holds a tuple ``RECORDS`` adds its losses to the catalogue; a new loss
is one new file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lmviz.losses.base import Citation, HyperParameter, Loss, LossRecord, build

__all__ = ["CATALOGUE", "Citation", "HyperParameter", "Loss", "LossRecord", "make"]


def _discover() -> Mapping[str, LossRecord]:
    """Collect the records of all modules here, oldest paper first."""
    found: list[LossRecord] = []
    for module in pkgutil.iter_modules(__path__):
        found.extend(getattr(importlib.import_module(f"{__name__}.{module.name}"), "RECORDS", ()))
    found.sort(key=lambda record: record.citation.year)
    catalogue = {record.key: record for record in found}
    if len(catalogue) != len(found):
        raise RuntimeError(f"two losses share a key: {sorted(r.key for r in found)}")
    return MappingProxyType(catalogue)


CATALOGUE: Mapping[str, LossRecord] = _discover()


def make(key: str, **hyper: Any) -> Loss:
    """Fix the hyper-parameters of a loss; those not given take their defaults.

    Raises:
        ValueError: an unknown loss or hyper-parameter, or a value out of its range; the message
            names the value and what is allowed.
    """
    if key not in CATALOGUE:
        raise ValueError(f"unknown loss {key!r}; known: {', '.join(CATALOGUE)}")
    return build(CATALOGUE[key], hyper)
