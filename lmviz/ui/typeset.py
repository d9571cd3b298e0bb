"""Plain notation, as labels of charts and files have it, set as formulas where Markdown is read."""

from __future__ import annotations

import re

SYMBOLS = (
    (r"γ_min", r"\\gamma_{\\min}"),
    (r"γ_j", r"\\gamma_j"),
    (r"R_sm", r"R_{\\mathrm{sm}}"),
    (r"R_W", r"R_W"),
    (r"cos m_c", r"\\cos m_c"),
    (r"cos θ_([jy])", r"\\cos\\theta_\1"),
    (r"R\^\{?([0-9dk]+)\}?", r"\\mathbb{R}^{\1}"),
    (r"z\*", r"z^*"),
    (r"([wz])_([ijy])", r"\1_\2"),
)
"""Patterns of plain notation and LaTeX for them."""
_FORMULA = re.compile(r"(\$\$.*?\$\$|\$[^$]*\$)", re.DOTALL)


def symbols(text: str) -> str:
    """A sentence for Markdown, its γ_min, R_W and the like as formulas; formulas stay.

    A sign right behind a formula goes into it: a browser would let it begin a line.
    """
    parts = _FORMULA.split(text)
    for pattern, latex in SYMBOLS:
        word = rf"(?<![\w\\]){pattern}(?!\w)"
        parts[::2] = [re.sub(word, f"${latex}$", part) for part in parts[::2]]
        parts = _FORMULA.split("".join(parts))
    for i in range(1, len(parts), 2):
        if parts[i + 1][:1] in tuple(".,;") and not parts[i].startswith("$$"):
            parts[i] = f"{parts[i][:-1]}{parts[i + 1][0]}$"
            parts[i + 1] = parts[i + 1][1:]
    return "".join(parts)


def minus(text: str) -> str:
    """Numbers with a minus sign instead of a hyphen."""
    return re.sub(r"(?<![\w.])-(?=\d)", "−", text)


def equation(text: str) -> str:
    """Plain arithmetic, such as ``7c^3-4c^2-2c+1=0``, as it is printed: with raised exponents, a
    minus sign and room around what binds least."""
    text = text.replace("^2", "²").replace("^3", "³").replace("*", "").replace("sqrt", "√")
    text = re.sub(r"(?<=[\w²³)])-(?=[\w√(])", " − ", text)
    text = re.sub(r"(?<=[\w²³)])([+=])(?=[\w√(])", r" \1 ", text)
    text = re.sub(r"√\((\d+)\)", r"√\1", text)
    return re.sub(r"(?<=\d)pi\b", "π", minus(text))
