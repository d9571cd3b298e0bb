"""How much of uploads Streamlit may keep in memory: of one session, and of all.

Streamlit limits one file. It keeps every file that a browser has sent until the session ends, so
that a few requests past the page could fill the memory.
"""

from __future__ import annotations

import threading
from typing import Any

from lmviz.ui import limits
from lmviz.ui.limits import MB
from lmviz.ui.words import link as words

FILES_EACH = 2
"""Files of the largest size that a session keeps: one that is read while another comes."""

_lock = threading.Lock()


class Full(Exception):
    """There is no room for another file; the message says what to do."""


def bound(manager: Any) -> None:
    """Let Streamlit's manager of uploaded files refuse what is too much; does so once.

    A manager of another kind (that of a test, say) is left as it is.
    """
    if not hasattr(manager, "file_storage") or hasattr(manager.add_file, "bounded"):
        return
    add = manager.add_file

    def add_file(session_id: str, file: Any) -> None:
        with _lock:
            try:
                check(manager.file_storage, session_id, file)
            except Full as error:
                _refuse(str(error))
            add(session_id, file)

    add_file.bounded = True  # type: ignore[attr-defined]
    manager.add_file = add_file


def check(storage: Any, session_id: str, file: Any) -> None:
    """Refuse a file for which a session, or the server, has no room.

    Args:
        storage: session -> file id -> file with ``data``.

    Raises:
        Full: naming the limit.
    """
    given = limits.current()
    sizes = {
        session: sum(len(kept.data) for kept in dict(files).values())
        for session, files in dict(storage).items()
    }
    before = storage[session_id].get(file.file_id) if session_id in storage else None
    if before is not None:
        sizes[session_id] -= len(before.data)
    if len(file.data) > given.upload_bytes:
        raise Full(words.too_large(given.max_upload_mb))
    if sizes.get(session_id, 0) + len(file.data) > FILES_EACH * given.upload_bytes:
        raise Full(words.session_full(FILES_EACH * given.max_upload_mb))
    if sum(sizes.values()) + len(file.data) > given.server_memory_mb * MB:
        raise Full(words.SERVER_FULL)


def _refuse(reason: str) -> None:
    from starlette.exceptions import HTTPException

    raise HTTPException(status_code=413, detail=words.refused(reason))
