"""Registration and mounting of the browser side, in the manner of the live views'."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from lmviz.ui.sphere_view.component import DISTRIBUTION, PACKAGE_ROOT

NAME = "cookie"
COMPONENT = f"{DISTRIBUTION}.{NAME}"
ASSET_DIR = "ui/cookie/frontend"
SCRIPT = "cookie.js"
WORD = re.compile(r"[A-Za-z0-9_.-]{1,200}")


def _ensure_assets() -> None:
    """Make the asset folder known to the running Streamlit if discovery has not found it."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(COMPONENT) is None:
        manifest = ComponentManifest(DISTRIBUTION, "0", [ComponentConfig(NAME, ASSET_DIR)])
        manager.register_from_manifest(manifest, PACKAGE_ROOT)


@cache
def _component() -> Callable[..., Any]:
    return st.components.v2.component(COMPONENT, js=SCRIPT)


def keep(name: str, value: str, seconds: int) -> None:
    """Let the browser keep ``value`` for this app alone; draws nothing.

    Raises:
        ValueError: a name or a value that could say more than itself in a cookie.
    """
    for text in (name, value):
        if not WORD.fullmatch(text):
            raise ValueError(f"cookie: letters, digits, _ . and - are allowed, got {text[:40]!r}")
    _ensure_assets()
    data = {"name": name, "value": value, "seconds": int(seconds)}
    _component()(key=f"cookie.{name}", data=data, height=0)
