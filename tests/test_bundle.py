"""The committed bundles of the live views belong to the committed sources.

`make test` also rebuilds them where npm is installed; this holds everywhere.
"""

from __future__ import annotations

import hashlib

from scripts.bundle_manifest import MANIFEST, ROOT, VIEWS, bundle, covered_files, sources


def recorded() -> dict[str, str]:
    lines = (ROOT / MANIFEST).read_text().splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def test_bundles_and_their_sources_are_the_ones_of_the_last_build():
    now = {
        path.as_posix(): hashlib.sha256((ROOT / path).read_bytes()).hexdigest()
        for path in covered_files()
    }
    assert {path.parent.name for path in (ROOT / "frontend").glob("*/package.json")} == set(VIEWS)
    for view in VIEWS:
        assert any(path.startswith(f"{sources(view)}/src/") for path in now)
        assert any(path.startswith(f"{bundle(view)}/") for path in now)
    changed = {
        path for path in now.keys() | recorded().keys() if now.get(path) != recorded().get(path)
    }
    assert not changed, f"changed since the last build; run: make frontend ({sorted(changed)})"
