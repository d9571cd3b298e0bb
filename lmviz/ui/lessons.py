"""The lesson that a session follows: where it is, and how it gets to a step of it.

A step is put to its page as a link would be: the page reads the step's settings, checks them and
draws itself. What is followed lives in the session and in the address of every page.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lmviz.lessons import Lesson, Shelf, shelf
from lmviz.ui import classroom, page_changes, page_state
from lmviz.ui.words import lessons as words
from lmviz.ui.words import link as link_words

LESSON, STEP = "lesson", "step"
"""Names in links."""
AT, OPENED, GO, DONE = (f"lessons.{name}" for name in ("at", "opened", "go", "done"))
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

NO_SETTINGS = "lessons"
"""The page of lessons itself."""

Place = tuple[str, int]
"""Key of a lesson, and index of a step."""


def page_of(name: str) -> page_state.Page:
    """How the state of a page is read and put.

    Raises:
        ValueError: there is no such page, or it has no state.
    """
    if name not in MODULES:
        raise ValueError(words.no_page(name, MODULES))
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
    st.session_state[DONE] = None
    st.session_state[GO] = True


def leave() -> None:
    """Callback: end the lesson; the page stays as it is."""
    st.session_state[AT] = None
    st.session_state[DONE] = None


def finish(key: str) -> None:
    """Callback: end the lesson after its last step."""
    leave()
    st.session_state[DONE] = key


def done() -> Lesson | None:
    """The lesson that was just finished."""
    key = st.session_state.get(DONE)
    return all_lessons().lesson(key) if key and place() is None else None


def following(lesson: Lesson) -> Lesson | None:
    """The lesson that comes after this one."""
    found = all_lessons().lessons
    return next((later for one, later in pairwise(found) if one == lesson), None)


def follow(pages: Mapping[str, StreamlitPage], name: str) -> list[str]:
    """Follow link and buttons, before the page is run; returns what was wrong with the link.

    Args:
        pages: all pages by name.
        name: of the one that is about to run.
    """
    messages = _take_address()
    if name == NO_SETTINGS:
        messages += [link_words.no_such(n) for n in _own()]
    _travel(pages, name)
    _write_address(name)
    return messages


def _take_address() -> list[str]:
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
    state[DONE] = None
    messages += [told] if told else []
    settings = {n for n in query if n not in page_state.KEPT}
    # A link that holds settings beside the step is one that a visitor changed and passed on.
    state[GO] = first and state[AT] is not None and not settings
    return messages


def read(query: Mapping[str, str]) -> tuple[Place | None, str]:
    """The place that a link names, and a message if it had to be corrected."""
    key, step = query.get(LESSON, ""), query.get(STEP, "1")
    if not key:
        return None, words.without_lesson(STEP) if STEP in query else ""
    lesson = all_lessons().lesson(key)
    if lesson is None:
        return None, words.no_lesson(LESSON, key)
    last = len(lesson.steps)
    if step.isdecimal() and 1 <= int(step[:9]) <= last:
        return (key, int(step) - 1), ""
    nearest = last if step.isdecimal() and int(step[:9]) > last else 1
    return (key, nearest - 1), words.no_step(STEP, step, last, nearest)


def write() -> dict[str, str]:
    """What the address of every page holds beside the page's own settings."""
    at = place()
    lesson = {LESSON: at[0], STEP: str(at[1] + 1)} if at else {}
    return lesson | classroom.write(classroom.hidden(), classroom.presenting())


def _own() -> dict[str, str]:
    """What the address holds of the page itself."""
    return {n: text for n, text in st.query_params.items() if n not in page_state.KEPT}


def _write_address(name: str) -> None:
    wanted = write() | ({} if name == NO_SETTINGS else _own())
    if dict(st.query_params) != wanted:
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
