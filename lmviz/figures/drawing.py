"""What both vector writers share: matplotlib, loaded only when something is drawn, one at a time.

matplotlib's settings belong to the whole process, so that a drawing holds a lock while they are
changed; its object-oriented interface (no pyplot) keeps no figure alive afterwards.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS = 0.75
"""Points a pixel: 96 pixels and 72 points make an inch."""
ENDINGS = ("svg", "pdf", "png")
RESOLUTION = 192
"""Dots per inch of pixels: two for each pixel of the screen."""
SETTINGS: Any = {
    # Letters stay letters: a drawing program can edit them, and a reader search them.
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    # The same picture twice is the same file twice.
    "svg.hashsalt": "lmviz",
    "font.family": "DejaVu Sans",
    "axes.unicode_minus": True,
    # A name with two dollars in it is no formula.
    "text.parse_math": False,
    "path.simplify": False,
}
NO_DATE: dict[str, dict[str, Any]] = {
    "svg": {"Date": None},
    "pdf": {"CreationDate": None, "ModDate": None},
    "png": {},
}

_lock = threading.Lock()


@contextmanager
def alone() -> Iterator[None]:
    """Draw with our settings while nobody else does."""
    import matplotlib

    with _lock, matplotlib.rc_context(SETTINGS):
        yield


def new_figure(width: float, height: float) -> Figure:
    """An empty figure of so many pixels of the screen; only inside :func:`alone`."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width / 96, height / 96), dpi=RESOLUTION, facecolor="white")


def written(figure: Figure, ending: str, title: str) -> bytes:
    """The figure as a file: "svg", "pdf" or "png"; only inside :func:`alone`.

    Raises:
        ValueError: another ending.
    """
    if ending not in ENDINGS:
        raise ValueError(f"a picture can be written as {', '.join(ENDINGS)}, not as {ending!r}")
    out = io.BytesIO()
    figure.savefig(out, format=ending, metadata={"Title": title, **NO_DATE[ending]})
    return out.getvalue()
