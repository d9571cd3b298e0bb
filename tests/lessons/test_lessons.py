"""The lessons of the package: what they claim is what the app computes, and what theory says."""

from __future__ import annotations

import math
from functools import cache

import pytest

from lmviz import paper
from lmviz.geometry import best_packing, simplex_bound
from lmviz.lessons import Step, shelf
from lmviz.sphere import Problem, own_optimum, run
from lmviz.theorems import CATALOGUE
from lmviz.ui import imbalance, problem_form
from lmviz.ui.lessons import MODULES, accepts, page_of

LESSONS = shelf(own="").lessons
STEPS = {f"{found.key}-{i}": s for found in LESSONS for i, s in enumerate(found.steps, start=1)}
each_step = pytest.mark.parametrize("name", STEPS)

ANTIPRISM = math.degrees(math.acos((2 * math.sqrt(2) - 1) / 7))
"""Schütte and van der Waerden 1951: eight points on the sphere."""
KNOWN = {
    "margin-1": 120.0,
    "margin-2": math.degrees(math.acos(-1 / 3)),
    "margin-3": 16,
    "margin-5": 4 / 3,
    "margin-6": 1 - math.cos(math.radians(ANTIPRISM)),
    "softmax-3": 73.6842,
    "softmax-4": math.degrees(math.acos(-1 / 3)),
    "softmax-5": 81.73,
    "scale-1": 74.6752,
    "scale-2": math.log1p(9 * math.exp(-20 * 10 / 9)),
    "scale-4": 74.2714,
    "scale-5": 73.6842,
    "scale-6": 0.0,
    "tammes-1": math.degrees(math.acos(-1 / 3)),
    "tammes-2": 90.0,
    "tammes-3": 90.0,
    "tammes-4": ANTIPRISM,
    "tammes-5": math.degrees(math.acos(-1 / 7)),
    "tammes-6": ANTIPRISM,
    "imbalance-3": math.degrees(math.acos(-1 / 3)),
    "imbalance-4": 95.13,
    "imbalance-6": 93.84,
    "cifar-1": math.degrees(math.acos(-1 / 9)),
    "cifar-3": 36.50,
    "cifar-4": math.sqrt(10 / 9),
    "cifar-5": 90.00,
    "cifar-6": math.degrees(math.acos(-1 / 9)),
}
"""Closed forms, values computed independently of this package, and the paper's tables."""


@cache
def values_of(name: str) -> dict:
    step = STEPS[name]
    values, messages = page_of(step.page).read(dict(step.state))
    assert messages == []
    return values


def problems_of(name: str) -> list[Problem]:
    """What the page would show."""
    step, values = STEPS[name], values_of(name)
    if step.page == "sphere_lab":
        return [problem_form.problem_of(values)]
    if step.page == "imbalance":
        return [imbalance.problem_of(values)]
    assert step.page == "compare"
    (settings,) = (v for v in values.values() if isinstance(v, list))
    return [problem_form.problem_of(one) for one in settings]


def found(name: str) -> list[float]:
    """What the package computes for the number of a step."""
    step = STEPS[name]
    check, given = step.number.check, dict(step.number.given)
    kind, _, what = check.partition(" ")
    if kind == "optimum":
        optima = [own_optimum(problem) for problem in problems_of(name)]
        return [math.degrees(optimum.class_margin) for optimum in optima]
    if kind == "run":
        (problem,) = problems_of(name)
        assert int(given["step"]) <= problem.max_steps
        curve = run(problem, int(given["step"]), every=100).curves[what.replace(" ", "_")]
        return [math.degrees(curve[-1]) if "margin" in what and "class" in what else curve[-1]]
    if kind == "packing":
        packing = best_packing(values_of(name)["k"], values_of(name)["d"])
        return [len(packing.contacts) if what == "contacts" else math.degrees(packing.angle)]
    if kind == "verdict":
        values = dict(values_of(name))
        card = CATALOGUE[dict(step.state)["card"]]
        known = {c.name for c in card.controls}
        values = {n.rpartition(".")[2]: v for n, v in values.items() if _of(card.key, n)}
        return [card.check(**{n: v for n, v in values.items() if n in known}).number(what)]
    if kind == "simplex":
        return [math.degrees(simplex_bound(int(given["k"])))]
    return [reported(step, check, given)]


def _of(card: str, name: str) -> bool:
    return "." not in name or name.startswith(f"{card}.")


def reported(step: Step, check: str, given: dict[str, str]) -> float:
    if check == "table 1 class margin":
        (row,) = (
            row
            for row in paper.table_1()
            if row.data == dict(step.state)["data"]
            and row.loss == given["loss"]
            and row.sample_margin_weight == float(given["weight"])
            and row.s == (float(given["s"]) if "s" in given else None)
        )
        return row.class_margin
    assert check == "table 2 class margin"
    (pair,) = (
        pair
        for pair in paper.table_2()
        if pair.setting == dict(step.state)["setting"]
        and pair.loss == given["loss"]
        and pair.zero_centroid == (given["zero_centroid"] == "1")
    )
    return pair.class_margin


def test_there_are_six_lessons_of_five_steps_and_more():
    assert len(LESSONS) >= 6
    assert all(len(lesson.steps) >= 5 for lesson in LESSONS)
    assert len({step.page for step in STEPS.values()}) >= 6, (
        "the lessons show too little of the app"
    )


@each_step
def test_the_page_takes_the_state_as_it_is(name):
    step = STEPS[name]
    assert step.page in MODULES
    assert accepts(step.page, dict(step.state)) == []


@each_step
def test_the_number_is_what_the_app_computes(name):
    number = STEPS[name].number
    assert number.check, "a number of ours is always checked"
    for value in found(name):
        assert value == pytest.approx(number.value, abs=max(number.tolerance, 1e-12))


@pytest.mark.parametrize("name", KNOWN)
def test_the_number_agrees_with_closed_forms_and_publications(name):
    number = STEPS[name].number
    # The last steps towards a limit are told in the text of the step.
    near = {"tammes-6": 1e-3, "imbalance-3": 1e-3, "imbalance-4": 0.01}
    digits = 1e-14 if name == "scale-2" else 5e-4
    assert number.value == pytest.approx(KNOWN[name], abs=near.get(name, digits))


@each_step
def test_the_answer_names_the_number_and_a_question_has_one_right_answer(name):
    step = STEPS[name]
    question, number = step.question, step.number
    if question.choices:
        assert len(set(question.choices)) == len(question.choices) >= 2
        right = [i for i in range(len(question.choices)) if question.is_right(i, number.value)]
        assert len(right) == 1
    else:
        assert question.within > 0
        assert question.is_right(number.value, number.value)
    shown = (step.answer + step.question.text).replace("−", "-").replace("·", "e").replace(" ", "")
    written = [f"{number.value:.{digits}f}" for digits in range(6)] + ["10⁻⁹"]
    assert any(text.lstrip("-") in shown for text in written), written


def test_a_closed_form_exists_for_most_numbers():
    assert len(KNOWN) >= 0.7 * len(STEPS)
