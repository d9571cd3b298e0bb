"""Curves that grow while a run goes on: a browser component that asks for what it has not yet."""

from lmviz.ui.curves_view.component import curves_view
from lmviz.ui.curves_view.feed import Feed, Shown, Table

__all__ = ["Feed", "Shown", "Table", "curves_view"]
