"""Parquet: columns of numbers or a column of lists, with a label column; or a weight matrix."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np

from lmviz.data.checking import Parts, Raw, assemble, check_shape
from lmviz.data.pages import check_pages
from lmviz.data.record import DataError, Embeddings, Limits, quoted
from lmviz.data.roles import FEATURES, IGNORED, LABELS, NAMES, PROTOTYPES, known
from lmviz.data.table import ROW_NAMES

ROWS_AT_ONCE = 4096
EXPECTED = (
    f"Expected a label column ({known('labels')}) beside columns of numbers, or beside one column "
    f"of lists ({known('features')}); a weight matrix has no label column."
)


def read_parquet(data: bytes, limits: Limits) -> Embeddings:
    """Features with labels, or a weight matrix, from a Parquet file.

    Raises:
        DataError: no such file, more than the limits allow, or unusable columns.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    if data[:4] != b"PAR1" or data[-4:] != b"PAR1":
        raise DataError("The file does not begin and end with PAR1; expected a Parquet file.")
    try:
        file = pq.ParquetFile(
            io.BytesIO(data),
            thrift_string_size_limit=len(data),
            thrift_container_size_limit=1_000_000,
        )
        return _read(file, data, limits)
    except DataError:
        raise
    except (pa.ArrowException, OSError, ValueError, TypeError, NotImplementedError) as error:
        raise DataError(
            f"This is no sound Parquet file ({type(error).__name__}); expected what pandas or "
            "pyarrow writes: save it again."
        ) from error


def _read(file: Any, data: bytes, limits: Limits) -> Embeddings:
    import pyarrow as pa

    metadata, schema = file.metadata, file.schema_arrow
    names = list(schema.names)
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise DataError(f"The column {quoted(twice)} is there twice; expected it once.")
    role, numbers, texts, notes = _roles(schema)
    labelled = role == "features"
    n = metadata.num_rows
    if len(numbers) > 1 or not _is_list(schema.field(numbers[0]).type):
        most = limits.samples if labelled else limits.classes
        kind = "samples" if labelled else "classes"
        check_shape("The table", n, len(numbers), kind, most, limits)
    elif n > limits.samples:
        raise DataError(f"The table has {n:,} rows; at most {limits.samples:,} are read.")
    wanted = [*numbers, *([texts] if texts else [])]
    check_pages(data, metadata, wanted, limits.unpacked)
    batches = []
    rows = 0
    for batch in file.iter_batches(ROWS_AT_ONCE, columns=wanted, use_threads=False):
        rows += batch.num_rows
        if rows > n:
            raise DataError(f"The file promises {n:,} rows and holds more; save it again.")
        batches.append(batch)
    table = pa.Table.from_batches(batches, pa.schema([schema.field(name) for name in wanted]))
    values = Raw(_numbers(table, numbers), "The table", _place(numbers))
    column = None
    if texts:
        held = _label_column(table.column(texts), texts)
        name = quoted(texts)
        column = Raw(held, f"The column {name}", lambda i: f"Row {i}, column {name}")
    if labelled:
        parts = Parts(features=values, labels=column, notes=notes, expected=EXPECTED)
    else:
        note = "There is no label column: the rows are read as prototypes, one per class."
        parts = Parts(
            prototypes=values, class_names=column, notes=(*notes, note), expected=EXPECTED
        )
    return assemble(parts, limits)


def _place(names: Sequence[str]) -> Any:
    def place(i: int, j: int | None = None) -> str:
        if j is None:
            return f"Row {i}"
        if len(names) == 1:
            return f"Row {i}, column {quoted(names[0])}, entry {j}"
        return f"Row {i}, column {quoted(names[j])}"

    return place


def _is_list(kind: Any) -> bool:
    import pyarrow as pa

    return bool(
        pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind)
    )


def _is_number(kind: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _roles(schema: Any) -> tuple[str, list[str], str, tuple[str, ...]]:
    """Role of the numbers, their columns, the column of labels or names ('' if none), notes."""
    plain = {name: name.strip().lower() for name in schema.names}
    labels = [name for name in plain if plain[name] in LABELS]
    if len(labels) > 1:
        both = " and ".join(map(quoted, labels[:2]))
        raise DataError(f"The columns {both} could both be the labels; expected one of them.")
    named = [name for name in plain if plain[name] in (*ROW_NAMES, *NAMES)]
    texts = (labels or [name for name in named if not _is_list(schema.field(name).type)] or [""])[0]
    role = "features" if labels else "prototypes"
    left = [name for name in plain if plain[name] in IGNORED]
    lists = [name for name in plain if name != texts and _is_list(schema.field(name).type)]
    known_lists = [name for name in lists if plain[name] in (*FEATURES, *PROTOTYPES)]
    if len(known_lists) > 1:
        both = " and ".join(map(quoted, known_lists[:2]))
        raise DataError(f"The columns {both} could both be the {role}; expected one of them.")
    if not known_lists and len(lists) == 1:
        known_lists = lists
    if known_lists:
        left = [name for name in plain if name not in (texts, known_lists[0])]
        return role, known_lists, texts, _left_out(left)
    numbers = [name for name in plain if name != texts and name not in left]
    for name in numbers:
        kind = schema.field(name).type
        if not _is_number(kind):
            raise DataError(
                f"The column {quoted(name)} is of type {quoted(kind)}; expected numbers: remove "
                f"it, or name it “label” if it holds the labels. {EXPECTED}"
            )
    if not numbers:
        raise DataError(f"There is no column of numbers. {EXPECTED}")
    return role, numbers, texts, _left_out(left)


def _left_out(names: Sequence[str]) -> tuple[str, ...]:
    return (f"Left out: {', '.join(map(quoted, names[:8]))}.",) if names else ()


def _numbers(table: Any, names: Sequence[str]) -> np.ndarray:
    if len(names) == 1 and _is_list(table.column(names[0]).type):
        return _stacked(table.column(names[0]), names[0])
    columns = []
    for name in names:
        column = table.column(name)
        _no_gap(column, name)
        columns.append(column.to_numpy())
    return np.stack(columns, axis=1)


def _no_gap(column: Any, name: str) -> None:
    if column.null_count:
        i = column.is_null().to_pylist().index(True)
        raise DataError(
            f"Row {i}, column {quoted(name)} is empty; expected a value: remove the row "
            f"({column.null_count} are empty)."
        )


def _stacked(column: Any, name: str) -> np.ndarray:
    """A column of lists of one length as a matrix."""
    import pyarrow.compute as pc

    if not _is_number(column.type.value_type):
        raise DataError(
            f"The column {quoted(name)} holds lists of {quoted(column.type.value_type)}; expected "
            "lists of numbers."
        )
    _no_gap(column, name)
    lengths = pc.list_value_length(column).to_numpy()
    d = int(lengths[0]) if len(lengths) else 0
    if (lengths != d).any():
        i = int((lengths != d).argmax())
        raise DataError(
            f"Row {i}, column {quoted(name)} has {lengths[i]} numbers, row 0 has {d}; expected "
            "lists of one length."
        )
    flat = pc.list_flatten(column)
    if flat.null_count:
        i, j = divmod(flat.is_null().to_pylist().index(True), d)
        raise DataError(f"Row {i}, column {quoted(name)}, entry {j} is empty; expected a number.")
    return flat.to_numpy().reshape(len(lengths), d)


def _label_column(column: Any, name: str) -> np.ndarray:
    import pyarrow as pa

    _no_gap(column, name)
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return np.array([text[:400] for text in column.to_pylist()], dtype=str)
    if _is_number(kind) or pa.types.is_boolean(kind):
        return np.array(column.to_pylist())
    raise DataError(
        f"The column {quoted(name)} is of type {quoted(kind)}; expected whole numbers or texts."
    )
