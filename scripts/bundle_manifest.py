"""Hashes of the live view's sources and of the bundle built from them.

    python scripts/bundle_manifest.py    # after a build: write frontend/sphere_view/bundle.sha256

The file lets a machine without npm notice a bundle that is older than its sources. It has the
format of sha256sum, so `sha256sum --check` understands it too.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path("frontend/sphere_view")
BUNDLE = Path("lmviz/ui/sphere_view/frontend")
MANIFEST = SOURCES / "bundle.sha256"


def covered_files(root: Path = ROOT) -> list[Path]:
    """Return what decides the bundle, and the bundle itself, as sorted paths below ``root``."""
    files = [SOURCES / name for name in ("build.mjs", "package.json", "package-lock.json")]
    for folder in (SOURCES / "src", BUNDLE):
        files += [path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file()]
    return sorted(files)


def manifest(root: Path = ROOT) -> str:
    """Return one line per covered file: its SHA-256, two spaces, its path."""
    return "".join(
        f"{hashlib.sha256((root / path).read_bytes()).hexdigest()}  {path.as_posix()}\n"
        for path in covered_files(root)
    )


if __name__ == "__main__":
    (ROOT / MANIFEST).write_text(manifest())
