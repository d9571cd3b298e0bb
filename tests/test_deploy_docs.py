"""docs/deploy.md tells of every variable that lmviz reads, of no other, and with its default."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from lmviz.ui.limits import Limits

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs/deploy.md").read_text()
VARIABLE = re.compile(r"\bLMVIZ_[A-Z]+(?:_[A-Z]+)*\b")


def rows() -> dict[str, str]:
    """Variable -> default, from the table."""
    return dict(re.findall(r"^\| `(LMVIZ_\w+)` \| ([^|]+?) \|", PAGE, re.MULTILINE))


def test_every_variable_in_the_code_is_in_the_table_and_the_other_way_round():
    code = "\n".join(path.read_text() for path in (ROOT / "lmviz").rglob("*.py"))
    read = set(VARIABLE.findall(code)) | {f"LMVIZ_{f.name.upper()}" for f in fields(Limits)}
    assert set(rows()) == read
    assert set(VARIABLE.findall(PAGE)) == read


def test_the_defaults_in_the_table_are_those_of_the_code():
    for field in fields(Limits):
        assert float(rows()[f"LMVIZ_{field.name.upper()}"]) == field.default


def test_every_file_that_the_page_names_is_there():
    named = re.findall(
        r"\]\(\.\./([^)#]+)\)|`((?:tests|scripts|benchmarks|deploy)/[\w./@-]+)`", PAGE
    )
    for pair in named:
        assert (ROOT / (pair[0] or pair[1])).exists(), pair
