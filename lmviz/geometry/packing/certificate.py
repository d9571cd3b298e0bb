"""Contacts, stress and KKT residual of a configuration: is it a critical point of max-min angle?

Maximising the minimal angle means minimising c subject to x_i . x_j <= c. At an optimum there are
weights (stresses) on the contacts, non-negative and summing to one, under which the tangential
pulls on every point cancel. The smallest achievable residual of that balance is the certificate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog, nnls
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import lsmr

from lmviz.geometry.packing.smoothing import normalise_rows

# Beyond this many unknowns the dense non-negative least squares takes too long to be interactive.
NNLS_ENTRIES = 4_000_000


@dataclass(frozen=True)
class Certificate:
    """Contacts (m, 2), stresses (m,), KKT residual and stress-free points of a configuration."""

    angle: float
    contacts: np.ndarray
    stresses: np.ndarray
    residual: float
    rattlers: np.ndarray


def minimal_angle(points: np.ndarray) -> float:
    """Minimal angle between two of the (k, d) unit vectors, radians, exact also near 0 and pi."""
    gram = points @ points.T
    gram.flat[:: len(points) + 1] = -2.0
    first, second = np.nonzero(gram >= gram.max() - 1e-6)
    p, q = points[first], points[second]
    half = np.arctan2(np.linalg.norm(p - q, axis=1), np.linalg.norm(p + q, axis=1))
    return float(2 * half.min())


def find_contacts(points: np.ndarray, tolerance: float = 1e-9) -> np.ndarray:
    """Pairs (m, 2) whose inner product is within ``tolerance`` of the largest one."""
    rows, cols = np.triu_indices(len(points), 1)
    gram = (points @ points.T)[rows, cols]
    near = gram >= gram.max() - tolerance
    return np.stack([rows[near], cols[near]], axis=1)


def balance_matrix(points: np.ndarray, contacts: np.ndarray) -> np.ndarray:
    """(k d, m): column e holds the tangential gradient of x_i . x_j for contact e = (i, j)."""
    k, d = points.shape
    m = len(contacts)
    i, j = contacts.T
    gram = np.einsum("ed,ed->e", points[i], points[j])[:, None]
    matrix = np.zeros((m, k, d))
    edge = np.arange(m)
    matrix[edge, i] = points[j] - gram * points[i]
    matrix[edge, j] = points[i] - gram * points[j]
    return matrix.reshape(m, k * d).T


def certify(points: np.ndarray, tolerance: float = 1e-9) -> Certificate:
    """Contacts, best stress and KKT residual of (k, d) unit vectors."""
    contacts = find_contacts(points, tolerance)
    m = len(contacts)
    matrix = balance_matrix(points, contacts)
    stacked = np.vstack([matrix, np.ones(m)])
    target = np.zeros(len(stacked))
    target[-1] = 1.0
    uniform = np.full(m, 1.0 / m)
    if np.linalg.norm(matrix @ uniform) < 1e-13 or stacked.size > NNLS_ENTRIES:
        stresses = uniform
    else:
        stresses, _ = nnls(stacked, target, maxiter=50 * m)
        stresses = stresses / stresses.sum()
    residual = float(np.linalg.norm(matrix @ stresses))
    rattlers = _stress_free(points, contacts, matrix, stresses)
    return Certificate(minimal_angle(points), contacts, stresses, residual, rattlers)


def _stress_free(
    points: np.ndarray, contacts: np.ndarray, matrix: np.ndarray, stresses: np.ndarray
) -> np.ndarray:
    """Points that carry no stress in any balanced stress."""
    k = len(points)
    touched = np.zeros(k, bool)
    touched[contacts[stresses > 1e-9].ravel()] = True
    missing = np.flatnonzero(~touched & (np.bincount(contacts.ravel(), minlength=k) > 1))
    if len(missing) == 0 or stresses.size * matrix.shape[0] > NNLS_ENTRIES:
        return np.flatnonzero(~touched)
    # NNLS returns one balanced stress among many. Ask for one that reaches as many of the missing
    # points as possible: maximise their shares, each capped by a small constant.
    m, cap = len(contacts), 1e-3
    balance = np.vstack([matrix, np.ones(m)])
    reach = -(contacts[None, :, :] == missing[:, None, None]).any(axis=2).astype(float)
    answer = linprog(
        np.append(np.zeros(m), -np.ones(len(missing))),
        A_ub=np.hstack([reach, np.eye(len(missing))]),
        b_ub=np.zeros(len(missing)),
        A_eq=np.hstack([balance, np.zeros((len(balance), len(missing)))]),
        b_eq=np.append(np.zeros(len(matrix)), 1.0),
        bounds=[(0, None)] * m + [(0, cap)] * len(missing),
    )
    if answer.status == 0:
        touched[missing[answer.x[m:] > 1e-3 * cap]] = True
    return np.flatnonzero(~touched)


def refine(points: np.ndarray, tolerance: float = 1e-8, steps: int = 4) -> np.ndarray:
    """Gauss-Newton on the contact equations x_i . x_j = c: closes gaps of up to ``tolerance`` in
    the inner product to rounding.

    Returns the input if that does not enlarge the minimal angle.
    """
    k, d = points.shape
    best, best_angle = points, minimal_angle(points)
    contacts = find_contacts(points, tolerance)
    i, j = contacts.T
    for _ in range(steps):
        gram = np.einsum("ed,ed->e", points[i], points[j])
        step = _contact_step(points, contacts, gram)
        points = normalise_rows(points + step[:-1].reshape(k, d))
        angle = minimal_angle(points)
        if angle <= best_angle:
            break
        best, best_angle = points, angle
    return best


def _contact_step(points: np.ndarray, contacts: np.ndarray, gram: np.ndarray) -> np.ndarray:
    """Least-squares step (k d + 1,) of the points and of c that makes all contacts equal c."""
    k, d = points.shape
    m = len(contacts)
    missing = gram.mean() - gram
    if m * k * d <= NNLS_ENTRIES:
        equations = np.column_stack([balance_matrix(points, contacts).T, -np.ones(m)])
        return np.linalg.lstsq(equations, missing, rcond=1e-10)[0]
    i, j = contacts.T
    on_i = points[j] - gram[:, None] * points[i]
    on_j = points[i] - gram[:, None] * points[j]
    entries = np.column_stack([on_i, on_j, -np.ones(m)])
    axis = np.arange(d)
    columns = np.column_stack([i[:, None] * d + axis, j[:, None] * d + axis, np.full(m, k * d)])
    rows = np.repeat(np.arange(m), 2 * d + 1)
    equations = csr_matrix((entries.ravel(), (rows, columns.ravel())), shape=(m, k * d + 1))
    return lsmr(equations, missing, atol=1e-15, btol=1e-15, maxiter=4000)[0]
