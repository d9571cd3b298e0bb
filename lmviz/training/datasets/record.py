"""What a data set is: one frozen record that holds all anybody may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from lmviz.losses.base import Citation


@dataclass(frozen=True)
class Content:
    """One file's bytes, and the name that messages give it."""

    file: str
    data: bytes


Split = tuple[np.ndarray, np.ndarray]
"""Images (N, H, W, C) uint8 and labels (N,) int64."""

Reader = Callable[[Sequence[Content], "DatasetRecord"], Split]


@dataclass(frozen=True)
class Layout:
    """One of the forms in which a data set is published.

    Attributes:
        title: as in "python version".
        train, test: names of the files that make up a split, in order.
        archives: names of the tar archives that hold all these files; empty if each file is
            published by itself, packed with gzip.
        read: turns the contents of one split's files into images and labels.
    """

    title: str
    train: tuple[str, ...]
    test: tuple[str, ...]
    archives: tuple[str, ...]
    read: Reader

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of the layout."""
        return (*self.train, *self.test)


@dataclass(frozen=True)
class Download:
    """A published file: its name, size in bytes, md5 and the addresses that offer it."""

    file: str
    size: int
    md5: str
    urls: tuple[str, ...]


@dataclass(frozen=True)
class DatasetRecord:
    """Everything there is to know about one data set.

    Attributes:
        key: name in code, links and files.
        classes: names of the classes in the order of the labels.
        shape: (height, width, channels) of an image.
        train_size, test_size: images of the original.
        mean, std: per channel over the original training images, for values in [0, 1].
        licence: what its makers say, or that they say nothing.
        layouts: the forms it can be read in, the preferred one first.
        downloads: the files that a download fetches.
        originals: md5 of the original files by name: unpacked, or the archive's where nobody has
            published those of its members.
        strangers: names of folders that hold another set in files of the same names.
        embedded: it comes with an installed library and needs no files.
    """

    key: str
    title: str
    summary: str
    classes: tuple[str, ...]
    shape: tuple[int, int, int]
    train_size: int
    test_size: int
    mean: tuple[float, ...]
    std: tuple[float, ...]
    licence: str
    citation: Citation
    layouts: tuple[Layout, ...] = ()
    downloads: tuple[Download, ...] = ()
    originals: Mapping[str, str] = field(default_factory=dict, hash=False)
    strangers: frozenset[str] = frozenset()
    embedded: bool = False

    @property
    def k(self) -> int:
        """Number of classes."""
        return len(self.classes)

    @property
    def download_size(self) -> int:
        """Bytes that a download fetches."""
        return sum(download.size for download in self.downloads)


@dataclass(frozen=True)
class ImageData:
    """A loaded data set.

    Attributes:
        train_images, test_images: (N, H, W, C) uint8.
        train_labels, test_labels: (N,) int64, positions in ``class_names``.
        source: where it was read from, for people.
        verified: every file has the checksum of the original.
    """

    key: str
    train_images: np.ndarray
    train_labels: np.ndarray
    test_images: np.ndarray
    test_labels: np.ndarray
    class_names: tuple[str, ...]
    source: str
    verified: bool

    @property
    def k(self) -> int:
        """Number of classes."""
        return len(self.class_names)
