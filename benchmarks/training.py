"""Speed of training against the plain loop, what its measurements cost, and what its presets reach.

Speeds are images per second of processor time on one thread; the contenders take turns. The
accuracies need CIFAR-10 in a folder (``--accuracy --data FOLDER``): each loss gets as many epochs,
about what the two-minute preset holds on a quiet machine.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from benchmarks.peers.per_image import MEAN, STD, PerImage, Plain, batches
from lmviz.training import calibrate, events, loop, measure, presets
from lmviz.training.augment import Augment, Images
from lmviz.training.config import RunConfig
from lmviz.training.datasets import ImageData
from lmviz.training.learner import Learner, Order
from lmviz.training.material import Material, place
from lmviz.training.runs import Store

IMAGES, TESTED = 2048, 2000
REQUIRED_TRAINING = 2.0
REQUIRED_AUGMENTATION = 5.0
ALLOWED_MEASURING = 0.03
REQUIRED_CUDA = 0.9
REQUIRED_DIGITS, DIGITS_S = 0.97, 60.0
SEEDS = (0, 1, 2)

PAPER = presets.preset("paper-cifar10").config
EPOCHS = 30.0
SMALL = presets.preset("two-minutes").config


def random_images() -> ImageData:
    """Noise in the form of CIFAR-10: what is in the images does not matter to the clock."""
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (IMAGES + TESTED, 32, 32, 3), np.uint8)
    labels = np.arange(IMAGES + TESTED) % 10
    return ImageData(
        key="cifar10",
        train_images=images[:IMAGES],
        train_labels=labels[:IMAGES],
        test_images=images[IMAGES:],
        test_labels=labels[IMAGES:],
        class_names=tuple("0123456789"),
        source="random",
        verified=False,
    )


def material_for(config: RunConfig, device: str = "cpu") -> Material:
    """The random images on a device."""
    config = config.replace(train_size=0)
    return place(config, random_images(), np.arange(IMAGES), torch.device(device))


class Stepper:
    """Our trainer's steps on the random images."""

    def __init__(self, config: RunConfig, device: str = "cpu") -> None:
        place_of = torch.device(device)
        half = calibrate.half_precision("auto", place_of)
        self.material = material_for(config, device)
        self.learner = Learner(config, self.material, place_of, half=half, steps=100_000)
        self.order = Order(IMAGES, config.batch_size, 0)
        self.number = 0

    def step(self) -> Any:
        """One step of training."""
        positions = torch.from_numpy(self.order.positions(self.number)).to(self.learner.device)
        found = self.learner.step(positions, self.number)
        self.number += 1
        return found


def cpu_seconds(action: Callable[[], object], times: int) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    for _ in range(times):
        action()
    return (time.process_time() - start) / times


def ratio_of(ours: list[float], theirs: list[float]) -> float:
    """Median over the rounds of their time over ours."""
    return statistics.median(b / a for a, b in zip(ours, theirs, strict=True))


def compare(
    title: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    images: int,
    times: int,
    rounds: int,
    required: float,
) -> bool:
    """Let both take turns, print their speeds and their ratio; whether it suffices."""
    ours()
    theirs()
    mine: list[float] = []
    peers: list[float] = []
    for _ in range(rounds):
        mine.append(cpu_seconds(ours, times))
        peers.append(cpu_seconds(theirs, times))
    ratio = ratio_of(mine, peers)
    met = ratio >= required
    print(f"\n{title}, images per CPU-second on one thread, median of {rounds} rounds")
    print(f"  lmviz {images / statistics.median(mine):12,.0f}")
    print(f"  peer  {images / statistics.median(peers):12,.0f}")
    print(f"  ratio {ratio:12.1f}  at least {required:g}: {'met' if met else 'MISSED'}", flush=True)
    return met


def training(rounds: int) -> bool:
    """ResNet-18 against the plain loop."""
    batch = 64
    data = random_images()
    ours = Stepper(PAPER.replace(batch_size=batch))
    peer = Plain(batches(data.train_images, data.train_labels, batch), PAPER.hyper["s"])
    half = "bfloat16" if ours.learner.half else "float32"
    title = f"ResNet-18 in {half}, batch {batch}, against float32 with per-image transforms"
    return compare(title, ours.step, peer.step, batch, 2, rounds, REQUIRED_TRAINING)


def augmentation(rounds: int) -> bool:
    """Crop, flip and normalisation of batches against single images."""
    batch = 128
    data = random_images()
    images = Images(data.train_images, MEAN, STD, pad=4)
    recipe, rng, numbers = Augment("crop_flip", pad=4), np.random.default_rng(0), iter(range(10**9))
    loader = batches(data.train_images, data.train_labels, batch)

    def ours() -> None:
        images.augmented(rng.integers(0, IMAGES, batch), recipe.draw(next(numbers), batch))

    title = f"Augmentation, batch {batch}, against {PerImage.__name__} transforms in a DataLoader"
    return compare(title, ours, lambda: next(loader), batch, 20, rounds, REQUIRED_AUGMENTATION)


def measuring(config: RunConfig, steps: int, rounds: int) -> bool:
    """What all measurements of a run cost, as a share of its training steps."""
    ours = Stepper(config)
    learner, material = ours.learner, ours.material
    found = ours.step()
    features = learner.features(material.test, range(TESTED))
    positions = torch.arange(config.batch_size)
    labels = material.train_labels[positions]
    some = features[: config.batch_size]
    evaluations, logged = config.evaluations, min(steps, loop.LOGGED)
    with tempfile.TemporaryDirectory() as folder, events.Log(Path(folder) / "log") as log:

        def every_step() -> None:
            with torch.inference_mode():
                margins = measure.sample_margins(some, learner.prototypes, labels)
                learner.seen[positions] = margins
                _ = measure.predictions(some, learner.prototypes, learner.loss) == labels

        def logged_step() -> None:
            tags = measure.of_prototypes(learner.prototypes)
            tags |= {f"x/{i}": float(found.value) for i in range(4)}
            tags["train/acc"] = float(found.right.float().mean())
            tags["margin/batch_mean"] = float(found.margins.mean())
            log.write("train", step=1, **tags)

        def evaluation() -> None:
            of_test = measure.evaluate(
                features, learner.prototypes, material.test_labels, learner.loss
            )
            np.savez_compressed(Path(folder) / "snapshot.npz", **of_test.arrays)
            log.write("eval", step=1, **of_test.tags)

        parts = {"every step": every_step, "logged steps": logged_step, "evaluations": evaluation}
        counts = {"every step": steps, "logged steps": logged, "evaluations": evaluations}
        for part in parts.values():
            part()
        shares: dict[str, list[float]] = {name: [] for name in parts}
        for _ in range(rounds):
            step_s = cpu_seconds(ours.step, 3)
            for name, part in parts.items():
                seconds = cpu_seconds(part, 5) * counts[name]
                shares[name].append(seconds / (steps * step_s))
    medians = {name: statistics.median(share) for name, share in shares.items()}
    total = sum(medians.values())
    met = total < ALLOWED_MEASURING
    print(f"\nMeasurements of a run of {steps:,} steps of {config.net}, share of its training time")
    for name, share in medians.items():
        print(f"  {name:14} {100 * share:6.2f} %   ({counts[name]:,} times)")
    verdict = "met" if met else "MISSED"
    print(
        f"  {'together':14} {100 * total:6.2f} %   under {100 * ALLOWED_MEASURING:g} %: {verdict}"
    )
    return met


def gpu(rounds: int) -> bool:
    """ResNet-18 on a GPU against the same net on one constant batch that is there already."""
    batch = PAPER.batch_size
    ours = Stepper(PAPER, "cuda")
    constant = Stepper(PAPER, "cuda")
    images = constant.material.batch(torch.arange(batch, device="cuda"), 0)
    labels = constant.material.train_labels[:batch]
    learner = constant.learner

    def bare() -> None:
        learner.net.train()
        with torch.autocast("cuda", torch.bfloat16, enabled=learner.half):
            features = learner.net(images)
        value = learner.loss.objective(features, learner.head.prototypes, labels, check=False)
        learner.optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(learner.parameters, PAPER.clip)
        learner.optimizer.step()

    def seconds(step: Callable[[], object], times: int) -> float:
        torch.cuda.synchronize()
        start = time.perf_counter()
        for _ in range(times):
            step()
        torch.cuda.synchronize()
        return (time.perf_counter() - start) / times

    for step in (ours.step, bare):
        seconds(step, 20)
    mine: list[float] = []
    peers: list[float] = []
    for _ in range(rounds):
        mine.append(seconds(ours.step, 100))
        peers.append(seconds(bare, 100))
    share, speed = ratio_of(mine, peers), batch / statistics.median(mine)
    met = share >= REQUIRED_CUDA
    print(f"\nResNet-18 on {torch.cuda.get_device_name()}, batch {batch}")
    print(f"  {speed:,.0f} images/s; an epoch of CIFAR-10 {50_000 / speed:.1f} s, ", end="")
    print(f"200 epochs {200 * 50_000 / speed / 60:.1f} min (evaluations not counted)")
    verdict = "met" if met else "MISSED"
    print(f"  {share:.3f} of the rate with a constant batch; at least {REQUIRED_CUDA:g}: {verdict}")
    return met


def ended(config: RunConfig, folder: Path) -> tuple[dict[str, Any], float]:
    """The last evaluation of a run, and how long it took with everything."""
    run = Store(folder).create(config)
    start = time.perf_counter()
    if loop.train(run.folder):
        raise SystemExit(f"{config.title}: {run.told().message}")
    return run.report["final"], time.perf_counter() - start


def show(config: RunConfig, final: dict[str, Any], seconds: float) -> None:
    """One line on a finished run."""
    print(
        f"  {config.title:44} seed {config.seed}  {seconds:5.0f} s  "
        f"{100 * final['test/acc']:5.1f} %  {final['margin/class_deg']:6.2f}°  "
        f"{final['margin/sample_mean']:.3f}  (epoch {final['epoch']:.1f})",
        flush=True,
    )


def accuracy(data: str) -> bool:
    """The digits default, and what R_sm and LM-Softmax do on photographs."""
    print("\nRun, time with start and calibration, test accuracy, class margin, sample margin")
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        digits = presets.PRESETS[0].config
        final, seconds = ended(digits, folder)
        show(digits, final, seconds)
        good &= _verdict(
            f"digits reach {100 * REQUIRED_DIGITS:g} % in under {DIGITS_S:g} s",
            final["test/acc"] >= REQUIRED_DIGITS and seconds < DIGITS_S,
        )
        if not data:
            print("  (name a folder with CIFAR-10, --data FOLDER, for the rest)")
            return good
        for seed in SEEDS:
            # As many epochs for each, about what two minutes hold: a budget would give a run
            # beside a busy neighbour fewer of them.
            base = SMALL.replace(folder=data, seed=seed, epochs=EPOCHS)
            regularised = base.replace(sample_margin=0.5)
            largest = base.replace(loss="lm_softmax", hyper=dict(base.hyper))
            finals = []
            for config in (base, regularised, largest):
                final, seconds = ended(config, folder)
                show(config, final, seconds)
                finals.append(final)
            plain, with_margin, lm = finals
            good &= _verdict(
                "0.5 R_sm raises class margin and mean sample margin",
                all(
                    with_margin[tag] > plain[tag]
                    for tag in ("margin/class_deg", "margin/sample_mean")
                ),
            )
            good &= _verdict(
                "LM-Softmax ends with a larger mean sample margin",
                lm["margin/sample_mean"] > plain["margin/sample_mean"],
            )
    return good


def _verdict(claim: str, holds: bool) -> bool:
    print(f"    {claim}: {'met' if holds else 'MISSED'}", flush=True)
    return holds


def main() -> int:
    """Print all tables; with --check, fail if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--accuracy", action="store_true", help="train the presets instead")
    parser.add_argument("--data", default="", metavar="FOLDER", help="where CIFAR-10 lies")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    arguments = parser.parse_args()
    if arguments.accuracy:
        good = accuracy(arguments.data)
        return 0 if good or not arguments.check else 1
    torch.set_num_threads(1)
    rounds = arguments.rounds
    results = [
        training(rounds),
        augmentation(rounds),
        measuring(SMALL, 2000, rounds),
        measuring(PAPER.replace(batch_size=64), 40_000, min(rounds, 3)),
    ]
    if torch.cuda.is_available():
        results.append(gpu(rounds))
    else:
        print("\nNo GPU here: the CUDA part was left out.")
    return 0 if all(results) or not arguments.check else 1


if __name__ == "__main__":
    sys.exit(main())
