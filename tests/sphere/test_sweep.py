"""Runs in pieces: the same runs as ever, and the published margins over seeds and grids."""

from __future__ import annotations

import math
from collections import deque

import numpy as np
import pytest

from lmviz import losses, sphere
from lmviz.sphere.figure import REPORTED, REPORTED_TAMMES, figure_problems, reported
from lmviz.sphere.optimum import searching_optimum
from lmviz.sphere.sweep import Sweep, lockstep, over_seeds, vary

# Class margin (degrees) of the converged runs at k = 8 on S^2, any of the four losses: an
# independent search by L-BFGS and over the one-parameter family of square antiprisms.
CONVERGED = {5: 72.6252, 10: 73.6842, 20: 74.2714, 30: 74.4673, 64: 74.6752}
NORMFACE = losses.make("normface", s=10.0)
SMALL = sphere.Problem(k=4, per_class=2, loss=NORMFACE, optimizer="riemannian_sgd")


def last(pieces):
    return deque(pieces, maxlen=1).pop()


def test_runs_in_step_are_the_very_runs_of_the_engine():
    problems = [
        *over_seeds([SMALL], 3),
        SMALL.replace(loss=losses.make("lm_softmax", s=20.0)),
        SMALL.replace(k=5, optimizer="riemannian_lbfgs"),
        SMALL.replace(optimizer="sgd", learning_rate=1.0),
    ]
    found = last(lockstep(problems, 120))
    straight = [sphere.run(p, 120, 120).curves["class_margin"][-1] for p in problems]
    assert found.step == 120
    assert found.done == 1.0
    np.testing.assert_allclose(found.margins, straight, rtol=0, atol=1e-9)


def test_progress_rises_and_all_runs_stand_level_when_measured():
    levels = list(lockstep(over_seeds([SMALL], 2), 130))
    done = [level.done for level in levels]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0.0, 1.0)
    assert sorted({level.step for level in levels}) == [0, 50, 100, 130]


def test_a_piece_is_small_however_many_runs_there_are():
    # A batch of 20 000 points costs about 4 ms a step; none of its pieces takes many steps.
    problems = over_seeds([SMALL.replace(k=8, per_class=30)], 80)
    assert len(list(lockstep(problems, 50))) > 15


def test_a_run_that_diverges_is_empty_and_leaves_the_others_alone():
    wild = SMALL.replace(optimizer="sgd", learning_rate=1000.0, weight_decay=1.0)
    found = last(lockstep([SMALL, wild, SMALL.replace(seed=1)], 200))
    assert np.isnan(found.margins[1])
    alone = sphere.run(SMALL, 200, 200).curves["class_margin"][-1]
    assert found.margins[0] == pytest.approx(alone, abs=1e-9)
    assert np.isfinite(found.margins[2])


@pytest.mark.parametrize("steps", [0, -3])
def test_no_steps_are_refused(steps):
    with pytest.raises(ValueError, match="step"):
        list(lockstep([SMALL], steps))


def test_seeds_give_the_published_spread_of_the_papers_sphere_figure():
    """Mean and deviation over seeds after some 2000 to 3000 steps of raw SGD, s = 10, m = 0.1:
    NormFace 67.3 ± 1.8 to 68.9 ± 1.2, CosFace 71.8 ± 2.2, ArcFace 69.5 ± 1.6; LM-Softmax at s = 30
    stands at 74.467. Reported by the paper: 68.50, 71.86, 67.74, 74.46."""
    problems = figure_problems()
    found = np.degrees(last(lockstep(over_seeds(problems, 24), 2500)).margins.reshape(4, 24))
    means, deviations = found.mean(1), found.std(1)
    np.testing.assert_allclose(means, [68.5, 71.8, 69.5, 74.467], atol=1.0)
    assert (deviations[:3] > 0.5).all()
    assert (deviations[:3] < 2.5).all()
    assert deviations[3] < 0.01
    for mean, deviation, told in zip(means, deviations, REPORTED.values(), strict=True):
        assert abs(mean - told) < max(0.05, 2 * deviation)
    assert means[3] > means[1] > means[2] - 0.8
    assert means[1] > means[0]


def test_the_reported_numbers_are_those_of_the_paper_and_of_its_figure_only():
    assert REPORTED == {"normface": 68.50, "cosface": 71.86, "arcface": 67.74, "lm_softmax": 74.46}
    assert REPORTED_TAMMES == 74.86
    assert [reported(p) for p in figure_problems()] == list(REPORTED.values())
    assert reported(figure_problems()[0].replace(k=9)) is None
    assert reported(figure_problems()[0].replace(sample_margin=0.5)) is None
    assert reported(SMALL) is None


def test_the_optimum_searched_in_pieces_is_the_published_one():
    for loss in (losses.make("cosface", s=10.0), losses.make("lm_softmax", s=10.0)):
        search = searching_optimum(SMALL.replace(k=8, loss=loss))
        pieces, found = 0, None
        while found is None:
            try:
                next(search)
                pieces += 1
            except StopIteration as end:
                found = end.value
        assert math.degrees(found.class_margin) == pytest.approx(CONVERGED[10], abs=1e-4)
        assert pieces > 10


def test_a_grid_of_optima_has_the_published_values_whatever_the_margin():
    base = sphere.Problem(k=8, loss=losses.make("cosface", s=10.0))
    grid = last(Sweep(base, "s", tuple(CONVERGED), "m", (0.0, 0.35), steps=0).advance())
    expected = [list(CONVERGED.values())] * 2
    np.testing.assert_allclose(np.degrees(grid.median), expected, atol=2e-4)
    np.testing.assert_allclose(np.degrees(grid.largest), 74.858492, atol=1e-6)
    assert grid.done == 1.0


def test_a_grid_of_runs_shows_how_a_large_scale_starves_the_cross_entropy():
    """Raw SGD, NormFace, 1000 steps: 54 to 58 degrees at s = 10 with 10 features a class and
    their gradient divided by N, 15 to 21 at s = 64."""
    base = sphere.Problem(
        k=8, per_class=10, loss=losses.make("normface"), scale_feature_step=False, max_steps=1000
    )
    sweep = Sweep(base, "s", (10.0, 64.0), "learning_rate", (0.1,), steps=1000, seeds=6, gaps=True)
    grid = last(sweep.advance())
    assert grid.margins.shape == (1, 2, 6)
    found = np.degrees(grid.median)[0]
    assert found[0] == pytest.approx(56, abs=4)
    assert found[1] == pytest.approx(18, abs=4)
    np.testing.assert_allclose(
        np.degrees(grid.optima)[0], [CONVERGED[10], CONVERGED[64]], atol=2e-4
    )


def test_a_grid_over_classes_knows_the_largest_margin_of_each():
    base = sphere.Problem(k=8, per_class=1, loss=NORMFACE, optimizer="riemannian_lbfgs")
    grid = last(Sweep(base, "k", (4, 6, 12), "s", (5.0,), steps=60).advance())
    known = [math.degrees(math.acos(-1 / 3)), 90.0, 63.4349488]
    np.testing.assert_allclose(np.degrees(grid.largest)[0], known, atol=1e-6)
    # Simplex, octahedron and icosahedron are the optimum for every s.
    np.testing.assert_allclose(np.degrees(grid.median)[0], known, atol=1e-3)


def test_the_grid_fills_cell_by_cell_and_says_how_far_it_is():
    base = sphere.Problem(k=4, loss=NORMFACE)
    grids = list(Sweep(base, "s", (5.0, 10.0), "k", (4, 5), steps=0).advance())
    known = [int(np.isfinite(g.median).sum()) for g in grids]
    assert known == sorted(known)
    assert set(known) == {0, 1, 2, 3, 4}
    done = [g.done for g in grids]
    assert done == sorted(done)
    assert done[-1] == 1.0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"x": "m"}, "no m to vary"),
        ({"y": "s"}, "two different"),
        ({"xs": ()}, "cells"),
        ({"xs": tuple(range(1, 300))}, "200 cells"),
        ({"xs": (-1.0,)}, r"\[0.01"),
        ({"steps": -1}, "steps"),
        ({"seeds": 0}, "seeds"),
    ],
)
def test_an_impossible_grid_is_refused_with_a_reason(change, words):
    given = {"x": "s", "xs": (5.0,), "y": "k", "ys": (4,)} | change
    with pytest.raises(ValueError, match=words):
        Sweep(SMALL, **given)


def test_varying_changes_the_loss_where_it_has_the_number_and_else_the_problem():
    assert vary(SMALL, "s", 20.0).loss.hyper["s"] == 20.0
    assert vary(SMALL, "zero_centroid", 5.0).zero_centroid == 5.0
    assert vary(SMALL, "k", 6).class_counts == (2,) * 6
