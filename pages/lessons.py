"""Lessons: guided walks through the other pages, and links for a class."""

import streamlit as st

from lmviz.ui import lesson_cards

st.subheader("Lessons", anchor=False)
st.caption(
    "Each step opens a page of the app in a certain state, says what to watch and asks one "
    "question. Everything stays live: change what you like, *Next* puts it right again."
)
lesson_cards.faults()
lesson_cards.cards()
lesson_cards.for_teachers()
