"""Lemma 1: up to d + 1 points, every energy and every packing ends in the regular simplex."""

from __future__ import annotations

import math

import numpy as np

from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.packing import best_packing
from lmviz.geometry.riesz import continuation, minimal_energy, simplex_energy
from lmviz.losses import HyperParameter
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Theorem,
    Verdict,
    classes,
    dimension,
)
from lmviz.theorems.optima import best_margin, packing_number, simplex_condition
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each
from lmviz.theorems.words import short

EXPONENTS = (0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)


def _check(k: int, d: int, t: float) -> Verdict:
    found = minimal_energy(k, d, t)
    fits = k <= d + 1
    packing = best_packing(k, d)
    bound, largest = math.degrees(simplex_bound(k)), math.degrees(best_margin(packing))
    margin = math.degrees(found.angle)
    cosines = (found.points @ found.points.T)[np.triu_indices(k, 1)]
    uneven = float(np.abs(cosines + 1 / (k - 1)).max())
    expected = simplex_energy(k, t)
    close = abs(found.energy - expected) <= 1e-8 * max(1.0, abs(expected))
    if fits:
        holds = Outcome.HOLDS if close and uneven < 1e-4 else Outcome.FAILS
        claims = [
            Claim(
                holds,
                f"The configuration of least energy at t = {t:g} is the regular simplex.",
                f"Searched from random starts, every cosine is within {short(uneven, 1)} of "
                f"−1/{k - 1}, and the energy is {found.energy:.8g}.",
            ),
            Claim(
                Outcome.HOLDS if abs(largest - bound) < 1e-6 else Outcome.FAILS,
                "The best packing is the same simplex.",
                f"Class margin {largest:.4f}° = arccos(−1/{k - 1}).",
            ),
        ]
    else:
        claims = [
            Claim(
                Outcome.CONDITIONAL,
                "Least energy and best packing are the regular simplex.",
                f"{simplex_condition(k, d)} The simplex bound {bound:.4f}° is out of reach: the "
                f"best packing ({packing.status}) has {largest:.4f}°, and the least energy found "
                f"at t = {t:g} lies at {margin:.4f}°.",
            )
        ]
    path = list(continuation(k, d, EXPONENTS, starts=3))
    margins = [math.degrees(m.angle) for m in path]
    return Verdict(
        claims=tuple(claims),
        numbers=(
            Number(
                "energy",
                f"Least energy found at t = {t:g}",
                found.energy,
                "Sum over ordered pairs of ‖w_i − w_j‖^(−t); of −log ‖w_i − w_j‖ for t = 0.",
                expected=expected if fits else None,
                source="k(k−1)·(2k/(k−1))^(−t/2), the simplex" if fits else "",
                headline=True,
            ),
            Number(
                "class_margin_deg",
                "Class margin there",
                margin,
                "Smallest angle between two points of that configuration.",
                unit="deg",
                expected=bound if fits else None,
                source="arccos(−1/(k−1))" if fits else "",
                headline=True,
            ),
            packing_number(k, d, headline=True),
            Number(
                "simplex_bound_deg",
                "Simplex bound",
                bound,
                "arccos(−1/(k−1)): no k unit vectors in any dimension are further apart.",
                unit="deg",
            ),
            Number(
                "simplex_energy",
                "Energy of the simplex",
                expected,
                "What the energy would be if k points could form a regular simplex.",
            ),
            Number(
                "cosine_spread",
                "Largest distance of a cosine from −1/(k−1)",
                uneven,
                "0 for the regular simplex.",
                expected=0.0 if fits else None,
                source="regular simplex" if fits else "",
            ),
        ),
        charts=(
            Chart(
                "Class margin of the configuration of least energy",
                "exponent t (0 is drawn at 0.5)",
                "class margin (degrees)",
                (Line("least energy", [max(m.t, 0.5) for m in path], margins, markers=True),),
                f"From {margins[0]:.3f} degrees at t = 0 to {margins[-1]:.3f} degrees at "
                f"t = {EXPONENTS[-1]:g}; the largest class margin is {largest:.3f} degrees.",
                levels=(
                    Level("best packing", largest, Role.LARGEST),
                    *((Level("simplex bound", bound),) if not fits else ()),
                ),
                at=max(t, 0.5),
                log_x=True,
            ),
        ),
        spheres=(
            one_each(f"Least energy, t = {t:g}", f"class margin {margin:.4f}°", found.points),
        ),
    )


RECORDS = (
    Theorem(
        key="lemma-1",
        order=20,
        number="Lemma 1",
        title="Least energy and best packing are the simplex",
        summary="As long as a regular simplex fits, it is the answer to every one of these "
        "problems, and the only one.",
        statement="For $2\\le k\\le d+1$ points on the unit sphere of $\\mathbb R^d$, the "
        "configurations of least Riesz $t$-energy and the best packing are the vertices of the "
        "regular simplex, up to a rotation or reflection.",
        formula=r"\begin{gathered}w_i\cdot w_j=\tfrac{-1}{k-1},\quad m_c=\arccos\tfrac{-1}{k-1},\\"
        r"\textstyle E_t=k(k-1)\left(\frac{2k}{k-1}\right)^{-t/2}\end{gathered}",
        why="The squared distances of $k$ unit vectors sum to at most $k^2$ over all pairs, with "
        "equality when the vectors sum to zero; a decreasing convex function of them is least when "
        "all are equal. Only the simplex does both, and it needs $k-1$ dimensions.",
        correction="The slide that introduces the best packing drops the inner minimum and equates "
        "a value with a configuration. Read: $\\lim_{t\\to\\infty}(\\min E_t)^{1/t}$ is one over "
        "the largest possible smallest distance.",
        finding=Finding.PAPER,
        controls=(
            classes(4, high=24),
            dimension(3),
            HyperParameter(
                name="t",
                symbol="t",
                title="Exponent",
                default=1.0,
                low=0.0,
                high=200.0,
                step=1.0,
                ticks=EXPONENTS,
                help="Exponent of the Riesz energy; 0 is the logarithmic energy. Large t looks at "
                "the closest pairs only.",
            ),
        ),
        compute=_check,
    ),
)
