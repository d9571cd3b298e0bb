"""The Imbalance page's state: one problem, what stands beside it, their link and their player."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.losses import CATALOGUE, HyperParameter, make
from lmviz.losses.imbalance import class_counts
from lmviz.sphere import Problem
from lmviz.ui import lab, link, problem_form
from lmviz.ui.controls import ensure
from lmviz.ui.problem_form import Values
from lmviz.ui.sphere_view.player import Player

PREFIX = "imbalance"
PLAYER, OPENED, PRESET, SHOWN = (
    f"{PREFIX}.{name}" for name in ("player", "opened", "preset", "shown")
)
STRIDE = 2
WEIGHT, LOSSES = "weight", "losses"
WITHOUT = "Without R_W"
SIDE_BY_SIDE = ("normface", "cosface", "ldam", "lm_softmax")
BESIDE = HyperParameter(
    name="beside",
    symbol="",
    title="Side by side",
    default=WEIGHT,
    choices=(WEIGHT, LOSSES),
    help="The same loss without and with the zero-centroid regulariser, or several losses at the "
    "same scale and weight.",
)
BESIDE_TITLES = {WEIGHT: "Without and with λ", LOSSES: "Losses"}
SETTINGS = {BESIDE.name: BESIDE}


@dataclass(frozen=True)
class ImbalancePreset:
    """One experiment with its story; ``imbalance`` is kind and ratio of its counts."""

    key: str
    title: str
    text: str
    problem: Problem
    imbalance: tuple[str, float]
    beside: str = WEIGHT

    @property
    def values(self) -> Values:
        """What all controls must show."""
        held = problem_form.values_of(self.problem, self.imbalance)
        return held | {BESIDE.name: self.beside}


def _problem(k: int, d: int, kind: str, loss: str, s: float, weight: float) -> Problem:
    return Problem(
        k=k,
        d=d,
        per_class=100,
        counts=class_counts(kind, 100, k, 100.0),
        loss=make(loss, s=s),
        zero_centroid=weight,
        optimizer="riemannian_sgd",
        # R_W is stiff: at a rate of 0.1 its larger weights would not settle.
        learning_rate=0.03,
        max_steps=2000,
    )


_STEP = ("step", 100.0)
PRESETS: tuple[ImbalancePreset, ...] = (
    ImbalancePreset(
        "cure",
        "Minority collapse, and its cure",
        "Two of four classes have a hundredth of the features. LM-Softmax lets their prototypes "
        "fall together; the zero-centroid regulariser opens them up again. Move λ and watch.",
        _problem(4, 3, "step", "lm_softmax", 10.0, 10.0),
        _STEP,
    ),
    ImbalancePreset(
        "losses",
        "LM-Softmax suffers most",
        "Four losses under the same imbalance, without the regulariser. LM-Softmax collapses "
        "furthest: its pull on the frequent classes never fades. LDAM gives the rare classes "
        "larger margins.",
        _problem(4, 3, "step", "lm_softmax", 10.0, 0.0),
        _STEP,
        LOSSES,
    ),
    ImbalancePreset(
        "beyond",
        "Eight classes on S²: no cure",
        "Beyond k = d + 1 the prototypes can be centred and collapsed at once. Whatever λ, the "
        "rare classes stay together.",
        _problem(8, 3, "step", "normface", 10.0, 10.0),
        _STEP,
    ),
    ImbalancePreset(
        "ten-classes",
        "Ten classes in R¹⁶, long-tailed",
        "As in CIFAR-10 with a ratio of 100, features free. The view is a projection; all numbers "
        "are those of R¹⁶, and the matrix shows every pair.",
        _problem(10, 16, "long-tailed", "lm_softmax", 20.0, 100.0),
        ("long-tailed", 100.0),
    ),
)
DEFAULT_VALUES = PRESETS[0].values


def key_of(name: str) -> str:
    """Session key of a control of the page."""
    return f"{PREFIX}.{name}"


def put(values: Mapping[str, Any]) -> None:
    """Set all controls; only before they are drawn, or in a callback."""
    held = dict(values)
    st.session_state[key_of(BESIDE.name)] = held.pop(BESIDE.name)
    problem_form.apply(PREFIX, held)


def current() -> Values:
    """What all controls show now."""
    beside = ensure(key_of(BESIDE.name), BESIDE)
    return problem_form.current(PREFIX) | {BESIDE.name: beside}


def choose_preset() -> None:
    """Callback of the preset box."""
    found = next((p for p in PRESETS if p.key == st.session_state[PRESET]), None)
    if found is not None:
        put(found.values)


def matching_preset() -> ImbalancePreset | None:
    """The preset that the controls describe, if any."""
    values = current()
    try:
        problem, beside = problem_of(values), values[BESIDE.name]
    except ValueError:
        return None
    return next((p for p in PRESETS if (p.problem, p.beside) == (problem, beside)), None)


def show_matching_preset() -> None:
    """Let the preset box name what the controls describe; only before it is drawn."""
    found = matching_preset()
    st.session_state[PRESET] = found.key if found else None


def problem_of(values: Mapping[str, Any]) -> Problem:
    """The problem that the controls describe.

    Raises:
        ValueError: they do not describe any.
    """
    return problem_form.problem_of({n: v for n, v in values.items() if n != BESIDE.name})


def side_by_side(problem: Problem, beside: str) -> tuple[list[Problem], list[str]]:
    """What is shown beside each other, and what each is called."""
    if beside == WEIGHT:
        weight = f"λ = {problem.zero_centroid:g}"
        return [problem.replace(zero_centroid=0.0), problem], [WITHOUT, weight]
    mine = problem.loss.record.key
    others = [key for key in SIDE_BY_SIDE if key in CATALOGUE and key != mine]
    scale = {"s": problem.loss.hyper["s"]} if "s" in problem.loss.hyper else {}
    losses = [problem.loss, *(make(key, **scale) for key in others)]
    found = [problem.replace(loss=loss) for loss in losses[: len(SIDE_BY_SIDE)]]
    return found, names_of(found)


def read(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    """The state a link describes, and what had to be corrected."""
    default = {n: v for n, v in DEFAULT_VALUES.items() if n != BESIDE.name}
    rest = {name: text for name, text in query.items() if name not in SETTINGS}
    values, messages = link.read(rest, default)
    beside, problem = BESIDE.default, ""
    if BESIDE.name in query:
        beside, problem = link.read_one(BESIDE, query[BESIDE.name], BESIDE.default)
    return values | {BESIDE.name: beside}, [*messages, *([problem] if problem else [])]


def open_from_link() -> list[str]:
    """On the first visit of a session set the controls from the link; return what was corrected."""
    if OPENED in st.session_state:
        return []
    values, messages = read(dict(st.query_params))
    put(values)
    st.session_state[OPENED] = True
    return messages


def update() -> None:
    """Bring player and link up to what the controls say; a run goes on where it can.

    Raises:
        ValueError: the controls do not describe a problem; the player keeps the last ones.
    """
    values = current()
    problem = problem_of(values)
    problems, titles = side_by_side(problem, values[BESIDE.name])
    player: Player | None = st.session_state.get(PLAYER)
    if player is None:
        st.session_state[PLAYER] = Player(problems, titles, stride=STRIDE, autoplay=True)
    else:
        player.set_problems(problems, titles)
    st.session_state[SHOWN] = problem, titles
    link.write(values, DEFAULT_VALUES)


def player() -> Player:
    """The player behind the view, once :func:`shown` is not None."""
    found: Player = st.session_state[PLAYER]
    return found


def shown() -> tuple[Problem, list[str]] | None:
    """The last valid problem of the controls, and the titles of what stands side by side."""
    found: tuple[Problem, list[str]] | None = st.session_state.get(SHOWN)
    return found


def payload() -> bytes:
    """What the live view shows now; runs inside its fragment."""
    return lab.pull(PREFIX)


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the live view."""
    lab.answer(request, PREFIX, key_of("seed"))
