"""A report as a page of its own: Plotly's program is in it, so that it opens without a network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lmviz.reporting.words import headline, numbers

if TYPE_CHECKING:
    from lmviz.reporting.record import Report

HEIGHT = 1760
WITHOUT_SAMPLES = 1400
MOST_ROWS = 100
TITLES = {
    "sphere": "Best view in three dimensions",
    "similarity": "Similarity of the prototypes",
    "angles": "Angles between prototypes",
    "cosines": "Cosines",
    "margins": "Sample margins",
}
STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; color: #17202b; background: #fff; margin: 12px; }
h1 { font: 600 22px Georgia, serif; margin: 0 0 4px; }
h2 { font: 600 16px Georgia, serif; margin: 14px 0 2px; }
.note { color: #4a5665; margin: 2px 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 8px;
  margin: 12px 0; }
.number { background: #f3f5f8; border-left: 4px solid #005a9c; border-radius: 6px;
  padding: 6px 10px; }
.number b { display: block; font-size: 20px; }
.number span { color: #4a5665; font-size: 13px; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 20px; }
@media (max-width: 860px) { .figures { grid-template-columns: minmax(0, 1fr); } }
.table { max-height: 320px; overflow: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 12px 3px 0; text-align: right; border-bottom: 1px solid #cbd3dc; }
th:first-child, td:first-child { text-align: left; }
"""


def page(report: Report) -> str:
    """An HTML document: numbers, figures, the table of classes."""
    import plotly.io
    from plotly.offline import get_plotlyjs

    from lmviz.figures.chart_page import HEAD

    drawn = "".join(
        f"<section><h2>{TITLES[name]}</h2>"
        + plotly.io.to_html(
            figure,
            include_plotlyjs=False,
            full_html=False,
            config={"displaylogo": False, "responsive": True},
        )
        + "</section>"
        for name, figure in report.figures().items()
    )
    told = "".join(
        f'<div class="number" title="{escape(n.help)}"><span>{escape(n.label)}</span>'
        f"<b>{escape(n.text)}</b></div>"
        for n in numbers(report)
    )
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in report.notes)
    return (
        f'<!doctype html><html lang="en"><head>{HEAD}'
        f"<title>lmviz report</title><style>{STYLE}</style>"
        f"<script>{get_plotlyjs()}</script></head><body>"
        f"<h1>{escape(headline(report))}</h1>{notes}"
        f'<div class="numbers">{told}</div><div class="figures">{drawn}</div>'
        f"<h2>Classes</h2>{_table(report)}</body></html>"
    )


def framed_page(report: Report) -> str:
    """The page in a frame, so that neither its style nor its program meets the notebook's."""
    height = HEIGHT if report.samples is not None else WITHOUT_SAMPLES
    # ASCII only: a saved notebook may be shown by what does not know its encoding.
    document = escape(page(report)).encode("ascii", "xmlcharrefreplace").decode("ascii")
    return (
        f'<iframe srcdoc="{document}" title="lmviz report" loading="lazy" '
        f'style="width:100%;height:{height}px;border:0;background:#fff"></iframe>'
    )


def _table(report: Report) -> str:
    columns = report.classes()
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    rows = list(zip(*columns.values(), strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_cell(cell))}</td>" for cell in row) + "</tr>"
        for row in rows[:MOST_ROWS]
    )
    rest = len(rows) - MOST_ROWS
    more = f'<p class="note">… and {rest} more: to_csv() has all.</p>' if rest > 0 else ""
    return (
        f'<div class="table"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{more}"
    )


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
