"""A chart of the atlas with its alternative text, its numbers as a table, and both as files."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from lmviz.figures.losses_table import Columns, columns_of, to_csv


def chart(
    figure: go.Figure, name: str, alt: str, note: str = "", columns: Columns | None = None
) -> None:
    """Draw ``figure``; its toolbar saves a vector picture, and its numbers unfold beneath.

    Args:
        name: of the files, and part of the elements' keys.
        note: what one should know to read it, beneath.
        columns: the table, where it is not simply the points that are drawn.
    """
    config = {"displaylogo": False, "toImageButtonOptions": {"format": "svg", "filename": name}}
    st.plotly_chart(figure, alt=alt, config=config, key=f"atlas_{name}")
    if note:
        st.caption(note)
    table = columns_of(figure) if columns is None else columns
    rows = len(next(iter(table.values())))
    with st.expander(f"Numbers ({rows} row{'s' * (rows != 1)})", key=f"atlas_{name}_numbers"):
        st.dataframe(table, hide_index=True, height=280 if rows > 8 else "content", alt=alt)
        st.download_button(
            "Numbers (.csv)",
            # Made when asked for: a file that was made before would be gone by then.
            lambda: to_csv(table),
            file_name=f"{name}.csv",
            mime="text/csv",
            key=f"atlas_{name}_csv",
            on_click="ignore",
            help="The table as a file. The chart's own toolbar saves it as SVG.",
        )
