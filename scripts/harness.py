"""The real app in its own process, and a real Chromium that watches what the page does.

Browser tests, screenshots and benchmarks all start the app and the browser through here.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
Theme = Literal["light", "dark"]

DESKTOP = (1280, 800)
PHONE = (390, 844)

#: Software WebGL, the page around it put together without it, which spares a quarter of the time;
#: and no conversation of the browser's own with the outside.
CHROMIUM_ARGUMENTS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
)


def chromium_path() -> str:
    """Return the Chromium to drive: ``LMVIZ_CHROMIUM``, else the first one on the path."""
    chosen = os.environ.get("LMVIZ_CHROMIUM")
    if chosen:
        return chosen
    # The first draws no windows and menus of its own, which spares a third of the work.
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    raise RuntimeError("no Chromium found: run scripts/ensure_chromium.sh, or set LMVIZ_CHROMIUM")


def free_port() -> int:
    """Return a loopback port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True)
class App:
    """A running app: its address, its process and the file with what it has printed."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path
    started: float

    def printed(self) -> str:
        """Return everything the server has printed so far."""
        return self.log.read_text(errors="replace")


@contextmanager
def running_app(
    script: Path = ROOT / "app.py", *options: str, deadline_seconds: float = 60.0
) -> Iterator[App]:
    """Serve ``script`` on a free loopback port until the block ends.

    ``options`` are further command-line options of Streamlit. Raises RuntimeError with the
    server's output when it stops, or does not answer, before the deadline.
    """
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="lmviz-") as folder:
        log = Path(folder) / "server.log"
        command = [sys.executable, "-m", "lmviz.ui.serve", str(script)]
        command += [f"--server.port={port}", f"--server.address={HOST}", "--server.headless=true"]
        with log.open("wb") as sink:
            started = time.monotonic()
            process = subprocess.Popen(
                [*command, *options],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
            )
        app = App(f"http://{HOST}:{port}", process, log, started)
        try:
            _wait_until_healthy(app, deadline_seconds)
            yield app
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_healthy(app: App, deadline_seconds: float) -> None:
    while time.monotonic() - app.started < deadline_seconds:
        if app.process.poll() is not None:
            raise RuntimeError(f"the app stopped at once:\n{app.printed()}")
        try:
            with urllib.request.urlopen(f"{app.url}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.02)
    raise RuntimeError(f"no answer from the app in {deadline_seconds:g} s:\n{app.printed()}")


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Run one headless Chromium with software WebGL until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(),
            args=list(CHROMIUM_ARGUMENTS),
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watch:
    """What a page did that it should not have done."""

    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def complaints(self) -> list[str]:
        """Return every recorded fault as one line each; empty for a clean page."""
        return [
            *(f"console error: {text}" for text in self.console_errors),
            *(f"page error: {text}" for text in self.page_errors),
            *(f"request to another host: {url}" for url in self.foreign_requests),
        ]


def watch(page: Page, app_url: str) -> Watch:
    """Record, from now on, errors of the page and requests to any host but the app's."""
    seen = Watch()
    home = urlsplit(app_url).netloc

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and not _probes_base_path(message):
            seen.console_errors.append(message.text)

    def on_request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != home:
            seen.foreign_requests.append(url)

    page.on("console", on_console)
    page.on("pageerror", lambda error: seen.page_errors.append(str(error)))
    page.on("request", lambda request: on_request(request.url))
    page.on("websocket", lambda channel: on_request(channel.url))
    return seen


def _probes_base_path(message: ConsoleMessage) -> bool:
    """Whether this is Streamlit, opened by a link to a page, looking for the server's root."""
    return "404" in message.text and "/_stcore/" in message.location.get("url", "")


@dataclass(frozen=True)
class Tab:
    """A browser page in a context of its own, with the record of what it did."""

    page: Page
    watch: Watch


@contextmanager
def open_tab(
    browser: Browser,
    app_url: str,
    path: str = "/",
    theme: Theme = "light",
    viewport: tuple[int, int] = DESKTOP,
    touch: bool = False,
) -> Iterator[Tab]:
    """Open ``path`` of the app as a visitor whose system prefers ``theme``, and wait for it.

    ``viewport`` is (width, height) in CSS pixels.
    """
    context = browser.new_context(
        color_scheme=theme,
        viewport={"width": viewport[0], "height": viewport[1]},
        has_touch=touch,
    )
    try:
        page = context.new_page()
        seen = watch(page, app_url)
        page.goto(app_url + path)
        wait_until_idle(page)
        yield Tab(page, seen)
    finally:
        context.close()


def wait_until_idle(page: Page, timeout_seconds: float = 60.0) -> None:
    """Wait until the page has drawn something and no script of it is running."""
    for selector in (
        "[data-testid=stMain] [data-testid=stElementContainer]",
        "[data-testid=stApp][data-test-script-state=notRunning]",
    ):
        page.wait_for_selector(selector, state="attached", timeout=timeout_seconds * 1000)
