"""What all tests of the live view's Python half share."""

import pytest

from lmviz.ui.sphere_view import player


@pytest.fixture(autouse=True)
def unhurried(monkeypatch):
    """On a busy machine the time limit of an answer would cut the frames that a test counts."""
    monkeypatch.setattr(player, "SECONDS", 60.0)
