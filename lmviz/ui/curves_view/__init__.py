"""Curves that grow while a run goes on: a browser component that asks for what it has not yet."""

from lmviz.ui.curves_view.component import COMPONENT, curves_view
from lmviz.ui.curves_view.feed import Feed, Shown, Table

__all__ = ["COMPONENT", "Feed", "Shown", "Table", "curves_view"]
