"""Sphere Lab: prototypes and features moving on the sphere under a chosen loss."""

import streamlit as st

from lmviz.sphere.presets import PRESETS
from lmviz.ui import embed, lab, lab_files, lessons, page_state, problem_form, share
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.words import sphere_lab as words

messages = page_state.open_page(lab.STATE)

lab.show_matching_preset()
with st.sidebar:
    st.selectbox(
        words.PRESET.label,
        [p.key for p in PRESETS],
        format_func={p.key: p.title for p in PRESETS}.__getitem__,
        key=lab.PRESET,
        index=None,
        placeholder=words.CHOOSE,
        on_change=lab.choose_preset,
        help=words.PRESET.help,
    )
    problem_form.draw(lab.PREFIX)

page_state.tell(messages)
try:
    with st.spinner(words.OPENING):
        lab.update()
except ValueError as error:
    st.error(words.kept(error))
with st.sidebar:
    share.undo_button(lab.STATE, width="stretch")

problem = lab.shown_problem()
if problem is not None:
    record = problem.loss.record
    preset = lab.matching_preset(problem)
    title = preset.title if preset else record.title
    if embed.active():
        st.subheader(title, anchor=False)
    elif lessons.place() is not None:  # which tells its own story
        st.subheader(title, anchor=False)
        lab_files.draw()
    else:
        story, formula = st.columns([1, 1], vertical_alignment="center", gap="medium")
        story.subheader(title, anchor=False)
        story.caption(preset.text if preset else record.summary)
        formula.latex(record.formula)
        with story:
            lab_files.draw()
    sphere_view(lab.payload, lab.need, key="sphere")
    st.caption(f"{record.title}: {record.citation}")
