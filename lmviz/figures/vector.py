"""Charts as vectors: a Plotly figure of ours drawn again by matplotlib, without a browser.

Only what our figures use is known here; anything else is named in an error, never left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go

from lmviz.figures import plotly_words as say
from lmviz.figures.drawing import POINTS, alone, new_figure, written
from lmviz.figures.plotly_words import NotDrawable
from lmviz.figures.style import COLOURS, NEUTRAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 720
"""Of a chart on paper, in pixels of the screen."""
LEAST_HEIGHT = 200
TEXT = 12.0
LETTERS = "#1c2530"
GRID_COLOUR = "#7F87943D"
STEPS = {"hv": "steps-post", "vh": "steps-pre", "hvh": "steps-mid"}
FILLS = {"tozeroy", "toself"}


def vector(figures: go.Figure | Sequence[go.Figure], ending: str, title: str = "") -> bytes:
    """One or several charts, above each other, as "svg", "pdf" or "png" on white.

    Raises:
        NotDrawable: a trace, shape or setting that is not known here.
        ValueError: no chart, or another ending.
    """
    charts = [figures] if isinstance(figures, go.Figure) else list(figures)
    if not charts:
        raise ValueError("there is no chart to draw")
    heights = [max(LEAST_HEIGHT, chart.layout.height or 420) for chart in charts]
    with alone():
        page = new_figure(WIDTH, sum(heights))
        page.set_layout_engine("constrained", hspace=0.03)
        rows = page.subplots(len(charts), 1, height_ratios=heights, squeeze=False)
        for axes, chart in zip(rows[:, 0], charts, strict=True):
            _Chart(page, axes, chart).draw()
        return written(page, ending, title)


class _Chart:
    """One Plotly figure on one pair of matplotlib axes."""

    def __init__(self, page: Figure, axes: Axes, figure: go.Figure) -> None:
        self.page, self.axes, self.figure = page, axes, figure
        self.layout = figure.layout
        self.entries: list[tuple[Any, str]] = []
        self.places: dict[str, dict[str, int]] = {"x": {}, "y": {}}
        self.order = 2.0
        self.flat = not any(trace.type == "scatter3d" for trace in figure.data)

    def draw(self) -> None:
        """Axes first, as logarithms and categories decide where everything goes."""
        self._collect_categories()
        if self.flat:
            self._scales()
        bars = [t for t in self.figure.data if t.type == "bar" and t.visible is not False]
        if bars:
            self._bars(bars)
        for i, trace in enumerate(self.figure.data):
            if trace.visible is False or trace.visible == "legendonly" or trace.type == "bar":
                continue
            self._drawer(trace.type)(trace, COLOURS[i % len(COLOURS)])
        self._make_room()
        for shape in self.layout.shapes:
            self._shape(shape)
        for annotation in self.layout.annotations:
            self._annotation(annotation)
        if self.flat:
            self._axis("x", self.layout.xaxis)
            self._axis("y", self.layout.yaxis)
        else:
            self.axes.set_axis_off()
            self.axes.set_aspect("equal")
        self._legend()

    def _drawer(self, kind: str) -> Callable[[Any, str], None]:
        known = {
            "scatter": self._scatter,
            "scatter3d": self._scatter3d,
            "heatmap": self._heatmap,
            "box": self._box,
        }
        if kind not in known:
            raise NotDrawable(f"charts of the kind {kind!r} cannot be drawn as vectors")
        return known[kind]

    # Numbers, categories, colours

    def _collect_categories(self) -> None:
        for name, axis in (("x", self.layout.xaxis), ("y", self.layout.yaxis)):
            listed = list(axis.categoryarray) if axis.categoryarray is not None else []
            for trace in self.figure.data:
                values = getattr(trace, name, None) if trace.type != "scatter3d" else None
                if values is None or not len(values):
                    continue
                words = any(isinstance(v, str) for v in values)
                if axis.type == "category" or words:
                    listed += [str(v) for v in values]
            self.places[name] = {v: i for i, v in enumerate(dict.fromkeys(map(str, listed)))}

    def _values(self, name: str, values: Any) -> np.ndarray:
        """Numbers of an axis; categories by their place."""
        places = self.places[name]
        if places:
            return np.array([math.nan if v is None else places[str(v)] for v in values])
        return np.array([math.nan if v is None else float(v) for v in values])

    # Traces

    def _scatter(self, trace: Any, default: str) -> None:
        if trace.x is None or trace.y is None:
            raise NotDrawable("a scatter without x or y cannot be drawn as vectors")
        x, y = self._values("x", trace.x), self._values("y", trace.y)
        mode = trace.mode or "lines"
        line_colour = trace.line.color or say.single(trace.marker.color) or default
        shown = 1.0 if trace.opacity is None else trace.opacity
        handle = None
        self.order += 0.01
        if trace.fill not in (None, "none"):
            handle = self._fill(trace, x, y, line_colour, shown)
        if "lines" in mode and (trace.line.width is None or trace.line.width > 0):
            shape = trace.line.shape or "linear"
            if shape != "linear" and shape not in STEPS:
                raise NotDrawable(f"lines of the shape {shape!r} cannot be drawn as vectors")
            (handle,) = self.axes.plot(
                x,
                y,
                color=say.rgba(line_colour, shown),
                linewidth=(2 if trace.line.width is None else trace.line.width) * POINTS,
                linestyle=say.dash(trace.line.dash),
                drawstyle=STEPS.get(shape, "default"),
                zorder=self.order,
            )
        if "markers" in mode:
            handle = self._markers(trace, x, y, line_colour, shown, handle)
        if "text" in mode:
            self._labels(trace, x, y)
        self._enter(trace, handle)

    def _fill(self, trace: Any, x: np.ndarray, y: np.ndarray, line: str, shown: float) -> Any:
        if trace.fill not in FILLS:
            raise NotDrawable(f"the filling {trace.fill!r} cannot be drawn as vectors")
        colour = (
            say.rgba(trace.fillcolor, shown) if trace.fillcolor else say.rgba(line, 0.5 * shown)
        )
        if trace.fill == "tozeroy":
            step: Any = {"hv": "post", "vh": "pre", "hvh": "mid"}.get(trace.line.shape or "")
            return self.axes.fill_between(
                x, y, 0, step=step, facecolor=colour, linewidth=0, zorder=self.order
            )
        areas = [
            self.axes.fill(x[part], y[part], facecolor=colour, linewidth=0, zorder=self.order)[0]
            for part in _parts(x, y)
        ]
        return areas[0] if areas else None

    def _markers(
        self, trace: Any, x: np.ndarray, y: np.ndarray, line: str, shown: float, joined: Any
    ) -> Any:
        marker = trace.marker
        n = len(x)
        shown *= 1.0 if marker.opacity is None else marker.opacity
        sizes = _each(marker.size, n, 6.0)
        colours = _each(marker.color, n, line)
        symbols = _each(marker.symbol, n, "circle")
        handle = None
        for symbol in dict.fromkeys(symbols):
            name, hollow = say.symbol(str(symbol))
            mine = np.array([s == symbol for s in symbols])
            faces = [say.rgba(colours[i], shown) for i in np.flatnonzero(mine)]
            width = marker.line.width
            if width is None or isinstance(width, tuple | list | np.ndarray):
                width = 1.0 if hollow or name in say.THIN else 0.0
            edge = say.single(marker.line.color)
            lines: Any = faces if hollow or edge is None else [say.rgba(edge, shown)] * len(faces)
            options: dict[str, Any] = {"facecolors": faces, "edgecolors": lines}
            if name in say.THIN:
                # Lines alone have the colour of their edge, or of the marker where it is open.
                options = {"color": lines if not hollow and edge is not None else faces}
            elif hollow:
                options = {"facecolors": "none", "edgecolors": lines}
            found = self.axes.scatter(
                x[mine],
                y[mine],
                s=[(float(sizes[i]) * POINTS) ** 2 for i in np.flatnonzero(mine)],
                marker=name,
                linewidths=float(width) * POINTS,
                zorder=self.order + 0.005,
                **options,
            )
            handle = handle or found
        return handle if joined is None else (joined, handle)

    def _labels(self, trace: Any, x: np.ndarray, y: np.ndarray) -> None:
        for at_x, at_y, text in zip(x, y, trace.text or (), strict=False):
            self._text(at_x, at_y, text, va="bottom", ha="center")

    def _scatter3d(self, trace: Any, default: str) -> None:
        """A line or points of space, seen from the scene's camera, without perspective."""
        if "spike" in str(trace.mode):
            raise NotDrawable(f"the mode {trace.mode!r} cannot be drawn as vectors")
        points = np.array(
            [[math.nan if v is None else float(v) for v in getattr(trace, a)] for a in "xyz"]
        ).T
        right, up, eye = _basis(self.layout.scene.camera.eye)
        x, y, depth = points @ right, points @ up, points @ eye
        mode = trace.mode or "lines+markers"
        colour = say.single(trace.line.color) or say.single(trace.marker.color) or default
        self.order += 0.01
        handle: Any = None
        for hidden in (True, False):
            behind = (depth < 0) == hidden
            shown = 0.3 if hidden else 1.0
            if "lines" in mode:
                (line,) = self.axes.plot(
                    np.where(behind, x, math.nan) if len(x) > 2 else x,
                    np.where(behind, y, math.nan) if len(x) > 2 else y,
                    # A single stroke has the depth of its end.
                    color=say.rgba(colour, shown if len(x) > 2 or behind[-1] else 0.0),
                    linewidth=(trace.line.width or 2) * 0.5 * POINTS,
                    zorder=self.order + (0 if hidden else 1),
                )
                handle = line
            if "markers" in mode:
                sizes = np.array([float(s) for s in _each(trace.marker.size, len(x), 8.0)])
                opacity = 1.0 if trace.marker.opacity is None else trace.marker.opacity
                handle = self.axes.scatter(
                    x[behind],
                    y[behind],
                    s=(sizes[behind] * POINTS) ** 2,
                    color=say.rgba(say.single(trace.marker.color) or colour, shown * opacity),
                    linewidths=0,
                    zorder=self.order + (0.1 if hidden else 1.1),
                )
        if "text" in mode:
            for at_x, at_y, text in zip(1.08 * x, 1.08 * y, trace.text or (), strict=False):
                self._text(at_x, at_y, text, ha="center", va="center")
        if trace.showlegend is not False:
            self._enter(trace, handle)

    def _bars(self, bars: Sequence[Any]) -> None:
        stacked = self.layout.barmode in ("stack", "relative")
        gap = 0.2 if self.layout.bargap is None else self.layout.bargap
        # On one place side by side only where several traces have a bar there.
        shared = len({tuple(map(str, t.x)) for t in bars}) < len(bars)
        side_by_side = self.layout.barmode in (None, "group") and len(bars) > 1 and shared
        floor: dict[float, float] = {}
        for i, trace in enumerate(bars):
            if trace.orientation == "h":
                raise NotDrawable("bars on their side cannot be drawn as vectors")
            x, y = self._values("x", trace.x), self._values("y", trace.y)
            # Bars on numbers are as wide as the numbers are apart.
            apart = float(np.diff(np.unique(x)).min()) if len(np.unique(x)) > 1 else 1.0
            wide = apart * (1 - gap)
            widths = np.asarray(_each(trace.width, len(x), wide), dtype=float)
            if side_by_side:
                widths = widths / len(bars)
                x = x + (i - (len(bars) - 1) / 2) * widths
            foot = np.array([floor.get(float(v), 0.0) for v in x]) if stacked else np.zeros(len(x))
            colour = say.single(trace.marker.color) or COLOURS[i % len(COLOURS)]
            handle = self.axes.bar(
                x,
                np.nan_to_num(y),
                widths,
                foot,
                color=say.rgba(colour, trace.opacity or 1.0),
                zorder=2,
            )
            for at, value in zip(x.tolist(), np.nan_to_num(y).tolist(), strict=True):
                floor[at] = floor.get(at, 0.0) + value
            self._enter(trace, handle)

    def _box(self, trace: Any, default: str) -> None:
        if trace.orientation != "h" or trace.y0 is None:
            raise NotDrawable("only boxes that lie on a row of their own can be drawn as vectors")
        values = np.array([float(v) for v in trace.x])
        colour = trace.line.color or default
        row, width = float(trace.y0), trace.width or 0.5
        if len(values):
            line = {"color": say.rgba(colour), "linewidth": (trace.line.width or 2) * POINTS}
            self.axes.boxplot(
                [values],
                orientation="horizontal",
                positions=[row],
                widths=[width],
                showfliers=False,
                manage_ticks=False,
                boxprops=line,
                whiskerprops=line,
                capprops=line,
                medianprops=line,
            )
        if trace.boxpoints == "all" and len(values):
            # Spread over the row by the golden ratio: the same on every drawing.
            spread = (np.arange(len(values)) * 0.6180339887) % 1 - 0.5
            self.axes.scatter(
                values,
                row + spread * width * (trace.jitter or 0.0),
                s=((trace.marker.size or 6) * POINTS) ** 2,
                color=say.rgba(trace.marker.color or colour, trace.marker.opacity or 1.0),
                linewidths=0,
                zorder=3,
            )

    def _heatmap(self, trace: Any, default: str) -> None:
        from matplotlib.colors import LinearSegmentedColormap

        z = np.array([[math.nan if v is None else float(v) for v in row] for row in trace.z])
        x = self._values("x", trace.x) if trace.x is not None else np.arange(z.shape[1])
        y = self._values("y", trace.y) if trace.y is not None else np.arange(z.shape[0])
        if isinstance(trace.colorscale, str) or trace.colorscale is None:
            raise NotDrawable("a heat map must name the colours of its scale to be drawn")
        stops = [(float(at), say.rgba(colour)) for at, colour in trace.colorscale]
        colours = LinearSegmentedColormap.from_list("scale", stops)
        mesh = self.axes.pcolormesh(
            _edges(x),
            _edges(y),
            np.ma.masked_invalid(z),
            cmap=colours,
            vmin=trace.zmin,
            vmax=trace.zmax,
            edgecolors="white" if trace.xgap else "none",
            linewidth=(trace.xgap or 0) * POINTS,
        )
        if trace.texttemplate:
            self._cell_numbers(trace, z, x, y, mesh)
        if trace.showscale is not False:
            bar = self.page.colorbar(mesh, ax=self.axes, fraction=0.04, pad=0.02)
            bar.outline.set_visible(False)
            assert bar.solids is not None  # a heat map has them
            bar.solids.set_rasterized(False)  # else its colours would be pixels
            bar.ax.set_title(say.plain(trace.colorbar.title.text), fontsize=TEXT * POINTS)
            bar.ax.tick_params(labelsize=TEXT * POINTS, labelcolor=LETTERS, length=2)

    def _cell_numbers(
        self, trace: Any, z: np.ndarray, x: np.ndarray, y: np.ndarray, mesh: Any
    ) -> None:
        found = re.fullmatch(r"%\{(z|text)(?::([^}]*))?\}", trace.texttemplate)
        if found is None:
            raise NotDrawable(f"numbers written as {trace.texttemplate!r} cannot be drawn")
        for i, at_y in enumerate(y):
            for j, at_x in enumerate(x):
                if not math.isfinite(z[i, j]):
                    continue
                text = format(z[i, j], found[2] or "") if found[1] == "z" else trace.text[i][j]
                r, g, b, _ = mesh.to_rgba(z[i, j])
                dark = 0.299 * r + 0.587 * g + 0.114 * b < 0.55
                self._text(
                    *(at_x, at_y, text),
                    ha="center",
                    va="center",
                    colour="#ffffff" if dark else LETTERS,
                )

    # Lines, areas and texts beside the data

    def _make_room(self) -> None:
        """Widen the axes to whatever is placed by numbers, as Plotly does."""
        for name in "xy":
            places = [
                (s[f"{name}{i}"], s[f"{name}ref"], False)
                for s in self.layout.shapes
                for i in (0, 1)
            ]
            places += [(a[name], a[f"{name}ref"], True) for a in self.layout.annotations]
            found = [self._place(name, v, ref, is_text=text) for v, ref, text in places]
            reached = [value for value, relative in found if not relative]
            if reached:
                points = np.full((len(reached), 2), 1.0)
                points[:, "xy".index(name)] = reached
                self.axes.update_datalim(points, updatex=name == "x", updatey=name == "y")
        self.axes.autoscale_view()

    def _place(
        self, name: str, value: Any, ref: str | None, *, is_text: bool
    ) -> tuple[float, bool]:
        """A place on an axis: the number, and whether it is in parts of the axis."""
        if ref in ("paper", f"{name} domain"):
            return float(value), True
        if ref not in (None, name):
            raise NotDrawable(f"places by {ref!r} cannot be drawn as vectors")
        if self.places[name] and isinstance(value, str):
            return float(self.places[name][value]), False
        axis = self.layout.xaxis if name == "x" else self.layout.yaxis
        # Plotly places texts, but not lines, by exponents on a logarithmic axis.
        if is_text and axis.type == "log":
            return 10 ** float(value), False
        return float(value), False

    def _transform(self, x_relative: bool, y_relative: bool) -> Any:
        from matplotlib.transforms import blended_transform_factory

        x = self.axes.transAxes if x_relative else self.axes.transData
        y = self.axes.transAxes if y_relative else self.axes.transData
        return blended_transform_factory(x, y)

    def _shape(self, shape: Any) -> None:
        from matplotlib.lines import Line2D
        from matplotlib.patches import Rectangle

        x0, xr = self._place("x", shape.x0, shape.xref, is_text=False)
        x1, _ = self._place("x", shape.x1, shape.xref, is_text=False)
        y0, yr = self._place("y", shape.y0, shape.yref, is_text=False)
        y1, _ = self._place("y", shape.y1, shape.yref, is_text=False)
        shown = 1.0 if shape.opacity is None else shape.opacity
        colour = shape.line.color or NEUTRAL
        width = (2 if shape.line.width is None else shape.line.width) * POINTS
        look: dict[str, Any] = {"transform": self._transform(xr, yr), "zorder": 1.9}
        if shape.type == "line":
            line = Line2D(
                [x0, x1],
                [y0, y1],
                color=say.rgba(colour, shown),
                linewidth=width,
                linestyle=say.dash(shape.line.dash),
                **look,
            )
            self.axes.add_artist(line)
        elif shape.type == "rect":
            face = say.rgba(shape.fillcolor, shown) if shape.fillcolor else "none"
            area = Rectangle((x0, y0), x1 - x0, y1 - y0, facecolor=face, **look)
            area.set_linewidth(width)
            area.set_edgecolor(say.rgba(colour, shown) if width else "none")
            self.axes.add_artist(area)
            area.set_clip_path(self.axes.patch)
        else:
            raise NotDrawable(f"shapes of the kind {shape.type!r} cannot be drawn as vectors")

    def _annotation(self, note: Any) -> None:
        if note.visible is False:
            return
        x, xr = self._place("x", note.x, note.xref, is_text=True)
        y, yr = self._place("y", note.y, note.yref, is_text=True)
        if note.showarrow is not False:
            self._arrow(note, x, y)
            return
        at = self._transform(xr, yr)
        across = {"left": "left", "right": "right"}.get(note.xanchor or "", "center")
        # As Plotly does where nothing is said: on paper, texts keep within the frame.
        if note.xanchor in (None, "auto") and xr:
            across = "left" if x <= 1 / 3 else "right" if x >= 2 / 3 else "center"
        upright = {"top": "top", "bottom": "bottom"}.get(note.yanchor or "", "center")
        if note.yanchor in (None, "auto") and yr:
            upright = "bottom" if y <= 1 / 3 else "top" if y >= 2 / 3 else "center"
        box = None
        if note.bgcolor or note.bordercolor:
            box = {
                "boxstyle": f"square,pad={(note.borderpad or 1) / TEXT:.3f}",
                "facecolor": say.rgba(note.bgcolor) if note.bgcolor else "none",
                "edgecolor": say.rgba(note.bordercolor) if note.bordercolor else "none",
                "linewidth": POINTS,
            }
        self.axes.annotate(
            say.plain(note.text),
            (x, y),
            xycoords=at,
            xytext=((note.xshift or 0) * POINTS, (note.yshift or 0) * POINTS),
            textcoords="offset points",
            ha=across,
            va=upright,
            rotation=-(note.textangle or 0),
            fontsize=(note.font.size or TEXT) * POINTS,
            color=say.rgba(note.font.color) if note.font.color else LETTERS,
            bbox=box,
            zorder=9,
            annotation_clip=False,
        )

    def _arrow(self, note: Any, x: float, y: float) -> None:
        if note.axref != "x" or note.ayref != "y" or note.text:
            raise NotDrawable("only bare arrows between two places can be drawn as vectors")
        self.axes.annotate(
            "",
            (x, y),
            xytext=(float(note.ax), float(note.ay)),
            arrowprops={
                "arrowstyle": "-|>",
                "color": say.rgba(note.arrowcolor or LETTERS),
                "linewidth": (note.arrowwidth or 1) * POINTS,
                "shrinkA": 0,
                "shrinkB": 0,
            },
            zorder=9,
        )

    def _text(
        self, x: float, y: float, text: str, *, ha: str, va: str, colour: str = LETTERS
    ) -> None:
        if text:
            self.axes.text(
                x,
                y,
                say.plain(text),
                ha=ha,
                va=va,
                color=colour,
                fontsize=TEXT * POINTS,
                zorder=9,
            )

    # Axes and legend

    def _scales(self) -> None:
        if self.layout.xaxis.type == "log":
            self.axes.set_xscale("log")
        if self.layout.yaxis.type == "log":
            self.axes.set_yscale("log")

    def _axis(self, name: str, axis: Any) -> None:
        from matplotlib import ticker

        mine = self.axes.xaxis if name == "x" else self.axes.yaxis
        limits = self.axes.set_xlim if name == "x" else self.axes.set_ylim
        places = self.places[name]
        for spine in ("top", "right", "left", "bottom"):
            self.axes.spines[spine].set_visible(False)
        self.axes.tick_params(
            axis="x" if name == "x" else "y",
            which="both",
            labelsize=TEXT * POINTS,
            labelcolor=LETTERS,
            length=0,
        )
        if places:
            mine.set_major_locator(ticker.FixedLocator(list(range(len(places)))))
            mine.set_major_formatter(ticker.FixedFormatter([say.plain(v) for v in places]))
            longest = max(map(len, places))
            if name == "x" and longest * len(places) > 80:
                self.axes.tick_params(axis="x", labelrotation=90)
        elif axis.tickvals is not None:
            words = (
                axis.ticktext if axis.ticktext is not None else [f"{v:g}" for v in axis.tickvals]
            )
            mine.set_major_locator(ticker.FixedLocator([float(v) for v in axis.tickvals]))
            mine.set_major_formatter(ticker.FixedFormatter([say.plain(str(v)) for v in words]))
            mine.set_minor_locator(ticker.NullLocator())
        elif isinstance(axis.dtick, int | float) and axis.type != "log":
            mine.set_major_locator(ticker.MultipleLocator(axis.dtick))
        elif axis.type != "log":
            mine.set_major_locator(ticker.MaxNLocator(7, steps=[1, 2, 5, 10]))
        # A logarithm's powers would be written by the reader of formulas, which is off here.
        if axis.type == "log" and axis.tickvals is None:
            low, high = limits()
            if high / low < 100:
                mine.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
            mine.set_major_formatter(ticker.FuncFormatter(_power))
            mine.set_minor_formatter(ticker.NullFormatter())
        if axis.range is not None:
            low, high = (float(v) for v in axis.range)
            limits((10**low, 10**high) if axis.type == "log" else (low, high))
        elif axis.autorange == "reversed":
            limits(limits()[::-1])
        if axis.rangemode == "tozero" and axis.range is None:
            limits(min(0.0, limits()[0]), limits()[1])
        label = self.axes.set_xlabel if name == "x" else self.axes.set_ylabel
        if axis.title.text:
            label(say.plain(axis.title.text), fontsize=TEXT * POINTS, color=LETTERS)
        if axis.showgrid is not False:
            mine.grid(True, color=GRID_COLOUR, linewidth=POINTS)
            self.axes.set_axisbelow(True)
        if axis.showticklabels is False:
            mine.set_ticklabels([])
        if axis.visible is False:
            mine.set_visible(False)
        if axis.scaleanchor:
            self.axes.set_aspect("equal", adjustable="box")

    def _enter(self, trace: Any, handle: Any) -> None:
        if handle is not None and trace.showlegend is not False and trace.name:
            self.entries.append((handle, say.plain(trace.name)))

    def _legend(self) -> None:
        wanted = self.layout.showlegend
        if not self.entries or wanted is False or (wanted is None and len(self.entries) < 2):
            return
        handles, names = zip(*self.entries, strict=True)
        longest = max(map(len, names))
        columns = max(1, min(len(names), 96 // (longest + 6)))
        self.axes.legend(
            handles,
            names,
            loc="lower left",
            bbox_to_anchor=(0, 1.0),
            ncols=columns,
            frameon=False,
            fontsize=TEXT * POINTS,
            labelcolor=LETTERS,
            borderaxespad=0.2,
            handlelength=1.8,
        )


def _basis(eye: Any) -> np.ndarray:
    """Rows right, up and towards the eye (3, 3) of a camera whose up is z."""
    look = np.array([eye.x, eye.y, eye.z], dtype=float)
    look /= np.linalg.norm(look)
    right = np.cross([0.0, 0.0, 1.0], look)
    right /= np.linalg.norm(right)
    return np.stack([right, np.cross(look, right), look])


def _edges(centres: np.ndarray) -> np.ndarray:
    """Borders (n + 1,) of the cells around rising or falling centres (n,)."""
    if len(centres) == 1:
        return np.array([centres[0] - 0.5, centres[0] + 0.5])
    middles = (centres[1:] + centres[:-1]) / 2
    first, last = 2 * centres[0] - middles[0], 2 * centres[-1] - middles[-1]
    return np.concatenate([[first], middles, [last]])


def _parts(x: np.ndarray, y: np.ndarray) -> list[np.ndarray]:
    """Indices of the stretches without a gap."""
    known = np.isfinite(x) & np.isfinite(y)
    cuts = np.flatnonzero(np.diff(known.astype(int))) + 1
    return [p for p in np.split(np.arange(len(x)), cuts) if len(p) and known[p[0]]]


def _each(value: Any, n: int, default: Any) -> list[Any]:
    """A setting for each of n points."""
    if value is None:
        return [default] * n
    if isinstance(value, str | int | float):
        return [value] * n
    return list(value)


def _power(value: float, _place: int) -> str:
    """A number on a logarithmic axis: 0.01, 1, 100, and powers of ten beyond."""
    if value <= 0:
        return ""
    exponent = math.log10(value)
    if abs(exponent - round(exponent)) < 1e-9 and not -3 <= exponent <= 3:
        raised = str(round(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        return f"10{raised}"
    return f"{value:g}"
