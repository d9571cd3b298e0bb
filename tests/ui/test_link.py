"""The link: every state goes there and back; whatever a link holds, a valid problem results."""

from __future__ import annotations

import math
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmviz.losses import CATALOGUE
from lmviz.sphere import Problem
from lmviz.sphere.presets import PRESETS
from lmviz.ui.lab import DEFAULT_VALUES
from lmviz.ui.link import differences, read
from lmviz.ui.problem_form import COUNTS, FORM, problem_of, values_of

each_preset = pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
each_loss = pytest.mark.parametrize("loss", CATALOGUE)


def through_a_link(values: dict) -> tuple[dict, list[str]]:
    """What a visitor gets who opens the address that another visitor sees."""
    address = urlencode(differences(values, DEFAULT_VALUES))
    return read(dict(parse_qsl(address, keep_blank_values=True)), DEFAULT_VALUES)


@each_preset
def test_the_controls_of_a_preset_describe_exactly_its_problem(preset):
    assert problem_of(values_of(preset.problem, preset.imbalance)) == preset.problem


@each_preset
def test_a_preset_survives_its_link(preset):
    found, messages = through_a_link(values_of(preset.problem, preset.imbalance))
    assert messages == []
    assert problem_of(found) == preset.problem


def test_the_link_of_the_first_experiment_is_empty():
    assert differences(DEFAULT_VALUES, DEFAULT_VALUES) == {}


@each_loss
def test_a_link_that_names_a_loss_only_uses_the_defaults_of_its_record(loss):
    found, messages = read({"loss": loss}, DEFAULT_VALUES)
    assert messages == []
    if loss != DEFAULT_VALUES["loss"]:
        for parameter in CATALOGUE[loss].hyper:
            assert found[parameter.name] == parameter.default


@st.composite
def states(draw):
    """Any state that the controls can be in, each value anywhere in its range."""
    loss = draw(st.sampled_from(list(CATALOGUE)))
    values = {"loss": loss}
    for p in [*FORM.values(), *CATALOGUE[loss].hyper]:
        if p.name in ("loss", "device"):
            continue
        if p.choices:
            values[p.name] = draw(st.sampled_from(p.choices))
        elif p.integer:
            values[p.name] = draw(st.integers(int(p.low), int(p.high)))
        else:
            values[p.name] = float(f"{draw(st.floats(p.low, p.high)):.12g}")
    values["device"] = "cpu"
    values["per_class"] = draw(st.integers(1, 100))
    if values["imbalance"] == "by hand":
        counts = draw(st.lists(st.integers(1, 99), min_size=values["k"], max_size=values["k"]))
        values[COUNTS] = draw(st.sampled_from([", ", " ", ","])).join(map(str, counts))
    return values


@given(states())
@settings(max_examples=80, deadline=None)
def test_any_state_survives_its_link(values):
    found, messages = through_a_link(values)
    assert messages == []
    assert {name: found[name] for name in values} == values
    assert problem_of(found) == problem_of(values)


@pytest.mark.parametrize(
    ("query", "name", "used"),
    [
        ({"k": "65"}, "k", 64),
        ({"k": "1"}, "k", 2),
        ({"k": "-3"}, "k", 2),
        ({"k": "4.4"}, "k", 4),
        ({"k": "1e400"}, "k", 64),
        ({"k": "nan"}, "k", 8),
        ({"k": ""}, "k", 8),
        ({"k": "eight"}, "k", 8),
        ({"k": "8" * 5000}, "k", 64),
        ({"s": "0"}, "s", 0.01),
        ({"s": "nan"}, "s", 10.0),
        ({"s": "inf"}, "s", 1e6),
        ({"s": "-inf"}, "s", 0.01),
        ({"momentum": "1"}, "momentum", 0.999),
        ({"learning_rate": "0"}, "learning_rate", 1e-6),
        ({"loss": "cosface", "m": "9"}, "m", 1.5),
        ({"loss": "arcface", "beyond": "nowhere"}, "beyond", "exact"),
        ({"optimizer": "Adam"}, "optimizer", "riemannian_sgd"),
        ({"loss": "no_such_loss"}, "loss", "lm_softmax"),
        ({"loss": ""}, "loss", "lm_softmax"),
        ({"seed": "99999999999"}, "seed", 2**31 - 1),
        ({"d": "x" * 10_000}, "d", 3),
    ],
    ids=lambda v: "&".join(f"{n}={t[:12]}" for n, t in v.items()) if isinstance(v, dict) else None,
)
def test_a_bad_value_is_replaced_and_the_message_names_its_setting(query, name, used):
    values, messages = read(query, DEFAULT_VALUES)
    assert values[name] == used
    (message,) = messages
    assert message.startswith(f"{name}: ")
    assert f"{used}".removesuffix(".0") in message
    assert len(message) < 250
    assert isinstance(problem_of(values), Problem)


@pytest.mark.parametrize("name", ["m", "gamma", "nonsense", "streamlit", "x" * 3000, "", "𝛼\n"])
def test_an_unknown_name_is_named_and_ignored(name):
    values, messages = read({name: "1"}, DEFAULT_VALUES)
    assert values == DEFAULT_VALUES
    (message,) = messages
    assert name[:20] in message
    assert len(message) < 150


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("1,2,3", (1, 2, 3)),
        ("1 2 3", (1, 2, 3)),
        (" 10,  20 ,30 ", (10, 20, 30)),
        ("007,1,1", (7, 1, 1)),
    ],
)
def test_counts_by_hand_reach_the_problem(text, counts):
    query = {"k": "3", "imbalance": "by hand", "counts": text}
    values, messages = read(query, DEFAULT_VALUES)
    assert messages == []
    assert problem_of(values).counts == counts


@pytest.mark.parametrize(
    "text", ["", "1,2", "1,2,3,4", "1,2,x", "1,2,0", "1,2,-3", "1,2,3.5", "1,2,²", "9" * 9000, "\0"]
)
def test_bad_counts_by_hand_say_what_is_needed_and_the_default_is_shown(text):
    query = {"k": "3", "imbalance": "by hand", "counts": text}
    values, messages = read(query, DEFAULT_VALUES)
    assert problem_of(values) == problem_of(DEFAULT_VALUES)
    (message,) = messages
    assert "Class counts: 3 whole numbers" in message
    assert len(message) < 300


def test_values_that_do_not_go_together_give_the_default_and_say_why():
    values, messages = read({"k": "64", "per_class": "1000"}, DEFAULT_VALUES)
    assert problem_of(values) == problem_of(DEFAULT_VALUES)
    assert "64064" in messages[0]
    assert messages[0].endswith(". The usual ones are shown.")


@pytest.mark.parametrize(
    ("text", "said"),
    [("3.5", "is not a whole number from 2 to 64"), ("65.5", "is outside whole numbers from 2 to")],
)
def test_a_fraction_is_not_called_out_of_a_range_that_it_is_in(text, said):
    (message,) = read({"k": text}, DEFAULT_VALUES)[1]
    assert message.startswith(f"k: {text} {said}")


def test_a_scale_left_to_anneal_does_not_block_a_loss_without_one():
    values, messages = read({"loss": "softmax", "anneal_from": "5"}, DEFAULT_VALUES)
    assert messages == []
    assert problem_of(values).anneal_from == 0


names = st.one_of(
    st.sampled_from([*FORM, COUNTS, "s", "m", "m1", "beyond", "alpha1", "reduction"]),
    st.text(max_size=8),
)
texts = st.one_of(
    st.text(max_size=30),
    st.floats().map(str),
    st.integers().map(str),
    st.sampled_from(
        [*CATALOGUE, "by hand", "1,2", "step", "sgd", "near", "nan", "1e999", "9" * 999]
    ),
)


@given(st.dictionaries(names, texts, max_size=6))
@settings(max_examples=300, deadline=None)
def test_no_link_whatever_it_holds_leads_to_anything_but_a_valid_problem(query):
    # Whether a GPU is there is no question of the link's form.
    query.pop("device", None)
    values, messages = read(query, DEFAULT_VALUES)
    problem = problem_of(values)
    assert all(math.isfinite(v) for v in values.values() if isinstance(v, float))
    assert all(len(message) < 400 for message in messages)
    again, silence = through_a_link(values)
    assert silence == []
    assert problem_of(again) == problem


def test_no_hyper_parameter_of_a_loss_hides_behind_the_name_of_another_control():
    for record in CATALOGUE.values():
        assert not {p.name for p in record.hyper} & {*FORM, COUNTS}, record.key
