"""Primal-dual interior point polish: from a smoothed configuration to a critical point.

The problem is: minimise c subject to x_i . x_j <= c on the product of spheres. Each iteration is
one Newton step on the perturbed optimality conditions (stress balance, stresses sum to one,
stress times slack = mu) in tangent coordinates, with the Riemannian Hessian of the Lagrangian,
followed by a retraction. The contact set need not be guessed: it emerges as mu -> 0, also where
near-contacts or rattlers would mislead a threshold.
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
    mirror = points.copy()
    mirror[:, 0] += np.where(points[:, 0] >= 0, 1.0, -1.0)
    norm2 = np.einsum("kd,kd->k", mirror, mirror)[:, None, None]
    return (np.eye(points.shape[1]) - 2 * mirror[:, :, None] * mirror[:, None, :] / norm2)[:, :, 1:]


def polish(points: np.ndarray, t: float, iterations: int = 25) -> Polished:
    """Drive a minimiser of the smooth maximum at chord exponent ``t`` to a critical point.

    Args:
        points: (k, d) unit vectors.
        t: exponent at which they were smoothed; sets the first stresses and slacks.
        iterations: cap on Newton steps; 8 to 12 are usual.
    """
    k, d = points.shape
    n = d - 1
    upper = np.triu_indices(k, 1)
    gram = (points @ points.T)[upper]
    top = gram.max()
    scale = exponent_to_scale(t, top)
    reach = min(1.0, 30 / scale + 0.15 * (1 - top))
    tracked = gram > top - reach
    i, j = upper[0][tracked], upper[1][tracked]
    m = len(i)
    stress = np.exp(scale * (gram[tracked] - top))
    stress = np.maximum(stress / stress.sum(), 1e-6 / m)
    c = top + 1 / scale
    slack = c - gram[tracked]
    mu = 0.5 * float(stress @ slack) / m
    axis = np.arange(n)
    system = np.empty((k * n + 1, k * n + 1))
    longest = 0.3 * math.sqrt(2 - 2 * top)
    residual, shift = math.inf, 0.0
    for _ in range(iterations):
        frames = tangent_frames(points)
        inner = np.einsum("ed,ed->e", points[i], points[j])
        jacobian = np.zeros((m, k * n))
        edge = np.arange(m)[:, None]
        jacobian[edge, (i * n)[:, None] + axis] = np.einsum("ed,edn->en", points[j], frames[i])
        jacobian[edge, (j * n)[:, None] + axis] = np.einsum("ed,edn->en", points[i], frames[j])
        residual = float(np.linalg.norm(stress @ jacobian))
        short = c - inner - slack
        if float(stress @ slack) < 1e-12 and residual < 1e-8 and short.min() > -1e-13:
            return Polished(points, residual, True)
        ratio = stress / slack
        cross = stress[:, None, None] * np.einsum("edn,edm->enm", frames[i], frames[j])
        hessian = np.zeros((k, k, n, n))
        hessian[i, j] = cross
        hessian[j, i] = cross.transpose(0, 2, 1)
        weighted = stress * inner
        curvature = np.bincount(i, weighted, k) + np.bincount(j, weighted, k)
        pulled = jacobian.T * ratio
        block = pulled @ jacobian
        block += hessian.transpose(0, 2, 1, 3).reshape(k * n, k * n)
        block.flat[:: k * n + 1] -= np.repeat(curvature, n)
        system[:-1, :-1] = block
        system[-1, :-1] = system[:-1, -1] = -pulled.sum(axis=1)
        system[-1, -1] = ratio.sum()
        central = mu / slack
        pull = central - ratio * short
        right = np.append(-(pull @ jacobian), pull.sum() - 1)
        step, shift = _solve_shifted(system, right, k * n, max(shift / 3, 1e-2 / m))
        if step is None:
            break
        move, dc = step[:-1], step[-1]
        dslack = dc - jacobian @ move + short
        dstress = central - stress - ratio * dslack
        dual = _longest_step(stress, dstress)
        move = move.reshape(k, n)
        stride = math.sqrt(np.einsum("kn,kn->k", move, move).max())
        primal = min(_longest_step(slack, dslack), longest / stride if stride > longest else 1.0)
        move = np.einsum("kdn,kn->kd", frames, move)
        points, c = normalise_rows(points + primal * move), c + primal * dc
        stress = stress + dual * dstress
        room = c - (points @ points.T)[upper]
        # Slacks are unknowns of their own: curvature may take a pair across the line for a while.
        slack = np.maximum(slack + primal * dslack, room[tracked])
        met = (room < reach / 3) & ~tracked
        if met.any():
            # Pairs that have come close join with the stress of the central path.
            carried = np.zeros((2, len(room)))
            carried[:, tracked] = stress, slack
            carried[1, met] = np.maximum(room[met], 0.01 * reach)
            carried[0, met] = mu / carried[1, met]
            tracked |= met
            i, j, m = upper[0][tracked], upper[1][tracked], int(tracked.sum())
            stress, slack = carried[:, tracked]
            continue
        gap = float(stress @ slack) / m
        reached = min(primal, dual)
        strayed = (slack - room[tracked]).max() > 10 * gap * m or (
            np.linalg.norm(stress @ jacobian) > 300 * gap * math.sqrt(m)
        )
        if reached < 0.3 or strayed:
            mu = max(mu, min(gap, 2 * mu))  # a smaller mu would freeze a wrong contact set
        elif reached < 0.9:
            mu = 0.4 * gap
        else:
            mu = gap * min(0.05, 5 * math.sqrt(gap * m))
        mu = max(mu, 1e-18)
    return Polished(points, residual, False)


def _longest_step(values: np.ndarray, change: np.ndarray) -> float:
    """The largest fraction of ``change``, up to one, that keeps ``values`` positive."""
    falling = change < 0
    if not falling.any():
        return 1.0
    return min(1.0, 0.995 * float((-values[falling] / change[falling]).min()))


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
