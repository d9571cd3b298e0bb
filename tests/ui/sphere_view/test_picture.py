"""What the view draws and writes beside it: projections, ghosts, lines, tiles."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import geometry, losses
from lmviz.sphere import Problem
from lmviz.ui.sphere_view.player import MOST_FRAMES, Player
from tests.ui.payload import Decoded, decode

NORMFACE = losses.make("normface", s=10.0)
SOFTMAX = losses.make("softmax")
UNIT = 1 / 32767


def frames_of(player: Player, count: int, stride: int = 1) -> Decoded:
    """The first ``count`` frames, asked for anew until the time limit has let all be computed."""
    run = decode(player.payload()).head["run"]
    request = {"run": run, "rev": 0, "n": MOST_FRAMES, "stride": stride, "rid": 1}
    while len(player.trajectory) < count:
        done = len(player.trajectory) - 1
        player.handle(request | {"have": done, "n": count - 1 - done})
    player.handle(request | {"have": -1, "n": count})
    found = decode(player.payload())
    assert found.head["F"] == count
    return found


def exact(player: Player, frame: int, sphere: int = 0) -> np.ndarray:
    points = player.trajectory.frames[frame].points[sphere].astype(float)
    return points / np.linalg.norm(points, axis=1, keepdims=True)


def sorted_cosines(points: np.ndarray) -> np.ndarray:
    unit = points / np.linalg.norm(points, axis=-1, keepdims=True)
    return np.sort((unit @ unit.T)[np.triu_indices(len(unit), 1)])


@pytest.mark.parametrize(("d", "mode"), [(2, "circle"), (3, "sphere")])
@pytest.mark.parametrize("loss", [NORMFACE, SOFTMAX], ids=["normalised", "free norms"])
def test_circle_and_sphere_show_the_true_directions_at_unit_length(d, mode, loss):
    player = Player([Problem(k=5, d=d, per_class=3, loss=loss)])
    found = frames_of(player, 6, stride=5)
    assert found.head["spheres"][0]["mode"] == mode
    assert found.head["spheres"][0]["note"] == ""
    assert np.abs(np.linalg.norm(found.points, axis=-1) - 1).max() < 2 * UNIT
    for f in range(6):
        assert np.abs(found.points[f, :20, :d] - exact(player, f)).max() < UNIT
    if d == 2:
        assert not found.points[..., 2].any()


@pytest.mark.parametrize("d", [4, 5, 16])
def test_a_projection_stays_in_the_ball_and_its_cosines_are_those_of_the_space(d):
    player = Player([Problem(k=7, d=d, per_class=2, loss=NORMFACE, optimizer="riemannian_sgd")])
    found = frames_of(player, 8, stride=3)
    shown = found.head["spheres"][0]
    assert shown["mode"] == "projection"
    assert f"d = {d}" in shown["note"]
    lengths = np.linalg.norm(found.points, axis=-1)
    assert lengths.max() <= 1 + 2 * UNIT
    assert lengths.min() < 0.95, "a picture of a 5-d configuration cannot keep all lengths"
    for f in range(8):
        w = exact(player, f)[:7]
        assert np.abs(found.cosines(0)[f] - w @ w.T).max() < UNIT


def test_a_projection_keeps_the_largest_share_and_never_flips():
    player = Player([Problem(k=7, d=5, per_class=1, loss=NORMFACE, optimizer="riemannian_sgd")])
    found = frames_of(player, 30)
    w = found.part(0, "prototypes")
    for f in (0, 29):
        spectrum = np.linalg.eigvalsh(exact(player, f)[:7].T @ exact(player, f)[:7])[::-1]
        assert (w[f] ** 2).sum() == pytest.approx(spectrum[:3].sum(), abs=1e-3)
    flips = (np.diff(w, axis=0) ** 2).sum((-1, -2)) > (w[1:] ** 2).sum((-1, -2)) / 2
    assert not flips.any()


@pytest.mark.parametrize(("k", "d"), [(4, 3), (8, 3), (12, 3), (5, 2), (6, 2)])
def test_ghosts_are_congruent_to_the_best_packing(k, d):
    player = Player([Problem(k=k, d=d, per_class=1, loss=NORMFACE, init="near")])
    found = frames_of(player, 4, stride=10)
    packing = sorted_cosines(geometry.best_packing(k, d).points)
    for ghosts in found.part(0, "ghosts"):
        assert np.abs(sorted_cosines(ghosts) - packing).max() < 5 * UNIT
    largest = geometry.largest_class_margin(k, d).angle
    assert math.acos(packing[-1]) == pytest.approx(largest, abs=1e-6)


def test_ghosts_cover_the_prototypes_of_a_run_that_has_arrived():
    problem = Problem(k=12, per_class=1, loss=NORMFACE, optimizer="riemannian_lbfgs", init="near")
    found = frames_of(Player([problem]), 3, stride=200)
    ghosts, prototypes = found.part(0, "ghosts")[-1], found.part(0, "prototypes")[-1]
    distances = np.linalg.norm(ghosts[:, None] - prototypes, axis=-1)
    assert distances.min(0).max() < 1e-3
    assert sorted(distances.argmin(0)) == list(range(12))


def test_ghosts_follow_a_slow_run_without_jumping():
    problem = Problem(
        k=8, per_class=2, loss=NORMFACE, optimizer="riemannian_sgd", learning_rate=0.01, seed=4
    )
    found = frames_of(Player([problem]), 100)
    moved = np.linalg.norm(np.diff(found.part(0, "prototypes"), axis=0), axis=-1).max(-1)
    ghosts = np.linalg.norm(np.diff(found.part(0, "ghosts"), axis=0), axis=-1).max(-1)
    # Another match wins a few times while the start unfolds; after that the ghosts only follow.
    jumps = np.flatnonzero(ghosts > 0.05 + 5 * moved)
    assert len(jumps) <= 2, f"jumps at frames {jumps.tolist()}: {ghosts[jumps]}"
    assert (jumps < 50).all()


def test_several_spheres_of_different_kind_share_one_payload():
    problems = [
        Problem(k=8, d=3, per_class=2, loss=NORMFACE),
        Problem(k=3, d=2, counts=(3, 1, 2), loss=losses.make("cosface"), seed=1),
        Problem(k=6, d=5, per_class=1, loss=SOFTMAX, seed=2),
    ]
    player = Player(problems, ["a", "b", "c"])
    found = frames_of(player, 3, stride=4)
    head = found.head
    assert [(s["title"], s["k"], s["n"], s["mode"]) for s in head["spheres"]] == [
        ("a", 8, 16, "sphere"),
        ("b", 3, 6, "circle"),
        ("c", 6, 6, "projection"),
    ]
    assert head["spheres"][1]["labels"] == [0, 0, 0, 1, 2, 2]
    assert len(head["classes"]) == 8
    assert found.points.shape == (3, (8 + 16 + 8) + (3 + 6 + 3) + (6 + 6 + 6), 3)
    assert found.gram.shape == (3, 28 + 3 + 15)
    assert found.metrics.shape == (3, 3, 8)
    for i, problem in enumerate(problems):
        points = exact(player, 2, i)
        cosines = points[: problem.k] @ points[: problem.k].T
        assert np.abs(found.cosines(i)[2] - cosines).max() < UNIT
        if problem.d <= 3:
            features = found.part(i, "features")[2, :, : problem.d]
            assert np.abs(features - points[problem.k :]).max() < UNIT
    assert [t["sphere"] for t in head["tiles"]] == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def head_of(**problem: object) -> dict:
    return decode(Player([Problem(**problem)]).payload()).head


def tile(head: dict, accent: str) -> dict:
    (found,) = (t for t in head["tiles"] if t["accent"] == accent)
    return found


def lines(head: dict, series: str) -> dict[str, float]:
    (chart,) = (c for c in head["charts"] if series in c["series"])
    return {line["style"]: line["value"] for line in chart["lines"]}


@pytest.mark.parametrize("loss", ["normface", "cosface", "arcface", "lm_softmax"])
def test_three_numbers_are_kept_apart_for_eight_classes_on_the_sphere(loss):
    """73.684 degrees at s = 10 and Tammes 74.8584922: values of the reference tables."""
    head = head_of(k=8, per_class=2, loss=losses.make(loss, s=10.0))
    now, own, tammes = (tile(head, accent) for accent in ("run", "optimum", "tammes"))
    assert (now["value"], now["minus"]) == (None, None)
    assert own["value"] == pytest.approx(73.684, abs=2e-3)
    assert tammes["value"] == pytest.approx(74.8584922, abs=1e-5)
    assert (own["minus"], tammes["minus"]) == (own["value"], tammes["value"])
    assert "s = 10" in own["label"]
    assert "Tammes" in tammes["label"]
    found = lines(head, "class_margin")
    assert found["optimum"] == own["value"]
    assert found["tammes"] == tammes["value"]
    assert found["simplex"] == pytest.approx(math.degrees(math.acos(-1 / 7)), abs=1e-9)


def test_a_loss_without_a_minimiser_has_no_optimum_to_show():
    head = head_of(k=8, per_class=2, loss=SOFTMAX)
    assert tile(head, "optimum")["value"] is None
    assert tile(head, "optimum")["minus"] is None
    assert "infinity" in tile(head, "optimum")["help"]
    assert "optimum" not in lines(head, "class_margin")
    assert "optimum" not in lines(head, "loss")


def test_the_simplex_is_drawn_once_where_it_is_the_optimum():
    head = head_of(k=4, per_class=2, loss=NORMFACE)
    assert tile(head, "tammes")["value"] == pytest.approx(math.degrees(math.acos(-1 / 3)))
    assert "simplex" not in lines(head, "class_margin")
    assert lines(head, "gamma_min")["tammes"] == pytest.approx(4 / 3)


@pytest.mark.parametrize(("d", "name"), [(2, "Best packing"), (3, "Tammes"), (5, "Best packing")])
def test_tammes_names_the_optimum_on_the_sphere_only(d, name):
    assert name in tile(head_of(k=8, d=d, per_class=1, loss=NORMFACE), "tammes")["label"]


def test_every_chart_and_tile_reads_a_metric_that_is_sent_and_explains_itself():
    head = head_of(k=8, per_class=1, loss=NORMFACE)
    keys = {m["key"] for m in head["metrics"]}
    assert all(set(chart["series"]) <= keys and chart["help"] for chart in head["charts"])
    assert all(t["metric"] in keys and t["help"] for t in head["tiles"])
    drawn = {key for chart in head["charts"] for key in chart["series"]}
    assert drawn == keys
