"""Visitors without a browser: they play, change parameters and upload, and look whose data they
are shown.

Each has a problem of its own (seed, classes, scale), and a file of its own with class names that
nobody else has. What the server sends is compared with what only this visitor can have asked for:
the first key frame of every run with the start that the seed fixes, point by point; the number of
classes and features in every payload; the class names of the upload.

    python -m benchmarks.peers.visitor http://127.0.0.1:8501 --sessions 30 --seconds 300

prints one JSON object per line: first the moment of the start, then what each visitor saw.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import random
import struct
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import requests
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection

from benchmarks.peers.session_client import (
    FRAMES_PER_SECOND,
    LOOK_AHEAD_SECONDS,
    OPENING_SECONDS,
    RETRY_SECONDS,
    SUBPROTOCOL,
)
from lmviz.losses import make
from lmviz.sphere import Problem

#: Scales that a slider of the page offers.
SCALES = (5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 64.0)
CLASSES = (4, 5, 6, 7, 8, 9, 10, 12)
PER_CLASS = 10
FULL = 32767
ANSWER_SECONDS = 60.0
SETTINGS = "tolerance=0&max_steps=100000"
#: Characters that a long reason is cut to.
SHORT = 400


@dataclass
class Seen:
    """What one visitor saw.

    Attributes:
        played, playing: key frames that were played, and the seconds in which the visitor wanted
            to play: all but those in which a change or an upload was under way.
        pulls, changes, uploads: seconds from each request to its answer.
        faults: what must not happen: errors on the page, data of others, answers that never came.
        runs: identifiers of the runs that were shown.
    """

    played: float = 0.0
    playing: float = 0.0
    pulls: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    uploads: list[float] = field(default_factory=list)
    received: int = 0
    faults: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)


class Visitor:
    """One browser tab.

    Args:
        number: makes all that this visitor asks for its own.
        stride: optimisation steps per key frame.
    """

    def __init__(self, app_url: str, number: int, stride: int = 5) -> None:
        self.seen = Seen()
        self._url, self._number, self._stride = app_url, number, stride
        self._random = random.Random(number)
        self._seed = 1000 * (number + 1)
        self._k = CLASSES[number % len(CLASSES)]
        self._s = SCALES[number % len(SCALES)]
        self._script = self._fragment = self._component = ""
        self._session = ""
        self._pages: dict[str, str] = {}
        self._widgets: dict[str, str] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self._head: dict[str, Any] = {}
        self._own: dict[str, Any] = {}
        self._frames = 0
        self._cursor = 0.0
        self._rid = 0
        self._finished = 0
        self._asked = False
        self._urls: Any = None
        self._errors: list[str] = []

    # The visit

    async def visit(self, start: asyncio.Barrier, seconds: float, plan: Plan) -> Seen:
        """Open the page, wait for the others, then play, change and upload for ``seconds``."""
        home = urlsplit(self._url)
        async with websockets.connect(
            f"ws://{home.netloc}/_stcore/stream",
            subprotocols=[websockets.Subprotocol(SUBPROTOCOL)],
            compression=None,
            max_size=None,
            proxy=None,
        ) as channel:
            query = f"{SETTINGS}&seed={self._seed}&k={self._k}&s={self._s:g}&per_class={PER_CLASS}"
            query += "&loss=cosface"
            async with asyncio.timeout(OPENING_SECONDS):
                await self._run_page(channel, query=query)
            if not self._head:
                raise RuntimeError(f"the page has no live view: {self._errors}")
            await start.wait()
            end = time.perf_counter() + seconds
            share = (self._number % plan.sessions) / plan.sessions
            change_at = time.perf_counter() + plan.change_every * (0.5 + share)
            upload_at = time.perf_counter() + plan.upload_every * (0.1 + share)
            while (now := time.perf_counter()) < end:
                await self._play(channel, min(end, change_at, upload_at) - now)
                now = time.perf_counter()
                if now >= end:
                    break
                try:
                    async with asyncio.timeout(ANSWER_SECONDS):
                        if now >= upload_at:
                            upload_at += plan.upload_every
                            await self._upload(channel)
                        elif now >= change_at:
                            change_at += plan.change_every
                            await self._change(channel)
                except TimeoutError:
                    self._fault(f"no answer to a change in {ANSWER_SECONDS:g} s")
            return self.seen

    def _fault(self, text: str) -> None:
        self.seen.faults.append(f"visitor {self._number}: {text[:SHORT]}")

    # Playing, as frontend/sphere_view/src/player.js does it

    async def _play(self, channel: ClientConnection, seconds: float) -> None:
        now = time.perf_counter()
        end, begun, before = now + seconds, now, self._cursor
        jumped, sent = 0.0, 0.0
        while now < end:
            missing = LOOK_AHEAD_SECONDS - (self._frames - 1 - self._cursor) / FRAMES_PER_SECOND
            if sent and now - sent > RETRY_SECONDS:
                sent = 0.0
            if not sent and missing >= LOOK_AHEAD_SECONDS / 3:
                await self._ask(channel, math.ceil(missing * FRAMES_PER_SECOND))
                sent = time.perf_counter()
            wait = RETRY_SECONDS if sent else LOOK_AHEAD_SECONDS / 3 - missing
            at = self._cursor
            try:
                async with asyncio.timeout(max(0.0, min(wait, end - now))):
                    await self._receive(channel)
            except TimeoutError:
                pass
            jumped += self._cursor - at  # a run that begins anew puts the cursor back
            later = time.perf_counter()
            # What came with this message was not there while it was awaited.
            self._cursor = min(
                self._cursor + (later - now) * FRAMES_PER_SECOND, max(0.0, self._frames - 1.0)
            )
            now = later
            if sent and self._head["rid"] >= self._rid:
                self.seen.pulls.append(now - sent)
                sent = 0.0
            if self._head["done"]:
                self._fault(f"the run ended: {self._head['done']['reason']}")
                return
        self.seen.played += self._cursor - before - jumped
        self.seen.playing += now - begun

    async def _ask(self, channel: ClientConnection, count: int) -> None:
        self._rid += 1
        pending = self._head["pending"] > self._head["rev"]
        request = {
            "run": self._head["run"],
            "rev": self._head["pending"] if pending else self._head["rev"],
            "have": int(self._cursor) if pending else self._frames - 1,
            "n": count,
            "stride": self._stride,
            "rid": self._rid,
        }
        message = BackMsg()
        state = message.rerun_script
        state.page_script_hash = self._script
        state.fragment_id = self._fragment
        trigger = state.widget_states.widgets.add()
        trigger.id = f"$$STREAMLIT_INTERNAL_KEY_{self._component}__events"
        trigger.json_trigger_value = json.dumps([{"event": "need", "value": request}])
        await channel.send(message.SerializeToString())

    # Changing parameters

    async def _change(self, channel: ClientConnection) -> None:
        """Move one control, run the page, and see that the view follows."""
        kind = self._random.choice(("seed", "k", "s"))
        state = WidgetState()
        if kind == "seed":
            self._seed += 1
            key, state.double_value = "lab.seed", self._seed
        elif kind == "k":
            self._k = self._random.choice([k for k in CLASSES if k != self._k])
            key = "lab.k"
            state.double_array_value.data.append(self._k)
        else:
            self._s = self._random.choice([s for s in SCALES if s != self._s])
            key = "lab.cosface.s"
            state.string_array_value.data.append(f"{self._s:g}")
        known = self._widgets.get(key)
        if known is None:
            self._fault(f"the page has no control {key}")
            return
        state.id = known
        begun = time.perf_counter()
        await self._run_page(channel, state)
        self.seen.changes.append(time.perf_counter() - begun)
        self._check()

    # Uploading

    async def _upload(self, channel: ClientConnection) -> None:
        """Go to the other page, bring a file, look at its report, and come back."""
        begun = time.perf_counter()
        tag = f"v{self._number}n{len(self.seen.uploads)}"
        lab, self._own = self._script, {}
        await self._run_page(channel, page="own_data")
        try:
            await self.send_file(channel, f"{tag}.csv", self._file(tag))
        except (LookupError, requests.RequestException) as error:
            self._fault(f"the upload was refused: {error}")
            return
        names = [c["name"] for c in self._own.get("classes", [])]
        if sorted(names) != [f"{tag}-{c}" for c in "abc"]:
            self._fault(f"the report of {tag} names {names}")
        await self._run_page(channel, page=lab)
        self.seen.uploads.append(time.perf_counter() - begun)
        self._check()

    async def send_file(self, channel: ClientConnection, name: str, content: bytes) -> None:
        """Give a file to the upload of the page that is open.

        Raises:
            LookupError: the page has none.
            requests.RequestException: the server does not take it.
        """
        uploader = next((v for k, v in self._widgets.items() if "own_data.upload" in k), None)
        if uploader is None:
            raise LookupError("the page has no upload")
        message = BackMsg()
        message.file_urls_request.request_id = name
        message.file_urls_request.file_names.append(name)
        message.file_urls_request.session_id = self._session
        self._urls = None
        await channel.send(message.SerializeToString())
        while self._urls is None:
            await self._receive(channel)
        urls = self._urls
        await asyncio.to_thread(put, self._url, urls.upload_url, name, content)
        state = WidgetState()
        state.id = uploader
        info = state.file_uploader_state_value.uploaded_file_info.add()
        info.file_id, info.name, info.size = urls.file_id, name, len(content)
        info.file_urls.CopyFrom(urls)
        await self._run_page(channel, state)

    def _file(self, tag: str) -> bytes:
        rng = np.random.default_rng(self._number)
        lines = ["label,x,y,z,u"]
        for name, centre in zip("abc", np.eye(4)[:3], strict=True):
            for x in centre + 0.2 * rng.standard_normal((60, 4)):
                lines.append(f"{tag}-{name}," + ",".join(f"{v:.5f}" for v in x))
        return "\n".join(lines).encode()

    # Messages

    async def _run_page(
        self,
        channel: ClientConnection,
        widget: WidgetState | None = None,
        *,
        page: str = "",
        query: str = "",
    ) -> None:
        """Run a whole page and wait for its end."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = query
        state.page_script_hash = self._pages.get(page, page) if page else self._script
        if widget is not None:
            state.widget_states.widgets.add().CopyFrom(widget)
        before = self._finished
        self._errors = []
        await channel.send(message.SerializeToString())
        while self._finished == before:
            await self._receive(channel)
        for error in self._errors:
            self._fault(f"the page shows an error: {error}")

    async def _receive(self, channel: ClientConnection) -> None:
        data = await channel.recv(decode=False)
        self.seen.received += len(data)
        message = ForwardMsg()
        message.ParseFromString(data)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":  # what was sent before is not sent again
            message = self._cached[message.ref_hash]
            kind = message.WhichOneof("type")
        elif message.metadata.cacheable:
            self._cached[message.hash] = message
        if kind == "delta":
            self._look_at(message.delta)
        elif kind == "new_session":
            self._script = message.new_session.page_script_hash
            self._session = message.new_session.initialize.session_id or self._session
        elif kind == "navigation":
            self._script = message.navigation.page_script_hash
            for entry in message.navigation.app_pages:
                self._pages[entry.url_pathname] = entry.page_script_hash
        elif kind == "file_urls_response":
            self._urls = message.file_urls_response.file_urls[0]
        elif kind == "script_finished" and message.script_finished in (0, 1):
            self._finished += 1

    def _look_at(self, delta: Delta) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind is None:
            return
        if kind == "exception":
            self._errors.append(element.exception.message)
        elif kind == "alert" and element.alert.format == element.alert.ERROR:
            self._errors.append(element.alert.body)
        elif kind == "bidi_component":
            if element.bidi_component.bytes:
                self._take(
                    element.bidi_component.id, delta.fragment_id, element.bidi_component.bytes
                )
        else:
            found = getattr(element, kind)
            if getattr(found, "id", "").startswith("$$ID-"):
                self._widgets[found.id.split("-", 2)[2]] = found.id

    def _take(self, component: str, fragment: str, data: bytes) -> None:
        (length,) = struct.unpack_from("<I", data)
        head = json.loads(data[4 : 4 + length])
        if head.get("page") == "own_data":
            self._own = head
            return
        if head.get("still") or "run" not in head:  # no view of a run
            return
        self._component, self._fragment = component, fragment
        new = head["run"] != self._head.get("run")
        self._head = head
        if new:
            self.seen.runs.append(head["run"])
            self._cursor = 0.0
            self._frames = head["F"] if head["f0"] == 0 else 0
        elif head["F"] and head["f0"] <= self._frames:
            # A changed loss goes on from the frame on the screen; what was ahead of it is gone.
            self._frames = head["f0"] + head["F"]
            self._cursor = min(self._cursor, self._frames - 1.0)
        if head["f0"] == 0 and head["F"] and not head["rev"] and not head["pending"]:
            self._first = np.frombuffer(
                data, "<i2", 3 * (2 * self._k_of() + self._n_of()), 4 + length + -length % 4
            ).reshape(-1, 3)
            self._first_of = head["run"]

    _first: np.ndarray | None = None
    _first_of = ""

    def _k_of(self) -> int:
        return int(self._head["spheres"][0]["k"])

    def _n_of(self) -> int:
        return int(self._head["spheres"][0]["n"])

    def _check(self) -> None:
        """Whether what is on the screen can only be this visitor's."""
        if (self._k_of(), self._n_of()) != (self._k, self._k * PER_CLASS):
            self._fault(f"{self._k} classes were asked for, {self._k_of()} are shown")
            return
        if self._first is None or self._first_of != self._head["run"]:
            return
        problem = Problem(k=self._k, per_class=PER_CLASS, seed=self._seed, loss=make("cosface"))
        points = problem.start()
        unit = points / np.linalg.norm(points, axis=1, keepdims=True)
        shown = self._first[: len(unit)] / FULL
        if np.abs(shown - unit).max() > 1e-4:
            self._fault(f"the first key frame is not that of seed {self._seed}, k = {self._k}")


@dataclass(frozen=True)
class Plan:
    """How often a visitor does what; seconds."""

    sessions: int
    change_every: float = 15.0
    upload_every: float = 50.0


def put(app_url: str, path: str, name: str, content: bytes) -> None:
    """Send a file as the browser does, with the token that proves that the page asked for it."""
    with requests.Session() as browser:
        browser.trust_env = False
        browser.get(f"{app_url}/_stcore/health", timeout=ANSWER_SECONDS).raise_for_status()
        token = browser.cookies.get("_streamlit_xsrf") or ""
        answer = browser.put(
            app_url + path,
            files={"file": (name, content)},
            headers={"X-Xsrftoken": token},
            timeout=ANSWER_SECONDS,
        )
        answer.raise_for_status()


async def visit_all(app_url: str, seconds: float, plan: Plan) -> list[Seen]:
    """All visitors at once."""
    start = asyncio.Barrier(plan.sessions)
    visitors = [Visitor(app_url, i) for i in range(plan.sessions)]

    async def one(visitor: Visitor) -> Seen:
        try:
            return await visitor.visit(start, seconds, plan)
        except (OSError, RuntimeError, TimeoutError, websockets.WebSocketException) as error:
            visitor._fault(f"left: {type(error).__name__}: {error}")
            if start.n_waiting:
                await start.abort()
            return visitor.seen

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(visitor)) for visitor in visitors]
    return [task.result() for task in tasks]


def main() -> int:
    """Visit, and print what was seen."""
    parser = argparse.ArgumentParser(description="Visit the app as a class does.")
    parser.add_argument("app_url")
    parser.add_argument("--sessions", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--change-every", type=float, default=15.0)
    parser.add_argument("--upload-every", type=float, default=50.0)
    given = parser.parse_args()
    plan = Plan(given.sessions, given.change_every, given.upload_every)
    for seen in asyncio.run(visit_all(given.app_url, given.seconds, plan)):
        print(json.dumps(asdict(seen)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
