"""Start the app: ``python -m lmviz.ui.serve [app.py] [options of streamlit run]``.

``streamlit run app.py`` works too, but for one case: a link straight to a page that is the first
visit of a new server. Streamlit then takes ``pages/`` for its own older page scheme, which ends
only once ``st.navigation`` has run, and shows the bare page. Here it is told beforehand.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli


def main(arguments: Sequence[str]) -> None:
    """Run the script named first (``app.py`` if none is) under Streamlit; does not return."""
    named = bool(arguments) and not arguments[0].startswith("-")
    script = arguments[0] if named else "app.py"
    PagesManager.uses_pages_directory = False
    cli.main(["run", script, *arguments[named:]])


if __name__ == "__main__":
    main(sys.argv[1:])
