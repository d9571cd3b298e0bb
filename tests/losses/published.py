"""The losses as their papers print them, with angles by acos, in 60 digits.

Nothing of lmviz is used here: numbers and derivatives from this file are independent of the way in
which the package computes them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mpmath import mp, mpf

DIGITS = 60

Vector = Sequence[Any]


def dot(a: Vector, b: Vector) -> Any:
    return mp.fdot(a, b)


def length(a: Vector) -> Any:
    return mp.sqrt(dot(a, a))


def cosine(a: Vector, b: Vector) -> Any:
    return max(mpf(-1), min(mpf(1), dot(a, b) / (length(a) * length(b))))


def theta(a: Vector, b: Vector) -> Any:
    return mp.acos(cosine(a, b))


def staircase(angle: Any, m: Any) -> Any:
    """ψ of L-Softmax: (−1)^q cos(mθ) − 2q on [qπ/m, (q+1)π/m]."""
    q = min(int(mp.floor(m * angle / mp.pi)), int(mp.ceil(m)) - 1)
    return (-1) ** q * mp.cos(m * angle) - 2 * q


def cross_entropy(target: Any, rivals: Sequence[Any]) -> Any:
    return -mp.log(mp.exp(target) / (mp.exp(target) + mp.fsum(mp.exp(r) for r in rivals)))


def _others(w: Sequence[Vector], y: int) -> list[Vector]:
    return [v for j, v in enumerate(w) if j != y]


def _on_sphere(curve: Callable) -> Callable:
    """Cross entropy of s cos θ_j with s curve(θ_y) for the target."""

    def loss(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
        rivals = [h["s"] * cosine(z, v) for v in _others(w, y)]
        return cross_entropy(h["s"] * curve(theta(z, w[y]), h, y), rivals)

    return loss


def _arcface(angle: Any, h: Mapping[str, Any], y: int) -> Any:
    m = mpf(h["m"])
    if h["beyond"] == "exact" or angle + m < mp.pi:
        return mp.cos(angle + m)
    return mpf(-1) if h["beyond"] == "clipped" else mp.cos(angle) - m * mp.sin(m)


def _combined(angle: Any, h: Mapping[str, Any], y: int) -> Any:
    total = h["m1"] * angle + h["m2"]
    return mp.cos(min(total, mp.pi) if h["beyond"] == "clipped" else total) - h["m3"]


def _ldam(angle: Any, h: Mapping[str, Any], y: int) -> Any:
    rarest = min(h["counts"])
    return mp.cos(angle) - h["max_m"] * (mpf(rarest) / h["counts"][y]) ** mpf("0.25")


def _softmax(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
    return cross_entropy(dot(z, w[y]), [dot(z, v) for v in _others(w, y)])


def _focal(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
    p = mp.exp(dot(z, w[y])) / mp.fsum(mp.exp(dot(z, v)) for v in w)
    return -((1 - p) ** h["gamma"]) * mp.log(p)


def _free_angular(weight_norm: Callable) -> Callable:
    def loss(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
        angle, lam = theta(z, w[y]), h["lam"]
        blended = (lam * mp.cos(angle) + staircase(angle, h["m"])) / (1 + lam)
        target = weight_norm(w[y]) * length(z) * blended
        return cross_entropy(
            target, [weight_norm(v) * length(z) * cosine(z, v) for v in _others(w, y)]
        )

    return loss


def _gm(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
    a1, b1, a2, b2 = (
        h[name][y] if isinstance(h[name], tuple) else h[name]
        for name in ("alpha1", "beta1", "alpha2", "beta2")
    )
    s, c = h["s"], cosine(z, w[y])
    top = mp.exp(s * (a1 * c + b1))
    rest = mp.fsum(mp.exp(s * cosine(z, v)) for v in _others(w, y))
    return -mp.log(top / (mp.exp(s * (a2 * c + b2)) + rest))


def _lm(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
    s = mpf(h["s"])
    rest = mp.fsum(mp.exp(s * cosine(z, v)) for v in _others(w, y))
    return -mp.log(mp.exp(s * cosine(z, w[y])) / rest) / s


def _below(x: Any) -> Any:
    return max(x, mpf(0))


def discriminative(
    z: Sequence[Vector],
    w: Sequence[Vector],
    labels: Sequence[int],
    h: Mapping[str, Any],
    before: Mapping[int, Vector] | None = None,
) -> tuple[Any, dict[int, list]]:
    """CE + λ (α L_compact + β L_margin + γ L_reg) of a batch, and m_c of its classes.

    Each term is the mean over the classes of the batch; ``before`` holds m_c of earlier batches.
    """
    compact, margin, size, means = [], [], [], {}
    for c in sorted(set(labels)):
        own = [v for v, y in zip(z, labels, strict=True) if y == c]
        now = [mp.fsum(x) / len(own) for x in zip(*own, strict=True)]
        mean = now
        if before is not None and c in before:
            mean = [
                h["mu"] * a + (1 - mpf(h["mu"])) * b for a, b in zip(before[c], now, strict=True)
            ]
        means[c] = mean
        spread = [length([a - b for a, b in zip(v, mean, strict=True)]) for v in own]
        compact.append(mp.fsum(_below(x - h["delta_v"]) ** 2 for x in spread) / len(own))
        judged = now if h["means"] == "partial" else mean
        away = [[a - b for a, b in zip(w[c], v, strict=True)] for v in _others(w, c)]
        # Towards a class with the same prototype there is no boundary: nothing to be far from.
        distances = [dot(judged, v) / length(v) if length(v) else mpf(0) for v in away]
        margin.append(max(_below(h["delta_d"] - x) for x in distances))
        size.append(length(mean))
    entropy = [_softmax(v, w, y, h) for v, y in zip(z, labels, strict=True)]
    per_class = h["alpha"] * mp.fsum(compact) + h["beta"] * mp.fsum(margin)
    rest = h["weight"] * (per_class + h["gamma"] * mp.fsum(size)) / len(means)
    return mp.fsum(entropy) / len(z) + rest, means


def _lmdl(z: Vector, w: Sequence[Vector], y: int, h: Mapping[str, Any]) -> Any:
    return discriminative([z], w, [y], h)[0]


#: key -> (features row, prototypes, label, hyper-parameters) -> value, the sample alone
DEFINITIONS: Mapping[str, Callable] = {
    "softmax": _softmax,
    "focal": _focal,
    "l_softmax": _free_angular(length),
    "a_softmax": _free_angular(lambda v: mpf(1)),
    "a_softmax_normalized": _on_sphere(lambda angle, h, y: staircase(angle, mpf(h["m"]))),
    "normface": _on_sphere(lambda angle, h, y: mp.cos(angle)),
    "cosface": _on_sphere(lambda angle, h, y: mp.cos(angle) - h["m"]),
    "arcface": _on_sphere(_arcface),
    "combined": _on_sphere(_combined),
    "gm_softmax": _gm,
    "lm_softmax": _lm,
    "ldam": _on_sphere(_ldam),
    "lmdl": _lmdl,
}


def exact(array: Any) -> list:
    """A float array as nested lists of mpf, without rounding."""
    return [exact(row) for row in array] if getattr(array, "ndim", 0) else mpf(float(array))


def value(key: str, z: Any, w: Any, y: int, hyper: Mapping[str, Any]) -> float:
    """Published value for one feature (d,) and prototypes (k, d)."""
    with mp.workdps(DIGITS):
        return float(DEFINITIONS[key](exact(z), exact(w), y, hyper))


def slope_along(
    key: str,
    z: Any,
    w: Any,
    y: int,
    hyper: Mapping[str, Any],
    dz: Any,
    dw: Any,
    sided: bool = False,
) -> float:
    """Directional derivative by differences: central, or one-sided (forward)."""
    with mp.workdps(DIGITS):
        step = mpf(10) ** -18
        z, w, dz, dw = exact(z), exact(w), exact(dz), exact(dw)

        def at(t: Any) -> Any:
            moved = [
                [a + t * b for a, b in zip(v, u, strict=True)] for v, u in zip(w, dw, strict=True)
            ]
            return DEFINITIONS[key](
                [a + t * b for a, b in zip(z, dz, strict=True)], moved, y, hyper
            )

        if sided:
            return float((at(step) - at(mpf(0))) / step)
        return float((at(step) - at(-step)) / (2 * step))
