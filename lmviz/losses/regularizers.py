"""The two terms the paper adds to any loss: sample margin R_sm and zero centroid R_W."""

from __future__ import annotations

from lmviz.arrays import Array
from lmviz.geometry.margins import sample_margins
from lmviz.geometry.sphere import normalize
from lmviz.losses.base import HyperParameter


def sample_margin(features: Array, prototypes: Array, labels: Array) -> Array:
    """R_sm of each sample (N,): the negative sample margin on unit vectors (paper, eq. 3.4).

    −(cos θ_y − max_{j≠y} cos θ_j). It is the limit of LM-Softmax for s → ∞; alone it has the right
    optimum for k <= d+1 but is reported unstable, so it is added with weight 0.5.
    """
    return -sample_margins(features, prototypes, labels, normalized=True)


def zero_centroid(prototypes: Array, normalization: str = "paper") -> Array:
    """R_W, a number: how far the prototypes are from having their centroid at 0.

    Args:
        prototypes: (k, d).
        normalization: ``"paper"`` gives ‖(1/k) Σ w_j‖² of the prototypes as they are (the paper's
            definition); ``"code"`` gives ‖Σ w_j/‖w_j‖‖², k² times as large for unit prototypes,
            as public training code does. Its usual weight there, 5, is 5 k² of the paper's.

    Raises:
        ValueError: another normalization.
    """
    if normalization == "paper":
        return (prototypes.mean(-2) ** 2).sum(-1)
    if normalization == "code":
        return (normalize(prototypes).sum(-2) ** 2).sum(-1)
    raise ValueError(f"zero_centroid: normalization must be paper or code, got {normalization!r}")


SAMPLE_MARGIN = HyperParameter(
    name="sample_margin",
    symbol=r"\mu",
    title="Sample margin weight",
    default=0.0,
    low=0.0,
    high=10.0,
    step=0.1,
    help="Weight of the sample margin regulariser R_sm, −(cos θ_y − max cos θ_j). The paper adds "
    "0.5 of it to every loss.",
)
ZERO_CENTROID = HyperParameter(
    name="zero_centroid",
    symbol=r"\lambda",
    title="Zero-centroid weight",
    default=0.0,
    low=0.0,
    high=1e5,
    step=1.0,
    ticks=(0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 10000.0),
    help="Weight of the zero-centroid regulariser R_W. It cures minority collapse under class "
    "imbalance for k ≤ d+1; beyond that it only centres the prototypes.",
)
NORMALIZATION = HyperParameter(
    name="zero_centroid_form",
    symbol=r"R_W",
    title="Normalisation",
    default="paper",
    choices=("paper", "code"),
    help="paper: λ‖(1/k) Σ w_j‖². code: λ‖Σ w_j/‖w_j‖‖², k² times as strong for the same λ.",
)
