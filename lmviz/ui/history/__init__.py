"""How many entries of the browser's history one thing makes that a visitor does: one."""

from lmviz.ui.history.component import one_entry_each

__all__ = ["one_entry_each"]
