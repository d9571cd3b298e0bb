"""The Own data page's state: what was uploaded, what it came to, and the link."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lmviz import data
from lmviz.data import DataError, Embeddings, Limits
from lmviz.data.record import clean
from lmviz.losses import HyperParameter
from lmviz.reporting import Report
from lmviz.reporting.measuring import measure
from lmviz.ui import limits, page_state, sessions
from lmviz.ui.controls import ensure
from lmviz.ui.own_view import Picture
from lmviz.ui.words import own_data as words

PREFIX = "own_data"
HELD, SHOWN, PROBLEM, SEEN, TURN, CENTRED, SECTION, MISSED = (
    f"{PREFIX}.{name}"
    for name in ("held", "shown", "problem", "seen", "turn", "centred", "section", "missed")
)
LIMITS = Limits(size=limits.current().upload_bytes)
LINK = HyperParameter(
    name="centred",
    symbol="",
    title="Subtract the middle",
    default="no",
    choices=("no", "yes"),
    help="Subtract the middle of the class means from all features first, as work on neural "
    "collapse does. Only where class means stand for the prototypes.",
)
OF_SAMPLES = "samples"
"""The section that needs features."""
LOOK = HyperParameter(
    name="section",
    symbol="",
    title="Section",
    default=next(iter(words.SECTIONS)),
    choices=tuple(words.SECTIONS),
    help="What is shown beneath the sphere: a row for each class, how cosines and margins of the "
    "features are spread, or how the prototypes lie to each other.",
)

_measuring = threading.BoundedSemaphore(2)
"""Reports that may be computed in this server at once: the largest fill a core for seconds."""


@dataclass(eq=False)
class Held:
    """What this session has uploaded: the file's name, what was read from it, and its report.

    Both are None once they were dropped because nobody had asked for a while.
    """

    name: str
    file: str
    embeddings: Embeddings | None
    shown: Shown | None = None

    @property
    def nbytes(self) -> int:
        """Bytes of the data; a report keeps as much again for its picture."""
        if self.embeddings is None:
            return 0
        arrays = (self.embeddings.features, self.embeddings.labels, self.embeddings.prototypes)
        return 2 * sum(x.nbytes for x in arrays if x is not None)

    def rest(self) -> None:
        """Drop the data; the file's name is kept, to say what has to be uploaded again."""
        self.embeddings = self.shown = None


@dataclass(frozen=True, eq=False)
class Shown:
    """A report with its picture, and what it was made from."""

    made_from: tuple[str, bool]
    title: str
    report: Report
    picture: Picture


def keep_uploads_in_memory() -> None:
    """Let the web server hold a whole upload in memory; beyond 1 MB it would use a file."""
    with suppress(ImportError):
        from starlette.formparsers import MultiPartParser

        MultiPartParser.spool_max_size = max(MultiPartParser.spool_max_size, LIMITS.size + 65_536)


def plain(text: str) -> str:
    """Text as it stands, where Markdown is read: nothing a user named becomes a link or a style."""
    # A word joiner, which is not seen, keeps addresses from becoming links of their own accord.
    text = re.sub(r"(://|www(?=\.)|@)", "\\1\u2060", text)
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>~$:&])", r"\\\1", text)


def upload_key() -> str:
    """Session key of the upload; another one empties it."""
    return f"{PREFIX}.upload.{st.session_state.get(TURN, 0)}"


def take(file: Any) -> None:
    """Read what the visitor has chosen (an ``UploadedFile`` or None), if it is new.

    Asked at every run: a change that arrives while a run goes on may lose its callback.
    """
    if file is None or file.file_id == st.session_state.get(SEEN):
        return
    trouble = ""
    try:
        with _measuring:
            embeddings = data.read(file, file.name, LIMITS)
        found = Held(clean(file.name), file.file_id, embeddings)
        # What was held before makes room.
        st.session_state.pop(HELD, None)
        room = sessions.current().room(found)
        if found.nbytes > room.size:
            raise DataError(room.reason)
        st.session_state[HELD] = found
    except (DataError, MemoryError) as error:
        trouble = str(error) or words.NO_MEMORY
    st.session_state[PROBLEM] = trouble
    st.session_state[SEEN] = file.file_id


def removed() -> None:
    """Forget what the visitor has taken out of the upload; leaving the page does not count.

    A file that is replaced is taken out first, so that the upload itself has to stay.
    """
    if st.session_state.get(upload_key()) is None:
        _drop()


def _drop() -> None:
    for name in (HELD, SHOWN, PROBLEM, SEEN):
        st.session_state.pop(name, None)


def forget() -> None:
    """Drop what this session has uploaded, here and in Streamlit's own memory."""
    _drop()
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def problem() -> str:
    """Why the last upload could not be read, or ''."""
    return str(st.session_state.get(PROBLEM, ""))


def held() -> Held | None:
    """What this session has uploaded, if it could be read."""
    found: Held | None = st.session_state.get(HELD)
    if found is not None and found.embeddings is None:
        forget()
        st.session_state[PROBLEM] = words.dropped(found.name)
        return None
    return found


def may_centre() -> bool:
    """Whether class means stand for the prototypes."""
    mine = held()
    return mine is None or mine.embeddings is None or mine.embeddings.prototypes is None


def sections() -> dict[str, str]:
    """Those that what was uploaded, or the example, can fill, with their titles."""
    mine = held()
    lone = mine is not None and mine.embeddings is not None and mine.embeddings.features is None
    return {n: title for n, title in words.SECTIONS.items() if not (lone and n == OF_SAMPLES)}


def shown() -> Shown:
    """The report of what was uploaded, or of the example; computed once until either changes.

    Raises:
        ValueError: the class means have no direction.
    """
    mine = held()
    centred = bool(st.session_state.get(CENTRED)) and may_centre()
    wanted = (mine.file if mine else "", centred)
    known = _shown_before()
    if known is None or known.made_from != wanted:
        embeddings = mine.embeddings if mine else None
        if mine is None or embeddings is None:
            title, report = words.EXAMPLE, _example_report(centred)
        else:
            title = mine.name
            with _measuring:
                report = measure(embeddings, centred=centred)
        picture = Picture(report)
        picture.sight = page_state.sight(STATE) if known is None else known.picture.sight
        known = Shown(wanted, title, report, picture)
        if mine is None:
            st.session_state[SHOWN] = known
        else:
            mine.shown = known
    return known


def _shown_before() -> Shown | None:
    """The last report of the upload, else of the example."""
    mine = held()
    known: Shown | None = st.session_state.get(SHOWN)
    return (mine.shown if mine else None) or known


@st.cache_resource(show_spinner=False)
def example() -> Embeddings:
    """The built-in example, the same for everyone."""
    return data.digits()


@st.cache_resource(show_spinner=False, max_entries=2)
def _example_report(centred: bool) -> Report:
    return measure(example(), centred=centred)


def payload() -> bytes:
    """What the view shows now; where the upload was dropped, the whole page has to be told."""
    before = st.session_state.get(HELD)
    if before is not None and held() is None:
        st.rerun()
    return shown().picture.payload()


def need(request: Mapping[str, Any]) -> None:
    """Take a request of the view."""
    page_state.turned(STATE, shown().picture, request)


def _picture() -> Picture | None:
    known = _shown_before()
    return known.picture if known else None


def _current() -> page_state.Values:
    centred = "yes" if st.session_state.setdefault(CENTRED, False) else "no"
    return {LINK.name: centred, LOOK.name: _chosen_section()}


def _chosen_section() -> str:
    """The section that was chosen; the first one while what was uploaded cannot fill it.

    It comes back with the features, unless another one was chosen meanwhile.
    """
    state, possible = st.session_state, sections()
    if ensure(SECTION, LOOK) not in possible:
        state[MISSED], state[SECTION] = state[SECTION], LOOK.default
    elif state[SECTION] != LOOK.default:
        state.pop(MISSED, None)
    elif state.get(MISSED) in possible:
        state[SECTION] = state.pop(MISSED)
    return str(state[SECTION])


def _put(values: page_state.Values) -> None:
    st.session_state[CENTRED] = values[LINK.name] == "yes"
    st.session_state[SECTION] = values[LOOK.name]
    st.session_state.pop(MISSED, None)


_SETTINGS = page_state.by_name([LINK, LOOK])
STATE = page_state.Page(
    PREFIX,
    read=lambda query: page_state.read_settings(query, _SETTINGS),
    write=lambda values, everything: page_state.write_settings(values, _SETTINGS, everything),
    current=_current,
    put=_put,
    view=_picture,
    looks={LOOK.name},
)
