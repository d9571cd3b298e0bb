"""The app in its own process, Chromium, and tabs that must stay clean.

``open_page(path, theme=..., viewport=...)`` opens a page of the app; ``page`` is the start
page in the light theme at 1280 x 800. When the test ends, every tab that it opened must have
had no console error, no uncaught error and no request to another host.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from scripts import harness


@pytest.fixture(scope="package")
def app() -> Iterator[harness.App]:
    with harness.running_app() as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with harness.running_chromium() as running:
        yield running


OpenPage = Callable[..., Page]


@pytest.fixture
def tabs(app: harness.App, browser: Browser) -> Iterator[Callable[..., harness.Tab]]:
    """Open tabs with their records, without judging them: for tests about the records."""
    with ExitStack() as stack:
        yield lambda path="/", **options: stack.enter_context(
            harness.open_tab(browser, app.url, path, **options)
        )


@pytest.fixture
def open_page(tabs: Callable[..., harness.Tab]) -> Iterator[OpenPage]:
    opened: list[harness.Tab] = []

    def open_one(path: str = "/", **options: object) -> Page:
        opened.append(tabs(path, **options))
        return opened[-1].page

    yield open_one
    complaints = [line for tab in opened for line in tab.watch.complaints()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page()
