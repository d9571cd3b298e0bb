"""Runs worth starting with: recipes of papers, and runs that a processor does in a minute or two.

Where a number of a paper's recipe is not printed in the paper, the preset says where it was taken
from, or that it is not known.
"""

from __future__ import annotations

from dataclasses import dataclass

from lmviz.training.config import RunConfig

PUBLIC_CODE = "the public training code of the paper's authors"


@dataclass(frozen=True)
class TrainingPreset:
    """One run with its story.

    Attributes:
        text: what to look at, one or two sentences.
        config: the run; its data may have to be downloaded first.
        sources: where its numbers come from, one entry each, unknown ones named.
        gpu: whether it takes hours or days without a GPU.
    """

    key: str
    title: str
    text: str
    config: RunConfig
    sources: tuple[str, ...]
    gpu: bool = False


_DIGITS = RunConfig(
    data="digits",
    net="compact",
    loss="lm_softmax",
    hyper={"s": 10.0},
    lr=0.1,
    weight_decay=5e-4,
    batch_size=128,
    augment="crop",
    budget_s=20.0,
)
_CIFAR = RunConfig(
    data="cifar10",
    train_size=10_000,
    net="compact",
    loss="normface",
    hyper={"s": 20.0},
    lr=0.2,
    nesterov=True,
    schedule="one_cycle",
    weight_decay=5e-4,
    batch_size=128,
    budget_s=100.0,
)
_PAPER = RunConfig(
    data="cifar10",
    net="resnet18",
    loss="normface",
    hyper={"s": 20.0},
    lr=0.1,
    weight_decay=1e-4,
    batch_size=256,
    clip=5.0,
    epochs=200.0,
    ramp=0.0,
    augment="crop_flip",
)

MEASURED = "found by measurement for this package, on a laptop-sized processor"
_PAPER_SOURCES = (
    "momentum 0.9, weight decay 1e-4, batch 256, cosine to 0, gradient clip 5: " + PUBLIC_CODE,
    "s = 20 is one of the paper's 10, 20 and 64; its margins are m = 0.1 (CosFace, ArcFace)",
    "full margins from the first step, as the paper; the default elsewhere is a ramp",
)

PRESETS: tuple[TrainingPreset, ...] = (
    TrainingPreset(
        "digits",
        "Digits, 20 seconds",
        "Handwritten digits of 8 x 8 pixels, nothing to download: past 97 % within seconds, and "
        "under LM-Softmax the class margin climbs to the simplex bound of 96.4°.",
        _DIGITS,
        (MEASURED,),
    ),
    TrainingPreset(
        "digits-sphere",
        "Digits on the sphere",
        "A last layer of three features: watch the digits gather around their prototypes on S².",
        _DIGITS.replace(feature_dim=3, loss="normface", hyper={"s": 10.0}, budget_s=30.0),
        (MEASURED,),
    ),
    TrainingPreset(
        "quick-look",
        "CIFAR-10, quick look",
        "Half a minute on 10,000 photographs: enough to tell losses apart by their margins.",
        _CIFAR.replace(budget_s=30.0),
        (MEASURED,),
    ),
    TrainingPreset(
        "one-minute",
        "CIFAR-10, one minute",
        "LM-Softmax on photographs: its margin keeps growing when others have stopped.",
        _CIFAR.replace(loss="lm_softmax", hyper={"s": 20.0}, budget_s=60.0),
        (MEASURED,),
    ),
    TrainingPreset(
        "two-minutes",
        "CIFAR-10, two minutes",
        "NormFace at s = 20. Run it again with 0.5 of the sample margin regulariser R_sm: class "
        "margin and mean sample margin both rise. The images stay as they are, so that the net "
        "fits them within the time; only then does the regulariser decide.",
        _CIFAR.replace(augment="none"),
        (MEASURED, "s = 20 and the weight 0.5 of R_sm: the paper"),
    ),
    TrainingPreset(
        "paper-mnist",
        "Paper: MNIST",
        "The paper's CNN with its ReLU features, which cap the mean sample margin at 1.054.",
        RunConfig(
            data="mnist",
            net="mnist_cnn",
            relu=True,
            loss="normface",
            hyper={"s": 10.0},
            lr=0.01,
            weight_decay=1e-4,
            batch_size=256,
            clip=5.0,
            epochs=100.0,
            ramp=0.0,
            augment="none",
        ),
        (
            "net, no augmentation, batch 256, weight decay 1e-4, clip 5: " + PUBLIC_CODE,
            "100 epochs and learning rate 0.01: remembered from the paper, not checked against it",
            "Table 1 for s = 10: 99.06 %, 94.34°, mean sample margin 0.775",
        ),
    ),
    TrainingPreset(
        "paper-cifar10",
        "Paper: CIFAR-10",
        "ResNet-18, 200 epochs: minutes on a GPU, the better part of a day on a processor.",
        _PAPER,
        (
            *_PAPER_SOURCES,
            "ResNet-18, 200 epochs and learning rate 0.1: remembered from the paper, not checked "
            "against it",
            "the authors' blocks have no ReLU after any residual addition, here only the last has "
            "none",
            "Table 1 for NormFace s = 20: 94.09 %, 74.32°, mean sample margin 0.600; with 0.5 "
            "R_sm 94.38 %, 96.17°, 0.952",
        ),
        gpu=True,
    ),
    TrainingPreset(
        "paper-cifar100",
        "Paper: CIFAR-100",
        "ResNet-34, 250 epochs, images also turned by up to 20 degrees.",
        _PAPER.replace(data="cifar100", net="resnet34", epochs=250.0, augment="crop_flip_rotate"),
        (
            *_PAPER_SOURCES,
            "ResNet-34 and 250 epochs: defaults of " + PUBLIC_CODE,
            "Table 1 for NormFace s = 20: 73.87 %, 77.47°, mean sample margin 0.250",
        ),
        gpu=True,
    ),
    TrainingPreset(
        "ldam-drw",
        "LDAM with DRW: long-tailed CIFAR-10",
        "Classes from 5000 down to 50 images; rare classes get larger margins and, for the last "
        "fifth of the run, larger weights.",
        _PAPER.replace(
            imbalance="long_tailed",
            ratio=100.0,
            net="resnet20",
            loss="ldam",
            hyper={"s": 30.0, "max_m": 0.5},
            lr=0.1,
            weight_decay=2e-4,
            batch_size=128,
            clip=0.0,
            schedule="ldam",
            drw=True,
        ),
        (
            "s = 30, largest margin 0.5, schedule, DRW, batch 128, weight decay 2e-4, 200 epochs: "
            "public code of Cao et al. 2019",
            "their net is ResNet-32; ResNet-20 is the nearest here",
            "what the largest-margins paper used for its Table 2 is not known",
        ),
        gpu=True,
    ),
)


def preset(key: str) -> TrainingPreset:
    """The preset called ``key``; KeyError if there is none."""
    return {p.key: p for p in PRESETS}[key]
