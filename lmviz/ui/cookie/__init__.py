"""Let the visitor's browser keep a word, which ``st.context.cookies`` has at its next visit."""

from lmviz.ui.cookie.component import keep

__all__ = ["keep"]
