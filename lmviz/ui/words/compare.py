"""What the Compare page says: the runs side by side, their seeds, and the sweeps."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control

PRESET = Control("Preset", "Comparisons worth a look, the paper's sphere figure among them.")
CHOOSE = "Choose a comparison"
OPENING = "Looking for the optima …"
ALL = "All of them"
UNNAMED = "Side by side"
DIFFERENT = (
    "The same points to begin with, the same number of steps: whatever differs comes from the "
    "settings. Cameras are linked; turn one sphere and all turn."
)


def kept(error: ValueError) -> str:
    """Controls that describe no problems."""
    return f"{error} The last valid settings are shown."


def no_sphere(name: str, slot: str) -> str:
    """A setting of a sphere that is not shown."""
    return f"{name}: there is no sphere {slot}; a is used."


# Where each stands

STANDING = "At the same step, and at convergence"
SETTING = "setting"
OPTIMUM = "optimum of the loss"
PAPER = "paper"


def ours(step: int) -> str:
    """Head of the column of what is on the screen."""
    return f"ours, step {step:,}"


def coincide(degrees: float) -> str:
    """All optima are the same."""
    return (
        f"The optima coincide at {degrees:.3f}°: what differs between these runs is not where "
        "their losses lead, but how fast."
    )


def reported(largest: float) -> str:
    """What the paper's numbers are; ``largest`` is its Tammes optimum in degrees."""
    return (
        f"The paper's numbers are those of its sphere figure ({largest:.2f}° is possible). It "
        "prints neither s, m, steps nor optimiser, and no single choice gives all four. At the "
        "same s these losses have the same optimum (k = 8 on S², our finding): 73.684° at s = 10, "
        "74.467° at s = 30. So 68.50° and 67.74° are not where NormFace and ArcFace lead, but "
        "where their gradient had faded: cross entropy stops pulling once the own class leads, "
        "while the weights of LM-Softmax's rivals always sum to 1."
    )


# Over random starts

SEEDS = "Over random starts"
SEEDS_NOTE = (
    "One run says little: another seed moves the cross entropies by degrees. Run many and see how "
    "far apart the settings really are."
)


def seeds_column(seeds: int, step: int) -> str:
    """Head of the column of what the seeds came to."""
    return f"{seeds} seeds, step {step:,}"


def spread(mean: float | None, deviation: float | None) -> str:
    """Mean and standard deviation in degrees; a dash where no run has a margin."""
    return "–" if mean is None or deviation is None else f"{mean:.2f}° ± {deviation:.2f}°"


def run_seeds(seeds: int, steps: int) -> Control:
    """Button that runs them."""
    return Control(
        f"Run {seeds} seeds",
        f"{seeds} starts of each setting, {steps:,} steps each, in small portions that leave the "
        "page and other visitors their turn.",
    )


def at_step(step: int, steps: int) -> str:
    """How far the seeds are."""
    return f"Step {step:,} of {steps:,} in all runs"


def seeds_alt(seeds: int, step: int, found: Sequence[tuple[str, str]]) -> str:
    """The chart of the seeds, in words: each setting with its :func:`spread`."""
    said = "; ".join(f"{name} {margin}" for name, margin in found) or "all runs diverged"
    return f"Class margins of {seeds} seeds at step {step:,}: {said}."


def seeds_chart(step: int, diverged: int) -> str:
    """How the chart of the seeds is read."""
    lost = f" {diverged} run{'s' * (diverged > 1)} diverged." if diverged else ""
    return (
        f"Step {step:,}. One point is one seed; box: quartiles and median. Upright line: the "
        f"optimum of the loss.{lost}"
    )


# Sweeps

SWEEPS = "Sweep two parameters"
AXES = {
    "s": "scale s",
    "m": "margin m",
    "learning_rate": "learning rate η",
    "k": "classes k",
}
MEASURES = {
    "margin": "Class margin",
    "gap_own": "Gap to this loss's optimum",
    "gap_largest": "Gap to the largest possible",
}


def no_sweep(grid: str, reason: str) -> str:
    """Parameters that cannot be varied here."""
    return f"{grid} cannot be swept here: {reason.rstrip('.')}."


def run_sweep(cells: int, runs: int, steps: int) -> Control:
    """Button that runs the sweep."""
    return Control(
        f"Run the sweep: {cells} cells",
        f"{runs} runs of {steps:,} steps, as one batch where they differ in numbers only.",
    )


def swept(name: str, x: str, y: str) -> str:
    """What would be swept."""
    return f"{name}: {x} against {y}."


def sweep_at(share: float, step: int) -> str:
    """How far a sweep is."""
    return f"{share:.0%}, runs at step {step:,}"


def span(smallest: float, largest: float) -> str:
    """The range of what is shown, in degrees."""
    return f" From {smallest:.2f}° to {largest:.2f}°."


def sweep_alt(measure: str, name: str, x: str, y: str, step: int, span: str) -> str:
    """The heat map in words."""
    return f"{measure} of {name} over {x} and {y}, step {step:,}.{span}"


def sweep_note(measure: str, name: str, step: int, seeds: int, span: str, diverged: int) -> str:
    """How the heat map is read."""
    cells = "1 cell" if diverged == 1 else f"{diverged} cells"
    empty = f" Empty: {cells} whose runs diverged." if diverged else ""
    return (
        f"{measure}, degrees, of {name} at step {step:,}: the median of {seeds} "
        f"start{'s' * (seeds > 1)}.{span}{empty}"
    )


def in_degrees(measure: str) -> str:
    """Head of a column."""
    return f"{measure} (°)"
