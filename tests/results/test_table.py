"""Every place that docs/results.md names exists, and every result has its test."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lmviz.theorems import CATALOGUE
from lmviz.training import presets
from lmviz.ui import (
    atlas,
    atlas_plane,
    compare,
    compare_presets,
    imbalance,
    lab,
    link,
    optimum,
    paper,
    theorems,
    training,
    training_form,
)
from lmviz.ui.navigation import PAGES
from scripts import results as script
from tests.results.catalogue import RESULTS, Place

PLACES = [place for result in RESULTS for place in result.places]
Query = Mapping[str, str]


def _paper(query: Query) -> list[str]:
    unknown = [name for name in query if name not in paper.CONTROLS]
    read = [link.read_one(paper.CONTROLS[n], v, None)[1] for n, v in query.items()]
    return unknown + [message for message in read if message]


#: What each page would have to correct in a link; the reading is the page's own.
COMPLAINTS: dict[str, Callable[[Query], list[str]]] = {
    "sphere_lab": lambda query: link.read(query, lab.DEFAULT_VALUES)[-1],
    "compare": lambda query: compare.read(query, {})[-1],
    "imbalance": lambda query: imbalance.read(query)[-1],
    "optimum": lambda query: optimum.read(query)[-1],
    "training": lambda query: training_form.read(query, training.DEFAULT)[-1],
    "losses": lambda query: atlas.read(query, {**atlas.SETTINGS, **atlas_plane.SETTINGS})[-1],
    "theorems": lambda query: theorems.read(query)[-1],
    "paper": _paper,
}
PRESETS = {
    "compare": {p.title for p in compare_presets.PRESETS},
    "training": {p.title for p in presets.PRESETS},
}


def test_the_29_results_are_numbered_through():
    assert [result.number for result in RESULTS] == list(range(1, 30))
    assert all(result.places and result.says and result.source for result in RESULTS)


def test_every_result_has_the_test_it_names():
    tree = ast.parse((script.ROOT / script.TESTS).read_text())
    defined = {n.name for n in tree.body if isinstance(n, ast.FunctionDef)}
    assert {name for name in defined if name.startswith("test_result_")} == {
        r.test for r in RESULTS
    }


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.link)
def test_the_page_exists_and_takes_the_link_as_it_is(place: Place):
    pages = {Path(entry.script).stem: entry for entry in PAGES}
    assert pages[place.script].title == place.title
    assert (script.ROOT / pages[place.script].script).is_file()
    assert COMPLAINTS[place.script](place.query) == []
    assert not place.preset or place.preset in PRESETS[place.script]


def test_a_link_that_leads_nowhere_is_noticed():
    wrong = {
        "sphere_lab": "/?los=cosface",
        "imbalance": "/imbalance?k=many",
        "optimum": "/optimum?points=8",
        "training": "/training?net=none",
        "losses": "/losses?section=none",
        "theorems": "/theorems?card=theorem-99",
        "paper": "/paper?section=table-9",
    }
    for name, address in wrong.items():
        assert COMPLAINTS[name](Place("", address).query), address


def test_statements_without_a_result_are_known():
    """A new card belongs to a result, or is named here as going beyond the list."""
    beyond = {"generalisation-bound", "lm-softmax-mean", "theorem-7"}
    used = {place.query["card"] for place in PLACES if place.script == "theorems"}
    assert set(CATALOGUE) - used == beyond
