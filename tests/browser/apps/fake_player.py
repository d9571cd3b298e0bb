"""A toy optimiser that speaks the wire protocol, for tests of the browser side alone."""

from __future__ import annotations

import json
import struct

import numpy as np

TITLES = ["CosFace", "ArcFace", "NormFace", "SphereFace"]


class FakePlayer:
    """Repelling prototypes, features drawn to them. ``sharpness`` is the live parameter."""

    ids = 0

    def __init__(self, *, spheres=1, k=8, n=100, mode="sphere", autoplay=False, stop=100000):
        self.shape = (spheres, k, n, mode)
        self.autoplay, self.stop, self.seed = autoplay, stop, 0
        self.rid = self.have = 0
        self.sharpness = 8.0
        self.restart()

    def restart(self):
        FakePlayer.ids += 1
        self.run = f"run{FakePlayer.ids}"
        self.rev = self.pending = 0
        self.have, self.done = -1, None
        spheres, k, n, mode = self.shape
        rng = np.random.default_rng(self.seed)
        dim = {"sphere": 3, "circle": 2, "projection": 5}[mode]
        self.labels = np.repeat(np.arange(k), n)
        w = _unit(rng.normal(size=(spheres, k, dim)))
        x = _unit(w[:, self.labels] + 0.9 * rng.normal(size=(spheres, k * n, dim)))
        ghost = w
        for _ in range(400):
            ghost = _repel(ghost, 20.0, 0.05)
        self.ghost = ghost
        self.frames = [(0, w, x)]

    def change(self, sharpness):
        if sharpness != self.sharpness:
            self.sharpness = sharpness
            self.pending += 1

    def step(self, state):
        t, w, x = state
        w = _repel(w, self.sharpness, 0.01)
        x = _unit(x + 0.03 * (w[:, self.labels] - x))
        return t + 1, w, x

    def handle(self, request):
        self.rid = request["rid"]
        if request.get("cmd"):
            self.seed += request["cmd"] == "reseed"
            self.restart()
            return
        self.have = request["have"] if request["run"] == self.run else -1
        if request["run"] == self.run and request["rev"] > self.rev:
            self.rev = request["rev"]
            del self.frames[self.have + 1 :]
            self.done = None
        while len(self.frames) <= self.have + request["n"] and not self.done:
            state = self.frames[-1]
            for _ in range(request["stride"]):
                state = self.step(state)
                if state[0] >= self.stop:
                    self.done = {
                        "kind": "converged",
                        "step": state[0],
                        "reason": "the class margin moved less than 1e-6 degrees in 200 steps",
                    }
                    break
            self.frames.append(state)
        self.upto = self.have + request["n"]

    def payload(self):
        spheres, k, n, mode = self.shape
        first = self.have + 1
        shown = self.frames[first : first + 120]
        head = {
            "run": self.run,
            "rev": self.rev,
            "pending": self.pending,
            "rid": self.rid,
            "f0": first,
            "F": len(shown),
            "steps": [f[0] for f in shown],
            "total": len(self.frames),
            "done": self.done,
            "autoplay": self.autoplay,
            "spheres": [
                {
                    "title": TITLES[s % 4],
                    "k": k,
                    "n": k * n,
                    "subtitle": f"s = {self.sharpness:g}, m = 0.{s + 1}",
                    "mode": mode,
                    "ghosts": True,
                    "note": "3-D projection of dimension 5" if mode == "projection" else "",
                    **({"labels": self.labels.tolist()} if first == 0 else {}),
                }
                for s in range(spheres)
            ],
            "metrics": [
                {"key": "class_margin", "label": "class margin", "unit": "deg"},
                {"key": "loss", "label": "loss", "unit": ""},
                {"key": "sample_margin_mean", "label": "mean sample margin", "unit": ""},
                {"key": "gamma_min", "label": "smallest sample margin", "unit": ""},
            ],
            "classes": [{"name": f"class {j + 1}"} for j in range(k)],
        }
        packed = [self._pack(f) for f in shown]
        limit = float(np.degrees(np.arccos(_largest_cos(self.ghost[0]))))
        head["charts"] = [
            {
                "title": "Class margin",
                "unit": "deg",
                "help": "",
                "series": ["class_margin"],
                "lines": [
                    {
                        "label": f"Tammes {limit:.1f}°",
                        "value": limit,
                        "style": "tammes",
                        "sphere": 0,
                    },
                    {
                        "label": "optimum at this s",
                        "value": limit - 6,
                        "style": "optimum",
                        "sphere": 0,
                    },
                ],
            },
            {"title": "Loss", "unit": "", "help": "", "series": ["loss"], "lines": []},
            {
                "title": "Sample margin",
                "unit": "",
                "help": "",
                "series": ["sample_margin_mean", "gamma_min"],
                "lines": [],
            },
        ]
        head["tiles"] = [
            tile
            for s in range(spheres)
            for tile in (
                {
                    "label": "class margin now",
                    "sphere": s,
                    "metric": "class_margin",
                    "value": None,
                    "unit": "deg",
                    "minus": None,
                    "digits": 2,
                    "help": "",
                    "accent": "run",
                },
                {
                    "label": "optimum of this loss at this s",
                    "sphere": s,
                    "metric": "class_margin",
                    "value": limit - 6,
                    "unit": "deg",
                    "minus": limit - 6,
                    "digits": 2,
                    "help": "",
                    "accent": "optimum",
                },
                {
                    "label": "largest possible",
                    "sphere": s,
                    "metric": "class_margin",
                    "value": limit,
                    "unit": "deg",
                    "minus": limit,
                    "digits": 2,
                    "help": "",
                    "accent": "tammes",
                },
            )
        ]
        text = json.dumps(head).encode()
        out = bytearray(struct.pack("<I", len(text)) + text)
        for i, kind in enumerate(("<i2", "<i2", "<f4")):
            out += b"\0" * (-len(out) % 4)
            for item in packed:
                out += item[i].astype(kind).tobytes()
        return bytes(out)

    def _pack(self, frame):
        _, w, x = frame
        points, gram, metrics = [], [], []
        for s in range(self.shape[0]):
            points += [_three(w[s]), _three(x[s]), _three(self.ghost[s])]
            cos = w[s] @ w[s].T
            gram.append(cos[np.triu_indices(len(cos), 1)])
            z = x[s] @ w[s].T
            own = z[np.arange(len(z)), self.labels]
            z[np.arange(len(z)), self.labels] = -2
            margin = own - z.max(1)
            loss = np.log1p(np.exp(-self.sharpness * margin)).mean()
            metrics += [
                np.degrees(np.arccos(_largest_cos(w[s]))),
                loss,
                margin.mean(),
                margin.min(),
            ]
        scale = 32767
        return (
            np.round(scale * np.concatenate(points)),
            np.round(scale * np.concatenate(gram)),
            np.array(metrics),
        )


def _unit(v):
    return v / np.linalg.norm(v, axis=-1, keepdims=True)


def _repel(w, sharpness, rate):
    cos = w @ w.swapaxes(-1, -2)
    weight = np.exp(sharpness * (cos - 1)) * (1 - np.eye(w.shape[-2]))
    return _unit(w - rate * weight @ w / weight.mean(axis=(-1, -2), keepdims=True) * 0.2)


def _largest_cos(w):
    return np.clip((w @ w.T - 3 * np.eye(len(w))).max(), -1, 1)


def _three(v):
    out = np.zeros((len(v), 3))
    out[:, : min(3, v.shape[1])] = v[:, :3]
    return out
