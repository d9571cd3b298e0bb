"""Broken and hostile files get one clear message that names the place; nothing else happens."""

from __future__ import annotations

import io
import json
import pickle
import struct
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmviz.data import DataError, Embeddings, Limits, read
from tests.data.made import (
    FEATURES,
    LABELS,
    WEIGHT,
    csv_of,
    labelled_csv,
    npy_header,
    npz_of,
    parquet_of,
    safetensors_of,
    tensor,
    zip_of,
)

SMALL = Limits(size=100_000, numbers=1000, samples=50, dimensions=20, classes=10)


def message(data: bytes, name: str, limits: Limits | None = None) -> str:
    with pytest.raises(DataError) as caught:
        read(data, name, limits)
    text = str(caught.value)
    assert text
    assert len(text) < 600
    assert "\n" not in text
    return text


def with_number(value: object, i: int = 2, j: int = 1) -> list[list]:
    rows: list[list] = [["label", "a", "b", "c"]]
    rows += [[y, *z] for y, z in zip(LABELS.tolist(), FEATURES.tolist(), strict=True)]
    rows[i][j] = value
    return rows


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (with_number("cat"), ("Line 3", "“a”", "“cat”", "expected a number")),
        (with_number(""), ("Line 3", "“a”", "empty", "expected a number")),
        (with_number("nan"), ("Line 3", "“a”", "nan", "finite")),
        (with_number("-inf", 4, 3), ("Line 5", "“c”", "-inf", "finite")),
        (with_number("1e200", 4, 3), ("Line 5", "1e+200", "rescale")),
        (with_number(-1, 2, 0), ("Line 3", "“label”", "-1", "from 0")),
        (with_number("", 2, 0), ("Line 3", "“label”", "empty")),
        ([*with_number(1.0)[:3], [1, 0, 0, 0]], ("Line 4", "zero vector")),
        ([*with_number(1.0), [1, 2]], ("Line 6", "2 fields", "has 4")),
        ([*with_number(1.0), [1, 2, 3, 4, 5]], ("Line 6", "5 fields", "has 4")),
        ([["label", "a", "b"], ["cat", 1, 2], ["cat", 2, 1]], ("one class only", "“cat”")),
        ([["label", "a"], ["cat", 1], ["dog", 2]], ("1 column", "two dimensions")),
        ([["label", "target", "a", "b"], [0, 0, 1, 2]], ("“label” and “target”", "labels")),
        ([["label", "a", "b"]], ("at least one row", "empty")),
        ([["kind", "a", "b"], ["cat", 1, 2]], ("Line 2", "“kind”", "“label”")),
        ([["a", "b"], [1, 2]], ("one row", "two classes")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_csv_names_the_line_and_the_column(rows, parts):
    text = message(csv_of(rows), "x.csv")
    assert all(part in text for part in parts), text


def test_csv_decimal_commas_get_their_own_advice():
    data = csv_of([["label", "a", "b"], ["cat", "1,5", "2,5"]], ";")
    assert "decimal points" in message(data, "x.csv")


def test_csv_lines_are_counted_as_an_editor_counts_them():
    """Comments, blank lines and quoted line breaks before the fault count."""
    data = b'# one\nlabel,a,b\n\n"two\nlines",1,2\nx,oops,1\n'
    assert "Line 6" in message(data, "x.csv")


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00\x01", b"\n\n", b"# only\n", b'"open', b"a" * 200_000, bytes(1000)],
    ids=["encoding", "blank", "comment", "quote", "one field", "zeros"],
)
def test_what_is_no_csv_is_told(data):
    message(data, "x.csv")


@pytest.mark.parametrize("data", [b"\n \n", b"# a note\n", b",\r\n", b";;\n\t\n", b'"",""\n'])
def test_a_csv_of_nothing_but_separators_holds_no_table(data):
    assert "holds no table" in message(data, "x.csv")


def test_empty_files_of_every_form():
    for ending in ("csv", "npz", "safetensors", "parquet"):
        assert "is empty" in message(b"", f"x.{ending}")


@pytest.mark.parametrize("name", ["net.pt", "net.PTH", "a.pkl", "model.bin", "x.joblib"])
def test_pickles_are_refused_by_name_with_a_way_out(name):
    assert "safetensors" in message(pickle.dumps({"weight": WEIGHT}), name)


class Bomb:
    """Leaves a mark when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple:
        return (Path.touch, (self.mark,))


def test_a_pickled_object_in_an_npz_is_refused_and_never_run(tmp_path):
    mark = tmp_path / "ran"
    hostile = np.array([Bomb(mark), Bomb(mark)], dtype=object)
    for arrays in ({"features": hostile, "labels": LABELS}, {"labels": hostile, "x": FEATURES}):
        text = message(npz_of(**arrays), "x.npz")
        assert "Python objects" in text
        assert "“features”" in text or "“labels”" in text
    assert not mark.exists()
    # What is not needed is not even looked at.
    read(npz_of(features=FEATURES, labels=LABELS, other=hostile), "x.npz")
    assert not mark.exists()


def peak_while(data: bytes, name: str) -> tuple[str, int]:
    tracemalloc.start()
    try:
        text = message(data, name)
        return text, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_deflated_bomb_is_refused_before_it_is_inflated():
    """Two hundred megabytes of zeros in 200 kB: honest about its size, and lying about it."""
    size = 200 * 2**20
    bomb = npy_header((size // 8 // 4, 4)) + bytes(size)
    honest = zip_of({"features.npy": bomb})
    assert len(honest) < 2**19
    del bomb
    text, peak = peak_while(honest, "x.npz")
    assert "unpacks to" in text
    assert peak < 20 * 2**20
    # Both places that name the size say 100 kB instead.
    lie = honest.replace(struct.pack("<I", size + 128), struct.pack("<I", 100_000))
    assert lie != honest
    text, peak = peak_while(lie, "x.npz")
    assert peak < 20 * 2**20


def test_a_header_that_promises_more_than_there_is_allocates_nothing():
    for shape in ((10**12, 4), (2**62, 2**62), (-1, 4)):
        data = zip_of({"features.npy": npy_header(shape) + FEATURES.tobytes()})
        text, peak = peak_while(data, "x.npz")
        assert "“features”" in text
        assert peak < 10 * 2**20


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"PK\x03\x04 nonsense", "no sound NPZ"),
        (zip_of({"features.npy": b"not an array"}), "no NumPy array"),
        (zip_of({"features.npy": b"\x93NUMPY\x09\x00" + bytes(100)}), "no NumPy array"),
        (zip_of({"features.npy": b"\x93NUMPY\x01\x00\xff\xff" + b"(" * 70_000}), "no NumPy array"),
        (npz_of(), "neither features nor prototypes"),
        (npz_of(epoch=np.arange(3)), "neither features nor prototypes"),
        (npz_of(features=FEATURES), "no labels"),
        (npz_of(labels=LABELS), "neither"),
        (npz_of(labels=LABELS, weight=WEIGHT), "no features"),
        (npz_of(x=FEATURES, features=FEATURES, y=LABELS), "“x” and “features”"),
        (npz_of(features=FEATURES[None], labels=LABELS), "shape (1, 4, 3)"),
        (npz_of(features=FEATURES * 1j, labels=LABELS), "complex128"),
        (npz_of(features=FEATURES > 0, labels=LABELS), "bool"),
        (npz_of(features=FEATURES, labels=LABELS[:3]), "3 labels for 4 rows"),
        (npz_of(features=FEATURES, labels=LABELS + 0.5), "“labels”[0] is 0.5"),
        (npz_of(features=FEATURES, labels=np.eye(4)), "one-hot"),
        (npz_of(features=FEATURES, labels=LABELS - 1), "“labels”[0] is -1"),
        (npz_of(features=FEATURES, labels=LABELS + 1, weight=WEIGHT), "numbered from 1"),
        (npz_of(features=FEATURES, labels=LABELS * 9, weight=WEIGHT), "expected 0 to 2"),
        (npz_of(features=FEATURES, labels=np.full(4, np.nan)), "“labels”[0] is nan"),
        (npz_of(features=FEATURES, labels=np.full(4, 2**63, "u8")), "“labels”[0]"),
        (npz_of(features=FEATURES, labels=LABELS.astype("m8[s]")), "whole numbers or text"),
        (npz_of(features=FEATURES, labels=np.zeros(4)), "one class only"),
        (npz_of(features=FEATURES, labels=np.array(list("abca")), weight=WEIGHT), "class_names"),
        (npz_of(features=FEATURES[:, :2], labels=LABELS, weight=WEIGHT), "same dimension"),
        (npz_of(features=FEATURES, labels=LABELS, weight=WEIGHT[:2].T), "transposed"),
        (npz_of(weight=WEIGHT, class_names=np.array(["a", "b"])), "2 names for 3"),
        (npz_of(weight=WEIGHT, class_names=np.array(["a", "b", "a"])), "repeats"),
        (npz_of(weight=WEIGHT[:0]), "empty"),
        (npz_of(weight=np.full((3, 3), np.nan)), "“weight”[0, 0] is nan"),
        (npz_of(weight=np.zeros((3, 3))), "zero vector"),
        (npz_of(weight=WEIGHT[:, :1]), "two dimensions"),
        (npz_of(weight=np.zeros(3, dtype=[("a", "f8")])), "structured"),
    ],
    ids=range(33),
)
def test_npz_names_the_key(data, part):
    assert part in message(data, "x.npz")


def test_npz_with_a_password_or_a_member_twice_or_too_many():
    locked = bytearray(npz_of(weight=WEIGHT))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    assert "encrypted" in message(bytes(locked), "x.npz")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("weight.npy", npy_header((3, 3)) + WEIGHT.tobytes())
        archive.writestr("veight.npy", npy_header((3, 3)) + WEIGHT.tobytes())
    twice = out.getvalue().replace(b"veight", b"weight")
    assert "twice" in message(twice, "x.npz")
    assert "members" in message(zip_of({f"a{i}": b"" for i in range(300)}), "x.npz")


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"\x01\x00", "fewer than 8 bytes"),
        (safetensors_of({}, length=2**60), "claims a header"),
        (safetensors_of({}, length=10**8), "claims a header"),
        (safetensors_of(b"[" * 100_000), "no JSON"),
        (safetensors_of(b"[1]"), "no JSON object"),
        (safetensors_of(b"\xff\xff"), "no JSON"),
        (safetensors_of(b'{"w":1,"w":2}'), "“w” twice"),
        (safetensors_of({"weight": 3}), "“weight”"),
        (safetensors_of({"weight": {"dtype": "F64", "shape": [3, 3]}}), "“weight” lies at"),
        (safetensors_of({"weight": tensor("F64", [3, 3], 0, 72)}, bytes(71)), "cut off"),
        (safetensors_of({"weight": tensor("F64", [3, 3], 8, 72)}, bytes(72)), "needs 72"),
        (safetensors_of({"weight": tensor("F64", [3, -3], 0, 72)}, bytes(72)), "shape"),
        (safetensors_of({"weight": tensor("F64", [2**40, 2**40], 0, 72)}, bytes(72)), "needs"),
        (safetensors_of({"weight": tensor("F64", [True, 9], 0, 72)}, bytes(72)), "shape"),
        (safetensors_of({"weight": tensor("F8_E4M3", [3, 3], 0, 9)}, bytes(9)), "F8_E4M3"),
        (safetensors_of({"weight": tensor("BOOL", [3, 3], 0, 9)}, bytes(9)), "bool"),
        (safetensors_of({"weight": tensor("F64", [3, 3], 0, 72)}, bytes(72)), "zero vector"),
        (
            safetensors_of(
                {"a": tensor("F64", [1, 1], 0, 8), "b": tensor("F64", [1, 1], 0, 8)}, bytes(8)
            ),
            "neither",
        ),
        (
            safetensors_of(
                {"weight": tensor("F64", [3, 3], 0, 72), "__metadata__": {"class_names": "a,b"}},
                WEIGHT.tobytes(),
            ),
            "class_names",
        ),
    ],
    ids=range(19),
)
def test_safetensors_names_the_tensor(data, part):
    assert part in message(data, "x.safetensors")


def column(values: list, kind: pa.DataType | None = None) -> bytes:
    return parquet_of({"label": [0, 1, 0][: len(values)], "features": pa.array(values, kind)})


LISTS = pa.list_(pa.float64())


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b"PAR1", ("no sound",)),
        (b"nonsense", ("PAR1",)),
        (b"PAR1" + bytes(100) + b"PAR1", ("no sound",)),
        (column([[1, 2], [3], [4, 5]], LISTS), ("Row 1", "“features”", "1 numbers")),
        (column([[1, 2], None, [4, 5]], LISTS), ("Row 1", "“features”", "empty")),
        (column([[1, 2], [3, None], [4, 5]], LISTS), ("Row 1", "entry 1", "empty")),
        (column([[1, 2], [3, np.inf], [4, 5]], LISTS), ("Row 1", "entry 1", "inf")),
        (column([["a"], ["b"], ["c"]]), ("“features”", "lists of numbers")),
        (column([[], [], []], LISTS), ("0 columns", "two dimensions")),
        (
            parquet_of({"label": [0, None, 1], "a": [1.0, 2, 3], "b": [1.0, 2, 3]}),
            ("Row 1", "“label”"),
        ),
        (
            parquet_of({"label": [0, 1, 1], "a": [1.0, 2, 3], "b": ["x", "y", "z"]}),
            ("“b”", "string"),
        ),
        (parquet_of({"label": [0, 1, 1], "a": [1.0, None, 3], "b": [1.0, 2, 3]}), ("Row 1", "“a”")),
        (parquet_of({"label": [0, 1, 1]}), ("no column of numbers",)),
        (
            parquet_of({"label": [0, 1], "y": [0, 1], "a": [0, 1], "b": [1, 0]}),
            ("“label” and “y”",),
        ),
        (parquet_of({"label": [b"a", b"b"], "a": [0, 1], "b": [1, 0]}), ("“label”", "binary")),
        (parquet_of({"label": [0, 0], "a": [0, 1], "b": [1, 0]}), ("one class only",)),
    ],
    ids=range(16),
)
def test_parquet_names_the_row_and_the_column(data, parts):
    text = message(data, "x.parquet")
    assert all(part in text for part in parts), text


def test_a_parquet_bomb_is_refused_by_its_pages_before_any_is_unpacked():
    """Ten lists of a million equal numbers: few rows, and a hundred kilobytes."""
    lists = pa.FixedSizeListArray.from_arrays(pa.array(np.zeros(10_000_000)), 1_000_000)
    data = parquet_of(
        {"label": np.arange(10), "features": lists}, compression="zstd", use_dictionary=False
    )
    assert len(data) < 200_000
    del lists
    before, peak = pa.total_allocated_bytes(), pa.default_memory_pool().max_memory()
    assert "“features” brings the table to more than 64,000,000 bytes" in message(data, "x.parquet")
    assert pa.total_allocated_bytes() <= before
    assert pa.default_memory_pool().max_memory() == peak


def test_a_page_that_claims_to_unpack_to_gigabytes_is_refused():
    """The size in the page's own header, which the footer knows nothing of."""
    data = parquet_of(
        {"label": LABELS, "a": FEATURES[:, 0], "b": FEATURES[:, 1]},
        use_dictionary=False,
        compression="snappy",
        write_statistics=False,
    )
    # The header of the first page: field 1 (its type), 2 (unpacked size), 3 (packed size), as
    # zigzag varints. The size that one byte can say is stretched over five; the column before it
    # was read to its end, so that all offsets still hold for the first one.
    head = data.index(b"\x15\x00\x15", 4)
    assert head == 4
    claims = data[: head + 3] + b"\xfe\xff\xff\xff\x0f" + data[head + 4 :]
    assert "“label” brings the table to more than" in message(claims, "x.parquet")


@pytest.mark.parametrize(
    ("data", "name", "part"),
    [
        (labelled_csv(list(range(4)) * 20, np.tile(FEATURES, (20, 1))), "x.csv", "Line 52"),
        (csv_of([["label", *range(30)]]), "x.csv", "30 columns"),
        (csv_of(np.ones((11, 3)).tolist()), "x.csv", "label column"),
        (npz_of(features=np.ones((60, 3)), labels=np.arange(60)), "x.npz", "60 rows"),
        (npz_of(features=np.ones((40, 19)), labels=np.arange(40) % 20), "x.npz", "20 different"),
        (npz_of(features=np.ones((4, 30)), labels=LABELS), "x.npz", "30 columns"),
        (npz_of(weight=np.ones((11, 3))), "x.npz", "11 rows"),
        (parquet_of({"label": range(60), "a": range(60), "b": range(60)}), "x.parquet", "60 rows"),
        (b"1,2\n" * 30_000, "x.csv", "larger than 100,000 bytes"),
    ],
    ids=range(9),
)
def test_every_limit_is_named_when_it_is_reached(data, name, part):
    assert part in message(data, name, SMALL)


def test_a_users_text_in_a_message_is_short_and_in_one_line():
    data = csv_of([["label", "a", "x" * 5000 + "\n"], [0, 1, "y" * 5000]])
    assert len(message(data, "x.csv")) < 400


WHOLE = {
    "csv": labelled_csv(),
    "npz": npz_of(compressed=True, features=FEATURES, labels=LABELS, weight=WEIGHT),
    "safetensors": safetensors_of(
        {
            "weight": tensor("F64", [3, 3], 0, 72),
            "__metadata__": {"class_names": json.dumps(["a", "b", "c"])},
        },
        WEIGHT.tobytes(),
    ),
    "parquet": parquet_of({"label": ["a", "b", "c", "b"], "features": FEATURES.tolist()}),
}


@pytest.mark.parametrize("form", [form for form in WHOLE if form != "parquet"])
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_damaged_files_are_read_or_refused_but_never_break_the_reader(form, data):
    read_damaged(form, data)


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_damaged_parquet_is_read_or_refused_but_never_breaks_the_reader(data):
    """Fewer, as each is read in a process of its own."""
    read_damaged("parquet", data)


def test_a_parquet_file_that_ends_the_process_of_its_reader_ends_no_other():
    """One byte of its footer is changed: pyarrow 26 throws where nothing may be thrown."""
    data = (Path(__file__).parent / "level_histogram.parquet").read_bytes()
    assert "no sound Parquet file" in message(data, "x.parquet")


def read_damaged(form: str, data: st.DataObject) -> None:
    """Bytes changed, cut off or put in anywhere."""
    damaged = bytearray(WHOLE[form])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(len(damaged) - 1, 0)))
        kind = data.draw(st.sampled_from(["change", "cut", "insert"]))
        if kind == "change" and damaged:
            damaged[at] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del damaged[at : at + data.draw(st.integers(1, 40))]
        else:
            damaged[at:at] = data.draw(st.binary(max_size=8))
    try:
        found = read(bytes(damaged), f"x.{form}")
    except DataError:
        return
    assert isinstance(found, Embeddings)
    for values in (found.features, found.prototypes):
        assert values is None or np.isfinite(values).all()
