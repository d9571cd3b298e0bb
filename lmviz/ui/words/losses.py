"""What the Loss atlas says; the discriminative loss has a module beside it. Angles in degrees."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control

SECTIONS = {
    "curves": "Target logit and pull",
    "beyond": "Beyond π",
    "boundaries": "Decision boundaries",
    "scale": "Scale",
    "family": "Family",
    "plane": "Discriminative loss",
    "record": "Record and code",
}

FIRST = Control("Loss", "The loss in the foreground: first colour, shaded zones, formula and code.")
OVERLAID = Control(
    "Overlaid", "Losses drawn beside the first one, each with hyper-parameters of its own."
)
OVERLAID_EMPTY = "Losses to compare with"
SETTING = "Setting"
LOSS = "loss"

TARGET_LOGIT = "Target logit ψ(θ)"
PULL = "Pull on the sample, ∂L/∂θ"

BOUNDARIES = "In the plane of both angles"
CIRCLE = "On the circle"
CIRCLE_NOTE = (
    "One ring for each loss, features and prototypes of norm 1. In the grey zone a feature "
    "belongs to a class, but not with its margin: training still moves it."
)

SCALES_NOTE = (
    "Losses without a scale of their own are drawn against the norm of the feature. Where the own "
    "class is left out of the sum, the pull stays however large the scale."
)

FAMILY = "From (m₁, m₂, m₃) to GM-Softmax"
FAMILY_NOTE = (
    "Every step up frees a margin. Dashed: cos(m₁θ + m₂) − m₃ ≤ cos m₂ cos θ − m₃ for m₁ ≥ 1, as "
    "long as the left side does not rise again beyond π; equal at θ = 0. So each of these losses "
    "lies above a GM-Softmax and shares its optimum (Theorem 5 and Proposition 6 of the paper: "
    "k ≤ d + 1, balanced classes)."
)
FREE_MARGINS, NONE_FREE = "free margins", "none"
LOSSES = "losses"

SLOPES_NOTE = (
    "The paper asks for α ≥ 1/2, which is enough for every k. Sharp is (k − 2)/(2(k − 1)), the red "
    "line: with a smaller slope the collapsed state lies lower than the simplex (our finding, not "
    "the paper's). Crosses: all other losses with their defaults."
)
SLOPE, OFFSET = "slope α", "offset β"
OPTIMUM, SIMPLEX, COLLAPSE = "optimum", "simplex", "collapse"
COLLAPSE_NOTE = (
    "arccos((k − 2)/(2(k − 1))): with a larger angle added, exactly as in the formula and not "
    "clipped, all prototypes in one point with all features opposite to it lie lower than the "
    "simplex."
)

PROPERTIES, PROPERTY = "Properties", "property"
HYPER, NO_HYPER = "Hyper-parameters", "None."
NAME, DEFAULT, ALLOWED = "name", "default", "allowed"
CODE = "Plain PyTorch"
CODE_NOTE = "z: (N, d) features, w: (k, d) prototypes, y: (N,) labels. Needs torch only."
CODE_FILE = "This function as a file, with the hyper-parameters chosen here as its defaults."


def unknown_loss(text: str, used: str) -> str:
    """A link that names a loss which is not in the catalogue."""
    return f"loss: “{text[:40]}” is unknown; {used} is used."


def target_logit_alt(names: Sequence[str], title: str, turn: float | None) -> str:
    """The target logits in words; ``turn`` is where the margin of ``title`` passes π, if at all."""
    return (
        f"Target logit against the angle to the own prototype: {'; '.join(names)}."
        f"{_passes(title, turn)}"
    )


def target_logit_note(title: str, turn: float | None, without: Sequence[str]) -> str:
    """What is drawn grey and shaded, and which losses have no such curve."""
    return f"Grey: the cosine itself, no margin.{_passes(title, turn)} {_curveless(without)}"


def _passes(title: str, turn: float | None) -> str:
    if turn is None:
        return ""
    return f" From {turn:.2f}° on, shaded, the margin of {title} carries the angle past π."


def _curveless(titles: Sequence[str]) -> str:
    return f"Without a target logit curve: {', '.join(titles)}." if titles else ""


def pull_alt(names: Sequence[str]) -> str:
    """The pull, in words."""
    return f"Derivative of the loss by the angle to the own prototype: {'; '.join(names)}."


def pull_note(k: int, rival: float, by_differences: Sequence[str]) -> str:
    """What the pull is, and of which losses it is not by a formula."""
    differences = f"By central differences: {', '.join(by_differences)}." if by_differences else ""
    return (
        f"Exact derivative, {_rivals(k, rival)}. Positive turns the sample towards its prototype, "
        f"negative away from it. {differences}"
    )


def _rivals(k: int, angle: float) -> str:
    count = f"{k - 1} rivals" if k > 2 else "one rival"
    return f"{count} at {angle:g}°"


def beyond(title: str) -> str:
    """Heading over the zone beyond π."""
    return f"{title}: the zone beyond π"


def no_zone(title: str, known: Sequence[str]) -> str:
    """A loss with nothing to choose beyond π, and those that have it."""
    return (
        f"{title} has no such zone, or only one way to deal with it. "
        f"With several: {', '.join(known)}."
    )


def handling_alt(title: str) -> str:
    """The chart of the zone beyond π, in words."""
    return f"Target logit of {title} in each handling of the zone beyond π."


def boundaries_alt(names: Sequence[str]) -> str:
    """The boundaries in the plane of both angles, in words."""
    return f"Decision boundaries of two classes in the plane of both angles: {'; '.join(names)}."


def boundaries_note(title: str) -> str:
    """What lines and shade are."""
    return (
        "Solid: above it class 1 has won with its margin, ψ(θ₁) ≥ cos θ₂. Dashed: the same of "
        f"class 2. Shaded: {title} is content with neither."
    )


def circle_alt(apart: float, widths: Sequence[tuple[str, float]]) -> str:
    """The circle in words: each loss with the width of its zone."""
    return (
        f"Regions of two classes on the circle, prototypes {apart:g}° apart. "
        f"Zone between them: {_widths(widths)}."
    )


def zone(apart: float) -> str:
    """Heading of the table of zones."""
    return f"Between two prototypes {apart:g}° apart"


def zone_alt(widths: Sequence[tuple[str, float]]) -> str:
    """The table of zones, in words."""
    return f"Width of the zone between the classes: {_widths(widths)}."


def _widths(widths: Sequence[tuple[str, float]]) -> str:
    return "; ".join(f"{name}: {width:.2f}°" for name, width in widths)


def no_boundary(titles: Sequence[str]) -> str:
    """Losses whose boundaries cannot be drawn."""
    return f"{_curveless(titles)} Two angles alone do not tell where such classes end."


def fading(title: str) -> str:
    """Heading over the pull at several scales."""
    return f"{title}: where the pull fades"


def scale_alt(title: str, symbol: str, scales: Sequence[float]) -> str:
    """The pull at several scales, in words."""
    return (
        f"Size of the pull of {title} against the angle, logarithmic, for "
        f"{symbol} = {', '.join(f'{s:g}' for s in scales)}."
    )


def scale_note(k: int, rival: float) -> str:
    """What a large scale does."""
    return (
        f"{_rivals(k, rival).capitalize()}. A large scale makes the pull of a cross entropy vanish "
        "exponentially once the own class leads: samples stop learning long before the margins "
        "are as large as they can be."
    )


def scales(angle: float) -> str:
    """Heading over the pull of all losses at one angle."""
    return f"At θ = {angle:g}°, against the scale"


def scales_alt(angle: float, names: Sequence[str]) -> str:
    """The pull of all losses at one angle, in words."""
    return (
        f"Size of the pull at {angle:g}° against the scale, both logarithmic: {'; '.join(names)}."
    )


def family_alt(titles: Sequence[str]) -> str:
    """The family tree, in words."""
    return f"Family tree of the margin losses: {'; '.join(titles)}."


def slopes(threshold: float) -> str:
    """Heading over slopes and offsets."""
    return f"The simplex is the optimum for α ≥ {threshold:.4g}"


def slopes_alt(threshold: float, k: int) -> str:
    """Slopes and offsets, in words."""
    return f"Slope against offset of each loss; collapse below slope {threshold:.4g} for k = {k}."


def collapse(k: int, angle: float) -> str:
    """Heading over the angles that collapse."""
    return f"k = {k}: an angle m₂ beyond {angle:.2f}° collapses"


def collapse_alt(k: int, angle: float) -> str:
    """The angles that collapse, in words."""
    return f"Largest angular margin without collapse against k; {angle:.2f} degrees for k = {k}."


def properties_alt(title: str) -> str:
    """The table of properties, in words."""
    return f"Properties of {title}."


def hyper_alt(title: str) -> str:
    """The table of hyper-parameters, in words."""
    return f"Hyper-parameters of {title}."
