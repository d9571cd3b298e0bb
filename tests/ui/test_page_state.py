"""Links and files of settings: every state of every page goes there and back."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmviz.ui import page_state
from lmviz.ui.navigation import PAGES as MENU
from lmviz.ui.plain import harmless
from tests.ui.page_queries import PAGES, QUERIES

each_page = pytest.mark.parametrize("name", PAGES)
usual = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_every_page_of_the_menu_keeps_its_state_in_its_link():
    stems = {entry.script.removeprefix("pages/").removesuffix(".py") for entry in MENU}
    assert set(PAGES) == set(QUERIES) == stems - {"lessons"}  # which has no settings
    assert len({page.prefix for page in PAGES.values()}) == len(PAGES)


@each_page
@usual
@given(data=st.data())
def test_any_state_survives_link_and_file(name, data):
    page = PAGES[name]
    values, messages = page.read(data.draw(QUERIES[name]))
    # Values may be allowed one by one and not together; then the default is shown and it is said.
    assert all("do not go together" in m for m in messages)
    link = dict(parse_qsl(urlencode(page.write(values, False)), keep_blank_values=True))
    assert page.read(link) == (values, [])
    file = page_state.to_json(page, page.write(values, True))
    assert page.read(page_state.from_json(page, file)) == (values, [])
    assert set(link) <= set(json.loads(file)["settings"])


@each_page
def test_the_link_of_a_first_visit_is_empty_and_its_file_is_not(name):
    page = PAGES[name]
    values, messages = page.read({})
    assert messages == []
    assert page.write(values, False) == {}
    assert page.write(values, True) != {}


@each_page
@usual
@given(data=st.data())
def test_whatever_a_link_holds_each_correction_names_its_setting(name, data):
    page, known = PAGES[name], list(PAGES[name].write(PAGES[name].read({})[0], True))
    names = st.one_of(st.sampled_from(known), st.text(max_size=8))
    texts = st.one_of(st.text(max_size=30), st.floats().map(str), st.integers().map(str))
    query = data.draw(st.dictionaries(names, texts, max_size=4))
    query.pop("device", None)
    values, messages = page.read(query)
    assert all(len(message) < 400 for message in messages)
    assert page.read(page.write(values, False)) == (values, [])
    for unknown in set(query) - set(known):
        texts_of_it = [m for m in messages if m.startswith(unknown[:40])]
        # A name that is a setting of another loss or card is known there.
        assert texts_of_it or unknown in page.write(values, True) or "." in unknown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("shopping: milk", "not JSON"),
        ("[1, 2]", "holds no settings"),
        ("[" * 40_000, "not JSON"),
        ("{}" * 60_000, "at most 100,000 characters"),
        ('{"lmviz": "compare", "format": 1, "settings": {}}', "another page, “compare”"),
        ('{"lmviz": "optimum", "format": 2, "settings": {}}', "its format is '2', expected 1"),
        ('{"lmviz": "optimum", "settings": {}}', "its format is 'None'"),
        ('{"lmviz": "optimum", "format": 1, "settings": {"k": [1]}}', "k must be a number"),
        ('{"lmviz": "optimum", "format": 1, "settings": {"k": true}}', "k must be a number"),
    ],
)
def test_a_file_that_holds_no_settings_is_told_apart(text, words):
    with pytest.raises(ValueError, match=words.replace("(", r"\(")):
        page_state.from_json(PAGES["optimum"], text)


def test_numbers_stand_as_numbers_in_a_file_unless_that_would_change_them():
    query = {"k": "12", "s": "0.35", "counts": "007,1", "folder": "1e3", "seed": "0x1"}
    held = json.loads(page_state.to_json(PAGES["optimum"], query))["settings"]
    assert held == {"k": 12, "s": 0.35, "counts": "007,1", "folder": "1e3", "seed": "0x1"}
    page = PAGES["optimum"]
    assert page_state.from_json(page, page_state.to_json(page, query)) == query


@pytest.mark.parametrize(
    "text",
    [
        "![x](https://elsewhere.example/x.png)",
        "[here](https://elsewhere.example)",
        "https://elsewhere.example",
        "<img src=x>",
        ":red[loud] **bold** `code` $x^2$",
    ],
)
def test_what_a_link_holds_is_shown_as_it_stands(text):
    shown = harmless(text)
    assert shown.replace("\\", "").replace("\u2060", "") == text
    assert "](" not in shown.replace("\\]", "")
    assert "https://" not in shown
    for mark in "*`$<[":
        assert all(shown[i - 1] == "\\" for i, c in enumerate(shown) if c == mark)
