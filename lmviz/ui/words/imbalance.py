"""What the Imbalance page says."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control

PRESET = Control(
    "Preset", "Experiments worth a look: the collapse, its cure, and where the cure ends."
)
CHOOSE = "Choose an experiment"
OPENING = "Looking for the optima …"

WITHOUT = "Without λ"
BESIDE = {"weight": "Without and with λ", "losses": "Losses"}
SECTIONS = {
    "cure": "How much of λ it takes",
    "counts": "What losses make of the counts",
    "reference": "Table of reference",
}

UNNAMED = "Imbalanced classes"

STANDING = "Rare and frequent classes"
CLASS_MARGIN = "class margin"
AMONG_RARE = "among rare"
AMONG_FREQUENT = "among frequent"
OPTIMUM = "optimum of the loss"

COUNTS = "What losses for imbalanced classes make of the counts"
CLASS = "class"
FEATURES, FEATURES_TITLE = "features", "**Features of each class**"
MARGIN, MARGIN_AXIS, LDAM_TITLE = "margin", "margin Δ", "**LDAM: margin of each class**"
WEIGHT, WEIGHTS_TITLE = "weight", "**Re-weighting by effective numbers**"
WEIGHTS_NOTE = (
    "Each sample's weight ∝ (1 − β)/(1 − βⁿ), β = 0.9999, mean 1; deferred to the end of training "
    "(DRW, Cao et al. 2019). The runs above do not use it."
)
FOCAL_TITLE = "**Focal loss: weight of a sample**"

CURE = "How much of $R_W$ it takes"
CURE_HELP = "The optimum of each loss at each weight, for the class counts and dimension above."
CURE_NOTE = (
    "The optimum of what is shown above, at six weights from 0 to 5 (of ‖Σ w‖²): no runs and no "
    "learning rate are involved."
)

REFERENCE = "Ten classes in R¹⁶: the table of reference"
REFERENCE_HELP = "About a minute, in small portions; it can be stopped at any time."
REFERENCE_NOTE = (
    "Free features, half of the classes R times as frequent as the other half. Expected: an "
    "independent simulation by L-BFGS; the simplex has 96.38°. Columns: λ of ‖Σ w‖², a hundredth "
    "of the paper's λ here."
)
REFERENCE_ROWS = "computed now (expected)"
REFERENCE_ALT = "Class margins of the table of reference against the weight."


def kept(error: ValueError) -> str:
    """Controls that describe no problem."""
    return f"{error} The last valid problem is shown."


def weight(weight: float) -> str:
    """Title of a run with the regulariser."""
    return f"λ = {weight:g}"


def story(text: str, k: int, d: int) -> str:
    """What is to be seen, and whether the weight can cure it here."""
    if k <= d + 1:
        return (
            f"{text} k = {k} ≤ d + 1 = {d + 1}: a simplex fits, and R_W leads back to it "
            "(Theorem 8)."
        )
    return (
        f"{text} k = {k} > d + 1 = {d + 1}: no simplex fits, and R_W centres the prototypes "
        "without parting the rare ones (our finding)."
    )


def stiff(weight: float, learning_rate: float, limit: float) -> str:
    """A weight at which the run swings."""
    return (
        f"λ = {weight:g} is too stiff for a learning rate of {learning_rate:g}: the centroid "
        f"swings instead of settling. Take at most {limit:.2g}, or Riemannian L-BFGS."
    )


def step(step: int) -> str:
    """Head of the table of one step."""
    return f"step {step:,}"


def standing(k: int, d: int, largest: float) -> str:
    """What the table of rare and frequent classes shows; ``largest`` in degrees."""
    return (
        "Rare: the half of the classes with the fewest features. Largest possible class margin of "
        f"{k} classes in {d} dimensions: {largest:.2f}°. Two normalisations of R_W are in use. "
        "The paper's is λ‖(1/k) Σ w‖². Public training code has λ‖Σ w‖² over unit prototypes, "
        "which is k² times as strong for the same λ: its usual λ = 5 is 5 k² of the paper's, 500 "
        "for ten classes."
    )


def counts_alt(counts: Sequence[int]) -> str:
    """The chart of the counts, in words."""
    return f"Features of each class: {', '.join(map(str, counts))}."


def counts_note(counts: Sequence[int]) -> str:
    """How many features there are, and how unequal the classes."""
    return f"{sum(counts):,} in all, ratio {max(counts) / min(counts):g} : 1."


def focal_alt(gamma: float) -> str:
    """The chart of the focal weight, in words."""
    return f"Weight (1 − p)^γ against the probability of the own class, γ = {gamma:g} strongest."


def focal_note(gamma: float) -> str:
    """What the focal weight does."""
    return (
        "Samples that are already classified with confidence count less, whatever their class. "
        f"Strong line: γ = {gamma:g}."
    )


def ldam_alt(margins: Sequence[float]) -> str:
    """The chart of LDAM's margins, in words."""
    return f"Margins of LDAM: {', '.join(f'{m:.4f}' for m in margins)}."


def ldam_note(largest: float) -> str:
    """How LDAM's margins depend on the counts."""
    return f"Δ ∝ n^(−1/4), {largest:g} for the rarest class (Cao et al. 2019)."


def weights_alt(weights: Sequence[float]) -> str:
    """The chart of the weights, in words."""
    return f"Weight of each class: {', '.join(f'{w:.4f}' for w in weights)}."


def search(count: int) -> str:
    """Button that looks for the optima."""
    return f"Search {count} optima"


def found(share: float) -> str:
    """How far a search is."""
    return f"{share:.0%} of the optima"


def cure_alt(ends: Sequence[tuple[str, float, float]]) -> str:
    """The chart of the cure, in words: each loss with its first and last margin, in degrees."""
    said = "; ".join(f"{name} from {first:.2f}° to {last:.2f}°" for name, first, last in ends)
    return f"Class margin of the optimum against the weight: {said}."


def cure_chart(k: int, fits: bool) -> str:
    """What the axis of the cure shows, and where there is none."""
    axis = f"λ of ‖Σ w‖²; the paper's λ is k² = {k**2} times as large. 0 is drawn at the left end."
    if fits:
        return axis
    return f"{axis} k = {k} > d + 1: the rare classes stay together at any weight."


def compute(count: int) -> str:
    """Button that computes the table of reference again."""
    return f"Compute the table: {count} optima"


def computed(known: int, of: int, worst: float) -> str:
    """How many cells are known and how well they agree; ``worst`` in degrees."""
    if not known:
        return ""
    return f"{known} of {of} cells; largest difference from the expected number: {worst:.2f}°."
