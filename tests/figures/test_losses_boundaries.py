"""Decision boundaries of two classes, in the plane of angles and on the circle (result 26)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lmviz import losses
from lmviz.figures.losses_boundaries import (
    OUTCOMES,
    RESOLUTION,
    boundary,
    circle_chart,
    gap,
    gap_rows,
    outcomes,
    plane_chart,
)
from lmviz.figures.losses_curves import ANGLES

make = losses.make

BOUNDARIES = [
    ("normface", {}, lambda t: t),
    ("cosface", {"m": 0.35}, lambda t: np.arccos(np.maximum(np.cos(t) - 0.35, -1))),
    ("arcface", {"m": 0.5}, lambda t: t + 0.5),
    ("a_softmax_normalized", {"m": 1.5}, lambda t: 1.5 * t),
    ("l_softmax", {"m": 3}, lambda t: 3 * t),
    ("softmax", {}, lambda t: t),
    ("lm_softmax", {}, lambda t: t),
]


@pytest.mark.parametrize(("key", "hyper", "line"), BOUNDARIES)
def test_boundaries_in_the_plane_of_angles(key, hyper, line):
    """θ1 = θ2; cos θ1 − m = cos θ2; θ1 + m = θ2; m θ1 = θ2, as long as θ2 <= π."""
    found = boundary(make(key, **hyper))
    expected = line(ANGLES)
    inside = expected < math.pi - 1e-6
    inside &= np.isfinite(found)
    assert inside.sum() > 50
    np.testing.assert_allclose(found[inside], expected[inside], atol=1e-7)


def test_a_class_whose_target_falls_below_minus_1_never_wins():
    found = boundary(make("cosface", m=0.35))
    assert np.isnan(found[np.cos(ANGLES) < -0.65 - 1e-9]).all()
    assert np.isfinite(found[np.cos(ANGLES) > -0.65 + 1e-9]).all()


@pytest.mark.parametrize("apart", [0.8, 1.5707, 3.0])
@pytest.mark.parametrize("m", [1, 2, 3, 4])
def test_l_softmax_leaves_m_minus_1_over_m_plus_1_of_the_arc_between_its_classes(m, apart):
    """The geometric reading of L-Softmax with equal norms: m θ1 = θ2 and θ1 + θ2 the arc."""
    found = gap(make("l_softmax", m=m), apart)
    assert found.first == pytest.approx(apart / (m + 1), abs=1e-12)
    assert found.width == pytest.approx(apart * (m - 1) / (m + 1), abs=1e-12)


@pytest.mark.parametrize(("m", "width"), [(0.1, 5.7296), (0.5, 28.6479)])
def test_arcface_leaves_its_margin_in_degrees_at_any_distance(m, width):
    for apart in (1.0, 2.0, math.pi):
        assert math.degrees(gap(make("arcface", m=m), apart).width) == pytest.approx(
            width, abs=1e-4
        )


def test_cosface_at_opposite_prototypes_reaches_arccos_of_half_its_margin():
    """cos θ1 − m = cos(π − θ1) = −cos θ1."""
    found = gap(make("cosface", m=0.35), math.pi)
    assert found.first == pytest.approx(math.acos(0.175), abs=1e-12)


def test_a_margin_larger_than_the_arc_leaves_no_place_where_a_class_wins():
    found = gap(make("arcface", m=0.5), 0.4)
    assert (found.first, found.second) == (None, None)
    assert found.width == pytest.approx(0.4)


def test_ldam_favours_the_rare_class_with_the_larger_zone():
    """Margins 0.5 (n = 1) and 0.5 · 100^(−1/4) = 0.158 (n = 100)."""
    found = gap(make("ldam", max_m=0.5, counts=(100, 1)), math.pi / 2)
    for reach, m in ((found.first, 0.5 * 100**-0.25), (found.second, 0.5)):
        assert math.cos(reach) - m == pytest.approx(math.cos(math.pi / 2 - reach), abs=1e-12)
    assert found.second < found.first


@pytest.mark.parametrize("key", ["normface", "cosface", "arcface", "a_softmax_normalized"])
def test_regions_on_the_circle_are_those_of_the_cosines(key):
    """Judged anew from vectors: the class whose target logit beats the other's plain one."""
    hyper = {"m": 0.3} if key in ("cosface", "arcface") else {}
    apart = 1.2
    found = outcomes(make(key, **hyper), apart)
    curve = {
        "normface": np.cos,
        "cosface": lambda t: np.cos(t) - 0.3,
        "arcface": lambda t: np.cos(t + 0.3),
        "a_softmax_normalized": lambda t: np.where(
            t <= math.pi / 1.5, np.cos(1.5 * t), -np.cos(1.5 * t) - 2
        ),
    }[key]
    turn = (np.arange(RESOLUTION) + 0.5) * 2 * np.pi / RESOLUTION
    z = np.stack([np.sin(turn), np.cos(turn)], 1)
    w = np.array([[-math.sin(0.6), math.cos(0.6)], [math.sin(0.6), math.cos(0.6)]])
    cosines = z @ w.T
    angles = np.arccos(np.clip(cosines, -1, 1))
    first = curve(angles[:, 0]) >= cosines[:, 1]
    second = curve(angles[:, 1]) >= cosines[:, 0]
    expected = np.where(first & second, 3, np.where(first, 0, np.where(second, 1, 2)))
    assert (found == expected).mean() > 0.998  # exact ties fall either way by rounding
    assert (expected == 2).any() == (key != "normface")


def test_the_zone_on_the_circle_is_as_wide_as_the_table_says():
    apart = math.radians(90)
    shown = [make("arcface", m=0.5), make("cosface", m=0.35), make("l_softmax", m=2)]
    for loss, row in zip(shown, gap_rows(shown, apart), strict=True):
        found = outcomes(loss, apart)
        top = np.roll(found, RESOLUTION // 2)  # the arc between the prototypes, in one piece
        middle = top[RESOLUTION // 2 - 180 : RESOLUTION // 2 + 180]
        assert (middle == 2).sum() * 360 / RESOLUTION == pytest.approx(
            row["zone between (°)"], abs=360 / RESOLUTION * 2
        )


def test_charts_hold_one_ring_and_two_lines_for_each_loss_with_a_curve():
    shown = [make("arcface", m=0.5), make("cosface"), make("focal"), make("lmdl")]
    rings = [t.text for t in circle_chart(shown, 1.5).data]
    assert {text.split(":")[0] for text in rings} == {"ArcFace", "CosFace (AM-Softmax)"}
    assert {text.split(": ")[1] for text in rings} <= set(OUTCOMES)
    lines = [t for t in plane_chart(shown, 1.5).data if t.legendgroup]
    assert len(lines) == 4
    assert len(gap_rows(shown, 1.5)) == 2
    assert [t.name for t in lines[:1]] == ["ArcFace · s 10, m 0.5"]


def test_nothing_to_draw_is_drawn_without_a_fault():
    for draw in (plane_chart, circle_chart):
        assert len(draw([make("focal")], 1.5).data) <= 2
    assert gap_rows([], 1.5) == []
