"""A thousand broken links and uploads give a thousand clear messages, and no traceback."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz import data
from lmviz.ui import classroom, lessons, page_state
from tests.ui import broken

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 800
"""Letters of a message, whatever it quotes."""


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("LMVIZ_DATA", str(tmp_path / "data"))


def clear(message: str) -> None:
    assert message
    assert message.strip()
    assert len(message) <= LONGEST, message
    message.encode("utf-8")  # half a letter would not pass to the browser
    for word in ("Traceback", "object at 0x", 'File "', "unexpected keyword"):
        assert word not in message, message


def defaults(page: page_state.Page) -> tuple[page_state.Values, dict[str, str]]:
    values, messages = page.read({})
    assert messages == []
    return values, page.write(values, True)


@pytest.mark.parametrize("name", list(lessons.MODULES))
def test_links_that_make_no_sense_are_corrected_and_said_to_be(name):
    page = lessons.page_of(name)
    _, known = defaults(page)
    rng = random.Random(name)
    for _ in range(80):
        query = broken.link(rng, known)
        values, messages = page.read(query)
        for message in messages:
            clear(message)
        for unknown in set(query) & set(broken.NAMES) - set(known):
            assert any(m.startswith(unknown[:40]) for m in messages), (query, messages)
        # What is left is a state that a link can hold, and that needs no correction.
        again, told = page.read(page.write(values, True))
        assert (again, told) == (values, []), query


@pytest.mark.parametrize("name", list(lessons.MODULES))
def test_files_of_settings_that_make_no_sense_are_refused_or_corrected(name):
    page = lessons.page_of(name)
    _, texts = defaults(page)
    rng = random.Random(f"{name} file")
    whole = json.dumps({"lmviz": page.prefix, "format": page_state.FORMAT, "settings": texts})
    assert page_state.from_json(page, whole) == texts
    for _ in range(40):
        text = broken.settings_file(rng, whole)
        try:
            query = page_state.from_json(page, text)
        except ValueError as error:
            clear(str(error))
            continue
        values, _, messages = page_state.read(page, query)
        repr(values).encode("utf-8")
        for message in messages:
            clear(message)


def test_uploads_that_cannot_be_used_are_refused_with_a_reason():
    rng = random.Random(5)
    for _ in range(200):
        name, content = broken.upload(rng)
        with pytest.raises(data.DataError) as error:
            data.read(content, name)
        clear(str(error.value))


def test_lessons_and_what_teachers_hide_survive_any_text():
    rng = random.Random(6)
    for _ in range(100):
        texts = {name: rng.choice(broken.TEXTS) for name in broken.KEPT}
        _, message = lessons.read(texts)
        if texts["lesson"]:
            clear(message)
        _, message = classroom.read(texts["hide"])
        if message:
            clear(message)


@pytest.mark.parametrize("name", list(lessons.MODULES))
def test_a_page_opened_by_a_broken_link_works_and_says_what_was_wrong(name):
    """The real page, its real link: warnings, no exception, and nothing of a user's as Markdown."""
    page = lessons.page_of(name)
    _, known = defaults(page)
    rng = random.Random(f"{name} page")
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    query = broken.link(rng, known) | {"nothing": "<b>7</b>", "lesson": "none", "hide": "sun"}
    if name != "sphere_lab":  # which is where every visit begins
        at.run()
        at.switch_page(f"pages/{name}.py")
    for key, text in query.items():
        if key and "\0" not in key + text:
            at.query_params[key] = text
    at.run()
    assert not at.exception, [e.message for e in at.exception]
    said = [w.value for w in at.warning]
    assert any("corrected. nothing: " in text for text in said), said
    for text in said:
        assert len(text) <= 2 * LONGEST
        assert not re.search(r"(?<!\\)<b>", text)
