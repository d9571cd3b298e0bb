"""Who may open the app: everybody, those who know a password, or those who log in.

    LMVIZ_PASSWORD      one password for the whole app; not set: none is asked for
    LMVIZ_LOGIN         on: visitors log in through OpenID Connect, as Streamlit's secrets.toml says
    LMVIZ_LOGIN_ALLOW   who of them may enter: addresses and @domains, with commas; not set: all

Where both are set, both are asked for. A mistake in the settings keeps the app closed: it must not
open what was meant to be closed.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib.util
import os
import threading
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lmviz.ui import cookie
from lmviz.ui.words import shell as words

GRANTED, GIVEN, WRONG = "access.granted", "access.password", "access.wrong"
"""Session keys: whether the password was right; what is typed; what was wrong with it."""
COOKIE = "lmviz_access"
KEPT_S = 12 * 3600
"""Seconds for which a browser that has given the password is not asked again: a school day."""
ON, OFF = ("1", "on", "yes", "true"), ("", "0", "off", "no", "false")


class AccessError(ValueError):
    """The settings of this server are written wrongly; the message names the variable."""


@dataclass(frozen=True)
class Access:
    """See the module: one field for each variable.

    Attributes:
        allow: addresses and @domains in small letters; empty means all who have logged in.
    """

    password: str = ""
    login: bool = False
    allow: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Access:
        """What the environment asks for.

        Raises:
            AccessError: a variable holds what it may not.
        """
        given = os.environ if environment is None else environment
        login = given.get("LMVIZ_LOGIN", "").strip().lower()
        if login not in (*ON, *OFF):
            raise AccessError(words.neither_on_nor_off(login))
        allow = given.get("LMVIZ_LOGIN_ALLOW", "").lower().replace(",", " ").split()
        for entry in allow:
            if "@" not in entry:
                raise AccessError(words.no_address(entry))
        if allow and login in OFF:
            raise AccessError(words.ALLOWED_WITHOUT_LOGIN)
        return cls(given.get("LMVIZ_PASSWORD", ""), login in ON, tuple(allow))

    def knows(self, password: str) -> bool:
        """Whether this is the password."""
        # Takes the same time however much of it is right.
        return hmac.compare_digest(password.encode("utf-8"), self.password.encode("utf-8"))

    def admits(self, user: Mapping[str, Any]) -> bool:
        """Whether somebody who has logged in may enter.

        Args:
            user: the claims of the identity provider.
        """
        if not self.allow:
            return True
        # Some providers let people write any address, and say then that they have not seen it.
        if user.get("email_verified") is False:
            return False
        email = str(user.get("email") or "").lower()
        return bool(email) and (email in self.allow or f"@{email.rpartition('@')[2]}" in self.allow)

    def token(self, now: float) -> str:
        """What a browser that has given the password keeps; good until :data:`KEPT_S` later."""
        until = f"{int(now) + KEPT_S}"
        return f"{until}.{self._sign(until)}"

    def accepts(self, token: str, now: float) -> bool:
        """Whether this is a token of ours, for this password, and still good."""
        until, _, signature = token.partition(".")
        good = hmac.compare_digest(signature.encode(), self._sign(until).encode())
        return good and until.isdecimal() and now < int(until) <= now + KEPT_S

    def _sign(self, text: str) -> str:
        key = hashlib.sha256(b"lmviz access\0" + self.password.encode("utf-8")).digest()
        return hmac.new(key, text.encode("utf-8"), "sha256").hexdigest()


class Guesses:
    """Wrong passwords of all visitors together: so many in a time, and no more are compared."""

    def __init__(self, most: int = 60, seconds: float = 60.0) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=most)
        self._lock = threading.Lock()

    def spent(self, now: float) -> bool:
        """Whether the next one has to wait."""
        with self._lock:
            full = len(self._times) == self._times.maxlen
            return full and now - self._times[0] < self._seconds

    def wrong(self, now: float) -> None:
        """Another one."""
        with self._lock:
            self._times.append(now)


_guesses = Guesses()


def is_granted() -> bool:
    """Whether this visitor may see the app; where not, ask for what is missing in its place."""
    try:
        access = Access.from_environment()
    except AccessError as error:
        st.error(words.closed(f"{error}."))
        return False
    return _has_logged_in(access) and _has_password(access)


def _has_logged_in(access: Access) -> bool:
    if not access.login:
        return True
    mistake = _login_mistake()
    if mistake:
        st.error(words.closed(mistake))
        return False
    if not getattr(st.user, "is_logged_in", False):
        st.title("lmviz")
        st.write(words.LOG_IN_FIRST)
        st.button(words.LOG_IN.label, type="primary", on_click=st.login, help=words.LOG_IN.help)
        return False
    if not access.admits(st.user.to_dict()):
        st.title("lmviz")
        st.write(words.NOT_ADMITTED)
        st.button(words.LOG_OUT.label, on_click=st.logout, help=words.LOG_OUT.help)
        return False
    return True


def _login_mistake() -> str:
    """Why nobody can log in; '' if they can."""
    if not all(importlib.util.find_spec(name) for name in ("authlib", "httpx")):
        return words.NO_LOGIN_PACKAGES
    try:
        present = "auth" in st.secrets
    except (FileNotFoundError, KeyError, ValueError):
        present = False
    return "" if present else words.NO_LOGIN_SECRETS


def _has_password(access: Access) -> bool:
    if not access.password:
        return True
    now = time.time()
    token = str(st.context.cookies.get(COOKIE) or "")
    if st.session_state.get(GRANTED):
        if not access.accepts(token, now):
            cookie.keep(COOKIE, st.session_state[GRANTED], KEPT_S)
        return True
    if access.accepts(token, now):
        st.session_state[GRANTED] = token
        return True
    st.title("lmviz")
    st.text_input(
        words.PASSWORD.label,
        type="password",
        key=GIVEN,
        on_change=_try,
        help=words.PASSWORD.help,
    )
    if st.session_state.get(WRONG):
        st.warning(st.session_state[WRONG], icon=":material/lock:")
    return False


def _try() -> None:
    """Compare what was typed."""
    access, now = Access.from_environment(), time.time()
    given = str(st.session_state.get(GIVEN, ""))
    if _guesses.spent(now):
        st.session_state[WRONG] = words.TOO_MANY_GUESSES
    elif access.knows(given):
        st.session_state[GRANTED] = access.token(now)
    elif given:
        _guesses.wrong(now)
        st.session_state[WRONG] = words.WRONG_PASSWORD
    st.session_state[GIVEN] = ""


def draw_log_out() -> None:
    """A way out, for those who have logged in."""
    if getattr(st.user, "is_logged_in", False):
        with st.sidebar:
            st.button(
                words.LOG_OUT.label,
                icon=":material/logout:",
                type="tertiary",
                on_click=st.logout,
                key="access.log_out",
                help=words.logged_in(str(st.user.get("email") or st.user.get("name") or "")),
            )
