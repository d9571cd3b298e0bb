"""Mounting of the browser side, which draws nothing."""

from lmviz.ui.components import component

NAME = "history"


def one_entry_a_step() -> None:
    """From now on the browser's Back leads from a step of a lesson to what was before the step.

    Streamlit makes an entry for a new path and one for each change of the settings behind it, so
    that a step to another page would be three, two of which are of no page that ever was.
    """
    component(NAME)(key=NAME, height=0)
