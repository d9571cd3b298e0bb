"""The Lessons page: a card for every lesson, and the links that a teacher gives to a class."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from lmviz.lessons import Lesson
from lmviz.ui import classroom, lessons
from lmviz.ui.navigation import PAGES
from lmviz.ui.plain import harmless
from lmviz.ui.words import lessons as words

PREFIX = "lessons.page"
IN_A_ROW = 3
TARGET, WITHOUT, LARGE = f"{PREFIX}.target", f"{PREFIX}.without", f"{PREFIX}.large"


def faults() -> None:
    """What is wrong with lessons of the operator's own folder."""
    for fault in lessons.all_lessons().faults:
        st.error(harmless(words.left_out(fault)), icon=":material/error:")


def cards() -> None:
    """All lessons with what one learns, how long they take, and the button that begins them."""
    found = _all()
    for first in range(0, len(found), IN_A_ROW):
        row = found[first : first + IN_A_ROW]
        for column, lesson in zip(st.columns(IN_A_ROW), row, strict=False):
            with column.container(border=True, height="stretch"):
                _card(lesson)


def _card(lesson: Lesson) -> None:
    st.markdown(f"#### {lesson.title}")
    st.markdown(lesson.learn)
    extent = words.extent(lesson.minutes, len(lesson.steps), lesson.own)
    st.caption(f":material/schedule: {extent}")
    st.button(
        words.START,
        key=f"{PREFIX}.start.{lesson.key}",
        icon=":material/play_arrow:",
        help=words.start(lesson.title),
        on_click=lessons.start,
        args=(lesson.key,),
        type="primary",
    )


def for_teachers() -> None:
    """A link to a lesson or a page with some of the controls hidden, and presenter mode."""
    st.subheader(words.FOR_TEACHERS, anchor=False, divider="gray")
    targets = {f"lesson:{found.key}": words.lesson(found.title) for found in _all()}
    targets |= {f"page:{e.name}": words.page(e.title) for e in PAGES if e.name in lessons.MODULES}
    left, right = st.columns(2, gap="medium")
    with left:
        target = st.selectbox(
            words.TARGET, list(targets), format_func=targets.__getitem__, key=TARGET
        )
        without = st.multiselect(
            words.WITHOUT.label,
            list(classroom.GROUPS),
            format_func=words.GROUPS.__getitem__,
            key=WITHOUT,
            help=words.WITHOUT.help,
        )
        large = st.checkbox(words.LARGE, key=LARGE)
    with right:
        st.markdown(words.LINK)
        st.code(_address(target, without, large), language=None, wrap_lines=True)
        st.caption(words.OWN_STATE)
    if lessons.place() is None:
        classroom.draw_presenting()
    st.caption(words.OWN_LESSONS)


def _all() -> tuple[Lesson, ...]:
    return lessons.all_lessons().lessons


def _address(target: str, without: list[str], large: bool) -> str:
    kind, _, name = target.partition(":")
    query = classroom.write(without, large)
    if kind == "lesson":
        found = lessons.all_lessons().lesson(name)
        query = {lessons.LESSON: name, lessons.STEP: "1"} | query
        name = found.steps[0].page if found else ""
    entry = next(e for e in PAGES if e.name == name)
    here = (st.context.url or "").split("?")[0].rstrip("/").removesuffix("/lessons")
    path = "" if entry.default else entry.name
    return f"{here}/{path}" + (f"?{urlencode(query, safe=',')}" if query else "")
