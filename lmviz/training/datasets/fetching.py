"""Fetching the original files, on request only.

What has arrived is kept in a file of its own until it is complete and has the right checksum, so
that a download can be broken off at any moment and goes on from there.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from lmviz.training.datasets.catalogue import record_of
from lmviz.training.datasets.errors import DownloadError
from lmviz.training.datasets.loading import home
from lmviz.training.datasets.places import md5_of, partial_name
from lmviz.training.datasets.record import DatasetRecord, Download
from lmviz.training.files import is_full

Progress = Callable[[int, int, str], None]
"""Called with the bytes that are there, the bytes of the whole download, and the file's name."""

CHUNK = 2**18
CONNECT_S, SILENCE_S = 10.0, 30.0
"""Seconds after which an address that does not answer, or stops sending, is given up."""
ATTEMPTS = 4
"""How often in a row a transfer may break off without any progress."""
PAUSE_S = 1.0
"""Seconds before the first repetition; doubled before each further one."""


def download(key: str, folder: str | Path = "", progress: Progress | None = None) -> Path:
    """Fetch the original files of a data set into a folder of its own below ``folder``.

    Complete files are not fetched again, an unfinished one goes on where it stopped. An exception
    that ``progress`` raises ends the download, and what has arrived is kept.

    Returns:
        The folder with the files; ``load(key, folder)`` finds them.

    Raises:
        ValueError: an unknown data set.
        DownloadError: it did not end well; the message says why and what to do.
    """
    record = record_of(key)
    if record.embedded:
        raise DownloadError(f"{record.title} needs no files: there is nothing to download.")
    target = home(folder) / key
    try:
        target.mkdir(parents=True, exist_ok=True)
        with _alone(record, target):
            _fetch_all(record, target, progress)
    except OSError as error:
        _cannot_write(record, target, error)
    return target


@contextmanager
def _alone(record: DatasetRecord, target: Path) -> Iterator[None]:
    """A lock: two downloads would write into the same unfinished file."""
    import filelock

    lock = filelock.FileLock(target / ".download.lock", blocking=False)
    try:
        lock.acquire()
    except filelock.Timeout:
        raise DownloadError(
            f"{record.title} is being downloaded to {target} already. Wait until that has ended."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _fetch_all(record: DatasetRecord, target: Path, progress: Progress | None) -> None:
    total, done = record.download_size, 0
    missing = [file for file in record.downloads if not _complete(target / file.file, file)]
    needed = sum(file.size - _size(target / partial_name(file.file)) for file in missing)
    free = shutil.disk_usage(target).free
    if free < needed:
        raise DownloadError(
            f"{record.title} needs {_megabytes(needed)} in {target}, but only "
            f"{_megabytes(free)} are free. Free some space, or choose another folder."
        )
    for file in record.downloads:
        if file in missing:
            _fetch(record, file, target, _shifted(progress, done, total, file.file))
        done += file.size
        if progress:
            progress(done, total, file.file)


def _shifted(progress: Progress | None, done: int, total: int, name: str) -> Callable[[int], None]:
    return lambda size: progress(done + size, total, name) if progress else None


def _complete(path: Path, file: Download) -> bool:
    return _size(path) == file.size and md5_of(path) == file.md5


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


class _Trouble(Exception):
    """An address that did not give what it should."""


class _Interrupted(_Trouble):
    """A transfer that stopped before its end and may go on."""


def _fetch(
    record: DatasetRecord, file: Download, target: Path, report: Callable[[int], None]
) -> None:
    """One file from the first address that has it."""
    part = target / partial_name(file.file)
    troubles = []
    for url in file.urls:
        try:
            _from_address(url, file, part, report)
        except _Trouble as trouble:
            troubles.append(f"{urlsplit(url).netloc} {trouble}")
            continue
        os.replace(part, target / file.file)
        return
    kept = f" {_megabytes(_size(part))} have arrived and are kept." if _size(part) else ""
    raise DownloadError(
        f"{file.file} of {record.title} could not be downloaded: {'; '.join(troubles)}.{kept} "
        f"Check the connection and try again; or fetch {file.urls[0]} by other means and put it "
        f"into {target}. The data set 'digits' needs no download."
    )


def _from_address(url: str, file: Download, part: Path, report: Callable[[int], None]) -> None:
    """Bring ``part`` to its full size with the right checksum."""
    start = best = _size(part)
    repeated = 0
    while True:
        try:
            _transfer(url, file, part, report)
        except _Interrupted:
            size = _size(part)
            repeated = 0 if size > best else repeated + 1
            best = max(best, size)
            # An address that has given something may stumble; one that gives nothing is left.
            if best == start or repeated >= ATTEMPTS:
                raise
            time.sleep(PAUSE_S * 2**repeated)
            continue
        if md5_of(part) == file.md5:
            return
        part.unlink()
        if start == 0:
            raise _Trouble("sent a file with a wrong checksum")
        # The beginning came from elsewhere or from an earlier day: once more from the start.
        start = best = 0


def _transfer(url: str, file: Download, part: Path, report: Callable[[int], None]) -> None:
    """Ask for the rest of the file and append what comes."""
    import requests
    import urllib3

    have = _size(part)
    if have > file.size:
        part.unlink()
        have = 0
    if have == file.size:
        return
    # Not compressed on the way: the bytes must be those of the file.
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    try:
        answer = requests.get(url, headers=headers, stream=True, timeout=(CONNECT_S, SILENCE_S))
    except requests.Timeout:
        raise _Interrupted("does not answer") from None
    except requests.ConnectionError:
        raise _Interrupted("cannot be reached") from None
    except requests.RequestException as error:
        raise _Trouble(f"gives an error ({type(error).__name__})") from None
    with answer:
        have = _start(answer, have, file)
        with part.open("ab") as stream:
            stream.truncate(have)
            while have < file.size:
                try:
                    piece = answer.raw.read(min(CHUNK, file.size - have), decode_content=False)
                except (urllib3.exceptions.HTTPError, OSError):
                    piece = b""
                if not piece:
                    raise _Interrupted(f"broke off after {have} of {file.size} bytes")
                stream.write(piece)
                have += len(piece)
                report(have)
            stream.flush()
            os.fsync(stream.fileno())


def _start(answer: Any, have: int, file: Download) -> int:
    """Where in the file the answer begins.

    Raises:
        _Trouble: it is not this file.
    """
    if answer.status_code == 206:
        if answer.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
            begin = have
        else:
            raise _Trouble("sent another part than asked for")
    elif answer.status_code == 200:
        begin = 0
    else:
        text = f"answered {answer.status_code} {answer.reason}"
        raise (_Interrupted if answer.status_code >= 500 else _Trouble)(text)
    length = answer.headers.get("Content-Length", "")
    # A page of a hotel's network, say, in place of the file.
    if length.isdigit() and begin + int(length) != file.size:
        raise _Trouble(f"offers {begin + int(length)} bytes instead of {file.size}")
    return begin


def _cannot_write(record: DatasetRecord, target: Path, error: OSError) -> NoReturn:
    if is_full(error):
        raise DownloadError(
            f"The disk is full: {record.title} could not be written to {target}. Free some space "
            "and start the download again; it goes on where it stopped."
        ) from None
    raise DownloadError(
        f"{record.title} could not be written to {target}: {error.strerror or error}. "
        "Choose another folder, or check its permissions."
    ) from None


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
