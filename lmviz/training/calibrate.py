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
from typing import Any

from lmviz.training import measure
from lmviz.training.config import RunConfig
from lmviz.training.material import Material

SECONDS = 1.0
"""How long each number of threads is tried."""
EVALUATION_SHARE = 0.1
"""Evaluations take at most this share of a run; rather fewer of them than more."""
FEWEST_EVALUATIONS = 4
PROBE_BATCH = 64
PROBE_EVALUATION = 500
LONG_STEP_S = 0.5
"""A step longer than this is not measured itself but scaled up from a smaller one."""
WORTH = 0.9
"""More threads are taken if a step then takes less than this share of the time."""


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
        epochs: how many it gets.
        how: how this was measured, one sentence.
    """

    seconds: float
    epoch_s: float
    images_per_s: float
    epochs: float
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


def step_seconds(step: Callable[[], None], seconds: float = SECONDS, at_least: int = 2) -> float:
    """Median seconds of ``step``, called for so long, the first call not counted."""
    step()
    times: list[float] = []
    while len(times) < at_least or sum(times) < seconds:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def best_threads(
    step: Callable[[], None], numbers: Iterable[int], seconds: float = SECONDS
) -> tuple[int, dict[int, float]]:
    """The number of threads under which ``step`` is fastest, and the median seconds of each.

    Each is tried twice, by turns, because a neighbour comes and goes.
    """
    import torch

    times: dict[int, list[float]] = {n: [] for n in sorted(numbers)}
    for _ in range(2 if len(times) > 1 else 1):
        for n in times:
            torch.set_num_threads(n)
            times[n].append(step_seconds(step, seconds / 2))
    # The slower of the two: a number of threads that is good only sometimes is not.
    worst = {n: max(t) for n, t in times.items()}
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


def make_plan(config: RunConfig, material: Material, device: Any) -> Plan:
    """Measure on the run's own images how many threads are best and how long a step takes."""
    half = half_precision(config.precision, device)
    probe = _Probe(config, material, device, half)
    threads, why = _choose_threads(config, device, probe)
    step_s = probe.step_seconds()
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
    best, times = best_threads(probe.small_step, numbers)
    speeds = " and ".join(
        f"{probe.small / seconds:.0f} images/s with {n}" for n, seconds in times.items()
    )
    return best, f"{best} of {processors()} threads: {speeds}."


def _show(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


class _Probe:
    """A learner that is thrown away, to take the time of its steps."""

    def __init__(self, config: RunConfig, material: Material, device: Any, half: bool) -> None:
        from lmviz.training.learner import Learner

        self.material, self.device = material, device
        self.learner = Learner(config, material, device, half=half, steps=1_000_000)
        self.batch = config.batch_size
        self.small = min(PROBE_BATCH, self.batch)

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

    def step_seconds(self) -> float:
        """Seconds of a step; scaled up from a small one where a whole one takes long."""
        small = step_seconds(self.small_step, SECONDS / 2)
        if small * self.batch / self.small > LONG_STEP_S:
            return small * self.batch / self.small
        return step_seconds(lambda: self._step(self.batch))

    def evaluation_seconds(self) -> float:
        """Seconds of an evaluation of all test images, scaled up from some of them."""
        images, labels = self.material.test, self.material.test_labels
        some = min(len(labels), PROBE_EVALUATION)

        def evaluation() -> None:
            features = self.learner.features(images, range(some))
            measure.evaluate(features, self.learner.prototypes, labels[:some], self.learner.loss)
            self._wait()

        return step_seconds(evaluation, SECONDS / 4) * len(labels) / some
