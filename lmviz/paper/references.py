"""The papers and tables behind the numbers, as BibTeX.

Entries are written from the citations of the loss records, so that a new loss cites itself; the
tables of point configurations are listed here. Nothing is filled in that is not known: an entry
without a DOI has none here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from lmviz import __version__
from lmviz.losses import CATALOGUE
from lmviz.losses.base import Citation

PAPER = "lm_softmax"
"""Key of the loss whose citation is the paper that the app is about."""
OF_PAPER = "zhou2022learning"
BOOKS = ("Neurocomputing",)
"""Venues that are the titles of edited volumes, not of conferences."""
PREPRINT = "Preprint"
LETTERS = {
    **{"á": r"{\'a}", "é": r"{\'e}", "ö": r"{\"o}", "ü": r"{\"u}", "ä": r"{\"a}"},
    **{"&": r"\&", "%": r"\%", "_": r"\_"},
}
PARTICLES = {"de", "van", "der", "von"}


@dataclass(frozen=True)
class Reference:
    """One entry: BibTeX's kind, its key, and its fields in order."""

    kind: str
    key: str
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def bibtex(self) -> str:
        """The entry as text."""
        # Titles in two pairs of braces keep their capitals in every style.
        values = {n: f"{{{v}}}" if n == "title" else v for n, v in self.fields.items()}
        lines = "".join(f"  {name} = {{{_tex(value)}}},\n" for name, value in values.items())
        return f"@{self.kind}{{{self.key},\n{lines}}}\n"


TABLES = (
    Reference(
        "misc",
        "sloane_tables",
        {
            "author": "Neil J. A. Sloane and Ronald H. Hardin and Warren D. Smith",
            "title": "Tables of Spherical Codes",
            "howpublished": "neilsloane.com/packings",
            "note": "Packings on the sphere in three dimensions",
        },
    ),
    Reference(
        "misc",
        "cohn_table",
        {
            "author": "Henry Cohn and others",
            "title": "Table of Spherical Codes",
            "howpublished": "hdl.handle.net/1721.1/142661",
            "note": "Data set, MIT",
        },
    ),
    Reference(
        "article",
        "cohn2007universally",
        {
            "author": "Henry Cohn and Abhinav Kumar",
            "title": "Universally optimal distribution of points on spheres",
            "journal": "Journal of the American Mathematical Society",
            "year": "2007",
            "eprint": "math/0607446",
            "archiveprefix": "arXiv",
        },
    ),
)
"""Where largest known class margins come from; lmviz/geometry/tables/README.md has the rest."""


SOFTWARE = Reference(
    "misc",
    "lmviz",
    {
        "author": "{lmviz authors}",
        "title": "lmviz",
        "howpublished": "Software, MIT licence",
        "version": __version__,
    },
)
"""lmviz itself, as in CITATION.cff."""


def reference_of(citation: Citation) -> Reference:
    """The entry of a paper, from its citation alone."""
    authors = [" ".join(name.split()) for name in citation.authors.split(",")]
    fields = {"author": " and ".join(authors), "title": citation.title}
    kind = "inproceedings"
    if citation.venue in BOOKS:
        kind, fields["booktitle"] = "incollection", citation.venue
    elif citation.venue == PREPRINT:
        kind = "misc"
    else:
        fields["booktitle"] = citation.venue
    fields["year"] = str(citation.year)
    if citation.arxiv:
        fields |= {"eprint": citation.arxiv, "archiveprefix": "arXiv"}
    first_word = next(w for w in re.findall(r"\w+", citation.title) if len(w) > 3)
    family = authors[0].split()[-1]
    key = unicodedata.normalize("NFKD", f"{family}{citation.year}{first_word}").lower()
    return Reference(kind, re.sub(r"[^a-z0-9]", "", key), fields)


def of_paper(*losses: str, tables: bool = False) -> list[Reference]:
    """The paper, the papers of the losses with these keys, and the tables where they are asked
    for; each once."""
    found = [reference_of(CATALOGUE[key].citation) for key in (PAPER, *losses)]
    return _once([*found, *(TABLES if tables else ())])


def references() -> list[Reference]:
    """Every entry once: the paper first, then the other losses by year, the tables, and lmviz."""
    return [*of_paper(*CATALOGUE, tables=True), SOFTWARE]


def bibtex(entries: Sequence[Reference] | None = None) -> str:
    """Entries as one BibTeX file; all without an argument."""
    return "\n".join(e.bibtex for e in (references() if entries is None else entries))


def _once(entries: Sequence[Reference]) -> list[Reference]:
    return [entry for i, entry in enumerate(entries) if entry not in entries[:i]]


def _tex(text: str) -> str:
    """Letters beyond ASCII as TeX writes them."""
    return "".join(LETTERS.get(letter, letter) for letter in text)
