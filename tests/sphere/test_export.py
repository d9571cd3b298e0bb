"""Files of the Sphere Lab: what comes back equals what went out, and nothing else is let in."""

from __future__ import annotations

import csv
import io
import json
import math

import numpy as np
import pytest

from lmviz import losses
from lmviz.sphere import Problem, Trajectory
from lmviz.sphere.export import curves_csv, from_json, points_npz, to_json
from lmviz.sphere.presets import PRESETS

BY_HAND = Problem(k=3, counts=(9, 3, 1), loss=losses.make("ldam", max_m=0.3), zero_centroid=2.5)
PER_CLASS = Problem(k=3, loss=losses.make("gm_softmax", alpha1=(0.9, 0.8, 0.7)))


@pytest.fixture(scope="module")
def recorded() -> Trajectory:
    found = Trajectory([Problem(k=4, per_class=3), BY_HAND])
    found.extend(3, 5)
    return found


@pytest.mark.parametrize("problem", [*(p.problem for p in PRESETS), BY_HAND, PER_CLASS])
def test_a_problem_comes_back_equal(problem):
    assert from_json(to_json(problem)) == problem


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("3", "must hold an object"),
        ('{"format": 9}', "format 9"),
        ('{"k": 1}', r"k must be a whole number in \[2, 64\], got 1"),
        ('{"k": [8]}', "k must be"),
        ('{"kk": 8, "dd": 3}', "unknown settings dd, kk"),
        ('{"loss": "arcface"}', "loss must be an object"),
        ('{"loss": {"key": "nothing"}}', "unknown loss 'nothing'"),
        ('{"loss": {"key": "arcface", "m": 9}}', "m must be"),
        ('{"counts": [1, 2]}', "counts must hold 8"),
        ('{"counts": "many"}', "counts must be a list of whole numbers"),
        ('{"scale_feature_step": "no"}', "scale_feature_step must be true or false"),
        ('{"k": 64, "per_class": 1e99}', "per_class must be"),
        ('{"seed": NaN}', "seed must be"),
        (" " * 100_001, "at most 100,000 characters"),
    ],
)
def test_what_is_no_problem_is_named(text, message):
    with pytest.raises(ValueError, match=message):
        from_json(text)


def test_curves_agree_with_the_recorded_points(recorded):
    rows = list(csv.DictReader(io.StringIO(curves_csv(recorded))))
    assert [int(r["step"]) for r in rows] == [0, 5, 10, 15]
    for row, frame in zip(rows, recorded.frames, strict=True):
        for i, problem in enumerate(recorded.problems):
            w = frame.points[i][: problem.k]
            w = w / np.sqrt((w**2).sum(1, keepdims=True))
            cosines = w @ w.T - 2 * np.eye(problem.k)
            smallest = math.degrees(math.acos(cosines.max()))
            assert float(row[f"class_margin_deg_{i + 1}"]) == pytest.approx(smallest, abs=1e-6)


def test_everything_recorded_is_in_the_npz_and_needs_no_pickle(recorded):
    found = np.load(io.BytesIO(points_npz(recorded)), allow_pickle=False)
    assert found["steps"].tolist() == [0, 5, 10, 15]
    assert found["prototypes_1"].shape == (4, 3, 3)
    assert found["labels_1"].tolist() == [0] * 9 + [1] * 3 + [2]
    np.testing.assert_array_equal(found["features_0"][2], recorded.frames[2].points[0][4:])
    assert json.loads(str(found["problem_1"]))["loss"]["key"] == "ldam"
