"""The button "Cite": BibTeX of the paper and of what else a page shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from lmviz.paper.references import Reference, bibtex, of_paper, references
from lmviz.ui.words import share as words

TALL = 320
"""Pixels of entries that would fill more."""


@dataclass(frozen=True)
class Sources:
    """What is to be cited.

    Attributes:
        note: what the entries do not say (Markdown), or ''.
    """

    entries: Sequence[Reference]
    title: str = words.CITED_HERE
    note: str = ""


def everything() -> Sources:
    """All entries."""
    return Sources(references(), words.CITED_IN_ALL)


def of_losses(*keys: str, tables: bool = True) -> Sources:
    """The paper and the papers of these losses.

    Args:
        tables: the largest class margin is on the page, too.
    """
    return Sources(of_paper(*keys, tables=tables))


def cite(prefix: str, sources: Callable[[], Sources]) -> None:
    """Draw the button; opened, it shows the entries and offers them as a file."""
    opened = st.popover(
        words.CITE, icon=":material/format_quote:", on_change="rerun", key=f"{prefix}.cite"
    )
    if not opened.open:
        return
    found = sources()
    with opened:
        st.markdown(found.title)
        if found.note:
            st.caption(found.note)
        text = bibtex(found.entries)
        st.code(text, language="latex", height=TALL)
        st.download_button(
            words.BIBTEX.label,
            lambda: text,  # what was stored when it was opened would be gone after a while
            file_name="lmviz.bib",
            mime="text/x-bibtex",
            key=f"{prefix}.cite.bib",
            on_click="ignore",
            width="stretch",
            help=words.BIBTEX.help,
        )
