"""Mounting of the browser side, which draws nothing."""

from lmviz.ui.components import component

NAME = "history"


def one_entry_each() -> None:
    """From now on the browser's Back undoes one thing that the visitor did.

    Streamlit makes an entry for a new path and one for each change of the settings behind it. Here
    a click is one, however many messages it takes; and a step of a lesson is one, whatever is
    changed in it.
    """
    component(NAME)(key=NAME, height=0)
