"""The theorem lab's state: which card is open, its controls, its link, what it has computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.theorems import CATALOGUE, Theorem, Verdict
from lmviz.theorems.base import Progress
from lmviz.theorems.pictures import Sphere
from lmviz.ui import page_state
from lmviz.ui.controls import ensure
from lmviz.ui.link import read_one, write_one
from lmviz.ui.page_state import Page, Values
from lmviz.ui.sphere_view.still import Configuration, Still
from lmviz.ui.words import theorems as words

PREFIX = "theorems"
CARD, STILL, COMPUTED = (f"{PREFIX}.{name}" for name in ("card", "still", "computed"))
LINK_CARD = "card"
FIRST = next(iter(CATALOGUE))


def key_of(theorem: Theorem, name: str) -> str:
    """Session key of a control; every card keeps its own values."""
    return f"{PREFIX}.{theorem.key}.{name}"


def read(query: Mapping[str, str]) -> tuple[Theorem, dict[str, Any], list[str]]:
    """The card and the values that a link describes, and what had to be corrected.

    Numbers out of range are put to the nearest allowed value, anything else to the default.
    """
    messages = []
    name = query.get(LINK_CARD, FIRST)
    if name not in CATALOGUE:
        messages.append(words.unknown_card(name, FIRST))
        name = FIRST
    theorem = CATALOGUE[name]
    known = {c.name: c for c in theorem.controls}
    values = theorem.defaults()
    for name, text in query.items():
        if name == LINK_CARD:
            continue
        if name not in known:
            messages.append(words.no_control(name))
            continue
        values[name], problem = read_one(known[name], text, values[name])
        messages += [problem] if problem else []
    return theorem, values, messages


def differences(
    theorem: Theorem, values: Mapping[str, Any], everything: bool = False
) -> dict[str, str]:
    """What a link must hold to restore the card with these values."""
    default = theorem.defaults()
    found = {n: write_one(v) for n, v in values.items() if everything or v != default[n]}
    return {LINK_CARD: theorem.key, **found} if found or theorem.key != FIRST else {}


def put(theorem: Theorem, values: Mapping[str, Any]) -> None:
    """Set the controls of a card; only before they are drawn, or in a callback."""
    for name, value in values.items():
        st.session_state[key_of(theorem, name)] = value


def current(theorem: Theorem) -> dict[str, Any]:
    """What the controls of a card show now."""
    return {c.name: ensure(key_of(theorem, c.name), c) for c in theorem.controls}


def verdict(theorem: Theorem, values: Mapping[str, Any], progress: Progress) -> Verdict:
    """The verdict for these values; computed once until they change.

    Raises:
        ValueError: the values do not go together.
    """
    held = st.session_state.get(COMPUTED)
    question = (theorem.key, dict(values))
    if held is None or held[0] != question:
        held = (question, theorem.check(progress, **values))
        st.session_state[COMPUTED] = held
    found: Verdict = held[1]
    return found


def still() -> Still:
    """The session's view of spheres."""
    if STILL not in st.session_state:
        layers = {"features": True, "contacts": True, "caps": False, "labels": False}
        made = Still(PREFIX, layers, noun="class")
        made.sight = page_state.sight(STATE)
        st.session_state[STILL] = made
    view: Still = st.session_state[STILL]
    return view


def show_spheres(spheres: tuple[Sphere, ...]) -> None:
    """Put these into the view."""
    still().show([_configuration(s) for s in spheres], matrix=False)


def _configuration(sphere: Sphere) -> Configuration:
    return Configuration(
        points=sphere.prototypes,
        edges=sphere.contacts,
        title=sphere.title,
        subtitle=sphere.subtitle,
        features=sphere.features,
        labels=sphere.labels,
    )


def payload() -> bytes:
    """What the view shows now."""
    return still().payload()


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the view."""
    page_state.turned(STATE, still(), request)


def _read_all(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    theorem, values, messages = read(query)
    return {LINK_CARD: theorem.key, **values}, messages


def _write_all(values: Values, everything: bool) -> dict[str, str]:
    rest = dict(values)
    return differences(CATALOGUE[rest.pop(LINK_CARD)], rest, everything)


def _current_all() -> Values:
    theorem = CATALOGUE[st.session_state.get(CARD) or FIRST]
    return {LINK_CARD: theorem.key, **current(theorem)}


def _put_all(values: Values) -> None:
    rest = dict(values)
    key = rest.pop(LINK_CARD)
    st.session_state[CARD] = key
    put(CATALOGUE[key], rest)


STATE = Page(
    PREFIX,
    _read_all,
    _write_all,
    _current_all,
    _put_all,
    view=lambda: st.session_state.get(STILL),
)
