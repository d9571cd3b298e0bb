"""``python -m lmviz pack``: the best packing of k points, on paper or in a file."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from lmviz.geometry import best_packing
from lmviz.geometry.export import FORMATS
from lmviz.geometry.packing import Packing, search


def configure(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """Give the parser the options of ``pack``, and what to do with them."""
    parser.add_argument("k", type=int, help="number of points, at least 2")
    parser.add_argument("--dim", type=int, default=3, help="dimension of the space (default 3)")
    parser.add_argument(
        "--search",
        type=float,
        metavar="SECONDS",
        default=0.0,
        help="search this long for something better",
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of the search")
    parser.add_argument(
        "--out", type=Path, help=f"write coordinates; the ending names the format: {_endings()}"
    )
    parser.set_defaults(action=_pack)


def _endings() -> str:
    return ", ".join(f".{ending}" for ending in FORMATS)


def _pack(options: argparse.Namespace) -> int:
    try:
        return _find(options)
    except MemoryError:
        raise ValueError(f"k = {options.k} points do not fit into the memory") from None


def _find(options: argparse.Namespace) -> int:
    write = None
    if options.out is not None:
        write = FORMATS.get(options.out.suffix.lower().lstrip("."))
        if write is None:
            raise ValueError(f"{options.out}: the file name must end in one of {_endings()}")
        # Known before a long search, not after it.
        if not options.out.absolute().parent.is_dir():
            raise ValueError(f"{options.out}: there is no folder {options.out.absolute().parent}")
    if not 0 <= options.search < math.inf:
        raise ValueError(f"search = {options.search} must be at least 0 seconds, and finite")
    if options.seed < 0:
        raise ValueError(f"seed = {options.seed} must be at least 0")
    packing = best_packing(options.k, options.dim, seed=options.seed)
    if options.search > 0:
        for better in search(options.k, options.dim, options.seed, options.search):
            if better.angle > packing.angle + 1e-12:
                packing = better
                print(f"found {math.degrees(packing.angle):.10f} degrees", flush=True)
    print(report(packing))
    if write is not None:
        options.out.write_text(write(packing), encoding="utf-8")
        print(f"coordinates    {options.out}")
    return 0


def report(packing: Packing) -> str:
    """What is known of a packing, one fact a line."""
    rows = [
        ("points", f"{packing.k} on the unit sphere of R^{packing.d}"),
        ("class margin", f"{math.degrees(packing.angle):.10f} degrees"),
        ("exact", packing.exact or "-"),
        ("gamma_min", f"{1 - math.cos(packing.angle):.10f}"),
        ("status", packing.status),
        ("source", packing.source),
        ("contacts", str(len(packing.contacts))),
        ("rattlers", str(len(packing.rattlers))),
        ("KKT residual", f"{packing.residual:.1e}"),
    ]
    if packing.reference is not None:
        rows.append(("best known", f"{math.degrees(packing.reference):.7f} degrees"))
    return "\n".join(f"{name:<14} {value}" for name, value in rows)
