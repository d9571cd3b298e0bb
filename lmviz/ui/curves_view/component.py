"""Registration and mounting of the browser side, in the manner of the sphere's.

``st.plotly_chart`` gives a changed figure a new node, so that growing curves would flicker and lose
their zoom; here the node stays and only new points are sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from lmviz.ui.sphere_view.component import DISTRIBUTION, PACKAGE_ROOT

NAME = "curves_view"
COMPONENT = f"{DISTRIBUTION}.{NAME}"
ASSET_DIR = "ui/curves_view/frontend"
BUNDLE = "curves_view.js"


def _ensure_assets() -> None:
    """Make the asset folder known to the running Streamlit if discovery has not found it."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(COMPONENT) is None:
        manifest = ComponentManifest(DISTRIBUTION, "0", [ComponentConfig(NAME, ASSET_DIR)])
        manager.register_from_manifest(manifest, PACKAGE_ROOT)


@cache
def _component() -> Callable[..., Any]:
    return st.components.v2.component(COMPONENT, js=BUNDLE)


def curves_view(
    get_payload: Callable[[], bytes],
    on_need: Callable[[Mapping[str, Any]], None],
    *,
    key: str,
) -> None:
    """Mount the curves alone in their own fragment.

    ``get_payload`` returns the bytes to show now; ``on_need`` receives each request of the
    browser, as a mapping, before that.
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
        mount(key=key, data=get_payload(), on_need_change=handle, height="content")

    view()
