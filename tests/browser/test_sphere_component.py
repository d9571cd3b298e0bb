"""The live view in a real browser, fed by a toy optimiser over the real wire protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts import harness

APP = Path(__file__).parent / "apps" / "sphere_app.py"
VIEW = "[data-testid=lmviz-sphere]"
PLAY = ".btn.primary"
WAIT = 30_000  # ms; never a measurement, only a limit

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def sphere_app() -> Iterator[harness.App]:
    with harness.running_app(APP) as running:
        yield running


@pytest.fixture
def view(sphere_app: harness.App, browser) -> Iterator[Open]:
    """Open the fixture page with a query; afterwards no tab may have complained."""
    with ExitStack() as stack:
        tabs = []

        def open_one(query: str = "", before: str = "", **options: object) -> Page:
            path = f"/?{query}"
            tab = stack.enter_context(harness.open_tab(browser, sphere_app.url, path, **options))
            tabs.append(tab)
            if before:
                tab.page.add_init_script(before)
                tab.page.reload()
            tab.page.wait_for_selector(f"{VIEW}[data-frames]:not([data-frames='0'])", timeout=WAIT)
            return tab.page

        yield open_one
        complaints = [line for tab in tabs for line in tab.watch.complaints()]
        assert not complaints, "\n".join(complaints)


def state(page: Page, name: str) -> str:
    return page.locator(VIEW).get_attribute(f"data-{name}") or ""


def until(page: Page, condition: str) -> None:
    """Wait for a condition on ``d``, the view's data attributes."""
    page.wait_for_function(
        f"""() => {{
            const host = document.querySelector('[data-testid=stBidiComponentIsolated]');
            const d = host?.shadowRoot?.querySelector('{VIEW}')?.dataset;
            return Boolean(d) && ({condition});
        }}""",
        timeout=WAIT,
    )


def drag(page: Page, dx: float, dy: float) -> None:
    box = page.locator(".hole").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for i in range(1, 6):
        page.mouse.move(x + dx * i / 5, y + dy * i / 5)
    page.mouse.up()


def test_play_pulls_frames_and_pause_rests_on_one(view):
    page = view()
    page.click(PLAY)
    until(page, "+d.step >= 8 && d.playing === 'true'")
    page.click(PLAY)
    until(page, "d.playing === 'false'")
    step = state(page, "step")
    page.wait_for_timeout(400)
    assert state(page, "step") == step


def test_the_camera_turned_while_playing_stays_turned(view):
    page = view()
    page.click(PLAY)
    until(page, "+d.step >= 3")
    before = state(page, "camera")
    drag(page, 120, 40)
    turned = state(page, "camera")
    assert turned != before
    step = int(state(page, "step"))
    until(page, f"+d.step >= {step + 5}")
    assert state(page, "camera") == turned


def test_steps_are_exact_and_reset_returns_to_the_same_start(view):
    page = view()
    page.get_by_label("One optimisation step").click()
    until(page, "d.step === '1'")
    page.get_by_label("10 optimisation steps").click()
    until(page, "d.step === '11'")
    run = state(page, "run")
    page.get_by_label("Reset to the same start").click()
    until(page, f"d.run !== '{run}' && d.step === '0'")
    assert state(page, "frames") == "1"


def test_scrubbing_back_changes_tiles_without_asking_the_server(view):
    page = view()
    value = page.locator(".tile-value").first
    start = value.inner_text()
    page.click(PLAY)
    until(page, "+d.step >= 12")
    page.click(PLAY)
    until(page, "d.playing === 'false'")
    assert value.inner_text() != start
    frames = state(page, "frames")
    page.locator(".scrub").fill("0")
    until(page, "d.frame === '0'")
    assert value.inner_text() == start
    assert state(page, "frames") == frames


def test_a_changed_parameter_goes_on_from_the_frame_on_screen(view):
    page = view()
    page.click(PLAY)
    until(page, "+d.step >= 5")
    page.locator(
        "[data-testid=stSidebar] input[type=range], [data-testid=stSidebar] [role=slider]"
    ).first.press("ArrowRight")
    until(page, "d.rev === '1'")
    frame = int(state(page, "frame"))
    assert frame >= 5
    until(page, f"+d.frame >= {frame + 3}")


def test_curves_in_sight_grow_while_it_plays(view):
    page = view("n=5", viewport=(1280, 1400))
    page.click(PLAY)
    for legend in page.locator(".chart .key b").all():
        page.wait_for_function("b => b.textContent !== ''", arg=legend.element_handle())
    assert state(page, "playing") == "true"
    ink = page.locator(".chart canvas").first
    before = ink.evaluate("c => c.toDataURL()")
    step = int(state(page, "step"))
    until(page, f"+d.step >= {step + 10} && d.playing === 'true'")
    assert ink.evaluate("c => c.toDataURL()") != before


def test_keys_play_step_and_turn_while_the_view_has_the_focus(view):
    page = view()
    page.locator(".stage").focus()
    page.keyboard.press(".")
    until(page, "d.step === '1'")
    camera = state(page, "camera")
    page.keyboard.press("ArrowLeft")
    until(page, f"d.camera !== '{camera}'")
    assert state(page, "step") == "1", "arrow keys on the sphere turn it"
    page.keyboard.press("Space")
    until(page, "d.playing === 'true'")
    page.keyboard.press("Space")
    until(page, "d.playing === 'false'")


def test_the_end_is_announced_with_its_reason(view):
    page = view("stop=12&autoplay=1")
    until(page, "d.done === 'converged' && d.playing === 'false'")
    assert "Converged at step 12" in page.locator(".banner").inner_text()
    assert "1e-6" in page.locator(".banner").inner_text()


def test_reduced_motion_suppresses_autoplay(view, browser, sphere_app):
    context = browser.new_context(reduced_motion="reduce")
    try:
        page = context.new_page()
        page.goto(f"{sphere_app.url}/?autoplay=1")
        page.wait_for_selector(f"{VIEW}[data-frames='1']", timeout=WAIT)
        page.wait_for_timeout(600)
        assert state(page, "playing") == "false"
    finally:
        context.close()


def test_without_webgl_a_flat_drawing_plays_and_says_so(view):
    page = view(before="window.__lmvizNoWebGL = true")
    assert state(page, "renderer") == "2d"
    assert "no WebGL" in page.locator(".flat-note").inner_text()
    page.click(PLAY)
    until(page, "+d.step >= 3")


def test_a_lost_context_is_bridged_and_restored(view):
    page = view()
    page.evaluate(
        f"""() => {{
            const root = document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot;
            const gl = root.querySelector('{VIEW} .stage canvas').getContext('webgl2');
            window.lose = gl.getExtension('WEBGL_lose_context');
            window.lose.loseContext();
        }}"""
    )
    until(page, "d.renderer === '2d'")
    page.evaluate("window.lose.restoreContext()")
    until(page, "d.renderer === 'webgl'")
    assert page.locator(".flat-note").is_hidden()


@pytest.mark.parametrize(
    "query", ["S=4&n=20", "mode=circle&k=5", "mode=projection&k=12&S=2", "k=64&n=3"]
)
def test_every_shape_of_problem_draws_and_plays(view, query):
    page = view(query)
    count = int(state(page, "spheres"))
    assert page.locator(".cell").count() == count
    page.click(PLAY)
    until(page, "+d.step >= 2")


def test_hovering_a_prototype_names_its_nearest_and_the_angle(view):
    page = view()
    page.locator("[data-layer=features]").click()
    page.locator(".face").select_option("2")
    camera = ""
    while camera != (camera := state(page, "camera")):
        page.wait_for_timeout(400)
    box = page.locator(".hole").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tip = page.locator(".tip")
    tip.wait_for(state="visible", timeout=WAIT)
    assert "class 3" in tip.inner_text()
    assert "nearest prototype" in tip.inner_text()


def test_the_wheel_scrolls_the_page_until_the_sphere_is_focused(view):
    page = view()
    box = page.locator(".hole").bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    camera = state(page, "camera")
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(300)
    assert state(page, "camera") == camera
    page.mouse.click(box["x"] + 40, box["y"] + 40)
    page.mouse.wheel(0, -120)
    until(page, f"d.camera !== '{camera}'")


def test_a_phone_shows_one_column_with_large_targets(view):
    page = view("sidebar=0", viewport=harness.PHONE, touch=True)
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0
    hole = page.locator(".hole").bounding_box()
    assert hole["width"] > 300
    for button in page.locator(".lmv button:visible, .lmv select:visible").all():
        assert button.bounding_box()["height"] >= 40, button.inner_text()
