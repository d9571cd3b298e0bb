"""What the Training page says of the chosen images: found or not, a download, the class counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lmviz.ui.words import Control

if TYPE_CHECKING:
    from lmviz.training.datasets import DatasetRecord


def embedded(record: DatasetRecord) -> str:
    """Images that need no download."""
    return f"Comes with the app. {_size(record)}."


def found(place: str, record: DatasetRecord) -> str:
    """Images that can be read, and where they lie; '' if the visitor may not know it."""
    where = f"Found: {place}" if place else "Found on this server"
    return f"{where}. {_size(record)}."


def _size(record: DatasetRecord) -> str:
    height, width, channels = record.shape
    kind = "grey" if channels == 1 else "colour"
    return (
        f"{record.train_size:,} training and {record.test_size:,} test images, "
        f"{height} × {width}, {kind}, {record.k} classes"
    )


def missing(title: str) -> str:
    """Images that must be fetched first."""
    return f"{title} is not here yet."


def failed(reason: str) -> str:
    """A download that has ended with an error."""
    return f"The download did not end well. {reason}"


def download(size: int, licence: str) -> Control:
    """Button that fetches so many bytes."""
    return Control(
        f"Download ({size / 1e6:.0f} MB)",
        "The original files, with their checksums compared. A download that was interrupted "
        f"goes on where it stopped. Licence: {licence}",
    )


FOLDER = Control(
    "or a folder that holds it",
    "On the machine that runs the app; archives or unpacked files. The environment "
    "variable LMVIZ_DATA sets it for good.",
)
FOLDER_EXAMPLE = "/path/to/the/files"
LOOKED_FOR = "What was looked for"


def arrived(file: str, done: int, total: int) -> str:
    """How far a download is, in bytes; 0 in all before the server has answered."""
    sizes = f"{done / 1e6:.0f} of {total / 1e6:.0f} MB" if total else "connecting …"
    return f"{file or 'Download'}: {sizes}"


STOP = Control(
    "Stop the download", "What has arrived is kept, and the next download goes on from there."
)

NUMBER = "Number of images"
CLASS, TRAINING_IMAGES = "class", "training images"


def counts_alt(counts: Sequence[int], classes: Sequence[str]) -> str:
    """The chart of the class counts, in words."""
    return (
        f"Training images by class: from {counts[0]:,} ({classes[0]}) to "
        f"{counts[-1]:,} ({classes[-1]})."
    )


def counts_note(counts: Sequence[int]) -> str:
    """How many images are taken, of all classes and of each."""
    said = f"{counts[0]:,} to {counts[-1]:,}" if counts[0] != counts[-1] else f"{counts[0]:,}"
    return f"About {sum(counts):,} training images: {said} of each class."
