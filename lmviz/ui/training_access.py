"""Who may do what: training can be switched off, or ask for a password.

Those who may not train can look at everything, and change nothing. What is checked here is checked
again by what the buttons call.
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from lmviz.training.limits import LimitError, Limits
from lmviz.ui import training_owner
from lmviz.ui.training_form import PREFIX
from lmviz.ui.words import training as words

PASSWORD = f"{PREFIX}.password"


def limits() -> Limits:
    """The limits of this server for this visitor; all is off where they are written wrongly."""
    try:
        found = Limits.from_environment()
    except LimitError:
        found = Limits(mode="off")
    return replace(found, any_folder=training_owner.shared())


def mistake() -> str:
    """What is wrong with the settings of this server; '' if nothing is."""
    try:
        Limits.from_environment()
    except LimitError as error:
        return str(error)
    return ""


def password() -> str:
    """What this visitor has given."""
    return str(st.session_state.get(PASSWORD, ""))


def may_train() -> bool:
    """Whether this visitor may start, change and delete runs."""
    return limits().unlocks(password())


def permit() -> None:
    """Refuse those who may not.

    Raises:
        LimitError: saying why.
    """
    Limits.from_environment().permit(password())


def folder(wanted: str) -> str:
    """The folder of images that this visitor asks for, if it may be read; else the server's."""
    try:
        limits().check_folder(wanted)
    except LimitError:
        return ""
    return wanted


def draw_lock() -> None:
    """Say politely that training is off, or ask for the password."""
    found = limits()
    if found.mode == "off":
        st.info(words.switched_off(mistake()), icon=":material/lock:")
        return
    st.text_input(
        words.PASSWORD.label,
        type="password",
        key=PASSWORD,
        help=words.PASSWORD.help,
        persist_state="session",
    )
    if password():
        st.caption(f":material/lock: {words.WRONG_PASSWORD}")
