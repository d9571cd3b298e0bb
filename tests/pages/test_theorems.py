"""The theorem lab without a browser: every card opens, says what it finds, and can be linked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lmviz.theorems import CATALOGUE, Outcome
from lmviz.ui import theorems
from lmviz.ui.typeset import symbols
from tests.ui.payload import decode

ROOT = Path(__file__).resolve().parents[2]
WAIT = 120  # seconds; never a measurement, only a limit


class Lab:
    """The page as its visitor's browser drives it."""

    def __init__(self, **query: str) -> None:
        # A short script of its own: AppTest follows a link to the start page only.
        script = "import runpy; runpy.run_path({!r})".format(str(ROOT / "pages" / "theorems.py"))
        self.at = AppTest.from_string(script, default_timeout=WAIT)
        for name, value in query.items():
            self.at.query_params[name] = value
        self.run()

    def run(self) -> Lab:
        self.at.run()
        assert not self.at.exception, [e.message for e in self.at.exception]
        return self

    def open(self, card: str, **values: object) -> Lab:
        self.at.session_state[theorems.CARD] = card
        for name, value in values.items():
            self.at.session_state[f"{theorems.PREFIX}.{card}.{name}"] = value
        return self.run()

    @property
    def link(self) -> dict[str, str]:
        return {
            name: value[0] if isinstance(value, list) else value
            for name, value in self.at.query_params.items()
        }

    @property
    def claims(self) -> list[str]:
        boxes = (*self.at.success, *self.at.error, *self.at.warning)
        return [box.value for box in boxes]

    def text(self) -> str:
        return "\n".join(item.value for item in (*self.at.markdown, *self.at.caption))


@pytest.fixture(scope="module")
def lab() -> Lab:
    return Lab()


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_card_opens_with_its_words_verdict_pictures_and_numbers(lab, key):
    theorem = CATALOGUE[key]
    verdict = theorem.check()
    lab.open(key, **theorem.defaults())
    assert lab.at.subheader[0].value == theorem.name
    said = lab.text()
    assert symbols(theorem.statement) in said
    assert theorem.formula in said
    assert symbols(theorem.correction) in said
    assert symbols(theorem.why) in said
    assert str(theorem.finding)[1:] in said, "whose statement it is"
    counts = {o: sum(c.outcome is o for c in verdict.claims) for o in Outcome}
    assert len(lab.at.success) == counts[Outcome.HOLDS]
    assert len(lab.at.error) == counts[Outcome.FAILS]
    assert len(lab.at.warning) == counts[Outcome.CONDITIONAL]
    assert len(lab.at.metric) == sum(n.headline for n in verdict.numbers)
    assert len(lab.at.get("plotly_chart")) == len(verdict.charts)
    assert len(lab.at.get("bidi_component")) == bool(verdict.spheres)
    table = lab.at.table[0].value
    assert len(table) == len(verdict.numbers)
    assert len(lab.at.get("download_button")) == 2


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_control_and_number_has_help_and_every_chart_a_text(lab, key):
    lab.open(key, **CATALOGUE[key].defaults())
    kinds = ("slider", "select_slider", "number_input", "selectbox", "button", "metric")
    found = [item for kind in (*kinds, "download_button") for item in lab.at.get(kind)]
    assert len(found) > len(CATALOGUE[key].controls)
    assert [item.label for item in found if not (item.help or item.proto.help)] == []
    for picture in lab.at.get("plotly_chart"):
        assert picture.proto.alt


def test_the_page_opens_on_the_first_card_without_a_link(lab):
    fresh = Lab()
    assert fresh.at.subheader[0].value == CATALOGUE[theorems.FIRST].name
    assert fresh.link == {}


def test_the_corrections_of_the_slides_stand_with_their_numbers(lab):
    lab.open("theorem-2", k=8, d=3)
    assert any("0.6326" in box.value and "0.7388" in box.value for box in lab.at.error)
    lab.open("theorem-5", **CATALOGUE["theorem-5"].defaults())
    printed = [box.value for box in lab.at.error]
    assert any("0.451921" in text for text in printed)
    assert any("0.321071" in text for text in printed)
    assert all("−0.135386" in text for text in printed)
    lab.open("lm-softmax-mean", k=8)
    assert not lab.at.error
    lab.open("lm-softmax-mean", k=10)
    assert "Does not hold" in lab.at.error[0].value


def test_a_control_changes_the_verdict_the_picture_and_the_link(lab):
    lab.open("lemma-1", **CATALOGUE["lemma-1"].defaults())
    assert lab.link == {"card": "lemma-1"}
    lab.at.slider(key="theorems.lemma-1.k").set_value(6)
    lab.run()
    assert len(lab.at.warning) == 1
    assert lab.link == {"card": "lemma-1", "k": "6"}
    head = decode(lab.at.get("bidi_component")[0].proto.bytes).head
    assert head["spheres"][0]["k"] == 6


def test_each_card_keeps_its_own_values_and_goes_back_to_its_defaults(lab):
    lab.open("theorem-2", k=7, d=3)
    lab.open("lemma-1", k=5, d=4)
    lab.open("theorem-2")
    assert lab.at.slider(key="theorems.theorem-2.k").value == 7
    (back,) = (b for b in lab.at.button if b.label == "Back to the defaults")
    back.click()
    lab.run()
    assert lab.at.slider(key="theorems.theorem-2.k").value == 8
    assert lab.link == {"card": "theorem-2"}


def test_a_link_opens_its_card_with_its_values():
    lab = Lab(card="theorem-8", k="8", loss="lm_softmax", weight="100")
    assert lab.at.subheader[0].value == CATALOGUE["theorem-8"].name
    assert lab.at.slider(key="theorems.theorem-8.k").value == 8
    assert lab.at.selectbox(key="theorems.theorem-8.loss").value == "lm_softmax"
    assert lab.link == {"card": "theorem-8", "k": "8", "loss": "lm_softmax", "weight": "100"}


@pytest.mark.parametrize(
    "query",
    [{"card": "fermat"}, {"card": "theorem-2", "k": "99"}, {"card": "theorem-2", "q": "1"}],
    ids=lambda q: next(reversed(q)),
)
def test_a_broken_link_says_what_was_corrected_once(query):
    lab = Lab(**query)
    corrected = [box.value for box in lab.at.warning if "The link was corrected" in box.value]
    assert len(corrected) == 1
    lab.run()
    assert not [box for box in lab.at.warning if "The link was corrected" in box.value]


def test_values_that_cannot_be_computed_say_so_in_place_and_the_card_goes_on(lab, monkeypatch):
    theorem = CATALOGUE["lemma-1"]

    def impossible(self, *args, **values):
        raise ValueError("k = 4 points do not fit")

    with monkeypatch.context() as patch:
        patch.setattr(type(theorem), "check", impossible)
        lab.open("lemma-1", k=4, d=2)
        (error,) = lab.at.error
        assert "k = 4 points do not fit" in error.value
        assert lab.at.subheader[0].value == theorem.name
        assert len(lab.at.slider) + len(lab.at.get("select_slider")) == 3
    lab.open("lemma-1", k=4, d=3)
    assert not lab.at.error


def test_nothing_is_computed_twice_for_the_same_values(lab, monkeypatch):
    lab.open("lemma-1", k=4, d=3)
    monkeypatch.setattr(
        type(CATALOGUE["lemma-1"]), "check", lambda *_, **__: pytest.fail("computed again")
    )
    lab.run()
    assert lab.at.success


def test_only_the_open_card_is_computed(monkeypatch):
    asked = []
    real = type(CATALOGUE["lemma-1"]).check

    def check(self, *args, **values):
        asked.append(self.key)
        return real(self, *args, **values)

    monkeypatch.setattr(type(CATALOGUE["lemma-1"]), "check", check)
    Lab()
    assert asked == [theorems.FIRST]


def test_the_downloads_hold_the_numbers_of_the_card(lab):
    lab.open("theorem-5", **CATALOGUE["theorem-5"].defaults())
    labels = [b.label for b in lab.at.get("download_button")]
    assert labels == ["Numbers (.csv)", "Numbers (.json)"]
    shown = json.dumps([m.value for m in lab.at.metric], ensure_ascii=False)
    assert "−0.135386" in shown
