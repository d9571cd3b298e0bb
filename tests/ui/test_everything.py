"""All files in one archive, read by Python's zipfile: what is missing is named with its reason."""

from __future__ import annotations

import io
import threading
import zipfile

from lmviz.ui import everything
from lmviz.ui.everything import CONTENTS, MOST_BYTES, MOST_SECONDS, zipped
from lmviz.ui.files import Files, Offer


def opened(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


def lines(archive: bytes) -> list[str]:
    return opened(archive)[CONTENTS].decode().splitlines()


def refused() -> str:
    raise ValueError("it cannot be drawn")


def test_text_and_bytes_are_there_as_they_were_made():
    offers = [Offer("A", ".csv", lambda: "é\n", "Numbers."), Offer("B", "-b.png", lambda: b"\x89")]
    found = opened(zipped("mine", offers))
    assert found["mine.csv"] == "é\n".encode()
    assert found["mine-b.png"] == b"\x89"
    assert found[CONTENTS].decode() == "mine.csv: A. Numbers.\nmine-b.png: B.\n"
    assert zipped("mine", offers) == zipped("mine", offers)


def test_what_cannot_be_had_or_takes_long_is_named_and_does_not_spoil_the_rest():
    offers = [
        Offer("A", ".gif", refused, slow=True),
        Offer("B", ".svg", refused, trouble="too many"),
        Offer("C", ".pdf", refused),
        Offer("D", ".csv", lambda: "1"),
    ]
    archive = zipped("mine", offers)
    assert set(opened(archive)) == {"mine.csv", CONTENTS}
    assert [line.partition(": ")[2] for line in lines(archive)][:3] == [
        "not made, as it takes long; its own button makes it",
        "too many",
        "it cannot be drawn",
    ]


def test_no_file_is_begun_after_the_time_is_up():
    times = iter([0.0, 1.0, MOST_SECONDS + 1])
    offers = [Offer("A", ".csv", lambda: "1"), Offer("B", ".svg", refused)]
    archive = zipped("mine", offers, lambda: next(times))
    assert set(opened(archive)) == {"mine.csv", CONTENTS}
    assert f"taken {MOST_SECONDS:g} seconds" in lines(archive)[1]


def test_files_beyond_the_memory_are_left_out(monkeypatch):
    monkeypatch.setattr(everything, "MOST_BYTES", 10)
    sizes = {".a": 6, ".b": 5, ".c": 4}
    offers = [Offer(e, e, lambda n=n: b"x" * n) for e, n in sizes.items()]
    archive = zipped("mine", offers)
    assert set(opened(archive)) == {"mine.a", "mine.c", CONTENTS}
    assert "left out" in lines(archive)[1]
    assert MOST_BYTES >= 100_000_000, "no page of ours comes near it"


def test_one_archive_is_made_at_a_time():
    inside, most = [], []
    held = threading.Event()

    def slow() -> str:
        inside.append(1)
        most.append(len(inside))
        held.wait(0.05)
        inside.pop()
        return "1"

    threads = [
        threading.Thread(target=zipped, args=("a", [Offer("A", ".csv", slow)])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 4


def test_the_offer_says_what_is_without():
    files = Files(
        "mine", [Offer("A", ".csv", lambda: "1"), Offer("Long", ".gif", refused, slow=True)]
    )
    assert "without Long" in files.all[-1].help
    assert files.all[-1].trouble == ""
    assert Files("mine", [Offer("A", ".csv", refused, trouble="no")]).all[-1].trouble
