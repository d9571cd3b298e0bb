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

MOST_FRAMES = 400
"""Key frames that are recorded, evenly over the steps."""


def configure(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """Give the parser the options of ``draw``, and what to do with them."""
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--preset", choices=[p.key for p in PRESETS], help="a preset of the lab")
    start.add_argument("--settings", type=Path, help="settings saved by the lab (.json)")
    parser.add_argument("--loss", choices=list(CATALOGUE), help="with its usual numbers")
    parser.add_argument("-k", type=int, help="number of classes")
    parser.add_argument("-d", type=int, help="dimension of the space")
    parser.add_argument("--seed", type=int, help="of the random start")
    parser.add_argument("--steps", type=int, default=1000, help="how many (default 1000)")
    parser.add_argument(
        "--camera",
        metavar="LONGITUDE,LATITUDE",
        help="from where the sphere is seen, in degrees",
    )
    parser.add_argument(
        "out",
        type=Path,
        nargs="+",
        help="files to write; the ending names the kind: .svg .pdf .png .gif .html .npz .json, "
        "-curves and -similarity with .csv .svg .pdf .png, -points.csv, or all but a "
        "long animation in one .zip",
    )
    parser.set_defaults(action=_draw)


def _draw(options: argparse.Namespace) -> int:
    if not 1 <= options.steps <= 1_000_000:
        raise ValueError(f"steps = {options.steps} must be between 1 and 1,000,000")
    problem = _problem(options).replace(max_steps=options.steps)
    player = Player([problem])
    if options.camera:
        player.sight = Sight(viewpoints=(_viewpoint(options.camera),))
    settings = Offer("Settings", ".json", lambda: to_json(problem))
    writers = [(path, _writer(path, of_player(player, [settings]).all)) for path in options.out]
    player.record(options.steps, max(1, math.ceil(options.steps / MOST_FRAMES)))
    for path, ending in writers:
        # Asked for again: what is offered speaks of the frame on the screen.
        offers = {o.ending: o for o in of_player(player, [settings]).all}
        if offers[ending].trouble:
            raise ValueError(f"{path}: {offers[ending].trouble}")
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
        raise ValueError(f"camera: “{text[:40]}” is not a longitude and a latitude") from None
    if not (abs(azimuth) <= 2 * math.pi and abs(elevation) <= math.pi / 2):
        raise ValueError(f"camera: {text[:40]} is beyond ±360 degrees or ±90 degrees")
    return Viewpoint(azimuth, elevation, HOME.distance)


def _writer(path: Path, offers: Sequence[Offer]) -> str:
    """The ending that says what a file is to hold, known before a long run."""
    found = [o.ending for o in offers if path.name.lower().endswith(o.ending)]
    if not found:
        known = ", ".join(o.ending for o in offers)
        raise ValueError(f"{path}: the file name must end in one of {known}")
    if not path.absolute().parent.is_dir():
        raise ValueError(f"{path}: there is no folder {path.absolute().parent}")
    return max(found, key=len)
