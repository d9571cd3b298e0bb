"""Files that are missing, cut off, foreign or hostile: refused with a message that helps.

A message names the file, what was expected, what was found and what to do.
"""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import importlib
import io
import os
import tarfile

import numpy as np
import pytest

from lmviz.training import datasets
from tests.training import layouts

places = importlib.import_module("lmviz.training.datasets.places")
SPLIT = layouts.split(10, (32, 32, 3), 10, seed=0)
SMALL = layouts.split(10, (28, 28, 1), 10, seed=0)


def cifar(folder, form="python 2", **changed):
    files = layouts.cifar_files("cifar10", form, SPLIT, SPLIT) | changed
    layouts.write(folder, {name: content for name, content in files.items() if content is not None})


def refused(key, folder, *parts):
    """Load, and check that the message of the refusal says all of ``parts``."""
    with pytest.raises(datasets.BadFile) as caught:
        datasets.load(key, folder)
    for part in parts:
        assert part in str(caught.value)
    assert str(caught.value).rstrip().endswith(".")
    return str(caught.value)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(datasets.MissingData, match=r"no folder .*nowhere\. Download it \(170 MB\)"):
        datasets.load("cifar10", tmp_path / "nowhere")


def test_an_empty_folder(tmp_path):
    with pytest.raises(datasets.MissingData) as caught:
        datasets.load("cifar10", tmp_path)
    for part in (str(tmp_path), "data_batch_1.bin", "cifar-10-python.tar.gz", "Download it"):
        assert part in str(caught.value)


def test_an_incomplete_set_names_what_is_missing(tmp_path):
    cifar(tmp_path, data_batch_4=None)
    with pytest.raises(datasets.MissingData, match=r"data_batch_5.*but not data_batch_4\."):
        datasets.load("cifar10", tmp_path)


def test_an_unfinished_download_is_mentioned(tmp_path):
    (tmp_path / "cifar-10-python.tar.gz.part").write_bytes(b"x")
    with pytest.raises(datasets.MissingData, match=r"tar\.gz\.part is an unfinished download"):
        datasets.load("cifar10", tmp_path)


def test_a_file_of_another_name(tmp_path):
    (tmp_path / "photos.zip").write_bytes(b"PK")
    with pytest.raises(datasets.MissingData, match=r"photos\.zip is a file of another name"):
        datasets.load("cifar10", tmp_path / "photos.zip")


def test_the_search_ends_in_a_folder_of_many(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "FOLDERS", 5)
    for i in range(20):
        (tmp_path / f"{i:02}").mkdir()
    cifar(tmp_path / "19")
    with pytest.raises(datasets.MissingData):
        datasets.load("cifar10", tmp_path)


def test_a_loop_of_links_ends(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(datasets.MissingData):
        datasets.load("cifar10", tmp_path)


@pytest.mark.parametrize("content", [b"", b"\x80", b"\x80\x02}q\x01.", b"<html>404</html>"])
def test_a_batch_that_is_no_batch(tmp_path, content):
    cifar(tmp_path, data_batch_2=content)
    refused("cifar10", tmp_path, str(tmp_path / "data_batch_2"), "CIFAR-10", "Delete the file")


def test_a_batch_cut_off_anywhere(tmp_path):
    whole = layouts.cifar_files("cifar10", "python 2", SPLIT, SPLIT)["test_batch"]
    for length in (1, 2, 30, 100, len(whole) // 2, len(whole) - 1):
        cifar(tmp_path, test_batch=whole[:length])
        refused("cifar10", tmp_path, str(tmp_path / "test_batch"))


def test_a_batch_of_cifar100_among_those_of_cifar10(tmp_path):
    foreign = layouts.cifar_files("cifar100", "python 2", SPLIT, SPLIT)["train"]
    cifar(tmp_path, data_batch_1=foreign)
    refused("cifar10", tmp_path, "'data' and 'labels'", "coarse_labels", "fine_labels")


def with_changes(**changes):
    found = layouts.batch(*SPLIT)
    return layouts.python2_pickle(found | {k.encode(): v for k, v in changes.items()})


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"labels": [0] * 9}, ("10 labels", "9 labels")),
        ({"labels": [10] * 10}, ("labels from 0 to 9",)),
        ({"labels": [-1] * 10}, ("labels from 0 to 9",)),
        ({"labels": [True] * 10}, ("labels from 0 to 9",)),
        ({"labels": b"0123456789"}, ("no list of labels",)),
        ({"data": np.zeros((10, 100), np.uint8)}, ("3072", "(10, 100)")),
        ({"data": np.zeros((0, 3072), np.uint8), "labels": []}, ("3072", "(0, 3072)")),
        ({"data": np.zeros((10, 3072), np.float32)}, ("type 'f4'",)),
        ({"data": np.zeros((10, 3, 1024), np.uint8)}, ("shape (10, 3, 1024)",)),
        ({"data": b"pixels"}, ("no array",)),
    ],
)
def test_a_batch_with_wrong_contents(tmp_path, changes, parts):
    cifar(tmp_path, data_batch_1=with_changes(**changes))
    refused("cifar10", tmp_path, str(tmp_path / "data_batch_1"), *parts)


@pytest.mark.parametrize("content", [b"", bytes(3072), bytes(3073 * 2 + 1)])
def test_a_binary_batch_of_a_wrong_length(tmp_path, content):
    cifar(tmp_path, "binary", **{"data_batch_1.bin": content})
    refused("cifar10", tmp_path, "multiple of 3073 bytes", f"{len(content)} bytes")


def test_a_binary_batch_with_impossible_labels(tmp_path):
    cifar(tmp_path, "binary", **{"data_batch_1.bin": bytes([77]) + bytes(3072)})
    refused("cifar10", tmp_path, "labels from 0 to 9", "77")


@pytest.mark.parametrize(
    ("name", "content", "parts"),
    [
        ("train-images-idx3-ubyte", b"", ("00 00 08 03", "nothing")),
        ("train-images-idx3-ubyte", b"\x89PNG" + bytes(99), ("00 00 08 03", "89 50 4e 47")),
        ("train-images-idx3-ubyte", layouts.idx(SMALL[1]), ("3 axes", "00 00 08 01")),
        ("train-images-idx3-ubyte", layouts.idx(SMALL[0][..., 0])[:-1], ("7856 bytes", "7855")),
        ("train-images-idx3-ubyte", layouts.idx(SMALL[0][..., 0]) + b"x", ("7856", "7857")),
        ("train-images-idx3-ubyte", layouts.idx(SMALL[0][:, :20, :, 0]), ("28 x 28", "20 x 28")),
        ("train-images-idx3-ubyte", layouts.idx(SMALL[0][:0, ..., 0]), ("0 x 28 x 28",)),
        ("train-labels-idx1-ubyte", layouts.idx(SMALL[1][:9]), ("10 labels", "9")),
        ("train-labels-idx1-ubyte", layouts.idx(SMALL[1] + 1), ("from 0 to 9", "10")),
        # Sizes whose product is far beyond any memory.
        ("train-images-idx3-ubyte", b"\0\0\x08\x03" + b"\xff" * 12, ("4294967295",)),
    ],
)
def test_an_idx_file_that_is_wrong(tmp_path, name, content, parts):
    layouts.write(tmp_path, layouts.mnist_files(SMALL, SMALL) | {name: content})
    refused("mnist", tmp_path, str(tmp_path / name), *parts)


def test_an_original_of_another_set_is_named(tmp_path, monkeypatch):
    """MNIST's files under the name of Fashion-MNIST fit in every size; the checksum tells."""
    loading = importlib.import_module("lmviz.training.datasets.loading")
    files = layouts.mnist_files(SMALL, layouts.split(8, (28, 28, 1), 10, seed=1))
    originals = {name: hashlib.md5(content).hexdigest() for name, content in files.items()}
    known = dict(datasets.CATALOGUE)
    known["mnist"] = dataclasses.replace(known["mnist"], originals=originals)
    monkeypatch.setattr(loading, "CATALOGUE", known)
    layouts.write(tmp_path, files)
    refused("fashion_mnist", tmp_path, "of Fashion-MNIST, found train-images-idx3-ubyte of MNIST")


def test_a_packed_file_cut_off_or_not_packed(tmp_path):
    layouts.write(tmp_path, layouts.mnist_files(SMALL, SMALL), packed=True)
    path = tmp_path / "train-images-idx3-ubyte.gz"
    whole = path.read_bytes()
    for content in (whole[:-20], whole[:5], whole[:60] + b"????" + whole[64:], b"not packed", b""):
        path.write_bytes(content)
        refused("mnist", tmp_path, str(path))


def archive(tmp_path, form="python 2"):
    path = tmp_path / f"{layouts.cifar_archive('cifar10', form)}.tar.gz"
    folder = layouts.cifar_folder("cifar10", form)
    files = layouts.cifar_files("cifar10", form, SPLIT, SPLIT)
    layouts.tar(path, {f"{folder}/{name}": content for name, content in files.items()})
    return path


def test_an_archive_cut_off_damaged_or_foreign(tmp_path):
    path = archive(tmp_path)
    whole = path.read_bytes()
    middle = len(whole) // 2
    damaged = whole[:middle] + bytes(40) + whole[middle + 40 :]
    contents = (b"", b"x", whole[:10], whole[:middle], whole[:-9], damaged, gzip.compress(b"x" * 9))
    for content in contents:
        path.write_bytes(content)
        refused("cifar10", tmp_path, str(path))
    layouts.tar(path, {"holiday.jpg": b"x"})
    refused("cifar10", tmp_path, "none of data_batch_1, data_batch_2")


def test_members_are_taken_by_name_and_only_if_they_are_files(tmp_path):
    """Paths that lead out of the folder, links and devices in an archive are never followed."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / "cifar-10-python.tar.gz"
    files = layouts.cifar_files("cifar10", "python 2", SPLIT, SPLIT)
    layouts.tar(path, {f"../../../../{name}": content for name, content in files.items()})
    assert len(datasets.load("cifar10", folder).train_labels) == 10
    assert sorted(os.listdir(tmp_path)) == ["data", "secret"]
    assert os.listdir(folder) == [path.name]

    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
        with tarfile.open(path, "w:gz") as packed:
            for name in files:
                info = tarfile.TarInfo(name)
                info.type, info.linkname = kind, str(secret)
                packed.addfile(info)
        refused("cifar10", folder, "none of data_batch_1")


def test_a_packed_file_that_grows_without_end_is_refused_early(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "MAX_FILE", 2**21)
    monkeypatch.setattr(places, "CHUNK", 2**16)
    layouts.write(tmp_path, layouts.mnist_files(SMALL, SMALL), packed=True)
    path = tmp_path / "train-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(bytes(2**26)))
    refused("mnist", tmp_path, str(path), f"more than {2**21} bytes")


@pytest.mark.parametrize("where", ["a member", "another member", "a long name"])
def test_an_archive_that_grows_without_end_is_refused_early(tmp_path, monkeypatch, where):
    monkeypatch.setattr(places, "MAX_FILE", 2**21)
    monkeypatch.setattr(places, "MAX_ARCHIVE", 2**22)
    monkeypatch.setattr(places, "CHUNK", 2**16)
    read = []
    original = gzip.GzipFile.read

    def counting(self, size=-1):
        piece = original(self, size)
        read.append(len(piece))
        return piece

    monkeypatch.setattr(gzip.GzipFile, "read", counting)
    path = tmp_path / "cifar-10-python.tar.gz"
    stream = io.BytesIO()
    info = tarfile.TarInfo("data_batch_1" if where == "a member" else "other")
    info.size = 2**26
    if where == "a long name":
        info.type = tarfile.GNUTYPE_LONGNAME
    stream.write(info.tobuf() + bytes(2**26))
    path.write_bytes(gzip.compress(stream.getvalue(), 1))
    refused("cifar10", tmp_path, str(path), "bytes")
    assert sum(read) <= 2**23


def test_a_plain_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "MAX_FILE", 2**20)
    cifar(tmp_path)
    with (tmp_path / "data_batch_1").open("wb") as stream:
        stream.truncate(2**40)
    refused("cifar10", tmp_path, "data_batch_1", f"at most {2**20} bytes", str(2**40))


def test_a_pipe_of_the_right_name_is_no_file(tmp_path):
    """Opening it would wait for ever."""
    cifar(tmp_path, data_batch_1=None)
    os.mkfifo(tmp_path / "data_batch_1")
    with pytest.raises(datasets.MissingData, match="but not data_batch_1"):
        datasets.load("cifar10", tmp_path)


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    cifar(tmp_path)

    def forbidden(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(places.Path, "open", forbidden)
    refused("cifar10", tmp_path, "Permission denied", "Check the permissions")
