"""The app's entrance: page settings and navigation. Pages do the work."""

import streamlit as st

from lmviz.ui import access, boot, embed, history, lesson_panel, page_changes, sessions
from lmviz.ui.navigation import FAVICON, PAGES, STYLE

page_changes.install()
st.set_page_config(
    page_title="lmviz",
    page_icon=FAVICON,
    layout="wide",
    initial_sidebar_state=embed.sidebar(),
)
st.html(STYLE)
embed.begin()

pages = {entry.name: entry.page() for entry in PAGES}
page = st.navigation(list(pages.values()), position=embed.navigation())
st.set_page_config(page_title=f"{page.title} · lmviz")
try:
    if access.is_granted() and sessions.is_admitted():
        lesson_panel.begin(pages, page)
        with boot.first_alone(page.url_path):
            page.run()
        history.one_entry_each()
        embed.way_out()
        access.draw_log_out()
finally:
    # After the page, and also when it stops early: nothing here may delay the first paint.
    boot.after_first_run()
