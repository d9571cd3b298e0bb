"""``python -m lmviz draw``: run an experiment of the Sphere Lab and write it into files."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from lmviz.losses import CATALOGUE, make
from lmviz.sphere import Problem
from lmviz.sphere.export import from_json, to_json
from lmviz.sphere.presets import PRESETS, preset
from lmviz.ui.files import Offer
from lmviz.ui.sphere_files import of_player
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import HOME, Sight, Viewpoint
from lmviz.ui.words import command_line as words

MOST_FRAMES = 400
"""Key frames that are recorded, evenly over the steps."""
STEPS, MOST_STEPS = 1000, 1_000_000
"""What is run where nothing is asked for, and the most."""


def configure(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """Give the parser the options of ``draw``, and what to do with them."""
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--preset", choices=[p.key for p in PRESETS], help=words.PRESET)
    start.add_argument("--settings", type=Path, help=words.SETTINGS)
    parser.add_argument("--loss", choices=list(CATALOGUE), help=words.LOSS)
    parser.add_argument("-k", type=int, help=words.CLASSES)
    parser.add_argument("-d", type=int, help=words.DIMENSION)
    parser.add_argument("--seed", type=int, help=words.SEED)
    parser.add_argument("--steps", type=int, default=STEPS, help=words.steps(STEPS))
    parser.add_argument(
        "--camera",
        metavar=words.CAMERA.label,
        help=words.CAMERA.help,
    )
    parser.add_argument(
        "out",
        type=Path,
        nargs="+",
        help=words.OUT,
    )
    parser.set_defaults(action=_draw)


def _draw(options: argparse.Namespace) -> int:
    if not 1 <= options.steps <= MOST_STEPS:
        raise ValueError(words.steps_outside(options.steps, MOST_STEPS))
    problem = _problem(options).replace(max_steps=options.steps)
    player = Player([problem])
    if options.camera:
        player.sight = Sight(viewpoints=(_viewpoint(options.camera),))
    settings = Offer(words.SETTINGS_FILE, ".json", lambda: to_json(problem))
    writers = [(path, _writer(path, of_player(player, [settings]).all)) for path in options.out]
    player.record(options.steps, max(1, math.ceil(options.steps / MOST_FRAMES)))
    for path, ending in writers:
        # Asked for again: what is offered speaks of the frame on the screen.
        offers = {o.ending: o for o in of_player(player, [settings]).all}
        if offers[ending].trouble:
            raise ValueError(words.trouble(path, offers[ending].trouble))
        made = offers[ending].make()
        path.write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
        print(path)
    return 0


def _problem(options: argparse.Namespace) -> Problem:
    problem = PRESETS[0].problem
    if options.preset:
        problem = preset(options.preset).problem
    elif options.settings:
        problem = from_json(options.settings.read_text(encoding="utf-8"))
    changes = {name: getattr(options, name) for name in ("k", "d", "seed")}
    changes = {name: value for name, value in changes.items() if value is not None}
    if options.loss:
        changes["loss"] = make(options.loss)
    if "k" in changes and problem.counts is not None:
        changes["counts"] = None
    return problem.replace(**changes)


def _viewpoint(text: str) -> Viewpoint:
    try:
        azimuth, elevation = (math.radians(float(part)) for part in text.split(","))
    except ValueError:
        raise ValueError(words.no_camera(text)) from None
    if not (abs(azimuth) <= 2 * math.pi and abs(elevation) <= math.pi / 2):
        raise ValueError(words.camera_outside(text))
    return Viewpoint(azimuth, elevation, HOME.distance)


def _writer(path: Path, offers: Sequence[Offer]) -> str:
    """The ending that says what a file is to hold, known before a long run."""
    found = [o.ending for o in offers if path.name.lower().endswith(o.ending)]
    if not found:
        raise ValueError(words.no_kind(path, [o.ending for o in offers]))
    if not path.absolute().parent.is_dir():
        raise ValueError(words.no_folder(path, path.absolute().parent))
    return max(found, key=len)
