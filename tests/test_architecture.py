"""The rules of the house that no single module can check for itself.

Imports point downwards, only the outer rooms know Streamlit, torch is never imported while
a module loads (the first paint must not wait for it), and no code names a network address.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

#: Room -> rooms it may import from, beside itself. The command line stands beside the pages;
#: the package itself re-exports only rooms.
BOTTOM = {"arrays"}
COMPUTING = BOTTOM | {"data", "geometry", "losses", "paper", "sphere", "theorems", "training"}
MAY_IMPORT = {
    "arrays": set(),
    "geometry": BOTTOM,
    "losses": BOTTOM | {"geometry"},
    "lessons": set(),
    "paper": BOTTOM | {"losses", "geometry"},
    "data": BOTTOM | {"geometry"},
    "sphere": BOTTOM | {"geometry", "losses"},
    "theorems": BOTTOM | {"geometry", "losses", "sphere"},
    "training": BOTTOM | {"geometry", "losses"},
    "figures": COMPUTING,
    "reporting": COMPUTING | {"figures"},
    "ui": COMPUTING | {"figures", "lessons", "reporting"},
    "__main__": COMPUTING | {"figures", "reporting"},
    "__init__": COMPUTING | {"figures", "reporting"},
}

#: Addresses of papers, which a page may link to, and the name of a markup language.
NAMED_NOT_ASKED = re.compile(r"https://(doi\.org|arxiv\.org)/|http://www\.w3\.org/")
ADDRESS = re.compile(r"\b(?:https?|wss?|ftp)://|[\"'(]//[a-z0-9-]+\.[a-z]", re.IGNORECASE)


def python_files(*places: str) -> list[Path]:
    found = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


PACKAGE = python_files("lmviz")
OUTER = python_files("app.py", "pages")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def room(path: Path) -> str:
    """Return the first folder below lmviz, or the module's own name."""
    return path.relative_to(ROOT / "lmviz").parts[0].removesuffix(".py")


def imported_modules(path: Path, nodes: Iterator[ast.AST]) -> set[str]:
    """Return the absolute dotted names that the import statements among ``nodes`` bind."""
    names: set[str] = set()
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package[: len(package) - node.level + 1]
                base = ".".join([*parts, base]).rstrip(".")
            names |= {f"{base}.{alias.name}" for alias in node.names}
    return names


def every_import(path: Path) -> set[str]:
    return imported_modules(path, ast.walk(ast.parse(path.read_text())))


def while_loading(node: ast.AST) -> Iterator[ast.AST]:
    """Walk the statements that run when the module is imported: no function bodies."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from while_loading(child)


def belongs_to(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def test_there_is_code_to_check():
    assert {room(path) for path in PACKAGE} >= {"ui"}
    assert {name(path) for path in OUTER} >= {"app.py", "pages/sphere_lab.py"}


def test_every_room_has_its_place_in_the_plan():
    assert PACKAGE
    assert {room(path) for path in PACKAGE} <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_imports_point_downwards(path):
    allowed = MAY_IMPORT[room(path)] | {room(path)}
    rooms = {
        module.split(".")[1]
        for module in every_import(path)
        if module.startswith("lmviz.") and module.split(".")[1] in MAY_IMPORT
    }
    assert rooms <= allowed, f"{name(path)} imports from {sorted(rooms - allowed)}"
    assert not any(belongs_to(module, "pages") for module in every_import(path))


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_only_the_outer_rooms_know_streamlit(path):
    if room(path) != "ui":
        assert not any(belongs_to(module, "streamlit") for module in every_import(path))


@pytest.mark.parametrize("path", PACKAGE + OUTER, ids=name)
def test_torch_is_not_imported_while_the_module_loads(path):
    loaded = imported_modules(path, while_loading(ast.parse(path.read_text())))
    assert not any(belongs_to(module, "torch") for module in loaded)


def calls_of(name: str, path: Path) -> list[int]:
    """Lines at which anything called ``name`` is used, whatever it belongs to."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Attribute) and node.attr == name)
        or (isinstance(node, ast.Name) and node.id == name)
        or (isinstance(node, ast.alias) and node.name == name)
    ]


@pytest.mark.parametrize("path", PACKAGE + OUTER, ids=name)
def test_charts_reach_the_page_in_one_place(path):
    """There they get their text alternative, their table and their files."""
    if name(path) == "lmviz/ui/charts.py":
        assert calls_of("plotly_chart", path)
    else:
        assert not calls_of("plotly_chart", path)


def code_without_prose(path: Path) -> str:
    """Return the code with comments and docstrings taken out."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [
                statement
                for statement in body
                if not (
                    isinstance(statement, ast.Expr)
                    and isinstance(statement.value, ast.Constant)
                    and isinstance(statement.value.value, str)
                )
            ] or [ast.Pass()]
    return ast.unparse(tree)


@pytest.mark.parametrize("path", PACKAGE + OUTER, ids=name)
def test_no_network_address_in_code_that_runs(path):
    code = NAMED_NOT_ASKED.sub("", code_without_prose(path))
    found = ADDRESS.search(code)
    assert found is None, code[max(0, found.start() - 40) : found.end() + 60]


def test_checks_notice_what_they_forbid():
    """Each check, given a small offender, sees it: a check that never fails protects nothing."""
    inside = ROOT / "lmviz" / "losses" / "offender.py"
    source = "from ..sphere import engine\nimport torch.nn as nn\nx = 'http://example.org'\n"
    tree = ast.parse(source)
    assert imported_modules(inside, ast.walk(tree)) == {"lmviz.sphere.engine", "torch.nn"}
    assert "torch.nn" in imported_modules(inside, while_loading(tree))
    late = ast.parse("def f():\n    import torch\n")
    assert imported_modules(inside, while_loading(late)) == set()
    assert ADDRESS.search(source)
    assert [n.attr for n in ast.walk(ast.parse("left.plotly_chart(x)")) if hasattr(n, "attr")]
