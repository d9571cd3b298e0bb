"""Whose runs a visitor sees: everybody's on a machine of one's own, only one's own elsewhere.

    LMVIZ_SHARED   1: all visitors see, resume and delete all runs, and may name any folder of
                   images. 0: everybody sees the own runs only, and images come from LMVIZ_DATA.
                   Not set: 1 for whoever sits at the machine itself, 0 for all others.

A visitor is known by the login where there is one, else by a random word that the server makes
and that only the own browser keeps, in a cookie. A run's folder holds the hash of it.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from urllib.parse import urlsplit

import streamlit as st

from lmviz.ui import cookie
from lmviz.ui.words import training as words

COOKIE = "lmviz_visitor"
KEPT_S = 365 * 24 * 3600
WORD = "training.visitor"
_WORD = re.compile(r"[A-Za-z0-9_-]{32,64}")
_HERE = ("127.0.0.1", "localhost", "::1")
_FORWARDED = ("x-forwarded-for", "x-real-ip", "forwarded", "via")


def shared() -> bool:
    """Whether this visitor sees everybody's runs."""
    given = os.environ.get("LMVIZ_SHARED", "").strip().lower()
    if given:
        # A mistake must not open what was meant to be closed.
        return given in ("1", "yes", "true", "on")
    return st.get_option("server.address") in _HERE and _from_here(st.context.headers.to_dict())


def _from_here(headers: dict[str, str]) -> bool:
    """Whether a request was made on the server's own machine, and by no proxy for another."""
    plain = {name.lower(): value for name, value in headers.items()}
    if any(name in plain for name in _FORWARDED):
        return False
    host = plain.get("host", "localhost")
    return urlsplit(f"//{host}").hostname in _HERE


def owner() -> str | None:
    """The visitor's own mark in run folders; None for whoever sees all runs."""
    if shared():
        return None
    login = _login()
    if login:
        return _hash(f"login {login}")
    known = str(st.session_state.get(WORD) or st.context.cookies.get(COOKIE, ""))
    word = known if _WORD.fullmatch(known) else secrets.token_urlsafe(32)
    st.session_state[WORD] = word
    return _hash(f"browser {word}")


def _login() -> str:
    """Who has logged in, if the server asks for that."""
    if not getattr(st.user, "is_logged_in", False):
        return ""
    return f"{st.user.get('iss', '')} {st.user.get('sub') or st.user.get('email')}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def keep() -> None:
    """Let the browser keep the word by which its visitor is known, and tell the visitor."""
    if owner() is None:
        return
    if _login():
        st.caption(f":material/person: {words.ONLY_YOU}")
        return
    word = st.session_state[WORD]
    st.caption(f":material/person: {words.ONLY_BROWSER}")
    if st.context.cookies.get(COOKIE) != word:
        cookie.keep(COOKIE, word, KEPT_S)
