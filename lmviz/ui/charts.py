"""The one place where charts reach the page: each with its numbers in words, as table and as files.

What is beneath a chart is made when it is opened, and a file when it is clicked: a page with ten
charts opens as fast as one without.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

# Plotly takes pandas for ready as soon as another thread has begun to import it.
import pandas  # noqa: F401
import plotly.graph_objects as go
import streamlit as st

from lmviz.figures.chart_page import chart_page
from lmviz.figures.drawing import ENDINGS
from lmviz.figures.losses_table import Columns, columns_of, to_csv, to_npz
from lmviz.figures.style import enlarged
from lmviz.figures.vector import vector
from lmviz.ui import classroom
from lmviz.ui.files import MIMES
from lmviz.ui.typeset import symbols
from lmviz.ui.words import share as words

TALL = 280
"""Pixels of a table of more than eight rows."""


def chart(
    figure: go.Figure,
    name: str,
    alt: str,
    note: str = "",
    columns: Columns | None = None,
    *,
    key: str = "",
    toolbar: bool = True,
) -> None:
    """Draw ``figure`` with its text alternative; table and files unfold beneath it.

    Args:
        name: of the files, and of the elements' keys where ``key`` is not given.
        alt: what the chart shows, with its live numbers; a sentence of the drawn ranges is added
            where it holds none.
        note: what one should know to read it, beneath.
        columns: the table, where it is not simply the points that are drawn.
        toolbar: whether the chart shows one of its own.

    Raises:
        ValueError: no text alternative.
    """
    if not alt.strip():
        raise ValueError(f"the chart {name!r} needs a text alternative")
    key = key or f"chart_{name}"
    said = described(figure, alt)
    drawn = enlarged(figure, classroom.LARGER) if classroom.presenting() else figure
    st.plotly_chart(drawn, alt=said, config=_config(name, toolbar), key=key)
    if note:
        st.caption(symbols(note))

    @st.fragment(key=f"{key}_fragment")
    def beneath() -> None:
        # Only this part runs again when it is opened, whatever the page around it costs.
        opened = st.popover(
            words.DATA.label,
            type="tertiary",
            icon=":material/table_chart:",
            on_change="rerun",
            key=f"{key}_files",
            help=words.DATA.help,
        )
        if opened.open:
            with opened:
                _unfolded(figure, name, said, columns, key)

    beneath()


def described(figure: go.Figure, alt: str) -> str:
    """The text alternative, with the ranges that are drawn where it holds no number."""
    if any(letter.isdigit() for letter in alt):
        return alt
    try:
        numbers = [v for v in list(columns_of(figure).values())[-1] if isinstance(v, float)]
    except ValueError:
        numbers = []
    return words.drawn(alt, numbers)


def _config(name: str, toolbar: bool) -> dict[str, object]:
    """Plotly's settings: its camera saves two pixels for each of the screen."""
    picture = {"format": "png", "scale": 2, "filename": name}
    bar = {} if toolbar else {"displayModeBar": False}
    return {"displaylogo": False, "toImageButtonOptions": picture, **bar}


def _unfolded(figure: go.Figure, name: str, alt: str, columns: Columns | None, key: str) -> None:
    table = columns_of(figure) if columns is None else columns
    rows = len(next(iter(table.values())))
    st.dataframe(
        table,
        hide_index=True,
        height=TALL if rows > 8 else "content",
        # Titles of axes are longer than their numbers.
        column_config={name: st.column_config.Column(width="small") for name in table},
        alt=alt,
    )
    makers: dict[str, Callable[[], str | bytes]] = {
        "csv": partial(to_csv, table),
        "npz": partial(to_npz, table),
        **{ending: partial(vector, figure, ending, alt) for ending in ENDINGS},
        "html": partial(chart_page, figure, alt),
    }
    with st.container(horizontal=True, gap="small"):
        for ending, make in makers.items():
            st.download_button(
                words.CHART_FILES[ending].label,
                # Made when asked for: a file that was made before would be gone by then.
                make,
                file_name=f"{name}.{ending}",
                mime=MIMES[ending],
                key=f"{key}_{ending}",
                on_click="ignore",
                help=words.CHART_FILES[ending].help,
            )
