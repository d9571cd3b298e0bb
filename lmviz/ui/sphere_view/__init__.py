"""The live view: a browser component that pulls key frames and plays them at display rate."""

from lmviz.ui.sphere_view.component import COMPONENT, sphere_view

__all__ = ["COMPONENT", "sphere_view"]
