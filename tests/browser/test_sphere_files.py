"""Share and save in a real browser: the link restores the view, the recording plays offline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pypdf
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_sphere_lab import WAIT, pause, places, state, until

QUERY = "/?k=5&seed=4"


def turn(page: Page) -> None:
    """Drag the sphere by a visible amount."""
    box = page.locator("[data-testid=lmviz-sphere] .stage").bounding_box(timeout=WAIT)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 50, steps=5)
    page.mouse.up()


def positions(page: Page) -> list[float]:
    """Where the names at the tips of the prototypes are, x and y in turn, in pixels."""
    return [
        float(number) for style in places(page) for number in re.findall(r"(-?[\d.]+)px", style)[:2]
    ]


def open_popover(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click(timeout=WAIT)


def download(page: Page, label: str, folder: Path) -> Path:
    """Click a button of the open popover and keep what it gives."""
    with page.expect_download(timeout=WAIT) as waiting:
        page.get_by_role("button", name=label, exact=True).click(timeout=WAIT)
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def test_the_shared_link_shows_the_same_picture_in_a_fresh_browser(open_page):
    page = open_page(QUERY)
    until(page, "d.frames > 2")
    pause(page)
    turn(page)
    page.wait_for_url("**camera=**", timeout=WAIT)
    open_popover(page, "Share")
    link = page.locator("[data-testid=stCode]").first
    expect(link).to_contain_text("camera=", timeout=WAIT)
    query = link.inner_text().strip().partition("?")[2]
    page.keyboard.press("Escape")
    step = state(page, "step")
    assert int(step) > 0
    other = open_page(f"/?{query}")
    # Points are the same bit for bit and so is the camera: the names at the tips lie alike.
    until(other, f"d.step === '{step}' && d.playing === 'false'")
    mine, theirs = positions(page), positions(other)
    assert len(mine) == 2 * 5
    assert mine == pytest.approx(theirs, abs=1.0)  # pixels


def test_the_saved_recording_plays_without_any_network(open_page, browser: Browser, tmp_path: Path):
    page = open_page(QUERY)
    until(page, "d.frames > 5")
    pause(page)
    frames = int(state(page, "frames"))
    open_popover(page, "Save")
    with page.expect_download(timeout=WAIT) as waiting:
        page.get_by_role("button", name="Recording that plays offline").click(timeout=WAIT)
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    sphere = pypdf.PdfReader(download(page, "Picture (.pdf)", tmp_path)).pages[0]
    assert "class 5" in sphere.extract_text()
    assert not sphere.images
    moving = Image.open(download(page, "Animation (.gif)", tmp_path))
    assert frames <= moving.n_frames <= 120
    curves = ElementTree.parse(download(page, "Curves (.svg)", tmp_path))
    assert any("Class margin" in (node.text or "") for node in curves.iter())
    with alone(browser, file) as page:
        # The view stands in the page itself here, not below a component's root.
        view = page.locator("[data-testid=lmviz-sphere]")
        expect(view).to_have_attribute("data-frames", re.compile(r"\d+"), timeout=WAIT)
        expect(view).not_to_have_attribute("data-step", "0", timeout=WAIT)  # it moves
        assert int(view.get_attribute("data-frames") or 0) >= frames


def test_a_saved_view_that_stands_still_can_be_turned_without_any_network(
    open_page, browser: Browser, tmp_path: Path
):
    page = open_page("/optimum?k=6&layers=-labels,caps")
    until(page, "d.frames > 0")
    open_popover(page, "Save")
    file = download(page, "View to turn, offline (.html)", tmp_path)
    matrix = download(page, "Similarity (.csv)", tmp_path).read_text().splitlines()
    # The octahedron: each point has one opposite and four at right angles.
    cosines = sorted(round(float(c)) for row in matrix[1:] for c in row.split(",")[-6:])
    assert cosines == [-1] * 6 + [0] * 24 + [1] * 6
    with alone(browser, file) as page:
        view = page.locator("[data-testid=lmviz-sphere]")
        expect(view).to_have_attribute("data-frames", "1", timeout=WAIT)
        stage = view.locator(".stage")
        expect(view.get_by_role("button", name="Caps")).to_have_attribute("aria-pressed", "true")
        labels = view.get_by_role("button", name="Labels")
        expect(labels).to_have_attribute("aria-pressed", "false")
        labels.click()
        page.wait_for_timeout(500)
        before, box = stage.screenshot(), stage.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] / 2 + 90, box["y"] + box["height"] / 2, steps=5)
        page.mouse.up()
        page.wait_for_timeout(500)
        assert stage.screenshot() != before


def test_a_saved_chart_answers_the_pointer_without_any_network(
    open_page, browser: Browser, tmp_path: Path
):
    page = open_page("/paper")
    page.get_by_role("button", name="Data and files").first.click(timeout=WAIT)
    file = download(page, "HTML", tmp_path)
    with np.load(download(page, "Numbers (.npz)", tmp_path), allow_pickle=False) as arrays:
        assert len({len(array) for array in arrays.values()}) == 1
    with alone(browser, file) as page:
        point = page.locator(".js-plotly-plot .scatterlayer .point").first
        point.wait_for(timeout=WAIT)
        box = point.bounding_box(timeout=WAIT)
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page.locator(".hoverlayer .hovertext").first).to_be_visible(timeout=WAIT)
        # Plotly's own camera draws with what the page allows itself.
        with page.expect_download(timeout=WAIT) as waiting:
            page.locator(".modebar-btn").first.click(force=True)
        assert Image.open(waiting.value.path()).format == "PNG"


@contextmanager
def alone(browser: Browser, file: Path) -> Iterator[Page]:
    """A saved page in a browser without a network; it must neither fail nor ask for anything."""
    context = browser.new_context(offline=True)
    try:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda m: m.type == "error" and faults.append(m.text))
        page.on("request", lambda r: r.url.startswith("http") and faults.append(r.url))
        page.goto(file.as_uri())
        yield page
        assert not faults
    finally:
        context.close()
