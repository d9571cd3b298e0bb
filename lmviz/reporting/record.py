"""A report: numbers, figures and files of one set of features and prototypes."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from lmviz.figures.histograms import Histogram
from lmviz.figures.losses_table import to_csv
from lmviz.reporting.simplex import SimplexDistance
from lmviz.reporting.viewing import View

if TYPE_CHECKING:
    import plotly.graph_objects as go

MOST_IN_JSON = 200
"""Beyond so many classes the similarity matrix is left out of the JSON; its CSV has it."""


@dataclass(frozen=True)
class Ceiling:
    """What no class margin of k prototypes in R^d exceeds, or the largest that is known.

    Attributes:
        angle: radians.
        status: "proved", "best known ...", "computed here ..." or "upper bound".
        source: who found it.
        name: of the configuration or of the bound.
    """

    angle: float
    status: str
    source: str
    name: str


@dataclass(frozen=True, eq=False)
class Samples:
    """The part of a report that needs features; margins are differences of cosines.

    Attributes:
        margins: (N,) sample margin of each feature.
        labels: (N,).
        counts: (k,) features of each class.
        mean: of the sample margins.
        class_means: (k,) mean of each class; NaN for a class without features.
        gamma: (k,) smallest of each class, gamma_j; infinite for a class without features.
        gamma_min: smallest of all.
        accuracy: share whose nearest prototype, by angle, is their own.
        class_accuracy: (k,) the same per class; NaN for a class without features.
        nonnegative: no coordinate is negative, as after a ReLU.
        to_class_mean: mean angle in radians between given prototypes and the mean direction of
            their class; None where the class means are the prototypes.
        own, others, margin_histogram: cosines to the own and the other prototypes, and margins.
    """

    margins: np.ndarray
    labels: np.ndarray
    counts: np.ndarray
    mean: float
    class_means: np.ndarray
    gamma: np.ndarray
    gamma_min: float
    accuracy: float
    class_accuracy: np.ndarray
    nonnegative: bool
    to_class_mean: float | None
    own: Histogram
    others: Histogram
    margin_histogram: Histogram


@dataclass(frozen=True, eq=False)
class Report:
    """What features and prototypes come to. Angles in radians.

    Attributes:
        k, d, n: classes, dimensions, features.
        class_names: of the k classes.
        prototypes: (k, d) as measured.
        class_means_used: the prototypes are the means of the classes, as none were given.
        centred: the middle of the class means was subtracted first.
        similarity: (k, k) cosines.
        class_margin: smallest angle between two prototypes.
        closest: the two that are that close.
        nearest: (k,) the prototype closest to each, and its ``nearest_angle`` (k,).
        norms: (k,) of the prototypes; ``norm_ratio`` largest over smallest.
        centroid_norm: of the mean unit prototype.
        simplex: distance to the regular simplex.
        ceiling: largest known class margin, or the best upper bound.
        simplex_bound: arccos(-1/(k-1)).
        samples: what needs features; None without.
        view: the best view in three dimensions.
        notes: what was assumed, one sentence each.
    """

    k: int
    d: int
    n: int
    class_names: tuple[str, ...]
    prototypes: np.ndarray
    class_means_used: bool
    centred: bool
    similarity: np.ndarray
    class_margin: float
    closest: tuple[int, int]
    nearest: np.ndarray
    nearest_angle: np.ndarray
    norms: np.ndarray
    norm_ratio: float
    centroid_norm: float
    simplex: SimplexDistance
    ceiling: Ceiling
    simplex_bound: float
    samples: Samples | None
    view: View
    notes: tuple[str, ...]

    def classes(self) -> dict[str, list[Any]]:
        """One row per class, as columns; angles in degrees, None for what is not there."""
        columns: dict[str, list[Any]] = {
            "class": list(self.class_names),
            "nearest class": [self.class_names[j] for j in self.nearest],
            "angle to it (°)": np.degrees(self.nearest_angle).tolist(),
            "prototype norm": self.norms.tolist(),
        }
        if self.samples is not None:
            s = self.samples
            columns |= {
                "features": s.counts.tolist(),
                "mean sample margin": _plain(s.class_means),
                "γ_j": _plain(s.gamma),
                "accuracy (%)": _plain(100 * s.class_accuracy),
            }
        return columns

    def to_dict(self) -> dict[str, Any]:
        """Every number, ready for JSON; None for what is not there. Angles in degrees."""
        found: dict[str, Any] = {
            "k": self.k,
            "d": self.d,
            "n": self.n,
            "class_names": list(self.class_names),
            "prototypes": "class means" if self.class_means_used else "given",
            "centred": self.centred,
            "class_margin_degrees": math.degrees(self.class_margin),
            "closest_classes": [self.class_names[j] for j in self.closest],
            "largest_class_margin_degrees": math.degrees(self.ceiling.angle),
            "largest_class_margin_status": self.ceiling.status,
            "largest_class_margin_source": self.ceiling.source,
            "simplex_bound_degrees": math.degrees(self.simplex_bound),
            "simplex_distance_rms": self.simplex.rms,
            "simplex_distance_least": self.simplex.least,
            "cosine_deviation_mean": self.simplex.mean_deviation,
            "cosine_deviation_largest": self.simplex.largest_deviation,
            "prototype_norm_ratio": self.norm_ratio,
            "centroid_norm": self.centroid_norm,
            "view_share": self.view.share,
            "view_scale": self.view.scale,
            "notes": list(self.notes),
            "classes": self.classes(),
        }
        if self.samples is not None:
            s = self.samples
            found |= {
                "mean_sample_margin": s.mean,
                "gamma_min": s.gamma_min,
                "nearest_prototype_accuracy": s.accuracy,
                "prototype_to_class_mean_degrees": None
                if s.to_class_mean is None
                else math.degrees(s.to_class_mean),
                "histograms": {
                    name: {"edges": list(map(float, h.edges)), "counts": list(map(int, h.counts))}
                    for name, h in (
                        ("cosine_own", s.own),
                        ("cosine_others", s.others),
                        ("sample_margin", s.margin_histogram),
                    )
                },
            }
        if self.k <= MOST_IN_JSON:
            found["similarity"] = self.similarity.tolist()
        return found

    def to_json(self) -> str:
        """:meth:`to_dict` as text."""
        return json.dumps(self.to_dict(), indent=1, allow_nan=False, ensure_ascii=False)

    def to_csv(self, table: str = "classes") -> str:
        """One of the tables "classes", "similarity", "points" and "samples" as CSV.

        The points are those of the best view, in its three coordinates.

        Raises:
            ValueError: another table, or samples where there are no features.
        """
        if table == "classes":
            columns = self.classes()
        elif table == "similarity":
            columns = {"class": list(self.class_names)} | {
                f"{j}: {name}": self.similarity[:, j].tolist()
                for j, name in enumerate(self.class_names)
            }
        elif table == "points":
            columns = self._points()
        elif table == "samples" and self.samples is not None:
            s = self.samples
            columns = {
                "class": [self.class_names[j] for j in s.labels],
                "sample margin": s.margins.tolist(),
            }
        else:
            more = ", samples" if self.samples is not None else ""
            known = f"classes, similarity, points{more}"
            raise ValueError(f"table = {table!r} must be one of {known}")
        return to_csv(columns)

    def _points(self) -> dict[str, list[Any]]:
        """Prototypes, then features, as the best view shows them."""
        view, points = self.view, self.view.prototypes
        if view.features is not None:
            points = np.concatenate([points, view.features])
        return {
            "kind": ["prototype"] * self.k + ["feature"] * (len(points) - self.k),
            "class": [*self.class_names, *(self.class_names[j] for j in view.labels)],
            **dict(zip("xyz", points.T.tolist(), strict=True)),
        }

    def figures(self) -> dict[str, go.Figure]:
        """The Plotly figures by name: sphere, similarity, angles, cosines, margins."""
        from lmviz.reporting.drawing import figures

        return figures(self)

    def to_html(self) -> str:
        """A page of its own with numbers and live figures, that opens without a network."""
        from lmviz.reporting.page import page

        return page(self)

    def _repr_html_(self) -> str:
        from lmviz.reporting.page import framed_page

        return framed_page(self)


def _plain(values: np.ndarray) -> list[float | None]:
    return [float(v) if np.isfinite(v) else None for v in values]
