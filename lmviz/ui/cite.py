"""The button "Cite": BibTeX of the paper, the losses and the reference tables."""

from __future__ import annotations

import streamlit as st

from lmviz.paper import bibtex


def cite(prefix: str) -> None:
    """Draw the button; opened, it shows the entries and offers them as a file."""
    opened = st.popover(
        "Cite", icon=":material/format_quote:", on_change="rerun", key=f"{prefix}.cite"
    )
    if not opened.open:
        return
    with opened:
        st.markdown("**BibTeX** of the paper, the losses and the tables of reference")
        st.code(bibtex(), language="latex", height=320)
        st.download_button(
            "BibTeX (.bib)",
            bibtex,
            file_name="lmviz.bib",
            mime="text/x-bibtex",
            key=f"{prefix}.cite.bib",
            on_click="ignore",
            width="stretch",
            help="All entries as one file. Please cite the tables when you use their numbers.",
        )
