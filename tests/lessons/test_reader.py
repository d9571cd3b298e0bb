"""Reading lessons: a sound file becomes records, a broken one a message that finds the fault."""

from __future__ import annotations

import pytest

from lmviz.lessons import OWN_FOLDER, read, shelf

SOUND = """
title = "Mine"
learn = "Something."
minutes = 5

[[steps]]
title = "First"
page = "sphere_lab"
state = { k = 4, loss = "normface", relu = true, lr = 0.05 }
text = "Read."
look = "Look."
answer = "It is so."
[steps.question]
text = "Which?"
choices = ["this", "that"]
right = 2
[steps.number]
value = 109.47
unit = "°"
source = "arccos(−1/3)"

[[steps]]
title = "Second"
link = "http://localhost:8501/compare?spheres=2&a.s=20&counts="
text = "Read."
look = "Look."
answer = "It is so."
[steps.question]
text = "How many?"
within = 2
[steps.number]
value = 10
source = "counted"
"""


@pytest.fixture
def write(tmp_path):
    def write_one(text: str, name: str = "mine.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_one


def test_a_sound_file_becomes_a_lesson(write):
    lesson = read(write(SOUND))
    assert (lesson.key, lesson.title, lesson.minutes) == ("mine", "Mine", 5)
    first, second = lesson.steps
    # Settings as a link holds them: true is 1, and no number gets a superfluous ".0".
    assert dict(first.state) == {"k": "4", "loss": "normface", "relu": "1", "lr": "0.05"}
    assert first.question.choices[first.question.right] == "that"
    assert (second.page, dict(second.state)) == (
        "compare",
        {"spheres": "2", "a.s": "20", "counts": ""},
    )
    assert second.question.is_right(11.9, second.number.value)
    assert not second.question.is_right(12.1, second.number.value)


def test_a_link_to_the_start_page_is_one_to_the_sphere_lab(write):
    link = SOUND.replace("http://localhost:8501/compare?", "http://localhost:8501/?")
    assert read(write(link)).steps[1].page == "sphere_lab"


FAULTS = {
    "not TOML": ("title = ", "mine.toml: is not TOML"),
    "no title": (SOUND.replace('title = "Mine"', ""), "mine.toml, title: is missing"),
    "no steps": ('title = "A"\nlearn = "B"\nminutes = 1\nsteps = 3', "mine.toml, steps: must be"),
    "minutes": (
        SOUND.replace("minutes = 5", "minutes = 0"),
        "mine.toml, minutes: must be a number",
    ),
    "empty text": (SOUND.replace('text = "Read."', 'text = " "', 1), "mine.toml, step 1, text:"),
    "unknown key": (SOUND.replace("look =", "watch =", 1), "mine.toml, step 1, watch: there is no"),
    "state": (SOUND.replace("k = 4", "k = [4]"), "mine.toml, step 1, state.k: must be a text"),
    "right": (SOUND.replace("right = 2", "right = 3"), "mine.toml, step 1, question, right: must"),
    "half right": (
        SOUND.replace("right = 2", "right = 1.5"),
        "question, right: must be the number",
    ),
    "no right": (SOUND.replace("right = 2", ""), "mine.toml, step 1, question, right: is missing"),
    "twice the same": (SOUND.replace('"that"', '"this"'), "step 1, question, choices: must be two"),
    "no number": (
        SOUND.replace("value = 109.47", ""),
        "mine.toml, step 1, number, value: is missing",
    ),
    "nan": (
        SOUND.replace("value = 109.47", "value = nan"),
        "mine.toml, step 1, number, value: must",
    ),
    "both ways": (
        SOUND.replace('link = "', 'page = "compare"\nlink = "'),
        "mine.toml, step 2, link:",
    ),
    "both kinds": (
        SOUND.replace("within = 2", "within = 2\nright = 1"),
        "step 2, question, right:",
    ),
    "tolerant choice": (
        SOUND.replace("right = 2", "right = 2\nwithin = 1"),
        "question, within: is",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_told_with_file_step_and_key(write, fault):
    text, message = FAULTS[fault]
    with pytest.raises(ValueError, match=r"^mine\.toml") as error:
        read(write(text))
    assert message in str(error.value)


def test_a_state_that_its_page_refuses_is_a_fault_of_the_step(write):
    with pytest.raises(ValueError, match=r"^mine\.toml, step 1, state: k: 4 is too many$"):
        read(write(SOUND), lambda page, state: ["k: 4 is too many."] if "k" in state else [])


def test_own_lessons_come_after_ours_and_a_broken_one_stops_nothing(write, monkeypatch, tmp_path):
    ours = shelf(own="").lessons
    write(SOUND)
    write("title = ", "broken.toml")
    write(SOUND, "margin.toml")
    write(SOUND, "Big Name.toml")
    (tmp_path / "latin.toml").write_bytes(b'title = "\xe9"')
    monkeypatch.setenv(OWN_FOLDER, str(tmp_path))
    found = shelf()
    assert found.lessons[: len(ours)] == ours
    assert [(lesson.key, lesson.own) for lesson in found.lessons[len(ours) :]] == [("mine", True)]
    assert len(found.faults) == 4
    for name in ("broken.toml", "margin.toml", "Big Name.toml", "latin.toml"):
        assert any(fault.startswith(name) for fault in found.faults)


def test_a_folder_that_is_not_there_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv(OWN_FOLDER, str(tmp_path / "nowhere"))
    (fault,) = shelf().faults
    assert OWN_FOLDER in fault
    assert "nowhere" in fault
