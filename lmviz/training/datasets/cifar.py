"""The two published forms of CIFAR-10 and CIFAR-100."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lmviz.training.datasets.errors import BadFile
from lmviz.training.datasets.pickles import Refused, read_batch
from lmviz.training.datasets.record import Content, DatasetRecord, Layout, Split

SIDE = 32
PIXELS = 3 * SIDE * SIDE
FINE = "fine_labels"


def read_python(contents: Sequence[Content], record: DatasetRecord) -> Split:
    """Batches of the python version: pickled dictionaries of pixels and labels."""
    key = FINE if record.k == 100 else "labels"
    return _joined([_python_batch(content, record, key) for content in contents])


def read_binary(contents: Sequence[Content], record: DatasetRecord) -> Split:
    """Batches of the binary version: one or two label bytes, then the pixels, and so on."""
    labels = 2 if record.k == 100 else 1
    return _joined([_binary_batch(content, record, labels) for content in contents])


def _python_batch(content: Content, record: DatasetRecord, key: str) -> Split:
    expected = f"a batch of {record.title} (python version)"
    try:
        batch = read_batch(content.data)
    except Refused as error:
        raise BadFile(content.file, expected, f"{error}; nothing in it was run") from None
    if not {"data", key} <= set(batch):
        found = f"a dictionary of {', '.join(sorted(batch))[:120] or 'nothing'}"
        raise BadFile(content.file, f"{expected} with 'data' and {key!r}", found)
    pixels, labels = batch["data"], batch[key]
    if not isinstance(pixels, np.ndarray) or pixels.shape[1] != PIXELS or not len(pixels):
        found = f"shape {pixels.shape}" if isinstance(pixels, np.ndarray) else "no array"
        raise BadFile(content.file, f"images of {PIXELS} bytes", found)
    if not isinstance(labels, list) or len(labels) != len(pixels):
        found = f"{len(labels)} labels" if isinstance(labels, list) else "no list of labels"
        raise BadFile(content.file, f"{len(pixels)} labels", found)
    if not all(type(label) is int and 0 <= label < record.k for label in labels):
        raise BadFile(content.file, f"labels from 0 to {record.k - 1}", "others")
    return pixels, np.array(labels, np.int64)


def _binary_batch(content: Content, record: DatasetRecord, width: int) -> Split:
    row = width + PIXELS
    count, rest = divmod(len(content.data), row)
    if rest or not count:
        expected = f"a multiple of {row} bytes ({record.title}, binary version)"
        raise BadFile(content.file, expected, f"{len(content.data)} bytes")
    rows = np.frombuffer(content.data, np.uint8).reshape(count, row)
    # CIFAR-100 writes the superclass first.
    labels = rows[:, width - 1].astype(np.int64)
    if labels.max() >= record.k:
        raise BadFile(content.file, f"labels from 0 to {record.k - 1}", f"{labels.max()}")
    return rows[:, width:], labels


def _joined(batches: Sequence[Split]) -> Split:
    """One array of all batches, channels last; the files have one colour plane after another."""
    count = sum(len(labels) for _, labels in batches)
    images = np.empty((count, SIDE * SIDE, 3), np.uint8)
    start = 0
    for pixels, _ in batches:
        part = images[start : start + len(pixels)]
        for channel in range(3):
            part[:, :, channel] = pixels[:, channel * SIDE * SIDE : (channel + 1) * SIDE * SIDE]
        start += len(pixels)
    labels = np.concatenate([labels for _, labels in batches])
    return images.reshape(count, SIDE, SIDE, 3), labels


def layouts(name: str, batches: int) -> tuple[Layout, ...]:
    """Binary and python version of ``cifar-10`` or ``cifar-100``.

    The binary version comes first: it needs no pickle.
    """
    if batches > 1:
        train, test = tuple(f"data_batch_{i}" for i in range(1, batches + 1)), ("test_batch",)
    else:
        train, test = ("train",), ("test",)
    return (
        Layout(
            title="binary version",
            train=tuple(f"{file}.bin" for file in train),
            test=tuple(f"{file}.bin" for file in test),
            archives=_archives(f"{name}-binary"),
            read=read_binary,
        ),
        Layout(
            title="python version",
            train=train,
            test=test,
            archives=_archives(f"{name}-python"),
            read=read_python,
        ),
    )


def _archives(stem: str) -> tuple[str, ...]:
    return tuple(f"{stem}{suffix}" for suffix in (".tar", ".tar.gz", ".tgz"))
