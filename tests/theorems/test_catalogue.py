"""Every statement's record: complete, checked against its ranges, and computable at their ends."""

from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest

from lmviz import theorems
from lmviz.theorems import CATALOGUE, Claim, Finding, Outcome, Theorem, Verdict

EVERY = pytest.mark.parametrize("theorem", CATALOGUE.values(), ids=CATALOGUE)


def test_every_statement_of_the_paper_and_every_finding_has_its_card():
    assert {"theorem-4", "lemma-1", "theorem-2", "proposition-3", "generalisation-bound"} <= set(
        CATALOGUE
    )
    assert {"theorem-5", "proposition-6", "theorem-7", "theorem-8"} <= set(CATALOGUE)
    ours = {key for key, t in CATALOGUE.items() if t.finding is Finding.OURS}
    assert ours == {"lm-softmax-mean", "relu-ceiling", "arcface-collapse"}
    corrected = {key for key, t in CATALOGUE.items() if t.finding is Finding.CORRECTED}
    assert corrected == {"theorem-2", "theorem-5", "lm-softmax-limit"}


def test_the_cards_have_different_places_and_short_names():
    orders = [t.order for t in CATALOGUE.values()]
    assert orders == sorted(set(orders))
    names = [t.number for t in CATALOGUE.values()]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 14


@EVERY
def test_a_record_is_complete(theorem: Theorem):
    texts = (theorem.title, theorem.summary, theorem.statement, theorem.formula, theorem.why)
    assert all(texts)
    assert all(c.help and (c.title or c.symbol) for c in theorem.controls)
    assert bool(theorem.correction) or theorem.finding is not Finding.CORRECTED
    # An odd number of dollar signs would turn the rest of the card into a formula.
    assert all(text.count("$") % 2 == 0 for text in (*texts, theorem.correction))


def ends(theorem: Theorem) -> list[dict]:
    """The default, and each control at both of its ends or at each of its modes."""
    found: list[dict] = [{}]
    for c in theorem.controls:
        found += [{c.name: value} for value in c.choices or (c.low, c.high)]
    return found


CASES = [(t, values) for t in CATALOGUE.values() for values in ends(t)]


@pytest.mark.parametrize(
    ("theorem", "values"), CASES, ids=[f"{t.key}-{values}" for t, values in CASES]
)
def test_a_check_is_sound_at_the_ends_of_every_control(theorem: Theorem, values: dict):
    verdict = theorem.check(**values)
    assert verdict.claims
    assert all(math.isfinite(n.value) for n in verdict.numbers)
    assert all(n.help for n in verdict.numbers)
    assert len({n.key for n in verdict.numbers}) == len(verdict.numbers)
    assert 1 <= sum(n.headline for n in verdict.numbers) <= 4
    for sphere in verdict.spheres:
        for points in (sphere.prototypes, sphere.features):
            if points is not None:
                np.testing.assert_allclose(np.linalg.norm(points, axis=1), 1, atol=1e-12)
    for chart in verdict.charts:
        assert chart.text
        assert all(len(line.x) == len(line.y) > 0 for line in chart.lines)


@EVERY
def test_a_check_gives_the_same_twice(theorem: Theorem):
    first, second = theorem.check(), theorem.check()
    assert [n.value for n in first.numbers] == [n.value for n in second.numbers]
    assert [c.outcome for c in first.claims] == [c.outcome for c in second.claims]


@EVERY
def test_a_slow_check_tells_its_progress_up_to_the_end(theorem: Theorem):
    told: list[float] = []
    theorem.check(told.append)
    assert told == sorted(told)
    assert (told[-1:] == [1.0]) == theorem.slow


@EVERY
def test_values_that_are_not_allowed_are_named(theorem: Theorem):
    c = next(c for c in theorem.controls if not c.choices)
    with pytest.raises(ValueError, match=rf"{theorem.key}: {c.name} .*{c.high:g}"):
        theorem.check(**{c.name: c.high + 1})
    with pytest.raises(ValueError, match="nonsense"):
        theorem.check(nonsense=1)


def test_an_unknown_statement_is_named_with_those_that_exist():
    with pytest.raises(ValueError, match=r"fermat.*theorem-4"):
        theorems.check("fermat")


def claim(outcome: Outcome) -> Claim:
    return Claim(outcome, "text", "reason")


def test_the_outcome_of_a_verdict_is_its_worst_claim():
    holds, fails, conditional = map(claim, (Outcome.HOLDS, Outcome.FAILS, Outcome.CONDITIONAL))
    assert Verdict((holds, holds), ()).outcome is Outcome.HOLDS
    assert Verdict((holds, conditional), ()).outcome is Outcome.CONDITIONAL
    assert Verdict((conditional, fails, holds), ()).outcome is Outcome.FAILS


def test_neither_the_records_nor_a_check_import_torch():
    code = (
        "import sys; from lmviz import theorems; theorems.check('theorem-5'); "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
