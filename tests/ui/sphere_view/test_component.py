"""What Streamlit is told about the browser component."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from lmviz.ui.components import PACKAGE_ROOT, asset_folder
from lmviz.ui.sphere_view.component import NAME

BUNDLE = f"{NAME}.js"
APP = Path(__file__).parents[2] / "browser" / "apps" / "sphere_app.py"


def mounted():
    at = AppTest.from_file(str(APP)).run(timeout=60)
    assert not at.exception
    return at.get("bidi_component")[0].proto


def test_the_bundle_travels_as_a_file_and_never_inside_a_message():
    proto = mounted()
    assert proto.js_source_path == BUNDLE
    assert proto.js_content == proto.css_content == proto.html_content == ""
    assert proto.ByteSize() - len(proto.bytes) < 300


def test_every_session_finds_the_component_registered():
    assert mounted().js_source_path == mounted().js_source_path == BUNDLE


def test_the_bundle_lies_in_the_package_and_names_no_other_host():
    text = (PACKAGE_ROOT / asset_folder(NAME) / BUNDLE).read_text()
    for scheme in ("https://", "http://", "wss://"):
        for rest in text.split(scheme)[1:]:
            assert rest.startswith(("www.w3.org/", "github.com/", "jcgt.org/")), rest[:60]
