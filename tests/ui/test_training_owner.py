"""One visitor's runs are never another's, unless the server is told to share them."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lmviz.training.config import RunConfig
from lmviz.training.limits import LimitError, Limits
from lmviz.training.runs import Store
from lmviz.ui import training_owner
from tests.ui.made_runs import make_run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("LMVIZ_DATA", str(tmp_path / "data"))
    for name in ("SHARED", "TRAINING", "TRAINING_PASSWORD"):
        monkeypatch.delenv(f"LMVIZ_{name}", raising=False)


def test_a_store_of_one_owner_holds_no_run_of_another(tmp_path):
    everybody, ann, bob = (Store(tmp_path / "runs", owner) for owner in (None, "ann", "bob"))
    ours, hers, his = (store.create(RunConfig()) for store in (everybody, ann, bob))
    assert {run.id for run in everybody.list()} == {ours.id, hers.id, his.id}
    assert [run.id for run in ann.list()] == [hers.id]
    assert ann.get(hers.id).owner == "ann"
    for name in (his.id, ours.id):
        with pytest.raises(ValueError, match="there is no run") as error:
            ann.get(name)
        assert str(tmp_path) not in str(error.value)
        with pytest.raises(ValueError, match="there is no run"):
            ann.delete(name)
    assert his.folder.is_dir()
    ann.delete(hers.id)
    assert ann.list() == []


def test_room_is_counted_for_the_owner_and_the_queue_for_all(tmp_path):
    ann, bob = (Store(tmp_path / "runs", owner) for owner in ("ann", "bob"))
    for _ in range(2):
        ann.create(RunConfig()).write_status("queued", ticket=1)
    with pytest.raises(LimitError, match="you may keep at most 2 runs"):
        Limits(max_runs_each=2).check_room(ann)
    Limits(max_runs_each=2).check_room(bob)
    with pytest.raises(LimitError, match="keeps at most 2 runs"):
        Limits(max_runs=2).check_room(bob)
    with pytest.raises(LimitError, match="at most 2 runs may wait"):
        Limits(max_queue=2).check_queue(bob)


@pytest.mark.parametrize(
    "folder", ["/etc", "/", "data", "~", "{data}/../runs", "{data}/link", "{data}x", "relative/x"]
)
def test_visitors_from_elsewhere_name_no_folder_but_those_of_the_data(tmp_path, folder):
    data = tmp_path / "data"
    data.mkdir()
    (data / "link").symlink_to("/etc")
    limits = Limits(any_folder=False)
    with pytest.raises(LimitError, match="data folder of this server only"):
        limits.check(RunConfig(folder=folder.format(data=data)))
    for allowed in ("", str(data), str(data / "mnist")):
        limits.check(RunConfig(folder=allowed))
    Limits().check(RunConfig(folder="/etc"))


def test_batches_are_limited_where_a_run_starts():
    with pytest.raises(LimitError, match=r"batch_size must be at most 64 .* got 128"):
        Limits.from_environment({"LMVIZ_MAX_BATCH": "64"}).check(RunConfig(batch_size=128))


@pytest.mark.parametrize(
    ("headers", "address", "setting", "expected"),
    [
        ({"Host": "localhost:8501"}, "127.0.0.1", "", True),
        ({"Host": "[::1]:8501"}, "localhost", "", True),
        ({}, "127.0.0.1", "", True),
        ({"Host": "localhost"}, "0.0.0.0", "", False),
        ({"Host": "localhost"}, None, "", False),
        ({"Host": "lab.example.org"}, "127.0.0.1", "", False),
        ({"Host": "localhost", "X-Forwarded-For": "203.0.113.5"}, "127.0.0.1", "", False),
        ({"Host": "localhost", "x-real-ip": "203.0.113.5"}, "127.0.0.1", "", False),
        ({"Host": "127.0.0.1.example.org"}, "127.0.0.1", "", False),
        ({"Host": "localhost"}, "127.0.0.1", "0", False),
        ({"Host": "localhost"}, "127.0.0.1", "perhaps", False),
        ({"Host": "lab.example.org"}, "0.0.0.0", "1", True),
    ],
)
def test_only_who_sits_at_the_machine_sees_all_unless_it_is_set(
    monkeypatch, headers, address, setting, expected
):
    class Context:
        class headers_:
            @staticmethod
            def to_dict():
                return headers

        headers = headers_

    monkeypatch.setenv("LMVIZ_SHARED", setting)
    monkeypatch.setattr(st, "context", Context)
    monkeypatch.setattr(st, "get_option", {"server.address": address}.get)
    assert training_owner.shared() is expected


def test_the_word_of_a_browser_is_long_and_a_forged_one_is_replaced(monkeypatch):
    monkeypatch.setenv("LMVIZ_SHARED", "0")
    cookies: dict[str, str] = {}

    class Context:
        pass

    Context.cookies = cookies
    monkeypatch.setattr(st, "context", Context)
    found = set()
    for given in ("", "x", "../../etc/passwd", "<script>" * 5, "é" * 40):
        cookies[training_owner.COOKIE] = given
        monkeypatch.setattr(st, "session_state", {})
        found.add(training_owner.owner())
    assert len(found) == 5
    assert all(len(mark) == 32 and mark.isalnum() for mark in found)
    word = "k" * 43
    cookies[training_owner.COOKIE] = word
    marks = set()
    for _ in range(2):  # another day, the same browser
        monkeypatch.setattr(st, "session_state", {})
        marks.add(training_owner.owner())
    assert len(marks) == 1
    assert word not in marks.pop()


def test_the_page_shows_a_visitor_no_run_of_another_and_offers_no_folder(tmp_path, monkeypatch):
    make_run(tmp_path / "runs", "finished")
    monkeypatch.setenv("LMVIZ_SHARED", "0")
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    at.run()
    at.switch_page("pages/training.py").run()
    assert not at.exception
    said = "\n".join(item.value for kind in (at.caption, at.markdown) for item in kind)
    assert "Nothing has been trained here yet" in said
    assert "Only this browser sees the runs" in said
    (box,) = (w for w in at.selectbox if w.key == "training.data")
    box.set_value("mnist").run()
    assert not at.exception
    assert not [w for w in at.text_input if w.key == "training.folder"]
    assert str(tmp_path) not in "\n".join(item.value for item in at.caption)
