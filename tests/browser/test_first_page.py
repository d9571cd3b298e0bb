"""The app as a visitor meets it: themes, widths, and that nothing leaves the machine."""

from __future__ import annotations

import pytest

from scripts.harness import DESKTOP, PHONE

# Relative luminance as WCAG 2 defines it, for a CSS "rgb(r, g, b)" colour.
LUMINANCE = """selector => {
  const channels = getComputedStyle(document.querySelector(selector)).backgroundColor
    .match(/[0-9.]+/g).slice(0, 3).map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
}"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_page_follows_the_system_theme_and_never_scrolls_sideways(open_page, theme, viewport):
    page = open_page(theme=theme, viewport=viewport)
    luminance = page.evaluate(LUMINANCE, "[data-testid=stApp]")
    assert (luminance > 0.5) == (theme == "light")
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0


def test_webgl_is_there_for_the_live_view(page):
    assert page.evaluate("document.createElement('canvas').getContext('webgl2') !== null")


def test_the_watch_sees_errors_and_foreign_requests(tabs):
    tab = tabs()
    assert tab.watch.complaints() == []
    tab.page.evaluate("""() => {
        console.error('seen');
        setTimeout(() => { throw new Error('thrown') });
        fetch('http://127.0.0.1:9/elsewhere').catch(() => null);
    }""")
    tab.page.wait_for_timeout(500)
    assert "seen" in tab.watch.console_errors
    assert any("thrown" in text for text in tab.watch.page_errors)
    assert tab.watch.foreign_requests == ["http://127.0.0.1:9/elsewhere"]
