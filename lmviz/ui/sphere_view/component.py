"""Mounting of the live view's browser side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lmviz.ui.components import live_view

NAME = "sphere_view"


def sphere_view(
    get_payload: Callable[[], bytes],
    on_need: Callable[[Mapping[str, Any]], None],
    *,
    key: str,
    height: int | str = "content",
) -> None:
    """Mount the live view; see :func:`~lmviz.ui.components.live_view` for the arguments."""
    live_view(NAME, get_payload, on_need, key=key, height=height)
