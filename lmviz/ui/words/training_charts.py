"""What the growing curves of training runs are called, and what is said of them."""

from __future__ import annotations

from lmviz.ui.words import Control

CHARTS = {
    "class_margin": Control(
        "Class margin",
        "Smallest angle between two prototypes. No k prototypes can all be further apart than "
        "arccos(−1/(k−1)), the simplex bound.",
    ),
    "sample_margin": Control(
        "Mean sample margin",
        "Cosine to the own prototype minus the largest cosine to another, averaged: over the test "
        "images (the paper's m_samp), and over the batches while training.",
    ),
    "accuracy": Control(
        "Accuracy",
        "Share of images that lie nearest to their own prototype; of the batch while training.",
    ),
    "loss": Control(
        "Loss",
        "What is minimised, regularisers included, on the batch; and on the test images.",
    ),
    "gamma": Control(
        "γ_min and γ_j",
        "Smallest sample margin of the test images: of all, and of each class. Below 0 as soon as "
        "one image is misclassified.",
    ),
    "norm_ratio": Control(
        "Prototype norm ratio", "Largest over smallest prototype norm: the paper's Figure 1."
    ),
    "centroid": Control(
        "Centroid norm",
        "Length of the mean unit prototype: 0 when the prototypes are centred, which the "
        "zero-centroid regulariser asks for.",
    ),
    "schedule": Control(
        "Learning rate and margin ramp",
        "The learning rate (left axis), and the share of the full margin that is in force (right "
        "axis).",
    ),
    "speed": Control(
        "Speed and gradient",
        "Images per second (left axis) and the norm of the gradient before clipping (right).",
    ),
}
"""Charts of one run, by their key."""
COMPARED = {
    "class_margin": "Class margin",
    "sample_margin": "Mean sample margin (test)",
    "accuracy": "Test accuracy",
    "gamma": "γ_min",
    "norm_ratio": "Prototype norm ratio (Figure 1)",
    "centroid": "Centroid norm",
    "train_loss": "Training loss",
    "loss": "Test loss",
    "batch_margin": "Mean sample margin (batch)",
}
"""Charts of several runs, by their key."""
CURVES = {
    "margin/class_deg": "class margin",
    "margin/batch_mean": "batch",
    "margin/sample_mean": "test",
    "train/acc": "batch",
    "test/acc": "test",
    "train/loss": "batch",
    "test/loss": "test",
    "margin/gamma_min": "γ_min",
    "margin/gamma_j.median": "median of classes",
    "margin/gamma_j.largest": "best class",
    "norm/ratio": "ratio",
    "centroid/norm": "centroid",
    "train/lr": "learning rate",
    "train/margin_ramp": "margin ramp",
    "speed/images_per_s": "images/s",
    "grad/norm": "gradient",
}
"""Curves of one run, by the tag of their numbers."""


# Lines that no curve can cross


def simplex_bound(degrees: float) -> str:
    """Largest class margin if a simplex fits."""
    return f"simplex bound {degrees:.2f}°"


def best_packing(degrees: float) -> str:
    """Largest class margin that is known, where no simplex fits."""
    return f"best packing {degrees:.2f}°"


def largest_sample_margin(value: float) -> str:
    """Proposition 3."""
    return f"k/(k−1) = {value:.4g}"


def largest_behind_relu(value: float) -> str:
    """The same of features that are not negative."""
    return f"ReLU: √(k/(k−1)) = {value:.4g}"


def largest_gamma_min(value: float) -> str:
    """Largest smallest sample margin."""
    return f"largest γ_min {value:.4g}"
