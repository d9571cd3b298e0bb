"""The small set that needs no files: handwritten digits that come with scikit-learn."""

from __future__ import annotations

import numpy as np

from lmviz.training.datasets.record import DatasetRecord, ImageData
from lmviz.training.datasets.sampling import subset

SOURCE = "scikit-learn (comes with it)"
LEVELS = 16
SPLIT_SEED = 0
"""The split is part of the data set; a run's seed does not change it."""


def load(record: DatasetRecord) -> ImageData:
    """All 1,797 digits, split once and for all with the same share of every class on both sides.

    The 17 grey levels 0 .. 16 become 0 .. 255.
    """
    from sklearn.datasets import load_digits

    digits = load_digits()
    images = np.rint(digits.images * (255 / LEVELS)).astype(np.uint8)[..., None]
    labels = digits.target.astype(np.int64)
    test = subset(labels, record.test_size, SPLIT_SEED)
    train = np.setdiff1d(np.arange(len(labels)), test)
    return ImageData(
        key=record.key,
        train_images=images[train],
        train_labels=labels[train],
        test_images=images[test],
        test_labels=labels[test],
        class_names=record.classes,
        source=SOURCE,
        verified=True,
    )
