"""Carry out the Dockerfile without a container engine, and use what it makes.

    python scripts/check_dockerfile.py FOLDER [--build-arg NAME=VALUE] [--mount PATH] [--again]

FOLDER/base becomes a clean root file system (Debian with its Python, by debootstrap, once), and
FOLDER/image a copy in which the Dockerfile's steps have been run in a chroot. The app then runs
in it as the Dockerfile says: as its user, without any capability, on a file system that is
read-only but for its volumes and /tmp, and without a network. The health check must pass, the
first page must be drawn and play, a run must be trained, and nothing may have been left out or
carried in that .dockerignore does not say.

Needs Linux, root, debootstrap, Chromium, and a mirror of Debian and of the Python packages; pip's
own variables (PIP_...) are passed on, and --mount shows folders of this machine to the build.
Differs from an engine in the base (Debian's own Python instead of python:slim) and in having no
layers. Returns 1 if something did not hold.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from scripts import harness

PACKAGES = "python3,python3-pip,python3-venv,ca-certificates"
SUITE = "bookworm"  # Debian 12; its Python is 3.11, the Dockerfile's default
KEEP_FROM_HOST = ("/etc/resolv.conf", "/etc/hosts")
CAPABLE_OF_NOTHING = ("--inh-caps=-all", "--bounding-set=-all", "--no-new-privs")


@dataclass
class Image:
    """What the Dockerfile has said so far."""

    root: Path
    environment: dict[str, str] = field(
        default_factory=lambda: {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"}
    )
    arguments: dict[str, str] = field(default_factory=dict)
    workdir: str = "/"
    user: str = "root"
    volumes: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)
    health: list[str] = field(default_factory=list)


def instructions(text: str) -> list[tuple[str, str]]:
    """(instruction, the rest) of a Dockerfile, comments away and lines joined."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    found = [line.split(maxsplit=1) for line in joined.splitlines() if line.strip()]
    return [(name.upper(), rest) for name, rest in found]


def left_out(path: str, patterns: list[str]) -> bool:
    """Whether .dockerignore keeps this path (relative, of a file) out of the build."""
    parts = path.split("/")
    heads = ["/".join(parts[: i + 1]) for i in range(len(parts))]
    for pattern in patterns:
        if pattern.startswith("**/"):
            if any(fnmatch.fnmatchcase(part, pattern[3:]) for part in parts):
                return True
        elif any(fnmatch.fnmatchcase(head, pattern) for head in heads):
            return True
    return False


def context() -> list[str]:
    """The files that the build sees: those below the root, less .dockerignore's."""
    written = (harness.ROOT / ".dockerignore").read_text().split()
    found = []
    for folder, inside, files in os.walk(harness.ROOT):
        here = Path(folder).relative_to(harness.ROOT).as_posix()
        prefix = "" if here == "." else f"{here}/"
        inside[:] = [name for name in inside if not left_out(prefix + name, written)]
        found += [prefix + name for name in files if not left_out(prefix + name, written)]
    return sorted(found)


def base_system(folder: Path) -> Path:
    """A root file system with Python, like the one that the Dockerfile starts from."""
    base = folder / "base"
    if not (base / "usr/bin/python3").exists():
        arguments = ["--variant=minbase", f"--include={PACKAGES}", SUITE, str(base)]
        subprocess.run(["debootstrap", *arguments], check=True, stdout=subprocess.DEVNULL)
    return base


def like_python_slim(root: Path) -> None:
    """python and pip in /usr/local/bin, free to install."""
    for marker in root.glob("usr/lib/python3*/EXTERNALLY-MANAGED"):
        marker.unlink()
    for name, target in (("python", "/usr/bin/python3"), ("pip", "/usr/bin/pip3")):
        link = root / "usr/local/bin" / name
        link.unlink(missing_ok=True)
        link.symlink_to(target)


def prepare(root: Path, mounts: list[str]) -> None:
    """What an engine sees to: /proc, /dev, the network's names; in a mount space of our own."""
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    for name in KEEP_FROM_HOST:
        shutil.copyfile(name, root / name.lstrip("/"))
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    subprocess.run(["mount", "--rbind", "/dev", str(root / "dev")], check=True)
    for path in mounts:
        (root / path.lstrip("/")).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", path, str(root / path.lstrip("/"))], check=True)


def in_image(image: Image, command: list[str], extra: dict[str, str]) -> list[str]:
    """The command line that runs ``command`` in the image as its present user."""
    who = []
    if image.user != "root":
        who = ["setpriv", f"--reuid={image.user}", f"--regid={image.user}", "--init-groups"]
        who += CAPABLE_OF_NOTHING
    environment = image.environment | extra | {"HOME": _home(image)}
    pairs = [f"{name}={value}" for name, value in environment.items()]
    inside = ["sh", "-c", f"cd {shlex.quote(image.workdir)} && exec {shlex.join(command)}"]
    return ["chroot", str(image.root), "env", "-i", *pairs, *who, *inside]


def _home(image: Image) -> str:
    for line in (image.root / "etc/passwd").read_text().splitlines():
        name, *_, home, _shell = line.split(":")
        if name == image.user:
            return home
    return "/"


def expand(text: str, image: Image) -> str:
    """``${NAME}`` and ``$NAME`` of arguments and environment."""
    known = image.arguments | image.environment
    return re.sub(r"\$\{?(\w+)\}?", lambda m: known.get(m[1], ""), text)


def carry_out(
    image: Image, name: str, rest: str, given: dict[str, str], pip: dict[str, str]
) -> None:
    """One instruction."""
    if name == "ARG":
        key, _, value = rest.partition("=")
        image.arguments[key] = given.get(key, value.strip('"'))
    elif name == "ENV":
        for pair in shlex.split(expand(rest, image)):
            key, _, value = pair.partition("=")
            image.environment[key] = value
    elif name == "WORKDIR":
        image.workdir = rest
        (image.root / rest.lstrip("/")).mkdir(parents=True, exist_ok=True)
    elif name == "COPY":
        copy(image, shlex.split(rest))
    elif name == "RUN":
        extra = pip | image.arguments
        subprocess.run(in_image(image, ["sh", "-c", rest], extra), check=True)
    elif name == "USER":
        image.user = rest
    elif name == "VOLUME":
        image.volumes = json.loads(rest)
    elif name == "HEALTHCHECK":
        image.health = json.loads(rest[rest.index("CMD") + 3 :])
    elif name == "CMD":
        image.command = json.loads(rest)
    elif name not in ("FROM", "EXPOSE"):
        raise ValueError(f"the Dockerfile says {name}, which this script cannot do")


def copy(image: Image, words: list[str]) -> None:
    """COPY of files of the context into the working folder."""
    *sources, target = words
    place = image.root / image.workdir.lstrip("/") / target
    for path in context():
        if "." in sources or path in sources:
            goal = place / path if "." in sources else place / Path(path).name
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(harness.ROOT / path, goal)


def build(folder: Path, given: dict[str, str], mounts: list[str], again: bool) -> Image:
    """The image, made anew if ``again`` or if there is none yet; what it says of itself."""
    base, root = base_system(folder), folder / "image"
    fresh = again or not (root / "built").exists()
    if fresh:
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run(["cp", "-a", str(base), str(root)], check=True)
        like_python_slim(root)
        prepare(root, mounts)
    image = Image(root)
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    for name, rest in instructions((harness.ROOT / "Dockerfile").read_text()):
        if fresh or name not in ("RUN", "COPY"):
            print(f"{name} {rest[:90]}", flush=True)
            carry_out(image, name, rest, given, pip)
    (root / "built").touch()
    return image


def check_contents(image: Image) -> list[str]:
    """What is in the image that should not be, or is not that should be."""
    place = image.root / image.workdir.lstrip("/")
    unwanted = (
        ".git",
        ".venv",
        "tests",
        "benchmarks",
        "scripts",
        "frontend",
        "node_modules",
        "docs",
    )
    wrong = [f"{name} is in the image" for name in unwanted if (place / name).exists()]
    wanted = ("app.py", "pages", ".streamlit/config.toml", "lmviz/ui/style.css", "LICENSE")
    wrong += [f"{name} is missing" for name in wanted if not (place / name).exists()]
    wrong += [f"secrets in the image: {p}" for p in place.rglob("secrets.toml")]
    return wrong


def size(path: Path) -> float:
    """Megabytes on the disk."""
    done = subprocess.run(["du", "-sxm", str(path)], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[0])


def start(image: Image) -> subprocess.Popen[bytes]:
    """The app on a read-only file system, volumes and /tmp apart; log in FOLDER/app.log."""
    root = image.root
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    subprocess.run(["mount", "--bind", str(root), str(root)], check=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    subprocess.run(["mount", "--rbind", "/dev", str(root / "dev")], check=True)
    for path in ("/tmp", *image.volumes):
        inside = root / path.lstrip("/")
        owner = inside.stat()
        options = f"mode={owner.st_mode & 0o7777:o},uid={owner.st_uid},gid={owner.st_gid}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(inside)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(root)], check=True)
    with (root.parent / "app.log").open("wb") as log:
        return subprocess.Popen(in_image(image, image.command, {}), stdout=log, stderr=log)


def use(image: Image) -> list[str]:
    """Start the app, ask for its health, look at it, train; what did not hold."""
    wrong: list[str] = []
    began = time.monotonic()
    process = start(image)
    try:
        while subprocess.run(in_image(image, image.health, {}), stderr=-3).returncode:
            if process.poll() is not None or time.monotonic() - began > 120:
                return [
                    "the health check does not pass",
                    (image.root.parent / "app.log").read_text(),
                ]
            time.sleep(0.5)
        print(f"healthy after {time.monotonic() - began:.1f} s")
        status = Path(f"/proc/{process.pid}/status").read_text()
        for line in ("Uid", "CapEff", "CapBnd", "NoNewPrivs"):
            print(re.search(rf"^{line}:.*", status, re.MULTILINE)[0])  # type: ignore[index]
        if re.search(r"^Uid:\s+0", status, re.MULTILINE):
            wrong.append("the app runs as root")
        written = subprocess.run(in_image(image, ["touch", "lmviz/x"], {}), stderr=-3)
        if written.returncode == 0:
            wrong.append("the app can write its own code")
        wrong += look()
        wrong += train(image)
    finally:
        process.terminate()
        process.wait(timeout=30)
    log = (image.root.parent / "app.log").read_text()
    print(log)
    if "Traceback" in log or "rror" in log:
        wrong.append("errors in the log")
    return wrong


def look() -> list[str]:
    """The first page in a browser: drawn, playing, without complaint."""
    url = "http://127.0.0.1:8501"
    view = "[data-testid=lmviz-sphere]"
    with harness.running_chromium() as browser, harness.open_tab(browser, url, "/?k=5") as tab:
        tab.page.wait_for_function(
            f"""() => +[...document.querySelectorAll('*')]
                .map(e => e.shadowRoot?.querySelector('{view}')).find(Boolean)
                ?.dataset.step > 20""",
            timeout=60_000,
        )
        print("the first page is drawn and plays")
        return tab.watch.complaints()


def train(image: Image) -> list[str]:
    """A short run on the images that come with the app."""
    short = ["python", "-m", "lmviz", "train", "--data", "digits", "--epochs", "1"]
    done = subprocess.run(in_image(image, short, {}), capture_output=True, text=True)
    print(done.stdout[-400:])
    return [] if done.returncode == 0 else [f"training failed: {done.stdout}{done.stderr}"]


def main() -> int:
    """Build, then use, each in a space of its own that vanishes with it."""
    parser = argparse.ArgumentParser(description="Carry out the Dockerfile without an engine.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--build-arg", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--mount", action="append", default=[], help="show this to the build")
    parser.add_argument("--again", action="store_true", help="build although there is an image")
    parser.add_argument("--stage", choices=["build", "use"], help=argparse.SUPPRESS)
    choice = parser.parse_args()
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        print("needs root and debootstrap", file=sys.stderr)
        return 1
    if choice.stage is None:
        me = [sys.executable, *sys.argv]
        built = subprocess.run(["unshare", "--mount", *me, "--stage", "build"])
        base, image = (size(choice.folder / name) for name in ("base", "image"))
        print(f"base {base:.0f} MB, with what the Dockerfile adds {image:.0f} MB")
        loop = 'ip link set lo up && exec "$@"'
        alone = ["unshare", "--mount", "--net", "sh", "-c", loop, "sh", *me, "--stage", "use"]
        return built.returncode or subprocess.run(alone).returncode
    folder = choice.folder.absolute()
    given = dict(pair.split("=", 1) for pair in choice.build_arg)
    fresh = choice.again and choice.stage == "build"
    made = build(folder, given, choice.mount, fresh)
    wrong = check_contents(made) if choice.stage == "build" else use(made)
    for line in wrong:
        print(f"FAIL {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
