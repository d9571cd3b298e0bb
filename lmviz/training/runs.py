"""Run folders: the whole truth about every run, for whoever can read the file system.

    config.json  environment.json  plan.json  status.json  process.json  events.jsonl  control
    checkpoints/  snapshots/  tensorboard/  report.json  notes.md  log.txt  owner

The process that trains a run writes its folder; everybody else reads it, and writes no more than
``control`` and ``notes.md``. So a page that is loaded anew, a second browser and a restarted
server all see the same.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from lmviz.training import events, files, processes
from lmviz.training.files import Damaged

if TYPE_CHECKING:
    from lmviz.training.config import RunConfig

GOING = ("queued", "starting", "running", "pausing")
"""States in which a process is at work on the run."""
ENDED = ("paused", "stopped", "finished", "collapsed", "failed")
RESUMABLE = ("paused", "stopped", "failed", "interrupted")
"""States from which a run can go on."""
WISHES = ("pause", "stop")

UNBORN_S = 30.0
"""A process that has not shown itself by then has not come up."""
SILENT_S = 120.0
"""A process on another machine that has been silent for so long is taken for gone."""

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
OWNED = ".lock"
"""The file in a run's folder that its process keeps locked."""
TRASH = ".trash"
NOTES_LENGTH = 100_000
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no characters that look like another
DIFFERENT_FOLDER_NAMES = 20


@dataclass(frozen=True)
class Status:
    """How a run stands.

    Attributes:
        state: one of :data:`GOING` or :data:`ENDED`, "interrupted" if it says that it goes but
            its process is gone, or "damaged" if its folder cannot be read.
        message: what there is to say about it.
        step, steps, epoch: how far it is; ``steps`` is 0 until it is known.
        eta_s: seconds left, if known.
        device: what it trains on or waits for.
        ticket: its place among those who wait; the lowest comes first.
        pid, started, host: the process: its id, when it was created, on which machine.
        heartbeat: unix seconds of the last sign of life.
        began: unix seconds at which this process got its turn; 0 before.
        spent_s: seconds of work in earlier processes.
    """

    state: str = "paused"
    message: str = ""
    step: int = 0
    steps: int = 0
    epoch: float = 0.0
    eta_s: float | None = None
    device: str = ""
    ticket: int = 0
    pid: int = 0
    started: float = 0.0
    host: str = ""
    heartbeat: float = 0.0
    began: float = 0.0
    spent_s: float = 0.0

    @property
    def going(self) -> bool:
        """Whether a process is at work."""
        return self.state in GOING

    @property
    def resumable(self) -> bool:
        """Whether the run can go on."""
        return self.state in RESUMABLE

    @property
    def seconds(self) -> float:
        """Seconds of work so far, waiting not counted."""
        return self.spent_s + (max(0.0, self.heartbeat - self.began) if self.began else 0.0)


_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "str": str,
    "int": int,
    "float": (int, float),
    "float | None": (int, float, type(None)),
}


def _parse_status(values: Mapping[str, Any]) -> Status:
    known: dict[str, Any] = {}
    for field in fields(Status):
        if field.name in values:
            value = values[field.name]
            if not isinstance(value, _KINDS[str(field.type)]) or isinstance(value, bool):
                raise Damaged(f"status.json is damaged: {field.name} is {value!r}")
            known[field.name] = value
    status = Status(**known)
    if status.state not in (*GOING, *ENDED):
        raise Damaged(f"status.json is damaged: the state is {status.state!r}")
    return status


@dataclass(frozen=True)
class Run:
    """One run folder. Cheap to make; every property reads the folder anew."""

    folder: Path

    @property
    def id(self) -> str:
        """The name of the folder, by which the run is asked for."""
        return self.folder.name

    @property
    def config(self) -> RunConfig:
        """What is trained.

        Raises:
            Damaged: config.json is missing, damaged, or from another version.
        """
        path = self.folder / "config.json"
        try:
            stat = path.stat()
            return _read_config(path, stat.st_mtime_ns, stat.st_size)
        except FileNotFoundError:
            raise Damaged("config.json is missing") from None
        except OSError as error:
            raise Damaged(f"config.json cannot be read: {error.strerror}") from None

    @property
    def plan(self) -> dict[str, Any]:
        """What calibration found; empty before it."""
        return self._read("plan.json")

    @property
    def environment(self) -> dict[str, Any]:
        """Versions and machine at the first start; empty before it."""
        return self._read("environment.json")

    @property
    def report(self) -> dict[str, Any]:
        """What the run came to; empty before its end."""
        return self._read("report.json")

    def _read(self, name: str) -> dict[str, Any]:
        try:
            return files.read_json(self.folder / name)
        except (FileNotFoundError, Damaged):
            return {}

    @property
    def owner(self) -> str:
        """The mark of who started it, where visitors see their own runs only; else empty."""
        try:
            return (self.folder / "owner").read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            return ""

    # How it stands

    def status(self) -> Status:
        """How the run stands now, with what its process cannot tell: that it is gone."""
        try:
            _ = self.config
        except Damaged as error:
            return Status("damaged", str(error))
        return self.told()

    def told(self) -> Status:
        """As :meth:`status`, without a look at the configuration."""
        try:
            status = _parse_status(files.read_json(self.folder / "status.json"))
        except FileNotFoundError:
            return Status("damaged", "status.json is missing")
        except Damaged as error:
            return Status("damaged", str(error))
        if status.state not in GOING:
            return status
        if not self._lives(status):
            message = "Its process is gone. It can go on from its last checkpoint."
            if not status.pid:
                message = "Its process did not come up; the end of log.txt may tell why."
            return replace(status, state="interrupted", message=message, eta_s=None)
        wish = self.control()
        if wish:
            message = "pausing" if wish == "pause" else "stopping"
            return replace(status, state="pausing", message=message)
        return status

    def _lives(self, status: Status) -> bool:
        age = time.time() - status.heartbeat
        if status.host and status.host != processes.host():
            return age < SILENT_S
        if status.pid:
            return processes.alive(status.pid, status.started)
        born = self._read("process.json")
        if born.get("ticket") == status.ticket:
            with suppress(KeyError, TypeError):
                return processes.alive(born["pid"], born["started"])
        return age < UNBORN_S

    def owned(self) -> bool:
        """Whether a process of this machine works on it, whatever its status says."""
        lock = FileLock(self.folder / OWNED)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return True
        except OSError:  # a folder that cannot be written has no process that writes it
            return False
        lock.release()
        return False

    def write_status(self, state: str, *, message: str = "", **changes: Any) -> Status:
        """Write how the run stands; what is not given stays, but for message and time left.

        In a state of :data:`GOING` the process that calls is written down as the run's own,
        unless ``pid`` is given.

        Raises:
            OSError: it cannot be written. On a full disk the old file's own room is used.
        """
        path = self.folder / "status.json"
        try:
            before = _parse_status(files.read_json(path))
        except (FileNotFoundError, Damaged):
            before = Status()
        pid, started = processes.identity() if state in GOING else (0, 0.0)
        now: dict[str, Any] = {"pid": pid, "started": started, "host": processes.host()}
        now |= {"heartbeat": round(time.time(), 3), "eta_s": None}
        status = replace(before, **(now | changes | {"state": state, "message": message}))
        try:
            files.write_json(path, asdict(status))
        except OSError as error:
            if not files.is_full(error):
                raise
            files.overwrite_json(path, asdict(status))
        return status

    # What others ask of it

    def control(self) -> str:
        """What the run is asked for: "pause", "stop", or nothing. Costs microseconds."""
        try:
            wish = (self.folder / "control").read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            return ""
        return wish if wish in WISHES else ""

    def wish(self, wish: str) -> None:
        """Ask for "pause" or "stop", whatever the state; a stop is not taken back by a pause.

        Raises:
            OSError: it cannot be written.
        """
        if wish == "stop" or self.control() != "stop":
            files.write_text(self.folder / "control", f"{wish}\n")

    def clear_control(self) -> None:
        """Nothing is asked for any longer."""
        (self.folder / "control").unlink(missing_ok=True)

    def pause(self) -> None:
        """Ask the run to write a checkpoint and end, to go on later.

        Raises:
            ValueError: no process is at work on it.
        """
        status = self.status()
        if not status.going:
            raise ValueError(f"run {self.id} is {status.state}: there is nothing to pause")
        self.wish("pause")

    def stop(self) -> None:
        """Ask the run to write a checkpoint and end; without a process it is told to be stopped.

        Raises:
            ValueError: it has ended already.
        """
        status = self.status()
        if status.going:
            self.wish("stop")
        elif status.resumable and status.state != "stopped":
            self.write_status("stopped", message="Stopped while it did not run.")
        else:
            raise ValueError(f"run {self.id} is {status.state}: there is nothing to stop")

    # What it has

    def events(self, offset: int = 0) -> tuple[list[events.Record], int]:
        """The records from ``offset`` on, and the next offset; see :func:`events.read`."""
        return events.read(self.folder / "events.jsonl", offset)

    @property
    def snapshots(self) -> list[Path]:
        """The snapshot files, oldest step first."""
        return sorted((self.folder / "snapshots").glob("*.npz"), key=lambda p: p.stem[-8:])

    @property
    def checkpoint(self) -> Path | None:
        """The last checkpoint, if there is one."""
        for name in ("last.pt", "previous.pt"):
            path = self.folder / "checkpoints" / name
            if path.is_file():
                return path
        return None

    @property
    def notes(self) -> str:
        """What people wrote about the run, in Markdown."""
        try:
            return (self.folder / "notes.md").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def write_notes(self, text: str) -> None:
        """Replace the notes.

        Raises:
            ValueError: they are longer than 100,000 characters.
            OSError: they cannot be written.
        """
        if len(text) > NOTES_LENGTH:
            raise ValueError(f"notes may have {NOTES_LENGTH:,} characters, got {len(text):,}")
        files.write_text(self.folder / "notes.md", text)

    def log_end(self, size: int = 4000) -> str:
        """The last characters that the process printed."""
        try:
            with (self.folder / "log.txt").open("rb") as stream:
                stream.seek(max(0, os.fstat(stream.fileno()).st_size - size))
                return stream.read().decode("utf-8", "replace")
        except OSError:
            return ""

    @property
    def size(self) -> int:
        """Bytes of all files of the run."""
        return sum(path.lstat().st_size for path in _walk(self.folder))


def _walk(folder: Path) -> Iterator[Path]:
    """All files below, links not followed, in no order; those that vanish meanwhile left out."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            elif entry.is_file(follow_symlinks=False) and Path(entry.path).exists():
                yield Path(entry.path)


@lru_cache(512)
def _read_config(path: Path, changed: int, size: int) -> RunConfig:
    """The configuration of a file as it was at this moment."""
    from lmviz.training.config import RunConfig

    try:
        return RunConfig.from_json(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Damaged(f"config.json is damaged: {error}") from None


class Store:
    """The runs below one folder, which is made when the first run is.

    Args:
        owner: see, make and delete the runs of this owner only; None for all runs.
    """

    def __init__(self, root: Path | str, owner: str | None = None) -> None:
        self.root = Path(root).absolute()
        self.owner = owner

    @property
    def everybody(self) -> Store:
        """The same folder with the runs of all owners."""
        return Store(self.root)

    def _may_see(self, run: Run) -> bool:
        return self.owner is None or run.owner == self.owner

    def create(self, config: RunConfig) -> Run:
        """Make the folder of a new run, at once or not at all. Nothing is started.

        Raises:
            OSError: it cannot be written.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        for _ in range(DIFFERENT_FOLDER_NAMES):
            name = _new_name(config)
            made = self.root / f".new-{name}"
            try:
                made.mkdir()
                files.write_text(made / "config.json", config.to_json(), sync=True)
                if self.owner is not None:
                    files.write_text(made / "owner", f"{self.owner}\n", sync=True)
                Run(made).write_status("paused", message="not started yet")
                if not (self.root / name).exists():
                    os.rename(made, self.root / name)
                    return Run(self.root / name)
            except FileExistsError:
                continue
            finally:
                shutil.rmtree(made, ignore_errors=True)
        raise FileExistsError(f"{self.root} has no room for a run called {name}")

    def list(self) -> Sequence[Run]:
        """All runs, newest first, damaged ones too."""
        try:
            folders = [p for p in self.root.iterdir() if ID.fullmatch(p.name)]
        except OSError:
            return []
        found = [Run(p) for p in folders if any((p / n).is_file() for n in RUN_FILES)]
        found = [run for run in found if self._may_see(run)]
        return sorted(found, key=lambda run: run.id, reverse=True)

    def get(self, name: str) -> Run:
        """The run of this id.

        Raises:
            ValueError: there is none; an id that is a path is none.
        """
        run = Run(self.root / name) if ID.fullmatch(name) else None
        if (
            run is None
            or not any((run.folder / n).is_file() for n in RUN_FILES)
            or not self._may_see(run)
        ):
            # Another's run is no different from none at all, and a visitor learns no path.
            where = f" in {self.root}" if self.owner is None else ""
            raise ValueError(f"there is no run {name[:120]!r}{where}")
        return run

    def delete(self, name: str) -> None:
        """Remove a run and all its files; a link only itself, never what it points to.

        It leaves the list at once and is removed from the trash afterwards, so that a removal
        that fails half-way leaves no half run.

        Raises:
            ValueError: there is no such run, or a process is at work on it.
            OSError: it cannot be moved.
        """
        run = self.get(name)
        if run.told().going or run.owned():
            raise ValueError(f"a process is at work on run {name}: stop it before deleting it")
        trash = self.root / TRASH
        trash.mkdir(exist_ok=True)
        os.rename(run.folder, trash / f"{name}-{secrets.token_hex(4)}")
        self.empty_trash()

    def empty_trash(self) -> None:
        """Remove what was deleted; what cannot be removed now stays for the next time."""
        trash = self.root / TRASH
        if trash.is_symlink() or not trash.is_dir():
            return
        for path in trash.iterdir():
            with suppress(OSError):
                path.unlink() if path.is_symlink() else shutil.rmtree(path)


RUN_FILES = ("config.json", "status.json")


def _new_name(config: RunConfig) -> str:
    """Readable, sorted by time, and not made twice: 20261120-143205-arcface-digits-k3f9."""
    word = "".join(secrets.choice(ALPHABET) for _ in range(4))
    words = [time.strftime("%Y%m%d-%H%M%S"), config.loss, config.data, word]
    return re.sub(r"[^A-Za-z0-9_-]", "-", "-".join(words))
