"""The settings in which every loss of the catalogue is tested, made from its own record."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from lmviz import losses
from lmviz.losses import HyperParameter, Loss

KEYS = list(losses.CATALOGUE)

#: Settings beyond those that follow from the ranges.
MORE = (
    ("focal", {"gamma": 0.5}),
    ("focal", {"gamma": 0.0}),
    ("l_softmax", {"m": 1.0}),
    ("l_softmax", {"m": 3.0}),
    ("a_softmax", {"m": 3.0, "lam": 5.0}),
    ("a_softmax_normalized", {"m": 1.0}),
    ("a_softmax_normalized", {"m": 4.0}),
    ("arcface", {"m": 0.0}),
    ("lmdl", {"delta_v": 0.0, "delta_d": 0.0}),
    ("lmdl", {"weight": 0.0}),
    ("gm_softmax", {"s": 5.0, "alpha1": 0.9, "beta1": -0.1, "alpha2": 0.7, "beta2": 0.05}),
    (
        "gm_softmax",
        {"alpha1": (0.9, 1.0, 0.7), "beta1": (0.0, -0.2, 0.1), "alpha2": (0.5, 0.9, 0.6)},
    ),
)


def elsewhere(p: HyperParameter) -> float:
    """A value of a numeric hyper-parameter away from its default."""
    moved = p.default + (2.0 if p.integer else 0.3 * (min(p.high, p.default + 3.0) - p.default))
    return moved if moved <= p.high else p.low


def _settings() -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for key, record in losses.CATALOGUE.items():
        modes = [{}] + [
            {p.name: choice} for p in record.hyper for choice in p.choices if choice != p.default
        ]
        moved = {p.name: elsewhere(p) for p in record.hyper if not p.choices}
        found += [(key, mode) for mode in modes]
        found += [(key, {**moved, **mode}) for mode in modes if moved]
    return [*found, *MORE]


def _name(setting: tuple[str, dict[str, Any]]) -> str:
    key, hyper = setting
    return "-".join([key, *(f"{n}={v}" for n, v in hyper.items())]).replace(" ", "")


SETTINGS = _settings()
assert {key for key, _ in SETTINGS} == set(KEYS) != set(), "every loss has settings to be tested in"

each_loss = pytest.mark.parametrize("key", KEYS)
each_setting = pytest.mark.parametrize(("key", "hyper"), SETTINGS, ids=map(_name, SETTINGS))

#: Losses whose closed form can be compared with what it stands for.
CLOSED = [key for key in KEYS if losses.CATALOGUE[key].closed_form is not None]
CLOSED_SETTINGS = [(key, hyper) for key, hyper in SETTINGS if key in CLOSED]
each_closed_loss = pytest.mark.parametrize("key", CLOSED)
each_closed_setting = pytest.mark.parametrize(
    ("key", "hyper"), CLOSED_SETTINGS, ids=map(_name, CLOSED_SETTINGS)
)
COUNTS = (5, 3, 2)


def make(key: str, hyper: dict[str, Any] | None = None, counts: Sequence[int] = COUNTS) -> Loss:
    """A loss of the catalogue, with class counts if it needs them."""
    return losses.make(key, **(hyper or {})).with_counts(counts)


def one_by_one(loss: Loss, z: np.ndarray, w: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Values of samples each of which is its own batch."""
    rows = [slice(i, i + 1) for i in range(len(labels))]
    return np.concatenate([loss(z[row], w, labels[row]) for row in rows])


def gradient_is_true(loss: Loss) -> bool:
    """Whether the loss announces the derivative of its own value as its gradient."""
    return loss.hyper.get("gradient", "true") == "true"


def at_angle(theta: float, rng: np.random.Generator, d: int = 3, length: float = 1.0) -> tuple:
    """A unit vector u and one of the given length whose angle to u is theta, exact to rounding."""
    q, _ = np.linalg.qr(rng.standard_normal((d, d)))
    return q[:, 0], length * (math.cos(theta) * q[:, 0] + math.sin(theta) * q[:, 1])


def interesting_angles(loss: Loss, epsilon: float = 1e-6) -> list[float]:
    """Angles of the target at which a formula of this kind could break, beside ordinary ones."""
    angles = [1e-8, 1e-3, 1.0, 2.3, math.pi - 1e-3, math.pi - 1e-8]
    for p in loss.record.hyper:
        value = loss.hyper[p.name]
        if p.unit == "rad":
            m1 = loss.hyper.get("m1", 1.0)
            turn = (math.pi - value) / m1
            angles += [value, turn - epsilon, turn + epsilon]
        elif p.name == "m" and value > 1:
            angles += [math.pi / value - epsilon, math.pi / value + epsilon]
    return [a for a in angles if 0 < a < math.pi]
