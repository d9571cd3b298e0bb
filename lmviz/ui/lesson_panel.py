"""The panel of a lesson above the page of its step: words, question, the way on, and the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lmviz.lessons import Lesson, Step
from lmviz.ui import classroom, lessons, page_state
from lmviz.ui.navigation import PAGES
from lmviz.ui.plain import harmless
from lmviz.ui.typeset import symbols
from lmviz.ui.words import lessons as words
from lmviz.ui.words import link as link_words

FOLDED = "lessons.folded"
"""Session key."""
ICONS = {
    "right": ":material/check_circle:",
    "wrong": ":material/replay:",
    "revealed": ":material/lightbulb:",
    "open": ":material/radio_button_unchecked:",
}
"""For what became of a question."""


def begin(pages: Mapping[str, StreamlitPage], shown: StreamlitPage) -> None:
    """Follow link and buttons, hide and enlarge, draw the panel; before the page is run.

    Args:
        pages: all pages by name.
        shown: the one that is about to run.
    """
    name = next(n for n, page in pages.items() if page.url_path == shown.url_path)
    told = lessons.follow(pages, name)
    classroom.dress()
    page_state.tell([harmless(link_words.corrected(message, from_file=False)) for message in told])
    _panel(name)


def _panel(name: str) -> None:
    found, done = lessons.current(), lessons.done()
    if found is not None or done is not None:
        with st.container(border=True, key="lesson_panel"):
            if found is not None:
                _draw_lesson(*found, name)
            elif done is not None:
                _draw_end(done)
    elif classroom.presenting():
        st.button(
            words.STOP_PRESENTING,
            on_click=classroom.stop_presenting,
            type="tertiary",
            icon=":material/close_fullscreen:",
            key="leave_presenter",
        )
    elif name == "sphere_lab":
        hint()


def hint() -> None:
    """A quiet word to somebody who has not followed a lesson yet."""
    with st.sidebar:
        st.page_link("pages/lessons.py", label=words.HINT, icon=":material/school:")


def _draw_lesson(lesson: Lesson, index: int, name: str) -> None:
    step = lesson.steps[index]
    _draw_head(lesson, index)
    if step.page != name:
        _draw_way_back(lesson, index)
    if classroom.presenting():
        st.markdown(symbols(f"**{step.title}.** {step.look}"))
        return
    if st.session_state.get(FOLDED, False):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(symbols(f"**{step.title}.** {step.look}"), width="stretch")
            _draw_popovers(lesson, index)
        return
    # A wide screen shows these beside the page: what is watched must not be pushed off it.
    with st.container(key="lesson_words"):
        text, asked = st.columns([3, 2], gap="medium")
    with text:
        st.markdown(f"#### {step.title}")
        st.markdown(symbols(step.text))
        st.markdown(symbols(f":material/visibility: {words.watch(step.look)}"))
    with asked:
        st.fragment(_draw_question)(lesson.key, index, step)


def _draw_popovers(lesson: Lesson, index: int) -> None:
    """Text and question on demand, so that the view has the room."""
    step = lesson.steps[index]
    with st.popover(words.TEXT, key="lesson_text"):
        st.markdown(symbols(step.text))
    with st.popover(words.QUESTION, key="lesson_question"):
        st.fragment(_draw_question)(lesson.key, index, step)


def _draw_head(lesson: Lesson, index: int) -> None:
    last = len(lesson.steps) - 1
    large = classroom.presenting()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        dots = "●" * (index + 1) + "○" * (last - index)
        position = words.position(index + 1, last + 1)
        st.markdown(f"**{lesson.title}** · {dots} {position}", width="stretch")
        st.button(
            words.BACK,
            icon=":material/arrow_back:",
            on_click=lessons.go_to,
            args=(lesson.key, index - 1),
            disabled=index == 0,
            # The keys of a presenter's clicker. Only then: they scroll the page otherwise.
            shortcut="PageUp" if large else None,
            key="lesson_back",
        )
        if index < last:
            st.button(
                words.NEXT,
                icon=":material/arrow_forward:",
                type="primary",
                on_click=lessons.go_to,
                args=(lesson.key, index + 1),
                shortcut="PageDown" if large else None,
                key="lesson_next",
            )
        else:
            st.button(
                words.FINISH,
                icon=":material/check:",
                type="primary",
                on_click=lessons.finish,
                args=(lesson.key,),
                key="lesson_finish",
            )
        if large:
            _draw_popovers(lesson, index)
        with st.popover(words.CLASS, icon=":material/school:", key="lesson_class"):
            classroom.draw_presenting()
            classroom.draw_hiding()
            if large:
                _draw_leave()
        if not large:
            _draw_fold()
            _draw_leave()


def _draw_fold() -> None:
    folded = st.session_state.get(FOLDED, False)
    st.button(
        words.UNFOLD if folded else words.FOLD.label,
        icon=":material/unfold_more:" if folded else ":material/unfold_less:",
        on_click=_fold,
        type="tertiary",
        help=words.FOLD.help,
        key="lesson_fold",
    )


def _fold() -> None:
    st.session_state[FOLDED] = not st.session_state.get(FOLDED, False)


def _draw_way_back(lesson: Lesson, index: int) -> None:
    step = lesson.steps[index]
    title = next(e.title for e in PAGES if e.script == f"pages/{step.page}.py")
    st.button(
        words.way_back(title),
        icon=":material/undo:",
        on_click=lessons.go_to,
        args=(lesson.key, index),
        key="lesson_return",
    )


def _draw_leave() -> None:
    st.button(
        words.LEAVE,
        on_click=lessons.leave,
        type="tertiary",
        icon=":material/close:",
        key="lesson_leave",
    )


# The end


def _draw_end(lesson: Lesson) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        dots = "●" * len(lesson.steps)
        st.markdown(f"**{lesson.title}** · {dots} {words.FINISHED}", width="stretch")
        later = lessons.following(lesson)
        if later is not None:
            st.button(
                words.following(later.title),
                icon=":material/arrow_forward:",
                type="primary",
                on_click=lessons.start,
                args=(later.key,),
                key="lesson_later",
            )
        st.button(
            words.BACK,
            icon=":material/arrow_back:",
            on_click=lessons.go_to,
            args=(lesson.key, len(lesson.steps) - 1),
            key="lesson_again",
        )
        st.page_link("pages/lessons.py", label=words.ALL, icon=":material/school:")
        st.button(
            words.CLOSE,
            on_click=lessons.leave,
            type="tertiary",
            icon=":material/close:",
            key="lesson_close",
        )
    verdicts = [_verdict(lesson, index) for index in range(len(lesson.steps))]
    right = verdicts.count("right")
    st.markdown(f"{lesson.learn} {words.score(right, len(verdicts))}")
    if not classroom.presenting():
        rows = [
            f"1. {step.title} · {ICONS[found]} {words.VERDICTS[found]}"
            for step, found in zip(lesson.steps, verdicts, strict=True)
        ]
        st.markdown("\n".join(rows))
        st.caption(words.LEFT_AS_IT_IS)


def _verdict(lesson: Lesson, index: int) -> str:
    """What became of a step's question, one of :data:`ICONS`."""
    step, shown = lesson.steps[index], _answered(lesson.key, index)
    if shown not in st.session_state:
        return "open"
    given = st.session_state[shown]
    if given == "revealed":
        return "revealed"
    return "right" if step.question.is_right(given, step.number.value) else "wrong"


# The question


def _answered(key: str, index: int) -> str:
    """Session key of the answer that was given, or "revealed"."""
    return f"lessons.{key}.{index + 1}.shown"


def _draw_question(key: str, index: int, step: Step) -> None:
    """Question, check, and answer; alone in a fragment, so that the page need not run again."""
    ask = f"lessons.{key}.{index + 1}"
    shown = _answered(key, index)
    st.markdown(symbols(f":material/help: {step.question.text}"))
    given = _draw_choice(f"{ask}.given", step)
    with st.container(horizontal=True, gap="small"):
        checked = st.button(words.CHECK, key=f"{ask}.check", disabled=given is None)
        revealed = st.button(words.REVEAL, key=f"{ask}.reveal", type="tertiary")
    if checked:
        st.session_state[shown] = given
    elif revealed:
        st.session_state[shown] = "revealed"
    if shown in st.session_state:
        _draw_answer(step, st.session_state[shown])


def _draw_choice(key: str, step: Step) -> Any:
    question = step.question
    if question.choices:
        return st.radio(
            words.ANSWER,
            range(len(question.choices)),
            format_func=question.choices.__getitem__,
            index=None,
            key=key,
            label_visibility="collapsed",
            persist_state="session",
        )
    return st.number_input(
        words.prediction(question.unit),
        value=None,
        format="%g",
        key=key,
        persist_state="session",
    )


def _draw_answer(step: Step, given: Any) -> None:
    source = f"\n\n:small[{words.source(step.number.source)}]"
    text = symbols(f"{step.answer}{source}")
    if given == "revealed":
        st.info(text, icon=":material/lightbulb:")
    elif step.question.is_right(given, step.number.value):
        st.success(f"{words.RIGHT} {text}", icon=":material/check_circle:")
    else:
        st.warning(f"{words.WRONG} {text}", icon=":material/replay:")
