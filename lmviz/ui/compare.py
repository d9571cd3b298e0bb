"""The comparison's state: two to four settings from one start, their link, and their player.

What a setting may have for itself (loss, regularisers, optimiser) lives under ``compare.a.…`` to
``compare.d.…``; what all share (classes, start, stopping) under ``compare.all.…``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.sphere import Problem
from lmviz.ui import lab, link, problem_form
from lmviz.ui.compare_presets import PRESETS, ComparePreset
from lmviz.ui.controls import ensure
from lmviz.ui.problem_form import Values
from lmviz.ui.sphere_view.player import Player

PREFIX = "compare"
SHARED = f"{PREFIX}.all"
PLAYER, OPENED, PRESET, NUMBER, EDITED = (
    f"{PREFIX}.{name}" for name in ("player", "opened", "preset", "spheres", "edited")
)
SLOTS = ("a", "b", "c", "d")
FEWEST = 2
DIFFERENT = (
    "The same points to begin with, the same number of steps: whatever differs comes from the "
    "settings. Cameras are linked; turn one sphere and all turn."
)
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
    """Set all controls; only before they are drawn, or in a callback."""
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


def open_from_link(more: Mapping[str, HyperParameter]) -> list[str]:
    """On the first visit of a session set the controls from the link; return what was corrected.

    Args:
        more: settings of the page's own, by their name in link and session.
    """
    if OPENED in st.session_state:
        return []
    slot_values, own, messages = read(dict(st.query_params), more)
    for slot in SLOTS[len(slot_values) :]:
        problem_form.apply(prefix_of(slot), OPENING_VALUES[SLOTS.index(slot)])
    put(slot_values)
    for name, value in own.items():
        st.session_state[key_of(name)] = value
    st.session_state[OPENED] = True
    return messages


def read(
    query: Mapping[str, str], more: Mapping[str, HyperParameter]
) -> tuple[list[Values], dict[str, Any], list[str]]:
    """The settings a link describes, the page's own values, and what had to be corrected."""
    own: dict[str, Any] = {}
    shared: dict[str, str] = {}
    each: dict[str, dict[str, str]] = {slot: {} for slot in SLOTS}
    messages: list[str] = []
    for name, text in query.items():
        slot, _, rest = name.partition(".")
        if name in more or name == SPHERES.name:
            parameter = SPHERES if name == SPHERES.name else more[name]
            own[name], problem = link.read_one(parameter, text, parameter.default)
            messages += [problem] if problem else []
        elif name in COMMON:
            shared[name] = text
        elif slot in each and rest and rest not in COMMON:
            each[slot][rest] = text
        else:
            messages.append(f"{name[:40]}: there is no such setting; it is ignored.")
    number = own.pop(SPHERES.name, SPHERES.default)
    found = []
    for slot, default in zip(SLOTS[:number], OPENING_VALUES, strict=False):
        values, of_all = link.read(shared, default)
        # The shared part is told once, and a setting's own under its letter.
        messages += [m for m in of_all if m not in messages]
        values, of_slot = link.read(each[slot], values)
        messages += [f"{slot}.{m}" for m in of_slot]
        found.append(values)
    return found, own, messages


def differences(more: Mapping[str, HyperParameter]) -> dict[str, str]:
    """What a link must hold to restore the page: all that differs from the first visit."""
    found: dict[str, str] = {}
    if len(slots()) != SPHERES.default:
        found[SPHERES.name] = str(len(slots()))
    for slot, default in zip(slots(), OPENING_VALUES, strict=False):
        changed = link.differences(values_of(slot), default)
        found |= {name: text for name, text in changed.items() if name in COMMON}
        found |= {f"{slot}.{name}": t for name, t in changed.items() if name not in COMMON}
    for name, p in more.items():
        value = st.session_state.get(key_of(name), p.default)
        if value != p.default:
            found[name] = link.write_one(value)
    return found


def write_link(more: Mapping[str, HyperParameter]) -> None:
    """Put the state into the browser's address bar."""
    wanted = differences(more)
    if dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)


def asked() -> list[Problem]:
    """The problems that the controls describe.

    Raises:
        ValueError: they do not describe any.
    """
    return [problem_form.problem_of(values_of(slot)) for slot in slots()]


def update() -> None:
    """Bring the player up to what the controls say; all runs begin again if anything changed.

    Raises:
        ValueError: the controls do not describe problems; the player keeps the last ones.
    """
    problems = tuple(asked())
    player: Player | None = st.session_state.get(PLAYER)
    if player is None or player.problems != problems:
        preset = matching_preset(problems) or OPENING
        st.session_state[PLAYER] = Player(
            problems, names_of(problems), stride=preset.stride, autoplay=True
        )


def player() -> Player | None:
    """The player behind the view; None before the first valid settings."""
    found: Player | None = st.session_state.get(PLAYER)
    return found


def payload() -> bytes:
    """What the live view shows now; runs inside its fragment."""
    return lab.pull(PREFIX)


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the live view."""
    lab.answer(request, PREFIX, f"{SHARED}.seed")


def slot_title(slot: str) -> str:
    """Letter and loss of a setting, for the row of buttons that chooses which one is edited."""
    loss = problem_form.current(prefix_of(slot))["loss"]
    return f"{slot.upper()} · {CATALOGUE[loss].title}"
