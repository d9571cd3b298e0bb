"""The Optimum page's state: what is asked for, a running search, and the still view."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import streamlit as st

from lmviz.figures.largest_margin import hundredths
from lmviz.geometry import best_packing, simplex_bound
from lmviz.geometry.bounds import LargestMargin, known_margin
from lmviz.geometry.packing import Packing, search
from lmviz.geometry.packing.facade import OWN_SEARCH, ready_angle
from lmviz.geometry.riesz import MinimalEnergy, continuation
from lmviz.geometry.tables import coordinates
from lmviz.losses import HyperParameter
from lmviz.ui import page_state
from lmviz.ui.page_state import Values
from lmviz.ui.sphere_view.still import Configuration, Still
from lmviz.ui.words import Control
from lmviz.ui.words import optimum as words

PREFIX = "optimum"
STILL, JOB, REFUSAL = f"{PREFIX}.still", f"{PREFIX}.job", f"{PREFIX}.refusal"
EXPONENTS = (0, 1, 2, 3, 5, 7, 10, 14, 20, 30, 50, 70, 100, 140, 200, 300, 500, 700, 1000)
CHART_DIMENSIONS = (2, 3, 4, 8, 16)

K = HyperParameter(
    name="k",
    symbol="k",
    title="Points",
    default=24,
    low=2,
    high=130,
    step=1,
    integer=True,
    help="Number of points: the classes whose prototypes are to be as far apart as possible.",
)
D = HyperParameter(
    name="d",
    symbol="d",
    title="Dimension",
    default=3,
    low=2,
    high=16,
    step=1,
    integer=True,
    help="Dimension of the space. On S² (d = 3) a table answers at once for every k up to 130.",
)
SECONDS = HyperParameter(
    name="seconds",
    symbol="",
    title="Search time in seconds",
    default=20,
    low=1,
    high=120,
    step=1,
    integer=True,
    ticks=(5, 10, 20, 40, 60, 120),
    help="How long a search from random starts may take.",
)
T = HyperParameter(
    name="t",
    symbol="t",
    title="Exponent",
    default=1.0,
    low=0.0,
    high=1000.0,
    ticks=EXPONENTS,
    help="Exponent of the Riesz energy: 0 is the logarithmic energy, 1 the Thomson problem; as t "
    "grows, the closest pairs alone matter and the best packing is approached.",
)

SECTION = HyperParameter(
    name="section",
    symbol="",
    title="Show",
    default="packing",
    choices=tuple(words.SECTIONS),
    help="The best packing itself, the configurations of minimal Riesz energy beside it, or the "
    "largest class margin of every number of classes.",
)
SETTINGS = page_state.by_name((K, D, SECTION, T, SECONDS))

_searching = threading.Semaphore(2)
"""Searches that may run in this server at once: each fills a core."""
_minimising = threading.Semaphore(1)
"""Continuations of the energy at once: seconds of work, for which others wait without working."""


@dataclass
class Job:
    """A search in a thread of its own; the page reads what it has found so far."""

    k: int
    d: int
    seconds: float
    best: Packing
    began: float = field(default_factory=time.monotonic)
    improvements: int = 0
    ended: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)
    told: tuple[int, bool] = (0, True)

    @property
    def running(self) -> bool:
        """Whether something better may come; a stopped search may still finish its last start."""
        return not (self.ended or self.stopped.is_set())

    @property
    def news(self) -> tuple[int, bool]:
        """Changes when the page has something to tell."""
        return self.improvements, self.running

    def report(self) -> str:
        """How the search stands, for the user."""
        left = max(0.0, self.seconds - (time.monotonic() - self.began))
        return words.report(self.improvements, left if self.running else None)

    def run(self, seed: int) -> None:
        """Search until the time is up or :attr:`stopped` is set."""
        try:
            for found in search(self.k, self.d, seed, self.seconds, self.stopped.is_set):
                if self.stopped.is_set():
                    break
                if found.angle > self.best.angle + 1e-12:
                    self.best = found
                    self.improvements += 1
        finally:
            _searching.release()
            self.ended = True


def start_search(k: int, d: int, seconds: float, seed: int) -> None:
    """Callback: begin a search, or leave a :func:`refusal`."""
    stop_search()
    if not _searching.acquire(blocking=False):
        st.session_state[REFUSAL] = words.BUSY
        return
    job = Job(k, d, seconds, best_packing(k, d))
    st.session_state[JOB] = job
    threading.Thread(target=job.run, args=(seed,), daemon=True, name="packing-search").start()


def refusal() -> str:
    """Why the search that was just asked for did not begin; said once."""
    message: str = st.session_state.pop(REFUSAL, "")
    return message


def stop_search() -> None:
    """End the session's search, if one runs; what it found is kept."""
    job: Job | None = st.session_state.get(JOB)
    if job is not None:
        job.stopped.set()


def running_job(k: int, d: int) -> Job | None:
    """The session's search for this very (k, d), running or ended."""
    job: Job | None = st.session_state.get(JOB)
    return job if job is not None and (job.k, job.d) == (k, d) else None


def still() -> Still:
    """The session's view."""
    if STILL not in st.session_state:
        layers = {"caps": True, "contacts": True, "labels": False}
        made = Still(PREFIX, layers)
        made.sight = page_state.sight(STATE)
        st.session_state[STILL] = made
    view: Still = st.session_state[STILL]
    return view


def payload() -> bytes:
    """What the view shows now; news of a search bring the whole page up to date."""
    job = _job_on_show()
    if job is not None:
        rerun_on_news(job)
    return still().payload()


def rerun_on_news(job: Job) -> None:
    """Bring the whole page up to date if the search has news that it does not show yet."""
    if job.told != job.news:
        job.told = job.news
        st.rerun()


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the view."""
    page_state.turned(STATE, still(), request)


def read(query: Mapping[str, str]) -> tuple[Values, list[str]]:
    """The state that a link describes, and what had to be corrected."""
    values, messages = page_state.read_settings(query, SETTINGS)
    near = min(EXPONENTS, key=lambda t: abs(t - values[T.name]))
    if near != values[T.name]:
        messages.append(words.no_exponent(values[T.name], EXPONENTS, near))
    return values | {T.name: float(near)}, messages


STATE = page_state.Page(
    PREFIX,
    read,
    write=lambda values, everything: page_state.write_settings(values, SETTINGS, everything),
    current=lambda: page_state.current_settings(PREFIX, SETTINGS),
    put=lambda values: page_state.put_settings(PREFIX, values, SETTINGS),
    view=lambda: st.session_state.get(STILL),
    looks={SECTION.name},
)


def _job_on_show() -> Job | None:
    """The search whose result the page shows, if there is one."""
    state = st.session_state
    if state.get(f"{PREFIX}.section") != "packing":
        return None
    return running_job(state[f"{PREFIX}.k"], state[f"{PREFIX}.d"])


def configuration(packing: Packing) -> Configuration:
    """The packing as the view draws it."""
    return Configuration(packing.points, packing.contacts, packing.rattlers)


def tiles(packing: Packing) -> list[dict[str, Any]]:
    """The numbers beside the packing."""
    degrees = math.degrees(packing.angle)
    simplex = math.degrees(simplex_bound(packing.k))

    def tile(said: Control, value: float, accent: str, unit: str, digits: int) -> dict:
        return {
            **{"label": said.label, "sphere": 0, "metric": None, "value": value, "unit": unit},
            **{"minus": None, "digits": digits, "help": said.help, "accent": accent},
        }

    of = packing.finished, packing.status.startswith("computed")
    digits = 7 if packing.finished else 2

    def rounded(value: float) -> float:
        return value if packing.finished else hundredths(value)

    shown = [
        tile(words.class_margin(*of), rounded(degrees), "tammes", "deg", digits),
        tile(words.sample_margin(*of), rounded(1 - math.cos(packing.angle)), "optimum", "", digits),
    ]
    if packing.reference is not None:
        published = math.degrees(packing.reference)
        shown.append(tile(words.PUBLISHED, published, "tammes", "deg", 7))
    if simplex - degrees > 1e-6:
        shown.append(tile(words.SIMPLEX_BOUND, simplex, "simplex", "deg", 4))
    return shown


@st.cache_data(show_spinner=False, max_entries=200)
def energies(k: int, d: int) -> list[MinimalEnergy]:
    """Minimal-energy configurations for all ``EXPONENTS``."""
    with _minimising:
        return list(continuation(k, d, EXPONENTS, starts=starts(k, d)))


def starts(k: int, d: int) -> int:
    """Random starts of the first energy; fewer for many points."""
    return 8 if k * d <= 200 else 2


def known_margins(last: int) -> list[LargestMargin]:
    """Everything that is known without a search, for the chart over k."""
    found = []
    for d in CHART_DIMENSIONS:
        for k in range(2, last + 1):
            known = known_margin(k, d)
            angle = ready_angle(k, d) if known is None and k in coordinates(d) else None
            if angle is not None:
                known = LargestMargin(k, d, angle, "computed here", OWN_SEARCH)
            if known is not None:
                found.append(known)
    return found


def riesz_pair(minimum: MinimalEnergy, packing: Packing) -> list[Configuration]:
    """The configuration of minimal energy beside the best packing."""
    contacts = _closest(minimum.points)
    return [
        Configuration(
            minimum.points,
            contacts,
            title=words.minimal_energy(minimum.t),
            subtitle=words.margin(math.degrees(minimum.angle)),
        ),
        Configuration(
            packing.points,
            packing.contacts,
            packing.rattlers,
            title=words.BEST_PACKING,
            subtitle=words.margin(math.degrees(packing.angle)),
        ),
    ]


def _closest(points: np.ndarray) -> tuple[tuple[int, int], ...]:
    """Pairs within a thousandth of the largest cosine."""
    cosines = points @ points.T
    i, j = np.triu_indices(len(points), 1)
    near = cosines[i, j] > cosines[i, j].max() - 1e-3
    return tuple(zip(i[near].tolist(), j[near].tolist(), strict=True))
