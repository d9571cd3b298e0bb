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
from lmviz.ui.words import optimum as words

PREFIX = optimum.PREFIX
MOST_IN_MATRIX = 48
"""Beyond so many points the squares of the similarity matrix are too small to read."""


def controls() -> tuple[int, int, str]:
    """Draw what all sections share; returns k, d and the section."""
    k = control(optimum.K, f"{PREFIX}.k")
    d = control(optimum.D, f"{PREFIX}.d")
    section = switch(optimum.SECTION, f"{PREFIX}.section", words.SECTIONS, label=True)
    return k, d, section


def packing_section(k: int, d: int) -> None:
    """The packing, what is known about it, and a search for a better one."""
    with st.spinner(words.packing_now(k, d)):
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
    st.subheader(words.heading(k, d, stated(known)), anchor=False)
    exact = equation(known.exact) if known.exact else ""
    st.caption(words.standing(standing(known), exact, binding_bound(k, d)))
    share.bar(
        optimum.STATE,
        lambda: page_scripts.packing(k, d),
        note=words.NOT_IN_LINK,
        save=lambda: save_still(PREFIX, optimum.still(), f"packing_{k}_{d}"),
        sources=of_losses,
    )
    sphere_view(optimum.payload, optimum.need, key=f"{PREFIX}_view")
    found = len(packing.contacts), len(packing.rattlers)
    st.caption(words.certificate(*found, packing.residual))
    _downloads(packing)


def _search_controls(k: int, d: int, job: optimum.Job | None) -> None:
    seconds = control(optimum.SECONDS, f"{PREFIX}.seconds")
    if job and job.running:
        st.button(
            words.STOP.label,
            on_click=optimum.stop_search,
            width="stretch",
            help=words.STOP.help,
        )
    else:
        # A callback comes first in a rerun: one that follows on its heels cannot lose the click.
        st.button(
            words.SEARCH.label,
            on_click=optimum.start_search,
            args=(k, d, seconds, time.time_ns() % 2**31),
            width="stretch",
            help=words.SEARCH.help,
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
            words.coordinates(ending),
            write(packing) if available else "",
            file_name=f"packing_{packing.k}_{packing.d}.{ending}",
            disabled=not available,
            width="stretch",
            help=words.COORDINATES_HELP if available else words.NO_XYZ,
        )


def riesz_section(k: int, d: int) -> None:
    """Minimal Riesz energy at the chosen t beside the best packing, and how fast it gets there."""
    with st.sidebar:
        t = control(optimum.T, f"{PREFIX}.t")
    with st.spinner(words.MINIMISING):
        packing = best_packing(k, d)
        energies = optimum.energies(k, d)
    minimum = energies[optimum.EXPONENTS.index(int(t))]
    title, formula = st.columns(2, vertical_alignment="center")
    title.subheader(words.RIESZ, anchor=False)
    title.caption(words.RIESZ_NOTE)
    formula.latex(r"E_t=\sum_{i\ne j}\|w_i-w_j\|^{-t},\qquad E_0=-\sum_{i\ne j}\log\|w_i-w_j\|")
    optimum.still().show(optimum.riesz_pair(minimum, packing), matrix=False)
    rising = optimum.EXPONENTS[: optimum.EXPONENTS.index(int(t)) + 1]
    share.bar(
        optimum.STATE,
        lambda: page_scripts.riesz(k, d, rising, optimum.starts(k, d)),
        note=words.NOT_IN_LINK,
        save=lambda: save_still(PREFIX, optimum.still(), f"riesz_{k}_{d}_t{t:g}"),
        sources=of_losses,
    )
    sphere_view(optimum.payload, optimum.need, key=f"{PREFIX}_view")
    energy, margin, gap = st.columns(3)
    short_of = math.degrees(packing.angle - minimum.angle)
    said = words.energy(minimum.t)
    energy.metric(said.label, f"{minimum.energy:.8g}", help=said.help)
    said = words.MARGIN_THERE
    margin.metric(said.label, f"{math.degrees(minimum.angle):.5f}°", help=said.help)
    gap.metric(words.GAP.label, f"{short_of:.3g}°", help=words.GAP.help)
    chart(
        margin_against_exponent(energies, packing.angle, at=minimum.t),
        "riesz_gap",
        words.gap_alt(minimum.t, short_of),
    )


def sizes_section(k: int, d: int) -> None:
    """The largest class margin of every number of classes in several dimensions."""
    with st.spinner(words.LOOKING_UP):
        known = largest_class_margin(k, d)
        last = 130 if k > 64 else 64
        margins = optimum.known_margins(last)
    st.subheader(words.SIZES, anchor=False)
    st.caption(words.here(k, d, stated(known), standing(known)))
    share.bar(optimum.STATE, lambda: page_scripts.packing(k, d), sources=of_losses)
    chart(
        largest_margin_chart(margins, mark=known, last=last),
        "largest_class_margin",
        words.sizes_alt(k, d, stated(known)),
        words.DATA_SETS,
    )
