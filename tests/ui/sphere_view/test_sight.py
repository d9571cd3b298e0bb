"""A camera survives a link, and what is no camera is refused."""

from __future__ import annotations

import math

import pytest

from lmviz.ui.sphere_view.viewpoint import Viewpoint


def test_a_viewpoint_survives_its_text():
    found = Viewpoint.from_text(Viewpoint(1.234, -0.5, 4.05).text)
    assert found == Viewpoint(1.234, -0.5, 4.05)


def test_whole_turns_are_taken_off():
    found = Viewpoint.of([1.0 + 6 * math.pi, 0.2, 4.0])
    assert found is not None
    assert found.azimuth == pytest.approx(1.0)


@pytest.mark.parametrize(
    "numbers", [None, "abc", [1, 2], [1, 2, "3"], [1, 2, math.nan], [1e9, 0, 4]]
)
def test_anything_else_is_none(numbers):
    assert Viewpoint.of(numbers) is None


@pytest.mark.parametrize("text", ["", "a,b,c", "1,2", "1,2,nan", "1,2,3,4", "1e99,0,4"])
def test_a_broken_link_is_named(text):
    with pytest.raises(ValueError, match="no viewpoint"):
        Viewpoint.from_text(text)
