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
from lmviz.reporting.words import closest, headline, numbers
from lmviz.ui import own_data, own_files, page_scripts, share
from lmviz.ui.charts import chart
from lmviz.ui.cite import of_losses
from lmviz.ui.controls import switch
from lmviz.ui.files import save
from lmviz.ui.own_data import LIMITS, PREFIX, Shown, plain
from lmviz.ui.training_snapshot import is_dark
from lmviz.ui.words import own_data as words


def upload() -> None:
    """Where a file is chosen, what may be in it, and examples of it."""
    st.space("small")  # below the bar at the top
    left, right = st.columns([3, 2], gap="medium", vertical_alignment="center")
    with left:
        file = st.file_uploader(
            words.UPLOAD.label,
            key=own_data.upload_key(),
            on_change=own_data.removed,
            max_upload_size=LIMITS.size // 2**20,
            help=words.UPLOAD.help,
        )
    own_data.take(file)
    with right:
        forms, examples = st.columns(2)
        with forms.popover(words.FORMS, icon=":material/help:", width="stretch"):
            most = LIMITS.samples, LIMITS.dimensions, LIMITS.classes
            st.markdown(words.forms(LIMITS.size // 2**20, *most))
        with examples.popover(words.EXAMPLES, icon=":material/download:", width="stretch"):
            st.caption(words.EXAMPLES_NOTE)
            for ending, write in WRITERS.items():
                st.download_button(
                    f"digits.{ending}",
                    partial(_example_file, write),
                    file_name=f"digits.{ending}",
                    key=f"{PREFIX}.example.{ending}",
                    on_click="ignore",
                    width="stretch",
                    help=words.EXAMPLE_HELP,
                )
        may = own_data.may_centre()
        st.toggle(
            own_data.LINK.title,
            key=own_data.CENTRED,
            disabled=not may,
            help=own_data.LINK.help if may else words.NOT_CENTRED,
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
            words.BACK.label,
            on_click=own_data.forget,
            icon=":material/undo:",
            width="stretch",
            help=words.BACK.help,
        )
    st.caption(plain(words.heading(headline(report), " ".join(report.notes))))
    mine = own_data.held()
    share.bar(
        own_data.STATE,
        lambda: page_scripts.own_data(mine.name if mine else "", report.centred),
        note=words.NOT_IN_LINK if mine else "",
        save=lambda: save(PREFIX, lambda: own_files.files(shown)),
        sources=of_losses,
    )


def further_numbers(report: Report) -> None:
    """The numbers that have no tile beside the sphere."""
    rest = [n for n in numbers(report) if n.label not in words.BESIDE_THE_SPHERE]
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
    st.markdown(words.COSINES)
    figure = cosine_chart([own], [others])
    figure.update_yaxes(title=words.SHARE)
    mean = float(np.average(own.centres, weights=own.counts))
    chart(
        figure,
        "own-cosines",
        words.cosines_alt(mean),
        words.cosines_note(mean),
        {
            words.COSINE: own.centres.tolist(),
            words.OWN: own.shares.tolist(),
            words.OTHERS: others.shares.tolist(),
        },
    )


def _margins(report: Report, samples: Samples) -> None:
    st.markdown(words.MARGINS)
    figure = margin_chart([samples.margin_histogram], ceiling=report.k / (report.k - 1))
    figure.update_yaxes(title=words.SHARE)
    wrong = 100 * (1 - samples.accuracy)
    found = samples.margin_histogram
    chart(
        figure,
        "own-margins",
        words.margins_alt(samples.mean, samples.gamma_min),
        words.margins_note(wrong),
        {words.SAMPLE_MARGIN_AXIS: found.centres.tolist(), words.SHARE: found.shares.tolist()},
    )


def _similarity(report: Report) -> None:
    st.markdown(words.SIMILARITY)
    figure = similarity_figure(report, dark=is_dark())
    if figure is None:
        st.caption(words.no_matrix(report.k, MOST_IN_MATRIX))
        return
    said = words.closest(closest(report), float(np.degrees(report.class_margin)))
    names = list(report.class_names)
    table: dict[str, list[Any]] = {words.CLASS: names}
    table |= {f"{j}: {name}": report.similarity[:, j].tolist() for j, name in enumerate(names)}
    chart(
        figure,
        "own-similarity",
        words.similarity_alt(said),
        plain(words.similarity_note(said, report.k)),
        table,
    )


def _angles(report: Report) -> None:
    st.markdown(words.ANGLES)
    pairs = report.similarity[np.triu_indices(report.k, 1)]
    angles = np.degrees(np.arccos(np.clip(pairs, -1, 1)))
    counts, edges = np.histogram(angles, 60, (0, 180))
    chart(
        angles_chart(report.similarity, marks(report), height=440),
        "own-angles",
        words.angles_alt(angles.min(), angles.max()),
        words.ANGLES_NOTE,
        {words.ANGLE: ((edges[1:] + edges[:-1]) / 2).tolist(), words.PAIRS: counts.tolist()},
    )


def _classes(report: Report) -> None:
    """One row per class, to be sorted by any column."""
    columns = report.classes()
    st.dataframe(
        columns,
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format=pattern)
            for name, pattern in words.FORMATS.items()
            if name in columns
        },
        height=390 if report.k > 10 else "content",
        alt=words.table_alt(report.k),
    )


def files(report: Report) -> None:
    """The report as files."""
    wanted = [
        (words.REPORT_JSON, "report.json", report.to_json),
        (words.REPORT_HTML, "report.html", report.to_html),
        (words.CLASSES_CSV, "classes.csv", report.to_csv),
        (words.SIMILARITIES_CSV, "similarity.csv", lambda: report.to_csv("similarity")),
    ]
    if report.samples is not None:
        wanted.append((words.SAMPLES_CSV, "samples.csv", lambda: report.to_csv("samples")))
    for column, (said, name, write) in zip(st.columns(len(wanted)), wanted, strict=True):
        column.download_button(
            said.label,
            write,
            file_name=name,
            key=f"{PREFIX}.{name}",
            on_click="ignore",
            width="stretch",
            help=said.help,
        )
    st.caption(words.NOTEBOOK)
