"""An app of two empty pages: what opening any page of Streamlit costs."""

import streamlit as st


def first() -> None:
    """A title and nothing else."""
    st.title("First")


def second() -> None:
    """Another."""
    st.title("Second")


st.set_page_config(page_title="bare", layout="wide")
st.navigation(
    [st.Page(first, title="First", default=True), st.Page(second, title="Second")], position="top"
).run()
