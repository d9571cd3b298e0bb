"""The charts of reported results: every number is drawn once, and whose it is can be told."""

from __future__ import annotations

from lmviz.figures.paper import Mark, lines_chart, results_chart

REPORTED = (
    Mark("A", 80.0, 94.0, "plain", 10.0),
    Mark("A", 96.0, 94.5, "treated", 10.0, treated=True),
    Mark("B", 70.0, 93.0, "alone", 64.0),
)


def chart(own=()):
    return results_chart(
        REPORTED, own, x="class margin", y="accuracy", treatment="R", ceiling=96.38
    )


def points(figure, mode):
    return [p for t in figure.data if t.mode == mode for p in zip(t.x, t.y, strict=True)]


def test_each_result_is_drawn_once():
    assert sorted(points(chart(), "markers")) == [(70.0, 93.0), (80.0, 94.0), (96.0, 94.5)]


def test_only_partners_are_joined():
    assert points(chart(), "lines") == [(80.0, 94.0), (96.0, 94.5), (None, None)]


def test_own_runs_have_a_mark_that_no_reported_number_has():
    own = [t for t in chart([Mark("", 50.0, 90.0, "mine")]).data if t.name == "your runs"]
    assert len(own) == 1
    reported = [t for t in chart().data if t.mode == "markers"]
    symbols = {s.removesuffix("-open") for t in reported for s in t.marker.symbol}
    assert own[0].marker.symbol not in symbols


def test_the_ceiling_is_a_line_where_theory_has_it():
    (line,) = chart().layout.shapes
    assert (line.x0, line.x1) == (96.38, 96.38)


def test_lines_keep_their_order():
    figure = lines_chart({"A": [(10, 1.0), (20, 2.0)]}, x="s", y="mAP", ticks=(10, 20))
    assert list(figure.data[0].x) == [10, 20]
    assert list(figure.layout.xaxis.tickvals) == [10, 20]
