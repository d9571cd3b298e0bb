"""The theorem lab's link: it restores every card, and corrects what it cannot use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmviz.losses import HyperParameter
from lmviz.theorems import CATALOGUE, Theorem
from lmviz.ui.theorems import FIRST, differences, read
from lmviz.ui.theorems_card import show


def allowed(control: HyperParameter) -> st.SearchStrategy:
    if control.choices:
        return st.sampled_from(control.choices)
    if control.integer:
        return st.integers(int(control.low), int(control.high))
    return st.floats(control.low, control.high)


def settings_of(theorem: Theorem) -> st.SearchStrategy:
    return st.fixed_dictionaries({c.name: allowed(c) for c in theorem.controls})


CARDS = st.sampled_from(list(CATALOGUE.values())).flatmap(
    lambda t: settings_of(t).map(lambda values: (t, values))
)


@given(CARDS)
def test_a_link_restores_the_card_and_every_value(card):
    theorem, values = card
    found, restored, messages = read(differences(theorem, values))
    assert (found.key, restored, messages) == (theorem.key, values, [])


def test_the_first_card_as_it_opens_needs_no_link():
    theorem = CATALOGUE[FIRST]
    assert differences(theorem, theorem.defaults()) == {}
    assert read({})[0] is theorem


@pytest.mark.parametrize(
    ("query", "card", "name", "value", "words"),
    [
        ({"card": "fermat"}, FIRST, "k", 3, "“fermat” is unknown"),
        ({"card": "theorem-2", "k": "99"}, "theorem-2", "k", 24, "outside whole numbers"),
        ({"card": "theorem-2", "k": "2.5"}, "theorem-2", "k", 2, "whole number"),
        ({"card": "theorem-5", "s": "nan"}, "theorem-5", "s", 5.0, "not a number"),
        ({"card": "theorem-8", "loss": "hinge"}, "theorem-8", "loss", "normface", "none of"),
        ({"card": "theorem-2", "m": "1"}, "theorem-2", "k", 8, "no such control"),
    ],
)
def test_a_broken_value_is_corrected_with_a_message_that_names_it(query, card, name, value, words):
    theorem, values, messages = read(query)
    assert theorem.key == card
    assert values[name] == value
    (message,) = messages
    assert words in message
    theorem.check(**values)


@given(st.dictionaries(st.sampled_from(["card", "k", "d", "s", "x"]), st.text(max_size=60)))
def test_no_link_breaks_the_page(query):
    theorem, values, messages = read(query)
    assert theorem.values(values) == values
    assert all(messages)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (-0.1353859, "", "−0.135386"),
        (74.85849219, "deg", "74.8585°"),
        (0.0, "deg", "0.0000°"),
        (1.8e-13, "deg", "0.0000°"),
        (-1.8e-13, "deg", "0.0000°"),
        (1.8e-7, "deg", "1.8·10⁻⁷°"),
        (4.85877857e-06, "", "4.85878·10⁻⁶"),
    ],
)
def test_numbers_are_shown_with_unit_minus_and_powers_of_ten(value, unit, text):
    assert show(value, unit) == text
