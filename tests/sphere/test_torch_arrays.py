"""The engine on torch tensors, as a GPU computes them, follows the engine on NumPy arrays.

Run on torch's CPU, where no GPU is needed: the code is the same but for the device.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lmviz import losses, sphere
from tests.losses.cases import each_loss, make

COUNTS = {"even": (3, 3, 3), "uneven": (4, 1, 2)}
each_counts = pytest.mark.parametrize("counts", COUNTS.values(), ids=COUNTS)


@pytest.fixture
def on_torch(monkeypatch):
    """Make engines that are asked for from now on compute with torch."""
    return lambda: monkeypatch.setattr("lmviz.sphere.engine.array_module", lambda device: torch)


def batch(key, counts, **more):
    loss = make(key, counts=counts)
    return [
        sphere.Problem(
            k=3, counts=counts, loss=loss, seed=i, sample_margin=0.2 * i, zero_centroid=i, **more
        )
        for i in range(3)
    ]


def end(problems, steps):
    """Points and metrics after some steps."""
    engine = sphere.Engine(problems)
    state = engine.advance(engine.start(), steps)
    return state, engine.measure(state)


@pytest.mark.parametrize("optimizer", sphere.OPTIMIZERS)
@each_counts
@each_loss
def test_torch_follows_numpy(key, counts, optimizer, on_torch):
    problems = batch(key, counts, optimizer=optimizer, init="near")
    expected, measured = end(problems, 6)
    on_torch()
    found, metrics = end(problems, 6)
    assert isinstance(found.points, torch.Tensor)
    np.testing.assert_allclose(found.points.numpy(), expected.points, rtol=0, atol=1e-8)
    for name in sphere.METRICS:
        np.testing.assert_allclose(metrics[name], measured[name], rtol=1e-7, atol=1e-7)


@pytest.mark.parametrize("optimizer", ["sgd", "riemannian_lbfgs"])
def test_annealing_and_schedules_follow_too(optimizer, on_torch):
    problems = [
        sphere.Problem(
            loss=losses.make("lm_softmax", s=40.0),
            anneal_from=start,
            anneal_steps=8,
            seed=i,
            schedule="cosine",
            max_steps=10,
            weight_decay=0.01,
            optimizer=optimizer,
        )
        for i, start in enumerate((5.0, 10.0))
    ]
    expected, _ = end(problems, 10)
    on_torch()
    found, _ = end(problems, 10)
    np.testing.assert_allclose(found.points.numpy(), expected.points, rtol=0, atol=1e-8)


def test_recordings_hold_numpy_arrays(on_torch):
    p = sphere.Problem(per_class=2)

    def record() -> sphere.Trajectory:
        recording = sphere.Trajectory([p])
        recording.extend(20, 2)
        recording.branch(7, [p])
        recording.extend(2, 5)
        return recording

    expected = record()
    on_torch()
    recording = record()
    for a, b in zip(expected.frames, recording.frames, strict=True):
        assert type(b.points[0]) is np.ndarray
        assert a.step == b.step
        np.testing.assert_allclose(a.points[0], b.points[0], rtol=0, atol=1e-10)
