"""The Training page without a browser: form, link, lock, one run in every state, the table."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.training.config import RunConfig
from lmviz.training.presets import PRESETS
from lmviz.training.runs import Store
from lmviz.ui import training_actions, training_store
from lmviz.ui.training_compare import names_of
from lmviz.ui.training_runs import differences, rows, table_of
from tests.ui.made_runs import GONE, make_damaged, make_run

ROOT = Path(__file__).resolve().parents[2]
WAIT = 120  # seconds; never a measurement, only a limit


@pytest.fixture(autouse=True)
def root(tmp_path, monkeypatch) -> Path:
    """A folder of runs and a folder of data of the test's own."""
    for name in ("TRAINING", "TRAINING_PASSWORD", "MAX_EPOCHS", "MAX_MINUTES", "MAX_RUNS"):
        monkeypatch.delenv(f"LMVIZ_{name}", raising=False)
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("LMVIZ_DATA", str(tmp_path / "data"))
    return tmp_path / "runs"


class Page:
    """The page as its visitor's browser drives it."""

    def __init__(self, **query: str) -> None:
        self.at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT)
        self.run()
        for name, value in query.items():
            self.at.query_params[name] = value
        self.at.switch_page("pages/training.py")
        self.run()

    def run(self) -> Page:
        self.at.run()
        assert not self.at.exception, [e.message for e in self.at.exception]
        return self

    def button(self, label: str):
        exact = [b for b in self.at.button if b.label == label]
        (found,) = exact or [b for b in self.at.button if b.label.startswith(label)]
        return found

    def buttons(self) -> set[str]:
        return {b.label for b in self.at.button}

    def press(self, label: str) -> Page:
        self.button(label).click()
        return self.run()

    def set(self, name: str, value: object) -> Page:
        kinds = ("selectbox", "slider", "select_slider", "number_input", "text_input", "toggle")
        (found,) = (w for k in kinds for w in self.at.get(k) if w.key == f"training.{name}")
        found.set_value(value)
        return self.run()

    @property
    def text(self) -> str:
        """All that the page says outside its charts."""
        at = self.at
        kinds = (at.subheader, at.caption, at.markdown, at.warning, at.error, at.info, at.code)
        return "\n".join(item.value for kind in kinds for item in kind)

    @property
    def link(self) -> dict[str, str]:
        return {
            name: value[0] if isinstance(value, list) else value
            for name, value in self.at.query_params.items()
        }


def test_the_first_visit_offers_one_button_that_trains_the_digits():
    page = Page()
    assert not page.button("Start training").disabled
    assert PRESETS[0].text in page.text
    assert "Nothing has been trained here yet" in page.text
    assert page.link == {}
    assert not page.at.warning


def test_the_page_is_drawn_without_torch(root):
    make_run(root)
    import subprocess

    code = (
        "import sys\nfrom streamlit.testing.v1 import AppTest\n"
        f"at = AppTest.from_file({str(ROOT / 'app.py')!r}, default_timeout=120)\n"
        "at.run(); at.switch_page('pages/training.py'); at.run()\n"
        "assert not at.exception\nassert 'torch' not in sys.modules, 'torch was imported'\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_every_preset_can_be_chosen_and_says_where_it_comes_from(preset):
    page = Page().set("preset", preset.key)
    assert preset.text in page.text
    assert all(source in page.text for source in preset.sources)
    again = Page(**page.link)
    assert again.link == page.link
    assert preset.text in again.text


def test_settings_go_into_the_link_and_come_back():
    page = Page().set("loss", "arcface").set("arcface.m", 0.3).set("sample_margin", 0.5)
    assert page.link["loss"] == "arcface"
    assert page.link["hyper.m"] == "0.3"
    assert page.link["sample_margin"] == "0.5"
    assert Page(**page.link).link == page.link


@pytest.mark.parametrize(
    "query",
    [{"loss": "nonsense"}, {"hyper.s": "many"}, {"epochs": "-5"}, {"what": "1"}],
    ids=lambda q: next(iter(q)),
)
def test_a_damaged_link_is_corrected_and_says_so(query):
    page = Page(**query)
    assert page.at.warning[0].value.startswith("The link was corrected.")
    assert not page.button("Start training").disabled


def test_missing_images_are_named_with_a_way_on():
    page = Page(data="cifar10")
    assert page.button("Start training").disabled
    assert "CIFAR-10 is not here yet" in page.text
    assert page.button("Download (").label.endswith("MB)")
    assert "name the folder" in page.text


def test_a_folder_without_the_images_says_what_was_looked_for(tmp_path):
    page = Page(data="mnist").set("folder", str(tmp_path))
    assert str(tmp_path) in page.text
    assert "train-images-idx3-ubyte" in page.text


def test_settings_that_do_not_go_together_are_named():
    page = Page().set("momentum", 0.0).set("nesterov", True)
    assert "nesterov needs a momentum" in page.at.error[0].value


def test_training_that_is_off_says_so_and_shows_what_is_there(root, monkeypatch):
    make_run(root)
    monkeypatch.setenv("LMVIZ_TRAINING", "off")
    page = Page()
    assert "switched off on this server" in page.text
    assert "Start training" not in page.buttons()
    assert "NormFace" in page.at.subheader[0].value
    assert page.at.metric[0].value.endswith("%")


def test_a_mistake_in_the_limits_closes_rather_than_opens(monkeypatch):
    monkeypatch.setenv("LMVIZ_TRAINING", "perhaps")
    page = Page()
    assert "LMVIZ_TRAINING" in page.text
    assert "Start training" not in page.buttons()


def test_a_password_opens_the_page(monkeypatch):
    monkeypatch.setenv("LMVIZ_TRAINING_PASSWORD", "open sesame")
    page = Page()
    assert "Start training" not in page.buttons()
    page.set("password", "wrong")
    assert "This is not it" in page.text
    assert "Start training" not in page.buttons()
    page.set("password", "open sesame")
    assert not page.button("Start training").disabled


def test_what_the_server_does_not_allow_is_refused_with_what_is(root, monkeypatch):
    monkeypatch.setenv("LMVIZ_MAX_MINUTES", "0.1")
    page = Page().press("Start training")
    assert "budget_s must be at most 6 seconds" in page.at.error[0].value
    assert Store(root).list() == []


def test_start_submits_the_run_that_the_controls_describe(root, monkeypatch):
    started = []
    monkeypatch.setattr("lmviz.training.launch.start", started.append)
    page = Page().set("loss", "cosface").press("Start training")
    (run,) = Store(root).list()
    assert [r.id for r in started] == [run.id]
    assert run.config.loss == "cosface"
    assert "CosFace" in page.at.subheader[0].value


STATES = {
    "running": ({}, {"Pause", "Stop"}, ""),
    "queued": ({}, {"Pause", "Stop"}, ""),
    "paused": ({}, {"Resume", "Take its settings"}, ""),
    "stopped": ({"message": "Stopped as asked."}, {"Resume", "Take its settings"}, "as asked"),
    "finished": ({}, {"Take its settings"}, ""),
    "collapsed": (
        {"message": "The prototypes have merged."},
        {"Take its settings"},
        "prototypes have merged",
    ),
    "failed": ({"message": "The GPU is full."}, {"Resume", "Take its settings"}, "GPU is full"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_run_shows_its_state_what_to_do_and_why(root, state):
    options, buttons, message = STATES[state]
    run = make_run(root, state, **options)
    (run.folder / "log.txt").write_text("the last words\n")
    page = Page()
    assert buttons <= page.buttons()
    assert not ({"Pause", "Resume"} - buttons) & page.buttons()
    assert message in page.text
    # 0.1 + 0.87 (1 - exp(-200/50)) at the last step.
    assert page.at.metric[0].value == "95.4 %"
    assert ("the last words" in page.text) == (state in ("collapsed", "failed"))


def test_a_run_whose_process_has_died_is_interrupted_and_can_go_on(root):
    make_run(root, "running", upto=100, **GONE)
    page = Page()
    assert "Its process is gone" in page.text
    assert "Resume" in page.buttons()


def test_pause_and_stop_ask_the_run(root):
    run = make_run(root, "running", upto=100)
    page = Page().press("Pause")
    assert run.control() == "pause"
    assert "pausing" in page.text
    page.press("Stop")
    assert run.control() == "stop"


def test_the_newest_run_at_work_is_shown_on_return(root):
    make_run(root, "running", config=RunConfig(name="at work", budget_s=9.0), upto=50)
    make_run(root, "finished", config=RunConfig(name="done", budget_s=9.0))
    make_run(root, "queued", config=RunConfig(name="waits", budget_s=9.0), upto=0)
    assert Page().at.subheader[0].value == "at work"


def test_its_settings_can_be_taken_to_start_anew(root):
    make_run(root, "failed", config=RunConfig(loss="arcface", batch_size=64, epochs=3.0))
    page = Page().press("Take its settings")
    assert page.link["loss"] == "arcface"
    assert page.link["batch_size"] == "64"
    assert page.link["epochs"] == "3"


def section(page: Page, name: str) -> Page:
    page.at.session_state[training_actions.SECTION] = name
    return page.run()


def tick(page: Page, *ids: str) -> Page:
    page.at.session_state[training_store.CHOSEN] = list(ids)
    return section(page, "runs")


def test_the_table_survives_damaged_folders_and_shows_all_states(root, monkeypatch):
    for state in STATES:
        make_run(root, state, upto=40)
    make_damaged(root)
    (root / "not-a-run").mkdir()
    (root / "empty").mkdir()
    (root / "empty" / "status.json").write_text("")
    monkeypatch.setenv("LMVIZ_RUNS", str(root))
    table = table_of(rows())
    assert len(table["Run"]) == len(STATES) + 2
    assert {word.split()[1] for word in table["State"]} >= {"damaged", "running", "finished"}
    page = section(Page(), "runs")
    assert "Tick a row" in page.text


def test_a_log_with_nonsense_in_it_does_not_stop_the_page(root):
    run = make_run(root, upto=80)
    with (run.folder / "events.jsonl").open("a") as log:
        log.write('{"kind": "eval", "step": "x"}\n[1]\n{"kind": "eval", "step": 100, "epoch": 5}\n')
        log.write('{"v": 1, "t": 1, "kind": "train", "step": 100, "epoch": 5, "train/loss": null')
    for path in run.snapshots:
        path.write_bytes(b"nonsense")
    page = Page()
    assert "cannot be read" in page.text
    section(page, "runs")


def test_settings_that_differ_are_named_and_others_are_not():
    base = RunConfig(budget_s=20.0)
    other = base.replace(loss="arcface", hyper={"m": 0.3})
    found = differences([base, base, base.replace(lr=0.5), base.replace(epochs=3.0), other, None])
    assert found[:3] == ["", "", "lr 0.5"]
    assert "epochs 3" in found[3]
    assert found[4:] == ["m 0.3", ""]


def test_two_runs_are_compared_and_seven_are_too_many(root):
    ids = [make_run(root, seed=i, upto=80).id for i in range(7)]
    page = tick(Page(), *ids[:2])
    assert "Comparison" in [item.value for item in page.at.subheader]
    page = tick(Page(), *ids)
    assert "At most 6 runs" in page.text
    for view in ("figure1", "figure9", "classes", "settings", "curves"):
        page.at.session_state["training.compare"] = view
        page.run()
    keys = {element.key for element in page.at.get("popover")}
    assert "training.compare.curves.save" in keys


def test_runs_of_the_same_settings_are_told_apart(root):
    runs = [make_run(root, upto=0) for _ in range(2)]
    first, second = names_of(runs)
    assert first != second
    # A name that looks like that of a numbered run stays its own.
    runs.append(make_run(root, upto=0, config=RunConfig(name=second, budget_s=9.0)))
    assert len(set(names_of(runs))) == 3


def test_notes_are_kept_with_the_run(root):
    run = make_run(root)
    page = tick(Page(), run.id)
    (area,) = (a for a in page.at.text_area if a.label == "Notes")
    area.set_value("seen: nothing odd")
    page.run()
    assert run.notes == "seen: nothing odd"


def test_deleting_asks_first(root):
    run = make_run(root)
    page = tick(Page(), run.id).press("Delete run")
    assert run.folder.exists()
    assert "cannot be undone" in page.text
    page.press("Delete")
    assert not run.folder.exists()


def test_a_run_at_work_cannot_be_deleted(root):
    run = make_run(root, "running", upto=50)
    assert tick(Page(), run.id).button("Delete run").disabled


def test_those_who_may_not_train_change_nothing(root, monkeypatch):
    run = make_run(root, "paused")
    monkeypatch.setenv("LMVIZ_TRAINING", "off")
    page = Page()
    assert page.button("Resume").disabled
    tick(page, run.id)
    assert page.button("Delete run").disabled


def test_every_picture_of_an_evaluation_can_be_looked_at(root):
    make_run(root, config=RunConfig(feature_dim=3, budget_s=9.0))
    page = Page()
    assert "Features of test images on the sphere" in [s.value for s in page.at.subheader]
    for look in ("confusion", "classes", "prototypes", "table", "histograms"):
        page.at.session_state["training.look"] = look
        page.run()
    assert len(page.at.get("bidi_component")) == 2


def test_curves_and_sphere_have_files_of_their_own(root):
    make_run(root, config=RunConfig(feature_dim=3, budget_s=9.0))
    page = Page()
    for name, expected in {
        "curves": {"Curves (.png)", "Curves (.npz)", "Everything (.zip)"},
        "sphere": {"Recording that plays offline (.html)", "Animation (.gif)", "Points now (.csv)"},
    }.items():
        page.at.session_state[f"training.{name}.save"] = True  # opened
        page.run()
        assert expected <= {b.label for b in page.at.get("download_button")}


def test_every_control_has_help():
    page = Page()
    kinds = ("slider", "select_slider", "button", "selectbox", "number_input", "toggle")
    found = [item for kind in kinds for item in page.at.get(kind)]
    assert len(found) > 20
    assert [item.label for item in found if not (item.help or item.proto.help)] == []


def test_names_of_runs_and_messages_are_text(root):
    """They are shown to others, and Markdown in them would fetch pictures from anywhere."""
    picture = "![p](https://evil.example/p.png) <b>x</b> [c](https://evil.example)"
    make_run(root, config=RunConfig(budget_s=60.0, name=picture), message=picture)
    page = Page()
    shown = [
        e.value for kind in ("subheader", "caption", "markdown", "error") for e in page.at.get(kind)
    ]
    quoting = [text for text in shown if "evil" in str(text)]
    assert quoting
    for text in quoting:
        assert not re.search(r"(?<!\\)(!?\[|<)", text), text
