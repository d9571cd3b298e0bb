"""Python's half of the live view: requests in, key frames out, nothing that can go wrong."""

from __future__ import annotations

import copy
import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmviz import losses
from lmviz.sphere import Problem
from lmviz.ui.sphere_view.player import MOST_FRAMES, Player
from tests.ui.payload import Decoded, decode

LOSS = losses.make("normface", s=10.0)
SMALL = Problem(k=4, per_class=2, loss=LOSS, optimizer="riemannian_sgd", seed=3)
HALF_UNIT = 0.5 / 32767
"""Rounding of a coordinate on its way to the browser."""


class Client:
    """A browser that keeps what it was sent, by the rules of the protocol."""

    def __init__(self, player: Player) -> None:
        self.player, self.rid = player, 0
        self.run, self.rev, self.frames = "", 0, []

    def ask(self, n: int = 1, stride: int = 5, **more: object) -> Decoded:
        self.rid += 1
        request = {
            "run": self.run,
            "rev": self.rev,
            "have": len(self.frames) - 1,
            "n": n,
            "stride": stride,
            "rid": self.rid,
        }
        self.player.handle(request | more)
        return self.take(self.player.payload())

    def take(self, data: bytes) -> Decoded:
        found = decode(data)
        head = found.head
        assert head["rid"] == self.rid
        if head["run"] != self.run:
            self.run, self.rev, self.frames = head["run"], head["rev"], []
        for i, step in enumerate(head["steps"]):
            assert head["f0"] + i <= len(self.frames), "a frame is missing"
            frame = (step, found.points[i], found.gram[i], found.metrics[i])
            self.frames[head["f0"] + i :] = [frame, *self.frames[head["f0"] + i + 1 :]]
        return found

    def accept(self, head: dict, at: int) -> None:
        """Take the changed hyper-parameters from frame ``at`` on."""
        assert head["pending"] > self.rev
        self.rev, self.frames = head["pending"], self.frames[: at + 1]

    @property
    def steps(self) -> list[int]:
        return [frame[0] for frame in self.frames]


@pytest.fixture
def client() -> Client:
    return Client(Player([SMALL], ["NormFace"], stride=2, autoplay=True))


def test_first_payload_is_the_start_with_everything_the_view_needs(client):
    found = client.take(client.player.payload())
    head = found.head
    assert (head["f0"], head["F"], head["steps"], head["total"]) == (0, 1, [0], 1)
    assert (head["rev"], head["pending"], head["done"]) == (0, 0, None)
    assert (head["autoplay"], head["stride"]) == (True, 2)
    shown = head["spheres"][0]
    assert (shown["title"], shown["k"], shown["n"], shown["mode"]) == ("NormFace", 4, 8, "sphere")
    assert shown["labels"] == [0, 0, 1, 1, 2, 2, 3, 3]
    assert len(head["classes"]) == 4
    start = SMALL.start()
    unit = start / np.linalg.norm(start, axis=1, keepdims=True)
    assert np.abs(found.part(0, "prototypes")[0] - unit[:4]).max() < 2 * HALF_UNIT
    assert np.abs(found.part(0, "features")[0] - unit[4:]).max() < 2 * HALF_UNIT


def test_frames_are_stride_steps_apart_and_metrics_are_those_of_the_points(client):
    client.ask(1)
    client.ask(6, stride=7)
    client.ask(2, stride=1)
    assert client.steps == [0, 7, 14, 21, 28, 35, 42, 43, 44]
    found = Client(client.player).ask(MOST_FRAMES)
    w = found.part(0, "prototypes")
    for f in range(9):
        cosine = (w[f] @ w[f].T)[np.triu_indices(4, 1)].max()
        assert found.metric("class_margin")[f] == pytest.approx(
            math.degrees(math.acos(cosine)), abs=0.02
        )
    assert np.all(np.diff(found.metric("loss")) < 0)


def test_the_same_request_twice_gives_the_same_frames(client):
    client.ask(1)
    client.ask(5)
    request = {"run": client.run, "rev": 0, "have": 2, "n": 3, "stride": 5, "rid": 9}
    client.player.handle(request)
    first = client.player.payload()
    client.player.handle(request)
    assert client.player.payload() == first
    assert decode(first).head["f0"] == 3
    assert decode(first).head["steps"] == [15, 20, 25]
    client.player.handle(request | {"rid": 10})
    assert client.player.payload() != first, "an equal payload would not be delivered"


def test_every_frame_can_be_asked_for_again_and_is_bit_identical(client):
    client.ask(1)
    client.ask(20)
    again = Client(client.player)
    again.ask(MOST_FRAMES)
    assert again.steps == client.steps
    for a, b in zip(again.frames, client.frames, strict=True):
        assert all(np.array_equal(x, y) for x, y in zip(a[1:], b[1:], strict=True))


@pytest.mark.parametrize("run", ["", "no such run", None, 7, ["1"]])
def test_a_wrong_run_is_answered_from_the_first_frame_with_labels(client, run):
    client.ask(1)
    client.ask(5)
    found = client.ask(3, run=run, have=4)
    assert (found.head["f0"], found.head["F"], found.head["total"]) == (0, 3, 6)
    assert len(found.head["spheres"][0]["labels"]) == 8


def test_labels_travel_only_with_the_first_frame(client):
    client.ask(1)
    assert "labels" not in client.ask(2).head["spheres"][0]


@pytest.mark.parametrize("n", [0, 1, 3])
def test_more_than_there_is_counts_as_all_there_is_and_nothing_new_may_be_asked(client, n):
    client.ask(1)
    assert client.ask(4).head["total"] == 5
    found = client.ask(n, have=99, stride=1)
    assert found.head["f0"] == 5
    assert found.head["total"] == 5 + found.head["F"] == 5 + n


FIELDS = ["run", "rev", "have", "n", "stride", "rid", "cmd", "cut", "to", "sight"]
BAD = [None, True, False, "7", "", -1, -(10**400), 10**400, 1.5, math.nan, math.inf, -math.inf]
BAD += [[], {}, [1], {"a": 1}]


@pytest.mark.parametrize(
    "field", ["run", "rev", "have", "n", "stride", "rid", "cmd", "cut", "to", "sight"]
)
@pytest.mark.parametrize("value", [*BAD, ...], ids=lambda v: repr(v)[:12])
def test_a_malformed_field_neither_raises_nor_corrupts(client, field, value):
    client.ask(1)
    client.ask(3)
    request = {"run": client.run, "rev": 0, "have": 3, "n": 2, "stride": 1, "rid": 3}
    request[field] = value
    if value is ...:
        del request[field]
    client.player.handle(request)
    decode(client.player.payload())
    assert_sound(client)


@pytest.mark.parametrize("request_", [None, [], "need", 3, {}, {"need": {}}], ids=repr)
def test_what_is_no_request_at_all_is_ignored(client, request_):
    client.ask(1)
    client.ask(3)
    client.player.handle(request_)
    decode(client.player.payload())
    assert_sound(client)


anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4), st.just([])
)
requests = st.dictionaries(
    # A cut drops frames, which is what it is for; it has tests of its own.
    st.sampled_from([*(name for name in FIELDS if name != "cut"), "other"]),
    anything,
)


@given(st.lists(requests, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_sequence_of_requests_corrupts_a_run(sequence):
    client = Client(Player([SMALL.replace(max_steps=200)]))
    client.ask(1)
    client.ask(2)
    for request in sequence:
        client.player.handle({"run": client.run} | request)
        decode(client.player.payload())
    assert_sound(client)


def own(frame: tuple) -> np.ndarray:
    """Prototypes and features of a frame of SMALL, without the ghosts that follow them."""
    return frame[1][: SMALL.k + SMALL.n]


def assert_sound(client: Client) -> None:
    """The frames from before are there, unchanged, and the run goes on from its last one."""
    before = client.frames
    again = Client(client.player)
    again.ask(1)
    while len(again.frames) < len(client.player.trajectory):
        again.ask(min(MOST_FRAMES, len(client.player.trajectory) - len(again.frames)))
    again.ask(2, stride=1)
    assert again.steps[: len(before)] == [frame[0] for frame in before]
    for a, b in zip(before, again.frames, strict=False):
        assert all(np.array_equal(x, y) for x, y in zip(a[1:], b[1:], strict=True))
    assert np.all(np.diff(again.steps) > 0)
    assert all(np.isfinite(frame[3]).all() for frame in again.frames)


def test_reset_gives_the_first_frame_bit_for_bit_under_a_new_run(client):
    client.ask(1)
    client.ask(10)
    first, run = client.frames[0], client.run
    found = client.ask(1, cmd="reset")
    assert client.run != run
    assert (found.head["f0"], found.head["steps"], found.head["total"]) == (0, [0], 1)
    assert all(np.array_equal(x, y) for x, y in zip(client.frames[0], first, strict=True))
    assert found.head["rev"] == found.head["pending"] == 0


def test_after_a_reset_the_same_frames_follow_bit_for_bit(client):
    client.ask(1)
    client.ask(10)
    before = client.frames
    client.ask(1, cmd="reset")
    client.ask(10)
    for a, b in zip(before, client.frames, strict=True):
        assert all(np.array_equal(x, y) for x, y in zip(a, b, strict=True))


OTHER_LOSS = SMALL.replace(loss=losses.make("cosface", s=20.0, m=0.2))
CHANGES = {
    "loss": OTHER_LOSS,
    "s": SMALL.replace(loss=LOSS.replace(s=64.0)),
    "learning rate": SMALL.replace(learning_rate=0.01),
    "optimiser": SMALL.replace(optimizer="riemannian_lbfgs"),
    "regulariser": SMALL.replace(sample_margin=0.5),
    "tolerance": SMALL.replace(tolerance=1e-6),
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("at", [0, 4, 17, 20], ids=lambda at: f"frame {at}")
def test_changed_hyper_parameters_continue_from_the_very_points_of_the_named_frame(
    client, changed, at
):
    client.ask(1)
    client.ask(20)
    kept, run = client.frames[: at + 1], client.run
    client.player.set_problems([changed], ["changed"])
    found = client.ask(0)
    assert (found.head["run"], found.head["rev"], found.head["pending"]) == (run, 0, 1)
    assert found.head["spheres"][0]["title"] == "changed"
    client.accept(found.head, at)
    found = client.ask(3, stride=1)
    assert (found.head["run"], found.head["rev"], found.head["f0"]) == (run, 1, at)
    last = kept[-1][0]
    assert client.steps == [*(frame[0] for frame in kept), last + 1, last + 2, last + 3]
    assert found.head["total"] == at + 4, "the frames of the old loss must be gone"
    again = Client(client.player)
    again.ask(1)
    again.ask(MOST_FRAMES)
    for old, new in zip(kept, again.frames, strict=False):
        assert np.array_equal(own(old), own(new)), "points before the change must not move"


def test_the_continuation_is_the_run_that_starts_from_those_points(client):
    """One plain gradient step from the named frame, by finite differences of the new loss."""
    plain = {"optimizer": "sgd", "momentum": 0.0, "learning_rate": 0.05}
    player = Player([SMALL.replace(**plain)])
    client = Client(player)
    client.ask(1)
    client.ask(6)
    at = 3
    exact = player.trajectory.frames[at].points[0].astype(float)
    player.set_problems([OTHER_LOSS.replace(**plain)])
    client.accept(client.ask(0).head, at)
    client.ask(1, stride=1)
    loss, k, labels = OTHER_LOSS.loss, SMALL.k, SMALL.labels

    def value(points: np.ndarray) -> float:
        return float(loss(points[k:], points[:k], labels).mean())

    gradient = np.zeros_like(exact)
    for index in np.ndindex(*exact.shape):
        up, down = exact.copy(), exact.copy()
        up[index] += 1e-5
        down[index] -= 1e-5
        gradient[index] = (value(up) - value(down)) / 2e-5
    gradient[k:] *= SMALL.n / k  # the feature step is scaled so that it does not depend on N
    stepped = exact - 0.05 * gradient
    stepped /= np.linalg.norm(stepped, axis=1, keepdims=True)
    shown = client.frames[at + 1][1][: k + SMALL.n]
    assert np.abs(shown - stepped).max() < 2e-4


def test_the_frame_of_the_change_is_sent_again_with_the_gaps_of_the_new_problem():
    eight = Problem(k=8, per_class=1, loss=LOSS, optimizer="riemannian_sgd")
    client = Client(Player([eight]))
    client.ask(1)
    client.ask(10)
    sharper = LOSS.replace(s=20.0)
    client.player.set_problems([eight.replace(loss=sharper)], [""])
    client.accept(client.ask(0).head, 6)
    found = client.ask(2)
    assert found.head["f0"] == 6
    margin = found.metric("class_margin")[0]
    # Published optima of every normalised loss: 73.684 degrees at s = 10, 74.271 at s = 20.
    assert found.metric("gap_own")[0] == pytest.approx(74.271 - margin, abs=2e-3)
    assert found.metric("gap_largest")[0] == pytest.approx(74.8584922 - margin, abs=1e-4)


def test_a_change_that_the_browser_has_not_seen_yet_computes_nothing_for_it(client):
    client.ask(1)
    client.ask(5)
    client.player.set_problems([OTHER_LOSS], [""])
    client.player.set_problems([OTHER_LOSS.replace(momentum=0.5)], [""])
    found = client.ask(2)
    assert (found.head["rev"], found.head["pending"]) == (0, 2)
    client.accept(found.head, 2)
    assert client.ask(1).head["rev"] == 2


@pytest.mark.parametrize(
    "change",
    [
        {"k": 5},
        {"d": 4},
        {"per_class": 3},
        {"counts": (4, 2, 1, 1)},
        {"seed": 4},
        {"init": "near"},
        {"dtype": "float32"},
    ],
    ids=lambda c: next(iter(c)),
)
def test_a_changed_start_begins_another_run(client, change):
    client.ask(1)
    client.ask(5)
    run = client.run
    client.player.set_problems([SMALL.replace(**change)], ["other"])
    found = client.ask(4)
    assert found.head["run"] != run
    assert (found.head["f0"], found.head["steps"][0], found.head["rev"]) == (0, 0, 0)
    assert client.steps[0] == 0
    assert found.head["done"] is None


def test_setting_the_same_problem_again_changes_nothing(client):
    client.ask(1)
    client.ask(5)
    before = client.player.payload()
    client.player.set_problems([copy.deepcopy(SMALL)], ["NormFace"])
    assert client.player.payload() == before


def play_to_the_end(client: Client, stride: int, limit: int = 60) -> dict:
    client.ask(1)
    for _ in range(limit):
        head = client.ask(MOST_FRAMES, stride=stride).head
        if head["done"]:
            return head
    raise AssertionError("the run did not end")


def test_maximal_steps_end_the_run_and_say_so():
    client = Client(Player([SMALL.replace(max_steps=23)]))
    head = play_to_the_end(client, 5)
    assert (head["done"]["kind"], head["done"]["step"]) == ("max_steps", 23)
    assert client.steps == [0, 5, 10, 15, 20, 23]
    assert "23" in head["done"]["reason"]
    assert client.ask(5).head["total"] == head["total"], "nothing is computed after the end"


def test_a_standing_class_margin_ends_the_run_as_converged():
    problem = SMALL.replace(optimizer="riemannian_lbfgs", tolerance=1e-6)
    client = Client(Player([problem]))
    assert play_to_the_end(client, 5)["done"]["kind"] == "converged"
    margin = client.ask(MOST_FRAMES, have=-1).metric("class_margin")[-1]
    assert margin == pytest.approx(math.degrees(math.acos(-1 / 3)), abs=1e-3)


def test_a_diverging_run_ends_with_an_error_and_keeps_the_last_good_frame():
    problem = SMALL.replace(
        loss=losses.make("softmax"), optimizer="sgd", learning_rate=1000.0, weight_decay=1.0
    )
    client = Client(Player([problem]))
    head = play_to_the_end(client, 1)
    assert head["done"]["kind"] == "error"
    assert str(head["done"]["step"]) in head["done"]["reason"]
    assert all(np.isfinite(frame[3][0, :6]).all() for frame in client.frames)
    assert client.ask(1, cmd="reset").head["done"] is None


@pytest.mark.parametrize("at", [0, 3, 5])
def test_a_cut_drops_what_was_computed_ahead_and_goes_on_from_the_named_frame(client, at):
    """A single step while frames of a larger stride lie ahead."""
    client.ask(1)
    client.ask(5, stride=4)
    kept = client.frames = client.frames[: at + 1]
    found = client.ask(1, stride=1, cut=True)
    assert client.steps == [4 * f for f in range(at + 1)] + [4 * at + 1]
    assert found.head["total"] == at + 2
    straight = Client(Player([SMALL]))
    straight.ask(1)
    straight.ask(at, stride=4)
    straight.ask(1, stride=1)
    assert np.array_equal(own(straight.frames[-1]), own(client.frames[-1]))
    assert np.array_equal(own(straight.frames[at]), own(kept[at]))


@pytest.mark.parametrize("have", [-1, 0, 2])
@pytest.mark.parametrize("n", [0, 1])
def test_a_cut_leaves_at_least_the_start(client, have, n):
    client.ask(1)
    client.ask(5)
    client.frames = client.frames[: have + 1]
    found = client.ask(n, cut=True)
    assert found.head["total"] == max(1, have + 1 + n)
    assert_sound(client)


def test_a_change_of_the_limit_lets_an_ended_run_go_on():
    client = Client(Player([SMALL.replace(max_steps=10)]))
    play_to_the_end(client, 5)
    client.player.set_problems([SMALL.replace(max_steps=30)], [""])
    client.accept(client.ask(0).head, 2)
    found = client.ask(2, stride=5)
    assert client.steps == [0, 5, 10, 15, 20]
    assert found.head["done"] is None
