"""The live views as the browser tests see them: where they are, and what they say of themselves."""

from __future__ import annotations

from playwright.sync_api import Page

SPHERE = "[data-testid=lmviz-sphere]"
CURVES = "[data-testid=lmviz-curves]"
WAIT = 60_000  # ms; never a measurement, only a limit


def until(page: Page, condition: str, view: str = SPHERE, timeout: float = WAIT) -> None:
    """Wait for a condition on ``d``, the data attributes of the first such view."""
    page.wait_for_function(
        f"""() => {{
            const hosts = document.querySelectorAll('[data-testid=stBidiComponentIsolated]');
            for (const host of hosts) {{
                const d = host.shadowRoot?.querySelector('{view}')?.dataset;
                if (d) return Boolean({condition});
            }}
            return false;
        }}""",
        timeout=timeout,
    )
