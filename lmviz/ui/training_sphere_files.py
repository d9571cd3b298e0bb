"""Files of the features of a training run on the sphere: pictures, recordings, points."""

from __future__ import annotations

import io
from functools import partial

import numpy as np

from lmviz.figures.sphere_scene import Picture, Scene, picture
from lmviz.sphere.export import Points, points_csv
from lmviz.ui.files import Files, Offer
from lmviz.ui.sphere_files import (
    MOST_NAMES,
    MOVING,
    SIZES,
    camera_of,
    moving,
    pictures,
    similarity_files,
    too_many,
)
from lmviz.ui.sphere_view.offline import offline_page
from lmviz.ui.training_features import Recording
from lmviz.ui.words import training_run as words


def files_of_recording(kept: Recording, name: str, title: str) -> Files:
    """Everything that the recorded states can leave as a file.

    Args:
        name: that the files begin with, and what tables call the run.
        title: of the run, which may be somebody's own words.
    """
    at, features = min(kept.frame, len(kept.steps) - 1), len(kept.labels)
    trouble = too_many(features)
    now = Points(name, *kept.state(at), kept.labels)
    offers = [
        *pictures(lambda: picture_of(kept, title, at, SIZES[1]), trouble),
        *moving(
            len(kept.steps),
            features,
            lambda i: picture_of(kept, title, i, MOVING[1]),
            lambda: offline_page(title, kept.recording()),
            trouble,
        ),
        Offer(
            words.POINTS_NOW.label,
            "-points.csv",
            lambda: points_csv([now]),
            words.POINTS_NOW.help,
        ),
        Offer(
            words.ALL_POINTS.label,
            ".npz",
            partial(points_npz, kept),
            words.ALL_POINTS.help,
        ),
        *similarity_files(lambda: [now], len(kept.names), title),
    ]
    return Files(f"{name}-sphere-step{kept.steps[at]}", offers, trouble)


def picture_of(kept: Recording, title: str, at: int, size: int) -> Picture:
    """The sphere at a recorded state, from the current camera."""
    prototypes, features = kept.state(at)
    scene = Scene(
        prototypes,
        features,
        np.asarray(kept.labels),
        names=kept.names if len(kept.names) <= MOST_NAMES else (),
        caption=words.picture(title, kept.steps[at]),
    )
    return picture([scene], [camera_of(kept.sight.viewpoint(), 3)], size)


def points_npz(kept: Recording) -> bytes:
    """steps (F,), prototypes (F, k, 3), features (F, N, 3), labels (N,) and class_names (k,)."""
    steps = kept.steps  # a run that goes on adds states meanwhile
    states = [kept.state(i) for i in range(len(steps))]
    out = io.BytesIO()
    np.savez_compressed(
        out,
        allow_pickle=False,
        steps=np.array(steps),
        prototypes=np.stack([w for w, _ in states]),
        features=np.stack([z for _, z in states]),
        labels=np.array(kept.labels),
        class_names=np.array(kept.names),
    )
    return out.getvalue()
