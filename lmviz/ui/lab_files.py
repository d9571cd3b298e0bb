"""What leaves the Sphere Lab, and comes back: link, script, pictures, recordings, settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lmviz.figures.sphere_scene import MOST_FEATURES, Camera, Scene
from lmviz.figures.sphere_svg import sphere_svg
from lmviz.sphere.export import curves_csv, from_json, points_npz, to_json
from lmviz.sphere.script import to_script
from lmviz.ui import lab, page_state, problem_form
from lmviz.ui.sphere_view.offline import offline_page
from lmviz.ui.sphere_view.player import Player

UPLOAD, TAKEN = f"{lab.PREFIX}.upload", f"{lab.PREFIX}.taken"


def draw() -> None:
    """The row of buttons beneath the live view."""
    player: Player | None = st.session_state.get(lab.PLAYER)
    if player is None:
        return
    with st.container(horizontal=True, gap="small"):
        # Opened, each asks the server once, so that it speaks of the picture of that moment.
        share = st.popover(
            "Share", icon=":material/link:", on_change="rerun", key=f"{lab.PREFIX}.share"
        )
        save = st.popover(
            "Save", icon=":material/download:", on_change="rerun", key=f"{lab.PREFIX}.save"
        )
        bring = st.popover("Open", icon=":material/upload_file:", key=f"{lab.PREFIX}.open")
    if share.open:
        with share:
            _draw_share(player)
    if save.open:
        with save:
            _draw_save(player)
    with bring:
        _draw_open()


def _draw_share(player: Player) -> None:
    st.markdown("**Copy link** to these settings and this view")
    st.code(page_state.address(lab.STATE), language=None, wrap_lines=True)
    st.markdown("**Copy Python** that repeats the run")
    step = player.trajectory.frames[player.frame].step
    st.code(to_script(player.problems[0], max(1, step)), language="python")


def _draw_save(player: Player) -> None:
    problem, frame = player.problems[0], player.trajectory.frames[player.frame]
    name = f"{problem.loss.record.key}-k{problem.k}-step{frame.step}"
    title = f"{problem.loss.record.title}, k = {problem.k}, d = {problem.d}"
    drawable = problem.n <= MOST_FEATURES
    # Made when they are clicked: a long recording takes a moment to pack.
    files: Mapping[str, tuple[str, str, Any]] = {
        "Picture (.svg)": (".svg", "image/svg+xml", lambda: picture(player)),
        "Recording that plays offline (.html)": (
            ".html",
            "text/html",
            lambda: offline_page(title, player.recording()),
        ),
        "Curves (.csv)": (".csv", "text/csv", lambda: curves_csv(player.trajectory)),
        "All points and curves (.npz)": (
            ".npz",
            "application/octet-stream",
            lambda: points_npz(player.trajectory),
        ),
        "Settings (.json)": (".json", "application/json", lambda: to_json(problem)),
    }
    for label, (ending, mime, data) in files.items():
        st.download_button(
            label,
            data,
            file_name=name + ending,
            mime=mime,
            key=f"{lab.PREFIX}.save{ending}",
            on_click="ignore",
            width="stretch",
            disabled=ending == ".svg" and not drawable,
        )
    if not drawable:
        st.caption(f"A vector picture holds at most {MOST_FEATURES:,} features.")


def picture(player: Player) -> str:
    """The sphere as it is seen now, as SVG."""
    problem, frame = player.problems[0], player.trajectory.frames[player.frame]
    prototypes, features, ghosts = player.picture(0)
    seen = player.viewpoint
    camera = Camera(seen.azimuth, seen.elevation) if seen else Camera()
    names = [f"class {j + 1}" for j in range(problem.k)] if problem.k <= 20 else []
    caption = f"{problem.loss.record.title}, k = {problem.k}, d = {problem.d}, step {frame.step:,}"
    scene = Scene(prototypes, features, problem.labels, ghosts, names=names, caption=caption)
    return sphere_svg(scene, camera)


def _draw_open() -> None:
    st.file_uploader(
        "Settings saved here before (.json)",
        type="json",
        key=UPLOAD,
        on_change=_take,
        max_upload_size=1,
    )
    problem = st.session_state.get(TAKEN)
    if problem:
        st.error(problem)


def _take() -> None:
    """Callback: put the settings of an uploaded file into the controls."""
    st.session_state[TAKEN] = ""
    upload = st.session_state.get(UPLOAD)
    if upload is None:
        return
    try:
        found = from_json(upload.getvalue().decode("utf-8"))
        values = problem_form.values_of(found)
        problem_form.problem_of(values)
    except UnicodeDecodeError:
        st.session_state[TAKEN] = f"{upload.name} is not a text file. Save settings as JSON first."
    except ValueError as error:
        st.session_state[TAKEN] = f"{upload.name} cannot be used: {error}"
    else:
        problem_form.apply(lab.PREFIX, values)
