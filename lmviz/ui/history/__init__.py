"""How many entries of the browser's history a step of a lesson makes: one."""

from lmviz.ui.history.component import one_entry_a_step

__all__ = ["one_entry_a_step"]
