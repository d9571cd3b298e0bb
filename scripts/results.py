"""Write docs/results.md: every result, where the app shows it, its test, and the number found now.

    python -m scripts.results [--check]

With --check it writes nothing and returns 1 if the file does not say what is found. Takes about
half a minute, as all numbers are computed.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from tests.results.catalogue import RESULTS, Place, Result

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "results.md"
TESTS = "tests/results/test_results.py"
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
FOUND = 3
"""Column of the table, from 0."""
HEAD = f"""\
# Results

What "Learning Towards the Largest Margins" (Zhou et al., ICLR 2022) and the papers beside it state,
and what this package finds. Every row is shown by the app at the link given (put it behind the
app's address) and held by the test named, in `{TESTS}`, which computes
the number anew. This file is written by `python -m scripts.results` from
`tests/results/catalogue.py`; a test compares it with what is found.

Expected numbers come from closed forms, from the papers, or were computed before and independently
of this package; "slides" are the authors' ICLR slides. Angles in degrees unless said otherwise.

| # | Result | Expected | Found | Where | Test |
| --- | --- | --- | --- | --- | --- |
"""


def expected(result: Result) -> str:
    """What is expected, and where that comes from."""
    return f"{result.expected_text or result.text.format(**result.expected)} ({result.source})"


def where(place: Place) -> str:
    """Page and link, and what to choose there."""
    then = f", {place.then.format(preset=place.preset)}" if place.then else ""
    return f"{place.title}: `{place.link}`{then}"


def row(result: Result) -> str:
    """One line of the table."""
    found = result.text.format(**result.found()) + (f". {result.note}" if result.note else "")
    places = "<br>".join(where(place) for place in result.places)
    cells = (str(result.number), result.says, expected(result), found, places, f"`{result.test}`")
    return f"| {' | '.join(cells)} |\n"


def page() -> str:
    """The whole file."""
    return HEAD + "".join(row(result) for result in RESULTS)


def outdated(text: str) -> list[str]:
    """What in ``text`` is not as it would be written now, one line each.

    Numbers may differ within the slack of their row and one in their last digit: the last digits of
    an optimum, and more of a training run, depend on the processor.
    """
    lines, wanted = text.splitlines(), page().splitlines()
    if len(lines) != len(wanted):
        return [f"{len(lines)} lines, not {len(wanted)}"]
    first = HEAD.count("\n")
    slacks = [0.0] * first + [result.slack for result in RESULTS]
    return [
        new
        for old, new, slack in zip(lines, wanted, slacks, strict=True)
        if not same(old, new, slack)
    ]


def same(old: str, new: str, slack: float) -> bool:
    """Whether two lines say the same, numbers in the column "Found" apart by no more than
    ``slack``."""
    mine, theirs = old.split(" | "), new.split(" | ")
    if not slack or len(mine) != len(theirs):
        return old == new
    before, after = mine.pop(FOUND), theirs.pop(FOUND)
    if mine != theirs or NUMBER.sub("#", before) != NUMBER.sub("#", after):
        return False
    pairs = zip(NUMBER.findall(before), NUMBER.findall(after), strict=True)
    return all(a == b or _close(a, b, slack) for a, b in pairs)


def _close(a: str, b: str, slack: float) -> bool:
    if "e" in a or "e" in b:
        # A remainder of rounding, of which only the smallness counts.
        return max(abs(float(a)), abs(float(b))) < 1e-3
    digit = 10.0 ** -len(a.partition(".")[2])
    x, y = float(a), float(b)
    return abs(x - y) <= slack * max(abs(x), abs(y)) + 1.01 * digit


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Write docs/results.md.")
    parser.add_argument("--check", action="store_true", help="only tell what is out of date")
    if not parser.parse_args().check:
        FILE.write_text(page(), encoding="utf-8")
        print(FILE)
        return 0
    lines = outdated(FILE.read_text(encoding="utf-8"))
    for line in lines:
        print(f"out of date, should be: {line}", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
