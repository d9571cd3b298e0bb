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

from lmviz.geometry.packing.smoothing import exponent_to_scale, normalise_rows


@dataclass(frozen=True)
class Polished:
    """Configuration, its balance residual, and whether the iteration converged."""

    points: np.ndarray
    residual: float
    converged: bool


def tangent_frames(points: np.ndarray) -> np.ndarray:
    """(k, d, d-1) orthonormal bases of the tangent spaces at (k, d) unit vectors (Householder)."""
    # The reflection that takes +-e_1 to the point; its other columns span the tangent space.
    mirror = points.copy()
    mirror[:, 0] += np.where(points[:, 0] >= 0, 1.0, -1.0)
    tail = points[:, 1:] / (1 + np.abs(points[:, :1]))
    return np.eye(points.shape[1])[:, 1:] - mirror[:, :, None] * tail[:, None, :]


def polish(points: np.ndarray, t: float, iterations: int = 25) -> Polished:
    """Drive a minimiser of the smooth maximum at chord exponent ``t`` to a critical point.

    Args:
        points: (k, d) unit vectors.
        t: exponent at which they were smoothed; sets the first stresses and slacks.
        iterations: cap on Newton steps; 8 to 12 are usual.
    """
    k, d = points.shape
    n = d - 1
    size = k * n
    gram = points @ points.T
    gram.flat[:: k + 1] = -2.0
    top = gram.max()
    scale = exponent_to_scale(t, top)
    reach = min(1.0, 30 / scale + 0.15 * (1 - top))
    # Pairs further apart than this carry no stress and are left out until they come near.
    far = gram < top - reach
    pairs = 0.5 * (k * k - np.count_nonzero(far))
    stress = np.exp(scale * (gram - top))
    stress *= 2 / stress.sum()
    stress = np.maximum(stress, 1e-6 / pairs)
    stress[far] = 0.0
    c = top + 1 / scale
    slack = c - gram
    slack[far] = 1.0
    mu = 0.25 * float(np.vdot(stress, slack)) / pairs
    longest = 0.3 * math.sqrt(2 - 2 * top)
    system = np.empty((size + 1, size + 1), order="F")
    residual, shift = math.inf, 0.0
    for _ in range(iterations):
        frames = tangent_frames(points)
        # pull[i, a, j]: derivative of x_i . x_j when x_i moves along its a-th tangent direction.
        pull = (frames.transpose(0, 2, 1) @ points.T).reshape(k, n, k)
        short = c - gram - slack
        short[far] = 0.0
        residual = float(np.linalg.norm(np.einsum("iaj,ij->ia", pull, stress)))
        total = 0.5 * float(np.vdot(stress, slack))
        if total < 1e-10 and residual < 1e-8 and short.min() > -1e-11:
            return Polished(points, residual, True)
        ratio = stress / slack
        flat_frames = frames.transpose(0, 2, 1).reshape(size, d)
        weighted = pull * ratio[:, None, :]
        block = (flat_frames @ flat_frames.T).reshape(k, n, k, n)
        block *= stress[:, None, :, None]
        block += weighted[:, :, :, None] * pull.transpose(2, 0, 1)[:, None]
        own = weighted @ pull.transpose(0, 2, 1)
        point = np.arange(k)
        block[point, :, point, :] = own
        system[:-1, :-1] = block.reshape(size, size)
        curvature = np.einsum("ij,ij->i", stress, gram)
        system.flat[: size * (size + 2) : size + 2] -= np.repeat(curvature, n)
        system[-1, :-1] = system[:-1, -1] = -weighted.sum(axis=2).ravel()
        system[-1, -1] = 0.5 * ratio.sum()
        central = mu / slack
        central[far] = 0.0
        drive = central - ratio * short
        right = np.empty(size + 1)
        right[:-1] = -np.einsum("iaj,ij->ia", pull, drive).ravel()
        right[-1] = 0.5 * drive.sum() - 1
        step, shift = _solve_shifted(system, right, size, max(shift / 3, 1e-2 / pairs))
        if step is None:
            break
        move, dc = step[:-1].reshape(k, n), step[-1]
        change = np.einsum("iaj,ia->ij", pull, move)
        dslack = dc - change - change.T + short
        dslack[far] = 0.0
        dstress = central - stress - ratio * dslack
        dual = _longest_step(stress, dstress)
        stride = math.sqrt(np.einsum("kn,kn->k", move, move).max())
        primal = _longest_step(slack, dslack)
        if primal * stride > longest:
            primal = longest / stride
        points = normalise_rows(points + primal * (frames @ move[:, :, None])[:, :, 0])
        c += primal * dc
        stress = stress + dual * dstress
        gram = points @ points.T
        gram.flat[:: k + 1] = -2.0
        # Slacks are unknowns of their own: curvature may take a pair across the line for a while.
        room = c - gram
        slack = np.maximum(slack + primal * dslack, room)
        slack[far] = 1.0
        met = far & (room < reach / 3)
        if met.any():
            # Pairs that have come close join with the stress of the central path.
            far &= ~met
            pairs = 0.5 * (k * k - np.count_nonzero(far))
            slack[met] = np.maximum(room[met], 0.01 * reach)
            stress[met] = mu / slack[met]
            continue
        room[far] = 1.0
        total = 0.5 * float(np.vdot(stress, slack))
        reached = min(primal, dual)
        astray = (slack - room).max() > 10 * total or residual * (1 - dual) > 30 * total
        if reached < 0.3 or astray:
            # A smaller mu would freeze a wrong contact set.
            mu = max(mu, min(total / pairs, 2 * mu))
        elif reached < 0.9:
            mu = 0.4 * total / pairs
        else:
            mu = total / pairs * min(0.05, 5 * math.sqrt(total))
        mu = max(mu, 1e-18)
    return Polished(points, residual, False)


def _longest_step(values: np.ndarray, change: np.ndarray) -> float:
    """The largest fraction of ``change``, up to one, that keeps positive ``values`` positive.

    Zeros are pairs left out; their change is zero too."""
    worst = float((-change / np.maximum(values, 1e-300)).max())
    return 1.0 if worst < 0.995 else 0.995 / worst


def _solve_shifted(
    system: np.ndarray, right: np.ndarray, n: int, first: float
) -> tuple[np.ndarray | None, float]:
    """Solve with a multiple of the identity, the least of 1e-9, first, 3 first, ... that makes the
    system positive definite, added to the first n rows. Returns the solution and the multiple."""
    added, shift = 0.0, 1e-9
    while shift < 1e6:
        system.flat[: n * (n + 2) : n + 2] += shift - added
        added = shift
        factor, info = dpotrf(system, lower=1, clean=0)
        if info == 0:
            return dpotrs(factor, right, lower=1)[0], shift
        shift = max(shift * 3, first)
    return None, shift
