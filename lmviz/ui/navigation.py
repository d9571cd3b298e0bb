"""The pages of the app, in the order of the menu."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

#: A file of ours: a Material symbol or an emoji as the tab's icon is fetched from a font server.
FAVICON = Path(__file__).with_name("favicon.svg")
STYLE = Path(__file__).with_name("style.css")


@dataclass(frozen=True)
class Entry:
    """One page: its script (relative to app.py), its title, its Material icon."""

    script: str
    title: str
    icon: str
    default: bool = False

    @property
    def name(self) -> str:
        """What the page is called in lessons: its script without folder and ending."""
        return Path(self.script).stem

    def page(self) -> st.Page:
        """Return the page object for ``st.navigation``."""
        return st.Page(
            self.script, title=self.title, icon=f":material/{self.icon}:", default=self.default
        )


PAGES = (
    Entry("pages/sphere_lab.py", "Sphere Lab", "blur_on", default=True),
    Entry("pages/lessons.py", "Lessons", "school"),
    Entry("pages/compare.py", "Compare", "compare"),
    Entry("pages/imbalance.py", "Imbalance", "balance"),
    Entry("pages/optimum.py", "Optimum", "trophy"),
    Entry("pages/training.py", "Training", "model_training"),
    Entry("pages/losses.py", "Loss atlas", "stacked_line_chart"),
    Entry("pages/theorems.py", "Theorem lab", "function"),
    Entry("pages/own_data.py", "Own data", "upload_file"),
    Entry("pages/paper.py", "The paper", "article"),
)
