"""Losses made for imbalanced classes."""

from __future__ import annotations

import numpy as np

from lmviz.arrays import Array
from lmviz.losses.base import SCALE, Citation, Hyper, HyperParameter, LossRecord
from lmviz.losses.heads import cosine_closed_form, cosine_values, gather_per_class
from lmviz.losses.snippets import COSINES, CROSS_ENTROPY

IMBALANCES = ("balanced", "long-tailed", "step")


def class_counts(kind: str, largest: int, k: int, ratio: float) -> tuple[int, ...]:
    """Samples of each of ``k`` classes under the protocol of Cao et al. 2019.

    Long-tailed: int(largest · ratio^(−j/(k−1))). Step: the first half ``largest``, the second
    int(largest / ratio). No class is left empty.

    Raises:
        ValueError: an unknown kind, or a ratio below 1.
    """
    if kind not in IMBALANCES:
        raise ValueError(f"imbalance must be one of {', '.join(IMBALANCES)}, got {kind!r}")
    if not ratio >= 1:
        raise ValueError(f"imbalance ratio must be >= 1, got {ratio!r}")
    if kind == "balanced":
        return (largest,) * k
    if kind == "step":
        rare = max(1, int(largest / ratio))
        return tuple(largest if j < k // 2 else rare for j in range(k))
    return tuple(max(1, int(largest * ratio ** (-j / (k - 1)))) for j in range(k))


def ldam_margins(counts: tuple[int, ...], largest: float) -> tuple[float, ...]:
    """LDAM's margin of each class, C n_j^(-1/4), scaled so that the rarest class has ``largest``.

    Cao et al. 2019, equation 12.
    """
    quarter = np.asarray(counts, dtype=float) ** -0.25
    return tuple(float(m) for m in largest * quarter / quarter.max())


def _psi(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, float]:
    margins = ldam_margins(hyper["counts"], 1.0)
    return cosine - hyper["max_m"] * gather_per_class(margins, labels, cosine), 1.0


RECORDS = (
    LossRecord(
        key="ldam",
        title="LDAM",
        summary="CosFace with a larger margin for rarer classes.",
        formula=r"\begin{gathered}-\log\frac{e^{s(\cos\theta_y-\Delta_y)}}{e^{s(\cos\theta_y-\Delta_y)}"
        r"+\sum_{j\ne y} e^{s\cos\theta_j}}\\ \Delta_j=C\,n_j^{-1/4}\end{gathered}",
        citation=Citation(
            "K. Cao, C. Wei, A. Gaidon, N. Arechiga, T. Ma",
            "Learning Imbalanced Datasets with Label-Distribution-Aware Margin Loss",
            "NeurIPS",
            2019,
            "1906.07413",
        ),
        hyper=(
            SCALE,
            HyperParameter(
                name="max_m",
                symbol=r"\max_j\Delta_j",
                title="Largest margin",
                default=0.5,
                low=0.0,
                high=1.5,
                step=0.01,
                ramp_from=0.0,
                help="Margin of the rarest class; the others follow n_j^(−1/4). The paper: 0.5.",
            ),
        ),
        values=cosine_values(_psi),
        closed_form=cosine_closed_form(_psi),
        psi=_psi,
        needs_class_counts=True,
        snippet=COSINES
        + """\
quarter = torch.tensor(counts, dtype=z.dtype, device=z.device) ** -0.25
target = own - (max_m * quarter / quarter.max())[y][:, None]
"""
        + CROSS_ENTROPY,
    ),
)
