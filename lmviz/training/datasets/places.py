"""Finding the files of a data set below a folder, and reading them within limits.

Files are read where they lie: packed ones are unpacked in memory, and members of an archive are
taken by their name alone, so that no path written in an archive is ever used.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tarfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from lmviz.training.datasets.errors import BadFile, MissingData
from lmviz.training.datasets.record import Content, DatasetRecord, Layout

DEPTH = 4
"""Folders below the given one that are looked into: MNIST/raw is two, a home folder is too much."""
FOLDERS = 2000
"""Folders looked into at most, so that a wrong folder is an error and not a long wait."""
MAX_FILE = 320 * 2**20
"""Bytes of one unpacked file. The largest original (train of CIFAR-100) has 155 million."""
MAX_ARCHIVE = 640 * 2**20
"""Bytes of one unpacked archive. The largest original has 187 million."""
CHUNK = 2**20

_PERMISSION = "Check the permissions of the file and the disk it lies on."
_DAMAGED = (OSError, EOFError, zlib.error)


@dataclass(frozen=True)
class Place:
    """Where a data set was found.

    Attributes:
        path: the folder or the archive.
        files: the layout's file names and the paths they were found at; empty for an archive.
    """

    path: Path
    layout: Layout
    files: Mapping[str, Path]

    def __str__(self) -> str:
        return f"{self.path} ({self.layout.title})"

    def read(self) -> dict[str, Content]:
        """Every file of the layout by its name.

        Raises:
            BadFile: one is missing, damaged or larger than any original.
            DataError: one cannot be read.
        """
        if not self.files:
            return _read_archive(self.path, self.layout.files)
        return {name: Content(str(path), _read_file(path)) for name, path in self.files.items()}


def find(record: DatasetRecord, folder: Path) -> Place:
    """The first complete set of files in or below ``folder``; an archive may be named itself.

    Raises:
        MissingData: there is none; the message says what was looked for, and what is incomplete.
    """
    if folder.is_file():
        return _named_archive(record, folder)
    if not folder.is_dir():
        raise MissingData(f"{record.title}: there is no folder {folder}. {_advice(record)}")
    partial: list[str] = []
    for place in _walk(folder):
        if _stranger(record, place.relative_to(folder)):
            continue
        try:
            present = {entry.name: entry.path for entry in os.scandir(place) if entry.is_file()}
        except OSError:
            continue
        for layout in record.layouts:
            found = _files(layout, present)
            missing = [name for name in layout.files if name not in found]
            if not missing:
                return Place(place, layout, found)
            # CIFAR-100's names (train, test) are too common to say anything by themselves.
            if found and len(layout.files) > 2:
                partial.append(f"{place} holds {', '.join(found)}, but not {', '.join(missing)}.")
        for layout in record.layouts:
            for name in layout.archives:
                if name in present:
                    return Place(Path(present[name]), layout, {})
        partial += [
            f"{place / name} is an unfinished download." for name in _parts(record, present)
        ]
    raise MissingData(
        " ".join(
            [
                f"{record.title} was not found in {folder} (nor {DEPTH} levels below).",
                *partial[:2],
                f"Looked for {_wanted(record)}.",
                _advice(record),
            ]
        )
    )


def _files(layout: Layout, present: Mapping[str, str]) -> dict[str, Path]:
    packed = () if layout.archives else (".gz",)
    found: dict[str, Path] = {}
    for name in layout.files:
        # Some tools turn the hyphen before "idx" into a dot when they unpack.
        for spelling in (name, name.replace("-idx", ".idx")):
            for suffix in ("", *packed):
                if spelling + suffix in present:
                    found.setdefault(name, Path(present[spelling + suffix]))
    return found


def _named_archive(record: DatasetRecord, path: Path) -> Place:
    for layout in record.layouts:
        if path.name in layout.archives:
            return Place(path, layout, {})
    raise MissingData(
        f"{record.title}: {path} is a file of another name than expected. "
        f"Looked for {_wanted(record)}. {_advice(record)}"
    )


def _walk(folder: Path) -> Iterator[Path]:
    """Folders level by level, hidden ones left out."""
    level, seen = [folder], 0
    for _ in range(DEPTH + 1):
        below: list[Path] = []
        for place in level:
            seen += 1
            if seen > FOLDERS:
                return
            yield place
            with suppress(OSError):
                below += sorted(
                    Path(entry.path)
                    for entry in os.scandir(place)
                    if entry.is_dir() and not entry.name.startswith(".")
                )
        level = below


def _stranger(record: DatasetRecord, relative: Path) -> bool:
    plain = {part.lower().replace("-", "").replace("_", "") for part in relative.parts}
    return not plain.isdisjoint(record.strangers)


def _parts(record: DatasetRecord, present: Mapping[str, str]) -> list[str]:
    names = (partial_name(download.file) for download in record.downloads)
    return [name for name in names if name in present]


def partial_name(file: str) -> str:
    """Name of the part of a file that has been downloaded so far."""
    return f"{file}.part"


def md5_of(path: Path) -> str:
    """md5 of a file, which may be larger than the memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _wanted(record: DatasetRecord) -> str:
    forms = []
    for layout in record.layouts:
        archive = f" or {layout.archives[1]}" if layout.archives else ", packed (.gz) or not"
        forms.append(f"{', '.join(layout.files)}{archive} ({layout.title})")
    return "; or ".join(forms)


def _advice(record: DatasetRecord) -> str:
    megabytes = record.download_size / 1e6
    return f"Download it ({megabytes:.0f} MB), or name the folder that holds these files."


def _read_file(path: Path) -> bytes:
    expected = f"at most {MAX_FILE} bytes"
    try:
        with path.open("rb") as stream:
            if path.suffix == ".gz":
                return _inflate(stream, path)
            size = os.fstat(stream.fileno()).st_size
            if size > MAX_FILE:
                raise BadFile(path, expected, f"{size}")
            return stream.read(size)
    except BadFile:
        raise
    except OSError as error:
        raise BadFile(
            path, "a file that can be read", error.strerror or str(error), _PERMISSION
        ) from None


def _inflate(stream: BinaryIO, path: Path) -> bytes:
    pieces, size = [], 0
    try:
        with gzip.open(stream) as unpacked:
            while piece := unpacked.read(CHUNK):
                size += len(piece)
                if size > MAX_FILE:
                    found = f"more than {MAX_FILE} bytes when unpacked"
                    raise BadFile(path, "a file of the data set", found)
                pieces.append(piece)
    except BadFile:
        raise
    except _DAMAGED as error:
        raise BadFile(path, "an intact gzip file", str(error) or "a damaged one") from None
    return b"".join(pieces)


class _Bounded(io.RawIOBase):
    """An unpacking stream that ends with an error where no original goes on."""

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self._stream, self._path, self._left = stream, path, MAX_ARCHIVE

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self._left -= len(piece)
        if self._left < 0:
            found = f"more than {MAX_ARCHIVE} bytes when unpacked"
            raise BadFile(self._path, "an archive of the data set", found)
        return piece


def _read_archive(path: Path, names: Sequence[str]) -> dict[str, Content]:
    """Members by the last part of their names; read in one pass, nothing is written."""
    found: dict[str, Content] = {}
    try:
        with path.open("rb") as packed:
            plain = path.suffix == ".tar"
            stream = packed if plain else gzip.GzipFile(fileobj=packed)
            bounded = cast(BinaryIO, _Bounded(cast(BinaryIO, stream), path))
            with tarfile.open(fileobj=bounded, mode="r|", bufsize=CHUNK) as archive:
                for member in archive:
                    name = member.name.rpartition("/")[2]
                    if name in names and name not in found and member.isreg():
                        found[name] = _read_member(path, archive, member, name)
                    if len(found) == len(names):
                        break
    except BadFile:
        raise
    # tarfile raises ValueError and its kin for headers that make no sense.
    except (*_DAMAGED, tarfile.TarError, ValueError, ArithmeticError) as error:
        raise BadFile(path, "an intact archive", str(error) or "a damaged one") from None
    if missing := [name for name in names if name not in found]:
        raise BadFile(path, f"an archive with {', '.join(names)}", f"none of {', '.join(missing)}")
    return {name: found[name] for name in names}


def _read_member(
    path: Path, archive: tarfile.TarFile, member: tarfile.TarInfo, name: str
) -> Content:
    shown = f"{path}: {name}"
    if member.size > MAX_FILE:
        raise BadFile(shown, f"at most {MAX_FILE} bytes", f"{member.size}")
    stream = archive.extractfile(member)
    data = stream.read() if stream else b""
    if len(data) != member.size:
        raise BadFile(shown, f"{member.size} bytes", f"{len(data)}: the archive is cut off")
    return Content(shown, data)
