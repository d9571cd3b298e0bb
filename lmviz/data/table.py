"""CSV: a header, one row per sample with a label column, or one row per class without."""

from __future__ import annotations

import csv
import io
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lmviz.data.checking import Parts, Raw, assemble, check_shape
from lmviz.data.record import DataError, Embeddings, Limits, quoted
from lmviz.data.roles import IGNORED, LABELS, known

DELIMITERS = ",;\t"
ROW_NAMES = ("class_name", "name", "prototype", "class_names")
"""Text columns that may name the rows of a weight matrix."""
EXPECTED = (
    f"Expected a header line, a label column ({known('labels')}) and columns of numbers; or, for "
    "a weight matrix, one row of numbers per class."
)
NO_TABLE = f"The file holds no table. {EXPECTED}"


@dataclass(frozen=True)
class Columns:
    """What the columns of a table hold, by position."""

    numbers: tuple[int, ...]
    texts: int | None
    labelled: bool
    notes: tuple[str, ...]


def read_csv(data: bytes, limits: Limits) -> Embeddings:
    """Features with labels, or a weight matrix, from text in UTF-8.

    Separated by commas, semicolons or tabs, decimal points; lines that begin with # come first if
    at all. Without a header (a first line of numbers only) the rows are prototypes.

    Raises:
        DataError: naming the line and the column.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(
            f"Byte {error.start:,} is not UTF-8; expected a CSV file as UTF-8 text: save it again "
            "with that encoding."
        ) from error
    try:
        return _read(text, limits)
    except csv.Error as error:
        raise DataError(f"The text is no CSV: {error}. {EXPECTED}") from error


def _read(text: str, limits: Limits) -> Embeddings:
    lines = io.StringIO(text)
    skipped = 0
    start = 0
    for line in lines:
        if line.strip() and not line.startswith("#"):
            break
        skipped += 1
        start += len(line)
    else:
        raise DataError(NO_TABLE)
    delimiter = max(DELIMITERS, key=line.count)
    lines.seek(start)
    rows = _rows(csv.reader(lines, delimiter=delimiter, strict=True), skipped)
    begin, first = next(rows, (0, []))
    if not first:  # nothing but separators
        raise DataError(NO_TABLE)
    headed = not all(_is_number(field) for field in first)
    names = first if headed else [str(j + 1) for j in range(len(first))]
    columns = _columns(names) if headed else Columns(tuple(range(len(first))), None, False, ())
    most = limits.samples if columns.labelled else limits.classes
    kind = "samples" if columns.labelled else "classes"
    check_shape("The table", 0, len(columns.numbers), kind, most, limits)
    numbers = array("d")
    texts: list[str] = []
    places: list[int] = []
    for at, row in rows if headed else _with_first((begin, first), rows):
        if len(row) != len(names):
            raise DataError(
                f"Line {at} has {len(row)} field{'s' * (len(row) != 1)}, the "
                f"{'header' if headed else 'first line'} has {len(names)}; expected as many."
            )
        if len(places) >= most or len(numbers) >= limits.numbers:
            hint = (
                "" if columns.labelled else f" Embeddings need a label column ({known('labels')})."
            )
            raise DataError(
                f"Line {at}: the table has more rows than are read ({most:,} {kind}, "
                f"{limits.numbers:,} numbers); keep a random part of them."
                + ("" if columns.labelled else hint)
            )
        try:
            numbers.extend([float(row[j]) for j in columns.numbers])
        except ValueError:
            _complain(at, row, names, columns, delimiter)
        places.append(at)
        if columns.texts is not None:
            texts.append(row[columns.texts].strip())
    return assemble(_parts(numbers, texts, places, names, columns), limits)


def _rows(reader: Iterator[list[str]], skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Line number and fields of every row that is not blank."""
    for row in reader:
        if any(field.strip() for field in row):
            yield reader.line_num + skipped, row  # type: ignore[attr-defined]


def _with_first(
    first: tuple[int, list[str]], rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rows


def _is_number(field: str) -> bool:
    try:
        float(field)
    except ValueError:
        return False
    return True


def _columns(names: Sequence[str]) -> Columns:
    plain = [name.strip().lower() for name in names]
    labels = [j for j, name in enumerate(plain) if name in LABELS]
    # A lone "y" beside "x" and "z" is a coordinate, and so is one among other coordinates.
    if len(labels) > 1 and any(plain[j] != "y" for j in labels):
        labels = [j for j in labels if plain[j] != "y"]
    elif labels and plain[labels[0]] == "y" and {"x", "z"} & set(plain):
        labels = []
    if len(labels) > 1:
        both = " and ".join(quoted(names[j]) for j in labels[:2])
        raise DataError(f"The columns {both} could both be the labels; expected one of them.")
    rows = [j for j, name in enumerate(plain) if name in ROW_NAMES] if not labels else []
    left = [j for j, name in enumerate(plain) if name in IGNORED]
    other = {*labels, *rows[:1], *left}
    notes = []
    if named := [quoted(names[j]) for j in left]:
        notes.append(f"Left out: {', '.join(named[:8])}.")
    texts = next(iter(labels or rows), None)
    numbers = tuple(j for j in range(len(names)) if j not in other)
    return Columns(numbers, texts, bool(labels), tuple(notes))


def _complain(
    at: int, row: Sequence[str], names: Sequence[str], columns: Columns, delimiter: str
) -> None:
    j = next(j for j in columns.numbers if not _is_number(row[j]))
    field = row[j].strip()
    hint = "remove the row or fill it in" if not field else "correct it or remove the column"
    if "," in field and delimiter != "," and _is_number(field.replace(",", ".", 1)):
        hint = "write decimal points, not commas"
    elif not columns.labelled:
        hint += f"; if these are the labels, name the column “label” ({known('labels')})"
    shown = quoted(field) if field else "empty"
    raise DataError(f"Line {at}, column {quoted(names[j])} is {shown}; expected a number: {hint}.")


def _parts(
    numbers: array, texts: list[str], places: list[int], names: Sequence[str], columns: Columns
) -> Parts:
    def place(i: int, j: int | None = None) -> str:
        column = "" if j is None else f", column {quoted(names[columns.numbers[j]])}"
        return f"Line {places[i]}{column}"

    matrix = np.frombuffer(numbers, dtype=float).reshape(len(places), len(columns.numbers))
    table = Raw(matrix, "The table", place)
    if not columns.labelled:
        named = None
        if columns.texts is not None:
            named = Raw(np.array(texts, dtype=str), quoted(names[columns.texts]), place)
        note = "There is no label column: the rows are read as prototypes, one per class."
        return Parts(
            prototypes=table, class_names=named, notes=(*columns.notes, note), expected=EXPECTED
        )
    assert columns.texts is not None
    name = quoted(names[columns.texts])
    labels = Raw(
        label_values(texts), f"The column {name}", lambda i: f"Line {places[i]}, column {name}"
    )
    return Parts(features=table, labels=labels, notes=columns.notes, expected=EXPECTED)


def label_values(texts: list[str]) -> np.ndarray:
    """Labels as numbers where all are whole numbers (2 or 2.0), else as text."""
    short = [text[:400] for text in texts]  # more letters than are kept or shown
    try:
        values = np.array([float(text) for text in short])
    except ValueError:
        return np.array(short, dtype=str)
    whole = np.isfinite(values) & (values == np.floor(values)) & (np.abs(values) < 2**53)
    return values if whole.all() else np.array(short, dtype=str)
