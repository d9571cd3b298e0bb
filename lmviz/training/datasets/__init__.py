"""Images and labels from the original public files, read without running anything in them.

>>> from lmviz.training import datasets
>>> data = datasets.load("digits")
>>> data.train_images.shape
(1437, 8, 8, 1)
"""

from lmviz.training.datasets.catalogue import CATALOGUE
from lmviz.training.datasets.errors import BadFile, DataError, DownloadError, MissingData
from lmviz.training.datasets.fetching import download
from lmviz.training.datasets.loading import load, locate
from lmviz.training.datasets.places import Place
from lmviz.training.datasets.record import DatasetRecord, ImageData
from lmviz.training.datasets.sampling import imbalanced, subset

__all__ = [
    "CATALOGUE",
    "BadFile",
    "DataError",
    "DatasetRecord",
    "DownloadError",
    "ImageData",
    "MissingData",
    "Place",
    "download",
    "imbalanced",
    "load",
    "locate",
    "subset",
]
