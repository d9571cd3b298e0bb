"""Features of real images on the sphere while their net trains: Python's half of that view.

As long as the run goes on the view glides to the newest state; afterwards the whole course can be
played. Classes keep their names and the picture its place: nothing is turned or relabelled.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lmviz.geometry import class_margin, largest_class_margin
from lmviz.geometry.margins import sample_margins, similarity
from lmviz.geometry.sphere import normalize
from lmviz.ui.sphere_view.sight import Sight
from lmviz.ui.sphere_view.wire import FULL, Packed, encode, quantize, whole
from lmviz.ui.words import Control
from lmviz.ui.words import training_run as words

POLL_MS = 1500
MOST_SENT = 120
METRICS = (
    {"key": "class_margin", "label": words.CLASS_MARGIN.label, "unit": "deg"},
    {"key": "sample_margin", "label": words.SAMPLE_MARGIN.label, "unit": ""},
)
LAYERS = {"features": True, "labels": True, "caps": False, "contacts": False}


class Recording:
    """Recorded states of one run, with the state of their one viewer.

    Args:
        run: its identifier.
        names: of the classes.

    Attributes:
        names: of the classes.
        sight: what is seen of it, and from where.
        frame: the state on the screen when the view last stood still.
    """

    def __init__(self, run: str, names: Sequence[str]) -> None:
        self._run, self.names = run, tuple(names)
        self.sight, self.frame = Sight(), 0
        self._frames: list[Packed] = []
        self._labels: list[int] = []
        self._ended = ""
        self._rid, self._have, self._visit = 0, -1, 0

    @property
    def last_step(self) -> int:
        """Step of the newest state; -1 before the first."""
        return self._frames[-1].step if self._frames else -1

    @property
    def steps(self) -> list[int]:
        """Steps of all states."""
        return [frame.step for frame in self._frames]

    @property
    def labels(self) -> list[int]:
        """Class of each feature (N,)."""
        return self._labels

    def state(self, i: int) -> tuple[np.ndarray, np.ndarray]:
        """Prototypes (k, 3) and features (N, 3) of a state, rounded as the view has them."""
        points = self._frames[i].points / FULL
        return points[: len(self.names)], points[len(self.names) :]

    def append(
        self, step: int, prototypes: np.ndarray, features: np.ndarray, labels: np.ndarray
    ) -> None:
        """Add a state: prototypes (k, 3), features (N, 3), labels (N,), the same in all states.

        Raises:
            ValueError: other shapes, or images other than those of the first state.
        """
        w, z = normalize(prototypes.astype(float)), normalize(features.astype(float))
        owners = [int(j) for j in labels]
        if w.shape != (len(self.names), 3) or z.shape != (len(owners), 3):
            raise ValueError(
                f"features on the sphere must be ({len(owners)}, 3) with "
                f"({len(self.names)}, 3) prototypes, got {features.shape} and {prototypes.shape}"
            )
        if self._frames and owners != self._labels:
            raise ValueError(
                "features on the sphere must be those of the same images in all states"
            )
        self._labels = owners
        cosines = similarity(w)[np.triu_indices(len(w), 1)]
        margins = sample_margins(z, w, np.asarray(owners))
        metrics = [[math.degrees(float(class_margin(w))), float(margins.mean())]]
        self._frames.append(
            Packed(
                step,
                quantize(np.concatenate([w, z])),
                quantize(cosines),
                np.asarray(metrics, dtype=np.float32),
            )
        )

    def end(self, reason: str) -> None:
        """The run is over (``reason``), or goes on again ('')."""
        self._ended = reason

    def handle(self, request: Any) -> None:
        """Take a request of the browser (a mapping); whatever it is, the state stays sound."""
        if not isinstance(request, Mapping):
            return
        self._rid = whole(request.get("rid"), 0, 2**53)
        if request.get("cmd") is not None:
            self._visit += 1  # begin anew: the same states under another name
        known = request.get("run") == self._name
        self._have = whole(request.get("have"), -1, len(self._frames) - 1) if known else -1
        self.sight = self.sight.heard(request)
        told = request.get("sight")
        if isinstance(told, Mapping):
            self.frame = whole(told.get("frame"), 0, max(0, len(self._frames) - 1))

    @property
    def _name(self) -> str:
        """Another name than while it ran, so that the browser brings its player."""
        state = "recorded" if self._ended else "live"
        return f"{self._run}-{state}-{len(self._labels)}-{self._visit}"

    def payload(self) -> bytes:
        """The states after what the browser has."""
        first = min(self._have, len(self._frames) - 1) + 1
        done = None
        if self._ended and self._frames:
            done = {"kind": "ended", "step": self._frames[-1].step, "reason": self._ended}
        head = {
            **{"run": self._name, "rid": self._rid, "f0": first, "done": done},
            **{"still": not self._ended, "poll_ms": None if self._ended else POLL_MS},
            **{"autoplay": False, "tell": True},
        }
        return encode(self._head | head, self._frames[first : first + MOST_SENT])

    def recording(self) -> bytes:
        """All states at once, as something that has ended: what plays without a server."""
        step = self.last_step
        end = {"kind": "recorded", "step": step, "reason": words.recorded(step)}
        head = {
            **{"run": self._name, "rid": 0, "f0": 0, "done": end},
            **{"still": False, "poll_ms": None},
            **{"autoplay": True, "tell": False, "sight": self.sight.head},
        }
        return encode(self._head | head, self._frames)

    @property
    def _head(self) -> dict[str, Any]:
        """What holds of every state."""
        k = len(self.names)
        return {
            **{"rev": 0, "pending": 0, "total": len(self._frames)},
            **{"page": "training", "layers": LAYERS, "matrix": False, "stride": 1},
            "recorded": True,
            "spheres": [
                {
                    **{"title": "", "subtitle": "", "k": k, "n": len(self._labels)},
                    **{"mode": "sphere", "note": "", "ghosts": False, "labels": self._labels},
                    **{"edges": [], "rattlers": []},
                }
            ],
            "metrics": list(METRICS),
            "charts": [],
            "tiles": _tiles(k),
            "classes": [{"name": name} for name in self.names],
        }


def _tiles(k: int) -> list[dict[str, Any]]:
    known = largest_class_margin(k, 3)
    largest = math.degrees(known.angle)

    def tile(said: Control, metric: str, unit: str, digits: int) -> dict[str, Any]:
        return {
            **{"label": said.label, "sphere": 0, "metric": metric, "value": None, "unit": unit},
            **{"minus": None, "digits": digits, "help": said.help, "accent": "run"},
        }

    here = Control(words.SAMPLE_MARGIN_HERE, words.SAMPLE_MARGIN.help)
    tammes = words.largest(k, known.status.startswith("proved"))
    return [
        tile(words.CLASS_MARGIN, "class_margin", "deg", 2),
        tile(here, "sample_margin", "", 3),
        {
            **{"label": tammes.label, "sphere": 0, "metric": "class_margin"},
            **{"value": largest, "minus": largest, "unit": "deg", "digits": 2},
            **{"help": tammes.help, "accent": "tammes"},
        },
    ]
