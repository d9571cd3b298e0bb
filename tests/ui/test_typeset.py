"""Plain notation becomes formulas where Markdown is read, and nothing else changes."""

from __future__ import annotations

import pytest

from lmviz.geometry.bounds import largest_class_margin
from lmviz.ui.typeset import equation, minus, symbols


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ("Largest γ_min there is", r"Largest $\gamma_{\min}$ there is"),
        ("−γ_min = 1.3", r"−$\gamma_{\min}$ = 1.3"),
        ("1 − cos m_c", r"1 − $\cos m_c$"),
        ("Of 8 prototypes in R^3: proved.", r"Of 8 prototypes in $\mathbb{R}^{3}$: proved."),
        ("0.5 R_sm, R_W", r"0.5 $R_{\mathrm{sm}},$ $R_W$"),
        ("the printed z*.", "the printed $z^*.$"),
        ("is $k/(k-1)$. It", "is $k/(k-1).$ It"),
        ("$$\n\\sum R_W\n$$\n\nR_W", "$$\n\\sum R_W\n$$\n\n$R_W$"),
        ("$$a$$. As $a$ alone", "$$a$$. As $a$ alone"),
    ],
)
def test_notation_is_set(plain, set_):
    assert symbols(plain) == set_


@pytest.mark.parametrize(
    "text", [r"$\gamma_{\min}$ and $R_W$ are formulas", "zero_centroid, R_Works", "R-1", "5*z"]
)
def test_formulas_and_other_words_stay(text):
    assert symbols(text) == text


def test_hyphens_in_words_stay():
    assert minus("log-sum-exp of -1.5, R-1") == "log-sum-exp of −1.5, R-1"


@pytest.mark.parametrize(
    ("k", "shown"),
    [
        (4, "arccos(−1/3)"),
        (10, "arccos(c), 7c³ − 4c² − 2c + 1 = 0"),
        (12, "arccos(1/√5)"),
        (8, "arccos((2√2 − 1)/7), 7c² + 2c − 1 = 0"),
    ],
)
def test_exact_angles_are_printed_as_equations(k, shown):
    assert equation(largest_class_margin(k, 3).exact or "") == shown
