"""What the Loss atlas says of the discriminative loss."""

from __future__ import annotations

from collections.abc import Iterable

from lmviz.ui.words import Control

DESCENDING = "Descending …"
WORST_CASE_NOTE = (
    r"If every feature is within $\delta_v$ of its class mean and every mean at least $\delta_d$ "
    r"from its closest boundary, then each feature is at least $\delta_d-\delta_v$ from its "
    "boundaries, because a signed distance changes no faster than the point moves. Two features of "
    r"a class are then at most $2\delta_v$ apart and two of different classes at least "
    r"$2(\delta_d-\delta_v)$: less within than between is certain exactly if "
    r"$\delta_d>2\delta_v$. Derived here; the theorems of the paper itself were not at hand."
)
QUANTITY, VALUE = "quantity", "value"
LEAST_MARGIN = "sample margin ≥ δ_d − δ_v"
MOST_WITHIN = "distance within a class ≤ 2δ_v"
LEAST_BETWEEN = "distance between classes ≥ 2(δ_d − δ_v)"
PICTURE_NOTE = (
    r"Circles: radius $\delta_v$ around the class means. Dotted: $\delta_d$ from the mean towards "
    "its closest boundary; the margin is reached where it ends before the grey line."
)
SPREAD = Control(
    "Spread",
    r"Largest distance of a feature from its class mean. The loss asks for at most $\delta_v$.",
)
REACH = Control(
    "Closest boundary",
    "Signed distance of a class mean to it, smallest over classes. The loss asks for at least "
    r"$\delta_d$.",
)
WITHIN = Control("Within, at most", "Largest distance of two features of a class.")
BETWEEN = Control("Between, at least", "Smallest distance of two features of different classes.")


def momentum(mode: str) -> str:
    """Name of the run with this momentum."""
    return f"{mode} momentum"


def toy(k: int, per_class: int) -> str:
    """Heading over the toy."""
    return f"{k} classes of {per_class} free features in the plane"


def guarantee(delta_v: float, delta_d: float) -> str:
    """Heading: whether the two aims tell classes apart."""
    separated = delta_d > 2 * delta_v
    return (
        rf"$\delta_d$ = {delta_d:g} {'>' if separated else '≤'} $2\delta_v$ = {2 * delta_v:g}: "
        + ("classes are told apart by distance" if separated else "classes may interleave")
    )


def worst_case_alt(delta_v: float, delta_d: float, within: float, between: float) -> str:
    """The picture of the worst case, in words."""
    return (
        f"Two discs of radius {delta_v:g}, centres {delta_d:g} from their boundary: at most "
        f"{within:.3g} within a class, at least {between:.3g} between classes."
    )


def picture_alt(step: int, spread: float, reach: float, sample_margin: float) -> str:
    """The picture of one step, in words."""
    return (
        f"Features in the plane at step {step}: spread {spread:.3f}, closest boundary of a "
        f"mean {reach:.3f}, smallest sample margin {sample_margin:.3f}."
    )


def momentum_alt(ends: Iterable[tuple[str, float]]) -> str:
    """The curves of the runs in words: each run with its last distance of a mean to a boundary."""
    said = ", ".join(f"{name} {reach:.3f}" for name, reach in ends)
    return f"Distance of the means to their boundary and spread, step by step; at the end: {said}."


def momentum_note(mu: float) -> str:
    """How partial and full momentum differ."""
    return (
        "With full momentum the margin's gradient passes through the running mean and is only "
        f"1 − μ = {1 - mu:.3g} times as large; with partial momentum it is taken at the mean of "
        "the batch and acts at once. With μ = 0 both are the same."
    )


def sample_margin(guaranteed: float) -> Control:
    """The measured sample margin, and what it cannot be less than."""
    return Control(
        "Smallest sample margin",
        "Signed distance of a feature to its closest boundary. By the two numbers before it is at "
        f"least {guaranteed:.3f}.",
    )


def measured(met: bool, sample_margin: float, guaranteed: float, holds: bool, near: bool) -> str:
    """Whether the aims are met, the bound holds, and each class is nearest to itself."""
    aims = "Both aims are met" if met else "The aims are not both met"
    own = (
        "Every feature is closer to its whole class than to any other."
        if near
        else "Some feature is closer to another class than to a part of its own."
    )
    return (
        f"{aims} at this step. Sample margin ≥ closest boundary − spread: {sample_margin:.4f} ≥ "
        f"{guaranteed:.4f}, {'holds' if holds else 'fails'}. {own}"
    )
