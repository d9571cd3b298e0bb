"""Downloads from a server that cuts, lies and forgets, on this machine."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import importlib
import re
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from lmviz.training import datasets
from lmviz.training.datasets.record import Download
from tests.training import layouts

fetching = importlib.import_module("lmviz.training.datasets.fetching")
CHUNK = 1024


class Server:
    """A web server in a thread; ``behaviour`` of a path says how it answers."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.behaviour: dict[str, Callable[[BaseHTTPRequestHandler, bytes], None]] = {}
        self.asked: list[tuple[str, str | None]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, self.headers.get("Range")))
                answer = outer.behaviour.get(self.path, honest)
                content = outer.files.get(self.path.rpartition("/")[2])
                if content is None:
                    self.send_error(404)
                else:
                    answer(self, content)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.http.server_port}/{path}"

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def begin(handler: BaseHTTPRequestHandler) -> int:
    found = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
    return int(found.group(1)) if found else 0


def honest(handler: BaseHTTPRequestHandler, content: bytes, limit: int | None = None) -> None:
    """The file, or the rest of it that is asked for; ``limit`` bytes before the line is cut."""
    start = begin(handler)
    handler.send_response(206 if start else 200)
    if start:
        last = len(content) - 1
        handler.send_header("Content-Range", f"bytes {start}-{last}/{len(content)}")
    handler.send_header("Content-Length", str(len(content) - start))
    handler.end_headers()
    handler.wfile.write(content[start:][:limit])
    handler.close_connection = True


def without_ranges(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def without_length(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(content)
    handler.close_connection = True


def spoiled(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    honest(handler, bytes(len(content)))


def web_page(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    without_ranges(handler, b"<html>Please log in to the network of this hotel</html>")


def cut_after(limit: int) -> Callable[[BaseHTTPRequestHandler, bytes], None]:
    return lambda handler, content: honest(handler, content, limit)


def status(code: int) -> Callable[[BaseHTTPRequestHandler, bytes], None]:
    return lambda handler, _: handler.send_error(code)


@pytest.fixture
def server(monkeypatch) -> Iterator[Server]:
    monkeypatch.setattr(fetching, "PAUSE_S", 0.0)
    monkeypatch.setattr(fetching, "CHUNK", CHUNK)
    monkeypatch.setattr(fetching, "SILENCE_S", 5.0)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    found = Server()
    yield found
    found.close()


@pytest.fixture
def files(server, monkeypatch, tmp_path) -> dict[str, bytes]:
    """Tiny MNIST files, offered at /first/ and /second/ in place of the originals."""
    split = layouts.split(20, (28, 28, 1), 10, seed=0)
    layouts.write(tmp_path / "origin", layouts.mnist_files(split, split), packed=True)
    found = {path.name: path.read_bytes() for path in (tmp_path / "origin").iterdir()}
    original = datasets.CATALOGUE["mnist"]
    downloads = tuple(
        Download(
            file.file,
            len(found[file.file]),
            hashlib.md5(found[file.file]).hexdigest(),
            tuple(server.url(f"{host}/{file.file}") for host in ("first", "second")),
        )
        for file in original.downloads
    )
    record = dataclasses.replace(original, downloads=downloads)
    monkeypatch.setattr(fetching, "record_of", {"mnist": record}.__getitem__)
    server.files.update(found)
    return found


BIG = "train-images-idx3-ubyte.gz"
SMALLEST = "t10k-labels-idx1-ubyte.gz"


def fetched(folder, files):
    """Everything arrived, and nothing else lies there."""
    for name, content in files.items():
        assert (folder / "mnist" / name).read_bytes() == content
    assert {p.name for p in (folder / "mnist").iterdir()} - {".download.lock"} == set(files)


def test_a_download_can_be_loaded(server, files, tmp_path):
    folder = datasets.download("mnist", tmp_path / "data")
    assert folder == tmp_path / "data" / "mnist"
    fetched(tmp_path / "data", files)
    assert len(datasets.load("mnist", tmp_path / "data").train_labels) == 20
    assert [path for path, _ in server.asked] == [f"/first/{n}" for n in order(files)]


def order(files):
    return [file.file for file in datasets.CATALOGUE["mnist"].downloads if file.file in files]


def test_progress_goes_up_to_the_whole(server, files, tmp_path):
    seen = []
    datasets.download("mnist", tmp_path, lambda *step: seen.append(step))
    done = [step[0] for step in seen]
    total = sum(len(content) for content in files.values())
    assert done == sorted(done)
    assert done[-1] == total
    assert {step[1] for step in seen} == {total}
    assert list(dict.fromkeys(step[2] for step in seen)) == order(files)
    assert len(seen) > len(files[BIG]) // CHUNK


def test_complete_files_are_not_fetched_again(server, files, tmp_path):
    datasets.download("mnist", tmp_path)
    server.asked.clear()
    seen = []
    datasets.download("mnist", tmp_path, lambda *step: seen.append(step))
    assert server.asked == []
    assert seen[-1][0] == seen[-1][1]


def test_a_damaged_file_is_replaced(server, files, tmp_path):
    datasets.download("mnist", tmp_path)
    (tmp_path / "mnist" / BIG).write_bytes(bytes(len(files[BIG])))
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)


def test_a_partial_file_goes_on_where_it_stopped(server, files, tmp_path):
    (tmp_path / "mnist").mkdir()
    (tmp_path / "mnist" / f"{BIG}.part").write_bytes(files[BIG][:5000])
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)
    assert (f"/first/{BIG}", "bytes=5000-") in server.asked


@pytest.mark.parametrize("answer", [without_ranges, without_length])
def test_a_server_without_ranges_begins_again(server, files, tmp_path, answer):
    server.behaviour[f"/first/{BIG}"] = answer
    (tmp_path / "mnist").mkdir()
    (tmp_path / "mnist" / f"{BIG}.part").write_bytes(files[BIG][:5000])
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)
    assert [path for path, _ in server.asked].count(f"/first/{BIG}") == 1


@pytest.mark.parametrize("part", ["of another file", "too long", "whole but wrong"])
def test_a_partial_file_of_something_else_is_thrown_away(server, files, tmp_path, part):
    content = {
        "of another file": b"?" * 3000,
        "too long": b"?" * (len(files[BIG]) + 1),
        "whole but wrong": b"?" * len(files[BIG]),
    }[part]
    (tmp_path / "mnist").mkdir()
    (tmp_path / "mnist" / f"{BIG}.part").write_bytes(content)
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)


def test_a_line_that_is_cut_again_and_again_ends_well(server, files, tmp_path):
    server.behaviour[f"/first/{BIG}"] = cut_after(3000)
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)
    ranges = [int(r[6:-1]) for path, r in server.asked if path == f"/first/{BIG}" and r]
    assert ranges == sorted(ranges)
    assert len(ranges) >= len(files[BIG]) // 3000 - 1
    assert not [path for path, _ in server.asked if path.startswith("/second/")]


@pytest.mark.parametrize(
    "answer", [status(404), status(503), status(416), spoiled, web_page, cut_after(0)]
)
def test_the_next_address_is_asked(server, files, tmp_path, answer):
    for name in files:
        server.behaviour[f"/first/{name}"] = answer
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)
    assert {path for path, _ in server.asked} >= {f"/second/{name}" for name in files}


def failing(server, files, tmp_path, answer):
    for host in ("first", "second"):
        server.behaviour[f"/{host}/{BIG}"] = answer
    with pytest.raises(datasets.DownloadError) as caught:
        datasets.download("mnist", tmp_path)
    assert not (tmp_path / "mnist" / BIG).exists(), "nothing bad may get the final name"
    message = str(caught.value)
    for part in (BIG, "MNIST", server.url(f"first/{BIG}"), str(tmp_path / "mnist"), "try again"):
        assert part in message
    return message


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        (status(404), "answered 404 Not Found"),
        (status(503), "answered 503 Service Unavailable"),
        (spoiled, "sent a file with a wrong checksum"),
        (web_page, "offers 55 bytes instead of"),
        (cut_after(0), "broke off after 0 of"),
    ],
)
def test_when_no_address_helps_the_message_says_what_each_did(
    server, files, tmp_path, answer, part
):
    message = failing(server, files, tmp_path, answer)
    assert message.count(part) == 2


def test_what_arrived_is_kept_and_used(server, files, tmp_path):
    """A transfer that stops for good leaves its part; the next download goes on from it."""
    calls = []

    def once(handler, content):
        calls.append(begin(handler))
        honest(handler, content, 4000 if len(calls) == 1 else 0)

    assert "are kept" in failing(server, files, tmp_path, once)
    part = tmp_path / "mnist" / f"{BIG}.part"
    kept = part.stat().st_size
    assert 4000 - CHUNK < kept <= 4000
    assert part.read_bytes() == files[BIG][:kept]
    server.behaviour.clear()
    server.asked.clear()
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)
    assert (f"/first/{BIG}", f"bytes={kept}-") in server.asked


def test_a_visitor_who_stops_keeps_what_arrived(server, files, tmp_path):
    class Stop(Exception):
        pass

    def stop(done: int, total: int, name: str) -> None:
        if done >= 4 * CHUNK:
            raise Stop

    with pytest.raises(Stop):
        datasets.download("mnist", tmp_path, stop)
    assert (tmp_path / "mnist" / f"{BIG}.part").stat().st_size == 4 * CHUNK
    datasets.download("mnist", tmp_path)
    fetched(tmp_path, files)


def test_no_connection_at_all(server, files, tmp_path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    record = fetching.record_of("mnist")
    downloads = tuple(
        dataclasses.replace(file, urls=(f"http://127.0.0.1:{port}/{file.file}",))
        for file in record.downloads
    )
    record = dataclasses.replace(record, downloads=downloads)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching, "record_of", {"mnist": record}.__getitem__)
        with pytest.raises(datasets.DownloadError, match=r"cannot be reached.*Check the connect"):
            datasets.download("mnist", tmp_path)


def test_a_server_that_falls_silent_is_left(server, files, tmp_path, monkeypatch):
    monkeypatch.setattr(fetching, "SILENCE_S", 0.2)
    released = threading.Event()

    def silent(handler, content):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        released.wait(20)

    server.behaviour[f"/first/{BIG}"] = silent
    try:
        datasets.download("mnist", tmp_path)
    finally:
        released.set()
    fetched(tmp_path, files)


def test_a_full_disk_says_what_to_do(server, files, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(fetching.os, "fsync", full)
    with pytest.raises(datasets.DownloadError, match=r"disk is full.*goes on where it stopped"):
        datasets.download("mnist", tmp_path)


def test_too_little_space_is_said_before_anything_is_asked(server, files, tmp_path, monkeypatch):
    usage = type("usage", (), {"free": 100})
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(datasets.DownloadError, match=r"needs .* MB in .* only 0\.0 MB are free"):
        datasets.download("mnist", tmp_path)
    assert server.asked == []


def test_a_folder_that_cannot_be_made(server, files, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(datasets.DownloadError, match=r"could not be written to .*Choose another"):
        datasets.download("mnist", tmp_path / "file")


def test_two_downloads_do_not_write_into_one_file(server, files, tmp_path):
    entered, released = threading.Event(), threading.Event()

    def slow(handler, content):
        entered.set()
        released.wait(20)
        honest(handler, content)

    server.behaviour[f"/first/{BIG}"] = slow
    first = threading.Thread(target=datasets.download, args=("mnist", tmp_path))
    first.start()
    try:
        assert entered.wait(20)
        with pytest.raises(datasets.DownloadError, match=r"is being downloaded to .* already"):
            datasets.download("mnist", tmp_path)
    finally:
        released.set()
        first.join()
    fetched(tmp_path, files)
    datasets.download("mnist", tmp_path)


def test_nothing_is_fetched_unless_asked(tmp_path, monkeypatch):
    def forbidden(*_, **__):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    assert len(datasets.load("digits").train_labels) == 1437
    for key in ("cifar10", "cifar100", "mnist", "fashion_mnist"):
        with pytest.raises(datasets.MissingData, match="Download it"):
            datasets.load(key, tmp_path)


def test_the_embedded_set_has_nothing_to_download(tmp_path):
    with pytest.raises(datasets.DownloadError, match="nothing to download"):
        datasets.download("digits", tmp_path)


def test_sizes_of_the_published_downloads():
    """As the makers' pages give them."""
    sizes = {key: record.download_size for key, record in datasets.CATALOGUE.items()}
    assert sizes["cifar10"] == 170_498_071
    assert sizes["mnist"] == 9_912_422 + 28_881 + 1_648_877 + 4_542
    assert sizes["digits"] == 0
