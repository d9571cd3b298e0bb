"""``python -m lmviz runs``: what runs there are, how they stand, and what to do with them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lmviz.training import settings
from lmviz.training.files import Damaged
from lmviz.training.progress import describe, duration
from lmviz.training.runs import Run, Store

Action = Callable[[Store, argparse.Namespace], None]


def configure(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """Give the parser the actions on runs."""
    parser.set_defaults(action=_act, act=_list, json=False)
    parser.add_argument("--runs-folder", type=Path, metavar="DIR", help="where the runs lie")
    actions = parser.add_subparsers(metavar="ACTION")

    def add(name: str, act: Action, text: str, many: bool | None = True) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=text)
        action.set_defaults(act=act)
        if many is not None:
            text = "a run's id, or a part of it that no other has"
            action.add_argument("ids", nargs="+" if many else 1, metavar="ID", help=text)
        return action

    listed = add("list", _list, "all runs, newest first (this is the default)", many=None)
    listed.add_argument("--json", action="store_true", help="one JSON object a line")
    add("show", _show, "settings, plan, state and latest numbers of a run")
    add("pause", _pause, "write a checkpoint and end, to go on later")
    add("resume", _resume, "go on from the last checkpoint, in a process of its own")
    add("stop", _stop, "write a checkpoint and end")
    delete = add("delete", _delete, "remove a run and all its files")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    export = add("export", _export, "curves or the whole run as a file", many=False)
    export.add_argument("--out", type=Path, metavar="FILE", help=f"ends in {_endings()}")
    export.add_argument("--checkpoint", action="store_true", help="put the checkpoint into the zip")
    export.add_argument("--tensorboard", action="store_true", help="write its event files anew")


def _endings() -> str:
    from lmviz.training.export import FORMATS

    return ", ".join(f".{ending}" for ending in FORMATS)


def _act(options: argparse.Namespace) -> int:
    options.act(Store(options.runs_folder or settings.runs_folder()), options)
    return 0


def find(store: Store, text: str) -> Run:
    """The run of this id, or the only one whose id has this part.

    Raises:
        ValueError: there is none, or more than one.
    """
    ids = [run.id for run in store.list()]
    if text in ids:
        return store.get(text)
    found = [name for name in ids if text in name]
    if len(found) > 1:
        raise ValueError(f"{text!r} is part of {len(found)} ids: {', '.join(found)}")
    return store.get(found[0] if found else text)


def _title(run: Run) -> str:
    try:
        return run.config.title
    except Damaged:
        return ""


def latest(run: Run) -> dict[str, Any]:
    """The last evaluation of a run; empty if there is none."""
    records, _ = run.events()
    return next((record for record in reversed(records) if record["kind"] == "eval"), {})


def _list(store: Store, options: argparse.Namespace) -> None:
    runs = store.list()
    if options.json:
        for run in runs:
            known = {"id": run.id, "title": _title(run), **asdict(run.status())}
            print(json.dumps(known | {"latest": latest(run)}, default=str))
        return
    if not runs:
        print(f"no runs in {store.root}")
    for run in runs:
        status, found = run.status(), latest(run)
        share = f"{100 * status.step / status.steps:.0f} %" if status.steps else "-"
        accuracy = f"{100 * found['test/acc']:.1f} %" if "test/acc" in found else "-"
        margin = f"{found['margin/class_deg']:.1f}°" if "margin/class_deg" in found else "-"
        row = f"{run.id:<44} {status.state:<12} {share:>5} {accuracy:>7} {margin:>7}  {_title(run)}"
        print(row.rstrip())


def _show(store: Store, options: argparse.Namespace) -> None:
    for text in options.ids:
        run = find(store, text)
        rows = _facts(run)
        print("\n".join(f"{name:<20} {value}" for name, value in rows if value != ""))


def _facts(run: Run) -> list[tuple[str, Any]]:
    from lmviz.training.config import RunConfig

    status = run.status()
    rows: list[tuple[str, Any]] = [
        ("run", run.id),
        ("folder", run.folder),
        ("title", _title(run)),
        ("state", f"{status.state} {status.message}".rstrip()),
        ("progress", describe(status, latest(run)) if status.steps else ""),
        ("time", duration(status.seconds) if status.seconds else ""),
        ("size", f"{run.size / 1e6:.1f} MB"),
        ("why", run.plan.get("why", "")),
        ("notes", run.notes.strip()),
    ]
    try:
        config = run.config
    except Damaged:
        return rows
    known = {name: here for name, (here, _) in config.changes(RunConfig()).items()}
    rows += [(f"  {name}", value) for name, value in known.items()]
    return rows + [(f"  {name}", value) for name, value in run.environment.items()]


def _pause(store: Store, options: argparse.Namespace) -> None:
    for text in options.ids:
        run = find(store, text)
        run.pause()
        print(f"{run.id}: asked to pause")


def _stop(store: Store, options: argparse.Namespace) -> None:
    for text in options.ids:
        run = find(store, text)
        run.stop()
        print(f"{run.id}: {'asked to stop' if run.told().going else 'stopped'}")


def _resume(store: Store, options: argparse.Namespace) -> None:
    from lmviz.training import launch

    for text in options.ids:
        run = find(store, text)
        launch.start(run)
        print(f"{run.id}: goes on")


def _delete(store: Store, options: argparse.Namespace) -> None:
    for run in [find(store, text) for text in options.ids]:
        question = f"remove {run.id} and its {run.size / 1e6:.1f} MB for good? [y/N] "
        if not options.yes and not _agreed(question):
            print(f"{run.id}: kept")
            continue
        store.delete(run.id)
        print(f"{run.id}: deleted")


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise ValueError("nobody is there to be asked: use --yes")
    return input(question).strip().lower() in ("y", "yes")


def _export(store: Store, options: argparse.Namespace) -> None:
    from lmviz.training import export

    run = find(store, options.ids[0])
    if options.out is None and not options.tensorboard:
        raise ValueError("say what to write: --out FILE or --tensorboard")
    if options.out is not None:
        export.write(run, options.out, checkpoint=options.checkpoint)
        print(options.out)
    if options.tensorboard:
        print(export.to_tensorboard(run))
