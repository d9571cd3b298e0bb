"""The Imbalance page's state: one problem, what stands beside it, their link and their player."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from lmviz.figures.compare import names_of
from lmviz.losses import CATALOGUE, HyperParameter, make
from lmviz.losses.imbalance import class_counts
from lmviz.sphere import Era, Problem
from lmviz.ui import lab, link, live_table, page_state, past, problem_form
from lmviz.ui.problem_form import Values
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import PLAYING, Sight
from lmviz.ui.words import imbalance as words

PREFIX = "imbalance"
PLAYER, PRESET, SHOWN = (f"{PREFIX}.{name}" for name in ("player", "preset", "shown"))
STRIDE = 2
WEIGHT, LOSSES = "weight", "losses"
VIEW = f"{PREFIX}_view"
"""Key of the live view."""
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
SECTION = HyperParameter(
    name="section",
    symbol="",
    title="Section",
    default="cure",
    choices=tuple(words.SECTIONS),
    help="What is shown beneath the runs.",
)
DRAWN = (("ldam", "max_m"), ("focal", "gamma"))
"""Hyper-parameters that charts show whatever the loss is."""
SETTINGS = {
    BESIDE.name: BESIDE,
    SECTION.name: SECTION,
    **{
        f"{loss}.{name}": replace(CATALOGUE[loss].parameter(name), name=f"{loss}.{name}")
        for loss, name in DRAWN
    },
}
"""Settings beside those of the problem, by their name in link and session."""


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
        usual = {name: page_state.default_of(p) for name, p in SETTINGS.items()}
        held = problem_form.values_of(self.problem, self.imbalance)
        return held | usual | {BESIDE.name: self.beside}


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


def _of_problem(values: Mapping[str, Any]) -> Values:
    return {name: v for name, v in values.items() if name not in SETTINGS}


def put(values: Mapping[str, Any]) -> None:
    """Set all controls; only before they are drawn, or in a callback."""
    held = dict(values)
    page_state.put_settings(PREFIX, held, SETTINGS)
    # After them: what the loss itself has stands twice, and this is what its control shows.
    problem_form.apply(PREFIX, _of_problem(held))


def current() -> Values:
    """What all controls show now."""
    return problem_form.current(PREFIX) | page_state.current_settings(PREFIX, SETTINGS)


def choose_preset() -> None:
    """Callback of the preset box."""
    found = next((p for p in PRESETS if p.key == st.session_state[PRESET]), None)
    if found is not None:
        put(found.values | {SECTION.name: current()[SECTION.name]})


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
    return problem_form.problem_of(_of_problem(values))


def side_by_side(problem: Problem, beside: str) -> tuple[list[Problem], list[str]]:
    """What is shown beside each other, and what each is called."""
    if beside == WEIGHT:
        titles = [words.WITHOUT, words.weight(problem.zero_centroid)]
        return [problem.replace(zero_centroid=0.0), problem], titles
    mine = problem.loss.record.key
    others = [key for key in SIDE_BY_SIDE if key in CATALOGUE and key != mine]
    scale = {"s": problem.loss.hyper["s"]} if "s" in problem.loss.hyper else {}
    losses = [problem.loss, *(make(key, **scale) for key in others)]
    found = [problem.replace(loss=loss) for loss in losses[: len(SIDE_BY_SIDE)]]
    return found, names_of(found)


def read(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    """The state a link describes, and what had to be corrected."""
    mine = {name: text for name, text in query.items() if name in SETTINGS}
    rest = {name: text for name, text in query.items() if name not in SETTINGS}
    values, messages = link.read(rest, _of_problem(DEFAULT_VALUES))
    own, corrected = page_state.read_settings(mine, SETTINGS)
    for name in own:
        loss, _, hyper = name.partition(".")
        if loss == values["loss"]:
            own[name] = values[hyper]
    return values | own, [*messages, *corrected]


def write(values: Values, everything: bool) -> dict[str, str]:
    """What a link must hold to restore the state."""
    problem = _of_problem(values)
    written = link.differences(problem, _of_problem(DEFAULT_VALUES), everything)
    own = page_state.write_settings(values, SETTINGS, everything)
    # The hyper-parameters of the loss on show are there by their own name.
    return written | {n: t for n, t in own.items() if n.partition(".")[0] != values["loss"]}


STATE = page_state.Page(
    PREFIX,
    read,
    write,
    current,
    put,
    view=lambda: st.session_state.get(PLAYER),
    looks=(SECTION.name,),
    seen=PLAYING,
    fit=lambda sight, values: past.fit(sight, _of_problem(values), _of_problem(DEFAULT_VALUES)),
)


def update() -> None:
    """Bring player, history and link up to what the controls say; a run goes on where it can.

    Raises:
        ValueError: the controls do not describe a problem; the player keeps the last ones.
    """
    values = current()
    problem = problem_of(values)
    problems, titles = side_by_side(problem, values[BESIDE.name])
    held: Player | None = st.session_state.get(PLAYER)
    sight = page_state.sight(STATE)
    if held is None or not held.leads_to(sight):
        st.session_state[PLAYER] = Player(
            problems,
            titles,
            stride=STRIDE,
            autoplay=True,
            page=PREFIX,
            sight=sight,
            eras=_eras(sight, values),
            tell=_tell,
        )
    else:
        held.set_problems(problems, titles)
    st.session_state[SHOWN] = problem, titles
    page_state.keep(STATE)


def _eras(sight: Sight, values: Values) -> list[Era]:
    """What leads to the position of the link, of all that stand side by side."""
    found = past.read(sight.past, _of_problem(values), _of_problem(DEFAULT_VALUES))
    beside = values[BESIDE.name]
    return [replace(e, problems=tuple(side_by_side(e.problems[0], beside)[0])) for e in found]


def _tell(eras: Sequence[Era]) -> str | None:
    """The same as a text of the link; None if other things stood side by side before."""
    beside = current()[BESIDE.name]
    mine = [replace(e, problems=e.problems[-1 if beside == WEIGHT else 0 :][:1]) for e in eras]
    if any(
        tuple(side_by_side(m.problems[0], beside)[0]) != e.problems
        for m, e in zip(mine, eras, strict=True)
    ):
        return None
    return past.write(mine, _of_problem(DEFAULT_VALUES))


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
    live_table.take(VIEW, request, STATE, key_of("seed"))
