"""The BibTeX file, read by a parser that is not ours."""

from __future__ import annotations

import re
from pathlib import Path

import bibtexparser
import pytest

from lmviz.losses import CATALOGUE
from lmviz.paper import bibtex
from lmviz.paper.references import OF_PAPER, SOFTWARE, TABLES, of_paper, reference_of


@pytest.fixture(scope="module")
def entries():
    library = bibtexparser.parse_string(bibtex())
    assert not library.failed_blocks
    return library.entries_dict


def field(entry, name: str) -> str:
    return entry.fields_dict[name].value.replace("{", "").replace("}", "")


def test_the_paper_is_cited_as_it_was_published(entries):
    paper = entries[OF_PAPER]
    # From the fact sheet of the paper: ICLR 2022, arXiv 2206.11589, six authors.
    assert field(paper, "title") == "Learning Towards the Largest Margins"
    assert field(paper, "booktitle") == "ICLR"
    assert field(paper, "year") == "2022"
    assert field(paper, "eprint") == "2206.11589"
    assert len(field(paper, "author").split(" and ")) == 6
    assert next(iter(entries)) == OF_PAPER


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_loss_has_the_entry_of_its_citation(key, entries):
    citation = CATALOGUE[key].citation
    entry = entries[reference_of(citation).key]
    assert field(entry, "year") == str(citation.year)
    assert field(entry, "title") == citation.title
    if citation.arxiv:
        assert field(entry, "eprint") == citation.arxiv


def test_the_other_papers_and_the_tables_are_there(entries):
    written = bibtex()
    # L-Softmax and the discriminative loss, by the numbers of the fact sheet.
    assert "1612.02295" in written
    assert "2405.18499" in written
    assert "Sloane" in field(entries["sloane_tables"], "author")
    assert "1721.1/142661" in field(entries["cohn_table"], "howpublished")


def test_nothing_is_cited_twice_and_nothing_needs_more_than_ascii(entries):
    titles = [field(entry, "title") for entry in entries.values()]
    assert len(set(titles)) == len(titles)
    assert bibtex().isascii()
    assert "doi" not in bibtex().lower()  # none is known here, so none is made up


def test_what_is_on_show_comes_with_the_paper_first_and_each_once():
    found = bibtexparser.parse_string(bibtex(of_paper("arcface", "lm_softmax", "combined")))
    assert [entry.key for entry in found.entries] == [OF_PAPER, "deng2019arcface"]
    assert of_paper(tables=True)[1:] == list(TABLES)


def test_the_software_is_cited_as_its_citation_file_says(entries):
    file = (Path(__file__).parents[2] / "CITATION.cff").read_text(encoding="utf-8")
    for name, pattern in {"title": r"^title: (.+)$", "author": r"^  - name: (.+)$"}.items():
        (said,) = re.findall(pattern, file, re.MULTILINE)
        assert field(entries[SOFTWARE.key], name) == said
    assert field(entries["lmviz"], "version") == re.search(r"^version: (.+)$", file, re.M)[1]
