"""The sphere as pixels: PNG at twice the size of the screen, and GIF that moves."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from lmviz.figures.sphere_scene import (
    BALL_STOPS,
    INK,
    LIGHT,
    STYLES,
    Ball,
    Disc,
    Path,
    Picture,
    Polygon,
    Simple,
    Words,
)

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

FINER = 2
"""Pixels are drawn so many times finer and averaged, which smooths every edge."""
MOST_FRAMES = 120
MOST_DISCS = 150_000
"""Features in all frames of an animation together; beyond that it has fewer frames."""
FRAME_MS, LAST_MS = 70, 1500
COLOURS = 255


def to_png(drawn: Picture, scale: float = 2.0) -> bytes:
    """The picture as PNG, ``scale`` pixels for each of its own."""
    out = io.BytesIO()
    # 96 pixels an inch on the screen, in the file as many times more.
    to_image(drawn, scale).save(out, format="PNG", dpi=(96 * scale, 96 * scale))
    return out.getvalue()


def sampled(total: int, features: int) -> list[int]:
    """Which of ``total`` recorded frames an animation shows: first, last, and evenly between.

    Args:
        features: in one frame, on all balls.
    """
    most = max(2, min(MOST_FRAMES, MOST_DISCS // max(1, features)))
    if total <= most:
        return list(range(total))
    return sorted({round(i) for i in np.linspace(0, total - 1, most)})


def to_gif(draw: Callable[[int], Picture], frames: int) -> bytes:
    """An animation that repeats for ever; all frames share one palette.

    Args:
        draw: the picture of frame 0, 1, ...; all of one size.
        frames: how many there are.

    Raises:
        ValueError: no frame, or more than 120.
    """
    if not 1 <= frames <= MOST_FRAMES:
        raise ValueError(f"an animation has 1 to {MOST_FRAMES} frames, not {frames}")
    palette = _palette([to_image(draw(i), 1.0) for i in sorted({0, frames // 2, frames - 1})])
    indexed = [_indexed(to_image(draw(i), 1.0), palette) for i in range(frames)]
    out = io.BytesIO()
    indexed[0].save(
        out,
        format="GIF",
        save_all=True,
        append_images=indexed[1:],
        duration=[FRAME_MS] * (frames - 1) + [LAST_MS],
        loop=0,
        disposal=1,
    )
    return out.getvalue()


def _palette(images: list[Image.Image]) -> Image.Image:
    from PIL import Image

    width, height = images[0].size
    strip = Image.new("RGB", (width * len(images), height))
    for i, image in enumerate(images):
        strip.paste(image, (i * width, 0))
    return strip.quantize(COLOURS)


def _indexed(image: Image.Image, palette: Image.Image) -> Image.Image:
    from PIL import Image

    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def to_image(drawn: Picture, scale: float = 1.0) -> Image.Image:
    """The picture on white, ``scale`` pixels for each of its own."""
    from PIL import Image, ImageDraw

    fine = scale * FINER
    size = (round(drawn.width * scale), round(drawn.height * scale))
    canvas = Image.new("RGB", (size[0] * FINER, size[1] * FINER), "white")
    # Drawing in RGBA on RGB lays colours that let what is beneath shine through.
    pen = ImageDraw.Draw(canvas, "RGBA")
    for mark in drawn.flat():
        _draw(canvas, pen, mark, fine)
    return canvas.reduce(FINER)


def _draw(canvas: Image.Image, pen: ImageDraw.ImageDraw, mark: Simple, fine: float) -> None:
    match mark:
        case Ball():
            shaded, mask = _ball(round(2 * mark.r * fine))
            canvas.paste(
                shaded, (round((mark.x - mark.r) * fine), round((mark.y - mark.r) * fine)), mask
            )
        case Disc():
            _disc(pen, mark, fine)
        case Path():
            style = STYLES.get(mark.kind)
            colour = style.stroke if style else mark.colour
            width = max(1, round((style.width if style else mark.width) * fine))
            points = [(float(x), float(y)) for x, y in mark.points * fine]
            pen.line(points, _ink(colour, mark.opacity), width, joint="curve")
        case Polygon():
            corners = [(float(x), float(y)) for x, y in mark.points * fine]
            pen.polygon(corners, _ink(mark.fill, mark.opacity))
        case Words():
            style = STYLES[mark.kind]
            font = _font(round(style.size * fine), style.bold)
            at = (mark.x * fine, mark.y * fine)
            # Letters take no opacity: theirs is mixed with the shade of the ball.
            pen.text(at, mark.text, _mixed(INK, mark.opacity), font, anchor="ms")


def _disc(pen: ImageDraw.ImageDraw, mark: Disc, fine: float) -> None:
    style = STYLES.get(mark.kind)
    width = style.width * fine if style else 0.0
    reach = mark.r * fine + width / 2
    x, y = mark.x * fine, mark.y * fine
    box = (x - reach, y - reach, x + reach, y + reach)
    line = max(1, round(width))
    if style is None or style.dash is None:
        fill = _ink(mark.fill, mark.opacity) if mark.fill else None
        pen.ellipse(box, fill, _ink(style.stroke, mark.opacity) if style else None, line)
        return
    on, off = (math.degrees(part / mark.r) for part in style.dash)
    for start in np.arange(0, 360, on + off):
        pen.arc(box, start, start + on, _ink(style.stroke, mark.opacity), line)


def _ink(colour: str, opacity: float) -> tuple[int, int, int, int]:
    r, g, b = _rgb(colour)
    return r, g, b, round(255 * opacity)


def _mixed(colour: str, opacity: float) -> tuple[int, ...]:
    pairs = zip(_rgb(colour), _rgb(BALL_STOPS[1][1]), strict=True)
    return tuple(round(opacity * a + (1 - opacity) * b) for a, b in pairs)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=2)
def _ball(diameter: int) -> tuple[Image.Image, Image.Image]:
    """The lit ball and the disc that it fills, both ``diameter`` pixels wide."""
    from PIL import Image, ImageDraw

    places = [at for at, _ in BALL_STOPS]
    colours = np.array([_rgb(c) for _, c in BALL_STOPS], dtype=np.float32)
    y, x = np.mgrid[:diameter, :diameter].astype(np.float32) / diameter
    t = np.hypot(x - LIGHT[0], y - LIGHT[1]) / LIGHT[2]
    shades = np.stack([np.interp(t, places, colours[:, c]) for c in range(3)], axis=-1)
    mask = Image.new("L", (diameter, diameter))
    ImageDraw.Draw(mask).ellipse((0, 0, diameter - 1, diameter - 1), 255)
    return Image.fromarray(shades.round().astype(np.uint8)), mask


@lru_cache(maxsize=16)
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    """matplotlib's own letters, which have every sign that we write."""
    from importlib.resources import files

    from PIL import ImageFont

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    path = files("matplotlib").joinpath("mpl-data", "fonts", "ttf", name)
    return ImageFont.truetype(str(path), size)
