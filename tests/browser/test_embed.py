"""The app in the frame of a blog post: the figure at once, nothing around it, a way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Frame, Page

WAIT = 60_000  # ms; never a measurement, only a limit
WIDTH, HEIGHT = 640, 480
VIEW = "[data-testid=lmviz-sphere][data-frames]:not([data-frames='0'])"
POST = """<!doctype html><html lang="en"><title>Post</title><h1>A post</h1>
<iframe title="lmviz" src="{url}" width="{width}" height="{height}" style="border:0"></iframe>"""


@pytest.fixture
def blog(browser: Browser) -> Iterator[Callable[..., Page]]:
    """An empty page of another origin, for a reader whose system has this theme."""
    contexts = []

    def open_one(theme: str = "light") -> Page:
        size = {"width": 800, "height": 700}
        contexts.append(browser.new_context(color_scheme=theme, viewport=size))
        return contexts[-1].new_page()

    yield open_one
    for context in contexts:
        context.close()


def embedded(page: Page, url: str) -> Frame:
    """The app's frame in a page of another origin, once its view shows something."""
    page.set_content(POST.format(url=url, width=WIDTH, height=HEIGHT))
    handle = page.locator("iframe").element_handle()
    frame = handle.content_frame() if handle else None
    assert frame is not None
    frame.locator(VIEW).first.wait_for(timeout=WAIT)
    return frame


@pytest.mark.parametrize(
    ("path", "query", "theme"),
    [
        ("/", "k=6", "light"),
        ("/compare", "", "dark"),
        ("/optimum", "k=9", "dark"),
        ("/theorems", "card=theorem-2", "light"),
    ],
)
def test_a_post_shows_the_figure_at_once_and_nothing_around_it(blog, app, path, query, theme):
    # The author's choice of theme wins over the reader's system.
    other = "dark" if theme == "light" else "light"
    page = blog(other)
    url = f"{app.url}{path}?{query}&embed=true&embed_options={theme}_theme"
    frame = embedded(page, url)
    scheme = frame.locator(".stApp").evaluate("e => getComputedStyle(e).colorScheme")
    assert scheme == theme
    assert frame.locator("a[data-testid=stTopNavLink], footer").count() == 0
    sidebar = frame.locator("[data-testid=stSidebar]")
    assert sidebar.evaluate("e => e.getBoundingClientRect().right") <= 1
    bottom = frame.locator(".hole").first.evaluate("e => e.getBoundingClientRect().bottom")
    assert bottom <= HEIGHT
    assert frame.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    away = frame.get_by_role("link", name="Open in lmviz")
    target = away.get_attribute("href") or ""
    assert target.split("?")[0].rstrip("/") == f"{app.url}{path}".rstrip("/")
    assert query in target
    assert "embed" not in target


def test_the_frame_stays_one_when_the_page_writes_its_link(blog, app):
    page = blog()
    frame = embedded(page, f"{app.url}/?k=99999&embed=true")
    frame.get_by_text("99999").first.wait_for(timeout=WAIT)
    frame.wait_for_function("!location.search.includes('99999')", timeout=WAIT)
    assert "embed=true" in frame.evaluate("location.search")
