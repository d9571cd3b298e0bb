"""What the Theorem lab says around its cards; the cards have their words in lmviz.theorems."""

from __future__ import annotations

from lmviz.ui.words import Control

STATEMENT = "Statement"
DEFAULTS = Control("Back to the defaults", "Puts all controls of this card to where it opens.")
COMPUTING = "Computing …"

HOLDS = "Holds."
FAILS = "Does not hold."
CONDITIONAL = "Holds only when its condition is met."

ALL_NUMBERS = "**All numbers**"
NUMBER, COMPUTED_NOW, EXPECTED = "Number", "Computed now", "Expected"

FOUND_HERE = "This statement was found here and is not in the paper: the first entry is lmviz."


def unknown_card(name: str, used: str) -> str:
    """A card in a link that there is not."""
    return f"card: “{name[:40]}” is unknown; {used} is opened."


def no_control(name: str) -> str:
    """A control in a link that the card does not have."""
    return f"{name[:40]}: this card has no such control; it is ignored."


def heading(summary: str, origin: str, paper: str) -> str:
    """What a card is about and whose statement it is; ``paper``: its number there, or ''."""
    there = f" In the paper: {paper}." if paper else ""
    return f"{summary} · **{origin[0].upper()}{origin[1:]}.**{there}"


def why(reason: str) -> str:
    """Why the statement holds or not."""
    return f"**Why.** {reason}"


def correction(text: str) -> str:
    """What is wrong in the paper or the slides."""
    return f"**Corrected.** {text}"


def uncomputable(reason: str) -> str:
    """Controls for which there is no verdict."""
    return f"This cannot be computed: {reason.rstrip('.')}."


def source(name: str, corrected: bool, of_slides: bool) -> str:
    """Which of the entries a statement is from."""
    changed = ", corrected here," if corrected else ""
    slides = " Its number is that of the authors' slides." if of_slides else ""
    return f"“{name}”{changed} is from the first entry.{slides}"


def numbers(ending: str, with_pictures: bool) -> Control:
    """Button of a file."""
    pictures = ", and the data of the pictures." if with_pictures else "."
    return Control(f"Numbers (.{ending})", f"Controls, claims and numbers{pictures}")
