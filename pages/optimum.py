"""The optimum: best packings, the largest class margins, and the energies that lead there."""

import streamlit as st

from lmviz.ui import optimum, page_state
from lmviz.ui.optimum_sections import controls, packing_section, riesz_section, sizes_section

messages = page_state.open_page(optimum.STATE)
page_state.keep(optimum.STATE)
with st.sidebar:
    k, d, section = controls()
page_state.tell(messages)
if section == "riesz":
    riesz_section(k, d)
elif section == "sizes":
    sizes_section(k, d)
else:
    packing_section(k, d)
