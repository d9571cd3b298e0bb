"""What the row of every page says: link, files and sources; and what stands beneath a chart."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control

SHARE = "Share"
LINK = "**Copy link** to this page as it is"
SCRIPT = "**Copy Python** that repeats it"
COMMAND = "**Copy command** for a shell"
SETTINGS = "**Settings** as a file"
SAVE_SETTINGS = "Save settings (.json)"
OPEN_SETTINGS = "Open settings saved here (.json)"
NOT_TEXT = "it is not a text file"
UNDO = Control("Undo change", "Take back the last change of a setting.")

SAVE = "Save"
EVERYTHING = "Everything (.zip)"
NOTHING = "There is nothing to be had yet."
SLOW = "not made, as it takes long; its own button makes it"

CITE = "Cite"
CITED_HERE = "**BibTeX** for what is on this page"
CITED_IN_ALL = "**BibTeX** of the paper, the losses and the tables of reference"
BIBTEX = Control(
    "BibTeX (.bib)",
    "These entries as one file. Please cite the tables when you use their numbers.",
)

DATA = Control(
    "Data and files",
    "The numbers of this chart as a table, and the chart as CSV, NPZ, SVG, PDF, PNG or HTML.",
)
CHART_FILES = {
    "csv": Control("Numbers (.csv)", "The table as a file."),
    "npz": Control(
        "Numbers (.npz)", "The columns of the table as arrays for NumPy; no pickles inside."
    ),
    "svg": Control("SVG", "Vectors on white, with text that can be edited."),
    "pdf": Control("PDF", "Vectors on white, for papers and slides."),
    "png": Control(
        "PNG", "Pixels on white, two for each of the screen. The chart's own toolbar has one too."
    ),
    "html": Control(
        "HTML",
        "One page with everything inside, 5 MB: point at the chart and zoom without a network.",
    ),
}


def unusable(file: str, trouble: str) -> str:
    """A file of settings that is none."""
    return f"{file} cannot be used: {trouble}."


def everything(slow: Sequence[str]) -> str:
    """What the archive of all files holds; ``slow``: titles of those that it does not."""
    without = f", without {', '.join(slow)}" if slow else ""
    return (
        f"All files above in one{without}, and a text that says what each is. Takes some seconds, "
        "more while somebody else's is made."
    )


def late(seconds: float) -> str:
    """A file that is missing in the archive, as there was no time for it."""
    return f"not made, as the others had taken {seconds:g} seconds"


def left_out(megabytes: int) -> str:
    """A file that is missing in the archive, as there was no room for it."""
    return f"left out, as all files together are larger than {megabytes} MB"


def drawn(alt: str, values: Sequence[float]) -> str:
    """The text alternative of a chart, with how many points are drawn and their range."""
    if not values:
        return f"{alt} 0 points."
    ends = f"{min(values):.4g} to {max(values):.4g}"
    return f"{alt} {len(values)} point{'s' * (len(values) != 1)}, values from {ends}."
