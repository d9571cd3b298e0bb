"""The paper: its tables and figures, with the visitor's own runs beside the reported numbers."""

import streamlit as st

from lmviz.ui import page_state, paper

messages = page_state.open_page(paper.STATE)
page_state.keep(paper.STATE)
for message in messages:
    st.warning(message)
paper.draw()
