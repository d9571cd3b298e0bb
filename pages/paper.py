"""The paper: its tables and figures, with the visitor's own runs beside the reported numbers."""

import streamlit as st

from lmviz.ui import paper

for message in paper.open_from_link():
    st.warning(f"The link was corrected. {message}")
paper.draw()
paper.write_link()
