"""Every published layout is read to the same pixels and labels, wherever it lies."""

from __future__ import annotations

import dataclasses
import hashlib
import importlib
import pickle
import shutil
import subprocess
import sys

import numpy as np
import pytest

from lmviz.training import datasets
from tests.training import layouts

loading = importlib.import_module("lmviz.training.datasets.loading")

CIFAR = [
    (key, form) for key in ("cifar10", "cifar100") for form in ("python 2", "python 3", "binary")
]
each_cifar = pytest.mark.parametrize(("key", "form"), CIFAR, ids=" ".join)


def splits(key: str) -> tuple[layouts.Split, layouts.Split]:
    record = datasets.CATALOGUE[key]
    return (
        layouts.split(23, record.shape, record.k, seed=1),
        layouts.split(9, record.shape, record.k, seed=2),
    )


def check(data: datasets.ImageData, train: layouts.Split, test: layouts.Split) -> None:
    for images, labels, expected in (
        (data.train_images, data.train_labels, train),
        (data.test_images, data.test_labels, test),
    ):
        assert images.dtype == np.uint8
        assert labels.dtype == np.int64
        np.testing.assert_array_equal(images, expected[0])
        np.testing.assert_array_equal(labels, expected[1])


@each_cifar
def test_cifar_unpacked(tmp_path, key, form):
    train, test = splits(key)
    files = layouts.cifar_files(key, form, train, test)
    layouts.write(tmp_path / layouts.cifar_folder(key, form), files)
    data = datasets.load(key, tmp_path)
    check(data, train, test)
    assert not data.verified
    assert layouts.cifar_folder(key, form) in data.source


@each_cifar
@pytest.mark.parametrize("suffix", [".tar.gz", ".tgz", ".tar"])
def test_cifar_archive_is_read_where_it_lies(tmp_path, key, form, suffix):
    train, test = splits(key)
    inside = layouts.cifar_folder(key, form)
    files = {
        f"{inside}/{name}": content
        for name, content in layouts.cifar_files(key, form, train, test).items()
    }
    archive = tmp_path / f"{layouts.cifar_archive(key, form)}{suffix}"
    layouts.tar(
        archive,
        {f"{inside}/readme.html": b"x" * 5000, f"./._{inside}": b"", **files},
        "w" if suffix == ".tar" else "w:gz",
    )
    check(datasets.load(key, tmp_path), train, test)
    check(datasets.load(key, archive), train, test)
    assert [path.name for path in tmp_path.iterdir()] == [archive.name]


def test_the_writer_of_batches_agrees_with_pickle():
    """A plain pickle reader, given the tiny batch, finds what the tests mean to have written."""
    (images, labels), _ = splits("cifar10")
    found = pickle.loads(layouts.python2_pickle(layouts.batch(images, labels)), encoding="bytes")
    np.testing.assert_array_equal(
        found[b"data"].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), images
    )
    assert found[b"labels"] == labels.tolist()


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("below", ["", "MNIST/raw", "a/b/c/d"])
def test_mnist_packed_or_not_at_any_depth(tmp_path, packed, below):
    train, test = splits("mnist")
    layouts.write(tmp_path / below, layouts.mnist_files(train, test), packed=packed)
    check(datasets.load("mnist", tmp_path), train, test)


def test_mnist_half_unpacked_and_with_dots_in_its_names(tmp_path):
    train, test = splits("mnist")
    files = layouts.mnist_files(train, test)
    layouts.write(tmp_path, {n: c for n, c in files.items() if "labels" in n}, packed=True)
    images = {n.replace("-idx3", ".idx3"): c for n, c in files.items() if "images" in n}
    layouts.write(tmp_path, images)
    check(datasets.load("mnist", tmp_path), train, test)


def test_mnist_and_fashion_mnist_side_by_side_are_kept_apart(tmp_path):
    """Both sets have the same file names; the folders of torchvision tell them apart."""
    for key, folder, seed in (("mnist", "MNIST", 0), ("fashion_mnist", "FashionMNIST", 5)):
        shape = datasets.CATALOGUE[key].shape
        train, test = (layouts.split(12, shape, 10, seed + i) for i in range(2))
        layouts.write(tmp_path / folder / "raw", layouts.mnist_files(train, test))
    for key, folder in (("mnist", "MNIST"), ("fashion_mnist", "FashionMNIST")):
        place = datasets.locate(key, tmp_path)
        assert place is not None
        assert place.path == tmp_path / folder / "raw"
    shutil.rmtree(tmp_path / "MNIST")
    with pytest.raises(datasets.MissingData, match="MNIST was not found"):
        datasets.locate("mnist", tmp_path)


def test_the_binary_version_is_preferred(tmp_path):
    train, test = splits("cifar10")
    for form in ("python 2", "binary"):
        layouts.write(tmp_path, layouts.cifar_files("cifar10", form, train, test))
    assert "binary version" in str(datasets.locate("cifar10", tmp_path))


def test_a_complete_set_is_found_beside_an_incomplete_one(tmp_path):
    train, test = splits("cifar10")
    files = layouts.cifar_files("cifar10", "python 2", train, test)
    layouts.write(tmp_path / "a", {n: c for n, c in files.items() if n != "data_batch_3"})
    layouts.write(tmp_path / "b", files)
    assert str(tmp_path / "b") in str(datasets.locate("cifar10", tmp_path))


def test_an_empty_folder_means_the_data_folder_of_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_DATA", str(tmp_path))
    train, test = splits("mnist")
    layouts.write(tmp_path / "mnist", layouts.mnist_files(train, test))
    check(datasets.load("mnist"), train, test)


def test_originals_are_recognised_by_their_content(tmp_path, monkeypatch):
    """A copy that was unpacked or packed anew is verified; one changed bit is not."""
    train, test = splits("mnist")
    files = layouts.mnist_files(train, test)
    originals = {name: hashlib.md5(content).hexdigest() for name, content in files.items()}
    record = dataclasses.replace(datasets.CATALOGUE["mnist"], originals=originals)
    monkeypatch.setattr(loading, "record_of", {"mnist": record}.__getitem__)
    monkeypatch.setattr(loading, "CATALOGUE", {"mnist": record})
    layouts.write(tmp_path / "a", files, packed=True)
    assert datasets.load("mnist", tmp_path / "a").verified
    changed = bytearray(files["t10k-images-idx3-ubyte"])
    changed[-1] ^= 1
    layouts.write(tmp_path / "b", files | {"t10k-images-idx3-ubyte": bytes(changed)})
    assert not datasets.load("mnist", tmp_path / "b").verified


def test_digits_are_all_of_scikit_learn_split_once_for_all():
    from sklearn.datasets import load_digits

    data, again = datasets.load("digits"), datasets.load("digits")
    assert data.train_images.shape == (1437, 8, 8, 1)
    assert data.test_images.shape == (360, 8, 8, 1)
    np.testing.assert_array_equal(data.test_images, again.test_images)
    images = np.concatenate([data.train_images, data.test_images])[..., 0]
    labels = np.concatenate([data.train_labels, data.test_labels])
    # The 17 grey levels survive the way to bytes and back.
    levels = np.rint(images * (16 / 255)).astype(int).reshape(-1, 64)
    found = sorted(map(tuple, np.column_stack([labels, levels])))
    source = load_digits()
    assert found == sorted(map(tuple, np.column_stack([source.target, source.data]).astype(int)))
    assert images.max() == 255
    share = np.bincount(data.test_labels) / np.bincount(labels)
    np.testing.assert_allclose(share, 360 / 1797, atol=1 / 170)


def test_digits_record_tells_the_statistics_of_its_images():
    record, data = datasets.CATALOGUE["digits"], datasets.load("digits")
    values = data.train_images.astype(float) / 255
    assert values.mean() == pytest.approx(record.mean[0], abs=1e-4)
    assert values.std() == pytest.approx(record.std[0], abs=1e-4)
    assert len(data.train_labels) == record.train_size
    assert len(data.test_labels) == record.test_size


@pytest.mark.parametrize("record", datasets.CATALOGUE.values(), ids=lambda r: r.key)
def test_records_are_complete(record):
    assert record.k == (100 if record.key == "cifar100" else 10) == len(set(record.classes))
    assert len(record.mean) == len(record.std) == record.shape[2]
    assert record.embedded != bool(record.downloads) == bool(record.layouts)
    for download in record.downloads:
        assert len(download.md5) == 32
        assert len(download.urls) >= 2, "a second address for when the first is down"
        assert all(url.endswith(f"/{download.file}") for url in download.urls)


def test_cifar100_classes_stand_in_alphabetical_order_as_in_the_original():
    classes = datasets.CATALOGUE["cifar100"].classes
    assert classes == tuple(sorted(classes))


def test_unknown_data_set_is_named():
    with pytest.raises(ValueError, match=r"unknown data set 'imagenet'; known: digits, cifar10"):
        datasets.load("imagenet")


def test_importing_the_package_imports_nothing_heavy():
    code = (
        "import sys, lmviz.training.datasets, lmviz.training.augment\n"
        "print(*{'torch', 'sklearn', 'requests', 'platformdirs', 'filelock'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
