"""Training: real images under a chosen loss, in a process of its own, streamed to the page."""

import streamlit as st

from lmviz.ui import training

messages = training.open_from_link()
with st.sidebar:
    training.draw_controls()
training.draw_card()
for message in messages:
    st.warning(f"The link was corrected. {message}")
training.draw_below()
