"""Runs end with a reason, faults are named, and the last good frame stays."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from lmviz import losses, sphere


def problem(key: str = "cosface", **more) -> sphere.Problem:
    hyper = more.pop("hyper", {})
    base = {"k": 4, "per_class": 3, "loss": losses.make(key, **hyper)}
    return sphere.Problem(**{**base, **more})


#: Free norms and a huge rate: lengths grow without bound.
WILD = {"key": "softmax", "learning_rate": 1000.0, "momentum": 0.99}


def test_most_steps():
    recording = sphere.Trajectory([problem(max_steps=30)])
    recording.extend(100, 4)
    assert recording.stop.kind == "max_steps"
    assert recording.stop.step == recording.frames[-1].step == 30
    assert "30 steps" in recording.stop.reason
    frames = len(recording)
    recording.extend(5, 4)
    assert len(recording) == frames


@pytest.mark.parametrize(
    ("optimizer", "window"), [("riemannian_sgd", 200), ("riemannian_lbfgs", 20)]
)
def test_converged(optimizer, window):
    """The class margin really stood still for the window, and moved before."""
    tolerance = math.radians(1e-3)
    p = problem("lm_softmax", optimizer=optimizer, tolerance=tolerance, init="near")
    recording = sphere.Trajectory([p])
    recording.extend(5000, 5)
    assert recording.stop.kind == "converged"
    assert f"0.001° over {window} steps" in recording.stop.reason
    margin = np.array(
        [f.metrics[0, sphere.METRICS.index("class_margin")] for f in recording.frames]
    )
    frames = window // 5
    assert np.ptp(margin[-frames - 1 :]) < tolerance
    assert np.ptp(margin[-frames - 2 : -1]) >= tolerance
    assert math.degrees(margin[-1]) == pytest.approx(109.4712, abs=0.01)


def test_zero_tolerance_never_converges():
    p = problem("lm_softmax", optimizer="riemannian_lbfgs", init="packing", max_steps=500)
    recording = sphere.Trajectory([p])
    recording.extend(1000, 10)
    assert recording.stop.kind == "max_steps"
    assert recording.stop.step == 500


def test_full(monkeypatch):
    monkeypatch.setattr("lmviz.sphere.trajectory.MAX_FRAMES", 6)
    recording = sphere.Trajectory([problem()])
    recording.extend(50, 1)
    assert recording.stop.kind == "full"
    assert len(recording) == 6
    recording.branch(3, recording.problems)
    assert recording.stop is None


def test_time_is_up():
    recording = sphere.Trajectory([problem()])
    recording.extend(10, 1, seconds=-1.0)
    assert len(recording) == 1
    assert recording.stop is None


def test_divergence_names_step_and_term_and_keeps_the_last_good_frame():
    recording = sphere.Trajectory([problem(**WILD)])
    recording.extend(1000, 7)
    stop = recording.stop
    assert stop.kind == "error"
    good = recording.frames[-1]
    assert good.step < stop.step <= good.step + 7
    assert f"Stopped at step {stop.step}: " in stop.reason
    assert "learning rate" in stop.reason
    assert f"last good frame, step {good.step}" in stop.reason
    assert np.isfinite(good.points[0]).all()
    assert np.isfinite(good.metrics).all()


def test_the_step_named_is_the_first_bad_one():
    p = problem(**WILD)
    recording = sphere.Trajectory([p])
    recording.extend(1000, 7)
    engine = sphere.Engine([p])
    before = engine.advance(engine.start(), recording.stop.step - 1)
    assert engine.check(before).all()
    assert not engine.check(engine.advance(before, 1)).all()


def test_a_vector_at_zero_is_named():
    engine = sphere.Engine([problem()])
    points = problem().start()
    points[2] = 0
    state = engine.state_at(points[None])
    failure = engine.failure(state, 1)
    assert failure.step == 1
    assert str(failure) == "step 1: the value of the loss CosFace (AM-Softmax) is not finite"


@pytest.mark.parametrize(
    ("weights", "term"),
    [({"sample_margin": 1.0}, "R_sm"), ({"zero_centroid": 1.0}, "R_W"), ({}, "the loss Softmax")],
)
def test_the_term_that_broke_is_named(weights, term):
    """At a zero vector softmax is finite and its regularisers are not; at 1e200 it overflows."""
    p = problem("softmax", zero_centroid_form="code", **weights)
    points = p.start()
    if weights:
        points[1] = 0
    else:
        points *= 1e200
    engine = sphere.Engine([p])
    assert f" of {term} is not finite" in str(engine.failure(engine.state_at(points[None]), 1))


def test_one_diverging_run_leaves_the_others():
    calm = problem("softmax", seed=1)
    wild = calm.replace(learning_rate=WILD["learning_rate"], momentum=WILD["momentum"])
    runs = sphere.run_many([calm, wild, calm.replace(seed=2)], steps=300, every=10)
    assert [r.stop.kind if r.stop else None for r in runs] == [None, "error", None]
    assert runs[1].steps[-1] < runs[1].stop.step <= runs[1].steps[-1] + 10
    for run, p in zip(runs, (calm, None, calm.replace(seed=2)), strict=True):
        assert np.isfinite(run.prototypes).all()
        assert all(np.isfinite(curve).all() for curve in run.curves.values())
        if p is not None:
            alone = sphere.run(p, steps=300, every=10)
            np.testing.assert_allclose(run.prototypes, alone.prototypes, rtol=0, atol=1e-9)


def test_all_runs_diverge():
    runs = sphere.run_many([problem(**WILD), problem(**WILD, seed=1)], steps=500, every=10)
    assert all(r.stop.kind == "error" for r in runs)
    assert all(len(r.steps) == len(r.prototypes) == len(r.curves["loss"]) for r in runs)
    assert all(np.isfinite(r.prototypes).all() for r in runs)


@pytest.mark.parametrize("name", sphere.LIMITS)
def test_numbers_out_of_range_are_refused(name):
    low, high = sphere.LIMITS[name]
    for value in (low - 1, high + 1, math.nan):
        with pytest.raises(ValueError, match=name) as error:
            sphere.Problem(**{name: value})
        for part in (f"{low:g}", f"{high:g}", f"{value}"):
            assert part in str(error.value)


@pytest.mark.parametrize("name", ["k", "d", "per_class", "anneal_steps", "max_steps", "seed"])
def test_fractions_are_refused_where_a_count_is_meant(name):
    with pytest.raises(ValueError, match=rf"{name} must be a whole number.*7\.5"):
        sphere.Problem(**{name: 7.5})


@pytest.mark.parametrize(
    "name", ["optimizer", "schedule", "init", "dtype", "device", "zero_centroid_form"]
)
def test_unknown_choices_are_refused(name):
    with pytest.raises(ValueError, match=rf"{name} must be one of \w+, .*got 'sideways'"):
        sphere.Problem(**{name: "sideways"})


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"counts": (3, 3)}, r"counts must hold 8 class counts >= 1, got \(3, 3\)"),
        ({"counts": (3,) * 7 + (0,)}, "counts must hold 8 class counts >= 1"),
        ({"k": 64, "per_class": 1000}, "at most 20000 points are possible, got 64064"),
        ({"sample_margin": -1.0}, r"sample_margin must be a number in \[0, 10\], got -1"),
        ({"zero_centroid": math.inf}, r"zero_centroid must be .*\[0, 100000\], got inf"),
        ({"loss": losses.make("softmax"), "anneal_from": 5.0}, "Softmax has no scale s"),
    ],
)
def test_impossible_problems_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        sphere.Problem(**bad)


def test_unlike_problems_are_no_batch():
    with pytest.raises(ValueError, match="advance as one batch"):
        sphere.Engine([problem(), problem(k=5)])
    with pytest.raises(ValueError, match="at least one problem"):
        sphere.Engine([])
    with pytest.raises(ValueError, match="every >= 1, got 5 and 0"):
        sphere.run(problem(), steps=5, every=0)


def test_a_missing_gpu_is_said(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(ValueError, match=r"no CUDA GPU to torch .*; choose device cpu"):
        sphere.run(problem(device="cuda"))
