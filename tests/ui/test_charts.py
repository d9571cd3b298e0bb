"""Every chart of the app: numbers in words, a table and files that are made when they are asked."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from lmviz.figures.chart_page import chart_page
from lmviz.figures.losses_table import columns_of, to_csv, to_npz
from lmviz.ui.charts import described
from lmviz.ui.words.share import DATA
from tests.figures.gallery import chart_functions, gallery

ROOT = Path(__file__).resolve().parents[2]


def show(alt: str = "Three margins, 60 to 75 degrees.", opened: bool = False) -> AppTest:
    def script(alt: str) -> None:
        import plotly.graph_objects as go

        from lmviz.ui.charts import chart

        figure = go.Figure(go.Scatter(x=[1, 2, 3], y=[60.5, 70.25, 75.0], name="margin"))
        figure.update_layout(xaxis_title="step", yaxis_title="degrees")
        chart(figure, "margins", alt)

    at = AppTest.from_function(script, kwargs={"alt": alt}, default_timeout=60)
    if opened:
        at.session_state["chart_margins_files"] = True
    return at.run()


def test_a_chart_opens_with_its_text_and_without_table_or_files():
    at = show()
    (chart,) = at.get("plotly_chart")
    assert chart.proto.alt == "Three margins, 60 to 75 degrees."
    assert '"scale": 2' in chart.proto.config
    assert '"displaylogo": false' in chart.proto.config
    assert '"filename": "margins"' in chart.proto.config
    assert not at.dataframe
    assert not at.get("download_button")


def test_what_lies_beneath_is_filled_when_it_is_opened():
    at = show(opened=True)
    assert not at.exception
    frame = at.dataframe[0].value
    assert list(frame["step"]) == [1, 2, 3]
    assert list(frame["degrees"]) == [60.5, 70.25, 75.0]
    labels = [b.label for b in at.get("download_button")]
    assert labels == ["Numbers (.csv)", "Numbers (.npz)", "SVG", "PDF", "PNG", "HTML"]
    assert all(b.help for b in at.get("download_button"))


def test_columns_are_arrays_of_their_names_without_pickles():
    """NumPy reads them; a name may be a path, one of NumPy's own words, or another's."""
    columns = {
        "epoch": [1, 2.5, None],
        "who": ["a", None, "β"],
        "../up": [1.0, 2.0, 3.0],
        ".._up": [4.0, 5.0, 6.0],
        "file": [0, 0, 1],
    }
    with np.load(io.BytesIO(to_npz(columns)), allow_pickle=False) as arrays:
        np.testing.assert_array_equal(arrays["epoch"], [1, 2.5, np.nan])
        assert arrays["who"].tolist() == ["a", "", "β"]
        assert [*arrays] == ["epoch", "who", ".._up", ".._up_", "file_"]
        assert (arrays[".._up"][0], arrays[".._up_"][0], arrays["file_"][2]) == (1, 4, 1)


class Parts(HTMLParser):
    """What a page asks for, forbids itself, and says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.asked: list[str] = []
        self.policy = self.title = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.asked += [found[name] for name in ("src", "href") if found.get(name)]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"]

    def handle_data(self, data):
        if self.tags[-1:] == ["title"]:
            self.title += data


def test_a_chart_is_one_page_that_asks_nobody():
    figure = go.Figure(go.Scatter(x=[1, 2], y=[60.5, 75.125], name="</script><b>mine</b>"))
    found = Parts(chart_page(figure, "Two margins <b>now</b>."))
    assert found.asked == []
    assert found.policy.startswith("default-src 'none'")
    assert "http" not in found.policy
    assert found.title.strip() == "Two margins <b>now</b>."
    assert "b" not in found.tags, "names are text"
    assert figure.layout.template.layout.colorway is not None, "the figure itself is left alone"


def test_a_chart_without_words_is_refused():
    assert "needs a text alternative" in show(alt=" ").exception[0].message


def test_a_text_without_numbers_gets_those_that_are_drawn():
    figure = go.Figure(go.Scatter(x=[0, 1, 2], y=[3.5, None, 8.25], name="a"))
    assert described(figure, "Curves.") == "Curves. 2 points, values from 3.5 to 8.25."
    assert described(figure, "It ends at 8.") == "It ends at 8."
    assert described(go.Figure(), "Nothing yet.") == "Nothing yet. 0 points."


@pytest.fixture(scope="module")
def charts():
    return gallery()


@pytest.mark.parametrize("name", sorted(chart_functions()))
def test_every_chart_of_the_package_has_a_table_of_full_columns(name, charts):
    for figure in charts[name]:
        columns = columns_of(figure)
        assert len({len(values) for values in columns.values()}) == 1
        back = list(csv.reader(io.StringIO(to_csv(columns))))
        assert back[0] == list(columns)
        assert len(back) == 1 + len(next(iter(columns.values())))
        with np.load(io.BytesIO(to_npz(columns)), allow_pickle=False) as arrays:
            assert {len(array) for array in arrays.values()} == {len(back) - 1}
            assert len(arrays) == len(columns)


def test_a_heat_map_has_a_row_for_each_cell():
    figure = go.Figure(go.Heatmap(z=[[1.0, 2.0], [3.0, float("nan")]], x=["a", "b"], y=["c", "d"]))
    figure.update_layout(xaxis_title="put into", yaxis_title="true class")
    assert columns_of(figure) == {
        "true class": ["c", "c", "d", "d"],
        "put into": ["a", "b", "a", "b"],
        "value": [1.0, 2.0, 3.0, None],
    }


def test_the_button_is_the_same_on_every_chart():
    (popover,) = show().get("popover")
    assert popover.proto.popover.label == DATA.label


@pytest.mark.parametrize("presenting", [False, True])
def test_a_chart_in_front_of_a_room_is_larger_in_all_that_has_a_size(presenting):
    def script(presenting: bool) -> None:
        import plotly.graph_objects as go
        import streamlit as st

        from lmviz.ui import classroom
        from lmviz.ui.charts import chart

        st.session_state[classroom.PRESENTING] = presenting
        figure = go.Figure(go.Scatter(x=[1, 2], y=[3, 4], marker={"size": [8, 10]}))
        figure.add_bar(x=[1, 2], y=[1, 1])
        figure.add_annotation(text="largest", font={"size": 12})
        figure.add_annotation(text="as the page")
        figure.update_layout(height=400, margin={"t": 30})
        chart(figure, "sizes", "Two points, 3 and 4.")
        assert figure.layout.height == 400, "files keep their size"

    at = AppTest.from_function(script, kwargs={"presenting": presenting}, default_timeout=60).run()
    assert not at.exception
    (drawn,) = at.get("plotly_chart")
    figure = json.loads(drawn.proto.spec)
    factor = 1.35 if presenting else 1
    assert figure["layout"]["height"] == pytest.approx(400 * factor)
    assert figure["layout"]["margin"]["t"] == pytest.approx(30 * factor)
    first, second = figure["layout"]["annotations"]
    assert first["font"]["size"] == pytest.approx(12 * factor)
    assert "font" not in second, "Streamlit gives it the size of the page"
    assert figure["data"][0]["marker"]["size"] == pytest.approx([8 * factor, 10 * factor])


def test_a_figure_can_be_made_while_another_thread_is_about_to_have_pandas():
    """Two first visitors at once: Plotly looks into a module that is still being loaded."""
    script = """
import sys, threading
import streamlit, plotly.graph_objects as go
threading.Thread(target=__import__, args=("pandas",)).start()
while "pandas" not in sys.modules:
    pass
import lmviz.ui.charts
go.Figure().add_scatter(x=[1.0], y=[1.0], hoverinfo="skip")
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
