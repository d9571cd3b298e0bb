"""What a run learns from: the images on the device, chosen and counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from lmviz.training import datasets
from lmviz.training.augment import Augment, Images, usual_pad
from lmviz.training.config import RunConfig
from lmviz.training.datasets import ImageData


@dataclass(frozen=True)
class Material:
    """Images and labels of one run, on its device.

    Attributes:
        train, test: the images.
        recipe: how training images are augmented.
        train_labels, test_labels: (N,) int64 tensors.
        counts: training images of each class.
        shape: (height, width, channels).
        source: where the images were read from.
        verified: whether every file was the original.
    """

    train: Images
    test: Images
    recipe: Augment
    train_labels: Any
    test_labels: Any
    counts: tuple[int, ...]
    shape: tuple[int, int, int]
    source: str
    verified: bool

    @property
    def n(self) -> int:
        """Training images."""
        return len(self.train)

    def batch(self, positions: Any, number: int) -> Any:
        """Augmented training images (B, C, H, W), float32; fixed by the seed and the step."""
        return self.train.augmented(positions, self.recipe.draw(number, len(positions)))


def gather(config: RunConfig, device: Any) -> Material:
    """Load the data of a run, choose its training images and bring all to the device.

    Raises:
        ValueError: data that cannot be found or used (:class:`~lmviz.training.datasets.DataError`),
            or a subset that they cannot give.
    """
    data = datasets.load(config.data, config.folder)
    chosen = datasets.subset(data.train_labels, config.train_size, config.seed)
    labels = data.train_labels[chosen]
    chosen = chosen[datasets.imbalanced(labels, config.imbalance, config.ratio, config.seed)]
    return place(config, data, chosen, device)


def place(config: RunConfig, data: ImageData, chosen: np.ndarray, device: Any) -> Material:
    """The chosen training images and all test images on the device."""
    import torch

    record = datasets.CATALOGUE[config.data]
    pad = 0 if config.augment == "none" else usual_pad(record.shape[0])
    scale = (record.mean, record.std)
    labels = data.train_labels[chosen]
    return Material(
        train=Images(data.train_images[chosen], *scale, device=str(device), pad=pad),
        test=Images(data.test_images, *scale, device=str(device)),
        recipe=Augment(config.augment, pad=pad, seed=config.seed),
        train_labels=torch.from_numpy(labels).to(device),
        test_labels=torch.from_numpy(data.test_labels).to(device),
        counts=tuple(int(n) for n in np.bincount(labels, minlength=data.k)),
        shape=record.shape,
        source=data.source,
        verified=data.verified,
    )
