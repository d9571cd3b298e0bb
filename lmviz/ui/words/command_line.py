"""What ``python -m lmviz draw`` says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lmviz.ui.words import Control

PRESET = "a preset of the lab"
SETTINGS = "settings saved by the lab (.json)"
LOSS = "with its usual numbers"
CLASSES = "number of classes"
DIMENSION = "dimension of the space"
SEED = "of the random start"
CAMERA = Control("LONGITUDE,LATITUDE", "from where the sphere is seen, in degrees")
OUT = (
    "files to write; the ending names the kind: .svg .pdf .png .gif .html .npz .json, "
    "-curves and -similarity with .csv .svg .pdf .png, -points.csv, or all but a "
    "long animation in one .zip"
)

SETTINGS_FILE = "Settings"


def steps(default: int) -> str:
    """How many steps are run."""
    return f"how many (default {default})"


def steps_outside(steps: int, most: int) -> str:
    """A number of steps out of its range."""
    return f"steps = {steps} must be between 1 and {most:,}"


def no_camera(text: str) -> str:
    """A place of the camera that is none."""
    return f"camera: “{text[:40]}” is not a longitude and a latitude"


def camera_outside(text: str) -> str:
    """A place of the camera beyond the poles, or more than once around."""
    return f"camera: {text[:40]} is beyond ±360 degrees or ±90 degrees"


def trouble(path: Path, reason: str) -> str:
    """A file that cannot be had."""
    return f"{path}: {reason}"


def no_kind(path: Path, endings: Sequence[str]) -> str:
    """The name of a file that does not say its kind."""
    return f"{path}: the file name must end in one of {', '.join(endings)}"


def no_folder(path: Path, folder: Path) -> str:
    """A file in a folder that there is not."""
    return f"{path}: there is no folder {folder}"
