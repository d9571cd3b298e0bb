"""The app's entrance: page settings and navigation. Pages do the work."""

import streamlit as st

from lmviz.ui import boot, sessions
from lmviz.ui.navigation import FAVICON, PAGES, STYLE

st.set_page_config(page_title="lmviz", page_icon=FAVICON, layout="wide")
st.html(STYLE)

page = st.navigation([entry.page() for entry in PAGES], position="top")
try:
    if sessions.is_admitted():
        page.run()
finally:
    # After the page, and also when it stops early: nothing here may delay the first paint.
    boot.after_first_run()
