"""The paper page without a browser: every section opens, links restore it, own runs appear."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.training import events, files
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store
from lmviz.ui import paper

ROOT = Path(__file__).resolve().parents[2]
WAIT = 60  # seconds; never a measurement, only a limit


@pytest.fixture(autouse=True)
def runs(tmp_path, monkeypatch):
    monkeypatch.setenv("LMVIZ_RUNS", str(tmp_path))
    return Store(tmp_path)


def page(**query: str) -> AppTest:
    # A link to another page needs that page in the app's own list.
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT)
    at.switch_page("pages/paper.py")
    for name, value in query.items():
        at.query_params[name] = value
    # The numbers beneath a chart are drawn when they are unfolded.
    for name in (f"table-1-{query.get('data', 'mnist')}", "table-2"):
        at.session_state[f"chart_paper-{name}_files"] = True
    at.run()
    assert not at.exception, [e.message for e in at.exception]
    return at


def said(at: AppTest) -> str:
    return "\n".join(x.value for x in (*at.markdown, *at.caption, *at.info, *at.warning))


def evaluated(store: Store, **settings: object) -> None:
    run = store.create(RunConfig(data="cifar10", budget_s=10, **settings))
    with events.Log(run.folder / "events.jsonl") as log:
        log.write(
            "eval",
            step=7,
            epoch=1.0,
            **{"test/acc": 0.5, "margin/class_deg": 61.25, "margin/sample_mean": 0.125},
        )


@pytest.mark.parametrize("section", paper.SECTION.choices)
def test_every_section_opens_from_its_link(section):
    at = page(section=section)
    assert at.session_state[paper.key_of("section")] == section
    assert not at.warning


def test_a_broken_link_is_corrected_and_says_so():
    at = page(section="table-9", data="mnist", colour="red")
    told = [w.value for w in at.warning]
    assert len(told) == 2
    assert "table-9" in told[0]
    assert "colour" in told[1]


def test_own_runs_stand_in_the_table_of_the_paper_and_are_called_own(runs):
    evaluated(runs)
    at = page(data="cifar10")
    table = at.dataframe[0].value
    own = table[table["Whose"] == "your run"]
    assert own["Class margin (°)"].tolist() == [61.25]
    assert own["Accuracy (%)"].tolist() == [50.0]
    assert len(table[table["Whose"] == "reported"]) == 18


def test_an_imbalanced_run_is_not_put_beside_balanced_results(runs):
    evaluated(runs, imbalance="step", ratio=100.0)
    balanced = page(data="cifar10").dataframe[0].value
    assert set(balanced["Whose"]) == {"reported"}
    same = page(section="table-2", setting="CIFAR-10, step, ratio 100").dataframe[0].value
    assert list(same["Whose"]).count("your run") == 1


def test_a_damaged_run_folder_does_not_break_the_page(runs):
    evaluated(runs)
    (run,) = runs.list()
    files.write_text(run.folder / "config.json", "{")
    assert "your run" not in set(page(data="cifar10").dataframe[0].value["Whose"])


def test_the_damaged_header_of_table_2_is_called_so():
    assert "cannot be told" in said(
        page(section="table-2", setting="CIFAR-100, type unclear, ratio 100")
    )


def test_without_runs_the_figures_say_where_to_start_one():
    assert "Training page" in said(page(section="figure-9"))
