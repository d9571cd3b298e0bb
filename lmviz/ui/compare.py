"""The comparison's state: two to four settings from one start, their link, and their player.

What a setting may have for itself (loss, regularisers, optimiser) lives under ``compare.a.…`` to
``compare.d.…``; what all share (classes, start, stopping) under ``compare.all.…``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.sphere import Problem
from lmviz.ui import lab, link, live_table, page_state, past, problem_form
from lmviz.ui.compare_presets import PRESETS, ComparePreset
from lmviz.ui.controls import ensure
from lmviz.ui.page_state import Setting
from lmviz.ui.problem_form import Values
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import PLAYING, Sight
from lmviz.ui.words import compare as words
from lmviz.ui.words import link as link_words

PREFIX = "compare"
SHARED = f"{PREFIX}.all"
VIEW = f"{PREFIX}_view"
"""Key of the live view."""
PLAYER, PRESET, NUMBER = (f"{PREFIX}.{name}" for name in ("player", "preset", "spheres"))
SETTINGS_OF = "settings"
"""What the state of the page calls the values of its settings, in the order of their letters."""
SLOTS = ("a", "b", "c", "d")
FEWEST = 2
COMMON = (
    *("k", "d", "per_class", "imbalance", "ratio", problem_form.COUNTS, "init", "seed"),
    *("max_steps", "tolerance", "dtype", "device"),
)
"""Names of the controls that all settings share: the start, and where the runs end."""
OPENING = PRESETS[0]
OPENING_VALUES = [problem_form.values_of(p, OPENING.imbalance) for p in OPENING.problems]
SPHERES = HyperParameter(
    name="spheres",
    symbol="",
    title="Spheres",
    default=len(OPENING.problems),
    low=FEWEST,
    high=len(SLOTS),
    step=1,
    integer=True,
    help="How many settings run beside each other, from the same start and in step.",
)
EDIT = HyperParameter(
    name="edited",
    symbol="",
    title="Setting",
    default=SLOTS[0],
    choices=SLOTS,
    help="Which of the spheres the controls below belong to.",
)
EDITED = f"{PREFIX}.{EDIT.name}"


def prefix_of(slot: str) -> str:
    """Where the controls of a setting live."""
    return f"{PREFIX}.{slot}"


def key_of(name: str) -> str:
    """Session key of a setting of the page itself."""
    return f"{PREFIX}.{name}"


def slots() -> tuple[str, ...]:
    """The settings on show."""
    return SLOTS[: ensure(NUMBER, SPHERES)]


def values_of(slot: str) -> Values:
    """What the controls say about one setting, the shared ones included."""
    shared = problem_form.current(SHARED)
    return problem_form.current(prefix_of(slot)) | {name: shared[name] for name in COMMON}


def put(slot_values: Sequence[Values]) -> None:
    """Set the controls of all settings; only before they are drawn, or in a callback."""
    st.session_state[NUMBER] = len(slot_values)
    for slot, values in zip(SLOTS, slot_values, strict=False):
        problem_form.apply(prefix_of(slot), values)
    problem_form.apply(SHARED, {"loss": OPENING_VALUES[0]["loss"]})
    for name in COMMON:
        if name in slot_values[0]:
            st.session_state[f"{SHARED}.{name}"] = slot_values[0][name]


def choose_preset() -> None:
    """Callback of the preset box: put its settings into the controls."""
    found = next((p for p in PRESETS if p.key == st.session_state[PRESET]), None)
    if found is not None:
        put([problem_form.values_of(p, found.imbalance) for p in found.problems])


def matching_preset(problems: Sequence[Problem]) -> ComparePreset | None:
    """The preset that is on the screen, if nothing was changed since it was chosen."""
    return next((p for p in PRESETS if p.problems == tuple(problems)), None)


def show_matching_preset() -> None:
    """Let the preset box name what the controls describe; only before it is drawn."""
    try:
        found = matching_preset(asked())
    except ValueError:
        found = None
    st.session_state[PRESET] = found.key if found else None


def page(more: Mapping[str, Setting]) -> page_state.Page:
    """How the page's state is read, written and applied.

    Args:
        more: settings of its sections, by their name in link and session.
    """
    own = {EDIT.name: EDIT, **more}
    lettered = [n for n, p in own.items() if getattr(p, "choices", ()) == SLOTS]

    def read_all(query: Mapping[str, str]) -> tuple[Values, list[str]]:
        found, values, messages = read(query, own)
        for name in lettered:
            if values[name] not in SLOTS[: len(found)]:
                messages.append(words.no_sphere(name, values[name]))
                values[name] = SLOTS[0]
        return {SETTINGS_OF: found, **values}, messages

    def write_all(values: Values, everything: bool) -> dict[str, str]:
        written = differences(values[SETTINGS_OF], everything)
        return written | page_state.write_settings(values, own, everything)

    def current() -> Values:
        for name in lettered:
            if st.session_state.get(key_of(name)) not in slots():
                st.session_state[key_of(name)] = SLOTS[0]
        shown = [values_of(slot) for slot in slots()]
        return {SETTINGS_OF: shown, **page_state.current_settings(PREFIX, own)}

    def put_all(values: Values) -> None:
        shown = values[SETTINGS_OF]
        for slot in SLOTS[len(shown) :]:
            problem_form.apply(prefix_of(slot), OPENING_VALUES[SLOTS.index(slot)])
        put(shown)
        page_state.put_settings(PREFIX, values, own)

    looks = {EDIT.name, *more}

    def fit(sight: Sight, values: Values) -> tuple[Sight, list[str]]:
        return past.reachable(sight, min(v["max_steps"] for v in values[SETTINGS_OF]))

    return page_state.Page(
        PREFIX, read_all, write_all, current, put_all, player, looks, PLAYING, fit
    )


def read(
    query: Mapping[str, str], more: Mapping[str, Setting]
) -> tuple[list[Values], dict[str, Any], list[str]]:
    """The settings a link describes, the page's own values, and what had to be corrected."""
    mine: dict[str, str] = {}
    shared: dict[str, str] = {}
    each: dict[str, dict[str, str]] = {slot: {} for slot in SLOTS}
    messages: list[str] = []
    for name, text in query.items():
        slot, _, rest = name.partition(".")
        if name in more or name == SPHERES.name:
            mine[name] = text
        elif name in COMMON:
            shared[name] = text
        elif slot in each and rest and rest not in COMMON:
            each[slot][rest] = text
        else:
            messages.append(link_words.no_such(name))
    own, corrected = page_state.read_settings(mine, {SPHERES.name: SPHERES, **more})
    messages += corrected
    found = []
    for slot, default in zip(SLOTS[: own.pop(SPHERES.name)], OPENING_VALUES, strict=False):
        values, of_all = link.read(shared, default)
        # The shared part is told once, and a setting's own under its letter.
        messages += [m for m in of_all if m not in messages]
        values, of_slot = link.read(each[slot], values)
        messages += [f"{slot}.{m}" for m in of_slot]
        found.append(values)
    return found, own, messages


def differences(shown: Sequence[Values], everything: bool = False) -> dict[str, str]:
    """What a link must hold to restore the settings: all that differs from the first visit."""
    found: dict[str, str] = {}
    if everything or len(shown) != SPHERES.default:
        found[SPHERES.name] = str(len(shown))
    for slot, values, default in zip(SLOTS, shown, OPENING_VALUES, strict=False):
        changed = link.differences(values, default, everything)
        found |= {name: text for name, text in changed.items() if name in COMMON}
        found |= {f"{slot}.{name}": t for name, t in changed.items() if name not in COMMON}
    return found


def asked() -> list[Problem]:
    """The problems that the controls describe.

    Raises:
        ValueError: they do not describe any.
    """
    return [problem_form.problem_of(values_of(slot)) for slot in slots()]


def update(state: page_state.Page) -> None:
    """Bring the player, history and link up to what the controls say; all runs begin again if
    anything changed.

    Raises:
        ValueError: the controls do not describe problems; the player keeps the last ones.
    """
    problems = tuple(asked())
    player: Player | None = st.session_state.get(PLAYER)
    opened = page_state.sight(state)
    if player is None or player.problems != problems or not player.leads_to(opened):
        preset = matching_preset(problems) or OPENING
        # Whatever is changed begins anew; only a link that was just opened leads somewhere.
        anew = player is not None and player.leads_to(opened)
        sight = replace(player.sight, at=None) if player and anew else opened
        st.session_state[PLAYER] = Player(
            problems,
            names_of(problems),
            stride=preset.stride,
            autoplay=True,
            page=PREFIX,
            sight=sight,
        )
    page_state.keep(state)


def player() -> Player | None:
    """The player behind the view; None before the first valid settings."""
    found: Player | None = st.session_state.get(PLAYER)
    return found


def payload() -> bytes:
    """What the live view shows now; runs inside its fragment."""
    return lab.pull(PREFIX)


def need(state: page_state.Page, request: Mapping[str, Any]) -> None:
    """Take a request of the live view."""
    live_table.take(VIEW, request, state, f"{SHARED}.seed")


def slot_title(slot: str) -> str:
    """Letter and loss of a setting, for the row of buttons that chooses which one is edited."""
    loss = problem_form.current(prefix_of(slot))["loss"]
    return f"{slot.upper()} · {CATALOGUE[loss].title}"
