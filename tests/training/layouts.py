"""Writers of tiny data sets in the exact published formats, byte by byte."""

from __future__ import annotations

import gzip
import io
import pickle
import struct
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

Split = tuple[np.ndarray, np.ndarray]


def split(n: int, shape: tuple[int, int, int], k: int, seed: int) -> Split:
    """Random images (n, H, W, C) uint8 and labels (n,), every class in turn."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (n, *shape), dtype=np.uint8), np.arange(n) * 7 % k


class _Python2(pickle._Pickler):
    """Writes byte strings as Python 2 wrote its strings, which Python 3 never does."""

    dispatch: ClassVar = dict(pickle._Pickler.dispatch)

    def save_string(self, value: bytes) -> None:
        short = len(value) < 256
        self.write(b"U" + bytes([len(value)]) if short else b"T" + struct.pack("<i", len(value)))
        self.write(value)
        self.memoize(value)

    dispatch[bytes] = save_string


def python2_pickle(value: object) -> bytes:
    """The form of the original batches: protocol 2 of Python 2, with NumPy's old module name."""
    stream = io.BytesIO()
    _Python2(stream, protocol=2).dump(value)
    return stream.getvalue().replace(b"cnumpy._core.multiarray\n", b"cnumpy.core.multiarray\n")


def planes(images: np.ndarray) -> np.ndarray:
    """(n, 3072): red plane, green plane, blue plane of each image."""
    return np.stack([np.concatenate([im[:, :, c].ravel() for c in range(3)]) for im in images])


def batch(images: np.ndarray, labels: np.ndarray, *, fine: bool = False) -> dict[Any, Any]:
    """The dictionary of a batch, with keys and names as byte strings."""
    found: dict[Any, Any] = {
        b"data": planes(images),
        b"filenames": [b"image_%d.png" % i for i in range(len(labels))],
        b"batch_label": b"training batch 1 of 5",
    }
    numbers = [int(label) for label in labels]
    if fine:
        return found | {b"fine_labels": numbers, b"coarse_labels": [n // 5 for n in numbers]}
    return found | {b"labels": numbers}


def modern(value: dict[Any, Any]) -> dict[Any, Any]:
    """The same batch with text keys, as it is when Python 3 has loaded and saves it."""
    return {key.decode(): entry for key, entry in value.items()}


def binary(images: np.ndarray, labels: np.ndarray, *, fine: bool = False) -> bytes:
    """Records of one label byte (two for CIFAR-100: superclass, class) and 3072 pixels."""
    rows = []
    for row, label in zip(planes(images), labels, strict=True):
        rows.append(bytes([label // 5, label] if fine else [label]) + row.tobytes())
    return b"".join(rows)


def idx(array: np.ndarray) -> bytes:
    """An idx file of unsigned bytes."""
    header = bytes([0, 0, 8, array.ndim]) + b"".join(struct.pack(">i", n) for n in array.shape)
    return header + array.astype(np.uint8).tobytes()


def tar(path: Path, members: Mapping[str, bytes], mode: str = "w:gz") -> None:
    """An archive with these regular files."""
    with tarfile.open(path, mode) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


def cifar_files(key: str, form: str, train: Split, test: Split) -> dict[str, bytes]:
    """The files of CIFAR by name; ``form`` is "python 2", "python 3" or "binary"."""
    fine = key == "cifar100"

    def content(images: np.ndarray, labels: np.ndarray) -> bytes:
        if form == "binary":
            return binary(images, labels, fine=fine)
        found = batch(images, labels, fine=fine)
        return (
            python2_pickle(found) if form == "python 2" else pickle.dumps(modern(found), protocol=2)
        )

    suffix = ".bin" if form == "binary" else ""
    if fine:
        return {f"train{suffix}": content(*train), f"test{suffix}": content(*test)}
    parts = zip(np.array_split(train[0], 5), np.array_split(train[1], 5), strict=True)
    files = {f"data_batch_{i}{suffix}": content(*part) for i, part in enumerate(parts, 1)}
    return files | {f"test_batch{suffix}": content(*test)}


def cifar_folder(key: str, form: str) -> str:
    """The folder inside the published archive."""
    if key == "cifar100":
        return "cifar-100-binary" if form == "binary" else "cifar-100-python"
    return "cifar-10-batches-bin" if form == "binary" else "cifar-10-batches-py"


def cifar_archive(key: str, form: str) -> str:
    """The name of the published archive without its suffix."""
    number = "100" if key == "cifar100" else "10"
    return f"cifar-{number}-{'binary' if form == 'binary' else 'python'}"


def mnist_files(train: Split, test: Split) -> dict[str, bytes]:
    """The four idx files by name."""
    return {
        "train-images-idx3-ubyte": idx(train[0][..., 0]),
        "train-labels-idx1-ubyte": idx(train[1]),
        "t10k-images-idx3-ubyte": idx(test[0][..., 0]),
        "t10k-labels-idx1-ubyte": idx(test[1]),
    }


def write(folder: Path, files: Mapping[str, bytes], *, packed: bool = False) -> None:
    """Put files into a folder, packed with gzip or plain."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / (f"{name}.gz" if packed else name)
        path.write_bytes(gzip.compress(content) if packed else content)
