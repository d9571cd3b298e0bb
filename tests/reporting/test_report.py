"""Every number of a report, against closed forms and against plain NumPy and SciPy."""

from __future__ import annotations

import itertools
import json
import math
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy.linalg import orthogonal_procrustes
from scipy.stats import ortho_group

import lmviz
from lmviz.figures.sphere_scene import Camera
from lmviz.geometry.margins import sample_margins
from lmviz.reporting import best_view, measuring, report, simplex_distance
from lmviz.reporting.viewing import TIP

ROOT = Path(__file__).resolve().parents[2]


def simplex(k: int, d: int, seed: int = 0) -> np.ndarray:
    """k points of equal mutual angles: the unit vectors of R^k, centred, in R^d somewhere."""
    points = np.eye(k) - 1 / k
    axes = np.linalg.svd(points)[2][: k - 1].T
    points = points @ axes / np.linalg.norm(points, axis=1, keepdims=True)
    return np.pad(points, ((0, 0), (0, d - k + 1))) @ ortho_group.rvs(d, random_state=seed)


def antiprism() -> np.ndarray:
    """The best packing of eight points: two squares, one turned by 45 degrees."""
    # The angle of the square antiprism with equal edges: cos = (sqrt(8) - 1) / 7.
    cosine = (math.sqrt(8) - 1) / 7
    edge = math.sqrt(2 - 2 * cosine)
    radius = edge / math.sqrt(2)
    z = math.sqrt(1 - radius**2)
    turn = np.arange(4) * math.pi / 2
    ring = np.stack([radius * np.cos(turn), radius * np.sin(turn), np.full(4, z)], axis=1)
    other = turn + math.pi / 4
    lower = np.stack([radius * np.cos(other), radius * np.sin(other), np.full(4, -z)], axis=1)
    return np.concatenate([ring, lower])


@pytest.mark.parametrize(("k", "d"), [(2, 2), (3, 2), (4, 3), (10, 9), (10, 64), (100, 99)])
def test_features_at_a_simplex_reach_every_ceiling(k, d):
    w = simplex(k, d)
    labels = np.repeat(np.arange(k), 3)
    found = report(2.5 * w[labels], labels)
    assert found.class_means_used
    assert found.class_margin == pytest.approx(math.acos(-1 / (k - 1)), abs=1e-7)
    assert found.ceiling.angle == pytest.approx(found.class_margin, abs=1e-7)
    assert found.ceiling.status == "proved"
    assert found.samples.gamma_min == pytest.approx(k / (k - 1))
    assert found.samples.mean == pytest.approx(k / (k - 1))
    assert found.samples.accuracy == 1
    assert found.simplex.rms == pytest.approx(0, abs=2e-7)
    assert found.simplex.largest_deviation == pytest.approx(0, abs=1e-12)
    assert found.norm_ratio == pytest.approx(1)
    assert found.norms == pytest.approx(2.5)
    assert found.centroid_norm == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(("k", "d"), [(3, 3), (5, 7), (10, 10)])
def test_orthogonal_prototypes(k, d):
    found = report(prototypes=np.eye(k, d) * np.arange(1, k + 1)[:, None])
    assert found.class_margin == pytest.approx(math.pi / 2)
    assert found.norm_ratio == pytest.approx(k)
    assert found.centroid_norm == pytest.approx(1 / math.sqrt(k))
    assert found.simplex.mean_deviation == pytest.approx(1 / (k - 1))
    assert found.simplex.largest_deviation == pytest.approx(1 / (k - 1))
    # The centred unit vectors are k - 1 times one: 2 - 2 sqrt((k - 1) / k).
    assert found.simplex.rms == pytest.approx(math.sqrt(2 - 2 * math.sqrt((k - 1) / k)))
    assert found.samples is None
    assert not found.class_means_used


def test_the_antiprism_is_the_best_packing_of_eight_and_no_simplex():
    found = report(prototypes=antiprism())
    assert math.degrees(found.class_margin) == pytest.approx(74.8584922, abs=1e-6)
    assert found.ceiling.angle == pytest.approx(found.class_margin, abs=1e-8)
    assert found.simplex.least == pytest.approx(math.sqrt(2 - 2 * math.sqrt(3 / 7)))
    assert found.simplex.rms >= found.simplex.least


@pytest.mark.parametrize(("k", "d"), [(3, 2), (4, 3), (4, 6), (5, 4)])
def test_distance_to_the_simplex_against_procrustes_over_all_orders(k, d):
    w = np.random.default_rng(k).standard_normal((k, d))
    unit = w / np.linalg.norm(w, axis=1, keepdims=True)
    vertices = simplex(k, d)
    costs = []
    for order in itertools.permutations(range(k)):
        turn, _ = orthogonal_procrustes(vertices[list(order)], unit)
        costs.append(((vertices[list(order)] @ turn - unit) ** 2).sum(axis=1).mean())
    assert max(costs) == pytest.approx(min(costs))
    assert simplex_distance(w).rms == pytest.approx(math.sqrt(min(costs)))


def test_beyond_d_plus_one_the_simplex_lives_in_more_dimensions():
    w = antiprism()
    wide = np.pad(w, ((0, 0), (0, 4)))
    turn, _ = orthogonal_procrustes(simplex(8, 7), wide)
    cost = ((simplex(8, 7) @ turn - wide) ** 2).sum(axis=1).mean()
    assert simplex_distance(w).rms == pytest.approx(math.sqrt(cost))


@pytest.fixture
def random_case():
    rng = np.random.default_rng(3)
    w = rng.standard_normal((6, 5)) * rng.uniform(0.5, 3, (6, 1))
    labels = rng.integers(0, 5, 400)  # the last class has no feature
    features = w[labels] + 1.5 * rng.standard_normal((400, 5))
    return features, labels, w


@pytest.mark.parametrize("at_once", [4_000_000, 60])
def test_sample_margins_and_histograms_against_plain_numpy(random_case, at_once, monkeypatch):
    """In one piece and in many."""
    monkeypatch.setattr(measuring, "AT_ONCE", at_once)
    features, labels, w = random_case
    found = report(features, labels, w)
    s = found.samples
    z = features / np.linalg.norm(features, axis=1, keepdims=True)
    u = w / np.linalg.norm(w, axis=1, keepdims=True)
    cosines = z @ u.T
    margins, right = [], []
    for row, y in zip(cosines, labels, strict=True):
        margins.append(row[y] - max(c for j, c in enumerate(row) if j != y))
        right.append(int(np.argmax(row)) == y)
    margins = np.array(margins)
    np.testing.assert_allclose(s.margins, margins, atol=1e-14)
    np.testing.assert_allclose(s.margins, sample_margins(features, w, labels), atol=1e-14)
    assert s.mean == pytest.approx(margins.mean())
    assert s.gamma_min == margins.min()
    assert s.accuracy == np.mean(right)
    for j in range(5):
        assert s.gamma[j] == margins[labels == j].min()
        assert s.class_means[j] == pytest.approx(margins[labels == j].mean())
        assert s.class_accuracy[j] == np.mean(np.array(right)[labels == j])
    assert s.gamma[5] == np.inf
    assert np.isnan(s.class_means[5])
    assert "no features" in " ".join(found.notes)
    own = cosines[np.arange(400), labels]
    np.testing.assert_array_equal(s.own.counts, np.histogram(own, s.own.edges)[0])
    every = np.histogram(cosines, s.others.edges)[0]
    np.testing.assert_array_equal(s.others.counts, every - np.histogram(own, s.own.edges)[0])
    assert s.margin_histogram.counts.sum() == 400
    means = np.array([features[labels == j].mean(axis=0) for j in range(5)])
    angles = [
        math.acos(m @ v / np.linalg.norm(m) / np.linalg.norm(v))
        for m, v in zip(means, w[:5], strict=True)
    ]
    assert s.to_class_mean == pytest.approx(np.mean(angles))


def test_class_means_stand_for_prototypes_and_centring_subtracts_their_middle(random_case):
    features, labels, _ = random_case
    means = np.array([features[labels == j].mean(axis=0) for j in range(5)])
    found = report(features, labels)
    np.testing.assert_allclose(found.prototypes, means)
    assert "mean feature" in found.notes[0]
    middle = means.mean(axis=0)
    centred = report(features, labels, centred=True)
    np.testing.assert_allclose(centred.prototypes, means - middle)
    by_hand = report(features - middle, labels, means - middle)
    np.testing.assert_allclose(centred.samples.margins, by_hand.samples.margins)
    assert centred.centred


def test_centred_relu_features_under_neural_collapse_are_a_simplex():
    labels = np.repeat(np.arange(7), 4)
    found = report(np.eye(7)[labels], labels)
    assert found.class_margin == pytest.approx(math.pi / 2)
    assert found.samples.nonnegative
    assert "ReLU" in " ".join(found.notes)
    centred = report(np.eye(7)[labels], labels, centred=True)
    assert centred.class_margin == pytest.approx(math.acos(-1 / 6))
    assert centred.simplex.rms == pytest.approx(0, abs=1e-7)


@pytest.mark.parametrize("kind", ["float32", "float64", "bfloat16"])
def test_torch_tensors_give_the_same_as_arrays(random_case, kind):
    import torch

    features, labels, w = random_case
    z = torch.tensor(features, dtype=getattr(torch, kind))
    v = torch.tensor(w, requires_grad=True)
    found = report(z, torch.tensor(labels), v)
    same = report(z.double().numpy(), labels, w)
    tolerance = 1e-6 if kind == "float32" else 1e-12
    np.testing.assert_allclose(found.samples.margins, same.samples.margins, atol=tolerance)
    assert found.class_margin == same.class_margin


def test_labels_may_be_a_list_of_names():
    z = [[1, 0], [0.9, 0.1], [-1, 0.2], [-1, 0]]
    found = report(z, ["cat", "cat", "dog", "dog"])
    assert found.class_names == ("cat", "dog")
    assert found.samples.counts.tolist() == [2, 2]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ({}, "neither features nor prototypes"),
        ({"features": np.ones((3, 2))}, "no labels"),
        ({"features": [[1, 0], [-1, 0]], "labels": [0, -1]}, "“labels”[1] is -1"),
        ({"features": [[1, 0], [-1, np.nan]], "labels": [0, 1]}, "“features”[1, 1] is nan"),
        ({"features": [[1, 0], [0, 0]], "labels": [0, 1]}, "“features”[1] is the zero vector"),
        ({"features": [[1, 0], [-1, 0], [0, 1]], "labels": [0, 0, 1]}, "class “0” is zero"),
        ({"prototypes": np.eye(3), "centred": True}, "centred"),
        ({"prototypes": np.eye(3), "class_names": ["a"]}, "1 names for 3"),
    ],
)
def test_bad_input_names_the_place(arguments, part):
    with pytest.raises(ValueError, match=re.escape(part)):
        report(**arguments)


def test_where_nothing_is_known_the_ceiling_is_a_proved_bound_of_others():
    rng = np.random.default_rng(0)
    found = report(prototypes=rng.standard_normal((300, 20)))
    assert found.ceiling.status == "upper bound"
    assert found.class_margin < found.ceiling.angle < math.pi / 2


# ---- the view ----


def test_the_view_keeps_the_principal_share_and_is_a_projection():
    rng = np.random.default_rng(1)
    w = rng.standard_normal((20, 12)) * np.linspace(3, 0.1, 12)
    w /= np.linalg.norm(w, axis=1, keepdims=True)
    view = best_view(w)
    lengths = np.sort(np.linalg.eigvalsh(w.T @ w))[::-1]
    assert view.share == pytest.approx(lengths[:3].sum() / 20)
    assert (view.prototypes**2).sum() / view.scale**2 == pytest.approx(lengths[:3].sum())
    # Its cosines are the best ones of rank three.
    values, vectors = np.linalg.eigh(w @ w.T)
    best = (vectors[:, -3:] * values[-3:]) @ vectors[:, -3:].T
    seen = view.prototypes @ view.prototypes.T / view.scale**2
    np.testing.assert_allclose(seen, best, atol=1e-10)
    assert np.linalg.norm(view.prototypes, axis=1).max() == pytest.approx(1)


def test_in_three_dimensions_the_view_is_a_rotation_without_a_mirror():
    w = antiprism()
    view = best_view(w, w[:4], np.arange(4))
    np.testing.assert_allclose(view.prototypes @ view.prototypes.T, w @ w.T, atol=1e-12)
    turn = np.linalg.lstsq(w, view.prototypes, rcond=None)[0]
    assert np.linalg.det(turn) == pytest.approx(1)
    np.testing.assert_allclose(view.features, view.prototypes[:4], atol=1e-12)
    assert view.share == view.scale == 1


def test_from_the_default_camera_no_tip_hides_another_where_that_is_possible():
    # Of the cube the eye along an axis, or a diagonal, sees points behind each other.
    cube = np.array(list(itertools.product([-1, 1], repeat=3))) / math.sqrt(3)
    for points in (cube, antiprism()):
        view = best_view(points)
        screen = view.prototypes @ Camera().basis[:2].T
        gaps = np.linalg.norm(screen[:, None] - screen[None], axis=2)[np.triu_indices(8, 1)]
        assert view.hidden == 0
        assert gaps.min() > 2 * TIP


def test_equal_prototypes_count_as_hidden():
    view = best_view(np.array([[1.0, 0, 0], [1.0, 0, 0], [0, 1.0, 0]]))
    assert view.hidden == 2


def test_features_leave_no_room_beyond_the_ball():
    rng = np.random.default_rng(2)
    w, z = rng.standard_normal((3, 40)), rng.standard_normal((500, 40))
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    view = best_view(w / np.linalg.norm(w, axis=1, keepdims=True), z, np.zeros(500, dtype=int))
    longest = max(np.linalg.norm(p, axis=1).max() for p in (view.prototypes, view.features))
    assert longest == pytest.approx(1)


# ---- files and the notebook ----


def test_json_holds_every_number_and_no_nan(random_case):
    found = report(*random_case, class_names=["a", "b", "<c>", "d", "e", "=f"])
    told = json.loads(found.to_json(), parse_constant=pytest.fail)
    assert told == json.loads(json.dumps(found.to_dict()))
    assert told["class_margin_degrees"] == math.degrees(found.class_margin)
    assert told["gamma_min"] == found.samples.gamma_min
    assert told["classes"]["γ_j"][5] is None
    assert told["similarity"][0][1] == found.similarity[0, 1]


def test_csv_tables_are_read_by_pandas_and_hold_no_formula(random_case):
    import io

    import pandas as pd

    found = report(*random_case, class_names=["a", "b", "<c>", "d", "e", "=1+1"])
    classes = pd.read_csv(io.StringIO(found.to_csv()))
    assert classes["features"].tolist() == found.samples.counts.tolist()
    assert classes["class"].tolist()[-1] == "'=1+1"
    samples = pd.read_csv(io.StringIO(found.to_csv("samples")))
    np.testing.assert_array_equal(samples["sample margin"], found.samples.margins)
    cosines = pd.read_csv(io.StringIO(found.to_csv("similarity"))).iloc[:, 1:]
    np.testing.assert_array_equal(cosines, found.similarity)
    points = pd.read_csv(io.StringIO(found.to_csv("points")))
    drawn = np.concatenate([found.view.prototypes, found.view.features])
    np.testing.assert_array_equal(points[["x", "y", "z"]], drawn)
    assert points["kind"].tolist() == ["prototype"] * 6 + ["feature"] * len(found.view.features)
    assert points["class"].tolist()[5] == "'=1+1"
    with pytest.raises(ValueError, match="classes, similarity, points"):
        report(prototypes=np.eye(3)).to_csv("samples")


def test_the_notebook_page_is_self_contained_and_escapes_names(random_case):
    found = report(*random_case, class_names=["<script>alert(1)</script>", *"bcdef"])
    page = found.to_html()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert" in page
    assert page.count("plotly-graph-div") >= 5
    head = page[: page.index("<style>")]
    assert "src=" not in head
    assert "default-src 'none'" in head, "it forbids itself the network"
    frame = found._repr_html_()
    assert frame.isascii()
    assert frame.startswith("<iframe srcdoc=")
    assert set(found.figures()) == {"sphere", "similarity", "angles", "cosines", "margins"}


def test_the_package_offers_report_and_importing_it_stays_light():
    assert lmviz.report is report
    code = (
        "import sys, lmviz; from lmviz.reporting import Report; assert callable(lmviz.report);"
        "assert lmviz.report.__name__ == 'report'; assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    light = "import sys, lmviz; assert not {'numpy', 'plotly'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", light], check=True, cwd=ROOT)
