"""The page's state in its link: what differs from the default; every value read is checked."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.ui.problem_form import COUNTS, FORM, Values, problem_of
from lmviz.ui.words import link as words


def read(query: Mapping[str, str], default: Values) -> tuple[Values, list[str]]:
    """The state a link describes, and a message for every value that had to be corrected.

    Numbers out of range are put to the nearest allowed value, anything else to the default; so is
    everything if the values, each allowed, do not make a problem together.
    """
    values, messages = dict(default), []
    loss = query.get("loss", default["loss"])
    if loss not in CATALOGUE:
        messages.append(words.unknown_loss(loss, default["loss"]))
        loss = default["loss"]
    values["loss"] = loss
    hyper = {p.name: p for p in CATALOGUE[loss].hyper}
    if loss != default["loss"]:
        values = {n: v for n, v in values.items() if n in FORM or n == COUNTS}
        values |= {name: p.default for name, p in hyper.items()}
    for name, text in query.items():
        parameter = hyper.get(name) or FORM.get(name)
        if name == COUNTS:
            values[COUNTS] = text[:400]
        elif parameter is None:
            messages.append(words.no_such(name))
        elif name != "loss":
            values[name], problem = read_one(parameter, text, values[name])
            messages += [problem] if problem else []
    try:
        problem_of(values)
    except ValueError as error:
        return dict(default), [*messages, words.not_together(str(error))]
    return values, messages


def read_one(parameter: HyperParameter, text: str, default: Any) -> tuple[Any, str]:
    """The value that ``text`` means, put into its range, and a message if that changed it."""
    try:
        value = parameter.check(text, "link")
    except ValueError:
        return _nearest(parameter, text, default)
    return (int(value) if parameter.integer else value), ""  # type: ignore[arg-type]


def _nearest(parameter: HyperParameter, text: str, default: Any) -> tuple[Any, str]:
    name = parameter.name
    if parameter.choices:
        return default, words.no_choice(name, text, parameter.choices, default)
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if math.isnan(number):
        return default, words.no_number(name, text, default)
    number = min(max(number, parameter.low), parameter.high)
    value = round(number) if parameter.integer else number
    low, high = parameter.low, parameter.high
    return value, words.outside(name, text, low, high, value, parameter.integer)


def differences(values: Values, default: Values, everything: bool = False) -> dict[str, str]:
    """What a link must hold to restore ``values``: those that are not the default.

    Args:
        everything: the defaults too, for a file that is to outlive them.
    """
    loss = values["loss"]
    base = dict(default)
    if loss != default["loss"]:
        base |= {p.name: p.default for p in CATALOGUE[loss].hyper}
    return {
        name: write_one(value)
        for name, value in values.items()
        if (everything or value != base.get(name))
        and (name != COUNTS or values["imbalance"] == "by hand")
    }


def write_one(value: Any) -> str:
    """The shortest text that :func:`read_one` reads as ``value``."""
    short = f"{value:.12g}" if isinstance(value, float) else str(value)
    return short if type(value)(short) == value else repr(value)
