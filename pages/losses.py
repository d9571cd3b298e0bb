"""Loss atlas: every loss of the catalogue as curves, boundaries, family, record and code."""

from functools import partial

import streamlit as st

from lmviz.ui import atlas, atlas_plane, cite, page_state, share
from lmviz.ui import atlas_sections as sections
from lmviz.ui.controls import switch
from lmviz.ui.words import losses as words

STATE = atlas_plane.STATE

messages = page_state.open_page(STATE)
page_state.keep(STATE)
page_state.tell(messages)
head = st.container()
section = switch(atlas.SHOWN, atlas.SECTION, words.SECTIONS)
if section == "plane":
    with st.sidebar:
        atlas_plane.controls()
    with head:
        sections.header(atlas.chosen_loss(atlas_plane.KEY))
        share.bar(
            STATE,
            atlas_plane.script,
            sources=partial(cite.of_losses, atlas_plane.KEY, tables=False),
        )
    atlas_plane.section()
else:
    with st.sidebar:
        sections.loss_controls()
    shown = atlas.chosen()
    with head:
        sections.header(shown[0])
        share.bar(STATE, sections.script, sources=sections.sources)
    if section == "boundaries":
        sections.boundaries_section(shown)
    elif section == "beyond":
        sections.beyond_section(shown)
    elif section == "scale":
        sections.scale_section(shown)
    elif section == "family":
        sections.family_section(shown)
    elif section == "record":
        sections.record_section(shown[0])
    else:
        sections.curves_section(shown)
