"""Uploads are counted where Streamlit keeps them, whoever sends them."""

import numpy as np
import pytest
from starlette.exceptions import HTTPException
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from lmviz.data import Embeddings
from lmviz.ui import own_data, uploads
from lmviz.ui.own_data import Held

MIB = 2**20


def file(name: str, size: int) -> UploadedFileRec:
    return UploadedFileRec(name, f"{name}.csv", "text/csv", bytes(size))


@pytest.fixture
def manager(monkeypatch) -> MemoryUploadedFileManager:
    monkeypatch.setenv("LMVIZ_MAX_UPLOAD_MB", "1")
    monkeypatch.setenv("LMVIZ_SERVER_MEMORY_MB", "4")
    found = MemoryUploadedFileManager("/upload")
    for _ in range(2):
        uploads.bound(found)
    return found


def test_a_session_keeps_two_files_and_another_of_the_same_name_replaces(manager):
    manager.add_file("ann", file("a", MIB))
    manager.add_file("ann", file("b", MIB))
    manager.add_file("ann", file("b", MIB))
    with pytest.raises(HTTPException) as error:
        manager.add_file("ann", file("c", 1))
    assert error.value.status_code == 413
    assert "keeps 2 MB of files already; load the page again" in error.value.detail
    manager.remove_file("ann", "a")
    manager.add_file("ann", file("c", MIB))
    assert {f.file_id for f in manager.get_files("ann", ["a", "b", "c"])} == {"b", "c"}


def test_one_file_and_all_files_of_the_server_have_a_limit(manager):
    with pytest.raises(HTTPException, match="At most 1 MB"):
        manager.add_file("ann", file("a", MIB + 1))
    for name in ("ann", "bob", "cid"):
        manager.add_file(name, file("a", MIB))
    with pytest.raises(HTTPException, match="try again in a few minutes"):
        manager.add_file("dan", file("a", MIB))
    manager.remove_session_files("ann")
    manager.add_file("dan", file("a", MIB))


def test_data_that_were_dropped_are_asked_for_again(monkeypatch):
    state: dict = {}
    monkeypatch.setattr(own_data.st, "session_state", state)
    values = Embeddings(np.ones((100, 4)), np.zeros(100, int), None, ("a", "b"))
    mine = Held("mine.csv", "1", values)
    state[own_data.HELD] = mine
    assert own_data.held() is mine
    assert mine.nbytes >= 100 * 4 * 8 + 100 * 8
    mine.rest()
    assert mine.nbytes == 0
    assert own_data.held() is None
    assert "mine.csv was not used for a while" in own_data.problem()
    assert "upload it again" in own_data.problem()
    assert own_data.upload_key().endswith("1")
    assert own_data.HELD not in state
