"""``python -m lmviz train``: a new run from its settings, or one that exists, until it ends.

The options of a new run are the fields of its configuration, and what they may hold is asked of
the catalogues: nothing here mentions a loss, a net or a data set by name.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lmviz.training import settings
from lmviz.training.progress import CLEAR, EVERY_S, describe
from lmviz.training.runs import Run, Status, Store

if TYPE_CHECKING:
    from lmviz.losses import HyperParameter
    from lmviz.training.config import RunConfig

HELP = {
    "name": "what tables call it; else made from loss and data",
    "folder": "where your own files of the data lie; else the data folder of the settings",
    "relu": "features pass a ReLU",
    "hyper": "hyper-parameters of the loss, see below",
    "nesterov": "Nesterov's momentum",
    "drw": "re-weight the classes from four fifths of the run on (Cao et al. 2019)",
    "stop_collapsed": "end the run once its prototypes have merged",
    "device": "auto, cpu, cuda or cuda:N",
}
"""What the settings mean that are no numbers and no choices."""


def configure(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """Give the parser the options of ``train``, and what to do with them."""
    parser.set_defaults(action=_train)
    parser.add_argument(
        "--run", metavar="DIR", help="the folder of a run: start it, or let it go on"
    )
    parser.add_argument(
        "--no-queue",
        action="store_true",
        help="do not wait for other runs on the device: for clusters, which have their own queue",
    )
    parser.add_argument(
        "--no-tensorboard", action="store_true", help="do not mirror the log for TensorBoard"
    )
    # A process that waits for its turn needs no more, and should not load what the rest needs.
    if not any(text.split("=")[0] == "--run" for text in given):
        _configure_new(parser)


def _configure_new(parser: argparse.ArgumentParser) -> None:
    from lmviz.training import presets
    from lmviz.training.config import RunConfig

    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    known = _parameters()
    new = parser.add_argument_group("a new run")
    names = ", ".join(p.key for p in presets.PRESETS)
    new.add_argument("--preset", metavar="NAME", help=f"settings to start from: {names}")
    new.add_argument("--config", type=Path, metavar="FILE", help="a config.json to start from")
    new.add_argument("--download", action="store_true", help="fetch the data if they are missing")
    new.add_argument("--detach", action="store_true", help="leave it to a process of its own")
    new.add_argument("--runs-folder", type=Path, metavar="DIR", help="where its folder is made")
    options = parser.add_argument_group("settings of a new run")
    for field in fields(RunConfig):
        _add_setting(options, field, known.get(field.name))
    parser.epilog = _epilog()


def _parameters() -> dict[str, HyperParameter]:
    from lmviz.losses.regularizers import SAMPLE_MARGIN, ZERO_CENTROID
    from lmviz.training.parameters import PARAMETERS

    return {p.name: p for p in (*PARAMETERS, SAMPLE_MARGIN, ZERO_CENTROID)}


def _catalogues() -> dict[str, Iterable[str]]:
    from lmviz import losses
    from lmviz.training import backbones, datasets

    return {"data": datasets.CATALOGUE, "net": backbones.CATALOGUE, "loss": losses.CATALOGUE}


def _add_setting(
    options: argparse._ArgumentGroup, field: Field, known: HyperParameter | None
) -> None:
    flag = "--" + field.name.replace("_", "-")
    names: Iterable[str] = known.choices if known else _catalogues().get(field.name, ())
    text = known.help if known else HELP.get(field.name, "")
    if names:
        text = f"one of {', '.join(names)}. {text}".strip()
    if field.default not in (MISSING, ""):
        text = f"{text} (default {field.default})"
    kept: dict[str, Any] = {
        "dest": f"set_{field.name}",
        "default": argparse.SUPPRESS,
        "help": text.replace("%", "%%"),
    }
    if isinstance(field.default, bool):
        options.add_argument(flag, action=argparse.BooleanOptionalAction, **kept)
    elif field.default is MISSING:
        options.add_argument(flag, nargs="+", action="extend", metavar="NAME=VALUE", **kept)
    else:
        metavar = (known.symbol if known and known.symbol.isalpha() else "VALUE").upper()
        options.add_argument(flag, metavar=metavar, **kept)


def _epilog() -> str:
    from lmviz import losses
    from lmviz.training import presets

    rows = ["losses and their hyper-parameters:"]
    for record in losses.CATALOGUE.values():
        rows.append(f"  {record.key:<16} {record.title}")
        rows += [
            f"    {p.name}={_shown(p.default)}  {p.title or p.name}: {_allowed(p)}"
            for p in record.hyper
        ]
    rows += ["", "presets:"]
    rows += [f"  {p.key:<16} {p.title}" for p in presets.PRESETS]
    rows += [
        "",
        "Ctrl-C pauses: a checkpoint is written, and the run goes on with --run.",
        f"runs (LMVIZ_RUNS): {settings.runs_folder()}",
        f"data (LMVIZ_DATA): {settings.data_folder()}",
    ]
    return "\n".join(rows).replace("%", "%%")


def _shown(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _allowed(parameter: HyperParameter) -> str:
    if parameter.choices:
        return ", ".join(parameter.choices)
    return (
        f"in [{parameter.low:g}, {parameter.high:g}]{f' {parameter.unit}' * bool(parameter.unit)}"
    )


def make_config(options: Mapping[str, Any]) -> RunConfig:
    """The configuration that parsed options describe.

    Raises:
        ValueError: an unknown preset, a setting or hyper-parameter that is not allowed.
        OSError: the file of a configuration cannot be read.
    """
    from lmviz.training import presets
    from lmviz.training.config import RunConfig

    config = RunConfig()
    if options.get("preset"):
        known = {p.key: p.config for p in presets.PRESETS}
        if options["preset"] not in known:
            raise ValueError(f"preset must be one of {', '.join(known)}, got {options['preset']!r}")
        config = known[options["preset"]]
    if options.get("config"):
        config = RunConfig.from_json(options["config"].read_text(encoding="utf-8"))
    changes = {
        name.removeprefix("set_"): value
        for name, value in options.items()
        if name.startswith("set_")
    }
    defaults = {field.name: field.default for field in fields(RunConfig)}
    for name, value in changes.items():
        if isinstance(defaults[name], int | float) and isinstance(value, str):
            changes[name] = _number(value)
    if "hyper" in changes:
        same = changes.get("loss", config.loss) == config.loss
        given = dict(_hyper(text) for text in changes["hyper"])
        changes["hyper"] = {**(config.hyper if same else {}), **given}
    return config.replace(**changes)


def _hyper(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise ValueError(f"hyper must be given as name=value, got {text!r}")
    # One value per class is written with commas.
    many = tuple(_number(part) for part in value.split(","))
    return name, many if len(many) > 1 else many[0]


def _number(text: str) -> float | str:
    """The number that is written; the text itself where it is none, for a message that names it."""
    try:
        return float(text)
    except ValueError:
        return text


def existing(name: str) -> Run:
    """The run of a folder, or of an id below the folder of all runs.

    Raises:
        ValueError: there is none.
    """
    for folder in (Path(name).absolute(), settings.runs_folder() / name):
        if (folder / "config.json").is_file():
            return Run(folder)
    raise ValueError(f"{name} is not the folder of a run: it holds no config.json")


def _train(options: argparse.Namespace) -> int:
    if options.run is not None:
        return _work(existing(options.run), options)
    from lmviz.training import launch

    config = make_config(vars(options))
    if options.download:
        _download(config)
    run = Store(options.runs_folder or settings.runs_folder()).create(config)
    print(f"{config.title}\nrun {run.id}\nin {run.folder}", flush=True)
    if options.detach:
        launch.start(run)
        return 0
    return _work(run, options)


def _work(run: Run, options: argparse.Namespace) -> int:
    from lmviz.training.work import work

    code = work(run, queue=not options.no_queue, tensorboard=not options.no_tensorboard)
    print(last_words(run, run.status()), flush=True)
    return code


def last_words(run: Run, status: Status) -> str:
    """How the run ended, and how it goes on."""
    records, _ = run.events()
    latest = next((r for r in reversed(records) if r["kind"] == "eval"), {})
    rows = [f"{status.state}: {status.message or describe(status, latest)}"]
    if status.state in ("paused", "failed"):
        rows += ["it goes on with", f"  python -m lmviz train --run {run.folder}"]
    return "\n".join(rows)


def _download(config: RunConfig) -> None:
    import time

    from lmviz.training import datasets

    try:
        datasets.locate(config.data, config.folder)
        return
    except datasets.MissingData:
        pass
    terminal, said = sys.stdout.isatty(), 0.0

    def tell(done: int, total: int, name: str) -> None:
        nonlocal said
        if terminal and (done == total or time.monotonic() - said > EVERY_S):
            said = time.monotonic()
            share = f"{done / 2**20:.1f} of {total / 2**20:.1f} MiB"
            print(f"{CLEAR}{name}: {share}", end="\n" if done == total else "", flush=True)

    folder = datasets.download(config.data, config.folder, tell)
    print(f"downloaded into {folder}", flush=True)
