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


def draw_tools(run: Run, *, place: str) -> None:
    """Notes to write, files to take along, and all settings; ``place`` keeps widgets apart."""
    notes, files = st.columns([1, 1], gap="medium")
    with notes:
        _draw_notes(run, place)
    with files:
        _draw_downloads(run, place)
    config, environment = run.config, run.environment
    with st.popover("All settings", icon=":material/list:"):
        st.json(config.as_dict(), expanded=True)
        if run.plan:
            st.caption("What was measured before the start")
            st.json(run.plan, expanded=False)
        if environment:
            st.caption("Machine and versions")
            st.json(environment, expanded=False)


def _draw_downloads(run: Run, place: str) -> None:
    """Files are made when they are asked for, not with every look at the page."""
    st.markdown("Downloads")

    def archive() -> bytes:
        out = io.BytesIO()
        export.to_zip(run, out)
        return out.getvalue()

    with st.container(horizontal=True):
        for label, ending, make, text in (
            ("CSV", "csv", lambda: export.to_csv(run), "Every curve, one line per logged step."),
            ("Parquet", "parquet", lambda: export.to_parquet(run), "The same as a Parquet table."),
            ("Run", "zip", archive, "Settings, log, curves and snapshots; no checkpoint."),
        ):
            _download(label, f"{run.id}.{ending}", make, text, place)
        found = run.checkpoint
        if found is not None:
            size = found.stat().st_size / 1e6
            text = f"Weights, optimiser and all that resuming needs: {size:.1f} MB, for torch.load."
            _download("Checkpoint", f"{run.id}.pt", found.read_bytes, text, place)


def _download(
    label: str, name: str, make: Callable[[], str | bytes], text: str, place: str
) -> None:
    st.download_button(
        label,
        make,
        file_name=name,
        key=f"{PREFIX}.download.{place}.{name}",
        icon=":material/download:",
        on_click="ignore",
        help=text,
    )


def _draw_notes(run: Run, place: str) -> None:
    key = f"{PREFIX}.notes.{place}.{run.id}"
    st.text_area(
        "Notes",
        value=run.notes,
        key=key,
        on_change=write_notes,
        args=(run.id, key),
        disabled=not access.may_train(),
        placeholder="What was tried, what was seen …",
        help="Kept with the run.",
    )


def delete_button(runs: Sequence[Run], *, going: bool) -> None:
    """Ask, then remove these runs and all their files."""
    many = f"{len(runs)} runs" if len(runs) > 1 else "run"
    if st.button(
        f"Delete {many} …",
        icon=":material/delete:",
        key=f"{PREFIX}.delete",
        disabled=going or not access.may_train(),
        help="Stop it first." if going else "Asks before it removes anything.",
    ):
        _confirm([run.id for run in runs], [state.title_of(run) for run in runs])


@st.dialog("Delete for good?")
def _confirm(run_ids: Sequence[str], titles: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {harmless(title)}" for title in titles))
    st.caption("Curves, checkpoints, notes: all files go. This cannot be undone.")
    with st.container(horizontal=True):
        gone = st.button(
            "Delete",
            type="primary",
            key=f"{PREFIX}.delete_really",
            on_click=delete,
            args=(run_ids,),
        )
        if gone or st.button("Keep", key=f"{PREFIX}.delete_not"):
            st.rerun()
