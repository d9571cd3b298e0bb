"""The first page without the freeze of its boot: the collector sees every object of torch."""

from __future__ import annotations

import streamlit as st

from lmviz.ui import boot
from lmviz.ui.navigation import PAGES
from scripts.harness import ROOT


def _leave_unfrozen() -> None:
    pass


boot.freeze = _leave_unfrozen

page = st.navigation([st.Page(ROOT / PAGES[0].script, default=True)])
page.run()
boot.after_first_run()
