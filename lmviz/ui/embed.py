"""The app inside the frame of another page (``?embed=true``): the figure, and a way out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from lmviz.ui.words import shell as words

STYLE = Path(__file__).with_name("embed.css")


def active() -> bool:
    """Whether the page is shown inside another one."""
    return bool(st.context.is_embedded)


def sidebar() -> Literal["auto", "collapsed"]:
    """How the sidebar begins: in a frame the figure has the whole width."""
    return "collapsed" if active() else "auto"


def navigation() -> Literal["top", "hidden"]:
    """Where the menu is: a frame shows the one page that its author chose."""
    return "hidden" if active() else "top"


def begin() -> None:
    """Fit the page to a frame; before anything else is drawn."""
    if active():
        st.html(STYLE)


def way_out() -> None:
    """Draw the link to this very state in the whole app; after the page has written its link."""
    if active():
        with st.container(key="embed_link"):
            st.markdown(f"[{words.WAY_OUT}]({address()})")


def address() -> str:
    """Address of the page as it is, without the frame."""
    # Streamlit keeps embed and embed_options apart from the parameters of the page.
    query = urlencode(st.query_params.to_dict(), safe=",")
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{query}" if query else here
