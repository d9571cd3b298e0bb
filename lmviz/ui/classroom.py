"""What a link switches off for a class, and the presenter's large type.

``hide=presets,share`` in a link keeps these groups of controls out of sight; ``present=1`` makes
everything large. Both hold for the session until they are switched back. Hiding spares a class
distraction; it protects nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from lmviz.ui.words import lessons as words

HIDE, PRESENT = "hide", "present"
"""Names in links."""
HIDDEN, PRESENTING = "classroom.hidden", "classroom.present"
"""Session keys: a list of names; True or False."""


def _keyed(ending: str) -> str:
    """Selects what has a key ``<page>.<ending>``."""
    return f'[class*="st-key-"][class$="-{ending}"], [class*="st-key-"][class*="-{ending} "]'


GROUPS: dict[str, tuple[str, ...]] = {
    "sidebar": ('[data-testid="stSidebar"]', '[data-testid="stExpandSidebarButton"]'),
    "presets": (_keyed("preset"),),
    "regularisers": (_keyed("open_regularisers"),),
    "classes": (_keyed("open_classes"),),
    "optimiser": (_keyed("open_optimiser"),),
    "stopping": (_keyed("open_stopping"),),
    "undo": (_keyed("undo"),),
    "share": (_keyed("share"), _keyed("save"), _keyed("cite"), _keyed("open")),
    "menu": ('[data-testid="stTopNav"]', '[data-testid="stSidebarNav"]'),
}
"""Controls that can be hidden together, by the classes that Streamlit gives their keys."""

LARGER = 1.35
"""How many times as large as usual the type is in front of a room."""
_LARGE = f"""
html {{ font-size: {LARGER:.0%} !important; }}
"""
_LARGE += """
[data-testid="stTopNav"], [data-testid="stSidebarNav"] { display: none !important; }
.stMainBlockContainer [data-testid="stElementContainer"]:not(
  :has([data-testid="stBidiComponentIsolated"]) + *) [data-testid="stCaptionContainer"] {
  display: none !important; }
[data-testid="stHeader"] { height: 2rem; min-height: 2rem; background: transparent; }
.stMainBlockContainer { padding: 2rem 1.5rem 1rem !important; }
.stMainBlockContainer { --lmviz-type: 1.25; }
"""
"""The caption under a live view stays: it says in numbers what the room sees. The last line is what
the view asks for in its own style sheet, for its controls and the names in its picture."""
_SPARED = ("undo", "share")
"""What a room need not see either."""


def read(query: str) -> tuple[list[str], str]:
    """The groups that a link's text names, and a message if some of them are unknown."""
    asked = [name for name in dict.fromkeys(query[:400].split(",")) if name]
    unknown = [name for name in asked if name not in GROUPS]
    told = words.no_groups(HIDE, unknown, GROUPS) if unknown else ""
    return [name for name in asked if name in GROUPS], told


def write(names: Iterable[str], presenting: bool) -> dict[str, str]:
    """What a link must hold for this."""
    hidden = [name for name in GROUPS if name in set(names)]
    found = {HIDE: ",".join(hidden)} if hidden else {}
    return found | ({PRESENT: "1"} if presenting else {})


def hidden() -> list[str]:
    """Names of the groups that this session does not see."""
    found: list[str] = st.session_state.setdefault(HIDDEN, [])
    return found


def presenting() -> bool:
    """Whether this session is shown to a room."""
    return bool(st.session_state.setdefault(PRESENTING, False))


def stop_presenting() -> None:
    """Callback: back to the usual size."""
    st.session_state[PRESENTING] = False


def sheet(names: Sequence[str], large: bool) -> str:
    """The style sheet that hides these groups, and enlarges the rest if asked."""
    away = [*names, *(_SPARED if large else ())]
    selectors = [selector for name in away for selector in GROUPS[name]]
    rules = f"{', '.join(selectors)} {{ display: none !important; }}" if selectors else ""
    return f"<style>{_LARGE if large else ''}{rules}</style>" if rules or large else ""


def dress() -> None:
    """Hide what is hidden, and enlarge if presenting."""
    if presenting():
        st.set_page_config(initial_sidebar_state="collapsed")
    style = sheet(hidden(), presenting())
    if style:
        st.html(style)


def draw_presenting() -> None:
    """The switch for large type."""
    st.toggle(
        words.PRESENTER.label,
        key=PRESENTING,
        help=words.PRESENTER.help,
        persist_state="session",
    )


def draw_hiding() -> None:
    """The choice of controls that this session, and its links, do without."""
    st.multiselect(
        words.HIDE.label,
        list(GROUPS),
        format_func=words.GROUPS.__getitem__,
        key=HIDDEN,
        help=words.HIDE.help,
        persist_state="session",
    )
