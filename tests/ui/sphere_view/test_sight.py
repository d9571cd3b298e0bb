"""What is seen of a live view survives a link, and what makes no sense is refused and named."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmviz.sphere import Problem
from lmviz.ui.sphere_view.describe import charts, reference
from lmviz.ui.sphere_view.sight import CURVES, LAYERS, SPEEDS, Sight, Viewpoint


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


some_cameras = st.lists(
    st.tuples(st.floats(-3, 3), st.floats(-1.5, 1.5), st.floats(2, 7)).map(
        lambda numbers: Viewpoint.from_text(Viewpoint(*numbers).text)
    ),
    max_size=4,
).map(tuple)


def some(names) -> st.SearchStrategy:
    """Some of these switches, in our order."""
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, st.booleans())).map(
        lambda found: tuple((n, found[n]) for n in names if n in found)
    )


sights = st.builds(
    Sight,
    viewpoints=some_cameras,
    layers=some(LAYERS),
    logs=some(CURVES),
    speed=st.sampled_from([None, *SPEEDS]),
    at=st.none()
    | st.tuples(st.integers(0, 9000), st.integers(0, 9000)).map(lambda t: tuple(sorted(t))),
)


@given(sights)
def test_a_sight_survives_its_link(sight):
    assert Sight.read(sight.query) == (sight, [])


@given(sights)
def test_a_browser_tells_the_sight_that_it_was_given(sight):
    """What the head of a payload says of it is what a request says back."""
    head = json.loads(json.dumps(sight.head))
    told = Sight(at=sight.at).heard({"sight": head})
    if sight.viewpoints:
        assert told == sight
    else:  # a browser always has a camera
        home = {"cameras": [[0.62, 0.38, 4.05]]}
        assert sight.heard({"sight": {**head, **home}}) == sight


def test_nothing_unusual_is_no_text_at_all():
    assert Sight().query == {}
    usual = {"cameras": [[0.62, 0.38, 4.05]] * 3, "layers": {}, "logs": {}, "speed": None}
    assert Sight().heard({"sight": usual}).query == {}


@pytest.mark.parametrize("sight", [None, 3, "x", [], {}, {"cameras": 1, "layers": 2, "logs": "a"}])
def test_a_request_that_says_nonsense_changes_no_camera(sight):
    before = Sight(viewpoints=(Viewpoint(1.0, 0.5, 4.0),))
    after = before.heard({"sight": sight})
    assert after.viewpoints == before.viewpoints
    assert (after.layers, after.logs, after.speed) == ((), (), None)


@pytest.mark.parametrize(
    "told",
    [
        {"layers": {"caps": 1, "sun": True, "labels": False}, "speed": 3},
        {"layers": {"labels": False}, "speed": True, "cameras": [[1, 2], [0.1, 0.2, 4]]},
        {"layers": {"labels": False, "caps": None}, "speed": [1], "cameras": [None]},
    ],
)
def test_only_what_a_browser_can_mean_is_taken(told):
    found = Sight().heard({"sight": told})
    assert found == Sight(layers=(("labels", False),))


@pytest.mark.parametrize(
    ("query", "words", "left"),
    [
        ({"camera": "1,0.5,4/up"}, "camera: “up” is no viewpoint", {}),
        ({"layers": "caps,sun"}, "layers: “sun” is no layer", {"layers": "caps"}),
        ({"log": "-loss,-sun"}, "log: “sun” is no curve", {"log": "-loss"}),
        ({"speed": "3"}, "speed: 3 is none of 1, 2, 5", {"speed": "2"}),
        ({"speed": "fast"}, "speed: “fast” is not a whole number", {}),
        ({"at": "soon"}, "at: “soon” is no step", {}),
        ({"at": "30,20"}, "at: “30,20” is no step, nor two of them in order", {}),
        ({"at": "-1"}, "at: “-1” is no step", {}),
        ({"at": "1,2,3"}, "at: “1,2,3” is no step", {}),
        ({"at": "10000000000"}, "at: “10000000000” is no step", {}),
        ({"was": "@3"}, "was: it needs a step to lead to", {}),
    ],
)
def test_what_a_link_cannot_mean_is_named_and_the_rest_kept(query, words, left):
    found, messages = Sight.read({"at": "7", **query} if "was" not in query else query)
    assert len(messages) == 1
    assert messages[0].startswith(words)
    kept = {n: t for n, t in found.query.items() if n != "at" or "at" in query}
    assert kept == left


def test_the_browser_knows_the_same_layers_and_speeds():
    sources = Path(__file__).resolve().parents[3] / "frontend" / "sphere_view" / "src"
    layers = re.search(r"LAYERS = \{(.*?)\}", (sources / "memory.js").read_text(), re.DOTALL)
    speeds = re.search(r"SPEEDS = \[(.*?)\]", (sources / "player.js").read_text())
    assert layers is not None
    assert tuple(re.findall(r"(\w+):", layers[1])) == LAYERS
    assert speeds is not None
    assert tuple(map(int, speeds[1].split(","))) == SPEEDS


def test_every_curve_of_a_player_can_be_named():
    problem = Problem(k=4, per_class=1)
    many = charts([problem] * 2, [reference(problem)] * 2)
    one = charts([problem], [reference(problem)])
    assert {c["series"][0] for c in (*one, *many)} == set(CURVES)


def test_one_camera_is_that_of_all_spheres_and_several_are_each_its_own():
    a, b = Viewpoint(1.0, 0.5, 4.0), Viewpoint(2.0, 0.5, 4.0)
    assert [Sight(viewpoints=(a,)).viewpoint(i) for i in range(3)] == [a, a, a]
    assert [Sight(viewpoints=(a, b)).viewpoint(i) for i in range(2)] == [a, b]
    assert Sight().viewpoint(1) is None
