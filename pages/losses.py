"""Loss atlas: every loss of the catalogue as curves, boundaries, family, record and code."""

import streamlit as st

from lmviz.ui import atlas, atlas_plane
from lmviz.ui import atlas_sections as sections

messages = atlas.open_from_link(atlas_plane.SETTINGS)
for message in messages:
    st.warning(f"The link was corrected. {message}")
head = st.container()
section = st.segmented_control(
    "Section",
    list(atlas.SECTIONS),
    format_func=atlas.SECTIONS.__getitem__,
    key=atlas.SECTION,
    required=True,
    label_visibility="collapsed",
    help="What of the losses is shown.",
    persist_state="session",
)
if section == "plane":
    with st.sidebar:
        atlas_plane.controls()
    with head:
        sections.header(atlas.chosen_loss(atlas_plane.KEY))
    atlas_plane.section()
else:
    with st.sidebar:
        sections.loss_controls()
    shown = atlas.chosen()
    with head:
        sections.header(shown[0])
    if section == "boundaries":
        sections.boundaries_section(shown)
    elif section == "scale":
        sections.scale_section(shown)
    elif section == "family":
        sections.family_section(shown)
    elif section == "record":
        sections.record_section(shown[0])
    else:
        sections.curves_section(shown)
atlas.write_link(atlas_plane.SETTINGS)
