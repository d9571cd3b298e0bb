"""The sphere as PDF, PNG and GIF, read by other programs than those that wrote them."""

from __future__ import annotations

import io
import math
import re

import numpy as np
import pypdf
import pytest
from PIL import Image

from lmviz.figures.sphere_pdf import to_pdf
from lmviz.figures.sphere_pixels import MOST_FRAMES, sampled, to_gif, to_png
from lmviz.figures.sphere_scene import DIMMED, Camera, Scene, picture

FRONT = Camera(0.0, 0.0)  # the eye is on the x axis, z is up
AXES = np.array([[0, 1.0, 0], [0, 0, 1], [0, -1, 0]])
SCENE = Scene(
    AXES,
    np.array([[0.8, 0.6, 0], [-0.8, 0.6, 0]]),
    np.array([0, 1]),
    ghosts=AXES,
    names=["right", "top", "left"],
    caption="λ = 3, S²",
)
BLUE = (0x00, 0x72, 0xB2)  # class 1: Okabe and Ito


def page_of(scenes, size=600):
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(picture(scenes, [FRONT] * len(scenes), size))))
    assert len(reader.pages) == 1
    return reader.pages[0]


def test_a_pdf_is_vectors_with_names_as_text():
    page = page_of([SCENE])
    text = page.extract_text()
    for word in ("right", "top", "left", "λ = 3, S²"):
        assert word in text
    assert not page.images
    content = page.get_contents().get_data()
    assert len(re.findall(rb" c\n", content)) > 40  # curves: discs and rings
    assert page.mediabox.width == pytest.approx(450)  # 600 pixels


def test_what_lies_behind_is_dimmed_in_the_pdf():
    def opacities(scene):
        states = page_of([scene])["/Resources"]["/ExtGState"].values()
        return {round(float(s.get_object()["/ca"]), 2) for s in states if "/ca" in s.get_object()}

    bare = Scene(AXES, np.array([[0.8, 0.6, 0.0]]), np.array([0]))
    hidden = Scene(AXES, np.array([[-0.8, 0.6, 0.0]]), np.array([0]))
    assert DIMMED not in opacities(bare)
    assert DIMMED in opacities(hidden)


def test_several_spheres_share_a_page_and_each_has_its_title():
    scenes = [Scene(AXES, caption=f"loss {i}") for i in range(4)]
    page = page_of(scenes, 300)
    text = page.extract_text()
    assert all(f"loss {i}" in text for i in range(4))
    assert page.mediabox.width == pytest.approx(2 * 225)


def test_a_png_has_two_pixels_for_one_and_points_in_their_places():
    image = Image.open(io.BytesIO(to_png(picture([SCENE], [FRONT], 600))))
    assert image.size == (1200, 2 * 628)
    assert image.info["dpi"][0] == pytest.approx(192, abs=0.1)
    # The feature of class 1 at y = 0.6 stands 0.6 radii right of the middle, in its colour.
    x, y = 2 * (300 + 0.6 * 300 / 1.16), 600
    assert image.convert("RGB").getpixel((round(x), y)) == BLUE


def test_a_gif_has_every_frame_one_palette_and_no_end():
    def draw(i):
        turn = 2 * math.pi * i / 12
        point = np.array([[math.cos(turn), math.sin(turn), 0.0]])
        return picture([Scene(AXES, point, np.array([0]))], [FRONT], 200)

    data = to_gif(draw, 12)
    image = Image.open(io.BytesIO(data))
    assert image.n_frames == 12
    assert image.info["loop"] == 0
    assert image.size == (200, 200)
    seen = []
    for i in range(12):
        image.seek(i)
        seen.append(np.asarray(image.convert("RGB")).astype(int))
    # A quarter of a turn on, the point has gone from the middle to the right rim.
    assert np.abs(seen[0] - seen[3]).sum(2)[100, 100] > 60
    # One palette for all frames: no colour flickers.
    colours = {tuple(c) for found in seen for c in found.reshape(-1, 3)}
    assert 8 < len(colours) <= 256


def test_a_long_recording_is_sampled_evenly_and_keeps_both_ends():
    found = sampled(4000, 80)
    assert len(found) == MOST_FRAMES
    assert (found[0], found[-1]) == (0, 3999)
    steps = np.diff(found)
    assert steps.max() - steps.min() <= 1
    assert sampled(7, 80) == list(range(7))


def test_many_features_have_fewer_frames():
    assert 2 <= len(sampled(4000, 5000)) <= 30


@pytest.mark.parametrize("frames", [0, MOST_FRAMES + 1])
def test_an_animation_too_long_or_empty_is_refused(frames):
    with pytest.raises(ValueError, match="1 to 120 frames"):
        to_gif(lambda i: picture([SCENE]), frames)


def test_all_balls_of_a_page_share_the_limit():
    half = Scene(AXES, np.tile([[1.0, 0, 0]], (2600, 1)), np.zeros(2600, int))
    with pytest.raises(ValueError, match="at most 5000"):
        picture([half, half])
