"""What one evaluation has left behind, read from its file and drawn."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import streamlit as st

from lmviz.figures.histograms import Histogram, cosine_chart, margin_chart
from lmviz.figures.matrices import confusion_chart, similarity_chart
from lmviz.figures.training import class_accuracy_chart
from lmviz.ui.charts import chart

Snapshot = Mapping[str, np.ndarray]


def read_snapshot(path: Path) -> Snapshot | None:
    """The arrays of a snapshot; None if the file is not there or not whole."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return _read(str(path), changed)


@st.cache_data(show_spinner=False, max_entries=64)
def _read(path: str, changed: int) -> Snapshot | None:
    """``changed`` makes a file that was written anew be read anew."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile):
        return None


def is_dark() -> bool:
    """Whether the visitor sees the dark theme."""
    return st.context.theme.type == "dark"


def cosines(snapshot: Snapshot, name: str = "") -> tuple[Histogram, Histogram]:
    """Histograms of the cosines to the own and to the other prototypes."""
    edges = snapshot["cosine_edges"]
    own, other = snapshot["cosine_counts_own"], snapshot["cosine_counts_other"]
    return Histogram(name, edges, own), Histogram(name, edges, other)


def margins(snapshot: Snapshot, name: str = "") -> Histogram:
    """Histogram of the sample margins."""
    return Histogram(name, snapshot["margin_edges"], snapshot["margin_counts"])


def class_accuracy(snapshot: Snapshot) -> list[float | None]:
    """Share of each class that is classified correctly; None for a class without test images."""
    counts = np.asarray(snapshot["confusion"], dtype=float)
    return [
        float(counts[j, j] / total) if total else None for j, total in enumerate(counts.sum(axis=1))
    ]


def draw_histograms(snapshots: Mapping[str, Snapshot], k: int, *, key: str) -> None:
    """Figure 9 of the paper for the named snapshots, one colour each."""
    pairs = [cosines(s, name) for name, s in snapshots.items()]
    left, right = st.columns(2)
    with left:
        chart(
            cosine_chart([own for own, _ in pairs], [other for _, other in pairs]),
            "cosines",
            f"Histogram of cosines. {_means(snapshots, cosines=True)}",
            key=f"{key}_cosines",
        )
    with right:
        chart(
            margin_chart([margins(s, name) for name, s in snapshots.items()], ceiling=k / (k - 1)),
            "sample_margins",
            f"Histogram of sample margins. {_means(snapshots, cosines=False)}",
            key=f"{key}_margins",
        )
    st.caption(
        "The test set, as in Figure 9 of the paper: cosines to the own prototype (filled) and to "
        "the others (dotted), and sample margins. Left of 0 lie the misclassified images."
    )


def _means(snapshots: Mapping[str, Snapshot], *, cosines: bool) -> str:
    said = []
    for name, s in snapshots.items():
        kind = "cosine" if cosines else "margin"
        counts = s["cosine_counts_own" if cosines else "margin_counts"]
        found = Histogram(name, s[f"{kind}_edges"], counts)
        if counts.sum():
            mean = float(np.average(found.centres, weights=counts))
            said.append(f"{name or 'Mean'} {mean:.3f}")
    what = "Mean cosine to the own prototype" if cosines else "Mean sample margin"
    return f"{what}: {', '.join(said)}."


def draw_confusion(snapshot: Snapshot, names: Sequence[str], *, key: str) -> None:
    """Which classes are taken for which."""
    counts = np.asarray(snapshot["confusion"])
    wrong = counts - np.diag(np.diag(counts))
    said = "No image is misclassified."
    if wrong.any():
        i, j = divmod(int(wrong.argmax()), len(wrong))
        said = f"Most often {names[i]} is taken for {names[j]}: {wrong[i, j]} images."
    figure = confusion_chart(counts, names, dark=is_dark())
    chart(figure, "confusion", f"Confusion matrix. {said}", key=key)
    st.caption(f"{said} Rows are true classes; numbers are per cent of the row.")


def draw_classes(snapshots: Mapping[str, Snapshot], names: Sequence[str], *, key: str) -> None:
    """Accuracy of each class for the named snapshots."""
    found = {name: class_accuracy(s) for name, s in snapshots.items()}
    known = [
        (value, names[j], run)
        for run, values in found.items()
        for j, value in enumerate(values)
        if value is not None
    ]
    lowest = min(known, default=(0.0, "", ""))
    said = f"Lowest: {lowest[1]}, {100 * lowest[0]:.1f} %" + (
        f" ({lowest[2]})" if lowest[2] else ""
    )
    figure = class_accuracy_chart(found, names)
    chart(figure, "accuracy_by_class", f"Accuracy by class. {said}.", key=key)
    st.caption(f"{said}.")


def draw_similarity(snapshot: Snapshot, names: Sequence[str], *, key: str) -> None:
    """Cosines between the prototypes."""
    cosine = np.array(snapshot["similarity"], dtype=float)
    k = len(cosine)
    pairs = cosine.copy()
    np.fill_diagonal(pairs, -2)
    i, j = divmod(int(pairs.argmax()), k)
    degrees = float(np.degrees(np.arccos(np.clip(pairs[i, j], -1, 1))))
    said = f"Closest: {names[i]} and {names[j]}, {degrees:.2f}°."
    chart(
        similarity_chart(cosine, names, dark=is_dark()),
        "similarity",
        f"Similarity of the prototypes. {said}",
        key=key,
    )
    st.caption(f"{said} In a regular simplex every cosine is −1/(k−1) = {-1 / (k - 1):.4f}.")
