"""Open lmviz in a browser through a real nginx with the configuration of deploy/.

    python scripts/check_proxy.py

Starts two app processes and nginx with deploy/nginx.conf as it stands, on the ports that are
written there, with a certificate made for the occasion; once at the root and once under a
sub-path. Needs nginx, openssl, Chromium and the right to listen on ports 80 and 443; on Linux,
``unshare --net sh -c 'ip link set lo up; exec python scripts/check_proxy.py'`` gives it ports
that nobody else uses. Prints what held, and returns 1 if something did not.
"""

from __future__ import annotations

import argparse
import http.client
import io
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from scripts import harness

CONFIGURATION = harness.ROOT / "deploy" / "nginx.conf"
HOST = "localhost"
WAIT = 60_000  # ms
VIEW = "[data-testid=lmviz-sphere]"
VISITORS = 6
MAIN = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 512; }}
http {{
    log_format route '$cookie_lmviz_route|$upstream_addr|$request_uri|$status';
    access_log {folder}/access.log route;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    include {site};
}}
"""


@dataclass
class Findings:
    """What held and what did not."""

    failed: list[str] = field(default_factory=list)

    def check(self, what: str, held: bool, found: object = "") -> None:
        """Print one line, and remember it if it did not hold."""
        print(f"  {'ok  ' if held else 'FAIL'}  {what}{f': {found}' if found != '' else ''}")
        if not held:
            self.failed.append(what)


def ports() -> list[int]:
    """The ports of the app processes that the configuration names."""
    return [int(p) for p in re.findall(r"server 127\.0\.0\.1:(\d+)", CONFIGURATION.read_text())]


@contextmanager
def running_app(port: int, base: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """One app process, as docs/deploy.md starts it."""
    environment = os.environ | {
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_BASE_URL_PATH": base,
        "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "type",
        "LMVIZ_RUNS": str(folder / "runs"),
        "LMVIZ_DATA": str(folder / "data"),
        "LMVIZ_TRAINING": "off",
    }
    with (folder / f"app-{port}.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "lmviz.ui.serve"],
            cwd=harness.ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        health = f"/{base}/_stcore/health".replace("//", "/")
        deadline = time.monotonic() + 60
        while _status("GET", health, port=port) != 200:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((folder / f"app-{port}.log").read_text())
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def running_nginx(folder: Path) -> Iterator[None]:
    """nginx with the site's configuration and a new certificate."""
    shutil.copy(CONFIGURATION, folder / "lmviz.conf")
    (folder / "lmviz").mkdir(exist_ok=True)
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"),
            *("-keyout", str(folder / "lmviz/privkey.pem")),
            *("-out", str(folder / "lmviz/fullchain.pem")),
        ],
        check=True,
        capture_output=True,
    )
    main = folder / "nginx.conf"
    main.write_text(MAIN.format(folder=folder, site=folder / "lmviz.conf"))
    command = ["nginx", "-p", str(folder), "-c", str(main)]
    subprocess.run([*command, "-t"], check=True)
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    try:
        deadline = time.monotonic() + 15
        while _status("GET", "/") == 0:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("nginx does not answer")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=15)


def _ask(
    method: str,
    path: str,
    port: int = 443,
    headers: dict[str, str] | None = None,
    body: bytes | None = None,
) -> http.client.HTTPResponse | None:
    """The answer to one request; None if nothing listens or the connection is cut."""
    if port == 443:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        line: http.client.HTTPConnection = http.client.HTTPSConnection(
            HOST, port, timeout=20, context=context
        )
    else:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        line.request(method, path, body=body, headers=headers or {})
        return line.getresponse()
    except OSError:
        return None


def _status(
    method: str,
    path: str,
    port: int = 443,
    headers: dict[str, str] | None = None,
    body: bytes | None = None,
) -> int:
    answer = _ask(method, path, port, headers, body)
    return answer.status if answer else 0


def check_requests(found: Findings, base: str) -> None:
    """What needs no browser."""
    plain = _ask("GET", f"{base}/", port=80, headers={"Host": "lmviz.example"})
    where = plain.headers["Location"] if plain else None
    found.check("http is sent on to https", where == f"https://lmviz.example{base}/", where)
    page = _ask("GET", f"{base}/")
    assert page is not None
    for name in (
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "Permissions-Policy",
    ):
        found.check(f"header {name}", bool(page.headers[name]))
    found.check("a new visitor gets a route", "lmviz_route=" in page.headers["Set-Cookie"])
    again = _ask("GET", f"{base}/", headers={"Cookie": "lmviz_route=abc"})
    cookies = again.headers.get_all("Set-Cookie") or [] if again else []
    found.check("an old one keeps it", not any("lmviz_route" in c for c in cookies))
    found.check("no metrics", _status("GET", f"{base}/_stcore/metrics") == 404)
    dial = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    for origin, wanted in ((f"https://{HOST}", 101), ("https://evil.example", 403)):
        status = _status("GET", f"{base}/_stcore/stream", headers=dial | {"Origin": origin})
        found.check(f"WebSocket from {origin}", status == wanted, status)
    upload = f"{base}/_stcore/upload_file/a/b"
    status = _status("PUT", upload, body=b"x", headers={"Content-Type": "multipart/form-data"})
    found.check("an upload without the token is refused", status == 403, status)
    status = _status("PUT", upload, headers={"Content-Length": str(28 * 2**20)})
    found.check("28 MB are refused by the proxy", status == 413, status)
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/media/..%2f..%2fapp.py"):
        answer = _ask("GET", base + path)
        text = answer.read() if answer else b""
        held = b"root:" not in text and b"set_page_config" not in text
        found.check(f"nothing at {path}", held, answer.status if answer else "")


def _new_page(context: BrowserContext, complaints: list[str]) -> Page:
    page = context.new_page()
    seen = harness.watch(page, f"https://{HOST}")
    page.on("close", lambda _: complaints.extend(seen.complaints()))
    return page


def _drawn(page: Page) -> None:
    expect(page.locator(VIEW)).to_have_attribute("data-run", re.compile("."), timeout=WAIT)
    expect(page.locator(VIEW)).to_have_attribute("data-frames", re.compile("[1-9]"), timeout=WAIT)


def check_first_page(found: Findings, browser: Browser, base: str) -> None:
    """The live sphere, fed through a WebSocket."""
    complaints: list[str] = []
    with browser.new_context(ignore_https_errors=True) as context:
        page = _new_page(context, complaints)
        sockets: list[str] = []
        page.on("websocket", lambda channel: sockets.append(channel.url))
        page.goto(f"https://{HOST}{base}/?k=5&seed=3")
        harness.wait_until_idle(page)
        _drawn(page)
        view = page.locator(VIEW)
        view.get_by_role("button", name="Reset").first.click(timeout=WAIT)
        # A link to settings of one's own plays when it is opened, and after a reset too.
        expect(view).to_have_attribute("data-run", re.compile("-2$"), timeout=WAIT)
        expect(view).to_have_attribute("data-step", re.compile("[1-9][0-9]"), timeout=WAIT)
        found.check("the sphere plays", True, f"step {view.get_attribute('data-step')}")
        found.check("through wss", sockets[:1] == [f"wss://{HOST}{base}/_stcore/stream"], sockets)
        found.check("the link's state is kept", "seed=3" in page.url, page.url)
        page.close()
    found.check("first page without complaint", not complaints, complaints or "")


def check_pages(found: Findings, browser: Browser, base: str, pages: list[str]) -> None:
    """Every page under the content security policy."""
    complaints: list[str] = []
    with browser.new_context(ignore_https_errors=True) as context:
        for name in pages:
            page = _new_page(context, complaints)
            page.goto(f"https://{HOST}{base}/{name}")
            harness.wait_until_idle(page)
            # Lazy parts of the page come after its script has ended.
            page.wait_for_load_state("networkidle", timeout=WAIT)
            alerts = page.locator("[data-testid=stException]").all_inner_texts()
            found.check(f"page /{name}", not alerts, " ".join(alerts)[:400])
            page.close()
            if complaints:
                found.check(f"  /{name} without complaint", False, complaints)
                complaints.clear()


def check_upload(found: Findings, browser: Browser, base: str) -> None:
    """An upload and a download, XSRF protection on."""
    complaints: list[str] = []
    out = io.BytesIO()
    np.savez(out, weight=np.eye(4)[:, :3] + 0.1)
    with browser.new_context(ignore_https_errors=True) as context:
        page = _new_page(context, complaints)
        page.goto(f"https://{HOST}{base}/own_data")
        harness.wait_until_idle(page)
        _drawn(page)
        page.locator("input[type=file]").set_input_files(
            FilePayload(name="head.npz", mimeType="application/zip", buffer=out.getvalue())
        )
        expect(page.get_by_role("heading", name="head.npz")).to_be_visible(timeout=WAIT)
        with page.expect_download(timeout=WAIT) as download:
            page.get_by_role("button", name="Report (.json)").click(timeout=WAIT)
        size = download.value.path().stat().st_size
        found.check("an upload is read and its report comes back", size > 100, f"{size} bytes")
        page.close()
    found.check("upload without complaint", not complaints, complaints or "")


def check_frame(found: Findings, browser: Browser, base: str) -> None:
    """Other sites may not frame the app."""
    with browser.new_context(ignore_https_errors=True) as context:
        page = context.new_page()
        page.goto("data:text/html,<p>blog</p>")
        page.evaluate(
            "src => new Promise(done => { const f = document.createElement('iframe'); f.src = src;"
            " f.onload = done; document.body.append(f); })",
            f"https://{HOST}{base}/?embed=true",
        )
        shown = page.frames[-1].url
        found.check("another site cannot frame it", HOST not in shown, shown)


def check_routes(found: Findings, log: Path) -> None:
    """Everything that one visitor asked for reached one process."""
    routes: dict[str, set[str]] = {}
    for line in log.read_text().splitlines():
        cookie, upstream, *_ = line.split("|")
        if cookie not in ("-", "", "abc") and upstream not in ("-", ""):
            routes.setdefault(cookie, set()).add(upstream)
    used = {address for addresses in routes.values() for address in addresses}
    found.check(
        f"each of {len(routes)} visitors had one process",
        all(len(addresses) == 1 for addresses in routes.values()),
    )
    found.check("both processes were used", len(used) == len(ports()), sorted(used))


def check_failover(
    found: Findings, browser: Browser, base: str, processes: dict[int, subprocess.Popen[bytes]]
) -> None:
    """When the visitor's process goes, a new page comes from another."""
    with browser.new_context(ignore_https_errors=True) as context:
        page = context.new_page()
        page.goto(f"https://{HOST}{base}/")
        harness.wait_until_idle(page)
        first = min(processes)
        processes[first].terminate()
        processes[first].wait(timeout=30)
        page.goto(f"https://{HOST}{base}/losses")
        harness.wait_until_idle(page)
        found.check("the page comes when one process is gone", True)


def check_all(base: str, pages: list[str]) -> list[str]:
    """Everything at one place; what did not hold."""
    found = Findings()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lmviz-proxy-")))
        folder.chmod(0o755)
        processes = {
            port: stack.enter_context(running_app(port, base.strip("/"), folder))
            for port in ports()
        }
        stack.enter_context(running_nginx(folder))
        browser = stack.enter_context(harness.running_chromium())
        check_requests(found, base)
        check_first_page(found, browser, base)
        check_upload(found, browser, base)
        check_pages(found, browser, base, pages)
        check_frame(found, browser, base)
        for _ in range(VISITORS):
            with browser.new_context(ignore_https_errors=True) as context:
                page = context.new_page()
                page.goto(f"https://{HOST}{base}/optimum")
                harness.wait_until_idle(page)
        check_routes(found, folder / "access.log")
        check_failover(found, browser, base, processes)
        logs = "".join((folder / f"app-{port}.log").read_text() for port in ports())
        found.check(
            "no traceback in the logs",
            "Traceback" not in logs,
            logs[-2000:] * ("Traceback" in logs),
        )
    return found.failed


def main() -> int:
    """Check both places, or the one that the command line names."""
    parser = argparse.ArgumentParser(description="Check deploy/nginx.conf in a browser.")
    parser.add_argument("--base", choices=["root", "sub-path"], help="only this place")
    chosen = parser.parse_args().base
    for program in ("nginx", "openssl"):
        if shutil.which(program) is None:
            print(f"{program} is not installed", file=sys.stderr)
            return 1
    # The same names that the app's menu has.
    pages = [
        p.stem for p in sorted((harness.ROOT / "pages").glob("*.py")) if p.stem != "sphere_lab"
    ]
    failed = []
    for name, base in (("root", ""), ("sub-path", "/tools/lmviz")):
        if chosen in (None, name):
            print(f"{name} {base}")
            failed += check_all(base, pages)
    print(f"{len(failed)} failed" if failed else "all held")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
