"""All files of a page as one archive, within limits of time and memory."""

from __future__ import annotations

import io
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lmviz.ui.words import share as words

if TYPE_CHECKING:
    from lmviz.ui.files import Offer

MOST_SECONDS = 60.0
"""No file is begun after so long."""
MOST_BYTES = 100_000_000
"""Of the files together, before they are packed."""
CONTENTS = "contents.txt"

_packing = threading.Semaphore(1)
"""All pictures of a page fill a core for seconds: one page at a time on the whole server."""


def zipped(
    name: str, offers: Sequence[Offer], clock: Callable[[], float] = time.monotonic
) -> bytes:
    """A ZIP file of what is offered, with a text that says what each file is and what is missing.

    What takes long, cannot be had now or goes beyond the limits is missing.

    Args:
        name: that the files begin with.
        clock: seconds from any moment on.
    """
    with _packing:
        return _zipped(name, offers, clock)


def _zipped(name: str, offers: Sequence[Offer], clock: Callable[[], float]) -> bytes:
    out = io.BytesIO()
    until, size, lines = clock() + MOST_SECONDS, 0, []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for offer in offers:
            file = name + offer.ending
            missing = offer.trouble or (words.SLOW if offer.slow else "")
            if not missing and clock() > until:
                missing = words.late(MOST_SECONDS)
            if not missing:
                made, missing = _made(offer, MOST_BYTES - size)
                size += len(made)
            if missing:
                lines.append(f"{file}: {missing}")
                continue
            lines.append(f"{file}: {offer.label}. {offer.help}".rstrip())
            _write(archive, file, made)
        _write(archive, CONTENTS, "".join(f"{line}\n" for line in lines).encode())
    return out.getvalue()


def _made(offer: Offer, room: int) -> tuple[bytes, str]:
    """The file, and why it cannot be in the archive, or ''."""
    try:
        made = offer.make()
    except ValueError as error:  # something that cannot be drawn must not spoil the others
        return b"", str(error)
    content = made.encode() if isinstance(made, str) else made
    if len(content) > room:
        return b"", words.left_out(MOST_BYTES // 10**6)
    return content, ""


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    # Without the time of day: the same page twice is the same file twice.
    archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
