"""Features of a run on the sphere: live while it runs, a recording to play afterwards."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree

import numpy as np
import pypdf
import pytest
from PIL import Image

from lmviz.ui.training_features import Recording
from lmviz.ui.training_sphere_files import files_of_recording
from tests.ui.payload import decode

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("a", "b", "c", "d")
LABELS = np.array([0, 1, 2, 3, 3])
# Vertices of the regular tetrahedron: every angle is arccos(-1/3), 109.4712206 degrees.
TETRAHEDRON = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], dtype=float)


def recording(states: int = 3) -> Recording:
    found = Recording("run", NAMES)
    for i in range(states):
        found.append(10 * i, 7 * TETRAHEDRON, 3 * TETRAHEDRON[LABELS], LABELS)
    return found


def test_directions_and_margins_of_the_tetrahedron():
    found = decode(recording(1).payload())
    assert found.metric("class_margin") == pytest.approx(109.4712206, abs=1e-4)
    # Every feature lies at its prototype: 1 - (-1/3).
    assert found.metric("sample_margin") == pytest.approx(4 / 3, abs=1e-6)
    assert np.linalg.norm(found.part(0, "features"), axis=-1) == pytest.approx(1, abs=1e-4)
    assert found.head["spheres"][0]["labels"] == LABELS.tolist()
    assert [c["name"] for c in found.head["classes"]] == list(NAMES)
    largest = found.head["tiles"][-1]["value"]
    assert largest == pytest.approx(109.4712206, abs=1e-6)


def test_while_it_runs_the_view_asks_again_and_glides():
    head = decode(recording().payload()).head
    assert (head["still"], head["done"]) == (True, None)
    assert head["poll_ms"] > 0
    assert head["steps"] == [0, 10, 20]


def test_only_states_that_the_browser_lacks_are_sent():
    view = recording()
    run = decode(view.payload()).head["run"]
    view.handle({"run": run, "have": 1, "rid": 4, "n": 10})
    head = decode(view.payload()).head
    assert (head["f0"], head["steps"], head["rid"]) == (2, [20], 4)


def test_when_it_has_ended_the_whole_course_can_be_played():
    view = recording()
    live = decode(view.payload()).head["run"]
    view.handle({"run": live, "have": 2, "rid": 1})
    view.end("It is over.")
    head = decode(view.payload()).head
    assert (head["still"], head["poll_ms"]) == (False, None)
    assert head["done"] == {"kind": "ended", "step": 20, "reason": "It is over."}
    assert head["run"] != live, "so that the browser brings its player"
    view.handle({"run": live, "have": 2, "rid": 2})
    assert decode(view.payload()).head["steps"] == [0, 10, 20]


def test_a_wish_to_begin_anew_gives_the_same_states_another_name():
    view = recording()
    before = decode(view.payload()).head["run"]
    view.handle({"run": before, "have": 2, "rid": 1, "cmd": "reset"})
    head = decode(view.payload()).head
    assert head["run"] != before
    assert head["steps"] == [0, 10, 20]


@pytest.mark.parametrize("request_", [None, 5, {}, {"run": 3, "have": "x"}, {"have": 1e99}])
def test_any_request_leaves_the_view_sound(request_):
    view = recording()
    view.handle(request_)
    assert decode(view.payload()).head["total"] == 3


def test_other_images_or_another_dimension_are_refused():
    view = recording(1)
    with pytest.raises(ValueError, match="same images"):
        view.append(10, TETRAHEDRON, TETRAHEDRON[LABELS], LABELS[::-1])
    with pytest.raises(ValueError, match="must be"):
        view.append(10, np.eye(4), np.eye(4)[LABELS], LABELS)


def test_before_the_first_state_nothing_is_there():
    view = Recording("run", NAMES)
    assert view.last_step == -1
    assert decode(view.payload()).head["total"] == 0


def moved() -> Recording:
    """Three states; the tetrahedron turns about the first axis, and the second is looked at."""
    found = Recording("run", NAMES)
    for i in range(3):
        turn = np.array([[1, 0, 0], [0, np.cos(i), -np.sin(i)], [0, np.sin(i), np.cos(i)]])
        w = TETRAHEDRON @ turn.T
        found.append(10 * i, w, w[LABELS], LABELS)
    found.handle({"rid": 1, "sight": {"cameras": [[1.0, 0.5, 4.0]], "frame": 1}})
    return found


def made(kept: Recording, title: str, *endings: str) -> dict[str, str | bytes]:
    """The files of these endings, or all."""
    files = files_of_recording(kept, "mine", title)
    assert files.name == "mine-sphere-step10"
    assert not any(offer.trouble for offer in files.all)
    wanted = [offer for offer in files.all if not endings or offer.ending in endings]
    return {offer.ending: offer.make() for offer in wanted}


def test_every_file_of_the_sphere_opens_and_holds_the_state_on_the_screen():
    files = made(moved(), "=mine & <yours>")
    words = [t.text for t in ElementTree.fromstring(files[".svg"]).iter(f"{SVG}text")]
    assert "=mine & <yours>, step 10" in words
    assert set(NAMES) <= set(words)
    assert "step 10" in pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages[0].extract_text()
    assert Image.open(io.BytesIO(files[".png"])).size[0] == 2 * 640
    assert Image.open(io.BytesIO(files[".gif"])).n_frames == 3
    rows = list(csv.DictReader(io.StringIO(files["-points.csv"])))
    assert [r["class"] for r in rows if r["kind"] == "feature"] == ["1", "2", "3", "4", "4"]
    assert {r["title"] for r in rows} == {"mine"}
    drawn = np.array([[float(r[f"x{i}"]) for i in (1, 2, 3)] for r in rows[:4]])
    np.testing.assert_allclose(drawn @ drawn.T, (4 * np.eye(4) - 1) / 3, atol=1e-4)
    with np.load(io.BytesIO(files[".npz"]), allow_pickle=False) as arrays:
        assert arrays["steps"].tolist() == [0, 10, 20]
        np.testing.assert_allclose(arrays["prototypes"][1], drawn, atol=1e-8)
        assert arrays["features"].shape == (3, 5, 3)
        assert arrays["labels"].tolist() == LABELS.tolist()
    cosines = list(csv.reader(io.StringIO(files["-similarity.csv"])))[1][3:]
    assert [float(c) for c in cosines] == pytest.approx([1, -1 / 3, -1 / 3, -1 / 3], abs=1e-4)
    with zipfile.ZipFile(io.BytesIO(files[".zip"])) as archive:
        assert archive.testzip() is None
        assert "mine-sphere-step10-similarity.png" in archive.namelist()


def test_the_recording_has_all_states_the_camera_and_no_server():
    kept = moved()
    shown = decode(kept.recording())
    assert shown.head["steps"] == [0, 10, 20]
    assert shown.head["done"]["kind"] == "recorded"
    assert (shown.head["poll_ms"], shown.head["tell"]) == (None, False)
    assert shown.head["sight"]["cameras"] == [[1.0, 0.5, 4.0]]
    np.testing.assert_allclose(shown.points[1][:4], kept.state(1)[0], atol=1e-4)


def test_the_picture_follows_the_camera_and_the_play_head():
    kept = moved()
    first = made(kept, "a", ".svg")
    kept.handle({"rid": 2, "sight": {"cameras": [[2.0, 0.5, 4.0]], "frame": 1}})
    assert made(kept, "a", ".svg") != first
    kept.handle({"rid": 3, "sight": {"frame": 10**9}})
    assert files_of_recording(kept, "mine", "a").name == "mine-sphere-step20"
