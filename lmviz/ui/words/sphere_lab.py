"""What the Sphere Lab says, and what other pages share with it: the controls of a problem, the live
view, and long computations."""

from __future__ import annotations

from lmviz.ui.words import Control

PRESET = Control(
    "Preset", "Experiments worth a look, the four spheres of the paper's figure among them."
)
CHOOSE = "Choose an experiment"
OPENING = "Looking for the optimum of this problem …"
PAST = "It repeats what was changed or moved while the run went on."
WOKEN = (
    "This view was not used for a while, and its recording was dropped to free memory. The same "
    "run has begun again from its seed."
)

REGULARIZERS = "Regularisers"
CLASSES = "Classes and start"
COUNTS = Control("Features of each class", "One whole number per class, separated by commas.")
COUNTS_EXAMPLE = "100, 50, 20, 5 …"
OPTIMIZER = "Optimiser"
STOPPING = "Stopping and precision"

STOP = Control("Stop", "What was found so far is kept.")


def kept(error: ValueError) -> str:
    """Controls that describe no problem."""
    return f"{error} The last valid problem is shown."


def no_counts(k: int, text: str) -> str:
    """Counts by hand that are not one whole number per class."""
    return (
        f"Class counts: {k} whole numbers of at least 1 are needed, one per class and separated by "
        f"commas; got “{text[:80]}”."
    )


def stopped(found: str) -> str:
    """A computation that was stopped, and how far it was."""
    return f"Stopped. {found}"
