"""Large Margin Discriminative Loss: compact classes, far from their decision boundaries.

Euclidean, unlike its neighbours: features and prototypes keep their norms. Beside the cross entropy
stand three terms of each class c of the batch, with m̂_c the mean of its features in the batch and
m_c the mean with momentum over the batches so far:

- compactness: mean over the class of [‖z − m_c‖ − δ_v]₊²;
- margin: [δ_d − d_c]₊, d_c the signed distance of m̂_c to the closest boundary of class c;
- regulariser: ‖m_c‖, because growing features would buy any distance.

That the margin takes m̂_c and not m_c is what "partial" momentum means: the gradient through m_c is
1 − μ times as large.

Source: the authors' public code (H. V. Nguyen et al.). Their classifier has a bias; here it has
none, as everywhere in this package, so that all boundaries pass through 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lmviz.arrays import Array, is_torch, logsumexp, namespace, norm, one_hot, take_labels
from lmviz.losses.base import Citation, Hyper, HyperParameter, LossRecord
from lmviz.losses.heads import log1p_exp, rivals, safe_ratio


@dataclass(frozen=True)
class Terms:
    """The parts of the loss in one batch; rows of classes that are not in it mean nothing.

    Attributes:
        entropy: (N,) cross entropy of each sample.
        share: (N,) weight by which the mean over samples becomes the mean over the classes of the
            batch of the means within each class.
        compactness: (N,) [‖z − m_y‖ − δ_v]₊² of each sample.
        margin: (k,) [δ_d − d_c]₊ of each class.
        size: (k,) ‖m_c‖ of each class.
        batch_means: (k, d) m̂_c.
        means: (k, d) m_c.
    """

    entropy: Array
    share: Array
    compactness: Array
    margin: Array
    size: Array
    batch_means: Array
    means: Array


def boundary_distances(points: Array, prototypes: Array, labels: Array) -> Array:
    """Signed distance (N, k) of each point to the boundary between its class and each other one.

    Positive on the own side; +inf towards the own class, so that a minimum over the row is the
    distance to the closest boundary, and 0 towards a class with the same prototype. It does not
    change when all prototypes are multiplied by one number.

    Args:
        points: (N, d), prototypes: (k, d), labels: (N,).
    """
    xp = namespace(points)
    logits = points @ prototypes.T
    lead = take_labels(logits, labels)[:, None] - logits
    apart = norm(prototypes[:, None] - prototypes[None])[labels]
    own = one_hot(labels, prototypes.shape[0])
    return xp.where(own, math.inf, safe_ratio(lead, apart, xp))


def class_means(features: Array, labels: Array, k: int) -> tuple[Array, Array]:
    """Mean feature of each class (k, d), 0 for a class without samples, and the counts (k,)."""
    xp, mask = namespace(features), one_hot(labels, k)
    own = mask.to(features.dtype) if is_torch(mask) else mask.astype(features.dtype)
    counts = own.sum(0)
    return (own.T @ features) / xp.clip(counts, 1, None)[:, None], counts


def moved_means(batch_means: Array, memory: Array | None, mu: float) -> Array:
    """m_c = (1 − μ) m̂_c + μ m_c before (k, d); m̂_c for a class that is met first.

    Args:
        memory: (k, d), NaN in the rows of classes not met so far, or None.
    """
    if memory is None:
        return batch_means
    xp = namespace(batch_means)
    known = ~xp.isnan(memory)
    before = xp.where(known, memory, 0.0)  # no NaN may enter a gradient
    return xp.where(known, (1 - mu) * batch_means + mu * before, batch_means)


def terms(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Terms:
    """All parts of the loss; ``hyper["memory"]`` holds the means before this batch, if any."""
    xp, k = namespace(features), prototypes.shape[0]
    logits = features @ prototypes.T
    batch_means, counts = class_means(features, labels, k)
    means = moved_means(batch_means, hyper.get("memory"), hyper["mu"])
    classes = xp.arange(k, device=labels.device)
    judged = batch_means if hyper["means"] == "partial" else means
    closest = xp.amin(boundary_distances(judged, prototypes, classes), -1)
    beyond = norm(features - means[labels]) - hyper["delta_v"]
    return Terms(
        entropy=log1p_exp(rivals(logits, labels) - take_labels(logits, labels)),
        share=features.shape[0] / (xp.clip(counts, 0, 1).sum() * counts[labels]),
        compactness=xp.clip(beyond, 0, None) ** 2,
        margin=xp.clip(hyper["delta_d"] - closest, 0, None),
        size=norm(means),
        batch_means=batch_means,
        means=means,
    )


def _values(features: Array, prototypes: Array, labels: Array, hyper: Hyper) -> Array:
    part = terms(features, prototypes, labels, hyper)
    of_class = hyper["beta"] * part.margin + hyper["gamma"] * part.size
    of_sample = hyper["alpha"] * part.compactness + of_class[labels]
    return part.entropy + hyper["weight"] * part.share * of_sample


def gradient(
    features: np.ndarray, prototypes: np.ndarray, labels: np.ndarray, hyper: Hyper
) -> tuple[np.ndarray, np.ndarray]:
    """Exact gradient of the mean of the values, for features (N, d) and prototypes (k, d).

    NumPy only, for the toy in the plane; ``hyper["memory"]`` as in :func:`terms`, a constant.
    """
    part = terms(features, prototypes, labels, hyper)
    own = one_hot(labels, len(prototypes)).astype(features.dtype)
    counts, present = own.sum(0), own.any(0)
    logits = features @ prototypes.T
    off = (np.exp(logits - logsumexp(logits)[:, None]) - own) / len(labels)
    to_features, to_prototypes = off @ prototypes, off.T @ features

    each = hyper["weight"] / present.sum()  # of one class
    away = features - part.means[labels]
    distance = norm(away)
    beyond = np.clip(distance - hyper["delta_v"], 0, None)
    pull = hyper["alpha"] * each * 2 * beyond / counts[labels]
    push = pull[:, None] * safe_ratio(away, distance[:, None], np)
    to_features += push
    to_means = hyper["gamma"] * each * safe_ratio(part.means, part.size[:, None], np) - own.T @ push

    partial = hyper["means"] == "partial"
    judged = part.batch_means if partial else part.means
    classes = np.arange(len(prototypes))
    distances = boundary_distances(judged, prototypes, classes)
    rival = distances.argmin(1)
    apart = prototypes - prototypes[rival]
    length = norm(apart)[:, None]
    normal = safe_ratio(apart, length, np)
    slope = -hyper["beta"] * each * ((part.margin > 0) & present)[:, None]
    turn = slope * safe_ratio(judged - distances.min(1)[:, None] * normal, length, np)
    to_prototypes += turn
    np.subtract.at(to_prototypes, rival, turn)
    if partial:
        to_batch_means = slope * normal
    else:
        to_means, to_batch_means = to_means + slope * normal, np.zeros_like(to_means)
    memory = hyper.get("memory")
    if memory is not None:
        to_means = np.where(np.isnan(memory), 1.0, 1 - hyper["mu"]) * to_means
    to_batch_means = (to_batch_means + to_means)[labels] / counts[labels][:, None]
    return to_features + to_batch_means, to_prototypes


def _remember(features: Array, labels: Array, k: int, hyper: Hyper, memory: Array | None) -> Array:
    """m_c (k, d) after this batch; a class that is not in it keeps its row, NaN if it never was."""
    xp = namespace(features)
    means, counts = class_means(features, labels, k)
    before = xp.full_like(means, math.nan) if memory is None else memory
    return xp.where((counts > 0)[:, None], moved_means(means, memory, hyper["mu"]), before)


def _weight(name: str, symbol: str, title: str, default: float, text: str) -> HyperParameter:
    return HyperParameter(
        name=name,
        symbol=symbol,
        title=title,
        default=default,
        low=0.0,
        high=10.0,
        step=0.001,
        ticks=(0.0, 0.001, 0.01, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0),
        help=text,
    )


RECORDS = (
    LossRecord(
        key="lmdl",
        title="LMDL (discriminative)",
        summary="Large Margin Discriminative Loss: cross entropy plus compact classes whose means "
        "keep a distance from their decision boundaries, in Euclidean space.",
        formula=r"\begin{gathered}-\log p_y+\lambda\big(\alpha\,[\|z-m_y\|-\delta_v]_+^2\\"
        r" {}+\beta\,[\delta_d-d_y]_++\gamma\,\|m_y\|\big)\\"
        r"p_y=\tfrac{e^{w_y\cdot z}}{\sum_j e^{w_j\cdot z}},\quad "
        r"d_y=\min_{j\ne y}\tfrac{(w_y-w_j)\cdot\hat m_y}{\|w_y-w_j\|}\end{gathered}",
        citation=Citation(
            "H. V. Nguyen, F. Gamboa, S. Zhang, R. Chhaibi, S. Gratton, T. Giaccone",
            "Large Margin Discriminative Loss for Classification",
            "Preprint",
            2024,
            "2405.18499",
        ),
        hyper=(
            HyperParameter(
                name="delta_v",
                symbol=r"\delta_v",
                title="Compactness radius",
                default=0.5,
                low=0.0,
                high=5.0,
                step=0.05,
                help="Distance from its class mean within which a feature is left alone. The "
                "authors use 0.5.",
            ),
            HyperParameter(
                name="delta_d",
                symbol=r"\delta_d",
                title="Margin of the means",
                default=1.5,
                low=0.0,
                high=20.0,
                step=0.1,
                help="Distance to the closest decision boundary that every class mean must reach. "
                "Above 2δ_v two features of one class are closer than any two of different "
                "classes. The authors' class has 1.5, their training 6.",
            ),
            _weight(
                "weight", r"\lambda", "Weight of all three", 1.0, "Multiplies the three terms."
            ),
            _weight(
                "alpha",
                r"\alpha",
                "Compactness weight",
                1.0,
                "Weight of the pull towards the class mean, which acts beyond δ_v.",
            ),
            _weight(
                "beta",
                r"\beta",
                "Margin weight",
                1.0,
                "Weight of the push of the class means away from their closest boundary.",
            ),
            _weight(
                "gamma",
                r"\gamma",
                "Regulariser weight",
                0.001,
                "Weight of the norms of the class means, which would grow for the margin's sake.",
            ),
            HyperParameter(
                name="mu",
                symbol=r"\mu",
                title="Momentum of the means",
                default=0.99,
                low=0.0,
                high=0.999,
                step=0.001,
                ticks=(0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999),
                help="How much of the mean of earlier batches stays in m. It acts from the second "
                "batch on, and has no effect where every step sees all samples without a memory, "
                "as in the Sphere Lab.",
            ),
            HyperParameter(
                name="means",
                symbol=r"\hat m",
                title="Momentum",
                default="partial",
                choices=("partial", "full"),
                help="partial: the margin is taken at the mean of the batch, the rest at the mean "
                "with momentum, as in the paper. full: the margin too is taken at the mean with "
                "momentum, so that its gradient is 1 − μ times as large and comes late.",
            ),
        ),
        values=_values,
        normalizes_features=False,
        normalizes_prototypes=False,
        attains_minimum=False,
        sees_batch=True,
        remember=_remember,
        snippet="""
own = F.one_hot(y, len(w)).to(z.dtype)
now = own.T @ z / own.sum(0).clamp(min=1)[:, None]  # means of the classes in the batch
mean = now
if memory is not None:  # the means after the batch before, NaN for classes not met so far
    mean = torch.where(memory.isnan(), now, (1 - mu) * now + mu * memory.nan_to_num())
judged = now if means == "partial" else mean
lead = (judged * w).sum(1, keepdim=True) - judged @ w.T
eye = torch.eye(len(w), dtype=z.dtype, device=z.device)
apart = (w[:, None] - w).norm(dim=2) + eye
closest = (lead / apart).masked_fill(eye.bool(), math.inf).amin(1)
per_class = beta * (delta_d - closest).clamp(min=0) + gamma * mean.norm(dim=1)
compact = ((z - mean[y]).norm(dim=1) - delta_v).clamp(min=0) ** 2
share = len(z) / (len(y.unique()) * own.sum(0)[y])
entropy = F.cross_entropy(z @ w.T, y, reduction="none")
return entropy + weight * share * (alpha * compact + per_class[y])
""",
    ),
)
