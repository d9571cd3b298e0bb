"""The pages of the app, in the order of the menu."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from lmviz.ui.words import shell as words

#: A file of ours: a Material symbol or an emoji as the tab's icon is fetched from a font server.
FAVICON = Path(__file__).with_name("favicon.svg")
STYLE = Path(__file__).with_name("style.css")


@dataclass(frozen=True)
class Entry:
    """One page: its script (relative to app.py), its Material icon."""

    script: str
    icon: str
    default: bool = False

    @property
    def name(self) -> str:
        """What the page is called in lessons: its script without folder and ending."""
        return Path(self.script).stem

    @property
    def title(self) -> str:
        """What the menu calls the page."""
        return words.PAGES[self.name]

    def page(self) -> st.Page:
        """Return the page object for ``st.navigation``."""
        return st.Page(
            self.script, title=self.title, icon=f":material/{self.icon}:", default=self.default
        )


PAGES = (
    Entry("pages/sphere_lab.py", "blur_on", default=True),
    Entry("pages/lessons.py", "school"),
    Entry("pages/compare.py", "compare"),
    Entry("pages/imbalance.py", "balance"),
    Entry("pages/optimum.py", "trophy"),
    Entry("pages/training.py", "model_training"),
    Entry("pages/losses.py", "stacked_line_chart"),
    Entry("pages/theorems.py", "function"),
    Entry("pages/own_data.py", "upload_file"),
    Entry("pages/paper.py", "article"),
)
