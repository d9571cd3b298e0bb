"""A recording as one web page that plays without a server, a network or an account."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path

from lmviz.ui.words import sphere as words

BUNDLE = Path(__file__).with_name("frontend") / "sphere_view.js"

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --st-text-color: #1c2530; --st-background-color: #ffffff;
  --st-secondary-background-color: #f2f4f8; --st-border-color: #c9d0da;
  --st-primary-color: #0059a0; --st-font: system-ui, sans-serif; }}
@media (prefers-color-scheme: dark) {{ :root {{ --st-text-color: #e8ecf2;
  --st-background-color: #0d1117; --st-secondary-background-color: #161d29;
  --st-border-color: #39424f; --st-primary-color: #4da3e0; }} }}
body {{ margin: 0 auto; padding: 1rem; max-width: 62rem; font-family: var(--st-font);
  color: var(--st-text-color); background: var(--st-background-color); }}
h1 {{ font-size: 1.3rem; }}
footer {{ opacity: 0.75; font-size: 0.85rem; margin-top: 1rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
<main id="view"></main>
<footer>{notice}</footer>
<script type="application/octet-stream" id="recording">{recording}</script>
<script type="module">
const {{ default: view }} = await import("data:text/javascript;base64,{bundle}");
const text = atob(document.getElementById("recording").textContent);
const data = Uint8Array.from(text, (c) => c.charCodeAt(0));
view({{ data, parentElement: document.getElementById("view"), setTriggerValue() {{}} }});
</script>
</body>
</html>
"""


def offline_page(title: str, recording: bytes) -> str:
    """The page for a recording as :meth:`Player.recording` gives it; about 1 MB and more."""
    return PAGE.format(
        title=escape(title),
        notice=escape(words.OFFLINE),
        recording=base64.b64encode(recording).decode("ascii"),
        bundle=base64.b64encode(BUNDLE.read_bytes()).decode("ascii"),
    )
