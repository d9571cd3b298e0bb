"""Fixture page: the live view alone, fed by the toy optimiser. Shape comes from the URL."""

import sys
from pathlib import Path

import streamlit as st

sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from fake_player import FakePlayer  # noqa: E402

from lmviz.ui.sphere_view import sphere_view  # noqa: E402

st.set_page_config(layout="wide")
query = st.query_params
if "player" not in st.session_state:
    st.session_state.player = FakePlayer(
        spheres=int(query.get("S", 1)),
        k=int(query.get("k", 8)),
        n=int(query.get("n", 100)),
        mode=query.get("mode", "sphere"),
        autoplay=query.get("autoplay") == "1",
        stop=int(query.get("stop", 100000)),
    )
player = st.session_state.player
if query.get("sidebar", "1") == "1":
    player.change(st.sidebar.slider("sharpness", 1.0, 30.0, 8.0))
sphere_view(player.payload, player.handle, key="sphere")
