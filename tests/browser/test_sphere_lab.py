"""The Sphere Lab in a real browser, from opening the app to every button of the player."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.harness import PHONE
from tests.browser.views import SPHERE, WAIT, until

#: The view's root through the component's shadow root, for conditions that run in the page.
ROOT = f"""[...document.querySelectorAll('*')].map(e => e.shadowRoot?.querySelector('{SPHERE}'))
    .find(Boolean)"""


def state(page: Page, name: str) -> str:
    return page.locator(SPHERE).get_attribute(f"data-{name}", timeout=WAIT) or ""


def button(page: Page, label: str) -> Locator:
    return page.locator(SPHERE).get_by_role("button", name=label).first


def press(page: Page, label: str) -> None:
    button(page, label).click(timeout=WAIT)


def pause(page: Page) -> None:
    press(page, "Pause")
    expect(button(page, "Play")).to_be_visible(timeout=WAIT)  # the state at rest is drawn


def shown_numbers(page: Page) -> str:
    """Every number of the state on screen: tiles and the text of the picture."""
    canvas = page.locator(f"{SPHERE} .stage canvas").first
    return canvas.get_attribute("aria-label") + page.locator(f"{SPHERE} .tile").first.inner_text()


def places(page: Page) -> list[str]:
    """Where the prototypes are on screen, by the names at their tips, to a tenth of a pixel.

    Unlike the picture's pixels, whose resolution follows the speed of the machine.
    """
    names = page.locator(f"{SPHERE} .name")
    return names.evaluate_all("nodes => nodes.map(n => n.getAttribute('style'))")


def settled(page: Page) -> tuple[str, list[str]]:
    """Step and places once they stand still, which they never do while it plays."""
    before = None
    for _ in range(40):
        now = state(page, "step"), places(page)
        if now == before:
            return now
        before = now
        page.wait_for_timeout(400)
    raise AssertionError("the view does not come to rest")


def choose(page: Page, label: str, option: str) -> None:
    """Pick an option of a select box in the sidebar, by typing as one does in a long list."""
    box = page.locator("[data-testid=stSidebar] [data-testid=stSelectbox]").filter(has_text=label)
    box.first.locator("input").fill(option, timeout=WAIT)
    page.get_by_role("option", name=option).first.click(timeout=WAIT)


def slider(page: Page, label: str) -> Locator:
    box = page.locator("[data-testid=stSidebar] [data-testid=stSlider]").filter(has_text=label)
    return box.first.get_by_role("slider")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def wait_for_query(page: Page, name: str, value: str) -> None:
    page.wait_for_function(
        "([n, v]) => new URLSearchParams(location.search).get(n) === v",
        arg=[name, value],
        timeout=WAIT,
    )


@pytest.fixture
def lab(page: Page) -> Page:
    until(page, "+d.frames > 0")
    return page


def test_it_opens_moving_and_plays_pauses_and_keeps_the_camera_that_was_dragged(lab):
    until(lab, "d.playing === 'true' && +d.step >= 4")  # no click so far
    box = lab.locator(f"{SPHERE} .hole").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before, numbers = state(lab, "camera"), shown_numbers(lab)
    lab.mouse.move(x, y)
    lab.mouse.down()
    for i in range(1, 9):
        lab.mouse.move(x + 15 * i, y + 5 * i)
    lab.mouse.up()
    until(lab, f"d.camera !== '{before}' && d.playing === 'true'")
    dragged, frame = state(lab, "camera"), int(state(lab, "frame"))
    until(lab, f"+d.frame >= {frame + 5}")
    assert state(lab, "camera") == dragged
    assert shown_numbers(lab) != numbers, "the points must have moved"
    pause(lab)
    step = settled(lab)[0]
    press(lab, "Play")
    until(lab, f"d.playing === 'true' && +d.step > {step}")
    assert state(lab, "camera") == dragged


def test_steps_are_exact_and_reset_shows_the_identical_start(lab):
    press(lab, "Reset to the same start")
    pause(lab)
    press(lab, "Reset to the same start")
    until(lab, "d.step === '0' && d.frames === '1'")
    start, run = settled(lab), state(lab, "run")
    numbers = shown_numbers(lab)
    press(lab, "One optimisation step")
    until(lab, "d.step === '1'")
    assert settled(lab)[1] != start[1]
    lab.locator(f"{SPHERE} .speed").select_option("20")
    press(lab, "20 optimisation steps")
    until(lab, "d.step === '21'")
    press(lab, "One optimisation step")
    until(lab, "d.step === '22'")
    lab.locator(f"{SPHERE} .scrub").fill("1")
    until(lab, "d.step === '1' && d.frames === '4'")
    press(lab, "Reset to the same start")
    until(lab, f"d.run !== '{run}' && d.step === '0'")
    assert settled(lab) == start
    assert shown_numbers(lab) == numbers
    run = state(lab, "run")
    press(lab, "New random start")
    until(lab, f"d.run !== '{run}' && d.step === '0'")
    lab.wait_for_function("() => location.search.includes('seed=')", timeout=WAIT)
    assert settled(lab)[1] != start[1]


def test_a_changed_loss_continues_a_changed_problem_restarts_and_the_link_follows(lab):
    until(lab, "+d.step >= 10")
    run, step = state(lab, "run"), int(state(lab, "step"))
    choose(lab, "Loss", "CosFace")
    until(lab, "d.rev === '1'")
    wait_for_query(lab, "loss", "cosface")
    assert state(lab, "run") == run
    assert int(state(lab, "step")) >= step
    frame = int(state(lab, "frame"))
    until(lab, f"+d.frame >= {frame + 3}")
    slider(lab, "Classes").press("ArrowLeft")
    until(lab, f"d.run !== '{run}' && d.rev === '0' && +d.frames > 1")
    wait_for_query(lab, "k", "7")
    assert query(lab) == {"loss": ["cosface"], "k": ["7"]}
    until(lab, "+d.step >= 4")
    lab.get_by_role("button", name="Undo change").click()
    lab.wait_for_function("() => !location.search.includes('k=')", timeout=WAIT)
    assert query(lab) == {"loss": ["cosface"]}
    expect(slider(lab, "Classes")).to_have_value("8", timeout=WAIT)


def prototype_at(page: Page) -> tuple[float, float]:
    """Where on the screen a prototype can be taken hold of: its card opens there."""
    card = page.locator(f"{SPHERE} .tip")
    for name in page.locator(f"{SPHERE} .name").all():
        box = name.bounding_box()
        for dx in range(-24, 48, 8):
            for dy in range(-24, 48, 8):
                x, y = box["x"] + dx, box["y"] + dy
                page.mouse.move(x, y)
                page.wait_for_timeout(40)
                if card.is_visible() and card.get_attribute("data-kind") == "prototype":
                    return x, y
    raise AssertionError("no prototype can be taken hold of")


def test_a_run_that_was_changed_and_moved_by_hand_comes_back_from_its_link(lab, open_page):
    until(lab, "+d.step >= 10")
    pause(lab)
    wait_for_query(lab, "at", state(lab, "step"))
    choose(lab, "Loss", "CosFace")
    until(lab, "d.rev === '1'")
    press(lab, "10 optimisation steps" if state(lab, "frames") == "1" else "2 optimisation steps")
    lab.locator(f"{SPHERE} [data-layer=caps]").click(timeout=WAIT)
    lab.locator(f"{SPHERE} [data-mode=moving]").click(timeout=WAIT)
    before = settled(lab)
    x, y = prototype_at(lab)
    lab.mouse.move(x, y)
    lab.mouse.down()
    lab.mouse.move(x + 20, y - 15, steps=3)
    lab.mouse.move(x + 50, y - 40, steps=3)
    lab.mouse.up()
    until(lab, "d.rev === '2'")
    step, moved = settled(lab)
    assert step == before[0]
    assert sum(a != b for a, b in zip(before[1], moved, strict=True)) == 1
    # By keyboard too: the one in front.
    lab.locator(f"{SPHERE} .stage").press("Shift+ArrowLeft", timeout=WAIT)
    until(lab, "d.rev === '3'")
    assert settled(lab)[1] != moved
    press(lab, "One optimisation step")
    until(lab, f"d.step === '{int(step) + 1}'")
    wait_for_query(lab, "at", str(int(step) + 1))
    assert query(lab)["layers"] == ["caps"]
    here, numbers = settled(lab), shown_numbers(lab)
    parts = urlsplit(lab.url)
    fresh = open_page(f"{parts.path}?{parts.query}")
    until(fresh, f"d.step === '{int(step) + 1}'")
    assert settled(fresh) == here
    assert shown_numbers(fresh) == numbers
    caps = fresh.locator(f"{SPHERE} [data-layer=caps]")
    expect(caps).to_have_attribute("aria-pressed", "true", timeout=WAIT)
    assert query(fresh) == query(lab)
    assert fresh.get_by_text("The link was corrected").count() == 0
    press(fresh, "Play")
    until(fresh, f"d.playing === 'true' && +d.step > {int(step) + 4}")
    fresh.wait_for_function("() => !location.search.includes('at=')", timeout=WAIT)


def test_a_link_restores_the_state_in_the_dark_theme(open_page):
    page = open_page("/?loss=arcface&k=5&d=2&seed=3", theme="dark")
    until(page, "+d.step >= 2")
    assert page.locator(f"{SPHERE} .cell").first.get_attribute("data-mode") == "circle"
    assert "5 prototypes" in page.locator(f"{SPHERE} .stage canvas").first.get_attribute(
        "aria-label"
    )
    expect(slider(page, "Classes")).to_have_value("5", timeout=WAIT)
    assert page.get_by_text("ArcFace", exact=False).first.is_visible()
    red, green, blue = page.evaluate(
        f"""() => getComputedStyle({ROOT}.querySelector('.lmv')).color
            .match(/[0-9.]+/g).slice(0, 3).map(Number)"""
    )
    assert min(red, green, blue) > 150, "text on the dark page must be light"
    assert query(page) == {"loss": ["arcface"], "k": ["5"], "d": ["2"], "seed": ["3"]}


def test_on_a_phone_nothing_scrolls_sideways_and_play_can_be_tapped(open_page):
    page = open_page(viewport=PHONE, touch=True)
    until(page, "d.playing === 'true' && +d.step >= 2")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    toggle = page.locator(f"{SPHERE} .btn.primary")
    toggle.scroll_into_view_if_needed()
    box = toggle.bounding_box()
    assert min(box["width"], box["height"]) >= 40
    assert 0 <= box["x"] <= PHONE[0] - box["width"]
    toggle.tap(timeout=WAIT)
    until(page, "d.playing === 'false'")
    toggle.tap(timeout=WAIT)
    step = state(page, "step")
    until(page, f"d.playing === 'true' && +d.step > {step}")


def test_without_webgl_a_message_and_a_drawing_that_plays(tabs):
    tab = tabs()
    page = tab.page
    page.add_init_script(
        """const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
            return kind.startsWith('webgl') ? null : original.call(this, kind, ...more);
        };"""
    )
    page.reload()
    until(page, "d.renderer === '2d' && +d.step >= 2")
    note = page.locator(f"{SPHERE} .flat-note")
    expect(note).to_contain_text("no WebGL")
    pause(page)
    ink = page.evaluate(
        f"""() => {{
            const canvas = {ROOT}.querySelector('.stage canvas');
            const {{ width, height }} = canvas;
            const data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
            return data.filter((value, i) => i % 4 === 3 && value > 0).length / (width * height);
        }}"""
    )
    assert ink > 0.1
    # three.js itself reports the missing context; nothing else may be wrong.
    assert [line for line in tab.watch.complaints() if "WebGL context" not in line] == []
