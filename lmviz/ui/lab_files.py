"""What leaves the Sphere Lab, and comes back: link, script, pictures, recordings, settings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from lmviz.sphere.export import from_json, to_json
from lmviz.sphere.script import to_script, to_script_of_eras
from lmviz.ui import lab, problem_form, share, sphere_files
from lmviz.ui.cite import of_losses
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.words import sphere_lab as words


def draw() -> None:
    """The row of buttons above the live view."""
    player: Player | None = st.session_state.get(lab.PLAYER)
    if player is None:
        return
    share.bar(
        lab.STATE,
        partial(_script, player),
        note=words.PAST if player.sight.past else "",
        undo=False,  # it stands beside the controls
        save=partial(sphere_files.save_player, lab.PREFIX, player),
        sources=lambda: of_losses(player.problems[0].loss.record.key),
        settings=settings(player),
    )


def settings(player: Player) -> share.Settings:
    """The problem as a file that the command line and Python read, too."""
    return share.Settings(partial(to_json, player.problems[0]), _read)


def _script(player: Player) -> str:
    step = max(1, player.trajectory.frames[player.frame].step)
    eras = player.trajectory.eras
    return to_script_of_eras(eras, step) if len(eras) > 1 else to_script(player.problems[0], step)


def _read(text: str) -> Mapping[str, str]:
    """A problem's file as a link would have it."""
    values = problem_form.values_of(from_json(text))
    problem_form.problem_of(values)  # what the controls cannot show is refused
    return lab.STATE.write(values, True)
