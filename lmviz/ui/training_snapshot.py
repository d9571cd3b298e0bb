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
from lmviz.ui.words import training_run as words

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
            words.cosines_alt(_means(snapshots, "cosine_counts_own", "cosine_edges")),
            key=f"{key}_cosines",
        )
    with right:
        chart(
            margin_chart([margins(s, name) for name, s in snapshots.items()], ceiling=k / (k - 1)),
            "sample_margins",
            words.margins_alt(_means(snapshots, "margin_counts", "margin_edges")),
            key=f"{key}_margins",
        )
    st.caption(words.HISTOGRAMS_NOTE)


def _means(snapshots: Mapping[str, Snapshot], counts: str, edges: str) -> list[tuple[str, float]]:
    """Name and mean of each histogram that is not empty."""
    return [
        (name, float(np.average(Histogram(name, s[edges], s[counts]).centres, weights=s[counts])))
        for name, s in snapshots.items()
        if s[counts].sum()
    ]


def draw_confusion(snapshot: Snapshot, names: Sequence[str], *, key: str) -> None:
    """Which classes are taken for which."""
    counts = np.asarray(snapshot["confusion"])
    wrong = counts - np.diag(np.diag(counts))
    said = words.NONE_WRONG
    if wrong.any():
        i, j = divmod(int(wrong.argmax()), len(wrong))
        said = words.most_wrong(names[i], names[j], int(wrong[i, j]))
    figure = confusion_chart(counts, names, dark=is_dark())
    chart(figure, "confusion", words.confusion_alt(said), key=key)
    st.caption(words.confusion_note(said))


def draw_classes(snapshots: Mapping[str, Snapshot], names: Sequence[str], *, key: str) -> None:
    """Accuracy of each class for the named snapshots."""
    found = {name: class_accuracy(s) for name, s in snapshots.items()}
    known = [
        (value, names[j], run)
        for run, values in found.items()
        for j, value in enumerate(values)
        if value is not None
    ]
    share, lowest, run = min(known, default=(0.0, "", ""))
    said = words.lowest(lowest, share, run)
    figure = class_accuracy_chart(found, names)
    chart(figure, "accuracy_by_class", words.classes_alt(said), key=key)
    st.caption(said)


def draw_similarity(snapshot: Snapshot, names: Sequence[str], *, key: str) -> None:
    """Cosines between the prototypes."""
    cosine = np.array(snapshot["similarity"], dtype=float)
    k = len(cosine)
    pairs = cosine.copy()
    np.fill_diagonal(pairs, -2)
    i, j = divmod(int(pairs.argmax()), k)
    degrees = float(np.degrees(np.arccos(np.clip(pairs[i, j], -1, 1))))
    said = words.closest(names[i], names[j], degrees)
    chart(
        similarity_chart(cosine, names, dark=is_dark()),
        "similarity",
        words.similarity_alt(said),
        key=key,
    )
    st.caption(words.similarity_note(said, k))
