"""Colours that people with any colour vision tell apart, and marks that never rely on colour.

Dichromacy is simulated as Machado, Oliveira and Fernandes (2009) do, by the colour-science
package; distances are CIEDE2000, in which about 2.3 is just noticeable.
"""

from __future__ import annotations

import itertools
import re
import tomllib

import colour
import numpy as np
import pytest

from lmviz.figures.style import CLASSES, COLOURS, SYMBOLS, class_colour
from scripts.harness import ROOT

APART = 9.0
VISIONS = (None, "Protanomaly", "Deuteranomaly", "Tritanomaly")
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"]
PALETTE_JS = (ROOT / "frontend/sphere_view/src/palette.js").read_text()


def live_view() -> tuple[str, ...]:
    """The class colours of the live view, before they yield to the page's ground."""
    block = PALETTE_JS.split("const BASE = [")[1].split("]")[0]
    return tuple(re.findall(r"#[0-9A-F]{6}", block))


PALETTES = {
    "classes of figures": CLASSES,
    "classes of the live view": live_view(),
    "charts": COLOURS,
    "light theme": tuple(CONFIG["light"]["chartCategoricalColors"]),
    "dark theme": tuple(CONFIG["dark"]["chartCategoricalColors"]),
}


def seen(palette: tuple[str, ...], vision: str | None) -> np.ndarray:
    """CIELAB coordinates, (colours, 3), of sRGB colours for eyes with this defect in full."""
    rgb = np.array([[int(text[i : i + 2], 16) for i in (1, 3, 5)] for text in palette]) / 255
    linear = colour.cctf_decoding(rgb, function="sRGB")
    if vision:
        linear = np.clip(linear @ colour.matrix_cvd_Machado2009(vision, 1.0).T, 0, 1)
    return colour.XYZ_to_Lab(colour.sRGB_to_XYZ(linear, apply_cctf_decoding=False))


@pytest.mark.filterwarnings("ignore:.*tritanomaly is based on the shift paradigm")
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", PALETTES)
def test_the_first_eight_colours_stay_apart_for_every_eye(name, vision):
    palette = PALETTES[name][:8]
    lab = seen(palette, vision)
    for i, j in itertools.combinations(range(len(palette)), 2):
        apart = float(colour.delta_E(lab[i], lab[j], method="CIE 2000"))
        assert apart > APART, f"{palette[i]} and {palette[j]} are {apart:.1f} apart"


def test_the_simulation_joins_what_dichromats_confuse():
    red_and_green = ("#C05050", "#6E8A4A")
    distances = [
        float(colour.delta_E(*seen(red_and_green, vision), method="CIE 2000"))
        for vision in (None, "Deuteranomaly")
    ]
    assert distances[0] > 40
    assert distances[1] < 15


def test_figures_and_the_live_view_share_their_class_colours():
    # On a white page the live view darkens what is too pale; the hue stays.
    for j, (figure, live) in enumerate(zip(CLASSES, live_view(), strict=True)):
        a, b = seen((figure, live), None)
        assert float(colour.delta_E(a, b, method="CIE 2000")) < 5.0, f"class {j + 1}"


def test_colour_is_never_alone():
    shapes = re.findall(r"'(\w+)'", PALETTE_JS.split("SHAPES = [")[1].split("]")[0])
    marks = [(class_colour(j), shapes[j % len(shapes)]) for j in range(64)]
    assert len(set(shapes)) == len(shapes) >= 6
    assert len(set(marks)) == len(marks)
    assert len(set(SYMBOLS)) == len(SYMBOLS) >= len(COLOURS)
