"""The offline page holds the recording and the code, and asks no network for anything."""

from __future__ import annotations

import base64
import re

import numpy as np

from lmviz.sphere import Problem
from lmviz.ui.sphere_view.offline import BUNDLE, offline_page
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.still import Configuration, Still
from tests.ui.payload import decode


def player() -> Player:
    found = Player([Problem(k=4, per_class=3)])
    found.handle({"run": found._run, "have": 0, "n": 6, "stride": 2, "rid": 1})
    return found


def test_the_recording_inside_is_whole_and_has_ended():
    page = offline_page("A title", player().recording())
    (inside,) = re.findall(r'id="recording">([^<]+)<', page)
    shown = decode(base64.b64decode(inside))
    assert shown.head["steps"] == [0, 2, 4, 6, 8, 10, 12]
    assert shown.head["done"]["kind"] == "recorded"
    assert shown.head["recorded"] is True
    assert len(shown.head["spheres"][0]["labels"]) == 12


def test_the_code_inside_is_the_bundle():
    (inside,) = re.findall(r'javascript;base64,([^"]+)"', offline_page("t", b""))
    assert base64.b64decode(inside) == BUNDLE.read_bytes()


def test_a_title_is_text():
    page = offline_page("<script>alert(1)</script>", b"")
    assert "<script>alert" not in page


def test_the_page_forbids_itself_the_network():
    page = offline_page("t", b"")
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)\s*=""", page)


def test_a_view_that_stands_still_is_whole_too_with_its_camera_and_layers():
    """Of two pictures the newer one, alone."""
    view = Still("page", {"caps": True})
    for shift in (0.0, 1.0):
        phase = shift + 2 * np.pi * np.arange(3) / 3 * (1 - shift / 10)
        points = np.stack([np.cos(phase), np.sin(phase), 0 * phase], axis=1)
        view.show([Configuration(points, edges=((0, 1),), title="three")])
    view.handle({"sight": {"cameras": [[1.0, 0.5, 4.0]], "layers": {"caps": False}}})
    shown = decode(view.recording())
    assert (shown.head["F"], shown.head["total"], shown.head["still"]) == (1, 1, True)
    assert shown.head["sight"]["cameras"] == [[1.0, 0.5, 4.0]]
    assert shown.head["sight"]["layers"] == {"caps": False}
    assert shown.head["spheres"][0]["edges"] == [[0, 1]]
    np.testing.assert_allclose(shown.points[0], view.picture(0)[0], atol=1e-4)
