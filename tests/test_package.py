"""What `pip install .` installs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FIND_COMPONENT = """
from streamlit.components.v2.manifest_scanner import scan_component_manifests
found = [(m, root) for m, root in scan_component_manifests() if m.name == "lmviz"]
print(*{c.resolve_asset_root(root) for m, root in found for c in m.components})
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the wheel is built from: building leaves files behind."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(
        ROOT / "lmviz", source / "lmviz", ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
    )
    return source


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # The environment's own setuptools builds it: nothing is fetched.
    pip("wheel", "--no-build-isolation", "--wheel-dir", str(folder), str(source))
    (built,) = folder.glob("lmviz-*.whl")
    return built


def pip(verb: str, *arguments: str) -> None:
    run(sys.executable, "-m", "pip", verb, "--quiet", "--no-deps", *arguments)


def run(*command: str, place: Path = ROOT) -> str:
    """Run ``command`` where the packages in ``place`` come before all others."""
    environment = os.environ | {"PYTHONPATH": str(place)}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=300, cwd=place, env=environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wheel_holds_every_file_of_the_package_and_no_other(source, wheel):
    """Data files are what packaging forgets: a table or the live view's script left behind."""
    expected = {
        str(path.relative_to(source))
        for path in (source / "lmviz").rglob("*")
        if path.is_file() and not path.name.startswith(".") and path.suffix != ".sh"
    }
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert "lmviz/ui/favicon.svg" in expected
    assert packed == expected


@pytest.mark.parametrize("installed", [False, True], ids=["clone", "wheel"])
def test_streamlit_finds_the_live_views_in_the_clone_and_in_an_installation(
    installed, request, tmp_path
):
    if installed:
        pip("install", "--target", str(tmp_path), str(request.getfixturevalue("wheel")))
    place = tmp_path if installed else ROOT
    found = run(sys.executable, "-c", FIND_COMPONENT, place=place)
    views = ("sphere_view", "curves_view", "cookie", "history")
    assert set(found.split()) == {str(place / "lmviz" / "ui" / name / "frontend") for name in views}
