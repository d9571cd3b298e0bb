"""Bounds and published values: closed forms against definitions, tables against polynomials."""

import itertools
import math

import numpy as np
import pytest

from lmviz.geometry import bounds
from lmviz.geometry.tables import published


def smallest_angle(points):
    i, j = np.triu_indices(len(points), 1)
    return np.arccos(np.clip((points @ points.T)[i, j], -1, 1)).min()


@pytest.mark.parametrize(
    ("k", "degrees"),
    # Zhou et al., ICLR 2022: class margins of the simplex as decimal numbers.
    [(2, 180), (3, 120), (4, 109.4712), (8, 98.2132), (10, 96.3794), (100, 90.5788)],
)
def test_simplex_bound_has_the_known_decimals(k, degrees):
    assert math.degrees(bounds.simplex_bound(k)) == pytest.approx(degrees, abs=5e-5)


def test_simplex_bound_is_attained_by_centred_axes():
    # The corners of a standard simplex seen from its centre, without any code of the package.
    for k in (2, 3, 7, 20):
        corners = np.eye(k) - 1 / k
        corners /= np.linalg.norm(corners, axis=1, keepdims=True)
        assert smallest_angle(corners) == pytest.approx(bounds.simplex_bound(k), abs=1e-7)


def test_rankin_is_attained_by_the_axes_and_circle_by_the_polygon():
    d = 5
    axes = np.concatenate([np.eye(d), -np.eye(d)])
    assert smallest_angle(axes) == pytest.approx(bounds.rankin_bound(2 * d, d))
    corners = np.exp(2j * np.pi * np.arange(7) / 7)
    polygon = np.stack([corners.real, corners.imag], axis=1)
    assert smallest_angle(polygon) == pytest.approx(bounds.circle_angle(7))


@pytest.mark.parametrize(
    ("k", "polynomial"),
    # Minimal polynomials of the cosine, highest power first (Cohn's table; 13 of Danzer's kind
    # left out because its published form is trigonometric).
    [
        (7, [3, -9, -3, 1]),
        (8, [7, 2, -1]),
        (9, [3, -1]),
        (10, [7, -4, -2, 1]),
        (12, [5, 0, -1]),
        (14, [4, -2, 3, 0, -1]),
        (15, [13, -1, 6, 2, -3, -1]),
        (24, [7, 1, -3, -1]),
    ],
)
def test_published_angles_are_roots_of_their_polynomials(k, polynomial):
    roots = np.roots(polynomial)
    angles = np.degrees(np.arccos(roots[np.abs(roots.imag) < 1e-9].real.clip(-1, 1)))
    own = math.degrees(published()[k, 3].angle)
    assert np.abs(angles - own).min() < 1e-9


def test_published_angles_fall_with_k_and_respect_fejes_toth():
    table = sorted((k, row.angle) for (k, d), row in published().items() if d == 3)
    assert len(table) == 66
    angles = [angle for _, angle in table]
    assert all(b <= a + 1e-12 for a, b in itertools.pairwise(angles))
    for k, angle in table[1:]:
        assert angle <= bounds.fejes_toth_bound(k) + 1e-11
    for k in (3, 4, 6, 12):
        assert published()[k, 3].angle == pytest.approx(bounds.fejes_toth_bound(k), abs=1e-11)


@pytest.mark.parametrize(
    ("k", "d", "angle", "status"),
    [
        (10, 9, math.acos(-1 / 9), "proved"),
        (12, 8, math.pi / 2, "proved"),
        (9, 2, 2 * math.pi / 9, "proved"),
        (24, 4, math.pi / 3, "proved"),
        (40, 5, math.pi / 3, "best known (source recalled)"),
        (27, 6, math.acos(1 / 4), "proved"),
        (240, 8, math.pi / 3, "proved"),
        (120, 4, math.pi / 5, "proved (source recalled)"),
        (13, 3, math.radians(57.1367030776), "proved"),
        (130, 3, math.radians(18.5103521668), "best known"),
    ],
)
def test_largest_class_margin_gives_angle_and_status(k, d, angle, status):
    found = bounds.largest_class_margin(k, d)
    assert found.angle == pytest.approx(angle, abs=1e-9)
    assert found.status == status
    assert found.source


def test_a_margin_nobody_published_is_labelled_as_computed_here():
    found = bounds.largest_class_margin(51, 3)
    assert found.status == "computed here"
    lower, upper = (math.radians(28.2627914176), math.radians(29.7529563970))  # k = 55 and 50
    assert lower < found.angle < upper


@pytest.mark.parametrize(("k", "d"), [(1, 3), (0, 3), (4, 1), (2.5, 3), (4, 2.5)])
def test_sizes_that_make_no_sense_are_refused_by_name(k, d):
    with pytest.raises(ValueError, match="must be an integer of at least 2"):
        bounds.largest_class_margin(k, d)


# Sharp codes: (d, k, largest inner product), Cohn & Kumar 2007, Table 1.
SHARP = [
    (3, 12, 1 / math.sqrt(5)),
    (5, 16, 1 / 5),
    (6, 27, 1 / 4),
    (7, 56, 1 / 3),
    (8, 240, 1 / 2),
    (21, 112, 1 / 9),
    (21, 162, 1 / 7),
    (22, 100, 1 / 11),
    (22, 275, 1 / 6),
    (22, 891, 1 / 4),
    (23, 552, 1 / 5),
    (23, 4600, 1 / 3),
    (24, 196560, 1 / 2),
    (52, 325, 1 / 16),
]


@pytest.mark.parametrize(("d", "k", "cosine"), SHARP)
def test_sharp_codes_attain_levenshteins_bound(d, k, cosine):
    # An integer out of Jacobi polynomials; this is also the proof that these codes are optimal.
    assert bounds.levenshtein_size(d, cosine) == pytest.approx(k, rel=1e-9)
    assert bounds.levenshtein_bound(k, d) == pytest.approx(math.acos(cosine), abs=1e-10)
    if (k, d) in published():
        assert published()[k, d].angle == pytest.approx(math.acos(cosine), abs=1e-10)


def test_no_published_angle_exceeds_any_upper_bound():
    for (k, d), row in published().items():
        for name, bound in bounds.upper_bounds(k, d).items():
            assert row.angle <= bound + 2e-9, (k, d, name)


def test_the_least_upper_bound_is_the_expected_one():
    def binding(k, d):
        found = bounds.upper_bounds(k, d)
        return min(found, key=found.get)

    assert binding(7, 2) == "circle"
    assert binding(7, 4) == "Rankin"
    assert binding(40, 3) == "Fejes Toth"
    assert binding(40, 8) == "Levenshtein"
    with pytest.raises(ValueError, match="at least 3"):
        bounds.levenshtein_bound(7, 2)
