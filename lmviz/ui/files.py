"""The button "Save" of a page: what is on it as files, each made when it is clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

MIMES = {
    "csv": "text/csv",
    "gif": "image/gif",
    "html": "text/html",
    "json": "application/json",
    "npz": "application/octet-stream",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True)
class Offer:
    """A file that can be had.

    Attributes:
        label: of its button.
        ending: what is added to the name of the page's files: ``.svg``, ``-curves.csv``.
        make: the file itself; called in another thread, when the button is clicked.
        trouble: why it cannot be had now, or ''.
    """

    label: str
    ending: str
    make: Callable[[], str | bytes]
    help: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Files:
    """All offers of a page, the name they begin with, and what is to be known about them."""

    name: str
    offers: Sequence[Offer]
    note: str = ""


def save(prefix: str, files: Callable[[], Files]) -> None:
    """Draw the button; opened, it asks the server once, for the page as it is then."""
    opened = st.popover("Save", icon=":material/download:", on_change="rerun", key=f"{prefix}.save")
    if not opened.open:
        return
    with opened:
        found = files()
        for offer in found.offers:
            st.download_button(
                offer.label,
                offer.make,
                file_name=found.name + offer.ending,
                mime=MIMES[offer.ending.rpartition(".")[2]],
                key=f"{prefix}.save{offer.ending}",
                on_click="ignore",
                width="stretch",
                disabled=bool(offer.trouble),
                help=offer.trouble or offer.help or None,
            )
        if found.note:
            st.caption(found.note)
