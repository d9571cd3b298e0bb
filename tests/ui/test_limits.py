"""Limits of the live pages: read from the environment, and held to by whatever does the work."""

import re
from pathlib import Path

import pytest

from lmviz.sphere import PARAMETERS, Problem
from lmviz.ui import compare_sweeps, limits, link, problem_form
from lmviz.ui.lab import DEFAULT_VALUES
from lmviz.ui.limits import LimitError, Limits
from lmviz.ui.sphere_view.player import Player

K = next(p for p in PARAMETERS if p.name == "k")


def test_every_variable_is_read_and_listed():
    names = [f"LMVIZ_{name.upper()}" for name in Limits.__dataclass_fields__]
    found = Limits.from_environment(dict.fromkeys(names, "70000"))
    assert {getattr(found, name) for name in Limits.__dataclass_fields__} == {70_000}
    assert re.findall("LMVIZ_[A-Z_]+", limits.__doc__) == names


def test_nothing_set_means_the_defaults():
    assert Limits.from_environment({"LMVIZ_MAX_K": " "}) == Limits()
    assert Limits().max_k == K.high


@pytest.mark.parametrize("text", ["many", "nan", "-1", "inf", "20.5", "11"])
def test_a_mistake_names_the_variable(text):
    with pytest.raises(LimitError, match=f"LMVIZ_MAX_K must be a whole number.*'{text}'"):
        Limits.from_environment({"LMVIZ_MAX_K": text})


def test_controls_and_links_end_where_the_server_does():
    narrow = Limits(max_k=12).narrow(K)
    assert (narrow.low, narrow.high) == (2, 12)
    value, message = link.read_one(narrow, "40", 8)
    assert value == 12
    assert "2 to 12" in message
    assert Limits(max_k=4).narrow(K).default == 4
    assert Limits().narrow(K) is K


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        (Limits(max_k=7), ("k may be at most 7", "got 8", "fewer classes")),
        (Limits(max_steps=100), ("at most 100", "20,000", "fewer steps")),
        (Limits(max_points=100), ("at most 100", "168", "fewer features")),
    ],
)
def test_links_files_and_views_are_held_to_the_limits(monkeypatch, given, parts):
    """Whichever way a problem comes: the reader of links, of forms, or the view itself."""
    big = Problem(k=8, per_class=20)
    player = Player([Problem(k=2, per_class=2, max_steps=50)])
    monkeypatch.setattr(limits, "current", lambda: given)
    for work in (
        lambda: problem_form.problem_of(DEFAULT_VALUES | {"per_class": 20}),
        lambda: Player([big]),
        lambda: player.set_problems([big]),
    ):
        with pytest.raises(LimitError) as error:
            work()
        assert all(part in str(error.value) for part in parts), error.value
    _, messages = link.read({"per_class": "20"}, DEFAULT_VALUES)
    assert any(parts[0] in message for message in messages)


def test_spheres_of_one_page_count_together(monkeypatch):
    monkeypatch.setattr(limits, "current", lambda: Limits(max_points=200))
    one = Problem(k=8, per_class=12)
    Player([one])
    with pytest.raises(LimitError, match="got 208"):
        Player([one, one])


def test_many_runs_at_once_are_counted_and_weighed(monkeypatch):
    usual = [Problem()] * 4
    Limits().check_starts(usual, 32)
    with pytest.raises(LimitError, match=r"runs at once may be at most 100 .* got 128"):
        Limits(max_starts=100).check_starts(usual, 32)
    # 64 runs of 20,000 points in R^16, three arrays of float64 each: 0.5 GB.
    with pytest.raises(LimitError, match=r"megabytes .* at most 250 .* got 492"):
        Limits().check_starts([Problem(k=20, d=16, per_class=999)], 64)
    monkeypatch.setattr(limits, "current", lambda: Limits(max_starts=10))
    with pytest.raises(LimitError, match="at most 10"):
        compare_sweeps.sweep_of(Problem(), "k × s", 100, 4, False)


def test_one_key_frame_never_takes_more_steps_than_others_can_wait_for():
    """20,000 points for 1000 steps would hold the interpreter for ten seconds and more."""
    player = Player([Problem(k=20, per_class=999)])
    player.handle({"run": player._run, "have": 0, "n": 1, "stride": 1000, "rid": 1, "rev": 0})
    assert player.trajectory.frames[-1].step <= 20
    small = Player([Problem()])
    small.handle({"run": small._run, "have": 0, "n": 1, "stride": 1000, "rid": 1, "rev": 0})
    assert small.trajectory.frames[-1].step == 1000


def test_the_defaults_are_not_written_into_the_code_of_a_page():
    """Pages repeat limits, they do not make them."""
    for path in Path("pages").glob("*.py"):
        assert "LMVIZ_" not in path.read_text()
