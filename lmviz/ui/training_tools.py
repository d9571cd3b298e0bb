"""Notes, downloads and settings of a run, and its deletion."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import streamlit as st

from lmviz.training import export
from lmviz.training.runs import Run
from lmviz.ui import training_access as access
from lmviz.ui import training_store as state
from lmviz.ui.plain import harmless
from lmviz.ui.training_actions import delete, write_notes
from lmviz.ui.training_form import PREFIX
from lmviz.ui.words import Control
from lmviz.ui.words import training as words


def draw_tools(run: Run, *, place: str) -> None:
    """Notes to write, files to take along, and all settings; ``place`` keeps widgets apart."""
    notes, files = st.columns([1, 1], gap="medium")
    with notes:
        _draw_notes(run, place)
    with files:
        _draw_downloads(run, place)
    config, environment = run.config, run.environment
    with st.popover(words.ALL_SETTINGS, icon=":material/list:"):
        st.json(config.as_dict(), expanded=True)
        if run.plan:
            st.caption(words.MEASURED)
            st.json(run.plan, expanded=False)
        if environment:
            st.caption(words.MACHINE)
            st.json(environment, expanded=False)


def _draw_downloads(run: Run, place: str) -> None:
    """Files are made when they are asked for, not with every look at the page."""
    st.markdown(words.DOWNLOADS)

    def archive() -> bytes:
        out = io.BytesIO()
        export.to_zip(run, out)
        return out.getvalue()

    with st.container(horizontal=True):
        for said, ending, make in (
            (words.CSV, "csv", lambda: export.to_csv(run)),
            (words.PARQUET, "parquet", lambda: export.to_parquet(run)),
            (words.ARCHIVE, "zip", archive),
        ):
            _download(said, f"{run.id}.{ending}", make, place)
        found = run.checkpoint
        if found is not None:
            said = words.checkpoint(found.stat().st_size)
            _download(said, f"{run.id}.pt", found.read_bytes, place)


def _download(said: Control, name: str, make: Callable[[], str | bytes], place: str) -> None:
    st.download_button(
        said.label,
        make,
        file_name=name,
        key=f"{PREFIX}.download.{place}.{name}",
        icon=":material/download:",
        on_click="ignore",
        help=said.help,
    )


def _draw_notes(run: Run, place: str) -> None:
    key = f"{PREFIX}.notes.{place}.{run.id}"
    st.text_area(
        words.NOTES.label,
        value=run.notes,
        key=key,
        on_change=write_notes,
        args=(run.id, key),
        disabled=not access.may_train(),
        placeholder=words.NOTES_EXAMPLE,
        help=words.NOTES.help,
    )


def delete_button(runs: Sequence[Run], *, going: bool) -> None:
    """Ask, then remove these runs and all their files."""
    if st.button(
        words.delete(len(runs)),
        icon=":material/delete:",
        key=f"{PREFIX}.delete",
        disabled=going or not access.may_train(),
        help=words.STOP_FIRST if going else words.ASKS,
    ):
        _confirm([run.id for run in runs], [state.title_of(run) for run in runs])


@st.dialog(words.SURE)
def _confirm(run_ids: Sequence[str], titles: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {harmless(title)}" for title in titles))
    st.caption(words.ALL_GOES)
    with st.container(horizontal=True):
        gone = st.button(
            words.DELETE,
            type="primary",
            key=f"{PREFIX}.delete_really",
            on_click=delete,
            args=(run_ids,),
        )
        if gone or st.button(words.KEEP, key=f"{PREFIX}.delete_not"):
            st.rerun()
