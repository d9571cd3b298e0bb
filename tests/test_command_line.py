"""``python -m lmviz``: what it prints, what it writes, and how it refuses."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from lmviz.__main__ import main
from lmviz.geometry import best_packing
from lmviz.geometry import cli as command

SNUB_CUBE = "43.6907671"  # Robinson 1961


def test_the_documented_command_prints_angle_and_status_and_does_not_load_streamlit_or_torch():
    code = (
        "import runpy, sys\n"
        "sys.argv = ['lmviz', 'pack', '24', '--dim', '3']\n"
        "try:\n    runpy.run_module('lmviz', run_name='__main__', alter_sys=True)\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print(sorted({'streamlit', 'torch'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert SNUB_CUBE in done.stdout
    assert "proved" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


def read_csv(path):
    return np.loadtxt(path, delimiter=",", comments="#", skiprows=2)


def read_json(path):
    return np.array(json.loads(path.read_text(encoding="utf-8"))["points"])


def read_xyz(path):
    return np.loadtxt(path, skiprows=2, usecols=(1, 2, 3))


@pytest.mark.parametrize(
    ("name", "read"),
    [("a.csv", read_csv), ("a.json", read_json), ("a.xyz", read_xyz), ("A.CSV", read_csv)],
)
def test_the_ending_of_the_file_names_its_format(tmp_path, capsys, name, read):
    path = tmp_path / name
    assert main(["pack", "24", "--out", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    gram = read(path) @ read(path).T
    largest = np.sort(gram[np.triu_indices(24, 1)])[-1]
    assert f"{np.degrees(np.arccos(largest)):.7f}" == SNUB_CUBE


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["pack", "1"], "k = 1"),
        (["pack", "-3"], "-3"),
        (["pack", "24", "--dim", "1"], "d = 1"),
        (["pack", "24", "--out", "points.doc"], ".csv, .json, .xyz"),
        (["pack", "24", "--out", "points"], ".csv, .json, .xyz"),
        (["pack", "5", "--dim", "4", "--out", "points.xyz"], "d = 4"),
        (["pack", "24", "--out", "no such folder/points.csv"], "no such folder"),
        (["pack", "24", "--search", "-1"], "search = -1"),
        (["pack", "24", "--search", "nan"], "search = nan"),
        (["pack", "24", "--search", "inf"], "search = inf"),
        (["pack", "24", "--seed", "-1"], "seed = -1"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_input_gives_exit_code_2_and_one_line(tmp_path, monkeypatch, capsys, arguments, named):
    monkeypatch.chdir(tmp_path)
    try:
        code = main(arguments)
    except SystemExit as end:  # argparse ends by itself
        code = end.code
    seen = capsys.readouterr()
    assert code == 2
    message = [line for line in seen.err.splitlines() if line.startswith("lmviz")]
    assert len(message) == 1
    assert named in message[0]
    assert "Traceback" not in seen.err
    assert not list(tmp_path.iterdir()), "nothing may be left behind"


def test_a_path_that_cannot_be_written_gives_exit_code_2_and_one_line(tmp_path, capsys):
    (tmp_path / "folder.csv").mkdir()
    assert main(["pack", "24", "--out", str(tmp_path / "folder.csv")]) == 2
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1
    assert "folder.csv" in error


@pytest.mark.parametrize("arguments", [["pack", "many"], ["pack"], [], ["unpack"]])
def test_what_is_no_command_is_answered_with_the_usage(capsys, arguments):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: lmviz")


def test_a_packing_below_the_published_one_shows_both(capsys, monkeypatch):
    ours = replace(best_packing(24, 3), reference=math.radians(44))
    monkeypatch.setattr(command, "best_packing", lambda *_, **__: ours)
    assert main(["pack", "24"]) == 0
    out = capsys.readouterr().out
    assert SNUB_CUBE in out
    assert "44.0000000" in out


def test_a_search_prints_what_it_finds_and_keeps_the_better_answer(monkeypatch, capsys):
    known = best_packing(24, 3)
    worse, better = replace(known, angle=0.1), replace(known, angle=0.8)
    monkeypatch.setattr(command, "search", lambda k, d, seed, budget: iter([worse, better, worse]))
    assert main(["pack", "24", "--search", "1"]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("found")] == [
        "found 45.8366236105 degrees"
    ]
    assert "45.8366236105" in out.splitlines()[2]
