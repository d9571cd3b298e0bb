"""Training: real images under a chosen loss, in a process of its own, streamed to the page."""

import streamlit as st

from lmviz.ui import page_state, training

messages = page_state.open_page(training.STATE)
with st.sidebar:
    training.draw_controls()
training.draw_card()
page_state.tell(messages)
training.draw_below()
training.keep()  # the rows that are ticked are known only now
