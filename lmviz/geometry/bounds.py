"""How large the class margin of k prototypes on S^(d-1) can be: closed forms, tables, bounds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.optimize import brentq
from scipy.special import eval_jacobi, roots_jacobi

from lmviz.geometry.tables import Reference, coordinates, published

RANKIN = "Rankin 1955"
NOT_FINISHED = "computed here (not finished)"
PART = "part of a larger packing"


def at_least(status: str) -> bool:
    """Whether an angle of this status is no more than a lower bound that waits to be improved."""
    return status == NOT_FINISHED or status.endswith(f"({PART})")


@dataclass(frozen=True)
class LargestMargin:
    """The largest known class margin of k prototypes in R^d.

    ``angle`` is in radians. ``status`` begins with "proved", "best known" or "computed here";
    what follows in parentheses weakens it. ``exact`` is the angle as a formula, where one is known.
    """

    k: int
    d: int
    angle: float
    status: str
    source: str
    exact: str | None = None
    name: str | None = None
    note: str | None = None


def check_size(k: int, d: int) -> None:
    """Raise ValueError unless k >= 2 points in d >= 2 dimensions are asked for."""
    for symbol, value in (("k", k), ("d", d)):
        if int(value) != value or value < 2:
            raise ValueError(f"{symbol} = {value!r} must be an integer of at least 2")


def simplex_bound(k: int) -> float:
    """arccos(-1/(k-1)) in radians: no k >= 2 unit vectors in any dimension are further apart.

    Attained exactly when d >= k - 1 (Rankin 1955; Lemma 1 of Zhou et al., ICLR 2022).
    """
    check_size(k, 2)
    return math.acos(-1.0 / (k - 1))


def rankin_bound(k: int, d: int) -> float:
    """Rankin's bound in radians: the simplex bound for k <= d + 1, pi/2 beyond (Rankin 1955)."""
    check_size(k, d)
    return simplex_bound(k) if k <= d + 1 else math.pi / 2


def circle_angle(k: int) -> float:
    """2 pi / k in radians, the largest class margin on the circle (d = 2)."""
    check_size(k, 2)
    return 2 * math.pi / k


def fejes_toth_bound(k: int) -> float:
    """Fejes Toth (1943): upper bound, radians, for k >= 3 points on S^2; tight at 3, 4, 6, 12."""
    if int(k) != k or k < 3:
        raise ValueError(f"k = {k!r} must be an integer of at least 3")
    omega = math.pi * k / (6 * (k - 2))
    return math.acos((1 / math.tan(omega) ** 2 - 1) / 2)


def levenshtein_size(d: int, cosine: float) -> float:
    """Levenshtein's bound on how many points of S^(d-1) have inner products <= ``cosine`` < 1.

    Tight for every sharp code: E8 roots, the 27- and 56-point codes, the icosahedron ... (see
    Levenshtein 1998, Universal bounds for codes and designs, theorem 5.39).
    """
    return _levenshtein_piece(d, cosine, *_levenshtein_interval(d, cosine))


def _polynomial(degree: int, d: int, x: float) -> float:
    """Gegenbauer polynomial of S^(d-1), one at x = 1."""
    a = (d - 3) / 2
    return float(eval_jacobi(degree, a, a, x) / eval_jacobi(degree, a, a, 1.0))


def _ends(d: int, half: int, even: bool) -> float:
    """Right end of the interval of the piece of degree 2 half - 1, or 2 half if ``even``."""
    a = (d - 3) / 2
    return float(roots_jacobi(half, a + 1, a + even)[0].max())


def _levenshtein_interval(d: int, cosine: float) -> tuple[int, bool]:
    half = 1
    while True:
        for even in (False, True):
            if cosine <= _ends(d, half, even):
                return half, even
        half += 1


def _levenshtein_piece(d: int, cosine: float, half: int, even: bool) -> float:
    p = [_polynomial(half + shift, d, cosine) for shift in (-1, 0, 1)]
    if even:
        fraction = (1 + cosine) * (p[1] - p[2]) / ((1 - cosine) * (p[1] + p[2]))
        return math.comb(half + d - 2, half) * ((2 * half + d - 1) / (d - 1) - fraction)
    fraction = (p[0] - p[1]) / ((1 - cosine) * p[1])
    return math.comb(half + d - 3, half - 1) * ((2 * half + d - 3) / (d - 1) - fraction)


def levenshtein_bound(k: int, d: int) -> float:
    """Levenshtein's upper bound on the class margin, radians: the angle at which
    ``levenshtein_size`` equals k. Rankin's is sharper for d + 2 <= k < 2d. Needs d >= 3."""
    check_size(k, d)
    if d < 3:
        raise ValueError(f"d = {d!r} must be at least 3; on the circle use circle_angle")
    if k <= d + 1:
        return simplex_bound(k)
    half, even = 1, True
    while _levenshtein_piece(d, _ends(d, half, even), half, even) < k:
        half, even = (half + 1, False) if even else (half, True)
    left = _ends(d, half, False) if even else _ends(d, half - 1, True)
    right = _ends(d, half, even)
    cosine = brentq(
        lambda x: _levenshtein_piece(d, x, half, even) - k, left, right, xtol=1e-15, rtol=1e-14
    )
    return math.acos(cosine)


def upper_bounds(k: int, d: int) -> dict[str, float]:
    """Proved upper bounds on the class margin by name, radians; the least one binds."""
    found = {"simplex": simplex_bound(k), "Rankin": rankin_bound(k, d)}
    if d == 2:
        found["circle"] = circle_angle(k)
    else:
        found["Levenshtein"] = levenshtein_bound(k, d)
    if d == 3 and k >= 3:
        found["Fejes Toth"] = fejes_toth_bound(k)
    return found


def closed_form(k: int, d: int) -> LargestMargin | None:
    """The proved value where a formula covers it: d = 2, k <= d + 1, or k <= 2d; else None."""
    check_size(k, d)
    if k <= d + 1:
        return LargestMargin(
            k, d, simplex_bound(k), "proved", RANKIN, f"arccos(-1/{k - 1})", "regular simplex"
        )
    if d == 2:
        return LargestMargin(
            k, d, circle_angle(k), "proved", "elementary", f"2*pi/{k}", f"regular {k}-gon"
        )
    if k <= 2 * d:
        name = "cross polytope" if k == 2 * d else f"{k} points of the cross polytope"
        note = None if k == 2 * d else "not unique"
        return LargestMargin(k, d, math.pi / 2, "proved", RANKIN, "pi/2", name, note)
    return None


def _from_reference(row: Reference) -> LargestMargin:
    return LargestMargin(
        row.k, row.d, row.angle, row.status, row.source, row.exact, row.name, row.note
    )


def known_margin(k: int, d: int) -> LargestMargin | None:
    """The proved or published value for (k, d), or None where none was found."""
    found = closed_form(k, d)
    if found is None and (k, d) in published():
        found = _from_reference(published()[k, d])
    return found


def known_part(k: int, d: int) -> Reference | None:
    """The best published packing of more points, or in fewer dimensions, which has a part of k
    points; None where none is published."""
    larger = [row for row in published().values() if row.k >= k and row.d <= d]
    return max(larger, key=lambda row: row.angle, default=None)


def largest_class_margin(k: int, d: int) -> LargestMargin:
    """The largest known class margin of k prototypes in R^d, radians, with status and source.

    A closed form or a published value where there is one, else the value of our own search
    (a shipped configuration if there is one, else a short search, remembered) or of a larger
    published packing of which k points are a part.
    Raises ValueError for k < 2 or d < 2.
    """
    from lmviz.geometry.packing import best_packing  # packing builds on the facts of this module

    found = known_margin(k, d)
    if found is not None and k not in coordinates(d):
        return found
    packing = best_packing(k, d)
    if found is None and packing.reference is not None:
        larger = known_part(k, d)
        assert larger is not None  # it is what the reference was taken from
        source = f"{larger.k} points in {larger.d} dimensions: {larger.source}"
        return LargestMargin(k, d, packing.reference, f"best known ({PART})", source)
    if found is None:
        return LargestMargin(k, d, packing.angle, packing.status, packing.source, packing.exact)
    if abs(packing.angle - found.angle) < PUBLISHED_DIGITS:
        # The published digits, refined by a configuration that has them.
        return LargestMargin(**{**vars(found), "angle": packing.angle})
    return found


PUBLISHED_DIGITS = math.radians(2e-7)
