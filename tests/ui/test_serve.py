"""Starting the app: the arguments reach Streamlit, and links to pages work as the first visit."""

from __future__ import annotations

import pytest
from streamlit.runtime.pages_manager import PagesManager

from lmviz.ui import serve


@pytest.fixture
def started(monkeypatch):
    seen = []
    monkeypatch.setattr(serve.cli, "main", seen.append)
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    return seen


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        ([], ["run", "app.py"]),
        (["--server.port=1"], ["run", "app.py", "--server.port=1"]),
        (["--server.headless", "true"], ["run", "app.py", "--server.headless", "true"]),
        (["other.py"], ["run", "other.py"]),
        (["other.py", "--server.port=1"], ["run", "other.py", "--server.port=1"]),
    ],
)
def test_a_script_may_be_named_and_options_are_passed_on(started, given, passed):
    serve.main(given)
    assert started == [passed]


def test_streamlit_is_told_that_pages_is_no_page_folder_of_its_own(started, tmp_path):
    script = tmp_path / "app.py"
    script.write_text("")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.py").write_text("")
    # Alone, Streamlit finds the folder and takes it for its own scheme.
    PagesManager(str(script))
    assert PagesManager.uses_pages_directory is True
    PagesManager.uses_pages_directory = None
    serve.main([str(script)])
    PagesManager(str(script))
    assert PagesManager.uses_pages_directory is False
