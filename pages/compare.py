"""Compare: two to four losses or settings from the same start, and sweeps over their numbers."""

from functools import partial

import streamlit as st

from lmviz.ui import (
    cite,
    compare,
    compare_sections,
    compare_sweeps,
    embed,
    page_state,
    share,
    sphere_files,
)
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.words import compare as words

STATE = compare_sections.STATE

messages = page_state.open_page(STATE)
compare.show_matching_preset()
with st.sidebar:
    st.selectbox(
        words.PRESET.label,
        [p.key for p in compare.PRESETS],
        format_func={p.key: p.title for p in compare.PRESETS}.__getitem__,
        key=compare.PRESET,
        index=None,
        placeholder=words.CHOOSE,
        on_change=compare.choose_preset,
        help=words.PRESET.help,
    )
    compare_sections.sidebar()

page_state.tell(messages)
try:
    with st.spinner(words.OPENING):
        compare.update(STATE)
except ValueError as error:
    st.error(words.kept(error))

player = compare.player()
if player is not None:
    preset = compare.matching_preset(player.problems)
    st.subheader(preset.title if preset else words.UNNAMED, anchor=False)
    if not embed.active():
        st.caption(preset.text if preset else words.DIFFERENT)
    share.bar(
        STATE,
        compare_sections.script,
        save=partial(sphere_files.save_player, compare.PREFIX, player),
        sources=partial(cite.of_losses, *(p.loss.record.key for p in player.problems)),
    )
    sphere_view(compare.payload, partial(compare.need, STATE), key=compare.VIEW)
    compare_sections.standing(player.problems)
    compare_sections.spread(player.problems)
    compare_sweeps.sweeps(player.problems)
