"""What was done by hand to a run before the state that its link leads to.

A part of a link: past settings each with the step until which they held, and prototypes that were
moved then. ``loss:normface,s:10@200~3:0.1:0.9:-0.4/@350`` is NormFace for 200 steps, the third
prototype moved, then the default until step 350, then what the rest of the link says.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lmviz.sphere import Era
from lmviz.ui import link, problem_form
from lmviz.ui.problem_form import Values
from lmviz.ui.sphere_view.sight import MOST_LETTERS, Sight
from lmviz.ui.words import link as words

START = ("k", "d", "per_class", "imbalance", "ratio", problem_form.COUNTS, "init", "seed", "dtype")
"""Settings that belong to the first points: they were never others in the same run."""


def reachable(sight: Sight, max_steps: int) -> tuple[Sight, list[str]]:
    """The sight with a position that the run can reach, and what had to be corrected."""
    if sight.at is None or sight.at[1] <= max_steps:
        return sight, []
    head, end = (min(step, max_steps) for step in sight.at)
    return replace(sight, at=(head, end)), [words.past_its_end(max_steps, head)]


def fit(sight: Sight, values: Values, default: Values) -> tuple[Sight, list[str]]:
    """The same where a run goes on after a change: its past must lead to the position."""
    sight, messages = reachable(sight, values["max_steps"])
    if not sight.past or sight.at is None:
        return sight, messages
    try:
        last = read(sight.past, values, default)[-1].step
        if last > sight.at[1]:
            raise ValueError(words.behind(last, sight.at[1]))
    except ValueError as error:
        return replace(sight, at=None, past=""), [*messages, f"was: {error}"]
    return sight, messages


def write(eras: Sequence[Era], default: Values) -> str | None:
    """What a link must hold of the eras of one problem, the last of which is the page's own; None
    if that is more than a link can."""
    parts = []
    for era, after in itertools.pairwise(eras):
        values = problem_form.values_of(era.problems[0])
        changed = link.differences(values, default).items()
        settings = ",".join(f"{n}:{text}" for n, text in changed if n not in START)
        moved = "".join(_moved(j, direction) for (_, j), direction in after.moved.items())
        parts.append(f"{settings}@{after.step}{moved}")
    text = "/".join(parts)
    return text if len(text) <= MOST_LETTERS else None


def _moved(j: int, direction: Any) -> str:
    return ":".join([f"~{j + 1}", *(link.write_one(float(x)) for x in direction)])


def read(text: str, values: Values, default: Values) -> list[Era]:
    """The eras that :func:`write` told of; the last one is that of ``values``. None from ''.

    Raises:
        ValueError: the text says something else, with a sentence that says what.
    """
    start = {n: link.write_one(v) for n, v in values.items() if n in START and v != ""}
    eras: list[Era] = []
    if not text:
        return eras
    step, moved = 0, dict[tuple[int, int], list[float]]()
    for part in text.split("/"):
        settings, _, rest = part.partition("@")
        until, *moves = rest.split("~")
        era = _problem(settings, start, default)
        eras.append(Era(step, (era,), moved))
        if not until.isdecimal() or int(until) < step or (len(eras) > 1 and int(until) == step):
            raise ValueError(words.no_later_step(part, step))
        step = int(until)
        moved = dict(_read_move(move, era.k, era.d) for move in moves)
    eras.append(Era(step, (problem_form.problem_of(values),), moved))
    return eras


def _problem(settings: str, start: Mapping[str, str], default: Values) -> Any:
    query = dict(start)
    for pair in filter(None, settings.split(",")):
        name, found, value = pair.partition(":")
        if not found or name in START:
            raise ValueError(words.unchangeable(pair))
        query[name] = value
    values, messages = link.read(query, default)
    if messages:
        raise ValueError(words.ignored(messages[0]))
    return problem_form.problem_of(values)


def _read_move(text: str, k: int, d: int) -> tuple[tuple[int, int], list[float]]:
    name, *numbers = text.split(":")
    try:
        direction = [float(x) for x in numbers]
    except ValueError:
        direction = []
    length = math.hypot(*direction)
    fine = len(direction) == d and 0.5 < length < 2
    if not (fine and name.isdecimal() and 1 <= int(name) <= k):
        raise ValueError(words.no_move(text))
    return (0, int(name) - 1), direction
