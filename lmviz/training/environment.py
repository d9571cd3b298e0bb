"""What a run was made with: versions, machine, and the state of the code."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import lmviz

PACKAGES = ("torch", "numpy", "scipy", "scikit-learn")


def collect() -> dict[str, Any]:
    """Versions of Python, lmviz and what it computes with, processor, system, and git commit.

    Never fails: what cannot be found is "unknown", or left out for git. Does not load torch.
    """
    found: dict[str, Any] = {
        "lmviz": lmviz.__version__,
        "python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
        "system": platform.platform(),
        "host": platform.node(),
        "cpu": cpu_name(),
        "processors": os.cpu_count() or 0,
    }
    return found | git(Path(__file__).resolve().parents[2])


def differences(before: dict[str, Any], now: dict[str, Any]) -> str:
    """What changed between two environments, in words; empty if nothing did."""
    names = [name for name in now if before.get(name) != now[name]]
    return ", ".join(f"{name} {before.get(name, 'unknown')} → {now[name]}" for name in names)


def cpu_name() -> str:
    """What the processor calls itself."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith(("model name", "Model")):
                return line.split(":", 1)[1].strip()
    except (OSError, IndexError):
        pass
    if sys.platform == "darwin":
        name = _output("sysctl", "-n", "machdep.cpu.brand_string")
        if name:
            return name
    return platform.processor() or platform.machine() or "unknown"


def git(checkout: Path) -> dict[str, Any]:
    """Commit of the checkout, and whether files differ from it; nothing if it is none.

    Only this very folder counts: an installed package may lie below somebody else's checkout.
    """
    if not (checkout / ".git").exists():
        return {}
    commit = _output("git", "-C", str(checkout), "rev-parse", "HEAD")
    if not commit:
        return {}
    status = _output("git", "-C", str(checkout), "status", "--porcelain", "--untracked-files=no")
    return {"commit": commit, "modified": bool(status)}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"


def _output(*command: str) -> str:
    # Without the lock git would take to refresh its index beside somebody who works there.
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=20, check=False, env=environment
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
