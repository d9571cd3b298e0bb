"""One row on every page: its link, its Python, its settings as a file, its files, whom to cite,
and undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from lmviz.ui import embed, page_state
from lmviz.ui.cite import Sources, cite
from lmviz.ui.page_state import Page
from lmviz.ui.plain import harmless
from lmviz.ui.words import share as words


@dataclass(frozen=True)
class Settings:
    """A page's settings as a file.

    Attributes:
        write: called when the file is asked for, where there is no session to ask.
        read: names and texts, as a link has them, of a file's text; ValueError if it holds none.
    """

    write: Callable[[], str]
    read: Callable[[str], Mapping[str, str]]


def usual(page: Page) -> Settings:
    """What a link holds, as a file."""
    settings = page_state.query_of(page, everything=True)
    return Settings(lambda: page_state.to_json(page, settings), partial(page_state.from_json, page))


def bar(
    page: Page,
    script: Callable[[], str] | None = None,
    *,
    command: Callable[[], str] | None = None,
    note: str = "",
    undo: bool = True,
    save: Callable[[], None] | None = None,
    sources: Callable[[], Sources] | None = None,
    settings: Settings | None = None,
) -> None:
    """Draw the row; after :func:`page_state.keep`.

    Args:
        script: what repeats in Python what the page shows; made when it is asked for.
        command: the same for a shell.
        note: what the link does not hold.
        undo: whether there are parameters whose change can be taken back.
        save: draws the page's button of files, beside the others.
        sources: whom to cite for what is shown; asked when it is wanted.
        settings: how the page's settings are written and read, where it has a form of its own.
    """
    if embed.active():
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        # Opened, it asks the server once, so that it speaks of the page of that moment.
        share = st.popover(
            words.SHARE, icon=":material/link:", on_change="rerun", key=page.key("share")
        )
        if save is not None:
            save()
        if sources is not None:
            cite(page.prefix, sources)
        if undo:
            undo_button(page, type="tertiary")
    if share.open:
        with share:
            _draw_link(page, note)
            if script is not None:
                st.markdown(words.SCRIPT)
                st.code(script(), language="python")
            if command is not None:
                st.markdown(words.COMMAND)
                st.code(command(), language="bash", wrap_lines=True)
            _draw_file(page, settings or usual(page))


def undo_button(page: Page, **options: Any) -> None:
    """The way back to the values before the last change."""
    st.button(
        words.UNDO.label,
        icon=":material/undo:",
        on_click=page_state.undo,
        args=(page,),
        disabled=not page_state.can_undo(page),
        help=words.UNDO.help,
        key=page.key("undo"),
        **options,
    )


def _draw_link(page: Page, note: str) -> None:
    st.markdown(words.LINK)
    st.code(page_state.address(page), language=None, wrap_lines=True)
    if note:
        st.caption(note)


def _draw_file(page: Page, settings: Settings) -> None:
    st.markdown(words.SETTINGS)
    st.download_button(
        words.SAVE_SETTINGS,
        settings.write,
        file_name=f"lmviz-{page.prefix.replace('_', '-')}.json",
        mime="application/json",
        key=page.key("share.json"),
        on_click="ignore",
        width="stretch",
    )
    file = st.file_uploader(
        words.OPEN_SETTINGS,
        type="json",
        key=page.key("share.upload"),
        max_upload_size=1,
    )
    # Asked at every run: a change that arrives while a run goes on may lose its callback.
    if file is not None and file.file_id != st.session_state.get(page.key("share.seen")):
        st.session_state[page.key("share.seen")] = file.file_id
        trouble = ""
        try:
            query = settings.read(file.getvalue().decode("utf-8"))
        except UnicodeDecodeError:
            trouble = words.NOT_TEXT
        except ValueError as error:
            trouble = str(error)
        st.session_state[page.key("share.trouble")] = trouble
        if not trouble:
            page_state.open_file(page, query)
            st.rerun()
    told = st.session_state.get(page.key("share.trouble"))
    if file is not None and told:
        st.error(harmless(words.unusable(file.name[:60], told)))
