"""The button "Save" of a page: what is on it as files, each made when it is clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from lmviz.ui.everything import zipped
from lmviz.ui.words import share as words

MIMES = {
    "csv": "text/csv",
    "gif": "image/gif",
    "html": "text/html",
    "json": "application/json",
    "npz": "application/octet-stream",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Offer:
    """A file that can be had.

    Attributes:
        label: of its button.
        ending: what is added to the name of the page's files: ``.svg``, ``-curves.csv``.
        make: the file itself; called in another thread, when the button is clicked.
        trouble: why it cannot be had now, or ''.
        slow: it takes more than a moment, so that it is made only when it alone is asked for.
    """

    label: str
    ending: str
    make: Callable[[], str | bytes]
    help: str = ""
    trouble: str = ""
    slow: bool = False


@dataclass(frozen=True)
class Files:
    """All offers of a page, the name they begin with, and what is to be known about them."""

    name: str
    offers: Sequence[Offer]
    note: str = ""

    @property
    def all(self) -> list[Offer]:
        """The offers, and one of everything that they give."""
        return [*self.offers, self._everything()]

    def _everything(self) -> Offer:
        slow = [o.label for o in self.offers if o.slow and not o.trouble]
        return Offer(
            words.EVERYTHING,
            ".zip",
            lambda: zipped(self.name, self.offers),
            words.everything(slow),
            "" if any(not o.trouble for o in self.offers) else words.NOTHING,
        )


def save(prefix: str, files: Callable[[], Files]) -> None:
    """Draw the button; opened, it asks the server once, for the page as it is then."""
    opened = st.popover(
        words.SAVE, icon=":material/download:", on_change="rerun", key=f"{prefix}.save"
    )
    if not opened.open:
        return
    with opened:
        found = files()
        # As many beside each other as there is room for: one a line would be longer than a screen.
        with st.container(horizontal=True, gap="xsmall"):
            for offer in found.all:
                _button(prefix, found.name, offer)
        if found.note:
            st.caption(found.note)


def _button(prefix: str, name: str, offer: Offer) -> None:
    st.download_button(
        offer.label,
        offer.make,
        file_name=name + offer.ending,
        mime=MIMES[offer.ending.rpartition(".")[2]],
        key=f"{prefix}.save{offer.ending}",
        on_click="ignore",
        disabled=bool(offer.trouble),
        help=offer.trouble or offer.help or None,
    )
