"""The theorem lab's state: which card is open, its controls, its link, what it has computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.theorems import CATALOGUE, Theorem, Verdict
from lmviz.theorems.base import Progress
from lmviz.theorems.pictures import Sphere
from lmviz.ui.controls import ensure
from lmviz.ui.link import read_one, write_one
from lmviz.ui.sphere_view.still import Configuration, Still

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
        messages.append(f"card: “{name[:40]}” is unknown; {FIRST} is opened.")
        name = FIRST
    theorem = CATALOGUE[name]
    known = {c.name: c for c in theorem.controls}
    values = theorem.defaults()
    for name, text in query.items():
        if name == LINK_CARD:
            continue
        if name not in known:
            messages.append(f"{name[:40]}: this card has no such control; it is ignored.")
            continue
        values[name], problem = read_one(known[name], text, values[name])
        messages += [problem] if problem else []
    return theorem, values, messages


def differences(theorem: Theorem, values: Mapping[str, Any]) -> dict[str, str]:
    """What a link must hold to restore the card with these values."""
    default = theorem.defaults()
    found = {name: write_one(v) for name, v in values.items() if v != default[name]}
    return {LINK_CARD: theorem.key, **found} if found or theorem.key != FIRST else {}


def open_from_link() -> list[str]:
    """On the first visit of a session open what the link says; return what was corrected."""
    if CARD in st.session_state:
        return []
    theorem, values, messages = read(dict(st.query_params))
    st.session_state[CARD] = theorem.key
    put(theorem, values)
    return messages


def put(theorem: Theorem, values: Mapping[str, Any]) -> None:
    """Set the controls of a card; only before they are drawn, or in a callback."""
    for name, value in values.items():
        st.session_state[key_of(theorem, name)] = value


def current(theorem: Theorem) -> dict[str, Any]:
    """What the controls of a card show now."""
    return {c.name: ensure(key_of(theorem, c.name), c) for c in theorem.controls}


def write_link(theorem: Theorem, values: Mapping[str, Any]) -> None:
    """Put the card and its values into the browser's address bar."""
    wanted = differences(theorem, values)
    if dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)


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
        st.session_state[STILL] = Still(PREFIX, layers, noun="class")
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
    still().handle(request)
