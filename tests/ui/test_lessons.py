"""A lesson's place in a link, and the groups of controls that a link hides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmviz.ui import classroom, page_state
from lmviz.ui.lessons import LESSON, MODULES, STEP, all_lessons, following, read
from lmviz.ui.navigation import PAGES


def test_lessons_can_be_on_every_page_but_their_own():
    assert set(MODULES) == {entry.name for entry in PAGES} - {"lessons"}


def test_pages_keep_what_belongs_to_lessons_in_the_address():
    assert set(page_state.KEPT) >= {LESSON, STEP, classroom.HIDE, classroom.PRESENT}


@pytest.mark.parametrize("lesson", all_lessons().lessons, ids=lambda found: found.key)
def test_every_step_has_its_link(lesson):
    for i in range(len(lesson.steps)):
        assert read({LESSON: lesson.key, STEP: str(i + 1)}) == ((lesson.key, i), "")


@pytest.mark.parametrize(
    ("query", "place", "said"),
    [
        ({}, None, ""),
        ({LESSON: "margin"}, ("margin", 0), ""),
        ({LESSON: "nonsense"}, None, "lesson: there is no lesson “nonsense”"),
        ({STEP: "3"}, None, "step: without a lesson"),
        ({LESSON: "margin", STEP: "99"}, ("margin", 5), "step: “99” is none of 1 to 6"),
        ({LESSON: "margin", STEP: "-1"}, ("margin", 0), "step: “-1”"),
        ({LESSON: "margin", STEP: "9" * 5000}, ("margin", 5), "step:"),
        ({LESSON: "margin", STEP: "²"}, ("margin", 0), "step: “²”"),
    ],
)
def test_what_a_link_says_wrongly_is_corrected_and_told(query, place, said):
    found, message = read(query)
    assert found == place
    assert message.startswith(said)
    assert bool(message) == bool(said)


def test_after_a_lesson_comes_the_next_of_the_shelf_and_after_the_last_none():
    found = all_lessons().lessons
    assert [following(lesson) for lesson in found] == [*found[1:], None]


@given(st.sets(st.sampled_from(list(classroom.GROUPS))), st.booleans())
def test_hidden_groups_survive_their_link(names, presenting):
    query = classroom.write(names, presenting)
    found, message = classroom.read(query.get(classroom.HIDE, ""))
    assert (set(found), message) == (names, "")
    assert (query.get(classroom.PRESENT) == "1") == presenting


@given(st.text(max_size=500))
def test_no_text_of_a_link_reaches_the_style_sheet(text):
    found, _ = classroom.read(text)
    assert set(found) <= set(classroom.GROUPS)


def test_an_unknown_group_is_told():
    found, message = classroom.read("presets,nonsense")
    assert found == ["presets"]
    assert "“nonsense”" in message
