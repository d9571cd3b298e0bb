"""Write the documentation page of every loss from its record.

    python scripts/document_losses.py [--check]

Writes docs/losses/<loss>.md and the list of them; with --check it writes nothing and returns 1 if a
page is missing, differs from its record, or belongs to no loss any more.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lmviz.losses import CATALOGUE
from lmviz.losses.documentation import pages

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "losses"


def outdated(folder: Path) -> list[str]:
    """Names of the files in ``folder`` that are missing, differ, or are left over."""
    wanted = pages(CATALOGUE.values())
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(n for n in wanted.keys() | found.keys() if wanted.get(n) != found.get(n))


def write(folder: Path) -> None:
    """Bring ``folder`` up to date; pages of losses that are no more are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages(CATALOGUE.values())
    for name in outdated(folder):
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()
        print(folder / name)


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Write docs/losses from the records.")
    parser.add_argument("--check", action="store_true", help="only tell what is out of date")
    if not parser.parse_args().check:
        write(FOLDER)
        return 0
    names = outdated(FOLDER)
    if names:
        print(f"out of date: {', '.join(names)}; run scripts/document_losses.py", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
