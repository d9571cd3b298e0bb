"""docs/features.md has every row, and names only files and tests that exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = ("number", "feature", "here", "where", "shown")
MISSING = "**not done**"


def rows() -> list[dict[str, str]]:
    """The lines of the table."""
    lines = (ROOT / "docs/features.md").read_text().splitlines()
    cells = [[c.strip() for c in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
    return [dict(zip(COLUMNS, row, strict=True)) for row in cells[2:]]


@cache
def functions_of(path: str) -> frozenset[str]:
    """The tests of one file."""
    tree = ast.parse((ROOT / path).read_text())
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))


def test_every_row_is_there_once():
    assert [row["number"] for row in rows()] == [str(n) for n in range(1, 63)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["number"])
def test_what_a_row_names_exists(row):
    named = re.findall(r"`([^`]+)`", row["shown"])
    for name in named:
        path, _, test = name.partition("::")
        assert test.startswith("test_"), name
        assert test in functions_of(path), name
    for place in re.findall(r"`([^`]+)`", row["where"]):
        assert (ROOT / place).exists(), place
    assert row["feature"]
    assert row["here"]
    # A row without a test has to say that it is not done.
    assert bool(named) or MISSING in row["here"]
