"""How fast this machine trains: threads, precision, steps that fit a budget, time of a recipe.

Two threads next to a busy neighbour were measured to be up to thirty times slower than one, because
each waits for the other; so the number of threads is measured when a run starts, and watched.
"""

from __future__ import annotations

import math
import os
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from lmviz.losses.imbalance import class_counts
from lmviz.training import datasets, measure
from lmviz.training.config import RunConfig
from lmviz.training.datasets import ImageData
from lmviz.training.material import Material, place
from lmviz.training.parameters import IMBALANCES

EVALUATION_SHARE = 0.1
"""Evaluations take at most this share of a run; rather fewer of them than more."""
FEWEST_EVALUATIONS = 4

RANDOM_IMAGES = 1000
REMEMBERED_S = 600.0
_NO_MATTER = ("name", "folder", "train_size", "imbalance", "ratio", "evaluations", "seed")
"""Settings that do not change the time of a step."""
HOPELESS = 2.0
"""More threads are given up at once where a step takes this many times as long as with fewer."""
LOWEST_RATE = 1e-6
LONG_STEP_S = 0.5
"""A step longer than this is not measured itself but scaled up from a smaller one."""
WORTH = 0.9
"""More threads are taken if a step then takes less than this share of the time."""


@dataclass(frozen=True)
class Effort:
    """How much time a calibration takes.

    Attributes:
        seconds: that each number of threads is tried.
        batch: images of a step in these trials.
        evaluated: images of an evaluation that is timed.
    """

    seconds: float
    batch: int
    evaluated: int


THOROUGH = Effort(seconds=1.0, batch=64, evaluated=500)
QUICK = Effort(seconds=0.3, batch=16, evaluated=64)


@dataclass(frozen=True)
class Plan:
    """What was decided before the first step, and why.

    Attributes:
        steps, evaluations: of the whole run.
        step_s, evaluation_s: seconds of one, as measured; 0 if nothing had to be.
        why: how the numbers came about, for people.
    """

    device: str
    precision: str
    threads: int
    steps: int
    evaluations: int
    step_s: float
    evaluation_s: float
    why: str

    def as_dict(self) -> dict[str, Any]:
        """For plan.json."""
        return asdict(self)

    def on(self, device: Any, config: RunConfig) -> Plan:
        """The same plan, for a run that goes on; on another device it has its own precision."""
        if str(device) == self.device:
            return self
        half = half_precision(config.precision, device)
        return replace(self, device=str(device), precision=_name(half))


@dataclass(frozen=True)
class Estimate:
    """What a run would take on this machine.

    Attributes:
        seconds: of the whole run; evaluations included.
        epoch_s: of one epoch of training.
        images_per_s: while training.
        epochs: how many it gets, and how many steps.
        how: how this was measured, one sentence.
    """

    seconds: float
    epoch_s: float
    images_per_s: float
    epochs: float
    steps: int
    how: str


def _name(half: bool) -> str:
    return "bfloat16" if half else "float32"


def find_device(name: str) -> Any:
    """The torch device of a configuration.

    Raises:
        ValueError: a GPU that is not there.
    """
    import torch

    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    device = torch.device(name)
    if device.type == "cuda" and (device.index or 0) >= torch.cuda.device_count():
        found = torch.cuda.device_count()
        raise ValueError(f"device {name} is not there: {found} CUDA devices were found")
    return device


def half_precision(wanted: str, device: Any) -> bool:
    """Whether the backbone computes in bfloat16: asked for, or "auto" and fast here."""
    import torch

    if wanted != "auto":
        return wanted == "bfloat16"
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    questions = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, name, lambda: False)() for name in questions)


def processors() -> int:
    """Processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def candidates(n: int) -> tuple[int, ...]:
    """Numbers of threads worth a try: all, all but one, and half, which many cores may mean."""
    return tuple(dict.fromkeys(max(1, t) for t in (n, n - 1, *([n // 2] if n >= 4 else []))))


def step_seconds(
    step: Callable[[], None], seconds: float, *, limit: float = math.inf, at_least: int = 2
) -> float:
    """Median seconds of ``step``, called for so long, the first call not counted.

    One call that takes longer than ``limit`` is enough.
    """
    step()
    times: list[float] = []
    while len(times) < at_least or sum(times) < seconds:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
        if times[0] > limit:
            break
    return statistics.median(times)


def best_threads(
    step: Callable[[], None], numbers: Iterable[int], seconds: float
) -> tuple[int, dict[int, float]]:
    """The number of threads under which ``step`` is fastest, and the median seconds of each.

    Each is tried twice, by turns, because a neighbour comes and goes, and the slower time counts:
    a number of threads that is good only sometimes is not. Hopeless ones are not drawn out.
    """
    import torch

    worst: dict[int, float] = {}
    for _ in range(2):
        for n in sorted(numbers):
            limit = HOPELESS * min(worst.values(), default=math.inf)
            if worst.get(n, 0.0) <= limit:
                torch.set_num_threads(n)
                time_of_n = step_seconds(step, seconds / 2, limit=limit)
                worst[n] = max(worst.get(n, 0.0), time_of_n)
    best = min(worst)
    for n in worst:
        if worst[n] < WORTH * worst[best]:
            best = n
    torch.set_num_threads(best)
    return best, worst


def fitted(config: RunConfig, n: int, step_s: float, evaluation_s: float) -> tuple[int, int]:
    """Steps and evaluations of a run over ``n`` images.

    A budget holds the steps and the evaluations together. Evaluations that would take too large a
    share are done less often.
    """
    if config.epochs:
        steps = max(1, math.ceil(config.epochs * n / config.batch_size - 1e-9))
        total = steps * step_s + config.evaluations * evaluation_s
    else:
        total = config.budget_s
    evaluations = config.evaluations
    if evaluation_s > 0:
        affordable = int(EVALUATION_SHARE * total / evaluation_s)
        evaluations = min(evaluations, max(FEWEST_EVALUATIONS, affordable))
    if not config.epochs:
        steps = max(1, int((total - evaluations * evaluation_s) / step_s))
    return steps, max(2, min(evaluations, steps + 1))


def moments(steps: int, count: int) -> frozenset[int]:
    """``count`` steps spread evenly from 0 to ``steps``, both among them."""
    count = max(2, min(count, steps + 1))
    return frozenset(round(i * steps / (count - 1)) for i in range(count))


def make_plan(config: RunConfig, material: Material, device: Any, effort: Effort) -> Plan:
    """Measure on the run's own images how many threads are best and how long a step takes."""
    half = half_precision(config.precision, device)
    probe = _Probe(config, material, device, half, effort)
    threads, why = _choose_threads(config, device, probe)
    step_s = probe.whole_step_seconds()
    evaluation_s = probe.evaluation_seconds()
    steps, evaluations = fitted(config, material.n, step_s, evaluation_s)
    why += f" A step takes {_show(step_s)}, an evaluation {_show(evaluation_s)}."
    return Plan(
        device=str(device),
        precision=_name(half),
        threads=threads,
        steps=steps,
        evaluations=evaluations,
        step_s=step_s,
        evaluation_s=evaluation_s,
        why=why,
    )


def _choose_threads(config: RunConfig, device: Any, probe: _Probe) -> tuple[int, str]:
    import torch

    if config.threads:
        torch.set_num_threads(config.threads)
        return config.threads, f"{config.threads} threads, as asked for."
    numbers = candidates(processors())
    if device.type != "cpu" or len(numbers) == 1:
        torch.set_num_threads(numbers[-1])
        return numbers[-1], f"On {device}."
    best, times = best_threads(probe.small_step, numbers, probe.effort.seconds)
    probe.small_s = times[best]
    speeds = " and ".join(
        f"{probe.small / seconds:.0f} images/s with {n}" for n, seconds in times.items()
    )
    return best, f"{best} of {processors()} threads: {speeds}."


def _show(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


class _Probe:
    """A learner that is thrown away, to take the time of its steps."""

    def __init__(
        self, config: RunConfig, material: Material, device: Any, half: bool, effort: Effort
    ) -> None:
        from lmviz.training.learner import Learner

        self.material, self.device, self.effort = material, device, effort
        # It stays where it begins, where the loss is a number under every configuration.
        still = config.replace(lr=LOWEST_RATE)
        self.learner = Learner(still, material, device, half=half, steps=1_000_000)
        self.batch = config.batch_size
        self.small = min(effort.batch, self.batch)
        self.small_s = 0.0

    def _step(self, size: int) -> None:
        import torch

        positions = torch.arange(size, device=self.device) % self.material.n
        self.learner.step(positions, 0)
        self._wait()

    def _wait(self) -> None:
        import torch

        if self.device.type == "cuda":
            torch.cuda.synchronize(self.device)

    def small_step(self) -> None:
        """A step of few images, enough to compare numbers of threads."""
        self._step(self.small)

    def whole_step_seconds(self) -> float:
        """Seconds of a step; scaled up from a small one where a whole one takes long."""
        small = self.small_s or step_seconds(self.small_step, self.effort.seconds / 2)
        if small * self.batch / self.small > LONG_STEP_S:
            return small * self.batch / self.small
        return step_seconds(lambda: self._step(self.batch), self.effort.seconds)

    def evaluation_seconds(self) -> float:
        """Seconds of an evaluation of all test images, scaled up from some of them."""
        images, labels = self.material.test, self.material.test_labels
        some = min(len(labels), self.effort.evaluated)

        def evaluation() -> None:
            features = self.learner.features(images, range(some))
            measure.evaluate(features, self.learner.prototypes, labels[:some], self.learner.loss)
            self._wait()

        return step_seconds(evaluation, self.effort.seconds / 4) * len(labels) / some


def estimate(config: RunConfig) -> Estimate:
    """What a run would take here, from a few seconds of training on random images.

    Nothing is loaded or kept; the answer is remembered for some minutes. It uses the processor
    fully meanwhile.

    Raises:
        ValueError: a device that is not there, or a net that does not suit the data.
    """
    kept = config.replace(
        **{name: getattr(RunConfig, name) for name in _NO_MATTER},
        epochs=1.0,
        budget_s=0.0,
    )
    plan = _measured(kept, int(time.monotonic() / REMEMBERED_S))
    record = datasets.CATALOGUE[config.data]
    n = training_images(config)
    evaluation_s = plan.evaluation_s * record.test_size / RANDOM_IMAGES
    steps, evaluations = fitted(config, n, plan.step_s, evaluation_s)
    speed = config.batch_size / plan.step_s
    return Estimate(
        seconds=steps * plan.step_s + evaluations * evaluation_s,
        epoch_s=n / speed,
        images_per_s=speed,
        epochs=steps * config.batch_size / n,
        steps=steps,
        how=f"Measured on random images in {plan.precision} on {plan.device}. {plan.why}",
    )


def training_images(config: RunConfig) -> int:
    """How many images a run trains on, from the sizes that its data set is published with."""
    record = datasets.CATALOGUE[config.data]
    n = config.train_size or record.train_size
    counts = class_counts(IMBALANCES[config.imbalance], n // record.k, record.k, config.ratio)
    return n if config.imbalance == "none" else sum(counts)


@lru_cache(64)
def _measured(config: RunConfig, now: int) -> Plan:
    import torch

    record = datasets.CATALOGUE[config.data]
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (RANDOM_IMAGES, *record.shape), np.uint8)
    labels = np.arange(RANDOM_IMAGES) % record.k
    data = ImageData(
        *(config.data, images, labels, images, labels),
        class_names=record.classes,
        source="random",
        verified=False,
    )
    device, before = find_device(config.device), torch.get_num_threads()
    try:
        with torch.random.fork_rng(devices=[]):
            material = place(config, data, np.arange(RANDOM_IMAGES), device)
            return make_plan(config, material, device, QUICK)
    finally:
        torch.set_num_threads(before)
