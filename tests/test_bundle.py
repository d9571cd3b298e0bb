"""The committed bundle of the live view belongs to the committed sources.

`make test` also rebuilds it where npm is installed; this holds everywhere.
"""

from __future__ import annotations

import hashlib

from scripts.bundle_manifest import BUNDLE, MANIFEST, ROOT, SOURCES, covered_files


def recorded() -> dict[str, str]:
    lines = (ROOT / MANIFEST).read_text().splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def test_bundle_and_its_sources_are_the_ones_of_the_last_build():
    now = {
        path.as_posix(): hashlib.sha256((ROOT / path).read_bytes()).hexdigest()
        for path in covered_files()
    }
    assert any(path.startswith(f"{SOURCES}/src/") for path in now)
    assert any(path.startswith(f"{BUNDLE}/") for path in now)
    changed = {
        path for path in now.keys() | recorded().keys() if now.get(path) != recorded().get(path)
    }
    assert not changed, f"changed since the last build; run: make frontend ({sorted(changed)})"
