"""What the Optimum page says."""

from __future__ import annotations

from collections.abc import Sequence

from lmviz.ui.words import Control

SECTIONS = {"packing": "Packing", "riesz": "Energy", "sizes": "All k"}
NOT_IN_LINK = "What a search of yours has found is not in the link: it is random."


def no_exponent(t: float, exponents: Sequence[int], used: int) -> str:
    """An exponent in a link that is none of those computed."""
    return f"t: {t:g} is none of {', '.join(map(str, exponents))}; {used} is used."


# The packing

PUBLISHED = Control("Largest published angle", "Ours, drawn here, stays below it.")
SIMPLEX_BOUND = Control("Simplex bound", "arccos(−1/(k−1)): out of reach for k > d + 1.")


def packing_now(k: int, d: int) -> str:
    """While it is computed."""
    return f"Packing {k} points in {d} dimensions …"


def heading(k: int, d: int, margin: str) -> str:
    """How many points, where, and their margin as it is stated."""
    where = {2: "the circle", 3: "S²"}.get(d, f"the unit sphere of $\\mathbb{{R}}^{{{d}}}$")
    return f"{k} points on {where}: {margin}"


def standing(status: str, exact: str, bound: str) -> str:
    """What is known of the margin; ``exact`` is an equation or ''."""
    exactly = f" Exactly {exact}." if exact else ""
    return f"{status}{exactly} {bound[0].upper()}{bound[1:]}."


def class_margin(finished: bool, computed: bool) -> Control:
    """The margin of a packing, computed here or published."""
    return Control(
        f"Largest class margin{_addition(finished, computed)}",
        "Smallest angle between two of the points.",
    )


def sample_margin(finished: bool, computed: bool) -> Control:
    """The largest sample margin of a packing, computed here or published."""
    return Control(
        f"Largest sample margin{_addition(finished, computed)}",
        "γ_min = 1 − cos of that angle, when every feature lies at its prototype (Theorem 2).",
    )


def _addition(finished: bool, computed: bool) -> str:
    if not finished:
        return ", at least"
    return " found" if computed else ""


def certificate(contacts: int, rattlers: int, residual: float) -> str:
    """What the conditions of an optimum come to."""
    return (
        f"{_count(contacts, 'contact')} · {_count(rattlers, 'rattler')} · KKT residual "
        f"{residual:.1e}. A residual near 1e-16 certifies a first-order critical point of the "
        "max-min problem; it does not exclude another, better one."
    )


def _count(n: int, thing: str) -> str:
    return f"{n} {thing}{'' if n == 1 else 's'}"


COORDINATES_HELP = "Coordinates to 17 digits, with angle, status and source."
NO_XYZ = "XYZ holds three coordinates; take CSV or JSON."


def coordinates(ending: str) -> str:
    """Button of a file."""
    return f"Coordinates (.{ending})"


# The search

SEARCH = Control(
    "Search for better",
    "Random starts, polished and certified. For most tabled values nothing better exists. Many "
    "points in many dimensions take longer than the time set here: the start under way is "
    "finished.",
)
STOP = Control("Stop the search", "What was found so far is kept.")
BUSY = "Two searches are running on this server already; please try again in a minute."


def report(improvements: int, left_s: float | None) -> str:
    """How a search stands; ``left_s`` is None once it has ended."""
    found = f"{improvements} improvement{'s' * (improvements > 1)}"
    if not improvements:
        found = "nothing better"
    if left_s is None:
        return f"Search ended: {found}."
    return f"Searching, {left_s:.0f} s left: {found}{'' if improvements else ' yet'}."


# The energy

RIESZ = "From Riesz energy to the best packing"
RIESZ_NOTE = (
    "Up to k = d + 1 every t has the simplex as its minimiser (Lemma 1 of the paper). Beyond that "
    "the configuration moves with t and tends to a best packing."
)
MINIMISING = "Minimising energies …"
BEST_PACKING = "Best packing, t → ∞"
MARGIN_THERE = Control(
    "Class margin there",
    "Smallest angle between two points of the configuration of minimal energy.",
)
GAP = Control("Gap to the best packing", "How much smaller that is than the largest class margin.")


def minimal_energy(t: float) -> str:
    """Title of the sphere with the configuration of minimal energy."""
    return f"Minimal energy, t = {t:g}"


def energy(t: float) -> Control:
    """The energy itself."""
    return Control(
        f"Minimal energy at t = {t:g}",
        "Over ordered pairs; tables of the Thomson problem count each pair once and show half of "
        "it.",
    )


def margin(degrees: float) -> str:
    """The class margin beneath a title."""
    return f"class margin {degrees:.4f}°"


def gap_alt(t: float, degrees: float) -> str:
    """The chart of the gap against the exponent, in words."""
    return f"Gap to the best packing against t; at t = {t:g} it is {degrees:.4g} degrees."


# All k

SIZES = "The largest class margin against the number of classes"
LOOKING_UP = "Looking up the largest class margins …"
DATA_SETS = (
    "Filled: proved. Open: best known or computed here. Published angles on S²: N. J. A. Sloane, "
    "R. H. Hardin, W. D. Smith, *Tables of spherical codes*; other dimensions: H. Cohn, A. Kumar "
    "2007 and the table of spherical codes by H. Cohn et al. (hdl 1721.1/142661). Please cite "
    "these data sets when you use the numbers."
)


def here(k: int, d: int, margin: str, status: str) -> str:
    """What is marked in the chart."""
    return f"Here k = {k}, d = {d}: {margin}. {status}"


def sizes_alt(k: int, d: int, margin: str) -> str:
    """The chart of all k, in words."""
    return f"Largest class margin against k for several d; k = {k}, d = {d}: {margin}."
