"""A run that takes a second: synthetic images of ten classes, 8 x 8 pixels, one thread, float32."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from lmviz.training import calibrate, material
from lmviz.training.config import RunConfig
from lmviz.training.datasets import ImageData
from lmviz.training.runs import Run, Store

TRAIN, TEST, K = 160, 60, 10
DEFAULTS = {
    "data": "digits",
    "net": "compact",
    "batch_size": 32,
    "epochs": 4.0,
    "threads": 1,
    "precision": "float32",
    "device": "cpu",
    "evaluations": 4,
    "augment": "crop",
}


def config(**changes) -> RunConfig:
    if "budget_s" in changes:
        changes.setdefault("epochs", 0.0)
    return RunConfig(**(DEFAULTS | changes))


def data() -> ImageData:
    """Every class has a picture of its own under noise, so that there is something to learn."""
    rng = np.random.default_rng(0)
    pictures = rng.integers(0, 256, (K, 8, 8, 1))
    labels = np.arange(TRAIN + TEST) % K
    noise = rng.integers(-40, 41, (TRAIN + TEST, 8, 8, 1))
    images = np.clip(pictures[labels] + noise, 0, 255).astype(np.uint8)
    return ImageData(
        key="digits",
        train_images=images[:TRAIN],
        train_labels=labels[:TRAIN],
        test_images=images[TRAIN:],
        test_labels=labels[TRAIN:],
        class_names=tuple("0123456789"),
        source="made here",
        verified=True,
    )


def use(monkeypatch) -> None:
    """Let runs load the synthetic images, and not take long to find out how fast they are."""
    monkeypatch.setattr(material.datasets, "load", lambda key, folder="": data())
    monkeypatch.setattr(calibrate, "THOROUGH", calibrate.Effort(0.01, batch=8, evaluated=20))


def new(folder: Path, **changes) -> Run:
    return Store(folder).create(config(**changes))
