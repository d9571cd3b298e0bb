"""Command line: ``python -m lmviz pack 24 --dim 3``, ``python -m lmviz train --data digits``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "pack": (
        "lmviz.geometry.cli",
        "the best packing of k points: the largest class margin of k prototypes",
    ),
    "draw": ("lmviz.ui.cli", "run an experiment on the sphere; write pictures and recordings"),
    "train": ("lmviz.training.cli", "train a backbone on real images under one of the losses"),
    "runs": ("lmviz.training.cli_runs", "list, show, pause, resume, stop, delete, export runs"),
}
"""Command -> the module that has its options, and what it does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="lmviz", description="See the largest margins.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text)
        # Only the command that is asked for is loaded.
        if given[:1] == [name]:
            import_module(module).configure(command, given[1:])
    options = parser.parse_args(given)
    try:
        return options.action(options)
    except (ValueError, OSError) as error:
        print(f"lmviz: {error}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
