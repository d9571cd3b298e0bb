"""Mounting of the browser side, which sets the cookie and draws nothing."""

from __future__ import annotations

import re

from lmviz.ui.components import component

NAME = "cookie"
WORD = re.compile(r"[A-Za-z0-9_.-]{1,200}")


def keep(name: str, value: str, seconds: int) -> None:
    """Let the browser keep ``value`` for this app alone; draws nothing.

    Raises:
        ValueError: a name or a value that could say more than itself in a cookie.
    """
    for text in (name, value):
        if not WORD.fullmatch(text):
            raise ValueError(f"cookie: letters, digits, _ . and - are allowed, got {text[:40]!r}")
    data = {"name": name, "value": value, "seconds": int(seconds)}
    component(NAME)(key=f"cookie.{name}", data=data, height=0)
