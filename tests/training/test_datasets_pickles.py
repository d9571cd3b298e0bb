"""A pickle that wants to run something runs nothing, and is refused as what it is."""

from __future__ import annotations

import os
import pickle
import pickletools
import struct
import tracemalloc
from contextlib import suppress

import numpy as np
import pytest

from lmviz.training import datasets
from lmviz.training.datasets.pickles import Refused, read_batch
from tests.training import layouts

SPLIT = layouts.split(10, (32, 32, 3), 10, seed=0)


class Calls:
    """Pickles as a call of ``function`` with ``arguments``."""

    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value)) + value.encode()


def hostile(marker: str) -> dict[str, bytes]:
    """Programs that leave a file behind where they are run, written op by op or by pickle."""
    command, code = f"touch {marker}", f"open({marker!r}, 'w').close()"
    return {
        "os.system": pickle.dumps(Calls(os.system, command), 2),
        "builtins.eval": pickle.dumps(Calls(eval, code), 2),
        "builtins.exec": pickle.dumps(Calls(exec, code), 2),
        "open": pickle.dumps(Calls(open, marker, "w"), 2),
        "inside a batch": pickle.dumps({"data": Calls(os.system, command), "labels": []}, 2),
        "as a key": b"\x80\x02}" + b"cposix\nsystem\n" + text(command) + b"\x85R" + b"Ns.",
        "getattr of a module": b"c__builtin__\ngetattr\n(c__builtin__\n__import__\n(S'os'\ntR"
        b"S'system'\ntR(" + f"S'{command}'\n".encode() + b"tR.",
        "getattr of an allowed name": b"\x80\x04"
        + text("numpy")
        + text("ndarray.__class__")
        + b"\x93"
        + text(command)
        + b"\x85R.",
        "a dotted name": b"\x80\x04"
        + text("numpy")
        + text("os.system")
        + b"\x93"
        + text(command)
        + b"\x85R.",
        "old opcode INST": f"(S'{command}'\nios\nsystem\n.".encode(),
        "old opcode OBJ": b"(cos\nsystem\n" + f"S'{command}'\n".encode() + b"o.",
        "opcode NEWOBJ": b"cos\nsystem\n" + text(command) + b"\x85\x81.",
        "numpy's own runner": b"cnumpy.testing._private.utils\nrunstring\n"
        + text(code)
        + b"}\x86R.",
        "numpy.load": b"cnumpy\nload\n" + text(marker) + b"\x85R.",
        "an array of objects": pickle.dumps(
            {"data": np.array([[Calls(os.system, command)]], object), "labels": [0]}, 2
        ),
        "a changed allowed name": b"cnumpy\nndarray\n}"
        + text("__setstate__")
        + b"cos\nsystem\nsb.",
        "a persistent name": f"P{command}\n.".encode(),
    }


NAMES = sorted(hostile("x"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_run(tmp_path, name):
    marker = tmp_path / "was-run"
    folder = tmp_path / "data"
    files = layouts.cifar_files("cifar10", "python 2", SPLIT, SPLIT)
    layouts.write(folder, files | {"data_batch_1": hostile(str(marker))[name]})
    with pytest.raises(datasets.BadFile) as caught:
        datasets.load("cifar10", folder)
    message = str(caught.value)
    assert str(folder / "data_batch_1") in message
    assert "nothing in it was run" in message
    assert not marker.exists()


@pytest.mark.parametrize(
    "name", ["os.system", "builtins.eval", "inside a batch", "as a key", "getattr of a module",
             "old opcode INST", "old opcode OBJ", "an array of objects"],
)  # fmt: skip
def test_the_programs_would_run_elsewhere(tmp_path, name):
    """Python's own reader runs them: the tests above are about something."""
    marker = tmp_path / "was-run"
    # Some end with an error after they have run.
    with suppress(Exception):
        pickle.loads(hostile(str(marker))[name])
    assert marker.exists()


def test_allowed_names_are_stand_ins_that_cannot_be_changed():
    """What a file does to them in one load is not there in the next."""
    spoil = b"cnumpy\ndtype\n}" + text("__call__") + b"Nsb."
    with pytest.raises(Refused, match="changes what it may only name"):
        read_batch(spoil)
    spoil = b"cnumpy.core.multiarray\n_reconstruct\n(N}" + text("__call__") + b"NstbNR."
    with pytest.raises(Refused):
        read_batch(spoil)
    found = read_batch(layouts.python2_pickle(layouts.batch(*SPLIT)))
    np.testing.assert_array_equal(found["data"], layouts.planes(SPLIT[0]))


def array(shape, raw, dtype="u1", fortran=False):
    """A pickled array with a header of one's own."""
    made = b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\x00tU\x01btR"
    kind = b"cnumpy\ndtype\n(" + text(dtype) + b"K\x00K\x01tR(K\x03U\x01|NNNJ" + b"\xff" * 4
    kind += b"J" + b"\xff" * 4 + b"K\x00tb"
    sizes = b"(" + b"".join(b"\x8a\x09" + struct.pack("<q", n) + b"\0" for n in shape) + b"t"
    flag = b"\x88" if fortran else b"\x89"
    body = b"T" + struct.pack("<i", len(raw)) + raw
    state = b"(K\x01" + sizes + kind + flag + body + b"tb"
    return b"\x80\x02}U\x04data" + made + state + b"s."


def test_the_hand_written_array_is_one():
    code = array((2, 3), bytes(range(6)))
    pickletools.dis(code, out=open(os.devnull, "w"))  # noqa: SIM115
    np.testing.assert_array_equal(read_batch(code)["data"], np.arange(6).reshape(2, 3))
    np.testing.assert_array_equal(
        pickle.loads(code, encoding="bytes")[b"data"], np.arange(6).reshape(2, 3)
    )


@pytest.mark.parametrize(
    "code",
    [
        array((10**12, 3072), b"x"),
        array((2**40, 2**40), b""),
        array((-1, 6), bytes(6)),
        array((6,), bytes(6)),
        array((2, 3), bytes(5)),
        array((2, 3), bytes(6), fortran=True),
        array((2, 3), bytes(6), dtype="O8"),
        array((2, 3), bytes(6), dtype="V1"),
    ],
)
def test_an_array_that_claims_what_it_does_not_hold(code):
    with pytest.raises(Refused):
        read_batch(code)


@pytest.mark.parametrize(
    "code",
    [
        b"\x80\x02}r\xff\xff\xff\xffN.",  # a memo of 2**32 entries
        b"\x80\x05\x96" + struct.pack("<Q", 2**62) + b".",  # bytearray
        b"\x80\x04\x8e" + struct.pack("<Q", 2**62) + b".",  # bytes
        b"\x80\x04\x95" + struct.pack("<Q", 2**62) + b".",  # frame
        b"\x80\x02\x8b" + struct.pack("<i", 2**30) + b".",  # a number of a gigabyte
        b"I" + b"9" * 100_000 + b"\n.",  # a number of many digits
        b"\x80\x02" + b"]" * 200_000 + b"a" * 199_999 + b".",  # nested lists
        b"\x80\x02\x82\x01.",  # an extension code
        b"\x80\x63.",  # a protocol of the future
    ],
)
def test_claims_of_size_cost_no_memory(code):
    tracemalloc.start()
    try:
        with pytest.raises(Refused):
            read_batch(code)
        assert tracemalloc.get_traced_memory()[1] < 64 * 2**20
    finally:
        tracemalloc.stop()


def test_random_damage_never_escapes():
    """Whatever is broken, the caller sees the one error and nothing else."""
    whole = bytearray(layouts.python2_pickle(layouts.batch(SPLIT[0][:1], SPLIT[1][:1])))
    rng = np.random.default_rng(0)
    header = len(whole) - 3072
    for _ in range(3000):
        code = bytearray(whole)
        for position in rng.integers(0, len(code), rng.integers(1, 4)):
            code[position % header if rng.random() < 0.9 else position] = rng.integers(256)
        try:
            read_batch(bytes(code))
        except Refused:
            continue
