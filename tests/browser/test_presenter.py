"""The Sphere Lab in front of a room: what is drawn on canvases is as large as the rest."""

from __future__ import annotations

import pytest

from lmviz.ui.classroom import LARGER
from tests.browser.drawn import LESS, RECORD, USUAL, drawn_at
from tests.browser.views import SPHERE, WAIT, until


def test_text_on_canvases_is_as_large_as_the_room_needs(open_page):
    page = open_page("/?present=1")
    page.evaluate(RECORD)
    until(page, "+d.frames > 3", SPHERE)
    type_size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert type_size / 16 == pytest.approx(LARGER)
    numbers = drawn_at(page, "matrix", LARGER)
    page.locator(".chart").first.scroll_into_view_if_needed()
    axes = drawn_at(page, "chart", LARGER)
    for one in (*numbers, *axes):
        assert one["size"] >= LESS * LARGER * min(USUAL.values()), one
        assert one["beyond"] <= 0, one

    # The same charts shrink when the room has gone.
    page.evaluate("window.__drawn.clear()")
    page.get_by_role("button", name="Leave presenter mode").click(timeout=WAIT)
    drawn_at(page, "matrix", 1)
    page.locator(".chart").first.scroll_into_view_if_needed()
    drawn_at(page, "chart", 1)
