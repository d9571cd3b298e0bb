"""The Sphere Lab without a browser: controls, link, presets, undo, and the pull of key frames."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from lmviz.losses import CATALOGUE
from lmviz.sphere import Problem
from lmviz.sphere.export import from_json, to_json
from lmviz.sphere.presets import PRESETS
from lmviz.ui import lab_files
from tests.ui.payload import Decoded, decode

ROOT = Path(__file__).resolve().parents[2]


class Lab:
    """The page as its visitor's browser drives it."""

    def __init__(self, **query: str) -> None:
        self.at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in query.items():
            self.at.query_params[name] = value
        self.run()

    def run(self) -> Lab:
        self.at.run()
        assert not self.at.exception, [e.message for e in self.at.exception]
        return self

    def __getitem__(self, name: str):
        """The widget of a setting: "loss", "k", "lm_softmax.s"."""
        kinds = ("selectbox", "slider", "select_slider", "number_input", "text_input")
        (found,) = (w for kind in kinds for w in self.at.get(kind) if w.key == f"lab.{name}")
        return found

    def set(self, **values: object) -> Lab:
        for name, value in values.items():
            self[name.replace("__", ".")].set_value(value)
            self.run()
        return self

    @property
    def undo(self):
        (button,) = (b for b in self.at.button if b.label == "Undo change")
        return button

    def press_undo(self) -> Lab:
        self.undo.click()
        return self.run()

    @property
    def shown(self) -> Decoded:
        return decode(self.at.get("bidi_component")[0].proto.bytes)

    @property
    def problem(self) -> Problem:
        return self.at.session_state["lab.player"].problems[0]

    @property
    def link(self) -> dict[str, str]:
        return {
            name: value[0] if isinstance(value, list) else value
            for name, value in self.at.query_params.items()
        }

    def need(self, **request: object) -> Decoded:
        """Send a request as the component does; AppTest has no public way to."""
        head = self.shown.head
        proto = self.at.get("bidi_component")[0].proto
        whole = {"run": head["run"], "rev": head["rev"], "have": -1, "n": 1, "stride": 1, "rid": 1}
        state = WidgetState(
            id=f"$$STREAMLIT_INTERNAL_KEY_{proto.id}__events",
            json_trigger_value=json.dumps([{"event": "need", "value": whole | request}]),
        )
        states: WidgetStates = self.at._tree.get_widget_states()
        states.widgets.append(state)
        self.at._run(states)
        assert not self.at.exception, [e.message for e in self.at.exception]
        return self.shown


@pytest.fixture
def lab() -> Lab:
    return Lab()


def test_it_opens_on_a_preset_that_plays_by_itself(lab):
    assert lab.problem == PRESETS[0].problem
    assert lab["preset"].value == PRESETS[0].key
    assert (lab.shown.head["autoplay"], lab.shown.head["stride"]) == (True, PRESETS[0].stride)
    assert PRESETS[0].title in [item.value for item in lab.at.subheader]
    assert PRESETS[0].text in [item.value for item in lab.at.caption]
    assert lab.at.latex[0].value.strip("$\n ") == CATALOGUE["lm_softmax"].formula
    assert lab.link == {}
    assert not lab.at.warning
    assert not lab.at.error
    assert lab.undo.disabled


def test_requests_of_the_view_bring_key_frames(lab):
    found = lab.need(have=0, n=5, stride=4)
    assert (found.head["f0"], found.head["steps"]) == (1, [4, 8, 12, 16, 20])
    again = lab.need(have=3, n=2, stride=4, rid=2)
    assert (again.head["f0"], again.head["steps"], again.head["rid"]) == (4, [16, 20], 2)
    assert lab.need(have=-1, n=9, rid=3).head["steps"][0] == 0


def test_reset_begins_the_same_start_anew(lab):
    start, run = lab.shown, lab.shown.head["run"]
    lab.need(have=0, n=5)
    found = lab.need(cmd="reset", rid=2)
    assert found.head["run"] != run
    assert found.head["steps"] == [0]
    assert (found.points == start.points).all()


def test_a_new_seed_reaches_the_control_and_the_link(lab):
    start = lab.shown
    lab.need(cmd="reseed", rid=2)
    lab.run()
    assert lab["seed"].value == lab.problem.seed == int(lab.link["seed"])
    assert lab.problem.seed != PRESETS[0].problem.seed
    assert not (lab.shown.points == start.points).all()
    lab.press_undo()
    assert lab.problem == PRESETS[0].problem


@pytest.mark.parametrize("loss", CATALOGUE)
def test_every_loss_can_be_chosen_and_continues_the_run(lab, loss):
    lab.need(have=0, n=3)
    head = lab.shown.head
    lab.set(loss=loss)
    assert lab.problem.loss.record.key == loss
    assert lab.shown.head["run"] == head["run"]
    record = CATALOGUE[loss]
    assert lab.at.latex[0].value.strip("$\n ") == record.formula
    assert any(str(record.citation) in item.value for item in lab.at.caption)


def test_a_hyper_parameter_continues_from_the_frame_that_the_browser_names(lab):
    lab.need(have=0, n=6, stride=5)
    before = lab.need(have=-1, n=7, rid=2)
    lab.set(lm_softmax__s=20.0)
    assert lab.link == {"s": "20"}
    assert (lab.shown.head["rev"], lab.shown.head["pending"]) == (0, 1)
    found = lab.need(rev=1, have=4, n=2, stride=1, rid=3)
    assert found.head["run"] == before.head["run"]
    assert found.head["rev"] == 1
    assert found.head["steps"][-2:] == [21, 22]
    assert found.head["total"] == 7
    k, n = lab.problem.k, lab.problem.n
    assert (lab.need(rev=1, have=3, rid=4).points[0, : k + n] == before.points[4, : k + n]).all()


@pytest.mark.parametrize(
    ("name", "value"), [("k", 5), ("d", 5), ("per_class", 20), ("seed", 9), ("init", "near")]
)
def test_another_problem_begins_another_run(lab, name, value):
    run = lab.need(have=0, n=3).head["run"]
    lab.set(**{name: value})
    found = lab.need(have=-1, n=1, rid=2)
    assert found.head["run"] != run
    assert found.head["steps"] == [0]
    assert getattr(lab.problem, name) == value
    assert lab.link == {name: str(value)}


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_every_preset_can_be_chosen_and_tells_its_story(lab, preset):
    lab.set(preset=preset.key)
    assert lab.problem == preset.problem
    assert preset.text in [item.value for item in lab.at.caption]
    assert lab.shown.head["stride"] == preset.stride
    assert Lab(**lab.link).problem == preset.problem


def test_the_preset_box_names_what_is_shown_and_nothing_else(lab):
    lab.set(k=5)
    assert lab["preset"].value is None
    lab.set(k=8)
    assert lab["preset"].value == PRESETS[0].key


def test_undo_takes_back_one_change_after_the_other(lab):
    lab.set(k=5)
    assert not lab.undo.disabled
    lab.set(loss="cosface").set(cosface__m=0.3)
    lab.press_undo()
    assert lab.problem.loss.hyper["m"] == CATALOGUE["cosface"].parameter("m").default
    lab.press_undo()
    assert (lab.problem.loss.record.key, lab.problem.k) == ("lm_softmax", 5)
    lab.press_undo()
    assert lab.problem == PRESETS[0].problem
    assert lab.link == {}
    assert lab.undo.disabled


def test_undo_takes_back_a_preset(lab):
    lab.set(preset="circle").press_undo()
    assert lab.problem == PRESETS[0].problem
    assert lab["preset"].value == PRESETS[0].key


@pytest.mark.parametrize("counts", ["", "1,2", "a b c", "0,1,2,3,4,5,6,7", "1,2,3,4,5,6,7,²"])
def test_bad_counts_say_what_is_needed_and_keep_the_last_problem(lab, counts):
    before, run = lab.problem, lab.shown.head["run"]
    lab.set(imbalance="by hand")
    lab.set(counts=counts)
    (error,) = lab.at.error
    assert "8 whole numbers of at least 1" in error.value
    assert lab.problem == before
    assert lab.shown.head["run"] == run
    assert lab.need(have=0, n=2, rid=5).head["steps"] == [1, 2], "the view must go on"
    lab.set(counts="8,7,6,5,4,3,2,1")
    assert not lab.at.error
    assert lab.problem.counts == (8, 7, 6, 5, 4, 3, 2, 1)


def test_undo_leads_out_of_an_error(lab):
    lab.set(imbalance="by hand")
    assert lab.at.error
    assert not lab.undo.disabled
    lab.press_undo()
    assert not lab.at.error
    assert lab["imbalance"].value == "balanced"
    assert lab.problem == PRESETS[0].problem


def test_a_missing_gpu_is_named_and_the_last_problem_stays(lab, monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    lab.set(device="cuda")
    (error,) = lab.at.error
    assert "CUDA" in error.value
    assert "cpu" in error.value
    assert lab.problem == PRESETS[0].problem
    lab.set(device="cpu")
    assert not lab.at.error


def test_a_link_to_a_missing_gpu_opens_all_the_same(monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    lab = Lab(device="cuda")
    assert "CUDA" in lab.at.warning[0].value
    assert lab.problem == PRESETS[0].problem


def test_a_link_restores_the_state_and_is_kept():
    query = {"loss": "arcface", "s": "30", "m": "0.3", "beyond": "linear", "k": "6", "seed": "3"}
    lab = Lab(**query)
    assert lab.problem.loss.record.key == "arcface"
    assert dict(lab.problem.loss.hyper) == {
        "s": 30.0,
        "m": 0.3,
        "beyond": "linear",
        "gradient": "true",
    }
    assert (lab.problem.k, lab.problem.seed) == (6, 3)
    assert lab["arcface.m"].value == 0.3
    assert not lab.at.warning
    assert lab.link == query


@pytest.mark.parametrize(
    "query",
    [{"k": "99"}, {"s": "nan"}, {"loss": "nonsense"}, {"counts": "x", "imbalance": "by hand"}],
    ids=lambda q: next(iter(q)),
)
def test_a_bad_link_warns_once_and_shows_a_valid_problem(query):
    lab = Lab(**query)
    assert next(iter(query)) in lab.at.warning[0].value.lower()
    assert lab.shown.head["total"] == 1
    lab.set(seed=5)
    assert not lab.at.warning


def test_each_loss_keeps_its_own_hyper_parameters(lab):
    lab.set(loss="cosface").set(cosface__m=0.4).set(loss="arcface").set(loss="cosface")
    assert lab["cosface.m"].value == 0.4


def test_the_values_survive_another_page(lab):
    lab.set(loss="cosface").set(cosface__m=0.4, k=6)
    run = lab.need(have=0, n=4).head["run"]
    for script in ("pages/optimum.py", "pages/sphere_lab.py"):
        # The browser's menu leads to an address without settings; here it must be emptied.
        lab.at.query_params.clear()
        lab.at.switch_page(script)
        lab.run()
    assert (lab["loss"].value, lab["cosface.m"].value, lab["k"].value) == ("cosface", 0.4, 6)
    assert lab.problem.loss.hyper["m"] == 0.4
    assert lab.shown.head["run"] == run, "the run itself must still be there"
    assert lab.shown.head["total"] == 5


def test_a_link_brings_back_what_is_seen():
    seen = {"camera": "1.5,0.25,5", "layers": "-features,caps", "log": "loss", "speed": "50"}
    lab = Lab(**seen, at="40,90")
    sight = lab.shown.head["sight"]
    assert sight["cameras"] == [[1.5, 0.25, 5.0]]
    assert sight["layers"] == {"features": False, "caps": True}
    assert (sight["logs"], sight["speed"], sight["at"]) == ({"loss": True}, 50, [40, 90])
    assert lab.shown.head["autoplay"] is False, "it leads to a step"
    assert not lab.at.warning
    assert {n: lab.at.query_params[n] for n in (*seen, "at")} == {**seen, "at": "40,90"}


def test_a_link_leads_through_what_was_done_before():
    lab = Lab(at="30", was="loss:normface,s:20@10~1:0:0:1")
    assert not lab.at.warning
    assert lab.shown.head["sight"]["at"] == [30, 30]
    assert lab.shown.head["movable"] is True
    first = lab.at.session_state["lab.player"].trajectory.problems[0]
    assert (first.loss.record.key, first.loss.hyper["s"]) == ("normface", 20.0)
    assert lab.problem.loss.record.key == "lm_softmax"


def test_a_position_beyond_the_run_and_a_broken_past_are_told():
    lab = Lab(at="900", max_steps="100", was="k:3@5")
    told = [w.value for w in lab.at.warning]
    assert any("at: the run ends at step 100" in text for text in told)
    assert any("was: “k:3” is no setting that can change" in text for text in told)
    assert lab.shown.head["sight"]["at"] is None


def test_a_broken_camera_is_told_and_the_rest_of_the_link_kept():
    lab = Lab(camera="up", k="5")
    assert lab.shown.head["sight"]["cameras"] == []
    assert lab.problem.k == 5
    (told,) = (w.value for w in lab.at.warning)
    assert "camera" in told


def test_saved_settings_come_back_and_can_be_undone():
    lab = Lab()
    wanted = Problem(k=5, per_class=7, seed=3)
    bring(lab, "mine.json", to_json(wanted))
    assert lab.problem == wanted
    assert lab.press_undo().problem.k == 8


def test_what_share_saves_is_what_the_command_line_reads_and_comes_back():
    lab = Lab(k="6", loss="cosface", per_class="9", imbalance="step", ratio="9")
    wanted = lab.problem
    lab.at.session_state["lab.share"] = True
    saved = lab_files.settings(lab.at.session_state["lab.player"]).write()
    assert from_json(saved) == wanted
    assert "Save settings (.json)" in [b.label for b in lab.run().at.get("download_button")]
    other = Lab()
    bring(other, "lmviz-lab.json", saved)
    assert other.problem == wanted


def test_a_file_that_holds_no_settings_is_named_and_changes_nothing():
    lab = Lab()
    bring(lab, "notes.json", "shopping: milk")
    assert lab.problem.k == 8
    (told,) = (e.value for e in lab.at.error)
    assert "notes.json cannot be used" in told
    assert "not JSON" in told


def bring(lab: Lab, name: str, text: str) -> None:
    lab.at.session_state["lab.share"] = True  # opened
    lab.run()
    (uploader,) = lab.at.file_uploader
    uploader.upload(name, text.encode(), "application/json")
    lab.run()
