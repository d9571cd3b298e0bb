"""Recordings and problems as files: CSV of the curves, NPZ of everything, JSON of a problem."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from lmviz import losses
from lmviz.geometry.margins import similarity
from lmviz.sphere.engine import METRICS
from lmviz.sphere.problem import Problem
from lmviz.sphere.trajectory import Trajectory

FORMAT = 1
"""Version of the JSON form of a problem."""
MOST_JSON = 100_000
"""Characters of a problem's file; thousands of class counts fit."""
ANGLES = ("class_margin",)
"""Metrics in radians; tables for people have them in degrees."""


def curves_csv(trajectory: Trajectory) -> str:
    """One line per key frame: the step, then every metric of every run; angles in degrees."""
    several = len(trajectory.problems) > 1
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = [f"{name}_deg" if name in ANGLES else name for name in METRICS]
    ends = [f"_{i + 1}" if several else "" for i in range(len(trajectory.problems))]
    writer.writerow(["step", *(name + end for end in ends for name in names)])
    factors = np.array([180 / math.pi if name in ANGLES else 1.0 for name in METRICS])
    for frame in trajectory.frames:
        values = (frame.metrics * factors).ravel()
        writer.writerow([frame.step, *(repr(float(v)) for v in values)])
    return out.getvalue()


@dataclass(frozen=True)
class Points:
    """What stands on one sphere: prototypes (k, d), features (N, d) or None, their labels (N,)."""

    title: str
    prototypes: np.ndarray
    features: np.ndarray | None = None
    labels: Sequence[int] | np.ndarray = ()


def points_at(trajectory: Trajectory, frame: int) -> list[Points]:
    """All runs at a recorded frame."""
    return [
        Points(p.loss.record.title, x[: p.k], x[p.k :], p.labels)
        for p, x in zip(trajectory.problems, trajectory.frames[frame].points, strict=True)
    ]


def points_csv(spheres: Sequence[Points]) -> str:
    """One line per point: sphere, kind, class (from 1), coordinates to 9 digits.

    Spheres of fewer dimensions leave the last columns empty.
    """
    d = max(s.prototypes.shape[1] for s in spheres)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["sphere", "title", "kind", "class", *(f"x{i + 1}" for i in range(d))])
    for number, s in enumerate(spheres, start=1):
        features = [] if s.features is None else list(zip(s.labels, s.features, strict=True))
        rows = [("prototype", j, w) for j, w in enumerate(s.prototypes)]
        for kind, j, x in [*rows, *(("feature", j, z) for j, z in features)]:
            gap = [""] * (d - len(x))
            writer.writerow([number, s.title, kind, int(j) + 1, *(f"{v:.9g}" for v in x), *gap])
    return out.getvalue()


def similarity_csv(spheres: Sequence[Points]) -> str:
    """One line per prototype: sphere, title, class (from 1), cosines to every class to 9 digits.

    They are those in the prototypes' own dimension. Spheres of fewer classes leave the last
    columns empty.
    """
    k = max(len(s.prototypes) for s in spheres)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["sphere", "title", "class", *range(1, k + 1)])
    for number, s in enumerate(spheres, start=1):
        gap = [""] * (k - len(s.prototypes))
        for j, cosines in enumerate(similarity(s.prototypes.astype(float)), start=1):
            writer.writerow([number, s.title, j, *(f"{c:.9g}" for c in cosines), *gap])
    return out.getvalue()


def configurations_npz(spheres: Sequence[Points]) -> bytes:
    """prototypes_i (k, d), features_i (N, d), labels_i (N,) and title_i of each; no pickles."""
    arrays: dict[str, np.ndarray] = {}
    for i, s in enumerate(spheres):
        arrays[f"title_{i}"] = np.array(s.title)
        arrays[f"prototypes_{i}"] = s.prototypes
        if s.features is not None:
            arrays[f"features_{i}"] = s.features
            arrays[f"labels_{i}"] = np.asarray(s.labels, dtype=int)
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def points_npz(trajectory: Trajectory) -> bytes:
    """Everything that was recorded, for NumPy (no pickles inside).

    steps (F,), metrics (F, M), metric_names (M,), and for each run i: prototypes_i (F, k, d),
    features_i (F, N, d), labels_i (N,), problem_i (its JSON).
    """
    frames = trajectory.frames
    arrays: dict[str, np.ndarray] = {
        "steps": np.array([f.step for f in frames]),
        "metrics": np.stack([f.metrics for f in frames]),
        "metric_names": np.array(METRICS),
    }
    for i, problem in enumerate(trajectory.problems):
        points = np.stack([f.points[i] for f in frames])
        arrays[f"prototypes_{i}"] = points[:, : problem.k]
        arrays[f"features_{i}"] = points[:, problem.k :]
        arrays[f"labels_{i}"] = problem.labels
        arrays[f"problem_{i}"] = np.array(to_json(problem))
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def to_json(problem: Problem) -> str:
    """The problem, one field a line; :func:`from_json` gives an equal one."""
    values: dict[str, Any] = {f.name: getattr(problem, f.name) for f in fields(problem)}
    hyper = {name: v for name, v in problem.loss.hyper.items() if name != "counts"}
    values["loss"] = {"key": problem.loss.record.key, **hyper}
    return json.dumps({"format": FORMAT, **values}, indent=2) + "\n"


def from_json(text: str) -> Problem:
    """Read what :func:`to_json` wrote; fields that are missing take their defaults.

    Raises:
        ValueError: not JSON, another format, unknown fields (named), or values not allowed.
    """
    if len(text) > MOST_JSON:
        raise ValueError(f"problem: at most {MOST_JSON:,} characters, got {len(text):,}")
    try:
        values = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"problem: this is not JSON: {error}") from None
    if not isinstance(values, dict):
        raise ValueError("problem: the file must hold an object with the problem's settings")
    version = values.pop("format", FORMAT)
    if version != FORMAT:
        raise ValueError(f"problem: the file has format {version!r}, expected {FORMAT}")
    unknown = sorted(set(values) - {f.name for f in fields(Problem)})
    if unknown:
        raise ValueError(f"problem: unknown settings {', '.join(unknown)[:200]}")
    if not isinstance(values.get("scale_feature_step", True), bool):
        raise ValueError("problem: scale_feature_step must be true or false")
    counts = values.get("counts")
    if counts is not None and not (
        isinstance(counts, list) and all(isinstance(c, int) for c in counts)
    ):
        raise ValueError(f"problem: counts must be a list of whole numbers, got {counts!r:.80}")
    loss = values.pop("loss", None)
    if loss is not None:
        if not isinstance(loss, dict) or not isinstance(loss.get("key"), str):
            raise ValueError("problem: loss must be an object with the loss's key")
        hyper = {name: _tuple(v) for name, v in loss.items() if name != "key"}
        values["loss"] = losses.make(loss["key"], **hyper)
    try:
        return Problem(**{name: _tuple(v) for name, v in values.items()})
    except TypeError as error:  # a list where a number belongs
        raise ValueError(f"problem: {error}") from None


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
