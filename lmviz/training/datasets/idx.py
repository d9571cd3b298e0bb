"""The idx format of MNIST: a magic number, the sizes, the values."""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

import numpy as np

from lmviz.training.datasets.errors import BadFile
from lmviz.training.datasets.record import Content, DatasetRecord, Layout, Split

UNSIGNED_BYTE = 0x08


def read(contents: Sequence[Content], record: DatasetRecord) -> Split:
    """Images and labels from one idx file each."""
    pictures, classes = contents
    height, width, _ = record.shape
    images = read_array(pictures, 3)
    labels = read_array(classes, 1).astype(np.int64)
    if images.shape[1:] != (height, width):
        expected = f"images of {height} x {width} pixels"
        raise BadFile(pictures.file, expected, " x ".join(map(str, images.shape[1:])))
    if len(labels) != len(images):
        expected = f"{len(images)} labels, as many as images in {pictures.file}"
        raise BadFile(classes.file, expected, f"{len(labels)}")
    if labels.max() >= record.k:
        raise BadFile(classes.file, f"labels from 0 to {record.k - 1}", f"{labels.max()}")
    return images[..., None], labels


def read_array(content: Content, axes: int) -> np.ndarray:
    """The array of bytes with ``axes`` axes that an idx file holds; read-only.

    Raises:
        BadFile: another magic number, or another length than the header says.
    """
    data, header = content.data, 4 + 4 * axes
    magic = bytes((0, 0, UNSIGNED_BYTE, axes))
    expected = f"an idx file of bytes with {axes} {'axes' if axes > 1 else 'axis'}"
    if len(data) < header or data[:4] != magic:
        found = f"{len(data)} bytes that begin with {data[:4].hex(' ')}" if data else "nothing"
        raise BadFile(content.file, f"{expected} (first bytes {magic.hex(' ')})", found)
    shape = struct.unpack(f">{axes}I", data[4:header])
    size = math.prod(shape)
    if not size or len(data) != header + size:
        counts = " x ".join(map(str, shape))
        found = f"{len(data)} bytes"
        raise BadFile(content.file, f"{header + size} bytes for {counts} values", found)
    return np.frombuffer(data, np.uint8, offset=header).reshape(shape)


LAYOUT = Layout(
    title="idx files",
    train=("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    test=("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
    archives=(),
    read=read,
)
