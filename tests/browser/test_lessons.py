"""A whole lesson in a real browser: its pages and questions, presenter mode, hidden controls."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from lmviz.lessons import shelf
from scripts.harness import wait_until_idle

WAIT = 60_000  # ms; a limit on a busy machine, never a measurement
expect.set_options(timeout=WAIT)
LESSON = shelf(own="").lesson("margin")
PANEL = ".st-key-lesson_panel"
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"


def query(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def press(page: Page, key: str) -> None:
    """Click a button of the panel once nothing runs that would lose the click."""
    wait_until_idle(page)
    # One with a tooltip is there twice, for wide and for narrow screens.
    button = page.locator(f".st-key-{key} button:visible")
    expect(button).to_have_count(1)
    button.click(timeout=WAIT)


def at_step(page: Page, number: int) -> None:
    """Wait until a step is reached, its page drawn and its state in the address."""
    assert LESSON is not None
    step = LESSON.steps[number - 1]
    expect(page.locator(PANEL).get_by_text(f"step {number} of {len(LESSON.steps)}")).to_be_visible()
    wanted = {"lesson": LESSON.key, "step": str(number), **dict(step.state)}
    # What is the default of its page is left out of the address.
    for name in ("init", "card"):
        wanted.pop(name, None)
    page.wait_for_function(
        """wanted => {
            const query = new URLSearchParams(location.search);
            return Object.entries(wanted).every(([name, text]) => query.get(name) === text);
        }""",
        arg=wanted,
        timeout=WAIT,
    )
    path = "/" if step.page == "sphere_lab" else f"/{step.page}"
    assert urlsplit(page.url).path == path
    page.wait_for_selector(IDLE, state="attached", timeout=WAIT)


def test_a_lesson_leads_through_the_pages_and_a_link_hides_controls(open_page):
    page = open_page("/")
    page.get_by_role("link", name="New here? Take a lesson.").click(timeout=WAIT)
    expect(page.get_by_role("heading", name="For teachers")).to_be_visible()
    press(page, "lessons-page-start-margin")

    at_step(page, 1)
    expect(page.get_by_role("slider", name="Classes")).to_have_value("3")
    expect(page.get_by_role("slider", name="Dimension")).to_have_value("2")
    guess = page.locator(PANEL).get_by_role("spinbutton")
    guess.fill("120.4")
    guess.press("Enter")
    press(page, "lessons-margin-1-check")
    expect(page.locator(PANEL).get_by_text("Right.")).to_be_visible()

    press(page, "lesson_next")
    at_step(page, 2)
    expect(page.get_by_role("slider", name="Classes")).to_have_value("4")
    expect(page.get_by_role("slider", name="Dimension")).to_have_value("3")
    page.locator(PANEL).get_by_text("120°, as three arrows did").click(timeout=WAIT)
    press(page, "lessons-margin-2-check")
    expect(page.locator(PANEL).get_by_text("Not quite.")).to_be_visible()

    press(page, "lesson_next")
    at_step(page, 3)
    expect(page.get_by_role("heading", name="8 points on S²")).to_be_visible()
    press(page, "lesson_next")
    at_step(page, 4)
    expect(page.get_by_role("slider", name="Dimension")).to_have_value("3")
    press(page, "lesson_next")
    at_step(page, 5)
    expect(page.get_by_role("heading", name="Proposition 3 ·")).to_be_visible()
    press(page, "lesson_next")
    at_step(page, 6)
    expect(page.get_by_role("heading", name="Theorem 2 ·")).to_be_visible()
    press(page, "lessons-margin-6-reveal")
    expect(page.locator(PANEL).get_by_text("0.7388").first).to_be_visible()
    press(page, "lesson_finish")
    panel = page.locator(PANEL)
    expect(panel.get_by_text("1 of 6 questions answered right.")).to_be_visible()
    expect(panel.locator("li", has_text="right")).to_contain_text(["The class margin"])
    expect(panel.locator("li", has_text="quite")).to_contain_text(["One dimension more"])
    expect(panel.locator("li", has_text="shown")).to_contain_text(["Two margins, one optimum"])
    expect(panel.locator("li", has_text="not answered")).to_have_count(3)
    expect(panel.get_by_role("button", name="Next: Why softmax is not enough")).to_be_visible()

    # The browser's way back: one press a step, whatever page it is on.
    for number in (6, 5, 4, 3, 2):
        page.go_back()
        at_step(page, number)
    for number in (3, 4, 5):
        page.go_forward()
        at_step(page, number)
    press(page, "lesson_back")
    at_step(page, 4)
    page.go_back()
    at_step(page, 5)
    press(page, "lesson_leave")
    expect(page.locator(PANEL)).to_have_count(0)
    expect(page.get_by_role("heading", name="Proposition 3 ·")).to_be_visible()
    page.wait_for_function("() => !location.search.includes('lesson')", timeout=WAIT)

    # What a teacher sends to a class, in the browser of a pupil.
    page = open_page("/?lesson=margin&step=4&hide=presets,classes,share")
    at_step(page, 4)
    expect(page.locator(".st-key-lab-loss")).to_be_visible()
    for hidden in ("preset", "open_classes", "k", "share", "undo"):
        wanted = expect(page.locator(f".st-key-lab-{hidden}"))
        (wanted.to_be_visible if hidden == "undo" else wanted.to_be_hidden)()

    # The same in front of a room.
    press(page, "lesson_class")
    page.get_by_text("Presenter mode").click(timeout=WAIT)
    page.wait_for_function(
        "() => parseFloat(getComputedStyle(document.documentElement).fontSize) > 21", timeout=WAIT
    )
    expect(page.locator("[data-testid=stTopNav]")).to_be_hidden()
    expect(page.locator(".st-key-lab-loss")).not_to_be_in_viewport()
    page.keyboard.press("Escape")
    wait_until_idle(page)
    page.keyboard.press("PageDown")
    at_step(page, 5)
    assert query(page)["present"] == "1"
    assert set(query(page)["hide"].split(",")) == {"presets", "classes", "share"}
    page.keyboard.press("PageUp")
    at_step(page, 4)
