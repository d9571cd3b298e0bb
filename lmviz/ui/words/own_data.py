"""What the Own data page says; the numbers of a report have theirs in lmviz.reporting.words."""

from __future__ import annotations

from lmviz.reporting.words import CEILINGS
from lmviz.ui.words import Control

MEASURING = "Measuring …"
EXAMPLE = "Example: handwritten digits"
SECTIONS = {"classes": "Classes", "samples": "Samples", "prototypes": "Prototypes"}

# The upload

UPLOAD = Control(
    "Embeddings with labels, or a classifier's weight matrix",
    "CSV, NPZ, safetensors or Parquet. What the keys and columns are called, and how much is read, "
    "stands under “Accepted forms”.",
)
FORMS = "Accepted forms"
EXAMPLES = "Example files"
EXAMPLES_NOTE = "The digits that are shown at first, in each form."
EXAMPLE_HELP = "An example file, ready to be uploaded."
NOT_CENTRED = "Only where class means stand for the prototypes; this file brings its own."
NO_MEMORY = "There is not enough memory to read this file."


def forms(megabytes: int, samples: int, dimensions: int, classes: int) -> str:
    """What files may hold, and how much."""
    return f"""
**CSV** – a header line; a column `label` (or `y`, `target`) with class numbers or names; every
other column is a coordinate. Without a label column the rows are prototypes, one per class.

**NPZ**, **safetensors** – `features` (N × d) with `labels` (N), or `weight` (k × d) of a
classifier, or all three. Also read: `embeddings`, `x`, `targets`, `y`, `prototypes`, `W`,
`classifier.weight`, `fc.weight`. Labels are the rows of the weight matrix, from 0.

**Parquet** – a column `label` beside columns of numbers, or beside one column of lists.

At most {megabytes} MB, {samples:,} features, {dimensions:,} dimensions,
{classes:,} classes. Nothing is unpickled. What you upload stays in this server's memory for
your session only: it is in no file and in no link, and gone when you remove it or close the page.
"""


def dropped(name: str) -> str:
    """An upload that had to make room."""
    return (
        f"{name} was not used for a while, and was dropped to free memory. Please upload it again; "
        "the example is shown meanwhile."
    )


# The sphere and its numbers

BACK = Control("Example", "Forget the upload and show the built-in example again.")
NOT_IN_LINK = (
    "The link holds how the data are looked at, never the data: what you upload is in this session "
    "only, and others see the example under your link."
)
BESIDE_THE_SPHERE = (
    "Class margin",
    *CEILINGS,
    "Mean sample margin",
    "Smallest sample margin γ_min",
    "Accuracy of the nearest prototype",
    "Distance to the simplex",
)
"""Numbers of a report that stand on the tiles of the view; the others are drawn beneath it."""
CLASS_MARGIN = "Class margin"
SAMPLE_MARGIN = Control(
    "Mean sample margin", "Cosine to the own prototype minus the largest cosine to another."
)
GAMMA_MIN = Control("γ_min", "Smallest sample margin of all.")
NEAREST = Control(
    "Nearest prototype is right (%)",
    "Features closer, by angle, to their own prototype than to any other.",
)
SIMPLEX = Control(
    "Distance to the simplex",
    "Root mean squared distance to the closest regular simplex; 0 is the simplex itself.",
)


def heading(headline: str, notes: str) -> str:
    """What was measured, and what was assumed."""
    return f"{headline}. {notes}"


def class_margin(closest: str) -> Control:
    """The class margin, with the two classes that set it."""
    return Control(CLASS_MARGIN, f"Smallest angle between two prototypes: {closest}.")


def largest(label: str, k: int, d: int, name: str, status: str, source: str) -> Control:
    """The largest class margin, or a bound of it."""
    return Control(label, f"{k} prototypes in {d} dimensions: {name}, {status}. {source}")


def projected(d: int, share: float, scale: float) -> str:
    """What the view of more than three dimensions keeps, and how much larger it is drawn."""
    larger = f", drawn {scale:.1f} times as long" if scale > 1.05 else ""
    return (
        f"d = {d}: the best 3-D view keeps {share:.0%} of the prototypes{larger}; angles on screen "
        "are not the real ones, all numbers are."
    )


# Charts and tables

SHARE = "share (%)"
COSINES = "**Cosines to the prototypes**"
COSINE, OWN, OTHERS = "cosine", "own prototype (%)", "other prototypes (%)"
MARGINS = "**Sample margins**"
SAMPLE_MARGIN_AXIS = "sample margin"
SIMILARITY = "**Similarity of the prototypes**"
CLASS = "class"
ANGLES = "**Angles between prototypes**"
ANGLE, PAIRS = "angle (°)", "pairs"
ANGLES_NOTE = "The smallest of them is the class margin. In a regular simplex all are the same."
FORMATS = {
    "angle to it (°)": "%.3f",
    "prototype norm": "%.4g",
    "mean sample margin": "%.4f",
    "γ_j": "%.4f",
    "accuracy (%)": "%.2f",
}
"""How the columns of the table of classes are written."""


def cosines_alt(mean: float) -> str:
    """The histogram of cosines, in words."""
    return f"Histogram of cosines; to the own prototype {mean:.3f} on average."


def cosines_note(mean: float) -> str:
    """How it is read."""
    return f"To the own prototype (filled), {mean:.3f} on average, and to the others (dotted)."


def margins_alt(mean: float, smallest: float) -> str:
    """The histogram of sample margins, in words."""
    return f"Histogram of sample margins, {mean:.4f} on average, {smallest:.4f} at least."


def margins_note(wrong: float) -> str:
    """How it is read; ``wrong`` in per cent."""
    return f"Left of 0 lie the {wrong:.2f} % whose nearest prototype is another one."


def no_matrix(k: int, most: int) -> str:
    """More classes than a matrix can show."""
    return (
        f"{k} classes are more than the {most} whose cosines can be seen as a matrix; the file of "
        "similarities below has them all."
    )


def closest(classes: str, degrees: float) -> str:
    """The two prototypes with the smallest angle."""
    return f"Closest: {classes}, {degrees:.2f}°."


def similarity_alt(said: str) -> str:
    """The matrix of similarities, in words."""
    return f"Similarity of the prototypes. {said}"


def similarity_note(said: str, k: int) -> str:
    """What the similarities would be at best."""
    return f"{said} In a regular simplex every cosine is {-1 / (k - 1):.4f}."


def angles_alt(smallest: float, largest: float) -> str:
    """The histogram of angles, in words."""
    return f"Histogram of the angles between prototypes, from {smallest:.2f}° to {largest:.2f}°."


def table_alt(k: int) -> str:
    """The table of classes, in words."""
    return f"Table of {k} classes with their nearest class, angle, norm and margins."


# Files

REPORT_JSON = Control("Report (.json)", "Every number, in one file.")
REPORT_HTML = Control(
    "Report (.html)", "Numbers and live figures in one page that opens without a network, 6 MB."
)
CLASSES_CSV = Control("Classes (.csv)", "The table of classes.")
SIMILARITIES_CSV = Control("Similarities (.csv)", "Cosines between all pairs of prototypes.")
SAMPLES_CSV = Control(
    "Sample margins (.csv)", "Class and sample margin of every feature, in the order of the file."
)
NOTEBOOK = (
    "The same in a notebook: `lmviz.report(features, labels, prototypes)`, which draws itself."
)
POINTS_CSV = Control(
    "Points (.csv)", "Prototypes and features in the three coordinates of the sphere, one a line."
)
POINTS_NPZ = Control(
    "Points (.npz)",
    "The same for NumPy, and the prototypes in their own dimension. No pickles inside.",
)
SIMILARITY_CSV = Control(
    "Similarity (.csv)", "Cosines between all pairs of prototypes, in their own dimension."
)


def picture(title: str, k: int, d: int, share: float | None) -> str:
    """Caption of a picture of the sphere; ``share`` of what a projection keeps, if it is one."""
    kept = "" if share is None else f", best 3-D view ({share:.0%})"
    return f"{title}, k = {k}, d = {d}{kept}"
