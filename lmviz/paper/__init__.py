"""What the papers report, as data: the numbers are theirs, never ours."""

from lmviz.paper.references import bibtex
from lmviz.paper.reported import (
    DATA_TITLES,
    LMDL_ACCURACY,
    Imbalanced,
    LSoftmax,
    Margins,
    Reidentification,
    l_softmax,
    table_1,
    table_2,
    table_3,
)

__all__ = [
    "DATA_TITLES",
    "LMDL_ACCURACY",
    "Imbalanced",
    "LSoftmax",
    "Margins",
    "Reidentification",
    "bibtex",
    "l_softmax",
    "table_1",
    "table_2",
    "table_3",
]
