"""Links and files that nobody should send: made from a seed, for the fuzz tests and the soak."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile
from collections.abc import Mapping, Sequence

TEXTS = (
    *("", " ", "0", "-1", "1e999", "-1e999", "nan", "inf", "--", "1.5", "0x10", "1_000", "１２"),
    *("9" * 30, "9" * 5000, "1e-320", "true", "None", "[]", "{}", "null", "a" * 5000),
    *("<script>alert(1)</script>", "](javascript:alert(1))", "../../../etc/passwd", "%00", "\0"),
    *("'; drop table runs; --", "{{7*7}}", "${jndi:x}", "\u202eabc", "é" * 300, "😀"),
    *(",", ",,,,", "1,2,3", "1,2,,x", "a,b;c", "0.1,0.2,nan", "\n\n", "\t", "=1+1", "$x^2$"),
)
NAMES = (
    "",
    "nothing",
    "__class__",
    "k.k",
    "a.",
    ".a",
    "e.loss",
    "hyper.",
    "x" * 300,
    "кошка",
    "\n",
)
KEPT = ("lesson", "step", "hide", "present")


def link(rng: random.Random, known: Mapping[str, str]) -> dict[str, str]:
    """A query of some of a page's names, and some that it has not, with texts of all kinds."""
    found: dict[str, str] = {}
    for _ in range(rng.randint(1, 5)):
        name = rng.choice([*known]) if known and rng.random() < 0.8 else rng.choice(NAMES)
        kind = rng.random()
        if kind < 0.7 or name not in known:
            found[name] = rng.choice(TEXTS)
        elif kind < 0.85:  # what belongs to another name
            found[name] = known[rng.choice([*known])]
        else:  # a good text with something put in
            at = rng.randint(0, len(known[name]))
            found[name] = known[name][:at] + rng.choice(TEXTS)[:20] + known[name][at:]
    return found


def settings_file(rng: random.Random, whole: str) -> str:
    """A file of settings with something wrong."""
    kind = rng.randrange(6)
    if kind == 0:
        return whole[: rng.randint(0, len(whole) - 2)]
    if kind == 1:
        at = rng.randint(0, len(whole) - 1)
        return whole[:at] + rng.choice(TEXTS)[:50] + whole[at + 1 :]
    if kind == 2:
        return rng.choice(
            ("", "[]", "3", "null", '"x"', "[" * 50_000, '{"a":' * 20_000, "9" * 90_000, "{}")
        )
    if kind == 3:
        return " " * 100_001
    found = json.loads(whole)
    if kind == 4:
        name = rng.choice(["format", "lmviz", "settings"])
        found[name] = rng.choice([None, 7, -1.5, "x", [], {}, [[]], "other", True])
    else:
        odd = [None, True, [1], {"a": 1}, 1e308, -5, 10**40, "nan", "x" * 3000, "\ud83d"]
        name = rng.choice([*(found.get("settings") or {}), "nothing"])
        if isinstance(found.get("settings"), dict):
            found["settings"][name] = rng.choice(odd)
        else:
            found[name] = rng.choice(odd)
    return json.dumps(found)


def upload(rng: random.Random) -> tuple[str, bytes]:
    """Name and bytes of a file that cannot be used: cut off, hostile or simply wrong."""
    kind = rng.randrange(12)
    noise = rng.randbytes(rng.randint(1, 400))
    if kind == 0:
        return f"x.{rng.choice(['csv', 'npz', 'safetensors', 'parquet'])}", noise
    if kind == 1:
        return f"x.{rng.choice(['pt', 'pkl', 'exe', 'npy', 'json', 'html', 'CSV.zip'])}", noise
    if kind == 2:  # one enormous line
        return "x.csv", b"label," + b"1," * rng.randint(5000, 60_000)
    if kind == 3:
        return "x.csv", b'label,a,b\n"' + b"a" * rng.randint(1000, 150_000)
    if kind == 4:
        rows = [b"label,a,b", *(b"cat,1,2" for _ in range(rng.randint(0, 5)))]
        rows.insert(
            rng.randint(1, len(rows)), rng.choice([b"cat,x,2", b"dog,1", b"dog,nan,1", b"\xff"])
        )
        return "x.csv", b"\n".join(rows)
    if kind == 5:  # what unpacks to much more than is read
        return "x.npz", _zip(
            {"features.npy": _npy((200_000, 400)) + bytes(2**20 * rng.randint(1, 4))}
        )
    if kind == 6:  # a header without end
        return "x.npz", _zip({"features.npy": b"\x93NUMPY\x02\x00\xff\xff\xff\x7f" + noise})
    if kind == 7:
        return "x.npz", _zip({"../../x.npy": noise, "labels.npy": noise})
    if kind == 8:
        return "x.npz", _zip({"features.npy": _npy((2**40, 3)) + noise, "labels.npy": _npy((4,))})
    if kind == 9:
        return "x.safetensors", struct.pack("<Q", rng.choice([0, 5, 2**40, 2**63])) + noise
    if kind == 10:
        head = {
            "weight": {"dtype": "F64", "shape": [3, 3], "data_offsets": [0, rng.randint(0, 99)]}
        }
        text = json.dumps(head).encode()
        return "x.safetensors", struct.pack("<Q", len(text)) + text + noise[:50]
    return "x.parquet", b"PAR1" + noise + b"PAR1"


def _npy(shape: Sequence[int]) -> bytes:
    head = f"{{'descr': '<f8', 'fortran_order': False, 'shape': {tuple(shape)!r}, }}"
    text = (head + " " * (-(len(head) + 11) % 64) + "\n").encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text


def _zip(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
