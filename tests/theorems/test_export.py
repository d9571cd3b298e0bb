"""A card's numbers as files: they hold what the card shows, read back by other readers."""

from __future__ import annotations

import csv
import json

import pytest

from lmviz.theorems import CATALOGUE
from lmviz.theorems.export import to_csv, to_json
from lmviz.theorems.words import short

EVERY = pytest.mark.parametrize("theorem", CATALOGUE.values(), ids=CATALOGUE)


@EVERY
def test_the_csv_holds_every_number_to_the_last_digit(theorem):
    values = theorem.defaults()
    verdict = theorem.check()
    lines = to_csv(theorem, values, verdict).splitlines()
    heading = [line for line in lines if line.startswith("#")]
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert {row["key"]: float(row["value"]) for row in rows} == {
        n.key: n.value for n in verdict.numbers
    }
    assert all(f"{name} = {value}" in heading[0] for name, value in values.items())
    assert len(heading) == 1 + len(verdict.claims)


@EVERY
def test_the_json_holds_controls_claims_numbers_and_pictures(theorem):
    values, verdict = theorem.defaults(), theorem.check()
    found = json.loads(to_json(theorem, values, verdict))
    assert (found["statement"], found["controls"]) == (theorem.key, values)
    assert [c["outcome"] for c in found["claims"]] == [str(c.outcome) for c in verdict.claims]
    assert {n["key"]: n["value"] for n in found["numbers"]} == {
        n.key: n.value for n in verdict.numbers
    }
    assert [len(c["lines"]) for c in found["charts"]] == [len(c.lines) for c in verdict.charts]
    assert [len(s["prototypes"]) for s in found["spheres"]] == [
        len(s.prototypes) for s in verdict.spheres
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (1e-9, "10⁻⁹"),
        (9.1746e-5, "9.17·10⁻⁵"),
        (-2.5e-12, "-2.5·10⁻¹²"),
        (0.0123456, "0.0123"),
        (96.3794, "96.4"),
        (3e7, "3·10⁷"),
    ],
)
def test_numbers_in_sentences(value, text):
    assert short(value) == text
