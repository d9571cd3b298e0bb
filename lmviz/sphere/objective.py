"""Value and exact gradient of a problem's objective, for a batch of runs at once.

Arrays are (B, k + N, d): runs, then prototypes and features. NumPy on the CPU, torch on a GPU; the
code is the same. One evaluation is some thirty array operations, because at this size the price is
the number of calls and not the arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np

from lmviz.arrays import Array
from lmviz.losses.pairs import Pairs, Targets
from lmviz.sphere.problem import Problem


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
        self._shares = self._sample_shares(class_weights)
        self.sample_margin = self._stack([p.sample_margin for p in problems])
        self.zero_centroid = self._stack([p.zero_centroid for p in problems])
        self._has_sample_margin = any(p.sample_margin for p in problems)
        self._has_zero_centroid = any(p.zero_centroid for p in problems)
        self.sine_floor = 0.0
        """Rounds off the kink of angular margins at θ = 0, for methods that need smoothness."""
        first_order = first.optimizer != "riemannian_lbfgs"
        self._feature_gain = self.n / self.k if first.scale_feature_step and first_order else 1.0

    def _stack(self, values: list[Any]) -> Any:
        """One number if all runs agree, else one per run, shape (B, 1)."""
        if all(v == values[0] for v in values):
            return values[0]
        return self._asarray(np.array(values, dtype=float)[:, None])

    def _sample_shares(self, class_weights: Sequence[float] | None) -> Array | None:
        """Weight of each sample in the mean (N,), or None if all weigh the same."""
        if class_weights is None or len(set(class_weights)) == 1:
            return None
        counts = tuple(int(c) for c in class_weights)
        if self.record.needs_class_counts:
            self.hyper["counts"] = counts
        weights = np.asarray(counts, dtype=float)[self.problem.labels]
        return self._asarray(weights / weights.sum())

    def set_scale(self, scales: Sequence[float]) -> None:
        """Put the scale s of each run, which annealing changes from step to step."""
        self.hyper["s"] = self._stack(list(scales))

    def unit(self, points: Array) -> tuple[Array, Array]:
        """The points as the loss sees them, and the norms that took out (1 where it did not)."""
        xp = self.xp
        record = self.record
        if not (record.normalizes_features or record.normalizes_prototypes):
            return points, None
        lengths = xp.sqrt(xp.einsum("bpd,bpd->bp", points, points))
        if not record.normalizes_features:
            lengths[:, self.k :] = 1.0
        return points / lengths[..., None], lengths

    def evaluate(self, points: Array, wanted: bool = True) -> tuple[Array, Array]:
        """Objective (B,), None unless ``wanted``, and its gradient (B, k + N, d) at the points.

        The feature part of the gradient is multiplied by N/k if the problem says so, for the
        first-order optimisers.
        """
        unit, lengths = self.unit(points)
        value, gradient = self._loss(unit, wanted)
        if lengths is not None:
            self._project(unit, lengths, gradient)
        if self._has_sample_margin:
            value = self._add_sample_margin(points, value, gradient)
        if self._has_zero_centroid:
            value = self._add_zero_centroid(points, value, gradient)
        return value, gradient

    def _loss(self, unit: Array, wanted: bool) -> tuple[Array, Array]:
        if self.record.closed_form is None:
            return self._loss_by_autograd(unit)
        xp, k = self.xp, self.k
        w, z = unit[:, :k], unit[:, k:]
        pairs = Pairs(xp.matmul(z, w.swapaxes(1, 2)), self.labels, self.targets, xp)
        if self.record.needs_norm:
            pairs.norm = self._free_norms(w, z)
        if self.record.needs_sine:
            away = z - pairs.target()[..., None] * w[:, self.labels]
            pairs.sine = xp.sqrt(xp.einsum("bnd,bnd->bn", away, away) + self.sine_floor**2)
        is_global = self.hyper.get("reduction") == "global"
        values: Array = self.record.closed_form(pairs, self.hyper, wanted or is_global)
        value: Array = None
        feature_scale, prototype_scale = self._feature_gain / self.n, 1 / self.n
        if is_global:
            value, weights = self._log_sum_exp(values)
            pairs.dots *= weights[..., None]
            feature_scale, prototype_scale = self._feature_gain, 1.0
        elif self._shares is not None:
            pairs.dots *= self._shares[:, None]
            feature_scale, prototype_scale = self._feature_gain, 1.0
            value = values @ self._shares if wanted else None
        elif wanted:
            value = values.mean(-1)
        gradient = xp.empty_like(unit)
        xp.matmul(pairs.dots.swapaxes(1, 2), z, out=gradient[:, :k])
        xp.matmul(pairs.dots, w, out=gradient[:, k:])
        if pairs.radial is not None:
            self._add_radial(pairs.radial, w, z, gradient)
        gradient[:, :k] *= prototype_scale
        gradient[:, k:] *= feature_scale
        return value, gradient

    def _log_sum_exp(self, values: Array) -> tuple[Array, Array]:
        """(1/s) log Σ_i exp(s v_i), and the weight of each sample in its gradient."""
        xp, s = self.xp, self.hyper["s"]
        shifted = s * values
        top = xp.amax(shifted, -1)[..., None]
        shares = xp.exp(shifted - top)
        if self._shares is not None:
            shares = shares * (self._shares * len(self._shares))
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

    def _project(self, unit: Array, lengths: Array, gradient: Array) -> None:
        """Turn the gradient at the unit vectors into the one at the raw vectors, in place."""
        xp = self.xp
        along = xp.einsum("bpd,bpd->bp", gradient, unit)
        if not self.record.normalizes_features:
            along[:, self.k :] = 0.0
        gradient -= along[..., None] * unit
        gradient /= lengths[..., None]

    def _loss_by_autograd(self, unit: Array) -> tuple[Array, Array]:
        """For a loss without a closed form: torch differentiates its definition, run by run."""
        import torch

        values, gradients = [], []
        labels = torch.as_tensor(self.labels)
        for run in range(len(unit)):
            points = torch.tensor(unit[run], requires_grad=True)
            hyper = {
                n: v if isinstance(v, float | str | tuple) else float(v[run, 0])
                for n, v in self.hyper.items()
            }
            mean = self.record.values(points[self.k :], points[: self.k], labels, hyper).mean()
            (gradient,) = torch.autograd.grad(mean, points)
            gradient[self.k :] *= self._feature_gain
            values.append(mean.detach())
            gradients.append(gradient)
        value, gradient = torch.stack(values), torch.stack(gradients)
        return (value.numpy(), gradient.numpy()) if self.xp is np else (value, gradient)

    def _add_sample_margin(self, points: Array, value: Array | None, gradient: Array) -> Any:
        """Add μ R_sm: −μ on the own cosine, +μ on that of the hardest rival, on unit vectors."""
        xp, k = self.xp, self.k
        lengths = xp.sqrt(xp.einsum("bpd,bpd->bp", points, points))
        unit = points / lengths[..., None]
        w, z = unit[:, :k], unit[:, k:]
        cosines = xp.matmul(z, w.swapaxes(1, 2))
        own = self.targets.get(cosines)
        self.targets.put(cosines, -np.inf)
        hardest = xp.argmax(cosines, -1)[..., None]
        chosen = hardest == (xp.arange(k) if xp is np else xp.arange(k, device=points.device))
        if value is not None:
            rival = xp.amax(cosines, -1)
            mu = self.sample_margin
            value = value - (mu if isinstance(mu, float | int) else mu[:, 0]) * (
                (own - rival).mean(-1) if self._shares is None else (own - rival) @ self._shares
            )
        share = 1 / self.n if self._shares is None else self._shares
        weight = self.sample_margin * share + 0 * own
        push = chosen * weight[..., None]
        self.targets.put(push, -weight)
        part = xp.empty_like(unit)
        xp.matmul(push.swapaxes(1, 2), z, out=part[:, :k])
        xp.matmul(push, w, out=part[:, k:])
        part[:, k:] *= self._feature_gain
        part -= xp.einsum("bpd,bpd->bp", part, unit)[..., None] * unit
        part /= lengths[..., None]
        gradient += part
        return value

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
