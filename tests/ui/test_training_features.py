"""Features of a run on the sphere: live while it runs, a recording to play afterwards."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.ui.training_features import Recording
from tests.ui.payload import decode

NAMES = ("a", "b", "c", "d")
LABELS = np.array([0, 1, 2, 3, 3])
# Vertices of the regular tetrahedron: every angle is arccos(-1/3), 109.4712206 degrees.
TETRAHEDRON = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], dtype=float)


def recording(states: int = 3) -> Recording:
    found = Recording("run", NAMES)
    for i in range(states):
        found.append(10 * i, 7 * TETRAHEDRON, 3 * TETRAHEDRON[LABELS], LABELS)
    return found


def test_directions_and_margins_of_the_tetrahedron():
    found = decode(recording(1).payload())
    assert found.metric("class_margin") == pytest.approx(109.4712206, abs=1e-4)
    # Every feature lies at its prototype: 1 - (-1/3).
    assert found.metric("sample_margin") == pytest.approx(4 / 3, abs=1e-6)
    assert np.linalg.norm(found.part(0, "features"), axis=-1) == pytest.approx(1, abs=1e-4)
    assert found.head["spheres"][0]["labels"] == LABELS.tolist()
    assert [c["name"] for c in found.head["classes"]] == list(NAMES)
    largest = found.head["tiles"][-1]["value"]
    assert largest == pytest.approx(109.4712206, abs=1e-6)


def test_while_it_runs_the_view_asks_again_and_glides():
    head = decode(recording().payload()).head
    assert (head["still"], head["done"]) == (True, None)
    assert head["poll_ms"] > 0
    assert head["steps"] == [0, 10, 20]


def test_only_states_that_the_browser_lacks_are_sent():
    view = recording()
    run = decode(view.payload()).head["run"]
    view.handle({"run": run, "have": 1, "rid": 4, "n": 10})
    head = decode(view.payload()).head
    assert (head["f0"], head["steps"], head["rid"]) == (2, [20], 4)


def test_when_it_has_ended_the_whole_course_can_be_played():
    view = recording()
    live = decode(view.payload()).head["run"]
    view.handle({"run": live, "have": 2, "rid": 1})
    view.end("It is over.")
    head = decode(view.payload()).head
    assert (head["still"], head["poll_ms"]) == (False, None)
    assert head["done"] == {"kind": "ended", "step": 20, "reason": "It is over."}
    assert head["run"] != live, "so that the browser brings its player"
    view.handle({"run": live, "have": 2, "rid": 2})
    assert decode(view.payload()).head["steps"] == [0, 10, 20]


def test_a_wish_to_begin_anew_gives_the_same_states_another_name():
    view = recording()
    before = decode(view.payload()).head["run"]
    view.handle({"run": before, "have": 2, "rid": 1, "cmd": "reset"})
    head = decode(view.payload()).head
    assert head["run"] != before
    assert head["steps"] == [0, 10, 20]


@pytest.mark.parametrize("request_", [None, 5, {}, {"run": 3, "have": "x"}, {"have": 1e99}])
def test_any_request_leaves_the_view_sound(request_):
    view = recording()
    view.handle(request_)
    assert decode(view.payload()).head["total"] == 3


def test_other_images_or_another_dimension_are_refused():
    view = recording(1)
    with pytest.raises(ValueError, match="same images"):
        view.append(10, TETRAHEDRON, TETRAHEDRON[LABELS], LABELS[::-1])
    with pytest.raises(ValueError, match="must be"):
        view.append(10, np.eye(4), np.eye(4)[LABELS], LABELS)


def test_before_the_first_state_nothing_is_there():
    view = Recording("run", NAMES)
    assert view.last_step == -1
    assert decode(view.payload()).head["total"] == 0
