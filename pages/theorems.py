"""Theorem lab: every statement of the paper as a card, with a verdict computed now."""

import streamlit as st

from lmviz.ui import theorems
from lmviz.ui.theorems_card import card, choose, controls

messages = theorems.open_from_link()
theorem = choose()
with st.sidebar:
    values = controls(theorem)
for message in messages:
    st.warning(f"The link was corrected. {message}")
theorems.write_link(theorem, values)
card(theorem, values)
