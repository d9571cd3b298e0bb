"""A page's whole state: read from its link or a file, written into its link, and undone.

Every page describes its state by one :class:`Page`. Its link holds what differs from the
default; a file of settings holds everything under the same names, so that both are read, checked
and corrected by the same function.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lmviz.losses import HyperParameter
from lmviz.ui.controls import ensure
from lmviz.ui.link import read_one, write_one
from lmviz.ui.plain import harmless
from lmviz.ui.sphere_view import sight as sights
from lmviz.ui.sphere_view.sight import Sight
from lmviz.ui.words import link as words

KEPT = ("lesson", "step", "hide", "present")
"""Names in links that belong to lessons: they stay in the address and are no page's setting."""
FORMAT = 1
"""Version of the files of settings."""
SAFE = ",/:@~"
"""Signs that a query may hold as they are."""
MOST_JSON = 100_000
MOST_UNDOS = 100
FEW = 3
"""Corrections that have a box each."""
MOST_WRITTEN = 200
_AT, _UNSENT, _WRITTEN = (f"page_state.{name}" for name in ("at", "unsent", "written"))

Values = dict[str, Any]
"""Names of settings to plain values; equal states compare equal."""


class Seen(Protocol):
    """A live view: a player, or a still picture."""

    sight: Sight

    def handle(self, request: Any) -> None:
        """Take a request of the browser."""


@dataclass(frozen=True)
class Page:
    """How one page's state is read, written and applied.

    Attributes:
        prefix: of its keys in the session, and its name in files.
        read: the state that a link's names and texts describe, always a valid one, and a message
            for each text that had to be corrected; it begins with the setting's name.
        write: names and texts that :attr:`read` turns into the state again; with ``True`` all of
            them, else only what differs from the default.
        current: what the controls show; may be asked before they are drawn.
        put: sets the controls; only called before they are drawn.
        view: the session's view if it exists yet; None for pages without one.
        seen: names in links of what is seen of it.
        fit: a sight as far as it goes with the values, and what had to be corrected.
        looks: settings that only choose what is looked at: changing them is nothing to undo.
    """

    prefix: str
    read: Callable[[Mapping[str, str]], tuple[Values, list[str]]]
    write: Callable[[Values, bool], dict[str, str]]
    current: Callable[[], Values]
    put: Callable[[Values], None]
    view: Callable[[], Seen | None] | None = None
    looks: Collection[str] = ()
    seen: Collection[str] = sights.STILL
    fit: Callable[[Sight, Values], tuple[Sight, list[str]]] | None = None

    def key(self, name: str) -> str:
        """Session key of something that belongs to this page."""
        return f"{self.prefix}.{name}"


# Opening


def open_page(page: Page) -> list[str]:
    """Set the controls from the link, or from a file that was just opened; before they are drawn.

    Where the session has been on this page already, its own state goes on, except that a link
    with settings, or the browser's way back and forth, is followed again.

    Returns what was corrected, as sentences to be shown.
    """
    query, from_file = _arrived(page), False
    if page.key("opening") in st.session_state:
        query, from_file = st.session_state.pop(page.key("opening")), True
    if query is None:
        return []
    values, seen, messages = read(page, query)
    seen = replace(seen, opened=uuid.uuid4().hex)
    st.session_state[page.key("sight")] = seen
    view = page.view() if page.view is not None else None
    if view is not None:
        view.sight = seen
    page.put(values)
    st.session_state.setdefault(page.key("history"), [])
    return [harmless(words.corrected(text, from_file)) for text in messages]


def read(page: Page, query: Mapping[str, str]) -> tuple[Values, Sight, list[str]]:
    """The state that a link's names and texts describe, what is seen of the page's view, and what
    had to be corrected."""
    names = page.seen if page.view is not None else ()
    values, messages = page.read({n: text for n, text in query.items() if n not in names})
    seen, corrected = Sight.read({n: query[n] for n in names if n in query})
    if page.fit is not None:
        seen, told = page.fit(seen, values)
        corrected += told
    return values, seen, [*messages, *corrected]


def _arrived(page: Page) -> dict[str, str] | None:
    """The settings of the address if they are to be read in this run."""
    state = st.session_state
    query = {n: text for n, text in st.query_params.items() if n not in KEPT}
    first = page.key("history") not in state
    moved = state.get(_AT) != page.prefix
    if moved:
        # The address may still be that of the page before, whatever this page knows of it.
        state[_AT], state[_UNSENT] = page.prefix, True
    if by_history():
        return None if _of_another_page(page, query) else query
    # A click in the menu leads to an address without settings, and to the page as it was left.
    return query if first or (query and moved) else None


def _of_another_page(page: Page, query: dict[str, str]) -> bool:
    """Whether the browser's history holds this page's path with the settings of the next page.

    It does where those reached the browser before it had changed the path, and it was touched
    in between (see :mod:`lmviz.ui.history`).
    """
    written = st.session_state.get(_WRITTEN, [])
    return any(q == query for _, q in written) and (page.prefix, query) not in written


def by_history() -> bool:
    """Whether the browser's Back or Forward led here."""
    return bool(getattr(get_script_run_ctx(), "is_history_navigation", False))


def sight(page: Page) -> Sight:
    """What is to be seen of a view that is made now."""
    found: Sight = st.session_state.get(page.key("sight"), Sight())
    return found


def tell(messages: Sequence[str]) -> None:
    """Say what was corrected; many corrections in one box, so that the page stays in sight."""
    if len(messages) > FEW:
        st.warning("\n".join(f"- {message}" for message in messages))
        return
    for message in messages:
        st.warning(message)


# Keeping


def keep(page: Page) -> None:
    """Remember what the controls show, which is valid, and put it into the link."""
    state, values = st.session_state, page.current()
    shown = state.get(page.key("values"))
    if shown is not None and _undoable(page, shown) != _undoable(page, values):
        history = state.get(page.key("history"), [])
        state[page.key("history")] = [*history, shown][-MOST_UNDOS:]
    state[page.key("values")] = values
    write_link(page)


def _undoable(page: Page, values: Values) -> Values:
    return {name: v for name, v in values.items() if name not in page.looks}


def query_of(page: Page, everything: bool = False) -> dict[str, str]:
    """What a link, or a file, holds of the page as it is shown."""
    values = st.session_state.get(page.key("values"))
    found = page.write(page.current() if values is None else values, everything)
    if page.view is not None:
        view = page.view()
        seen = (sight(page) if view is None else view.sight).query
        found |= {name: text for name, text in seen.items() if name in page.seen}
    return found


def write_link(page: Page) -> None:
    """Put the page's state into the browser's address bar."""
    kept = {name: text for name, text in st.query_params.items() if name in KEPT}
    mine = query_of(page)
    wanted = {**kept, **mine}
    if st.session_state.pop(_UNSENT, False) or dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)
        written = st.session_state.get(_WRITTEN, [])
        st.session_state[_WRITTEN] = [*written, (page.prefix, mine)][-MOST_WRITTEN:]


def turned(page: Page, view: Seen, request: Mapping[str, Any]) -> None:
    """Let a view take a request; what is seen otherwise by it goes into the link."""
    before = view.sight
    view.handle(request)
    if view.sight != before:
        write_link(page)


def address(page: Page) -> str:
    """The link to the page as it is shown."""
    query = query_of(page)
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{urlencode(query, safe=SAFE)}" if query else here


# Undoing


def undo(page: Page) -> None:
    """Callback: put back the values before the last change."""
    state, now = st.session_state, page.current()
    history: list[Values] = state.get(page.key("history"), [])
    if _unshown(page):
        before: Values = state[page.key("values")]  # the controls say what cannot be shown
    elif history:
        before = history.pop()
        state[page.key("values")] = None
    else:
        return
    page.put({**before, **{name: now[name] for name in page.looks if name in now}})


def can_undo(page: Page) -> bool:
    """Whether there is a change to take back; after :func:`keep`."""
    return bool(st.session_state.get(page.key("history"))) or _unshown(page)


def _unshown(page: Page) -> bool:
    shown = st.session_state.get(page.key("values"))
    return shown is not None and _undoable(page, shown) != _undoable(page, page.current())


# Files


def to_json(page: Page, query: Mapping[str, str]) -> str:
    """Settings of the page, named as in :func:`query_of`, one a line."""
    settings = {name: _number_if_same(text) for name, text in query.items()}
    return json.dumps({"lmviz": page.prefix, "format": FORMAT, "settings": settings}, indent=2)


def _number_if_same(text: str) -> str | int | float:
    if re.fullmatch(r"-?\d{1,15}", text) and str(int(text)) == text:
        return int(text)
    try:
        number = float(text)
    except ValueError:
        return text
    return number if write_one(number) == text else text


def from_json(page: Page, text: str) -> dict[str, str]:
    """Names and texts of a file that :func:`to_json` wrote.

    Raises:
        ValueError: it is no such file, or that of another page.
    """
    if len(text) > MOST_JSON:
        raise ValueError(words.too_long(MOST_JSON, len(text)))
    try:
        found = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()  # half a letter would not pass to a browser
    except (ValueError, RecursionError):
        raise ValueError(words.NOT_JSON) from None
    settings = found.get("settings") if isinstance(found, dict) else None
    if not isinstance(settings, dict) or "lmviz" not in found:
        raise ValueError(words.NO_SETTINGS)
    if found["lmviz"] != page.prefix:
        raise ValueError(words.other_page(str(found["lmviz"])))
    if found.get("format") != FORMAT:
        raise ValueError(words.other_format(str(found.get("format")), FORMAT))
    kept: dict[str, str] = {}
    for name, value in settings.items():
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise ValueError(words.no_value(name, str(value)))
        kept[name] = write_one(value)
    return kept


def open_file(page: Page, query: Mapping[str, str]) -> None:
    """Let the next run read these settings as if they had come with a link."""
    st.session_state[page.key("opening")] = dict(query)


# Settings that need no more than their record


@dataclass(frozen=True)
class Several:
    """A setting that holds some of several names, in links with commas between them.

    Attributes:
        known: which names there are now.
        most: how many may be taken.
    """

    name: str
    known: Callable[[], Collection[str]]
    default: tuple[str, ...] = ()
    most: int = 6

    def read(self, text: str) -> tuple[tuple[str, ...], str]:
        """The names in a link's text, and a message if some had to be left out."""
        asked = list(dict.fromkeys(part for part in text[:2000].split(",") if part))
        known = self.known() if asked else ()
        found = [part for part in asked if part in known][: self.most]
        lost = [part for part in asked if part not in found]
        return tuple(found), words.left_out(self.name, lost) if lost else ""


Setting = HyperParameter | Several


def by_name(settings: Iterable[Setting]) -> dict[str, Setting]:
    """The records by the name they have in links."""
    return {setting.name: setting for setting in settings}


def default_of(setting: Setting) -> Any:
    """The value that a link leaves out."""
    if isinstance(setting, HyperParameter) and setting.integer:
        return int(setting.default)
    return setting.default


def read_setting(setting: Setting, text: str) -> tuple[Any, str]:
    """The value that a link's text means, and a message if it had to be corrected."""
    if isinstance(setting, Several):
        return setting.read(text)
    return read_one(setting, text, default_of(setting))


def read_settings(
    query: Mapping[str, str], settings: Mapping[str, Setting]
) -> tuple[Values, list[str]]:
    """All settings, those that the link names from there; and what was corrected."""
    values, messages = {name: default_of(s) for name, s in settings.items()}, []
    for name, text in query.items():
        problem = words.no_such(name)
        if name in settings:
            values[name], problem = read_setting(settings[name], text)
        messages += [problem] if problem else []
    return values, messages


def write_settings(
    values: Values, settings: Mapping[str, Setting], everything: bool
) -> dict[str, str]:
    """Their names and texts for a link; without the defaults unless ``everything`` is asked."""
    found = {}
    for name, setting in settings.items():
        if everything or values[name] != default_of(setting):
            value = values[name]
            found[name] = ",".join(value) if isinstance(setting, Several) else write_one(value)
    return found


def current_settings(prefix: str, settings: Mapping[str, Setting]) -> Values:
    """What the session holds of them."""
    found: Values = {}
    for name, setting in settings.items():
        if isinstance(setting, Several):
            key = f"{prefix}.{name}"
            found[name] = tuple(st.session_state.setdefault(key, list(setting.default)))
        else:
            found[name] = ensure(f"{prefix}.{name}", setting)
    return found


def put_settings(prefix: str, values: Values, settings: Mapping[str, Setting]) -> None:
    """Put them into the session; only before their controls are drawn."""
    for name, setting in settings.items():
        value = values[name]
        st.session_state[f"{prefix}.{name}"] = (
            list(value) if isinstance(setting, Several) else value
        )


def declared(
    prefix: str,
    settings: Iterable[Setting],
    *,
    view: Callable[[], Seen | None] | None = None,
    looks: Collection[str] = (),
) -> Page:
    """A page whose state is nothing but these settings, at ``<prefix>.<name>`` in the session."""
    known = by_name(settings)
    return Page(
        prefix,
        read=lambda query: read_settings(query, known),
        write=lambda values, everything: write_settings(values, known, everything),
        current=lambda: current_settings(prefix, known),
        put=lambda values: put_settings(prefix, values, known),
        view=view,
        looks=looks,
    )
