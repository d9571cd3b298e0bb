"""The sections of the Own data page: the upload, the sphere, charts, the table, the files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import streamlit as st

from lmviz.data import WRITERS, Embeddings
from lmviz.figures.histograms import Histogram, cosine_chart, margin_chart
from lmviz.figures.own_data import angles_chart
from lmviz.reporting import Report, Samples
from lmviz.reporting.drawing import MOST_IN_MATRIX, marks, similarity_figure
from lmviz.reporting.words import CEILINGS, closest, headline, numbers
from lmviz.ui import own_data, own_files, page_scripts, share
from lmviz.ui.charts import chart
from lmviz.ui.cite import of_losses
from lmviz.ui.controls import switch
from lmviz.ui.files import save
from lmviz.ui.own_data import LIMITS, PREFIX, Shown, plain
from lmviz.ui.training_snapshot import is_dark

BESIDE_THE_SPHERE = (
    "Class margin",
    *CEILINGS,
    "Mean sample margin",
    "Smallest sample margin γ_min",
    "Accuracy of the nearest prototype",
    "Distance to the simplex",
)
"""Numbers that stand on the tiles of the view; the others are drawn beneath it."""
SHOWN_AS = {
    "angle to it (°)": "%.3f",
    "prototype norm": "%.4g",
    "mean sample margin": "%.4f",
    "γ_j": "%.4f",
    "accuracy (%)": "%.2f",
}
"""How the columns of the table of classes are written."""
FORMS = f"""
**CSV** – a header line; a column `label` (or `y`, `target`) with class numbers or names; every
other column is a coordinate. Without a label column the rows are prototypes, one per class.

**NPZ**, **safetensors** – `features` (N × d) with `labels` (N), or `weight` (k × d) of a
classifier, or all three. Also read: `embeddings`, `x`, `targets`, `y`, `prototypes`, `W`,
`classifier.weight`, `fc.weight`. Labels are the rows of the weight matrix, from 0.

**Parquet** – a column `label` beside columns of numbers, or beside one column of lists.

At most {LIMITS.size // 2**20} MB, {LIMITS.samples:,} features, {LIMITS.dimensions:,} dimensions,
{LIMITS.classes:,} classes. Nothing is unpickled. What you upload stays in this server's memory for
your session only: it is in no file and in no link, and gone when you remove it or close the page.
"""


def upload() -> None:
    """Where a file is chosen, what may be in it, and examples of it."""
    st.space("small")  # below the bar at the top
    left, right = st.columns([3, 2], gap="medium", vertical_alignment="center")
    with left:
        file = st.file_uploader(
            "Embeddings with labels, or a classifier's weight matrix",
            key=own_data.upload_key(),
            on_change=own_data.removed,
            max_upload_size=LIMITS.size // 2**20,
            help="CSV, NPZ, safetensors or Parquet. What the keys and columns are called, and how "
            "much is read, stands under “Accepted forms”.",
        )
    own_data.take(file)
    with right:
        forms, examples = st.columns(2)
        with forms.popover("Accepted forms", icon=":material/help:", width="stretch"):
            st.markdown(FORMS)
        with examples.popover("Example files", icon=":material/download:", width="stretch"):
            st.caption("The digits that are shown at first, in each form.")
            for ending, write in WRITERS.items():
                st.download_button(
                    f"digits.{ending}",
                    partial(_example_file, write),
                    file_name=f"digits.{ending}",
                    key=f"{PREFIX}.example.{ending}",
                    on_click="ignore",
                    width="stretch",
                    help="An example file, ready to be uploaded.",
                )
        may = own_data.may_centre()
        st.toggle(
            own_data.LINK.title,
            key=own_data.CENTRED,
            disabled=not may,
            help=own_data.LINK.help
            if may
            else "Only where class means stand for the prototypes; this file brings its own.",
            persist_state="session",
        )
    trouble = own_data.problem()
    if trouble:
        st.error(plain(trouble), icon=":material/error:")


def _example_file(write: Callable[[Embeddings], bytes]) -> bytes:
    return write(own_data.example())


def heading(shown: Shown) -> None:
    """What is shown, and what was assumed."""
    report = shown.report
    name, back = st.columns([5, 1], vertical_alignment="center")
    name.subheader(plain(shown.title), anchor=False)
    if own_data.held() is not None:
        back.button(
            "Example",
            on_click=own_data.forget,
            icon=":material/undo:",
            width="stretch",
            help="Forget the upload and show the built-in example again.",
        )
    notes = " ".join(report.notes)
    st.caption(plain(f"{headline(report)}. {notes}"))
    mine = own_data.held()
    share.bar(
        own_data.STATE,
        lambda: page_scripts.own_data(mine.name if mine else "", report.centred),
        note="The link holds how the data are looked at, never the data: what you upload is in "
        "this session only, and others see the example under your link."
        if mine
        else "",
        save=lambda: save(PREFIX, lambda: own_files.files(shown)),
        sources=of_losses,
    )


def further_numbers(report: Report) -> None:
    """The numbers that have no tile beside the sphere."""
    rest = [n for n in numbers(report) if n.label not in BESIDE_THE_SPHERE]
    for column, number in zip(st.columns(len(rest)), rest, strict=True):
        column.metric(number.label, number.text, help=plain(number.help))


def section(report: Report) -> None:
    """The chosen part of what lies beneath the sphere; the others are neither made nor sent."""
    chosen = switch(own_data.LOOK, own_data.SECTION, own_data.sections())
    if chosen == "samples" and report.samples is not None:
        _samples(report, report.samples)
    elif chosen == "prototypes":
        _prototypes(report)
    else:
        _classes(report)


def _samples(report: Report, samples: Samples) -> None:
    """How the features are spread, as histograms."""
    left, right = st.columns(2, gap="medium")
    with left:
        _cosines(samples.own, samples.others)
    with right:
        _margins(report, samples)


def _prototypes(report: Report) -> None:
    """How the prototypes lie to each other: every pair, and their angles."""
    left, right = st.columns(2, gap="medium")
    with left:
        _similarity(report)
    with right:
        _angles(report)


def _cosines(own: Histogram, others: Histogram) -> None:
    st.markdown("**Cosines to the prototypes**")
    figure = cosine_chart([own], [others])
    figure.update_yaxes(title="share (%)")
    mean = float(np.average(own.centres, weights=own.counts))
    chart(
        figure,
        "own-cosines",
        f"Histogram of cosines; to the own prototype {mean:.3f} on average.",
        f"To the own prototype (filled), {mean:.3f} on average, and to the others (dotted).",
        {
            "cosine": own.centres.tolist(),
            "own prototype (%)": own.shares.tolist(),
            "other prototypes (%)": others.shares.tolist(),
        },
    )


def _margins(report: Report, samples: Samples) -> None:
    st.markdown("**Sample margins**")
    figure = margin_chart([samples.margin_histogram], ceiling=report.k / (report.k - 1))
    figure.update_yaxes(title="share (%)")
    wrong = 100 * (1 - samples.accuracy)
    found = samples.margin_histogram
    chart(
        figure,
        "own-margins",
        f"Histogram of sample margins, {samples.mean:.4f} on average, {samples.gamma_min:.4f} at "
        "least.",
        f"Left of 0 lie the {wrong:.2f} % whose nearest prototype is another one.",
        {"sample margin": found.centres.tolist(), "share (%)": found.shares.tolist()},
    )


def _similarity(report: Report) -> None:
    st.markdown("**Similarity of the prototypes**")
    figure = similarity_figure(report, dark=is_dark())
    if figure is None:
        st.caption(
            f"{report.k} classes are more than the {MOST_IN_MATRIX} whose cosines can be seen as a "
            "matrix; the file of similarities below has them all."
        )
        return
    said = f"Closest: {closest(report)}, {np.degrees(report.class_margin):.2f}°."
    simplex = f"In a regular simplex every cosine is {-1 / (report.k - 1):.4f}."
    table: dict[str, list[Any]] = {"class": list(report.class_names)}
    table |= {f"{j}: {n}": report.similarity[:, j].tolist() for j, n in enumerate(table["class"])}
    chart(
        figure,
        "own-similarity",
        f"Similarity of the prototypes. {said}",
        plain(f"{said} {simplex}"),
        table,
    )


def _angles(report: Report) -> None:
    st.markdown("**Angles between prototypes**")
    pairs = report.similarity[np.triu_indices(report.k, 1)]
    angles = np.degrees(np.arccos(np.clip(pairs, -1, 1)))
    counts, edges = np.histogram(angles, 60, (0, 180))
    chart(
        angles_chart(report.similarity, marks(report), height=440),
        "own-angles",
        f"Histogram of the angles between prototypes, from {angles.min():.2f}° to "
        f"{angles.max():.2f}°.",
        "The smallest of them is the class margin. In a regular simplex all are the same.",
        {"angle (°)": ((edges[1:] + edges[:-1]) / 2).tolist(), "pairs": counts.tolist()},
    )


def _classes(report: Report) -> None:
    """One row per class, to be sorted by any column."""
    columns = report.classes()
    st.dataframe(
        columns,
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format=pattern)
            for name, pattern in SHOWN_AS.items()
            if name in columns
        },
        height=390 if report.k > 10 else "content",
        alt=f"Table of {report.k} classes with their nearest class, angle, norm and margins.",
    )


def files(report: Report) -> None:
    """The report as files."""
    wanted = {
        "Report (.json)": ("report.json", report.to_json, "Every number, in one file."),
        "Report (.html)": (
            "report.html",
            report.to_html,
            "Numbers and live figures in one page that opens without a network, 6 MB.",
        ),
        "Classes (.csv)": ("classes.csv", report.to_csv, "The table of classes."),
        "Similarities (.csv)": (
            "similarity.csv",
            lambda: report.to_csv("similarity"),
            "Cosines between all pairs of prototypes.",
        ),
    }
    if report.samples is not None:
        wanted["Sample margins (.csv)"] = (
            "samples.csv",
            lambda: report.to_csv("samples"),
            "Class and sample margin of every feature, in the order of the file.",
        )
    for column, (label, (name, write, text)) in zip(
        st.columns(len(wanted)), wanted.items(), strict=True
    ):
        column.download_button(
            label,
            write,
            file_name=name,
            key=f"{PREFIX}.{name}",
            on_click="ignore",
            width="stretch",
            help=text,
        )
    st.caption(
        "The same in a notebook: `lmviz.report(features, labels, prototypes)`, which draws itself."
    )
