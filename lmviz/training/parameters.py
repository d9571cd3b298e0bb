"""The settings of a run: names, ranges, defaults and help, for checks and controls alike."""

from __future__ import annotations

from lmviz.losses import HyperParameter

IMBALANCES = {"none": "balanced", "long_tailed": "long-tailed", "step": "step"}
HEADS = {"learned": "learned prototypes", "simplex": "fixed simplex"}
SCHEDULES = {
    "cosine": "cosine to zero",
    "one_cycle": "one cycle",
    "ldam": "LDAM: warm-up, two drops",
    "constant": "constant",
}
AUGMENTATIONS = {
    "none": "none",
    "crop": "shifted crops",
    "crop_flip": "shifted crops, mirrored",
    "crop_flip_rotate": "shifted crops, mirrored, turned",
}
PRECISIONS = {"auto": "fastest here", "float32": "float32", "bfloat16": "bfloat16 backbone"}

PARAMETERS: tuple[HyperParameter, ...] = (
    HyperParameter(
        name="train_size",
        symbol="N",
        title="Training images",
        default=0,
        low=0,
        high=10_000_000,
        step=1000,
        integer=True,
        ticks=(0, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000),
        help="A subset of the training images with the same share of every class, drawn by the "
        "seed; 0 takes all.",
    ),
    HyperParameter(
        name="imbalance",
        symbol="",
        title="Imbalance",
        default="none",
        choices=tuple(IMBALANCES),
        help="Classes of different size, by the protocol of Cao et al. 2019; the test images are "
        "left as they are.",
    ),
    HyperParameter(
        name="ratio",
        symbol=r"n_{\max}/n_{\min}",
        title="Imbalance ratio",
        default=100.0,
        low=1.0,
        high=10_000.0,
        step=1.0,
        ticks=(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0),
        help="How many times as many images the largest class has as the smallest. The paper uses "
        "10 and 100.",
    ),
    HyperParameter(
        name="feature_dim",
        symbol="d",
        title="Feature dimension",
        default=0,
        low=0,
        high=4096,
        step=1,
        integer=True,
        ticks=(0, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512),
        help="A linear layer brings the features to this dimension; 0 keeps the net's own. With 3 "
        "the features of real images are points on the sphere S².",
    ),
    HyperParameter(
        name="head",
        symbol="",
        title="Prototypes",
        default="learned",
        choices=tuple(HEADS),
        help="learned: the last layer, without bias. fixed simplex: the vertices of a regular "
        "simplex, the best for up to d + 1 classes; only the features are trained.",
    ),
    HyperParameter(
        name="lr",
        symbol=r"\eta",
        title="Learning rate",
        default=0.1,
        low=1e-6,
        high=100.0,
        step=0.01,
        ticks=(0.001, 0.003, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0),
        help="The highest learning rate of the schedule. The paper uses 0.1 for CIFAR and 0.01 "
        "for MNIST.",
    ),
    HyperParameter(
        name="momentum",
        symbol=r"\mu",
        title="Momentum",
        default=0.9,
        low=0.0,
        high=0.999,
        step=0.01,
        help="Heavy-ball momentum of SGD.",
    ),
    HyperParameter(
        name="weight_decay",
        symbol="",
        title="Weight decay",
        default=1e-4,
        low=0.0,
        high=1.0,
        step=1e-4,
        ticks=(0.0, 1e-5, 1e-4, 2e-4, 5e-4, 1e-3, 5e-3, 1e-2),
        help="Shrinks all weights at every step. The paper uses 1e-4.",
    ),
    HyperParameter(
        name="batch_size",
        symbol="",
        title="Batch size",
        default=256,
        low=2,
        high=65_536,
        step=1,
        integer=True,
        ticks=(16, 32, 64, 128, 256, 512, 1024, 2048),
        help="Images per step. The paper uses 256.",
    ),
    HyperParameter(
        name="clip",
        symbol="",
        title="Gradient clip",
        default=5.0,
        low=0.0,
        high=1e6,
        step=0.5,
        ticks=(0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 100.0),
        help="A gradient longer than this is shortened to it; 0 never shortens. The paper uses 5.",
    ),
    HyperParameter(
        name="schedule",
        symbol="",
        title="Schedule",
        default="cosine",
        choices=tuple(SCHEDULES),
        help="cosine to zero: half a cosine over the whole run, as in the paper. one cycle: up for "
        "a quarter of the run, then down to zero. LDAM: five epochs of warm-up, 1 % after four "
        "fifths of the run, 0.01 % after nine tenths. constant: the learning rate stays.",
    ),
    HyperParameter(
        name="epochs",
        symbol="",
        title="Epochs",
        default=0.0,
        low=0.0,
        high=10_000.0,
        step=1.0,
        ticks=(0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 50.0, 100.0, 200.0, 250.0),
        help="Passes over the training images; 0 where the run has a time budget instead.",
    ),
    HyperParameter(
        name="budget_s",
        symbol="",
        title="Time budget in seconds",
        default=0.0,
        low=0.0,
        high=30 * 86_400.0,
        step=1.0,
        ticks=(0.0, 10.0, 20.0, 30.0, 60.0, 90.0, 120.0, 300.0, 900.0, 3600.0),
        help="A short calibration turns it into a number of steps, so that the learning rate ends "
        "at zero on every machine; 0 where the run has epochs instead.",
    ),
    HyperParameter(
        name="ramp",
        symbol="",
        title="Margin ramp",
        default=0.4,
        low=0.0,
        high=1.0,
        step=0.05,
        help="Fraction of the run over which margins grow from none to their full value, and the "
        "scale of LM-Softmax from a small one. A full margin at the first step can merge all "
        "prototypes; 0 asks for it.",
    ),
    HyperParameter(
        name="augment",
        symbol="",
        title="Augmentation",
        default="crop_flip",
        choices=tuple(AUGMENTATIONS),
        help="shifted crops: moved by up to an eighth of the image, zeros outside. mirrored: left "
        "and right swapped for half of the images; not for digits. turned: by up to 20 degrees, "
        "as the paper does for CIFAR-100.",
    ),
    HyperParameter(
        name="precision",
        symbol="",
        title="Precision",
        default="auto",
        choices=tuple(PRECISIONS),
        help="fastest here: bfloat16 where the processor multiplies it, else float32. It concerns "
        "the backbone only; loss and margins are float32.",
    ),
    HyperParameter(
        name="threads",
        symbol="",
        title="Threads",
        default=0,
        low=0,
        high=1024,
        step=1,
        integer=True,
        ticks=(0, 1, 2, 4, 8, 16, 32, 64),
        help="Processor threads; 0 measures which number is fastest just now.",
    ),
    HyperParameter(
        name="evaluations",
        symbol="",
        title="Evaluations",
        default=20,
        low=2,
        high=1000,
        step=1,
        integer=True,
        ticks=(2, 5, 10, 20, 50, 100, 200),
        help="How often the test images are looked at: first before the first step, last at the "
        "end. A costly one on a small budget is done less often.",
    ),
    HyperParameter(
        name="seed",
        symbol="",
        title="Seed",
        default=0,
        low=0,
        high=2**31 - 1,
        step=1,
        integer=True,
        help="Fixes weights, subset, order and augmentation: on the same CPU with the same number "
        "of threads and steps, the same numbers.",
    ),
)
"""Everything about a run that one control can set, with its range and default."""
