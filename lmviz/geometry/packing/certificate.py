"""Contacts, stress and KKT residual of a configuration: is it a critical point of max-min angle?

Maximising the minimal angle means minimising c subject to x_i . x_j <= c. At an optimum there are
weights (stresses) on the contacts, non-negative and summing to one, under which the tangential
pulls on every point cancel. The smallest achievable residual of that balance is the certificate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog, nnls
from scipy.sparse import csr_matrix, hstack, vstack
from scipy.sparse.linalg import lsmr

from lmviz.geometry.packing.smoothing import normalise_rows

# Beyond this many unknowns the dense non-negative least squares takes too long to be interactive.
NNLS_ENTRIES = 4_000_000
# Beyond this many non-zeros the linear programme does.
PROGRAMME_ENTRIES = 400_000
BALANCED = 1e-9
ROUNDING = 1e-15
# Beyond this many entries the sparse solution of the contact equations is the quicker one.
DENSE_ENTRIES = 1_000_000


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


def balance_matrix(points: np.ndarray, contacts: np.ndarray) -> csr_matrix:
    """(k d, m) sparse: column e holds the tangential gradient of x_i . x_j for contact (i, j)."""
    k, d = points.shape
    m = len(contacts)
    i, j = contacts.T
    gram = np.einsum("ed,ed->e", points[i], points[j])[:, None]
    entries = np.column_stack([points[j] - gram * points[i], points[i] - gram * points[j]])
    axis = np.arange(d)
    rows = np.column_stack([i[:, None] * d + axis, j[:, None] * d + axis])
    columns = np.repeat(np.arange(m), 2 * d)
    return csr_matrix((entries.ravel(), (rows.ravel(), columns)), shape=(k * d, m))


def certify(points: np.ndarray, tolerance: float = 1e-9) -> Certificate:
    """Contacts, best stress and KKT residual of (k, d) unit vectors."""
    contacts = find_contacts(points, tolerance)
    matrix = balance_matrix(points, contacts)
    stresses = _best_stress(matrix)
    residual = float(np.linalg.norm(matrix @ stresses))
    rattlers = _stress_free(points, contacts, matrix, stresses)
    return Certificate(minimal_angle(points), contacts, stresses, residual, rattlers)


def _best_stress(matrix: csr_matrix) -> np.ndarray:
    """Non-negative stresses (m,) of sum one that come closest to a balance."""
    m = matrix.shape[1]
    uniform = np.full(m, 1.0 / m)
    if np.linalg.norm(matrix @ uniform) < 1e-13:
        return uniform
    if matrix.shape[0] * m > NNLS_ENTRIES:
        return _sparse_stress(matrix)
    stacked = np.vstack([matrix.toarray(), np.ones(m)])
    target = np.zeros(len(stacked))
    target[-1] = 1.0
    # As a rule a balance is unique up to its size and positive. Then this is all, in a fraction of
    # the time that non-negative least squares take.
    stresses = np.linalg.lstsq(stacked, target, rcond=1e-12)[0]
    if stresses.min() < 0:
        stresses, _ = nnls(stacked, target, maxiter=50 * m)
    return np.asarray(stresses / stresses.sum())


def _sparse_stress(matrix: csr_matrix) -> np.ndarray:
    """A balanced stress (m,) of many contacts if there is one that the time allows to find, else
    the uniform one."""
    m = matrix.shape[1]
    uniform = np.full(m, 1.0 / m)
    balance = vstack([matrix, np.ones((1, m))], format="csr")
    # Parts of symmetric codes have many balances: the one closest to uniform is often positive.
    missing = np.append(-(matrix @ uniform), 0.0)
    near = uniform + lsmr(balance, missing, atol=1e-14, btol=1e-14, maxiter=3000)[0]
    if near.min() >= 0 and np.linalg.norm(matrix @ near) < BALANCED:
        return near
    if matrix.nnz <= PROGRAMME_ENTRIES:
        right = np.append(np.zeros(matrix.shape[0]), 1.0)
        answer = linprog(np.zeros(m), A_eq=balance, b_eq=right, method="highs-ipm")
        if answer.status == 0:
            return np.asarray(answer.x / answer.x.sum())
    return uniform


def _stress_free(
    points: np.ndarray, contacts: np.ndarray, matrix: csr_matrix, stresses: np.ndarray
) -> np.ndarray:
    """Points that carry no stress in any balanced stress."""
    k = len(points)
    touched = np.zeros(k, bool)
    touched[contacts[stresses > 1e-9].ravel()] = True
    missing = np.flatnonzero(~touched & (np.bincount(contacts.ravel(), minlength=k) > 1))
    if len(missing) == 0 or matrix.shape[0] * matrix.shape[1] > NNLS_ENTRIES:
        return np.flatnonzero(~touched)
    # NNLS returns one balanced stress among many. Ask for one that reaches as many of the missing
    # points as possible: maximise their shares, each capped by a small constant.
    m, cap = len(contacts), 1e-3
    balance = np.vstack([matrix.toarray(), np.ones(m)])
    reach = -(contacts[None, :, :] == missing[:, None, None]).any(axis=2).astype(float)
    answer = linprog(
        np.append(np.zeros(m), -np.ones(len(missing))),
        A_ub=np.hstack([reach, np.eye(len(missing))]),
        b_ub=np.zeros(len(missing)),
        A_eq=np.hstack([balance, np.zeros((len(balance), len(missing)))]),
        b_eq=np.append(np.zeros(matrix.shape[0]), 1.0),
        bounds=[(0, None)] * m + [(0, cap)] * len(missing),
    )
    if answer.status == 0:
        touched[missing[answer.x[m:] > 1e-3 * cap]] = True
    return np.flatnonzero(~touched)


def refine(points: np.ndarray, tolerance: float = 1e-8, steps: int = 10) -> np.ndarray:
    """Gauss-Newton on the contact equations x_i . x_j = c: closes gaps of up to ``tolerance`` in
    the inner product to rounding. Two or three steps are usual; where the contacts of a symmetric
    optimum depend on each other, each step only halves what is missing.

    Returns the input if that does not enlarge the minimal angle.
    """
    k, d = points.shape
    best, best_angle = points, minimal_angle(points)
    contacts = find_contacts(points, tolerance)
    i, j = contacts.T
    gram = np.einsum("ed,ed->e", points[i], points[j])
    for _ in range(steps):
        step = _contact_step(points, contacts, gram)
        points = normalise_rows(points + step[:-1].reshape(k, d))
        spread = np.ptp(gram)
        gram = np.einsum("ed,ed->e", points[i], points[j])
        angle = minimal_angle(points)
        if angle > best_angle:
            best, best_angle = points, angle
        if np.ptp(gram) > spread / 2 or np.ptp(gram) < ROUNDING:
            break
    return best


def _contact_step(points: np.ndarray, contacts: np.ndarray, gram: np.ndarray) -> np.ndarray:
    """Least-squares step (k d + 1,) of the points and of c that makes all contacts equal c."""
    m = len(contacts)
    missing = gram.mean() - gram
    equations = hstack([balance_matrix(points, contacts).T, -np.ones((m, 1))], format="csr")
    if m * points.size <= DENSE_ENTRIES:
        return np.linalg.lstsq(equations.toarray(), missing, rcond=1e-10)[0]
    return lsmr(equations, missing, atol=1e-15, btol=1e-15, maxiter=4000)[0]
