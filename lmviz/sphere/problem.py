"""One experiment on the sphere, frozen: what a link, an export, a lesson and a test all name."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from lmviz import losses
from lmviz.geometry.packing import best_packing
from lmviz.geometry.sphere import normalize, random_points
from lmviz.losses import Loss
from lmviz.losses.regularizers import NORMALIZATION, SAMPLE_MARGIN, ZERO_CENTROID
from lmviz.sphere.parameters import PARAMETERS

MAX_POINTS = 20_000
"""Prototypes and features of one problem together."""


@dataclass(frozen=True)
class Problem:
    """A loss on k prototypes and their features in R^d, and how it is minimised.

    Attributes:
        k: number of classes, 2..64.
        d: dimension, 2..16.
        per_class: features in each class, unless ``counts`` is given.
        counts: features of each class, for imbalanced problems.
        loss: made by :func:`lmviz.losses.make`; class counts are filled in where it needs them.
        sample_margin: weight of R_sm.
        zero_centroid, zero_centroid_form: weight of R_W and its normalisation.
        optimizer: a key of :data:`~lmviz.sphere.parameters.OPTIMIZERS`.
        learning_rate, momentum, weight_decay, schedule: of the first-order optimisers.
            ``momentum`` is Adam's β1.
        scale_feature_step: multiply the gradient of each feature by N/k. The mean over samples
            divides it by N, so that more features per class would otherwise slow the run.
        anneal_from, anneal_steps: if ``anneal_from`` > 0, the scale s starts there and doubles (or
            halves) in equal stages until it reaches the loss's own s after ``anneal_steps``.
        init, seed: the start; same problem, same points, bit for bit.
        max_steps: where the run ends at the latest.
        tolerance: the run ends once the class margin has changed by less than this many radians
            over the last 200 steps (20 for L-BFGS); 0 switches it off.
        dtype: "float64" or "float32".
        device: "cpu" or "cuda".
    """

    k: int = 8
    d: int = 3
    per_class: int = 10
    counts: tuple[int, ...] | None = None
    loss: Loss = field(default_factory=lambda: losses.make("lm_softmax"))
    sample_margin: float = 0.0
    zero_centroid: float = 0.0
    zero_centroid_form: str = "paper"
    optimizer: str = "sgd"
    learning_rate: float = 0.1
    momentum: float = 0.9
    weight_decay: float = 0.0
    schedule: str = "constant"
    scale_feature_step: bool = True
    anneal_from: float = 0.0
    anneal_steps: int = 0
    init: str = "random"
    seed: int = 0
    max_steps: int = 20_000
    tolerance: float = 0.0
    dtype: str = "float64"
    device: str = "cpu"

    def __post_init__(self) -> None:
        for parameter in PARAMETERS:
            value = parameter.check(getattr(self, parameter.name), "problem")
            # Whole numbers stay int: they are sizes and seeds.
            plain = int(value) if parameter.integer else value  # type: ignore[arg-type]
            object.__setattr__(self, parameter.name, plain)
        SAMPLE_MARGIN.check(self.sample_margin, "problem")
        ZERO_CENTROID.check(self.zero_centroid, "problem")
        NORMALIZATION.check(self.zero_centroid_form, "problem")
        if self.counts is not None:
            counts = tuple(int(c) for c in self.counts)
            if len(counts) != self.k or min(counts) < 1:
                raise ValueError(f"counts must hold {self.k} class counts >= 1, got {self.counts}")
            object.__setattr__(self, "counts", counts)
        if self.k + self.n > MAX_POINTS:
            raise ValueError(f"at most {MAX_POINTS} points are possible, got {self.k + self.n}")
        if self.anneal_from and "s" not in self.loss.hyper:
            raise ValueError(f"{self.loss.record.title} has no scale s that could be annealed")
        object.__setattr__(self, "loss", self.loss.with_counts(self.class_counts))

    @cached_property
    def class_counts(self) -> tuple[int, ...]:
        """Features of each class, length k."""
        return self.counts if self.counts is not None else (self.per_class,) * self.k

    @cached_property
    def n(self) -> int:
        """Number of features N."""
        return sum(self.class_counts)

    @cached_property
    def labels(self) -> np.ndarray:
        """Class of each feature (N,), sorted."""
        return np.repeat(np.arange(self.k), self.class_counts)

    @property
    def sphere_part(self) -> slice | None:
        """The rows of the points (prototypes first) that the optimiser keeps at unit length.

        Only what the loss normalises can be kept there: the theory of the others needs free norms.
        """
        record = self.loss.record
        if not self.optimizer.startswith("riemannian") or not record.normalizes_prototypes:
            return None
        return slice(None) if record.normalizes_features else slice(0, self.k)

    def replace(self, **changes: Any) -> Problem:
        """The same problem with some fields changed (and checked)."""
        return replace(self, **changes)

    def scale_at(self, step: int) -> float:
        """The scale s in force at ``step`` (0 if the loss has none)."""
        s = self.loss.hyper.get("s", 0.0)
        if not self.anneal_from or step >= self.anneal_steps:
            return s
        doublings = math.log2(s / self.anneal_from)
        stages = max(1, math.ceil(abs(doublings)))
        stage = step * stages // self.anneal_steps
        return self.anneal_from * 2.0 ** (doublings * stage / stages)

    def learning_rate_at(self, step: int) -> float:
        """The learning rate in force at ``step``."""
        if self.schedule == "cosine":
            done = min(step, self.max_steps) / self.max_steps
            return 0.5 * self.learning_rate * (1 + math.cos(math.pi * done))
        return self.learning_rate

    def start(self) -> np.ndarray:
        """The first points (k + N, d), prototypes first; float64, fixed by ``init`` and ``seed``.

        Losses that see directions only start from Gaussian vectors, as layers are initialised;
        optimisers on the sphere start from the same directions.
        """
        rng = np.random.default_rng(self.seed)
        w = rng.standard_normal((self.k, self.d))
        if self.init == "packing":
            w = best_packing(self.k, self.d).points @ _rotation(self.d, rng)
        elif self.init == "cap":
            w = random_points(1, self.d, rng) + 0.1 * w
        if self.init == "random":
            z = rng.standard_normal((self.n, self.d))
        else:
            spread = 0.1 if self.init == "cap" else 0.2
            z = normalize(w)[self.labels] + spread * rng.standard_normal((self.n, self.d))
        points = np.concatenate([w, z])
        if self.sphere_part is not None:
            points[self.sphere_part] = normalize(points[self.sphere_part])
        return points


def _rotation(d: int, rng: np.random.Generator) -> np.ndarray:
    return np.linalg.qr(rng.standard_normal((d, d)))[0]
