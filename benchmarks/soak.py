"""A thousand broken links and uploads against a real server: a message each, no traceback.

Links are opened on every page by new sessions, files are sent to sessions that stay, all through
the browser's protocol. Each must come back with a page that ends, shows no exception and says what
was wrong; nothing may stand in the server's log but its greeting.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field

import requests
import websockets
from streamlit.proto.Delta_pb2 import Delta
from websockets.asyncio.client import ClientConnection

from benchmarks.peers.visitor import Visitor
from lmviz.ui import lessons
from scripts import harness
from tests.ui import broken

AT_ONCE = 4
GREETING = ("You can now view", "URL:", "server started")
ANSWER_SECONDS = 60.0
LINKS_OF_TEN = 7


class Stranger(Visitor):
    """A visitor who looks at messages only."""

    def __init__(self, app_url: str) -> None:
        super().__init__(app_url, 0)
        self.told: list[str] = []
        self.exceptions: list[str] = []

    def _look_at(self, delta: Delta) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "alert":
            self.told.append(element.alert.body)
        elif kind == "exception":
            self.exceptions.append(element.exception.message)
        elif kind is not None and kind != "bidi_component":
            super()._look_at(delta)

    async def look(self, channel: ClientConnection, page: str, query: str = "") -> None:
        """Run a page."""
        self.told, self.exceptions = [], []
        async with asyncio.timeout(ANSWER_SECONDS):
            await self._run_page(channel, page=page, query=query)

    async def bring(self, channel: ClientConnection, name: str, content: bytes) -> None:
        """Send a file to the page that is open."""
        self.told, self.exceptions = [], []
        async with asyncio.timeout(ANSWER_SECONDS):
            await self.send_file(channel, name, content)


@dataclass
class Told:
    """What came of everything that was tried."""

    tried: int = 0
    silent: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    messages: int = 0

    def add(self, what: str, stranger: Stranger, *, expected: bool = True) -> None:
        """Count one answer; ``expected`` where there must be a message."""
        self.tried += 1
        self.messages += len(stranger.told)
        self.exceptions += [f"{what}: {text[:200]}" for text in stranger.exceptions]
        if expected and not stranger.told:
            self.silent.append(what)


def connect(app_url: str) -> websockets.connect:
    """One new browser tab."""
    return websockets.connect(
        f"ws://{app_url.removeprefix('http://')}/_stcore/stream",
        subprotocols=[websockets.Subprotocol("streamlit")],
        compression=None,
        max_size=None,
        proxy=None,
    )


async def open_links(app_url: str, numbers: range, told: Told) -> None:
    """One new session for each number, on every page in turn."""
    names = list(lessons.MODULES)
    for number in numbers:
        name = names[number % len(names)]
        page = lessons.page_of(name)
        rng = random.Random(number)
        query = broken.link(rng, page.write(page.read({})[0], True))
        query |= {"nothing": rng.choice(broken.TEXTS)}
        query |= {key: rng.choice(broken.TEXTS) for key in rng.sample(broken.KEPT, 2)}
        what = f"link {number} to {name}: {query!r:.200}"
        try:
            async with connect(app_url) as channel:
                stranger = Stranger(app_url)
                path = "" if name == "sphere_lab" else name
                if path:
                    await stranger.look(channel, "")
                text = "&".join(
                    f"{requests.utils.quote(k, safe='')}={requests.utils.quote(t, safe='')}"
                    for k, t in query.items()
                )
                await stranger.look(channel, path, text)
                told.add(what, stranger)
        except (OSError, TimeoutError, websockets.WebSocketException) as error:
            told.unanswered.append(f"{what}: {type(error).__name__}")


async def send_files(app_url: str, numbers: range, told: Told) -> None:
    """One session that sends file after file."""
    async with connect(app_url) as channel:
        stranger = Stranger(app_url)
        await stranger.look(channel, "")
        await stranger.look(channel, "own_data")
        for number in numbers:
            name, content = broken.upload(random.Random(number))
            what = f"file {number}, {name}, {len(content)} bytes"
            try:
                await stranger.bring(channel, name, content)
                told.add(what, stranger)
            except (TimeoutError, requests.RequestException) as error:
                told.unanswered.append(f"{what}: {type(error).__name__}: {error}")


async def soak(app_url: str, count: int) -> Told:
    """Everything, some sessions at once."""
    told = Told()
    links = count * LINKS_OF_TEN // 10
    async with asyncio.TaskGroup() as group:
        for i in range(AT_ONCE):
            group.create_task(open_links(app_url, range(i, links, AT_ONCE), told))
            group.create_task(send_files(app_url, range(links + i, count, AT_ONCE), told))
    return told


def main() -> int:
    """Try everything, print what came of it, and return 1 if something must not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--quick", action="store_true", help="sixty")
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lmviz-soak-") as folder:
        os.environ["LMVIZ_RUNS"] = f"{folder}/runs"
        os.environ["LMVIZ_DATA"] = f"{folder}/data"
        with harness.running_app() as app:
            told = asyncio.run(soak(app.url, 60 if given.quick else given.count))
            log = app.printed()
    lines = [line for line in log.splitlines() if line.strip()]
    lines = [line for line in lines if not any(word in line for word in GREETING)]
    print(f"{told.tried} tried in {time.monotonic() - begun:.0f} s, {told.messages} messages")
    bad = False
    for name, found in (
        ("exceptions on pages", told.exceptions),
        ("without a message", told.silent),
        ("without an answer", told.unanswered),
        ("lines in the server's log", lines),
    ):
        bad |= bool(found)
        print(f"  {name:30s}{len(found):6d}   {'MISSED' if found else 'met'}")
        for text in found[:60]:
            print(f"    {text[:300]}")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
