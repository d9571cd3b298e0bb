"""What the pages say, in English: a module for each page and for what several of them share.

A fixed text is a constant, a control with its help a :class:`Control`, a sentence with numbers or
names in it a function; numbers are written here too, as how they are written belongs to the
language. Whoever translates lmviz translates this package, the records (losses, hyper-parameters,
presets and theorems keep their own words), the data files of the lessons, and the ``strings.js``
of the two live views.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    """The words on a control, and what is told to who rests on its question mark."""

    label: str
    help: str
