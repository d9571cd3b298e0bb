"""The live view in a real browser, fed by a toy optimiser over the real wire protocol."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts import harness
from tests.browser.views import SPHERE, WAIT, until

APP = Path(__file__).parent / "apps" / "sphere_app.py"
PACKINGS = Path(__file__).parent / "apps" / "packing_app.py"
PLAY = ".btn.primary"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def sphere_app() -> Iterator[harness.App]:
    with harness.running_app(APP) as running:
        yield running


@pytest.fixture(scope="module")
def packing_app() -> Iterator[harness.App]:
    with harness.running_app(PACKINGS) as running:
        yield running


@contextmanager
def opener(app: harness.App, browser: Browser) -> Iterator[Open]:
    """Open the fixture page with a query; afterwards no tab may have complained."""
    with ExitStack() as stack:
        tabs = []

        def open_one(query: str = "", before: str = "", **options: object) -> Page:
            tab = stack.enter_context(harness.open_tab(browser, app.url, f"/?{query}", **options))
            tabs.append(tab)
            if before:
                tab.page.add_init_script(before)
                tab.page.reload()
            tab.page.wait_for_selector(
                f"{SPHERE}[data-frames]:not([data-frames='0'])", timeout=WAIT
            )
            return tab.page

        yield open_one
        complaints = [line for tab in tabs for line in tab.watch.complaints()]
        assert not complaints, "\n".join(complaints)


@pytest.fixture
def view(sphere_app: harness.App, browser: Browser) -> Iterator[Open]:
    with opener(sphere_app, browser) as open_one:
        yield open_one


@pytest.fixture
def packing(packing_app: harness.App, browser: Browser) -> Iterator[Open]:
    """Open the best packing of k points with these fields in the payload's head."""
    with opener(packing_app, browser) as open_one:

        def open_packing(k: int, head: dict, query: str = "", **options: object) -> Page:
            return open_one(f"k={k}&head={quote(json.dumps(head))}&{query}", **options)

        yield open_packing


def state(page: Page, name: str) -> str:
    return page.locator(SPHERE).get_attribute(f"data-{name}") or ""


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
    until(page, "d.playing === 'false' && d.frame === String(window.__lmviz.cursor)")
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
    until(page, "d.playing === 'true' && +d.frame >= 4")
    page.keyboard.press("Space")
    until(page, "d.playing === 'false' && d.frame === String(window.__lmviz.cursor)")
    frame = int(state(page, "frame"))
    page.keyboard.press(",")
    until(page, f"d.frame === '{frame - 1}'")
    page.keyboard.press("Home")
    until(page, "d.frame === '0'")
    page.get_by_label("Reset to the same start").focus()
    page.keyboard.press("ArrowRight")
    until(page, "d.frame === '1'")
    page.keyboard.press("End")
    until(page, f"+d.frame >= {frame}")
    run = state(page, "run")
    page.keyboard.press("s")
    until(page, f"d.run !== '{run}' && d.step === '0'")


def test_the_help_lists_the_keys_and_gives_the_focus_back(view):
    page = view()
    page.locator(".stage").focus()
    page.keyboard.press("?")
    help_panel = page.get_by_role("dialog", name="Keys")
    help_panel.wait_for(timeout=WAIT)
    words = help_panel.inner_text()
    assert all(word in words for word in ("Space", "play or pause", "Home", "Shift", "rotate"))
    page.keyboard.press(".")
    page.keyboard.press("Escape")
    help_panel.wait_for(state="hidden", timeout=WAIT)
    assert state(page, "step") == "0", "behind the list nothing acts"
    page.keyboard.press(".")
    until(page, "d.step === '1'")
    page.get_by_role("button", name="Keys").click()
    help_panel.get_by_role("button", name="Close").click()
    help_panel.wait_for(state="hidden", timeout=WAIT)


def test_tables_hold_the_numbers_of_the_picture(view):
    page = view("k=4&n=8")
    summary = page.locator(".twin summary")
    assert page.locator(".twin table").count() == 0, "built when they are opened"
    summary.focus()
    page.keyboard.press("Enter")
    caption = page.locator(".twin caption").first
    expect(caption).to_contain_text("step 0", timeout=WAIT)
    page.keyboard.press(".")
    until(page, "d.step === '1'")
    expect(caption).to_contain_text("step 1", timeout=WAIT)
    angles = page.locator(".twin table").nth(0).locator("tr td:nth-of-type(2)").all_inner_texts()
    smallest = min(angles, key=lambda text: float(text.rstrip("°")))
    picture = page.locator(".stage canvas").get_attribute("aria-label") or ""
    assert f"mallest angle {smallest}" in picture
    assert "step 1" in picture
    assert page.locator(".matrix-read").inner_text().split(": ")[1].startswith(smallest)


def test_the_end_is_announced_with_its_reason(view):
    page = view("stop=12&autoplay=1")
    until(page, "d.done === 'converged' && d.playing === 'false'")
    assert "Converged at step 12" in page.locator(".banner").inner_text()
    assert "1e-6" in page.locator(".banner").inner_text()


def test_reduced_motion_means_no_autoplay_and_a_camera_that_jumps(view, browser, sphere_app):
    context = browser.new_context(reduced_motion="reduce")
    try:
        page = context.new_page()
        page.goto(f"{sphere_app.url}/?autoplay=1")
        page.wait_for_selector(f"{SPHERE}[data-frames='1']", timeout=WAIT)
        before = state(page, "camera")
        page.locator("[data-view=top]").click()
        until(page, f"d.camera !== '{before}'")
        first = state(page, "camera")
        page.wait_for_timeout(600)  # longer than the glide that others see
        assert state(page, "camera") == first
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
            const gl = root.querySelector('{SPHERE} .stage canvas').getContext('webgl2');
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


def swipe(page: Page, dx: float, dy: float, steps: int = 12) -> None:
    """Move a finger over the sphere, with all that the browser itself makes of it."""
    box = page.locator(".hole").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = page.context.new_cdp_session(page)

    def finger(kind: str, *points: dict[str, float]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    finger("touchStart", {"x": x, "y": y})
    for i in range(1, steps + 1):
        finger("touchMove", {"x": x + dx * i / steps, "y": y + dy * i / steps})
    finger("touchEnd")


def test_a_finger_scrolls_the_page_over_the_sphere_and_turns_it_sideways(view):
    page = view("sidebar=0", viewport=harness.PHONE, touch=True)
    scrolled = "document.querySelector('[data-testid=stMain]').scrollTop"
    camera = state(page, "camera")
    swipe(page, 0, -160)
    page.wait_for_function(f"{scrolled} > 100", timeout=WAIT)
    assert state(page, "camera") == camera
    before = -1
    while before != (before := page.evaluate(scrolled)):  # it glides on for a while
        page.wait_for_timeout(300)
    swipe(page, 120, 0)
    until(page, f"d.camera !== '{camera}'")
    assert page.evaluate(scrolled) == before
    turned = state(page, "camera")
    # How far it glided depends on the machine; both fingers have to land on the sphere.
    page.locator(".hole").evaluate("element => element.scrollIntoView({block: 'center'})")
    box = page.locator(".hole").bounding_box()
    middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    page.context.new_cdp_session(page).send(
        "Input.synthesizePinchGesture",
        {**middle, "scaleFactor": 1.6, "gestureSourceType": "touch"},
    )
    distance = turned.split(",")[3]
    until(page, f"d.camera.split(',')[3] !== '{distance}'")
    assert page.evaluate("visualViewport.scale") == 1, "the sphere grows, not the page"


def at_rest(page: Page) -> bytes:
    """Picture of the stage once nothing in it changes any more."""
    before = b""
    while before != (before := page.locator(".stage").screenshot()):
        page.wait_for_timeout(400)
    return before


def test_a_paused_still_asks_again_and_glides_to_what_is_new(packing):
    page = packing(19, {"still": True, "poll_ms": 300})
    until(page, "d.frame === '1' && d.playing === 'false'")
    tammes = "47.69"  # 19 points; the tiles follow the glide a little later
    expect(page.locator(".tile-value").first).to_contain_text(tammes, timeout=WAIT)
    answers = page.evaluate("window.__lmviz.rtts.length")
    page.wait_for_function(f"window.__lmviz.rtts.length >= {answers + 3}", timeout=WAIT)
    assert state(page, "frames") == "2"


def test_a_still_has_no_player_and_its_keys_do_nothing(packing):
    page = packing(24, {"still": True, "matrix": False, "tiles": []}, "steady=1")
    assert page.locator(".bar").is_hidden()
    assert page.locator(".side").is_hidden()
    assert page.locator(".below").is_hidden()
    left, view = (page.locator(selector).bounding_box() for selector in (".left", ".lmv"))
    assert left["width"] == view["width"]
    page.locator(".stage").focus()
    for key in ("Space", ".", "Shift+R"):
        page.keyboard.press(key)
    camera = state(page, "camera")
    page.keyboard.press("ArrowLeft")
    until(page, f"d.camera !== '{camera}'")
    assert (state(page, "playing"), state(page, "frame")) == ("false", "0")


@pytest.mark.parametrize(
    ("d", "before"), [(2, ""), (3, ""), (4, ""), (3, "window.__lmvizNoWebGL = true")]
)
def test_contacts_are_drawn_until_switched_off(packing, d, before):
    page = packing(8, {"still": True}, f"d={d}&steady=1", before=before)
    chip = page.locator("[data-layer=contacts]")
    assert chip.get_attribute("aria-pressed") == "true"
    shown = at_rest(page)
    chip.click()
    page.mouse.move(0, 0)
    assert at_rest(page) != shown


def test_contacts_come_with_a_newer_head_of_the_same_run(packing):
    page = packing(24, {"still": True})
    chip = page.locator("[data-layer=contacts]")
    assert chip.is_hidden()
    page = packing(24, {"still": True, "poll_ms": 200})
    page.locator("[data-layer=contacts]").wait_for(state="visible", timeout=WAIT)


def test_a_rattler_is_named_and_its_card_says_that_it_is_free(packing):
    page = packing(19, {"still": True}, "steady=1")
    page.locator(".face").select_option("17")
    at_rest(page)
    box = page.locator(".hole").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tip = page.locator(".tip")
    tip.wait_for(state="visible", timeout=WAIT)
    assert "class 18" in tip.inner_text()
    assert "can move freely" in tip.inner_text()
    assert page.locator(".name.loose").all_inner_texts() == ["class 18 · rattler"]


def test_the_page_sets_layers_once_and_the_visitors_choice_outlasts_it(packing):
    head = {"still": True, "page": "optimum", "layers": {"labels": False, "caps": True}}
    page = packing(12, head, "steady=1")
    pressed = {
        name: page.locator(f"[data-layer={name}]") for name in ("contacts", "caps", "labels")
    }

    def layers() -> list[str | None]:
        return [chip.get_attribute("aria-pressed") for chip in pressed.values()]

    assert layers() == ["true", "true", "false"]
    pressed["labels"].click()
    leave = page.get_by_text("leave the view")
    leave.click()
    page.locator(SPHERE).wait_for(state="detached", timeout=WAIT)
    leave.click()
    until(page, "+d.frames >= 1")
    assert layers() == ["true", "true", "true"]


def test_a_hundred_and_thirty_prototypes_show_caps_and_regions(packing):
    page = packing(130, {"still": True, "layers": {"labels": False}}, "steady=1")
    plain = at_rest(page)
    page.locator("[data-layer=regions]").click()
    page.mouse.move(0, 0)
    assert at_rest(page) != plain
