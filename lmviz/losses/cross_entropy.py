"""Cross entropy with free norms: the softmax loss and the focal loss."""

from __future__ import annotations

from lmviz.arrays import Array, namespace, take_labels
from lmviz.losses.base import Citation, Hyper, HyperParameter, LossRecord
from lmviz.losses.heads import (
    dot_closed_form,
    dot_values,
    log1p_exp,
    rivals,
    safe_ratio,
    softmax_over_rivals,
)
from lmviz.losses.pairs import Pairs


def _focal_values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
    logits = features @ prototypes.T
    entropy = log1p_exp(rivals(logits, labels) - take_labels(logits, labels))
    xp = namespace(entropy)
    # 1 − p_y = 1 − e^{−CE}; a floor keeps 0^(γ−1) out of the gradient of a confident sample.
    missing = xp.clip(-xp.expm1(-entropy), 1e-300 if entropy.dtype == xp.float64 else 1e-37, None)
    return missing ** hyper["gamma"] * entropy


def _focal_closed_form(pairs: Pairs, hyper: Hyper, wanted: bool) -> Array | None:
    xp, gamma, target = pairs.xp, hyper["gamma"], pairs.target()
    largest = float(xp.amax(pairs.dots)) - float(xp.amin(target))
    total, below, entropy = softmax_over_rivals(pairs, target, 1.0, largest, True)
    assert entropy is not None  # it was asked for
    missing = below / total
    # CE / (1 − p_y) tends to 1 for a confident sample.
    ratio = xp.where(missing > 0, safe_ratio(entropy, missing, xp), 1.0)
    outer = missing**gamma * (1 + gamma * (1 - missing) * ratio)
    pairs.dots *= (outer / total)[..., None]
    pairs.put_target(-outer * missing)
    return missing**gamma * entropy if wanted else None


RECORDS = (
    LossRecord(
        key="softmax",
        title="Softmax",
        summary="Plain cross entropy with free norms: it can reach its infimum, 0, by growing "
        "norms alone, so that it pins no angle between the classes.",
        formula=r"-\log\frac{e^{w_y\cdot z}}{\sum_{j} e^{w_j\cdot z}}",
        citation=Citation(
            "J. S. Bridle",
            "Probabilistic interpretation of feedforward classification network outputs",
            "Neurocomputing",
            1990,
        ),
        hyper=(),
        values=dot_values(None, unit_prototypes=False),
        closed_form=dot_closed_form(None),
        normalizes_features=False,
        normalizes_prototypes=False,
        attains_minimum=False,
        margins=lambda h: (1.0, 0.0, 0.0),
        snippet='return F.cross_entropy(z @ w.T, y, reduction="none")',
    ),
    LossRecord(
        key="focal",
        title="Focal",
        summary="Cross entropy that fades for samples that are already classified with "
        "confidence, so that hard samples weigh more.",
        formula=r"-(1-p_y)^{\gamma}\log p_y,\quad "
        r"p_y=\frac{e^{w_y\cdot z}}{\sum_{j} e^{w_j\cdot z}}",
        citation=Citation(
            "T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár",
            "Focal Loss for Dense Object Detection",
            "ICCV",
            2017,
            "1708.02002",
        ),
        hyper=(
            HyperParameter(
                name="gamma",
                symbol=r"\gamma",
                title="Focusing",
                default=1.0,
                low=0.0,
                high=10.0,
                step=0.1,
                help="Focusing strength: 0 is plain cross entropy; the original paper uses 2, the "
                "margin papers 1.",
            ),
        ),
        values=_focal_values,
        closed_form=_focal_closed_form,
        normalizes_features=False,
        normalizes_prototypes=False,
        attains_minimum=False,
        snippet="""
entropy = F.cross_entropy(z @ w.T, y, reduction="none")
# 1 - p; the floor keeps 0 ** (gamma - 1) out of the gradient of a confident sample.
missing = (-torch.expm1(-entropy)).clamp(min=torch.finfo(z.dtype).tiny)
return missing**gamma * entropy
""",
    ),
)
