"""What the page on the paper says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmviz.paper import Imbalanced, Margins

SECTIONS = {
    "table-1": "Table 1: balanced",
    "table-2": "Table 2: imbalanced",
    "table-3": "Table 3: re-identification",
    "sphere": "Sphere figure",
    "figure-1": "Figure 1",
    "figure-9": "Figure 9",
    "l-softmax": "L-Softmax",
    "discriminative": "Discriminative loss",
}

TITLE = "Learning Towards the Largest Margins"
STORY = (
    "Zhou et al., ICLR 2022, [arXiv 2206.11589](https://arxiv.org/abs/2206.11589). Circles, "
    "squares, diamonds and triangles are **reported** numbers as printed on the authors' slides; "
    "stars are **your own runs** of the Training page. The two are never mixed."
)
SHARED = "Your own runs are on this server; the link only names them."

# The tables: their heads, axes and legends.
LOSS, SCALE, DATA, MARGIN = "Loss", "s", "Data", "m"
ACCURACY, CLASS_MARGIN, SAMPLE_MARGIN = "Accuracy (%)", "Class margin (°)", "Mean sample margin"
MEAN_AVERAGE_PRECISION, RANK_1, RANK_5 = "mAP", "Rank 1", "Rank 5"
WHOSE, REPORTED, YOURS = "Whose", "reported", "your run"
ACCURACY_AXIS, CLASS_MARGIN_AXIS = "test accuracy (%)", "class margin (degrees)"
SCALE_AXIS, INTEGER_MARGIN_AXIS = "scale s", "integer margin m"
SAMPLE_MARGIN_WEIGHT, SAMPLE_MARGIN_TERM = "R_sm", "0.5 R_sm"
ZERO_CENTROID, WITH, WITHOUT = "R_W", "with", "without"

UNCLEAR = (
    "The header of this table on the slide names eight settings above twelve numbers. That these "
    "are CIFAR-100 at this ratio follows from the order; whether the imbalance is long-tailed or a "
    "step cannot be told."
)

SPHERE = (
    "Eight classes on S², as the paper's figure reports them. Scale, margins, optimiser and number "
    "of steps are not printed with it; at convergence all four losses have the same optimum for "
    "the same s, so that the first three are states on the way."
)
TAMMES = "Largest possible (Tammes)"
REPORTED_MARGIN = "Reported class margin"
RUN_SPHERE = "Run the figure"

NO_RUNS = (
    "This figure is drawn from your own runs, and there is none yet: start one on the Training "
    "page. The digits need no download."
)
TRAINING = "Training"
YOUR_RUNS = "Your runs"
FIGURE_1 = (
    "**Figure 1** of the paper: the largest over the smallest prototype norm while softmax trains "
    "on MNIST, CIFAR-10 and CIFAR-100 stays below 1.3, which is why the class margin may ignore "
    "norms. Beneath: the same from your runs."
)
FIGURE_9 = (
    "**Figure 9** of the paper: histograms of cosines and sample margins under CosFace s = 20, "
    "with and without R_sm. Beneath: the same from your runs, on their test sets."
)

L_SOFTMAX_NOTE = (
    "Liu et al., ICML 2016. Only the cells that two sources agree on; on CIFAR-10 without "
    "augmentation that is m = 2 with 92.27 %. The authors' poster claims that accuracy grows with "
    "m on MNIST, CIFAR-10, CIFAR-100 and LFW."
)
L_SOFTMAX_ATLAS = "L-Softmax in the Loss atlas"

LMDL_ROWS = ("Softmax (learning rate 0.001)", "Large Margin Discriminative Loss")
LMDL_ACCURACY = "CIFAR-10 test accuracy (%), reported"
LMDL_ALT = "Accuracies printed in the authors' notebook: softmax 91.34, theirs 93.93 per cent."
LMDL_NOTE = (
    "Nguyen et al., [arXiv 2405.18499](https://arxiv.org/abs/2405.18499): as printed in the "
    "authors' notebook. The baseline is weak because of its learning rate; the paper's own tables "
    "were not read, so none is shown."
)
LMDL_ATLAS = "Its geometry, in the Loss atlas"


def runs_note(n: int, data: str) -> str:
    """How many of the visitor's runs are among the reported results."""
    if not n:
        return f"Runs of the Training page on {data} appear here as stars."
    few = f"{n} of your runs on {data}" if n > 1 else f"one of your runs on {data}"
    return f"With {few}, as far as it has got; a short run on few images is no rival of a recipe."


def own_run(title: str, step: int) -> str:
    """Star of a run."""
    return f"{title}, step {step:,}"


def result(loss: str, row: Margins) -> str:
    """Mark of a result of Table 1."""
    scale = f" s = {row.s:g}" if row.s else ""
    added = f" + {SAMPLE_MARGIN_TERM}" if row.sample_margin_weight else ""
    return (
        f"{loss}{scale}{added}: {row.accuracy:g} %, {row.class_margin:g}°, "
        f"mean sample margin {row.mean_sample_margin:g}"
    )


def margin_axis(measure: str, angle: bool) -> str:
    """Axis of Table 1; an ``angle`` is in degrees."""
    return f"{measure} ({'degrees' if angle else 'difference of cosines, test set'})"


def ceiling(value: float, angle: bool) -> str:
    """Line that no result of Table 1 can pass; an ``angle`` in degrees."""
    return f"largest possible: {value:.4g}{_unit(angle)}"


def table_1_alt(
    data: str, measure: str, values: Sequence[float], largest: float, *, angle: bool
) -> str:
    """Table 1 in words; an ``angle`` in degrees."""
    unit = _unit(angle)
    return (
        f"Table 1, {data}: {measure} against accuracy of {len(values)} reported results, from "
        f"{min(values):g}{unit} to {max(values):g}{unit}; largest possible {largest:.4g}{unit}."
    )


def table_1_note(measure: str, better: int, of: int, runs: str, cap: float | None = None) -> str:
    """How often the sample-margin term helps; ``runs`` as of :func:`runs_note`, ``cap``: what a
    ReLU leaves possible."""
    note = (
        f"Lines join each loss to itself with {SAMPLE_MARGIN_TERM}: its {measure} is larger in "
        f"{better} of {of} cases. {runs}"
    )
    if cap is None:
        return note
    return (
        f"{note} On MNIST the features pass a ReLU, which caps the mean sample margin at "
        f"√(k/(k−1)) = {cap:.4f} (found here, not in the paper)."
    )


def imbalanced_result(loss: str, row: Imbalanced) -> str:
    """Mark of a result of Table 2."""
    added = f" + {ZERO_CENTROID}" if row.zero_centroid else ""
    return f"{loss}{added}: {row.accuracy:g} %, {row.class_margin:g}°"


def simplex(angle: float) -> str:
    """Line of the simplex, in degrees."""
    return f"simplex: {angle:.4g}°"


def table_2_alt(setting: str, count: int) -> str:
    """Table 2 in words."""
    return f"Table 2, {setting}: class margin against accuracy of {count} reported results."


def table_2_note(loss: str, without: float, with_it: float, runs: str) -> str:
    """Where the zero-centroid term opens the margin (degrees) most; ``runs`` as of
    :func:`runs_note`."""
    return (
        f"The zero-centroid term {ZERO_CENTROID} opens the margin most for {loss}: from "
        f"{without:g}° to {with_it:g}°. {runs}"
    )


def zero_centroid(weight: float) -> str:
    """Weight of the zero-centroid term of a visitor's run."""
    return f"{weight:g}"


def unscaled(loss: str) -> str:
    """A loss that has no scale."""
    return f"{loss} (no scale)"


def share_axis(measure: str) -> str:
    """Axis of Table 3."""
    return f"{measure} (%)"


def table_3_alt(data: str, measure: str, loss: str, best: float) -> str:
    """Table 3 in words."""
    return f"Table 3, {data}: reported {measure} against the scale; best is {loss} with {best:g} %."


def table_3_note(loss: str, s: float | None, best: float) -> str:
    """The best result of Table 3."""
    scale = f" at s = {s:g}" if s else ""
    return f"Best reported: {loss}{scale}, {best:g} %."


def degrees(angle: float) -> str:
    """A class margin, in degrees."""
    return f"{angle:.2f}°"


def l_softmax_alt(first: float, last: float) -> str:
    """The chart of L-Softmax in words: accuracies at its least and largest margin."""
    return f"L-Softmax on MNIST: from {first:.2f} % at m = 1 to {last:.2f} % at m = 4."


def _unit(angle: bool) -> str:
    return "°" if angle else ""
