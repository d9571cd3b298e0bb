"""Where runs and data live on this machine."""

from __future__ import annotations

import os
from pathlib import Path


def runs_folder() -> Path:
    """The folder of all runs: ``LMVIZ_RUNS``, or one in the user's data folder."""
    return _folder("LMVIZ_RUNS", "runs")


def data_folder() -> Path:
    """The folder of downloaded data: ``LMVIZ_DATA``, or one in the user's data folder."""
    return _folder("LMVIZ_DATA", "data")


def _folder(variable: str, name: str) -> Path:
    given = os.environ.get(variable, "").strip()
    if given:
        return Path(given).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("lmviz", appauthor=False)) / name
