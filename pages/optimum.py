"""The optimum: best packings, the largest class margins, and the energies that lead there."""

import streamlit as st

from lmviz.ui.optimum_sections import controls, packing_section, riesz_section

with st.sidebar:
    k, d, section = controls()
if section == "riesz":
    riesz_section(k, d)
else:
    packing_section(k, d)
