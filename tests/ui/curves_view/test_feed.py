"""What the curves' browser side is sent, read by a decoder written from the protocol."""

from __future__ import annotations

import json
import math
import struct

import numpy as np
import pytest

from lmviz.ui.curves_view import Feed, Shown, Table

AXES = ["step", "epoch", "minutes"]


def decode(data: bytes):
    (length,) = struct.unpack_from("<I", data)
    head = json.loads(data[4 : 4 + length])
    at = 4 + length + -(4 + length) % 4
    for run in head["runs"]:
        for name in ("train", "eval"):
            table = run["tables"][name]
            table["columns"] = {}
            for column in [*AXES, *table["tags"]]:
                table["columns"][column] = np.frombuffer(data, "<f4", table["count"], at)
                at += 4 * table["count"]
    assert at == len(data)
    return head


def table(tags: list[str], *rows: tuple[float, ...]) -> Table:
    found = Table(tags)
    for row in rows:
        found.append(dict(zip([*AXES, *tags], row, strict=True)))
    return found


def run(gen: int = 0, rows: int = 3) -> Shown:
    train = table(["train/loss"], *[(i, i / 10, i / 60, 3.0 - i) for i in range(rows)])
    return Shown("a", gen, "A", 2, {"train": train, "eval": table(["test/acc"])}, {"step": 100})


def feed(*runs: Shown) -> Feed:
    found = Feed("page")
    found.show(runs, [{"key": "loss"}], 500)
    return found


def test_a_new_browser_gets_everything():
    head = decode(feed(run()).payload())
    (shown,) = head["runs"]
    assert (shown["id"], shown["name"], shown["color"]) == ("a", "A", 2)
    assert shown["extent"] == {"step": 100}
    train = shown["tables"]["train"]
    assert (train["from"], train["count"]) == (0, 3)
    assert list(train["columns"]["train/loss"]) == [3, 2, 1]
    assert list(train["columns"]["step"]) == [0, 1, 2]
    assert shown["tables"]["eval"]["count"] == 0
    assert head["poll_ms"] == 500


def test_only_rows_that_the_browser_lacks_are_sent_and_the_request_is_named():
    view = feed(run())
    view.handle({"rid": 7, "have": {"a": [0, 2, 0]}})
    head = decode(view.payload())
    train = head["runs"][0]["tables"]["train"]
    assert (train["from"], train["count"]) == (2, 1)
    assert list(train["columns"]["train/loss"]) == [1]
    assert head["rid"] == 7


def test_a_rewritten_past_is_sent_again_from_its_start():
    view = feed(run(gen=1))
    view.handle({"rid": 1, "have": {"a": [0, 3, 0]}})
    assert decode(view.payload())["runs"][0]["tables"]["train"]["from"] == 0


def test_what_is_not_a_number_is_sent_as_nan():
    rows = table(["train/loss"], (0, 0, 0, math.nan))
    view = feed(Shown("a", 0, "A", 0, {"train": rows, "eval": table([])}))
    sent = decode(view.payload())["runs"][0]["tables"]["train"]["columns"]["train/loss"]
    assert np.isnan(sent).all()


@pytest.mark.parametrize(
    "request_",
    [
        None,
        3,
        {},
        {"rid": "x", "have": 5},
        {"have": {"a": []}},
        {"have": {"a": ["0", "1", None]}},
        {"have": {"a": [0, 1e9, -4]}},
        {"rid": float("nan"), "have": {"b": [0, 0, 0]}},
    ],
)
def test_any_request_leaves_the_view_sound(request_):
    view = feed(run())
    view.handle(request_)
    head = decode(view.payload())
    train = head["runs"][0]["tables"]["train"]
    assert train["from"] + train["count"] == 3
