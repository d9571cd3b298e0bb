"""Theorem lab: every statement of the paper as a card, with a verdict computed now."""

import streamlit as st

from lmviz.ui import page_state, theorems
from lmviz.ui.theorems_card import card, choose, controls

messages = page_state.open_page(theorems.STATE)
page_state.keep(theorems.STATE)
theorem = choose()
with st.sidebar:
    values = controls(theorem)
page_state.tell(messages)
card(theorem, values)
