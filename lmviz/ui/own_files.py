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
                "Points (.csv)",
                "-points.csv",
                lambda: report.to_csv("points"),
                "Prototypes and features in the three coordinates of the sphere, one a line.",
            ),
            Offer(
                "Points (.npz)",
                ".npz",
                lambda: points_npz(report),
                "The same for NumPy, and the prototypes in their own dimension. No pickles inside.",
            ),
            Offer(
                "Similarity (.csv)",
                "-similarity.csv",
                lambda: report.to_csv("similarity"),
                "Cosines between all pairs of prototypes, in their own dimension.",
            ),
            *similarity_pictures(lambda: [_matrix(report)], report.k, shown.title),
        ],
        trouble,
    )


def picture_of(shown: Shown) -> Picture:
    """The sphere as it is shown, from the current camera."""
    report, view = shown.report, shown.report.view
    kept = f", best 3-D view ({view.share:.0%})" if report.d > 3 else ""
    named = report.k <= MOST_NAMES
    scene = Scene(
        view.prototypes,
        view.features,
        view.labels,
        edges=[report.closest],
        names=[_short(name, LONGEST_NAME) for name in report.class_names] if named else [],
        caption=f"{_short(shown.title, LONGEST_TITLE)}, k = {report.k}, d = {report.d}{kept}",
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
