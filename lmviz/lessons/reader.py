"""Lessons from TOML files; whatever is wrong in one is told with its file, step and key."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from lmviz.lessons.record import Lesson, Number, Question, State, Step

FOLDER = Path(__file__).parent
"""Where the lessons of the package lie."""
OWN_FOLDER = "LMVIZ_LESSONS"
"""Environment variable that names a folder with further lessons."""
LARGEST = 1_000_000
"""Bytes of one file."""
FEWEST_STEPS = 1
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")

Accepts = Callable[[str, Mapping[str, str]], Iterable[str]]
"""``(page, state) -> what is wrong with them``, one sentence each."""

LESSON_KEYS = {"title", "learn", "minutes", "place", "steps"}
STEP_KEYS = {"title", "page", "state", "link", "text", "look", "question", "answer", "number"}
QUESTION_KEYS = {"text", "choices", "right", "unit", "within"}
NUMBER_KEYS = {"value", "unit", "tolerance", "source", "check", "given"}


@dataclass(frozen=True)
class Shelf:
    """All lessons there are, in their order, and what is wrong with the files that are not."""

    lessons: tuple[Lesson, ...]
    faults: tuple[str, ...]

    def lesson(self, key: str) -> Lesson | None:
        """The lesson called ``key``."""
        return next((found for found in self.lessons if found.key == key), None)


def accept_all(page: str, state: Mapping[str, str]) -> Iterable[str]:
    """Nobody knows the pages."""
    return ()


def shelf(accepts: Accepts = accept_all, own: str | None = None) -> Shelf:
    """Read the lessons of the package and those of the operator's own folder.

    A broken file is left out and told in ``faults``; it stops neither the others nor the app.

    Args:
        accepts: judges page and state of every own step; those of the package are tested.
        own: folder of own lessons; without it, the one that ``LMVIZ_LESSONS`` names.
    """
    found: dict[str, Lesson] = {}
    faults: list[str] = []
    for path in sorted(FOLDER.glob("*.toml")):
        found[path.stem] = read(path)
    folder = os.environ.get(OWN_FOLDER, "") if own is None else own
    if folder and not Path(folder).is_dir():
        faults.append(f"{OWN_FOLDER}: there is no folder “{folder}”.")
        folder = ""
    for path in sorted(Path(folder).glob("*.toml")) if folder else ():
        try:
            if path.stem in found:
                raise ValueError(f"{path.name}: there is a lesson of this name already")
            found[path.stem] = read(path, accepts, own=True)
        except (ValueError, OSError) as error:
            faults.append(f"{error}.")
    lessons = sorted(found.values(), key=lambda lesson: (lesson.own, lesson.place, lesson.key))
    return Shelf(tuple(lessons), tuple(faults))


def read(path: Path, accepts: Accepts = accept_all, *, own: bool = False) -> Lesson:
    """Read one lesson.

    Raises:
        ValueError: the file is no lesson; the message names file, step and key.
    """
    name = path.name
    if not KEY.fullmatch(path.stem):
        raise ValueError(
            f"{name[:60]}: the name of a lesson's file is small letters, digits and hyphens, "
            "at most 40 of them, and .toml"
        )
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{name}: a lesson has at most {LARGEST:,} bytes")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"{name}: is not UTF-8 text ({error.reason})") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{name}: is not TOML: {str(error).rstrip('.')}") from None
    top = _Table(table, name, LESSON_KEYS)
    steps = top.tables("steps")
    if len(steps) < FEWEST_STEPS:
        raise ValueError(f"{name}, steps: a lesson has at least {FEWEST_STEPS} step")
    return Lesson(
        key=path.stem,
        title=top.text("title"),
        learn=top.text("learn"),
        minutes=int(top.number("minutes", low=1, high=600)),
        place=top.number("place", default=1000.0),
        steps=tuple(
            _step(_Table(step, f"{name}, step {i}", STEP_KEYS), accepts)
            for i, step in enumerate(steps, start=1)
        ),
        own=own,
    )


def _step(table: _Table, accepts: Accepts) -> Step:
    page, state = _where(table)
    for fault in accepts(page, dict(state)):
        raise ValueError(f"{table.at('state')}: {fault.rstrip('.')}")
    number = _number(table.table("number", NUMBER_KEYS))
    return Step(
        title=table.text("title"),
        page=page,
        state=state,
        text=table.text("text"),
        look=table.text("look"),
        question=_question(table.table("question", QUESTION_KEYS)),
        answer=table.text("answer"),
        number=number,
    )


def _where(table: _Table) -> tuple[str, State]:
    """Page and state, given apart or as a link copied from the browser."""
    if "link" in table.held:
        if {"page", "state"} & set(table.held):
            raise ValueError(f"{table.at('link')}: give either a link or page and state, not both")
        parts = urlsplit(table.text("link"))
        page = parts.path.strip("/").rsplit("/", 1)[-1] or "sphere_lab"
        return page, tuple(parse_qsl(parts.query, keep_blank_values=True))
    return table.text("page"), _state(table, "state")


def _state(table: _Table, key: str) -> State:
    given = table.held.get(key, {})
    if not isinstance(given, dict):
        raise ValueError(f"{table.at(key)}: must be a table of settings, got {_shown(given)}")
    return tuple(
        (name, _as_in_a_link(value, f"{table.at(key)}.{name}")) for name, value in given.items()
    )


def _as_in_a_link(value: Any, where: str) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, int | str):
        return str(value)
    raise ValueError(f"{where}: must be a text, a number, true or false, got {_shown(value)}")


def _question(table: _Table) -> Question:
    text = table.text("text")
    if "choices" not in table.held:
        if "right" in table.held:
            raise ValueError(f"{table.at('right')}: needs choices")
        return Question(
            text,
            unit=table.text("unit", default=""),
            within=table.number("within", low=0.0),
        )
    for key in ("unit", "within"):
        if key in table.held:
            raise ValueError(
                f"{table.at(key)}: is for predictions; a question with choices has none"
            )
    choices = table.held["choices"]
    if (
        not isinstance(choices, list)
        or len(choices) < 2
        or not all(isinstance(c, str) and c.strip() for c in choices)
        or len(set(choices)) != len(choices)
    ):
        raise ValueError(f"{table.at('choices')}: must be two or more different texts")
    right = table.number("right", low=1, high=len(choices))
    if right != int(right):
        raise ValueError(f"{table.at('right')}: must be the number of a choice, got {right:g}")
    return Question(text, tuple(choices), int(right) - 1)


def _number(table: _Table) -> Number:
    return Number(
        value=table.number("value"),
        unit=table.text("unit", default=""),
        tolerance=table.number("tolerance", low=0.0, default=0.0),
        source=table.text("source"),
        check=table.text("check", default=""),
        given=_state(table, "given"),
    )


def _shown(value: Any) -> str:
    return f"“{str(value)[:60]}”"


class _Table:
    """A table of the file that knows where it stands, so that its faults can be found."""

    def __init__(self, held: Any, place: str, known: set[str]) -> None:
        if not isinstance(held, dict):
            raise ValueError(f"{place}: must be a table, got {_shown(held)}")
        self.held: dict[str, Any] = held
        self.place = place
        for key in held:
            if key not in known:
                names = ", ".join(sorted(known))
                raise ValueError(f"{self.at(key[:40])}: there is no such key; known are {names}")

    def at(self, key: str) -> str:
        """Where ``key`` is, for messages."""
        return f"{self.place}, {key}"

    def text(self, key: str, default: str | None = None) -> str:
        value = self.held.get(key, default)
        if value is None:
            raise ValueError(f"{self.at(key)}: is missing")
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise ValueError(
                f"{self.at(key)}: must be a text that is not empty, got {_shown(value)}"
            )
        return value.strip()

    def number(
        self,
        key: str,
        *,
        low: float = float("-inf"),
        high: float = float("inf"),
        default: float | None = None,
    ) -> float:
        value = self.held.get(key, default)
        if value is None:
            raise ValueError(f"{self.at(key)}: is missing")
        sound = isinstance(value, int | float) and not isinstance(value, bool)
        if not sound or not low <= value <= high or value in (float("inf"), float("-inf")):
            allowed = f" from {low:g} to {high:g}" if high < float("inf") else ""
            allowed = allowed or (f" of at least {low:g}" if low > float("-inf") else "")
            raise ValueError(f"{self.at(key)}: must be a number{allowed}, got {_shown(value)}")
        return float(value)

    def table(self, key: str, known: set[str]) -> _Table:
        if key not in self.held:
            raise ValueError(f"{self.at(key)}: is missing")
        return _Table(self.held[key], self.at(key), known)

    def tables(self, key: str) -> list[Any]:
        value = self.held.get(key)
        if not isinstance(value, list):
            raise ValueError(f"{self.at(key)}: must be one [[{key}]] table for each step")
        return value
