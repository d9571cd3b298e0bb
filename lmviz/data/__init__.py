"""Embeddings with labels, and weight matrices, from files that nobody has to be trusted for.

CSV, NPZ, safetensors and Parquet; nothing is ever unpickled, and what a file claims to hold is
checked against the limits before any of it is unpacked.
"""

from lmviz.data.example import digits
from lmviz.data.reading import READERS, read
from lmviz.data.record import DataError, Embeddings, Limits
from lmviz.data.writing import WRITERS

__all__ = ["READERS", "WRITERS", "DataError", "Embeddings", "Limits", "digits", "read"]
