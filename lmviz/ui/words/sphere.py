"""What the sphere views and their files say."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lmviz.ui.words import Control

# The numbers beside the spheres.
LOSS, CLASS_MARGIN, SAMPLE_MARGIN = "Loss", "Class margin", "Mean sample margin"
SMALLEST_MARGIN = "γ_min"
CENTROID_NORM, NORM_RATIO = "Centroid norm", "Prototype norm ratio"
GAP_OWN, GAP_LARGEST = "Gap to this loss's optimum", "Gap to the largest margin"

# The lines that the curves are read against.
MINIMUM, SIMPLEX, LARGEST_SMALLEST = "minimum", "simplex bound", "largest γ_min"

MARGIN_CURVE = Control(
    CLASS_MARGIN,
    "Smallest angle between two prototypes, against the optimum of this loss at its scale, the "
    "largest possible angle, and the simplex bound arccos(−1/(k−1)), which can be reached only up "
    "to k = d+1.",
)
LOSS_CURVE = Control(
    LOSS, "The objective that is minimised, regularisers included, and its minimum."
)
CENTROID_CURVE = Control(
    CENTROID_NORM, "Length of the mean unit prototype: 0 when the prototypes are centred."
)
RATIO_CURVE = Control(
    NORM_RATIO, "Longest over shortest prototype. It is 1 on the sphere; raw vectors grow."
)

NOW = Control("Class margin now", "Smallest angle between two prototypes at the play head.")
OPTIMUM_HELP = (
    "Class margin where this loss is least: what a run comes to with unlimited patience. On its "
    "way there it may pass larger ones."
)
NO_OPTIMUM = (
    "This loss has no minimiser: with free norms its infimum lies at infinity and pins no angle "
    "(Theorem 4 of the paper)."
)

POINT, CLASS = "point", "class"

# Links to a view.
LAYER, CURVE = "layer", "curve"
NO_STEP = "was: it needs a step to lead to, in at; it is ignored."

# Files.
OFFLINE = "Played from a recording. Made with lmviz; all code is inside this file."
CURVES, CURVES_TABLE = "Curves", "Curves (.csv)"
POINTS_NOW = Control(
    "Points now (.csv)", "Prototypes and features in their own dimension, one a line."
)
EVERYTHING = Control(
    "All points and curves (.npz)", "Every recorded frame, for NumPy; no pickles inside."
)
POINTS_TABLE = "Points (.csv)"
POINTS = Control("Points (.npz)", "No pickles inside.")
TO_TURN = Control(
    "View to turn, offline (.html)",
    "One page with everything inside: turn the sphere, switch its layers, read its numbers.",
)
ANIMATION = "Animation (.gif)"
RECORDING = Control(
    "Recording that plays offline (.html)",
    "One page with everything inside: turn the spheres and scrub through time.",
)
_VECTORS = "From the current camera; what lies behind is dimmed. Text stays text."
PICTURES = {
    "svg": Control("Picture (.svg)", _VECTORS),
    "pdf": Control("Picture (.pdf)", _VECTORS),
    "png": Control("Picture (.png)", "On white, two pixels for each of the screen."),
}
SIMILARITY_TABLE = Control(
    "Similarity (.csv)",
    "Cosines between all pairs, in their own dimension, not of the projection.",
)
SIMILARITY = Control(
    "Similarity", "The matrix of cosines, in their own dimension, not of the projection."
)


def own_line(s: float | None, many: bool) -> str:
    """Line of the optimum of a loss at its scale, if it has one; ``many`` losses are shown."""
    return f"{'optimum' if many else 'this loss'}{_at_scale(s)}"


def packing(d: int) -> str:
    """What the largest class margin is called: the Tammes optimum on S² only."""
    return "Tammes" if d == 3 else "Best packing"


def gap_curve(many: bool) -> Control:
    """Curve of the gaps, of one loss or of ``many``."""
    below = "each loss" if many else "this loss and below the largest possible margin"
    return Control(
        "Gap to the optimum",
        f"How many degrees the class margin is below the optimum of {below}, on a logarithmic "
        "axis.",
    )


def sample_curve(many: bool) -> Control:
    """Curve of the sample margins, of one loss or of ``many``."""
    shown = "" if many else "the mean over all features, and "
    return Control(
        "Smallest sample margin γ_min" if many else "Sample margin",
        f"Cosine to the own prototype minus the largest cosine to another: {shown}the smallest of "
        "all, γ_min.",
    )


def optimum(s: float | None) -> str:
    """Tile of the optimum of a loss at its scale, if it has one."""
    return f"Optimum of this loss{_at_scale(s)}"


def largest(proved: bool, d: int) -> str:
    """Tile of the largest class margin: nothing is larger only where that is proved."""
    return f"Largest {'possible' if proved else 'known'} ({packing(d)})"


def largest_help(k: int, d: int, status: str, source: str) -> str:
    """What is known of the largest class margin, and from whom."""
    return f"Class margin of {k} prototypes in {d} dimensions at its largest: {status}. {source}"


def numbered(noun: str, number: int) -> str:
    """One of the points or classes."""
    return f"{noun} {number}"


def recorded(step: int) -> str:
    """End of a recording."""
    return f"Recorded to step {step:,}."


def projection(d: int, share: float) -> str:
    """What a view of more than three dimensions cannot show."""
    return (
        f"d = {d}: the best 3-D view keeps {share:.0%} of the prototypes; angles on screen are not "
        "the real ones, all numbers are."
    )


def about(name: str, message: str) -> str:
    """A message on a part of a link."""
    return f"{name}: {message}"


def no_viewpoint(text: str) -> str:
    """A camera in a link that is none."""
    return f"“{text[:40]}” is no viewpoint (azimuth, elevation and distance with commas)"


def usual_view(error: ValueError) -> str:
    """What becomes of :func:`no_viewpoint`."""
    return f"{error}; the usual view is used."


def unknown(lost: Sequence[str], noun: str, known: Collection[str]) -> str:
    """Layers or curves in a link that there are not."""
    return f"“{', '.join(lost)[:60]}” is no {noun}; left out. There are {', '.join(known)}."


def no_speed(text: str) -> str:
    """A speed in a link that is no number."""
    return f"“{text[:40]}” is not a whole number; the usual one is used."


def other_speed(asked: int, speeds: Sequence[int], nearest: int) -> str:
    """A speed in a link that there is not."""
    return f"{asked} is none of {', '.join(map(str, speeds))}; {nearest} is used."


def no_steps(text: str) -> str:
    """Steps in a link that are none."""
    return f"“{text[:40]}” is no step, nor two of them in order; it is ignored."


def problem(loss: str, k: int, d: int) -> str:
    """What a sphere without a heading shows."""
    return f"{loss}, k = {k}, d = {d}"


def at_step(title: str, step: int) -> str:
    """What stands beneath the picture of a state."""
    return f"{title}, step {step:,}"


def listed(titles: Sequence[str]) -> str:
    """Headings of spheres beside each other, or the two lines of one."""
    return ", ".join(titles)


def both(titles: Sequence[str]) -> str:
    """Title of a page with these configurations."""
    return " and ".join(titles)


def too_many(most: int, features: int) -> str:
    """Why there is no picture."""
    return f"A picture holds at most {most:,} features; here are {features:,}."


def animation_help(shown: int, frames: int, most: int) -> str:
    """Which frames an animation has."""
    return (
        f"{shown} of {frames} recorded frames, at most {most}, evenly sampled, from the current "
        "camera. Takes some seconds."
    )


def unreadable(k: int, most: int) -> str:
    """Why there is no picture of a matrix."""
    return f"A matrix of {k:,} rows cannot be read; at most {most} are drawn."


def _at_scale(s: float | None) -> str:
    return f" at s = {s:g}" if s is not None else ""
