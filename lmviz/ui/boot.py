"""What the server process does once, after its first page has been drawn.

torch takes seconds to import, and the garbage collector then walks its hundreds of thousands
of objects at every full collection. Neither may be in the way of the first page: a background
thread waits until that page is on the screen, imports torch and takes everything alive by then
out of the collector's sight.
"""

from __future__ import annotations

import gc
import importlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit import config

#: Seconds between the end of the first script run and the import. The browser still has to
#: fetch the code of the page's elements in that time, and the import would compete with it.
QUIET_SECONDS = 3.0

_lock = threading.Lock()
_first = threading.Lock()
_have_run: set[str] = set()
_thread: threading.Thread | None = None


@contextmanager
def first_alone(page: str) -> Iterator[None]:
    """Let the first run of each page, in which it imports what it needs, be the only such run.

    Packages that import each other in circles (pandas, scikit-learn) can be found half loaded
    where two threads begin with different ones of them.
    """
    if page in _have_run:
        yield
        return
    with _first:
        yield
    _have_run.add(page)


def after_first_run() -> None:
    """Start the background imports; every call but the first in a process does nothing.

    Does nothing inside Streamlit's ``AppTest`` either: no page is painted there.
    """
    global _thread
    # AppTest puts its own function there; st.get_option is still the one from before.
    if config.get_option("global.appTest"):
        return
    with _lock:
        if _thread is None:
            # Not a daemon: killed inside a C extension's initialiser it could abort the process.
            _thread = threading.Thread(target=_import_and_freeze, name="lmviz-boot", daemon=False)
            _thread.start()


def _import_and_freeze() -> None:
    # Joining the main thread is a wait that a stopping server cuts short.
    main = threading.main_thread()
    main.join(QUIET_SECONDS)
    if main.is_alive():
        importlib.import_module("torch")
        freeze()


def freeze() -> None:
    """Exempt every object alive now from future garbage collections."""
    gc.collect()
    gc.freeze()
