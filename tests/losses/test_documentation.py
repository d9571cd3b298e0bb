"""The pages in docs/losses are those that the records make, and say what the losses do."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
import pytest

from lmviz import losses
from lmviz.losses.documentation import allowed, index, page, pages, properties
from scripts import document_losses
from tests.losses.cases import each_loss, make


def test_the_pages_in_the_repository_are_up_to_date():
    assert document_losses.outdated(document_losses.FOLDER) == []


def test_a_missing_a_changed_and_a_left_over_page_are_found_and_put_right(tmp_path):
    document_losses.write(tmp_path)
    assert document_losses.outdated(tmp_path) == []
    (tmp_path / "cosface.md").write_text("by hand")
    (tmp_path / "arcface.md").unlink()
    (tmp_path / "old.md").write_text("a loss that is no more")
    assert document_losses.outdated(tmp_path) == ["arcface.md", "cosface.md", "old.md"]
    document_losses.write(tmp_path)
    assert document_losses.outdated(tmp_path) == []


@each_loss
def test_page_holds_all_that_the_record_says(key):
    record = losses.CATALOGUE[key]
    text = page(record)
    for part in (record.title, record.summary, record.formula, record.citation.title):
        assert part in text
    for p in record.hyper:
        assert f"| `{p.name}` | ${p.symbol}$ |" in text
        assert allowed(p) in text
    assert f"def {key}(" in text
    assert text.endswith("```\n")
    if record.citation.arxiv:
        assert f"(https://arxiv.org/abs/{record.citation.arxiv})" in text


@each_loss
def test_tables_have_as_many_cells_in_every_row(key):
    rows = [line for line in page(losses.CATALOGUE[key]).splitlines() if line.startswith("|")]
    assert rows
    for table in re.split(r"(?m)^(?!\|).*$", "\n".join(rows)):
        counts = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines() if row}
        assert counts <= {3, 6}, table  # properties; hyper-parameters


def test_a_new_record_gets_its_page_and_its_line_in_the_list():
    made_up = dataclasses.replace(
        losses.CATALOGUE["cosface"], key="made_up", title="Made up", snippet="", hyper=()
    )
    found = pages([*losses.CATALOGUE.values(), made_up])
    assert "[Made up](made_up.md)" in found["README.md"]
    assert "None." in found["made_up.md"]
    assert "PyTorch" not in found["made_up.md"]
    assert len(index(losses.CATALOGUE.values()).splitlines()) == 6 + len(losses.CATALOGUE)


@each_loss
def test_properties_are_those_the_loss_shows(key):
    """Told apart by computing, not by reading the record again."""
    said = properties(losses.CATALOGUE[key])
    rng = np.random.default_rng(1)
    loss = make(key)
    z, w, labels = rng.standard_normal((10, 4)), rng.standard_normal((3, 4)), np.arange(10) % 3
    before = loss(z, w, labels)
    shown = {
        "normalises features": np.allclose(loss(3 * z, w, labels), before),
        "normalises prototypes": np.allclose(loss(z, 3 * w, labels), before),
        "sees the other samples of its batch": not np.allclose(
            loss(z[:4], w, labels[:4]), before[:4]
        ),
        "carries a memory from batch to batch": loss.remember(z, labels, 3) is not None,
    }
    assert {name: said[name] for name in shown} == {
        name: "yes" if value else "no" for name, value in shown.items()
    }
    with_counts = losses.make(key)
    if said["needs class counts"] == "yes":
        with pytest.raises(ValueError, match="counts"):
            with_counts(z, w, labels)
    else:
        with_counts(z, w, labels)
