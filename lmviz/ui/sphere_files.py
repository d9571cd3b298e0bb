"""Files of what the sphere views show: pictures from the current camera, recordings, numbers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import plotly.graph_objects as go

from lmviz.figures.matrices import similarity_chart
from lmviz.figures.sphere_pdf import to_pdf
from lmviz.figures.sphere_pixels import MOST_FRAMES, sampled, to_gif, to_png
from lmviz.figures.sphere_scene import FLAT, MOST_FEATURES, Camera, Picture, Scene, picture
from lmviz.figures.sphere_svg import to_svg
from lmviz.geometry.margins import similarity
from lmviz.reporting.drawing import MOST_IN_MATRIX
from lmviz.sphere import Problem
from lmviz.sphere.export import (
    Points,
    configurations_npz,
    curves_csv,
    points_at,
    points_csv,
    points_npz,
    similarity_csv,
)
from lmviz.ui import curve_figures
from lmviz.ui.drawn import Figures, drawn
from lmviz.ui.files import Files, Offer, save
from lmviz.ui.sphere_view.offline import offline_page
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import Viewpoint
from lmviz.ui.sphere_view.still import Still
from lmviz.ui.words import curves
from lmviz.ui.words import sphere as words

MOST_NAMES = 20
"""Beyond so many classes their names would cover the ball."""
SIZES = {1: 640, 2: 480}
"""Pixels of a ball on paper, by how many there are; 360 for more."""
MOVING = {1: 480, 2: 360}
"""The same in an animation; 300 for more."""
QUICK_FRAMES = 40
"""An animation of more takes longer than a file among others may."""

_animating = threading.Semaphore(1)
"""An animation fills a core for seconds: one at a time on the whole server."""


def of_player(player: Player, more: Sequence[Offer] = ()) -> Files:
    """Everything that a live view can leave as a file."""
    problems = player.problems
    frame = player.trajectory.frames[player.frame]
    name = f"{problems[0].loss.record.key}-k{problems[0].k}-step{frame.step}"
    if len(problems) > 1:
        name = f"{len(problems)}-spheres-step{frame.step}"
    features = sum(p.n for p in problems)
    trouble = too_many(features)
    at = player.frame
    offers = [
        *pictures(lambda: picture_of_player(player, at), trouble),
        *moving(
            len(player.trajectory),
            features,
            lambda i: picture_of_player(player, i, MOVING),
            lambda: offline_page(_title(player), player.recording()),
            trouble,
        ),
        Offer(words.CURVES_TABLE, "-curves.csv", lambda: curves_csv(player.trajectory)),
        *drawn(
            words.CURVES,
            "-curves",
            lambda: curve_figures.of_player(player),
            _title(player),
            curves.PICTURES_HELP,
        ),
        Offer(
            words.POINTS_NOW.label,
            "-points.csv",
            lambda: points_csv(_points(player, at)),
            words.POINTS_NOW.help,
        ),
        Offer(
            words.EVERYTHING.label,
            ".npz",
            lambda: points_npz(player.trajectory),
            words.EVERYTHING.help,
        ),
        *similarity_files(
            lambda: _titled(player, _points(player, at)), max(p.k for p in problems), _title(player)
        ),
        *more,
    ]
    return Files(name, offers, trouble)


def of_still(view: Still, name: str) -> Files:
    """Pictures and points of configurations that stand still."""
    features = sum(len(c.labels) for c in view.configurations)
    points = [
        Points(_said(c.title, c.subtitle), c.points, c.features, c.labels)
        for c in view.configurations
    ]
    trouble, title = too_many(features), words.both([p.title for p in points])
    offers = [
        *pictures(lambda: picture_of_still(view), trouble),
        to_turn(lambda: offline_page(title, view.recording())),
        Offer(words.POINTS_TABLE, "-points.csv", lambda: points_csv(points)),
        Offer(words.POINTS.label, ".npz", lambda: configurations_npz(points), words.POINTS.help),
        *similarity_files(
            lambda: points, max((len(p.prototypes) for p in points), default=0), title
        ),
    ]
    return Files(name, offers, trouble)


def _points(player: Player, at: int) -> list[Points]:
    # A run that began anew since the button was drawn may be shorter.
    return points_at(player.trajectory, min(at, len(player.trajectory) - 1))


def _titled(player: Player, points: Sequence[Points]) -> list[Points]:
    """The points under the headings of their spheres, where these have some."""
    pairs = zip(points, player.titles, strict=True)
    return [replace(p, title=title or p.title) for p, title in pairs]


def to_turn(page: Callable[[], str]) -> Offer:
    """A page with a view in it that plays nothing."""
    return Offer(words.TO_TURN.label, ".html", page, words.TO_TURN.help)


def too_many(features: int) -> str:
    """Why so many features cannot be drawn, or ''."""
    if features <= MOST_FEATURES:
        return ""
    return words.too_many(MOST_FEATURES, features)


def picture_of_player(player: Player, at: int, sizes: dict[int, int] | None = None) -> Picture:
    """The spheres at a recorded frame, from the current camera."""
    frames = player.trajectory.frames
    # A run that began anew since the button was drawn may be shorter.
    at = min(at, len(frames) - 1)
    step = frames[at].step
    scenes = []
    for i, problem in enumerate(player.problems):
        prototypes, features, ghosts = player.picture(i, at)
        title = player.titles[i] or _stated(problem)
        scenes.append(
            Scene(
                prototypes,
                features,
                problem.labels,
                ghosts,
                names=_names(problem.k),
                caption=words.at_step(title, step),
            )
        )
    cameras = [camera_of(player.sight.viewpoint(i), p.d) for i, p in enumerate(player.problems)]
    return picture(scenes, cameras, (sizes or SIZES).get(len(scenes), 300 if sizes else 360))


def picture_of_still(view: Still) -> Picture:
    """The configurations as they are shown, from the current camera."""
    scenes = []
    for i, c in enumerate(view.configurations):
        points, features = view.picture(i)
        scenes.append(
            Scene(
                points,
                features if len(features) else None,
                np.asarray(c.labels) if len(features) else None,
                edges=c.edges,
                names=_names(len(c.points)),
                caption=_said(c.title, c.subtitle),
            )
        )
    cameras = [
        camera_of(view.sight.viewpoint(i), c.points.shape[1])
        for i, c in enumerate(view.configurations)
    ]
    return picture(scenes, cameras, SIZES.get(len(scenes), 360))


def moving(
    frames: int,
    features: int,
    draw: Callable[[int], Picture],
    page: Callable[[], str],
    trouble: str,
) -> list[Offer]:
    """A recording as an animation and as a page that plays it.

    Args:
        frames: how many are recorded.
        features: in one frame.
        draw: the picture of one of them.
        page: the offline page of all.
        trouble: why no picture can be had, or ''.
    """
    shown = sampled(frames, features)
    return [
        Offer(
            words.ANIMATION,
            ".gif",
            lambda: _animation(draw, shown),
            words.animation_help(len(shown), frames, MOST_FRAMES),
            trouble,
            slow=len(shown) > QUICK_FRAMES,
        ),
        Offer(words.RECORDING.label, ".html", page, words.RECORDING.help),
    ]


def _animation(draw: Callable[[int], Picture], frames: Sequence[int]) -> bytes:
    """A GIF of these frames that repeats."""
    with _animating:
        return to_gif(lambda i: draw(frames[i]), len(frames))


def save_still(prefix: str, view: Still, name: str) -> None:
    """The button "Save" of a page with a still view."""
    save(prefix, lambda: of_still(view, name))


def save_player(prefix: str, player: Player) -> None:
    """The button "Save" of a page with a live view."""
    save(prefix, lambda: of_player(player))


def pictures(drawn: Callable[[], Picture], trouble: str) -> list[Offer]:
    """The kinds of pictures, drawn when one is clicked; ``trouble``: why none can be had."""
    svg, pdf, png = (words.PICTURES[ending] for ending in ("svg", "pdf", "png"))
    return [
        Offer(svg.label, ".svg", lambda: to_svg(drawn()), svg.help, trouble),
        Offer(pdf.label, ".pdf", lambda: to_pdf(drawn()), pdf.help, trouble),
        Offer(png.label, ".png", lambda: to_png(drawn()), png.help, trouble),
    ]


def similarity_files(spheres: Callable[[], Sequence[Points]], k: int, title: str) -> list[Offer]:
    """The cosines between the prototypes, as a table and as pictures."""
    return [
        Offer(
            words.SIMILARITY_TABLE.label,
            "-similarity.csv",
            lambda: similarity_csv(spheres()),
            words.SIMILARITY_TABLE.help,
        ),
        *similarity_pictures(lambda: list(map(_matrix, spheres())), k, title),
    ]


def similarity_pictures(figures: Figures, k: int, title: str) -> list[Offer]:
    """Matrices of the cosines between ``k`` prototypes as pictures."""
    said = words.SIMILARITY
    trouble = words.unreadable(k, MOST_IN_MATRIX) if k > MOST_IN_MATRIX else ""
    return drawn(said.label, "-similarity", figures, title, said.help, trouble)


def _matrix(sphere: Points) -> go.Figure:
    names = [str(j + 1) for j in range(len(sphere.prototypes))]
    figure = similarity_chart(similarity(sphere.prototypes.astype(float)), names)
    return figure.update_xaxes(title=sphere.title)


def _title(player: Player) -> str:
    if len(player.problems) > 1:
        return words.listed(player.titles)
    return _stated(player.problems[0])


def _stated(problem: Problem) -> str:
    return words.problem(problem.loss.record.title, problem.k, problem.d)


def _said(title: str, subtitle: str) -> str:
    return words.listed([part for part in (title, subtitle) if part])


def _names(k: int) -> list[str]:
    return [words.numbered(words.CLASS, j + 1) for j in range(k)] if k <= MOST_NAMES else []


def camera_of(seen: Viewpoint | None, d: int) -> Camera:
    """From where points of dimension ``d`` are seen."""
    if d == 2:
        return FLAT
    return Camera(seen.azimuth, seen.elevation) if seen else Camera()
