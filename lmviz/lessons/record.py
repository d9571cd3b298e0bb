"""What a lesson is: frozen records, free of files and of any user interface."""

from __future__ import annotations

from dataclasses import dataclass

State = tuple[tuple[str, str], ...]
"""Names and values of settings, as a page's link holds them."""


@dataclass(frozen=True)
class Question:
    """One question: either choices with exactly one right one, or the prediction of a number.

    Attributes:
        choices: the answers offered; empty if a number is to be predicted.
        right: index of the right choice; -1 for a prediction.
        unit: of the predicted number, as shown behind it.
        within: how far a prediction may lie from the number to count as right.
    """

    text: str
    choices: tuple[str, ...] = ()
    right: int = -1
    unit: str = ""
    within: float = 0.0

    def is_right(self, given: int | float, number: float) -> bool:
        """Whether the choice with this index, or this prediction of ``number``, is right."""
        if self.choices:
            return given == self.right
        return abs(given - number) <= self.within


@dataclass(frozen=True)
class Number:
    """The number that decides a question.

    Attributes:
        value: as the answer states it, in ``unit``.
        unit: "°", "%" or "".
        tolerance: how far what the package computes may lie from it.
        source: where it comes from: a closed form, a publication, a computation.
        check: what computes it from the step's state, e.g. "optimum class margin"; "" if nothing
            does.
        given: what the check needs beside the state.
    """

    value: float
    unit: str
    tolerance: float
    source: str
    check: str = ""
    given: State = ()


@dataclass(frozen=True)
class Step:
    """One page in one state, what is said about it, and one question.

    Attributes:
        page: name of the page, e.g. "sphere_lab".
        state: what the page's link holds.
        text: Markdown with LaTeX.
        look: what to watch on the page, Markdown.
        answer: shown once the question has been answered, Markdown.
    """

    title: str
    page: str
    state: State
    text: str
    look: str
    question: Question
    answer: str
    number: Number


@dataclass(frozen=True)
class Lesson:
    """A guided walk through pages of the app.

    Attributes:
        key: its name in links: the name of its file.
        place: where it stands among the others.
        learn: what one learns, one or two sentences.
        minutes: how long it takes.
        own: whether it comes from the operator's folder and not with the package.
    """

    key: str
    title: str
    learn: str
    minutes: int
    place: float
    steps: tuple[Step, ...]
    own: bool = False
