"""The process's start: torch comes late, once, and never holds up the exit.

Each test runs in a process of its own, because the test process may have torch already.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def printed_by(code: str) -> str:
    """Run ``code`` in a fresh interpreter; return what it prints once it has ended by itself."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.strip()


def test_importing_every_module_of_the_package_leaves_torch_out():
    code = """
import importlib, pkgutil, sys, lmviz
names = [m.name for m in pkgutil.walk_packages(lmviz.__path__, "lmviz.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names) > 3, "torch" in sys.modules)
"""
    assert printed_by(code) == "True False"


def test_boot_imports_torch_once_and_freezes_what_is_alive():
    code = """
import gc, sys, threading
from lmviz.ui import boot
boot.QUIET_SECONDS = 0
boot.after_first_run()
boot.after_first_run()
started = [t for t in threading.enumerate() if t.name == "lmviz-boot"]
for thread in started:
    thread.join()
print(len(started), "torch" in sys.modules, gc.get_freeze_count() > 100_000)
"""
    assert printed_by(code) == "1 True True"


def test_a_process_that_ends_early_does_not_wait_for_the_import():
    code = """
import atexit, sys
from lmviz.ui import boot
boot.QUIET_SECONDS = 3600
boot.after_first_run()
atexit.register(lambda: print("torch" in sys.modules))
"""
    assert printed_by(code) == "False"


def test_the_first_runs_of_pages_never_overlap_and_later_ones_do():
    code = """
import threading
from lmviz.ui import boot

def together(pages, meet):
    inside, most = [], []
    def run(page):
        with boot.first_alone(page):
            inside.append(page)
            most.append(len(inside))
            meet()
            inside.remove(page)
    threads = [threading.Thread(target=run, args=(page,)) for page in pages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return max(most)

first = together("abc", lambda: threading.Event().wait(0.1))
later = together("abc", threading.Barrier(3, timeout=30).wait)
print(first, later)
"""
    assert printed_by(code) == "1 3"


def test_a_page_whose_first_run_was_cut_short_is_alone_once_more():
    code = """
from lmviz.ui import boot
try:
    with boot.first_alone("page"):
        raise KeyboardInterrupt
except KeyboardInterrupt:
    pass
with boot.first_alone("page"):
    print(boot._first.locked())
with boot.first_alone("page"):
    print(boot._first.locked())
"""
    assert printed_by(code).split() == ["True", "False"]
