"""What leaves the app holds every number of the log, by readers that are not its own."""

from __future__ import annotations

import csv
import io
import json
import math
import struct
import sys
import zipfile

import numpy as np
import pyarrow.parquet
import pytest

from lmviz.training import events, export, mirror
from lmviz.training.config import RunConfig
from lmviz.training.mirror import Mirror
from lmviz.training.runs import Store


@pytest.fixture
def run(tmp_path):
    run = Store(tmp_path / "runs").create(RunConfig(loss="arcface", hyper={"m": 0.3}))
    log_path = run.folder / "events.jsonl"
    with events.Log(log_path) as log:
        log.write("state", step=0, state="running", message="started")
        evaluate(log, 0, 0.1)
        for step in range(1, 8):
            log.write("train", step=step, epoch=step / 4, **{"train/loss": 1 / step})
    events.truncate_after(log_path, 4)
    with events.Log(log_path) as log:
        for step in range(5, 8):
            log.write("train", step=step, epoch=step / 4, **{"train/loss": 2 / step})
        log.write("train", step=8, epoch=2.0, **{"train/loss": math.nan})
        evaluate(log, 8, 0.9)
    return run


def evaluate(log, step, accuracy):
    gamma = [accuracy + j / 100 for j in range(12)]
    log.write(
        "eval",
        step=step,
        epoch=step / 4,
        **{"test/acc": accuracy, "margin/gamma_j": gamma},
        snapshot=f"step-{step:08d}.npz",
    )


LOSSES = {step: 1 / step for step in (1, 2, 3, 4)} | {step: 2 / step for step in (5, 6, 7)}


def test_csv_holds_every_point_once_with_all_its_digits(run):
    rows = list(csv.DictReader(io.StringIO(export.to_csv(run))))
    train = [row for row in rows if row["kind"] == "train"]
    assert {int(r["step"]): float(r["train/loss"]) for r in train[:-1]} == LOSSES
    assert train[-1]["train/loss"] == "nan", "measured, but no number"
    assert train[0]["test/acc"] == "", "not measured"
    first, last = (row for row in rows if row["kind"] == "eval")
    assert (first["step"], last["step"]) == ("0", "8")
    assert float(last["epoch"]) == 2.0
    names = [name for name in rows[0] if name.startswith("margin/gamma_j")]
    assert names == [f"margin/gamma_j.{j}" for j in range(12)], "in the order of the classes"
    assert float(last["margin/gamma_j.11"]) == 0.9 + 0.11
    assert float(rows[0]["t"]) > 1.7e9


def test_parquet_holds_the_same_with_lists_and_the_configuration(run):
    table = pyarrow.parquet.read_table(io.BytesIO(export.to_parquet(run)))
    frame = table.to_pylist()
    train = [row for row in frame if row["kind"] == "train"]
    assert {row["step"]: row["train/loss"] for row in train[:-1]} == LOSSES
    assert math.isnan(train[-1]["train/loss"])
    assert train[0]["test/acc"] is None
    assert frame[-1]["margin/gamma_j"] == [0.9 + j / 100 for j in range(12)]
    config = json.loads(table.schema.metadata[b"lmviz.config"])
    assert (config["loss"], config["hyper"]["m"]) == ("arcface", 0.3)


def test_a_run_without_any_point_and_one_with_damage_are_exported_too(run, tmp_path):
    empty = Store(tmp_path / "other").create(RunConfig())
    assert export.to_csv(empty).splitlines() == ["step,epoch,t,kind"]
    assert pyarrow.parquet.read_table(io.BytesIO(export.to_parquet(empty))).num_rows == 0
    with (run.folder / "events.jsonl").open("ab") as log:
        log.write(b"rubbish\n")
        log.write(b'{"kind":"train","step":9,"train/loss":[1.0],"margin/gamma_j":2.0}\n')
    (run.folder / "config.json").write_text("{")
    table = pyarrow.parquet.read_table(io.BytesIO(export.to_parquet(run))).to_pylist()
    assert table[-1]["step"] == 9
    assert table[-1]["train/loss"] is None
    assert "rubbish" not in export.to_csv(run)


@pytest.mark.parametrize("checkpoint", [False, True])
def test_the_archive_holds_the_run_and_the_checkpoint_only_on_request(run, checkpoint):
    for name in ("snapshots/step-00000008.npz", "checkpoints/last.pt"):
        path = run.folder / name
        path.parent.mkdir()
        path.write_bytes(name.encode())
    run.write_notes("look at step 8")
    with (run.folder / "events.jsonl").open("ab") as log:
        log.write(b'{"torn')
    out = io.BytesIO()
    export.to_zip(run, out, checkpoint=checkpoint)
    with zipfile.ZipFile(out) as archive:
        assert archive.testzip() is None
        names = {name.removeprefix(f"{run.id}/") for name in archive.namelist()}
        content = archive.read(f"{run.id}/events.jsonl")
        assert (
            archive.read(f"{run.id}/snapshots/step-00000008.npz") == b"snapshots/step-00000008.npz"
        )
        assert archive.read(f"{run.id}/config.json").decode() == run.config.to_json()
    expected = {"config.json", "status.json", "notes.md", "events.jsonl", "curves.csv"}
    expected |= {"snapshots/step-00000008.npz"} | ({"checkpoints/last.pt"} if checkpoint else set())
    assert names == expected
    assert all(json.loads(line) for line in content.splitlines())


def test_the_ending_of_a_file_names_its_format(run, tmp_path):
    for name, start in (("a.csv", b"step,"), ("b.parquet", b"PAR1"), ("C.ZIP", b"PK")):
        export.write(run, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)
    with pytest.raises(ValueError, match=r"\.csv, \.parquet, \.zip"):
        export.write(run, tmp_path / "a.doc")
    with pytest.raises(ValueError, match="no folder"):
        export.write(run, tmp_path / "none" / "a.csv")


# TensorBoard


def crc32c(data: bytes) -> int:
    """CRC-32C bit by bit (RFC 3720, appendix B.4)."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data: bytes) -> int:
    crc = crc32c(data)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def framed(content: bytes):
    """The records of a TFRecord file: length, its checksum, data, their checksum."""
    at = 0
    while at < len(content):
        length, check = struct.unpack_from("<QI", content, at)
        assert masked(content[at : at + 8]) == check
        data = content[at + 12 : at + 12 + length]
        assert len(data) == length
        assert masked(data) == struct.unpack_from("<I", content, at + 12 + length)[0]
        yield data
        at += 16 + length


def fields_of(message: bytes):
    """Number and value of each field of a protocol buffer."""

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    at = 0
    while at < len(message):
        key = varint()
        number, kind = key >> 3, key & 7
        if kind == 0:
            yield number, varint()
        elif kind == 2:
            size = varint()
            yield number, message[at : at + size]
            at += size
        else:
            size = {1: 8, 5: 4}[kind]
            yield number, struct.unpack("<d" if size == 8 else "<f", message[at : at + size])[0]
            at += size


def read_event_files(folder):
    """(tag, step) -> value, and the number of events, from the files of TensorBoard."""
    found, count = {}, 0
    for path in folder.iterdir():
        assert "tfevents" in path.name
        first, *rest = framed(path.read_bytes())
        assert dict(fields_of(first))[3] == b"brain.Event:2"
        for record in rest:
            count += 1
            event = dict(fields_of(record))
            assert event[1] > 1.7e9
            for _, value in fields_of(event[5]):
                value = dict(fields_of(value))
                found[value[1].decode(), event.get(2, 0)] = value[2]
    return found, count


EXPECTED = {("train/loss", step): np.float32(value) for step, value in LOSSES.items()} | {
    ("test/acc", 0): np.float32(0.1),
    ("test/acc", 8): np.float32(0.9),
}


def test_the_checksum_of_the_reader_is_the_published_one():
    assert crc32c(b"123456789") == 0xE3069283  # the check value of CRC-32/ISCSI
    assert crc32c(bytes(32)) == 0x8A9136AA  # RFC 3720, appendix B.4


def test_event_files_hold_every_number_once_with_one_event_a_point(run):
    folder = export.to_tensorboard(run)
    assert folder == run.folder / "tensorboard"
    found, count = read_event_files(folder)
    assert found == EXPECTED
    assert count == len(EXPECTED)
    export.to_tensorboard(run)
    assert read_event_files(folder) == (found, count), "written anew, not added to"


def test_the_mirror_follows_a_run_and_begins_again_with_each_process(run):
    first = Mirror(run, after_s=0.0)
    first.tick()
    with events.Log(run.folder / "events.jsonl") as log:
        log.write("train", step=9, **{"train/loss": 0.25, "train/lr": 0.5})
    first.tick()
    found, _ = read_event_files(run.folder / "tensorboard")
    more = {("train/loss", 9): 0.25, ("train/lr", 9): 0.5}
    assert found == EXPECTED | more, "on the disk before it is closed"
    # Killed without a close, it goes on from a checkpoint at step 8.
    events.truncate_after(run.folder / "events.jsonl", 8)
    second = Mirror(run, after_s=0.0)
    second.tick()
    second.close()
    assert read_event_files(run.folder / "tensorboard")[0] == EXPECTED


def test_without_the_writer_the_mirror_is_off_and_says_so_once(run, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "tensorboardX.event_file_writer", None)
    found = Mirror(run, after_s=0.0)
    found.tick()
    found.tick()
    found.close()
    assert capsys.readouterr().err.count("not written") == 1
    with pytest.raises(OSError, match="not written"):
        mirror.rewrite(run)
