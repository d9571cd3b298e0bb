"""Theorem 5 and Proposition 6: the simplex is the optimum of the margin losses, up to d + 1."""

from __future__ import annotations

import math

import numpy as np

from lmviz import losses
from lmviz.geometry.bounds import simplex_bound
from lmviz.geometry.packing import best_packing
from lmviz.losses import HyperParameter
from lmviz.sphere import Optimum
from lmviz.theorems.base import (
    Claim,
    Finding,
    Number,
    Outcome,
    Progress,
    Theorem,
    Verdict,
    classes,
    dimension,
    scale,
    silent,
)
from lmviz.theorems.optima import best_margin, optimum_of, packing_number, simplex_condition
from lmviz.theorems.pictures import Chart, Level, Line, Role, one_each

SAME = 1e-9
NEAR = 0.02
"""Degrees within which a margin counts as reached: the optimum of ArcFace sits in a kink."""


def threshold(k: int) -> float:
    """(k−2)/(2(k−1)): with a smaller slope α₁ the collapsed state lies below the simplex."""
    return (k - 2) / (2 * (k - 1))


def _log_sum(first: float, weight: float, second: float) -> float:
    """log(e^first + weight · e^second)."""
    return float(np.logaddexp(first, math.log(weight) + second))


def printed_bound_5(k: int, s: float, a1: float, b1: float, a2: float, b2: float) -> float:
    """The lower bound as the slides print it under Theorem 5 (with β inside the bracket)."""
    return _log_sum(-s * (a2 + b2 - a1 - b1), k - 1, -s * (-1 / (k - 1) + a1 + b1))


def printed_bound_8(k: int, s: float, a1: float, b1: float, a2: float, b2: float) -> float:
    """The same bound as the slides print it under Theorem 8."""
    return _log_sum(-s * (a2 + b2 - a1 - b1), k - 1, -s * (1 / (k - 1) + a1 + b1))


def corrected_bound(k: int, s: float, a1: float, b1: float, a2: float, b2: float) -> float:
    """The minimum of the loss for k <= d + 1, reached at the simplex."""
    return _log_sum(s * (a2 + b2 - a1 - b1), k - 1, -s * (1 / (k - 1) + a1 + b1))


def least_at_angle(
    k: int, angles: np.ndarray, s: float, a1: float, b1: float, a2: float, b2: float
) -> np.ndarray:
    """Least loss of prototypes that all have the same mutual angle, features chosen best.

    By symmetry the best feature of class y lies in the plane of w_y and the centroid; its place
    there is found on a grid of half a degree.
    """
    turn = np.radians(np.arange(0, 360, 0.5))
    cosine = np.cos(angles)[:, None]
    # w_j = p e_j + q (1, ..., 1), seen along e_y without its mean and along the centroid.
    p = np.sqrt(np.maximum(1 - cosine, 0))
    along = np.sqrt(np.maximum(1 + (k - 1) * cosine, 0) / k)
    aside = math.sqrt(1 - 1 / k)
    own = p * aside * np.cos(turn) + along * np.sin(turn)
    rival = -p / (k * aside) * np.cos(turn) + along * np.sin(turn)
    top = s * (a1 * own + b1)
    values = np.logaddexp(s * (a2 * own + b2) - top, math.log(k - 1) + s * rival - top)
    return values.min(axis=1)


def _theorem_5(
    k: int, d: int, s: float, alpha1: float, beta1: float, alpha2: float, beta2: float
) -> Verdict:
    numbers = (k, s, alpha1, beta1, alpha2, beta2)
    right, wrong_5, wrong_8 = (
        corrected_bound(*numbers),
        printed_bound_5(*numbers),
        printed_bound_8(*numbers),
    )
    settings = {
        "s": s,
        **{"alpha1": alpha1, "beta1": beta1, "alpha2": alpha2, "beta2": beta2},
    }
    found = optimum_of("gm_softmax", k, d, **settings)
    margin, bound = math.degrees(found.class_margin), math.degrees(simplex_bound(k))
    fits, steep = k <= d + 1, alpha1 >= 0.5 and alpha2 <= alpha1
    attained = None
    if fits:
        w = best_packing(k, d).points
        attained = float(losses.make("gm_softmax", **settings)(w, w, np.arange(k)).mean())
    measured = (
        f"The lowest loss found is {found.loss:.6f}, at a class margin of {margin:.4f}° and "
        f"γ_min = {found.gamma_min:.4f}."
    )
    reached = abs(margin - bound) < NEAR
    level = attained is not None and abs(found.loss - attained) < SAME
    if level and not reached:
        measured += (
            " The simplex is less than 1e-9 lower: at this scale the gradient is below rounding "
            "before the angles are."
        )
    lowest = found.loss if attained is None else min(attained, found.loss)
    if fits and steep:
        main = Claim(
            Outcome.HOLDS if reached or level else Outcome.FAILS,
            "The minimiser is the simplex with z = w.",
            measured,
        )
    else:
        unmet = [] if fits else [simplex_condition(k, d)]
        if alpha1 < 0.5:
            unmet.append(
                f"It asks for α₁ ≥ 1/2; what decides is (k−2)/(2(k−1)) = {threshold(k):.4f} "
                f"(found here), and α₁ = {alpha1:g}."
            )
        if alpha2 > alpha1:
            unmet.append(f"It asks for α₂ ≤ α₁; here {alpha2:g} > {alpha1:g}.")
        main = Claim(
            Outcome.CONDITIONAL,
            "The minimiser is the simplex with z = w.",
            " ".join([*unmet, measured]),
        )
    claims = [main]
    for name, value in (("Theorem 5", wrong_5), ("Theorem 8", wrong_8)):
        false = value > lowest + SAME
        claims.append(
            Claim(
                Outcome.FAILS if false else Outcome.HOLDS,
                f"The loss is never below {value:.6f} (the bound printed with {name}).",
                f"A loss of {lowest:.6f} is attained."
                if false
                else f"True here, the lowest loss being {lowest:.6f}, but "
                + ("it is the right bound." if abs(value - right) < SAME else "not tight."),
            )
        )
    if attained is not None:
        tight = abs(attained - right) < 1e-9 * max(1.0, abs(right)) and found.loss > right - 1e-9
        claims.append(
            Claim(
                Outcome.HOLDS if tight else Outcome.CONDITIONAL,
                f"The loss is never below {right:.6f}, which the simplex attains.",
                f"At the simplex the loss is {attained:.6f}"
                + (
                    "."
                    if tight
                    else f", but {found.loss:.6f} was found: the slope α₁ is too small."
                ),
                Finding.CORRECTED,
            )
        )
    return Verdict(
        claims=tuple(claims),
        numbers=(
            *_attained(attained, right),
            Number(
                "corrected_bound",
                "Corrected bound",
                right,
                "log[exp(s(α₂+β₂−α₁−β₁)) + (k−1)exp(−s(1/(k−1)+α₁+β₁))].",
                headline=True,
            ),
            Number(
                "printed_5",
                "Bound printed with Theorem 5",
                wrong_5,
                "Both signs flipped: of the first exponent and of 1/(k−1).",
                headline=True,
            ),
            Number(
                "printed_8",
                "Bound printed with Theorem 8",
                wrong_8,
                "The sign of the first exponent flipped.",
                headline=True,
            ),
            *_optimum_numbers(found, k, fits and steep and (reached or not level)),
            packing_number(k, d),
            Number(
                "threshold",
                "Smallest slope α₁ for the simplex",
                threshold(k),
                "(k−2)/(2(k−1)), for α₁ = α₂ and equal β: below it all prototypes in one point "
                "with the features opposite are better.",
            ),
        ),
        charts=(_loss_over_angle(numbers, right, wrong_5, wrong_8),),
        spheres=(one_each("The minimiser found", f"class margin {margin:.4f}°", *_points(found)),),
    )


def _attained(attained: float | None, right: float) -> tuple[Number, ...]:
    if attained is None:
        return ()
    return (
        Number(
            "attained",
            "Loss at the simplex",
            attained,
            "GM-Softmax evaluated with prototypes at a regular simplex and z = w.",
            expected=right,
            source="corrected bound",
            headline=True,
        ),
    )


def _points(found: Optimum) -> tuple[np.ndarray, np.ndarray]:
    w, z = (
        x / np.linalg.norm(x, axis=1, keepdims=True) for x in (found.prototypes, found.features)
    )
    return w, z


def _optimum_numbers(found: Optimum, k: int, promised: bool) -> tuple[Number, ...]:
    bound = math.degrees(simplex_bound(k))
    return (
        Number(
            "lowest_loss",
            "Lowest loss found",
            found.loss,
            "By Riemannian L-BFGS from the best packing, random starts and a collapsed start.",
        ),
        Number(
            "optimum_margin_deg",
            "Class margin there",
            math.degrees(found.class_margin),
            "Smallest angle between two prototypes at the lowest loss found.",
            unit="deg",
            expected=bound if promised else None,
            source="arccos(−1/(k−1))" if promised else "",
        ),
        Number(
            "optimum_gamma",
            "γ_min there",
            found.gamma_min,
            "Smallest sample margin at the lowest loss found.",
            expected=k / (k - 1) if promised else None,
            source="k/(k−1)" if promised else "",
        ),
    )


def _loss_over_angle(numbers: tuple, right: float, wrong_5: float, wrong_8: float) -> Chart:
    k = numbers[0]
    angles = np.linspace(0, simplex_bound(k), 181)
    values = least_at_angle(k, angles, *numbers[1:])
    degrees = np.degrees(angles)
    best = int(values.argmin())
    return Chart(
        "Least loss of prototypes with equal angles",
        "angle between any two prototypes (degrees)",
        "GM-Softmax",
        (Line("least loss", degrees.tolist(), values.tolist()),),
        f"Least loss against the common angle of the prototypes: lowest, {values[best]:.5f}, at "
        f"{degrees[best]:.2f} degrees. Corrected bound {right:.5f}; printed {wrong_5:.5f} and "
        f"{wrong_8:.5f}.",
        levels=(
            Level("corrected", right, Role.RIGHT),
            Level("printed, Theorem 5", wrong_5, Role.PRINTED),
            Level("printed, Theorem 8", wrong_8, Role.PRINTED),
        ),
    )


def _proposition_6(
    k: int,
    d: int,
    s: float,
    m_cos: float,
    m_arc: float,
    m_angle: float,
    progress: Progress = silent,
) -> Verdict:
    members: tuple[tuple[str, dict[str, float]], ...] = (
        ("normface", {}),
        ("cosface", {"m": m_cos}),
        ("arcface", {"m": m_arc}),
        ("a_softmax_normalized", {"m": m_angle}),
    )
    found: dict[str, Optimum] = {}
    for key, hyper in members:
        found[key] = optimum_of(key, k, d, s=s, **hyper)
        progress(len(found) / len(members))
    margins = {key: math.degrees(o.class_margin) for key, o in found.items()}
    fits, bound = k <= d + 1, math.degrees(simplex_bound(k))
    collapses = math.cos(m_arc) < threshold(k)
    low, high = min(margins.values()), max(margins.values())
    largest = math.degrees(best_margin(best_packing(k, d)))
    said = f"Class margins from {low:.4f}° to {high:.4f}°"
    text = "NormFace, CosFace, ArcFace and A-Softmax (normalised) share the simplex as optimum."
    if fits and not collapses:
        good = bound - low < NEAR
        main = Claim(
            Outcome.HOLDS if good else Outcome.FAILS, text, f"{said}; the simplex has {bound:.4f}°."
        )
    elif fits:
        main = Claim(
            Outcome.CONDITIONAL,
            text,
            f"ArcFace needs cos m ≥ (k−2)/(2(k−1)) = {threshold(k):.4f}, that is m at most "
            f"{math.degrees(math.acos(threshold(k))):.2f}°; {said[0].lower()}{said[1:]}.",
        )
    else:
        main = Claim(
            Outcome.CONDITIONAL,
            text,
            f"{simplex_condition(k, d)} {said}, while the best packing has {largest:.4f}°: the "
            "optimum depends on s and is no best packing.",
        )
    claims = [main]
    if not fits and not collapses:
        shared = high - low < 0.05
        claims.append(
            Claim(
                Outcome.HOLDS if shared else Outcome.CONDITIONAL,
                "Beyond d + 1 they still share one optimum at the same s.",
                f"{said} at s = {s:g}: what they reach in training differs by speed, not by "
                "optimum."
                if shared
                else f"So it is where the classes have like surroundings, as at k = 8 on S². Here: "
                f"{said[0].lower()}{said[1:]} at s = {s:g}.",
                Finding.OURS,
            )
        )
    titles = {key: _short_title(key) for key in found}
    numbers: list[Number] = []
    for key, hyper in members:
        record = losses.CATALOGUE[key]
        minimum = record.simplex_minimum
        assert minimum is not None  # all four have a closed form
        known = fits and not (key == "arcface" and collapses)
        numbers += [
            Number(
                f"{key}_margin_deg",
                f"Margin, {_short_title(key)}",
                margins[key],
                "Smallest angle between two prototypes at the optimum of this loss.",
                unit="deg",
                expected=bound if known else None,
                source="arccos(−1/(k−1))" if known else "",
                headline=True,
            ),
            Number(
                f"{key}_loss",
                f"Minimum, {_short_title(key)}",
                found[key].loss,
                "Lowest value of the loss that was found.",
                expected=minimum(k, losses.make(key, s=s, **hyper).hyper) if known else None,
                source="closed form at the simplex" if known else "",
            ),
        ]
    return Verdict(
        claims=tuple(claims),
        numbers=(*numbers, packing_number(k, d)),
        charts=(
            Chart(
                "Class margin at the optimum of each loss",
                "",
                "class margin (degrees)",
                (
                    Line(
                        "optimum of the loss",
                        list(titles.values()),
                        [margins[key] for key in found],
                        bars=True,
                    ),
                ),
                "; ".join(f"{titles[key]} {margins[key]:.3f} degrees" for key in found) + ".",
                levels=(
                    Level("largest class margin", largest, Role.LARGEST),
                    *((Level("simplex bound", bound),) if not fits else ()),
                ),
            ),
        ),
        spheres=(
            one_each(
                "The shared optimum (NormFace)",
                f"class margin {margins['normface']:.4f}°",
                *_points(found["normface"]),
            ),
        ),
    )


def _short_title(key: str) -> str:
    """The title of a loss without what stands in parentheses."""
    return losses.CATALOGUE[key].title.split(" (")[0]


def _slope(index: int, default: float, text: str) -> HyperParameter:
    return HyperParameter(
        name=f"alpha{index}",
        symbol=rf"\alpha_{index}",
        title=f"Slope {index}",
        default=default,
        low=0.0,
        high=1.5,
        step=0.05,
        help=text,
    )


def _offset(index: int, default: float, text: str) -> HyperParameter:
    return HyperParameter(
        name=f"beta{index}",
        symbol=rf"\beta_{index}",
        title=f"Offset {index}",
        default=default,
        low=-1.0,
        high=1.0,
        step=0.05,
        help=text,
    )


RECORDS = (
    Theorem(
        key="theorem-5",
        order=60,
        number="Theorem 5",
        title="The simplex is the optimum of GM-Softmax",
        summary="For balanced classes, up to d + 1 of them, the paper's general margin loss has "
        "the largest margins as its optimum; its printed lower bounds have wrong signs.",
        statement="For balanced classes, $2\\le k\\le d+1$, unit features and prototypes, "
        "$\\alpha_1\\ge\\frac12$ and $\\alpha_2\\le\\alpha_1$, GM-Softmax is least exactly where "
        "the prototypes form a regular simplex and every feature lies at its prototype.",
        formula=r"\begin{gathered}L\ge\log\bigl[e^{s(\alpha_2+\beta_2-\alpha_1-\beta_1)}\qquad\\"
        r"\qquad+(k-1)\,e^{-s\left(\frac1{k-1}+\alpha_1+\beta_1\right)}\bigr]\end{gathered}",
        correction="The slides print the bound with the sign of the first exponent flipped, and "
        "under Theorem 5 that of $\\frac1{k-1}$ too; both can lie above losses that are "
        "attained. The bound here is the corrected one. It also needs $\\beta$ inside $s(\\cdot)$, "
        "where the slides typeset it outside.",
        why="Jensen's inequality averages the exponents over rivals and samples; "
        "Cauchy–Schwarz bounds the averaged one by the centroid's length, and the bracket that "
        "multiplies it is not negative exactly for $\\alpha_1\\ge\\frac{k-2}{2(k-1)}$. Then a "
        "centroid of 0 is "
        "best, and only the simplex makes all steps equalities.",
        finding=Finding.CORRECTED,
        controls=(
            classes(10, high=12),
            dimension(9, high=12),
            scale(5.0, high=64.0),
            _slope(1, 0.9, "Slope of the target logit in the numerator; cos m of ArcFace."),
            _offset(1, -0.1, "Offset in the numerator; −m of CosFace."),
            _slope(2, 0.7, "Slope in the denominator."),
            _offset(2, 0.05, "Offset in the denominator."),
        ),
        compute=_theorem_5,
    ),
    Theorem(
        key="proposition-6",
        order=70,
        number="Proposition 6",
        title="The margin losses share one optimum",
        summary="What sets NormFace, CosFace, ArcFace and A-Softmax apart is how fast they get "
        "there, not where.",
        statement="For balanced classes and $2\\le k\\le d+1$, A-Softmax with normalised "
        "features, NormFace, CosFace and ArcFace all have the regular simplex with every feature "
        "at its prototype as their optimum.",
        formula=r"\begin{gathered}\min "
        r"L=\log\Bigl(1+(k-1)\,e^{-s\left(\psi(0)+\frac1{k-1}\right)}\Bigr),\\"
        r"\psi(0)=1,\quad 1-m,\quad\cos m\end{gathered}",
        correction="The step from these losses to GM-Softmax asks for $m_2\\ge\\frac12$ on the "
        "slide; it must be $\\cos m_2\\ge\\frac12$. And $\\cos(m_1\\theta+m_2)\\le\\cos "
        "m_2\\cos\\theta$ fails for $m_1=2$, $\\theta=\\pi$: it needs the monotone extension "
        "of A-Softmax, which is used here.",
        why="Each target curve lies below a line in $\\cos\\theta$ that meets it at $\\theta=0$, "
        "so each loss "
        "is at least a GM-Softmax and equal to it at the simplex.",
        finding=Finding.PAPER,
        controls=(
            classes(4, high=12),
            dimension(3, high=12),
            scale(10.0, high=64.0),
            HyperParameter(
                name="m_cos",
                symbol="m",
                title="Margin of CosFace",
                default=0.1,
                low=0.0,
                high=1.0,
                step=0.05,
                help="Subtracted from the cosine.",
            ),
            HyperParameter(
                name="m_arc",
                symbol="m",
                title="Margin of ArcFace",
                default=0.1,
                low=0.0,
                high=1.5,
                step=0.05,
                unit="rad",
                help="Added to the angle, in radians.",
            ),
            HyperParameter(
                name="m_angle",
                symbol="m",
                title="Multiplier of A-Softmax",
                default=2.0,
                low=1.0,
                high=4.0,
                step=0.5,
                help="Multiplies the angle.",
            ),
        ),
        losses=("a_softmax_normalized", "normface", "cosface", "arcface"),
        compute=_proposition_6,
        slow=True,
    ),
)
