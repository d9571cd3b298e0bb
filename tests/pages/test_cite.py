"""The button "Cite" on every page with something to cite: entries for what is shown, as BibTeX."""

from __future__ import annotations

from pathlib import Path

import bibtexparser
import pytest
from streamlit.testing.v1 import AppTest

from lmviz.ui.navigation import PAGES
from tests.ui.page_queries import PAGES as STATES

ROOT = Path(__file__).resolve().parents[2]
WAIT = 120  # seconds; never a measurement, only a limit
PAPER = "zhou2022learning"
TABLES = ["sloane_tables", "cohn_table", "cohn2007universally"]
NORMFACE, COSFACE, ARCFACE = "wang2017normface", "wang2018cosface", "deng2019arcface"
LDAM, DISCRIMINATIVE = "cao2019learning", "nguyen2024large"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("LMVIZ_DATA", str(tmp_path / "data"))


def cited(name: str, **query: str) -> tuple[list[str], str]:
    """Keys of the entries that the button shows on a page, and what is said above them."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT)
    at.switch_page(f"pages/{name}.py")
    for key, value in query.items():
        at.query_params[key] = value
    at.session_state[STATES[name].key("cite")] = True  # opened
    at.run()
    assert not at.exception, [e.message for e in at.exception]
    (code,) = (c.value for c in at.code if c.value.startswith("@"))
    assert [b for b in at.get("download_button") if b.label == "BibTeX (.bib)"]
    library = bibtexparser.parse_string(code)
    assert not library.failed_blocks
    return [entry.key for entry in library.entries], "\n".join(c.value for c in at.caption)


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("sphere_lab", {}, [PAPER, *TABLES]),
        ("sphere_lab", {"loss": "arcface"}, [PAPER, ARCFACE, *TABLES]),
        ("compare", {}, [PAPER, NORMFACE, COSFACE, ARCFACE, *TABLES]),
        ("imbalance", {"beside": "losses"}, [PAPER, NORMFACE, COSFACE, LDAM, *TABLES]),
        ("optimum", {}, [PAPER, *TABLES]),
        ("training", {"loss": "ldam"}, [PAPER, LDAM, *TABLES]),
        ("losses", {"loss": "normface", "with": "ldam"}, [PAPER, NORMFACE, LDAM]),
        ("losses", {"section": "plane"}, [PAPER, DISCRIMINATIVE]),
        ("theorems", {"card": "theorem-2"}, [PAPER, *TABLES]),
        ("theorems", {"card": "arcface-collapse"}, ["lmviz", PAPER, ARCFACE, *TABLES]),
        ("own_data", {}, [PAPER, *TABLES]),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else None,
)
def test_the_entries_are_those_of_what_is_shown(name, query, expected):
    found, _ = cited(name, **query)
    assert found[0] == expected[0]
    assert sorted(found) == sorted(expected)


def test_the_paper_has_every_entry_and_the_family_every_loss():
    everything, _ = cited("paper")
    family, _ = cited("losses", section="family")
    assert set(everything) == {*family, *TABLES, "lmviz"}
    assert {PAPER, NORMFACE, COSFACE, ARCFACE, LDAM, DISCRIMINATIVE} < set(family)


def test_a_statement_says_whose_it_is():
    _, said = cited("theorems", card="theorem-2")
    assert "corrected here, is from the first entry." in said
    _, said = cited("theorems", card="arcface-collapse")
    assert "was found here and is not in the paper" in said


def test_every_page_but_the_lessons_has_the_button():
    pages = {entry.script.removeprefix("pages/").removesuffix(".py") for entry in PAGES}
    for name in sorted(pages - {"lessons"}):
        assert cited(name)[0], name
