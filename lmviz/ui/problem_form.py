"""The controls of one problem, and the way between them, a :class:`Problem` and a link.

Each control is one parameter record and one key of the session state, ``<prefix>.<name>``;
hyper-parameters of a loss are ``<prefix>.<loss>.<name>``, so that each loss keeps its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import streamlit as st

from lmviz.losses import CATALOGUE, HyperParameter, LossRecord, make
from lmviz.losses.imbalance import IMBALANCES, class_counts
from lmviz.losses.regularizers import NORMALIZATION, SAMPLE_MARGIN, ZERO_CENTROID
from lmviz.sphere import PARAMETERS, Problem, check_device
from lmviz.sphere.parameters import DEVICES, DTYPES, INITIALISATIONS, OPTIMIZERS, SCHEDULES
from lmviz.ui import limits
from lmviz.ui.controls import control, ensure
from lmviz.ui.words import sphere_lab as words

BY_HAND = "by hand"
LOSS = HyperParameter(
    name="loss",
    symbol="",
    title="Loss",
    default="lm_softmax",
    choices=tuple(CATALOGUE),
    help="What is minimised over prototypes and features. Changing it continues from the points on "
    "the screen.",
)
IMBALANCE = HyperParameter(
    name="imbalance",
    symbol="",
    title="Class counts",
    default="balanced",
    choices=(*IMBALANCES, BY_HAND),
    help="How many features each class has. long-tailed and step follow the protocol of Cao et al. "
    "(2019); by hand takes one number per class.",
)
RATIO = HyperParameter(
    name="ratio",
    symbol="",
    title="Imbalance ratio",
    default=10.0,
    low=1.0,
    high=1000.0,
    ticks=(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
    help="Features of the most frequent class over those of the rarest.",
)
REGULARIZERS = (SAMPLE_MARGIN, ZERO_CENTROID, NORMALIZATION)
FORM: dict[str, HyperParameter] = {
    p.name: limits.current().narrow(p) for p in (LOSS, *PARAMETERS, *REGULARIZERS, IMBALANCE, RATIO)
}
"""Every control but the hyper-parameters of the loss and the counts given by hand."""
COUNTS = "counts"
TITLES: dict[str, Mapping[str, str]] = {
    "loss": {key: record.title for key, record in CATALOGUE.items()},
    "optimizer": OPTIMIZERS,
    "schedule": SCHEDULES,
    "init": INITIALISATIONS,
    "dtype": DTYPES,
    "device": DEVICES,
}

Values = dict[str, Any]
"""Names of controls (loss hyper-parameters by their bare name) to plain values."""


def values_of(problem: Problem, imbalance: tuple[str, float] | None = None) -> Values:
    """What the controls must show for ``problem``."""
    values: Values = {f.name: getattr(problem, f.name) for f in fields(problem) if f.name in FORM}
    values["loss"] = problem.loss.record.key
    hyper = {p.name for p in problem.loss.record.hyper}
    values |= {name: v for name, v in problem.loss.hyper.items() if name in hyper}
    values["imbalance"], values["ratio"] = imbalance or ("balanced", RATIO.default)
    if problem.counts is not None and imbalance is None:
        values["imbalance"] = BY_HAND
        values[COUNTS] = ", ".join(map(str, problem.counts))
    return values


def problem_of(values: Mapping[str, Any]) -> Problem:
    """The problem that the controls describe.

    Raises:
        ValueError: counts by hand that are not one whole number per class, a missing device, or
            more than this server allows.
    """
    given = dict(values)
    record = CATALOGUE[given.pop("loss")]
    hyper = {p.name: given.pop(p.name) for p in record.hyper if p.name in given}
    kind, ratio = given.pop("imbalance", "balanced"), given.pop("ratio", 1.0)
    by_hand = given.pop(COUNTS, "")
    counts = None
    if kind == BY_HAND:
        counts = _parse_counts(by_hand, given["k"])
    elif kind != "balanced":
        counts = class_counts(kind, int(given["per_class"]), int(given["k"]), ratio)
    if not _has_scale(record):
        given["anneal_from"] = 0.0  # its control is switched off and may still hold a value
    problem = Problem(loss=make(record.key, **hyper), counts=counts, **given)
    check_device(problem.device)
    limits.current().check([problem])
    return problem


def _has_scale(record: LossRecord) -> bool:
    return any(p.name == "s" for p in record.hyper)


def _parse_counts(text: str, k: int) -> tuple[int, ...]:
    parts = text.replace(",", " ").split()
    if len(parts) != k or not all(p.isdecimal() and int(p) >= 1 for p in parts):
        raise ValueError(words.no_counts(k, text))
    return tuple(int(p) for p in parts)


def key_of(prefix: str, name: str, loss: str) -> str:
    """Session key of a control; the loss's own hyper-parameters are kept per loss."""
    if name in FORM or name == COUNTS:
        return f"{prefix}.{name}"
    return f"{prefix}.{loss}.{name}"


def apply(prefix: str, values: Mapping[str, Any]) -> None:
    """Set the controls; only before they are drawn, or in a callback."""
    for name, value in values.items():
        st.session_state[key_of(prefix, name, values["loss"])] = value


def current(prefix: str) -> Values:
    """What the controls show now."""
    values = {name: ensure(f"{prefix}.{name}", p) for name, p in FORM.items()}
    for p in CATALOGUE[values["loss"]].hyper:
        values[p.name] = ensure(key_of(prefix, p.name, values["loss"]), p)
    values[COUNTS] = st.session_state.setdefault(f"{prefix}.{COUNTS}", "")
    return values


def draw(prefix: str) -> None:
    """All controls, top to bottom."""
    record = draw_loss(prefix)
    draw_regularizers(prefix)
    draw_classes(prefix)
    draw_optimizer(prefix, record)
    draw_stopping(prefix)


def draw_loss(prefix: str) -> LossRecord:
    """The loss and its own hyper-parameters."""
    loss = _control(prefix, "loss")
    record = CATALOGUE[loss]
    for p in record.hyper:
        control(p, key_of(prefix, p.name, loss))
    return record


def draw_regularizers(prefix: str) -> None:
    """R_sm and R_W."""
    with st.expander(words.REGULARIZERS, expanded=False, key=f"{prefix}.open_regularisers"):
        for p in REGULARIZERS:
            _control(prefix, p.name)


def draw_classes(prefix: str) -> None:
    """How many classes and features there are, and where they start."""
    with st.expander(words.CLASSES, expanded=True, key=f"{prefix}.open_classes"):
        for name in ("k", "d", "per_class"):
            _control(prefix, name)
        _draw_counts(prefix)
        for name in ("init", "seed"):
            _control(prefix, name)


def draw_optimizer(prefix: str, record: LossRecord) -> None:
    """How the loss of ``record`` is minimised."""
    with st.expander(words.OPTIMIZER, expanded=False, key=f"{prefix}.open_optimiser"):
        _draw_optimizer(prefix, record)


def draw_stopping(prefix: str) -> None:
    """When a run ends, and in which precision it computes where."""
    with st.expander(words.STOPPING, expanded=False, key=f"{prefix}.open_stopping"):
        for name in ("max_steps", "tolerance", "dtype", "device"):
            _control(prefix, name)


def _control(prefix: str, name: str, *, disabled: bool = False) -> Any:
    return control(FORM[name], f"{prefix}.{name}", titles=TITLES.get(name), disabled=disabled)


def _draw_counts(prefix: str) -> None:
    kind = _control(prefix, "imbalance")
    if kind == BY_HAND:
        st.text_input(
            words.COUNTS.label,
            key=f"{prefix}.{COUNTS}",
            placeholder=words.COUNTS_EXAMPLE,
            help=words.COUNTS.help,
            persist_state="session",
        )
    elif kind != "balanced":
        _control(prefix, "ratio")


def _draw_optimizer(prefix: str, record: LossRecord) -> None:
    optimizer = _control(prefix, "optimizer")
    quasi_newton = optimizer == "riemannian_lbfgs"
    for name in ("learning_rate", "momentum", "schedule"):
        _control(prefix, name, disabled=quasi_newton)
    _control(prefix, "weight_decay", disabled=optimizer not in ("sgd", "adam"))
    for name in ("anneal_from", "anneal_steps"):
        _control(prefix, name, disabled=not _has_scale(record))
