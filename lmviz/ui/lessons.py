"""The lesson that a session follows: its panel above the real pages, which it sets.

A step is put to its page as a link would be: the page reads the step's settings, checks them and
draws itself. What is followed lives in the session and in the address of every page.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lmviz.lessons import Lesson, Shelf, Step, shelf
from lmviz.ui import classroom, page_changes, page_state
from lmviz.ui.navigation import PAGES
from lmviz.ui.plain import harmless

LESSON, STEP = "lesson", "step"
"""Names in links."""
AT, OPENED, GO, FOLDED = (f"lessons.{name}" for name in ("at", "opened", "go", "folded"))
MODULES = {
    "sphere_lab": "lab",
    "compare": "compare_sections",
    "imbalance": "imbalance",
    "optimum": "optimum",
    "training": "training",
    "losses": "atlas_plane",
    "theorems": "theorems",
    "own_data": "own_data",
    "paper": "paper",
}
"""Pages a step can be on, and the module of ``lmviz.ui`` that describes the page's state."""

Place = tuple[str, int]
"""Key of a lesson, and index of a step."""


def page_of(name: str) -> page_state.Page:
    """How the state of a page is read and put.

    Raises:
        ValueError: there is no such page, or it has no state.
    """
    if name not in MODULES:
        raise ValueError(f"there is no page “{name[:40]}”; there are {', '.join(MODULES)}")
    # Imported late: the first page must not wait for what the others need.
    found: page_state.Page = importlib.import_module(f"lmviz.ui.{MODULES[name]}").STATE
    return found


def accepts(name: str, state: Mapping[str, str]) -> list[str]:
    """What the page's own link reader has to say against a state."""
    try:
        page = page_of(name)
    except ValueError as error:
        return [str(error)]
    return page_state.read(page, state)[2]


@cache
def all_lessons() -> Shelf:
    """The lessons of the package and the operator's own, read once."""
    return shelf(accepts)


# Where the session is


def place() -> Place | None:
    """The lesson and step that this session follows."""
    found: Place | None = st.session_state.get(AT)
    return found


def current() -> tuple[Lesson, int] | None:
    """The lesson that is followed, and the index of its step."""
    at = place()
    lesson = all_lessons().lesson(at[0]) if at else None
    return (lesson, at[1]) if lesson and at else None


def start(key: str) -> None:
    """Callback: begin a lesson."""
    go_to(key, 0)


def go_to(key: str, index: int) -> None:
    """Callback: take the session to a step."""
    st.session_state[AT] = (key, index)
    st.session_state[GO] = True


def leave() -> None:
    """Callback: end the lesson; the page stays as it is."""
    st.session_state[AT] = None


def begin(pages: Mapping[str, StreamlitPage], shown: StreamlitPage) -> None:
    """Follow link and buttons, hide and enlarge, draw the panel; before the page is run.

    Args:
        pages: all pages by name.
        shown: the one that is about to run.
    """
    name = next(n for n, page in pages.items() if page.url_path == shown.url_path)
    messages = _take_address(name)
    _travel(pages, name)
    _write_address()
    classroom.dress()
    page_state.tell([harmless(f"The link was corrected. {message}") for message in messages])
    _panel(name)


def _take_address(name: str) -> list[str]:
    """Read the kept names of the address when the session begins, or its Back button was used."""
    state, query = st.session_state, dict(st.query_params)
    if OPENED in state and not page_state.by_history():
        return []
    first = OPENED not in state
    state[OPENED] = True
    state[classroom.HIDDEN], told = classroom.read(query.get(classroom.HIDE, ""))
    state[classroom.PRESENTING] = query.get(classroom.PRESENT, "") == "1"
    messages = [told] if told else []
    state[AT], told = read(query)
    messages += [told] if told else []
    settings = {n for n in query if n not in page_state.KEPT}
    # A link that holds settings beside the step is one that a visitor changed and passed on.
    state[GO] = first and state[AT] is not None and not settings
    return messages


def read(query: Mapping[str, str]) -> tuple[Place | None, str]:
    """The place that a link names, and a message if it had to be corrected."""
    key, step = query.get(LESSON, ""), query.get(STEP, "1")
    if not key:
        return None, f"{STEP}: without a lesson it is ignored." if STEP in query else ""
    lesson = all_lessons().lesson(key)
    if lesson is None:
        return None, f"{LESSON}: there is no lesson “{key[:40]}”; it is left out."
    last = len(lesson.steps)
    if step.isdecimal() and 1 <= int(step[:9]) <= last:
        return (key, int(step) - 1), ""
    nearest = last if step.isdecimal() and int(step[:9]) > last else 1
    return (key, nearest - 1), f"{STEP}: “{step[:20]}” is none of 1 to {last}; {nearest} is used."


def write() -> dict[str, str]:
    """What the address of every page holds beside the page's own settings."""
    at = place()
    lesson = {LESSON: at[0], STEP: str(at[1] + 1)} if at else {}
    return lesson | classroom.write(classroom.hidden(), classroom.presenting())


def _write_address() -> None:
    now = dict(st.query_params)
    own = {name: text for name, text in now.items() if name not in page_state.KEPT}
    wanted = write() | own
    if now != wanted:
        st.query_params.from_dict(wanted)


def _travel(pages: Mapping[str, StreamlitPage], name: str) -> None:
    """Put the step to its page, if a button or a link asks for it."""
    found = current()
    if not st.session_state.pop(GO, False) or found is None:
        return
    lesson, index = found
    step = lesson.steps[index]
    page = page_of(step.page)
    page_state.open_file(page, dict(step.state))
    # A lesson's step begins with its first key frame, not with the points of the step before.
    st.session_state.pop(page.key("player"), None)
    if step.page != name:
        page_changes.leave()
        st.switch_page(pages[step.page], query_params=write())


# The panel


def _panel(name: str) -> None:
    found = current()
    if found is not None:
        with st.container(border=True, key="lesson_panel"):
            _draw_lesson(*found, name)
    elif classroom.presenting():
        st.button(
            "Leave presenter mode",
            on_click=classroom.stop_presenting,
            type="tertiary",
            icon=":material/close_fullscreen:",
            key="leave_presenter",
        )
    elif name == "sphere_lab" and AT in st.session_state and st.session_state[AT] is None:
        hint()


def hint() -> None:
    """A quiet word to somebody who has not followed a lesson yet."""
    with st.sidebar:
        st.page_link("pages/lessons.py", label="New here? Take a lesson.", icon=":material/school:")


def _draw_lesson(lesson: Lesson, index: int, name: str) -> None:
    step = lesson.steps[index]
    _draw_head(lesson, index)
    if step.page != name:
        _draw_way_back(lesson, index)
    if classroom.presenting():
        st.markdown(f"**{step.title}.** {step.look}")
        return
    if st.session_state.get(FOLDED, False):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"**{step.title}.** {step.look}", width="stretch")
            _draw_popovers(lesson, index)
        return
    # A wide screen shows these beside the page: what is watched must not be pushed off it.
    with st.container(key="lesson_words"):
        words, asked = st.columns([3, 2], gap="medium")
    with words:
        st.markdown(f"#### {step.title}")
        st.markdown(step.text)
        st.markdown(f":material/visibility: **Watch.** {step.look}")
    with asked:
        st.fragment(_draw_question)(lesson.key, index, step)


def _draw_popovers(lesson: Lesson, index: int) -> None:
    """Text and question on demand, so that the view has the room."""
    step = lesson.steps[index]
    with st.popover("Text", key="lesson_text"):
        st.markdown(step.text)
    with st.popover("Question", key="lesson_question"):
        st.fragment(_draw_question)(lesson.key, index, step)


def _draw_head(lesson: Lesson, index: int) -> None:
    last = len(lesson.steps) - 1
    large = classroom.presenting()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        dots = "●" * (index + 1) + "○" * (last - index)
        st.markdown(f"**{lesson.title}** · {dots} step {index + 1} of {last + 1}", width="stretch")
        st.button(
            "Back",
            icon=":material/arrow_back:",
            on_click=go_to,
            args=(lesson.key, index - 1),
            disabled=index == 0,
            # The keys of a presenter's clicker. Only then: they scroll the page otherwise.
            shortcut="PageUp" if large else None,
            key="lesson_back",
        )
        if index < last:
            st.button(
                "Next",
                icon=":material/arrow_forward:",
                type="primary",
                on_click=go_to,
                args=(lesson.key, index + 1),
                shortcut="PageDown" if large else None,
                key="lesson_next",
            )
        else:
            st.button(
                "Finish",
                icon=":material/check:",
                type="primary",
                on_click=leave,
                key="lesson_finish",
            )
        if large:
            _draw_popovers(lesson, index)
        with st.popover("Class", icon=":material/school:", key="lesson_class"):
            draw_presenting()
            draw_hiding()
            if large:
                _draw_leave()
        if not large:
            _draw_fold()
            _draw_leave()


def _draw_fold() -> None:
    folded = st.session_state.get(FOLDED, False)
    st.button(
        "Unfold" if folded else "Fold",
        icon=":material/unfold_more:" if folded else ":material/unfold_less:",
        on_click=_fold,
        type="tertiary",
        help="Read first, then fold the text away: the page needs the room.",
        key="lesson_fold",
    )


def _fold() -> None:
    st.session_state[FOLDED] = not st.session_state.get(FOLDED, False)


def _draw_way_back(lesson: Lesson, index: int) -> None:
    step = lesson.steps[index]
    title = next(e.title for e in PAGES if e.script == f"pages/{step.page}.py")
    st.button(
        f"This step is on the page {title}",
        icon=":material/undo:",
        on_click=go_to,
        args=(lesson.key, index),
        key="lesson_return",
    )


def _draw_leave() -> None:
    st.button("Leave", on_click=leave, type="tertiary", icon=":material/close:", key="lesson_leave")


def draw_presenting() -> None:
    """The switch for large type."""
    st.toggle(
        "Presenter mode",
        key=classroom.PRESENTING,
        help="Large type, nothing but the panel and the page. Page Down and Page Up, which "
        "presenters' clickers send, go through the steps.",
        persist_state="session",
    )


def draw_hiding() -> None:
    """The choice of controls that this session, and its links, do without."""
    st.multiselect(
        "Hide controls",
        list(classroom.GROUPS),
        format_func=lambda name: classroom.GROUPS[name].title,
        key=classroom.HIDDEN,
        help="What a class is not to touch. It is in the address too: copy that for your class.",
        persist_state="session",
    )


def _draw_question(key: str, index: int, step: Step) -> None:
    """Question, check, and answer; alone in a fragment, so that the page need not run again."""
    ask = f"lessons.{key}.{index + 1}"
    shown = f"{ask}.shown"
    st.markdown(f":material/help: {step.question.text}")
    given = _draw_choice(f"{ask}.given", step)
    with st.container(horizontal=True, gap="small"):
        checked = st.button("Check", key=f"{ask}.check", disabled=given is None)
        revealed = st.button("Show the answer", key=f"{ask}.reveal", type="tertiary")
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
            "Your answer",
            range(len(question.choices)),
            format_func=question.choices.__getitem__,
            index=None,
            key=key,
            label_visibility="collapsed",
            persist_state="session",
        )
    return st.number_input(
        f"Your prediction{f' in {question.unit}' if question.unit else ''}",
        value=None,
        format="%g",
        key=key,
        persist_state="session",
    )


def _draw_answer(step: Step, given: Any) -> None:
    source = f"\n\n:small[Source: {step.number.source}.]"
    text = f"{step.answer}{source}"
    if given == "revealed":
        st.info(text, icon=":material/lightbulb:")
    elif step.question.is_right(given, step.number.value):
        st.success(f"**Right.** {text}", icon=":material/check_circle:")
    else:
        st.warning(f"**Not quite.** {text}", icon=":material/replay:")
