"""What a statement is: one frozen record with its words, its controls and a check computed now.

Pages, links, exports and tests iterate over the records; nothing outside a statement's own file
mentions it by name. A check is a pure function of its controls: NumPy only, no files, no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lmviz.losses import HyperParameter
from lmviz.theorems.pictures import Chart, Sphere

Progress = Callable[[float], None]
"""Takes the done part of a computation, 0 to 1."""


class Outcome(StrEnum):
    """What a check has found about one claim."""

    HOLDS = "holds"
    FAILS = "does not hold"
    CONDITIONAL = "holds only when"


class Finding(StrEnum):
    """Whose statement it is."""

    PAPER = "the paper's"
    CORRECTED = "the paper's, corrected here"
    OURS = "found here, not in the paper"


@dataclass(frozen=True)
class Claim:
    """One thing that is said, and what the numbers say to it.

    Attributes:
        text: the claim, in one sentence (Markdown).
        reason: the numbers that decide it, or the condition that is not met (Markdown).
    """

    outcome: Outcome
    text: str
    reason: str
    finding: Finding = Finding.PAPER


@dataclass(frozen=True)
class Number:
    """One number of a check.

    Attributes:
        key: its name in exports.
        label: its name on the screen.
        unit: "deg", or "" for a plain number.
        expected: what it is compared with, if anything.
        source: where ``expected`` comes from.
        headline: shown large.
    """

    key: str
    label: str
    value: float
    help: str
    unit: str = ""
    expected: float | None = None
    source: str = ""
    headline: bool = False


@dataclass(frozen=True)
class Verdict:
    """What a check has computed: claims with outcomes, numbers, and what the pictures need."""

    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...]
    charts: tuple[Chart, ...] = ()
    spheres: tuple[Sphere, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The worst of the claims."""
        found = {claim.outcome for claim in self.claims}
        for outcome in (Outcome.FAILS, Outcome.CONDITIONAL):
            if outcome in found:
                return outcome
        return Outcome.HOLDS

    def number(self, key: str) -> float:
        """The value of one number; KeyError if there is none of that name."""
        return {n.key: n.value for n in self.numbers}[key]


def silent(done: float) -> None:
    """Nobody wants to hear of the progress."""


@dataclass(frozen=True)
class Theorem:
    """Everything there is to know about one statement.

    Attributes:
        key: name in links and files.
        order: place among the cards.
        number: what the paper's slides call it, or "".
        paper: number in the paper itself, where it is known.
        title: what it is about.
        summary: one sentence a newcomer understands.
        statement: in our own words (Markdown with LaTeX).
        formula: the heart of it, display LaTeX.
        correction: what is wrong in the printed form and what is right (Markdown), or "".
        why: the reason in two or three sentences (Markdown).
        controls: what can be varied.
        compute: ``(**controls) -> Verdict``; a slow one also takes ``progress``.
        slow: whether it may take longer than half a second.
        losses: keys of the losses it is about, beside those of the paper and of a control.
    """

    key: str
    order: int
    title: str
    summary: str
    statement: str
    formula: str
    why: str
    finding: Finding
    controls: tuple[HyperParameter, ...]
    compute: Callable[..., Verdict]
    number: str = ""
    paper: str = ""
    correction: str = ""
    slow: bool = False
    losses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Number and title."""
        return f"{self.number} · {self.title}" if self.number else self.title

    def defaults(self) -> dict[str, Any]:
        """The controls as the card opens."""
        return {c.name: _plain(c, c.default) for c in self.controls}

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """All controls: those given, checked, and the defaults of the others.

        Raises:
            ValueError: an unknown control, or a value out of its range.
        """
        known = {c.name: c for c in self.controls}
        for name in given:
            if name not in known:
                raise ValueError(f"{self.key} has no control {name!r}; it has {', '.join(known)}")
        return {
            name: _plain(c, c.check(given.get(name, c.default), self.key))
            for name, c in known.items()
        }

    def check(self, progress: Progress = silent, **given: Any) -> Verdict:
        """Compute the verdict for these values of the controls.

        Raises:
            ValueError: a value out of its range, or values that do not go together.
        """
        values = self.values(given)
        return self.compute(**values, progress=progress) if self.slow else self.compute(**values)


def _plain(control: HyperParameter, value: Any) -> Any:
    return int(value) if control.integer else value


def whole(
    name: str, symbol: str, title: str, default: int, low: int, high: int, text: str
) -> HyperParameter:
    """A control for a whole number."""
    return HyperParameter(
        name=name,
        symbol=symbol,
        title=title,
        default=default,
        low=low,
        high=high,
        step=1,
        integer=True,
        help=text,
    )


def classes(default: int, high: int = 16, low: int = 2) -> HyperParameter:
    """The number of classes k."""
    return whole("k", "k", "Classes", default, low, high, "Number of classes, one prototype each.")


def dimension(default: int, high: int = 10) -> HyperParameter:
    """The dimension d."""
    return whole(
        "d",
        "d",
        "Dimension",
        default,
        2,
        high,
        "Dimension of the space. A regular simplex of k points fits in up to k = d + 1; on S² "
        "(d = 3) that is 4.",
    )


def scale(default: float, low: float = 1.0, high: float = 1000.0) -> HyperParameter:
    """The scale s of the cosines."""
    stops = (1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 64, 100, 200, 500, 1000, 2000, 4000)
    return HyperParameter(
        name="s",
        symbol="s",
        title="Scale",
        default=default,
        low=low,
        high=high,
        ticks=tuple(float(t) for t in stops if low <= t <= high),
        help="Scale (inverse temperature) of the cosines.",
    )
