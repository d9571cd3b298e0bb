"""Runs repeat, batches change nothing, and recordings continue as if never interrupted."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import losses, sphere

LOSSES = ("cosface", "arcface", "lm_softmax", "softmax")
each_optimizer = pytest.mark.parametrize("optimizer", sphere.OPTIMIZERS)


def problem(key: str = "cosface", **more) -> sphere.Problem:
    return sphere.Problem(**{"k": 5, "per_class": 3, "loss": losses.make(key), **more})


def advanced(problems, steps: int) -> np.ndarray:
    engine = sphere.Engine(problems)
    return np.array(engine.advance(engine.start(), steps).points)


def last(trajectory: sphere.Trajectory) -> np.ndarray:
    return np.stack(trajectory.frames[-1].points)


@each_optimizer
@pytest.mark.parametrize("key", LOSSES)
def test_same_problem_same_trajectory_bit_for_bit(key, optimizer):
    p = problem(key, optimizer=optimizer, seed=4)
    np.testing.assert_array_equal(advanced([p], 60), advanced([p], 60))


@each_optimizer
def test_seeds_and_starts_differ(optimizer):
    """The initialisations place points where they say."""
    starts = {init: problem(init=init, per_class=40).start() for init in sphere.INITIALISATIONS}
    assert np.abs(problem(seed=0).start() - problem(seed=1).start()).max() > 0.1
    for init, points in starts.items():
        unit = points / np.linalg.norm(points, axis=-1, keepdims=True)
        own = (unit[5:] * unit[:5][problem(per_class=40).labels]).sum(-1)
        assert (own.min() > 0.5) == (init != "random")
        assert ((unit @ unit.T).min() > 0.5) == (init == "cap")
    packing = starts["packing"][:5]
    assert (packing @ packing.T - 2 * np.eye(5)).max() == pytest.approx(0.0, abs=1e-9)


@each_optimizer
@pytest.mark.parametrize("key", LOSSES)
@pytest.mark.parametrize("counts", [(3, 3, 3, 3, 3), (6, 1, 2, 1, 3)], ids=["even", "uneven"])
def test_a_batch_takes_the_steps_of_its_runs(key, optimizer, counts):
    """To rounding, not bit for bit: sums may run in another order."""
    runs = [
        problem(key, optimizer=optimizer, counts=counts, seed=seed, sample_margin=0.1 * seed)
        for seed in range(4)
    ]
    together = advanced(runs, 15)
    for row, p in enumerate(runs):
        # Differences of gradients, which a quasi-Newton method divides by, magnify rounding.
        atol = 1e-10 if optimizer == "riemannian_lbfgs" else 1e-12
        np.testing.assert_allclose(together[row], advanced([p], 15)[0], rtol=0, atol=atol)


@pytest.mark.parametrize("optimizer", ["sgd", "riemannian_lbfgs"])
def test_runs_of_a_batch_are_annealed_and_scheduled_each_by_itself(optimizer):
    """One run's new scale neither reaches the others nor takes their memory."""
    loss = losses.make("normface", s=20.0)
    runs = [
        problem(loss=loss, optimizer=optimizer, anneal_from=start, anneal_steps=steps, **more)
        for start, steps, more in (
            (5.0, 8, {}),
            (2.5, 12, {"schedule": "cosine", "max_steps": 14}),
            (0.0, 0, {"learning_rate": 0.05, "momentum": 0.5, "weight_decay": 0.01}),
        )
    ]
    together = advanced(runs, 14)
    for row, p in enumerate(runs):
        np.testing.assert_allclose(together[row], advanced([p], 14)[0], rtol=0, atol=1e-10)


@each_optimizer
def test_advancing_never_changes_the_state_it_is_given(optimizer):
    engine = sphere.Engine([problem(optimizer=optimizer, weight_decay=0.01)])
    state = engine.advance(engine.start(), 3)
    memory = (
        state.memory
        if isinstance(state.memory, tuple)
        else (state.memory.steps, state.memory.changes, state.memory.curvature)
    )
    before = [np.array(x) for x in (state.points, *memory)]
    engine.advance(state, 5)
    engine.measure(state)
    for x, y in zip(before, (state.points, *memory), strict=True):
        np.testing.assert_array_equal(x, y)


@each_optimizer
def test_steps_in_one_go_or_one_by_one(optimizer):
    engine = sphere.Engine([problem("arcface", optimizer=optimizer)])
    one_by_one = engine.start()
    for _ in range(12):
        one_by_one = engine.advance(one_by_one, 1)
    at_once = engine.advance(engine.start(), 12)
    np.testing.assert_array_equal(one_by_one.points, at_once.points)
    assert one_by_one.step == at_once.step == 12


@each_optimizer
@pytest.mark.parametrize("key", ["cosface", "arcface", "lm_softmax"])
def test_single_precision_follows_double(key, optimizer):
    """In float32 throughout, and after some steps still near the float64 run."""
    single = problem(key, optimizer=optimizer, dtype="float32", sample_margin=0.2)
    engine = sphere.Engine([single])
    state = engine.advance(engine.start(), 8)
    assert state.points.dtype == np.float32
    double = advanced([single.replace(dtype="float64")], 8)
    np.testing.assert_allclose(state.points, double, rtol=0, atol=2e-3)


def test_frames_say_their_steps_and_begin_with_the_start():
    p = problem(max_steps=25)
    recording = sphere.Trajectory([p])
    np.testing.assert_array_equal(recording.frames[0].points[0], p.start())
    recording.extend(2, 10)
    recording.extend(9, 4)
    assert [f.step for f in recording.frames] == [0, 10, 20, 24, 25]
    np.testing.assert_array_equal(last(recording), advanced([p], 25))


def test_metrics_are_those_of_the_points():
    """Class margin, sample margins and centroid by acos and loops."""
    recording = sphere.Trajectory([problem("normface", per_class=4)])
    recording.extend(1, 30)
    frame = recording.frames[-1]
    found = dict(zip(sphere.METRICS, frame.metrics[0], strict=True))
    unit = [x / math.hypot(*x) for x in frame.points[0]]
    w, z = unit[:5], unit[5:]
    angles = [math.acos(w[i] @ w[j]) for i in range(5) for j in range(i)]
    samples = [
        x @ w[i // 4] - max(x @ w[j] for j in range(5) if j != i // 4) for i, x in enumerate(z)
    ]
    lengths = [math.hypot(*x) for x in frame.points[0][:5]]
    assert found["class_margin"] == pytest.approx(min(angles), rel=1e-9)
    assert found["sample_margin"] == pytest.approx(sum(samples) / 20, rel=1e-9)
    assert found["gamma_min"] == pytest.approx(min(samples), rel=1e-9)
    assert found["centroid_norm"] == pytest.approx(math.hypot(*sum(w)) / 5, rel=1e-9)
    assert found["norm_ratio"] == pytest.approx(max(lengths) / min(lengths), rel=1e-12)
    loss = [
        math.log1p(sum(math.exp(10 * (x @ w[j] - x @ w[i // 4])) for j in range(5) if j != i // 4))
        for i, x in enumerate(z)
    ]
    assert found["loss"] == pytest.approx(sum(loss) / 20, rel=1e-9)


@each_optimizer
@pytest.mark.parametrize("frame", [0, 3, 16, 21, 40])
def test_branching_with_the_same_problem_changes_nothing(optimizer, frame):
    """Momentum and memory are kept, at checkpoints (every 16 frames) and between, bit for bit."""
    p = problem(optimizer=optimizer)
    straight, branched = sphere.Trajectory([p]), sphere.Trajectory([p])
    for recording in (straight, branched):
        recording.extend(40, 2)
    branched.branch(frame, [p])
    assert len(branched) == frame + 1
    branched.extend(40 - frame, 2)
    for a, b in zip(straight.frames, branched.frames, strict=True):
        assert a.step == b.step
        np.testing.assert_array_equal(a.points[0], b.points[0])
        np.testing.assert_array_equal(a.metrics, b.metrics)


def test_branching_between_checkpoints_keeps_single_precision_frames_exact():
    """The recorded points are rounded; what continues is the full state."""
    p = problem("lm_softmax")
    rounded, full = sphere.Trajectory([p], dtype="float32"), sphere.Trajectory([p])
    for recording in (rounded, full):
        recording.extend(20, 3)
        recording.branch(11, [p])
        recording.extend(5, 3)
    assert last(rounded).dtype == np.float32
    np.testing.assert_array_equal(last(rounded), last(full).astype(np.float32))


def test_branching_to_another_loss_continues_from_the_very_points():
    """With a fresh momentum, as a run that starts there."""
    p = problem("cosface", momentum=0.0)
    recording = sphere.Trajectory([p])
    recording.extend(20, 2)
    there = recording.frames[9].points[0].copy()
    other = p.replace(loss=losses.make("lm_softmax", s=20.0))
    recording.branch(9, [other])
    np.testing.assert_array_equal(recording.frames[9].points[0], there)
    recording.extend(1, 5)
    engine = sphere.Engine([other])
    expected = engine.advance(engine.state_at(there[None], 18), 5)
    assert recording.frames[10].step == expected.step == 23
    np.testing.assert_array_equal(last(recording), np.array(expected.points))


def test_branching_twice_between_checkpoints():
    """The points after a change are kept although the problem before them is another one."""
    first, second = problem(), problem(learning_rate=0.5)
    recording = sphere.Trajectory([first])
    recording.extend(5, 1)
    recording.branch(5, [second])
    recording.extend(5, 1)
    expected = last(recording)
    recording.extend(20, 1)
    recording.branch(7, [second])
    recording.extend(3, 1)
    np.testing.assert_array_equal(last(recording), expected)
    recording.branch(3, [first])
    recording.extend(2, 1)
    np.testing.assert_array_equal(last(recording), advanced([first], 5))


def test_several_problems_advance_together():
    """Different losses, dimensions and optimisers in one recording; each as if alone."""
    mixed = [problem("cosface"), problem("arcface", d=4), problem(optimizer="riemannian_sgd")]
    recording = sphere.Trajectory(mixed)
    recording.extend(4, 5)
    for p, points in zip(mixed, recording.frames[-1].points, strict=True):
        np.testing.assert_array_equal(points, advanced([p], 20)[0])


def test_branching_refuses_other_points():
    recording = sphere.Trajectory([problem()])
    with pytest.raises(ValueError, match="same k, d and counts"):
        recording.branch(0, [problem(per_class=4)])
    with pytest.raises(ValueError, match=r"\[0, 0\], got 3"):
        recording.branch(3, [problem()])


def test_run_many_returns_every_run_in_order():
    mixed = [problem(seed=1), problem("arcface"), problem(seed=2), problem(d=4)]
    runs = sphere.run_many(mixed, steps=25, every=10)
    for p, run in zip(mixed, runs, strict=True):
        assert run.problem is p
        assert run.steps.tolist() == [0, 10, 20, 25]
        assert run.prototypes.shape == (4, 5, p.d)
        assert run.features.shape == (4, 15, p.d)
        assert run.stop is None
        both = np.concatenate([run.prototypes[-1], run.features[-1]])
        np.testing.assert_allclose(both, advanced([p], 25)[0], rtol=0, atol=1e-11)
        assert all(len(curve) == 4 for curve in run.curves.values())


def test_the_frame_a_change_begins_at_is_measured_by_the_new_loss():
    before = sphere.Problem(k=4, per_class=3, loss=losses.make("normface", s=10.0), seed=3)
    after = before.replace(loss=losses.make("cosface", s=20.0, m=0.3))
    trajectory = sphere.Trajectory([before])
    trajectory.extend(5, 4)
    trajectory.branch(3, [after])
    points = trajectory.frames[3].points[0]
    expected = after.loss(points[4:], points[:4], after.labels).mean()
    measured = trajectory.frames[3].metrics[0, sphere.METRICS.index("loss")]
    assert measured == pytest.approx(expected, rel=1e-12)
