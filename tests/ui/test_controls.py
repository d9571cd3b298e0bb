"""Controls are made from records: the same range, default and help, for every loss."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.losses import CATALOGUE, HyperParameter
from lmviz.ui.controls import label_of, show_number
from lmviz.ui.problem_form import FORM

each_loss = pytest.mark.parametrize("loss", CATALOGUE)


def form(loss: str) -> None:
    import streamlit as st

    from lmviz.ui import problem_form

    st.session_state.setdefault("form.loss", loss)
    problem_form.draw("form")
    st.session_state["problem"] = problem_form.problem_of(problem_form.current("form"))


def drawn(loss: str, **values: object) -> tuple[AppTest, dict]:
    """The form with all defaults, and its widgets by the name of their setting."""
    at = AppTest.from_function(form, kwargs={"loss": loss}, default_timeout=60)
    for name, value in values.items():
        at.session_state[f"form.{name}"] = value
    at.run()
    assert not at.exception, [e.message for e in at.exception]
    kinds = ("selectbox", "slider", "select_slider", "number_input", "text_input")
    widgets = [w for kind in kinds for w in at.get(kind)]
    return at, {w.key.split(".")[-1]: w for w in widgets}


def assert_like_its_record(widget, p: HyperParameter) -> None:
    assert widget.help == p.help
    assert len(p.help) > 20, f"{p.name}: a help text must explain"
    assert (p.title or p.name) in widget.label
    if p.name != "loss":
        assert widget.value == p.default
    if p.choices:
        assert len(widget.options) == len(p.choices)
    elif p.ticks:
        shown = {float(text.replace(",", "")) for text in widget.options}
        assert shown == {float(t) for t in p.ticks} | {float(p.default)}
        assert p.low <= min(shown)
        assert max(shown) <= p.high
    else:
        assert (widget.min, widget.max) == (p.low, p.high)


@each_loss
def test_every_control_is_like_its_record(loss):
    at, widgets = drawn(loss)
    hyper = {p.name: p for p in CATALOGUE[loss].hyper}
    hidden = {"ratio"}  # drawn only for imbalanced classes
    assert set(widgets) == set(hyper) | set(FORM) - hidden
    for name, widget in widgets.items():
        assert_like_its_record(widget, hyper.get(name) or FORM[name])
    assert at.session_state["problem"].loss.record.key == loss


@pytest.mark.parametrize(("kind", "extra"), [("step", "ratio"), ("long-tailed", "ratio")])
def test_imbalance_by_a_rule_asks_for_the_ratio(kind, extra):
    at, widgets = drawn("ldam", imbalance=kind, per_class=100)
    assert_like_its_record(widgets[extra], FORM[extra])
    counts = at.session_state["problem"].class_counts
    assert counts[0] == 100
    assert counts[-1] == 10


def test_counts_by_hand_have_a_field_with_help():
    _, widgets = drawn("normface", imbalance="by hand", counts="1,2,3,4,5,6,7,8")
    assert widgets["counts"].help


@pytest.mark.parametrize("optimizer", FORM["optimizer"].choices)
def test_what_an_optimiser_does_not_read_is_switched_off(optimizer):
    _, widgets = drawn("normface", optimizer=optimizer)
    off = {name for name, widget in widgets.items() if widget.disabled}
    assert (
        off
        == {
            "sgd": set(),
            "adam": set(),
            "riemannian_sgd": {"weight_decay"},
            "riemannian_lbfgs": {"learning_rate", "momentum", "schedule", "weight_decay"},
        }[optimizer]
    )


def test_a_loss_without_a_scale_has_nothing_to_anneal():
    at, widgets = drawn("softmax", anneal_from=5.0)
    assert widgets["anneal_from"].disabled
    assert widgets["anneal_steps"].disabled
    assert at.session_state["problem"].anneal_from == 0


@pytest.mark.parametrize("value", [17.5, 0.01, 1e6])
def test_a_value_between_the_ticks_keeps_its_place_on_the_slider(value):
    at, widgets = drawn("normface", **{"normface.s": value})
    assert widgets["s"].value == value
    assert at.session_state["problem"].loss.hyper["s"] == value


@pytest.mark.parametrize(
    ("value", "text"), [(10.0, "10"), (0.1, "0.1"), (1e-6, "1e-06"), (20_000, "20,000"), (0, "0")]
)
def test_numbers_are_written_as_short_as_they_can_be(value, text):
    assert show_number(value) == text


def test_an_angle_is_labelled_with_its_degrees():
    margin = CATALOGUE["arcface"].parameter("m")
    assert margin.unit == "rad"
    assert "28.6°" in label_of(margin, 0.5)
    assert "°" not in label_of(margin, 0.0)
    assert "°" not in label_of(CATALOGUE["cosface"].parameter("m"), 0.5)
