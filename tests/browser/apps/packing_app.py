"""Fixture page: a best packing as a still, with its contacts; a better one comes when asked."""

import json
import struct
import sys
from pathlib import Path

import numpy as np
import streamlit as st

sys.path[:0] = [str(Path(__file__).parents[3])]

from lmviz.geometry import best_packing  # noqa: E402
from lmviz.ui.sphere_view import sphere_view  # noqa: E402


class FakePackings:
    """Holds a disturbed packing at first; the packing itself follows with the first poll."""

    def __init__(self, query):
        k, d = int(query.get("k", 24)), int(query.get("d", 3))
        self.found = best_packing(k, d)
        rng = np.random.default_rng(0)
        shaken = self.found.points + 0.1 * rng.normal(size=(k, d))
        exact = self.found.points
        shaken /= np.linalg.norm(shaken, axis=1, keepdims=True)
        self.frames = [exact] if query.get("steady") else [shaken]
        self.exact = exact
        self.have, self.rid, self.asked = -1, 0, 0
        self.extra = json.loads(query.get("head", "{}"))

    def handle(self, request):
        self.rid = request["rid"]
        self.have = request["have"] if request["run"] == "packing" else -1
        if self.have >= 0 and request["n"] == 60:
            self.asked += 1
            if len(self.frames) < 2:
                self.frames.append(self.exact)

    def payload(self):
        k, d = self.exact.shape
        shown = self.frames[self.have + 1 :]
        packed = self.frames[-1] is self.exact
        head = {
            "run": "packing",
            "rev": 0,
            "pending": 0,
            "rid": self.rid,
            "f0": self.have + 1,
            "F": len(shown),
            "steps": list(range(self.have + 1, self.have + 1 + len(shown))),
            "total": len(self.frames),
            "done": None,
            "autoplay": False,
            "spheres": [
                {
                    "title": "Largest margin" if packed else "Searching",
                    "subtitle": f"{k} points, d = {d}",
                    "note": "",
                    "k": k,
                    "n": 0,
                    "mode": {2: "circle", 3: "sphere"}.get(d, "projection"),
                    "ghosts": False,
                    "labels": [],
                    "edges": self.found.contacts if packed else [],
                    "rattlers": self.found.rattlers if packed else [],
                }
            ],
            "metrics": [{"key": "margin", "label": "class margin", "unit": "deg"}],
            "charts": [],
            "tiles": [
                {
                    "label": "class margin",
                    "sphere": 0,
                    "metric": "margin",
                    "value": None,
                    "unit": "deg",
                    "minus": None,
                    "digits": 4,
                    "help": "",
                    "accent": "run",
                },
                {
                    "label": "polls",
                    "sphere": 0,
                    "metric": None,
                    "value": self.asked,
                    "unit": "",
                    "minus": None,
                    "digits": 0,
                    "help": "",
                    "accent": "run",
                },
            ],
            "classes": [],
            **self.extra,
        }
        text = json.dumps(head).encode()
        out = bytearray(struct.pack("<I", len(text)) + text)
        cosines = [(w @ w.T)[np.triu_indices(k, 1)] for w in shown]
        three = [np.pad(w[:, :3], ((0, 0), (0, max(0, 3 - d)))) for w in shown]
        margins = [np.degrees(np.arccos(c.max())) for c in cosines]
        for arrays, kind, scale in (
            (three, "<i2", 32767),
            (cosines, "<i2", 32767),
            (margins, "<f4", 1),
        ):
            out += b"\0" * (-len(out) % 4)
            for array in arrays:
                out += (
                    np.asarray(array * scale if scale == 1 else np.round(array * scale))
                    .astype(kind)
                    .tobytes()
                )
        return bytes(out)


st.set_page_config(layout="wide")
if "player" not in st.session_state:
    st.session_state.player = FakePackings(st.query_params)
player = st.session_state.player
if not st.checkbox("leave the view"):
    sphere_view(player.payload, player.handle, key="sphere")
