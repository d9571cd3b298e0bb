"""Own data: margins, similarities and the best view of embeddings or weights of the visitor's."""

import streamlit as st

from lmviz.ui import own_data, page_state
from lmviz.ui import own_data_sections as sections
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.words import own_data as words

own_data.keep_uploads_in_memory()
messages = page_state.open_page(own_data.STATE)
sections.upload()
page_state.keep(own_data.STATE)  # what may be shown depends on what was uploaded
page_state.tell(messages)
try:
    with st.spinner(words.MEASURING):
        shown = own_data.shown()
except ValueError as error:
    st.error(own_data.plain(str(error)), icon=":material/error:")
else:
    sections.heading(shown)
    sphere_view(own_data.payload, own_data.need, key="own_data_view")
    sections.further_numbers(shown.report)
    sections.section(shown.report)
    sections.files(shown.report)
