"""What the pages of a Parquet file unpack to, read from their headers alone.

The footer of the file names sizes too, but nothing makes a hostile one tell the truth: each page
is unpacked to the size in its own header, up to 2 GB, whatever the footer says. The headers are
Thrift structs in the compact protocol (https://github.com/apache/thrift,
doc/specs/thrift-compact-protocol.md; https://github.com/apache/parquet-format, PageHeader).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lmviz.data.record import DataError, quoted

MOST_PAGES = 100_000
UNPACKED, PACKED = 2, 3
"""Numbers of the two fields of a page header that name its sizes."""
BOOLEANS, BYTE, INTEGERS, DOUBLE, BINARY, LISTS, STRUCT = (1, 2), 3, (4, 5, 6), 7, 8, (9, 10), 12
DEEPEST = 8


def check_pages(data: bytes, metadata: Any, columns: Sequence[str], budget: int) -> None:
    """Raise DataError if the pages of these columns unpack to more than ``budget`` bytes.

    Args:
        metadata: the ``pyarrow.parquet.FileMetaData`` of the file.
    """
    total = 0
    pages = 0
    for group in range(metadata.num_row_groups):
        for i in range(metadata.num_columns):
            chunk = metadata.row_group(group).column(i)
            column = chunk.path_in_schema.split(".")[0]
            if column not in columns and chunk.path_in_schema not in columns:
                continue
            for size in _sizes(data, *_extent(chunk, len(data), column), column):
                total += size
                pages += 1
                if total > budget:
                    raise DataError(
                        f"The column {quoted(column)} brings the table to more than {budget:,} "
                        "bytes unpacked; save fewer rows, or float32."
                    )
                if pages > MOST_PAGES:
                    raise DataError(f"The file has more than {MOST_PAGES:,} pages; save it again.")


def _extent(chunk: Any, size: int, column: str) -> tuple[int, int]:
    begin = chunk.data_page_offset
    if chunk.has_dictionary_page and 0 < (chunk.dictionary_page_offset or 0) < begin:
        begin = chunk.dictionary_page_offset
    end = begin + chunk.total_compressed_size
    if not 0 < begin <= end <= size:
        raise DataError(f"The column {quoted(column)} lies outside of the file; save it again.")
    return begin, end


def _sizes(data: bytes, begin: int, end: int, column: str) -> list[int]:
    """Bytes that each page between ``begin`` and ``end`` unpacks to."""
    found = []
    try:
        while begin < end:
            reader = _Reader(data, begin, end)
            sizes = reader.struct()
            unpacked, packed = sizes[UNPACKED], sizes[PACKED]
            if unpacked < 0 or packed < 0:
                raise IndexError
            found.append(unpacked)
            begin = reader.at + packed
    except (IndexError, KeyError) as error:
        raise DataError(
            f"The pages of the column {quoted(column)} are damaged; save the file again."
        ) from error
    return found


class _Reader:
    """The compact protocol, as much of it as is needed to pass over a struct."""

    def __init__(self, data: bytes, at: int, end: int) -> None:
        self.data, self.at, self.end = data, at, end

    def byte(self) -> int:
        if self.at >= self.end:
            raise IndexError
        self.at += 1
        return self.data[self.at - 1]

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value
            if shift > 63:
                raise IndexError

    def integer(self) -> int:
        """A zigzag number."""
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def struct(self, depth: int = 0) -> dict[int, int]:
        """Pass over a struct; its integers by field number."""
        if depth > DEEPEST:
            raise IndexError
        found: dict[int, int] = {}
        field = 0
        while head := self.byte():
            field = field + (head >> 4) if head >> 4 else self.integer()
            value = self.value(head & 0x0F, depth)
            if value is not None:
                found[field] = value
        return found

    def value(self, kind: int, depth: int, *, in_list: bool = False) -> int | None:
        """Pass over a value; it, if it is an integer."""
        if kind in BOOLEANS:
            if in_list:  # elsewhere the kind itself is the value
                self.byte()
        elif kind == BYTE:
            self.byte()
        elif kind in INTEGERS:
            return self.integer()
        elif kind == DOUBLE:
            self.at += 8
        elif kind == BINARY:
            length = self.varint()  # moves the place itself
            self.at += length
        elif kind in LISTS:
            head = self.byte()
            for _ in range(self.varint() if head >> 4 == 15 else head >> 4):
                self.value(head & 0x0F, depth + 1, in_list=True)
        elif kind == STRUCT:
            self.struct(depth + 1)
        else:
            raise IndexError
        return None
