"""Compare and Imbalance in a real browser: linked spheres, slices that run, and small screens."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.views import SPHERE, WAIT, until

expect.set_options(timeout=WAIT)


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label).first.click(timeout=WAIT)


def test_four_losses_play_in_step_on_linked_spheres_and_the_table_follows(open_page):
    page = open_page("/compare")
    until(page, "d.spheres === '4' && +d.step >= 20 && !d.error")
    linked = page.locator(".chip[data-layer=linked]")
    expect(linked).to_have_attribute("aria-pressed", "true")
    header = page.locator("[data-testid=stTable] th").nth(1)
    before = header.inner_text()
    assert before.startswith("ours, step")
    expect(header).not_to_have_text(before)  # the table keeps up without a click
    # At rest it is of the very step on the screen, also where that is one of long ago.
    page.locator(f"{SPHERE} .stage").focus()
    page.keyboard.press("Space")
    of_table = "document.querySelectorAll('[data-testid=stTable] th')[1].innerText"
    for key, wanted in ((".", "+d.step > 20"), ("Home", "d.step === '0'")):
        page.keyboard.press(key)
        until(page, f"{wanted} && d.playing === 'false' && {of_table} === `ours, step ${{d.step}}`")
    expect(page.locator("[data-testid=stTable]")).to_contain_text("68.50°")


def test_seeds_run_in_slices_beside_the_playing_view_until_they_are_stopped(open_page):
    page = open_page("/compare?seeds=8")
    until(page, "+d.step >= 10")
    press(page, "Run 8 seeds")
    # The bar at the top has a button of this name while a script runs.
    main = page.get_by_test_id("stMainBlockContainer")
    stop = main.get_by_role("button", name="Stop", exact=True)
    expect(stop).to_be_visible()
    page.locator(".js-plotly-plot .boxlayer").first.wait_for(state="attached", timeout=WAIT)
    # Out of sight the view rests; it goes on while the seeds run.
    page.locator(f"{SPHERE} .stage").scroll_into_view_if_needed(timeout=WAIT)
    step = page.evaluate(
        "+document.querySelector('[data-testid=stBidiComponentIsolated]')"
        f".shadowRoot.querySelector('{SPHERE}').dataset.step"
    )
    until(page, f"+d.step > {step} || d.done")
    if stop.count():
        stop.first.click(timeout=WAIT)
    expect(page.get_by_role("button", name="Run 8 seeds")).to_be_visible()
    expect(page.locator("[data-testid=stTable]")).to_contain_text("8 seeds, step")


def test_the_weight_of_the_zero_centroid_moves_a_running_collapse(open_page):
    page = open_page("/imbalance")
    until(page, "d.spheres === '2' && +d.step >= 10 && !d.error")
    run = page.locator(SPHERE).get_attribute("data-run")
    slider = page.get_by_role("slider", name="Zero-centroid weight")
    slider.first.press("ArrowRight")
    until(page, f"d.run === '{run}' && d.rev === '1'")
    page.wait_for_function("new URLSearchParams(location.search).has('zero_centroid')")
    expect(page.locator(".cell-head b").nth(1)).to_have_text("λ = 20")
