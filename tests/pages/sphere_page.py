"""A page with a live view and long computations, as its visitor's browser drives it."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.ui.payload import Decoded, decode

ROOT = Path(__file__).resolve().parents[2]
KINDS = (
    *("selectbox", "slider", "select_slider"),
    *("number_input", "text_input", "button_group"),
)
WAIT = 120  # seconds; never a measurement, only a limit


class SpherePage:
    """Page ``name``, whose state lives under ``<name>.…``, opened by a link with ``query``."""

    def __init__(self, name: str, **query: str) -> None:
        self.prefix = name
        self.at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT)
        self.at.run()
        for key, value in query.items():
            self.at.query_params[key] = value
        self.at.switch_page(f"pages/{name}.py")
        self.run()

    def run(self) -> SpherePage:
        self.at.run()
        assert not self.at.exception, [e.message for e in self.at.exception]
        return self

    def set(self, **values: object) -> SpherePage:
        for name, value in values.items():
            key = f"{self.prefix}.{name.replace('__', '.')}"
            (found,) = (w for kind in KINDS for w in self.at.get(kind) if w.key == key)
            found.set_value(value)
            self.run()
        return self

    def press(self, label: str) -> SpherePage:
        next(b for b in self.at.button if b.label.startswith(label)).click()
        return self.run()

    def finish(self, key: str) -> SpherePage:
        """Let a computation run to its end, as its fragment does in slices."""
        job = self.at.session_state[key]
        job.advance(600)
        assert job.complete, job.error
        return self.run()

    @property
    def problems(self):
        return self.at.session_state[f"{self.prefix}.player"].problems

    @property
    def shown(self) -> Decoded:
        return decode(self.at.get("bidi_component")[0].proto.bytes)

    @property
    def head(self) -> dict:
        return self.shown.head

    @property
    def link(self) -> dict[str, str]:
        return {
            name: value[0] if isinstance(value, list) else value
            for name, value in self.at.query_params.items()
        }

    @property
    def table(self) -> dict[str, list]:
        return self.at.table[0].value.to_dict("list")

    @property
    def said(self) -> str:
        return "\n".join(item.value for item in (*self.at.caption, *self.at.info))
