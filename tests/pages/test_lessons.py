"""The Lessons page: a card for each lesson, links for a class, and what is wrong with own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.lessons import FOLDER, OWN_FOLDER
from lmviz.ui.lessons import all_lessons

PAGE = str(Path(__file__).resolve().parents[2] / "pages" / "lessons.py")


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    """A folder of own lessons that the app reads anew."""
    monkeypatch.setenv(OWN_FOLDER, str(tmp_path))
    all_lessons.cache_clear()
    yield tmp_path
    all_lessons.cache_clear()


def opened() -> AppTest:
    at = AppTest.from_file(PAGE, default_timeout=60).run()
    assert not at.exception, [e.message for e in at.exception]
    return at


def test_own_lessons_stand_beside_ours_and_a_broken_one_is_named(own_folder):
    ours = (FOLDER / "margin.toml").read_text(encoding="utf-8")
    (own_folder / "mine.toml").write_text(ours, encoding="utf-8")
    (own_folder / "broken.toml").write_text(ours.replace("k = 3,", "k = 300,"), encoding="utf-8")
    at = opened()
    keys = {b.key.rpartition(".")[2] for b in at.button if b.label == "Start"}
    assert keys == {path.stem for path in FOLDER.glob("*.toml")} | {"mine"}
    (told,) = at.error
    assert "broken.toml, step 1, state: k: 300 is outside" in told.value


def test_the_link_for_a_class_names_the_lesson_and_what_it_hides(own_folder):
    at = opened()
    at.selectbox(key="lessons.page.target").set_value("lesson:scale")
    at.multiselect(key="lessons.page.without").set_value(["share", "presets"])
    at.checkbox(key="lessons.page.large").check()
    at.run()
    (link,) = at.code
    assert link.value.endswith("/?lesson=scale&step=1&hide=presets,share&present=1")
    at.selectbox(key="lessons.page.target").set_value("page:optimum").run()
    (link,) = at.code
    assert link.value.endswith("/optimum?hide=presets,share&present=1")
