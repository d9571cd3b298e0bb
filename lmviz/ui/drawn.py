"""Charts of ours as pictures, one offer for each kind of file, and as a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import plotly.graph_objects as go

from lmviz.figures.chart_page import chart_page
from lmviz.figures.drawing import ENDINGS
from lmviz.figures.vector import vector
from lmviz.ui.files import Offer

Figures = Callable[[], Sequence[go.Figure]]


def drawn(
    label: str, stem: str, figures: Figures, title: str, help: str, trouble: str = ""
) -> list[Offer]:
    """The charts above each other as SVG, PDF and PNG, each drawn when it is clicked.

    Args:
        label: of the buttons, before the kind of file.
        stem: what stands before the ending: ``-curves``, or '' where they are all there is.
        title: what the picture says of itself.
        trouble: why there is none, or ''.
    """
    return [
        Offer(
            f"{label} (.{ending})",
            f"{stem}.{ending}",
            partial(_drawn, figures, ending, title),
            help,
            trouble,
        )
        for ending in ENDINGS
    ]


def as_page(figures: Figures, title: str) -> str:
    """The charts below each other on one page that answers the pointer without a network."""
    _pandas_first()
    return chart_page(figures(), title)


def _drawn(figures: Figures, ending: str, title: str) -> bytes:
    _pandas_first()
    return vector(figures(), ending, title)


def _pandas_first() -> None:
    # Plotly takes pandas for ready as soon as another thread has begun to import it.
    import pandas  # noqa: F401
