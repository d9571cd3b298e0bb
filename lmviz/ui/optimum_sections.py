"""The sections of the Optimum page: the best packing, and the Riesz energies that lead to it."""

from __future__ import annotations

import math
import time

import streamlit as st

from lmviz.figures.largest_margin import binding_bound, largest_margin_chart, standing, stated
from lmviz.figures.riesz import margin_against_exponent
from lmviz.geometry import best_packing, largest_class_margin
from lmviz.geometry.export import FORMATS
from lmviz.geometry.packing import Packing
from lmviz.ui import optimum, page_scripts, share
from lmviz.ui.charts import chart
from lmviz.ui.cite import of_losses
from lmviz.ui.controls import control, switch
from lmviz.ui.sphere_files import save_still
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.typeset import equation

PREFIX = optimum.PREFIX
MOST_IN_MATRIX = 48
"""Beyond so many points the squares of the similarity matrix are too small to read."""
SEARCHED = "What a search of yours has found is not in the link: it is random."
DATA_SETS = (
    "Filled: proved. Open: best known or computed here. Published angles on S²: N. J. A. Sloane, "
    "R. H. Hardin, W. D. Smith, *Tables of spherical codes*; other dimensions: H. Cohn, A. Kumar "
    "2007 and the table of spherical codes by H. Cohn et al. (hdl 1721.1/142661). Please cite "
    "these data sets when you use the numbers."
)


def controls() -> tuple[int, int, str]:
    """Draw what all sections share; returns k, d and the section."""
    k = control(optimum.K, f"{PREFIX}.k")
    d = control(optimum.D, f"{PREFIX}.d")
    section = switch(optimum.SECTION, f"{PREFIX}.section", optimum.SECTIONS, label=True)
    return k, d, section


def packing_section(k: int, d: int) -> None:
    """The packing, what is known about it, and a search for a better one."""
    with st.spinner(f"Packing {k} points in {d} dimensions …"):
        job = optimum.running_job(k, d)
        packing = job.best if job else best_packing(k, d)
        known = largest_class_margin(k, d)
    with st.sidebar:
        _search_controls(k, d, job)
    waiting = bool(job and job.running)
    optimum.still().show(
        [optimum.configuration(packing)],
        optimum.tiles(packing),
        waiting=waiting,
        matrix=k <= MOST_IN_MATRIX,
    )
    where = {2: "the circle", 3: "S²"}.get(d, f"the unit sphere of $\\mathbb{{R}}^{{{d}}}$")
    st.subheader(f"{k} points on {where}: {stated(known)}", anchor=False)
    exact = f" Exactly {equation(known.exact)}." if known.exact else ""
    bound = binding_bound(k, d)
    st.caption(f"{standing(known)}{exact} {bound[0].upper()}{bound[1:]}.")
    share.bar(
        optimum.STATE,
        lambda: page_scripts.packing(k, d),
        note=SEARCHED,
        save=lambda: save_still(PREFIX, optimum.still(), f"packing_{k}_{d}"),
        sources=of_losses,
    )
    sphere_view(optimum.payload, optimum.need, key=f"{PREFIX}_view")
    st.caption(
        f"{_count(len(packing.contacts), 'contact')} · "
        f"{_count(len(packing.rattlers), 'rattler')} · KKT residual "
        f"{packing.residual:.1e}. A residual near 1e-16 certifies a first-order critical point of "
        "the max-min problem; it does not exclude another, better one."
    )
    _downloads(packing)


def _count(n: int, thing: str) -> str:
    return f"{n} {thing}{'' if n == 1 else 's'}"


def _search_controls(k: int, d: int, job: optimum.Job | None) -> None:
    seconds = control(optimum.SECONDS, f"{PREFIX}.seconds")
    if job and job.running:
        st.button(
            "Stop the search",
            on_click=optimum.stop_search,
            width="stretch",
            help="What was found so far is kept.",
        )
    else:
        # A callback comes first in a rerun: one that follows on its heels cannot lose the click.
        st.button(
            "Search for better",
            on_click=optimum.start_search,
            args=(k, d, seconds, time.time_ns() % 2**31),
            width="stretch",
            help="Random starts, polished and certified. For most tabled values nothing better "
            "exists. Many points in many dimensions take longer than the time set here: the start "
            "under way is finished.",
        )
    refusal = optimum.refusal()
    if refusal:
        st.warning(refusal)
    if job:

        def progress() -> None:
            st.caption(job.report())
            optimum.rerun_on_news(job)

        # The view asks for news too, but not while it is scrolled out of sight.
        st.fragment(progress, run_every=1.0 if job.running else None)()


def _downloads(packing: Packing) -> None:
    for column, (ending, write) in zip(st.columns(len(FORMATS)), FORMATS.items(), strict=True):
        available = ending != "xyz" or packing.d <= 3
        column.download_button(
            f"Coordinates (.{ending})",
            write(packing) if available else "",
            file_name=f"packing_{packing.k}_{packing.d}.{ending}",
            disabled=not available,
            width="stretch",
            help="Coordinates to 17 digits, with angle, status and source."
            if available
            else "XYZ holds three coordinates; take CSV or JSON.",
        )


def riesz_section(k: int, d: int) -> None:
    """Minimal Riesz energy at the chosen t beside the best packing, and how fast it gets there."""
    with st.sidebar:
        t = control(optimum.T, f"{PREFIX}.t")
    with st.spinner("Minimising energies …"):
        packing = best_packing(k, d)
        energies = optimum.energies(k, d)
    minimum = energies[optimum.EXPONENTS.index(int(t))]
    title, formula = st.columns(2, vertical_alignment="center")
    title.subheader("From Riesz energy to the best packing", anchor=False)
    title.caption(
        "Up to k = d + 1 every t has the simplex as its minimiser (Lemma 1 of the paper). Beyond "
        "that the configuration moves with t and tends to a best packing."
    )
    formula.latex(r"E_t=\sum_{i\ne j}\|w_i-w_j\|^{-t},\qquad E_0=-\sum_{i\ne j}\log\|w_i-w_j\|")
    optimum.still().show(optimum.riesz_pair(minimum, packing), matrix=False)
    rising = optimum.EXPONENTS[: optimum.EXPONENTS.index(int(t)) + 1]
    share.bar(
        optimum.STATE,
        lambda: page_scripts.riesz(k, d, rising, optimum.starts(k, d)),
        note=SEARCHED,
        save=lambda: save_still(PREFIX, optimum.still(), f"riesz_{k}_{d}_t{t:g}"),
        sources=of_losses,
    )
    sphere_view(optimum.payload, optimum.need, key=f"{PREFIX}_view")
    energy, margin, gap = st.columns(3)
    energy.metric(
        f"Minimal energy at t = {minimum.t:g}",
        f"{minimum.energy:.8g}",
        help="Over ordered pairs; tables of the Thomson problem count each pair once and show "
        "half of it.",
    )
    margin.metric(
        "Class margin there",
        f"{math.degrees(minimum.angle):.5f}°",
        help="Smallest angle between two points of the configuration of minimal energy.",
    )
    gap.metric(
        "Gap to the best packing",
        f"{math.degrees(packing.angle - minimum.angle):.3g}°",
        help="How much smaller that is than the largest class margin.",
    )
    chart(
        margin_against_exponent(energies, packing.angle, at=minimum.t),
        "riesz_gap",
        f"Gap to the best packing against t; at t = {minimum.t:g} it is "
        f"{math.degrees(packing.angle - minimum.angle):.4g} degrees.",
    )


def sizes_section(k: int, d: int) -> None:
    """The largest class margin of every number of classes in several dimensions."""
    with st.spinner("Looking up the largest class margins …"):
        known = largest_class_margin(k, d)
        last = 130 if k > 64 else 64
        margins = optimum.known_margins(last)
    st.subheader("The largest class margin against the number of classes", anchor=False)
    st.caption(f"Here k = {k}, d = {d}: {stated(known)}. {standing(known)}")
    share.bar(optimum.STATE, lambda: page_scripts.packing(k, d), sources=of_losses)
    chart(
        largest_margin_chart(margins, mark=known, last=last),
        "largest_class_margin",
        f"Largest class margin against k for several d; k = {k}, d = {d}: {stated(known)}.",
        DATA_SETS,
    )
