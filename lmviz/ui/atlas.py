"""The Loss atlas's state: which losses are shown, under which settings, and its link.

Everything comes from the records: a loss that is added to the catalogue is on the page by itself.
Hyper-parameters live under ``atlas.<loss>.<name>``, so that each loss keeps its own.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz import losses
from lmviz.figures.losses_curves import Surroundings
from lmviz.losses import HyperParameter, Loss, LossRecord
from lmviz.losses.base import build
from lmviz.ui.controls import ensure
from lmviz.ui.link import read_one, write_one

PREFIX = "atlas"
LOSS, WITH, SECTION, OPENED = (f"{PREFIX}.{name}" for name in ("loss", "with", "section", "opened"))
MOST_OVERLAID = 5
SECTIONS = {
    "curves": "Target logit and pull",
    "boundaries": "Decision boundaries",
    "scale": "Scale",
    "family": "Family",
    "plane": "Discriminative loss",
    "record": "Record and code",
}
#: What the page opens on: margins as large as in face recognition, so that one sees them, and
#: means with momentum that classes of the toy do not shrink to points under.
OPENING_LOSS, OPENING_WITH = "arcface", ("cosface", "a_softmax_normalized", "lm_softmax")
OPENING: Mapping[str, Mapping[str, float]] = {
    "arcface": {"m": 0.5},
    "cosface": {"m": 0.35},
    "lmdl": {"delta_d": 3.0, "mu": 0.9},
}

K = HyperParameter(
    name="k",
    symbol="k",
    title="Classes",
    default=10,
    low=2,
    high=1000,
    step=1,
    integer=True,
    ticks=(2, 3, 4, 5, 7, 8, 10, 20, 50, 100, 200, 500, 1000),
    help="Number of classes: how many rivals the sample has, and where the collapse begins.",
)
RIVAL = HyperParameter(
    name="rival",
    symbol=r"\theta_j",
    title="Angle to the rivals in degrees",
    default=90,
    low=1,
    high=180,
    step=1,
    integer=True,
    help="Angle between the sample and all other prototypes, which stays while θ changes.",
)
LENGTH = HyperParameter(
    name="length",
    symbol=r"\|z\|",
    title="Feature norm where it is free",
    default=10.0,
    low=0.1,
    high=1000.0,
    ticks=(0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0),
    help="Norm of the sample for losses that do not normalise features; it acts as their scale. "
    "Prototypes have norm 1.",
)
RATIO = HyperParameter(
    name="ratio",
    symbol="",
    title="Imbalance ratio",
    default=100,
    low=1,
    high=10_000,
    integer=True,
    step=1,
    ticks=(1, 2, 5, 10, 20, 50, 100, 1000, 10_000),
    help="Samples of every other class over those of the one shown, for losses that look at class "
    "counts. Of two classes the second is the rare one.",
)
APART = HyperParameter(
    name="apart",
    symbol=r"\angle(w_1,w_2)",
    title="Angle between the two prototypes in degrees",
    default=90,
    low=5,
    high=180,
    step=1,
    integer=True,
    help="For the circle and the zone between the classes. The largest class margin of two classes "
    "is 180°.",
)
ANGLE = HyperParameter(
    name="angle",
    symbol=r"\theta",
    title="Angle of the sample in degrees",
    default=30,
    low=1,
    high=179,
    step=1,
    integer=True,
    help="Angle between the sample and its own prototype, for the chart against the scale.",
)
SETTINGS = {p.name: p for p in (K, RIVAL, LENGTH, RATIO, APART, ANGLE)}


def key_of(name: str) -> str:
    """Session key of a setting, or of ``<loss>.<hyper-parameter>``."""
    return f"{PREFIX}.{name}"


def opening(record: LossRecord, parameter: HyperParameter) -> Any:
    """The value that a hyper-parameter has on the first visit."""
    return OPENING.get(record.key, {}).get(parameter.name, parameter.default)


def chosen_loss(key: str) -> Loss:
    """A loss with the hyper-parameters that its controls show."""
    record = losses.CATALOGUE[key]
    values = {}
    for p in record.hyper:
        st.session_state.setdefault(key_of(f"{key}.{p.name}"), opening(record, p))
        values[p.name] = ensure(key_of(f"{key}.{p.name}"), p)
    return build(record, values)


def overlaid() -> list[str]:
    """Keys of the losses drawn beside the chosen one."""
    first = st.session_state[LOSS]
    return [key for key in st.session_state[WITH] if key != first]


def chosen() -> list[Loss]:
    """All losses on show, the chosen one first."""
    return [chosen_loss(key) for key in (st.session_state[LOSS], *overlaid())]


def around() -> Surroundings:
    """What the settings fix around one sample."""
    return Surroundings(
        k=int(ensure(key_of("k"), K)),
        rival=math.radians(ensure(key_of("rival"), RIVAL)),
        length=float(ensure(key_of("length"), LENGTH)),
        ratio=int(ensure(key_of("ratio"), RATIO)),
    )


def apart() -> float:
    """Angle between the two prototypes, radians."""
    return math.radians(ensure(key_of("apart"), APART))


def sample_angle() -> float:
    """Angle between the sample and its own prototype, radians."""
    return math.radians(ensure(key_of("angle"), ANGLE))


def open_from_link(more: Mapping[str, HyperParameter]) -> list[str]:
    """On the first visit of a session set the controls from the link; return what was corrected.

    Args:
        more: settings of a section of its own, by their name in link and session.
    """
    if OPENED in st.session_state:
        return []
    values, messages = read(dict(st.query_params), {**SETTINGS, **more})
    for name, value in values.items():
        st.session_state[key_of(name)] = value
    st.session_state[OPENED] = True
    return messages


def read(
    query: Mapping[str, str], settings: Mapping[str, HyperParameter]
) -> tuple[dict[str, Any], list[str]]:
    """The state that a link describes, and a message for every value that had to be corrected."""
    catalogue = losses.CATALOGUE
    values: dict[str, Any] = {"section": next(iter(SECTIONS)), "loss": _first(catalogue)}
    values["with"] = [key for key in OPENING_WITH if key in catalogue]
    messages: list[str] = []
    for name, text in query.items():
        loss, _, hyper = name.partition(".")
        if name == "section":
            values[name], problem = _one_of(name, text, SECTIONS, values[name])
        elif name == "loss":
            values[name], problem = _one_of(name, text, catalogue, values[name])
        elif name == "with":
            values[name], problem = _several(text, catalogue)
        elif name in settings:
            values[name], problem = read_one(settings[name], text, settings[name].default)
        elif loss in catalogue and hyper in {p.name for p in catalogue[loss].hyper}:
            record = catalogue[loss]
            parameter = record.parameter(hyper)
            values[name], problem = read_one(parameter, text, opening(record, parameter))
            problem = problem and f"{loss}.{problem}"
        else:
            problem = f"{name[:40]}: there is no such setting; it is ignored."
        messages += [problem] if problem else []
    return values, messages


def _first(catalogue: Mapping[str, LossRecord]) -> str:
    return OPENING_LOSS if OPENING_LOSS in catalogue else next(iter(catalogue))


def _one_of(name: str, text: str, known: Mapping[str, Any], default: str) -> tuple[str, str]:
    if text in known:
        return text, ""
    return default, f"{name}: “{text[:40]}” is unknown; {default} is used."


def _several(text: str, known: Mapping[str, Any]) -> tuple[list[str], str]:
    asked = list(dict.fromkeys(key for key in text.split(",") if key))
    found = [key for key in asked if key in known][:MOST_OVERLAID]
    lost = [key for key in asked if key not in found]
    if not lost:
        return found, ""
    return found, f"with: “{', '.join(lost)[:60]}” is unknown or too many; left out."


def differences(more: Mapping[str, HyperParameter]) -> dict[str, str]:
    """What a link must hold to restore the controls: all that differs from the first visit."""
    state, catalogue = st.session_state, losses.CATALOGUE
    found: dict[str, str] = {}
    if state[SECTION] != next(iter(SECTIONS)):
        found["section"] = state[SECTION]
    if state[LOSS] != _first(catalogue):
        found["loss"] = state[LOSS]
    if tuple(state[WITH]) != OPENING_WITH:
        found["with"] = ",".join(state[WITH])
    for name, p in {**SETTINGS, **more}.items():
        value = state.get(key_of(name), p.default)
        if value != p.default:
            found[name] = write_one(value)
    for key, record in catalogue.items():
        for p in record.hyper:
            value = state.get(key_of(f"{key}.{p.name}"), opening(record, p))
            if value != opening(record, p):
                found[f"{key}.{p.name}"] = write_one(value)
    return found


def write_link(more: Mapping[str, HyperParameter]) -> None:
    """Put the state into the browser's address bar."""
    wanted = differences(more)
    if dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)
