"""Where a view rests, and what was done before, goes into its link and comes back from it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from lmviz import losses
from lmviz.sphere import Problem, Trajectory
from lmviz.ui import lab, past, problem_form
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import Sight
from tests.ui.sphere_view.test_player import BAD, Client, assert_sound

DEFAULT = lab.DEFAULT_VALUES
SMALL = Problem(k=4, per_class=2, loss=losses.make("normface", s=10.0), seed=3)
OTHER = SMALL.replace(loss=losses.make("lm_softmax", s=20.0))
BAD_PLACES = [*BAD, [0, 0, 0], [1, None, 0], ["1", 0, 0], ...]
CAMERAS = {"cameras": [[0.62, 0.38, 4.05]], "layers": {}, "logs": {}, "speed": None}


def player(problem: Problem = SMALL, **more) -> Player:
    return Player([problem], tell=lambda e: past.write(e, DEFAULT), movable=True, **more)


def seen(frame: int, end: int | None = None, playing: bool = False) -> dict:
    end = frame if end is None else end
    return {"sight": {**CAMERAS, "frame": frame, "seen": end, "playing": playing}}


def opened(query: dict[str, str], problem: Problem) -> Client:
    """The view of a fresh browser that follows the link to where it leads."""
    sight, messages = Sight.read(query)
    values = problem_form.values_of(problem)
    sight, told = past.fit(sight, values, DEFAULT)
    assert messages + told == []
    eras = past.read(sight.past, values, DEFAULT)
    client = Client(player(problem, sight=replace(sight, opened="now"), eras=eras))
    client.ask(1)
    for _ in range(50):
        head = client.ask(0, stride=3, to=True).head
        if client.steps[-1] >= sight.at[1] and len(client.frames) == head["total"]:
            return client
    raise AssertionError(f"got to step {client.steps[-1]} only")


@pytest.fixture
def client() -> Client:
    client = Client(player())
    client.ask(1)
    client.ask(20)
    return client


def test_a_view_at_rest_has_its_step_in_the_link_and_one_that_plays_has_none(client):
    client.ask(0, **seen(7, 12))
    assert client.player.sight.query == {"at": "35,60"}
    client.ask(0, **seen(12))
    assert client.player.sight.query == {"at": "60"}
    client.ask(3, **seen(13, playing=True))
    assert client.player.sight.query == {}


def test_an_end_that_a_run_comes_to_by_itself_needs_no_step():
    client = Client(player(SMALL.replace(max_steps=20)))
    client.ask(1)
    client.ask(9)
    assert client.steps[-1] == 20
    client.ask(0, **seen(4))
    assert client.player.sight.query == {}
    client.ask(0, **seen(2, 4))
    assert client.player.sight.query == {"at": "10,20"}


def test_a_new_run_stands_nowhere(client):
    client.ask(0, **seen(7))
    client.ask(1, cmd="reset")
    assert client.player.sight.query == {}
    client.player.set_problems([SMALL.replace(seed=4)])
    assert client.player.sight.query == {}


def test_the_link_of_a_view_at_rest_leads_to_the_same_picture(client):
    client.ask(0, **seen(7, 12))
    fresh = opened(client.player.sight.query, SMALL)
    assert 35 in fresh.steps
    assert fresh.steps[-1] == 60
    for frame in (7, 12):
        (same,) = (f for f in fresh.frames if f[0] == client.steps[frame])
        assert all(
            np.array_equal(a, b) for a, b in zip(same[1:], client.frames[frame][1:], strict=True)
        )


def test_the_link_of_a_run_that_was_changed_and_moved_on_its_way_leads_to_the_same_picture(client):
    client.player.set_problems([OTHER])
    client.accept(client.ask(0).head, 8)
    client.ask(6, stride=4, **seen(8))
    moved = client.ask(
        0, have=10, cmd="move", sphere=0, **{"class": 2}, to=[0.36, 0.48, 0.8], **seen(10)
    )
    assert (moved.head["f0"], moved.head["rev"]) == (10, 2)
    there = moved.part(0, "prototypes")[0][2]
    np.testing.assert_allclose(there, [0.36, 0.48, 0.8], atol=1e-4)
    client.rev = 2
    client.ask(5, stride=2)
    client.ask(0, **seen(13, 15))
    query = client.player.sight.query
    assert query["at"] == "54,58"
    old, new = "loss:normface,optimizer:sgd@40", "optimizer:sgd,s:20@48"
    assert query["was"] == f"{old}/{new}~3:0.36:0.48:0.8"
    fresh = opened(query, OTHER)
    for frame in (13, 15):
        (same,) = (f for f in fresh.frames if f[0] == client.steps[frame])
        for a, b in zip(same[1:], client.frames[frame][1:], strict=True):
            np.testing.assert_array_equal(a, b)
    assert fresh.player.sight.query == query
    fresh.ask(0, **seen(len(fresh.frames) - 1))
    assert fresh.player.sight.query["was"] == query["was"]


def test_whoever_leaves_the_way_of_a_link_goes_on_under_the_settings_of_the_page():
    sight = Sight(at=(400, 400), past="loss:normface,s:12@300", opened="now")
    eras = past.read(sight.past, problem_form.values_of(OTHER), DEFAULT)
    client = Client(player(OTHER, sight=sight, eras=eras))
    client.ask(1)
    client.player._trajectory.reach(40, 10)  # a slow machine has come so far
    client.player._pack()
    client.ask(4)
    at = len(client.player.trajectory) - 1
    client.ask(3, have=at, **seen(at))
    assert client.player.trajectory.problems == (OTHER,)
    client.ask(0, have=len(client.player.trajectory) - 1, **seen(at))
    query = client.player.sight.query
    assert int(query["at"]) < 300
    assert query["was"].endswith("s:12@40")


@pytest.mark.parametrize("field", ["sphere", "class", "to", "have"])
@pytest.mark.parametrize("value", BAD_PLACES, ids=lambda v: repr(v)[:12])
def test_a_malformed_move_neither_raises_nor_corrupts(client, field, value):
    request = {
        "run": client.run,
        "rev": 0,
        "have": 20,
        "n": 0,
        "stride": 1,
        "rid": 9,
        "cmd": "move",
    }
    request |= {"sphere": 0, "class": 1, "to": [1, 0, 0], field: value}
    if value is ...:
        del request[field]
    client.player.handle(request)
    frames = client.player.trajectory.frames
    assert all(np.isfinite(x).all() for f in frames for x in f.points)
    if field == "to":
        client.rid = 9
        assert_sound(client)


def test_nobody_moves_what_the_page_does_not_let_them():
    fixed = Client(Player([SMALL]))
    fixed.ask(1)
    assert fixed.ask(3).head["movable"] is False
    fixed.ask(0, cmd="move", sphere=0, **{"class": 1}, to=[1, 0, 0])
    assert len(fixed.player.trajectory.eras) == 1


def test_more_dimensions_than_a_screen_has_cannot_be_dragged_in():
    client = Client(player(SMALL.replace(d=5)))
    client.ask(1)
    client.ask(3)
    client.ask(0, cmd="move", sphere=0, **{"class": 1}, to=[1, 0, 0])
    assert len(client.player.trajectory.eras) == 1


def test_a_change_by_hand_that_no_link_can_tell_leaves_no_step_that_would_lie():
    mute = Client(Player([SMALL]))
    mute.ask(1)
    mute.ask(6)
    mute.ask(0, **seen(4))
    assert mute.player.sight.query == {"at": "20"}
    mute.player.set_problems([OTHER])
    mute.accept(mute.ask(0).head, 4)
    mute.ask(2, **seen(4))
    assert mute.player.sight.query == {}


def test_exports_are_drawn_from_where_a_link_led():
    fresh = opened({"at": "45,80"}, SMALL)
    fresh.ask(0, **seen(fresh.steps.index(45), len(fresh.frames) - 1))
    straight = Trajectory([SMALL], dtype="float32")
    straight.reach(45, 45)
    prototypes, _, _ = fresh.player.picture(0)
    unit = straight.frames[-1].points[0][:4].astype(float)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    np.testing.assert_allclose(prototypes, unit, atol=1e-4)


def test_the_frame_of_a_change_on_the_way_is_measured_as_the_browser_saw_it(client):
    """The gap to the optimum is that of each loss in its own time."""
    client.player.set_problems([OTHER])
    client.accept(client.ask(0).head, 8)
    client.ask(4, stride=4, **seen(8))
    client.ask(0, **seen(12))
    fresh = opened(client.player.sight.query, OTHER)
    by_step = {step: metrics for step, _, _, metrics in fresh.frames}
    for step, _, _, metrics in client.frames:
        if step in by_step:
            np.testing.assert_array_equal(by_step[step], metrics)
    assert math.isfinite(float(by_step[40][0, 6]))
