"""Charts of ours as pictures: one offer for each kind of file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import plotly.graph_objects as go

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


def _drawn(figures: Figures, ending: str, title: str) -> bytes:
    # Plotly takes pandas for ready as soon as another thread has begun to import it.
    import pandas  # noqa: F401

    return vector(figures(), ending, title)
