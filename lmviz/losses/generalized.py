"""GM-Softmax: the paper's generalised margin softmax, of which the additive losses are bounds.

The β are inside s(·): the slides print exp(s·α cos θ + β), but their own bound and CosFace need
exp(s(α cos θ + β)).
"""

from __future__ import annotations

import math

from lmviz.arrays import Array, namespace
from lmviz.geometry.sphere import normalize
from lmviz.losses.base import SCALE, Citation, Hyper, HyperParameter, Lines, LossRecord
from lmviz.losses.heads import gather_per_class, per_sample, rivals, target_angle
from lmviz.losses.pairs import Pairs
from lmviz.losses.snippets import COSINES, RIVALS


def _logits(cosine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    """Target logit of the numerator, and how far that of the denominator lies above it."""
    a1, b1, a2, b2 = (
        gather_per_class(hyper[name], labels, cosine)
        for name in ("alpha1", "beta1", "alpha2", "beta2")
    )
    # As one line: the difference of two lines would leave rounding where they are equal.
    return a1 * cosine + b1, (a2 - a1) * cosine + (b2 - b1)


def _psi(cosine: Array, sine: Array, hyper: Hyper, labels: Array) -> tuple[Array, Array]:
    slope = gather_per_class(hyper["alpha1"], labels, cosine)
    return _logits(cosine, hyper, labels)[0], slope + 0 * cosine


def _values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
    z, w = normalize(features), normalize(prototypes)
    cosine, _ = target_angle(z, w, labels)
    s = hyper["s"]
    top, gap = _logits(cosine, hyper, labels)
    xp = namespace(cosine)
    return xp.logaddexp(s * gap, rivals(s * (z @ w.T), labels) - s * top)


def _closed_form(pairs: Pairs, hyper: Hyper, wanted: bool) -> Array | None:
    xp, s, x = pairs.xp, hyper["s"], pairs.dots
    cosine = pairs.target()
    top, gap = _logits(cosine, hyper, pairs.labels)
    lead = s * gap
    x -= top[..., None]
    x *= per_sample(s)
    pairs.put_target(-math.inf)
    # Taken out even where it is negative: with α₂ < α₁ all terms may underflow together.
    shift = xp.maximum(xp.amax(x, -1), lead)
    x -= shift[..., None]
    xp.exp(x, out=x)
    below, first = x.sum(-1), xp.exp(lead - shift)
    total = first + below
    x *= (s / total)[..., None]
    a1, a2 = (gather_per_class(hyper[n], pairs.labels, cosine) for n in ("alpha1", "alpha2"))
    # Written so that nothing cancels when both lines are equal and the rivals are far away.
    pairs.put_target(s * ((a2 - a1) * first - a1 * below) / total)
    return shift + xp.log1p(xp.expm1(lead - shift) + below) if wanted else None


def _is_softmax(hyper: Hyper) -> bool:
    """With the same target logit above and below the line, the ratio is a probability."""
    return hyper["alpha1"] == hyper["alpha2"] and hyper["beta1"] == hyper["beta2"]


def _minimum(k: int, hyper: Hyper) -> float:
    """Theorem 5 with its signs corrected: the slides flip the first exponent and use −1/(k−1)."""
    names = ("alpha1", "beta1", "alpha2", "beta2")
    for name in names:
        if isinstance(hyper[name], tuple):
            raise ValueError(
                f"gm_softmax: the minimum is known for one {name} for all classes, "
                f"got {hyper[name]}"
            )
    s = hyper["s"]
    a1, b1, a2, b2 = (hyper[name] for name in names)
    own = math.exp(s * (a2 + b2 - a1 - b1))
    return math.log(own + (k - 1) * math.exp(-s * (1 / (k - 1) + a1 + b1)))


def _lines(hyper: Hyper) -> Lines | None:
    """The two lines, unless classes have lines of their own."""
    a1, b1, a2, b2 = (hyper[name] for name in ("alpha1", "beta1", "alpha2", "beta2"))
    if any(isinstance(v, tuple) for v in (a1, b1, a2, b2)):
        return None
    return a1, b1, a2, b2


def _alpha(index: int, text: str) -> HyperParameter:
    return HyperParameter(
        name=f"alpha{index}",
        symbol=rf"\alpha_{{{index}}}",
        title=f"Slope {index}",
        default=0.9,
        low=0.0,
        high=2.0,
        step=0.05,
        per_class=True,
        ramp_from=1.0,
        help=text,
    )


def _beta(index: int, default: float, text: str) -> HyperParameter:
    return HyperParameter(
        name=f"beta{index}",
        symbol=rf"\beta_{{{index}}}",
        title=f"Offset {index}",
        default=default,
        low=-2.0,
        high=2.0,
        step=0.05,
        per_class=True,
        ramp_from=0.0,
        help=text,
    )


RECORDS = (
    LossRecord(
        key="gm_softmax",
        title="GM-Softmax",
        summary="The paper's general form: a linear target logit, with separate slopes and offsets "
        "in numerator and denominator, per class if wanted.",
        formula=r"-\log\frac{e^{s(\alpha_1\cos\theta_y+\beta_1)}}"
        r"{e^{s(\alpha_2\cos\theta_y+\beta_2)}+\sum_{j\ne y} e^{s\cos\theta_j}}",
        citation=Citation(
            "X. Zhou, X. Liu, D. Zhai, J. Jiang, X. Gao, X. Ji",
            "Learning Towards the Largest Margins",
            "ICLR",
            2022,
            "2206.11589",
        ),
        hyper=(
            SCALE,
            _alpha(
                1,
                "Slope of the target logit in the numerator. The paper asks for α₁ ≥ 1/2; below "
                "(k−2)/(2(k−1)) all prototypes collapse into one point.",
            ),
            _beta(1, -0.1, "Offset of the target logit in the numerator: −m of CosFace."),
            _alpha(2, "Slope in the denominator; the paper asks for α₂ ≤ α₁."),
            _beta(2, -0.1, "Offset in the denominator; equal to β₁ it gives the usual softmax."),
        ),
        values=_values,
        closed_form=_closed_form,
        psi=_psi,
        positive=_is_softmax,
        simplex_minimum=_minimum,
        lines=_lines,
        snippet=COSINES
        + RIVALS
        + """\
# One number for all classes, or one per class.
a1, b1, a2, b2 = (
    torch.as_tensor(v, dtype=z.dtype).expand(len(w))[y] for v in (alpha1, beta1, alpha2, beta2)
)
top, bottom = s * (a1 * own[:, 0] + b1), s * (a2 * own[:, 0] + b2)
return torch.logaddexp(bottom, rivals) - top
""",
    ),
)
