"""Every form is read from files that others wrote, and says the same as what went in."""

from __future__ import annotations

import io

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from lmviz.data import READERS, WRITERS, DataError, Embeddings, digits, read
from tests.data.made import (
    FEATURES,
    LABELS,
    WEIGHT,
    csv_of,
    labelled_csv,
    npz_of,
    parquet_of,
    safetensors_of,
    tensor,
)


def same(found: Embeddings, names: tuple[str, ...] = ("0", "1", "2")) -> None:
    np.testing.assert_array_equal(found.features, FEATURES)
    np.testing.assert_array_equal(found.labels, LABELS)
    assert found.class_names == names


@pytest.mark.parametrize("name", ["label", "labels", "y", "Target", " CLASS "])
def test_csv_with_any_usual_name_of_the_label_column(name):
    head = [name, "a", "b", "c"]
    rows = [[y, *z] for y, z in zip(LABELS, FEATURES.tolist(), strict=True)]
    same(read(csv_of([head, *rows]), "x.csv"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_other_delimiters_a_comment_blank_lines_and_windows_line_ends(delimiter):
    rows = [["a", "b", "c", "y"], *([*z, y] for y, z in zip(LABELS, FEATURES, strict=True))]
    text = csv_of(rows, delimiter).decode().replace("\r\n", "\r\n\r\n")
    same(read(b"\xef\xbb\xbf# a comment\r\n" + text.encode(), "x.csv"))


def test_csv_of_pandas_with_its_index_and_names_of_classes():
    frame = pd.DataFrame(FEATURES, columns=["a", "b", "c"])
    frame["label"] = ["cat", "bird", "dog, old", "bird"]
    found = read(frame.to_csv().encode(), "x.csv")
    np.testing.assert_array_equal(found.features, FEATURES)
    assert [found.class_names[j] for j in found.labels] == frame["label"].tolist()
    assert found.class_names == ("bird", "cat", "dog, old")
    assert "Left out" in found.notes[0]


def test_csv_without_a_label_column_is_a_weight_matrix_with_or_without_header_and_names():
    plain = io.BytesIO()
    np.savetxt(plain, WEIGHT, delimiter=",")
    np.testing.assert_array_equal(read(plain.getvalue(), "w.csv").prototypes, WEIGHT)
    rows = [["name", "a", "b", "c"]]
    rows += [[n, *w] for n, w in zip(["x", "y", "z"], WEIGHT.tolist(), strict=True)]
    found = read(csv_of(rows), "w.csv")
    np.testing.assert_array_equal(found.prototypes, WEIGHT)
    assert found.class_names == ("x", "y", "z")
    assert found.features is None
    assert "prototypes" in found.notes[-1]


def test_csv_with_columns_called_x_y_z_takes_them_for_coordinates():
    found = read(csv_of([["x", "y", "z"], *WEIGHT.tolist()]), "w.csv")
    np.testing.assert_array_equal(found.prototypes, WEIGHT)
    rows = [["x", "y", "z", "label"], *([*z, y] for y, z in zip(LABELS, FEATURES, strict=True))]
    same(read(csv_of(rows), "x.csv"))


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("kind", ["<f8", ">f8", "<f4", "<f2"])
def test_npz_in_every_kind_of_float(kind, compressed):
    arrays = {"X": FEATURES.astype(kind), "targets": LABELS.astype("<i2")}
    same(read(npz_of(compressed=compressed, **arrays), "x.npz"))


def test_npz_in_column_order_with_names_and_prototypes_and_something_else():
    names = np.array(["a", "b", "c"])
    data = npz_of(
        embeddings=np.asfortranarray(FEATURES),
        y=names[LABELS],
        W=WEIGHT,
        classes=names,
        epoch=np.array(3),
    )
    found = read(io.BytesIO(data), "x.npz")
    same(found, ("a", "b", "c"))
    np.testing.assert_array_equal(found.prototypes, WEIGHT)
    assert found.notes == ("Left out: “epoch”.",)


def test_class_numbers_with_gaps_become_classes_and_keep_their_numbers_as_names():
    found = read(npz_of(features=FEATURES, labels=np.array([7, 40, 900, 40])), "x.npz")
    same(found, ("7", "40", "900"))


def test_safetensors_made_by_hand_from_its_documentation():
    numbers = FEATURES.astype("<f4").tobytes() + LABELS.astype("<i8").tobytes()
    header = {
        "features": tensor("F32", [4, 3], 0, 48),
        "labels": tensor("I64", [4], 48, 80),
        "__metadata__": {"class_names": '["a", "b", "c"]'},
    }
    same(read(safetensors_of(header, numbers), "x.safetensors"), ("a", "b", "c"))


def test_safetensors_of_bfloat16_against_torch():
    import torch

    weight = torch.tensor(WEIGHT, dtype=torch.bfloat16)
    numbers = weight.view(torch.int16).numpy().tobytes()
    header = {"model.classifier.weight": tensor("BF16", [3, 3], 0, 18)}
    found = read(safetensors_of(header, numbers), "m.safetensors")
    np.testing.assert_array_equal(found.prototypes, weight.double().numpy())


def test_safetensors_with_one_unknown_matrix_takes_it_and_says_so():
    header = {"out": tensor("F64", [3, 3], 0, 72), "bias": tensor("F64", [3], 72, 96)}
    found = read(safetensors_of(header, WEIGHT.tobytes() + bytes(24)), "m.safetensors")
    np.testing.assert_array_equal(found.prototypes, WEIGHT)
    assert "“out”" in found.notes[0]
    assert "“bias”" in found.notes[1]


@pytest.mark.parametrize("codec", ["none", "snappy", "gzip", "zstd"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_parquet_of_columns_in_every_usual_codec_and_page_version(codec, version):
    columns = {f"f{j}": FEATURES[:, j] for j in range(3)} | {"label": LABELS}
    data = parquet_of(columns, compression=codec, data_page_version=version, row_group_size=2)
    same(read(data, "x.parquet"))


@pytest.mark.parametrize("fixed", [False, True])
def test_parquet_of_lists_as_pandas_and_arrow_write_them(fixed):
    lists = pa.array(FEATURES.tolist(), pa.list_(pa.float64(), 3 if fixed else -1))
    labels = pa.array(["cat", "bird", "dog", "bird"]).dictionary_encode()
    found = read(parquet_of({"id": [1, 2, 3, 4], "label": labels, "embedding": lists}), "x.parquet")
    np.testing.assert_array_equal(found.features, FEATURES)
    assert [found.class_names[j] for j in found.labels] == ["cat", "bird", "dog", "bird"]
    assert found.notes == ("Left out: “id”.",)


def test_parquet_of_pandas():
    frame = pd.DataFrame(FEATURES, columns=["a", "b", "c"], index=[3, 5, 7, 9])
    frame["y"] = LABELS
    out = io.BytesIO()
    frame.to_parquet(out)
    same(read(out.getvalue(), "x.parquet"))


def test_parquet_without_labels_is_a_weight_matrix():
    found = read(parquet_of({"weight": WEIGHT.tolist(), "name": ["a", "b", "c"]}), "w.parquet")
    np.testing.assert_array_equal(found.prototypes, WEIGHT)
    assert found.class_names == ("a", "b", "c")


@pytest.mark.parametrize("form", list(WRITERS))
def test_example_files_are_read_as_what_they_were_written_from(form):
    example = digits()
    found = read(WRITERS[form](example), f"digits.{form}")
    np.testing.assert_allclose(found.features, example.features, rtol=1e-6)
    np.testing.assert_array_equal(found.labels, example.labels)
    assert found.class_names == example.class_names
    weights = Embeddings(None, None, WEIGHT, ("a", "b", "c"))
    again = read(WRITERS[form](weights), f"w.{form}")
    np.testing.assert_allclose(again.prototypes, WEIGHT, rtol=1e-6)
    assert again.class_names == ("a", "b", "c")


def test_a_path_brings_its_own_name(tmp_path):
    path = tmp_path / "some.CSV"
    path.write_bytes(labelled_csv())
    same(read(path))
    same(read(str(path)))


def test_every_writer_has_a_reader():
    assert set(WRITERS) <= set(READERS)


def test_the_digits_are_those_of_the_library_along_fishers_directions():
    """Against SciPy's generalised eigenvectors of the scatter between and within classes."""
    from scipy.linalg import eigh
    from sklearn.datasets import load_digits

    images, labels = load_digits(return_X_y=True)
    x, y = images[::2], labels[::2]
    means = np.array([x[y == j].mean(axis=0) for j in range(10)])
    within = sum((x[y == j] - means[j]).T @ (x[y == j] - means[j]) for j in range(10))
    within = within / (len(x) - 10) + np.eye(64)
    between = np.cov(means.T)
    directions = eigh(between, within)[1][:, ::-1][:, :9]
    theirs = (images[1::2] - means.mean(axis=0)) @ directions
    ours = digits()
    np.testing.assert_array_equal(ours.labels, labels[1::2])
    np.testing.assert_allclose(np.abs(ours.features), np.abs(theirs), atol=1e-4)


def test_labels_for_a_weight_matrix_are_its_rows_even_if_some_have_no_sample():
    found = read(npz_of(x=FEATURES, y=np.array([0, 2, 2, 0]), w=WEIGHT), "x.npz")
    np.testing.assert_array_equal(found.labels, [0, 2, 2, 0])
    assert found.class_names == ("0", "1", "2")


def test_names_lose_what_is_not_seen_and_are_cut():
    hostile = ["a\x00\n\u202eb", "x" * 500, "\ud800ok"]
    header = {
        "weight": tensor("F64", [3, 3], 0, 72),
        "__metadata__": {"class_names": __import__("json").dumps(hostile)},
    }
    names = read(safetensors_of(header, WEIGHT.tobytes()), "w.safetensors").class_names
    assert names[0] == "a b"
    assert len(names[1]) == 60
    assert names[2] == "?ok"


def test_an_unknown_file_is_refused_with_the_list_of_forms():
    with pytest.raises(DataError, match="csv, tsv, npz, safetensors, parquet"):
        read(b"abc", "x.docx")
