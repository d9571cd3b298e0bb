"""What is said of one run and of several side by side: progress, numbers, pictures, the sphere."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control
from lmviz.ui.words.training import seconds

# Progress and what can be done

PAUSE = Control("Pause", "Writes a checkpoint and ends the process; Resume goes on from there.")
STOP = Control("Stop", "Ends the run; what it has learned so far is kept.")
RESUME = Control("Resume", "Goes on from the last checkpoint.")
TAKE_SETTINGS = Control(
    "Take its settings",
    "Puts the settings of this run into the controls, to change them and start anew.",
)
LOG_END = "End of its log"


def progress(
    message: str,
    step: int,
    steps: int,
    epoch: float,
    left_s: float | None,
    speed: float | None,
    spent_s: float | None,
    device: str,
) -> str:
    """How far a run is, in one line; what is 0, None or '' is left out.

    Args:
        speed: images per second.
        spent_s: seconds that it took, of a run that does not go on now.
    """
    parts = [
        message,
        f"step {step:,} of {steps:,}" if steps else "",
        f"epoch {epoch:.3g}" if epoch else "",
        "" if left_s is None else f"**{seconds(left_s)} left**",
        "" if speed is None else f"{speed:,.0f} images/s",
        "" if spent_s is None else seconds(spent_s),
        device,
    ]
    return " · ".join(part for part in parts if part)


def ended(message: str, resumable: bool) -> str:
    """Why a run has ended before its time, and what can be done."""
    if resumable:
        return f"{message} Resume it, or take its settings, change them and start anew."
    return f"{message} Take its settings, change them and start anew."


# Results

TEST_ACCURACY = Control("Test accuracy", "Share of the test images that are classified correctly.")
GAMMA_MIN = Control(
    "γ_min",
    "The smallest sample margin of all test images; below 0 as soon as one of them is "
    "misclassified.",
)


def class_margin(simplex: float) -> Control:
    """The class margin beside the simplex bound, in degrees."""
    return Control(
        "Class margin",
        f"Smallest angle between two prototypes; at most {simplex:.2f}°, the simplex bound.",
    )


def sample_margin(largest: float) -> Control:
    """The mean sample margin beside its ceiling."""
    return Control(
        "Mean sample margin",
        "Mean over the test images of the cosine to the own prototype minus the largest to "
        f"another; at most {largest:.4f}.",
    )


# Evaluations

EVALUATION = "Evaluation"
SHOW = "Show"
LOOKS = {
    "histograms": "Histograms",
    "confusion": "Confusion",
    "classes": "Classes",
    "prototypes": "Prototypes",
    "table": "Numbers",
}
AT_STEP = Control("At step", "Every evaluation has been kept.")
RESULTS = {
    "test/acc": "test accuracy (%)",
    "test/loss": "test loss",
    "margin/class_deg": "class margin (°)",
    "margin/sample_mean": "mean sample margin",
    "margin/gamma_min": "γ_min",
    "norm/ratio": "norm ratio",
    "centroid/norm": "centroid norm",
}
"""Heads of columns, by the tag of their numbers."""
TABLE = {"step": "step", "epoch": "epoch", "minutes": "minutes", **RESULTS}
TABLE_ALT = "Every evaluation of this run, one per row."
HISTOGRAMS_NOTE = (
    "The test set, as in Figure 9 of the paper: cosines to the own prototype (filled) and to the "
    "others (dotted), and sample margins. Left of 0 lie the misclassified images."
)


def unreadable(step: int) -> str:
    """A snapshot that is not there or not whole."""
    return f"The snapshot of step {step:,} cannot be read."


def newest(step: int) -> str:
    """Which evaluation is shown of a run that goes on."""
    return f"At step {step:,}, the newest evaluation."


def cosines_alt(means: Sequence[tuple[str, float]]) -> str:
    """The histogram of cosines, in words: the mean of each run, whose name may be ''."""
    return f"Histogram of cosines. Mean cosine to the own prototype: {_each(means)}."


def margins_alt(means: Sequence[tuple[str, float]]) -> str:
    """The histogram of sample margins, in words: the mean of each run, whose name may be ''."""
    return f"Histogram of sample margins. Mean sample margin: {_each(means)}."


def _each(means: Sequence[tuple[str, float]]) -> str:
    return ", ".join(f"{name or 'Mean'} {mean:.3f}" for name, mean in means)


NONE_WRONG = "No image is misclassified."


def most_wrong(true: str, taken: str, images: int) -> str:
    """The two classes that are confused most often."""
    return f"Most often {true} is taken for {taken}: {images} images."


def confusion_alt(said: str) -> str:
    """The confusion matrix, in words."""
    return f"Confusion matrix. {said}"


def confusion_note(said: str) -> str:
    """How the confusion matrix is read."""
    return f"{said} Rows are true classes; numbers are per cent of the row."


def lowest(class_name: str, share: float, run: str) -> str:
    """The class with the lowest accuracy; ``run`` may be ''."""
    return f"Lowest: {class_name}, {100 * share:.1f} %{f' ({run})' if run else ''}."


def classes_alt(said: str) -> str:
    """The accuracies by class, in words."""
    return f"Accuracy by class. {said}"


def closest(first: str, second: str, degrees: float) -> str:
    """The two prototypes with the smallest angle."""
    return f"Closest: {first} and {second}, {degrees:.2f}°."


def similarity_alt(said: str) -> str:
    """The similarities of the prototypes, in words."""
    return f"Similarity of the prototypes. {said}"


def similarity_note(said: str, k: int) -> str:
    """What the similarities would be at best."""
    return f"{said} In a regular simplex every cosine is −1/(k−1) = {-1 / (k - 1):.4f}."


# The sphere

SPHERE = "Features of test images on the sphere"
PLAY_AGAIN = "Play it again, or drag the bar to any moment."
CLASS_MARGIN = Control("Class margin", "Smallest angle between two prototypes.")
SAMPLE_MARGIN = Control(
    "Mean sample margin", "Cosine to the own prototype minus the largest cosine to another."
)
SAMPLE_MARGIN_HERE = "Mean sample margin of these images"

_ROUNDED = "As the view has them, rounded to five digits."
POINTS_NOW = Control("Points now (.csv)", _ROUNDED)
ALL_POINTS = Control(
    "All points (.npz)", f"Every recorded state, for NumPy; no pickles inside. {_ROUNDED}"
)


def largest(k: int, proved: bool) -> Control:
    """The Tammes optimum of ``k`` prototypes: nothing is larger only where that is proved."""
    return Control(
        f"Largest {'possible' if proved else 'known'} (Tammes)",
        f"Class margin of {k} prototypes on S² at its largest.",
    )


def recorded(step: int) -> str:
    """Why a recording ends."""
    return f"Recorded to step {step:,}."


def picture(title: str, step: int) -> str:
    """Caption of a picture of the sphere."""
    return f"{title}, step {step:,}"


# Several runs

COMPARISON = "Comparison"
SECTIONS = {
    "curves": "Curves",
    "figure1": "Figure 1",
    "figure9": "Figure 9",
    "classes": "Classes",
    "settings": "Settings",
}
FIGURE_1_NOTE = (
    "As in Figure 1 of the paper: how unequal the norms of the prototypes become. Losses that "
    "normalise prototypes do not see their norms; what moves them there is weight decay."
)
NOT_EVALUATED = "None of these runs has been evaluated yet."
OTHER_IMAGES = "Classes can be compared between runs on the same images."
RUN = "Run"
SETTINGS_ALT = "Settings and results of the chosen runs."


def norm_ratios_alt(ends: Sequence[tuple[str, float]]) -> str:
    """The norm ratios, in words: the last of each run."""
    said = ", ".join(f"{name} {ratio:.3f}" for name, ratio in ends)
    return f"Largest over smallest prototype norm. At the end: {said}."
