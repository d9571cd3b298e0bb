"""When prototypes count as merged."""

from __future__ import annotations

import pytest

from lmviz.training import collapse
from tests.training import small


@pytest.mark.parametrize(
    ("margins", "stop"),
    [
        ([70.0], False),
        ([70.0, 1.0], False),
        ([70.0, 1.0, 0.5], True),
        ([70.0, 1.0, 5.0, 1.0], False),
        ([70.0, 60.0, 2.9, 2.95], True),
        ([0.5, 0.6], False),  # a start that is as it is
        ([0.5, 0.6, 0.9], False),  # and grows
        ([0.5, 0.6, 0.4], True),
    ],
)
def test_two_evaluations_in_a_row_below_three_degrees_end_a_run(margins, stop):
    assert collapse.collapsed(margins, 3.0) == stop


def test_where_classes_cannot_be_far_apart_less_counts_as_merged():
    assert collapse.threshold(10, 64) == 3.0
    assert collapse.threshold(10, 3) == 3.0
    assert collapse.threshold(100, 2) == pytest.approx(0.36)  # a tenth of 360°/100
    # The best 100 points on S² are 21.03° apart (Tammes).
    assert 2.1 < collapse.threshold(100, 3) < 2.2


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"loss": "arcface", "hyper": {"m": 0.5}}, ["longer margin ramp", "smaller margin"]),
        ({"loss": "lm_softmax"}, ["longer margin ramp", "smaller scale"]),
        ({"imbalance": "step"}, ["R_W", "learning rate below 0.1"]),
    ],
)
def test_advice_fits_the_run(changes, words):
    text = collapse.advice(small.config(**changes), 0.4)
    assert "0.40°" in text
    for word in words:
        assert word in text
