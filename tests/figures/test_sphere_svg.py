"""The vector drawing of the sphere: what is in front, where it lies, and that nothing leaks in."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import numpy as np
import pytest

from lmviz.figures.sphere_scene import DIMMED, Camera, Scene
from lmviz.figures.sphere_svg import sphere_svg

SVG = "{http://www.w3.org/2000/svg}"
FRONT = Camera(azimuth=0.0, elevation=0.0)  # the eye is on the x axis, z is up
AXES = np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [-1, 0, 0]])


def parse(scene: Scene, camera: Camera = FRONT, size: int = 600):
    return ElementTree.fromstring(sphere_svg(scene, camera, size))


def hidden(root) -> ElementTree.Element:
    return next(g for g in root.iter(f"{SVG}g") if g.get("opacity") == f"{DIMMED}")


def features(within) -> list[tuple[float, float]]:
    found = [c for c in within.iter(f"{SVG}circle") if c.get("stroke") == "#ffffff"]
    return [(float(c.get("cx")), float(c.get("cy"))) for c in found]


def test_points_stand_where_the_axes_point():
    # Seen from +x: y is to the right, z up; the ball's radius is 300/1.16 pixels.
    root = parse(Scene(AXES[:3], AXES, np.arange(4)))
    r = 300 / 1.16
    expected = sorted([(300, 300), (300 + r, 300), (300, 300 - r), (300, 300)])
    np.testing.assert_allclose(sorted(features(root)), expected, atol=0.02)


def test_what_lies_behind_is_dimmed_and_only_that():
    root = parse(Scene(AXES[:2], np.array([[0.8, 0.6, 0], [-0.8, 0.6, 0]]), np.zeros(2, int)))
    x = 300 + 0.6 * 300 / 1.16
    assert features(hidden(root)) == [pytest.approx((x, 300), abs=0.02)]
    assert len(features(root)) == 2


def test_the_camera_is_the_live_views():
    # The eye at longitude 90 degrees, latitude 30: it looks at (0, cos 30, sin 30), which is
    # drawn in the middle, as in frontend/sphere_view/src/camera.js.
    camera = Camera(math.radians(90), math.radians(30))
    eye = np.array([[0.0, math.cos(math.radians(30)), 0.5]])
    root = parse(Scene(AXES[:2], eye, np.zeros(1, int)), camera)
    assert features(root) == [pytest.approx((300, 300), abs=0.02)]
    assert not features(hidden(root))


def test_every_basis_is_a_rotation():
    for azimuth in np.linspace(-4, 4, 9):
        basis = Camera(azimuth, azimuth / 3).basis
        np.testing.assert_allclose(basis @ basis.T, np.eye(3), atol=1e-12)
        assert np.linalg.det(basis) == pytest.approx(1)


def test_a_contact_is_the_great_circle_between_its_points():
    # From the x axis to the z axis: halfway it passes (1, 0, 1)/sqrt 2, drawn at height sin 45.
    root = parse(Scene(AXES[[0, 2]], edges=[(0, 1)]))
    lines = [p for p in root.iter(f"{SVG}polyline") if p.get("class") == "edge"]
    points = [tuple(map(float, q.split(","))) for p in lines for q in p.get("points").split()]
    heights = [(300 - y) / (300 / 1.16) for _, y in points]
    np.testing.assert_allclose(heights, np.sin(np.linspace(0, math.pi / 2, 33)), atol=1e-4)


def test_a_contact_of_a_projection_is_the_straight_line_between_its_tips():
    # One tip half as long on the z axis, the other in the middle: from height 0.5 straight to 0.
    points = np.array([[0, 0, 0.5], [0, 0, 0], [1, 0, 0]])
    root = parse(Scene(points, edges=[(0, 1)]))
    (line,) = (p for p in root.iter(f"{SVG}polyline") if p.get("class") == "edge")
    corners = np.array([q.split(",") for q in line.get("points").split()], dtype=float)
    np.testing.assert_allclose(corners[:, 0], 300, atol=0.01)
    heights = (300 - corners[:, 1]) / (300 / 1.16)
    np.testing.assert_allclose(heights, np.linspace(0.5, 0, 33), atol=1e-4)


def test_names_and_captions_are_text_and_never_markup():
    evil = "<script>alert(1)</script>"
    text = sphere_svg(Scene(AXES[:2], names=[evil, "b"], caption=evil + "&"))
    assert "<script" not in text
    root = ElementTree.fromstring(text)
    assert [t.text for t in root.iter(f"{SVG}text")].count(evil) == 1
    assert root.find(f"{SVG}title").text == evil + "&"


@pytest.mark.parametrize(
    ("scene", "message"),
    [
        (Scene(np.zeros((3, 2))), "prototypes must have shape"),
        (Scene(AXES, np.full((1, 3), np.nan), np.zeros(1, int)), "features must be finite"),
        (Scene(AXES, AXES), "labels must hold a class for each of the 4"),
        (Scene(AXES, np.zeros((5001, 3)), np.zeros(5001, int)), "at most 5000"),
    ],
)
def test_what_cannot_be_drawn_is_named(scene, message):
    with pytest.raises(ValueError, match=message):
        sphere_svg(scene)
