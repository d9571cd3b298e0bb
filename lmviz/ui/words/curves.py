"""What is said of curves that grow with a run, and of their files."""

from __future__ import annotations

from lmviz.ui.words import Control

CURVES = "Curves"
PICTURES_HELP = "All curves, with the lines they are read against."
NONE = "There are no curves yet."
STEP, EPOCH = "step", "epoch"
UNITS = {"deg": "degrees"}
HTML = Control(
    "Curves (.html)",
    "One page with everything inside, 5 MB: point at the curves and zoom without a network.",
)
_TABLE = "One column for each run and curve, on the epochs of all of them."
CSV = Control("Curves (.csv)", _TABLE)
NPZ = Control("Curves (.npz)", f"{_TABLE} For NumPy, without pickles.")
