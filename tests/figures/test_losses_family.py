"""The family tree and the constraint of GM-Softmax, with the published thresholds."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from lmviz import losses
from lmviz.figures.losses_family import (
    bounding_line,
    collapse_angle,
    collapse_chart,
    collapse_slope,
    edges,
    family_chart,
    general_forms,
    known_losses,
    nodes,
    slopes_chart,
)

RECORDS = list(losses.CATALOGUE.values())
make = losses.make


@pytest.mark.parametrize(("k", "degrees"), [(4, 70.53), (10, 63.61), (100, 60.33)])
def test_collapse_threshold(k, degrees):
    """Result 12."""
    assert math.degrees(collapse_angle(k)) == pytest.approx(degrees, abs=0.005)
    line = collapse_chart(k).data[0]
    assert line.y[list(line.x).index(k)] == pytest.approx(degrees, abs=0.005)
    assert collapse_slope(k) < 0.5


@pytest.mark.parametrize("k", [3, 4, 10, 30])
def test_below_the_threshold_slope_the_collapsed_state_is_lower_than_the_simplex(k):
    """GM-Softmax with α₁ = α₂ on both sides of it, by direct evaluation."""
    centred = np.eye(k) - 1 / k
    simplex = centred / np.linalg.norm(centred, axis=1, keepdims=True)
    point = np.tile(simplex[0], (k, 1))
    lower = {}
    for side in (-0.01, 0.01):
        alpha = collapse_slope(k) + side
        loss = make("gm_softmax", s=5.0, alpha1=alpha, alpha2=alpha, beta1=0.0, beta2=0.0)
        lower[side] = (
            loss(-point, point, np.arange(k)).mean() < loss(simplex, simplex, np.arange(k)).mean()
        )
    assert lower == {-0.01: True, 0.01: False}


def test_the_tree_puts_every_loss_under_the_margins_it_frees():
    family = {frozenset(node.free): set(node.titles) for node in nodes(RECORDS)}
    assert family[frozenset()] >= {"NormFace"}
    assert family[frozenset({0})] >= {"A-Softmax (unit features)", "L-Softmax"}
    assert family[frozenset({1})] == {"ArcFace"}
    assert family[frozenset({2})] == {"CosFace (AM-Softmax)"}
    assert family[frozenset({0, 1, 2})] == {"Combined margin (m₁, m₂, m₃)"}
    joined = {(a, b) for a, b in edges(nodes(RECORDS))}
    assert joined == {(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)}
    general, limits = general_forms(RECORDS)
    assert [r.key for r in general] == ["gm_softmax"]
    assert [r.key for r in limits] == ["lm_softmax"]
    words = " ".join(a.text for a in family_chart(RECORDS).layout.annotations)
    for title in ("GM-Softmax", "LM-Softmax", "NormFace", "ArcFace", "L-Softmax"):
        assert title in words


def test_a_new_loss_of_the_family_takes_its_place_by_itself():
    both = dataclasses.replace(
        losses.CATALOGUE["combined"],
        key="made_up",
        title="Made up",
        hyper=losses.CATALOGUE["combined"].hyper[2:],
        margins=lambda h: (1.0, h["m2"], h["m3"]),
    )
    family = nodes([*RECORDS, both])
    (place,) = [i for i, node in enumerate(family) if node.titles == ("Made up",)]
    assert family[place].free == {1, 2}
    titles = {(family[a].titles[0], family[b].titles[0]) for a, b in edges(family)}
    assert ("ArcFace", "Made up") in titles
    assert ("Made up", "Combined margin (m₁, m₂, m₃)") in titles


@pytest.mark.parametrize("key", ["normface", "cosface", "arcface", "a_softmax_normalized"])
def test_a_loss_lies_above_the_gm_softmax_of_its_point_and_touches_it_at_0(key):
    """cos(m1 θ + m2) − m3 <= α cos θ + β: checked on the losses themselves, where m1 θ + m2 <= π,
    and everywhere for the staircase."""
    loss = make(key, s=4.0)
    alpha, beta = bounding_line(loss)
    bound = make("gm_softmax", s=4.0, alpha1=alpha, alpha2=alpha, beta1=beta, beta2=beta)
    w = np.eye(3)
    for theta in np.linspace(0, math.pi - 0.11, 50):
        z = np.array([[math.cos(theta), math.sin(theta), 0.0]])
        own, other = (f(z, w, np.array([0]))[0] for f in (loss, bound))
        assert own >= other - 1e-12
        if theta == 0:
            assert own == pytest.approx(other, rel=1e-12)


def test_points_of_the_known_losses():
    """α = cos m2, β = −m3."""
    assert bounding_line(make("arcface", m=0.5)) == pytest.approx((0.877583, 0), abs=1e-6)
    assert bounding_line(make("cosface", m=0.35)) == (1.0, -0.35)
    assert bounding_line(make("gm_softmax")) == (0.9, -0.1)
    assert bounding_line(make("gm_softmax", alpha1=(0.9, 0.8))) is None
    assert bounding_line(make("lm_softmax")) == (1.0, 0.0)
    assert bounding_line(make("focal")) is None


def test_the_plane_shows_threshold_and_one_half_and_every_point():
    shown = [make("arcface", m=0.5), make("cosface", m=0.35), make("lmdl")]
    figure = slopes_chart(RECORDS, shown, known_losses(RECORDS), 10)
    lines = {round(s.x0, 4) for s in figure.layout.shapes if s.type == "line"}
    assert lines == {0.4444, 0.5}
    points = {
        t.name: (t.x[0], t.y[0])
        for t in figure.data
        if t.mode == "markers" and t.showlegend is not False
    }
    assert set(points) == {"ArcFace · s 10, m 0.5", "CosFace (AM-Softmax) · s 10, m 0.35"}
    paths = {t.name.split(",")[0]: t for t in figure.data if t.mode == "lines"}
    assert set(paths) == {"ArcFace", "CosFace (AM-Softmax)"}
    assert min(paths["ArcFace"].x) == pytest.approx(math.cos(1.57))
    assert min(paths["CosFace (AM-Softmax)"].y) == -1.5
