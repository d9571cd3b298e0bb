"""What `pip install .` installs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_wheel_holds_every_file_of_the_package(tmp_path):
    """Data files are what packaging forgets: a table or the live view's script left behind."""
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(
        ROOT / "lmviz", source / "lmviz", ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
    )
    expected = {
        str(path.relative_to(source))
        for path in (source / "lmviz").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    # The environment's own setuptools builds it: nothing is fetched.
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--quiet", "--wheel-dir", str(tmp_path), str(source)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("lmviz-*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    assert "lmviz/ui/favicon.svg" in expected
    assert expected <= packed, sorted(expected - packed)
    assert not {name.split("/")[0] for name in packed} & {"tests", "pages", "benchmarks", "scripts"}
