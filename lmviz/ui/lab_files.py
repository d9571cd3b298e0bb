"""What leaves the Sphere Lab, and comes back: link, script, pictures, recordings, settings."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lmviz.sphere.export import from_json, to_json
from lmviz.sphere.script import to_script, to_script_of_eras
from lmviz.ui import files, lab, page_state, problem_form, sphere_files
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
        files.save(lab.PREFIX, partial(_files, player))
        bring = st.popover("Open", icon=":material/upload_file:", key=f"{lab.PREFIX}.open")
    if share.open:
        with share:
            _draw_share(player)
    with bring:
        _draw_open()


def _draw_share(player: Player) -> None:
    st.markdown("**Copy link** to these settings and this view")
    st.code(page_state.address(lab.STATE), language=None, wrap_lines=True)
    if player.sight.past:
        st.caption("It repeats what was changed or moved while the run went on.")
    st.markdown("**Copy Python** that repeats the run")
    step = max(1, player.trajectory.frames[player.frame].step)
    eras = player.trajectory.eras
    if len(eras) > 1:
        st.code(to_script_of_eras(eras, step), language="python")
    else:
        st.code(to_script(player.problems[0], step), language="python")


def _files(player: Player) -> files.Files:
    settings = files.Offer("Settings (.json)", ".json", partial(to_json, player.problems[0]))
    return sphere_files.of_player(player, [settings])


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
