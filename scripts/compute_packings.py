"""Search for best packings on S^(d-1) and keep the best of each k in a package data file.

Run it as often and as long as you like; it starts from the file and only ever improves it:

    nice -n 19 python scripts/compute_packings.py --dim 3 --first 2 --last 130 --minutes 60

Starts: random, neighbours' packings with a point added or removed, shaken or partly rebuilt
packings of the same size, and (on S^2) unions of orbits of a random symmetry group.
"""

from __future__ import annotations

import argparse
import math
import os
import time
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from lmviz.geometry.packing.certificate import minimal_angle, refine
from lmviz.geometry.packing.closed_forms import construct
from lmviz.geometry.packing.moves import relocate, resize, shake, symmetric_start, twist
from lmviz.geometry.packing.smoothing import random_configuration
from lmviz.geometry.packing.solver import polish_part, sharpen, solve_quickly, solve_start
from lmviz.geometry.tables import published

TABLES = Path(__file__).resolve().parent.parent / "lmviz" / "geometry" / "tables"
REACHED = math.radians(1e-7)
POOL = 4
QUICK_UNKNOWNS = 150
LEFT_OUT = 12


class Table:
    """The best configurations found so far, and a few runners-up of each size to start from."""

    def __init__(self, path: Path, d: int, first: int, last: int) -> None:
        self.path, self.d = path, d
        self.best: dict[int, np.ndarray] = {}
        self.pool: dict[int, list[tuple[float, np.ndarray]]] = {}
        self.tries: dict[int, int] = {}
        if path.exists():
            with np.load(path, allow_pickle=False) as stored:
                blocks = np.split(stored["points"].reshape(-1, d), np.cumsum(stored["sizes"])[:-1])
            for points in blocks:
                points = points / np.linalg.norm(points, axis=1, keepdims=True)
                self.offer(refine(points, 1e-6))
        for k in range(first, last + 1):
            known = construct(k, d)
            if known is not None:
                self.offer(known)

    def angle(self, k: int) -> float:
        return minimal_angle(self.best[k]) if k in self.best else 0.0

    def gap(self, k: int) -> float | None:
        """Published minus own angle, or None where nothing is published."""
        row = published().get((k, self.d))
        return None if row is None else row.angle - self.angle(k)

    def offer(self, points: np.ndarray) -> bool:
        """Take a configuration in; True if it is the new best of its size."""
        k, angle = len(points), minimal_angle(points)
        better = angle > self.angle(k) + 1e-12
        if better:
            self.best[k] = points
        pool = self.pool.setdefault(k, [])
        if all(abs(angle - other) > 1e-9 for other, _ in pool):
            pool.append((angle, points))
            pool.sort(key=lambda entry: -entry[0])
            del pool[POOL:]
        return better

    def settle(self) -> None:
        """Let the angles fall with k: a packing with a point taken out is one too, and often a
        better one when polished."""
        for k in sorted(self.best, reverse=True)[1:]:
            larger = self.best.get(k + 1)
            if larger is None or self.angle(k) >= minimal_angle(larger):
                continue
            for out in range(0, k + 1, max(1, k // LEFT_OUT)):
                points, converged = polish_part(np.delete(larger, out, axis=0))
                if converged:
                    self.offer(points)

    def save(self) -> None:
        order = sorted(self.best)
        points = np.concatenate([self.best[k].ravel() for k in order])
        partial = self.path.with_suffix(".partial.npz")
        np.savez_compressed(partial, points=points, sizes=np.array(order, dtype=np.int16))
        os.replace(partial, self.path)


def make_start(table: Table, k: int, rng: np.random.Generator) -> tuple[str, np.ndarray, float]:
    """A start for size k: (name of the move, points, first exponent)."""
    move = rng.choice(
        ["random", "neighbour", "shake", "relocate", "twist", "symmetric"],
        p=[0.12, 0.2, 0.2, 0.14, 0.08, 0.26],
    )
    d = table.d
    pool = table.pool.get(k, [])
    if move == "symmetric" and d == 3:
        for _ in range(20):
            points = symmetric_start(k, rng)
            if points is not None:
                return "symmetric", points, float(rng.choice([2, 8, 16, 32]))
    if move == "neighbour":
        others = [n for n in (k - 2, k - 1, k + 1, k + 2) if table.pool.get(n)]
        if others:
            source = table.pool[int(rng.choice(others))]
            points = source[int(rng.integers(len(source)))][1]
            return "neighbour", resize(points, k, rng), float(rng.choice([8, 32, 64, 256]))
    if move in ("shake", "relocate", "twist") and pool:
        angle, points = pool[min(int(rng.geometric(0.5)) - 1, len(pool) - 1)]
        if move == "twist":
            return move, twist(points, rng), float(rng.choice([16, 64]))
        changed = shake(points, angle, rng) if move == "shake" else relocate(points, rng)
        return str(move), changed, float(rng.choice([16, 64, 256]))
    return "random", random_configuration(k, d, rng), float(rng.choice([2, 16, 32, 64]))


def weight(table: Table, k: int) -> float:
    """How much a size deserves the next slice of time."""
    if k not in table.best:
        return 100.0
    gap = table.gap(k)
    if gap is not None and gap < REACHED:
        return 0.0 if k <= 50 else 0.05
    share = 4.0 if gap is not None else 1.0
    return share / (1 + table.tries.get(k, 0)) ** 0.7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dim", type=int, default=3)
    parser.add_argument("--first", type=int, default=2)
    parser.add_argument("--last", type=int, default=130)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=None)
    args = parser.parse_args()
    table = Table(TABLES / f"packings_d{args.dim}.npz", args.dim, args.first, args.last)
    rng = np.random.default_rng(args.seed)
    sizes = np.arange(args.first, args.last + 1)
    ends = time.monotonic() + 60 * args.minutes
    saved = time.monotonic()
    fresh = False
    with threadpool_limits(1):
        while time.monotonic() < ends:
            weights = np.array([weight(table, int(k)) for k in sizes])
            if not weights.any():
                break
            k = int(rng.choice(sizes, p=weights / weights.sum()))
            table.tries[k] = table.tries.get(k, 0) + 1
            slice_ends = min(ends, time.monotonic() + 0.02 * k)
            while time.monotonic() < slice_ends:
                move, start, t0 = make_start(table, k, rng)
                bar = table.pool[k][-1][0] if len(table.pool.get(k, [])) == POOL else 0.0
                # Soft landscapes, which quick starts cannot polish, begin at about this size.
                if k * (args.dim - 1) < QUICK_UNKNOWNS and rng.random() < 0.5:
                    slope = float(rng.choice([1e-2, 1e-3, 1e-4]))
                    points, converged = solve_quickly(start, t0, slope)
                    if not converged and minimal_angle(points) > (1 - 5e-4) * table.angle(k):
                        points, converged = sharpen(points, 256.0)
                else:
                    points, converged = solve_start(start, t0, bar)
                before = table.angle(k)
                if converged and table.offer(refine(points)):
                    fresh = True
                    gap = table.gap(k)
                    print(
                        f"d={args.dim} k={k} {math.degrees(table.angle(k)):.10f}"
                        f" +{math.degrees(table.angle(k) - before):.2e} {move} t0={t0:g}"
                        + ("" if gap is None else f" gap {math.degrees(gap):.2e}"),
                        flush=True,
                    )
            if fresh and time.monotonic() > saved + 20:
                table.save()
                saved, fresh = time.monotonic(), False
        table.settle()
    table.save()


if __name__ == "__main__":
    main()
