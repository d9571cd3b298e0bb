"""Mounting of the growing curves' browser side.

``st.plotly_chart`` gives a changed figure a new node, so that growing curves would flicker and lose
their zoom; here the node stays and only new points are sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lmviz.ui.components import live_view

NAME = "curves_view"


def curves_view(
    get_payload: Callable[[], bytes],
    on_need: Callable[[Mapping[str, Any]], None],
    *,
    key: str,
) -> None:
    """Mount the curves; see :func:`~lmviz.ui.components.live_view` for the arguments."""
    live_view(NAME, get_payload, on_need, key=key)
