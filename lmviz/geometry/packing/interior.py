"""Primal-dual interior point polish: from a smoothed configuration to a critical point.

The problem is: minimise c subject to x_i . x_j <= c on the product of spheres. Each iteration is
one Newton step on the perturbed optimality conditions (stress balance, stresses sum to one,
stress times slack = mu) in tangent coordinates, with the Riemannian Hessian of the Lagrangian,
followed by a retraction. The contact set need not be guessed: it emerges as mu -> 0, also where
near-contacts or rattlers would mislead a threshold.

Pair quantities are symmetric (k, k) arrays, so that every matrix is built without a loop or a
list of pairs; the diagonal carries no stress.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.linalg.lapack import dpotrf, dpotrs

from lmviz.geometry.packing.smoothing import exponent_to_scale, normalise_columns

GAP = 1e-13
"""Sum of stress times slack at convergence: so small that contacts of little stress are closed."""


@dataclass(frozen=True)
class Polished:
    """Configuration, its balance residual, and whether the iteration converged."""

    points: np.ndarray
    residual: float
    converged: bool


def tangent_frames(x: np.ndarray) -> np.ndarray:
    """(d-1, d, k): an orthonormal basis of the tangent space at each of (d, k) unit columns."""
    # The Householder reflection that takes +-e_1 to the point; its other columns span the space.
    mirror = x.copy()
    mirror[0] += np.copysign(1.0, x[0])
    frames = (x[1:] / -np.abs(mirror[0]))[:, None, :] * mirror
    for axis, frame in enumerate(frames, 1):
        frame[axis] += 1.0
    return frames


def polish(points: np.ndarray, t: float, iterations: int = 25) -> Polished:
    """Drive a minimiser of the smooth maximum at chord exponent ``t`` to a critical point.

    Args:
        points: (k, d) unit vectors.
        t: exponent at which they were smoothed; sets the first stresses and slacks.
        iterations: cap on Newton steps; 8 to 12 are usual.
    """
    k, d = points.shape
    # One column per point, so that what is done per point runs along NumPy's fast axis.
    x = np.ascontiguousarray(points.T)
    gram = _inner_products(x)
    top = float(gram.max())
    scale = exponent_to_scale(t, top)
    reach = min(1.0, 30 / scale + 0.15 * (1 - top))
    # Pairs further apart than this carry no stress and are left out until they come near.
    near = (gram >= top - reach).astype(float)
    pairs = 0.5 * float(near.sum())
    stress = np.exp(scale * (gram - top))
    stress *= 2 / stress.sum()
    stress = np.maximum(stress, 1e-6 / pairs) * near
    c = top + 1 / scale
    slack = room = c - gram
    total = 0.5 * float(np.vdot(stress, slack))
    mu = 0.5 * total / pairs
    longest = 0.3 * math.sqrt(2 - 2 * top)
    newton = _NewtonSystem(k, d - 1)
    residual, shift = math.inf, 0.0
    for _ in range(iterations):
        frames = tangent_frames(x)
        short = (room - slack) * near
        force = x @ stress
        imbalance = _in_frames(frames, force)
        residual = math.sqrt(np.vdot(imbalance, imbalance))
        if total < GAP and residual < 1e-8 and short.min() > -1e-11:
            return Polished(np.ascontiguousarray(x.T), residual, True)
        ratio = stress / slack
        central = near * mu
        central /= slack
        newton.assemble(x, frames, stress, ratio, np.add.reduce(force * x, axis=0))
        newton.aim(x, frames, central - ratio * short)
        step, shift = newton.solve(shift, 1e-2 / pairs)
        if step is None:
            break
        move = np.add.reduce(frames * step[:-1].reshape(d - 1, 1, k), axis=0)
        change = move.T @ x
        dslack = step[-1] - change
        dslack -= change.T
        dslack *= near
        dslack += short
        dstress = central - stress
        dstress -= ratio * dslack
        dual = _longest_step(stress, dstress)
        stride = math.sqrt(np.add.reduce(move * move, axis=0).max())
        primal = _longest_step(slack, dslack)
        if primal * stride > longest:
            primal = longest / stride
        x = normalise_columns(x + primal * move)
        c += primal * float(step[-1])
        stress += dual * dstress
        # Slacks are unknowns of their own: curvature may take a pair across the line for a while.
        room = c - _inner_products(x)
        slack = np.maximum(slack + primal * dslack, room)
        met = (room < reach / 3) > near
        joined = bool(met.any())
        if joined:
            # Pairs that have come close join with the stress of the central path.
            near[met] = 1.0
            pairs = 0.5 * float(near.sum())
            slack[met] = np.maximum(room[met], 0.01 * reach)
            stress[met] = mu / slack[met]
        total = 0.5 * float(np.vdot(stress, slack))
        if joined:
            continue
        reached = min(primal, dual)
        astray = ((slack - room) * near).max() > 10 * total or residual * (1 - dual) > 30 * total
        if reached < 0.3 or astray:
            # A smaller mu would freeze a wrong contact set.
            mu = max(mu, min(total / pairs, 2 * mu))
        elif reached < 0.9:
            mu = 0.2 * total / pairs
        else:
            mu = total / pairs * min(0.01, 5 * math.sqrt(total))
        mu = max(mu, 1e-18)
    return Polished(np.ascontiguousarray(x.T), residual, False)


def _inner_products(x: np.ndarray) -> np.ndarray:
    """Gram matrix (k, k) of (d, k) columns, its diagonal so low that no point is near itself."""
    gram = x.T @ x
    gram.reshape(-1)[:: x.shape[1] + 1].fill(-2.0)
    return gram


def _in_frames(frames: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """(d-1, k) tangent coordinates of (d, k) columns."""
    return np.add.reduce(frames * vectors, axis=1)


def _longest_step(values: np.ndarray, change: np.ndarray) -> float:
    """The largest fraction of ``change``, up to one, that keeps positive ``values`` positive.

    Zeros are pairs left out; their change is zero too."""
    worst = -float((change / np.maximum(values, 1e-300)).min())
    return 1.0 if worst < 0.995 else 0.995 / worst


class _NewtonSystem:
    """The linear system of a Newton step in the n k tangent coordinates, n = d - 1, and c: room
    for one polish and views of its parts."""

    def __init__(self, k: int, n: int) -> None:
        size = k * n
        # LAPACK wants columns first; the matrix is symmetric, so its transpose may be filled.
        filled = np.zeros((size + 1, size + 1))
        self.matrix = filled.T
        # Of the border only what LAPACK reads.
        self.border = filled[:, -1]
        self.blocks = filled[:-1, :-1].reshape(n, k, n, k).transpose(0, 2, 1, 3)
        self.own = np.einsum("abii->abi", self.blocks)
        self.diagonal = filled.reshape(-1)[: size * (size + 2) : size + 2].reshape(n, k)
        self.right = np.zeros(size + 1)

    def assemble(
        self,
        x: np.ndarray,
        frames: np.ndarray,
        stress: np.ndarray,
        ratio: np.ndarray,
        curvature: np.ndarray,
    ) -> None:
        """Hessian of the Lagrangian plus J' diag(ratio) J, J the Jacobian of x_i . x_j - c."""
        turned = frames.transpose(0, 2, 1)
        pull = turned @ x  # [a, i, j]: derivative of x_i . x_j when x_i moves along frame a
        weighted = pull * ratio
        mixed = turned[:, None] @ frames  # [a, b, i, j]: inner product of frames a at i, b at j
        mixed *= stress
        mixed += weighted[:, None] * (x.T @ frames)
        self.blocks[...] = mixed
        self.own[...] = np.einsum("aij,bij->abi", weighted, pull)
        self.diagonal -= curvature
        self.border[:-1] = -_in_frames(frames, x @ ratio).reshape(-1)
        self.border[-1] = 0.5 * np.add.reduce(ratio, axis=None)

    def aim(self, x: np.ndarray, frames: np.ndarray, drive: np.ndarray) -> None:
        """The right-hand side that belongs to (k, k) stresses ``drive`` in place of the present."""
        self.right[:-1] = -_in_frames(frames, x @ drive).reshape(-1)
        self.right[-1] = 0.5 * np.add.reduce(drive, axis=None) - 1

    def solve(self, last: float, least: float) -> tuple[np.ndarray | None, float]:
        """Solve with a multiple of the identity added to the tangent part, the smallest tried that
        makes the matrix positive definite: nothing to speak of, or ``least`` upwards, going on
        from the ``last`` one. Returns the solution and the multiple."""
        added, shift = 0.0, last / 3 if last > 3 * least else 1e-9
        while shift < 1e6:
            self.diagonal += shift - added
            added = shift
            factor, info = dpotrf(self.matrix, lower=1, clean=0)
            if info == 0:
                return dpotrs(factor, self.right, lower=1)[0], shift
            shift = max(shift * 3, least)
        return None, shift
