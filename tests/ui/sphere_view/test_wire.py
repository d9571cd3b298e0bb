"""Bytes of the live view: what is packed is what a reader of the protocol gets back."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from lmviz.ui.sphere_view.wire import Packed, encode, quantize
from tests.ui.payload import decode


def sphere(k: int, n: int, ghosts: bool = True) -> dict:
    return {"k": k, "n": n, "ghosts": ghosts, "title": "α γ_min ≤ 4/3"}


def packed(rng: np.random.Generator, step: int, spheres: list[dict], m: int) -> tuple:
    p = sum(s["k"] + s["n"] + s["k"] * s["ghosts"] for s in spheres)
    g = sum(s["k"] * (s["k"] - 1) // 2 for s in spheres)
    points, gram = rng.uniform(-1, 1, (p, 3)), rng.uniform(-1, 1, g)
    metrics = rng.standard_normal((len(spheres), m)).astype(np.float32)
    return Packed(step, quantize(points), quantize(gram), metrics), points, gram, metrics


@pytest.mark.parametrize(
    "spheres",
    [
        [sphere(2, 1)],
        [sphere(3, 5)],  # an odd number of int16 in both blocks: padding is needed
        [sphere(8, 80), sphere(4, 7), sphere(5, 5, ghosts=False)],
    ],
    ids=["smallest", "odd", "three"],
)
@pytest.mark.parametrize("frames", [0, 1, 7])
@pytest.mark.parametrize("extra", ["", "x", "xy", "xyz"])  # every length of the head modulo 4
def test_decoding_gives_back_what_was_packed_to_half_a_unit(spheres, frames, extra):
    rng = np.random.default_rng(frames)
    made = [packed(rng, 10 * f, spheres, 3) for f in range(frames)]
    head = {"spheres": spheres, "metrics": [{"key": c} for c in "abc"], "rid": 4, "extra": extra}
    found = decode(encode(head, [frame for frame, *_ in made]))
    assert found.head["steps"] == [10 * f for f in range(frames)]
    assert found.head["spheres"][0]["title"] == "α γ_min ≤ 4/3"
    assert (found.head["rid"], found.head["extra"]) == (4, extra)
    for f, (_, points, gram, metrics) in enumerate(made):
        assert np.abs(found.points[f] - points).max() <= 0.5 / 32767 + 1e-12
        assert np.abs(found.gram[f] - gram).max() <= 0.5 / 32767 + 1e-12
        assert np.array_equal(found.metrics[f], metrics)


def test_numbers_that_json_lacks_become_null_at_any_depth():
    head = {
        "spheres": [sphere(2, 1)],
        "metrics": [],
        "value": math.nan,
        "deep": [{"a": math.inf, "b": (-math.inf, 1.5, np.float64("nan"))}],
    }
    found = decode(encode(head, [])).head
    assert found["value"] is None
    assert found["deep"] == [{"a": None, "b": [None, 1.5, None]}]


def test_a_metric_that_is_not_a_number_stays_one_in_the_packed_block():
    spheres = [sphere(2, 1)]
    frame, *_ = packed(np.random.default_rng(0), 0, spheres, 2)
    frame = Packed(0, frame.points, frame.gram, np.array([[np.nan, 1.0]], dtype=np.float32))
    head = {"spheres": spheres, "metrics": [{"key": "a"}, {"key": "b"}]}
    assert np.isnan(decode(encode(head, [frame])).metrics[0, 0, 0])


def test_what_rounding_puts_beyond_one_is_clipped_not_wrapped():
    assert quantize(np.array([1 + 1e-9, -1 - 1e-9, 1.0, -1.0, 0.0])).tolist() == [
        32767,
        -32767,
        32767,
        -32767,
        0,
    ]


def test_the_head_is_compact_utf8_json():
    data = encode({"spheres": [], "metrics": []}, [])
    length = int.from_bytes(data[:4], "little")
    text = data[4 : 4 + length].decode("utf-8")
    assert json.loads(text) == {"spheres": [], "metrics": [], "F": 0, "steps": []}
    assert ": " not in text
