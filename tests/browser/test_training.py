"""A real run, started on the page: it survives a reload, is stopped, and stands in the table."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, expect

from lmviz.losses import CATALOGUE
from lmviz.training.runs import Store
from scripts import harness
from tests.browser.views import CURVES, until

WAIT = 240_000  # ms; never a measurement, only a limit: a busy machine calibrates slowly


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Iterator[Path]:
    """The folder of runs; no process of them outlives the test."""
    folder = tmp_path_factory.mktemp("runs")
    yield folder
    for run in Store(folder).list():
        status = run.told()
        if status.going and status.pid:
            with suppress(psutil.Error):
                psutil.Process(status.pid).kill()


@pytest.fixture(scope="module")
def app(root) -> Iterator[harness.App]:
    names = {"LMVIZ_RUNS": str(root), "LMVIZ_DATA": str(root / "data")}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in names.items():
            patch.setitem(os.environ, name, value)
        with harness.running_app() as running:
            yield running


def step(page: Page) -> int:
    return int(page.locator(CURVES).get_attribute("data-step") or -1)


def test_a_run_goes_on_through_a_reload_is_stopped_and_stands_in_the_table(open_page, root):
    page = open_page("/training?budget_s=900&threads=1&evaluations=100")
    page.get_by_role("button", name="Start training").click()
    page.get_by_role("button", name="Pause").wait_for(timeout=WAIT)
    until(page, "+d.step > 0 && d.live === 'true'", CURVES, WAIT)
    seen = step(page)
    page.reload()
    until(page, f"+d.step > {seen} && d.live === 'true'", CURVES, WAIT)
    (run,) = Store(root).list()
    assert run.told().going, "one run, and the same one"
    started = CATALOGUE[run.config.loss].title
    expect(page.locator("[data-testid=stMetricValue]").first).to_contain_text("%", timeout=WAIT)
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Resume").wait_for(timeout=WAIT)
    until(page, "d.live === 'false'", CURVES, WAIT)
    page.get_by_text("All runs (1)").click()
    cells = page.locator("[data-testid=stDataFrame] canvas [role=gridcell]")
    expect(cells.filter(has_text="stopped")).to_have_count(1, timeout=WAIT)
    expect(cells.filter(has_text=started)).not_to_have_count(0)
    # Its process ends by itself; nothing is left behind.
    ends = time.monotonic() + WAIT / 1000
    while run.told().going and time.monotonic() < ends:
        time.sleep(0.2)
    assert run.told().state == "stopped"
