"""What the server process does once, after its first page has been drawn.

torch takes seconds to import, and the garbage collector then walks its half a million objects
at every full collection. Neither may be in the way of the first page: a background thread
waits until that page is on the screen, imports torch and takes everything alive by then out
of the collector's sight.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import threading
from dataclasses import dataclass, field

import streamlit as st

#: Seconds between the end of the first script run and the import. The browser still has to
#: fetch the code of the page's elements in that time, and the import would compete with it.
QUIET_SECONDS = 3.0


@dataclass
class _Boot:
    lock: threading.Lock = field(default_factory=threading.Lock)
    leaving: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None


_boot = _Boot()


def after_first_run(quiet_seconds: float = QUIET_SECONDS) -> None:
    """Start the background imports; every call but the first in a process does nothing.

    Does nothing inside Streamlit's ``AppTest`` either: no page is painted there.
    """
    if st.get_option("global.appTest"):
        return
    with _boot.lock:
        if _boot.thread is not None:
            return
        _boot.thread = threading.Thread(
            target=_import_and_freeze, args=(quiet_seconds,), name="lmviz-boot", daemon=True
        )
        # A daemon thread that is killed inside a C extension's initialiser can abort the
        # process, so the exit waits for an import that has begun.
        atexit.register(_leave)
        _boot.thread.start()


def _import_and_freeze(quiet_seconds: float) -> None:
    if _boot.leaving.wait(quiet_seconds):
        return
    importlib.import_module("torch")
    freeze()


def freeze() -> None:
    """Exempt every object alive now from future garbage collections."""
    gc.collect()
    gc.freeze()


def _leave() -> None:
    _boot.leaving.set()
    if _boot.thread is not None:
        _boot.thread.join()
