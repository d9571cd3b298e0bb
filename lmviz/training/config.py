"""The configuration of a run, frozen: what a file, a table, a command and a test all name."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from lmviz import losses
from lmviz.losses import Loss
from lmviz.losses.regularizers import SAMPLE_MARGIN, ZERO_CENTROID
from lmviz.training import backbones, datasets
from lmviz.training.parameters import PARAMETERS

FORMAT = 1
"""Version of the JSON form."""

DEFAULT_BUDGET_S = 30.0
DEVICE = re.compile(r"auto|cpu|cuda(:\d{1,3})?")
NAME_LENGTH = 200


@dataclass(frozen=True)
class RunConfig:
    """One training run.

    Attributes:
        name: shown in tables; empty means :attr:`title`.
        data: a key of :data:`lmviz.training.datasets.CATALOGUE`.
        folder: where the user's files lie; empty means the data folder of the settings.
        train_size: images of a subset with the same share of every class; 0 means all.
        imbalance, ratio: "none", "long_tailed" or "step", and n_max / n_min.
        net: a key of :data:`lmviz.training.backbones.CATALOGUE`.
        feature_dim: dimension of a last linear feature layer; 0 means the net's own features.
        relu: whether features pass a ReLU, which caps the mean sample margin at √(k/(k−1)).
        head: "learned" prototypes or a fixed "simplex".
        loss, hyper: a key of :data:`lmviz.losses.CATALOGUE` and its hyper-parameters, completed
            with their defaults. Class counts come from the data.
        sample_margin, zero_centroid: weights of R_sm and of R_W, the latter in the paper's
            normalisation.
        lr, momentum, nesterov, weight_decay, batch_size, clip: of SGD; ``clip`` bounds the norm of
            the gradient, 0 does not.
        schedule: "cosine", "one_cycle", "ldam" or "constant".
        drw: deferred re-weighting of the classes (Cao et al. 2019) from four fifths on.
        epochs, budget_s: how long; one of them is 0. Neither given means 30 seconds.
        ramp: fraction of the run over which margins grow to their full value.
        stop_collapsed: end the run once its prototypes have merged.
        augment: "none", "crop", "crop_flip" or "crop_flip_rotate".
        precision: of the backbone: "auto", "float32" or "bfloat16".
        device: "auto", "cpu", "cuda" or "cuda:N".
        threads: 0 means calibrated.
        evaluations: how many, the first at step 0 and the last at the end.
        seed: of weights, subset, order and augmentation.

    Raises:
        ValueError: naming the value and what is allowed.
    """

    name: str = ""
    data: str = "digits"
    folder: str = ""
    train_size: int = 0
    imbalance: str = "none"
    ratio: float = 100.0
    net: str = "compact"
    feature_dim: int = 0
    relu: bool = False
    head: str = "learned"
    loss: str = "normface"
    hyper: Mapping[str, Any] = field(default_factory=dict, hash=False)
    sample_margin: float = 0.0
    zero_centroid: float = 0.0
    lr: float = 0.1
    momentum: float = 0.9
    nesterov: bool = False
    weight_decay: float = 1e-4
    batch_size: int = 256
    clip: float = 5.0
    schedule: str = "cosine"
    drw: bool = False
    epochs: float = 0.0
    budget_s: float = 0.0
    ramp: float = 0.4
    stop_collapsed: bool = True
    augment: str = "crop_flip"
    precision: str = "auto"
    device: str = "auto"
    threads: int = 0
    evaluations: int = 20
    seed: int = 0

    def __post_init__(self) -> None:
        for parameter in (*PARAMETERS, SAMPLE_MARGIN, ZERO_CENTROID):
            value = parameter.check(getattr(self, parameter.name), "run")
            # Whole numbers stay int: they are sizes and seeds.
            self._set(parameter.name, int(value) if parameter.integer else value)  # type: ignore[arg-type]
        for name in ("relu", "nesterov", "drw", "stop_collapsed"):
            if not isinstance(getattr(self, name), bool):
                raise ValueError(f"run: {name} must be true or false, got {getattr(self, name)!r}")
        self._check_texts()
        if self.feature_dim == 1:
            raise ValueError("run: feature_dim must be 0 (the net's own) or at least 2, got 1")
        if self.epochs and self.budget_s:
            raise ValueError(
                "run: either epochs or budget_s is given, the other is 0; "
                f"got epochs {self.epochs:g} and budget_s {self.budget_s:g}"
            )
        if not self.epochs and not self.budget_s:
            self._set("budget_s", DEFAULT_BUDGET_S)
        if self.nesterov and not self.momentum:
            raise ValueError("run: nesterov needs a momentum above 0, got 0")
        if self.drw and self.hyper.get("reduction") == "global":
            raise ValueError(
                "run: drw weighs single samples, which reduction='global' does not have"
            )
        if "counts" in self.hyper:
            raise ValueError("run: class counts come from the data and cannot be set in hyper")
        self._set("hyper", MappingProxyType(dict(losses.make(self.loss, **self.hyper).hyper)))

    def _set(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)

    def _check_texts(self) -> None:
        for name, catalogue in (("data", datasets.CATALOGUE), ("net", backbones.CATALOGUE)):
            if getattr(self, name) not in catalogue:
                known = ", ".join(catalogue)
                raise ValueError(f"run: {name} must be one of {known}, got {getattr(self, name)!r}")
        if not DEVICE.fullmatch(str(self.device)):
            raise ValueError(f"run: device must be auto, cpu, cuda or cuda:N, got {self.device!r}")
        if not isinstance(self.folder, str) or "\0" in self.folder:
            raise ValueError(f"run: folder must be a path, got {self.folder!r}")
        fine = isinstance(self.name, str) and len(self.name) <= NAME_LENGTH
        if not fine or not all(c.isprintable() for c in self.name):
            raise ValueError(
                f"run: name must be one line of at most {NAME_LENGTH} characters, got {self.name!r}"
            )

    @property
    def title(self) -> str:
        """The name, or what tells this run from others: loss, scale, regularisers and data."""
        if self.name:
            return self.name
        record, data = losses.CATALOGUE[self.loss], datasets.CATALOGUE[self.data].title
        numbers = [
            f"{p.name}={self.hyper[p.name]:g}"
            for p in record.hyper
            if not p.choices and isinstance(self.hyper[p.name], float)
        ]
        terms = [
            f"{w:g} {t}"
            for w, t in ((self.sample_margin, "R_sm"), (self.zero_centroid, "R_W"))
            if w
        ]
        return f"{' + '.join([' '.join([record.title, *numbers]), *terms])} on {data}"

    def make_loss(self, counts: tuple[int, ...]) -> Loss:
        """The loss at its full margins for these class counts."""
        return losses.make(self.loss, **self.hyper).with_counts(counts)

    def replace(self, **changes: Any) -> RunConfig:
        """The same run with some fields changed (and checked).

        Another ``loss`` starts from its own hyper-parameters, another of ``epochs`` and
        ``budget_s`` takes the place of the one that was given.
        """
        if "loss" in changes and changes["loss"] != self.loss:
            changes.setdefault("hyper", {})
        for given, other in (("epochs", "budget_s"), ("budget_s", "epochs")):
            if changes.get(given):
                changes.setdefault(other, 0.0)
        return replace(self, **changes)

    def as_dict(self) -> dict[str, Any]:
        """Plain values by field name, hyper-parameters as a dictionary."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return values | {"hyper": dict(self.hyper)}

    def to_json(self) -> str:
        """One field a line; :meth:`from_json` gives an equal configuration."""
        return json.dumps({"format": FORMAT, **self.as_dict()}, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> RunConfig:
        """Read what :meth:`to_json` wrote; fields that are missing take their defaults.

        Raises:
            ValueError: not JSON, another format, unknown fields (named), or values not allowed.
        """
        try:
            values = json.loads(text)
        except json.JSONDecodeError as error:
            raise ValueError(f"run: the configuration is not JSON: {error}") from None
        if not isinstance(values, dict):
            raise ValueError(f"run: the configuration must be an object, got {values!r}")
        version = values.pop("format", FORMAT)
        if version != FORMAT:
            raise ValueError(f"run: the configuration has format {version!r}, expected {FORMAT}")
        unknown = sorted(set(values) - {f.name for f in fields(cls)})
        if unknown:
            raise ValueError(f"run: unknown settings {', '.join(unknown)}")
        if not isinstance(values.get("hyper", {}), dict):
            raise ValueError(f"run: hyper must be an object, got {values['hyper']!r}")
        return cls(**values)

    def changes(self, other: RunConfig) -> dict[str, tuple[Any, Any]]:
        """Settings that differ, name apart: setting -> (here, there).

        Hyper-parameters appear one by one, as ``hyper.s``; None where a loss has none of it.
        """
        mine, theirs = self._flat(), other._flat()
        names = [*mine, *(name for name in theirs if name not in mine)]
        return {
            name: (mine.get(name), theirs.get(name))
            for name in names
            if mine.get(name) != theirs.get(name)
        }

    def _flat(self) -> dict[str, Any]:
        values = self.as_dict()
        del values["name"]
        return values | {f"hyper.{name}": value for name, value in values.pop("hyper").items()}

    def __reduce__(self) -> tuple:
        return (RunConfig.from_json, (self.to_json(),))
