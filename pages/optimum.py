"""The optimum: best packings, the largest class margins, and the Riesz energies that lead there."""

import math
import time

import streamlit as st

from lmviz.figures.largest_margin import binding_bound, largest_margin_chart
from lmviz.figures.riesz import margin_against_exponent
from lmviz.geometry import best_packing, largest_class_margin
from lmviz.geometry.export import FORMATS
from lmviz.ui import optimum
from lmviz.ui.controls import control
from lmviz.ui.sphere_view import sphere_view

PREFIX = optimum.PREFIX

with st.sidebar:
    k = control(optimum.K, f"{PREFIX}.k")
    d = control(optimum.D, f"{PREFIX}.d")
    section = st.segmented_control(
        "Show",
        ["packing", "riesz"],
        format_func={"packing": "Best packing", "riesz": "Riesz energy"}.__getitem__,
        key=f"{PREFIX}.section",
        default="packing",
        required=True,
        help="The best packing itself, or the configurations of minimal Riesz energy beside it.",
        persist_state="session",
    )

with st.spinner(f"Packing {k} points in {d} dimensions …"):
    job = optimum.running_job(k, d)
    packing = job.best if job else best_packing(k, d)
    known = largest_class_margin(k, d)

if section == "riesz":
    with st.sidebar:
        t = control(optimum.T, f"{PREFIX}.t")
    with st.spinner("Minimising energies …"):
        energies = optimum.energies(k, d)
    minimum = energies[optimum.EXPONENTS.index(int(t))]
    optimum.still().show(optimum.riesz_pair(minimum, packing))
    st.subheader("From energy to packing", anchor=False)
    st.latex(r"E_t=\sum_{i\ne j}\|w_i-w_j\|^{-t},\qquad t\to\infty:\ \text{best packing}")
else:
    with st.sidebar:
        seconds = control(optimum.SECONDS, f"{PREFIX}.seconds")
        if job and job.running:
            st.button(
                "Stop the search",
                on_click=optimum.stop_search,
                width="stretch",
                help="What was found so far is kept.",
            )
        elif st.button(
            "Search for better",
            width="stretch",
            help="Random starts, polished and certified; for most tabled values nothing better "
            "exists.",
        ):
            message = optimum.start_search(k, d, seconds, int(time.time()), time.time())
            if message:
                st.warning(message)
            else:
                st.rerun()
    optimum.still().show(
        [optimum.configuration(packing)],
        optimum.tiles(packing),
        waiting=bool(job and job.running),
    )
    where = {2: "the circle", 3: "S²"}.get(d, f"the unit sphere of R^{d}")
    st.subheader(f"{k} points on {where}: {math.degrees(known.angle):.7f}°", anchor=False)
    exact = f" Exactly {known.exact}." if known.exact else ""
    st.caption(f"{known.status.capitalize()}. {known.source}.{exact} {binding_bound(k, d)}.")

sphere_view(optimum.still().payload, optimum.need, key=f"{PREFIX}_view")

if section == "riesz":
    st.markdown(
        f"At t = {minimum.t:g} the minimal energy is **{minimum.energy:.8g}** (ordered pairs; "
        "tables of the Thomson problem count each pair once and show half of it). Up to "
        "k = d + 1 every t has the simplex as its minimiser (Lemma 1 of the paper); beyond that "
        "the configuration moves with t."
    )
    st.plotly_chart(
        margin_against_exponent(energies, packing.angle, at=minimum.t),
        alt=f"Gap to the best packing against t; at t = {minimum.t:g} it is "
        f"{math.degrees(packing.angle - minimum.angle):.4g} degrees.",
    )
else:
    st.caption(
        f"{len(packing.contacts)} contacts · {len(packing.rattlers)} rattlers · KKT residual "
        f"{packing.residual:.1e} (near 1e-16 certifies a first-order critical point of the "
        "max-min problem; it does not exclude another, better one)"
    )
    columns = st.columns(4)
    for column, (ending, write) in zip(columns, FORMATS.items(), strict=False):
        available = ending != "xyz" or d <= 3
        column.download_button(
            f"Coordinates (.{ending})",
            write(packing) if available else "",
            file_name=f"packing_{k}_{d}.{ending}",
            disabled=not available,
            width="stretch",
            help="Coordinates to 17 digits, with angle, status and source."
            if available
            else "XYZ holds three coordinates; take CSV or JSON.",
        )
    st.subheader("The largest class margin against the number of classes", anchor=False)
    last = 130 if k > 64 else 64
    st.plotly_chart(
        largest_margin_chart(optimum.known_margins(last), mark=known, last=last),
        alt=f"Largest class margin against k for d = 2, 3, 4, 8, 16; k = {k}, d = {d}: "
        f"{math.degrees(known.angle):.4f} degrees.",
    )
    st.caption(
        "Filled: proved. Open: best known or computed here. Published angles on S²: N. J. A. "
        "Sloane, R. H. Hardin, W. D. Smith, Tables of spherical codes; other dimensions: H. Cohn "
        "and A. Kumar 2007 and the table of spherical codes by H. Cohn et al. Please cite these "
        "data sets when you use the numbers."
    )
