"""The Lessons page: a card for every lesson, and the links that a teacher gives to a class."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from lmviz.lessons import Lesson
from lmviz.ui import classroom, lessons
from lmviz.ui.navigation import PAGES
from lmviz.ui.plain import harmless

PREFIX = "lessons.page"
IN_A_ROW = 3
TARGET, WITHOUT, LARGE = f"{PREFIX}.target", f"{PREFIX}.without", f"{PREFIX}.large"


def faults() -> None:
    """What is wrong with lessons of the operator's own folder."""
    for fault in lessons.all_lessons().faults:
        st.error(harmless(f"A lesson is left out. {fault}"), icon=":material/error:")


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
    own = " · your own" if lesson.own else ""
    st.caption(f":material/schedule: {lesson.minutes} minutes · {len(lesson.steps)} steps{own}")
    st.button(
        "Start",
        key=f"{PREFIX}.start.{lesson.key}",
        icon=":material/play_arrow:",
        help=f"Begin the lesson “{lesson.title}”.",
        on_click=lessons.start,
        args=(lesson.key,),
        type="primary",
    )


def for_teachers() -> None:
    """A link to a lesson or a page with some of the controls hidden, and presenter mode."""
    st.subheader("For teachers", anchor=False, divider="gray")
    targets = {f"lesson:{found.key}": f"Lesson: {found.title}" for found in _all()}
    targets |= {f"page:{e.name}": f"Page: {e.title}" for e in PAGES if e.name in lessons.MODULES}
    left, right = st.columns(2, gap="medium")
    with left:
        target = st.selectbox("Link to", list(targets), format_func=targets.__getitem__, key=TARGET)
        without = st.multiselect(
            "Controls that it hides",
            list(classroom.GROUPS),
            format_func=lambda name: classroom.GROUPS[name].title,
            key=WITHOUT,
            help="Your class sees the page without these. It keeps attention in one place; it is "
            "no lock.",
        )
        large = st.checkbox("Opens in presenter mode", key=LARGE)
    with right:
        st.markdown("**Copy link** for your class")
        st.code(_address(target, without, large), language=None, wrap_lines=True)
        st.caption(
            "To hide controls of a page in a state of your own, set the page up and add "
            "`&hide=…` of this link to the one in your browser's address bar."
        )
    if lessons.place() is None:
        classroom.draw_presenting()
    st.caption(
        "Lessons of your own are text files; docs/lessons.md describes them. The operator of the "
        "server names their folder in the environment variable LMVIZ_LESSONS."
    )


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
