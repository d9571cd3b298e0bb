"""Viewers without a browser: they speak Streamlit's WebSocket protocol and ask for key frames.

A viewer does what the live view in the page does, and nothing else: it plays ten key frames a
second from a buffer of 1.5 s, sends the component's trigger when a third of that is missing, and
has one request in flight. So many of them can watch one server from one process, which shows
what the server can do where a browser would show what the browser can do.

    python -m benchmarks.peers.session_client http://127.0.0.1:8501 --sessions 16 --seconds 10
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import statistics
import struct
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

#: As in frontend/sphere_view/src/player.js.
FRAMES_PER_SECOND = 10.0
LOOK_AHEAD_SECONDS = 1.5
RETRY_SECONDS = 5.0

#: Enough to fill every buffer; what happens in it is not counted.
WARM_UP_SECONDS = 1.0
OPENING_SECONDS = 60.0
SUBPROTOCOL = "streamlit"


@dataclass(frozen=True)
class Seen:
    """What one viewer saw in the counted time.

    Attributes:
        frames_per_second: key frames played; less than asked for where the buffer ran empty.
        round_trips: seconds from each request to its payload.
        received_bytes: size of all messages from the server.
        frame_bytes: size of one payload over its key frames, on average.
    """

    frames_per_second: float
    round_trips: tuple[float, ...]
    received_bytes: int
    frame_bytes: float


@dataclass(frozen=True)
class Audience:
    """What all viewers of one measurement saw: medians unless the name says otherwise."""

    sessions: int
    frames_per_second: float
    least_frames_per_second: float
    round_trips: tuple[float, ...]
    kilobytes_per_second: float
    kilobytes_per_frame: float

    @property
    def median(self) -> float:
        """Median round trip in milliseconds; infinite if nothing was answered in time."""
        return statistics.median(self.round_trips or [math.inf]) * 1000

    @property
    def p95(self) -> float:
        """95th percentile of the round trips in milliseconds."""
        ordered = sorted(self.round_trips) or [math.inf]
        return ordered[math.ceil(0.95 * len(ordered)) - 1] * 1000


class Viewer:
    """One session: opens a page with a live view, then plays it.

    Args:
        app_url: ``http://host:port`` of the app.
        query: the page's query string, without the question mark.
        stride: optimisation steps per key frame to ask for.
    """

    def __init__(self, app_url: str, query: str = "", stride: int = 5) -> None:
        home = urlsplit(app_url)
        self._address = f"ws://{home.netloc}/_stcore/stream"
        self._query, self._stride = query, stride
        self._component = self._fragment = self._script = ""
        self._head: dict[str, Any] = {}
        self._frames = self._rid = 0
        self._cursor = 0.0
        self._received = self._payload_bytes = self._payload_frames = 0

    async def watch(self, start: asyncio.Barrier, seconds: float, phase: float) -> Seen:
        """Open the page, wait for the others, begin ``phase`` seconds later, play ``seconds``."""
        async with websockets.connect(
            self._address,
            subprotocols=[websockets.Subprotocol(SUBPROTOCOL)],
            compression=None,
            max_size=None,
            proxy=None,
        ) as channel:
            await asyncio.wait_for(self._open(channel), OPENING_SECONDS)
            await start.wait()
            await asyncio.sleep(phase)
            await self._play(channel, WARM_UP_SECONDS)
            self._received = self._payload_bytes = self._payload_frames = 0
            before, begun = self._cursor, time.perf_counter()
            trips = await self._play(channel, seconds)
            lasted = time.perf_counter() - begun
            return Seen(
                (self._cursor - before) / lasted,
                tuple(trips),
                self._received,
                self._payload_bytes / max(1, self._payload_frames),
            )

    async def _open(self, channel: ClientConnection) -> None:
        """Run the whole page once, as a browser does on connecting."""
        await self._rerun(channel, None)
        finished = False
        while not (finished and self._component):
            message = await self._receive(channel)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._script = message.new_session.page_script_hash
            elif kind == "navigation":  # the page that the entrance script has chosen
                self._script = message.navigation.page_script_hash
            finished = finished or kind == "script_finished"
            if finished and not self._component:
                raise RuntimeError("the page has no live view")

    async def _play(self, channel: ClientConnection, seconds: float) -> list[float]:
        """Move the play head for ``seconds`` and ask when the buffer runs low."""
        trips: list[float] = []
        sent = 0.0
        now = time.perf_counter()
        end = now + seconds
        while now < end:
            missing = LOOK_AHEAD_SECONDS - (self._frames - 1 - self._cursor) / FRAMES_PER_SECOND
            if sent and now - sent > RETRY_SECONDS:
                sent = 0.0
            if not sent and missing >= LOOK_AHEAD_SECONDS / 3:
                await self._ask(channel, math.ceil(missing * FRAMES_PER_SECOND))
                sent = time.perf_counter()
            wait = RETRY_SECONDS if sent else LOOK_AHEAD_SECONDS / 3 - missing
            try:
                async with asyncio.timeout(max(0.0, min(wait, end - now))):
                    await self._receive(channel)
            except TimeoutError:
                pass
            later = time.perf_counter()
            # What came with this message was not there while it was awaited.
            self._advance(later - now)
            now = later
            if sent and self._head["rid"] >= self._rid:
                trips.append(now - sent)
                sent = 0.0
            self._frames = max(self._frames, self._head["f0"] + self._head["F"])
            if self._head["done"]:
                raise RuntimeError(f"the run ended: {self._head['done']['reason']}")
        return trips

    def _advance(self, seconds: float) -> None:
        self._cursor = min(self._cursor + seconds * FRAMES_PER_SECOND, self._frames - 1.0)

    async def _ask(self, channel: ClientConnection, count: int) -> None:
        self._rid += 1
        request = {
            "run": self._head["run"],
            "rev": self._head["rev"],
            "have": self._frames - 1,
            "n": count,
            "stride": self._stride,
            "rid": self._rid,
        }
        await self._rerun(channel, request)

    async def _rerun(self, channel: ClientConnection, request: dict[str, Any] | None) -> None:
        """Send a rerun: of the page, or of the live view's fragment with its trigger set."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = self._query
        state.page_script_hash = self._script
        if request is not None:
            state.fragment_id = self._fragment
            trigger = state.widget_states.widgets.add()
            trigger.id = f"$$STREAMLIT_INTERNAL_KEY_{self._component}__events"
            trigger.json_trigger_value = json.dumps([{"event": "need", "value": request}])
        await channel.send(message.SerializeToString())

    async def _receive(self, channel: ClientConnection) -> ForwardMsg:
        data = await channel.recv(decode=False)
        self._received += len(data)
        message = ForwardMsg()
        message.ParseFromString(data)
        if message.WhichOneof("type") == "delta":
            self._look_at(message.delta)
        return message

    def _look_at(self, delta: Delta) -> None:
        element = delta.new_element
        if element.WhichOneof("type") == "exception":
            raise RuntimeError(f"the page shows an error: {element.exception.message}")
        if element.WhichOneof("type") != "bidi_component" or not element.bidi_component.bytes:
            return
        view = element.bidi_component
        self._component, self._fragment = view.id, delta.fragment_id
        (length,) = struct.unpack_from("<I", view.bytes)
        self._head = json.loads(view.bytes[4 : 4 + length])
        if not self._frames:
            self._frames = self._head["F"]
        self._payload_bytes += len(view.bytes)
        self._payload_frames += self._head["F"]


async def _watch_all(viewers: Sequence[Viewer], seconds: float) -> list[Seen]:
    start = asyncio.Barrier(len(viewers))
    # Visitors do not press Play in the same instant: begin evenly over one request's period.
    period = LOOK_AHEAD_SECONDS / 3
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(viewer.watch(start, seconds, period * i / len(viewers)))
            for i, viewer in enumerate(viewers)
        ]
    return [task.result() for task in tasks]


def measure(
    app_url: str, sessions: int, seconds: float, query: str = "", stride: int = 5
) -> Audience:
    """Let ``sessions`` viewers play at once for ``seconds``, in this process."""
    viewers = [Viewer(app_url, query, stride) for _ in range(sessions)]
    seen = asyncio.run(_watch_all(viewers, seconds))
    rates = [one.frames_per_second for one in seen]
    return Audience(
        sessions,
        statistics.fmean(rates),
        min(rates),
        tuple(trip for one in seen for trip in one.round_trips),
        statistics.fmean(one.received_bytes for one in seen) / seconds / 1000,
        statistics.fmean(one.frame_bytes for one in seen) / 1000,
    )


def main() -> None:
    """Print what the viewers saw, as JSON."""
    parser = argparse.ArgumentParser(description="Watch the live view without a browser.")
    parser.add_argument("app_url")
    parser.add_argument("--sessions", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--query", default="", help="query string of the page")
    parser.add_argument("--stride", type=int, default=5, help="steps per key frame")
    given = parser.parse_args()
    seen = measure(given.app_url, given.sessions, given.seconds, given.query, given.stride)
    print(json.dumps(asdict(seen)))


if __name__ == "__main__":
    main()
