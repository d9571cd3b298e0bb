"""What is known of the chosen images: found or not, a folder, a download, the class counts."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import streamlit as st

from lmviz.figures.training import class_counts_chart
from lmviz.losses.imbalance import class_counts
from lmviz.training import datasets
from lmviz.training.config import RunConfig
from lmviz.training.datasets import DatasetRecord
from lmviz.training.datasets.sampling import PROTOCOLS
from lmviz.ui import training_access as access
from lmviz.ui.charts import chart
from lmviz.ui.training_actions import told
from lmviz.ui.training_form import PREFIX, draw_subset
from lmviz.ui.words import training_data as words

POLL_S = 0.7


class Stopped(Exception):
    """The visitor has stopped the download; what arrived is kept."""


@dataclass
class Download:
    """A download in a thread of its own; every visitor of the server sees the same one."""

    key: str
    folder: str
    done: int = 0
    total: int = 0
    file: str = ""
    error: str = ""
    ended: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Fetch all files; resumes what an earlier download has left."""
        try:
            datasets.download(self.key, self.folder, self._progress)
        except Stopped:
            pass
        except (datasets.DataError, OSError) as error:
            self.error = str(error)
        finally:
            self.ended = True

    def _progress(self, done: int, total: int, name: str) -> None:
        self.done, self.total, self.file = done, total, name
        if self.stopped.is_set():
            raise Stopped


_downloads: dict[tuple[str, str], Download] = {}
_lock = threading.Lock()


@told
def start_download(key: str, folder: str) -> None:
    """Begin to fetch a data set, unless that is being done already.

    Raises:
        LimitError: this visitor may not write there.
    """
    access.limits().check_folder(folder)
    with _lock:
        known = _downloads.get((key, folder))
        if known is not None and not known.ended:
            return
        job = _downloads[key, folder] = Download(key, folder)
    threading.Thread(target=job.run, daemon=True, name=f"download-{key}").start()


def draw() -> None:
    """Below the choice of images: their state, and how many of each class are taken."""
    record = datasets.CATALOGUE[st.session_state[f"{PREFIX}.data"]]
    folder = access.folder(st.session_state[f"{PREFIX}.folder"])
    if record.embedded:
        st.caption(f":material/check: {words.embedded(record)}")
    else:
        _draw_place(record, folder)
    with st.expander(words.NUMBER, expanded=False, key=f"{PREFIX}.open_images"):
        draw_subset()
    _draw_counts(record)


def _draw_place(record: DatasetRecord, folder: str) -> None:
    job = _downloads.get((record.key, folder))
    try:
        place = datasets.locate(record.key, folder)
    except datasets.MissingData as error:
        if job is not None and not job.ended:
            st.fragment(_draw_progress, run_every=POLL_S)(job)
        else:
            _draw_missing(record, folder, str(error), job)
        return
    # Where things lie is nothing for visitors from elsewhere.
    where = str(place) if access.limits().any_folder else ""
    st.caption(f":material/check: {words.found(where, record)}")


def _draw_missing(record: DatasetRecord, folder: str, message: str, job: Download | None) -> None:
    st.warning(words.missing(record.title), icon=":material/folder_off:")
    if job is not None and job.error:
        st.error(words.failed(job.error))
    if not access.may_train():
        return
    said = words.download(record.download_size, record.licence)
    st.button(
        said.label,
        key=f"{PREFIX}.download",
        icon=":material/download:",
        width="stretch",
        on_click=start_download,
        args=(record.key, folder),
        help=said.help,
    )
    if not access.limits().any_folder:
        return
    st.text_input(
        words.FOLDER.label,
        key=f"{PREFIX}.folder",
        placeholder=words.FOLDER_EXAMPLE,
        help=words.FOLDER.help,
        persist_state="session",
    )
    with st.expander(words.LOOKED_FOR, key=f"{PREFIX}.open_looked"):
        st.caption(message)


def _draw_progress(job: Download) -> None:
    if job.ended:
        st.rerun()
    share = min(1.0, job.done / job.total) if job.total else 0.0
    st.progress(share, text=words.arrived(job.file, job.done, job.total))
    st.button(
        words.STOP.label,
        key=f"{PREFIX}.stop_download",
        width="stretch",
        on_click=job.stopped.set,
        help=words.STOP.help,
    )


def _draw_counts(record: DatasetRecord) -> None:
    state = st.session_state
    size = min(state[f"{PREFIX}.train_size"] or record.train_size, record.train_size)
    if state[f"{PREFIX}.imbalance"] == "none":
        return
    kind, ratio = state[f"{PREFIX}.imbalance"], state[f"{PREFIX}.ratio"]
    counts = class_counts(PROTOCOLS[kind], max(1, size // record.k), record.k, ratio)
    chart(
        class_counts_chart(counts, record.classes),
        "class_counts",
        words.counts_alt(counts, record.classes),
        columns={words.CLASS: list(record.classes), words.TRAINING_IMAGES: list(counts)},
        key=f"{PREFIX}.counts",
        toolbar=False,
    )
    st.caption(words.counts_note(counts))


def is_here(config: RunConfig) -> bool:
    """Whether the images of a run can be read."""
    try:
        datasets.locate(config.data, access.folder(config.folder))
    except datasets.MissingData:
        return False
    return True
