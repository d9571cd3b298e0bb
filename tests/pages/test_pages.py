"""Every page that the navigation offers runs without an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.ui.navigation import PAGES

ROOT = Path(__file__).resolve().parents[2]


def test_navigation_offers_every_page_file_and_starts_with_the_sphere_lab():
    files = {f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py")}
    assert files, "no page file found"
    assert {entry.script for entry in PAGES} == files
    assert [entry.script for entry in PAGES if entry.default] == ["pages/sphere_lab.py"]


@pytest.mark.parametrize("script", [entry.script for entry in PAGES] or ["no page found"])
def test_page_runs_without_an_exception(script):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page(script).run()
    assert not app.exception, [item.message for item in app.exception]
    assert len(app.main) > 0, "the page has drawn nothing"
