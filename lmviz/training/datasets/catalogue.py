"""The data sets, one record each, and where their files come from (``sources.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Any

from lmviz.losses.base import Citation
from lmviz.training.datasets import cifar, idx
from lmviz.training.datasets.record import DatasetRecord, Download

CIFAR_CITATION = Citation(
    "A. Krizhevsky",
    "Learning Multiple Layers of Features from Tiny Images",
    "Technical report, University of Toronto",
    2009,
)
CIFAR_LICENCE = "None is named; the authors ask to cite the technical report."

# Sets with the same file names as MNIST; folder names in lower case without hyphens.
MNIST_KIN = frozenset({"mnist", "fashionmnist", "fashion", "kmnist", "emnist", "qmnist"})


def _sources() -> dict[str, dict[str, Any]]:
    text = resources.files(__package__).joinpath("sources.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = {}
    for key, source in tomllib.loads(text).items():
        downloads = tuple(
            Download(d["file"], d["size"], d["md5"], tuple(d["urls"])) for d in source["downloads"]
        )
        found[key] = {
            "classes": tuple(source["classes"]),
            "downloads": downloads,
            "originals": MappingProxyType(dict(source["originals"])),
        }
    return found


def _records() -> Mapping[str, DatasetRecord]:
    sources = _sources()
    records = (
        DatasetRecord(
            key="digits",
            title="Digits 8 × 8",
            summary="1,797 handwritten digits that come with scikit-learn: nothing to download.",
            classes=tuple("0123456789"),
            shape=(8, 8, 1),
            train_size=1437,
            test_size=360,
            mean=(0.30505,),
            std=(0.37595,),
            licence="CC BY 4.0",
            citation=Citation(
                "E. Alpaydin, C. Kaynak",
                "Optical Recognition of Handwritten Digits",
                "UCI Machine Learning Repository",
                1998,
            ),
            embedded=True,
        ),
        DatasetRecord(
            key="cifar10",
            title="CIFAR-10",
            summary="60,000 colour photographs of 32 × 32 pixels in 10 classes.",
            shape=(32, 32, 3),
            train_size=50_000,
            test_size=10_000,
            mean=(0.49139968, 0.48215841, 0.44653091),
            std=(0.24703223, 0.24348513, 0.26158784),
            licence=CIFAR_LICENCE,
            citation=CIFAR_CITATION,
            layouts=cifar.layouts("cifar-10", batches=5),
            **sources["cifar10"],
        ),
        DatasetRecord(
            key="cifar100",
            title="CIFAR-100",
            summary="60,000 colour photographs of 32 × 32 pixels in 100 classes.",
            shape=(32, 32, 3),
            train_size=50_000,
            test_size=10_000,
            mean=(0.50707516, 0.48654887, 0.44091784),
            std=(0.26733429, 0.25643846, 0.27615047),
            licence=CIFAR_LICENCE,
            citation=CIFAR_CITATION,
            layouts=cifar.layouts("cifar-100", batches=1),
            **sources["cifar100"],
        ),
        DatasetRecord(
            key="mnist",
            title="MNIST",
            summary="70,000 handwritten digits of 28 × 28 pixels.",
            shape=(28, 28, 1),
            train_size=60_000,
            test_size=10_000,
            mean=(0.13066,),
            std=(0.30811,),
            licence="Usually given as CC BY-SA 3.0.",
            citation=Citation(
                "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner",
                "Gradient-based learning applied to document recognition",
                "Proceedings of the IEEE",
                1998,
            ),
            layouts=(idx.LAYOUT,),
            strangers=MNIST_KIN - {"mnist"},
            **sources["mnist"],
        ),
        DatasetRecord(
            key="fashion_mnist",
            title="Fashion-MNIST",
            summary="70,000 pictures of clothes of 28 × 28 pixels in 10 classes.",
            shape=(28, 28, 1),
            train_size=60_000,
            test_size=10_000,
            mean=(0.28604,),
            std=(0.35302,),
            licence="MIT",
            citation=Citation(
                "H. Xiao, K. Rasul, R. Vollgraf",
                "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms",
                "arXiv",
                2017,
                "1708.07747",
            ),
            layouts=(idx.LAYOUT,),
            strangers=MNIST_KIN - {"fashionmnist", "fashion"},
            **sources["fashion_mnist"],
        ),
    )
    return MappingProxyType({record.key: record for record in records})


CATALOGUE: Mapping[str, DatasetRecord] = _records()


def record_of(key: str) -> DatasetRecord:
    """The record of this key.

    Raises:
        ValueError: there is none; the message names the known ones.
    """
    if key not in CATALOGUE:
        raise ValueError(f"unknown data set {key!r}; known: {', '.join(CATALOGUE)}")
    return CATALOGUE[key]
