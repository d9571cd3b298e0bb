"""Registration and mounting of the browser side.

The bundle is served as a file from the component's asset folder, because inline code would be
sent again with every message. Streamlit learns of that folder from the installed package's
``pyproject.toml``; where the package is not installed (a plain checkout), the same manifest is
registered here instead, so that neither way of starting the app can lose the component.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

DISTRIBUTION = "lmviz"
NAME = "sphere_view"
COMPONENT = f"{DISTRIBUTION}.{NAME}"
PACKAGE_ROOT = Path(__file__).resolve().parents[2]
ASSET_DIR = "ui/sphere_view/frontend"
BUNDLE = "sphere_view.js"


def _ensure_assets() -> None:
    """Make the asset folder known to the running Streamlit if discovery has not found it."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(COMPONENT) is None:
        manifest = ComponentManifest(DISTRIBUTION, "0", [ComponentConfig(NAME, ASSET_DIR)])
        manager.register_from_manifest(manifest, PACKAGE_ROOT)


@cache
def _component() -> Callable[..., Any]:
    return st.components.v2.component(COMPONENT, js=BUNDLE)


def sphere_view(
    get_payload: Callable[[], bytes],
    on_need: Callable[[Mapping[str, Any]], None],
    *,
    key: str,
    height: int | str = "content",
) -> None:
    """Mount the live view alone in its own fragment.

    ``get_payload`` returns the bytes to show now; ``on_need`` receives each request of the
    browser, as a mapping, before that. Both run on Streamlit's script thread. Native widgets
    may refresh the view without a full rerun by ``st.rerun(f"{key}_fragment")``.
    """
    _ensure_assets()
    mount = _component()

    def handle() -> None:
        # A request in flight during a change of page arrives when the view is gone.
        request = st.session_state.get(key, {}).get("need")
        if request is not None:
            on_need(request)

    @st.fragment(key=f"{key}_fragment")
    def view() -> None:
        mount(key=key, data=get_payload(), on_need_change=handle, height=height)

    view()
