"""One card of the theorem lab: statement, correction, controls, verdict, pictures, numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lmviz import losses
from lmviz.figures.theorems import theorem_chart
from lmviz.paper.references import SOFTWARE, of_paper
from lmviz.theorems import CATALOGUE, Claim, Finding, Number, Outcome, Theorem, Verdict
from lmviz.theorems.base import Progress, silent
from lmviz.theorems.export import FORMATS
from lmviz.theorems.words import short
from lmviz.ui import classroom, embed, lessons, page_scripts, share, theorems
from lmviz.ui.charts import chart
from lmviz.ui.cite import Sources
from lmviz.ui.controls import control
from lmviz.ui.sphere_files import save_still
from lmviz.ui.sphere_view import sphere_view
from lmviz.ui.typeset import minus, symbols
from lmviz.ui.words import theorems as words

PREFIX = theorems.PREFIX
BOXES = {
    Outcome.HOLDS: (st.success, ":material/check_circle:", words.HOLDS),
    Outcome.FAILS: (st.error, ":material/cancel:", words.FAILS),
    Outcome.CONDITIONAL: (st.warning, ":material/rule:", words.CONDITIONAL),
}


def choose() -> Theorem:
    """Draw the row of cards; returns the open one."""
    st.space("xsmall")  # the app's header would cover the top of the row
    key = st.pills(
        words.STATEMENT,
        list(CATALOGUE),
        format_func=lambda key: CATALOGUE[key].number,
        key=theorems.CARD,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return CATALOGUE[key or theorems.FIRST]


def controls(theorem: Theorem) -> dict[str, Any]:
    """Draw the controls of a card and the way back to its defaults; returns the values."""
    values = {c.name: control(c, theorems.key_of(theorem, c.name)) for c in theorem.controls}
    st.button(
        words.DEFAULTS.label,
        icon=":material/undo:",
        on_click=theorems.put,
        args=(theorem, theorem.defaults()),
        disabled=values == theorem.defaults(),
        help=words.DEFAULTS.help,
        width="stretch",
    )
    return values


def card(theorem: Theorem, values: dict[str, Any]) -> None:
    """Draw a card: what is said, what the numbers say to it, and the pictures."""
    st.subheader(theorem.name, anchor=False)
    # In a frame the picture comes first; most words around it are those of another page.
    first = st.container() if embed.active() else None
    st.caption(symbols(words.heading(theorem.summary, theorem.finding, theorem.paper)))
    share.bar(
        theorems.STATE,
        lambda: page_scripts.theorem(theorem.key, values),
        sources=lambda: sources(theorem, values),
    )
    statement, decision = _side_by_side(gap="large")
    with statement:
        _words(theorem)
    with decision:
        found = _decide(theorem, values)
    if found is None:
        return
    _headlines(found)
    with st.container() if first is None else first:
        _pictures(found)
    st.markdown(symbols(words.why(theorem.why)))
    _numbers(found)
    _downloads(theorem, values, found)


def _side_by_side(**options: Any) -> Sequence[DeltaGenerator]:
    """Two places beside each other; above each other where a lesson's words take the width."""
    return st.columns(2, **options) if _is_wide() else (st.container(), st.container())


def _is_wide() -> bool:
    return lessons.place() is None or classroom.presenting()


def sources(theorem: Theorem, values: Mapping[str, Any]) -> Sources:
    """Where the statement comes from, the losses it is about, and the tables behind its ceiling."""
    keys = [*theorem.losses, *(v for v in values.values() if v in losses.CATALOGUE)]
    entries = of_paper(*keys, tables=True)
    if theorem.finding is Finding.OURS:
        return Sources([SOFTWARE, *entries], note=words.FOUND_HERE)
    corrected, numbered = theorem.finding is Finding.CORRECTED, re.search(r"\d", theorem.number)
    return Sources(entries, note=words.source(theorem.name, corrected, bool(numbered)))


def _words(theorem: Theorem) -> None:
    parts = [theorem.statement, f"$$\n{theorem.formula}\n$$"]
    if theorem.correction:
        parts.append(words.correction(theorem.correction))
    st.markdown("\n\n".join(symbols(part) for part in parts))


def _decide(theorem: Theorem, values: dict[str, Any]) -> Verdict | None:
    """Compute and draw the claims; None, with the reason in their place, if that is impossible."""
    place = st.empty()
    try:
        with place, st.spinner(words.COMPUTING):
            found = theorems.verdict(theorem, values, _bar() if theorem.slow else silent)
    except ValueError as error:
        place.empty()
        st.error(words.uncomputable(str(error)), icon=":material/error:")
        return None
    place.empty()
    for claim in found.claims:
        _claim(claim)
    return found


def _bar() -> Progress:
    """A bar that fills as the computation proceeds; for quick cards it would only flicker."""
    bar = st.progress(0.0, words.COMPUTING)

    def progress(done: float) -> None:
        bar.progress(done, words.COMPUTING)

    return progress


def _claim(claim: Claim) -> None:
    box, icon, word = BOXES[claim.outcome]
    whose = "" if claim.finding == "the paper's" else f" *({claim.finding})*"
    box(symbols(minus(f"**{word}** {claim.text}{whose}  \n{claim.reason}")), icon=icon)


def show(value: float, unit: str) -> str:
    """A number with its unit, to as many digits as a reader can use."""
    if unit == "deg":
        # Below 1e-9 degrees there is only rounding.
        small = 1e-9 < abs(value) < 1e-3
        return (
            f"{short(value, 2)}°" if small else minus(f"{value:.4f}°".replace("-0.0000", "0.0000"))
        )
    return minus(short(value, 6))


def _headlines(verdict: Verdict) -> None:
    numbers = [n for n in verdict.numbers if n.headline]
    in_a_row = len(numbers) if _is_wide() else 2
    for first in range(0, len(numbers), in_a_row):
        row = numbers[first : first + in_a_row]
        for column, number in zip(st.columns(in_a_row), row, strict=False):
            column.metric(
                symbols(number.label), show(number.value, number.unit), help=symbols(number.help)
            )


def _pictures(verdict: Verdict) -> None:
    """One sphere beside the chart, two above it."""
    charts = list(verdict.charts)
    if len(verdict.spheres) == 1 and charts:
        left, right = _side_by_side(gap="medium", vertical_alignment="center")
        with left:
            _spheres(verdict)
        with right:
            _chart(verdict, 0)
        charts = charts[1:]
    elif verdict.spheres:
        _spheres(verdict)
    rest = range(len(verdict.charts) - len(charts), len(verdict.charts))
    for column, i in zip(st.columns(len(rest)) if rest else [], rest, strict=True):
        with column:
            _chart(verdict, i)


def _spheres(verdict: Verdict) -> None:
    theorems.show_spheres(verdict.spheres)
    sphere_view(theorems.payload, theorems.need, key=f"{PREFIX}_view")
    if not embed.active():
        save_still(PREFIX, theorems.still(), "spheres")


def _chart(verdict: Verdict, index: int) -> None:
    given = verdict.charts[index]
    st.markdown(f"**{symbols(given.title)}**")
    chart(
        theorem_chart(given),
        f"theorem_chart_{index + 1}",
        given.text,
        key=f"{PREFIX}_chart_{index}",
    )


def _numbers(verdict: Verdict) -> None:
    st.markdown(words.ALL_NUMBERS)
    st.table(
        {
            # One wide column: on a phone two narrow ones would be several screens long.
            words.NUMBER: [symbols(f"**{n.label}.** {n.help}") for n in verdict.numbers],
            words.COMPUTED_NOW: [show(n.value, n.unit) for n in verdict.numbers],
            words.EXPECTED: [_expected(n) for n in verdict.numbers],
        },
        border="horizontal",
        hide_index=True,
    )


def _expected(number: Number) -> str:
    if number.expected is None:
        return "–"
    return f"{show(number.expected, number.unit)} ({symbols(number.source)})"


def _downloads(theorem: Theorem, values: dict[str, Any], verdict: Verdict) -> None:
    columns = st.columns(len(FORMATS))
    for column, (ending, write) in zip(columns, FORMATS.items(), strict=True):
        said = words.numbers(ending, with_pictures=ending != "csv")
        column.download_button(
            said.label,
            write(theorem, values, verdict),
            file_name=f"{theorem.key}.{ending}",
            width="stretch",
            help=said.help,
        )
