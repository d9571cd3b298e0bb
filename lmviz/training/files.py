"""Small files that are either there as a whole or not there at all."""

from __future__ import annotations

import errno
import json
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

STALE_S = 60.0
"""Age after which a temporary file is taken for the remains of a process that was killed."""

NO_SPACE = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class Damaged(ValueError):
    """A file of a run that does not hold what it should; the message names it."""


@contextmanager
def replacing(path: Path, *, sync: bool = True) -> Iterator[BinaryIO]:
    """A new file that takes the place of ``path`` when the block ends without an error.

    A reader sees the old content or the new one, never a part. With ``sync`` the content is on
    the disk before it gets its name, so that it survives a power cut too.

    Raises:
        OSError: it cannot be written, a full disk among the reasons; the old file is kept.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            if sync:
                os.fsync(stream.fileno())
        _rename(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_text(path: Path, text: str, *, sync: bool = False) -> None:
    """Replace the file by this text, at once; see :func:`replacing`."""
    with replacing(path, sync=sync) as stream:
        stream.write(text.encode("utf-8"))


def write_json(path: Path, value: Any, *, sync: bool = False) -> None:
    """Replace the file by this value as JSON, at once; see :func:`replacing`."""
    write_text(path, json.dumps(value, indent=1, allow_nan=False) + "\n", sync=sync)


def overwrite_json(path: Path, value: Any) -> None:
    """Write into the room that the file has already: the last way to say something on a full disk.

    Raises:
        OSError: not even that is possible.
    """
    content = (json.dumps(value, allow_nan=False) + "\n").encode("utf-8")
    with path.open("r+b") as stream:
        stream.write(content)
        stream.truncate()


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object that a file holds.

    Raises:
        FileNotFoundError: there is no such file.
        Damaged: it holds something else, or cannot be read.
    """
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Damaged(f"{path.name} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise Damaged(f"{path.name} is damaged: it is not JSON") from None
    if not isinstance(value, dict):
        raise Damaged(f"{path.name} is damaged: it holds no JSON object")
    return value


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left in ``folder``."""
    for path in folder.glob(".*.tmp"):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > STALE_S:
                path.unlink()


def explain(error: OSError, what: str) -> str:
    """One sentence on why ``what`` could not be written, and what to do."""
    name = error.filename2 or error.filename
    where = f" ({name})" if name else ""
    if error.errno in NO_SPACE:
        # Who raised it may have added to the system's words how much room is needed.
        more = (error.strerror or "").removeprefix(os.strerror(error.errno or 0)).strip()
        more = f" {more}" if more else ""
        return (
            f"The disk is full: {what} could not be written{where}{more}. "
            "Free some space and resume."
        )
    return f"{what} could not be written{where}: {error.strerror or error}."


def is_full(error: BaseException) -> bool:
    """Whether the error says that the disk, or the user's share of it, is full."""
    return isinstance(error, OSError) and error.errno in NO_SPACE


def _rename(temporary: Path, path: Path) -> None:
    # On Windows a file cannot be replaced in the moment in which another process reads it.
    for wait in (0.01, 0.05, 0.2, None):
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            if wait is None or os.name != "nt":
                raise
            time.sleep(wait)
