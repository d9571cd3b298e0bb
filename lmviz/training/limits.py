"""What a server lets its visitors train, from the environment.

    LMVIZ_TRAINING            on (default), off, or password
    LMVIZ_TRAINING_PASSWORD   the password; alone it means that one is asked for
    LMVIZ_MAX_EPOCHS          epochs of a run
    LMVIZ_MAX_MINUTES         minutes of work of a run, all its processes together
    LMVIZ_MAX_IMAGES          training images of a run
    LMVIZ_MAX_BATCH           images of a batch
    LMVIZ_MAX_RUNS            runs that are kept
    LMVIZ_MAX_RUNS_EACH       runs that one visitor keeps, where visitors see their own only
                              (default 20)
    LMVIZ_MAX_QUEUE           runs that wait or work at one time
    LMVIZ_MIN_FREE_GB         room on the disk that a new run must leave (default 0.5)

Numbers that are not given do not limit. All are checked where a run is started, epochs and
minutes also while it works; a control in a page only repeats them.
"""

from __future__ import annotations

import hmac
import math
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lmviz.training import settings

if TYPE_CHECKING:
    from lmviz.training.config import RunConfig
    from lmviz.training.runs import Status, Store

MODES = ("on", "off", "password")
MIN_FREE_GB = 0.5
RUNS_EACH = 20.0
GB = 1e9


class LimitError(ValueError):
    """Something that this server does not allow; the message says what would be allowed."""


@dataclass(frozen=True)
class Limits:
    """What may be trained; ``inf`` where nothing limits.

    Attributes:
        mode: "on", "off" or "password".
        password: what must be given where the mode is "password".
        any_folder: whether images may be read from any folder of the machine, or only from those
            below the data folder of the settings. Pages forbid it to visitors from elsewhere.
    """

    mode: str = "on"
    password: str = field(default="", repr=False)
    max_epochs: float = math.inf
    max_minutes: float = math.inf
    max_images: float = math.inf
    max_batch: float = math.inf
    max_runs: float = math.inf
    max_runs_each: float = RUNS_EACH
    max_queue: float = math.inf
    min_free_gb: float = MIN_FREE_GB
    any_folder: bool = True

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Limits:
        """The limits that the environment sets.

        Raises:
            LimitError: a variable holds what it may not; the message names it. Training is then
                off: a mistake must not open what was meant to be closed.
        """
        given = os.environ if environment is None else environment
        password = given.get("LMVIZ_TRAINING_PASSWORD", "")
        mode = given.get("LMVIZ_TRAINING", "").strip().lower() or ("password" if password else "on")
        if mode not in MODES:
            raise LimitError(f"LMVIZ_TRAINING must be one of {', '.join(MODES)}, got {mode!r}")
        if mode == "password" and not password:
            raise LimitError("LMVIZ_TRAINING is password, but LMVIZ_TRAINING_PASSWORD is not set")
        return cls(
            mode=mode,
            password=password,
            max_epochs=_number(given, "LMVIZ_MAX_EPOCHS", math.inf),
            max_minutes=_number(given, "LMVIZ_MAX_MINUTES", math.inf),
            max_images=_number(given, "LMVIZ_MAX_IMAGES", math.inf),
            max_batch=_number(given, "LMVIZ_MAX_BATCH", math.inf),
            max_runs=_number(given, "LMVIZ_MAX_RUNS", math.inf),
            max_runs_each=_number(given, "LMVIZ_MAX_RUNS_EACH", RUNS_EACH),
            max_queue=_number(given, "LMVIZ_MAX_QUEUE", math.inf),
            min_free_gb=_number(given, "LMVIZ_MIN_FREE_GB", MIN_FREE_GB),
        )

    def unlocks(self, password: str) -> bool:
        """Whether this password, or none where none is asked for, lets its bearer train."""
        if self.mode != "password":
            return self.mode == "on"
        # Takes the same time however much of it is right.
        return hmac.compare_digest(password.encode("utf-8"), self.password.encode("utf-8"))

    def permit(self, password: str = "") -> None:
        """Refuse those who may not train.

        Raises:
            LimitError: training is off, or the password is wrong.
        """
        if self.mode == "off":
            raise LimitError("training is switched off on this server")
        if not self.unlocks(password):
            raise LimitError("training on this server asks for a password, and this is not it")

    def check(self, config: RunConfig) -> None:
        """Refuse a run that is too large.

        Raises:
            LimitError: naming the setting, its value and what is allowed.
        """
        self.check_folder(config.folder)
        _at_most("batch_size", config.batch_size, self.max_batch)
        _at_most("epochs", config.epochs, self.max_epochs)
        _at_most("budget_s", config.budget_s, self.max_minutes * 60, "seconds")
        if self.max_images < math.inf:
            _at_most("training images", _images(config), self.max_images)

    def check_folder(self, folder: str) -> None:
        """Refuse images from where this visitor may not read; nothing is looked up there.

        Raises:
            LimitError: the folder is not below the data folder of the settings.
        """
        if self.any_folder or not folder:
            return
        home = settings.data_folder().resolve()
        wanted = Path(folder)
        if not wanted.is_absolute() or not wanted.resolve().is_relative_to(home):
            raise LimitError(
                "images are read from the data folder of this server only; leave the folder empty"
            )

    def check_room(self, store: Store) -> None:
        """Refuse where another run has no room.

        Raises:
            LimitError: too many runs are kept, by all or by the store's owner, or the disk is
                nearly full.
        """
        self.check_disk(store.root)
        if store.owner is not None and len(store.list()) >= self.max_runs_each:
            raise LimitError(
                f"you may keep at most {self.max_runs_each:g} runs on this server; delete one to "
                "start another"
            )
        if self.max_runs < math.inf and len(store.everybody.list()) >= self.max_runs:
            raise LimitError(
                f"this server keeps at most {self.max_runs:g} runs; delete one to start another"
            )

    def check_queue(self, store: Store) -> None:
        """Refuse where too many runs wait or work.

        Raises:
            LimitError: naming the limit.
        """
        if self.max_queue == math.inf:
            return
        if sum(run.told().going for run in store.everybody.list()) >= self.max_queue:
            raise LimitError(
                f"at most {self.max_queue:g} runs may wait or work at one time on this server; "
                "try again when one has ended"
            )

    def check_disk(self, folder: Path) -> None:
        """Refuse where the disk is nearly full.

        Raises:
            LimitError: naming what is free and what is wanted.
        """
        free = free_gb(folder)
        if free < self.min_free_gb:
            raise LimitError(
                f"only {free:.2f} GB are free on the disk of the runs, and {self.min_free_gb:g} GB "
                "are wanted before a run starts; delete some runs (LMVIZ_MIN_FREE_GB sets this "
                "limit)"
            )

    def exceeded(self, status: Status, seconds: float) -> str:
        """Why a run at work must end now; empty if it need not.

        Args:
            seconds: of work so far.
        """
        if seconds > self.max_minutes * 60:
            return f"It has worked for the {self.max_minutes:g} minutes that this server allows."
        if status.epoch > self.max_epochs + 1:  # the last batch may reach beyond
            return f"It has done the {self.max_epochs:g} epochs that this server allows."
        return ""


def free_gb(folder: Path) -> float:
    """Gigabytes that are free on the disk of a folder, which need not exist yet."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free / GB


def _number(given: Mapping[str, str], name: str, default: float) -> float:
    text = given.get(name, "").strip()
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise LimitError(f"{name} must be a number of at least 0, got {text!r}")
    return value


def _at_most(name: str, value: float, high: float, unit: str = "") -> None:
    if value > high:
        allowed = f"{high:g} {unit}".rstrip()
        raise LimitError(f"{name} must be at most {allowed} on this server, got {value:g}")


def _images(config: RunConfig) -> int:
    if config.train_size:
        return config.train_size
    from lmviz.training import datasets

    return datasets.CATALOGUE[config.data].train_size
