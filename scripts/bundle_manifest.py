"""Hashes of the front ends' sources and of the bundles built from them.

    python scripts/bundle_manifest.py    # after a build: write frontend/bundle.sha256

The file lets a machine without npm notice a bundle that is older than its sources. It has the
format of sha256sum, so `sha256sum --check` understands it too.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = Path("frontend")
VIEWS = ("sphere_view", "curves_view")
MANIFEST = FRONTEND / "bundle.sha256"


def sources(view: str) -> Path:
    """The folder that a view is built from; one view may use files of another."""
    return FRONTEND / view


def bundle(view: str) -> Path:
    """The folder that a view is built into."""
    return Path("lmviz/ui") / view / "frontend"


def covered_files(root: Path = ROOT) -> list[Path]:
    """Return what decides the bundles, and these themselves, as sorted paths below ``root``."""
    files = []
    for view in VIEWS:
        files += [sources(view) / n for n in ("build.mjs", "package.json", "package-lock.json")]
        for folder in (sources(view) / "src", bundle(view)):
            files += [
                path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file()
            ]
    return sorted(files)


def manifest(root: Path = ROOT) -> str:
    """Return one line per covered file: its SHA-256, two spaces, its path."""
    return "".join(
        f"{hashlib.sha256((root / path).read_bytes()).hexdigest()}  {path.as_posix()}\n"
        for path in covered_files(root)
    )


if __name__ == "__main__":
    (ROOT / MANIFEST).write_text(manifest())
