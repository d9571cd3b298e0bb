"""Value and exact gradient of a problem's objective, for a batch of runs at once.

Arrays are (B, k + N, d): runs, then prototypes and features. NumPy on the CPU, torch on a GPU; the
code is the same. One evaluation is some thirty array operations, because at this size the price is
the number of calls and not the arithmetic.

In memory a coordinate's values lie side by side (see :func:`coordinate_major`): array operations
then run along the many points instead of the few coordinates or classes, in half the time. Results
do not depend on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np

from lmviz.arrays import Array
from lmviz.losses.pairs import Pairs, Targets
from lmviz.sphere.problem import Problem


def coordinate_major(points: Array, xp: ModuleType) -> Array:
    """A copy of ``points`` (B, P, d), laid out in memory as (B, d, P)."""
    swapped = points.swapaxes(1, 2)
    copy = (
        np.array(swapped, order="C")
        if xp is np
        else swapped.clone(memory_format=xp.contiguous_format)
    )
    return copy.swapaxes(1, 2)


class Objective:
    """The objective that a group of like problems shares.

    The problems may differ in seed and in any number (s, m, weights); they must agree in k, d,
    class counts, the loss and its modes, dtype and device.

    Args:
        class_weights: how many samples each feature of a class stands for (k,); by default one.
            The features of a class share one optimum, so that its search needs one of each.
    """

    def __init__(
        self,
        problems: Sequence[Problem],
        xp: ModuleType,
        asarray: Any,
        class_weights: Sequence[float] | None = None,
    ) -> None:
        first = problems[0]
        self.xp = xp
        self.problem = first
        self.record = first.loss.record
        self.k, self.n = first.k, first.n
        self._asarray = asarray
        self.labels = first.labels if xp is np else xp.as_tensor(first.labels, device=first.device)
        self.targets = Targets(first.class_counts, self.labels, xp)
        self.hyper = {
            name: self._stack([p.loss.hyper[name] for p in problems]) for name in first.loss.hyper
        }
        self._weights = self._sample_weights(class_weights)
        self._shares = None if self._weights is None else self._weights / self._weights.sum()
        self.sample_margin = self._stack([p.sample_margin for p in problems])
        self.zero_centroid = self._stack([p.zero_centroid for p in problems])
        self._has_sample_margin = any(p.sample_margin for p in problems)
        self._has_zero_centroid = any(p.zero_centroid for p in problems)
        self.rounding = 0.0
        """Rounds off the kinks, for methods that need smoothness: sin θ of angular margins at
        θ = 0, and the maximum in R_sm (a log-sum-exp of this temperature)."""
        self._is_global = self.hyper.get("reduction") == "global"
        self._on_sphere = first.sphere_part == slice(None)
        self._even = len(set(first.class_counts)) == 1
        first_order = first.optimizer != "riemannian_lbfgs"
        self._feature_gain = self.n / self.k if first.scale_feature_step and first_order else 1.0
        self._gains = self._row_gains()

    def _stack(self, values: list[Any]) -> Any:
        """One number if all runs agree, else one per run, shape (B, 1)."""
        if all(v == values[0] for v in values):
            return values[0]
        return self._asarray(np.array(values, dtype=float)[:, None])

    def _sample_weights(self, class_weights: Sequence[float] | None) -> Array | None:
        """How many samples each feature stands for (N,), or None if it is one for all."""
        if class_weights is None:
            return None
        counts = tuple(int(c) for c in class_weights)
        if self.record.needs_class_counts:
            self.hyper["counts"] = counts
        return self._asarray(np.asarray(counts, dtype=float)[self.problem.labels])

    def _row_gains(self) -> Array:
        """What each point's gradient of the weighted sum is multiplied by, (k + N,)."""
        weighted = self._is_global or self._shares is not None
        gains = np.full(self.k + self.n, 1.0 if weighted else 1 / self.n)
        gains[self.k :] *= self._feature_gain
        return self._asarray(gains)

    def set_scale(self, scales: Sequence[float]) -> None:
        """Put the scale s of each run, which annealing changes from step to step."""
        self.hyper["s"] = self._stack(list(scales))

    def unit(self, points: Array) -> tuple[Array, Array | None]:
        """The points as the loss sees them, and the norms (B, k + N) taken out of them.

        The norms are 1 where the loss sees the vector itself, and None where all are 1.
        """
        xp = self.xp
        record = self.record
        neither = not (record.normalizes_features or record.normalizes_prototypes)
        if neither or self._on_sphere:
            return points, None
        lengths = xp.sqrt(xp.einsum("bpd,bpd->bp", points, points))
        if not record.normalizes_features:
            lengths[:, self.k :] = 1.0
        return points / lengths[..., None], lengths

    def evaluate(self, points: Array, wanted: bool = True) -> tuple[Array, Array]:
        """Objective (B,) and its gradient (B, k + N, d) with respect to the points.

        The feature part of the gradient is multiplied by N/k if the problem says so, for the
        first-order optimisers. Where the optimiser keeps all points at unit length, they must have
        it, and the gradient is the tangent one.

        Args:
            wanted: whether the value is; without it, None stands in its place.
        """
        unit, lengths = self.unit(points)
        by_hand = self.record.closed_form is not None
        value, gradient = (self._loss if by_hand else self._loss_by_autograd)(unit, wanted)
        gains = self._gains
        if lengths is not None or self._on_sphere:
            self._make_tangent(unit, gradient)
        if lengths is not None:
            gains = gains / lengths
        gradient *= gains[..., None]
        if self._has_sample_margin:
            value = self._add_sample_margin(points, value, gradient)
        if self._has_zero_centroid:
            value = self._add_zero_centroid(points, value, gradient)
        return value, gradient

    def _inner_products(self, w: Array, z: Array) -> Array:
        """(B, N, k), class-major in memory where :class:`Targets` reads that as a view."""
        if self._even:
            return self.xp.matmul(w, z.swapaxes(1, 2)).swapaxes(1, 2)
        return self.xp.matmul(z, w.swapaxes(1, 2))

    def _pull_back(self, slopes: Array, unit: Array) -> Array:
        """Gradient (B, k + N, d) from the slopes (B, N, k) in the inner products."""
        xp, k = self.xp, self.k
        gradient = xp.empty_like(unit)
        w, z, out = (x.swapaxes(1, 2) for x in (unit[:, :k], unit[:, k:], gradient))
        xp.matmul(z, slopes, out=out[..., :k])
        xp.matmul(w, slopes.swapaxes(1, 2), out=out[..., k:])
        return gradient

    def _loss(self, unit: Array, wanted: bool) -> tuple[Array, Array]:
        """The objective, and the gradient of the weighted sum at the unit vectors."""
        xp, k = self.xp, self.k
        w, z = unit[:, :k], unit[:, k:]
        pairs = Pairs(self._inner_products(w, z), self.labels, self.targets, xp)
        if self.record.needs_norm:
            pairs.norm = self._free_norms(w, z)
        if self.record.needs_sine:
            own = w.swapaxes(1, 2)[..., self.labels]
            away = z.swapaxes(1, 2) - pairs.target()[:, None] * own
            pairs.sine = xp.sqrt(xp.einsum("bdn,bdn->bn", away, away) + self.rounding**2)
        assert self.record.closed_form is not None  # evaluate() has looked
        values: Array = self.record.closed_form(pairs, self.hyper, wanted or self._is_global)
        value, weights = self._reduce(values, wanted)
        if weights is not None:
            pairs.dots *= weights[..., None]
            pairs.radial = None if pairs.radial is None else pairs.radial * weights
        gradient = self._pull_back(pairs.dots, unit)
        if pairs.radial is not None:
            self._add_radial(pairs.radial, w, z, gradient)
        return value, gradient

    def _reduce(self, values: Any, wanted: bool) -> tuple[Array, Array | None]:
        """One number per run (B,) and the weights of the samples in its gradient.

        The weights are (B, N) or (N,), or None where all are the same 1/N, which ``_gains`` holds.
        """
        if self._is_global:
            return self._log_sum_exp(values)
        if self._shares is not None:
            return values @ self._shares if wanted else None, self._shares
        return values.mean(-1) if wanted else None, None

    def _log_sum_exp(self, values: Array) -> tuple[Array, Array]:
        """(1/s) log Σ_i exp(s v_i) over the samples, and their weights in its gradient."""
        xp, s = self.xp, self.hyper["s"]
        shifted = s * values
        top = xp.amax(shifted, -1)[..., None]
        shares = xp.exp(shifted - top)
        if self._weights is not None:
            shares = shares * self._weights
        total = shares.sum(-1)[..., None]
        return ((top + xp.log(total)) / s)[..., 0], shares / total

    def _free_norms(self, w: Array, z: Array) -> Array:
        xp = self.xp
        lengths = xp.sqrt(xp.einsum("bnd,bnd->bn", z, z))
        if not self.record.normalizes_prototypes:
            lengths = lengths * xp.sqrt(xp.einsum("bkd,bkd->bk", w, w))[:, self.labels]
        return lengths

    def _add_radial(self, radial: Array, w: Array, z: Array, gradient: Array) -> None:
        """Add the pull along the free norms: d value/d log‖x‖ times x/‖x‖²."""
        xp, k = self.xp, self.k
        gradient[:, k:] += (radial / xp.einsum("bnd,bnd->bn", z, z))[..., None] * z
        if not self.record.normalizes_prototypes:
            own = self._asarray(np.eye(k)[self.problem.labels])
            pull = (radial @ own) / xp.einsum("bkd,bkd->bk", w, w)
            gradient[:, :k] += pull[..., None] * w

    def _make_tangent(self, unit: Array, gradient: Array) -> None:
        """Take out, in place, the part along the vectors whose length the loss does not see."""
        along = self.xp.einsum("bpd,bpd->bp", gradient, unit)
        if not self.record.normalizes_features:
            along[:, self.k :] = 0.0
        gradient -= along[..., None] * unit

    def _loss_by_autograd(self, unit: Array, wanted: bool) -> tuple[Array, Array]:
        """As :meth:`_loss`, for a loss without a closed form: torch differentiates its definition,
        run by run."""
        import torch

        labels = torch.as_tensor(self.labels)
        leaves = [torch.as_tensor(x).detach().clone().requires_grad_() for x in unit]
        each = [
            self.record.values(x[self.k :], x[: self.k], labels, self._hyper_of(run))
            for run, x in enumerate(leaves)
        ]
        values = torch.stack([x.detach() for x in each])
        value, weights = self._reduce(values.numpy() if self.xp is np else values, wanted)
        pulls = (
            torch.ones_like(values) if weights is None else torch.as_tensor(weights) + 0 * values
        )
        gradient = torch.stack(
            [torch.autograd.grad(v, x, g)[0] for v, x, g in zip(each, leaves, pulls, strict=True)]
        )
        return value, coordinate_major(gradient.numpy() if self.xp is np else gradient, self.xp)

    def _hyper_of(self, run: int) -> dict[str, Any]:
        """The hyper-parameters of one run of the batch."""
        return {
            name: value if isinstance(value, float | str | tuple) else float(value[run, 0])
            for name, value in self.hyper.items()
        }

    def _add_sample_margin(self, points: Array, value: Array | None, gradient: Array) -> Any:
        """Add μ R_sm: −μ on the own cosine, +μ on that of the hardest rival, on unit vectors."""
        xp, k = self.xp, self.k
        lengths = xp.sqrt(xp.einsum("bpd,bpd->bp", points, points))
        unit = points / lengths[..., None]
        w, z = unit[:, :k], unit[:, k:]
        cosines = self._inner_products(w, z)
        own = self.targets.get(cosines)
        self.targets.put(cosines, -np.inf)
        rival, chosen = self._hardest(cosines)
        if value is not None:
            mu = self.sample_margin
            value = value - (mu if isinstance(mu, float | int) else mu[:, 0]) * (
                (own - rival).mean(-1) if self._shares is None else (own - rival) @ self._shares
            )
        share = 1 / self.n if self._shares is None else self._shares
        weight = self.sample_margin * share + 0 * own
        push = chosen * weight[..., None]
        self.targets.put(push, -weight)
        part = self._pull_back(push, unit)
        part[:, k:] *= self._feature_gain
        part -= xp.einsum("bpd,bpd->bp", part, unit)[..., None] * unit
        part /= lengths[..., None]
        gradient += part
        return value

    def _hardest(self, cosines: Array) -> tuple[Array, Array]:
        """The largest cosine of each row (B, N), and its share in the gradient (B, N, k)."""
        xp = self.xp
        top = xp.amax(cosines, -1)
        if not self.rounding:
            room = {} if xp is np else {"device": cosines.device}
            return top, xp.argmax(cosines, -1)[..., None] == xp.arange(self.k, **room)
        shares = xp.exp((cosines - top[..., None]) / self.rounding)
        total = shares.sum(-1)
        return top + self.rounding * xp.log(total), shares / total[..., None]

    def _add_zero_centroid(self, points: Array, value: Array | None, gradient: Array) -> Any:
        """Add λ R_W to the prototypes as the loss sees them."""
        xp, k, lam = self.xp, self.k, self.zero_centroid
        raw = points[:, :k]
        lengths = xp.sqrt(xp.einsum("bkd,bkd->bk", raw, raw))
        code = self.problem.zero_centroid_form == "code"
        directions = code or self.record.normalizes_prototypes
        w = raw / lengths[..., None] if directions else raw
        centre = w.sum(1) if code else w.mean(1)
        if value is not None:
            number = lam if isinstance(lam, float | int) else lam[:, 0]
            value = value + number * xp.einsum("bd,bd->b", centre, centre)
        pull = (2 * (lam if code else lam / k)) * centre
        part = xp.zeros_like(raw) + pull[:, None, :]
        if directions:
            part = part - xp.einsum("bkd,bkd->bk", part, w)[..., None] * w
            part = part / lengths[..., None]
        gradient[:, :k] += part
        return value
