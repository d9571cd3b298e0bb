"""The audit asks about everything, tells what is known, and does not take silence for safety."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from scripts import audit

ROOT = Path(__file__).resolve().parents[1]


class Service(BaseHTTPRequestHandler):
    """Answers as OSV.dev documents: one result per question, in order, empty if all is well."""

    bad: tuple[str, ...] = ()
    asked: list[dict]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).asked += body["queries"]
        results = [
            {"vulns": [{"id": "GHSA-x", "modified": "2026-01-01T00:00:00Z"}]}
            if query["package"]["name"] in self.bad
            else {}
            for query in body["queries"]
        ]
        answer = json.dumps({"results": results}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service(monkeypatch) -> Iterator[type[Service]]:
    Service.asked, Service.bad = [], ()
    server = HTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("OSV_URL", f"http://127.0.0.1:{server.server_port}/v1/querybatch")
    yield Service
    server.shutdown()
    server.server_close()


def test_every_pinned_package_and_every_package_of_the_bundles_is_asked_about(service, capsys):
    assert audit.main([]) == 0
    asked = {(q["package"]["ecosystem"], q["package"]["name"], q["version"]) for q in service.asked}
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    pins = [line.lower().split("==") for line in lines if "==" in line]
    assert len(pins) > 8
    for name, version in pins:
        assert ("PyPI", name.strip(), version.strip()) in asked
    for view, package in (("sphere_view", "three"), ("curves_view", "uplot")):
        wanted = json.loads((ROOT / "frontend" / view / "package-lock.json").read_text())
        version = wanted["packages"][f"node_modules/{package}"]["version"]
        assert ("npm", package, version) in asked
    assert "0 with known vulnerabilities" in capsys.readouterr().out


def test_a_known_vulnerability_is_named_and_fails(service, capsys):
    service.bad = ("numpy",)
    assert audit.main([]) == 1
    assert "numpy" in (told := capsys.readouterr().err)
    assert "GHSA-x" in told


def test_silence_is_told_and_never_called_safe(monkeypatch, capsys):
    monkeypatch.setenv("OSV_URL", "http://127.0.0.1:9/")
    assert audit.main([]) == 0
    assert audit.main(["--strict"]) == 1
    told = capsys.readouterr()
    assert "NOT audited" in told.err
    assert "0 with known" not in told.out
