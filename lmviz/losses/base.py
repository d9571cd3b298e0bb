"""What a loss is: one frozen record that holds all anybody may ask of it.

The record carries the name, the formula, the citation, the hyper-parameters, what the loss does
with norms, and its functions. Widgets, links, command line, documentation and tests iterate over
the records; nothing outside a loss's own file mentions it by name.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np

from lmviz.arrays import Array, is_torch, logsumexp, namespace, to_numpy
from lmviz.losses.pairs import Pairs

Hyper = Mapping[str, Any]
"""Values of the hyper-parameters by name."""


@dataclass(frozen=True)
class Citation:
    """Where a loss comes from."""

    authors: str
    title: str
    venue: str
    year: int
    arxiv: str = ""

    def __str__(self) -> str:
        tail = f", arXiv {self.arxiv}" if self.arxiv else ""
        return f"{self.authors}: {self.title}. {self.venue} {self.year}{tail}"


@dataclass(frozen=True)
class HyperParameter:
    """One hyper-parameter: a number in [low, high], or one of several named modes.

    Attributes:
        symbol: LaTeX, as in the record's formula.
        title: what a control is labelled with.
        unit: "rad" for angles (shown in degrees beside it), else "".
        ticks: values worth a stop on a slider, for quantities that live on a log scale.
        choices: the names of the modes; low, high and step are then unused.
        integer: only whole numbers are allowed.
        per_class: a sequence with one value per class is allowed too.
        ramp_from: where training starts it, if a full value at the first step does harm: the value
            that makes a margin none, or a scale small. It then moves to the value that was set,
            evenly, or evenly in log(1 + x) if it has ``ticks``.
    """

    name: str
    symbol: str
    default: float | str
    help: str
    title: str = ""
    low: float = -math.inf
    high: float = math.inf
    step: float = 0.01
    unit: str = ""
    ticks: tuple[float, ...] = ()
    choices: tuple[str, ...] = ()
    integer: bool = False
    per_class: bool = False
    ramp_from: float | None = None

    def check(self, value: Any, loss: str) -> float | str | tuple[float, ...]:
        """Return ``value`` in its plain form.

        Raises:
            ValueError: naming the value and the allowed range or the allowed modes.
        """
        where = f"{loss}: {self.name}"
        if self.choices:
            if value not in self.choices:
                raise ValueError(f"{where} must be one of {', '.join(self.choices)}, got {value!r}")
            return str(value)
        if self.per_class and isinstance(value, list | tuple | np.ndarray):
            return tuple(self._number(v, f"{where}[{i}]") for i, v in enumerate(value))
        return self._number(value, where)

    def _number(self, value: Any, where: str) -> float:
        allowed = f"a {'whole ' if self.integer else ''}number in [{self.low:g}, {self.high:g}]"
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise ValueError(f"{where} must be {allowed}, got {value!r}") from None
        inside = self.low <= number <= self.high  # False for nan
        if not inside or (self.integer and number != round(number)):
            raise ValueError(f"{where} must be {allowed}, got {value!r}")
        return number


SCALE_TICKS = (
    *(1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0, 64.0),
    *(100.0, 200.0, 500.0, 1000.0),
)
SCALE = HyperParameter(
    name="s",
    symbol="s",
    title="Scale",
    default=10.0,
    low=0.01,
    high=1e6,
    step=1.0,
    ticks=SCALE_TICKS,
    help="Scale (inverse temperature) of the cosines. Small s spreads the gradient over all "
    "classes; large s looks at the hardest rival only, and makes the gradient of the "
    "cross-entropy losses vanish once the classes are apart. The paper uses 10, 20 and 64.",
)

Values = Callable[[Array, Array, Array, Hyper], Array]
ClosedForm = Callable[[Pairs, Hyper, bool], Array | None]
Psi = Callable[[Array, Array, Hyper, Array], tuple[Array, Array]]
Remember = Callable[[Array, Array, int, Hyper, Array | None], Array]
Margins = tuple[float, float, float]
Lines = tuple[float, float, float, float]


def _always(hyper: Hyper) -> bool:
    return True


@dataclass(frozen=True)
class LossRecord:
    """Everything there is to know about one loss.

    Attributes:
        key: name in code, links and files.
        summary: one sentence a newcomer understands.
        formula: LaTeX of the per-sample loss.
        values: ``(features (N, d), prototypes (k, d), labels (N,), hyper) -> (N,)``, the
            definition; differentiable by torch.
        closed_form: per-sample values and exact gradient for a whole batch of runs (see
            :class:`~lmviz.losses.pairs.Pairs`); ``None`` makes the engine fall back to autograd.
        psi: target logit curve ``(cos θ, sin θ, hyper, labels) -> (ψ, dψ/dcosθ)`` for the losses
            that have one.
        normalizes_features, normalizes_prototypes: whether the loss sees directions only.
        needs_class_counts: the hyper-parameter ``counts`` must be given.
        needs_sine, needs_norm: what the closed form reads from its pairs beyond inner products.
        attains_minimum: whether a minimiser exists; with free norms the infimum lies at infinity.
        positive: ``hyper -> bool``, whether the loss is positive, so that its logarithm has the
            same minimiser.
        simplex_minimum: ``(k, hyper) -> value per sample at the regular simplex``, 2 <= k <= d + 1,
            where a closed form is known. It is the minimum for balanced classes while the target
            curve stays below a cos θ + b with a >= (k−2)/(2(k−1)) (Theorem 5 of the paper,
            corrected and sharpened): not for ArcFace with a larger m, nor for m1 > 1 unclipped.
        margins: ``hyper -> (m1, m2, m3)`` if the target curve is cos(m1 θ + m2) − m3 (up to what it
            does beyond π, and up to norms that it leaves free), else ``None``: the loss's place in
            the family of the margin losses.
        lines: ``hyper -> (α1, β1, α2, β2)`` for a loss that is a GM-Softmax itself; those with
            ``margins`` are bounded by one.
        sees_batch: whether the value of a sample depends on the other samples of its batch.
        remember: ``(features, labels, k, hyper, memory) -> memory`` for a loss that carries
            something from batch to batch; see :meth:`Loss.remember`.
        snippet: plain PyTorch that computes ``values`` (N,) from ``z`` (N, d), ``w`` (k, d), ``y``
            (N,) and the hyper-parameters by name; see :mod:`lmviz.losses.snippets`.
        source: where formula and bound were taken from, if not from the citation.
    """

    key: str
    title: str
    summary: str
    formula: str
    citation: Citation
    hyper: tuple[HyperParameter, ...]
    values: Values
    closed_form: ClosedForm | None = None
    psi: Psi | None = None
    normalizes_features: bool = True
    normalizes_prototypes: bool = True
    needs_class_counts: bool = False
    needs_sine: bool = False
    needs_norm: bool = False
    attains_minimum: bool = True
    positive: Callable[[Hyper], bool] = _always
    simplex_minimum: Callable[[int, Hyper], float] | None = None
    margins: Callable[[Hyper], Margins | None] | None = None
    lines: Callable[[Hyper], Lines | None] | None = None
    sees_batch: bool = False
    remember: Remember | None = None
    snippet: str = ""
    source: str = ""

    def parameter(self, name: str) -> HyperParameter:
        """The hyper-parameter called ``name``; KeyError if there is none."""
        return {p.name: p for p in self.hyper}[name]


@dataclass(frozen=True, repr=False)
class Loss:
    """A loss with its hyper-parameters fixed; made by :func:`lmviz.losses.make`."""

    record: LossRecord
    hyper: Hyper = field(hash=False)

    def __hash__(self) -> int:
        return hash((self.record.key, tuple(sorted(self.hyper.items()))))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.hyper.items())
        return f"losses.make({self.record.key!r}{', ' if shown else ''}{shown})"

    def __reduce__(self) -> tuple:
        from lmviz.losses import make

        return (_remake, (make, self.record.key, dict(self.hyper)))

    def __call__(
        self,
        features: Array,
        prototypes: Array,
        labels: Array,
        memory: Array | None = None,
        *,
        check: bool = True,
    ) -> Array:
        """Per-sample values.

        Args:
            features: (N, d) floats; half precision is computed in float32.
            prototypes: (k, d) floats, k >= 2.
            labels: (N,) whole numbers in 0..k-1.
            memory: what :meth:`remember` returned for the batch before; ``None`` at the first one,
                and where the batch is all there is.
            check: False trusts the shapes, labels and values, which spares a GPU the waiting for
                the answer.

        Returns:
            (N,) values, of the kind (NumPy or torch) that was given.

        Raises:
            ValueError: wrong shapes, labels out of range, or values that are not finite.
        """
        features, prototypes, labels = _prepare(features, prototypes, labels, self.record.key)
        if check:
            _check_inputs(features, prototypes, labels, self)
        with _full_precision(features):
            hyper = self.hyper if memory is None else {**self.hyper, "memory": memory}
            return self.record.values(features, prototypes, labels, hyper)

    def remember(
        self, features: Array, labels: Array, k: int, memory: Array | None = None
    ) -> Array | None:
        """What the next batch must be given as ``memory``; ``None`` for a loss that keeps nothing.

        A pure function of this batch and the memory before it, detached from any autograd graph;
        the caller stores it.
        """
        if self.record.remember is None:
            return None
        features = features.detach() if is_torch(features) else features
        return self.record.remember(features, labels, k, self.hyper, memory)

    def objective(
        self,
        features: Array,
        prototypes: Array,
        labels: Array,
        memory: Array | None = None,
        *,
        check: bool = True,
    ) -> Array:
        """The number that training minimises: the mean of the per-sample values, or their
        log-sum-exp where the loss has ``reduction="global"``."""
        values = self(features, prototypes, labels, memory, check=check)
        if self.hyper.get("reduction") == "global":
            s = self.hyper["s"]
            return logsumexp(s * values) / s
        return values.mean()

    @property
    def positive(self) -> bool:
        """Whether no value of this loss is zero or negative."""
        return self.record.positive(self.hyper)

    def replace(self, **changes: Any) -> Loss:
        """The same loss with some hyper-parameters changed (and checked)."""
        return build(self.record, {**self.hyper, **changes})

    def with_counts(self, counts: Sequence[int]) -> Loss:
        """The same loss for these class counts; itself if the loss does not need them."""
        return self.replace(counts=tuple(counts)) if self.record.needs_class_counts else self


def build(record: LossRecord, given: Hyper) -> Loss:
    """Check the given hyper-parameters, fill in defaults, and fix them."""
    known = {p.name: p for p in record.hyper}
    extra = ["counts"] if record.needs_class_counts else []
    for name in given:
        if name not in known and name not in extra:
            raise ValueError(
                f"{record.key} has no hyper-parameter {name!r}; "
                f"it has {', '.join([*known, *extra]) or 'none'}"
            )
    values: dict[str, Any] = {
        n: p.check(given.get(n, p.default), record.key) for n, p in known.items()
    }
    if record.needs_class_counts and given.get("counts") is not None:
        values["counts"] = _check_counts(given["counts"], record.key)
    return Loss(record, MappingProxyType(values))


def _remake(make: Callable[..., Loss], key: str, hyper: dict) -> Loss:
    return make(key, **hyper)


def _check_counts(counts: Sequence[int], loss: str) -> tuple[int, ...]:
    numbers = tuple(float(c) for c in counts)
    if len(numbers) < 2 or not all(n >= 1 and n.is_integer() for n in numbers):
        raise ValueError(
            f"{loss}: counts must hold at least 2 whole class counts >= 1, got {counts!r}"
        )
    return tuple(int(n) for n in numbers)


def _prepare(features: Array, prototypes: Array, labels: Array, key: str) -> tuple:
    """The three as arrays of one kind, the vectors in one floating type."""
    kinds = [is_torch(x) for x in (features, prototypes, labels)]
    if len(set(kinds)) > 1:
        raise ValueError(
            f"{key}: features, prototypes and labels must be all NumPy arrays or all torch "
            f"tensors, got {', '.join(type(x).__name__ for x in (features, prototypes, labels))}"
        )
    features = _at_least_float32(features, f"{key}: features")
    prototypes = _at_least_float32(prototypes, f"{key}: prototypes")
    if not kinds[0]:
        return features, prototypes, np.asarray(labels)
    torch = namespace(features)
    common = torch.promote_types(features.dtype, prototypes.dtype)
    # A torch index must be int64; uint8 would be read as a mask.
    whole = labels.long() if _is_whole(labels) else labels
    return features.to(common), prototypes.to(common), whole


def _at_least_float32(x: Array, name: str) -> Array:
    """Half precision resolves angles to half a degree only; the margins need more."""
    if is_torch(x):
        floating, size = x.dtype.is_floating_point, x.dtype.itemsize
    else:
        x = np.asarray(x)
        floating, size = x.dtype.kind == "f", x.dtype.itemsize
    if not floating:
        raise ValueError(f"{name} must be floats, got {x.dtype}")
    if size >= 4:
        return x
    return x.float() if is_torch(x) else x.astype(np.float32)


def _is_whole(labels: Array) -> bool:
    return "int" in str(labels.dtype)


def _full_precision(x: Array) -> AbstractContextManager:
    if is_torch(x):
        return namespace(x).autocast(device_type=x.device.type, enabled=False)
    return nullcontext()


def _check_inputs(features: Array, prototypes: Array, labels: Array, loss: Loss) -> None:
    key = loss.record.key
    if features.ndim != 2 or prototypes.ndim != 2 or features.shape[1] != prototypes.shape[1]:
        raise ValueError(
            f"{key}: features must be (N, d) and prototypes (k, d), "
            f"got {tuple(features.shape)} and {tuple(prototypes.shape)}"
        )
    k = prototypes.shape[0]
    if k < 2:
        raise ValueError(f"{key}: at least 2 prototypes are needed, got {k}")
    if tuple(labels.shape) != (features.shape[0],):
        raise ValueError(f"{key}: labels must be ({features.shape[0]},), got {tuple(labels.shape)}")
    if not _is_whole(labels) or (len(labels) and (int(labels.min()) < 0 or int(labels.max()) >= k)):
        shown = f"values {labels.min()}..{labels.max()}" if len(labels) else "none"
        raise ValueError(
            f"{key}: labels must be whole numbers in 0..{k - 1}, got {labels.dtype} {shown}"
        )
    for name, x in (("features", features), ("prototypes", prototypes)):
        if not bool(namespace(x).isfinite(x).all()):
            raise ValueError(f"{key}: {name} must be finite, got {_first_bad(x)}")
    counts = loss.hyper.get("counts")
    if loss.record.needs_class_counts and counts is None:
        raise ValueError(f"{key}: class counts are needed; use make({key!r}, counts=[...])")
    for name, value in loss.hyper.items():
        if isinstance(value, tuple) and len(value) != k:
            raise ValueError(f"{key}: {name} must hold one value per class ({k}), got {len(value)}")


def _first_bad(x: Array) -> str:
    array = to_numpy(x)
    row, column = np.argwhere(~np.isfinite(array))[0]
    return f"{array[row, column]} in row {row}, column {column}"
