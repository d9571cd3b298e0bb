"""Text of others where Markdown is read: it must not become a picture, a link or a style."""

from __future__ import annotations

import re
from html import escape

_WORD_JOINER = "\u2060"


def harmless(text: str) -> str:
    """A sentence of ours that quotes somebody: brackets and marks stand for themselves.

    Addresses are broken by a character that is not seen, so that none becomes a link.
    """
    text = re.sub(r"(://|(?<=www)\.|@)", _WORD_JOINER + "\\1", text)
    # Within a word an underscore is one; around a word it would make it slanted.
    return re.sub(r"([\\`*\[\]<>$~|#]|(?<!\w)_+|_+(?!\w))", _escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])


def in_chart(text: str) -> str:
    """Somebody's text as Plotly's, which reads some HTML."""
    return escape(text, quote=False)
