"""Lessons: guided walks through the other pages, and links for a class."""

import streamlit as st

from lmviz.ui import lesson_cards
from lmviz.ui.words import lessons as words
from lmviz.ui.words.shell import PAGES

st.subheader(PAGES["lessons"], anchor=False)
st.caption(words.INTRODUCTION)
lesson_cards.faults()
lesson_cards.cards()
lesson_cards.for_teachers()
