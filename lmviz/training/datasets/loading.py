"""Finding, checking and reading a data set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from lmviz.training.datasets import digits
from lmviz.training.datasets.catalogue import CATALOGUE, record_of
from lmviz.training.datasets.errors import BadFile
from lmviz.training.datasets.places import Place, find, md5_of
from lmviz.training.datasets.record import Content, DatasetRecord, ImageData


def locate(key: str, folder: str | Path = "") -> Place | None:
    """Where the files of a data set lie in or below ``folder``; None if it needs no files.

    An empty folder means the data folder of the settings. Only names are looked at.

    Raises:
        ValueError: an unknown data set.
        MissingData: it is not there; the message says what was looked for and what to do.
    """
    record = record_of(key)
    return None if record.embedded else find(record, home(folder))


def load(key: str, folder: str | Path = "") -> ImageData:
    """Read a data set from the original files in or below ``folder``; nothing is downloaded.

    An empty folder means the data folder of the settings.

    Raises:
        ValueError: an unknown data set.
        MissingData: it is not there; the message says what was looked for and what to do.
        BadFile: a file is truncated, foreign, damaged or not safe to read.
    """
    record = record_of(key)
    if record.embedded:
        return digits.load(record)
    place = find(record, home(folder))
    contents = place.read()
    verified = _verified(record, contents) or _original_archive(record, place)
    layout = place.layout
    train_images, train_labels = layout.read([contents[name] for name in layout.train], record)
    test_images, test_labels = layout.read([contents[name] for name in layout.test], record)
    return ImageData(
        key=key,
        train_images=train_images,
        train_labels=train_labels,
        test_images=test_images,
        test_labels=test_labels,
        class_names=record.classes,
        source=str(place),
        verified=verified,
    )


def home(folder: str | Path) -> Path:
    """The folder that is meant, absolute."""
    if folder:
        return Path(folder).expanduser().absolute()
    from lmviz.training.settings import data_folder

    return data_folder()


def _verified(record: DatasetRecord, contents: Mapping[str, Content]) -> bool:
    """Whether all files are originals.

    Raises:
        BadFile: one is the original of another file, or of another data set.
    """
    originals = {
        md5: (other.title, name)
        for other in CATALOGUE.values()
        for name, md5 in other.originals.items()
    }
    verified = True
    for name, content in contents.items():
        md5 = hashlib.md5(content.data, usedforsecurity=False).hexdigest()
        known = originals.get(md5)
        if known and known != (record.title, name):
            expected = f"{name} of {record.title}"
            raise BadFile(content.file, expected, f"{known[1]} of {known[0]}", _MIXED_UP)
        verified &= known is not None
    return verified


def _original_archive(record: DatasetRecord, place: Place) -> bool:
    """Whether the archive is an original whose files have no published checksums."""
    known = record.originals.get(place.path.name)
    return known is not None and md5_of(place.path) == known


_MIXED_UP = "Point to the folder of this data set alone."
