"""Files of the sphere on the Own data page: pictures from the current camera, and its points."""

from __future__ import annotations

import io

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.matrices import similarity_chart
from lmviz.figures.sphere_scene import Picture, Scene, picture
from lmviz.reporting import Report
from lmviz.reporting.drawing import names
from lmviz.ui.files import Files, Offer
from lmviz.ui.own_data import Shown
from lmviz.ui.sphere_files import (
    MOST_NAMES,
    SIZES,
    camera_of,
    pictures,
    similarity_pictures,
    to_turn,
    too_many,
)
from lmviz.ui.sphere_view.offline import offline_page
from lmviz.ui.words import own_data as words

NAME = "own-data"
LONGEST_NAME, LONGEST_TITLE = 24, 36
"""Letters of a class beside its arrow, and of the upload beneath the ball, that have room."""


def files(shown: Shown) -> Files:
    """Everything that the sphere can leave as a file."""
    report = shown.report
    trouble = too_many(len(report.view.labels))
    return Files(
        NAME,
        [
            *pictures(lambda: picture_of(shown), trouble),
            to_turn(lambda: offline_page(shown.title, shown.picture.recording())),
            Offer(
                words.POINTS_CSV.label,
                "-points.csv",
                lambda: report.to_csv("points"),
                words.POINTS_CSV.help,
            ),
            Offer(
                words.POINTS_NPZ.label,
                ".npz",
                lambda: points_npz(report),
                words.POINTS_NPZ.help,
            ),
            Offer(
                words.SIMILARITY_CSV.label,
                "-similarity.csv",
                lambda: report.to_csv("similarity"),
                words.SIMILARITY_CSV.help,
            ),
            *similarity_pictures(lambda: [_matrix(report)], report.k, shown.title),
        ],
        trouble,
    )


def picture_of(shown: Shown) -> Picture:
    """The sphere as it is shown, from the current camera."""
    report, view = shown.report, shown.report.view
    share = view.share if report.d > 3 else None
    named = report.k <= MOST_NAMES
    scene = Scene(
        view.prototypes,
        view.features,
        view.labels,
        edges=[report.closest],
        names=[_short(name, LONGEST_NAME) for name in report.class_names] if named else [],
        caption=words.picture(_short(shown.title, LONGEST_TITLE), report.k, report.d, share),
    )
    return picture([scene], [camera_of(shown.picture.sight.viewpoint(), report.d)], SIZES[1])


def _matrix(report: Report) -> go.Figure:
    return similarity_chart(report.similarity, names(report))


def points_npz(report: Report) -> bytes:
    """The points as an NPZ file, without pickles.

    prototypes (k, d) as measured, class_names (k,), and as the sphere shows them prototypes_3d
    (k, 3); with features also features_3d (M, 3) and their labels (M,).
    """
    view = report.view
    arrays = {
        "prototypes": report.prototypes,
        "class_names": np.array(report.class_names),
        "prototypes_3d": view.prototypes,
    }
    if view.features is not None:
        arrays |= {"features_3d": view.features, "labels": view.labels}
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
