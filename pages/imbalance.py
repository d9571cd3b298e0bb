"""Imbalance: minority collapse, and the zero centroid that cures it as long as a simplex fits."""

from functools import partial

import streamlit as st

from lmviz.ui import cite, imbalance, page_state, share, sphere_files
from lmviz.ui import imbalance_sections as sections
from lmviz.ui.controls import switch
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.words import imbalance as words

messages = page_state.open_page(imbalance.STATE)
imbalance.show_matching_preset()
with st.sidebar:
    st.selectbox(
        words.PRESET.label,
        [p.key for p in imbalance.PRESETS],
        format_func={p.key: p.title for p in imbalance.PRESETS}.__getitem__,
        key=imbalance.PRESET,
        index=None,
        placeholder=words.CHOOSE,
        on_change=imbalance.choose_preset,
        help=words.PRESET.help,
    )
    sections.sidebar()

page_state.tell(messages)
try:
    with st.spinner(words.OPENING):
        imbalance.update()
except ValueError as error:
    st.error(words.kept(error))

shown = imbalance.shown()
if shown is not None:
    problem, titles = shown
    problems = imbalance.player().problems
    sections.story(problem)
    share.bar(
        imbalance.STATE,
        sections.script,
        save=partial(sphere_files.save_player, imbalance.PREFIX, imbalance.player()),
        sources=partial(cite.of_losses, *(p.loss.record.key for p in problems)),
    )
    sphere_view(imbalance.payload, imbalance.need, key=imbalance.VIEW)
    sections.standing(problems, titles)
    section = switch(imbalance.SECTION, imbalance.key_of("section"), words.SECTIONS)
    if section == "counts":
        sections.counts_section(problem)
    elif section == "reference":
        sections.reference_section()
    else:
        sections.cure_section(problem, problems)
