"""Ask OSV.dev about known vulnerabilities of everything that lmviz is made of.

    python scripts/audit.py [--strict]

Asks about every package of this Python environment and every package in the lock files of the
front ends. Returns 1 if one has a known vulnerability. Without a network nothing can be asked:
that is said, and is a failure with --strict only, so that work offline goes on.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parents[1]
SERVICE = "https://api.osv.dev/v1/querybatch"
MOST = 500
"""Questions in one request; the service takes 1000."""
OURS = ("lmviz",)


@dataclass(frozen=True, order=True)
class Package:
    """One version of one package, as OSV calls it."""

    ecosystem: str
    name: str
    version: str

    def question(self) -> dict[str, Any]:
        """What OSV is asked."""
        package = {"ecosystem": self.ecosystem, "name": self.name}
        return {"package": package, "version": self.version}


def python_packages() -> Iterator[Package]:
    """All that is installed here; a local tag (2.13.0+cpu) is no version of its own."""
    for found in importlib.metadata.distributions():
        name = found.metadata["Name"]
        if name and name.lower() not in OURS:
            yield Package("PyPI", name.lower(), found.version.partition("+")[0])


def front_end_packages(folder: Path = ROOT / "frontend") -> Iterator[Package]:
    """All that the lock files name."""
    for lock in sorted(folder.glob("*/package-lock.json")):
        for path, entry in json.loads(lock.read_text())["packages"].items():
            if path and "version" in entry:
                yield Package("npm", path.rpartition("node_modules/")[2], entry["version"])


def known_faults(packages: Sequence[Package], service: str = SERVICE) -> dict[Package, list[str]]:
    """The vulnerabilities of each package that has any.

    Raises:
        requests.RequestException: the service cannot be asked.
        ValueError: it answers something else than was asked.
    """
    found: dict[Package, list[str]] = {}
    for begin in range(0, len(packages), MOST):
        asked = packages[begin : begin + MOST]
        questions = {"queries": [package.question() for package in asked]}
        answer = requests.post(service, json=questions, timeout=30)
        answer.raise_for_status()
        results = answer.json()["results"]
        if len(results) != len(asked):
            raise ValueError(f"{len(asked)} questions, {len(results)} answers")
        for package, result in zip(asked, results, strict=True):
            if result.get("vulns"):
                found[package] = [fault["id"] for fault in result["vulns"]]
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, and print what is known."""
    parser = argparse.ArgumentParser(description="Ask OSV.dev about known vulnerabilities.")
    parser.add_argument("--strict", action="store_true", help="fail where nothing can be asked")
    strict = parser.parse_args(arguments).strict
    packages = sorted({*python_packages(), *front_end_packages()})
    service = os.environ.get("OSV_URL", SERVICE)
    try:
        found = known_faults(packages, service)
    except (requests.RequestException, ValueError, KeyError) as error:
        print(
            f"audit: {len(packages)} packages NOT audited, {service} cannot be asked "
            f"({type(error).__name__})",
            file=sys.stderr,
        )
        return 1 if strict else 0
    for package, faults in found.items():
        print(
            f"audit: {package.ecosystem} {package.name} {package.version}: {', '.join(faults)} "
            f"(https://osv.dev/vulnerability/{faults[0]})",
            file=sys.stderr,
        )
    print(f"audit: {len(packages)} packages, {len(found)} with known vulnerabilities")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
