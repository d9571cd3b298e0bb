"""Threads, steps that fit a budget, and what a recipe would take."""

from __future__ import annotations

from itertools import pairwise

import pytest
import torch

from lmviz.training import calibrate, pace
from lmviz.training.config import RunConfig
from tests.training import small


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def one_thread():
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def test_epochs_become_steps():
    """Table of the paper: 200 epochs of 50,000 images in batches of 256 are 39,062.5 steps."""
    config = RunConfig(epochs=200, batch_size=256)
    assert calibrate.fitted(config, 50_000, 0.01, 0.0) == (39_063, 20)
    assert calibrate.fitted(config.replace(epochs=0.001), 50_000, 0.01, 0.0)[0] == 1


@pytest.mark.parametrize(("step_s", "evaluation_s"), [(0.01, 0.02), (0.5, 0.3), (3.0, 1.0)])
def test_a_budget_holds_steps_and_evaluations(step_s, evaluation_s):
    config = RunConfig(budget_s=60, evaluations=20)
    steps, evaluations = calibrate.fitted(config, 10_000, step_s, evaluation_s)
    total = steps * step_s + evaluations * evaluation_s
    assert 60 - step_s - evaluation_s <= total <= 60
    assert 4 <= evaluations <= 20


def test_costly_evaluations_are_done_less_often():
    config = RunConfig(budget_s=100, evaluations=20)
    assert calibrate.fitted(config, 1000, 0.1, 0.01)[1] == 20
    assert calibrate.fitted(config, 1000, 0.1, 1.0)[1] == 10
    assert calibrate.fitted(config, 1000, 0.1, 4.0)[1] == 4


def test_a_hopeless_budget_still_gets_a_step():
    assert calibrate.fitted(RunConfig(budget_s=1), 1000, 5.0, 2.0) == (1, 2)


@pytest.mark.parametrize(("steps", "count"), [(100, 5), (7, 20), (1, 2), (1000, 3)])
def test_moments_go_from_the_start_to_the_end(steps, count):
    found = sorted(calibrate.moments(steps, count))
    assert (found[0], found[-1]) == (0, steps)
    assert len(found) == min(count, steps + 1)
    gaps = [b - a for a, b in pairwise(found)]
    assert max(gaps) - min(gaps) <= 1


def test_candidates_are_all_threads_and_one_less():
    assert calibrate.candidates(1) == (1,)
    assert calibrate.candidates(2) == (2, 1)
    assert calibrate.candidates(16) == (16, 15, 8)


@pytest.mark.parametrize(
    ("seconds_of", "best"),
    [
        ({1: 0.02, 2: 0.01}, 2),
        ({1: 0.01, 2: 0.0098}, 1),  # not worth a second one
        ({1: 0.01, 2: 0.2}, 1),
    ],
)
def test_number_of_threads_is_the_faster_one(monkeypatch, one_thread, seconds_of, best):
    clock, calls = Clock(), dict.fromkeys(seconds_of, 0)
    monkeypatch.setattr(calibrate.time, "perf_counter", clock)

    def step():
        n = torch.get_num_threads()
        calls[n] += 1
        clock.now += seconds_of[n]

    found, times = calibrate.best_threads(step, seconds_of, seconds=0.08)
    assert found == best
    assert torch.get_num_threads() == best
    assert times.keys() == seconds_of.keys()
    if seconds_of[2] > 0.1:
        assert calls[2] == 2  # a hopeless number is not drawn out


def watched(watch, clock, seconds, duration):
    """Let steps of these seconds go by; the numbers of threads that were in force."""
    end, used = clock.now + duration, []
    while clock.now < end:
        took = seconds(watch.threads)
        clock.now += took
        used.append(watch.step(took))
    return used


def test_a_thread_is_taken_away_where_steps_explode_and_given_back_later():
    clock = Clock()
    watch = pace.Watch(2, 2, 0.1, clock)
    assert set(watched(watch, clock, lambda n: 0.1, 60)) == {2}
    busy = watched(watch, clock, lambda n: 3.0 if n == 2 else 0.25, 110)
    assert busy[-1] == 1
    assert busy.index(1) <= 5
    trial = watched(watch, clock, lambda n: 3.0 if n == 2 else 0.25, 140)
    assert trial.count(2) <= 2  # a trial of the two ends with its first bad step
    assert trial[-1] == 1
    assert watched(watch, clock, lambda n: 0.1 if n == 2 else 0.2, 300)[-1] == 2


def test_a_run_that_began_beside_a_neighbour_tries_more_threads_later():
    clock = Clock()
    watch = pace.Watch(1, 2, 0.2, clock)
    used = watched(watch, clock, lambda n: 0.2 if n == 1 else 0.11, 200)
    assert used[-1] == 2
    assert used[0] == 1


def test_plan_of_a_tiny_run_is_measured(monkeypatch, one_thread):
    small.use(monkeypatch)
    config = small.config(budget_s=5.0)
    device = calibrate.find_device("cpu")
    material = calibrate.place(config, small.data(), range(small.TRAIN), device)
    plan = calibrate.make_plan(config, material, device, calibrate.QUICK)
    assert plan.threads == 1
    assert plan.step_s > 0
    total = plan.steps * plan.step_s + plan.evaluations * plan.evaluation_s
    assert total <= 5.0
    assert plan.on(device, config) is plan


def test_missing_gpu_is_refused(monkeypatch):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    with pytest.raises(ValueError, match="cuda:3 is not there: 0 CUDA devices"):
        calibrate.find_device("cuda:3")


@pytest.mark.parametrize("fast", [True, False])
def test_half_precision_is_taken_where_the_processor_multiplies_it(monkeypatch, fast):
    for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"):
        monkeypatch.setattr(torch.cpu, name, lambda: fast, raising=False)
    device = torch.device("cpu")
    assert calibrate.half_precision("auto", device) == fast
    assert calibrate.half_precision("bfloat16", device)
    assert not calibrate.half_precision("float32", device)


@pytest.mark.parametrize(
    ("changes", "images"),
    [
        ({}, 50_000),
        ({"train_size": 10_000}, 10_000),
        # Sums of the counts of Cao et al.
        ({"imbalance": "long_tailed", "ratio": 100}, 12_406),
        ({"imbalance": "step", "ratio": 10}, 27_500),
    ],
)
def test_images_of_a_run_are_counted_before_they_are_loaded(changes, images):
    assert calibrate.training_images(RunConfig(data="cifar10", **changes)) == images


def test_estimate_scales_with_the_epochs_and_leaves_the_threads_alone(one_thread):
    torch.set_num_threads(1)
    config = RunConfig(data="digits", threads=1, batch_size=64, epochs=10)
    ten, twenty = (calibrate.estimate(config.replace(epochs=n)) for n in (10, 20))
    assert ten.steps == 225  # 1437 · 10 / 64
    assert twenty.steps == 450
    assert twenty.epoch_s == ten.epoch_s  # measured once
    assert ten.seconds > 10 * ten.epoch_s
    assert twenty.seconds - ten.seconds == pytest.approx(10 * ten.epoch_s, rel=0.2)
    assert "random images" in ten.how
    assert torch.get_num_threads() == 1
