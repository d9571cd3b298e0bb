"""The live view: a browser component that pulls key frames and plays them at display rate."""

from lmviz.ui.sphere_view.component import sphere_view

__all__ = ["sphere_view"]
