"""Own features and prototypes on the sphere: one fixed picture, Python's half of it."""

from __future__ import annotations

import itertools
import math
import uuid
from collections.abc import Mapping
from typing import Any

import numpy as np

from lmviz.reporting import Report
from lmviz.reporting.words import ceiling_label, closest
from lmviz.ui.sphere_view.sight import Sight
from lmviz.ui.sphere_view.wire import Packed, encode, quantize, whole
from lmviz.ui.words import Control
from lmviz.ui.words import own_data as words

LAYERS = {"features": True, "labels": True, "caps": False, "contacts": True}
MOST_NAMED = 100
"""Classes beyond which their names are not written beside the arrows at first."""

_process = uuid.uuid4().hex[:8]
_pictures = itertools.count(1)


class Picture:
    """The best view of one report, with the state of its one viewer.

    Attributes:
        sight: what is seen of it, and from where.
    """

    def __init__(self, report: Report) -> None:
        self.sight = Sight()
        self._rid, self._have = 0, -1
        self._run = f"{_process}-own-{next(_pictures)}"
        view = report.view
        points, labels = view.prototypes, np.zeros(0, dtype=int)
        if view.features is not None:
            # The view wants the features class by class.
            order = np.argsort(view.labels, kind="stable")
            points, labels = np.concatenate([points, view.features[order]]), view.labels[order]
        if report.d == 2:
            points = np.column_stack([points[:, :2], np.zeros(len(points))])
        cosines = report.similarity[np.triu_indices(report.k, 1)]
        self._frame = Packed(0, quantize(points), quantize(cosines), np.zeros((1, 0), np.float32))
        self._head: dict[str, Any] = {
            **{"rev": 0, "pending": 0, "f0": 0, "total": 1, "done": None, "autoplay": False},
            **{"still": True, "poll_ms": None, "page": "own_data", "matrix": False},
            **{"layers": {**LAYERS, "labels": report.k <= MOST_NAMED}, "metrics": [], "charts": []},
            "spheres": [
                {
                    **{"title": "", "subtitle": "", "k": report.k, "n": len(labels)},
                    **{"mode": _mode(report.d), "note": _note(report), "ghosts": False},
                    **{"labels": labels.tolist(), "edges": [list(report.closest)]},
                    "rattlers": [],
                }
            ],
            "tiles": _tiles(report),
            "classes": [{"name": name} for name in report.class_names],
        }

    def handle(self, request: Any) -> None:
        """Take a request of the browser (a mapping); whatever it is, the state stays sound."""
        if not isinstance(request, Mapping):
            return
        self._rid = whole(request.get("rid"), 0, 2**53)
        self.sight = self.sight.heard(request)
        known = request.get("run") == self._run
        self._have = whole(request.get("have"), -1, 0) if known else -1

    def payload(self) -> bytes:
        """The picture, or nothing new for who has it."""
        first = self._have + 1
        head = {**self._head, "run": self._run, "rid": self._rid, "f0": first, "tell": True}
        return encode(head | {"sight": self.sight.head}, [self._frame][first:])

    def recording(self) -> bytes:
        """The picture as something that needs no server."""
        head = {**self._head, "run": self._run, "rid": 0, "recorded": True}
        return encode(head | {"sight": self.sight.head}, [self._frame])


def _mode(d: int) -> str:
    return {2: "circle", 3: "sphere"}.get(d, "projection")


def _note(report: Report) -> str:
    if report.d <= 3:
        return ""
    return words.projected(report.d, report.view.share, report.view.scale)


def _tiles(report: Report) -> list[dict[str, Any]]:
    def tile(
        said: Control, value: float, accent: str, unit: str = "", digits: int = 4
    ) -> dict[str, Any]:
        return {
            **{"label": said.label, "sphere": 0, "metric": None, "value": value, "unit": unit},
            **{"minus": None, "digits": digits, "help": said.help, "accent": accent},
        }

    ceiling, samples = report.ceiling, report.samples
    known = ceiling.name, ceiling.status, ceiling.source
    margin = words.class_margin(closest(report))
    largest = words.largest(ceiling_label(report), report.k, report.d, *known)
    shown = [
        tile(margin, math.degrees(report.class_margin), "run", "deg", 3),
        tile(largest, math.degrees(ceiling.angle), "tammes", "deg", 3),
    ]
    if samples is not None:
        shown += [
            tile(words.SAMPLE_MARGIN, samples.mean, "run"),
            tile(words.GAMMA_MIN, samples.gamma_min, "run"),
            tile(words.NEAREST, 100 * samples.accuracy, "run", digits=2),
        ]
    return [*shown, tile(words.SIMPLEX, report.simplex.rms, "simplex")]
