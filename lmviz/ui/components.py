"""How the app's own browser components are registered with Streamlit and mounted.

A component's script is served as a file from its asset folder, because inline code would be
sent again with every message. Streamlit learns of that folder from the installed package's
``pyproject.toml``; where the package is not installed (a plain checkout), the same manifest is
registered here instead, so that neither way of starting the app can lose a component.
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
PACKAGE_ROOT = Path(__file__).resolve().parents[1]


def asset_folder(name: str) -> str:
    """Folder of a component's files, relative to the package."""
    return f"ui/{name}/frontend"


def component(name: str) -> Callable[..., Any]:
    """The function that mounts ``lmviz/ui/<name>/frontend/<name>.js``."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{DISTRIBUTION}.{name}") is None:
        manifest = ComponentManifest(DISTRIBUTION, "0", [ComponentConfig(name, asset_folder(name))])
        manager.register_from_manifest(manifest, PACKAGE_ROOT)
    return _declared(name)


@cache
def _declared(name: str) -> Callable[..., Any]:
    return st.components.v2.component(f"{DISTRIBUTION}.{name}", js=f"{name}.js")


def live_view(
    name: str,
    get_payload: Callable[[], bytes],
    on_need: Callable[[Mapping[str, Any]], None],
    *,
    key: str,
    height: int | str = "content",
) -> None:
    """Mount a component that asks for what it shows, alone in its own fragment.

    ``get_payload`` returns the bytes to show now; ``on_need`` receives each request of the
    browser, as a mapping, before that. Both run on Streamlit's script thread. Native widgets
    may refresh the view without a full rerun by ``st.rerun(f"{key}_fragment")``.
    """
    mount = component(name)

    def handle() -> None:
        # A request in flight during a change of page arrives when the view is gone.
        request = st.session_state.get(key, {}).get("need")
        if request is not None:
            on_need(request)

    @st.fragment(key=f"{key}_fragment")
    def view() -> None:
        mount(key=key, data=get_payload(), on_need_change=handle, height=height)

    view()
