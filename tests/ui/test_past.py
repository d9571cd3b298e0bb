"""What was done by hand before a position survives its link; what makes no sense is named."""

from __future__ import annotations

import math

import pytest

from lmviz.losses import CATALOGUE, make
from lmviz.sphere import Era, Problem
from lmviz.ui import lab, past, problem_form
from lmviz.ui.sphere_view.sight import MOST_LETTERS, Sight

DEFAULT = lab.DEFAULT_VALUES
START = Problem(k=5, per_class=4, seed=3)
PROBLEMS = [
    START.replace(loss=make("normface", s=12.5)),
    START.replace(loss=make("arcface", s=64.0, m=0.3, beyond="clipped"), learning_rate=0.07),
    START.replace(optimizer="riemannian_lbfgs", sample_margin=0.25),
    START.replace(optimizer="adam", schedule="cosine", zero_centroid=3.0),
    START,
]
ERAS = [
    Era(0, (PROBLEMS[0],)),
    Era(0, (PROBLEMS[1],), {(0, 4): (0.6, 0.0, -0.8)}),
    Era(120, (PROBLEMS[2],), {(0, 0): (0.1234, -0.9, 0.4181), (0, 2): (0.0, 1.0, 0.0)}),
    Era(121, (PROBLEMS[2],), {(0, 0): (1.0, 0.0, 0.0)}),
    Era(500, (PROBLEMS[3],)),
    Era(2000, (PROBLEMS[4],)),
]


def plain(eras) -> list:
    return [(e.step, e.problems, {j: tuple(v) for j, v in e.moved.items()}) for e in eras]


def test_everything_that_was_done_comes_back():
    text = past.write(ERAS, DEFAULT)
    assert text is not None
    values = problem_form.values_of(PROBLEMS[4])
    assert plain(past.read(text, values, DEFAULT)) == plain(ERAS)


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_loss_can_have_been_minimised_before(key):
    before = START.replace(loss=make(key))
    text = past.write([Era(0, (before,)), Era(9, (START,))], DEFAULT)
    assert text is not None
    values = problem_form.values_of(START)
    (first, second) = past.read(text, values, DEFAULT)
    assert (first.problems, second.step, second.problems) == ((before,), 9, (START,))


def test_nothing_was_done():
    assert past.write([Era(0, (START,))], DEFAULT) == ""
    assert past.read("", problem_form.values_of(START), DEFAULT) == []


def test_no_value_of_a_setting_holds_a_sign_of_the_grammar():
    records = [*problem_form.FORM.values(), *(p for r in CATALOGUE.values() for p in r.hyper)]
    words = [c for p in records for c in p.choices]
    assert len(words) > 20
    for word in words:
        assert not set(word) & set(",:@/~"), word


def test_more_than_a_link_can_hold_is_not_written():
    eras = [Era(i, (PROBLEMS[i % 2],)) for i in range(400)]
    assert past.write(eras, DEFAULT) is None
    assert len(past.write(eras[:8], DEFAULT) or "") < MOST_LETTERS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nonsense", "is no setting that can change"),
        ("s:10", "names no step after 0"),
        ("@", "names no step after 0"),
        ("@x", "names no step after 0"),
        ("@-3", "names no step after 0"),
        ("@20/@20", "names no step after 20"),
        ("@20/@10", "names no step after 20"),
        ("k:7@20", "is no setting that can change"),
        ("s:ten@20", "is not a number"),
        ("s:1e9@20", "outside"),
        ("loss:best@20", "unknown"),
        ("colour:red@20", "no such setting"),
        ("@20~1", "moves no class"),
        ("@20~9:1:0:0", "moves no class"),
        ("@20~1:1:0", "moves no class"),
        ("@20~1:0:0:0", "moves no class"),
        ("@20~1:nan:0:0", "moves no class"),
        ("@20~one:1:0:0", "moves no class"),
    ],
)
def test_a_broken_past_is_named_and_ignored(text, words):
    values = problem_form.values_of(START)
    with pytest.raises(ValueError, match=words):
        past.read(text, values, DEFAULT)
    sight, messages = past.fit(Sight(at=(30, 30), past=text), values, DEFAULT)
    assert (sight.at, sight.past) == (None, "")
    (told,) = messages
    assert told.startswith("was: ")
    assert told.endswith(".")


def test_a_position_is_held_to_the_run_and_its_past():
    values = problem_form.values_of(START.replace(max_steps=100))
    sight, (told,) = past.fit(Sight(at=(90, 300)), values, DEFAULT)
    assert sight.at == (90, 100)
    assert "max_steps" in told
    sight, (told,) = past.fit(Sight(at=(40, 50), past="@60"), values, DEFAULT)
    assert sight.at is None
    assert "step 60 lies behind 50" in told
    fine = Sight(at=(40, 60), past="@60")
    assert past.fit(fine, values, DEFAULT) == (fine, [])


def test_numbers_of_a_direction_keep_every_digit():
    direction = [math.sqrt(1 / 3), -math.sqrt(1 / 3), 1 / 3]
    eras = [Era(0, (START,)), Era(7, (START,), {(0, 1): direction})]
    text = past.write(eras, DEFAULT)
    assert text is not None
    (_, found) = past.read(text, problem_form.values_of(START), DEFAULT)
    assert found.moved[0, 1] == direction
