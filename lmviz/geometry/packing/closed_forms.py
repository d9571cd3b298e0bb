"""Best packings that have a construction of a few lines."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import numpy as np

from lmviz.geometry.packing.smoothing import normalise_rows

GOLDEN = (1 + math.sqrt(5)) / 2


def simplex(k: int, d: int) -> np.ndarray:
    """k <= d + 1 vertices of the regular (k-1)-simplex in R^d."""
    centred = np.eye(k) - 1 / k
    # An orthonormal basis of the hyperplane of vectors that sum to zero.
    basis = np.linalg.qr(centred[:, : k - 1])[0]
    points = np.zeros((k, d))
    points[:, : k - 1] = normalise_rows(centred @ basis)
    return points


def polygon(k: int) -> np.ndarray:
    """The regular k-gon."""
    phase = 2 * math.pi * np.arange(k) / k
    return np.stack([np.cos(phase), np.sin(phase)], axis=1)


def cross_polytope(k: int, d: int) -> np.ndarray:
    """k of the 2d points +-e_i, each axis used once before any is used twice."""
    return np.concatenate([np.eye(d), -np.eye(d)])[:k]


def square_antiprism() -> np.ndarray:
    """(8, 3): two squares twisted by 45 degrees, all 16 short distances equal."""
    # Equal inner products within a square, z^2, and across, -z^2 + (1 - z^2)/sqrt(2).
    height2 = (1 / math.sqrt(2)) / (2 + 1 / math.sqrt(2))
    z, r = math.sqrt(height2), math.sqrt(1 - height2)
    phase = math.pi / 4 * np.arange(8)
    side = (-1.0) ** np.arange(8)
    return np.stack([r * np.cos(phase), r * np.sin(phase), z * side], axis=1)


def icosahedron() -> np.ndarray:
    """(12, 3): cyclic permutations of (0, +-1, +-golden ratio)."""
    rows = [(0, a, b * GOLDEN) for a, b in itertools.product((1, -1), repeat=2)]
    return normalise_rows(np.array([np.roll(r, s) for r in rows for s in range(3)], dtype=float))


def snub_cube() -> np.ndarray:
    """(24, 3): (+-1, +-1/t, +-t), t the tribonacci constant, with the chirality of one hand."""
    roots = np.roots([1, -1, -1, -1])
    t = float(roots[np.abs(roots.imag) < 1e-12].real[0])
    rows = []
    for order in itertools.permutations(range(3)):
        odd_order = round(np.linalg.det(np.eye(3)[list(order)])) < 0
        for signs in itertools.product((1, -1), repeat=3):
            # Even permutations with an even number of plus signs, odd with an odd number.
            if (signs.count(1) % 2 == 1) == odd_order:
                rows.append((np.array((1, 1 / t, t)) * signs)[list(order)])
    return normalise_rows(np.array(rows))


def root_system_d(d: int) -> np.ndarray:
    """(2 d (d-1), d): the vectors +-e_i +-e_j; for d = 4 the 24-cell."""
    rows = []
    for i, j in itertools.combinations(range(d), 2):
        for a, b in itertools.product((1, -1), repeat=2):
            row = np.zeros(d)
            row[i], row[j] = a, b
            rows.append(row)
    return np.array(rows) / math.sqrt(2)


def cell_600() -> np.ndarray:
    """(120, 4): the unit icosians."""
    axes = np.concatenate([np.eye(4), -np.eye(4)])
    halves = np.array(list(itertools.product((0.5, -0.5), repeat=4)))
    rows = []
    for order in itertools.permutations(range(4)):
        if np.linalg.det(np.eye(4)[list(order)]) > 0:
            for a, b, c in itertools.product((1, -1), repeat=3):
                rows.append(np.array((a * GOLDEN, b, c / GOLDEN, 0.0))[list(order)] / 2)
    return normalise_rows(np.concatenate([axes, halves, np.array(rows)]))


def e8_roots() -> np.ndarray:
    """(240, 8): the roots of D8 and the half-integer vectors with an even number of minus signs."""
    halves = [s for s in itertools.product((0.5, -0.5), repeat=8) if s.count(-0.5) % 2 == 0]
    return np.concatenate([root_system_d(8), np.array(halves) / math.sqrt(2)])


def _kissing_figure(points: np.ndarray, cosine: float) -> np.ndarray:
    """The neighbours of the first point at the given inner product, seen in its tangent space."""
    first = points[0]
    near = points[np.abs(points @ first - cosine) < 1e-9]
    flat = near - (near @ first)[:, None] * first
    basis = np.linalg.svd(first[None, :])[2][1:]
    return normalise_rows(flat @ basis.T)


def gosset_321() -> np.ndarray:
    """(56, 7): neighbours of an E8 root."""
    return _kissing_figure(e8_roots(), 0.5)


def schlaefli_221() -> np.ndarray:
    """(27, 6): neighbours of a vertex of the 56-point code."""
    return _kissing_figure(gosset_321(), 1 / 3)


def clebsch() -> np.ndarray:
    """(16, 5): sign vectors with an even number of minus signs."""
    rows = [s for s in itertools.product((1.0, -1.0), repeat=5) if s.count(-1.0) % 2 == 0]
    return np.array(rows) / math.sqrt(5)


def petersen() -> np.ndarray:
    """(10, 4): midpoints of the edges of the regular 4-simplex."""
    corners = simplex(5, 4)
    return normalise_rows(
        np.array([corners[i] + corners[j] for i, j in itertools.combinations(range(5), 2)])
    )


def rectified_e7() -> np.ndarray:
    """(126, 7): the roots of E7, the E8 roots orthogonal to one of them."""
    roots = e8_roots()
    first = roots[0]
    basis = np.linalg.svd(first[None, :])[2][1:]
    return normalise_rows(roots[np.abs(roots @ first) < 1e-9] @ basis.T)


def root_system_e6() -> np.ndarray:
    """(72, 6): the roots of E6, the E8 roots orthogonal to two at 120 degrees."""
    roots = e8_roots()
    pair = np.stack([roots[0], roots[np.flatnonzero(np.abs(roots @ roots[0] + 0.5) < 1e-9)[0]]])
    basis = np.linalg.svd(pair)[2][2:]
    return normalise_rows(roots[np.abs(roots @ pair.T).max(axis=1) < 1e-9] @ basis.T)


def nordstrom_robinson() -> np.ndarray:
    """(288, 16): the words of the Nordstrom-Robinson code as signs, and the axes; no inner product
    above 1/4."""
    return np.concatenate([np.eye(16), -np.eye(16), _nordstrom_robinson_words() / 4])


def shortened_nordstrom_robinson(d: int) -> np.ndarray:
    """(2^(d - 8), d) for d = 13, 14, 15: the words that begin with 16 - d plus signs, without them.

    They still differ in six places, so that no inner product exceeds 1 - 12/d.
    """
    words = _nordstrom_robinson_words()
    return words[(words[:, : 16 - d] == 1).all(axis=1), 16 - d :] / math.sqrt(d)


def _nordstrom_robinson_words() -> np.ndarray:
    """(256, 16) signs, any two of them different in six places or more.

    The code is the octacode over Z4 seen through the Gray map (Forney, Sloane and Trott 1993).
    """
    first = [3, 1, 2, 1, 0, 0, 0]
    cyclic = np.array([np.roll(first, shift) for shift in range(4)])
    generators = np.column_stack([cyclic, -cyclic.sum(axis=1) % 4])
    words = np.array(list(itertools.product(range(4), repeat=4))) @ generators % 4
    bits = np.array([[0, 0], [0, 1], [1, 1], [1, 0]])[words].reshape(256, 16)
    return 1 - 2 * bits


SPECIAL: dict[tuple[int, int], Callable[[], np.ndarray]] = {
    (8, 3): square_antiprism,
    (11, 3): lambda: icosahedron()[:11],
    (12, 3): icosahedron,
    (24, 3): snub_cube,
    (10, 4): petersen,
    (24, 4): lambda: root_system_d(4),
    (120, 4): cell_600,
    (16, 5): clebsch,
    (40, 5): lambda: root_system_d(5),
    (27, 6): schlaefli_221,
    (72, 6): root_system_e6,
    (56, 7): gosset_321,
    (126, 7): rectified_e7,
    (240, 8): e8_roots,
    (288, 16): nordstrom_robinson,
}


# Good codes that nobody is known to have called the best ones.
GOOD: dict[tuple[int, int], Callable[[], np.ndarray]] = {
    (32, 13): lambda: shortened_nordstrom_robinson(13),
    (64, 14): lambda: shortened_nordstrom_robinson(14),
    (128, 15): lambda: shortened_nordstrom_robinson(15),
}


def construct(k: int, d: int) -> np.ndarray | None:
    """(k, d) unit vectors of a known packing with a short construction, or None."""
    if k <= d + 1:
        return simplex(k, d)
    if d == 2:
        return polygon(k)
    if k <= 2 * d:
        return cross_polytope(k, d)
    code = (SPECIAL | GOOD).get((k, d))
    return None if code is None else code()
