"""What a visitor reads stands in ``lmviz.ui.words``, in records or in data files."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmviz.ui import words

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "lmviz" / "ui" / "words"
MODULES = sorted(path for path in WORDS.glob("*.py") if path.name != "__init__.py")
PAGES = sorted(
    path
    for path in [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *WORDS.parent.rglob("*.py")]
    if WORDS not in path.parents
)
#: Modules whose texts are program code or markup.
GENERATED = {"page_scripts.py", "offline.py"}
#: Records keep their own words; of exceptions, those that only a programmer meets.
RECORDS = {"HyperParameter", "ImbalancePreset", "ComparePreset", "_choice"}
PROGRAMMERS = {
    "training_features.py": "features on the sphere must be",
    "component.py": "cookie: letters, digits",
    "charts.py": " needs a text alternative",
}
SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]+ [a-z]+")
#: What of a call of Streamlit is read by the visitor.
SHOWN = {"label", "help", "placeholder", "text", "body", "caption", "alt"}
#: Calls whose first argument is no text to be read: a size, an option, a page, markup.
UNREAD = {"space", "get_option", "page_link", "html"}
NAME = "lmviz"


def called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """All strings but docstrings, the words of records, and patterns."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        if isinstance(node, ast.Call) and called(node) in RECORDS:
            left_out |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if text and id(node) not in left_out:
            yield node


@pytest.mark.parametrize(
    "path", [p for p in PAGES if p.name not in GENERATED], ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_page_has_sentences_of_its_own(path):
    allowed = PROGRAMMERS.get(path.name, "\0")
    found = [
        f"line {node.lineno}: {node.value[:80]}"
        for node in texts(ast.parse(path.read_text(encoding="utf-8")))
        if SENTENCE.search(node.value)
        and not node.value.startswith(allowed)
        and "display: none" not in node.value  # a style sheet
    ]
    assert not found, "\n".join(found)


def test_nothing_that_streamlit_shows_is_written_beside_the_call():
    seen, found = 0, []
    for path in PAGES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            function = call.func
            if not (isinstance(function, ast.Attribute) and ast.unparse(function.value) == "st"):
                continue
            if function.attr in UNREAD:
                continue
            shown = [*call.args[:1], *(k.value for k in call.keywords if k.arg in SHOWN)]
            seen += len(shown)
            found += [
                f"{path.name}:{call.lineno}: {ast.unparse(value)[:80]}"
                for value in shown
                if isinstance(value, ast.Constant) and re.search(r"[A-Za-z]", str(value.value))
                if value.value != NAME
            ]
    assert seen > 200
    assert not found, "\n".join(found)


def test_every_word_is_said_somewhere():
    used: dict[str, set[str]] = {}
    for path in [*PAGES, *MODULES, *(ROOT / "tests").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                used.setdefault(node.attr, set()).add(path.name)
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    used.setdefault(alias.name, set()).add(path.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                used.setdefault(node.id, set()).add(path.name)
    names = {
        f"{path.stem}.{name}"
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        for name in defined(node)
    }
    assert len(names) > 300
    assert sorted(n for n in names if n.partition(".")[2] not in used) == []


def defined(node: ast.stmt) -> list[str]:
    """Names that a statement of a module binds."""
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)]
    return []


def test_every_page_of_the_menu_has_a_module_of_words_or_shares_one():
    known = {module.name for module in pkgutil.iter_modules(words.__path__)}
    shown = {path.stem for path in (ROOT / "pages").glob("*.py")}
    assert shown <= known, shown - known


def test_words_are_read_without_streamlit_and_torch():
    code = (
        "import importlib, pkgutil, sys\n"
        "from lmviz.ui import words\n"
        "for module in pkgutil.iter_modules(words.__path__):\n"
        "    importlib.import_module(f'lmviz.ui.words.{module.name}')\n"
        "print('streamlit' in sys.modules, 'torch' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.stdout.split() == ["False", "False"], done.stderr


def test_a_sentence_with_numbers_says_them():
    """One of each kind, by hand: plural, unit, thousands, and what is left out."""
    optimum = importlib.import_module("lmviz.ui.words.optimum")
    assert optimum.report(0, 3.2) == "Searching, 3 s left: nothing better yet."
    assert optimum.report(1, None) == "Search ended: 1 improvement."
    assert optimum.report(2, 0.4) == "Searching, 0 s left: 2 improvements."
    run = importlib.import_module("lmviz.ui.words.training_run")
    line = run.progress("", 1200, 5000, 2.5, 61, 1234.6, None, "cpu")
    assert line == "step 1,200 of 5,000 · epoch 2.5 · **1 min 1 s left** · 1,235 images/s · cpu"
