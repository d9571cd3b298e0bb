"""Who gets in: nobody is asked by default, and a mistake in the settings opens nothing."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.ui import access
from lmviz.ui.access import Access, AccessError, Guesses

NOW = 1_000_000.0


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in ("LMVIZ_PASSWORD", "LMVIZ_LOGIN", "LMVIZ_LOGIN_ALLOW"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(access, "_guesses", Guesses())


def gate() -> None:
    import streamlit as st

    from lmviz.ui import access

    if access.is_granted():
        st.write("inside")


def opened() -> AppTest:
    return AppTest.from_function(gate).run()


def is_inside(page: AppTest) -> bool:
    return any(text.value == "inside" for text in page.markdown)


def test_nobody_is_asked_where_nothing_is_set():
    page = opened()
    assert is_inside(page)
    assert not page.text_input


def test_the_password_opens_and_another_one_does_not(monkeypatch):
    monkeypatch.setenv("LMVIZ_PASSWORD", "gehéim")
    page = opened()
    assert not is_inside(page)
    page.text_input[0].set_value("geheim").run()
    assert not is_inside(page)
    assert "not the password" in page.warning[0].value
    assert page.text_input[0].value == "", "a wrong password stays on the screen"
    page.text_input[0].set_value("gehéim").run()
    assert is_inside(page)
    assert not page.text_input
    assert not is_inside(opened()), "one visitor's password let another one in"


def test_guessing_is_slowed_down_for_all_visitors_together(monkeypatch):
    monkeypatch.setenv("LMVIZ_PASSWORD", "right")
    monkeypatch.setattr(access, "_guesses", Guesses(most=3, seconds=3600.0))
    for guess in ("a", "b", "c"):
        opened().text_input[0].set_value(guess).run()
    page = opened().text_input[0].set_value("right").run()
    assert not is_inside(page)
    assert "Too many" in page.warning[0].value
    guesses = Guesses(most=2, seconds=60.0)
    guesses.wrong(NOW)
    guesses.wrong(NOW + 1)
    assert guesses.spent(NOW + 59)
    assert not guesses.spent(NOW + 61)


def test_what_a_browser_keeps_is_good_for_half_a_day_and_for_this_password_only():
    mine, other = Access(password="right"), Access(password="other")
    token = mine.token(NOW)
    assert mine.accepts(token, NOW + 12 * 3600 - 1)
    assert not mine.accepts(token, NOW + 12 * 3600 + 1)
    assert not other.accepts(token, NOW)
    until, signature = token.split(".")
    assert not mine.accepts(f"{int(until) + 1}.{signature}", NOW), "a longer time is not signed"
    for broken in ("", ".", until, f".{signature}", "right", f"{until}.é", "9" * 5000):
        assert not mine.accepts(broken, NOW)
    assert "right" not in token


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"LMVIZ_LOGIN": "maybe"}, "LMVIZ_LOGIN must be"),
        ({"LMVIZ_LOGIN": "on", "LMVIZ_LOGIN_ALLOW": "example.edu"}, "LMVIZ_LOGIN_ALLOW holds"),
        ({"LMVIZ_LOGIN_ALLOW": "@example.edu"}, "LMVIZ_LOGIN is off"),
    ],
)
def test_a_mistake_names_the_variable_and_keeps_the_app_closed(settings, named, monkeypatch):
    with pytest.raises(AccessError, match=named):
        Access.from_environment(settings)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    page = opened()
    assert not is_inside(page)
    assert named in page.error[0].value


def test_a_login_that_cannot_work_keeps_the_app_closed(monkeypatch):
    monkeypatch.setenv("LMVIZ_LOGIN", "on")
    page = opened()
    assert not is_inside(page)
    assert "stays closed" in page.error[0].value


def test_those_who_have_logged_in_enter_and_those_who_have_not_are_asked_to(monkeypatch):
    monkeypatch.setenv("LMVIZ_LOGIN", "on")
    monkeypatch.setenv("LMVIZ_LOGIN_ALLOW", "@example.edu")
    monkeypatch.setattr(access, "_login_mistake", lambda: "")

    class User(dict):
        is_logged_in = False
        to_dict = dict.copy

    user = User(email="ann@example.edu", email_verified=True)
    monkeypatch.setattr("streamlit.user", user)
    page = opened()
    assert not is_inside(page)
    assert page.button[0].label == "Log in"
    user.is_logged_in = True
    assert is_inside(opened())
    user["email"] = "ann@example.org"
    page = opened()
    assert not is_inside(page)
    assert page.button[0].label == "Log out"


@pytest.mark.parametrize(
    ("user", "enters"),
    [
        ({"email": "ann@example.edu"}, True),
        ({"email": "Ann@Example.EDU", "email_verified": True}, True),
        ({"email": "bob@else.org"}, True),
        ({"email": "ann@example.edu", "email_verified": False}, False),
        ({"email": "ann@sub.example.edu"}, False),
        ({"email": "ann@example.edu.evil.org"}, False),
        ({"email": "ann@notexample.edu"}, False),
        ({"email": "carl@else.org"}, False),
        ({"email": None}, False),
        ({}, False),
    ],
)
def test_only_named_people_and_domains_enter(user, enters):
    named = Access.from_environment(
        {"LMVIZ_LOGIN": "on", "LMVIZ_LOGIN_ALLOW": "@example.edu, Bob@else.org"}
    )
    assert named.admits(user) is enters
    assert Access.from_environment({"LMVIZ_LOGIN": "on"}).admits(user), "no list lets all in"
