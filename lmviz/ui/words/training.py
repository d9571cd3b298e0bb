"""What the Training page says: its settings, the card, the table of runs, and what states are
called."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lmviz.ui.words import Control

if TYPE_CHECKING:
    from lmviz.training.calibrate import Estimate

# What a link cannot have: each begins with the name that the setting has in links.


def no_run(name: str, run: str) -> str:
    """A run that this visitor has not."""
    return f"{name}: “{run[:40]}” is none of your runs here; the newest is shown."


def no_flag(name: str, text: str) -> str:
    """A text where 0 or 1 is needed."""
    return f"{name}: “{text[:40]}” is neither 0 nor 1; it is ignored."


# The settings.

PRESET = Control(
    "Preset",
    "Recipes that are known to work: short ones found by measurement, and the paper's.",
)
OWN_SETTINGS = "Your own settings"

REGULARISERS = "Regularisers"
BACKBONE = "Backbone and features"
LENGTH_AND_SCHEDULE = "Length and schedule"
EXPERT = "Expert"
FLAGS = {
    "relu": Control(
        "ReLU on the features",
        "Features become non-negative, and the mean sample margin cannot exceed √(k/(k−1)) any "
        "more, instead of k/(k−1).",
    ),
    "nesterov": Control("Nesterov", "Nesterov's form of the momentum."),
    "drw": Control(
        "Deferred re-weighting",
        "Weighs classes by their effective number of images (Cao et al. 2019) in the last fifth "
        "of the run. For imbalanced data.",
    ),
}
DEVICES = {"auto": "best there is", "cpu": "CPU", "cuda": "CUDA"}
LENGTH = Control(
    "Length",
    "A time budget becomes a number of steps that fits it on this machine; epochs are "
    "the same everywhere.",
)
LENGTHS = {"time": "Time", "epochs": "Epochs"}

# The card that starts a run.


def no_config(reason: str) -> str:
    """Controls that describe no run."""
    return f"These settings do not go together: {reason.rstrip('.')}."


def summary(data: str, net: str, loss: str, sample_margin: float, zero_centroid: float) -> str:
    """A run in one line: titles of what it takes, and weights of regularisers that are on."""
    parts = [data, net, loss]
    parts += [f"{sample_margin:g} R_sm"] if sample_margin else []
    parts += [f"{zero_centroid:g} R_W"] if zero_centroid else []
    return " · ".join(parts)


def described(summary: str, text: str) -> str:
    """A run in one line, and what its preset says of it."""
    return f"{summary}. {text}"


def length(budget_s: float, epochs: float, wants_gpu: bool) -> str:
    """How long a run takes: a budget in seconds, or where there is none the epochs."""
    if budget_s:
        said = f"{seconds(budget_s)} on this machine, with as many steps as fit."
    else:
        said = f"{epochs:g} epochs."
    if wants_gpu:
        said += " Wants a GPU: on a processor it takes many hours."
    return said


LINK_NOTE = (
    "A link starts nothing: it sets the controls and chooses the run on show, "
    "for those who may see it."
)
ESTIMATE = Control(
    "Estimate", "Takes a few seconds: some steps on random images, thrown away afterwards."
)
SOURCES = "Where it comes from"
MEASURING = "Measuring how fast this machine trains …"
MEASURING_OTHERS = (
    "Somebody else's run is being measured just now; please ask again in some seconds."
)


def no_estimate(reason: str) -> str:
    """A run that cannot be measured."""
    return f"It cannot be estimated: {reason}"


def estimate(found: Estimate, budget_s: float) -> str:
    """What a run would take here, for a budget in seconds or as many epochs as it has."""
    epochs = f"{found.epochs:.3g} epochs ({found.steps:,} steps)"
    speed = f"{seconds(found.epoch_s)} an epoch, {found.images_per_s:,.0f} images/s"
    if budget_s:
        return f"About {epochs} in {seconds(budget_s)}: {speed}. {found.how}"
    return f"About {seconds(found.seconds)} for {epochs}: {speed}. {found.how}"


START = "Start training"
QUEUE = "Add to the queue"
START_HELP = (
    "Trains in a process of its own, which goes on when you close the page. One run at a "
    "time works on a device; others wait for their turn."
)
NO_IMAGES = "These images are not here yet; the settings offer a download."

ONLY_YOU = "Only you see the runs that you start here."
ONLY_BROWSER = "Only this browser sees the runs that are started from it."

PASSWORD = Control("Password", "Training on this server asks for one; looking at runs does not.")
WRONG_PASSWORD = "This is not it."


def switched_off(why: str) -> str:
    """Training is off, and what is wrong with the server's settings if that is why."""
    return (
        "Training is switched off on this server. The runs that are here can be looked at, "
        "compared and downloaded." + (f" ({why})" if why else "")
    )


# Below the card.

NO_RUNS = (
    "Nothing has been trained here yet. Press **Start training**: curves grow while the "
    "net learns, and the run goes on when you close the page."
)
SHOW = "Show"
SECTIONS = {"run": "This run", "runs": "All runs"}


def section(key: str, count: int) -> str:
    """A section, and how many runs there are."""
    return f"{SECTIONS[key]} ({count})" if key == "runs" else SECTIONS[key]


def damaged(message: str) -> str:
    """The run on show cannot be read."""
    return f"The folder of this run cannot be read. {message}."


LOOK_ELSEWHERE = "Look at the other runs, or delete it there."
TOOLS = "Notes, downloads and settings"

# All runs: the table, and what can be done with the rows that are ticked.

STATE, RUN, TIME = "State", "Run", "Time"
ACCURACY = Control("Accuracy", "Of the test images.")
CLASS_MARGIN = "Class margin"
SAMPLE_MARGIN = Control("Sample margin", "Mean over the test images.")
DIFFERS = Control("Differs in", "Settings that are not those of most of these runs.")
LOSS, IMAGES, STARTED = "Loss", "Images", "Started"


def table_alt(count: int) -> str:
    """The table, in words."""
    return f"{count} runs, newest first."


def tick(most: int) -> str:
    """What ticking rows is for."""
    return (
        f"Tick a row to open, resume, annotate, download or delete a run; two to {most} to "
        "compare them on the same axes."
    )


OPEN = Control("Open", "Show its curves and pictures.")
RESUME = Control("Resume", "Goes on from the last checkpoint.")
TAKE = Control("Take its settings", "Puts them into the controls, to change them and start anew.")


def unreadable(reason: str) -> str:
    """Settings of a run that cannot be taken."""
    return f"Its settings cannot be read. {reason}"


def too_many(most: int) -> str:
    """More rows are ticked than can be compared."""
    return f"At most {most} runs can be compared; the first {most} are."


# Notes, downloads and settings of a run, and its deletion.

ALL_SETTINGS = "All settings"
MEASURED = "What was measured before the start"
MACHINE = "Machine and versions"
DOWNLOADS = "Downloads"
CSV = Control("CSV", "Every curve, one line per logged step.")
PARQUET = Control("Parquet", "The same as a Parquet table.")
ARCHIVE = Control("Run", "Settings, log, curves and snapshots; no checkpoint.")


def checkpoint(size: int) -> Control:
    """Download of a checkpoint of so many bytes."""
    return Control(
        "Checkpoint",
        f"Weights, optimiser and all that resuming needs: {size / 1e6:.1f} MB, for torch.load.",
    )


NOTES = Control("Notes", "Kept with the run.")
NOTES_EXAMPLE = "What was tried, what was seen …"


def delete(count: int) -> str:
    """Button that asks whether runs shall go."""
    many = f"{count} runs" if count > 1 else "run"
    return f"Delete {many} …"


STOP_FIRST, ASKS = "Stop it first.", "Asks before it removes anything."
SURE = "Delete for good?"
ALL_GOES = "Curves, checkpoints, notes: all files go. This cannot be undone."
DELETE, KEEP = "Delete", "Keep"

# States of a run.

WAITING = "waiting"
STARTING = "starting"
RUNNING = "running"
PAUSING = "pausing"
PAUSED = "paused"
STOPPED = "stopped"
FINISHED = "finished"
COLLAPSED = "collapsed"
FAILED = "failed"
INTERRUPTED = "interrupted"
DAMAGED = "damaged"
UNKNOWN = "unknown"


def seconds(value: float | None) -> str:
    """A time span: 8 s, 2 min 5 s, 3 h 20 min, 2 days 3 h."""
    if value is None or not math.isfinite(value) or value < 0:
        return "–"
    whole = round(value)
    if whole < 60:
        return f"{whole} s"
    minutes, s = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {s} s" if s and minutes < 10 else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(hours, 24)
    text = f"{days} day{'s' * (days > 1)}"
    return f"{text} {hours} h" if hours else text
