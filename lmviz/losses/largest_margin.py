"""LM-Softmax: the paper's loss, whose gradient does not fade as the margins grow."""

from __future__ import annotations

import math
from dataclasses import replace

from lmviz.arrays import Array
from lmviz.geometry.sphere import normalize
from lmviz.losses.base import SCALE, Citation, Hyper, HyperParameter, LossRecord
from lmviz.losses.heads import largest_of, per_sample, rivals, target_angle
from lmviz.losses.pairs import Pairs
from lmviz.losses.snippets import COSINES, RIVALS

SAFE_SCALE = {8: 300.0, 4: 40.0}
"""Bytes per number -> scale up to which exp(s (cos θ − 1)) loses no row to underflow."""


def _psi(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, float]:
    return cosine, 1.0


def _values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
    z, w = normalize(features), normalize(prototypes)
    cosine, _ = target_angle(z, w, labels)
    s = hyper["s"]
    return rivals(s * (z @ w.T), labels) / s - cosine


def _closed_form(pairs: Pairs, hyper: Hyper, wanted: bool) -> Array | None:
    xp, s, x = pairs.xp, hyper["s"], pairs.dots
    target = pairs.target() if wanted else None
    pairs.put_target(-math.inf)
    shift = xp.amax(x, -1) if largest_of(s) > SAFE_SCALE[x.dtype.itemsize] else None
    x -= 1.0 if shift is None else shift[..., None]
    x *= per_sample(s)
    xp.exp(x, out=x)
    total = x.sum(-1)
    x /= total[..., None]
    pairs.put_target(-1.0)
    if not wanted:
        return None
    return (1.0 if shift is None else shift) + xp.log(total) / s - target


RECORDS = (
    LossRecord(
        key="lm_softmax",
        title="LM-Softmax",
        summary="Largest-margin softmax: the own class is left out of the sum, so the pull towards "
        "a larger margin never ends.",
        formula=r"-\frac1s\log\frac{e^{s\,w_y\cdot z}}{\sum_{j\ne y} e^{s\,w_j\cdot z}}",
        citation=Citation(
            "X. Zhou, X. Liu, D. Zhai, J. Jiang, X. Gao, X. Ji",
            "Learning Towards the Largest Margins",
            "ICLR",
            2022,
            "2206.11589",
        ),
        hyper=(
            replace(SCALE, ramp_from=1.0),  # a large s merges the classes of a random start first
            HyperParameter(
                name="reduction",
                symbol=r"\Sigma",
                title="Reduction",
                default="mean",
                choices=("mean", "global"),
                help="mean: the paper's loss, averaged over samples; as s grows it tends to the "
                "mean sample margin, and misses the Tammes optimum for many k > d+1 (k = 7, 9, 10 "
                "on S²). global: one log-sum-exp over all samples and rivals, which tends to the "
                "minimal sample margin γ_min and to the Tammes optimum.",
            ),
        ),
        values=_values,
        closed_form=_closed_form,
        psi=_psi,
        positive=lambda hyper: False,
        simplex_minimum=lambda k, h: math.log(k - 1) / h["s"] - k / (k - 1),
        # The own class is left out of the sum: its offset in the denominator is −∞.
        lines=lambda h: (1.0, 0.0, 1.0, -math.inf),
        snippet=COSINES
        + RIVALS
        + """\
# Train on their mean; for the global form on torch.logsumexp(s * values, 0) / s.
values = rivals / s - own[:, 0]
return values
""",
    ),
)
