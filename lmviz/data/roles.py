"""Which key or column of a file holds what."""

from __future__ import annotations

from collections.abc import Iterable

from lmviz.data.record import DataError, quoted

FEATURES = ("features", "feature", "embeddings", "embedding", "vectors", "x", "z")
LABELS = ("labels", "label", "targets", "target", "y", "class")
PROTOTYPES = (
    *("prototypes", "prototype", "weight", "weights", "w"),
    *("classifier.weight", "fc.weight", "head.weight", "linear.weight"),
)
NAMES = ("class_names", "classes", "label_names", "names")
ROLES = {"features": FEATURES, "labels": LABELS, "prototypes": PROTOTYPES, "class_names": NAMES}
IGNORED = ("", "id", "index", "unnamed: 0", "__index_level_0__")
"""Columns that number the rows."""


def pick(keys: Iterable[str]) -> dict[str, str]:
    """Role -> the key that plays it, whatever its case; roles that nobody plays are missing.

    A name with a dot is also found at the end of a longer one, as in ``model.classifier.weight``.

    Raises:
        DataError: two keys could play the same role.
    """
    found: dict[str, str] = {}
    for key in keys:
        for role, names in ROLES.items():
            if not any(_fits(key.strip().lower(), name) for name in names):
                continue
            if role in found:
                raise DataError(
                    f"{quoted(found[role])} and {quoted(key)} could both be the {role}; expected "
                    "one of them: rename or remove the other."
                )
            found[role] = key
    return found


def _fits(key: str, name: str) -> bool:
    return key == name or ("." in name and key.endswith(f".{name}"))


def known(role: str) -> str:
    """The names of a role, for a message."""
    return ", ".join(ROLES[role])
