"""The controls of one run, and the way between them, a :class:`RunConfig` and a link.

Each control is one parameter record and one key of the session state, ``training.<name>``;
hyper-parameters of a loss are ``training.<loss>.<name>``, so that each loss keeps its own, and
``hyper.<name>`` in links, as some are called like a setting of the optimiser.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

import streamlit as st

from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.losses.regularizers import SAMPLE_MARGIN, ZERO_CENTROID
from lmviz.training import backbones, datasets
from lmviz.training.config import RunConfig
from lmviz.training.parameters import (
    AUGMENTATIONS,
    HEADS,
    IMBALANCES,
    PARAMETERS,
    PRECISIONS,
    SCHEDULES,
)
from lmviz.ui import link
from lmviz.ui.controls import control, ensure
from lmviz.ui.words import link as link_words
from lmviz.ui.words import training as words

PREFIX = "training"
HYPER = "hyper."
TIME, EPOCHS = "time", "epochs"


_DEFAULTS = {f.name: f.default for f in fields(RunConfig)}


def _choice(name: str, title: str, choices: tuple[str, ...], text: str) -> HyperParameter:
    default = str(_DEFAULTS[name])
    return HyperParameter(
        name=name, symbol="", title=title, default=default, choices=choices, help=text
    )


_CHOICES = (
    _choice(
        "data",
        "Images",
        tuple(datasets.CATALOGUE),
        "The handwritten digits come with the app; the others are downloaded when you ask for it, "
        "or read from a folder of yours.",
    ),
    _choice(
        "net",
        "Backbone",
        tuple(backbones.CATALOGUE),
        "The net that turns an image into a feature. Its last layer, without bias, holds the "
        "prototypes.",
    ),
    _choice(
        "loss",
        "Loss",
        tuple(CATALOGUE),
        "What is minimised over the net and the prototypes.",
    ),
    _choice(
        "device",
        "Device",
        ("auto", "cpu", "cuda"),
        "auto takes a CUDA device if there is one.",
    ),
)
FORM: dict[str, HyperParameter] = {
    p.name: p for p in (*_CHOICES, *PARAMETERS, SAMPLE_MARGIN, ZERO_CENTROID)
}
"""Every control with a record, but the hyper-parameters of the loss."""
TITLES: dict[str, Mapping[str, str]] = {
    "data": {key: record.title for key, record in datasets.CATALOGUE.items()},
    "net": {key: record.title for key, record in backbones.CATALOGUE.items()},
    "loss": {key: record.title for key, record in CATALOGUE.items()},
    "imbalance": IMBALANCES,
    "head": HEADS,
    "schedule": SCHEDULES,
    "augment": AUGMENTATIONS,
    "precision": PRECISIONS,
    "device": words.DEVICES,
}
USUAL = {"budget_s": 60.0, "epochs": 10.0}
"""What the other of the two controls starts from."""

Values = dict[str, Any]
"""Names of controls (loss hyper-parameters as ``hyper.<name>``) to plain values."""


def values_of(config: RunConfig) -> Values:
    """What the controls must show for ``config``."""
    values = {name: v for name, v in config.as_dict().items() if name != "hyper"}
    values |= {HYPER + name: v for name, v in config.hyper.items()}
    return values


def config_of(values: Mapping[str, Any]) -> RunConfig:
    """The run that the controls describe.

    Raises:
        ValueError: settings that do not go together.
    """
    given = {name: v for name, v in values.items() if not name.startswith(HYPER)}
    hyper = {
        p.name: values[HYPER + p.name]
        for p in CATALOGUE[given["loss"]].hyper
        if HYPER + p.name in values
    }
    return RunConfig(**given, hyper=hyper)


def key_of(name: str, loss: str) -> str:
    """Session key of a control."""
    if name.startswith(HYPER):
        return f"{PREFIX}.{loss}.{name.removeprefix(HYPER)}"
    return f"{PREFIX}.{name}"


LENGTH = f"{PREFIX}.length"


def apply(config: RunConfig) -> None:
    """Set the controls; only before they are drawn, or in a callback."""
    values = values_of(config)
    st.session_state[LENGTH] = EPOCHS if config.epochs else TIME
    for name, value in values.items():
        # The length that is not used keeps a sensible value to come back to.
        unused = name in USUAL and not value
        st.session_state[key_of(name, config.loss)] = USUAL[name] if unused else value


def current() -> Values:
    """What the controls show now."""
    values: Values = {name: ensure(f"{PREFIX}.{name}", p) for name, p in FORM.items()}
    for name in ("folder", "name", *words.FLAGS):
        values[name] = st.session_state.setdefault(f"{PREFIX}.{name}", _DEFAULTS[name])
    for p in CATALOGUE[values["loss"]].hyper:
        values[HYPER + p.name] = ensure(key_of(HYPER + p.name, values["loss"]), p)
    length = st.session_state.setdefault(LENGTH, TIME)
    values["epochs" if length == TIME else "budget_s"] = 0.0
    return values


def read(query: Mapping[str, str], default: RunConfig) -> tuple[RunConfig, list[str]]:
    """The run a link describes, and a message for every value that had to be corrected."""
    values, messages = values_of(default), []
    loss = query.get("loss", default.loss)
    if loss not in CATALOGUE:
        messages.append(link_words.unknown_loss(loss, default.loss))
        loss = default.loss
    if loss != default.loss:
        values = {n: v for n, v in values.items() if not n.startswith(HYPER)} | {"loss": loss}
        values |= {HYPER + p.name: p.default for p in CATALOGUE[loss].hyper}
    hyper = {HYPER + p.name: p for p in CATALOGUE[loss].hyper}
    for name, text in query.items():
        parameter = hyper.get(name) or FORM.get(name)
        if name in words.FLAGS:
            if text not in ("0", "1"):
                messages.append(words.no_flag(name, text))
            else:
                values[name] = text == "1"
        elif parameter is None:
            messages.append(link_words.no_such(name))
        elif name != "loss":
            values[name], problem = link.read_one(replace(parameter, name=name), text, values[name])
            messages += [problem] if problem else []
            if name in USUAL and values[name]:
                values["epochs" if name == "budget_s" else "budget_s"] = 0.0
    try:
        return config_of(values), messages
    except ValueError as error:
        return default, [*messages, link_words.not_together(str(error))]


def differences(config: RunConfig, default: RunConfig, everything: bool = False) -> dict[str, str]:
    """What a link must hold to restore ``config``: what is not the default.

    The run's name and the folder of the images are left out: they belong to this machine; so is
    what has no control.
    """
    base = values_of(default)
    if config.loss != default.loss:
        base |= {HYPER + p.name: p.default for p in CATALOGUE[config.loss].hyper}
    return {
        name: str(int(value)) if name in words.FLAGS else link.write_one(value)
        for name, value in values_of(config).items()
        if name not in ("name", "folder", "stop_collapsed")
        and (everything or value != base.get(name))
        and not (name in USUAL and not value)
    }


def draw(*, after_data: Callable[[], None]) -> None:
    """All controls, top to bottom; ``after_data`` draws what is known of the chosen images."""
    _control("data")
    after_data()
    loss = _control("loss")
    for p in CATALOGUE[loss].hyper:
        control(p, key_of(HYPER + p.name, loss))
    with _expander("regularisers", words.REGULARISERS):
        _control("sample_margin")
        _control("zero_centroid")
    with _expander("backbone", words.BACKBONE):
        _control("net")
        record = backbones.CATALOGUE[st.session_state[f"{PREFIX}.net"]]
        st.caption(record.description)
        _control("feature_dim")
        _flag("relu")
        _control("head")
    with _expander("length", words.LENGTH_AND_SCHEDULE):
        _draw_length()
        for name in ("lr", "schedule", "ramp"):
            _control(name)
        _flag("drw")
    with _expander("expert", words.EXPERT):
        for name in ("batch_size", "momentum", "weight_decay", "clip"):
            _control(name)
        _flag("nesterov")
        for name in ("augment", "evaluations", "precision", "device", "threads", "seed"):
            _control(name)


def draw_subset() -> None:
    """How many images of each class are taken."""
    _control("train_size")
    kind = _control("imbalance")
    if kind != "none":
        _control("ratio")


def _expander(name: str, title: str) -> Any:
    return st.expander(title, expanded=False, key=f"{PREFIX}.open_{name}")


def _control(name: str) -> Any:
    return control(FORM[name], f"{PREFIX}.{name}", titles=TITLES.get(name))


def _flag(name: str) -> None:
    said = words.FLAGS[name]
    st.toggle(said.label, key=f"{PREFIX}.{name}", help=said.help, persist_state="session")


def _draw_length() -> None:
    length = st.segmented_control(
        words.LENGTH.label,
        list(words.LENGTHS),
        format_func=words.LENGTHS.__getitem__,
        key=LENGTH,
        required=True,
        help=words.LENGTH.help,
        persist_state="session",
    )
    name = "budget_s" if length == TIME else "epochs"
    parameter = FORM[name]
    ticks = tuple(t for t in parameter.ticks if t)
    control(_with_ticks(parameter, ticks), f"{PREFIX}.{name}")


def _with_ticks(parameter: HyperParameter, ticks: tuple[float, ...]) -> HyperParameter:
    """The same without the zero that stands for “not this one”."""
    return replace(parameter, ticks=ticks, default=USUAL[parameter.name])
