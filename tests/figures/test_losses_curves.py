"""Curves of one sample: target logits, the zone beyond π, the exact pull, the effect of scale."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from pytorch_metric_learning import losses as theirs

from lmviz import losses
from lmviz.figures.losses_curves import (
    ANGLES,
    SCALES,
    Surroundings,
    handling_chart,
    handling_modes,
    name_of,
    pull,
    pull_chart,
    scale_chart,
    scale_overlay_chart,
    target_curve,
    target_logit_chart,
    turning_angle,
)
from tests.losses import published
from tests.losses.cases import CLOSED

AROUND = Surroundings()


def trace(figure, start: str):
    (found,) = [t for t in figure.data if (t.name or "").startswith(start)]
    return found


def sample(theta, around, k=None):
    """One feature, its prototype at ``theta`` and all rivals at the angle of the surroundings."""
    z = np.array([1.0, 0.0, 0.0])
    rival = [math.cos(around.rival), 0.0, math.sin(around.rival)]
    w = np.tile(rival, (around.k, 1))
    w[-1] = math.cos(theta), math.sin(theta), 0.0
    return z, w


def test_every_loss_with_a_curve_is_drawn_and_the_cosine_beside_it():
    shown = [losses.make(key) for key in losses.CATALOGUE]
    figure = target_logit_chart(shown, AROUND)
    names = {t.name for t in figure.data}
    for loss in shown:
        assert (name_of(loss) in names) == (loss.record.key not in ("focal", "lmdl"))
    grey = trace(figure, "cos θ")
    np.testing.assert_allclose(grey.y, np.cos(np.radians(grey.x)), atol=1e-12)


@pytest.mark.parametrize("m", [2, 3, 4])
def test_the_curve_of_l_softmax_goes_from_1_to_1_minus_2m(m):
    """Result 24: ψ(0) = 1, ψ(π) = 1 − 2m, without a jump at π/m."""
    line = trace(target_logit_chart([losses.make("l_softmax", m=m)], AROUND), "L-Softmax")
    assert line.y[0] == pytest.approx(1, abs=1e-3)
    assert line.y[-1] == pytest.approx(1 - 2 * m, abs=1e-3)
    assert abs(np.diff(line.y)).max() < 1.1 * m * (ANGLES[1] - ANGLES[0])


def test_arcface_is_shaded_from_pi_minus_m_and_cosface_nowhere():
    arcface = losses.make("arcface", m=0.5)
    (zone,) = target_logit_chart([arcface], AROUND).layout.shapes
    assert (zone.x0, zone.x1) == (pytest.approx(180 - math.degrees(0.5)), 180)
    assert not target_logit_chart([losses.make("cosface", m=0.5)], AROUND).layout.shapes
    assert turning_angle(losses.make("a_softmax_normalized", m=1.5)) == pytest.approx(math.pi / 1.5)
    combined = losses.make("combined", m1=2.0, m2=0.5, m3=0.1)
    assert turning_angle(combined) == pytest.approx((math.pi - 0.5) / 2)
    assert turning_angle(losses.make("arcface", m=0.0)) is None


def test_the_three_handlings_of_arcface_part_exactly_in_the_shaded_zone():
    """Result 25: exact rises again, clipped stays at −1, linear jumps from −1 to
    −cos m − m sin m, which is −1.117 at m = 0.5."""
    figure = handling_chart(losses.make("arcface", m=0.5))
    exact, clipped, linear = (np.array(t.y) for t in figure.data)
    assert [t.name.split(": ")[1] for t in figure.data] == ["exact", "clipped", "linear"]
    before = np.array(figure.data[0].x) < 180 - math.degrees(0.5)
    for other in (clipped, linear):
        np.testing.assert_allclose(other[before], exact[before], atol=1e-14)
    assert (np.diff(exact[~before]) > 0).all()
    assert (clipped[~before] == -1).all()
    assert linear[~before][0] == pytest.approx(-1.117, abs=5e-3)  # up to a step later
    (zone,) = figure.layout.shapes
    assert zone.x0 == pytest.approx(151.352, abs=1e-3)


def test_only_modes_that_change_the_curve_count_as_handling():
    assert [n.split(": ")[1] for n, _ in handling_modes(losses.make("arcface"))] == [
        *("exact", "clipped", "linear")
    ]
    assert handling_modes(losses.make("lm_softmax")) == []
    assert handling_modes(losses.make("softmax")) == []


@pytest.mark.parametrize("key", losses.CATALOGUE)
@pytest.mark.parametrize("around", [Surroundings(), Surroundings(4, 1.9, 3.0, 7)])
def test_the_pull_is_the_derivative_of_the_published_value(key, around):
    """In 60 digits, with the prototype turned away by a tiny angle and all else fixed."""
    loss = around.counted(losses.make(key))
    values, slopes = pull(losses.make(key), around)
    length = 1.0 if loss.record.normalizes_features else around.length
    for i in (0, 40, 161, 250, 359):
        theta, h = ANGLES[i], 1e-7
        at = []
        for angle in (theta, theta + h, theta - h):
            z, w = sample(angle, around)
            at.append(published.value(key, length * z, w, around.k - 1, loss.hyper))
        assert values[i] == pytest.approx(at[0], rel=1e-9, abs=1e-14)
        slope = (at[1] - at[2]) / (2 * h)
        assert slopes[i] == pytest.approx(slope, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize(
    ("key", "hyper", "other"),
    [
        (
            "cosface",
            {"s": 10.0, "m": 0.35},
            lambda k: theirs.CosFaceLoss(k, 3, margin=0.35, scale=10),
        ),
        (
            "arcface",
            {"s": 10.0, "m": 0.5, "beyond": "linear"},
            lambda k: theirs.ArcFaceLoss(k, 3, margin=math.degrees(0.5), scale=10),
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:__array_wrap__")  # of that library
def test_the_pull_is_that_of_pytorch_metric_learning(key, hyper, other):
    around = Surroundings(k=5, rival=1.4)
    values, slopes = pull(losses.make(key, **hyper), around)
    library, label = other(5).double(), torch.tensor([4])
    for i in (20, 150, 300, 330):
        theta = torch.tensor(ANGLES[i], requires_grad=True)
        z, w = (torch.tensor(x) for x in sample(ANGLES[i], around))
        own = torch.stack([theta.cos(), theta.sin(), torch.zeros_like(theta)])
        rows = torch.cat([w[:-1], own[None]])
        value = torch.func.functional_call(library, {"W": rows.t()}, (z[None], label))
        (slope,) = torch.autograd.grad(value, theta)
        assert values[i] == pytest.approx(value.item(), rel=1e-9)
        assert slopes[i] == pytest.approx(slope.item(), rel=1e-7)


def test_exact_arcface_pushes_the_wrong_way_beyond_pi_and_clipped_not_at_all():
    beyond = math.pi - 0.5 < ANGLES
    for mode, sign in (("exact", -1), ("clipped", 0), ("linear", 1)):
        _, slopes = pull(losses.make("arcface", m=0.5, beyond=mode), AROUND)
        assert (np.sign(slopes[beyond]) == sign).all()


def test_a_loss_without_a_closed_form_has_its_pull_all_the_same():
    assert "lmdl" not in CLOSED
    figure = pull_chart([losses.make("lmdl")], AROUND)
    assert np.isfinite(figure.data[0].y).all()


def test_the_pull_of_a_cross_entropy_dies_with_s_and_that_of_lm_softmax_does_not():
    """Rivals at 90°: 1 − p is about (k−1) e^(−s cos θ), so the pull at 30° loses
    e^(−cos 30° · Δs); LM-Softmax's weight on the own class is 1 at any s: sin 30°."""
    theta = math.radians(30.25)  # a drawn angle
    figure = scale_overlay_chart(
        [losses.make("normface"), losses.make("lm_softmax")], AROUND, theta
    )
    scales, norm = np.array(figure.data[0].x), np.array(figure.data[0].y)
    expected = scales * math.sin(theta) / (1 + np.exp(scales * math.cos(theta)) / 9)
    np.testing.assert_allclose(norm, expected, rtol=1e-9)
    np.testing.assert_allclose(figure.data[1].y, math.sin(theta), rtol=1e-12)


def test_the_scale_chart_has_one_line_for_each_scale_also_for_free_norms():
    for key, symbol in (("cosface", "s"), ("softmax", "‖z‖")):
        figure = scale_chart(losses.make(key), AROUND)
        assert [t.name for t in figure.data] == [f"{symbol} = {s:g}" for s in SCALES]
    free, normed = (
        scale_chart(losses.make(key), AROUND).data[2].y for key in ("softmax", "normface")
    )
    np.testing.assert_allclose(free, normed, rtol=1e-9)  # the norm is the scale


def test_ldam_is_drawn_for_the_rare_class():
    """Its margin is max_m, whatever the ratio."""
    for ratio in (1, 100):
        around = Surroundings(ratio=ratio)
        line = trace(target_logit_chart([losses.make("ldam", max_m=0.5)], around), "LDAM")
        np.testing.assert_allclose(line.y, np.cos(ANGLES) - 0.5, atol=1e-12)


def test_softmax_has_the_plain_cosine_and_focal_no_curve():
    np.testing.assert_allclose(
        target_curve(losses.make("softmax"), ANGLES), np.cos(ANGLES), atol=1e-15
    )
    assert target_curve(losses.make("focal"), ANGLES) is None


def test_names_tell_two_settings_of_a_loss_apart():
    assert name_of(losses.make("arcface", s=30.0, m=0.5)) == "ArcFace · s 30, m 0.5"
    assert name_of(losses.make("softmax")) == "Softmax"
    assert name_of(losses.make("lmdl", delta_d=6.0)) == "LMDL (discriminative) · δd 6"
