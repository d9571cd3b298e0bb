"""Charts as one web page that can be hovered and zoomed without a server or a network."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from lmviz.figures.style import COLOURS

HEAD = """<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';
 img-src data: blob:">"""
"""How a page with everything inside begins: it forbids itself the network."""
PAGE = """<!doctype html>
<html lang="en">
<head>
{head}
<title>{title}</title>
<style>
:root {{ color-scheme: light; }}
body {{ margin: 0 auto; padding: 1rem; max-width: 62rem; font-family: system-ui, sans-serif;
  color: #1c2530; background: #ffffff; }}
footer {{ color: #4a5665; font-size: 0.85rem; margin-top: 1rem; }}
</style>
<script>{program}</script>
</head>
<body>
<main>{chart}</main>
<footer>{title} Made with lmviz; all code is inside this file.</footer>
</body>
</html>
"""


def chart_page(figures: go.Figure | Sequence[go.Figure], title: str) -> str:
    """One chart or several below each other, with Plotly's program inside: about 5 MB.

    Args:
        title: what they show, in words.
    """
    import plotly.io
    from plotly.offline import get_plotlyjs

    def drawn(figure: go.Figure) -> str:
        # On the app's pages the theme is Streamlit's; here there is none but this.
        alone = go.Figure(figure).update_layout(template="plotly_white", colorway=COLOURS)
        html: str = plotly.io.to_html(
            alone,
            include_plotlyjs=False,
            full_html=False,
            config={"displaylogo": False, "responsive": True},
        )
        return html

    charts = [figures] if isinstance(figures, go.Figure) else figures
    found = "\n".join(map(drawn, charts))
    return PAGE.format(head=HEAD, title=escape(title), program=get_plotlyjs(), chart=found)
