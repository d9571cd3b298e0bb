"""One widget from one parameter record: label, range, default and help all come from it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.losses import HyperParameter
from lmviz.ui.typeset import symbols


def label_of(parameter: HyperParameter, value: Any = None) -> str:
    """Title and symbol, and for an angle its value in degrees."""
    text = parameter.title or parameter.name
    if parameter.symbol:
        text += f" ${parameter.symbol}$"
    if parameter.unit == "rad" and isinstance(value, int | float) and value:
        text += f" = {math.degrees(value):.3g}°"
    return text


def show_number(value: float) -> str:
    """A number as short as it can be written: 10, 0.1, 1e-06."""
    return f"{value:g}" if abs(value) < 1e4 else f"{value:,.0f}"


def ensure(key: str, parameter: HyperParameter) -> Any:
    """Put the default into the session if nothing is there yet; return what is."""
    if key not in st.session_state:
        default = parameter.default
        st.session_state[key] = int(default) if parameter.integer else default
    return st.session_state[key]


def control(
    parameter: HyperParameter,
    key: str,
    *,
    titles: Mapping[str, str] | None = None,
    disabled: bool = False,
) -> Any:
    """Draw the widget of a parameter and return its value.

    Args:
        key: of the session state; the value survives leaving the page.
        titles: what the named modes are called.
    """
    value = ensure(key, parameter)
    label = label_of(parameter, value)
    common: dict[str, Any] = {
        "key": key,
        "help": parameter.help,
        "disabled": disabled,
        "persist_state": "session",
    }
    if parameter.choices:
        names = titles or {}
        return st.selectbox(
            label, parameter.choices, format_func=lambda c: names.get(c, c), **common
        )
    if parameter.ticks:
        kind = int if parameter.integer else float
        options = sorted({kind(t) for t in parameter.ticks} | {kind(value)})
        return st.select_slider(label, options, format_func=show_number, **common)
    if parameter.high - parameter.low > 10_000:
        return st.number_input(
            label, int(parameter.low), int(parameter.high), step=int(parameter.step), **common
        )
    if parameter.integer:
        return st.slider(label, int(parameter.low), int(parameter.high), step=1, **common)
    return st.slider(label, parameter.low, parameter.high, step=parameter.step, **common)


def switch(
    parameter: HyperParameter, key: str, titles: Mapping[str, str], *, label: bool = False
) -> str:
    """Draw one button for each of a parameter's modes, side by side; return the chosen mode.

    For the sections of a page: what is not chosen is neither computed nor sent.

    Args:
        titles: what each mode is called.
        label: whether the parameter's title stands above it.
    """
    ensure(key, parameter)
    chosen = st.segmented_control(
        parameter.title,
        list(titles),
        format_func=titles.__getitem__,
        key=key,
        required=True,
        label_visibility="visible" if label else "collapsed",
        help=symbols(parameter.help),
        persist_state="session",
    )
    return chosen or str(parameter.default)
