"""Charts as SVG and PDF: every chart of the package can be drawn, with its letters and lines."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import plotly.graph_objects as go
import pypdf
import pytest

from lmviz.figures.vector import NotDrawable, vector
from tests.figures.gallery import chart_functions, gallery

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def charts() -> dict[str, list[go.Figure]]:
    return gallery()


def texts(document: bytes) -> list[str]:
    root = ElementTree.fromstring(document)
    return ["".join(node.itertext()).strip() for node in root.iter(f"{SVG}text")]


def paths(document: bytes) -> int:
    root = ElementTree.fromstring(document)
    return len(list(root.iter(f"{SVG}path"))) + len(list(root.iter(f"{SVG}use")))


def test_the_gallery_has_every_chart_of_the_package(charts):
    assert set(charts) == set(chart_functions())


@pytest.mark.parametrize("name", sorted(chart_functions()))
def test_every_chart_is_drawn_with_its_titles_as_text(name, charts):
    for chart in charts[name]:
        document = vector(chart, "svg", name)
        written = texts(document)
        assert paths(document) > 5
        for axis in (chart.layout.xaxis, chart.layout.yaxis):
            title = axis.title.text
            if title and axis.visible is not False and "<" not in title:
                assert title in written
        # Vectors alone: no picture of pixels hides inside.
        assert b"<image" not in document


def test_a_pdf_holds_its_words_and_strokes_and_no_pixels(charts):
    (chart,) = charts["curves_chart"]
    reader = pypdf.PdfReader(io.BytesIO(vector(chart, "pdf", "Class margin")))
    (page,) = reader.pages
    text = page.extract_text()
    assert "simplex bound 96.38°" in text
    assert "class margin (degrees)" in text
    assert reader.metadata.title == "Class margin"
    assert not page.images
    content = page.get_contents().get_data()
    assert content.count(b" l\n") > 5  # lines
    assert page.mediabox.width == pytest.approx(540, abs=1)  # 720 pixels


def test_several_charts_stand_above_each_other_on_one_page(charts):
    both = [charts["curves_chart"][0], charts["focal_chart"][0]]
    reader = pypdf.PdfReader(io.BytesIO(vector(both, "pdf")))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert "class margin" in text
    assert "weight" in text
    alone = pypdf.PdfReader(io.BytesIO(vector(both[0], "pdf"))).pages[0].mediabox.height
    assert reader.pages[0].mediabox.height > 1.5 * float(alone)


def test_markup_and_dollars_of_names_are_letters(charts):
    written = texts(vector(charts["class_accuracy_chart"][0], "svg"))
    assert "seven $x$" in written
    assert "two & two" in written


def test_the_same_chart_is_the_same_file(charts):
    (chart,) = charts["focal_chart"]
    for ending in ("svg", "pdf"):
        assert vector(chart, ending) == vector(chart, ending)


def test_lines_lie_where_their_numbers_say():
    # Two points one above the other on linear axes with fixed ends: the stroke is upright.
    figure = go.Figure(go.Scatter(x=[5, 5], y=[0, 10], mode="lines", line={"color": "#123456"}))
    figure.update_layout(xaxis={"range": [0, 10]}, yaxis={"range": [0, 10]})
    root = ElementTree.fromstring(vector(figure, "svg"))
    (line,) = [p for p in root.iter(f"{SVG}path") if "#123456" in (p.get("style") or "")]
    numbers = [float(v) for v in line.get("d").replace("M", " ").replace("L", " ").split()]
    assert numbers[0] == pytest.approx(numbers[2], abs=0.01)
    assert numbers[1] - numbers[3] > 200  # upwards, points of a page


UNKNOWN = {
    "pie": go.Pie(values=[1, 2]),
    "spline": go.Scatter(x=[0, 1], y=[0, 1], line={"shape": "spline"}),
    "bowtie": go.Scatter(x=[0], y=[0], mode="markers", marker={"symbol": "bowtie"}),
    "tonexty": go.Scatter(x=[0, 1], y=[0, 1], fill="tonexty"),
    "on their side": go.Bar(x=[1], y=[2], orientation="h"),
}


@pytest.mark.parametrize("named", UNKNOWN)
def test_what_cannot_be_drawn_is_named_and_not_dropped(named):
    with pytest.raises(NotDrawable, match=named):
        vector(go.Figure(UNKNOWN[named]), "svg")


def test_a_shape_that_cannot_be_drawn_is_named():
    round_one = {"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}
    with pytest.raises(NotDrawable, match="circle"):
        vector(go.Figure(layout={"shapes": [round_one]}), "svg")


def test_other_endings_are_refused_by_name(charts):
    with pytest.raises(ValueError, match="svg, pdf, png, not as 'eps'"):
        vector(charts["focal_chart"][0], "eps")
