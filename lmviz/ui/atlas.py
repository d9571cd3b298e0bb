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
from lmviz.ui import page_state
from lmviz.ui.controls import ensure
from lmviz.ui.link import read_one, write_one
from lmviz.ui.page_state import Page, Setting, Several, Values
from lmviz.ui.words import losses as words

PREFIX = "atlas"
LOSS, WITH, SECTION = (f"{PREFIX}.{name}" for name in ("loss", "with", "section"))
MOST_OVERLAID = 5
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
SHOWN = HyperParameter(
    name="section",
    symbol="",
    title="Section",
    default=next(iter(words.SECTIONS)),
    choices=tuple(words.SECTIONS),
    help="What of the losses is shown.",
)
OVERLAID = Several(
    "with",
    known=lambda: losses.CATALOGUE,
    default=tuple(key for key in OPENING_WITH if key in losses.CATALOGUE),
    most=MOST_OVERLAID,
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


def page(more: Mapping[str, Setting]) -> Page:
    """How the page's state is read, written and applied.

    Args:
        more: settings of a section of its own, by their name in link and session.
    """
    settings = {**SETTINGS, **more}
    return Page(
        PREFIX,
        read=lambda query: read(query, settings),
        write=lambda values, everything: write(values, settings, everything),
        current=lambda: current(settings),
        put=put,
        looks={SHOWN.name, *more},
    )


def _own(settings: Mapping[str, Setting]) -> dict[str, Setting]:
    return {SHOWN.name: SHOWN, OVERLAID.name: OVERLAID, **settings}


def _hypers() -> dict[str, tuple[LossRecord, HyperParameter]]:
    """All hyper-parameters by their name in links, ``<loss>.<name>``."""
    return {
        f"{key}.{p.name}": (record, p)
        for key, record in losses.CATALOGUE.items()
        for p in record.hyper
    }


def read(query: Mapping[str, str], settings: Mapping[str, Setting]) -> tuple[Values, list[str]]:
    """The state that a link describes, and a message for every value that had to be corrected."""
    own, hypers = _own(settings), _hypers()
    mine = {n: text for n, text in query.items() if n != "loss" and n not in hypers}
    values, messages = page_state.read_settings(mine, own)
    values |= {name: opening(*found) for name, found in hypers.items()}
    values["loss"] = _first(losses.CATALOGUE)
    for name, text in query.items():
        problem = ""
        if name == "loss":
            values[name], problem = _known(text, values[name])
        elif name in hypers:
            loss = name.partition(".")[0]
            values[name], problem = read_one(hypers[name][1], text, values[name])
            problem = problem and f"{loss}.{problem}"
        messages += [problem] if problem else []
    return values, messages


def _first(catalogue: Mapping[str, LossRecord]) -> str:
    return OPENING_LOSS if OPENING_LOSS in catalogue else next(iter(catalogue))


def _known(text: str, default: str) -> tuple[str, str]:
    if text in losses.CATALOGUE:
        return text, ""
    return default, words.unknown_loss(text, default)


def write(values: Values, settings: Mapping[str, Setting], everything: bool) -> dict[str, str]:
    """What a link must hold to restore the controls: all that differs from the first visit."""
    found = page_state.write_settings(values, _own(settings), everything)
    if everything or values["loss"] != _first(losses.CATALOGUE):
        found["loss"] = values["loss"]
    shown = {values["loss"], *values[OVERLAID.name]}
    for name, (record, p) in _hypers().items():
        # A file holds the losses that are drawn whole, of the others what was changed.
        if values[name] != opening(record, p) or (everything and record.key in shown):
            found[name] = write_one(values[name])
    return found


def current(settings: Mapping[str, Setting]) -> Values:
    """What the controls show."""
    values = page_state.current_settings(PREFIX, _own(settings))
    values["loss"] = st.session_state.setdefault(LOSS, _first(losses.CATALOGUE))
    for name, found in _hypers().items():
        values[name] = st.session_state.get(key_of(name), opening(*found))
    return values


def put(values: Values) -> None:
    """Set the controls; only before they are drawn, or in a callback."""
    for name, value in values.items():
        st.session_state[key_of(name)] = list(value) if isinstance(value, tuple) else value
